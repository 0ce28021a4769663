"""现金调拨: cash goes from one drawer to another, to the vault, or to the head office and back."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from app.domain.branch import Level
from app.domain.cash import (
    DENOMINATIONS,
    missing_pieces,
    nearest_pieces,
    pieces_for,
    pieces_said,
    total,
)
from app.domain.ledger import VAULT, Says, Subject, cash_account
from app.domain.money import Fen, yuan_text
from app.evidence.approval import Approval, Decision
from app.evidence.cash import counted
from app.evidence.drawer import HEAD_OFFICE, CashMoved, MovedTo, TransferPaper
from app.evidence.face import Witness
from app.flow.books import Books
from app.flow.operation import Actor, Guard, Made, Performing, Propose, Step
from app.flow.rule import (
    Finding,
    Judging,
    Rule,
    escalate,
    escalates,
    refuse,
    refuses,
    rule,
    warn,
    warns,
)
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.authorisation import APPROVAL
from app.rules.card_collection import two_people
from app.rules.cash import drawer_limit, over_the_limit
from app.rules.clock import clock_is_right
from app.rules.ledger import Leg, move_pieces, post


class Way(StrEnum):
    """From where to where."""

    SUPPLY = "supply"
    """from the vault into the teller's drawer"""
    RETURN = "return"
    """from the teller's drawer into the vault"""
    INTO_VAULT = "into_vault"
    OUT_OF_VAULT = "out_of_vault"
    HANDOVER = "handover"
    """from the teller's drawer into another teller's"""


MOVED_TO = Slot("moved_to", MovedTo, Text("接收柜员", "Who gets it"))
MOVED = Slot("cash_moved", CashMoved, Text("调拨现金", "Cash to be moved"), about=(MOVED_TO,))
TRANSFER_PAPER = Slot(
    "transfer_paper", TransferPaper, Text("调拨单", "Paper of the head office"), about=(MOVED,)
)
RECEIVER = Slot(
    "receiver", Witness, Text("接收柜员签字", "Signed by who gets it"), about=(MOVED_TO, MOVED)
)
VAULT_CUSTODIAN = Slot(
    "vault_custodian",
    Witness,
    Text("双人管库签字", "Second custodian of the vault"),
    about=(MOVED, TRANSFER_PAPER),
)

_ONE_MOMENT = Text("请稍候。", "One moment, please.")
_BUNDLE = 100
"""Pieces of one bundle (一把)."""


def place_title(place: str) -> Text:
    """What a place that cash comes from or goes to is called."""
    if place == HEAD_OFFICE:
        return Text("上级行", "the head office")
    if place == VAULT:
        return Text("本网点金库", "the vault")
    return Text(f"柜员 {place} 尾箱", f"the drawer of {place}")


def ends_of(way: Way, teller: str, to: str = "") -> tuple[str, str]:
    """Where the cash of an operation comes from and where it goes."""
    return {
        Way.SUPPLY: (VAULT, teller),
        Way.RETURN: (teller, VAULT),
        Way.INTO_VAULT: (HEAD_OFFICE, VAULT),
        Way.OUT_OF_VAULT: (VAULT, HEAD_OFFICE),
        Way.HANDOVER: (teller, to),
    }[way]


def _to(view: View) -> str:
    said = view.find(MOVED_TO)
    return said.teller if said is not None else ""


def _proposal(way: Way) -> Propose:
    """A drawer above its limit returns the excess; else one bundle of the largest that is there."""

    def propose(view: View, judging: Judging) -> CashMoved:
        source, target = ends_of(way, judging.teller, _to(view))
        held = judging.books.drawer(source) if source != HEAD_OFFICE else {DENOMINATIONS[0]: 100}
        over = Fen(total(held) - drawer_limit(judging.books, judging.today))
        if way is Way.RETURN and over > 0:
            pieces = pieces_for(over, held) or nearest_pieces(over, held)
        else:
            largest = next((one for one in DENOMINATIONS if held.get(one, 0) > 0), None)
            pieces = {largest: min(_BUNDLE, held[largest])} if largest is not None else {}
        return CashMoved(source, target, counted(pieces))

    return propose


