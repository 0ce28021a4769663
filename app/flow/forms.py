"""From what was typed into a form to a piece of evidence, with errors beside the fields."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

import msgspec

from app.domain.money import LARGEST, parse_yuan
from app.errors import Unacceptable
from app.evidence.ask import Ask, AskedField, AskKind, asks_of
from app.i18n import Text

T = TypeVar("T")


class FieldErrors(Unacceptable):
    """Some fields are not yet well formed; `errors` maps a field's name to what is wrong."""

    def __init__(self, errors: Mapping[str, Text]) -> None:
        first_name, first = next(iter(errors.items()))
        super().__init__("FIELDS", first, Text("请更正标出的栏目。", "Correct the marked fields."))
        self.errors = dict(errors)
        self.first = first_name


def shown_fields(evidence: type, raw: Mapping[str, Any]) -> tuple[AskedField, ...]:
    """The fields that are asked for, given the raw values so far."""
    values = with_defaults(evidence, raw)
    return tuple(one for one in asks_of(evidence) if one.ask.shown is None or one.ask.shown(values))


def with_defaults(evidence: type, raw: Mapping[str, Any]) -> dict[str, Any]:
    """The raw values of all asked fields, defaults where nothing was given."""
    return {one.name: raw.get(one.name, one.ask.default) for one in asks_of(evidence)}


def raw_of(value: Any) -> dict[str, Any]:
    """The raw values that a form shows for a piece of evidence (money stays in fen)."""
    return {one.name: _bare(getattr(value, one.name)) for one in asks_of(type(value))}


def fill_form(evidence: type[T], raw: Mapping[str, Any]) -> T:
    """The evidence that the raw values say.

    Texts are stripped; money is given in yuan as text or in fen as int; ticks are bools; a field
    that is not asked for takes its default.

    Raises:
        FieldErrors: one or more fields are missing or not well formed.
    """
    known = {one.name for one in asks_of(evidence)}
    errors: dict[str, Text] = {
        name: Text("没有这个栏目。", "There is no such field.") for name in raw if name not in known
    }
    values = with_defaults(evidence, raw)
    shown = {one.name for one in shown_fields(evidence, raw)}
    taken: dict[str, Any] = {}
    for one in asks_of(evidence):
        if one.name not in shown:
            taken[one.name] = _bare(one.ask.default)
            continue
        try:
            taken[one.name] = _parsed(one, values[one.name])
        except _Wrong as wrong:
            errors[one.name] = wrong.text
    if errors:
        raise FieldErrors(errors)
    return msgspec.convert(taken, evidence)


def wrong_with(evidence: type, name: str, raw: Any) -> Text | None:
    """What is wrong with the raw value of one field, in one sentence; None when it is well formed.

    The same check that `fill_form` makes, for a field that somebody has just left.
    """
    field = next(one for one in asks_of(evidence) if one.name == name)
    try:
        _parsed(field, raw)
    except _Wrong as wrong:
        return wrong.text
    return None


class _Wrong(Exception):
    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


_NO_CHARACTERS = ("Cc", "Cs")
"""Controls, and halves of characters, which no file keeps."""
_LARGEST_NUMBER = 999_999_999
_EMPTY = Text("此项必填。", "This is required.")


def _parsed(field: AskedField, raw: Any) -> Any:
    ask = field.ask
    match ask.kind:
        case AskKind.TICK:
            value: Any = _tick(raw)
            if ask.required and not value:
                raise _Wrong(Text("须确认后勾选。", "This must be confirmed."))
        case AskKind.MONEY if _nothing_said(ask, raw):
            value = None
        case AskKind.MONEY:
            value = _money(raw, required=ask.required)
        case AskKind.NUMBER:
            value = _number(raw, required=ask.required)
        case AskKind.CHOICE:
            value = _text(raw)
            if not value and ask.required:
                raise _Wrong(_EMPTY)
            if value and value not in {choice.code for choice in ask.choices}:
                raise _Wrong(Text("请从列表中选择。", "Choose from the list."))
        case _:
            value = _text(raw) if ask.tidied is None else ask.tidied(_text(raw))
            if not value and ask.required:
                raise _Wrong(_EMPTY)
            if len(value) > ask.longest:
                raise _Wrong(
                    Text(f"最多{ask.longest}个字符。", f"At most {ask.longest} characters.")
                )
            if any(unicodedata.category(one) in _NO_CHARACTERS and one != "\n" for one in value):
                raise _Wrong(Text("含有不可打印的字符。", "Contains an unprintable character."))
    if ask.check is not None and value not in ("", None):
        wrong = ask.check(value)
        if wrong is not None:
            raise _Wrong(wrong)
    return value


def _nothing_said(ask: Ask, raw: Any) -> bool:
    """Whether an amount that nobody must give was not given: none is not zero."""
    return not ask.required and ask.default is None and raw in (None, "")


def _text(raw: Any) -> str:
    if raw is None:
        return ""
    if isinstance(raw, Enum):
        return str(raw.value)
    if not isinstance(raw, str):
        raise _Wrong(Text("须为文字。", "This must be text."))
    return raw.strip()


def _tick(raw: Any) -> bool:
    if raw is None:
        return False
    if not isinstance(raw, bool):
        raise _Wrong(Text("须为是或否。", "This must be yes or no."))
    return raw


def _money(raw: Any, *, required: bool) -> int:
    if isinstance(raw, int) and not isinstance(raw, bool):
        if abs(raw) > LARGEST:
            raise _Wrong(Text("金额过大。", "The amount is too large."))
        return raw
    text = _text(raw)
    if not text and not required:
        return 0
    try:
        return int(parse_yuan(text))
    except Unacceptable as error:
        raise _Wrong(error.sentence) from error
    except ValueError as error:
        raise _Wrong(
            Text("金额须为元，最多两位小数。", "An amount in yuan, with at most two decimals.")
        ) from error


def _number(raw: Any, *, required: bool) -> int:
    if isinstance(raw, int) and not isinstance(raw, bool):
        number = raw
    else:
        text = _text(raw)
        if not text and not required:
            return 0
        if not (text.isascii() and text.isdigit()):
            raise _Wrong(Text("须为整数。", "This must be a whole number."))
        number = int(text[:20])
    if abs(number) > _LARGEST_NUMBER:
        raise _Wrong(Text("数值过大。", "The number is too large."))
    return number


def _bare(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value
