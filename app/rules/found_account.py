"""The account and the card that a case is about, found in the books."""

from __future__ import annotations

from app.evidence.found_account import AccountFound
from app.flow.slot import Slot
from app.i18n import Text
from app.rules.identity import CARD

ACCOUNT = Slot("account", AccountFound, Text("账户与卡", "Account and card"), about=(CARD,))