def moving_step(way: Way) -> Step:
    """The step in which the pieces that are moved are counted."""
    return Step(
        "cash_moved",
        MOVED.title,
        (MOVED,),
        Text(
            "按券别录入要调拨的张数；付出方实有多少，当面清点。",
            "How many pieces of each denomination are moved, from what is really there; counted "
            "by both.",
        ),
        propose=_proposal(way),
        how=Text(
            "整把、整捆先看封签再拆点；零钱不够的，一并换足全天要用的券别。",
            "Look at the seal of a bundle before opening it; take enough small money for the day.",
        ),
    )


def approval_step(guard: Guard | None = None, when: Text = Text("", "")) -> Step:
    """The step in which an authoriser who sees the cash approves."""
    return Step(
        "approval",
        APPROVAL.title,
        (APPROVAL,),
        Text(
            "授权人当面核对实物与录入的券别、张数，再以本人柜员号和密码授权。",
            "The authoriser compares the cash with what was entered, then approves with their own "
            "number and password.",
        ),
        Actor.AUTHORISER,
        guard=guard,
        when=when,
    )


def paper_step() -> Step:
    """The step in which the head office's paper is noted."""
    return Step(
        "transfer_paper",
        TRANSFER_PAPER.title,
        (TRANSFER_PAPER,),
        Text(
            "录入上级行调拨单号和押运人员，核对身份与封包。",
            "The number of the head office's paper and the escort, whose identity and bags are "
            "checked.",
        ),
        how=Text(
            "先验押运人员证件和印鉴，再开箱；不符的立即报告，不交接。",
            "Check the escort's documents and seals before opening; where they do not agree, "
            "report it and hand nothing over.",
        ),
    )


def custodian_step() -> Step:
    """The step in which the second custodian of the vault signs."""
    return _signed_step(
        "vault_custodian",
        VAULT_CUSTODIAN,
        Text(
            "金库双人管库：第二名管库员一起清点后，以本人柜员号和密码签字。",
            "Two people keep the vault: the second one counts too, and signs with their own number "
            "and password.",
        ),
    )


def receiver_step() -> Step:
    """The step in which whoever gets the cash signs for it."""
    return _signed_step(
        "receiver",
        RECEIVER,
        Text(
            "接收柜员当面清点无误后，以本人柜员号和密码签字。",
            "Who gets the cash counts it, then signs with their own number and password.",
        ),
    )


def _signed_step(code: str, slot: Slot[Witness], asks: Text) -> Step:
    return Step(
        code,
        slot.title,
        (slot,),
        asks,
        Actor.SECOND_STAFF,
        how=Text(
            "请同事过来看实物再签字，不要报密码给你代签。",
            "Your colleague comes and counts before signing; nobody signs for another.",
        ),
    )


@rule(
    "MOVE-SOME",
    MOVED,
    title=Text("至少调拨一张", "At least one piece is moved"),
    may=(refuses(remedy=Text("请录入张数。", "Enter the pieces.")),),
    source=sources.CASH_PIECES,
)
def something_is_moved(judging: Judging, moved: CashMoved) -> Iterator[Finding]:
    """An entry that moves nothing is none."""
    if not moved.pieces:
        yield refuse(Text("没有录入任何券别。", "No piece was entered."), customer_text=_ONE_MOMENT)


@rule(
    "MOVE-PIECES",
    MOVED,
    title=Text("付出方须有这些券别", "Where the cash comes from holds these pieces"),
    may=(
        refuses(
            remedy=Text(
                "请按付出方实有券别重新录入；金库不足的先办金库调入（3203）。",
                "Enter what is really there; a vault that is short is supplied first (3203).",
            )
        ),
    ),
    source=sources.CASH_PIECES,
)
def the_source_has_it(judging: Judging, moved: CashMoved) -> Iterator[Finding]:
    """No denomination of a drawer or of the vault goes below zero."""
    if moved.source == HEAD_OFFICE:
        return
    held = judging.books.drawer(moved.source)
    short = missing_pieces(held, {one: -count for one, count in moved.pieces})
    if short:
        yield refuse(
            Text(
                "{source}缺 {short}（共有 {held}）。",
                "Short in {source}: {short}; it holds {held} in all.",
            ).format(
                source=place_title(moved.source),
                short=pieces_said(short),
                held=same(yuan_text(total(held))),
            ),
            customer_text=_ONE_MOMENT,
        )


