"""换卡（换折）: a damaged or expired card, or a full passbook, is handed in for another one."""

from __future__ import annotations

from app.domain.charge import ChargeKind
from app.domain.money import Fen
from app.evidence.replacement import NumberKept
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Signing, Step
from app.flow.slot import View
from app.i18n import Text
from app.rules import authorisation, clock, replacement, wordings
from app.rules.card_orders import order_card
from app.rules.charges import leave_due
from app.rules.face_agreed import keeping_consent
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules, holder_steps
from app.rules.loss_steps import headline
from app.rules.medium import CARD_TAKEN
from app.rules.papers.contract_list import CONTRACT_LIST
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.of_a_holder import holder_papers
from app.rules.papers.replacement_form import REPLACEMENT_FORM
from app.rules.pins import NEW_PIN, the_new_pin_is_another
from app.rules.replacement_effects import MADE_TITLES, card_of, hand_out, ordered
from app.rules.replacement_steps import APPROVAL, MEDIUM, NEW_PIN_STEP, PLAN, SIGN


def _exchange(view: View, books: Books, performing: Performing) -> Made:
    plan = view.of(replacement.PLAN)
    old = card_of(books, view.of(ACCOUNT).card)
    leave_due(books, performing, old.account, old.customer, ChargeKind.NEW_CARD, Fen(plan.fee))
    if plan.number is NumberKept.SAME:
        return ordered(old, order_card(books, performing, old, ""), plan)
    return hand_out(books, performing, old, view.of(CARD_TAKEN), view.of(NEW_PIN), plan)


_TITLE = Text("换卡（换折）", "Exchange a card or passbook")


EXCHANGE = Operation(
    code="2202",
    name="exchange",
    title=_TITLE,
    tells=Text("更换银行卡（存折）", "Another card or passbook for the old one"),
    words=("hk", "huanka", "hz", "huanzhe", "换卡", "换折", "损坏", "到期", "exchange"),
    headline=headline,
    steps=(
        *holder_steps(agents=False),
        Step(
            "old_card",
            Text("旧卡（折）", "The old one"),
            (replacement.EXCHANGE,),
            Text(
                "旧卡（折）在手、未挂失：核对号码，收回剪角；同号换卡的，领取新卡时再收回。",
                "The old one is here and not reported lost: its number is compared, it is taken in "
                "and cut; with the same number only when the new one is collected.",
            ),
            tells=Text("请把旧卡（折）交给柜员。", "Please hand the old one to the teller."),
            how=Text(
                "照实物录入号码；当客户的面剪断芯片和磁条，不要先收起来以后再剪。",
                "Enter the number from the plastic; cut chip and stripe before the customer, not "
                "later.",
            ),
        ),
        MEDIUM,
        PLAN,
        NEW_PIN_STEP,
        SIGN,
        APPROVAL,
    ),
    rules=(
        *holder_rules(agents=False),
        *replacement.EXCHANGE_RULES,
        clock.clock_is_right,
        wordings.in_force_when_signed(
            replacement.EXCHANGE,
            Text("补换卡须知为签名当日现行文本", "The terms are those of the day"),
        ),
        the_new_pin_is_another,
    ),
    effect=keeping_consent(_exchange),
    papers=(REPLACEMENT_FORM, CONTRACT_LIST, FACE_CONSENT, *holder_papers(_TITLE)),
    signings=(FACE_CONSENT_SIGNING, Signing(authorisation.SIGNATURE, (REPLACEMENT_FORM,))),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "请将身份证件、新卡（折）和客户联交给客户；同号换卡的，告知到卡后本人带旧卡来领。",
            "Give back the document; hand over the new one and the customer's copy. With the same "
            "number the holder comes for it in person and brings the old one.",
        ),
        Text(
            "剪角的旧卡（折）随凭证登记，日终集中销毁。",
            "The cut one is registered with the voucher and destroyed at day end.",
        ),
        Text(
            "有工本费的记为应收：现在办理收取应收费用（3104），收现金或凭密码从账户扣收。",
            "A fee is due: take it now by 3104, in cash or from the account with its PIN.",
        ),
    ),
)
