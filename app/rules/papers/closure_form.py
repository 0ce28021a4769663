"""销户申请书: what is settled and paid, what ends with the account, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain import masks
from app.domain.account import ACCOUNT_CLASS_TITLES
from app.domain.charge import CHARGE_TITLES
from app.domain.contract import CONTRACT_TITLES
from app.domain.interest import InterestSum
from app.domain.money import Fen, yuan_text
from app.domain.rate import rate_text
from app.domain.wording import WordingCode
from app.evidence.closure import CLOSURE_REASONS, PaidBy, VouchersLeft
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Section,
    Table,
    amount,
)
from app.rules.closure import MEDIUM, PAYEE, PAYOUT, PRECHECK, SUM, WARNED, WHY, pays
from app.rules.interest_words import product_text, settlement_title
from app.rules.loss import REPORT
from app.rules.papers import head, loss_parts, signed, ticked
from app.rules.papers.head import moment
from app.rules.papers.loss_parts import COLUMNS, HALF, NONE, WHOLE
from app.rules.papers.paper import paper
from app.rules.report_copy import REPORT_COPY

_CODE = "closure_form"
_TITLE = Text("销户申请书", "Closing an account")
_FOREVER = Text(
    "本人知晓销户不可恢复，账号、卡号不再使用，卡（折）永久作废；清单所列业务随销户解除；"
    "结清金额已当面核对无误。",
    "I know that a closure cannot be undone, that the numbers are never used again and card or "
    "passbook are void for ever; what is on the list ends with the account; I have compared the "
    "sum.",
)
_LENT = Text(
    "款项付给他人，收款账户由本人指定，本人认识收款人。",
    "Somebody else is paid: I have named the account myself, and I know the payee.",
)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Form F of the trade [DOMAIN §2.4 F]."""
    terms = loss_parts.terms(view, setting, WordingCode.CLOSURE_TERMS)
    payee = view.find(PAYEE)
    more = (_LENT,) if payee is not None and payee.account and not payee.own else ()
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            _asked(view, setting),
            loss_parts.holder(view, copy),
            loss_parts.account(view, copy),
            loss_parts.acting(view, copy, agents=False),
            *_sum(view),
            _payout(view, copy),
            _medium(view),
            _list(view, copy),
            *loss_parts.terms_blocks(terms),
            loss_parts.declares(view, terms, _FOREVER, *more),
            *(() if copy.masked else loss_parts.for_the_bank(view, setting, (REPORT_COPY, MEDIUM))),
        ),
        signatures=signed.signature(view),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def _asked(view: View, setting: Setting) -> Section:
    said = view.of(WHY)
    when = Text("办理时间", "Done") if setting.journal else Text("填写时间", "Filled in")
    account_class = view.of(PRECHECK).account_class
    return Section(
        Text("申请事项", "Applied for"),
        (
            Cell(Text("业务", "Business"), _business(view), HALF),
            Cell(Text("账户类别", "Class"), ACCOUNT_CLASS_TITLES[account_class], HALF),
            Cell(Text("销户原因", "Why"), ticked.of_list(CLOSURE_REASONS, said.reason), WHOLE),
            *((Cell(Text("说明", "Explained"), said.explained, WHOLE),) if said.explained else ()),
            Cell(when, moment(setting.at), WHOLE),
        ),
        COLUMNS,
    )


def _business(view: View) -> Text:
    if view.of(PRECHECK).lost:
        return Text("挂失销户", "closed on a loss report")
    return Text("销户", "closed")


def _sum(view: View) -> Iterator[Block]:
    shown = view.of(SUM)
    yield Table(
        Text("应付利息", "Interest"),
        (
            Column(Text("结息", "Settlement"), 1.5),
            Column(Text("计息期间", "From – until"), 1.7),
            Column(Text("天数", "Days"), 0.5, Align.RIGHT),
            Column(Text("积数（元）", "Product"), 1.3, Align.RIGHT),
            Column(Text("年利率", "Rate"), 0.7, Align.RIGHT),
            Column(Text("利息", "Interest"), 0.9, Align.RIGHT),
            Column(Text("税", "Tax"), 0.7, Align.RIGHT),
        ),
        tuple(_settlement(one) for one in shown.sums),
        total=(
            Text("合计", "Together"),
            "",
            "",
            "",
            "",
            yuan_text(shown.interest),
            yuan_text(shown.tax),
        ),
    )
    yield Section(
        Text("结清", "Settled"),
        (
            Cell(Text("本金", "Principal"), yuan_text(shown.principal), HALF),
            Cell(Text("应付利息", "Interest"), yuan_text(shown.interest), HALF),
            Cell(Text("利息税", "Tax"), yuan_text(shown.tax), HALF),
            Cell(Text("扣收费用", "Fees taken"), yuan_text(shown.charged), HALF),
            *(
                Cell(CHARGE_TITLES[one.kind], f"{yuan_text(one.amount)}（{one.number}）", HALF)
                for one in shown.fees
            ),
            Cell(Text("实付合计", "Paid out"), _paid(shown.payout), WHOLE),
        ),
        COLUMNS,
    )


