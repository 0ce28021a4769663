"""How the bank reaches the customer: a phone whose code came back, and where they live."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class PhoneProof:
    """A mobile number to which a code was sent and from which it came back.

    Attributes:
        driver: the SMS port's driver that sent the code.
        shared_because: why a number already used by another customer may be used, else empty
            (one number, one customer; exceptions need a written explanation [DOMAIN §1.1, s]).
    """

    number: str
    driver: str
    sent_at: datetime
    confirmed_at: datetime
    tries: int
    shared_because: str = ""
