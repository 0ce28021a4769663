"""A closure at the desk: what stands in its way, and how each of it is begun to be cleared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from app.desk.account_finding import AccountFinding
from app.desk.clearing import Clearing
from app.desk.freeze_cases import FreezeCases
from app.desk.known_answers import Known
from app.desk.views import CaseView
from app.domain.custody import OrderState
from app.errors import Unacceptable
from app.evidence.closure import Blocker, MediumTaken, Prechecked
from app.evidence.image import Kept
from app.flow.slot import Slot
from app.i18n import Text
from app.operations.bank_control_end import BANK_CONTROL_END
from app.operations.freeze_release import FREEZE_RELEASE
from app.papers.shrunk import shrunk
from app.rules.card_collection import CANCELLED
from app.rules.closure import MEDIUM, PRECHECK
from app.rules.found_account import ACCOUNT

_NO_TITLE = Text("", "")
_LONGEST = 1600
"""Pixels of the longer side of a picture of what was cut."""
_ABOUT_A_FREEZE = (FREEZE_RELEASE.code, BANK_CONTROL_END.code)
_FROM_CLOSURE = Text("来自销户前检查", "From what stands in the way of the closure")
_OPEN_IT = Text("打开该业务", "Open that case")


@dataclass(frozen=True)
class Obstacle:
    """One thing in the way of a closure, and the operation that clears it.

    Attributes:
        code, title: of the operation; both empty where nothing at this counter clears it.
        card: the number in full for which it is begun; never shown.
        case: the teller's own case that is opened instead; empty where none is.
    """

    blocker: Blocker
    code: str
    title: Text
    card: str = field(default="", repr=False)
    case: str = ""

    @property
    def may_begin(self) -> bool:
        """Whether a key begins to clear it."""
        return bool(self.code or self.case)


@dataclass(frozen=True)
class Obstacles:
    """All that stands in the way of a closure at this moment, and what ends with the account."""

    found: Prechecked
    lines: tuple[Obstacle, ...]


class Closures(AccountFinding, FreezeCases, Clearing):
    """What the pages of a closure ask."""

    _cut_pictures: Mapping[str, Kept] = MappingProxyType({})
    """by case, the picture of what was cut"""

    def obstacles(self, case: str) -> Obstacles:
        """What stands in the way of the account that a case closes, looked at anew.

        Raises:
            NotAllowed: an earlier step is still open.
        """
        found = self.proposal(case, PRECHECK.name)
        assert isinstance(found, Prechecked)
        account = self._draft(case).filled[ACCOUNT.name].value
        return Obstacles(found, tuple(self._obstacle(one, account.card) for one in found.blockers))

    def begin_clearing(self, obstacle: Obstacle) -> CaseView:
        """Begins what clears an obstacle, for its card; the teller's own open case is opened.

        Raises:
            NotAllowed: their level is too low for it. Conflict: that case has ended meanwhile.
        """
        if obstacle.case:
            return self.open_case(obstacle.case)
        about = obstacle.blocker.about
        if obstacle.code in _ABOUT_A_FREEZE:
            return self.begin_for_freeze(obstacle.code, about)
        view = self.start(obstacle.code, obstacle.card)
        self._clears(view.id, about)
        return view

    def known_answers(self, case: str, slot: str) -> Known:
        """Of an order for a card that is in the way of a closure, which one it is.

        Raises:
            NotAllowed: an earlier step is still open.
        """
        number = self._cleared_by(case)
        if slot != CANCELLED.name or not number:
            return super().known_answers(case, slot)
        self._ready(case, slot)
        with self._store.reading() as transaction:
            order = transaction.books.card_order(number)
        if order is None or order.state not in (OrderState.ORDERED, OrderState.ARRIVED):
            return Known()
        here = order.state is OrderState.ARRIVED
        return Known({"order": number, "here": here}, {"order": _FROM_CLOSURE})

    def keep_cut_picture(self, case: str, image: bytes) -> Kept:
        """Keeps a picture of the card or passbook that was cut; it goes into the case with the
        form of what was taken in.

        Raises:
            Unacceptable: it is no picture that can be read.
            NotAllowed: an earlier step is still open.
        """
        self._ready(case, MEDIUM.name)
        made = shrunk(image, _LONGEST)
        if made is None:
            raise Unacceptable(
                "PICTURE_UNREADABLE",
                Text("这不是可以读取的图片。", "This is no picture that can be read."),
                Text("请重新拍照，或另选一张（JPEG、PNG）。", "Take it again, or choose another."),
            )
        with self._store.writing() as transaction:
            kept = transaction.documents.keep(made, "image/jpeg")
        with self._lock:
            self._cut_pictures = {**self._cut_pictures, case: kept}
        return kept

    def _said(self, case: str, target: Slot[Any], raw: Mapping[str, Any]) -> Any:
        """What was typed; of what was taken in also the picture that was kept of it."""
        value = super()._said(case, target, raw)
        if not isinstance(value, MediumTaken):
            return value
        with self._lock:
            before = self._draft(case).filled.get(target.name)
            earlier = before.value.picture if before is not None else None
            return replace(value, picture=self._cut_pictures.get(case, earlier))

    def _forget(self, case: str) -> None:
        super()._forget(case)
        with self._lock:
            self._cut_pictures = {k: v for k, v in self._cut_pictures.items() if k != case}

    def _obstacle(self, one: Blocker, card: str) -> Obstacle:
        if one.case:
            return Obstacle(one, "", _OPEN_IT, case=one.case)
        known = next((each for each in self._operations if each.name == one.operation), None)
        if known is None:
            return Obstacle(one, "", _NO_TITLE)
        return Obstacle(one, known.code, known.title, one.card or card)
