"""A card or passbook that somebody hands in: who brings it, what the books say, what is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from app.domain.account import MediumKind, MediumState
from app.domain.card_number import read_off
from app.domain.loss import LossKind
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.released import digits_only
from app.i18n import Text


class BroughtBy(StrEnum):
    """Who hands a card or passbook in."""

    FINDER = "finder"
    HOLDER = "holder"
    STAFF = "staff"


BROUGHT_BY_TITLES = {
    BroughtBy.FINDER: Text("拾得人交来", "somebody who found it"),
    BroughtBy.HOLDER: Text("持卡人交回（补换卡后的旧卡等）", "its holder (an old one, say)"),
    BroughtBy.STAFF: Text("本行人员在网点内拾得", "staff found it in the branch"),
}
BROUGHT_BY = tuple(Choice(one, BROUGHT_BY_TITLES[one]) for one in BroughtBy)


def _not_staff(values: Mapping[str, Any]) -> bool:
    return values.get("brought_by") == BroughtBy.FINDER


@dataclass(frozen=True)
class CardHandedIn:
    """拾得卡: the plastic as it lies on the counter, and who brought it, as far as they say.

    Attributes:
        number: as much of it as can be made out; 0 where nothing can.
        sequence: which plastic of that number, where print or chip tells it; 0 where not.
        who: name and telephone of whoever brought it; nobody must say who they are.
    """

    medium: Annotated[
        MediumKind,
        Ask(
            Text("种类", "Kind"),
            AskKind.CHOICE,
            choices=(
                Choice(MediumKind.CARD, Text("银行卡", "Card")),
                Choice(MediumKind.PASSBOOK, Text("存折", "Passbook")),
            ),
            default=MediumKind.CARD,
        ),
    ]
    number: Annotated[
        str,
        Ask(
            Text("号码", "Number"),
            hint=Text(
                "照实物录入或刷卡；看不清的录可辨认的部分，全看不清录 0",
                "from the plastic, or swiped; as much as can be made out, 0 where nothing can",
            ),
            default="",
            longest=32,
            check=digits_only,
            tidied=read_off,
        ),
    ]
    sequence: Annotated[
        int,
        Ask(
            Text("卡序号（第几张）", "Which plastic of this number"),
            AskKind.NUMBER,
            hint=Text("卡面或芯片载明的才填", "only where print or chip says it"),
            required=False,
            default=None,
        ),
    ] = 0
    brought_by: Annotated[
        BroughtBy,
        Ask(
            Text("交来人", "Brought by"),
            AskKind.CHOICE,
            choices=BROUGHT_BY,
            default=BroughtBy.FINDER,
        ),
    ] = BroughtBy.FINDER
    who: Annotated[
        str,
        Ask(
            Text("拾得人姓名、电话", "Finder's name and telephone"),
            hint=Text("本人愿意留的才填", "only as far as they like to say"),
            shown=_not_staff,
            required=False,
            default="",
            longest=60,
        ),
    ] = ""
    where: Annotated[
        str,
        Ask(
            Text("拾得时间、地点", "Where and when it was found"),
            required=False,
            default="",
            longest=80,
        ),
    ] = ""
    bank: Annotated[
        str,
        Ask(
            Text("发卡行（非本行卡）", "Issuing bank, where it is not this one"),
            required=False,
            default="",
            longest=40,
        ),
    ] = ""

    @property
    def legible(self) -> str:
        """The number as the register keeps it: empty where nothing of it can be made out."""
        return self.number.lstrip("0") and self.number


class FoundIs(StrEnum):
    """What a card that was handed in is, by the books; what is done with it follows from that."""

    IN_USE = "in_use"
    """of this bank, and nobody has reported it lost"""
    REPORTED = "reported"
    DEAD = "dead"
    """replaced, void, an earlier plastic of its number, or of a closed account"""
    NOT_OURS = "not_ours"
    """another bank's, or a number that the books do not know"""


FOUND_IS_TITLES = {
    FoundIs.IN_USE: Text("本行在用卡（折），未挂失", "in use, not reported lost"),
    FoundIs.REPORTED: Text("已挂失", "reported lost"),
    FoundIs.DEAD: Text("已失效（已补换、作废或已销户）", "no longer valid"),
    FoundIs.NOT_OURS: Text("非本行卡，或号码无法查到", "not of this bank, or not known"),
}


@dataclass(frozen=True)
class FoundInBooks:
    """What the books say of a card that was handed in, for the teller to see and confirm.

    Attributes:
        card: the number under which the books know it; empty where they do not.
        issue: which plastic of that number it is, as far as it can be told; the newest otherwise.
        customer, name: the holder; empty where it is not of this bank.
        state: of the medium, as of then.
        report, report_kind, reported_at: the standing report by which it is lost; empty and None
            where there is none.
        why_dead: why it is no longer valid; empty where it is.
    """

    is_: FoundIs
    card: str
    issue: int
    account: str
    customer: str
    name: str
    state: MediumState | None
    report: str = ""
    report_kind: LossKind | None = None
    reported_at: datetime | None = None
    why_dead: Text = Text("", "")


@dataclass(frozen=True)
class TakenIn:
    """What was done with the plastic before a second member of staff, and what the holder was told.

    What is done follows from what it is: a dead one is cut at once, any other is kept.
    """

    done: Annotated[
        bool,
        Ask(
            Text("两人在场", "Two people present"),
            AskKind.TICK,
            says=Text(
                "已与第二名人员当面核对实物：失效的当场剪角，其余封存入库。",
                "Looked at together with a second member of staff: cut where it is no longer "
                "valid, sealed into custody otherwise.",
            ),
            default=False,
        ),
    ]
    told: Annotated[
        str,
        Ask(
            Text("联系持卡人情况", "What the holder was told"),
            hint=Text(
                "何时用何号码联系、结果如何；未联系上也照实记录",
                "when, by which number, with what result; also that nobody answered",
            ),
            required=False,
            default="",
            longest=120,
        ),
    ] = ""
