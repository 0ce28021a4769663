"""Every screen and every page of a case, in both languages, at the sizes of a counter, looked at
by a careful eye."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.regions import place_names
from app.evidence.network_check import CHECK_MEANING_TITLES
from app.i18n import Language
from tests.ui import careful_eye
from tests.ui.case.conftest import desk, eyes, founded, teller
from tests.ui.case.teller import Teller
from tests.ui.case.tour import stops
from ui.language import spoken
from ui.sizes import TextSize
from ui.theme import RESOURCES, Mode, theme

__all__ = ["desk", "eyes", "founded", "teller"]

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

Look = tuple[tuple[int, int], TextSize, Mode, Language, bool]

_COUNTER, _LARGE_SCREEN = (1366, 768), (1920, 1080)
LOOKS: list[Look] = [
    (_COUNTER, TextSize.USUAL, Mode.LIGHT, Language.CHINESE, True),
    (_COUNTER, TextSize.LARGE, Mode.DARK, Language.ENGLISH, True),
    (_COUNTER, TextSize.LARGEST, Mode.DARK, Language.CHINESE, False),
    (_COUNTER, TextSize.LARGEST, Mode.LIGHT, Language.ENGLISH, False),
    (_LARGE_SCREEN, TextSize.USUAL, Mode.DARK, Language.ENGLISH, False),
]
"""Size of the screen, text size, mode, language, and whether contrast and focus are measured.

English, whose words are the longer ones, is seen in every text size, Chinese in the smallest and
the largest, each in both modes.
"""


def _names(of_desk: Teller) -> tuple[str, ...]:
    """What is not said but known: names of people, places and firms; the longest first."""
    cast = json.loads((RESOURCES / "specimens/cast.json").read_text("utf-8"))
    found: set[str] = set(re.findall(r'"([^"]*)"', json.dumps(cast, ensure_ascii=False)))
    place = of_desk.desk.place()
    found |= {place.bank, place.branch_name, "中文", "English", "Guitai", "柜台"}
    found |= {f"{one['ethnicity']} (" for one in cast if one.get("ethnicity")}
    found |= place_names() | {one.zh for one in CHECK_MEANING_TITLES.values()}
    found.add("guitai calibrate")
    found |= {one.name for one in of_desk.desk.training_staff()}
    return tuple(sorted((name for name in found if len(name) > 1), key=len, reverse=True))


@pytest.fixture
def look(request: pytest.FixtureRequest, dressed: None) -> Iterator[Look]:
    """A look that the program has before the window opens and until it is gone: every change of it
    costs as much as dressing all that is there."""
    _size, text, mode, language, _closely = request.param
    spoken().speak(language)
    theme().wear(mode, text)
    yield request.param
    _gone()
    theme().wear(Mode.LIGHT, TextSize.USUAL)


def _gone() -> None:
    """Whatever was closed is no longer there to be dressed."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _faults(
    window: QWidget, names: tuple[str, ...], *, closely: bool
) -> Iterator[tuple[str, list[str]]]:
    yield "cut", careful_eye.cut(window)
    yield "sticks out", careful_eye.sticks_out(window)
    yield "scrolls sideways", careful_eye.scrolls_sideways(window)
    yield "overlapping", careful_eye.overlapping(window)
    if spoken().current is Language.ENGLISH:
        yield "Chinese left", careful_eye.chinese_left(window, names)
    else:
        yield "English left", careful_eye.english_left(window, names)
    if closely:
        yield "faint", careful_eye.faint(window)
        yield "focus unseen", careful_eye.focus_unseen(window)


@pytest.mark.parametrize(
    "look", LOOKS, indirect=True, ids=[f"{s[0]}-{t}-{m}-{n}" for s, t, m, n, _ in LOOKS]
)
def test_every_screen_can_be_read_whole(look: Look, teller: Teller) -> None:
    window, names = teller.window, _names(teller)
    size, _text, _mode, _language, closely = look
    window.resize(*size)
    found = []
    for name, go in stops(teller):
        go()
        for kind, faults in _faults(window, names, closely=closely):
            found += [f"{name}: {kind}: {fault}" for fault in faults]
        assert (window.width(), window.height()) == size, name
        window.go("home")
        window._forget_cases()
    assert not found, "\n".join(found)
