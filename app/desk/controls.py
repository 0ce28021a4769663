"""Controls at the desk: the list of what waits, and a case that knows which control it is about."""

from __future__ import annotations

from datetime import datetime

from app.clock import business_date
from app.desk.control_rows import amount_said
from app.desk.control_views import ControlLine, ControlPart
from app.desk.controls_due import answered_by, ends_soon, standing_now, watched_now
from app.desk.freeze_cases import FreezeCases
from app.desk.known_answers import Known
from app.desk.views import CaseView
from app.domain import masks
from app.domain.account import ACCOUNT_LIFE_TITLES, Account
from app.domain.restraint import Restraint, RestraintKind
from app.errors import Conflict
from app.flow.books import BooksReading
from app.i18n import Text
from app.operations.bank_control_end import BANK_CONTROL_END
from app.rules.bank_control import SETTLING
from app.rules.reactivation import watched_until

_FROM_REGISTER = Text("来自登记簿", "from the register")


class Controls(FreezeCases):
    """What the desk knows of the bank's own controls."""

    _control_proposed: dict[str, str]
    """by case, the control that it was begun for"""

    def controls(self, part: ControlPart) -> tuple[ControlLine, ...]:
        """A part of the list, what is most urgent first; names and numbers masked."""
        self._signed_in()
        with self._store.reading() as transaction:
            books, at = transaction.books, self._moment(transaction)
            if part is ControlPart.WATCHED:
                return tuple(_watched(books, one, at) for one in watched_now(books, at))
            rows = standing_now(books, at)
            if part is ControlPart.ENDING:
                rows = tuple(one for one in rows if ends_soon(books, one, at))
            elif part is ControlPart.OBJECTIONS:
                waiting = [one for one in rows if answered_by(books, one)]
                rows = tuple(sorted(waiting, key=lambda one: answered_by(books, one)))
            return tuple(_control(books, one, at) for one in rows)

    def settle_control(self, number: str) -> CaseView:
        """Begins to settle a control: lift, narrow, note or answer an objection.

        Raises:
            Conflict: there is no such control, or somebody lifted it.
        """
        with self._store.reading() as transaction:
            row = transaction.books.restraint(number)
        if row is None or row.kind is not RestraintKind.BANK_CONTROL or row.ended_at is not None:
            raise Conflict(
                "CONTROL_GONE",
                Text(f"管控 {number} 已解除。", f"Control {number} no longer stands."),
                Text("请刷新后查看。", "Look at the list again."),
            )
        view = self.start(BANK_CONTROL_END.code)
        self._controls_of_cases()[view.id] = number
        return view

    def begin_for_freeze(self, code: str, number: str) -> CaseView:
        """As for any line of the register; one of the bank's own is settled.

        Raises:
            Conflict: there is no such freeze, or somebody lifted it.
        """
        if code == BANK_CONTROL_END.code:
            return self.settle_control(number)
        return super().begin_for_freeze(code, number)

    def known_answers(self, case: str, slot: str) -> Known:
        """Of a case about a control, which one it is.

        Raises:
            NotAllowed: an earlier step is still open.
        """
        number = self._controls_of_cases().get(case, "")
        if slot != SETTLING.name or not number:
            return super().known_answers(case, slot)
        self._ready(case, slot)
        return Known({"number": number}, {"number": _FROM_REGISTER})

    def _controls_of_cases(self) -> dict[str, str]:
        if not hasattr(self, "_control_proposed"):
            self._control_proposed = {}
        return self._control_proposed


def _control(books: BooksReading, one: Restraint, at: datetime) -> ControlLine:
    account = books.account(one.account)
    holder = books.customer(account.customer) if account is not None else None
    until = answered_by(books, one)
    return ControlLine(
        number=one.number,
        customer=holder.number if holder else "",
        name=masks.name(holder.name) if holder else "",
        account=masks.account_number(one.account),
        amount=amount_said(one.amount),
        since=one.since,
        until=one.until,
        answer_until=until,
        overdue=bool(until) and until < business_date(at).isoformat(),
    )


def _watched(books: BooksReading, one: Account, at: datetime) -> ControlLine:
    holder = books.customer(one.customer)
    return ControlLine(
        number="",
        customer=one.customer,
        name=masks.name(holder.name) if holder else "",
        account=masks.account_number(one.number),
        amount=ACCOUNT_LIFE_TITLES[one.life],
        since=one.life_since or one.opened_at,
        until=watched_until(books, one, at),
        answer_until="",
    )
