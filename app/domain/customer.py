"""A customer of the bank and the identity document by which the bank knows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass
class Customer:
    """One natural person; `document_kind` and `document_number` together are unique.

    `latin_name` is empty where the document prints none; `nationality` three letters (CHN).
    `phone` is the confirmed mobile number; `risk_level` the grade given at the last review.
    """

    number: str
    document_kind: str
    document_number: str
    name: str
    pinyin: str
    latin_name: str
    sex: str
    nationality: str
    ethnicity: str
    birth_date: date
    address: str
    document_valid_from: date | None
    document_valid_until: date | None
    phone: str
    occupation: str
    risk_level: str
    branch: str
    since: datetime
