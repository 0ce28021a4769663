"""What a local reader service said, turned into the fields of a chip: one way for all dialects."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.devices.id_card.plausible import day, end_of_validity, is_latin, kind_of, plausible, sex
from app.devices.id_card.port import (
    ChipRead,
    garbage,
    half_record,
    lifted_too_early,
    no_card,
    no_reader,
    not_authentic,
    read_failed,
    timed_out,
    wrong_encoding,
)
from app.devices.id_card.record import nationality
from app.domain.countries import countries
from app.domain.documents import DocumentKind
from app.domain.ethnicity import ethnicity, ethnicity_named
from app.errors import DeviceFault
from app.evidence.chip import ChipFields
from app.i18n import Text

READ_SECONDS = 10.0
"""Longest time for one reading [D]; readers themselves take one to two seconds [K]."""

MOST_BYTES = 4 << 20
"""Largest answer that is taken [D]: text, a small portrait, and pictures of both sides."""

_MOST_PORTRAIT_BYTES = 1 << 20
_MOST_CHARACTERS = 256
_PICTURES = ((b"BM", "image/bmp"), (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG", "image/png"))
_LETTERS = {
    "I": DocumentKind.FOREIGN_PR_CARD,
    "Y": DocumentKind.FOREIGN_PR_CARD,
    "J": DocumentKind.HMT_PERMIT,
}
_WORDS: tuple[tuple[tuple[str, ...], Callable[[], DeviceFault]], ...] = (
    (("超时", "timeout", "time out"), timed_out),
    (("认证", "authenticat"), not_authentic),
    (("移开", "拿开", "拿走", "离开", "中断", "选卡", "select"), lifted_too_early),
    (("无卡", "未放", "放卡", "没有卡", "未检测到", "寻卡", "找卡", "no card"), no_card),
)
"""Words of services' own messages, and the fault each means; no list of them is public [K]."""
_NO_DEVICE_WORDS = ("打开", "端口", "设备", "连接", "device", "port")


@dataclass(frozen=True)
class Said:
    """The texts of one chip as a service said them; empty where it said nothing.

    Attributes:
        nation: the ethnic group, or the nationality of a foreigner, in words.
        nation_code: its code.
        letter: how the service marks the kind of card.
        portrait: base64 as it came.
    """

    name: str
    sex: str
    birth: str
    number: str
    valid_from: str
    valid_until: str
    nation: str = ""
    nation_code: str = ""
    address: str = ""
    issuer: str = ""
    letter: str = ""
    portrait: str = field(default="", repr=False)


def answer(body: bytes, charset: str = "utf-8") -> dict[str, Any]:
    """The JSON object of a service's answer.

    An answer in GBK is taken only where the service says so. Raises Unreadable.
    """
    try:
        text = body.decode("gb18030" if charset in ("gbk", "gb2312", "gb18030") else "utf-8-sig")
    except UnicodeDecodeError as error:
        # Cut within the last character it is half an answer, anywhere else another encoding.
        raise (half_record() if error.end == len(body) else wrong_encoding()) from None
    try:
        told = json.loads(text, object_pairs_hook=_each_once)
    except json.JSONDecodeError as error:
        cut = text.lstrip().startswith("{") and (
            error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
        )
        raise (half_record() if cut else _not_json()) from None
    except (ValueError, RecursionError):
        raise _not_json() from None
    if not isinstance(told, dict):
        raise _not_json()
    return told


def text_of(told: dict[str, Any], name: str, most: int = _MOST_CHARACTERS) -> str:
    """One value of an answer as text without the blanks around it; empty where it is missing.

    Raises Unreadable (GARBAGE) for anything but a short text or a whole number.
    """
    value = told.get(name)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise garbage(Text("内容格式不对", "a value has the wrong form"))
    text = str(value).strip(" \x00\r\n\t")
    if len(text) > most:
        raise garbage(Text("文字过长", "a text is too long"))
    return text


def picture_of(told: dict[str, Any], name: str) -> str:
    """The base64 text of a picture in an answer; empty where there is none."""
    return text_of(told, name, most=2 * _MOST_PORTRAIT_BYTES)


def read_of(said: Said, *, reader: str, today: date) -> ChipRead:
    """What was read from the chip. Raises Unreadable for whatever cannot be true."""
    number = said.number.upper()
    if not (number and said.birth and said.valid_from and said.valid_until):
        raise half_record()
    kind = kind_of(number)
    # What services write for a resident's card differs; the letters of the record do not.
    if _LETTERS.get(said.letter.upper(), kind) is not kind:
        raise garbage(
            Text("证件号码与证件种类不符", "the number does not belong to this kind of document")
        )
    foreign = kind is DocumentKind.FOREIGN_PR_CARD
    latin = foreign and is_latin(said.name)
    fields = ChipFields(
        kind=kind,
        name="",
        name_on_chip="" if latin else said.name,
        latin_name=said.name if latin else "",
        sex=sex(said.sex, kind),
        ethnicity=_ethnicity(said) if kind is DocumentKind.RESIDENT_CARD else "",
        nationality=_nationality(said) if foreign else "",
        birth_date=day(said.birth, Text("出生日期", "date of birth")),
        address="" if foreign else said.address,
        number=number,
        issuer=said.issuer,
        valid_from=day(said.valid_from, Text("有效期起", "start of validity")),
        valid_until=end_of_validity(said.valid_until),
        reader=reader,
    )
    portrait, media_type = _picture(said.portrait)
    return ChipRead(plausible(fields, today), portrait, media_type)


def fault_in(message: str, reader: str) -> DeviceFault:
    """The fault that a service's own message means."""
    for words, fault in _WORDS:
        if any(word.casefold() in message.casefold() for word in words):
            return fault()
    if any(word in message.casefold() for word in _NO_DEVICE_WORDS):
        return no_reader(reader)
    return read_failed(message)


def _not_json() -> DeviceFault:
    return garbage(Text("不是读卡服务的格式", "it is not in the form of a reader's service"))


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) != len(pairs):
        raise ValueError("a value is said twice")
    return told


def _ethnicity(said: Said) -> str:
    by_code = ethnicity(said.nation_code.zfill(2)) if said.nation_code else None
    by_name = ethnicity_named(said.nation) if said.nation else None
    if by_code and by_name and by_code != by_name:
        raise garbage(Text("民族名称与代码不符", "name and code of the ethnic group differ"))
    group = by_name or by_code
    return group.name.zh if group else ""


def _nationality(said: Said) -> str:
    for told in (said.nation_code, said.nation):
        for place in countries():
            if told and told == place.name.zh:
                return place.alpha3
        if re.fullmatch(r"[A-Z]{3}|[0-9]{3}", told):
            return nationality(told)
    raise garbage(Text("国籍无法识别", "the nationality is unknown"))


def _picture(told: str) -> tuple[bytes | None, str]:
    """The bytes of a base64 picture, with or without `data:…;base64,` before it, as they came."""
    encoded = "".join(told.partition("base64,")[2].split() if "base64," in told else told.split())
    if not encoded:
        return None, ""
    try:
        picture = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        raise _no_picture() from None
    for start, media_type in _PICTURES:
        if picture.startswith(start) and len(picture) <= _MOST_PORTRAIT_BYTES:
            return picture, media_type
    raise _no_picture()


def _no_picture() -> DeviceFault:
    return garbage(Text("照片无法识别", "the photograph is no picture"))
