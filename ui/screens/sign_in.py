"""The sign-in screen: staff number, password, and in training whom one may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from app.domain.branch import LEVEL_TITLES, StoreKind
from app.i18n import Text, same
from ui.keys import NEXT_FIELD, SIGN_IN, UP_DOWN
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, Tone, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card, Divider, row
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.desk.views import SignedIn, TrainingStaff
    from ui.widgets.row_list import RowList

_FORM_WIDTH = 420
_HEIGHT = 372


class SignInScreen(Screen):
    """Who is at this counter?"""

    keys = (NEXT_FIELD, SIGN_IN, UP_DOWN)

    def __init__(self, shell: Shell, kind: StoreKind) -> None:
        super().__init__(shell)
        self._busy = False
        self._impatient = False
        """somebody asked to sign in while the desk was still being opened"""
        self.number = QLineEdit()
        self.number.setMaxLength(20)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setMaxLength(128)
        self.number.returnPressed.connect(self._go_on)
        self.password.returnPressed.connect(self.sign_in)
        self.button = ActionButton(
            Text("签到", "Sign in"), "primary", icon="forward", does=self.sign_in
        )
        form = Card()
        hold(form, width=_FORM_WIDTH, height=_HEIGHT)
        form.body.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        form.body.setSpacing(SPACE.medium)
        form.body.addWidget(Words(Text("柜员签到", "Sign in"), "headline"))
        self._place = Words(Text("正在打开账簿…", "Opening the books…"), "muted", wrap=True)
        form.body.addWidget(self._place)
        form.body.addSpacing(SPACE.small)
        form.body.addWidget(FieldRow(Text("柜员号", "Staff number"), self.number, label_width=96))
        form.body.addWidget(FieldRow(Text("密码", "Password"), self.password, label_width=96))
        form.body.addSpacing(SPACE.small)
        form.body.addLayout(row(None, self.button))
        form.body.addStretch(1)
        form.body.addWidget(Divider())
        form.body.addWidget(
            Words(
                Text(
                    "每人只用自己的柜员号。离开座位请按 F9 签退。",
                    "Sign in as yourself only. Press F9 to sign off when you leave.",
                ),
                "small",
                wrap=True,
            )
        )
        across = QHBoxLayout()
        across.setSpacing(SPACE.large)
        across.addStretch(1)
        across.addWidget(form)
        self.staff: RowList | None = None
        """the training staff; made when the desk says who they are"""
        self._staff_card: Card | None = None
        self._passwords: dict[str, str] = {}
        if kind is StoreKind.TRAINING:
            self._staff_card = self._training()
            across.addWidget(self._staff_card)
        across.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(across)
        outer.addStretch(3)

    def _training(self) -> Card:
        card = Card(Text("培训柜员", "Training staff"))
        hold(card, width=_FORM_WIDTH + 40, height=_HEIGHT)
        card.body.addWidget(
            Words(
                Text(
                    "点选，或用 ↑ ↓ 选好后按 Enter，即按其身份签到。",
                    "Click, or choose with ↑ ↓ and Enter, to sign in as that person.",
                ),
                "muted",
                wrap=True,
            )
        )
        card.body.addStretch(1)
        return card

    def enter(self) -> None:
        """Empties the fields; in training, asks who may be chosen."""
        self.number.clear()
        self.password.clear()
        tone(self.password, Tone.PLAIN)
        self.number.setFocus()
        self._ask_staff()

    def seat(self) -> None:
        """The desk is open: whoever could not wait is signed in now."""
        place = self.shell.desk.place()
        self._place.tell(f"{place.bank} · {place.branch_name}")
        self._ask_staff()
        if self._impatient:
            self._impatient = False
            self._wait(False)
            self.sign_in()

    def say_first(self) -> None:
        """Says that the books are being made, which takes longer than opening them."""
        self._place.tell(
            Text(
                "首次启动，正在准备账簿，需要几秒…",
                "The first start: the books are being made ready, a few seconds …",
            )
        )

    def could_not_open(self) -> None:
        """There is no desk, and so nobody can sign in."""
        self._impatient = False
        self._wait(False)
        self.button.bar(Text("账簿没有打开。", "The books are not open."))
        self._place.tell(Text("账簿没有打开。", "The books are not open."))

    def _ask_staff(self) -> None:
        if self._staff_card is not None and self.shell.seated:
            self.shell.books(self, self.shell.desk.training_staff, then=self._show_staff)

    def showEvent(self, event: QShowEvent) -> None:
        """The first thing typed is the number."""
        super().showEvent(event)
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the fields into the list."""
        if event.key() == Qt.Key.Key_Down and self.staff is not None:
            self.staff.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)

    def sign_in(self) -> None:
        """Signs in with what stands in the two fields."""
        number, password = self.number.text().strip(), self.password.text()
        if self._busy or not self.button.isEnabled():
            return
        if not number or not password:
            self._wrong(self.number if not number else self.password)
            self.shell.messages.note(
                Text("请输入柜员号和密码。", "Enter your staff number and password.")
            )
            return
        self._wait(True)
        if not self.shell.seated:
            self._impatient = True
            return
        self.shell.books(
            self,
            self.shell.desk.sign_in,
            number,
            password,
            then=self._signed_in,
            otherwise=self._refused,
        )

    def _signed_in(self, who: SignedIn) -> None:
        self._wait(False)
        self.password.clear()
        self.shell.messages.clear()
        self.shell.sign_in_done(who)

    def _refused(self, error: BaseException) -> None:
        self._wait(False)
        self.shell.messages.error(error)
        self._wrong(self.password)

    def _wrong(self, field: QLineEdit) -> None:
        for one in (self.number, self.password):
            tone(one, Tone.BAD if one is field else Tone.PLAIN)
        field.selectAll()
        field.setFocus()

    def _wait(self, busy: bool) -> None:
        self._busy = busy
        self.button.setEnabled(not busy)
        self.button.tell(Text("正在签到…", "Signing in…") if busy else Text("签到", "Sign in"))

    def _go_on(self) -> None:
        if self.password.text():
            self.sign_in()
        else:
            self.password.setFocus()

    def _show_staff(self, staff: tuple[TrainingStaff, ...]) -> None:
        # The window is there before this list and what it is made of are loaded.
        from ui.widgets.row_list import ListRow, RowList  # noqa: PLC0415

        if self.staff is None:
            assert self._staff_card is not None
            self.staff = RowList(Text("没有培训柜员", "No training staff"))
            self.staff.opened.connect(self._be)
            body = self._staff_card.body
            body.insertWidget(body.count() - 1, self.staff, 1000)
        self._passwords = {one.number: one.password for one in staff}
        self.staff.show_rows(
            [
                ListRow(
                    key=one.number,
                    code=one.number,
                    title=same(one.name),
                    under=Text("密码 {password}", "Password {password}").format(
                        password=one.password
                    ),
                    right=LEVEL_TITLES[one.level],
                )
                for one in staff
            ]
        )

    def _be(self, number: str) -> None:
        self.number.setText(number)
        self.password.setText(self._passwords.get(number, ""))
        self.sign_in()
