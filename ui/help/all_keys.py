"""Every key of the window, by where it acts, gathered from where each is declared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

from app.i18n import Text, same
from ui import keys
from ui.destinations import DESTINATIONS
from ui.help.screens import CASE, SIGN_IN, keys_of, screen_help
from ui.keys import Key

_IN_LISTS = (
    Key("Down", Text("在列表中选择", "Walk a list"), same("↑ ↓")),
    Key("PgDown", Text("列表翻页", "Leaf through a list"), same("PgUp PgDn")),
    Key("Return", Text("取用选中的一行", "Take the line"), same("Enter")),
    Key("Tab", Text("下一栏", "Next field")),
    Key("Shift+Tab", Text("上一栏", "Field before"), same("Shift Tab")),
    Key("Space", Text("勾选、按下按钮", "Tick, press a button"), Text("空格", "Space")),
    Key("Esc", Text("收起列表或面板", "Close a list or a panel")),
)
_IN_OUTLINES = (
    Key("Tab", Text("换一角", "Next corner"), same("Tab 1–4")),
    Key("Left", Text("移动一角，加 Shift 移得更快", "Move it, with Shift faster"), same("← → ↑ ↓")),
)
_OF_THE_CUSTOMER = (
    Key("Left", Text("用方向键签名", "Write with the arrows"), same("← → ↑ ↓")),
    Key("Space", Text("落笔、提笔", "Pen down, pen up"), Text("空格", "Space")),
    Key("Backspace", Text("删去一位、擦去签名", "Delete a digit, wipe the signature"), same("⌫")),
    Key("Esc", Text("交还柜员", "Back to the teller")),
)

_ELSEWHERE = {
    "ui.case.keys": screen_help(CASE).title,
    "ui.pages.chip_line": Text("身份证件", "Identity document"),
    "ui.pages.card_field": Text("证件栏目", "Fields of a document"),
    "ui.pages.camera_panel": Text("拍照", "Taking a picture"),
    "ui.pages.outline_panel": Text("框选证件", "Outline of a document"),
    "ui.widgets.cash_grid": Text("清点现金", "Counting cash"),
    "ui.widgets.enlarged": Text("放大的影像", "An enlarged picture"),
    "ui.widgets.character_entry": Text("姓名、地址", "Names and addresses"),
}
"""Where the keys that a module declares act."""


@dataclass(frozen=True)
class KeyGroup:
    """Keys that act in one place."""

    where: Text
    keys: tuple[Key, ...]


def key_groups() -> tuple[KeyGroup, ...]:
    """All keys, those that act everywhere first."""
    found: list[tuple[Text, tuple[Key, ...]]] = [
        (Text("随处可用", "Everywhere"), (*keys.EVERYWHERE, *keys.HIDDEN)),
        (Text("签到之后", "Signed in"), tuple(_signed_in())),
        (screen_help(SIGN_IN).title, keys_of(SIGN_IN)),
    ]
    found.append((screen_help(CASE).title, keys_of(CASE)))
    found += [(title, tuple(_declared(name))) for name, title in _ELSEWHERE.items()]
    found.append((Text("列表和栏目", "Lists and fields"), _IN_LISTS))
    found.append((Text("证件轮廓", "Outline by keyboard"), _IN_OUTLINES))
    found.append((Text("客户一侧", "The customer's side"), _OF_THE_CUSTOMER))
    found += [(screen_help(one.name).title, one.kind().keys) for one in DESTINATIONS]
    return tuple(_grouped(found))


def _grouped(found: list[tuple[Text, tuple[Key, ...]]]) -> Iterator[KeyGroup]:
    """Each place once, each key once in its place; what acts everywhere is said there alone."""
    places: dict[Text, list[Key]] = {}
    seen: set[Key] = set()
    for where, group in found:
        rows = places.setdefault(where, [])
        for key in group:
            if key not in seen and not any(_same_words(key, other) for other in rows):
                rows.append(key)
        if len(places) <= 2:
            seen.update(group)
    yield from (KeyGroup(where, tuple(rows)) for where, rows in places.items() if rows)


def _same_words(one: Key, other: Key) -> bool:
    return (one.shown, one.does) == (other.shown, other.does)


def _signed_in() -> Iterator[Key]:
    yield from keys.SIGNED_IN
    yield from (one.key for one in DESTINATIONS if one.key is not None)


def _declared(module: str) -> Iterator[Key]:
    """The keys that a module itself declares, in their order."""
    taken = [one for one in vars(keys).values() if isinstance(one, Key)]
    for one in vars(import_module(module)).values():
        if isinstance(one, Key) and one not in taken:
            yield one
