"""What every task of the customer has in common."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Property, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QScroller, QSizePolicy, QVBoxLayout, QWidget
from PySide6.QtWidgets import QScrollArea as _QScrollArea

from app.i18n import Text
from ui.customer.look import Comfort
from ui.language import say
from ui.theme import SPACE, role


class CustomerTask(QWidget):
    """Something that the customer is asked to do. `finished` says that it is done.

    `private` tasks are never pictured for the teller. `comfort` is how the customer likes to read.
    """

    finished = Signal()
    staged = Signal(object)
    """how far the customer is, in words for the teller"""
    title = Text("请您查看", "Please look")
    private = False
    headed = True
    """whether the title stands over it; not where it begins with words of its own"""

    def __init__(self) -> None:
        super().__init__()
        role(self, "clear")
        self.comfort = Comfort()
        self.stage = Text("", "")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE.large)

    def begin(self) -> None:
        """The customer sees the task now: put the focus where they start."""

    def aloud(self) -> Text:
        """What is read aloud where the customer asks for it now; nothing that is typed."""
        return self.title

    def wear(self, comfort: Comfort) -> None:
        """The customer sees everything in this size and these colours from now on."""
        self.comfort = comfort

    def placed(self, *, own_screen: bool) -> None:
        """The customer has a screen of their own now, or sits before the teller's."""

    def stand(self, stage: Text) -> None:
        """Says how far the customer is, for the teller."""
        self.stage = stage
        self.staged.emit(stage)


class TouchScroll(_QScrollArea):
    """A column that a finger moves up and down, and that never scrolls sideways."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        role(inside, "clear")
        self.setWidget(inside)
        role(self.viewport(), "clear")
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    @property
    def at_end(self) -> bool:
        """Whether the foot is in sight."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum()

    def read_on(self, by: int = 1) -> None:
        """Scrolls by what is in sight, less a little, so that no line is lost."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * round(bar.pageStep() * 0.85))


def large(text: Text, role_: str = "customer") -> QLabel:
    """A sentence in the customer's type."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    return _dressed(label, text, role_)


def centred(text: Text, role_: str = "customer") -> QLabel:
    """A sentence in the middle of its line."""
    label = large(text, role_)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
    return label


def prose(text: Text) -> QLabel:
    """Paragraphs with room between the lines, for much that is to be read."""
    return _dressed(_Prose(), text, "customer", "prose")


class _Prose(QLabel):
    """Each line of what is said (`prose`) is a paragraph."""

    def _show(self, words: str) -> None:
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(
            "".join(
                f'<p style="line-height:150%; margin:0 0 12px 0">{escape(one)}</p>'
                for one in words.splitlines()
                if one.strip()
            )
        )

    prose = Property(str, QLabel.text, _show)


def _dressed(label: QLabel, text: Text, role_: str, what: str = "text") -> QLabel:
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    role(label, role_)
    say(label, text, what)
    return label


def large_button(text: Text, *, primary: bool = False, narrow: bool = False) -> QPushButton:
    """A button that a finger finds."""
    button = QPushButton()
    role(button, "customer-primary" if primary else "customer-narrow" if narrow else "customer")
    button.setAutoDefault(True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    say(button, text)
    return button
