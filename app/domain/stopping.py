"""What stops and what does not: a loss stops the medium or the PIN, a freeze stops the account."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.account import AccountLife, MediumState, PinState
from app.domain.money import Fen
from app.domain.restraint import Restraint, available, in_effect
from app.i18n import Text


class Movement(StrEnum):
    """What may be asked of an account, by what it goes through [DOMAIN §3, s, K]."""

    BY_MEDIUM = "by_medium"
    """cash, card payment, transfer, quick pay: the card or passbook, proved by its PIN"""
    BY_CONTRACT = "by_contract"
    """what was agreed before, such as a loan's repayment: it goes on while the card is lost [K]"""
    CREDIT = "credit"
    INTEREST = "interest"
    DEDUCTION = "deduction"
    """扣划 by an authority, out of what is frozen for it as well"""


class Stop(StrEnum):
    """Why a movement is stopped."""

    CLOSED = "closed"
    DORMANT = "dormant"
    MEDIUM_LOST = "medium_lost"
    MEDIUM_DEAD = "medium_dead"
    PIN_LOST = "pin_lost"
    PIN_LOCKED = "pin_locked"
    FROZEN = "frozen"


STOP_TITLES = {
    Stop.CLOSED: Text("账户已销户", "the account is closed"),
    Stop.DORMANT: Text("账户已休眠", "the account is dormant"),
    Stop.MEDIUM_LOST: Text("卡（折）已挂失", "the card or passbook is reported lost"),
    Stop.MEDIUM_DEAD: Text("卡（折）已作废", "the card or passbook is void"),
    Stop.PIN_LOST: Text("密码已挂失", "the PIN is reported lost"),
    Stop.PIN_LOCKED: Text("密码已锁定", "the PIN is locked"),
    Stop.FROZEN: Text("账户资金被冻结", "the money is frozen"),
}

_LOST = (MediumState.VERBALLY_LOST, MediumState.FORMALLY_LOST)


@dataclass(frozen=True)
class Standing:
    """How an account and one medium of it stand at a moment."""

    life: AccountLife
    medium: MediumState
    pin: PinState
    balance: Fen
    restraints: tuple[Restraint, ...]
    at: datetime


def stops(movement: Movement, amount: Fen, standing: Standing) -> frozenset[Stop]:
    """All that stops a movement of that many fen; empty where it may go.

    Credits, interest and deduction by an authority are stopped by a closed account only.
    """
    found: set[Stop] = set()
    if standing.life is AccountLife.CLOSED:
        return frozenset({Stop.CLOSED})
    if movement in (Movement.CREDIT, Movement.INTEREST, Movement.DEDUCTION):
        return frozenset()
    if standing.life is AccountLife.DORMANT:
        found.add(Stop.DORMANT)
    if movement is Movement.BY_MEDIUM:
        found |= _by_medium(standing)
    if frozen(standing.restraints, standing.at) and amount > available(
        standing.balance, standing.restraints, standing.at
    ):
        found.add(Stop.FROZEN)
    return frozenset(found)


def frozen(restraints: Iterable[Restraint], at: datetime) -> bool:
    """Whether any freeze is in effect then."""
    return bool(in_effect(restraints, at))


def _by_medium(standing: Standing) -> set[Stop]:
    found: set[Stop] = set()
    if standing.medium in _LOST:
        found.add(Stop.MEDIUM_LOST)
    elif standing.medium is not MediumState.NORMAL:
        found.add(Stop.MEDIUM_DEAD)
    if standing.pin is PinState.REPORTED_LOST:
        found.add(Stop.PIN_LOST)
    elif standing.pin is PinState.LOCKED:
        found.add(Stop.PIN_LOCKED)
    return found
