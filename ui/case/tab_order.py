"""Tab in a case goes the way the eye goes: down the page, then to the ways on below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget

_BY_TAB = {True: Qt.FocusReason.TabFocusReason, False: Qt.FocusReason.BacktabFocusReason}


def next_part(parts: Sequence[QWidget], before: QWidget, *, forwards: bool) -> bool:
    """Takes the focus to the part that comes next for the eye after the one where it was.

    Pages are made after what stands below them, and Qt goes in the order of making. `parts` are
    in the order of the eye; `before` had the focus, or is a part. False where no further part
    takes the focus.
    """
    at = part_of(parts, before)
    if at is None:
        return False
    for part in parts[at + 1 :] if forwards else parts[:at][::-1]:
        stops = _stops(part)
        if stops:
            stops[0 if forwards else -1].setFocus(_BY_TAB[forwards])
            return True
    return False


def part_of(parts: Sequence[QWidget], widget: QWidget | None) -> int | None:
    """Which part a widget is, or lies in; None for neither."""
    if widget is None:
        return None
    return next(
        (at for at, one in enumerate(parts) if one is widget or one.isAncestorOf(widget)), None
    )


def _stops(part: QWidget) -> list[QWidget]:
    """Where Tab stops within a part, in its order; of exclusive choices the one that is made."""
    found: list[QWidget] = []
    one = part.nextInFocusChain()
    while one is not None and one is not part:
        if (
            part.isAncestorOf(one)
            and one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and one.focusProxy() is None
            and one.isEnabled()
            and one.isVisible()
            and not _follows_another(one)
        ):
            found.append(one)
        one = one.nextInFocusChain()
    return found


def _follows_another(widget: QWidget) -> bool:
    """Whether it is a choice of a group whose stop is another one."""
    around = widget.parentWidget()
    if not isinstance(widget, QRadioButton) or widget.isChecked() or around is None:
        return False
    group = widget.group()
    beside = around.findChildren(QRadioButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    together = [one for one in beside if one.group() is group]
    return any(one.isChecked() for one in together) or together[0] is not widget
