"""What the number of a document says of its holder, and what can be wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.documents import DocumentKind, Sex
from app.i18n import Text


@dataclass(frozen=True)
class Fault:
    """Why a number cannot be right, or why it should be looked at again.

    Attributes:
        code: stable, for logs and tests (length, characters, check_digit, other_kind, ...).
        sentence: the fault in one sentence.
        field: the field of `document_forms.FIELD_TITLES` that it speaks of.
        other_kind: the kind of document that such a number belongs to; only for `other_kind`.
    """

    code: str
    sentence: Text
    field: str = "number"
    other_kind: DocumentKind | None = None


@dataclass(frozen=True)
class NumberFacts:
    """What a well-formed number says; whatever it does not say is None or empty.

    Attributes:
        birth_dates: the days on which the holder may have been born, latest first; two where the
            number has only two digits for the year and either century is possible.
        nationality: alpha-3 code of ISO 3166-1; for permanent residents the nationality at the
            first issue, which may have changed since [s].
        region: six digits of GB/T 2260: first registration or first application.
        holder_number: the part that stays the holder's for life, without the count of reissues.
        reissue: how often the document was issued again, where the number says it.
    """

    holder_number: str
    birth_dates: tuple[date, ...] = ()
    sex: Sex | None = None
    nationality: str | None = None
    region: str | None = None
    reissue: int | None = None

    @property
    def birth_date(self) -> date | None:
        """The date of birth, where the number leaves no doubt about it."""
        return self.birth_dates[0] if len(self.birth_dates) == 1 else None

    def agrees_with_birth(self, born: date) -> bool:
        """Whether somebody born on that day can have this number."""
        return not self.birth_dates or born in self.birth_dates


def fault(code: str, zh: str, en: str, field: str = "number") -> Fault:
    """A fault with its sentence in both languages."""
    return Fault(code, Text(zh, en), field)
