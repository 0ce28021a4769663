"""Finding the account: something is typed or a document read, and one key chooses the line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.desk.account_finding_views import AccountLine, AccountsFound
from app.desk.views import Specimen, StepView
from app.domain.account import (
    ACCOUNT_LIFE_TITLES,
    MEDIUM_STATE_TITLES,
    PIN_STATE_TITLES,
    AccountLife,
    MediumState,
    PinState,
)
from app.domain.document_forms import form_of
from app.evidence.ask import Choice
from app.evidence.found_account import FOUND_ACCOUNT_BY_TITLES, AccountFound
from app.i18n import Text, joined, same
from ui.language import say
from ui.pages.door import Door, Lane
from ui.pages.page import Page, PageNote
from ui.sizes import hold
from ui.theme import SPACE, Tone, role
from ui.widgets.buttons import ActionButton
from ui.widgets.choice import ChoiceEdit
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card, row
from ui.widgets.row_list import ListRow, RowList

_PAUSE = 90
"""Milliseconds without a key after which the books are asked."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}

_CHOOSE = Text("选定此账户", "This is the account")
_READ = Text("读取身份证件", "Read the document")
_LAY = Text("放到读卡器并读取", "Lay on the reader")
_TRAINING = Text("培训样本", "Training customer")
_READING = Text("正在读取…", "Reading …")
_FIND_BY = Text("查找", "Search")
_HINT = Text(
    "卡号或后四位、账号、证件号码、手机号码、挂失编号，或姓名加8位出生日期",
    "card number or its last four, account, document, mobile or report number; or name and birth "
    "date in 8 digits",
)
_TYPE = Text("输入客户所知的任何一项，或读取身份证件。", "Type what the customer knows.")
_NOTHING = Text("没有结果", "Nothing")
_FOUND = Text("查到的账户", "Accounts found")


