"""Signing in and out, and the home screen."""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta

from app.clock import business_date
from app.desk.clock_guard import ClockGuard
from app.desk.controls_due import controls_due
from app.desk.credentials import agrees
from app.desk.freezes_due import freezes_due
from app.desk.home_views import DocumentsEnding, Ending, InterestDue, Lapse
from app.desk.losses_due import losses_due
from app.desk.views import DraftLine, Home, OperationLine, SignedIn, TrainingStaff
from app.domain import masks
from app.domain.branch import LEVEL_TITLES, Level, Staff, StoreKind
from app.domain.documents import DocumentKind
from app.domain.interest import last_settlement_day
from app.errors import NotAllowed
from app.flow.draft import Draft
from app.flow.keeping import take_up, with_secrets
from app.flow.outcome import Outcome
from app.flow.ports import KeptDraft, Transaction
from app.flow.walk import Path, walk
from app.i18n import Text, same
from app.operations.account_opening import ACCOUNT_OPENING
from app.operations.day_end import DAY_END

_log = logging.getLogger("guitai.session")

WRONG_TRIES = 5
PAUSE = timedelta(seconds=60)
"""After five wrong passwords in a row a number must wait a minute [K]."""

SOON = 30
"""Days before its end in which a customer is reminded of a document [D]."""
MOST_ENDING = 200
_LONG_AGO = date(1900, 1, 1)

TRAINING_PASSWORDS = {
    "1001": "train1001",
    "1002": "train1002",
    "2001": "train2001",
    "3001": "train3001",
    "4001": "train4001",
}
"""The staff of every training store; public, and refused by real stores because they are not
there."""


