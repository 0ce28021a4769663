"""What the teller sees of accounts that were found: masked, with how each of them stands by now."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.domain.account import AccountLife, MediumState, PinState
from app.evidence.found_account import FoundAccountBy
from app.i18n import Text

__all__ = ["AccountLine", "AccountsFound", "FoundAccountBy"]


@dataclass(frozen=True)
class AccountLine:
    """One card or passbook that was found; what is shown of it is masked.

    Nothing stands here that a question may be asked about: who reads the list can prompt nobody.

    Attributes:
        card: its number in full, by which it is chosen; never shown.
        card_shown, account_shown, name: masked.
        life: of the account.
        medium_state, pin_state: as of now, by the register of loss reports.
    """

    card: str = field(repr=False)
    card_shown: str
    account_shown: str
    name: str
    life: AccountLife
    medium_state: MediumState
    pin_state: PinState
    by: FoundAccountBy


@dataclass(frozen=True)
class AccountsFound:
    """What was found for the words.

    Attributes:
        words: as they were typed; empty for what was proposed before anything was typed.
        lines: those that may be chosen, accounts that live first.
        sentence: why there is nothing, or more than is shown, in one sentence; empty where the
            lines say all.
        remedy: what to do then.
        reads_documents: a card reader is set: a document laid on it is a search too.
    """

    words: str
    lines: tuple[AccountLine, ...]
    sentence: Text = Text("", "")
    remedy: Text = Text("", "")
    reads_documents: bool = False
