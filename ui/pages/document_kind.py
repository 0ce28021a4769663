"""Which kind of document it is: found out by itself, or chosen; and what to do when both differ."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.documents import DocumentKind
from app.evidence.ask import Choice
from app.i18n import Text
from ui.language import say
from ui.messages import Message
from ui.sizes import hold
from ui.theme import SPACE, Tone, role
from ui.widgets.buttons import ActionButton
from ui.widgets.choice import ChoiceEdit
from ui.widgets.frames import column, empty
from ui.widgets.message_bar import MessageLine
from ui.widgets.words import Words

_KIND = Text("证件种类", "Document")
_AUTOMATIC = Text("自动识别", "Recognise automatically")
_FOUND = Text("识别为：{kind}", "Recognised: {kind}")
_OTHER = Text("图片中是{found}，不是{chosen}。", "The picture shows: {found}; not: {chosen}.")
_WHAT_TO_DO = Text(
    "请确认客户出示的证件：改选种类，或重新拍摄。",
    "See which document the customer shows: switch to it, or take the picture again.",
)
_SWITCH = Text("改为{found}", "Switch to: {found}")
_AUTO_CODE = "0"
_KINDS = tuple(DocumentKind)


class KindChooser(QWidget):
    """A list to choose from by number, pinyin initials or mouse; `chosen` carries the kind, or
    None for finding it out."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        role(self, "clear")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.small)
        line.addWidget(Words(_KIND, "label"))
        self.choice = ChoiceEdit(
            [
                Choice(_AUTO_CODE, _AUTOMATIC),
                *(Choice(str(n), kind.title) for n, kind in enumerate(_KINDS, 1)),
            ]
        )
        hold(self.choice, least_width=140, most_width=420)
        self.choice.set_code(_AUTO_CODE)
        say(self.choice, _KIND, "accessibleName")
        self.choice.chosen.connect(self._settled)
        line.addWidget(self.choice, 3)
        self._found = Words("", "muted", wrap=True)
        line.addWidget(self._found, 2)

    @property
    def kind(self) -> DocumentKind | None:
        """What the teller chose; None for finding it out."""
        code = self.choice.code()
        return _KINDS[int(code) - 1] if code not in ("", _AUTO_CODE) else None

    def choose(self, kind: DocumentKind | None) -> None:
        """Chooses a kind silently."""
        self.choice.set_code(_AUTO_CODE if kind is None else str(_KINDS.index(kind) + 1))

    def show_found(self, kind: DocumentKind | None) -> None:
        """Says what was recognised, while that is left to the eyes."""
        known = kind is not None and self.kind is None
        self._found.tell(_FOUND.format(kind=kind.title) if known and kind else "")

    def _settled(self, code: str) -> None:
        if not code:
            self.choice.set_code(_AUTO_CODE)
        self.chosen.emit(self.kind)


class OtherKind(QWidget):
    """Says that the picture shows another kind than was chosen; `switched` carries that kind."""

    switched = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        role(self, "clear")
        self._column = column()
        self.setLayout(self._column)
        self.switch: ActionButton | None = None
        self.hide()

    def clear(self) -> None:
        """Says nothing any more."""
        self.switch = None
        empty(self._column)
        self.hide()

    def say(self, found: DocumentKind, chosen: DocumentKind) -> None:
        """Says it, with a button that switches to what was found; it has the focus."""
        self.clear()
        sentence = _OTHER.format(found=found.title, chosen=chosen.title)
        self._column.addWidget(
            MessageLine(
                Message(
                    Tone.WARN,
                    Text("证件种类不符", "Another document"),
                    sentence,
                    _WHAT_TO_DO,
                    "OTHER_DOCUMENT",
                )
            )
        )
        self.switch = ActionButton(
            _SWITCH.format(found=found.title), does=lambda: self.switched.emit(found)
        )
        line = QHBoxLayout()
        line.addWidget(self.switch)
        line.addStretch(1)
        self._column.addLayout(line)
        self.show()
        self.switch.setFocus()
