"""销户: what stands in the way, why it is closed, what is paid to whom, and the medium's end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from app.domain.account import AccountClass
from app.domain.card_number import read_off
from app.domain.charge import ChargeKind
from app.domain.contract import ContractKind
from app.domain.interest import InterestSum
from app.domain.money import Fen
from app.domain.titled import Titled
from app.domain.wording import WordingCode
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.image import Kept
from app.evidence.released import digits_only
from app.evidence.worded import Worded
from app.i18n import Text


class BlockerCode(Titled):
    """What may stand in the way of a closure [DOMAIN §4]."""

    LOST = "lost", Text("挂失", "Loss")
    PIN = "pin", Text("密码", "PIN")
    FREEZE = "freeze", Text("账户受限", "Restricted")
    CONTRACT = "contract", Text("签约关系", "Agreement")
    BOUND = "bound", Text("绑定账户", "Bound")
    ORDER = "order", Text("未领新卡", "New card")
    CUSTODY = "custody", Text("保管中的卡", "In custody")
    OPEN_CASE = "open_case", Text("在途业务", "Under way")
    DOCUMENT = "document", Text("证件过期", "Expired")
    DORMANT = "dormant", Text("休眠", "Dormant")
    OVERDRAWN = "overdrawn", Text("不足抵扣", "Too little")
    RATE = "rate", Text("利率", "Rate")
    CLOSED = "closed", Text("已销户", "Closed")


@dataclass(frozen=True)
class Blocker:
    """One thing that stands in the way of a closure, and what clears it.

    Attributes:
        text: for the staff: what stands there, since when and by whom.
        told: what the customer may be told; of a freeze never by whom, nor why.
        remedy: what clears it, in words.
        operation: name of the operation that clears it; empty where none of this branch does.
        card: for which card that operation is begun; empty for this one.
        case: id of the open case that is to be ended, where it is the teller's own.
        about: number of the report, freeze, contract, order or account that it is.
    """

    code: BlockerCode
    text: Text
    told: Text
    remedy: Text
    source: Text
    operation: str = ""
    card: str = ""
    case: str = ""
    about: str = ""


@dataclass(frozen=True)
class EndedHere:
    """One agreement that ends together with the account, once its holder confirms the list
    (关联业务解除确认清单, form F); `number` is empty for what hangs on the account itself."""

    number: str
    kind: ContractKind
    party: str
    reference: str


@dataclass(frozen=True)
class Prechecked:
    """销户前检查: all that stands in the way at once, and what ends with the account.

    Attributes:
        on: the business day on which it was looked at.
        blockers: nothing may be left of them.
        ends: what the holder agrees to end with the account.
        lost: number of the formal report on which a lost card's account is closed (挂失销户);
            empty where the card or passbook is here.
    """

    account: str
    account_class: AccountClass
    card: str
    on: date
    blockers: tuple[Blocker, ...]
    ends: tuple[EndedHere, ...]
    lost: str = ""

    @property
    def clear(self) -> bool:
        """Whether nothing stands in the way any more."""
        return not self.blockers


@dataclass(frozen=True)
class FeeTaken:
    """A fee that was due, taken before the interest is paid out."""

    number: str
    kind: ChargeKind
    amount: Fen


@dataclass(frozen=True)
class ClosingSum:
    """销户结清: all that is settled as the account is closed, every line of it.

    Attributes:
        on: the closing day, to which the interest is worked out.
        principal: the balance before anything is booked.
        sums: settlements that are overdue, oldest first, then the one at closing.
        fees: what is due and taken first.
    """

    account: str
    on: date
    principal: Fen
    sums: tuple[InterestSum, ...]
    fees: tuple[FeeTaken, ...]

    @property
    def interest(self) -> Fen:
        """All interest before tax, in fen."""
        return Fen(sum(one.interest for one in self.sums))

    @property
    def tax(self) -> Fen:
        """The tax on it, in fen; 0 since 9 October 2008."""
        return Fen(sum(one.tax for one in self.sums))

    @property
    def charged(self) -> Fen:
        """All fees, in fen."""
        return Fen(sum(one.amount for one in self.fees))

    @property
    def payout(self) -> Fen:
        """What is paid out, in fen: principal less fees, and interest less tax."""
        return Fen(self.principal - self.charged + self.interest - self.tax)


class ClosureReason(Titled):
    """销户原因 of form F [DOMAIN §2.4 F; the codes are the bank's to set, K]."""

    UNUSED = "01", Text("不再使用", "no longer used")
    MERGED = "02", Text("账户归并", "accounts are merged")
    MOVED = "03", Text("迁居、调离本地", "moving away")
    SERVICE = "04", Text("对服务或收费不满意", "not content with service or fees")
    LOST = "05", Text("卡（折）遗失，不再补发", "lost, and not to be replaced")
    CLASS = "06", Text("变更账户类别或重新开户", "another class of account, or a new one")
    OTHER = "99", Text("其他（须说明）", "other (explain)")


CLOSURE_REASONS = tuple(Choice(one, one.title) for one in ClosureReason)


class VouchersLeft(Titled):
    """未用凭证交回 of form F."""

    NONE = "none", Text("没有领用过", "none were ever handed out")
    RETURNED = "returned", Text("已全部交回，当面作废", "all returned, made void at once")
    NOT_RETURNED = "not_returned", Text("尚未交回", "not returned yet")


_VOUCHERS = tuple(Choice(one, one.title) for one in VouchersLeft)


def _some_returned(values: Mapping[str, Any]) -> bool:
    return values.get("vouchers") == VouchersLeft.RETURNED


def _explained(values: Mapping[str, Any]) -> bool:
    return values.get("reason") == ClosureReason.OTHER


@dataclass(frozen=True)
class ClosureSaid(Worded):
    """Why the account is closed, and what of blank vouchers its holder still had; said under the
    terms that stand on the form."""

    UNDER: ClassVar = {"terms": WordingCode.CLOSURE_TERMS}

    reason: Annotated[
        ClosureReason,
        Ask(
            Text("销户原因", "Why"),
            AskKind.CHOICE,
            choices=CLOSURE_REASONS,
            default=ClosureReason.UNUSED,
        ),
    ]
    explained: Annotated[
        str,
        Ask(Text("说明", "Explained"), shown=_explained, default="", longest=120),
    ] = ""
    vouchers: Annotated[
        VouchersLeft,
        Ask(
            Text("未用空白凭证", "Unused blank vouchers"),
            AskKind.CHOICE,
            choices=_VOUCHERS,
            default=VouchersLeft.NONE,
        ),
    ] = VouchersLeft.NONE
    numbers: Annotated[
        str,
        Ask(
            Text("凭证号码", "Their numbers"),
            hint=Text("起讫号码", "first and last number"),
            shown=_some_returned,
            longest=120,
            default="",
        ),
    ] = ""
    terms_version: str = ""
    terms_digest: str = ""


class PaidBy(StrEnum):
    """付款方式 of form F."""

    CASH = "cash"
    TRANSFER = "transfer"


PAID_BY_TITLES = {
    PaidBy.CASH: Text("现金", "in cash"),
    PaidBy.TRANSFER: Text("转入本行账户", "to an account with this bank"),
}
_WAYS = tuple(Choice(one, PAID_BY_TITLES[one]) for one in PaidBy)


def _by_transfer(values: Mapping[str, Any]) -> bool:
    return values.get("way") == PaidBy.TRANSFER


@dataclass(frozen=True)
class PayoutSaid:
    """How the holder wants to be paid, and to which account where it is not in cash.

    Attributes:
        to: account or card number with this bank.
        name: the name of its holder, as the customer says it.
    """

    way: Annotated[
        PaidBy, Ask(Text("付款方式", "Paid"), AskKind.CHOICE, choices=_WAYS, default=PaidBy.CASH)
    ]
    to: Annotated[
        str,
        Ask(
            Text("收款账号（卡号）", "Account or card number"),
            hint=Text("录入，或刷收款人的卡", "typed, or that card swiped"),
            shown=_by_transfer,
            longest=32,
            check=digits_only,
            tidied=read_off,
            default="",
        ),
    ] = ""
    name: Annotated[
        str,
        Ask(
            Text("收款户名", "Name of the payee"),
            hint=Text("由客户说明，系统核对", "as the customer says it; it is compared"),
            shown=_by_transfer,
            longest=60,
            default="",
        ),
    ] = ""


@dataclass(frozen=True)
class MediumTaken:
    """介质收回: the card or passbook, cut before the customer's eyes [DOMAIN §4].

    Attributes:
        picture: of what was cut, where the teller wanted one to be kept.
    """

    number: Annotated[
        str,
        Ask(
            Text("收回的卡（折）号码", "Number on the card or passbook"),
            hint=Text("照实物录入或刷卡（折）", "from the plastic itself, or swiped"),
            longest=32,
            check=digits_only,
            tidied=read_off,
            default="",
        ),
    ]
    cut: Annotated[
        bool,
        Ask(
            Text("收回剪角", "Taken in and cut"),
            AskKind.TICK,
            says=Text(
                "已收回，当客户面剪断芯片和磁条（存折剪角），加盖“作废”戳记。",
                "It was taken in, chip and stripe cut before the customer (a passbook: a corner), "
                "and stamped void.",
            ),
            default=False,
        ),
    ]
    picture: Kept | None = None
