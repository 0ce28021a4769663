"""Everything that a paper says, by name, for a form on which the rest is printed already."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.i18n import Text
from app.papers.document import (
    Declarations,
    Document,
    Options,
    Prose,
    Section,
    SignatureBox,
)
from app.papers.form_map import FormMap, Part
from app.papers.overprint_faults import ambiguous, no_such_part, not_of_this_form, unknown_value

_AMOUNT = re.compile(r"(-?)¥?\s*(\d{1,3}(?:,\d{3})*|\d+)\.(\d\d)(?:（(.+)）)?")
_DATE = re.compile(r"(\d{4})[-.年](\d{1,2})[-.月](\d{1,2})日?.*")
_EMPTY = {"", "—", "-"}


@dataclass(frozen=True)
class Values:
    """What a paper says.

    Attributes:
        words: what its cells say, by `section/label`.
        about: what its head, staff and signatures say; a form need not show these.
        ticked: the answers and declarations that are ticked, by `section/label` or the title.
        sentences: its notices, word for word, which the press must have printed.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)
    ticked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    offered: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sentences: tuple[str, ...] = ()
    signatures: Mapping[str, SignatureBox] = field(default_factory=dict)

    def name(self, of: str, form: Text) -> str | None:
        """The full name of what a map calls `of`; None where the paper has nothing of it.

        Raises:
            PaperFault: OVERPRINT_UNKNOWN where it may mean several.
        """
        names = {*self.words, *self.ticked, *self.about, *self.signatures}
        if of in names:
            return of
        found = tuple(sorted(one for one in names if one.rpartition("/")[2] == of))
        if len(found) > 1:
            raise ambiguous(of, form, found)
        return found[0] if found else None


def values(document: Document, form: FormMap) -> Values:
    """What a document says, for a form.

    Cells are named `section/label` in Chinese, or by the label alone where that is enough; a value
    stands there in Chinese. Head: 银行, 网点, 网点号, 日期, 流水号, 日志号, 联; staff: 经办, 复核
    and the like, and `经办/柜员号`, `经办/时间`; signatures: `客户签名/时间`; the seal's: 校验码.

    Raises:
        PaperFault: OVERPRINT_NO_PLACE for pictures, tables and clauses.
    """
    words: dict[str, str] = {}
    ticked: dict[str, tuple[str, ...]] = {}
    offered: dict[str, tuple[str, ...]] = {}
    sentences: list[str] = []
    for block in document.blocks:
        match block:
            case Section():
                for cell in block.cells:
                    name = _free(f"{block.title.zh}/{cell.label.zh}", {*words, *ticked})
                    if isinstance(cell.value, Options):
                        ticked[name] = tuple(one.zh for one in cell.value.ticked)
                        offered[name] = tuple(one.text.zh for one in cell.value.options)
                    else:
                        words[name] = _chinese(cell.value)
            case Declarations():
                name = _free(block.title.zh, {*words, *ticked})
                ticked[name] = tuple(one.text.zh for one in block.lines if one.ticked)
                offered[name] = tuple(one.text.zh for one in block.lines)
            case Prose():
                sentences.append(block.text.zh)
            case _:
                raise not_of_this_form(document.header.title, form.title)
    if document.footer:
        sentences.append(document.footer.zh)
    signatures = {one.label.zh: one for one in document.signatures}
    return Values(words, _about(document), ticked, offered, tuple(sentences), signatures)


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number from the second of its kind on."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}#{number}"
    return free


def _about(document: Document) -> dict[str, str]:
    head = document.header
    about = {
        "银行": head.bank.zh,
        "网点": head.branch_name,
        "网点号": head.branch_number,
        "日期": head.date,
        "流水号": head.serial,
        "日志号": head.journal,
        "联": head.copy.zh,
    }
    for line in document.staff:
        about[line.role.zh] = line.name or line.number
        about[f"{line.role.zh}/柜员号"] = line.number
        about[f"{line.role.zh}/时间"] = line.at
    for box in document.signatures:
        about[f"{box.label.zh}/时间"] = box.signed_at
    if document.seal:
        about["校验码"] = document.seal.check_code
    return about


def _chinese(value: str | Text) -> str:
    return value if isinstance(value, str) else value.zh


def is_empty(value: str) -> bool:
    """Whether there is nothing to print: a dash stands for nothing on plain paper."""
    return value.strip() in _EMPTY


def part_of(value: str, part: Part, of: str, form: Text) -> str:
    """The part of a value that a field wants.

    Raises:
        PaperFault: OVERPRINT_PART where it has none.
    """
    if part is Part.WHOLE or is_empty(value):
        return value
    plain = value.strip()
    if part in (Part.DIGITS, Part.CAPITALS):
        said = _AMOUNT.fullmatch(plain)
        if said is None or (part is Part.CAPITALS and not said[4]):
            raise no_such_part(of, form)
        return said[4] if part is Part.CAPITALS else f"{said[1]}¥{said[2]}.{said[3]}"
    day = _DATE.fullmatch(plain)
    if day is None:
        raise no_such_part(of, form)
    year, month, of_month = day.groups()
    return {Part.YEAR: year, Part.MONTH: month.zfill(2), Part.DAY: of_month.zfill(2)}[part]


def named(said: Values, of: str, form: Text, *, optional: bool) -> str | None:
    """The full name of what a field prints; None where this case has nothing of it.

    Raises:
        PaperFault: OVERPRINT_UNKNOWN where it may mean several, or where every case has it.
    """
    name = said.name(of, form)
    if name is None and not optional:
        raise unknown_value(of, form)
    return name
