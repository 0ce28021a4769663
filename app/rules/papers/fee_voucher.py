"""收费凭证: which fees were paid, by what, in digits and capitals."""

from __future__ import annotations

from app.domain.charge import CHARGE_TITLES
from app.domain.money import yuan_text
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Align, Block, Cell, Column, Document, Section, Table
from app.rules.charges import CHARGES, FEE_CASH, FEE_WAY, from_the_account
from app.rules.papers import head, signed
from app.rules.papers.loss_parts import COLUMNS, HALF
from app.rules.papers.money_voucher import account_cells, amount_cells, pieces_table
from app.rules.papers.paper import paper

_CODE = "fee_voucher"
_TITLE = Text("收费凭证", "Fee voucher")
_KEEP = Text(
    "收费项目和标准以本行公示的服务价目为准；本凭证不作发票，需要发票的请向本行索取。",
    "Fees are those of the posted list; this is no tax invoice, which the bank issues on request.",
)
_COLUMNS = (
    Column(Text("编号", "Number"), 1.6),
    Column(Text("收费项目", "Fee"), 2.0),
    Column(Text("应收日期", "Due since"), 1.2),
    Column(Text("金额", "Amount"), 1.2, Align.RIGHT),
)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Each fee with its number, what it is for and since when it was due, and the sum."""
    due, way, cash = view.of(CHARGES), view.of(FEE_WAY), view.find(FEE_CASH)
    when = Text("收取时间", "Paid") if setting.journal else Text("填写时间", "Filled in")
    blocks: list[Block] = [
        Section(
            _TITLE,
            (
                *account_cells(view, copy),
                *amount_cells(Text("合计金额", "Together"), due.total),
                Cell(Text("付款方式", "Paid"), way.way.title, HALF),
                Cell(when, same(head.moment(setting.at)), HALF),
            ),
            COLUMNS,
        ),
        Table(
            Text("收费明细", "The fees"),
            _COLUMNS,
            tuple(
                (one.number, CHARGE_TITLES[one.kind], one.since.isoformat(), yuan_text(one.amount))
                for one in due.lines
            ),
            (Text("合计", "Together"), "", "", yuan_text(due.total)),
        ),
    ]
    if cash is not None and not copy.masked:
        blocks += pieces_table(cash.pieces_in, cash.pieces_out)
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=tuple(blocks),
        # Whoever pays in cash signs nothing; the voucher is their proof.
        signatures=signed.signature(view) if from_the_account(view) else (),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        footer=_KEEP,
        training=head.is_training(setting),
    )


FEE_VOUCHER = paper(_CODE, _TITLE, (BANK_COPY, CUSTOMER_COPY), document)
