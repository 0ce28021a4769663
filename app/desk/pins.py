"""PINs at the desk: entered by the customer on their own side, compared or turned into a verifier,
and forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.desk.cases import Cases
from app.desk.credentials import agrees, verifier
from app.desk.views import CaseView
from app.domain import pin as pins
from app.domain.account import Card, PinState
from app.domain.documents import DocumentKind
from app.domain.permit_numbers import lifelong_part
from app.domain.pin_tries import mark_of
from app.errors import Conflict, GuitaiError, NotAllowed, Unacceptable
from app.evidence.found_account import AccountFound
from app.evidence.medium import PinSet
from app.evidence.pins import PinProven, PinTried
from app.flow.draft import Draft
from app.flow.operation import Operation
from app.flow.outcome import Outcome
from app.flow.perform import Refused, judging
from app.flow.ports import Transaction
from app.flow.rule import judge, refusals
from app.flow.slot import View
from app.i18n import Text
from app.operations.pin_unlock import PIN_UNLOCK
from app.operations.pin_wrong_entry import PIN_WRONG_ENTRY, TRIED
from app.rules.contact import PHONE
from app.rules.found_account import ACCOUNT
from app.rules.identity import CARD, GUARDIAN
from app.rules.medium import CARD_TAKEN
from app.rules.pins import NEW_PIN, PIN_PROVEN, entries_left, known_card

_AGAIN = Text("请客户重新输入。", "The customer enters it again.")
_ENTERED = (PIN_PROVEN.name, NEW_PIN.name)
"""What entries before said; whatever else is refused comes before any entry."""


class WrongPin(Unacceptable):
    """The PIN was not the card's; `left` says how many more entries there are."""

    def __init__(self, left: int) -> None:
        said = (
            Text(
                f"密码不正确，还可以输入{left}次。",
                f"This is not the PIN. Entries left: {left}.",
            )
            if left
            else Text(
                "密码不正确，次数已用完，密码已锁定。",
                "This is not the PIN. No entries are left: it is locked.",
            )
        )
        super().__init__(
            "PIN_WRONG",
            said,
            _AGAIN
            if left
            else Text(
                "请办理密码解锁（2303）或密码重置（2301）。",
                "Unlock the PIN (2303), or reset it (2301).",
            ),
        )
        self.left = left


class Pins(Cases):
    """What the customer's key pad gives to a case."""

    def enter_pin(self, case: str, first: str, second: str) -> CaseView:
        """Takes the customer's new PIN, entered twice; keeps only its verifier, and that in memory.

        Raises:
            Unacceptable: not six digits, not the same twice, too easy to guess, or the old one of
                a customer who has proved that they know it [DOMAIN §12].
            NotAllowed: an earlier step is still open.
        """
        slot = _new_pin_of(self._operation(self._draft(case).operation))
        draft, view = self._ready(case, slot)
        if not pins.is_well_formed(first):
            raise _not_six_digits()
        if first != second:
            raise Unacceptable(
                "PIN_DIFFERS", Text("两次输入的密码不一致。", "The two PINs differ."), _AGAIN
            )
        found = view.find(ACCOUNT)
        with self._store.reading() as transaction:
            weak = tuple(dict.fromkeys(_weak(transaction, view, first)))
            old = transaction.books.card(found.card) if found is not None else None
        if weak:
            raise Unacceptable(
                "PIN_WEAK",
                Text("密码过于简单：{why}。", "The PIN is too easy to guess: {why}.").format(
                    why=Text(
                        "；".join(one.title.zh for one in weak),
                        "; ".join(one.title.en for one in weak),
                    )
                ),
                Text("请客户换一个密码。", "The customer chooses another one."),
            )
        same = old is not None and agrees(old.pin_verifier, first)
        if same and view.has(PIN_PROVEN):
            # Nobody else is told at once: they could try old PINs here without being counted.
            raise Unacceptable(
                "PIN_SAME",
                Text("新密码与原密码相同。", "The new PIN is the old one."),
                Text("请客户换一个密码。", "The customer chooses another one."),
            )
        other_than = mark_of(old.pin_verifier) if old is not None and not same else ""
        return self._put(draft, slot, PinSet(verifier(first), other_than))

    def pin_entries_left(self, case: str) -> int:
        """How many times the customer of a case may still enter the PIN of the card."""
        draft, view = self._ready(case, PIN_PROVEN.name)
        with self._store.reading() as transaction:
            return self._left(transaction, draft, view.of(ACCOUNT))

    def prove_pin(self, case: str, entered: str) -> CaseView:
        """Compares what the customer entered with the card's PIN.

        A wrong entry is in the books before anybody is told that it was wrong, as an operation of
        its own: no case that is given up, no second window and no crash gives another try. A right
        one clears the count.

        Raises:
            WrongPin: it is not the PIN. Unacceptable: it is not six digits, which counts as none.
            NotAllowed: an earlier step is still open, there are no entries left, or the clock was
                put forward, which would unlock it early.
            Refused: the state of card or PIN does not let it be entered.
            Conflict: it was entered or changed elsewhere at the same moment; nothing was judged.
        """
        if not pins.is_well_formed(entered):
            raise _not_six_digits()
        self._trust_the_clock()
        draft, view = self._ready(case, PIN_PROVEN.name)
        found = view.of(ACCOUNT)
        with self._store.reading() as transaction:
            self._may_be_entered(transaction, draft, view)
            known = known_card(judging(transaction, draft, self.now()), found)
            left = self._left(transaction, draft, found)
        if known is None or left == 0:
            raise _none_left()
        card = known.card
        tried = PinTried(
            card=card.number,
            issue=card.issue,
            agreed=agrees(card.pin_verifier, entered),
            counted=card.wrong_entries,
            mark=mark_of(card.pin_verifier),
        )
        # While it is locked a right entry clears nothing: the unlocking that it is for does.
        clears = card.wrong_entries > 0 and known.pin(self.now()) is not PinState.LOCKED
        if not tried.agreed or clears:
            self._count(tried)
        else:
            self._hold_to(card)
        if not tried.agreed:
            with self._store.reading() as transaction:
                raise WrongPin(self._left(transaction, draft, found))
        proven = PinProven(card.number, card.issue, card.wrong_entries, tried.mark)
        return self._put(draft, PIN_PROVEN.name, proven)

    def _may_be_entered(self, transaction: Transaction, draft: Draft, view: View) -> None:
        """What the case says of card and people must allow an entry, for whoever may not do this
        may not guess either; what it says of the entries before this one does not matter.

        Raises:
            Refused: it does not.
        """
        operation = self._operation(draft.operation)
        verdicts = judge(operation.rules, view, judging(transaction, draft, self.now()))
        barred = tuple(one for one in refusals(verdicts) if one.slot not in _ENTERED)
        if barred:
            raise Refused(barred)

    def _left(self, transaction: Transaction, draft: Draft, found: AccountFound) -> int:
        asks = judging(transaction, draft, self.now())
        known = known_card(asks, found)
        if known is None:
            return 0
        return entries_left(asks, known, unlocking=draft.operation == PIN_UNLOCK.code)

    def _count(self, tried: PinTried) -> None:
        view = self.start(PIN_WRONG_ENTRY.code)
        try:
            self._put(self._draft(view.id), TRIED.name, tried)
            self.perform(view.id)
        except GuitaiError as error:
            self.conclude(view.id, Outcome.WITHDRAWN, error.sentence.zh)
            if isinstance(error, Refused):
                raise _meanwhile() from error
            raise

    def _hold_to(self, card: Card) -> None:
        """A right entry that changes nothing counts only for the card as it was compared.

        Raises:
            Conflict: it is another by now.
        """
        with self._store.writing() as transaction:
            now = transaction.books.card(card.number)
        if now != card:
            raise _meanwhile()


