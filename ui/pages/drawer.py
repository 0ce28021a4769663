"""Pages of a drawer: pieces that are moved, a box that is counted blind, and what the books say."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit

from app.desk.drawer_views import MoveTable
from app.desk.views import StepView
from app.domain.cash import DENOMINATIONS, denomination_title, missing_pieces, total
from app.domain.drawer import StockInBox
from app.domain.money import Fen, capital, yuan_text
from app.evidence.drawer import CashMoved, DrawerCompared, DrawerCounted
from app.i18n import Text, same
from ui.language import say
from ui.pages.door import Door
from ui.pages.page import GO_ON, Page, PageNote
from ui.pages.proposal import ProposalPage
from ui.sizes import hold
from ui.theme import SPACE, Tone, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.cash_grid import MAKE_UP, CashGrid, Column, PiecesEdit
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Divider, row
from ui.widgets.words import Words

_ONE = "pieces"
_PIECES = Text("张数", "Pieces")
_COUNTED = Text("实点张数", "Counted")
_THERE = Text("现有", "There is")
_FROM_TO = Text("{source} → {target}", "From {source} to {target}")
_MOVED = Text("调拨金额", "To be moved")
_COUNTED_CASH = Text("实点现金", "Cash counted")
_SHORT = Text("付出方没有这么多张", "There are not so many")
_NOTHING = Text("尚未录入", "Nothing entered yet")
_READY = Text("可以调拨", "Ready to be moved")
_AFTER = Text("调拨后{target}现金 {amount}", "After this {target} holds {amount}")
_ABOVE = Text("，超过限额 {limit}", ", above its limit of {limit}")
_AS_PROPOSED = Text("按建议填入", "As proposed")
_BLIND = Text(
    "先点实物再录入，没有现金的录 0；账面数在下一步才显示。",
    "Count first, and type 0 where there is no cash; the books are shown in the next step.",
)
_CARDS = Text("空白卡", "Blank cards")
_PASSBOOKS = Text("空白存折", "Blank passbooks")
_COUNT = Text("份数", "How many")
_FIRST = Text("起号", "First number")
_LAST = Text("止号", "Last number")
_AGREES = Text("账实相符", "Count and books agree")
_DIFFERS = Text("账实不符", "Count and books differ")
_BOOKED = Text("账面", "Books")
_ACTUAL = Text("实点", "Counted")
_DIFFERENCE = Text("差异", "Difference")


class _GridPage(Page):
    """A grid on the left and what it comes to on the right."""

    wide = True

    def __init__(self, door: Door, step: StepView, column: Text, holds: Text | None) -> None:
        super().__init__(door, step)
        self._unconfirmed = False
        self.note = PageNote()
        self.body.addWidget(self.note)
        beside = QHBoxLayout()
        beside.setSpacing(SPACE.medium)
        left = Card()
        self.grid = CashGrid((Column(_ONE, column),), holds)
        left.body.addWidget(self.grid)
        beside.addWidget(left, 0)
        self.side = Card()
        beside.addWidget(self.side, 1)
        self.body.addLayout(beside)
        self.body.addStretch(1)
        self.grid.changed.connect(self._touched)

    @property
    def primary(self) -> Text | None:
        """What stands on the page is right."""
        return GO_ON

    @property
    def unconfirmed(self) -> bool:
        """Whether pieces were entered that the draft does not have."""
        return self._unconfirmed

    def taken(self) -> None:
        """The draft has what was entered."""
        self._unconfirmed = False

    def _touched(self) -> None:
        self._unconfirmed = True
        self._say()
        self.primary_changed.emit()

    def _say(self) -> None:
        raise NotImplementedError

    def _failed(self, error: BaseException) -> None:
        if not self.note.say_error(error, retry=self.enter):
            self.door.failed.emit(error)


class MovePage(_GridPage):
    """How many pieces of each denomination go from one place to another."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step, _PIECES, _THERE)
        self._table: MoveTable | None = None
        self._ways = Words("", "strong", wrap=True)
        self._sum = Words("", "figure")
        self._capital = Words("", "muted", wrap=True, selectable=True)
        self._state = StatusChip(Tone.PLAIN, _NOTHING)
        self._after = Words("", "muted", wrap=True)
        self.make = ActionButton(_AS_PROPOSED, icon="again", key=MAKE_UP, does=self.make_up)
        body = self.side.body
        for part in (self._ways, Divider(), Words(_MOVED, "label"), self._sum, self._capital):
            body.addWidget(part)
        body.addLayout(row(self._state, None))
        body.addSpacing(SPACE.small)
        body.addLayout(row(self.make, None))
        body.addWidget(self._after)
        body.addStretch(1)
        self.grid.finished.connect(lambda _: self.wants_to_act())
        QShortcut(MAKE_UP.qt(), self, self.make_up)

    @property
    def can_act(self) -> bool:
        """Something is moved, and it is there."""
        return self._table is not None and bool(self._pieces()) and not self._short()

    def enter(self) -> None:
        """Asks what is where the cash comes from."""
        self.door.ask(
            self,
            self.door.desk.move_table,
            self.door.case.id,
            self.slot,
            then=self._came,
            otherwise=self._failed,
        )

    def act(self) -> None:
        """Hands over what is moved."""
        self.note.clear()
        self.change(
            self.door.desk.move_cash,
            self.door.case.id,
            self.slot,
            self._pieces(),
            otherwise=self._failed,
        )

    def make_up(self) -> None:
        """Fills in what is proposed."""
        if self._table is not None:
            self.grid.show_pieces(_ONE, dict(self._table.proposed.pieces))
            self.primary_wants_focus.emit()

    def _pieces(self) -> dict[int, int]:
        return self.grid.pieces(_ONE)

    def _short(self) -> dict[int, int]:
        if self._table is None or self._table.held is None:
            return {}
        return missing_pieces(
            self._table.held, {one: -count for one, count in self._pieces().items()}
        )

    def _came(self, table: MoveTable) -> None:
        self._table = table
        if table.held is not None:
            self.grid.show_held(table.held)
        self._ways.tell(_FROM_TO.format(source=table.source, target=table.target))
        known = self.door.case.values.get(self.slot)
        if not self._unconfirmed and isinstance(known, CashMoved):
            self.grid.show_pieces(_ONE, dict(known.pieces))
            self._unconfirmed = False
        self._say()
        self.primary_changed.emit()
        self.grid.focus(_ONE)

    def _say(self) -> None:
        worth = total(self._pieces())
        self._sum.tell(same(yuan_text(worth)))
        self._capital.tell(same(capital(worth)))
        short = self._short()
        if short:
            self._state.show_status(Tone.BAD, _SHORT)
        elif worth:
            self._state.show_status(Tone.GOOD, _READY)
        else:
            self._state.show_status(Tone.PLAIN, _NOTHING)
        self.grid.mark(_ONE, short, _SHORT)
        if self._table is None or self._table.target_holds is None:
            self._after.tell(same(""))
            return
        after = Fen(self._table.target_holds + worth)
        words = _AFTER.format(target=self._table.target, amount=yuan_text(after))
        above = self._table.limit is not None and after > self._table.limit
        if above and self._table.limit is not None:
            words = Text("{words}{above}。", "{words}{above}.").format(
                words=words, above=_ABOVE.format(limit=yuan_text(self._table.limit))
            )
        self._after.tell(words)
        tone(self._after, Tone.WARN if above else Tone.PLAIN)


