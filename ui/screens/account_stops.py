"""What stops an account for itself, what may be told of it, and what brings it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QLayout

from app.desk.customer_views import AccountShown
from app.i18n import Text
from ui.icons import SIGN_OF_TONE, IconLabel
from ui.screens.card_seen import Begin
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import Flow
from ui.widgets.frames import row
from ui.widgets.words import Words

Settle = Callable[[str], object]
"""Begins to settle a control of the bank's own, by its number."""

_MAY_BE_TOLD = Text("可告知客户：“{told}”", "May be told: “{told}”")
_SETTLE = Text("4107 解除或处理异议 {number}", "4107 Lift, or answer, {number}")
_OPERATION = Text("{code} {title}", "{code} {title}")


def account_stops(account: AccountShown, begin: Begin, settle: Settle) -> Iterator[QLayout]:
    """A line for each; then the buttons."""
    for said in account.asleep:
        sign = IconLabel(SIGN_OF_TONE[Tone.WARN], size=17, ink=Tone.WARN.value)
        yield row(sign, Words(said, "strong", wrap=True, selectable=True))
    if account.told:
        words = Words(_MAY_BE_TOLD.format(told=account.told), wrap=True, selectable=True)
        yield row(IconLabel(SIGN_OF_TONE[Tone.NOTE], size=17, ink=Tone.NOTE.value), words)
    if account.next or account.controls:
        yield _buttons(account, begin, settle)


def _buttons(account: AccountShown, begin: Begin, settle: Settle) -> Flow:
    across = Flow(SPACE.tight)
    for number in account.controls:
        across.addWidget(
            ActionButton(_SETTLE.format(number=number), "link", does=partial(settle, number))
        )
    for one in account.next:
        title = _OPERATION.format(code=one.code, title=one.title)
        across.addWidget(ActionButton(title, "link", does=partial(begin, one)))
    return across
