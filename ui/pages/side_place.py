"""One side of a document as it was pictured: what to mind about it, and how to put it right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desk.eyes_words import WARNING_REMEDIES, WARNING_WORDS
from app.desk.views import DocumentFinding, DocumentSide
from app.i18n import Text, joined
from ui.pictures import Photograph
from ui.theme import SPACE, Tone, role, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.card_crops import CardPhotograph
from ui.widgets.words import Words

LARGE, SMALL, NARROW = 150, 96, 64
"""Heights of the photograph, in pixels: while pictures are taken, while fields are checked, and on
a small window."""

_ADJUST = Text("调整四角…", "Corners …")
_RETAKE = Text("重拍", "Retake")


@dataclass(frozen=True)
class Seen:
    """What came of the pictures of one side: the finding, and both pictures unpacked."""

    pictures: tuple[bytes, ...]
    finding: DocumentFinding
    photograph: Photograph
    flattened: QImage
    origin: Text = Text("", "")
    """where it came from, where that is worth saying"""


class SidePlace(QWidget):
    """The photograph with the outline that was found, its warnings with what to do, and buttons
    to put the corners right (`adjust`) or take the side again (`retake`)."""

    adjust = Signal(object)
    retake = Signal(object)

    def __init__(self, side: DocumentSide) -> None:
        super().__init__()
        role(self, "clear")
        self._side = side
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.small)
        self.photograph = CardPhotograph()
        across.addWidget(self.photograph)
        right = QVBoxLayout()
        right.setSpacing(SPACE.tight)
        self._title = Words("", "strong")
        self._words = Words("", "small", wrap=True)
        self._adjust = ActionButton(_ADJUST, "link", does=lambda: self.adjust.emit(side))
        self._retake = ActionButton(_RETAKE, "link", does=lambda: self.retake.emit(side))
        right.addWidget(self._title)
        right.addWidget(self._words)
        right.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(self._adjust)
        buttons.addWidget(self._retake)
        buttons.addStretch(1)
        right.addLayout(buttons)
        across.addLayout(right, 1)
        self.clear()

    def clear(self) -> None:
        """Nothing was pictured yet."""
        self.photograph.clear()
        self.hide()

    def show_side(self, seen: Seen, title: Text) -> None:
        """Shows the photograph, the outline, and the warnings in words."""
        finding = seen.finding
        self.photograph.show_photograph(seen.photograph, finding.corners)
        self._title.tell(title)
        minds = [
            Text(
                "{warning_words}，{warning_remedies}", "{warning_words}: {warning_remedies}"
            ).format(warning_words=WARNING_WORDS[one], warning_remedies=WARNING_REMEDIES[one])
            if one in WARNING_REMEDIES
            else WARNING_WORDS[one]
            for one in finding.warnings
            if one in WARNING_WORDS
        ]
        said = [*([seen.origin] if seen.origin else []), *minds]
        self._words.tell(joined(said, "；", "; "))
        self._words.setVisible(bool(said))
        tone(self._words, Tone.WARN if minds else Tone.PLAIN)
        self._adjust.setVisible(finding.flattened is not None)
        self.show()