class _NumberEdit(QLineEdit):
    """A voucher number; Enter goes on to what comes next and no further."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is said here, and does not reach the case around."""
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class _BoxEntry:
    """Blank vouchers of one kind: how many, and the numbers they run from and to."""

    def __init__(self, title: Text) -> None:
        self.title = title
        self.count = PiecesEdit()
        self.first, self.last = _NumberEdit(), _NumberEdit()
        for entry, words in ((self.count, _COUNT), (self.first, _FIRST), (self.last, _LAST)):
            name = Text("{title}：{words}", "{title}: {words}").format(title=title, words=words)
            say(entry, name, "accessibleName")
        for entry in (self.first, self.last):
            entry.setMaxLength(32)
            hold(entry, least_width=92)

    @property
    def entries(self) -> tuple[PiecesEdit | _NumberEdit, ...]:
        """In the order in which they are typed."""
        return (self.count, self.first, self.last)

    def box(self) -> StockInBox:
        """What was entered."""
        return StockInBox(self.count.count, self.first.text().strip(), self.last.text().strip())

    def show_box(self, box: StockInBox) -> None:
        """Shows what was counted before."""
        self.count.show_count(box.count)
        self.first.setText(box.first)
        self.last.setText(box.last)


class DrawerCountPage(_GridPage):
    """The box, counted before the books are shown: cash by denomination, then blank vouchers."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step, _COUNTED, None)
        self._sum = Words("", "figure")
        self._capital = Words("", "muted", wrap=True, selectable=True)
        self.cards, self.passbooks = _BoxEntry(_CARDS), _BoxEntry(_PASSBOOKS)
        body = self.side.body
        body.addWidget(Words(_BLIND, "muted", wrap=True))
        body.addWidget(Divider())
        body.addWidget(Words(_COUNTED_CASH, "label"))
        body.addWidget(self._sum)
        body.addWidget(self._capital)
        body.addSpacing(SPACE.small)
        lines = QGridLayout()
        lines.setHorizontalSpacing(SPACE.small)
        lines.setVerticalSpacing(SPACE.small)
        for column, words in enumerate((_COUNT, _FIRST, _LAST), 1):
            lines.addWidget(Words(words, "section"), 0, column)
        for line, box in enumerate((self.cards, self.passbooks), 1):
            lines.addWidget(Words(box.title, "strong"), line, 0)
            for column, entry in enumerate(box.entries, 1):
                lines.addWidget(entry, line, column)
        body.addLayout(lines)
        body.addStretch(1)
        typed = (*self.cards.entries, *self.passbooks.entries)
        for at, entry in enumerate(typed):
            entry.textEdited.connect(lambda _: self._touched())
            following = typed[at + 1] if at + 1 < len(typed) else None
            entry.entered.connect(following.setFocus if following else self.wants_to_act)
        self.grid.finished.connect(lambda _: self.cards.count.setFocus())
        self._say()

    @property
    def can_act(self) -> bool:
        """Something was counted; who has nothing types a 0."""
        return not self.grid.is_empty

    def enter(self) -> None:
        """Shows what was counted, never what the books say."""
        known = self.door.case.values.get(self.slot)
        if not self._unconfirmed and isinstance(known, DrawerCounted):
            self.grid.show_pieces(_ONE, dict(known.pieces))
            self.cards.show_box(known.cards)
            self.passbooks.show_box(known.passbooks)
            self._unconfirmed = False
        self.grid.focus(_ONE)

    def act(self) -> None:
        """Hands over what was counted."""
        self.note.clear()
        self.change(
            self.door.desk.count_drawer,
            self.door.case.id,
            self.slot,
            self.grid.pieces(_ONE),
            self.cards.box(),
            self.passbooks.box(),
            otherwise=self._failed,
        )

    def _say(self) -> None:
        worth = total(self.grid.pieces(_ONE))
        self._sum.tell(same(yuan_text(worth)))
        self._capital.tell(same(capital(worth)))


class ComparedPage(ProposalPage):
    """What was counted beside what the books say, piece by piece."""

    wide = True

    def show_proposal(self, proposal: DrawerCompared) -> None:
        """The result first, then the table."""
        body = self.card.body
        good = proposal.agrees
        chip = StatusChip(Tone.GOOD if good else Tone.BAD, _AGREES if good else _DIFFERS)
        counted, booked = dict(proposal.counted), dict(proposal.booked)
        held = Words(same(yuan_text(total(counted))), "headline")
        parts = [chip, held]
        if proposal.difference:
            over = proposal.difference > 0
            kind = (
                Text("长款 {amount}", "{amount} over")
                if over
                else Text("短款 {amount}", "{amount} short")
            )
            words = Words(kind.format(amount=yuan_text(Fen(abs(proposal.difference)))), "headline")
            tone(words, Tone.BAD)
            parts.append(words)
        body.addLayout(row(*parts, None, space=SPACE.large))
        body.addSpacing(SPACE.small)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.wide)
        grid.setVerticalSpacing(SPACE.tight)
        right = Qt.AlignmentFlag.AlignRight
        for column, title in enumerate((_BOOKED, _ACTUAL, _DIFFERENCE), 1):
            grid.addWidget(Words(title, "section"), 0, column, right)
        for line, denomination in enumerate(DENOMINATIONS, 1):
            grid.addWidget(Words(denomination_title(denomination), "strong"), line, 0, right)
            off = proposal.off.get(denomination, 0)
            numbers = (booked.get(denomination, 0), counted.get(denomination, 0))
            for column, number in enumerate(numbers, 1):
                grid.addWidget(Words(same(f"{number:,}")), line, column, right)
            differs = Words(same(f"{off:+,}" if off else "—"), "strong" if off else "muted")
            tone(differs, Tone.BAD if off else Tone.PLAIN)
            grid.addWidget(differs, line, 3, right)
        boxes = QGridLayout()
        boxes.setHorizontalSpacing(SPACE.large)
        boxes.setVerticalSpacing(SPACE.small)
        for column, title in enumerate((_BOOKED, _ACTUAL), 1):
            boxes.addWidget(Words(title, "section"), 0, column)
        for line, (title, box, by_books) in enumerate(
            (
                (_CARDS, proposal.cards, proposal.cards_booked),
                (_PASSBOOKS, proposal.passbooks, proposal.passbooks_booked),
            ),
            1,
        ):
            boxes.addWidget(Words(title, "strong"), line, 0)
            boxes.addWidget(Words(_of_box(by_books)), line, 1)
            shown = Words(_of_box(box), "" if box == by_books else "strong")
            tone(shown, Tone.PLAIN if box == by_books else Tone.BAD)
            boxes.addWidget(shown, line, 2)
        boxes.setRowStretch(3, 1)
        beside = QHBoxLayout()
        beside.setSpacing(SPACE.vast)
        beside.addLayout(grid)
        beside.addLayout(boxes)
        beside.addStretch(1)
        body.addLayout(beside)


def _of_box(box: StockInBox) -> Text:
    if not box.count:
        return Text("无", "none")
    return Text("{count} 份　{first}—{last}", "{count}: {first}–{last}").format(
        count=box.count, first=box.first, last=box.last
    )
