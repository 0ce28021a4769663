"""The 256 bytes of text in the chip of an identity card, in its four layouts.

Sources: the resident's record and the permits of Hong Kong, Macao and Taiwan residents [DOMAIN
§11.2, s; the letter J: K]; foreign permanent residents 2023 [s] and 2017 (a vendor's table with
all lengths and the letter I [s]). All text is UTF-16 little-endian, padded with spaces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.devices.id_card.plausible import day, end_of_validity, plausible, sex
from app.devices.id_card.port import garbage, half_record, wrong_encoding
from app.domain import countries
from app.domain.documents import LONG_TERM, DocumentKind
from app.domain.ethnicity import ethnicity, ethnicity_named
from app.evidence.chip import ChipFields
from app.i18n import Text

RECORD_BYTES = 256
ADDRESS_BYTES = 70
FLAG_AT = 248
_ONE_BYTE_DIGITS = re.compile(rb"[0-9]{8}")
_PADDING = " \x00"
_READERS_OTHER = {"57": "97", "58": "98"}
"""Codes behind the 56 groups that readers number on [s for 57; 58 K]."""


@dataclass(frozen=True)
class _Layout:
    """Where each field lies: offset and length in bytes."""

    flag: str
    kind: DocumentKind
    places: dict[str, tuple[int, int]]


_CITIZEN_PLACES = {
    "name": (0, 30),
    "sex": (30, 2),
    "birth": (36, 16),
    "address": (52, 70),
    "number": (122, 36),
    "issuer": (158, 30),
    "from": (188, 16),
    "until": (204, 16),
}
_RESIDENT = _Layout("", DocumentKind.RESIDENT_CARD, {**_CITIZEN_PLACES, "ethnicity": (32, 4)})
_HMT = _Layout(
    "J",
    DocumentKind.HMT_PERMIT,
    {**_CITIZEN_PLACES, "pass_number": (220, 18), "issue_count": (238, 4)},
)
_FOREIGN_2023 = _Layout(
    "Y",
    DocumentKind.FOREIGN_PR_CARD,
    {
        "name": (0, 30),
        "sex": (30, 2),
        "issue_count": (32, 4),
        "birth": (36, 16),
        "latin": (52, 70),
        "number": (122, 36),
        "from": (188, 16),
        "until": (204, 16),
        "latin_rest": (220, 22),
        "nation": (242, 6),
    },
)
_FOREIGN_2017 = _Layout(
    "I",
    DocumentKind.FOREIGN_PR_CARD,
    {
        "latin": (0, 120),
        "sex": (120, 2),
        "number": (122, 30),
        "nation": (152, 6),
        "name": (158, 30),
        "from": (188, 16),
        "until": (204, 16),
        "birth": (220, 16),
        "issuer": (240, 8),
    },
)
_LAYOUTS = {one.flag: one for one in (_RESIDENT, _HMT, _FOREIGN_2023, _FOREIGN_2017)}


def parse(record: bytes, *, reader: str, today: date, newest: bytes = b"") -> ChipFields:
    """What a text record says; `newest` is the separate read of the newest address, 70 bytes.

    Raises Unreadable: HALF_RECORD for too few bytes or missing fields, WRONG_ENCODING for text in
    one-byte digits (GBK), GARBAGE for anything that is no record or cannot be true.
    """
    if len(record) < RECORD_BYTES:
        raise half_record()
    if len(record) > RECORD_BYTES or len(newest) not in (0, ADDRESS_BYTES):
        raise garbage(Text("芯片记录长度不对", "the record has the wrong length"))
    # In UTF-16 every digit is followed by a zero byte; eight digits in a row are another encoding.
    if _ONE_BYTE_DIGITS.search(record):
        raise wrong_encoding()
    flag = _text(record, FLAG_AT, 2)
    if flag not in _LAYOUTS:
        raise garbage(Text("证件类型标识无法识别", "the card's type letter is unknown"))
    layout = _LAYOUTS[flag]
    told = {name: _text(record, *place) for name, place in layout.places.items()}
    if not all(told[name] for name in ("sex", "birth", "number", "from", "until")):
        raise half_record()
    kind = layout.kind
    fields = ChipFields(
        kind=kind,
        name="",
        name_on_chip=told["name"],
        # The name goes on in a second place: a space between its words may be the first's padding.
        latin_name=_latin(record, layout),
        sex=sex(told["sex"], kind),
        ethnicity=_ethnicity(told["ethnicity"]) if "ethnicity" in told else "",
        nationality=nationality(told["nation"]) if "nation" in told else "",
        birth_date=day(told["birth"], Text("出生日期", "date of birth")),
        address=told.get("address", ""),
        newest_address=_text(newest, 0, ADDRESS_BYTES) if newest else "",
        number=told["number"],
        issuer=told.get("issuer", ""),
        valid_from=day(told["from"], Text("有效期起", "start of validity")),
        valid_until=end_of_validity(told["until"]),
        pass_number=told.get("pass_number", ""),
        issue_count=told.get("issue_count", ""),
        reader=reader,
    )
    return plausible(fields, today)


def write(fields: ChipFields) -> bytes:
    """The record that a chip with these fields has: what the training cards carry.

    Parsing it gives the same fields but for the reader and the newest address. Raises ValueError
    for a text that does not fit into its place.
    """
    layout = {
        DocumentKind.RESIDENT_CARD: _RESIDENT,
        DocumentKind.HMT_PERMIT: _HMT,
        DocumentKind.FOREIGN_PR_CARD: _FOREIGN_2017 if len(fields.number) == 15 else _FOREIGN_2023,
    }[fields.kind]
    split = layout.places.get("latin", (0, 0))[1] // 2
    group = ethnicity_named(fields.ethnicity)
    told = {
        "name": fields.name_on_chip,
        "latin": fields.latin_name[:split],
        "latin_rest": fields.latin_name[split:],
        "sex": fields.sex.code,
        "ethnicity": group.code if group else "",
        "nation": fields.nationality,
        "birth": f"{fields.birth_date:%Y%m%d}",
        "address": fields.address,
        "number": fields.number,
        "issuer": fields.issuer,
        "from": f"{fields.valid_from:%Y%m%d}",
        "until": f"{fields.valid_until:%Y%m%d}" if fields.valid_until else LONG_TERM.zh,
        "pass_number": fields.pass_number,
        "issue_count": fields.issue_count,
    }
    unplaced = {name for name, text in told.items() if text and name not in layout.places}
    if unplaced:
        raise ValueError(f"this card has no place for {', '.join(sorted(unplaced))}")
    record = bytearray(" ".encode("utf-16-le") * (RECORD_BYTES // 2))
    for name, (start, length) in {**layout.places, "flag": (FLAG_AT, 2)}.items():
        text = layout.flag if name == "flag" else told[name]
        record[start : start + length] = _padded(text, length)
    return bytes(record)


def write_address(address: str) -> bytes:
    """The 70 bytes of a newest address; ValueError where it does not fit."""
    return _padded(address, ADDRESS_BYTES)


def nationality(code: str) -> str:
    """The alpha-3 code for a chip's nationality, given as letters or as three digits.

    Raises Unreadable: HALF_RECORD without a code, GARBAGE for one that no table knows.
    """
    if not code:
        raise half_record()
    by_letters, by_digits = countries.nationality(code), countries.country(code)
    if by_letters is not None:
        return by_letters.code
    if by_digits is not None:
        return by_digits.alpha3
    raise garbage(Text("国籍代码无法识别", "the code of the nationality is unknown"))


def _ethnicity(code: str) -> str:
    """The group's name; empty for a code that readers have beyond GB/T 3304 [s]."""
    if not re.fullmatch(r"[0-9]{2}", code):
        raise garbage(Text("民族代码不合规则", "the code of the ethnic group is not well formed"))
    group = ethnicity(_READERS_OTHER.get(code, code))
    return group.name.zh if group else ""


def _latin(record: bytes, layout: _Layout) -> str:
    parts = [layout.places[name] for name in ("latin", "latin_rest") if name in layout.places]
    return "".join(_units(record, *place) for place in parts).strip(_PADDING)


def _text(record: bytes, start: int, length: int) -> str:
    return _units(record, start, length).strip(_PADDING)


def _units(record: bytes, start: int, length: int) -> str:
    try:
        return record[start : start + length].decode("utf-16-le")
    except UnicodeDecodeError:
        raise garbage(Text("文字编码残缺", "a character is cut in two")) from None


def _padded(text: str, length: int) -> bytes:
    written = text.encode("utf-16-le")
    if len(written) > length:
        raise ValueError(f"{len(written) // 2} characters do not fit into {length // 2}")
    return written + " ".encode("utf-16-le") * ((length - len(written)) // 2)
