"""尾箱: pieces by denomination, limit, today's movements; supervisors see all and the vault."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.clock import CHINA
from app.desk.drawer_views import DrawerLine, DrawerMoveLine, DrawerShown
from app.domain.cash import DENOMINATIONS, denomination_title, pieces_said
from app.domain.drawer import StockInBox
from app.domain.ledger import VAULT
from app.domain.money import Fen, yuan_text
from app.i18n import Text, same
from ui.destinations import JOURNAL
from ui.keys import BACK, HOME, NEXT_STEP, NEXT_STEPS, OPEN, SEARCH, UP_DOWN
from ui.language import say
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, Tone, role
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Scroll, row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_TITLE = Text("尾箱", "Drawer")
_ALL = Text("全部尾箱和金库", "All drawers and the vault")
_MOVES = Text("今日变动", "Moved today")
_NO_MOVES = Text("今日没有变动。", "Nothing was moved today.")
_CARDS = Text("空白卡", "Blank cards")
_PASSBOOKS = Text("空白存折", "Blank passbooks")
_LIMIT = Text("限额 {limit}", "Limit {limit}")
_WITHIN = Text("未超限额", "Within its limit")
_OVER = Text("超出 {over}，请缴现", "{over} too much: return it")
_COUNTED = Text("已轧账 {at}", "Counted {at}")
_MOVED_SINCE = Text("轧账后又有变动", "Moved since it was counted")
_NOT_COUNTED = Text("今日未轧账", "Not counted today")
_OF_A_DRAWER = (
    ("3201", Text("领现", "Take cash")),
    ("3202", Text("缴现", "Return cash")),
    ("3205", Text("调剂给同事", "To a colleague")),
    ("3206", Text("轧账", "Count")),
)
_OF_THE_VAULT = (
    ("3203", Text("金库调入", "Cash into the vault")),
    ("3204", Text("金库调出", "Cash out of the vault")),
)


class DrawerScreen(Screen):
    """What lies in a drawer on the left, what moved it on the right, what is done with it below."""

    keys = (UP_DOWN, OPEN, NEXT_STEP, BACK, SEARCH, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._holder = ""
        self._shown: DrawerShown | None = None
        self.all = RowList(same(""))
        say(self.all, _ALL, "accessibleName")
        self.all.current_changed.connect(self._choose)
        self._all_card = Card(_ALL)
        self._all_card.body.addWidget(self.all, 1)
        self._all_card.hide()
        hold(self._all_card, width=260)
        self.moves = RowList(_NO_MOVES)
        say(self.moves, _MOVES, "accessibleName")
        self.moves.opened.connect(partial(shell.go, JOURNAL))
        moves = Card(_MOVES)
        moves.body.addWidget(self.moves, 1)
        beside = QHBoxLayout()
        beside.setSpacing(SPACE.medium)
        beside.addWidget(self._all_card)
        beside.addWidget(self._contents())
        beside.addWidget(moves, 1)
        self.buttons = tuple(
            ActionButton(title, key=key, does=partial(self._start, code))
            for (code, title), key in zip(_OF_A_DRAWER, NEXT_STEPS, strict=True)
        )
        self.vault_buttons = tuple(
            ActionButton(title, key=key, does=partial(self._start, code))
            for (code, title), key in zip(_OF_THE_VAULT, NEXT_STEPS, strict=False)
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        outer.setSpacing(SPACE.medium)
        outer.addLayout(beside, 1)
        outer.addLayout(row(*self.buttons, *self.vault_buttons, None))
        self.on_key(BACK, shell.go_back)
        for at, key in enumerate(NEXT_STEPS):
            self.on_key(key, partial(self._press, at))
        self._show_buttons()

    def _contents(self) -> Card:
        card = Card()
        hold(card, width=320)
        self._name = Words(_TITLE, "title")
        self._worth = Words("", "figure", selectable=True)
        self._limit = Words("", "muted")
        self._limit_state = StatusChip(Tone.PLAIN, _WITHIN)
        self._count_state = StatusChip(Tone.PLAIN, _NOT_COUNTED)
        card.body.addWidget(self._name)
        card.body.addWidget(self._worth)
        card.body.addWidget(self._limit)
        card.body.addLayout(row(self._limit_state, None))
        card.body.addLayout(row(self._count_state, None))
        holder = QWidget()
        role(holder, "clear")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, SPACE.small, 0, 0)
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(SPACE.hair)
        right = Qt.AlignmentFlag.AlignRight
        heads = (Text("券别", "Denomination"), Text("张（枚）数", "Pieces"), Text("金额", "Worth"))
        for column, title in enumerate(heads):
            grid.addWidget(Words(title, "section"), 0, column, right)
        self._lines: dict[int, tuple[Words, Words]] = {}
        for line, denomination in enumerate(DENOMINATIONS, 1):
            grid.addWidget(Words(denomination_title(denomination), "strong"), line, 0, right)
            self._lines[denomination] = (Words(""), Words(""))
            for column, words in enumerate(self._lines[denomination], 1):
                grid.addWidget(words, line, column, right)
        grid.setColumnStretch(3, 1)
        self._boxes = Words("", "muted", wrap=True)
        below = Scroll()
        below.body.addWidget(holder)
        below.body.addWidget(self._boxes)
        card.body.addWidget(below, 1)
        return card

    def enter(self) -> None:
        """Asks anew: cash moves all day. Whoever sees all drawers begins with the vault."""
        self.moves.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()
        self.shell.books(self, self.shell.desk.all_drawers, then=self._show_all)

    def open(self, what: Any) -> None:
        """Shows the drawer of this holder."""
        if isinstance(what, str) and what:
            self._holder = what
            self._ask()

    def _ask(self) -> None:
        self.shell.books(self, self.shell.desk.drawer, self._holder, then=self._show)

    def _choose(self, holder: str) -> None:
        if holder and self._shown is not None and holder != self._shown.holder:
            self._holder = holder
            self._ask()

    def _start(self, code: str) -> None:
        self.shell.books(self, self.shell.desk.start, code, then=self.shell.open_case)

    def _press(self, at: int) -> None:
        shown = [one for one in (*self.buttons, *self.vault_buttons) if not one.isHidden()]
        if at < len(shown):
            shown[at].click()

    def _show_all(self, lines: tuple[DrawerLine, ...]) -> None:
        self._all_card.setVisible(bool(lines))
        if not lines:
            return
        self.all.show_rows([_row(one) for one in lines])
        self.all.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._holder and self._shown is not None:
            own = next((one.holder for one in lines if one.holder == self._shown.holder), VAULT)
            self._choose(own)
            self.all.choose(own)
        else:
            self.all.choose(self._holder)

    def _show(self, shown: DrawerShown) -> None:
        self._shown = shown
        self._name.tell(shown.title)
        self._worth.tell(same(yuan_text(shown.worth)))
        limited = shown.limit is not None
        self._limit.setVisible(limited)
        self._limit_state.setVisible(limited)
        self._count_state.setVisible(limited)
        if shown.limit is not None:
            self._limit.tell(_LIMIT.format(limit=yuan_text(shown.limit)))
        if shown.over:
            self._limit_state.show_status(Tone.WARN, _OVER.format(over=yuan_text(shown.over)))
        else:
            self._limit_state.show_status(Tone.GOOD, _WITHIN)
        if shown.counted is None:
            self._count_state.show_status(Tone.NOTE, _NOT_COUNTED)
        elif shown.moved_since:
            self._count_state.show_status(Tone.WARN, _MOVED_SINCE)
        else:
            at = f"{shown.counted.at.astimezone(CHINA):%H:%M}"
            self._count_state.show_status(Tone.GOOD, _COUNTED.format(at=at))
        for denomination, (pieces, worth) in self._lines.items():
            count = shown.pieces.get(denomination, 0)
            pieces.tell(same(f"{count:,}" if count else "—"))
            words = yuan_text(Fen(count * denomination)).replace("¥", "") if count else ""
            worth.tell(same(words))
        self._boxes.setVisible(shown.holder != VAULT)
        self._boxes.tell(
            Text("{cards}\n{passbooks}", "{cards}\n{passbooks}").format(
                cards=_box(_CARDS, shown.cards), passbooks=_box(_PASSBOOKS, shown.passbooks)
            )
        )
        self.moves.show_rows([_move(one) for one in shown.moves])
        self._show_buttons()

    def _show_buttons(self) -> None:
        shown = self._shown
        vault = shown is not None and shown.holder == VAULT
        for button in self.buttons:
            button.setVisible(shown is None or shown.own)
        for button in self.vault_buttons:
            button.setVisible(vault)


def _box(title: Text, box: StockInBox) -> Text:
    if not box.count:
        return Text("{title}：无", "{title}: none").format(title=title)
    return Text(
        "{title}：{count} 份（{first}—{last}）", "{title}: {count} ({first}–{last})"
    ).format(title=title, count=box.count, first=box.first, last=box.last)


def _row(one: DrawerLine) -> ListRow:
    if one.over:
        tone, badge = Tone.WARN, Text("超限额", "above its limit")
    elif one.counted:
        tone, badge = Tone.GOOD, Text("已轧账", "counted")
    elif one.holder == VAULT:
        tone, badge = Tone.PLAIN, Text("", "")
    else:
        tone, badge = Tone.NOTE, Text("未轧账", "not counted")
    return ListRow(one.holder, one.title, under=same(yuan_text(one.worth)), badge=badge, tone=tone)


def _move(one: DrawerMoveLine) -> ListRow:
    came = {each: count for each, count in one.pieces.items() if count > 0}
    left = {each: -count for each, count in one.pieces.items() if count < 0}
    said = []
    if came:
        said.append(Text("收 {pieces}", "in: {pieces}").format(pieces=pieces_said(came)))
    if left:
        said.append(Text("付 {pieces}", "out: {pieces}").format(pieces=pieces_said(left)))
    under = said[0] if len(said) == 1 else Text("{a}；{b}", "{a}; {b}").format(a=said[0], b=said[1])
    sign = "+" if one.worth > 0 else "−" if one.worth < 0 else ""
    amount = f"{sign}{yuan_text(Fen(abs(one.worth)))}"
    return ListRow(
        one.number,
        Text("{title}　{amount}", "{title} · {amount}").format(
            title=one.title, amount=same(amount)
        ),
        under=Text("{number}　{under}", "{number} · {under}").format(
            number=same(one.number), under=under
        ),
        right=same(f"{one.at.astimezone(CHINA):%H:%M:%S}"),
    )
