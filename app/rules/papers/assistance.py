"""协助冻结、解除、扣划的回执和登记表: what the authority takes along, and what the bank keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from app.domain.money import parse_yuan
from app.evidence.restraint import (
    ContinueOrder,
    DeductionOrder,
    FreezeOrder,
    ReleaseOrder,
    StopOrder,
)
from app.flow.operation import BANK_COPY, Paper, PaperCopy, Setting
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.papers.document import (
    Cell,
    Declarations,
    Document,
    Prose,
    Section,
    SignatureBox,
    amount,
)
from app.rules.deduction import TAKEN
from app.rules.freeze_effects import ALL_OF_IT, NOTHING_SET
from app.rules.freeze_orders import CHOSEN, CONTINUE, DEDUCTED, RELEASED
from app.rules.freezing import FROZEN, ORDER
from app.rules.officers import OFFICERS
from app.rules.papers import bank_part, head, signed, ticked
from app.rules.papers.paper import paper
from app.rules.police_stop import STOP_ORDER, STOPPED

AUTHORITY_COPY = PaperCopy("authority", Text("有权机关联", "Authority's copy"), masked=False)
"""For the organ that ordered it, which named account and holder itself."""

_RECEIPT_CODE, _FORM_CODE = "assistance_receipt", "assistance_form"
_COLUMNS, _HALF, _WHOLE = 4, 2, 4
_ORDERS: tuple[Slot[Any], ...] = (ORDER, CONTINUE, RELEASED, DEDUCTED, STOP_ORDER)
_ALL = Text(ALL_OF_IT, "all of the account")


def assistance_papers(receipt: Text, form: Text) -> tuple[Paper, ...]:
    """The receipt of an operation for the authority and the form for the bank's file, under the
    titles that such papers bear."""
    return (
        paper(_RECEIPT_CODE, receipt, (AUTHORITY_COPY, BANK_COPY), _receipt(receipt)),
        paper(_FORM_CODE, form, (BANK_COPY,), _form(form)),
    )


def _receipt(title: Text) -> Callable[[View, Setting, PaperCopy], Document]:
    def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
        shown, order = view.of(OFFICERS), _order(view)
        return Document(
            header=head.header(setting, title, copy.title),
            blocks=(
                Prose(
                    None,
                    Text(
                        "{organ}：\n你单位“{document}”文书收悉，本行协助办理情况如下。",
                        "To {organ}:\nYour paper {document} was received. This is what was done.",
                    ).format(organ=same(shown.organ), document=same(order.document)),
                ),
                _done(view, setting, order),
                Prose(Text("说明", "Please note"), _note(setting, order)),
            ),
            signatures=(
                SignatureBox(Text("执法人员签收", "Received by the officers"), None),
                SignatureBox(Text("银行经办人", "For the bank"), None),
            ),
            staff=signed.staff(view, setting),
            seal=head.seal(setting),
            qr=head.proof(setting, _RECEIPT_CODE, copy),
            training=head.is_training(setting),
        )

    return document


def _done(view: View, setting: Setting, order: Any) -> Section:
    made = setting.made
    return Section(
        Text("办理情况", "What was done"),
        (
            Cell(Text("措施", "Measure"), made["measure"], _HALF),
            Cell(Text("登记编号", "Register no."), made["restraint"], _HALF),
            Cell(Text("户名", "Holder"), _holder(view), _HALF),
            Cell(Text("账号", "Account"), made["account"], _HALF),
            Cell(Text("裁定文号", "Ruling"), getattr(order, "ruling", "") or "—", _HALF),
            Cell(Text("账户余额", "Balance"), made["balance"], _HALF),
            Cell(Text("文书金额", "Amount ordered"), _ordered(made["amount"]), _WHOLE),
            Cell(_moved_title(order), _in_words(made["moved"]), _WHOLE),
            *_fruits(order),
            *_standing(made, order),
            *_payee(order),
        ),
        _COLUMNS,
    )


def _standing(made: Mapping[str, str], order: Any) -> Iterator[Cell]:
    """Since and until when it holds, and its place; of what was released or deducted only until
    when the rest goes on, where a rest does."""
    done = Cell(Text("办理时间", "Done at"), made["since"], _HALF)
    if not isinstance(order, ReleaseOrder | DeductionOrder):
        yield Cell(Text("轮候顺位", "Place in queue"), made["place"], _HALF)
        yield done
        yield Cell(Text("到期时间", "Ends"), made["until"], _WHOLE)
        return
    yield done
    goes_on = made["until"] not in (NOTHING_SET, made["since"])
    rest = made["until"] if goes_on else NOTHING_SET
    yield Cell(Text("其余冻结至", "The rest until"), rest, _HALF)


def _order(view: View) -> Any:
    return next(view.of(slot) for slot in _ORDERS if view.has(slot))


def _holder(view: View) -> str:
    found_in: tuple[Slot[Any], ...] = (FROZEN, STOPPED, TAKEN, CHOSEN)
    for slot in found_in:
        found = view.find(slot)
        if found is not None:
            return str(found.name)
    return "—"


def _ordered(said: str) -> str | Text:
    return _ALL if said == ALL_OF_IT else _in_words(said)


def _in_words(yuan: str) -> str:
    """In digits and capitals."""
    return amount(parse_yuan(yuan))


def _moved_title(order: Any) -> Text:
    match order:
        case DeductionOrder():
            return Text("实际扣划", "Deducted")
        case ReleaseOrder():
            return Text("实际解除", "Released")
        case StopOrder():
            return Text("实际止付", "Stopped now")
        case _:
            return Text("实际冻结", "Held now")


def _fruits(order: Any) -> tuple[Cell, ...]:
    if not isinstance(order, FreezeOrder):
        return ()
    return (Cell(Text("及于孳息", "With fruits"), ticked.yes_no(order.fruits), _WHOLE),)


def _payee(order: Any) -> Iterator[Cell]:
    if isinstance(order, DeductionOrder):
        yield Cell(Text("收款户名", "Payee"), order.payee, _HALF)
        yield Cell(Text("收款账号", "Payee's account"), order.payee_account, _HALF)
        yield Cell(Text("收款行", "Payee's bank"), order.payee_bank, _HALF)
        yield Cell(Text("划付方式", "How it goes"), order.paid_by.title, _HALF)


def _note(setting: Setting, order: Any) -> Text:
    waits = setting.made["place"] != NOTHING_SET
    match order:
        case FreezeOrder() if waits:
            return Text(
                "该账户在先已被冻结，本次登记为轮候冻结。在先的冻结解除、到期或者扣划后，登记在先的轮候冻结自动生效，"
                "期限自生效之日起算；生效前不能据以扣划。",
                "The account is frozen already; this order waits. It takes effect by itself once "
                "those registered before it have ended, and its term runs from there; until then "
                "nothing can be deducted by it.",
            )
        case FreezeOrder():
            return Text(
                "文书金额大于实际控制金额的，差额部分在款项入账时自动冻结。需继续冻结的，请在期限届满前办理"
                "续冻手续；逾期未办理的，冻结自动解除。",
                "Where the order names more than is there, what comes in later is frozen up to "
                "it. A continuation is ordered before the term ends; without one the freeze ends "
                "by itself.",
            )
        case ContinueOrder():
            return Text(
                "需再次续冻的，请在期限届满前办理；逾期未办理的，冻结自动解除。",
                "A further continuation is ordered before the term ends; without one the freeze "
                "ends by itself.",
            )
        case DeductionOrder():
            return Text(
                "款项已按文书划付上列账户，不付现金；扣划时未结清存款利息。",
                "The money went to the account above, not in cash; interest was not settled.",
            )
        case StopOrder():
            return Text(
                "止付期间账户只收不付。请在到期前依法办理冻结；期满未办理的，止付自动解除。同一案件对同一账户的"
                "紧急止付以两次为限。",
                "While it lasts money comes in only. A freeze is ordered before it ends; without "
                "one it ends by itself. One account is stopped twice at most in a case.",
            )
        case _:
            return Text(
                "该项措施已按文书解除；账户另有其他限制的，仍按其他限制执行。",
                "It is released as ordered; whatever else restrains the account goes on.",
            )


def _form(title: Text) -> Callable[[View, Setting, PaperCopy], Document]:
    def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
        order = _order(view)
        slot = next(one for one in _ORDERS if view.has(one))
        return Document(
            header=head.header(setting, title, copy.title),
            blocks=(
                _officers(view),
                _papers(order),
                _done(view, setting, order),
                Declarations(
                    Text("经办人核实", "Witnessed by the teller"),
                    # That it is no major case stands among the papers already.
                    tuple(one for one in bank_part.witnessed(view, (OFFICERS, slot)) if one.ticked),
                ),
            ),
            staff=signed.staff(view, setting),
            seal=head.seal(setting),
            qr=head.proof(setting, _FORM_CODE, copy),
            training=head.is_training(setting),
        )

    return document


def _officers(view: View) -> Section:
    shown = view.of(OFFICERS)
    return Section(
        Text("有权机关及执法人员", "The organ and its officers"),
        (
            Cell(Text("机关名称", "Organ"), shown.organ, _HALF),
            Cell(Text("机关种类", "Kind"), shown.authority.title, _HALF),
            *(
                (Cell(Text("法律依据", "By statute"), shown.statute, _WHOLE),)
                if shown.statute
                else ()
            ),
            Cell(Text("来源", "How it came"), shown.came.title, _WHOLE),
            Cell(Text("执法人员一", "First officer"), shown.officer, _HALF),
            Cell(shown.certificate.title, shown.certificate_number, _HALF),
            Cell(Text("执法人员二", "Second officer"), shown.second_officer, _HALF),
            Cell(shown.certificate.title, shown.second_certificate_number, _HALF),
        ),
        _COLUMNS,
    )


def _papers(order: Any) -> Section:
    alone = isinstance(order, ReleaseOrder | DeductionOrder)
    cells = [Cell(Text("通知书文号", "Notice no."), order.document, _WHOLE if alone else _HALF)]
    if isinstance(order, StopOrder):
        cells.append(Cell(Text("案件编号", "Case no."), order.case_number, _HALF))
        cells.append(Cell(Text("被骗转入金额", "Paid in"), amount(order.amount), _WHOLE))
    if isinstance(order, FreezeOrder):
        cells.append(Cell(Text("文书日期", "Dated"), order.dated, _HALF))
        cells.append(Cell(Text("文书期限", "Term"), order.term.title, _HALF))
        cells.append(Cell(Text("重大案件", "Major case"), ticked.yes_no(order.major), _HALF))
    elif isinstance(order, ContinueOrder):
        cells.append(Cell(Text("续冻期限", "Term"), order.term.title, _HALF))
        cells.append(Cell(Text("重大案件", "Major case"), ticked.yes_no(order.major), _WHOLE))
    return Section(Text("文书", "The papers"), tuple(cells), _COLUMNS)
