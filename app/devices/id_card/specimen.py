"""The training reader: what lies on it is the card of one of the drawn customers."""

from __future__ import annotations

from app.clock import Clock, business_date
from app.devices.id_card import record
from app.devices.id_card.port import ChipRead, no_card, unknown_setting
from app.devices.specimens import SpecimenCustomer, by_code
from app.domain.document_forms import form_of
from app.domain.documents import DocumentKind, Sex
from app.evidence.chip import ChipFields


class SpecimenReader:
    """Reads the record that the specimen's chip would carry: only in a training store.

    It goes the way of a real chip: the 256 bytes are written, and read again with all checks.
    """

    name = "specimen"

    def __init__(self, code: str, clock: Clock) -> None:
        self._lying = ""
        self._clock = clock
        if code:
            try:
                self.lay(code)
            except KeyError:
                raise unknown_setting(f"specimen:{code}") from None

    @property
    def lying(self) -> str | None:
        """The code of the specimen customer whose card lies there."""
        return self._lying or None

    def lay(self, code: str) -> None:
        """Lays the card of the specimen customer `code` on the reader, instead of any other.

        KeyError where there is no such customer.
        """
        self._lying = by_code(code).code

    def lift(self) -> None:
        """Takes whatever lies there off the reader."""
        self._lying = ""

    @property
    def senses(self) -> bool:
        """Always."""
        return True

    def present(self) -> bool:
        """Whether a card lies there."""
        return bool(self._lying)

    def ready(self) -> None:
        """Always."""

    def answers(self) -> None:
        """Always."""

    def read(self) -> ChipRead:
        """What the chip of the card that lies there says; NO_CARD for a document without a chip."""
        if not self._lying:
            raise no_card()
        customer = by_code(self._lying)
        if not form_of(customer.kind).chip:
            raise no_card()
        written = record.write(_fields(customer))
        return ChipRead(
            record.parse(written, reader=self.name, today=business_date(self._clock())),
            customer.picture("chip.png"),
            "image/png",
            written,
        )


def _fields(customer: SpecimenCustomer) -> ChipFields:
    """What the chip holds of what is known of a customer: not every card has a place for all."""
    resident = customer.kind is DocumentKind.RESIDENT_CARD
    foreign = customer.kind is DocumentKind.FOREIGN_PR_CARD
    return ChipFields(
        kind=customer.kind,
        name=customer.name,
        name_on_chip=customer.name,
        latin_name=customer.latin_name if foreign else "",
        sex=next(sex for sex in Sex if sex.title.zh == customer.sex),
        ethnicity=customer.ethnicity if resident else "",
        nationality=customer.nationality if foreign else "",
        birth_date=customer.birth_date,
        address="" if foreign else customer.address,
        number=customer.number,
        issuer="" if foreign else customer.issuer,
        valid_from=customer.valid_from,
        valid_until=customer.valid_until,
        pass_number="" if foreign else customer.pass_number,
        issue_count=customer.issue_count,
        reader=SpecimenReader.name,
    )