@rule(
    "MOVE-LIMIT",
    MOVED,
    title=Text("尾箱现金不超过限额", "A drawer holds no more than its limit"),
    may=(
        warns(
            remedy=Text(
                "请少领，或在日终前缴回超出部分（3202）。",
                "Take less, or return the excess before the day ends (3202).",
            )
        ),
    ),
    source=sources.DRAWER_LIMIT,
)
def the_target_keeps_to_its_limit(judging: Judging, moved: CashMoved) -> Iterator[Finding]:
    """Whoever gets cash is told that it is too much for a drawer."""
    if moved.target in (VAULT, HEAD_OFFICE) or not moved.target:
        return
    after = Fen(total(judging.books.drawer(moved.target)) + moved.worth)
    limit = drawer_limit(judging.books, judging.today)
    if after > limit:
        yield warn(over_the_limit(after, limit))


@rule(
    "HANDOVER-TO",
    MOVED_TO,
    title=Text("接收人须是在岗的另一名人员", "Who gets it is another member of the staff"),
    may=(refuses(remedy=Text("请核对柜员号。", "Check the number.")),),
    source=sources.CASH_MOVED,
)
def who_gets_it_works_here(judging: Judging, said: MovedTo) -> Iterator[Finding]:
    """Cash goes to a colleague of this branch, never to oneself."""
    person = judging.books.staff(said.teller)
    if said.teller == judging.teller:
        wrong = Text("接收柜员是您本人。", "That is you.")
    elif person is None or not person.active:
        wrong = Text(f"没有在岗人员 {said.teller}。", f"There is no {said.teller} on the staff.")
    else:
        return
    yield refuse(wrong, customer_text=_ONE_MOMENT, field="teller")


@rule(
    "HANDOVER-SIGNED",
    MOVED_TO,
    RECEIVER,
    title=Text(
        "接收柜员本人清点签字，且不得为本笔授权",
        "Who gets the cash counts it and signs, and does not approve this",
    ),
    may=(
        refuses(
            remedy=Text(
                "请接收柜员本人签字，由另一名主管授权。",
                "Who gets it signs themselves; another supervisor approves.",
            )
        ),
    ),
    source=sources.CASH_MOVED,
)
def who_gets_it_signs(judging: Judging, said: MovedTo, receiver: Witness) -> Iterator[Finding]:
    """The cash is in nobody's hands without their own word."""
    if receiver.staff != said.teller:
        yield refuse(
            Text(
                f"签字的是 {receiver.staff}，接收柜员是 {said.teller}。",
                f"{receiver.staff} signed; {said.teller} gets the cash.",
            ),
            customer_text=_ONE_MOMENT,
        )


def _receiver_does_not_approve(
    judging: Judging, receiver: Witness, approval: Approval | None
) -> Iterator[Finding]:
    """Nobody approves what they get themselves."""
    if (
        approval is not None
        and approval.decision is Decision.APPROVED
        and approval.staff == receiver.staff
    ):
        yield refuse(
            Text(
                f"{receiver.staff} 是接收人，不得授权本笔。",
                f"{receiver.staff} gets the cash and does not approve it.",
            ),
            customer_text=_ONE_MOMENT,
            slot=APPROVAL,
        )


_APART = Rule(
    "HANDOVER-APART",
    (RECEIVER,),
    Text("接收人不得授权本笔", "Who gets the cash does not approve it"),
    (refuses(remedy=Text("请另一名主管授权。", "Another supervisor must approve.")),),
    sources.CASH_MOVED,
    _receiver_does_not_approve,
    sees=(APPROVAL,),
)


