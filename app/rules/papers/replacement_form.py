"""补卡、换卡、补折申请书和领卡单: which card takes the place of which, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain import masks
from app.domain.account import MediumKind
from app.domain.money import Fen, yuan_text
from app.domain.wording import WordingCode
from app.evidence.replacement import EXCHANGED_BECAUSE, NumberKept
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, Document, Section
from app.rules.card_collection import OLD_PLASTIC, WAITING
from app.rules.found_account import ACCOUNT
from app.rules.loss import REPORT
from app.rules.medium import CARD_TAKEN
from app.rules.papers import contract_list, head, loss_parts, signed, ticked
from app.rules.papers.head import moment
from app.rules.papers.loss_parts import COLUMNS, HALF, NONE, WHOLE
from app.rules.papers.paper import paper
from app.rules.replacement import EXCHANGE, PLAN, number_is_new
from app.rules.report_copy import REPORT_COPY

_CODE = "replacement_form"
_TITLES = {
    MediumKind.CARD: (
        Text("补卡申请书", "Replacement of a lost card"),
        Text("换卡申请书", "Exchange of a card"),
        Text("领卡单", "Collection of a card"),
    ),
    MediumKind.PASSBOOK: (
        Text("补折申请书", "Replacement of a lost passbook"),
        Text("换折申请书", "Exchange of a passbook"),
        Text("领折单", "Collection of a passbook"),
    ),
}
_GIVEN_LATER = Text("到卡后领取", "to be collected when it is here")
_NOT_BACK = Text(
    "原卡（折）未收回。本人知晓原卡（折）自新卡（折）启用时起作废；日后找到的，即交回贵行剪角，"
    "不再使用。",
    "The old card or passbook was not taken in. I know that it is void from the moment the new one "
    "is put into use; if it turns up I hand it in to be cut and do not use it.",
)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Form E of the trade: old and new number, kind, reason, report, fee, the PIN set anew, what
    became of the old one, and the list of what moves [DOMAIN §2.4 E, §3]."""
    terms = loss_parts.terms(view, setting, WordingCode.REPLACEMENT_TERMS)
    not_back = () if _taken_in(view) else (_NOT_BACK,)
    return Document(
        header=head.header(setting, _title(view), copy.title),
        blocks=(
            _asked(view, setting, copy),
            loss_parts.holder(view, copy),
            loss_parts.account(view, copy),
            loss_parts.acting(view, copy, agents=False),
            *((contract_list.table(view, copy),) if view.has(PLAN) else ()),
            *loss_parts.terms_blocks(terms),
            loss_parts.declares(view, terms, *not_back),
            *(
                ()
                if copy.masked
                else loss_parts.for_the_bank(view, setting, (REPORT_COPY, EXCHANGE, OLD_PLASTIC))
            ),
        ),
        signatures=signed.signature(view),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def _title(view: View) -> Text:
    lost, exchanged, collected = _TITLES[view.of(ACCOUNT).medium]
    if view.has(WAITING):
        return collected
    return exchanged if view.has(EXCHANGE) else lost


def _asked(view: View, setting: Setting, copy: PaperCopy) -> Section:
    passbook = view.of(ACCOUNT).medium is MediumKind.PASSBOOK
    exchange, waiting = view.has(EXCHANGE), view.find(WAITING)
    lost = not exchange and waiting is None
    new = waiting is None and number_is_new(view)
    return Section(
        Text("申请事项", "Applied for"),
        (
            Cell(
                Text("业务类型", "Business"),
                ticked.either(
                    (Text("挂失补卡", "replacement"), lost and not passbook),
                    (Text("挂失补折", "lost passbook"), lost and passbook),
                    (Text("换卡（折）", "exchange"), exchange),
                    (Text("领卡", "collection"), waiting is not None),
                ),
                WHOLE,
            ),
            Cell(
                Text("号码", "Number"),
                ticked.either(
                    (Text("换号", "a new one"), new), (Text("同号", "the same"), not new)
                ),
                HALF,
            ),
            _order(view, setting),
            *_numbers(view, copy),
            *_why(view),
            *_costs(view),
            Cell(
                Text("密码", "PIN"),
                ticked.either(
                    (Text("本人已重新设置", "set anew by the holder"), new or waiting is not None),
                    (Text("领卡时设置", "to be set at collection"), not new and waiting is None),
                ),
                HALF,
            ),
            _old_one(view),
            *_when(setting),
        ),
        COLUMNS,
    )


def _order(view: View, setting: Setting) -> Cell:
    waiting = view.find(WAITING)
    number = waiting.order if waiting is not None else setting.made.get("order", "")
    return Cell(Text("制卡申请号", "Order"), number or NONE, HALF)


def _numbers(view: View, copy: PaperCopy) -> Iterator[Cell]:
    found, taken, waiting = view.of(ACCOUNT), view.find(CARD_TAKEN), view.find(WAITING)

    def shown(number: str) -> str:
        return masks.card_number(number) if copy.masked else number

    yield Cell(Text("原号码", "Old number"), shown(found.card), HALF)
    new: str | Text = _GIVEN_LATER
    serial: str | Text = NONE
    if waiting is not None:
        new, serial = shown(waiting.card), waiting.serial
    elif taken is not None:
        new, serial = shown(taken.card_number), taken.serial
    yield Cell(Text("新号码", "New number"), new, HALF)
    yield Cell(Text("新凭证号", "Voucher"), serial, HALF)
    if waiting is not None:
        yield Cell(
            Text("卡序号", "Plastic"), Text("第{n}张", "plastic {n}").format(n=waiting.issue), HALF
        )


def _why(view: View) -> Iterator[Cell]:
    exchange, report, waiting = view.find(EXCHANGE), view.find(REPORT), view.find(WAITING)
    if exchange is not None:
        yield Cell(
            Text("换卡原因", "Why"), ticked.of_list(EXCHANGED_BECAUSE, exchange.reason), WHOLE
        )
    if report is not None:
        yield Cell(Text("挂失编号", "Report no."), report.number, HALF)
        yield Cell(Text("挂失时间", "Reported"), moment(report.accepted_at), HALF)
    elif waiting is not None and waiting.report:
        yield Cell(Text("挂失编号", "Report no."), waiting.report, HALF)
    back = view.find(REPORT_COPY)
    if back is not None:
        yield Cell(
            Text("挂失客户联", "Customer's copy"),
            Text("已交回 {number} 第{n}份", "handed back: {number}, copy {n}").format(
                number=back.number, n=back.copy
            ),
            WHOLE,
        )


def _costs(view: View) -> Iterator[Cell]:
    plan = view.find(PLAN)
    if plan is not None:
        due = Text("{fee}（应收，请在柜台缴纳）", "{fee} (due, paid at the counter)")
        fee = yuan_text(Fen(plan.fee))
        yield Cell(Text("工本费", "Fee"), due.format(fee=fee) if plan.fee else fee, HALF)


def _taken_in(view: View) -> bool:
    """Whether the old card or passbook lies on the counter, cut."""
    exchange, old = view.find(EXCHANGE), view.find(OLD_PLASTIC)
    if exchange is not None:
        return exchange.cut or exchange.number is NumberKept.SAME
    return old is not None and old.cut


def _old_one(view: View) -> Cell:
    exchange, old = view.find(EXCHANGE), view.find(OLD_PLASTIC)
    cut = (exchange is not None and exchange.cut) or (old is not None and old.cut)
    later = exchange is not None and exchange.number is NumberKept.SAME
    return Cell(
        Text("旧卡处理", "The old one"),
        ticked.either(
            (Text("已收回剪角", "taken in and cut"), cut),
            (Text("领卡时收回", "taken in at collection"), later),
            (Text("未收回", "not taken in"), not cut and not later),
        ),
        WHOLE,
    )


def _when(setting: Setting) -> Iterator[Cell]:
    label = Text("办理时间", "Done") if setting.journal else Text("填写时间", "Filled in")
    yield Cell(label, moment(setting.at), WHOLE)


REPLACEMENT_FORM = paper(
    _CODE,
    Text("补换卡申请书", "Replacement form"),
    (BANK_COPY, CUSTOMER_COPY),
    document,
)
