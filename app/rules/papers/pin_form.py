"""密码重置、修改、解锁申请书: the holder alone asks for it; there is no column for an agent."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.domain import masks
from app.flow.operation import BANK_COPY, Paper, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell, Declaration, Declarations, Document, Section
from app.rules.identity import GUARDIAN
from app.rules.papers import head, loss_parts, signed, ticked
from app.rules.papers.head import moment
from app.rules.papers.loss_parts import COLUMNS, HALF, NONE, WHOLE
from app.rules.papers.paper import paper
from app.rules.pins import CARD_IN_HAND, PIN_PROVEN

_CODE = "pin_form"
_RESET, _CHANGE, _UNLOCK = (
    Text("密码重置", "reset"),
    Text("密码修改", "change"),
    Text("密码解锁", "unlocking"),
)
_KINDS = (_RESET, _CHANGE, _UNLOCK)
_TITLES = {
    _RESET: Text("密码重置申请书", "Request to reset a PIN"),
    _CHANGE: Text("密码修改申请书", "Request to change a PIN"),
    _UNLOCK: Text("密码解锁申请书", "Request to unlock a PIN"),
}
_ALONE = Text(
    "本人亲自办理，未委托他人；密码由本人在密码键盘上输入，未告知任何人，包括银行工作人员。",
    "I am here in person and sent nobody; I entered the PIN on the PIN pad myself and told it to "
    "nobody, the bank's staff included.",
)
_GUARDIAN = Text(
    "本人作为监护人依法办理；密码由本人在密码键盘上输入，未告知任何人，包括银行工作人员。",
    "I act as guardian under the law; I entered the PIN on the PIN pad myself and told it to "
    "nobody, the bank's staff included.",
)
_AWARE = Text(
    "本人知晓：卡（折）仍在挂失或者账户被冻结的，密码业务不恢复支付。",
    "I know: while the card or passbook is reported lost, or the account is frozen, nothing about "
    "the PIN makes payment possible again.",
)


def _document(kind: Text) -> Callable[[View, Setting, PaperCopy], Document]:
    def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
        """Form G of the trade: as the loss report, without an agent [DOMAIN §2.4 G, §12]. Never a
        digit of a PIN."""
        by_guardian = view.has(GUARDIAN)
        return Document(
            header=head.header(setting, _TITLES[kind], copy.title),
            blocks=(
                _asked(kind, view, setting, copy),
                loss_parts.holder(view, copy),
                loss_parts.account(view, copy),
                loss_parts.acting(view, copy, agents=False),
                Declarations(
                    Text("声明", "Declarations"),
                    (
                        Declaration(_GUARDIAN if by_guardian else _ALONE, True),
                        Declaration(_AWARE, True),
                    ),
                ),
                *loss_parts.for_the_bank(view, setting, ()),
            ),
            signatures=signed.signature(view),
            staff=signed.staff(view, setting),
            seal=head.seal(setting),
            qr=head.proof(setting, _CODE, copy),
            training=head.is_training(setting),
        )

    return document


def _asked(kind: Text, view: View, setting: Setting, copy: PaperCopy) -> Section:
    return Section(
        Text("申请事项", "Applied for"),
        (
            Cell(
                Text("业务类型", "Business"),
                ticked.either(*((one, one is kind) for one in _KINDS)),
                WHOLE,
            ),
            *_in_hand(view, copy),
            *_proven(view),
            *_became(setting),
            Cell(
                Text("办理时间", "Done") if setting.journal else Text("填写时间", "Filled in"),
                moment(setting.at),
                HALF,
            ),
        ),
        COLUMNS,
    )


def _in_hand(view: View, copy: PaperCopy) -> Iterator[Cell]:
    hand = view.find(CARD_IN_HAND)
    if hand is None:
        return
    number = masks.card_number(hand.digits) if copy.masked else hand.digits
    yield Cell(
        Text("手中卡（折）", "In hand"),
        number or Text("未出示（挂失中）", "none (reported lost)"),
        HALF,
    )


def _proven(view: View) -> Iterator[Cell]:
    if view.has(PIN_PROVEN):
        yield Cell(
            Text("原密码", "Old PIN"),
            Text("已由客户输入并比对相符", "entered by the customer, and right"),
            HALF,
        )


def _became(setting: Setting) -> Iterator[Cell]:
    """What it settled, once the entry stands: the reports of the PIN, or the wrong entries."""
    made = setting.made
    if "settled" in made:
        yield Cell(Text("了结的挂失", "Reports settled"), same(made["settled"]) or NONE, HALF)
    if "wrong_entries" in made:
        yield Cell(
            Text("此前输错", "Wrong before"),
            Text("{n}次", "{n} times").format(n=made["wrong_entries"]),
            HALF,
        )


def _form(kind: Text) -> Paper:
    return paper(_CODE, Text("密码业务申请书", "PIN form"), (BANK_COPY,), _document(kind))


PIN_RESET_FORM, PIN_CHANGE_FORM, PIN_UNLOCK_FORM = map(_form, _KINDS)
"""One kind of paper with its box ticked: for the reset, the change and the unlocking."""
