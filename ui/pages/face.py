"""The page on which the person at the counter is compared with the card's portrait."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout

from app.desk.eyes_words import HINT_WORDS, in_words
from app.desk.views import SpecimenPictures, Status, StepView, Watch
from app.evidence.face import FACE_BAND_TITLES, FaceAttempt, FaceBand, FaceMatch
from app.evidence.identity import IdentityDocument
from app.evidence.image import Kept
from app.i18n import Text, joined, same
from ui.pages.door import Door, Lane
from ui.pages.meanings import TONE_OF_BAND
from ui.pages.page import GO_ON, Page, PageNote
from ui.pages.sources import PictureSources
from ui.pictures import read_picture
from ui.theme import SPACE, Tone
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Divider, column, empty, is_narrow, row
from ui.widgets.picture_view import PictureView
from ui.widgets.words import Words

MOST = 3
"""Live pictures in one comparison."""

_COMPARE = Text("比对", "Compare")
_COMPARING = Text("正在比对…", "Comparing …")
_TAKE = Text("样本现场照片", "Their live pictures")
_PORTRAIT = Text("证件照片", "Card portrait")
_EARLIER = Text("以前办理照片", "Earlier case")
_LIVE = Text("现场照片", "Live picture")
_HINT = Text(
    "请客户正对镜头、摘下口罩和墨镜；最多三张现场照片。",
    "The customer faces the camera, without mask or sunglasses; up to three pictures.",
)
_ATTEMPTS = Text("比对记录（全部留存）", "Attempts (all are kept)")
_NEXT = {
    FaceBand.ALIKE: Text("人证相符，可以继续。", "The face agrees; go on."),
    FaceBand.UNSURE: Text(
        "机器不能判断：可再拍一次，或由两名柜员核对后继续。",
        "The machine cannot tell: take another picture, or two members of staff decide.",
    ),
    FaceBand.DIFFERENT: Text(
        "不相像不等于拒绝：请核对本人，可再拍一次，或核对辅助证件并由两名柜员确认。",
        "Not alike is no refusal: look at the person, take another picture, or compare another "
        "document and let two members of staff decide.",
    ),
}


class FacePage(Page):
    """Portrait and live pictures side by side; every comparison stays on the page."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self.live: list[bytes] = []
        self._images: list[QPixmap] = []
        self._comparing = False
        self._fresh = False
        self.note = PageNote()
        self.body.addWidget(self.note)
        self.sources = PictureSources(door, _TAKE, Watch.FACE)
        self.sources.pictures.connect(self._add)
        self.sources.shot.connect(lambda pictures: self._add(pictures[:1]))
        self.sources.specimen.connect(self._bring_specimen)
        self.body.addWidget(self.sources)
        self._hint = Words(_HINT, "muted", wrap=True)
        self.body.addWidget(self._hint)
        self.sources.panel.opened.connect(self._lay_out)
        self.sources.panel.closed.connect(self._lay_out)
        self._parts = self._make_pictures()

    def make_ahead(self) -> bool:
        """The places of the pictures."""
        return next(self._parts, False)

    def _make_pictures(self) -> Iterator[bool]:
        self.card = Card()
        self._portrait = PictureView(_PORTRAIT, QSize(176, 218))
        self._earlier = PictureView(_EARLIER, QSize(176, 218))
        self._earlier.hide()
        yield True
        self._lives = [
            PictureView(Text("{live} {n}", "{live} {n}").format(live=_LIVE, n=n), QSize(176, 218))
            for n in range(1, MOST + 1)
        ]
        pair = QHBoxLayout()
        pair.setSpacing(SPACE.medium)
        pair.addWidget(self._portrait)
        pair.addWidget(self._earlier)
        pair.addWidget(Divider(upright=True))
        for view in self._lives:
            pair.addWidget(view)
        pair.addStretch(1)
        self.card.body.addLayout(pair)
        self.body.addWidget(self.card)
        self.attempts = Card(_ATTEMPTS)
        self._made = column(space=SPACE.small)
        self.attempts.body.addLayout(self._made)
        self.attempts.hide()
        self.body.insertWidget(1, self.attempts)
        self.body.addStretch(1)

    @property
    def primary(self) -> Text | None:
        """Compares."""
        if self._seen_enough:
            return GO_ON
        return _COMPARING if self._comparing else _COMPARE

    @property
    def lingers(self) -> bool:
        """A person looks at what the comparison says."""
        return True

    @property
    def _seen_enough(self) -> bool:
        """The step is done, and no new pictures were taken since."""
        done = next((s for s in self.door.case.steps if s.code == self.step.code), self.step)
        return done.status is Status.DONE and not self._fresh

    @property
    def can_act(self) -> bool:
        """There is a live picture, and no comparison under way."""
        return self._seen_enough or (bool(self.live) and not self._comparing)

    def enter(self) -> None:
        """Shows the portrait and what was compared before."""
        while self.make_ahead():
            pass
        card = self._identity()
        if card is not None and card.photograph is not None:
            self.door.picture(self._portrait, card.photograph, self._portrait.picture.show_picture)
            self.sources.enter(lambda one: one.name == card.name)
        else:
            self.sources.enter()
        self._show_attempts()
        self._show_live()
        if self._seen_enough:
            self.primary_wants_focus.emit()
        else:
            self.sources.focus()

    def leave(self) -> None:
        """Lets go of the camera."""
        self.sources.leave()

    def show_case(self) -> None:
        """A comparison that left the step open is shown here."""
        self._comparing = False
        self._fresh = False
        self._show_attempts()
        if self._seen_enough:
            self.primary_wants_focus.emit()
        else:
            self.live, self._images = [], []
            self._show_live()
            self.sources.focus()
            self.primary_changed.emit()

    def act(self) -> None:
        """Compares the live pictures with the portrait."""
        if not self.can_act:
            return
        if self._seen_enough:
            self.go_on_wanted.emit()
            return
        self.note.clear()
        self._comparing = True
        self.primary_changed.emit()
        self.change(
            self.door.desk.compare_face,
            self.door.case.id,
            tuple(self.live),
            otherwise=self._failed,
            lane=Lane.EYES,
        )

    def _identity(self) -> IdentityDocument | None:
        """The document of whoever is at the counter: the last one of the case."""
        values = self.door.case.values.values()
        return next((v for v in reversed(list(values)) if isinstance(v, IdentityDocument)), None)

    def _bring_specimen(self, code: str) -> None:
        def arrived(pictures: SpecimenPictures) -> None:
            self._fresh = False
            self._add(list(pictures.live))

        self.door.ask(self, self.door.desk.specimen_pictures, code, then=arrived)

    def _add(self, pictures: Sequence[bytes]) -> None:
        """Unpacks pictures beside the window, then shows them as the live ones."""

        def unpacked() -> list[QImage]:
            return [read_picture(one, 600) for one in pictures]

        def shown(images: list[QImage]) -> None:
            self.note.clear()
            before = (self.live, self._images) if self._fresh else ([], [])
            self.live = [*before[0], *pictures][-MOST:]
            self._images = [*before[1], *map(QPixmap.fromImage, images)][-MOST:]
            self._fresh = True
            self._show_live()
            self.primary_changed.emit()
            if len(self.live) == MOST or not self.sources.panel.is_open:
                self.primary_wants_focus.emit()
                if self.step.at_once:
                    self.wants_to_act()

        self.door.ask(self, unpacked, then=shown, lane=Lane.DEVICES)

    def _show_live(self) -> None:
        """The pictures that are about to be compared; until there are some, those of the newest
        comparison."""
        kept = () if self.live else self._newest_compared()
        for at, view in enumerate(self._lives):
            view.setVisible(at == 0 or at < max(len(self.live), len(kept)))
            view.picture.show_picture(self._images[at] if at < len(self.live) else QPixmap())
            if at < len(kept):
                self.door.picture(view, kept[at], partial(self._show_kept, at))
        self._fit_pictures()

    def _lay_out(self) -> None:
        """The pictures stand beside the live one, or below where there is none."""
        panel = self.sources.panel
        if panel.is_open:
            panel.beside.addWidget(self.card)
        else:
            self.body.insertWidget(self.body.count() - 1, self.card)
        self._fit_pictures()
        self._hint.setVisible(not panel.is_open and self.attempts.isHidden())

    def _fit_pictures(self) -> None:
        """All in one line, beside the live picture as below it."""
        views = (self._portrait, self._earlier, *self._lives)
        shown = sum(not view.isHidden() for view in views)
        beside = QSize(34, 44) if is_narrow(self) else QSize(44, 56)
        small = beside if self.sources.panel.is_open else QSize(176, 218)
        if not self.sources.panel.is_open and (shown > MOST + 1 or is_narrow(self)):
            small = QSize(136, 170) if not is_narrow(self) else QSize(100, 124)
        for view in views:
            view.picture.setFixedSize(small)

    def _show_earlier(self, made: Sequence[FaceAttempt]) -> None:
        """The photograph of an earlier case, where the customer was compared with it too."""
        digest = made[-1].second_portrait if made else ""
        self._earlier.setVisible(bool(digest))
        if digest:
            # A picture is named by its digest alone.
            kept = Kept(digest, "image/jpeg")
            self.door.picture(self._earlier, kept, self._earlier.picture.show_picture)
        self._fit_pictures()

    def _show_kept(self, at: int, picture: QPixmap) -> None:
        if not self.live:
            self._lives[at].picture.show_picture(picture)

    def _newest_compared(self) -> tuple[Kept, ...]:
        match = self.door.case.values.get(self.slot)
        if not isinstance(match, FaceMatch) or not match.attempts:
            return ()
        return match.attempts[-1].pictures[:MOST]

    def _show_attempts(self) -> None:
        match = self.door.case.values.get(self.slot)
        made = match.attempts if isinstance(match, FaceMatch) else ()
        self.attempts.setVisible(bool(made))
        self._show_earlier(made)
        self._hint.setVisible(not made)
        body = self._made
        empty(body)
        for number, attempt in reversed(list(enumerate(made, 1))):
            self._show_attempt(number, attempt)
        if made and made[-1].band is not None:
            body.insertWidget(0, Words(_NEXT[made[-1].band], "strong", wrap=True))

    def _show_attempt(self, number: int, attempt: FaceAttempt) -> None:
        if attempt.band is None:
            why = in_words(attempt.error or "")
            chip = StatusChip(Tone.WARN, Text("未能比对", "not compared"))
            words = Text("{sentence}{remedy}", "{sentence} {remedy}").format(
                sentence=why.sentence, remedy=why.remedy
            )
        else:
            chip = StatusChip(TONE_OF_BAND[attempt.band], FACE_BAND_TITLES[attempt.band])
            words = Text(
                "距离 {distance:.3f}（{alike_up_to:.2f} 以内相像，{unsure_up_to:.2f} 以上不相像）",
                "distance {distance:.3f} (alike up to {alike_up_to:.2f}, "
                "not alike above {unsure_up_to:.2f})",
            ).format(
                distance=attempt.distance,
                alike_up_to=attempt.alike_up_to,
                unsure_up_to=attempt.unsure_up_to,
            )
            if attempt.second_distance is not None:
                words = Text(
                    "{words}；与以前办理时的照片距离 {second_distance:.3f}",
                    "{words}; {second_distance:.3f} from the picture of an earlier case",
                ).format(words=words, second_distance=attempt.second_distance)
        hints = [HINT_WORDS[one] for one in attempt.hints if one in HINT_WORDS]
        if hints:
            words = Text(
                "{words}；照片可改进：{hints}", "{words}; the pictures could be better: {hints}"
            ).format(words=words, hints=joined(hints, "、", ", "))
        line = row(
            Words(same(f"{number}  {attempt.at:%H:%M:%S}"), "muted"),
            chip,
            Words(words, wrap=True),
            space=SPACE.medium,
        )
        line.setStretch(2, 1)
        self._made.addLayout(line)

    def _failed(self, error: BaseException) -> None:
        self._comparing = False
        self.primary_changed.emit()
        if not self.note.say_error(error, retry=self.act):
            self.door.failed.emit(error)
