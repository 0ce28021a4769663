"""What whoever reports a loss says, which report a follow-up is about, and what the books say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from app.domain.loss import LOSS_OF_TITLES, LossKind, LossOf
from app.domain.wording import WordingCode
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.worded import Worded
from app.i18n import Text


class LossReason(StrEnum):
    """挂失原因 of form C [DOMAIN §2.4]."""

    LOST = "lost"
    STOLEN = "stolen"
    DAMAGED = "damaged"
    FORGOTTEN = "forgotten"


class FollowUp(StrEnum):
    """约定后续 of form C [DOMAIN §2.4]."""

    OPEN = ""
    """nothing was agreed yet"""
    REISSUE = "reissue"
    CLOSURE = "closure"
    RELEASE = "release"
    PIN_RESET = "pin_reset"


LOSS_REASON_TITLES = {
    LossReason.LOST: Text("遗失", "Lost"),
    LossReason.STOLEN: Text("被盗", "Stolen"),
    LossReason.DAMAGED: Text("损毁", "Destroyed"),
    LossReason.FORGOTTEN: Text("遗忘（密码）", "Forgotten (PIN)"),
}
FOLLOW_UP_TITLES = {
    FollowUp.OPEN: Text("暂未约定", "Not agreed yet"),
    FollowUp.REISSUE: Text("补发", "A replacement"),
    FollowUp.CLOSURE: Text("销户", "Closure"),
    FollowUp.RELEASE: Text("解挂", "Release"),
    FollowUp.PIN_RESET: Text("密码重置", "A PIN reset"),
}
LOSS_OF_CHOICES = tuple(Choice(one, LOSS_OF_TITLES[one]) for one in LossOf)
LOSS_REASONS = tuple(Choice(one, LOSS_REASON_TITLES[one]) for one in LossReason)
FOLLOW_UPS = tuple(Choice(one, FOLLOW_UP_TITLES[one]) for one in FollowUp)

_YEAR = re.compile(r"(19|20)[0-9]{2}")
_MONTH = re.compile(r"((19|20)[0-9]{2})-(0[1-9]|1[0-2])")


def opened_within(said: str, opened: date) -> bool:
    """Whether a day of opening lies in the year, the month or on the day that somebody said."""
    return opened.isoformat().startswith(said)


def _about_when(said: str) -> Text | None:
    if _YEAR.fullmatch(said) or _MONTH.fullmatch(said):
        return None
    try:
        date.fromisoformat(said)
    except ValueError:
        return Text(
            "请按 2021、2021-03 或 2021-03-15 的形式填写。",
            "Enter it like 2021, 2021-03 or 2021-03-15.",
        )
    return None if len(said) == 10 else Text("请写成 2021-03-15。", "Write it like 2021-03-15.")


def _of_the_medium(values: Mapping[str, Any]) -> bool:
    return values.get("of") != LossOf.PIN


@dataclass(frozen=True)
class LossSaid(Worded):
    """What whoever reports says of the loss [DOMAIN §2.4 C; 储蓄管理条例31].

    All but the first two may stay empty: payment is stopped first, and what somebody in trouble
    cannot say must not keep it going. Amounts are fen.

    Attributes:
        opened: when the account was opened, as they say: a year, a month or a day.
        balance: what is about on the account, as they say.
        phone: where the bank reaches whoever reports.
        terms_version, terms_digest: the terms that stand on form, copy and notice.
    """

    UNDER: ClassVar = {"terms": WordingCode.LOSS_TERMS}

    of: Annotated[
        LossOf,
        Ask(
            Text("挂失内容", "What is lost"),
            AskKind.CHOICE,
            choices=LOSS_OF_CHOICES,
            default=LossOf.MEDIUM,
        ),
    ]
    reason: Annotated[
        LossReason,
        Ask(Text("挂失原因", "Why"), AskKind.CHOICE, choices=LOSS_REASONS, default=LossReason.LOST),
    ]
    when: Annotated[
        str,
        Ask(
            Text("丢失时间", "When"),
            hint=Text("例如：今天上午、3月8日前后", "such as: this morning, about 8 March"),
            required=False,
            default="",
            longest=60,
            shown=_of_the_medium,
        ),
    ] = ""
    where: Annotated[
        str,
        Ask(
            Text("丢失地点", "Where"),
            required=False,
            default="",
            longest=80,
            shown=_of_the_medium,
        ),
    ] = ""
    last_use: Annotated[
        str,
        Ask(
            Text("最近一次使用", "Last use"),
            hint=Text("时间、地点、金额，客户说的原话", "when, where, how much, as they say it"),
            required=False,
            default="",
            longest=120,
        ),
    ] = ""
    opened: Annotated[
        str,
        Ask(
            Text("开户时间（客户所述）", "Opened (as they say)"),
            hint=Text("2021、2021-03 或 2021-03-15", "2021, 2021-03 or 2021-03-15"),
            required=False,
            default="",
            check=_about_when,
        ),
    ] = ""
    balance: Annotated[
        int | None,
        Ask(
            Text("大约余额（客户所述，元）", "Balance (as they say, CNY)"),
            AskKind.MONEY,
            hint=Text("只记客户所述，不得告知账面余额", "what they say; never tell what it is"),
            required=False,
            default=None,
        ),
    ] = None
    follow_up: Annotated[
        FollowUp,
        Ask(
            Text("约定后续", "What comes next"),
            AskKind.CHOICE,
            choices=FOLLOW_UPS,
            required=False,
            default=FollowUp.OPEN,
        ),
    ] = FollowUp.OPEN
    phone: Annotated[
        str,
        Ask(
            Text("联系电话", "Phone"),
            hint=Text("挂失期间能联系到的号码", "where the bank can call meanwhile"),
            required=False,
            default="",
            longest=20,
        ),
    ] = ""
    terms_version: str = ""
    terms_digest: str = ""


@dataclass(frozen=True)
class ReportChosen:
    """The standing report that a follow-up is about, as the register has it.

    Attributes:
        number: of the report (挂失编号); the moments are those of `LossReport`.
        still: what of it is still lost.
        accepted_by: the teller.
        reporter: who reported; `by_agent` says that it was not the holder.
        copy: which customer's copy is the valid one.
    """

    number: str
    card: str
    issue: int
    kind: LossKind
    of: LossOf
    still: LossOf
    accepted_at: datetime
    stopped_at: datetime
    lapses_at: datetime | None
    accepted_by: str
    reporter: str
    by_agent: bool
    copy: int


class Fit(StrEnum):
    """Whether what somebody said of an account is what the books say."""

    NOT_SAID = "not_said"
    FITS = "fits"
    DIFFERS = "differs"


FIT_TITLES = {
    Fit.NOT_SAID: Text("未说明", "not said"),
    Fit.FITS: Text("相符", "fits"),
    Fit.DIFFERS: Text("不符", "differs"),
}


@dataclass(frozen=True)
class AccountChecked:
    """账户核对: what the books say to what was said, without a word of the balance itself.

    Attributes:
        opened, balance: whether what was said of them fits.
        large: whether the balance asks for two members of staff.
        supersedes: numbers of the verbal reports whose place the report takes.
        stopped_since: since when payment is stopped already; None where nothing stands.
        fee: the fee of the report, in fen.
    """

    opened: Fit
    balance: Fit
    large: bool
    supersedes: tuple[str, ...]
    stopped_since: datetime | None
    fee: int