def _paid(payout: Fen) -> str:
    return amount(payout) if payout >= 0 else yuan_text(payout)


def _settlement(one: InterestSum) -> tuple[str | Text, ...]:
    return (
        settlement_title(one),
        f"{one.since} – {one.until}" if one.days else NONE,
        str(one.days),
        product_text(one.product),
        rate_text(one.rate) if one.product else NONE,
        yuan_text(one.interest),
        yuan_text(one.tax),
    )


def _payout(view: View, copy: PaperCopy) -> Section:
    said, payee = view.find(PAYOUT), view.find(PAYEE)
    cash = said is not None and pays(view) and said.way is PaidBy.CASH
    transfer = said is not None and pays(view) and said.way is PaidBy.TRANSFER
    cells = [
        Cell(
            Text("付款方式", "Paid"),
            ticked.either(
                (Text("现金", "cash"), cash),
                (Text("转账", "transfer"), transfer),
                (Text("无余额，无须付款", "nothing to pay"), not pays(view)),
            ),
            WHOLE,
        )
    ]
    if transfer and said is not None and payee is not None and payee.account:
        number, name = payee.account, said.name
        if copy.masked:
            number, name = masks.account_number(number), masks.name(name)
        cells += [
            Cell(Text("收款户名", "Payee"), name, HALF),
            Cell(Text("收款账号", "Account"), number, HALF),
            Cell(Text("收款行", "Bank"), Text("本行", "this bank"), HALF),
            Cell(
                Text("收款人", "Who"),
                ticked.either(
                    (Text("本人", "the holder"), payee.own),
                    (Text("他人", "somebody else"), not payee.own),
                ),
                HALF,
            ),
        ]
        warned = view.find(WARNED)
        if warned is not None and not payee.own:
            cells.append(Cell(Text("用途", "What for"), warned.purpose.title, WHOLE))
    return Section(Text("付款", "Payment"), tuple(cells), COLUMNS)


def _medium(view: View) -> Section:
    said, report, taken = view.of(WHY), view.find(REPORT), view.find(MEDIUM)
    lost = view.of(PRECHECK).lost
    returned = said.vouchers is VouchersLeft.RETURNED
    return Section(
        Text("介质和凭证", "Medium and vouchers"),
        (
            Cell(
                Text("卡（折）", "Card or passbook"),
                ticked.either(
                    (
                        Text("已收回剪角作废", "taken in, cut and void"),
                        taken is not None and taken.cut,
                    ),
                    (Text("遗失", "lost"), bool(lost)),
                ),
                HALF,
            ),
            Cell(
                Text("挂失编号", "Report no."),
                report.number if report is not None and lost else NONE,
                HALF,
            ),
            Cell(
                Text("未用凭证", "Blank vouchers"),
                ticked.either(
                    (VouchersLeft.NONE.title, said.vouchers is VouchersLeft.NONE),
                    (VouchersLeft.RETURNED.title, returned),
                ),
                HALF,
            ),
            Cell(Text("凭证号码", "Numbers"), said.numbers or NONE, HALF),
        ),
        COLUMNS,
    )


def _list(view: View, copy: PaperCopy) -> Block:
    ends = view.of(PRECHECK).ends
    title = Text("关联业务解除确认清单", "Related business that ends with it")
    if not ends:
        none = Text("本账户没有签约关系。", "There is no agreement on this account.")
        return Section(title, (Cell(Text("签约", "Agreements"), none),), 1)
    return Table(
        title,
        (
            Column(Text("签约编号", "No."), 1.2),
            Column(Text("种类", "Kind"), 1.2),
            Column(Text("对方", "Other side"), 1.4),
            Column(Text("对方编号", "Their number"), 1.1),
            Column(Text("处理", "What becomes of it"), 1.4),
        ),
        tuple(
            (
                one.number or "—",
                CONTRACT_TITLES[one.kind],
                one.party or same("—"),
                (masks.identity_number(one.reference) if copy.masked else one.reference) or "—",
                Text("随销户解除", "ends with the account"),
            )
            for one in ends
        ),
    )


CLOSURE_FORM = paper(_CODE, _TITLE, (BANK_COPY, CUSTOMER_COPY), document)