class Session(ClockGuard):
    """Who sits at the desk, and what they see first."""

    _wrong: dict[str, tuple[int, datetime]]

    def sign_in(self, number: str, password: str) -> SignedIn:
        """Signs a member of staff in.

        Raises:
            NotAllowed: number or password is wrong, or too many tries failed just now.
        """
        staff = self._proven(number, password)
        if self.who is not None and self.who.number != staff.number:
            self.sign_out()
        self.who = SignedIn(staff.number, staff.name, Level(staff.level))
        return self.who

    def sign_out(self) -> None:
        """Ends the session; drafts stay, secrets in memory go."""
        self.who = None
        with self._lock:
            self._drafts.clear()

    def training_staff(self) -> tuple[TrainingStaff, ...]:
        """The training staff; empty in a real store."""
        if self.place().kind is not StoreKind.TRAINING:
            return ()
        with self._store.reading() as transaction:
            people = transaction.books.all_staff()
        return tuple(
            TrainingStaff(one.number, one.name, TRAINING_PASSWORDS[one.number], Level(one.level))
            for one in people
            if one.number in TRAINING_PASSWORDS
        )

    def home(self) -> Home:
        """What waits for the person who is signed in."""
        who = self._signed_in()
        with self._store.reading() as transaction:
            kept = transaction.drafts.open_ones(who.number)
            # Whoever only looked at data has served nobody.
            beside = [one.code for one in self._operations if not one.alone]
            today = transaction.journal.count(business_date(self.now()), beside)
            stock = transaction.books.stock_left(who.number)
            # What a printer has needs nobody.
            left = transaction.outbox.unfinished()
            unfinished = sum(not one.state.at_printer for one in left)
            documents = self._documents_ending(transaction)
            losses = losses_due(transaction, self._moment(transaction))
            controls = controls_due(transaction, self._moment(transaction))
            freezes = freezes_due(transaction, who.number, self._moment(transaction))
            interest = self._interest_due(transaction, who)
        return Home(
            drafts=tuple(self._draft_line(one) for one in kept),
            operations=tuple(
                OperationLine(
                    one.code, one.title, one.words, self._barred(who, one.least, stock, one.code)
                )
                for one in self._operations
                if one.alone
            ),
            today={Outcome(name): count for name, count in today.items()},
            stock_left=stock,
            unfinished_papers=unfinished,
            documents=documents,
            losses=losses,
            controls=controls,
            freezes=freezes,
            interest=interest,
        )

    def _interest_due(self, transaction: Transaction, who: SignedIn) -> InterestDue:
        if self._barred(who, DAY_END.least, 0, DAY_END.code) is not None:
            return InterestDue()
        day = last_settlement_day(business_date(self.now()))
        return InterestDue(transaction.books.count_unsettled(day), day)

    def documents_ending(self, *, ended: bool) -> tuple[Ending, ...]:
        """The customers whose document ends soon, the next first; or has ended, the last first."""
        self._signed_in()
        today = business_date(self.now())
        with self._store.reading() as transaction:
            if ended:
                days = (_LONG_AGO, today - timedelta(days=1))
            else:
                days = (today, today + timedelta(days=SOON))
            found = transaction.index.documents_ending(*days, MOST_ENDING, newest=ended)
        return tuple(
            Ending(
                customer=one.number,
                name=masks.name(one.name),
                document=DocumentKind(one.document_kind).title,
                number=masks.identity_number_in_list(one.document_number),
                until=one.document_valid_until,
                days=(one.document_valid_until - today).days,
            )
            for one in found
            if one.document_valid_until is not None
        )

    def _documents_ending(self, transaction: Transaction) -> DocumentsEnding:
        today = business_date(self.now())
        count = transaction.index.count_documents_ending
        return DocumentsEnding(
            soon=count(today, today + timedelta(days=SOON)),
            ended=count(_LONG_AGO, today - timedelta(days=1)),
            days=SOON,
        )

    def _draft_line(self, kept: KeptDraft) -> DraftLine:
        title, lapse = same(kept.operation), None
        with self._lock:
            held = self._drafts.get(kept.id)
        try:
            operation = self._operation(kept.operation)
            title = operation.title
            # What is held here knows the PIN too, which the kept draft never does.
            draft = take_up(operation, kept)
            draft = with_secrets(operation, draft, held) if held else draft
            path = walk(operation, draft, self.now())
            here = path.here.title if path.here else Text("可办结", "ready to perform")
            lapse = _next_lapse(draft, path)
        except NotAllowed:
            # A draft of an operation that is no more must not keep the teller from the others.
            here = Text("无法读取", "cannot be read")
        return DraftLine(
            id=kept.id,
            operation=kept.operation,
            title=title,
            headline=kept.headline,
            here=here,
            teller=kept.teller,
            saved_at=kept.saved_at,
            waiting_for=kept.waiting_for,
            lapse=lapse,
        )

    def key_place(self) -> Text:
        """Where the key of the store lies."""
        return self._store.key_place

    def _proven(self, number: str, password: str) -> Staff:
        """The active member of staff whose password this is."""
        number = number.strip()
        with self._lock:
            # One after the other: guesses side by side would each count as the first.
            return self._proven_now(number, password)

    def _proven_now(self, number: str, password: str) -> Staff:
        if not hasattr(self, "_wrong"):
            self._wrong = {}
        tries, last = self._wrong.get(number, (0, self.now()))
        if tries >= WRONG_TRIES and self.now() - last < PAUSE:
            raise NotAllowed(
                "TOO_MANY_TRIES",
                Text("密码连续输错，请稍后再试。", "Too many wrong passwords in a row."),
                Text("请等待一分钟。", "Wait a minute."),
            )
        with self._store.reading() as transaction:
            staff = transaction.books.staff(number)
        verified = agrees(staff.password_verifier if staff else None, password)
        if staff is None or not verified or not staff.active:
            if staff is not None:
                # Never what was typed for a number: it may be a password in the wrong field.
                _log.warning("wrong password for %s, %d in a row", staff.number, tries + 1)
            self._wrong[number] = (tries + 1, self.now())
            raise NotAllowed(
                "WRONG_PASSWORD",
                Text("柜员号或密码不正确。", "The staff number or the password is wrong."),
                Text("请重新输入；忘记密码请联系网点负责人。", "Try again, or ask the manager."),
            )
        self._wrong.pop(number, None)
        return staff

    def _barred(self, who: SignedIn, least: Level, stock: int, code: str) -> Text | None:
        if who.level < least:
            return Text(
                "须{least}（{n}级）及以上办理，您是{level}",
                "for a {least} (level {n}) or above; you are: {level}",
            ).format(least=LEVEL_TITLES[least], n=int(least), level=LEVEL_TITLES[who.level])
        if code == ACCOUNT_OPENING.code and stock == 0:
            return Text("尾箱中没有空白卡", "no blank card in the box")
        return None


def _next_lapse(draft: Draft, path: Path) -> Lapse | None:
    """What ages first of what holds in a draft; what has aged already is an open step."""
    ages = [
        Lapse(slot.title, draft.filled[slot.name].at + slot.valid_for)
        for stand in path.stands
        for slot in stand.step.fills
        if slot.valid_for is not None and path.view.has(slot) and slot.name in draft.filled
    ]
    return min(ages, key=lambda one: one.at, default=None)
