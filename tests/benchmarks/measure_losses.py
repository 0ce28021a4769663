"""Keys and machine time from the home screen to "payment stopped" by a verbal report.

The real window, desk and store, driven by keys alone; a trained teller types the transaction code
and confirms. What finds the account is counted apart: reading the document, or the tail of the
card. The machine's time is what the window took besides the keys, from the first key at home until
the report is in the books and the window says so.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=. .venv/bin/python tests/benchmarks/measure_losses.py [N]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.bootstrap import open_desk, training_settings
from app.desk.desk import Desk
from app.devices.specimens import by_code
from app.domain.account import Account, AccountClass, AccountLife, Card, MediumState, PinState
from app.domain.card_number import DEMONSTRATION_BIN, card_number
from app.domain.customer import Customer
from app.domain.loss import LossKind, standing
from app.evidence.questions import Question
from app.i18n import Language
from app.jobs import threaded
from tests.ui.case.teller import Teller
from ui.application import prepared
from ui.main_window import MainWindow
from ui.pages.questions import QuestionsPage

SPECIMEN = "S01"
AIM = 12


@dataclass
class Counted:
    """What one report took: keys besides the search and in it, and the machine's milliseconds."""

    keys: int = 0
    searched: int = 0
    answered: int = 0
    machine: float = 0.0


def wait_until(true: Any, timeout: int) -> None:
    """Waits in the event loop until something is so."""
    until = time.monotonic() + timeout / 1000
    while not true():
        if time.monotonic() > until:
            raise SystemExit("the window did not come so far")
        loop = QEventLoop()
        QTimer.singleShot(1, loop.quit)
        loop.exec()


def the_customer(desk: Desk, sequence: int) -> Card:
    """The specimen as a customer of the bank with one account and one card more."""
    assert desk._id_card is not None
    read = desk._id_card.read().fields
    moment = desk.now()
    with desk._store.writing() as transaction:
        books = transaction.books
        known = books.customer_by_document(read.kind, read.number)
        if known is None:
            known = Customer(
                number="0101010009001",
                document_kind=read.kind,
                document_number=read.number,
                name=read.name,
                pinyin="",
                latin_name="",
                sex=read.sex,
                nationality=read.nationality,
                ethnicity=read.ethnicity,
                birth_date=read.birth_date,
                address=read.address,
                document_valid_from=read.valid_from,
                document_valid_until=read.valid_until,
                phone="19900004821",
                occupation="1",
                risk_level="low",
                branch="0101",
                since=moment,
            )
            books.add_customer(known)
            books.add_account(
                Account(
                    number="0101010000001234",
                    customer=known.number,
                    account_class=AccountClass.CLASS_I,
                    life=AccountLife.NORMAL,
                    currency="CNY",
                    branch="0101",
                    purpose="01",
                    opened_at=moment,
                    opened_by="1001",
                    daily_limit=0,
                    daily_count=0,
                    yearly_limit=0,
                    sms_notice=False,
                    journal="",
                )
            )
        made = Card(
            number=card_number(DEMONSTRATION_BIN, sequence),
            account="0101010000001234",
            customer=known.number,
            state=MediumState.NORMAL,
            pin_state=PinState.NORMAL,
            pin_verifier="",
            issued_at=moment,
            journal="",
        )
        books.add_card(made)
    return made


def right_answers(desk: Desk, card: Card) -> dict[Question, str]:
    """What the holder would say, as a teller types it."""
    with desk._store.reading() as transaction:
        customer = transaction.books.customer(card.customer)
        account = transaction.books.account(card.account)
    assert customer is not None
    assert account is not None
    return {
        Question.HOLDER_NAME: customer.name,
        Question.PHONE_MIDDLE: customer.phone[3:7],
        Question.DOCUMENT_TAIL: customer.document_number[-6:],
        Question.BIRTH_DAY: f"{customer.birth_date:%m%d}",
        Question.OPENED: f"{account.opened_at:%Y%m}",
        Question.DISTRICT: "peixun",
        Question.PURPOSE: "1",
        Question.MEDIUM: "1",
    }


