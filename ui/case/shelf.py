"""The shelf: what has been witnessed so far, and what the rules say of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desk.views import CaseView, Verdict
from app.evidence.face import FACE_BAND_TITLES, FaceMatch
from app.evidence.identity import IdentityDocument
from app.evidence.image import Kept
from app.evidence.network_check import CHECK_MEANING_TITLES, NetworkCheck
from app.i18n import Text
from ui.case.keys import ENLARGE, EVIDENCE
from ui.icons import SIGN_OF_TONE, IconLabel
from ui.language import say
from ui.messages import Message, of_verdict, said_small
from ui.pages.door import Door
from ui.pages.meanings import TONE_OF_BAND
from ui.sizes import px
from ui.theme import SPACE, Tone, role, tokens, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.enlarged import Enlarged, Shown
from ui.widgets.frames import Scroll, column, empty, row
from ui.widgets.picture_view import Picture
from ui.widgets.words import Words

NARROWEST, WIDEST = 264, 400
"""Widths of the shelf on a small and on a large screen, in pixels at 100 %."""

_FRAME = 2
"""the edge of what scrolls, as the style sheet draws it for the focus"""

_NOTHING = Text("证件、照片和规则提示会显示在这里。", "Card, photographs and findings appear here.")
_OF_CUSTOMER = Text("证件", "Document")
_SIDES = {
    "front": Text("{whose} · 正面", "{whose} · front"),
    "back": Text("{whose} · 背面", "{whose} · back"),
}
_PORTRAIT = Text("证件照片", "Card portrait")
_LIVE = Text("现场照片", "Live picture")
_CHECKED = Text("核查照片", "Check photograph")
_FACES = Text("人像", "Faces")
_VERDICTS = Text("规则提示（{count}）", "Findings ({count})")
_NO_VERDICTS = Text("暂无规则提示。", "No findings so far.")
_CHIP = Text("芯片已读", "Chip read")
_CHIP_UNREAD = Text("芯片未能读取", "Chip could not be read")
_CHIP_DIFFERS = Text("芯片与印刷不一致", "Chip and print differ")
_FOLD = Text("收起", "Fold")
_LOOK = Text("看大图", "Enlarge")


@dataclass(frozen=True)
class _Evidence:
    """What a case holds that can be looked at, also where it no longer holds."""

    documents: tuple[tuple[Text, IdentityDocument], ...]
    face: FaceMatch | None
    checks: tuple[NetworkCheck, ...]


@dataclass(frozen=True)
class _Pictured:
    kept: Kept
    caption: Text


class Shelf(Scroll):
    """Evidence and verdicts, from the moment they are known. `fold_wanted` when somebody wants the
    room for the page."""

    fold_wanted = Signal()

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(px(NARROWEST))
        self._door = door
        self.body.setContentsMargins(0, 0, SPACE.small, 0)
        self.body.setSpacing(SPACE.small)
        self._shown: object = None
        self._notes: dict[Verdict, VerdictNote] = {}
        self._known: dict[str, QPixmap] = {}
        self._pictures: tuple[_Pictured, ...] = ()
        self.look_button = ActionButton(_LOOK, "link", key=ENLARGE, does=self.enlarge)
        self.fold_button = ActionButton(_FOLD, "link", key=EVIDENCE, does=self.fold_wanted.emit)
        for button in (self.look_button, self.fold_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addLayout(row(self.look_button, None, self.fold_button, space=0))
        self._found = QVBoxLayout()
        self._found.setSpacing(SPACE.small)
        self.body.addLayout(self._found)

    def fit(self, room: int) -> None:
        """Takes a fifth of the room, within limits."""
        width = min(px(WIDEST), max(px(NARROWEST), room // 5))
        if width != self.width():
            self.setFixedWidth(width)
            self._shown = None
            self.show_case(self._door.case)

    def enlarge(self, at: int = 0) -> None:
        """Shows the pictures as large as the window, from this one on."""
        there = [one for one in self._pictures if one.kept.digest in self._known]
        if there:
            first = there.index(self._pictures[at]) if self._pictures[at] in there else 0
            shown = [Shown(one.caption, self._known[one.kept.digest]) for one in there]
            Enlarged(self.window(), shown, first)

    @property
    def _inside(self) -> int:
        """What the frame, the scroll bar and the edge beside it leave, in pixels."""
        return self.width() - 2 * _FRAME - tokens().size.scroll - SPACE.small

    def show_case(self, case: CaseView) -> None:
        """Shows what the case holds now; what was shown before stays as it is."""
        evidence = _found(case)
        shown = (evidence, case.verdicts)
        if shown == self._shown:
            return
        self._shown = shown
        for note in self._notes.values():
            self._found.removeWidget(note)
        for gone in [one for one in self._notes if one not in case.verdicts]:
            note = self._notes.pop(gone)
            note.hide()
            note.deleteLater()
        empty(self._found)
        self._head(_VERDICTS.format(count=len(case.verdicts)) if case.verdicts else _NO_VERDICTS)
        for verdict in case.verdicts:
            if verdict not in self._notes:
                self._notes[verdict] = VerdictNote(verdict, self.inside)
            self._found.addWidget(self._notes[verdict])
        self._pictures = ()
        for whose, document in evidence.documents:
            self._show_document(whose, document)
        self._show_faces(evidence)
        if not evidence.documents and not case.verdicts:
            self._found.addWidget(Words(_NOTHING, "muted", wrap=True))
        self.look_button.setVisible(bool(self._pictures))

    def _head(self, text: Text) -> None:
        self._found.addWidget(Words(text, "section"))

    def _show_document(self, whose: Text, document: IdentityDocument) -> None:
        self._head(whose)
        sides = QHBoxLayout()
        sides.setSpacing(SPACE.tight)
        half = (self._inside - SPACE.tight) // 2
        size = QSize(half, round(half * 638 / 1011))
        sides.addWidget(self._picture(document.front_flattened, _SIDES["front"], size, whose))
        if document.back_flattened is not None:
            sides.addWidget(self._picture(document.back_flattened, _SIDES["back"], size, whose))
        sides.addStretch(1)
        self._found.addLayout(sides)
        chip = document.chip
        if chip is not None:
            well = chip.read and not document.differences
            said = _CHIP if well else _CHIP_DIFFERS if chip.read else _CHIP_UNREAD
            tone_ = Tone.GOOD if well else Tone.BAD if chip.read else Tone.WARN
            self._found.addWidget(StatusChip(tone_, said))

    def _show_faces(self, evidence: _Evidence) -> None:
        faces = _faces(evidence)
        if faces:
            self._head(_FACES)
            width = (self._inside - 2 * SPACE.tight) // 3
            line = QHBoxLayout()
            line.setSpacing(SPACE.tight)
            for kept, caption in faces[-3:]:
                box = QWidget()
                role(box, "clear")
                box.setFixedWidth(width)
                view = self._picture(kept, caption, QSize(width, round(width * 1.25)))
                box.setLayout(column(view, Words(caption, "small", wrap=True), space=2))
                line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            line.addStretch(1)
            self._found.addLayout(line)
        face = evidence.face
        if face is not None and face.decisive is not None and face.decisive.band is not None:
            self._found.addWidget(StatusChip(TONE_OF_BAND[face.decisive.band], _distance(face)))
        for check in evidence.checks:
            words = CHECK_MEANING_TITLES[check.meaning]
            said = Text("联网核查：{words}", "Network check: {words}").format(words=words)
            self._found.addWidget(Words(said, wrap=True))

    def _picture(
        self, kept: Kept, caption: Text, size: QSize, whose: Text | None = None
    ) -> Picture:
        """A picture that a click shows large; Tab goes by, one key shows them all."""
        called = caption.format(whose=whose) if whose else caption
        at = len(self._pictures)
        self._pictures = (*self._pictures, _Pictured(kept, called))
        view = Picture(size)
        view.setFixedSize(size)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.enlarges = False
        view.call(called)
        say(view, called, "toolTip")
        view.pressed.connect(lambda: self.enlarge(at))

        def show(pixmap: QPixmap) -> None:
            self._known[kept.digest] = pixmap
            view.show_picture(pixmap)

        self._door.picture(view, kept, show)
        return view


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


def _found(case: CaseView) -> _Evidence:
    """The documents of a case in the order of its steps, and what they were compared with."""
    found = {n: v for n, v in case.values.items() if isinstance(v, IdentityDocument)}
    alone = len(found) == 1
    documents = tuple(
        (_OF_CUSTOMER if alone else _whose(name, case), value) for name, value in found.items()
    )
    face = next((v for v in case.values.values() if isinstance(v, FaceMatch)), None)
    checks = tuple(v for v in case.values.values() if isinstance(v, NetworkCheck))
    return _Evidence(documents, face, checks)


def _whose(slot: str, case: CaseView) -> Text:
    """Whose document lies in a slot, by the title of its step."""
    return next((one.title for one in case.steps if slot in one.slots), _OF_CUSTOMER)


def _faces(evidence: _Evidence) -> list[tuple[Kept, Text]]:
    """Whoever is at the counter: on their document, live, and as the check shows them."""
    found: list[tuple[Kept, Text]] = []
    if evidence.documents:
        photograph = evidence.documents[-1][1].photograph
        if photograph is not None:
            found.append((photograph, _PORTRAIT))
    if evidence.face is not None and evidence.face.attempts:
        attempt = evidence.face.decisive or evidence.face.attempts[-1]
        if attempt.pictures:
            found.append((attempt.pictures[-1], _LIVE))
    found += [(one.photo, _CHECKED) for one in evidence.checks[-1:] if one.photo is not None]
    return found


def _distance(face: FaceMatch) -> Text:
    decisive = face.decisive
    assert decisive is not None
    assert decisive.band is not None
    title = FACE_BAND_TITLES[decisive.band]
    if decisive.distance is None:
        return title
    return Text("{title} · 距离 {distance:.2f}", "{title} · distance {distance:.2f}").format(
        title=title, distance=decisive.distance
    )
