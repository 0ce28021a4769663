"""现金调拨单: which pieces went from where to where, who gave and who got them, who approved."""

from __future__ import annotations

from app.domain.cash import denomination_title
from app.domain.money import Fen, capital, yuan_text
from app.flow.operation import BANK_COPY, Paper, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Align, Cell, Column, Document, Section, SignatureBox, Table
from app.rules.drawer import MOVED, MOVED_TO, TRANSFER_PAPER, place_title
from app.rules.papers import head, signed
from app.rules.papers.paper import paper

_CODE = "cash_slip"
_TITLE = Text("现金调拨单", "Cash transfer slip")
GIVER_COPY = PaperCopy("giver", Text("付出方留存联", "Copy of who gave it"), masked=False)


def cash_slip(business: Text) -> Paper:
    """The slip of one kind of movement, called as the operation is."""

    def says(view: View, setting: Setting, copy: PaperCopy) -> Document:
        moved = view.of(MOVED)
        cells = [
            Cell(Text("业务", "Business"), business, 2),
            Cell(Text("付出方", "From"), place_title(moved.source)),
            Cell(Text("收入方", "To"), place_title(moved.target)),
        ]
        on_paper = view.find(TRANSFER_PAPER)
        if on_paper is not None:
            cells += [
                Cell(Text("调拨单号", "Transfer"), on_paper.number),
                Cell(Text("押运人员", "Escort"), on_paper.escort),
            ]
        received_by = Text("接收人签名", "Received by")
        if view.has(MOVED_TO):
            received_by = Text("接收柜员签名", "Signature of the teller who got it")
        return Document(
            header=head.header(setting, _TITLE, copy.title),
            blocks=(
                Section(Text("调拨内容", "What is moved"), tuple(cells)),
                Table(
                    Text("券别清单", "By denomination"),
                    (
                        Column(Text("券别", "Denomination"), 1.0),
                        Column(Text("张（枚）数", "Pieces"), 1.0, Align.RIGHT),
                        Column(Text("金额", "Worth"), 1.4, Align.RIGHT),
                    ),
                    tuple(
                        (
                            denomination_title(one),
                            same(f"{count:,}"),
                            same(yuan_text(Fen(one * count))),
                        )
                        for one, count in moved.pieces
                    ),
                    total=(
                        Text("合计", "Total"),
                        same(f"{sum(count for _, count in moved.pieces):,}"),
                        same(yuan_text(moved.worth)),
                    ),
                ),
                Section(
                    Text("合计金额", "Amount"),
                    (Cell(Text("大写", "In words"), capital(moved.worth)),),
                    1,
                ),
            ),
            signatures=(
                SignatureBox(Text("付出人签名", "Given by"), None),
                SignatureBox(received_by, None),
            ),
            staff=signed.staff(view, setting),
            seal=head.seal(setting),
            qr=head.proof(setting, _CODE, copy),
            training=head.is_training(setting),
        )

    return paper(_CODE, _TITLE, (BANK_COPY, GIVER_COPY), says)