class Trained(Teller):
    """A trained teller whose keys are counted, and whose waits are the machine's time."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(SimpleNamespace(waitUntil=wait_until), window, desk)  # type: ignore[arg-type]
        self.counted = Counted()

    def press(self, keys: str, into: str = "keys") -> None:
        """Types a word, or presses one key by its name; the machine's answer is waited for by
        whoever needs it."""
        began = time.perf_counter()
        if keys in {"Enter", "F12", "Down"}:
            self.key(QKeySequence(keys)[0].key())
            count = 1
        else:
            self.types(keys)
            count = len(keys)
        setattr(self.counted, into, getattr(self.counted, into) + count)
        self.counted.machine += (time.perf_counter() - began) * 1000

    def waits(self, true: Callable[[], object]) -> None:
        """Waits for the machine."""
        began = time.perf_counter()
        wait_until(true, 20_000)
        self.counted.machine += (time.perf_counter() - began) * 1000

    def stands_at(self, step: str) -> None:
        """Waits until the window stands at a step and can be used."""
        self.waits(
            lambda: (
                self.window._case is not None
                and self.screen.looking_at == step
                and self.screen.page is not None
                and not self.screen.door.is_busy
            )
        )


def report(teller: Trained, card: Card, *, document: bool, answers: dict[Question, str]) -> Counted:
    """One verbal report from the home screen on; the card is found by the document that lies on
    the reader, or by its last four digits."""
    teller.counted = Counted()
    teller.window.show_home()
    teller.settle()
    teller.press("2101")
    teller.waits(teller.window.search.panel.isVisible)
    teller.press("Enter")
    teller.stands_at("account")
    teller.waits(lambda: not teller.page._waits)
    if document:
        teller.press("Enter", "searched")
    else:
        teller.press(card.number[-4:], "searched")
    teller.waits(lambda: bool(teller.page.list.rows) and not teller.page._waits)
    at = [one.key for one in teller.page.list.rows].index(card.number)
    for _ in range(at):
        teller.press("Down")
    teller.press("Enter")
    teller.stands_at("reporter")
    teller.press("F12")
    if not document:
        teller.stands_at("questions")
        page = teller.page
        assert isinstance(page, QuestionsPage)
        teller.waits(lambda: bool(page.entries))
        for question in list(page.entries):
            teller.press(answers[question], "answered")
            if question is not list(page.entries)[
                -1
            ] and teller.focused.parent() is page.entries.get(question):
                teller.press("Enter", "answered")
        teller.press("F12")
    teller.stands_at("loss")
    teller.press("F12")
    while not teller.screen._ended:
        teller.waits(lambda: not teller.screen.door.is_busy)
        if teller.screen._ended:
            break
        teller.press("F12")
        teller.waits(lambda: teller.screen._ended or not teller.screen.door.is_busy)
    with teller.desk._store.reading() as transaction:
        stopped = standing(transaction.books.loss_reports(card.number), teller.desk.now())
    assert [one.kind for one in stopped] == [LossKind.VERBAL], "payment is stopped"
    return teller.counted


def main() -> None:
    """Reports losses in both ways and prints the medians."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(training_settings(Path(folder) / "store"), threaded())
        # It lies there all the time: laid down at the home screen it would be a search of its own.
        desk.lay_specimen(SPECIMEN)
        who = desk.sign_in("1001", "train1001")
        prepared(Language.CHINESE)
        window = MainWindow(desk.place().kind)
        window.seat(desk)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        window.shell.sign_in_done(who)
        QTest.qWait(1500)
        teller = Trained(window, desk)
        taken: dict[bool, list[Counted]] = {True: [], False: []}
        for n in range(runs + 1):
            for document in (True, False):
                card = the_customer(desk, 2 * n + document)
                answers = right_answers(desk, card)
                counted = report(teller, card, document=document, answers=answers)
                if n:
                    taken[document].append(counted)
        window._lights.stop()
        window.close()
        application.processEvents()
        desk.close()
    print(f"{by_code(SPECIMEN).code}, {runs} runs each, after one that is not counted")
    for document, found in taken.items():
        keys = sorted(one.keys for one in found)
        machine = sorted(one.machine for one in found)
        how = "document read" if document else "last four digits, three questions"
        print(
            f"{how}: {keys[0]} to {keys[-1]} keys (aim {AIM}), "
            f"search {found[0].searched}, answers {found[0].answered}; "
            f"machine {statistics.median(machine):.0f} ms ({machine[0]:.0f}…{machine[-1]:.0f})"
        )


if __name__ == "__main__":
    main()
