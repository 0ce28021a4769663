"""What the books know of losses, freezes, contracts and cards in custody."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from app.domain.account import Card
from app.domain.consent_record import ConsentRecord
from app.domain.contract import Contract
from app.domain.custody import CardOrder, HeldCard
from app.domain.loss import LossEnd, LossReport
from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.restraint import Restraint
from app.domain.wording import WordingCode


class LossBooksReading(Protocol):
    """What rules may ask; in a writing transaction the customer of a card is held until its end."""

    def card(self, number: str) -> Card | None: ...
    def cards_of_account(self, account: str) -> tuple[Card, ...]: ...
    def loss_reports(self, card: str) -> tuple[LossReport, ...]:
        """All reports of a card, oldest first, whether they stand or not."""
        ...

    def loss_report(self, number: str) -> LossReport | None: ...
    def balance(self, account: str) -> Fen:
        """What the bank owes on an account: the sum of its postings."""
        ...

    def restraints(self, account: str) -> tuple[Restraint, ...]:
        """All freezes of an account, oldest first, in effect or not."""
        ...

    def contracts(self, account: str, *, ended: bool = False) -> tuple[Contract, ...]:
        """The contracts of an account, oldest first; with `ended` also those that have ended."""
        ...

    def held_cards(self, card: str) -> tuple[HeldCard, ...]:
        """Every time this number was taken into custody, oldest first."""
        ...

    def held_card(self, number: str) -> HeldCard | None:
        """The line of this number in the register of cards in custody."""
        ...

    def card_orders(self, card: str) -> tuple[CardOrder, ...]:
        """The cards that were ordered under this number, oldest first."""
        ...

    def card_order(self, number: str) -> CardOrder | None: ...
    def consents(self, customer: str) -> tuple[ConsentRecord, ...]:
        """What the customer agreed to for later business, oldest first, withdrawn or not."""
        ...

    def made_by(self, entry: str) -> str:
        """The teller who made an entry of the journal; empty where there is no such entry."""
        ...

    def latest_moment(self) -> datetime | None:
        """When the newest entry of any workstation was made; a clock that says less was put
        back."""
        ...


class LossBooks(LossBooksReading, Protocol):
    """What an effect may change; every change of something that is gone raises Conflict."""

    def change_card(self, card: Card) -> None:
        """Writes state, PIN and issue of a card anew."""
        ...

    def add_loss_report(self, report: LossReport) -> None:
        """Conflict where one of its kind stands already for the medium or the PIN of the card."""
        ...

    def end_loss_report(self, number: str, end: LossEnd, at: datetime, journal: str) -> None:
        """Conflict where it has ended already."""
        ...

    def settle_reported_pin(self, number: str, at: datetime, journal: str) -> None:
        """The PIN part of a report of both is settled; Conflict where it is already."""
        ...

    def add_posting(self, posting: Posting) -> None: ...
    def add_restraint(self, restraint: Restraint) -> None: ...
    def end_restraint(self, number: str, at: datetime, journal: str) -> None: ...
    def add_contract(self, contract: Contract) -> None: ...
    def change_contract(self, contract: Contract) -> None:
        """Writes the card of a contract, or its end, anew; Conflict where it has ended already."""
        ...

    def add_held_card(self, held: HeldCard) -> None:
        """Conflict where this plastic is in custody already."""
        ...

    def change_held_card(self, held: HeldCard) -> None:
        """Writes what became of a card in custody; Conflict where it no longer is."""
        ...

    def add_card_order(self, order: CardOrder) -> None: ...
    def change_card_order(self, order: CardOrder, was: str) -> None:
        """Writes an order anew; Conflict where its state is not `was` any more."""
        ...

    def add_consent(self, consent: ConsentRecord) -> None: ...
    def withdraw_consents(
        self, customer: str, code: WordingCode, at: datetime, journal: str
    ) -> int:
        """Withdraws all standing consents of a kind and gives how many there were."""
        ...
