"""A desk for the tests of the window: it answers at once, from what is written here."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter

from app.clock import now
from app.desk.archive import ArchiveAnswer, ArchivedPaper, PaperKind
from app.desk.coach import Score
from app.desk.control_views import ControlLine, ControlPart
from app.desk.day_end_views import DayEndAhead
from app.desk.drawer_views import DrawerLine, DrawerShown
from app.desk.freezes_views import FreezeAnswer, FreezeSearch
from app.desk.home_views import DocumentsEnding, Ending, Lapse
from app.desk.large_cash_views import LargeCashDays, LargeCashLine
from app.desk.ledger_views import DrawerRow, TrialRow, TrialShown
from app.desk.losses_views import CustodyLine, CustodyPart, RegisterAnswer, RegisterSearch
from app.desk.overprint_views import FormLine, FormOnPaper, FormsShown, PrinterSeen
from app.desk.preferences import Preferences
from app.desk.print_queue import QueuedPaper
from app.desk.printing import PrintNews
from app.desk.review_views import Waiting
from app.desk.search_views import Answer, Found, FoundKind, Holder
from app.desk.views import (
    DraftLine,
    Effect,
    EntryLine,
    EntryOpened,
    Home,
    Light,
    OperationLine,
    OutboxPaper,
    Outcome,
    PaperLine,
    Part,
    Pictured,
    Place,
    PrintState,
    Row,
    SignedIn,
    TrainingStaff,
    Verdict,
)
from app.desk.wording_views import Standing, VersionShown, WordingShown
from app.desk.workstation_views import Offer, ParameterShown, ParameterValue, SettingsShown
from app.devices.printer import PrintReceipt
from app.domain.branch import Level, StoreKind
from app.domain.cash import CashDirection
from app.domain.drawer import StockInBox
from app.domain.fitting import rank
from app.domain.money import Fen
from app.domain.wording import WORDING_PURPOSES, WORDING_TITLES, WordingCode, built_in
from app.errors import Conflict, DeviceFault, NotAllowed
from app.evidence.image import Kept
from app.flow.operation import CUSTOMER_COPY
from app.i18n import Text, same
from app.jobs import inline
from app.settings import declared, training
from app.settings.printing import FormPrinting

STAFF = (
    ("1001", "李华", "train1001"),
    ("1002", "王敏", "train1002"),
    ("2001", "赵建国", "train2001"),
    ("3001", "阿不都·买买提", "train3001"),
)
BANK, BRANCH = "示范银行", "示范支行营业部"
HEADLINES = ("*华　1101**********1234", "*𫍯　3201**********0011")
DATA = (
    BANK,
    BRANCH,
    *(name for _, name, _ in STAFF),
    *HEADLINES,
    *(re.sub(r"\*{5,}", "****", one) for one in HEADLINES),
    "张华",
    "*伟",
    "周*文",
    "北京市海淀区中关村大街1号",
)
CUSTOMERS = (
    ("0101000000001", "*伟", "zw"),
    ("0101000000002", "周*文", "zww"),
    ("0101000000003", "李*", "ln"),
)
"""Number, masked name, initials."""
SOURCE = Text("《居民身份证法》第十一条", "Resident Identity Card Law, Art. 11")
NUMBER = "20261121-W01-000017"


def picture(words: str, width: int = 480, height: int = 303) -> bytes:
    """A picture with words on it, as a PNG."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawRect(8, 8, width - 17, height - 17)
    painter.drawText(image.rect(), int(Qt.AlignmentFlag.AlignCenter), words)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