def level(least: Level) -> Rule:
    """The rule that somebody of at least this level approves."""
    who = (
        Text("主管", "a supervisor")
        if least is Level.SUPERVISOR
        else Text("网点负责人", "a manager")
    )

    @rule(
        "MOVE-LEVEL",
        title=Text("现金调拨须{who}授权", "Moving cash is approved by {who}").format(who=who),
        may=(escalates(least),),
        source=sources.CASH_MOVED,
    )
    def approved(judging: Judging) -> Iterator[Finding]:
        """Cash does not change hands on one person's word."""
        yield escalate(
            least, Text("现金调拨须{who}授权。", "Moving cash needs {who}.").format(who=who)
        )

    return approved


def _from_where_to_where(way: Way) -> Rule:
    def asked(judging: Judging, moved: CashMoved, to: MovedTo | None) -> Iterator[Finding]:
        """A teller moves the cash of their own drawer, whatever was put into the case."""
        ends = ends_of(way, judging.teller, to.teller if to is not None else "")
        if (moved.source, moved.target) != ends:
            yield refuse(
                Text(
                    "本业务由{source}付出、{target}收入，与所录不符。",
                    "Here {source} gives and {target} gets; that is not what was entered.",
                ).format(source=place_title(ends[0]), target=place_title(ends[1])),
                customer_text=_ONE_MOMENT,
            )

    return Rule(
        "MOVE-ENDS",
        (MOVED,),
        Text("只动用经办柜员本人的尾箱", "Only the teller's own drawer is moved"),
        (refuses(remedy=Text("请重新录入张数。", "Enter the pieces again.")),),
        sources.CASH_MOVED,
        asked,
        sees=(MOVED_TO,),
    )


def _rules(way: Way) -> tuple[Rule, ...]:
    common = (
        something_is_moved,
        _from_where_to_where(way),
        the_source_has_it,
        the_target_keeps_to_its_limit,
        clock_is_right,
    )
    own: tuple[Rule, ...]
    match way:
        case Way.HANDOVER:
            own = (who_gets_it_works_here, who_gets_it_signs, _APART, level(Level.SUPERVISOR))
        case Way.INTO_VAULT | Way.OUT_OF_VAULT:
            own = (two_people.of(VAULT_CUSTODIAN), level(Level.MANAGER))
        case _:
            own = (level(Level.SUPERVISOR),)
    return (*common, *own)


MOVING_RULES = {way: _rules(way) for way in Way}


def move(view: View, books: Books, performing: Performing) -> Made:
    """Moves the pieces, and posts them: what leaves is credited, what comes is debited."""
    moved = view.of(MOVED)
    pieces = dict(moved.pieces)
    books.hold_drawers([one for one in (moved.source, moved.target) if one != HEAD_OFFICE])
    for place, sign in ((moved.source, -1), (moved.target, 1)):
        if place != HEAD_OFFICE:
            move_pieces(
                books, performing, place, {one: sign * count for one, count in pieces.items()}
            )
    post(
        books,
        performing,
        (
            Leg(_account(moved.source), moved.worth, Says.SUPPLY),
            Leg(_account(moved.target), Fen(-moved.worth), Says.SUPPLY),
        ),
    )
    return Made(
        "",
        {
            "amount": yuan_text(moved.worth),
            "source": place_title(moved.source).zh,
            "target": place_title(moved.target).zh,
        },
    )


def _account(place: str) -> str:
    return Subject.CLEARING if place == HEAD_OFFICE else cash_account(place)


MADE_TITLES = {
    "amount": Text("金额", "Amount"),
    "source": Text("付出方", "From"),
    "target": Text("收入方", "To"),
}


def headline(view: View) -> Text:
    """How much goes where, for lists."""
    moved = view.find(MOVED)
    if moved is None:
        return Text("未填写", "not filled in")
    return Text("{amount}　{source}→{target}", "{amount} from {source} to {target}").format(
        amount=same(yuan_text(moved.worth)),
        source=place_title(moved.source),
        target=place_title(moved.target),
    )
