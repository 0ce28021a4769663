"""What stops an account of the customer page for itself: sleep, suspension, the bank's controls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from app.clock import ending
from app.desk.losses_cards import to_the_second
from app.desk.losses_views import NextOperation
from app.domain.account import Account, AccountLife, Card, MediumState
from app.domain.restraint import RestraintKind
from app.flow.books import BooksReading
from app.flow.operation import Operation
from app.i18n import Text, same
from app.rules.chain import NextStep
from app.rules.reactivation import watched_until
from app.rules.restraints import Restrained

_DEAD = (MediumState.VOID, MediumState.REPLACED)


def asleep_said(books: BooksReading, account: Account, at: datetime) -> Iterator[Text]:
    """Since when it sleeps or is suspended, each in a sentence; or until when it is watched."""
    if account.life is AccountLife.DORMANT:
        yield Text(
            "{at} 起休眠：不能支取，入账和计息照常；本人激活（1301）后恢复",
            "dormant since {at}: nothing is paid out, money still comes in; its holder wakes it "
            "(1301)",
        ).format(at=to_the_second(account.life_since or account.opened_at))
    if account.non_counter_stopped_at is not None and account.life is not AccountLife.CLOSED:
        yield Text(
            "{at} 起暂停非柜面业务：开户后从未交易；本人重新核实身份（1301）后恢复",
            "channels suspended since {at}: never used since it was opened; restored once its "
            "holder is verified anew (1301)",
        ).format(at=to_the_second(account.non_counter_stopped_at))
    until = watched_until(books, account, at)
    if until is not None:
        yield Text(
            "{since} 激活，重点关注至 {until}，请回访客户",
            "woken at {since}, watched until {until}: call the customer",
        ).format(
            since=to_the_second(account.life_since or account.opened_at),
            until=same(ending(until)),
        )


def of_the_account(
    account: Account,
    cards: Sequence[Card],
    found: Restrained,
    operations: Sequence[Operation],
) -> Iterator[NextOperation]:
    """What may be begun for the account itself; by any card of it that is not dead."""
    card = next((one for one in cards if one.state not in _DEAD), None)
    if card is None or account.life is AccountLife.CLOSED:
        return
    whole = any(
        one.restraint.kind is RestraintKind.SELF and one.restraint.amount is None
        for one in found.in_effect
    )
    for one in operations:
        if one.name == NextStep.SELF_FREEZE and not whole:
            yield NextOperation(
                NextStep.SELF_FREEZE,
                one.code,
                one.title,
                Text("", ""),
                None,
                Text("", ""),
                card.number,
            )


def controls_of(found: Restrained) -> tuple[str, ...]:
    """The numbers of the bank's own controls in effect."""
    return tuple(
        one.restraint.number
        for one in found.in_effect
        if one.restraint.kind is RestraintKind.BANK_CONTROL
    )
