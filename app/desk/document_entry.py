"""What stands in the entry fields of a document, turned into the bank's values."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from app.domain.countries import country, nationality, nationality_named
from app.domain.document_forms import FIELD_TITLES
from app.domain.document_numbers import normalise
from app.domain.documents import DocumentKind, Sex
from app.domain.latin_names import normalise as normalise_latin
from app.domain.names import parse as parse_name
from app.errors import Unacceptable
from app.i18n import Text

LONG_TERM_WORDS = ("长期", "long_term", "long-term")
LONGEST = 120


def value_of(kind: DocumentKind, name: str, typed: str) -> Any:
    """The value that the text of an entry field says.

    Dates are ISO, as printed (2030.01.31) or eight digits; 长期 or `long_term` is None.

    Raises:
        Unacceptable: it is empty or not well formed.
    """
    if not typed:
        raise unacceptable(name, Text("此项必填。", "This is required."))
    match name:
        case "valid_until" if typed in LONG_TERM_WORDS:
            return None
        case "birth_date" | "valid_from" | "valid_until":
            return _date(name, typed)
        case "number":
            return normalise(kind, typed)
        case "name":
            return parse_name(typed)
        case _:
            return _OTHERS.get(name, _plain)(name, typed)


def same_value(kind: DocumentKind, name: str, one: str, value: Any) -> bool:
    """Whether a text says this very value."""
    try:
        return bool(value_of(kind, name, one) == value)
    except Unacceptable:
        return False


def unacceptable(name: str, sentence: Text) -> Unacceptable:
    """A field of the document that is not well formed."""
    return Unacceptable(
        f"document.{name}",
        sentence,
        Text("请对照证件更正“{f}”。", "Correct “{f}” against the document.").format(
            f=FIELD_TITLES[name]
        ),
    )


def _sex(name: str, typed: str) -> Sex:
    letters = {"M": Sex.MALE, "F": Sex.FEMALE, "X": Sex.UNSPECIFIED, "<": Sex.UNSPECIFIED}
    for sex in Sex:
        if typed in (sex.title.zh, sex.value):
            return sex
    if typed.upper() in letters:
        return letters[typed.upper()]
    raise unacceptable(name, Text("须为男或女。", "This must be 男 or 女."))


def _nationality(name: str, typed: str) -> str:
    code = typed.upper()
    stated = nationality(code) or nationality_named(typed)
    if stated is not None:
        return stated.code
    place = country(code)
    if place is not None:
        return place.alpha3
    raise unacceptable(
        name,
        Text(
            "没有此国家（地区），请填名称或三位字母代码（如 KAZ）。",
            "No such country: enter its name or its three letters (such as KAZ).",
        ),
    )


def _latin_name(name: str, typed: str) -> str:
    plain = normalise_latin(typed)
    latin = (c for c in plain if c.isalpha())
    if not all("LATIN" in unicodedata.name(c, "") for c in latin) or not any(
        c.isalpha() for c in plain
    ):
        raise unacceptable(
            name, Text("须为拉丁字母，如 SMITH, JOHN。", "Latin letters, such as SMITH, JOHN.")
        )
    return _plain(name, plain)


def _plain(name: str, typed: str) -> str:
    plain = " ".join(typed.split())
    if len(plain) > LONGEST:
        raise unacceptable(name, Text(f"最多{LONGEST}个字符。", f"At most {LONGEST} characters."))
    if any(unicodedata.category(one) in ("Cc", "Cs") for one in plain):
        raise unacceptable(name, Text("含有不可打印的字符。", "Contains an unprintable character."))
    return plain


def _compact(name: str, typed: str) -> str:
    return _plain(name, unicodedata.normalize("NFKC", typed).upper().replace(" ", ""))


def _date(name: str, typed: str) -> date:
    plain = typed.replace(".", "-").replace("/", "-").replace("年", "-").replace("月", "-")
    plain = plain.replace("日", "").replace(" ", "")
    if plain.isascii() and plain.isdigit() and len(plain) == 8:
        plain = f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"
    try:
        year, month, day = (int(one) for one in plain.split("-"))
        return date(year, month, day)
    except ValueError as error:
        raise unacceptable(
            name, Text("日期不存在，请按 2030-01-31 填写。", "No such date; write 2030-01-31.")
        ) from error


_OTHERS: Mapping[str, Callable[[str, str], Any]] = {
    "sex": _sex,
    "nationality": _nationality,
    "latin_name": _latin_name,
    "pass_number": _compact,
    "issue_count": _compact,
}