class FakeDesk:
    """What the shell of the window asks of a desk."""

    def __init__(self, kind: StoreKind = StoreKind.TRAINING) -> None:
        self.lanes = inline()
        self.settings = training(Path("nowhere"))
        self.caught_up_with = ""
        self.who: SignedIn | None = None
        self.kind = kind
        self.closed = False
        self.started: list[str] = []
        self.searched: list[str] = []
        self.looked_for: list[str] = []
        self.card_reader = True
        self.document_lies = False
        self.gave_up = 0
        self.likings: dict[str, Preferences] = {}
        self.holds = CUSTOMERS[0][0]
        """the number of the customer whose document lies on the reader; empty for a stranger's"""
        self.printer_works = True
        self.printed_on: list[str] = []
        self.reprinted: list[str] = []
        self.looked: list[tuple[str, str, str]] = []
        self.news = PrintNews()
        self.fails_with: BaseException | None = None
        self.papers = [
            self._paper("p1", "bank", PrintState.ARCHIVED),
            self._paper("p2", "customer", PrintState.FAILED),
        ]

    def can_read_aloud(self) -> bool:
        return False

    def place(self) -> Place:
        return Place(BANK, "0110", BRANCH, "W01", self.kind)

    def warm_up(self) -> None:
        return None

    def preferences(self) -> Preferences | None:
        assert self.who is not None
        return self.likings.get(self.who.number)

    def keep_preferences(self, preferences: Preferences) -> None:
        assert self.who is not None
        self.likings[self.who.number] = preferences

    def close(self) -> None:
        self.closed = True

    def training_staff(self) -> tuple[TrainingStaff, ...]:
        if self.kind is not StoreKind.TRAINING:
            return ()
        return tuple(TrainingStaff(*one, Level(int(one[0][0]))) for one in STAFF)

    def sign_in(self, number: str, password: str) -> SignedIn:
        for known, name, right in STAFF:
            if (number, password) == (known, right):
                self.who = SignedIn(number, name, Level(int(number[0])))
                return self.who
        raise NotAllowed(
            "WRONG_PASSWORD",
            Text("柜员号或密码不对。", "The staff number or the password is wrong."),
            Text("请重新输入。", "Enter them again."),
        )

    def sign_out(self) -> None:
        self.who = None

    def all_drawers(self) -> tuple[DrawerLine, ...]:
        return ()

    def drawer(self, holder: str = "") -> DrawerShown:
        """A drawer with one note of 100 yuan in it."""
        title = Text("柜员 1001 王晓", "Teller 1001 王晓")
        none, limit = StockInBox(), Fen(300_000_00)
        note = {100_00: 1}
        return DrawerShown(
            "1001", title, note, Fen(100_00), limit, none, none, (), None, False, True
        )

    def sign_out_warned(self) -> Text | None:
        self.sign_out()
        return None

    def score(self) -> Score:
        return Score((), blind=False)

    def home(self) -> Home:
        if self.fails_with is not None:
            raise self.fails_with
        moment = now()
        step = Text("人脸比对", "Face comparison")
        opening = Text("开立个人Ⅰ类户", "Open a Class I account")
        return Home(
            drafts=(
                DraftLine(
                    "d1",
                    "1001",
                    opening,
                    HEADLINES[0],
                    step,
                    "1001",
                    moment - timedelta(minutes=12),
                    1,
                    Lapse(
                        Text("人脸比对", "Face comparison"),
                        moment + timedelta(minutes=25, seconds=30),
                    ),
                ),
                DraftLine(
                    "d2",
                    "1001",
                    opening,
                    HEADLINES[1],
                    Text("授权", "Approval"),
                    "1001",
                    moment - timedelta(hours=3),
                    2,
                ),
                DraftLine(
                    "d3",
                    "1001",
                    opening,
                    "",
                    Text("受理", "Acceptance"),
                    "1001",
                    moment - timedelta(days=2),
                    1,
                ),
            ),
            operations=(
                OperationLine("1001", opening, ("ktyl", "kaihu"), None),
                OperationLine("9101", Text("作废空白卡", "Void a blank card"), ("zfk",), None),
                OperationLine(
                    "9001",
                    Text("登记柜员", "Enrol staff"),
                    ("djgy",),
                    Text(
                        "需要网点负责人及以上级别。", "Only a branch manager or above may do this."
                    ),
                ),
            ),
            today={Outcome.PERFORMED: 7, Outcome.DECLINED: 1, Outcome.WITHDRAWN: 2},
            stock_left=43,
            unfinished_papers=len(self.papers),
            documents=DocumentsEnding(3, 12, 30),
        )

    def search(self, words: str) -> Answer:
        self.looked_for.append(words)
        if not words.strip():
            return Answer(words, (), reads_documents=self.card_reader)
        operations = tuple(
            Found(
                FoundKind.OPERATION,
                one.code,
                one.title,
                same(""),
                Text("交易码", "transaction code"),
                fit,
                one.code,
                one.barred,
            )
            for one in self.home().operations
            if (fit := rank(one.code, one.title, words, one.words)) is not None
        )
        customers = tuple(
            Found(
                FoundKind.CUSTOMER,
                number,
                same(masked),
                Text("居民身份证 1****************4", "Resident card 1****************4"),
                Text("姓名拼音首字母", "initials of the name"),
                2,
            )
            for number, masked, letters in CUSTOMERS
            if letters.startswith(words)
        )
        entries = tuple(
            Found(FoundKind.ENTRY, one.number, same(one.number), one.title, same(""), 2)
            for one in self._lines()
            if one.number == words
        )
        return Answer(words, (*operations, *customers, *entries))

    def documents_ending(self, *, ended: bool) -> tuple[Ending, ...]:
        today = now().date()
        days = -12 if ended else 9
        return tuple(
            Ending(
                number,
                masked,
                Text("居民身份证", "Resident card"),
                "1****************4",
                today + timedelta(days=days + n),
                days + n,
            )
            for n, (number, masked, _) in enumerate(CUSTOMERS)
        )

    def freeze_register(self, asked: FreezeSearch, older_than: str = "") -> FreezeAnswer:
        return FreezeAnswer((), "")

    def loss_register(self, asked: RegisterSearch, older_than: str = "") -> RegisterAnswer:
        return RegisterAnswer((), "")

    def controls(self, part: ControlPart) -> tuple[ControlLine, ...]:
        """One control whose holder waits for an answer."""
        return (
            ControlLine(
                number="DJ0101010000001",
                customer="0101010000001",
                name="王*",
                account="010101******1234",
                amount=Text("全部金额", "all of it"),
                since=now() - timedelta(hours=50),
                until=now() + timedelta(hours=22),
                answer_until="2026-03-24",
                overdue=part is ControlPart.OBJECTIONS,
            ),
        )

    def trial_balance(self, first: date | None = None, last: date | None = None) -> TrialShown:
        """Cash that was laid in, and nothing else."""
        day, cash = now().date(), Fen(1_000_00)
        title = Text("库存现金", "Cash on hand")
        other = Text("清算资金往来", "Clearing with the head office")
        return TrialShown(
            first=first or day,
            last=last or day,
            at=now(),
            rows=(
                TrialRow("1001", title, Fen(0), cash, Fen(0), Fen(-cash)),
                TrialRow("3001", other, Fen(0), Fen(0), cash, cash),
            ),
            drawers=(DrawerRow("1001", title, cash, cash),),
            broken=(),
            unknown=(),
        )

    def day_end_ahead(self) -> DayEndAhead:
        """A quarter that was not settled yet."""
        return DayEndAhead(
            day=date(2026, 3, 24),
            through=date(2026, 3, 20),
            credited_on=date(2026, 3, 21),
            to_settle=12,
            unsettled=3,
            left=(),
            barred=None,
        )

    def large_cash(self, days: LargeCashDays) -> tuple[LargeCashLine, ...]:
        """One customer who took out much."""
        return (
            LargeCashLine(
                number="DE01010010000001",
                day=days.last,
                customer="0101010000001",
                name="王*",
                direction=CashDirection.OUT,
                total=Fen(60_000_00),
                entry="0101-01-000007",
            ),
        )

    def custody(self, part: CustodyPart) -> tuple[CustodyLine, ...]:
        return ()

    def authorisations(self) -> tuple[Waiting, ...]:
        if self.who is None or self.who.level < Level.SUPERVISOR:
            return ()
        return (
            Waiting(
                case="d9",
                revision=3,
                operation="1001",
                title=Text("开立个人Ⅰ类户", "Open a Class I account"),
                customer=HEADLINES[1],
                teller="1002",
                teller_name=STAFF[1][1],
                workstation="W02",
                since=now() - timedelta(minutes=12),
                level=Level.SUPERVISOR,
                unusual=Text("", ""),
                more=0,
                returned=False,
            ),
        )

    def reader_senses_documents(self) -> bool:
        return self.card_reader

    def document_lies_there(self) -> bool:
        return self.document_lies

    def give_up_reading(self) -> None:
        self.gave_up += 1

    def holder(self) -> Holder:
        if self.fails_with is not None:
            raise self.fails_with
        found = self.search("1001").found[0]
        return Holder(
            Text("居民身份证", "Resident card"), "*伟", "1101**********1234", self.holds, found
        )

    def start(self, code: str) -> None:
        self.started.append(code)
        raise Conflict(
            "CARD_STOCK_EMPTY",
            Text("本柜没有空白卡。", "There are no blank cards at this counter."),
            Text("请先领卡。", "Fetch cards first."),
        )

    def open_case(self, case: str) -> None:
        self.started.append(case)
        raise Conflict(
            "DRAFT_CLOSED",
            Text("该草稿已被办结。", "This draft is closed."),
            Text("请查流水。", "Look into the journal."),
        )

    def journal(
        self, words: str = "", on: date | None = None, older_than: str = ""
    ) -> tuple[EntryLine, ...]:
        self.searched.append(words)
        wanted = [word for word in words.split() if ".." not in word]
        return tuple(
            line
            for line in self._lines()
            if all(word in line.number + line.headline for word in wanted)
        )

    def _lines(self) -> list[EntryLine]:
        opening = Text("开立个人Ⅰ类户", "Open a Class I account")
        outcomes = [Outcome.PERFORMED, Outcome.DECLINED, Outcome.WITHDRAWN, Outcome.REJECTED]
        return [
            EntryLine(
                f"20261121-W01-{17 - n:06}",
                now() - timedelta(minutes=35 * n),
                opening,
                outcomes[n % 4],
                HEADLINES[n % 2],
                "1001",
                "2001" if n % 4 == 0 else "",
            )
            for n in range(14)
        ]

    def entry(self, number: str) -> EntryOpened:
        line = next(line for line in self._lines() if line.number == number)
        kept = Kept("ab" * 32, "image/png")
        return EntryOpened(
            line=line,
            reason="" if line.outcome is Outcome.PERFORMED else "客户未带证件",
            made=(
                Row(Text("账号", "Account"), same("0110 0100 0000 1234 5")),
                Row(Text("卡号", "Card number"), same("621799 0110 0000 0017")),
            ),
            parts=(
                Part(
                    Text("身份证件", "Identity card"),
                    (
                        Row(Text("姓名", "Name"), same("张华")),
                        Row(Text("证件号码", "Number"), same("110101********1234")),
                        Row(
                            Text("住址", "Address"), same("北京市海淀区中关村大街1号"), unusual=True
                        ),
                    ),
                    (
                        Pictured(kept, Text("身份证人像面", "Front of the card")),
                        Pictured(kept, Text("身份证国徽面", "Back of the card")),
                        Pictured(kept, Text("现场人像", "Live picture")),
                    ),
                ),
                Part(
                    Text("人脸比对", "Face comparison"),
                    (Row(Text("结果", "Result"), Text("相符，距离 0.31", "alike, distance 0.31")),),
                    (),
                ),
            ),
            verdicts=(
                Verdict(
                    "CARD_EXPIRES_SOON",
                    Effect.WARN,
                    0,
                    Text("身份证将于 30 日内到期。", "The card expires within 30 days."),
                    Text("", ""),
                    Text("提醒客户换证。", "Remind the customer to renew it."),
                    SOURCE,
                ),
                Verdict(
                    "SECOND_CARD",
                    Effect.ESCALATE,
                    2,
                    Text("客户在本行已有三张卡。", "The customer already has three cards here."),
                    Text("", ""),
                    Text("请主管核实用途。", "Let a supervisor check the purpose."),
                    Text("", ""),
                ),
            ),
            papers=tuple(self.papers),
            digest="0f" * 32,
            previous="1e" * 32,
        )

    def _paper(self, number: str, copy: str, state: PrintState) -> PaperLine:
        copies = {
            "bank": Text("银行留存联", "Bank copy"),
            "customer": Text("客户留存联", "Customer copy"),
        }
        return PaperLine(
            OutboxPaper(
                number, NUMBER, "application", copy, state, Kept("cd" * 32, "application/pdf")
            ),
            Text("开户申请书", "Application form"),
            copies[copy],
        )

    def document(self, kept: Kept) -> bytes:
        return picture("样本")

    def paper_pages(self, paper: str) -> int:
        return 2

    def make_paper(self, paper: str) -> PaperLine:
        return next(one for one in self.papers if one.paper.id == paper)

    def page_picture(self, kept: Kept, page: int, width: int) -> bytes:
        return picture(f"page {page}", width, round(width * 297 / 210))

    def papers_unfinished(self) -> tuple[PaperLine, ...]:
        return tuple(p for p in self.papers if p.paper.state is not PrintState.PRINTED)

    def print_queue(self) -> tuple[QueuedPaper, ...]:
        entry = self._lines()[0]
        return tuple(QueuedPaper(one, entry) for one in self.papers)

    def preview_pages(self, paper: str) -> int:
        return 2

    def preview_picture(self, paper: str, page: int, width: int) -> bytes:
        return picture(f"page {page}", width, round(width * 297 / 210))

    def paper_kinds(self) -> tuple[PaperKind, ...]:
        return (PaperKind("application", Text("开户申请书", "Application form")),)

    def archive(
        self, words: str = "", kind: str = "", customer: str = "", older_than: str = ""
    ) -> ArchiveAnswer:
        self.searched.append(words or customer)
        entry = self._lines()[0]
        return ArchiveAnswer(
            tuple(
                ArchivedPaper(one, entry, entry, self.reprinted.count(one.paper.id))
                for one in self.papers
                if words in entry.number + entry.headline
            ),
            "",
        )

    def look_at_paper(self, paper: str, reason: str, explained: str = "") -> int:
        self.looked.append((paper, reason, explained))
        return 2

    def reprint_paper(self, paper: str, reason: str, explained: str = "") -> PaperLine:
        first = next(one for one in self.papers if one.paper.id == paper)
        self.reprinted.append(paper)
        again = replace(
            first,
            paper=replace(
                first.paper,
                id=f"{paper} again",
                state=PrintState.WAITING,
                of=paper,
                reprint=self.reprinted.count(paper),
            ),
        )
        self.papers.append(again)
        return again

    def warm_papers(self) -> None:
        """A play has no papers."""

    def keep_printing(self) -> PrintNews:
        if self.who is None:
            raise NotAllowed("NOT_SIGNED_IN", same("尚未签到"), same("请签到"))
        news, self.news = self.news, PrintNews()
        return news

    def printer_offers(self) -> tuple[Offer, ...]:
        return (
            Offer("system:Counter", same("Counter（本柜台）")),
            Offer("system:Slips", same("Slips")),
        )

    def cancel_printing(self, paper: str) -> PaperLine:
        return self.becomes(paper, PrintState.ARCHIVED)

    def say_printed(self, paper: str) -> PaperLine:
        return self.becomes(paper, PrintState.PRINTED)

    def becomes(self, paper: str, state: PrintState, trouble: str = "") -> PaperLine:
        at = next(n for n, one in enumerate(self.papers) if one.paper.id == paper)
        one = self.papers[at]
        outbox = replace(one.paper, state=state, message=trouble, tries=one.paper.tries + 1)
        self.papers[at] = replace(one, paper=outbox, trouble=same(trouble), remedy=same(""))
        return self.papers[at]

    def print_paper(self, paper: str, printer: str = "") -> PaperLine:
        self.printed_on.append(printer)
        if not self.printer_works:
            raise DeviceFault(
                "PRINTER_MISSING",
                Text("没有设置打印机。", "No printer is set."),
                Text("可先另存为文件。", "Save the paper as a file."),
            )
        return self.becomes(paper, PrintState.PRINTED)

    def save_paper(self, paper: str, path: Path) -> None:
        path.write_bytes(b"%PDF-1.4")

    def forms_shown(self) -> FormsShown:
        slip = FormOnPaper(
            Text("业务回单（凭条）", "Receipt (slip)"),
            CUSTOMER_COPY,
            210.0,
            93.3,
            1,
            (94.0, 43.5),
            Text("未经核实。", "Unverified."),
        )
        lines = (
            FormLine(
                "application", Text("开户申请书", "Application form"), (), FormPrinting(), "none"
            ),
            FormLine("receipt", Text("业务回单", "Receipt"), (), FormPrinting(), "none", slip),
        )
        return FormsShown(lines, (), "none", NUMBER)

    def is_overprinted(self, paper: str) -> bool:
        return False

    def printers_seen(self) -> tuple[PrinterSeen, ...]:
        return (PrinterSeen("system:Laser", "Laser", trays=("tray-1", "manual")),)

    def form_preview(self, paper: str, how: FormPrinting) -> bytes:
        return b"%PDF"

    def picture_of(self, pdf: bytes, page: int, width: int) -> bytes:
        return picture(f"page {page}", width, round(width * 93.3 / 210))

    def print_calibration(self, paper: str, how: FormPrinting) -> PrintReceipt:
        return PrintReceipt("none", "")

    print_check = print_blank = print_calibration

    def settings_shown(self) -> SettingsShown:
        said = {name: str(getattr(self.settings, name)) for name in declared()}
        return SettingsShown(said, Path("settings.toml"), "guitai.db", NUMBER)

    def parameters(self) -> tuple[ParameterShown, ...]:
        value = ParameterValue(
            date(2016, 1, 1), Text("4 张", "4 cards"), Text("银发〔2016〕261号", "Yinfa [2016] 261")
        )
        coming = ParameterValue(date(2027, 1, 1), Text("3 张", "3 cards"), same("行务会纪要"))
        return (
            ParameterShown(
                "cards_per_customer",
                Text("每名客户借记卡张数上限", "Debit cards per customer"),
                Text("达到后须审核。", "From then on it is reviewed."),
                Text("1 张 至 20 张", "1 to 20 cards"),
                value,
                (coming,),
                (),
            ),
        )

    def wordings(self) -> tuple[WordingShown, ...]:
        return tuple(
            WordingShown(
                code,
                WORDING_TITLES[code],
                WORDING_PURPOSES[code],
                (VersionShown(built_in(code)[-1], Standing.IN_FORCE),),
            )
            for code in WordingCode
        )

    def lights(self) -> tuple[Light, ...]:
        return (
            Light("store", Text("账簿", "Books"), True, Text("正常", "well")),
            Light("eyes", Text("识别", "Eyes"), True, Text("正常", "well")),
            Light(
                "camera",
                Text("摄像头", "Camera"),
                False,
                Text("未设置", "not set"),
                Text("可用图像文件代替。", "Picture files can be used instead."),
            ),
            Light("printer", Text("打印机", "Printer"), True, same("HP M404")),
        )
