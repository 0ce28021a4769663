"""冻结登记簿: one line for each measure taken for an authority, as core systems have it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.authority import Authority
from app.domain.money import Fen
from app.domain.titled import Titled
from app.i18n import Text


class Measure(Titled):
    """措施: what the bank was ordered to do, by the codes of the register [DOMAIN §5, s]."""

    FREEZE = "01", Text("冻结", "freeze")
    CONTINUE = "02", Text("继续冻结", "freeze continued")
    WAIT = "03", Text("轮候冻结", "freeze in the queue")
    RELEASE = "04", Text("解除冻结", "freeze released")
    LEAVE_QUEUE = "05", Text("解除轮候", "taken out of the queue")
    DEDUCT = "06", Text("划拨", "deducted")
    TAKE_INCOME = "07", Text("提取收入", "income taken")
    FREEZE_AND_DEDUCT = "08", Text("冻结并划拨", "frozen and deducted")
    STOP = "stop", Text("紧急止付", "emergency stop-payment")
    """besides the codes: the police's order of 48 hours"""
    STOP_ENDED = "stop_ended", Text("解除止付", "stop-payment ended")


def measure_text(measure: Measure) -> Text:
    """A measure with its code, where the codes have one for it."""
    title = measure.title
    return Text(f"{measure} {title.zh}", f"{measure} {title.en}") if measure.isdigit() else title


@dataclass
class RestraintMeasure:
    """One line of the register: what was done about a freeze, for whom, and by whom [DOMAIN §5, s].

    Attributes:
        journal: the entry by which it was done; each entry has one line at most.
        restraint: the freeze that it is about.
        organ, document, ruling: who ordered it, and by which papers.
        amount: what the order names, in fen; None for all of the account.
        moved: what it came to: actually frozen, released or deducted, in fen.
        balance: of the account at that moment, before the money left where it did.
        at: the second from which it took effect, or was registered where it waits.
        until, term: when it ends by itself; for one that waits how long it lasts in effect.
        queue: its place where it waits, 0 else.
        payee: where deducted money went.
        made_by, second_by, approved_by: numbers of the staff.
    """

    journal: str
    restraint: str
    account: str
    measure: Measure
    authority: Authority
    organ: str
    document: str
    ruling: str
    officer: str
    officer_document: str
    second_officer: str
    second_officer_document: str
    amount: Fen | None
    moved: Fen
    balance: Fen
    fruits: bool
    at: datetime
    until: datetime | None
    term: str
    queue: int
    payee: str
    made_by: str
    second_by: str
    approved_by: str
