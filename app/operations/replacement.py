"""补卡（补折）: a card or passbook that is formally reported lost gets one in its place."""

from __future__ import annotations

from app.domain.charge import ChargeKind
from app.domain.loss import LossReport
from app.domain.money import Fen
from app.evidence.replacement import NumberKept
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Signing, Step
from app.flow.slot import View
from app.i18n import Text
from app.rules import authorisation, clock, loss, replacement, wordings
from app.rules.card_orders import order_card
from app.rules.charges import leave_due
from app.rules.face_agreed import keeping_consent
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules, holder_steps
from app.rules.loss import REPORT
from app.rules.loss_steps import headline, report_step
from app.rules.medium import CARD_TAKEN
from app.rules.papers.contract_list import CONTRACT_LIST
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.of_a_holder import holder_papers
from app.rules.papers.replacement_form import REPLACEMENT_FORM
from app.rules.pins import NEW_PIN, the_new_pin_is_another
from app.rules.replacement_effects import MADE_TITLES, card_of, hand_out, ordered
from app.rules.replacement_steps import APPROVAL, MEDIUM, NEW_PIN_STEP, PLAN, SIGN
from app.rules.report_copy import REPORT_COPY, copy_is_the_valid_one


def _suits(report: LossReport) -> bool:
    return loss.formal(report) and loss.of_the_medium(report)


def _replace(view: View, books: Books, performing: Performing) -> Made:
    plan = view.of(replacement.PLAN)
    old = card_of(books, view.of(ACCOUNT).card)
    leave_due(books, performing, old.account, old.customer, ChargeKind.NEW_CARD, Fen(plan.fee))
    if plan.number is NumberKept.SAME:
        order = order_card(books, performing, old, view.of(REPORT).number)
        return ordered(old, order, plan)
    return hand_out(books, performing, old, view.of(CARD_TAKEN), view.of(NEW_PIN), plan)


_TITLE = Text("补卡（补折）", "Replace a lost card or passbook")


REPLACEMENT = Operation(
    code="2201",
    name="replacement",
    title=_TITLE,
    tells=Text("补办银行卡（存折）", "A new card or passbook for the lost one"),
    words=("bk", "buka", "bz", "buzhe", "补卡", "补折", "补发", "replace", "reissue"),
    headline=headline,
    steps=(
        *holder_steps(agents=False),
        report_step(_suits),
        Step(
            "report_copy",
            Text("收回客户联", "Copy taken back"),
            (REPORT_COPY,),
            Text(
                "收回挂失申请书客户联，编号、份数与登记一致；遗失的先办再挂失。",
                "The customer's copy is taken back: number and copy agree with the register; where "
                "it is lost, report again first.",
            ),
            tells=Text(
                "请把挂失申请书客户联交给柜员。",
                "Please hand your copy of the loss report to the teller.",
            ),
            how=Text(
                "照客户交回的纸录入，不要照屏幕上的编号录入。",
                "Enter what stands on the paper, not what stands on the screen.",
            ),
        ),
        Step(
            "reissue",
            Text("补发方式", "Which number"),
            (replacement.REISSUE,),
            Text(
                "换号当场领用新卡（折）；同号由制卡中心制卡，到卡前支付继续停止。",
                "A new number at once; the same number is made elsewhere, and payment stays "
                "stopped until it is collected.",
            ),
            tells=Text(
                "请选择换新号码，还是保留原号码。", "Please choose a new number or the old one."
            ),
            how=Text(
                "告诉客户换号当天可用、签约要改；同号要等几天、签约不变。存折只能换号。",
                "A new number can be used today, but others must be told; the same one takes days "
                "and changes nothing. A passbook always gets a new number.",
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
        *replacement.REPLACEMENT_RULES,
        loss.report_stands(_suits),
        copy_is_the_valid_one.of(REPORT, REPORT_COPY),
        clock.clock_is_right,
        wordings.in_force_when_signed(
            replacement.REISSUE,
            Text("补换卡须知为签名当日现行文本", "The terms are those of the day"),
        ),
        the_new_pin_is_another,
    ),
    effect=keeping_consent(_replace),
    papers=(REPLACEMENT_FORM, CONTRACT_LIST, FACE_CONSENT, *holder_papers(_TITLE)),
    signings=(FACE_CONSENT_SIGNING, Signing(authorisation.SIGNATURE, (REPLACEMENT_FORM,))),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "请将身份证件和新卡（折）、客户联、签约清单交给客户；同号制卡的，告知到卡后本人领取。",
            "Give back the document; hand over the new one, the customer's copies and the list. "
            "With the same number, tell the holder to come and collect it in person.",
        ),
        Text(
            "收回的挂失申请书客户联随凭证保管；旧卡（折）以后找到的，不能再用，收回剪角（2106）。",
            "Keep the copy that was taken back with the voucher; if the old one turns up, it is "
            "not valid: take it in and cut it (2106).",
        ),
        Text(
            "有工本费的记为应收：现在办理收取应收费用（3104），收现金或凭密码从账户扣收。",
            "A fee is due: take it now by 3104, in cash or from the account with its PIN.",
        ),
    ),
)
