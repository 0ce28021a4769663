"""Who may order what of a bank: two officers of an organ that a statute empowers."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.authority import POWERS, Authority
from app.domain.branch import Level
from app.domain.restraint import RestraintKind
from app.evidence.approval import Approval, Decision
from app.evidence.face import Witness
from app.evidence.officers import Came, OfficersShown
from app.flow.operation import Actor, Step
from app.flow.rule import Finding, Judging, Rule, escalate, escalates, refuse, refuses, rule
from app.flow.slot import EVERYTHING_BEFORE, Slot
from app.i18n import Text, same
from app.rules import sources
from app.rules.authorisation import APPROVAL

OFFICERS = Slot("officers", OfficersShown, Text("执法人员", "The officers"))
SECOND = Slot(
    "second_operator", Witness, Text("第二经办人", "Second operator"), about=EVERYTHING_BEFORE
)

ONE_MOMENT = Text("请稍候。", "One moment, please.")
"""No customer is at the counter; no step tells anything to their screen either [行政强制法30]."""


@rule(
    "OFFICERS-TWO",
    OFFICERS,
    title=Text(
        "须有两名执法人员，证件各不相同",
        "There are two officers, each with a certificate of their own",
    ),
    may=(
        refuses(
            remedy=Text(
                "请两名执法人员同时到场并出示各自的证件；不足两人的不予受理。",
                "Both officers come and show their own certificates; one alone is sent back.",
            )
        ),
    ),
    source=sources.FREEZE_OFFICERS,
)
def there_are_two(judging: Judging, shown: OfficersShown) -> Iterator[Finding]:
    """One officer with two names on the paper is one officer."""
    if shown.certificate_number == shown.second_certificate_number:
        yield refuse(
            Text(
                f"两名执法人员的证件号码相同（{shown.certificate_number}）。",
                f"Both officers have the same certificate ({shown.certificate_number}).",
            ),
            customer_text=ONE_MOMENT,
            field="second_certificate_number",
        )
    elif "".join(shown.officer.split()) == "".join(shown.second_officer.split()) and (
        shown.came is Came.PLATFORM
    ):
        yield refuse(
            Text(
                f"报文只载明一名承办人（{shown.officer}）。",
                f"The message names one officer only ({shown.officer}).",
            ),
            customer_text=ONE_MOMENT,
            field="second_officer",
        )


_NO_POWER = Text(
    "书面答复不予协助并说明依据；该机关确有法律授权的，选“其他行政机关（有法律授权）”并写明法律和条款。",
    "Answer in writing that the bank cannot assist and why; where a law does empower it, choose "
    "“another agency, by statute” and name law and article.",
)
_NO_DEDUCTION = Text(
    "请其移送人民法院等有权机关执行；可以办理冻结（4101）。",
    "It turns to a court or another organ that may; a freeze (4101) is possible.",
)


@rule(
    "OFFICERS-POWER",
    OFFICERS,
    title=Text(
        "只协助法律授权冻结的机关",
        "Only an organ that a statute empowers has anything frozen",
    ),
    may=(refuses(remedy=_NO_POWER),),
    source=sources.FREEZE_POWER,
)
def it_may_freeze(judging: Judging, shown: OfficersShown) -> Iterator[Finding]:
    """Whoever has no such power is refused, politely and in writing."""
    power = POWERS[shown.authority]
    if power.freezes is None:
        yield refuse(
            Text(
                "{kind}（{organ}）无权冻结个人存款：{source}。",
                "{kind} ({organ}) has no power to freeze personal deposits: {source}.",
            ).format(
                kind=shown.authority.title, organ=same(shown.organ or "—"), source=power.source
            ),
            customer_text=ONE_MOMENT,
            field="authority",
        )


@rule(
    "OFFICERS-DEDUCT",
    OFFICERS,
    title=Text(
        "只有人民法院、税务机关、海关可以扣划",
        "Only courts, tax authorities and customs have money deducted",
    ),
    may=(refuses(remedy=_NO_DEDUCTION),),
    source=sources.FREEZE_POWER,
)
def it_may_deduct(judging: Judging, shown: OfficersShown) -> Iterator[Finding]:
    """The power to freeze is not the power to take."""
    power = POWERS[shown.authority]
    if not power.deducts:
        yield refuse(
            Text(
                "{kind}（{organ}）无权扣划个人存款：{source}。",
                "{kind} ({organ}) has no power to deduct personal deposits: {source}.",
            ).format(
                kind=shown.authority.title, organ=same(shown.organ or "—"), source=power.source
            ),
            customer_text=ONE_MOMENT,
            field="authority",
        )


@rule(
    "OFFICERS-STOP",
    OFFICERS,
    title=Text("紧急止付由公安机关提出", "An emergency stop-payment is the police's to ask for"),
    may=(
        refuses(
            remedy=Text(
                "其他机关请办理冻结（4101）；受害人请立即报警（110、96110）。",
                "Another organ orders a freeze (4101); a victim calls the police (110, 96110).",
            )
        ),
    ),
    source=sources.POLICE_STOP,
)
def it_is_the_police(judging: Judging, shown: OfficersShown) -> Iterator[Finding]:
    """Others freeze; the 48 hours are the police's alone."""
    if shown.authority is not Authority.POLICE:
        yield refuse(
            Text(
                "{kind}不能办理紧急止付。", "{kind} cannot have a payment stopped in this way."
            ).format(kind=shown.authority.title),
            customer_text=ONE_MOMENT,
            field="authority",
        )


