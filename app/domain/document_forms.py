"""What each identity document prints, side by side: its fields and which of them may be absent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.documents import DocumentKind, DocumentSide
from app.i18n import Text

FIELD_TITLES = {
    "name": Text("姓名", "Name"),
    "latin_name": Text("拼音/英文姓名", "Name in Latin letters"),
    "sex": Text("性别", "Sex"),
    "nationality": Text("国籍", "Nationality"),
    "ethnicity": Text("民族", "Ethnicity"),
    "birth_date": Text("出生日期", "Date of birth"),
    "address": Text("住址", "Address"),
    "number": Text("证件号码", "Document number"),
    "issuer": Text("签发机关", "Issuing authority"),
    "valid_from": Text("有效期起", "Valid from"),
    "valid_until": Text("有效期至", "Valid until"),
    "pass_number": Text("通行证号码", "Travel permit number"),
    "issue_count": Text("签发次数", "Times issued"),
}
"""Every field that some document prints, in the order in which forms show them."""


@dataclass(frozen=True)
class DocumentForm:
    """The printed fields of one kind of document.

    Attributes:
        fields: names of `FIELD_TITLES` by side; the sides are those that must be pictured.
        may_be_empty: fields that some documents of this kind do not print.
        portrait: whether a photograph of the holder is printed on the front.
        read: whether the eyes can read a picture of it; what they cannot is typed in.
        chip: whether a reader for identity cards can read its chip [DOMAIN §11].
    """

    kind: DocumentKind
    fields: Mapping[DocumentSide, tuple[str, ...]]
    may_be_empty: frozenset[str] = frozenset()
    portrait: bool = True
    read: bool = True
    chip: bool = False

    @property
    def sides(self) -> tuple[DocumentSide, ...]:
        """The sides that must be pictured."""
        return tuple(self.fields)

    @property
    def names(self) -> tuple[str, ...]:
        """All fields, in the order in which forms show them."""
        printed = {name for names in self.fields.values() for name in names}
        return tuple(name for name in FIELD_TITLES if name in printed)


_FRONT, _BACK = DocumentSide.FRONT, DocumentSide.BACK
_PERSON = ("name", "sex", "ethnicity", "birth_date", "address", "number")
_TERM = ("valid_from", "valid_until")

FORMS: dict[DocumentKind, DocumentForm] = {
    form.kind: form
    for form in (
        DocumentForm(
            DocumentKind.RESIDENT_CARD,
            {_FRONT: _PERSON, _BACK: ("issuer", *_TERM)},
            chip=True,
        ),
        # All items stand beside the photograph; the other side carries the title only [K].
        DocumentForm(DocumentKind.TEMPORARY_CARD, {_FRONT: (*_PERSON, "issuer", *_TERM)}),
        DocumentForm(
            DocumentKind.HMT_PERMIT,
            {
                _FRONT: ("name", "sex", "birth_date", "address", "number"),
                _BACK: ("issuer", *_TERM, "pass_number", "issue_count"),
            },
            chip=True,
        ),
        DocumentForm(
            DocumentKind.HM_TRAVEL_PERMIT,
            {
                _FRONT: (
                    "name",
                    "latin_name",
                    "sex",
                    "nationality",
                    "birth_date",
                    "number",
                    "issuer",
                    *_TERM,
                )
            },
            # Printed since July 2024, and only for those who are not Chinese nationals [s].
            may_be_empty=frozenset({"nationality"}),
        ),
        DocumentForm(
            DocumentKind.TW_TRAVEL_PERMIT,
            {
                _FRONT: (
                    "name",
                    "latin_name",
                    "sex",
                    "birth_date",
                    "number",
                    "issue_count",
                    "issuer",
                    *_TERM,
                )
            },
            may_be_empty=frozenset({"issue_count"}),
        ),
        DocumentForm(
            DocumentKind.FOREIGN_PR_CARD,
            {
                _FRONT: (
                    "latin_name",
                    "name",
                    "sex",
                    "birth_date",
                    "nationality",
                    "number",
                    *_TERM,
                )
            },
            may_be_empty=frozenset({"name"}),
            chip=True,
        ),
        DocumentForm(
            DocumentKind.PASSPORT,
            {
                _FRONT: (
                    "latin_name",
                    "name",
                    "sex",
                    "nationality",
                    "birth_date",
                    "number",
                    "issuer",
                    *_TERM,
                )
            },
            # The machine-readable zone has neither of them; not every passport prints them.
            may_be_empty=frozenset({"name", "valid_from", "issuer"}),
        ),
        DocumentForm(
            DocumentKind.HOUSEHOLD_REGISTER,
            {_FRONT: _PERSON},
            portrait=False,
            read=False,
        ),
    )
}
"""The form of every kind of document [DOMAIN §7.3, §7.4]."""


def form_of(kind: DocumentKind) -> DocumentForm:
    """What a kind of document prints."""
    return FORMS[kind]