class AccountPage(Page):
    """One entry for whatever the customer knows, and below it what was found."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self._asked = 0
        self._waits = False
        self._enter_waits = False
        self._reading = False
        self._reads = False
        self._found: tuple[AccountLine, ...] = ()
        card = Card()
        self.words = QLineEdit()
        self.words.setMaxLength(80)
        card.body.addWidget(FieldRow(_FIND_BY, self.words, hint=_HINT))
        self.read = ActionButton(_READ, icon="reader", does=self.read_document)
        self.read.hide()
        line = row(self.read, None)
        line.setContentsMargins(180, 0, 0, 0)
        card.body.addLayout(line)
        # In a training store nobody can lay a card there by hand.
        self.specimen = ChoiceEdit()
        hold(self.specimen, least_width=180)
        say(self.specimen, _TRAINING, "accessibleName")
        self.lay = ActionButton(_LAY, icon="identity", does=self._lay_specimen)
        self._training = QWidget()
        role(self._training, "clear")
        beside = QHBoxLayout(self._training)
        beside.setContentsMargins(180, 0, 0, 0)
        beside.setSpacing(SPACE.small)
        beside.addWidget(self.specimen, 1)
        beside.addWidget(self.lay)
        self._training.hide()
        self.specimen.returnPressed.connect(self._lay_specimen)
        card.body.addWidget(self._training)
        self.body.addWidget(card)
        # Below the entry, which stays where it is while somebody types.
        self.note = PageNote()
        self.body.addWidget(self.note)
        self.list = RowList(_TYPE)
        self.list.driven_by(self.words)
        self.list.opened.connect(self._choose)
        self.list.current_changed.connect(lambda _: self.primary_changed.emit())
        self.body.addWidget(self.list, 1)
        self.body.addStretch(0)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._find)
        self.words.textChanged.connect(self._typed)
        self.words.returnPressed.connect(self.wants_to_act)
        self.words.installEventFilter(self)
        self.list.installEventFilter(self)

    @property
    def primary(self) -> Text | None:
        """Chooses the current line; where there is none, reads the document on the reader."""
        if self._reading:
            return None
        return _READ if self._would_read else _CHOOSE

    @property
    def can_act(self) -> bool:
        """There is a line to choose, an answer on its way, or a document to read."""
        return self._would_read or bool(self.list.current_key()) or self._waits

    def act(self) -> None:
        """Chooses, or reads; what was typed and not answered yet is chosen when it is one."""
        if self._would_read:
            self.read_document()
        elif self._waits:
            self._enter_waits = True
            if self._pause.isActive():
                self._find()
        elif key := self.list.current_key():
            self._choose(key)

    def enter(self) -> None:
        """Shows what is proposed; whoever comes back to a chosen account sees it."""
        self.words.setFocus()
        if not self.words.text():
            self._find()

    def read_document(self) -> None:
        """Reads the document on the reader: that is the search."""
        if self._reading:
            return
        # What was typed before found nobody, or somebody else; what is typed from now on counts.
        self.words.clear()
        self._pause.stop()
        self._waits = self._enter_waits = False
        self._reading = True
        self._asked += 1
        self.note.clear()
        self.list.setVisible(True)
        self.list.says_nothing(_READING)
        self.list.show_rows(())
        self.primary_changed.emit()
        self.door.ask(
            self,
            self.door.desk.find_by_document,
            self.door.case.id,
            then=self._read_came,
            otherwise=self._failed,
            lane=Lane.DEVICES,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk the list while the entry keeps the focus; who types on the list searches."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.list:
                return self._types_on(event)
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.list.step(step)
                return True
        return super().eventFilter(watched, event)

    def _types_on(self, event: QKeyEvent) -> bool:
        typed = event.text()
        if not typed.isprintable() or not typed.strip():
            return False
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.insert(typed)
        return True

    @property
    def _would_read(self) -> bool:
        nothing = not self.words.text().strip() and not self._found
        return nothing and self._reads and not self._waits and not self._reading

    def _typed(self, text: str) -> None:
        self._enter_waits = False
        self._waits = True
        self._asked += 1
        self._pause.start()
        self.primary_changed.emit()

    def _find(self) -> None:
        self._pause.stop()
        self._asked += 1
        self._waits = True
        asked, words = self._asked, self.words.text()

        def came(found: AccountsFound) -> None:
            if asked == self._asked:
                self._waits = False
                self._show(found)

        self.door.ask(
            self,
            self.door.desk.find_accounts,
            self.door.case.id,
            words,
            then=came,
            otherwise=self._failed,
        )

    def _read_came(self, found: AccountsFound) -> None:
        self._reading = False
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.words.text():
            # Somebody typed meanwhile: that counts.
            self._find()
            return
        self._show(found)

    def _show(self, found: AccountsFound) -> None:
        self._found = found.lines
        if found.reads_documents and not self._reads:
            self.door.ask(self, self.door.desk.specimens, then=self._show_specimens)
        self._reads = found.reads_documents
        self.read.setVisible(self._reads)
        self.note.clear()
        self.list.says_nothing(_TYPE)
        self.list.setVisible(bool(found.lines) or not found.sentence)
        self.list.show_rows(tuple(map(_row, found.lines)))
        if found.sentence:
            tone = Tone.NOTE if found.lines else Tone.WARN
            self.note.say(
                tone, _NOTHING if not found.lines else _FOUND, found.sentence, found.remedy
            )
        chosen = self.door.case.values.get(self.slot)
        if isinstance(chosen, AccountFound):
            self.list.choose(chosen.card)
        elif found.lines:
            self.list.choose(found.lines[0].card)
        if found.lines and not self.words.text() and self.words.hasFocus():
            # Nobody has typed: what was proposed or read is what Enter chooses.
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.primary_changed.emit()
        if self._enter_waits:
            self._enter_waits = False
            if len(found.lines) == 1:
                self._choose(found.lines[0].card)

    def _show_specimens(self, specimens: Sequence[Specimen]) -> None:
        """The training customers whose card has a chip; in a real branch there are none."""
        with_chip = [one for one in specimens if form_of(one.kind).chip]
        self._training.setVisible(bool(with_chip))
        if not with_chip:
            return
        self.specimen.set_choices(
            [
                Choice(
                    one.code,
                    Text("{name} · {title}", "{name} · {title}").format(
                        name=one.name, title=one.title
                    ),
                )
                for one in with_chip
            ]
        )
        self.specimen.set_code(with_chip[0].code)

    def _lay_specimen(self) -> None:
        if self._reading or not self.specimen.code():
            return
        self.door.ask(
            self,
            self.door.desk.lay_specimen,
            self.specimen.code(),
            then=lambda _: self.read_document(),
            otherwise=self._failed,
            lane=Lane.DEVICES,
        )

    def _choose(self, card: str) -> None:
        line = next((one for one in self._found if one.card == card), None)
        if line is None:
            return
        self.note.clear()
        self.change(
            self.door.desk.choose_account,
            self.door.case.id,
            line.card,
            line.by,
            otherwise=self._failed,
        )

    def _failed(self, error: BaseException) -> None:
        if self._reading:
            # Nothing is being read any more, and what was found before is of somebody else.
            self._found = ()
            self.list.says_nothing(_TYPE)
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self._waits = self._reading = self._enter_waits = False
        self.primary_changed.emit()
        if not self.note.say_error(error):
            self.door.failed.emit(error)


def _row(line: AccountLine) -> ListRow:
    tone, badge = _standing(line)
    return ListRow(
        line.card,
        Text("{name}　{card}", "{name} · {card}").format(name=line.name, card=line.card_shown),
        Text("账号 {account}", "account {account}").format(account=line.account_shown),
        right=FOUND_ACCOUNT_BY_TITLES[line.by],
        badge=badge,
        tone=tone,
    )


def _standing(line: AccountLine) -> tuple[Tone, Text]:
    """How account, medium and PIN stand; only what is out of order is said."""
    said = [
        title
        for normal, title in (
            (line.life is AccountLife.NORMAL, ACCOUNT_LIFE_TITLES[line.life]),
            (line.medium_state is MediumState.NORMAL, MEDIUM_STATE_TITLES[line.medium_state]),
            (line.pin_state is PinState.NORMAL, PIN_STATE_TITLES[line.pin_state]),
        )
        if not normal
    ]
    if not said:
        return Tone.GOOD, MEDIUM_STATE_TITLES[MediumState.NORMAL]
    return Tone.WARN, joined(said, "、", ", ") if len(said) > 1 else said[0] or same("")
