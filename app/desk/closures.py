"""A closure at the desk: what stands in its way, and how each of it is begun to be cleared."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.desk.account_finding import AccountFinding
from app.desk.views import CaseView
from app.evidence.closure import Blocker, Prechecked
from app.i18n import Text
from app.rules.closure import PRECHECK
from app.rules.found_account import ACCOUNT

_NO_TITLE = Text("", "")
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


class Closures(AccountFinding):
    """What the page of a closure asks."""

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
        return self.start(obstacle.code, obstacle.card)

    def _obstacle(self, one: Blocker, card: str) -> Obstacle:
        if one.case:
            return Obstacle(one, "", _OPEN_IT, case=one.case)
        known = next((each for each in self._operations if each.name == one.operation), None)
        if known is None:
            return Obstacle(one, "", _NO_TITLE)
        return Obstacle(one, known.code, known.title, one.card or card)