def _new_pin_of(operation: Operation) -> str:
    """The name of the slot that takes a new PIN."""
    return next(name for name, slot in operation.slots.items() if slot.type is PinSet)


def _weak(transaction: Transaction, view: View, pin: str) -> Iterator[pins.PinWeakness]:
    """Why a PIN is too easy for this customer: by what the case and the books know of them."""
    found, taken, phone = view.find(ACCOUNT), view.find(CARD_TAKEN), view.find(PHONE)
    holder = transaction.books.customer(found.customer) if found is not None else None
    people: list[tuple[str, date, tuple[str, ...]]] = [
        (one.kind, one.birth_date, (one.number, one.pass_number))
        for one in (view.find(CARD), view.find(GUARDIAN))
        if one is not None
    ]
    phones = [phone.number] if phone is not None else []
    if holder is not None:
        people.append((holder.document_kind, holder.birth_date, (holder.document_number,)))
        phones.append(holder.phone)
    cards = [
        one for one in (found.card if found else "", taken.card_number if taken else "") if one
    ]
    for kind, born, numbers in people:
        for number in (*numbers, lifelong_part(DocumentKind(kind), numbers[0])):
            yield from pins.weaknesses(pin, birth_date=born, identity_number=number)
    for number in phones:
        yield from pins.weaknesses(pin, phone=number)
    for number in cards:
        yield from pins.weaknesses(pin, card_number=number)
    if found is not None:
        yield from pins.weaknesses(pin, account_number=found.account)


def _not_six_digits() -> Unacceptable:
    return Unacceptable("PIN_FORM", Text("密码须为6位数字。", "A PIN has six digits."), _AGAIN)


def _none_left() -> NotAllowed:
    return NotAllowed(
        "PIN_NO_ENTRIES_LEFT",
        Text("此卡密码输错次数已达上限。", "The PIN of this card was entered wrongly too often."),
        Text(
            "请办理密码解锁（2303）或密码重置（2301）。",
            "Unlock the PIN (2303), or reset it (2301).",
        ),
    )


def _meanwhile() -> Conflict:
    return Conflict(
        "PIN_MEANWHILE",
        Text(
            "此卡的密码刚在别处输入或变更，这一次未作比对。",
            "The PIN of this card was just entered or changed elsewhere; this entry was not "
            "judged.",
        ),
        _AGAIN,
    )
