"""Why a value cannot be printed onto a pre-printed form, in words that say what to do instead."""

from __future__ import annotations

from app.i18n import Text
from app.papers.faults import PaperFault

_PLAIN = Text(
    "请改用空白纸打印整张单据，或由管理人员更正套打表格。",
    "Print the whole paper on plain paper, or have the map of the form put right.",
)


def map_fault(code: str, why: Text) -> PaperFault:
    """A map that is no use."""
    return PaperFault(
        "FORM_MAP",
        Text(
            "套打表格“{code}”有误：{why}。", "The map of the form “{code}” is wrong: {why}."
        ).format(code=code, why=why),
        Text("请更正该文件后重新打开。", "Correct the file and open it again."),
    )


def too_long(of: str, letters: int, form: Text) -> PaperFault:
    """A value that its box cannot hold at any size that may be read; what it says stays out of
    the sentence, which the log keeps."""
    return PaperFault(
        "OVERPRINT_TOO_LONG",
        Text(
            "“{of}”的内容（{letters}字）在“{form}”的栏内放不下。",
            "What “{of}” says ({letters} characters) does not fit into its box on “{form}”.",
        ).format(of=of, form=form, letters=letters),
        _PLAIN,
    )


def no_place(what: str, form: Text) -> PaperFault:
    """Something that the paper says and the form has no place for."""
    return PaperFault(
        "OVERPRINT_NO_PLACE",
        Text(
            "单据中的“{what}”在预印表格“{form}”上没有位置，套打会漏印。",
            "The paper says “{what}”, and the pre-printed form “{form}” has no place for it.",
        ).format(what=what, form=form),
        _PLAIN,
    )


def other_words(words: str, form: Text) -> PaperFault:
    """A sentence of the paper that the press has not printed so."""
    return PaperFault(
        "OVERPRINT_OTHER_WORDS",
        Text(
            "预印表格“{form}”上没有单据的这段文字，可能是旧版：{words}",
            "The pre-printed form “{form}” does not have these words of the paper; it may be an "
            "old one: {words}",
        ).format(form=form, words=words),
        _PLAIN,
    )


def unknown_value(of: str, form: Text) -> PaperFault:
    """A field of the map that the paper knows nothing about."""
    return PaperFault(
        "OVERPRINT_UNKNOWN",
        Text(
            "套打表格“{form}”的栏目“{of}”在单据中不存在。",
            "The map “{form}” has the field “{of}”, of which the paper says nothing.",
        ).format(form=form, of=of),
        _PLAIN,
    )


def ambiguous(of: str, form: Text, names: tuple[str, ...]) -> PaperFault:
    """A field of the map that may mean several values."""
    return PaperFault(
        "OVERPRINT_UNKNOWN",
        Text(
            "套打表格“{form}”的栏目“{of}”可指 {names}，请写明。",
            "The map “{form}” has the field “{of}”, which may be {names}: say which.",
        ).format(form=form, of=of, names=Text("、".join(names), ", ".join(names))),
        _PLAIN,
    )


def no_such_part(of: str, form: Text) -> PaperFault:
    """A value of which the wanted part cannot be told, such as the month of a name."""
    return PaperFault(
        "OVERPRINT_PART",
        Text(
            "“{of}”的内容不是“{form}”要的金额或日期。",
            "What “{of}” says is not the amount or date that “{form}” asks for.",
        ).format(of=of, form=form),
        _PLAIN,
    )


def off_the_paper(of: str, right_mm: float, down_mm: float) -> PaperFault:
    """With these offsets a value would lie beside the sheet."""
    return PaperFault(
        "OVERPRINT_OFF_PAPER",
        Text(
            "按右移 {right} 毫米、下移 {down} 毫米，“{of}”会印到纸外。",
            "Moved {right} mm right and {down} mm down, “{of}” would lie beside the sheet.",
        ).format(of=of, right=f"{right_mm:g}", down=f"{down_mm:g}"),
        Text(
            "请重新打印校准页并核对位移。", "Print a calibration sheet anew and check the offsets."
        ),
    )


def not_of_this_form(paper: Text, form: Text) -> PaperFault:
    """A block that no pre-printed form holds, such as pictures or a table."""
    return PaperFault(
        "OVERPRINT_NO_PLACE",
        Text(
            "“{paper}”含有图片、条款或明细表，不能套打在“{form}”上。",
            "“{paper}” has pictures, clauses or a table, which cannot be printed onto “{form}”.",
        ).format(paper=paper, form=form),
        _PLAIN,
    )


def no_map(paper: Text, copy: Text) -> PaperFault:
    """Overprinting is on for a form of which no map is there."""
    return PaperFault(
        "OVERPRINT_NO_MAP",
        Text(
            "“{paper}（{copy}）”没有套打表格。",
            "There is no map of a pre-printed form for “{paper} ({copy})”.",
        ).format(paper=paper, copy=copy),
        Text(
            "请在“单据打印”中关闭套打，或在设置的文件夹中放入该表格。",
            "Switch overprinting off for the form, or put its map into the folder of the settings.",
        ),
    )
