"""A document laid on the card reader is a search: who holds it, and what can be done for them."""

from __future__ import annotations

from app.desk.identity import Identity
from app.desk.search import Search, operation_found
from app.desk.search_cards import next_for_card
from app.desk.search_views import Holder
from app.devices import specimens
from app.devices.id_card.port import ReadingGivenUp, SensesDocument, TrainingReader
from app.domain import masks
from app.domain.document_forms import form_of
from app.errors import NotAllowed
from app.i18n import Text
from app.operations.account_opening import ACCOUNT_OPENING
from app.rules.known_customer import find_customer

MOST_LINES = 6
"""Lines for the cards of whoever's document was read."""


class CardSearch(Identity, Search):
    """What the search line asks the card reader."""

    def lay_specimen(self, code: str) -> None:
        """Lays the document of a specimen customer on the training reader.

        Raises:
            NotAllowed: there is no training reader, or no such specimen with a chip.
        """
        known = {one.code: one for one in specimens.cast()}
        reader = self._id_card
        if (
            not isinstance(reader, TrainingReader)
            or code not in known
            or not form_of(known[code].kind).chip
        ):
            raise NotAllowed(
                "NO_SPECIMEN",
                Text("没有可放到读卡器上的这种样本证件。", "No such specimen can be laid there."),
                Text("请另选一位样本客户。", "Choose another specimen customer."),
            )
        reader.lay(code)

    def reader_senses_documents(self) -> bool:
        """Whether the reader of this counter can tell cheaply that a document lies on it."""
        return isinstance(self._id_card, SensesDocument) and self._id_card.senses

    def document_lies_there(self) -> bool:
        """Whether a document lies on the reader, where the reader can tell that cheaply."""
        return isinstance(self._id_card, SensesDocument) and self._id_card.present()

    def give_up_reading(self) -> None:
        """Ends a reading that is under way, where the reader can: nobody waits for its answer."""
        if isinstance(self._id_card, ReadingGivenUp):
            self._id_card.give_up()

    def holder(self) -> Holder:
        """Who holds the document that lies on the reader; blocks while it is read.

        Nothing of it becomes evidence, and nothing is kept: a case reads the document itself.

        Raises:
            DeviceFault: it could not be read. NotAllowed: no reader is set.
        """
        who = self._signed_in()
        if self._id_card is None:
            raise NotAllowed(
                "NO_READER_SET",
                Text("本柜台未设置证件读卡器。", "No reader for identity cards is set here."),
                Text("请输入姓名或证件号码末四位。", "Type the name, or the number's last four."),
            )
        read = self._id_card.read().fields
        with self._store.reading() as transaction:
            known = find_customer(transaction.books, read)
            stock = transaction.books.stock_left(who.number)
            cards = tuple(
                found
                for card in (transaction.books.cards_of(known.number) if known else ())
                for found in next_for_card(transaction, card, self._operations, self.now())
            )
        barred = self._barred(who, ACCOUNT_OPENING.least, stock, ACCOUNT_OPENING.code)
        return Holder(
            kind=read.kind.title,
            name=masks.name(read.name or read.latin_name),
            number=masks.identity_number(read.number),
            customer=known.number if known else "",
            account_opening=operation_found(ACCOUNT_OPENING, 0, barred),
            cards=cards[:MOST_LINES],
        )
