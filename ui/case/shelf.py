"""The shelf: what has been witnessed so far, and what the rules say of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.desk.views import CaseView, Verdict
from app.evidence.face import FACE_BAND_TITLES, FaceMatch
from app.evidence.identity import IdentityDocument
from app.evidence.image import Kept
from app.evidence.network_check import CHECK_MEANING_TITLES, NetworkCheck
from app.i18n import Text
from ui.icons import SIGN_OF_TONE, IconLabel
from ui.messages import Message, of_verdict, said_small
from ui.pages.door import Door
from ui.pages.meanings import TONE_OF_BAND
from ui.sizes import px
from ui.theme import SPACE, role, tone
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Scroll, empty
from ui.widgets.words import Words

NARROWEST, WIDEST = 264, 400
"""Widths of the shelf on a small and on a large screen, in pixels at 100 %."""

_NOTHING = Text("证件、照片和规则提示会显示在这里。", "Card, photographs and findings appear here.")
_CARD = Text("证件", "Card")
_PORTRAIT = Text("证件照片", "Card portrait")
_LIVE = Text("现场照片", "Live picture")
_CHECKED = Text("核查照片", "Check photograph")
_FACES = Text("人像", "Faces")
_VERDICTS = Text("规则提示", "Findings")


class Shelf(Scroll):
    """Evidence and verdicts, from the moment they are known."""

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(px(NARROWEST))
        self._door = door
        self.body.setContentsMargins(0, 0, SPACE.small, 0)
        self.body.setSpacing(SPACE.small)
        self._shown: object = None

    def fit(self, room: int) -> None:
        """Takes a fifth of the room, within limits."""
        width = min(px(WIDEST), max(px(NARROWEST), room // 5))
        if width != self.width():
            self.setFixedWidth(width)
            self._shown = None
            self.show_case(self._door.case)

    @property
    def _inside(self) -> int:
        return self.width() - 14

    def show_case(self, case: CaseView) -> None:
        """Shows what the case holds now."""
        card, face, check = _found(case)
        shown = (card, face, check, case.verdicts)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self.body)
        if case.verdicts:
            self._head(_VERDICTS)
            for verdict in case.verdicts:
                self.body.addWidget(VerdictNote(verdict))
        if card is not None:
            self._head(_CARD)
            sides = QHBoxLayout()
            sides.setSpacing(SPACE.tight)
            half = (self._inside - SPACE.tight) // 2
            sides.addWidget(self._picture(card.front_flattened, half))
            if card.back_flattened is not None:
                sides.addWidget(self._picture(card.back_flattened, half))
            else:
                sides.addStretch(1)
            self.body.addLayout(sides)
        faces = self._faces(card, face, check)
        if faces:
            self._head(_FACES)
            row = QHBoxLayout()
            row.setSpacing(SPACE.tight)
            for kept, caption in faces:
                row.addWidget(self._captioned(kept, caption))
            row.addStretch(1)
            self.body.addLayout(row)
        if face is not None and face.decisive is not None and face.decisive.band is not None:
            band = face.decisive.band
            self.body.addWidget(StatusChip(TONE_OF_BAND[band], _distance(face)))
        if check is not None:
            words = CHECK_MEANING_TITLES[check.meaning]
            self.body.addWidget(
                Words(Text(f"联网核查：{words.zh}", f"Network check: {words.en}"), wrap=True)
            )
        if not self.body.count():
            self.body.addWidget(Words(_NOTHING, "muted", wrap=True))

    def _head(self, text: Text) -> None:
        self.body.addWidget(Words(text, "section"))

    def _picture(self, kept: Kept, width: int, height: int = 0) -> QLabel:
        label = QLabel()
        label.setFixedSize(width, height or round(width * 638 / 1011))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        def show(pixmap: QPixmap) -> None:
            label.setPixmap(
                pixmap.scaled(
                    label.size(),
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )

        self._door.picture(label, kept, show)
        return label

    def _captioned(self, kept: Kept, caption: Text) -> QWidget:
        box = QWidget()
        role(box, "clear")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        width = (self._inside - 2 * SPACE.tight) // 3
        column.addWidget(self._picture(kept, width, round(width * 1.25)))
        column.addWidget(Words(caption, "small", wrap=True))
        box.setFixedWidth(width)
        return box

    @staticmethod
    def _faces(
        card: IdentityDocument | None, face: FaceMatch | None, check: NetworkCheck | None
    ) -> list[tuple[Kept, Text]]:
        found = []
        if card is not None and card.photograph is not None:
            found.append((card.photograph, _PORTRAIT))
        if face is not None:
            attempt = face.decisive or (face.attempts[-1] if face.attempts else None)
            if attempt is not None and attempt.pictures:
                found.append((attempt.pictures[-1], _LIVE))
        if check is not None and check.photo is not None:
            found.append((check.photo, _CHECKED))
        return found


class VerdictNote(QWidget):
    """A verdict on the shelf: sign, word, sentence, remedy; code and source in small print."""

    def __init__(self, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        message: Message = of_verdict(verdict)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self, "note")
        tone(self, message.tone)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.small, SPACE.small - 2, SPACE.small, SPACE.small - 2)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(SPACE.tight + 2)
        head.addWidget(IconLabel(SIGN_OF_TONE[message.tone], size=16, ink=message.tone.value))
        word = Words(message.word, "strong", wrap=True)
        tone(word, message.tone)
        head.addWidget(word, 1)
        column.addLayout(head)
        column.addWidget(Words(message.sentence, wrap=True, selectable=True))
        if message.remedy:
            column.addWidget(Words(message.remedy, "muted", wrap=True, selectable=True))
        column.addWidget(Words(said_small(message), "small", wrap=True, selectable=True))


def _found(
    case: CaseView,
) -> tuple[IdentityDocument | None, FaceMatch | None, NetworkCheck | None]:
    """The pictured evidence of a case, also where it no longer holds; of several documents the
    last, which is that of whoever is at the counter."""
    card = face = check = None
    for value in case.values.values():
        match value:
            case IdentityDocument():
                card = value
            case FaceMatch():
                face = value
            case NetworkCheck():
                check = value
    return card, face, check


def _distance(face: FaceMatch) -> Text:
    decisive = face.decisive
    assert decisive is not None
    assert decisive.band is not None
    title = FACE_BAND_TITLES[decisive.band]
    if decisive.distance is None:
        return title
    return Text(
        f"{title.zh} · 距离 {decisive.distance:.2f}",
        f"{title.en} · distance {decisive.distance:.2f}",
    )
