"""Why a paper could not be made, in words that say what to do next."""

from __future__ import annotations

import unicodedata

from app.errors import GuitaiError
from app.i18n import Text


class PaperFault(GuitaiError):
    """A paper cannot be made as it should be, so it is not made at all."""


def no_glyph(character: str) -> PaperFault:
    """No installed font has the character."""
    return PaperFault(
        "NO_GLYPH",
        Text(
            "本机没有任何字体含有“{character}”（{code}，{name}），单据不能打印。",
            "No font on this computer has “{character}” ({code}, {name}), so the paper cannot be "
            "made.",
        ).format(character=character, code=_code(character), name=_name(character)),
        Text(
            "请安装含有该字的字体后重试，例如 Debian 的 fonts-hanazono、fonts-babelstone-han 或 "
            "fonts-noto-core；扩展G、H、I区的许多字须另装字库。",
            "Install a font that has it and try again, for example Debian's fonts-hanazono, "
            "fonts-babelstone-han or fonts-noto-core; many characters of the extensions G, H and I "
            "need a font from elsewhere.",
        ),
    )


def no_agreed_shape(character: str) -> PaperFault:
    """Invisible, unassigned or private: nobody can say what the character should look like."""
    return PaperFault(
        "NO_GLYPH",
        Text(
            "字符 {code}（{name}）没有公认的字形，单据不能打印。",
            "The character {code} ({name}) has no shape that everybody agrees on, so the paper "
            "cannot be made.",
        ).format(code=_code(character), name=_name(character)),
        Text(
            "请改用该字的标准编码（Unicode）重新录入。",
            "Enter the character again by its standard Unicode code point.",
        ),
    )


def no_variant(character: str) -> PaperFault:
    """A sign that asks for another form of the character before it, which is not set here."""
    return PaperFault(
        "NO_GLYPH",
        Text(
            "{code}（{name}）要求前一字使用另一字形，本系统不能排印，单据不能打印。",
            "{code} ({name}) asks for another form of the character before it, which cannot be set "
            "here, so the paper cannot be made.",
        ).format(code=_code(character), name=_name(character)),
        Text(
            "请按该字本身的编码录入，不带字形选择符。",
            "Enter the character by its own code point, without the variation selector.",
        ),
    )


def not_set(character: str) -> PaperFault:
    """A script that runs from right to left or joins its letters, which this paper does not set."""
    return PaperFault(
        "SCRIPT_NOT_SET",
        Text(
            "“{character}”（{code}，{name}）属于从右向左书写或连写的文字，本系统不能正确排印。",
            "“{character}” ({code}, {name}) is of a script that runs from right to left or joins "
            "its letters, which cannot be set correctly here.",
        ).format(character=character, code=_code(character), name=_name(character)),
        Text(
            "请填写证件上的中文或拉丁字母姓名、地址。",
            "Enter the name or address in the Chinese or Latin letters of the document.",
        ),
    )


def no_font() -> PaperFault:
    """There is no font for the fixed words of a paper."""
    return PaperFault(
        "NO_FONT",
        Text("本机没有可用于打印单据的中文字体。", "This computer has no Chinese font for papers."),
        Text(
            "请安装 Debian 的 fonts-noto-cjk 后重试。",
            "Install Debian's fonts-noto-cjk and try again.",
        ),
    )


def bad_picture(caption: Text) -> PaperFault:
    """A picture of the paper is damaged or of a kind that cannot be read."""
    return PaperFault(
        "BAD_PICTURE",
        Text(
            "图片“{caption}”无法读取，单据不能打印。",
            "The picture “{caption}” cannot be read, so the paper cannot be made.",
        ).format(caption=caption),
        Text("请重新采集该图片。", "Take the picture again."),
    )


def bad_pdf() -> PaperFault:
    """Bytes that are no PDF."""
    return PaperFault(
        "BAD_PDF",
        Text("这份单据文件已损坏，无法显示。", "This paper's file is damaged and cannot be shown."),
        Text("请从日志重新生成该单据。", "Make the paper again from the journal."),
    )


def no_page(page: int, pages: int) -> PaperFault:
    """A page beyond the last."""
    return PaperFault(
        "NO_PAGE",
        Text(
            "该单据没有第 {page} 页，共 {pages} 页。", "No page {page}; there are {pages}."
        ).format(page=page, pages=pages),
        Text("请选择已有的页。", "Choose a page that exists."),
    )


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _name(character: str) -> str:
    return unicodedata.name(character, "UNNAMED")
