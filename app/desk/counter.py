"""The parts that the desk works with, and who sits at it."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from app.clock import Clock
from app.desk.views import Place, SignedIn
from app.devices.id_card.port import IdCardReader
from app.devices.network_check import NetworkCheckPort
from app.devices.printer import Printer
from app.devices.sms import SmsPort
from app.domain.wording import Wording, WordingCode
from app.errors import NotAllowed
from app.evidence.found_account import FoundAccountBy
from app.flow.draft import Draft
from app.flow.operation import Operation
from app.flow.ports import Store
from app.i18n import Text
from app.jobs import Lanes
from app.settings import Settings
from app.vision.eyes import Eyes


class Counter:
    """One workstation with its store, devices and eyes.

    Attributes:
        who: the member of staff who is signed in, or None.
        lanes: where blocking work is done.
    """

    def __init__(
        self,
        *,
        settings: Settings,
        store: Store,
        operations: Sequence[Operation],
        eyes: Eyes,
        network_check: NetworkCheckPort,
        sms: SmsPort,
        printer: Printer,
        id_card: IdCardReader | None,
        clock: Clock,
        lanes: Lanes,
    ) -> None:
        self.settings = settings
        self.lanes = lanes
        self.who: SignedIn | None = None
        self._store = store
        self._operations = tuple(operations)
        self._eyes = eyes
        self._network_check = network_check
        self._sms = sms
        self._printer = printer
        self._id_card = id_card
        self._clock = clock
        self._drafts: dict[str, Draft] = {}
        self._drivers: dict[str, Printer] = {}
        self._whole: set[str] = set()
        self._in_hand: set[str] = set()
        self._shown_in: dict[str, Mapping[WordingCode, Wording]] = {}
        self._card_proposed: dict[str, str] = {}
        self._days_proposed: dict[str, tuple[date, date]] = {}
        self._accounts_found: dict[str, Mapping[str, FoundAccountBy]] = {}
        self._lock = threading.RLock()
        with store.reading() as transaction:
            branch = transaction.books.branch()
        self._place = Place(
            bank=branch.bank,
            branch_number=branch.number,
            branch_name=branch.name,
            workstation=store.workstation,
            kind=store.kind,
        )

    def place(self) -> Place:
        """Where this program stands."""
        return self._place

    def now(self) -> datetime:
        """The present moment at this desk."""
        return self._clock()

    def _signed_in(self) -> SignedIn:
        if self.who is None:
            raise NotAllowed(
                "NOT_SIGNED_IN",
                Text("尚未签到。", "Nobody is signed in."),
                Text("请先签到。", "Sign in first."),
            )
        return self.who

    def _operation(self, code: str) -> Operation:
        for one in self._operations:
            if code in (one.code, one.name):
                return one
        raise NotAllowed(
            "NO_OPERATION",
            Text(f"没有交易码 {code}。", f"There is no operation {code}."),
            Text("请核对交易码。", "Check the transaction code."),
        )