@rule(
    "FREEZE-LEVEL",
    title=Text(
        "协助冻结、解冻、扣划由网点负责人授权", "The manager approves what authorities order"
    ),
    may=(escalates(Level.MANAGER),),
    source=sources.FREEZE_LEVEL,
)
def the_manager_approves(judging: Judging) -> Iterator[Finding]:
    """Level 3, and two operators."""
    yield escalate(
        Level.MANAGER,
        Text(
            "协助有权机关的业务须网点负责人授权、双人办理。",
            "What an authority orders is done by two and approved by the manager.",
        ),
    )


_ANOTHER = Text("请另一名人员办理。", "Another member of staff does it.")


@rule(
    "FREEZE-TWO",
    SECOND,
    title=Text("双人办理：第二经办人不是经办柜员", "Two operators: the second is not the teller"),
    may=(refuses(remedy=_ANOTHER),),
    source=sources.FREEZE_LEVEL,
)
def two_operators(judging: Judging, second: Witness) -> Iterator[Finding]:
    """Whoever signs as the second one is somebody else."""
    if second.staff == judging.teller:
        yield refuse(
            Text("第二经办人不能是经办柜员本人。", "The second operator is the teller."),
            customer_text=ONE_MOMENT,
        )


def _apart(judging: Judging, second: Witness, approval: Approval | None) -> Iterator[Finding]:
    """Two operators and an authoriser are three people."""
    if (
        approval is not None
        and approval.decision is Decision.APPROVED
        and approval.staff == second.staff
    ):
        yield refuse(
            Text(
                "第二经办人不得同时为授权人。",
                "The second operator may not be the authoriser too.",
            ),
            customer_text=ONE_MOMENT,
            slot=APPROVAL,
        )


THREE_PEOPLE = Rule(
    "FREEZE-APART",
    (SECOND,),
    Text("第二经办人与授权人须是两个人", "Second operator and authoriser are two people"),
    (refuses(remedy=_ANOTHER),),
    sources.APART,
    _apart,
    sees=(APPROVAL,),
)

COMMON_RULES: tuple[Rule, ...] = (
    there_are_two,
    the_manager_approves,
    two_operators,
    THREE_PEOPLE,
)
"""What every order of an authority is asked, whatever it orders."""


def kind_of(shown: OfficersShown) -> RestraintKind | None:
    """As which kind a freeze of this organ is registered; None where it may not freeze."""
    return POWERS[shown.authority].freezes


OFFICERS_STEPS = (
    Step(
        "officers",
        Text("执法人员", "The officers"),
        (OFFICERS,),
        Text(
            "哪个机关、哪两名人员；只协助法律授权的机关，两人缺一不可。",
            "Which organ and which two officers: an organ that a statute empowers, and never one "
            "officer alone.",
        ),
        how=Text(
            "请到僻静处受理；逐一核对证件照片、姓名和有效期，必要时致电机关核实；不得让客户知晓。",
            "Serve them out of sight; compare portrait, name and validity of each certificate, "
            "call the organ where in doubt; no customer learns of it.",
        ),
    ),
)


def staff_steps() -> tuple[Step, ...]:
    """The second operator signs, then the manager approves."""
    return (
        Step(
            "second_operator",
            Text("第二经办人", "Second operator"),
            (SECOND,),
            Text(
                "第二名人员亲自核对证件、文书和录入内容后，用本人的柜员号和密码签字。",
                "A second member of staff compares certificates, papers and what was entered, then "
                "signs with their own number and password.",
            ),
            Actor.SECOND_STAFF,
            how=Text(
                "对着文书原件逐项核对户名、账号、金额、期限，不要对着屏幕抄。",
                "Compare name, account, amount and term with the papers themselves.",
            ),
        ),
        Step(
            "approval",
            Text("授权", "Authorisation"),
            (APPROVAL,),
            Text(
                "网点负责人查看证件、文书和将要办理的内容，以本人工号密码授权。",
                "The manager sees certificates, papers and what is about to be done, and approves "
                "with their own credentials.",
            ),
            Actor.AUTHORISER,
            how=Text(
                "核对机关是否有权、文书是否齐全、金额和期限；有疑问先与机关核实。",
                "See that the organ has the power, that the papers are complete, amount and term; "
                "ask the organ where in doubt.",
            ),
        ),
    )
