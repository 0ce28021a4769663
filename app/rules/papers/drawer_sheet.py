"""柜员轧账单: what was counted in a teller's box, what the books say, and what differs."""

from __future__ import annotations

from app.domain.cash import DENOMINATIONS, denomination_title, total
from app.domain.drawer import StockInBox
from app.domain.money import Fen, capital, yuan_text
from app.evidence.ask import choice_text
from app.evidence.drawer import DIFFERENCE_CAUSES, DrawerCompared
from app.flow.operation import BANK_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, joined, same
from app.papers.document import Align, Cell, Column, Document, Section, SignatureBox, Table
from app.rules.drawer_count import COMPARED, DIFFERENCE, what_differs
from app.rules.papers import head, signed
from app.rules.papers.paper import paper

_CODE = "drawer_sheet"
_TITLE = Text("柜员轧账单", "Teller's count sheet")
_RIGHT = Align.RIGHT


def _says(view: View, setting: Setting, copy: PaperCopy) -> Document:
    found = view.of(COMPARED)
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            _result(view, setting, found),
            _cash(found),
            _vouchers(found),
        ),
        signatures=(
            SignatureBox(Text("柜员签名", "Teller"), None),
            SignatureBox(Text("双人锁箱", "Second person at the lock"), None),
            SignatureBox(Text("会计主管", "Chief accountant"), None),
        ),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def _result(view: View, setting: Setting, found: DrawerCompared) -> Section:
    held, booked = total(dict(found.counted)), total(dict(found.booked))
    opening = Fen(booked - found.came_in + found.went_out)
    cells = [
        Cell(
            Text("柜员", "Teller"),
            same(f"{setting.teller} {setting.names.get(setting.teller, '')}".strip()),
        ),
        Cell(Text("日志号", "Entry"), setting.journal or "—"),
        Cell(Text("昨日库存", "Cash at the day's start"), yuan_text(opening)),
        Cell(
            Text("现金业务笔数", "Entries that moved cash"),
            same(str(found.entries)),
        ),
        Cell(Text("今日收入", "Came in today"), yuan_text(found.came_in)),
        Cell(Text("今日付出", "Went out today"), yuan_text(found.went_out)),
        Cell(Text("账面现金", "Cash by the books"), yuan_text(booked)),
        Cell(Text("实点现金", "Cash counted"), yuan_text(held)),
        Cell(Text("实点大写", "Counted, in words"), capital(held), 2),
        Cell(
            Text("核对结果", "Result"),
            Text("账实相符", "Count and books agree") if found.agrees else what_differs(found),
            2,
        ),
    ]
    if found.earlier:
        counts = joined([same(yuan_text(one)) for one in found.earlier], "、", ", ")
        cells.append(Cell(Text("此前清点", "Counted before"), counts, 2))
    said = view.find(DIFFERENCE)
    if said is not None and not found.agrees:
        cause = choice_text(DIFFERENCE_CAUSES, said.cause)
        cells.append(
            Cell(
                Text("差异说明", "Explained"),
                Text("{cause}。{words}", "{cause}. {words}").format(
                    cause=cause, words=same(said.explained)
                ),
                2,
            )
        )
    return Section(Text("轧账结果", "The count"), tuple(cells))


def _cash(found: DrawerCompared) -> Table:
    counted, booked = dict(found.counted), dict(found.booked)
    return Table(
        Text("现金（表内）", "Cash (on the balance sheet)"),
        (
            Column(Text("券别", "Denomination"), 1.0),
            Column(Text("账面张数", "By the books"), 1.0, _RIGHT),
            Column(Text("实点张数", "Counted"), 1.0, _RIGHT),
            Column(Text("差异", "Difference"), 0.8, _RIGHT),
            Column(Text("实点金额", "Worth"), 1.4, _RIGHT),
        ),
        tuple(
            (
                denomination_title(one),
                same(f"{booked.get(one, 0):,}"),
                same(f"{counted.get(one, 0):,}"),
                same(f"{found.off[one]:+,}" if one in found.off else "—"),
                same(yuan_text(Fen(one * counted.get(one, 0)))),
            )
            for one in DENOMINATIONS
        ),
        total=(
            Text("合计", "Total"),
            same(f"{sum(booked.values()):,}"),
            same(f"{sum(counted.values()):,}"),
            same(yuan_text(found.difference) if found.difference else "—"),
            same(yuan_text(total(counted))),
        ),
    )


def _vouchers(found: DrawerCompared) -> Table:
    return Table(
        Text("重要空白凭证（表外，每份1元）", "Blank vouchers (off balance, 1 yuan each)"),
        (
            Column(Text("凭证", "Voucher"), 1.0),
            Column(Text("账面份数", "By the books"), 0.8, _RIGHT),
            Column(Text("实点份数", "Counted"), 0.8, _RIGHT),
            Column(Text("账面起止号码", "Numbers by the books"), 1.7),
            Column(Text("实点起止号码", "Numbers counted"), 1.7),
        ),
        tuple(
            (title, same(str(booked.count)), same(str(box.count)), _numbers(booked), _numbers(box))
            for title, box, booked in (
                (Text("空白卡", "Blank cards"), found.cards, found.cards_booked),
                (
                    Text("空白存折", "Blank passbooks"),
                    found.passbooks,
                    found.passbooks_booked,
                ),
            )
        ),
    )


def _numbers(box: StockInBox) -> Text:
    return same(f"{box.first}—{box.last}" if box.count else "—")


DRAWER_SHEET = paper(_CODE, _TITLE, (BANK_COPY,), _says)
