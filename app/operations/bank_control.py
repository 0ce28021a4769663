"""风险管控: the bank holds an account back for a while, and says so as far as the law lets it."""

from __future__ import annotations

from datetime import timedelta

from app.clock import ending
from app.domain import masks
from app.domain.money import Fen
from app.domain.restraint import Restraint, RestraintKind
from app.domain.term import Term
from app.evidence.control import Measure
from app.flow.books import Books
from app.flow.operation import Actor, Made, Operation, Performing, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import authorisation, bank_control, clock
from app.rules.clock import counted_from
from app.rules.found_account import ACCOUNT
from app.rules.loss_sentences import to_the_second
from app.rules.papers.control_notice import CONTROL_NOTICE
from app.rules.restraint_numbers import restraint_number
from app.rules.restraints import amount_text

MADE_TITLES = {
    "control": Text("冻结登记号", "Number in the register"),
    "amount": Text("管控金额", "Held back"),
    "since": Text("开始时间", "From"),
    "until": Text("到期时间", "Until"),
}
THE_BANK = "本行"
"""Who ordered it, as far as a line of the register says: which department is the bank's own
affair."""


def _control(view: View, books: Books, performing: Performing) -> Made:
    found, ordered = view.of(ACCOUNT), view.of(bank_control.ORDERED)
    told = view.of(bank_control.TOLD_WORDS)
    amount = None if ordered.measure is Measure.WHOLE else Fen(ordered.amount or 0)
    number = restraint_number(books, performing)
    until = counted_from(books, performing.now) + timedelta(hours=told.hours)
    books.add_restraint(
        Restraint(
            number=number,
            account=found.account,
            kind=RestraintKind.BANK_CONTROL,
            authority=THE_BANK,
            document="",
            amount=amount,
            since=performing.now,
            until=until,
            queue=0,
            journal=performing.journal,
            term=Term(hours=told.hours).written,
            told=told.told_zh,
        )
    )
    return Made(
        found.customer,
        {
            "control": number,
            "amount": amount_text(amount).zh,
            "since": to_the_second(performing.now),
            "until": ending(until),
        },
    )


def _headline(view: View) -> Text:
    found = view.find(ACCOUNT)
    if found is None:
        return same("")
    return same(f"{masks.name(found.name)}  {masks.account_number(found.account)}")


BANK_CONTROL = Operation(
    code="4106",
    name="bank_control",
    title=Text("风险管控", "Control an account"),
    tells=Text("业务办理", "Business at the counter"),
    words=("fxgk", "fengxianguankong", "gk", "guankong", "管控", "止付", "control"),
    headline=_headline,
    steps=(
        Step(
            "account",
            Text("账户", "Account"),
            (ACCOUNT,),
            Text(
                "按指令上的账号或卡号选定账户；与指令上的户名、证件号码一致。",
                "The account that the order names, by its number or a card's; name and document "
                "agree with the order.",
            ),
            how=Text(
                "照指令录入账号，核对户名；客户不必到场，也不要事先告知。",
                "Type the number from the order and compare the name; the customer need not be "
                "here and is not told beforehand.",
            ),
        ),
        Step(
            "ordered",
            Text("管控指令", "The order"),
            (bank_control.ORDERED,),
            Text(
                "谁下令、事由类别、范围、期限；内部原因只留存于日志，不对外。入账、计息不受影响，只管支出。",
                "Who ordered it, the kind of reason, how much, how long; the bank's own reason "
                "stays in the journal. Money comes in as before: only what goes out is held.",
            ),
            how=Text(
                "能只管可疑部分的，不管全部；全部管控的，写明怎样保障基本生活所需。",
                "Hold a part where that is enough; where all is held, say how basic needs are "
                "kept within reach.",
            ),
        ),
        Step(
            "told",
            Text("告知内容", "What is told"),
            (bank_control.TOLD_WORDS,),
            Text(
                "客户可以被告知的原话：由事由类别决定，不含内部原因；依法须保密的，只有一句中性的话，不出告知书。",
                "The very words that the customer may be told: they follow from the kind of "
                "reason; of a secret one a neutral sentence alone, and no notice.",
            ),
            propose=bank_control.propose_told,
            how=Text(
                "客户问起时只说这里的话；多说一句都不行。",
                "Asked by the customer, say these words and none besides.",
            ),
        ),
        Step(
            "approval",
            Text("授权", "Authorisation"),
            (authorisation.APPROVAL,),
            Text(
                "授权人核对指令、事由、范围和告知内容，以本人工号密码授权。",
                "The authoriser compares the order, the reason, how much and what is told, and "
                "approves with their own credentials.",
            ),
            Actor.AUTHORISER,
            how=Text(
                "看指令原件；范围是不是过大，期限是不是必要。",
                "See the order itself: is it more than is needed, or longer?",
            ),
        ),
    ),
    rules=(*bank_control.ORDER_RULES, clock.clock_is_noticed),
    effect=_control,
    papers=(CONTROL_NOTICE,),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "有告知书的，送达或邮寄客户并留存签收；没有告知书的，任何人不得向客户说明原因。",
            "Where there is a notice, hand or send it to the customer and keep the receipt; where "
            "there is none, nobody tells the customer why.",
        ),
        Text(
            "核实无误的，立即以“4107”解除，不等到期。",
            "Lift it by 4107 as soon as it is cleared; do not wait for its end.",
        ),
    ),
)
