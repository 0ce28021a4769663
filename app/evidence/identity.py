"""A resident identity card as it was pictured, read and confirmed field by field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.documents import Sex
from app.evidence.image import Kept
from app.i18n import Text


class Assurance(StrEnum):
    """How a field of the card came to its value."""

    READ = "read"
    """read with certainty, and looked at by the teller as a whole"""
    CONFIRMED = "confirmed"
    """read without certainty, and confirmed by the teller beside its crop"""
    CORRECTED = "corrected"
    """typed by the teller beside its crop, against what had been read"""


@dataclass(frozen=True)
class FieldWitness:
    """What the machine read of one field, and who stands for the value that was taken."""

    name: str
    raw: str
    confidence: float
    certain: bool
    assurance: Assurance


@dataclass(frozen=True)
class IdentityCard:
    """Both sides of a resident identity card.

    Attributes:
        valid_until: None for 长期 (long-term).
        portrait: cut out of the flattened front, lossless.
        warnings: codes of what the eyes noticed about the pictures.
    """

    name: str
    sex: Sex
    ethnicity: str
    birth_date: date
    address: str
    number: str
    issuer: str
    valid_from: date
    valid_until: date | None
    front: Kept
    back: Kept
    front_flattened: Kept
    back_flattened: Kept
    portrait: Kept
    fields: tuple[FieldWitness, ...]
    warnings: tuple[str, ...] = ()


FIELD_TITLES = {
    "name": Text("姓名", "Name"),
    "sex": Text("性别", "Sex"),
    "ethnicity": Text("民族", "Ethnicity"),
    "birth_date": Text("出生日期", "Date of birth"),
    "address": Text("住址", "Address"),
    "number": Text("公民身份号码", "Citizen identity number"),
    "issuer": Text("签发机关", "Issuing authority"),
    "valid_from": Text("有效期起", "Valid from"),
    "valid_until": Text("有效期至", "Valid until"),
}
"""The fields of the card in the order in which they are printed, front then back."""

FRONT_FIELDS = ("name", "sex", "ethnicity", "birth_date", "address", "number")
BACK_FIELDS = ("issuer", "valid_from", "valid_until")
