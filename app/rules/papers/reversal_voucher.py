"""冲正凭证: which entry was taken back, why, by whom, and what was posted back for it."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain import masks
from app.domain.cash import pieces_said
from app.domain.ledger import account_title, of_a_customer, says_title
from app.domain.money import Fen, yuan_text
from app.evidence.ask import choice_text
from app.evidence.reversal import REVERSED_BECAUSE, LineBack
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import (
    Align,
    Cell,
    Column,
    Document,
    Prose,
    Section,
    SignatureBox,
    Table,
    amount,
)
from app.rules.papers import head, signed
from app.rules.papers.paper import paper
from app.rules.reversals import ASKED, REVERSIBLE, SHOWN, drawer_title

_CODE, _RECEIPT_CODE = "reversal_voucher", "reversal_receipt"
_TITLE = Text("冲正凭证", "Reversal voucher")
_RECEIPT_TITLE = Text("冲正回单", "Receipt of a reversal")
_WHOLE = 2

_BOTH_STAY = Text(
    "原业务记录保留不删，与本笔冲正互相注明；原业务的回单自冲正之时起不再作为收付款凭据。"
    "本冲正仅更正账务，不影响您的其他权利；如有异议，请凭本回单向办理网点提出。",
    "The record of the entry stays, and it and this reversal name each other; from now on its "
    "receipt proves no payment. Your other rights are untouched; if you disagree, please bring "
    "this receipt to the branch.",
)


def _voucher(view: View, setting: Setting, copy: PaperCopy) -> Document:
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(_original(view), _reversal(view, setting), *_lines(view, masked=False)),
        signatures=(
            SignatureBox(Text("客户签名（客户在场时）", "Customer, if present"), None),
            SignatureBox(Text("原经办人", "Who did the entry"), None),
        ),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def _receipt(view: View, setting: Setting, copy: PaperCopy) -> Document:
    return Document(
        header=head.header(setting, _RECEIPT_TITLE, copy.title),
        blocks=(
            _original(view),
            _reversal(view, setting),
            *_lines(view, masked=True),
            Prose(None, _BOTH_STAY),
        ),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _RECEIPT_CODE, copy),
        training=head.is_training(setting),
    )


def _original(view: View) -> Section:
    shown = view.of(SHOWN)
    return Section(
        Text("被冲正的业务", "The entry that is reversed"),
        (
            Cell(Text("原日志号", "Entry"), shown.entry),
            Cell(Text("原办理时间", "Performed"), head.moment(shown.at)),
            Cell(
                Text("原交易", "Transaction"),
                Text("{code} {title}", "{code} {title}").format(
                    code=shown.operation, title=REVERSIBLE.get(shown.operation, same(""))
                ),
            ),
            Cell(
                Text("原经办 / 授权", "Teller / authoriser"),
                same(f"{shown.teller} / {shown.approved_by or '—'}"),
            ),
        ),
    )


def _reversal(view: View, setting: Setting) -> Section:
    asked, shown = view.of(ASKED), view.of(SHOWN)
    reason = choice_text(REVERSED_BECAUSE, asked.reason)
    if asked.explained:
        reason = Text("{reason}：{words}", "{reason}: {words}").format(
            reason=reason, words=asked.explained
        )
    return Section(
        Text("冲正", "The reversal"),
        (
            Cell(Text("冲正日志号", "Entry"), setting.journal or "—"),
            Cell(Text("冲正时间", "Performed"), head.moment(setting.at)),
            Cell(Text("冲正金额", "Amount"), amount(shown.amount), _WHOLE),
            Cell(Text("冲正原因", "Reason"), reason, _WHOLE),
        ),
    )


def _lines(view: View, *, masked: bool) -> Iterator[Table | Section]:
    """The lines as they are posted back; a customer sees those of customers' accounts only."""
    shown = view.of(SHOWN)
    lines = [one for one in shown.lines if not masked or of_a_customer(one.account)]
    yield Table(
        Text("冲正分录", "Lines posted back"),
        (
            Column(Text("科目", "Subject"), 1.5),
            Column(Text("账号", "Account"), 1.5),
            Column(Text("原摘要", "It was"), 0.9),
            Column(Text("借方", "Debit"), 1.0, Align.RIGHT),
            Column(Text("贷方", "Credit"), 1.0, Align.RIGHT),
        ),
        tuple(_row(one, masked=masked) for one in lines),
        total=()
        if masked
        else (
            Text("合计", "Total"),
            "",
            "",
            yuan_text(Fen(sum(-one.amount for one in lines if one.amount < 0))),
            yuan_text(shown.amount),
        ),
    )
    by_drawer: dict[str, dict[int, int]] = {}
    for one in shown.pieces:
        by_drawer.setdefault(one.drawer, {})[one.denomination] = one.count
    cells = []
    for drawer, pieces in sorted(by_drawer.items()):
        for title, sign in (
            (Text("{drawer}付出", "{drawer} gives"), -1),
            (Text("{drawer}收回", "{drawer} takes back"), 1),
        ):
            there = {one: abs(count) for one, count in pieces.items() if count * sign > 0}
            if there:
                label = (
                    Text("柜台付出", "You receive") if sign < 0 else Text("柜台收回", "You return")
                )
                whose = label if masked else title.format(drawer=drawer_title(drawer))
                cells.append(Cell(whose, pieces_said(there)))
    if cells:
        yield Section(Text("现金券别", "Cash by denomination"), tuple(cells), 1)


def _row(one: LineBack, *, masked: bool) -> tuple[str | Text, ...]:
    number = masks.account_number(one.account) if masked else one.account
    return (
        account_title(one.account),
        number,
        says_title(one.said),
        yuan_text(Fen(-one.amount)) if one.amount < 0 else "",
        yuan_text(one.amount) if one.amount > 0 else "",
    )


def has_customer(view: View) -> bool:
    """Whether the entry was a customer's, who keeps a receipt of its reversal."""
    shown = view.find(SHOWN)
    return shown is not None and bool(shown.customer)


REVERSAL_VOUCHER = paper(_CODE, _TITLE, (BANK_COPY,), _voucher)
REVERSAL_RECEIPT = paper(
    _RECEIPT_CODE, _RECEIPT_TITLE, (CUSTOMER_COPY,), _receipt, when=has_customer
)
