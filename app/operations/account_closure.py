"""销户: an account is settled, paid out and closed for ever, in one sitting."""

from __future__ import annotations

from app.flow.operation import Operation, Signing
from app.flow.slot import View
from app.i18n import Text
from app.rules import authorisation, clock, closure, loss, pins, wordings
from app.rules.closure_effects import MADE_TITLES, close
from app.rules.closure_steps import closure_steps
from app.rules.face_agreed import keeping_consent
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules
from app.rules.loss import REPORT
from app.rules.loss_steps import headline
from app.rules.papers.business_receipt import business_receipt
from app.rules.papers.closure_form import CLOSURE_FORM
from app.rules.papers.closure_voucher import CLOSURE_VOUCHER
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.interest_sheet import InterestOf, interest_sheet
from app.rules.papers.of_a_holder import holder_papers
from app.rules.report_copy import REPORT_COPY, copy_is_the_valid_one

_TITLE = Text("销户", "Close an account")


def _interest_of(view: View) -> InterestOf:
    found = view.of(ACCOUNT)
    return InterestOf(found.account, found.name, view.of(closure.SUM).sums)


def _whose(view: View) -> set[str]:
    payee = view.find(closure.PAYEE) if closure.by_transfer(view) else None
    return {view.of(ACCOUNT).customer, *((payee.customer,) if payee is not None else ())}


ACCOUNT_CLOSURE = Operation(
    code="1201",
    name="account_closure",
    title=_TITLE,
    tells=Text("注销账户", "Closing your account"),
    words=("xh", "xiaohu", "zx", "zhuxiao", "gsxh", "销户", "注销", "挂失销户", "close account"),
    headline=headline,
    steps=closure_steps(),
    rules=(
        *holder_rules(agents=False),
        *closure.RULES,
        loss.medium_lives,
        loss.report_stands(closure.formal_of_the_medium),
        copy_is_the_valid_one.of(REPORT, REPORT_COPY),
        pins.the_proven_pin_still_holds,
        clock.clock_is_right,
        wordings.in_force_when_signed(
            closure.WHY,
            Text("销户须知为签名当日现行文本", "The terms are those of the day"),
        ),
        wordings.in_force_when_signed(
            closure.WARNED,
            Text("防诈骗提示为签名当日现行文本", "The warning is that of the day"),
        ),
    ),
    holds=_whose,
    effect=keeping_consent(close),
    papers=(
        CLOSURE_FORM,
        interest_sheet(_interest_of),
        CLOSURE_VOUCHER,
        business_receipt(_TITLE, MADE_TITLES),
        FACE_CONSENT,
        *holder_papers(_TITLE),
    ),
    signings=(FACE_CONSENT_SIGNING, Signing(authorisation.SIGNATURE, (CLOSURE_FORM,))),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "付现金的请客户当面点清；将身份证件、销户申请书客户联、利息清单和回单交给客户。",
            "Cash is counted by the customer before they leave; give back the document, and hand "
            "over the customer's copies, the interest sheet and the receipt.",
        ),
        Text(
            "剪角的卡（折）加盖“作废”戳记，随凭证登记，日终集中销毁；挂失销户收回的客户联随凭证保管。",
            "The cut card or passbook is stamped void, registered with the voucher and destroyed "
            "at day end; a report's copy that was taken back is kept with the voucher.",
        ),
        Text(
            "提醒客户通知代发、代扣、快捷支付的对方；以后汇来的款项将被退回。",
            "Remind the customer to tell whoever pays to or debits the account: later payments to "
            "it are returned.",
        ),
    ),
)
