"""The exercises of the training store: whom one served, how it ended, and whom to serve next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.desk.coach import JUDGEMENT_TITLES, Exercise, Judgement, Score
from app.desk.views import CaseView
from app.i18n import Text, same
from ui.case.coach import TONE_OF_JUDGEMENT
from ui.keys import BACK, HOME, START, UP_DOWN
from ui.landing import land
from ui.language import say
from ui.pictures import decoded
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, Tone, role
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Scroll, column, row
from ui.widgets.picture_view import PictureView
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_LIST_WIDTH = 520
_DOCUMENT_WIDTH, _DOCUMENT_LONGEST = 356, 920
"""Of the picture: its width at 100 %, and the longest side in pixels that is unpacked."""

_FIGURES = (
    (Text("已完成", "done"), None),
    (Text("正确", "right"), (Judgement.RIGHT,)),
    (Text("错误受理", "wrongly accepted"), (Judgement.WRONGLY_ACCEPTED,)),
    (Text("错误拒绝", "wrongly refused"), (Judgement.WRONGLY_REFUSED,)),
    (Text("被授权人拦下", "caught by the authoriser"), (Judgement.CAUGHT,)),
)
_DOCUMENT = Text("带来的证件（样本）", "The document they bring (specimen)")
_BLIND = Text("盲练：做完才显示要点", "Blind: told afterwards")
_HIDDEN = Text("做完以后揭晓", "told afterwards")
_CASES = Text("已办 {count} 次", "cases: {count}")
_START = Text("请这位客户到柜台", "Serve this customer")
_ENTRY = Text("查看日志", "Journal entry")
_NOT_YET = Text(
    "办完这位客户的业务（办理，或者不予受理）以后，这里会说明对错和要点。",
    "After the case has ended, performed or declined, this says what was right and why.",
)
_HOW = Text(
    "每位样本客户都有一个要点：有的应当办理，有的应当拒绝。办理时教练会提示下一步。",
    "Each customer of the cast has a point: some must be served, some refused. The coach says"
    " what comes next while you serve them.",
)


class ExercisesScreen(Screen):
    """Score above, customers on the left, what is known of one on the right."""

    keys = (UP_DOWN, START, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._exercises: dict[str, Exercise] = {}
        self._starting = False
        self._pictured = ""
        self._figures = [Words("–", "headline") for _ in _FIGURES]
        self.blind = QCheckBox()
        say(self.blind, _BLIND)
        self.blind.toggled.connect(self._set_blind)
        self.list = RowList(Text("没有练习。", "There are no exercises."))
        self.list.current_changed.connect(self._look)
        self.list.opened.connect(self._start)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        outer.setSpacing(SPACE.large)
        outer.addWidget(self._scores())
        left = Card(Text("样本客户", "Customers"))
        left.head.addWidget(self.blind)
        hold(left, most_width=_LIST_WIDTH)
        left.body.addWidget(self.list, 1)
        across = QHBoxLayout()
        across.setSpacing(SPACE.large)
        across.addWidget(left, 2)
        across.addWidget(self._detail(), 3)
        outer.addLayout(across, 1)
        self.on_key(BACK, shell.go_back)

    def _scores(self) -> Card:
        card = Card(edge=SPACE.medium)
        figures = QHBoxLayout()
        figures.setSpacing(SPACE.wide)
        figures.addWidget(Words(Text("练习成绩", "Score"), "title"))
        for figure, (caption, _) in zip(self._figures, _FIGURES, strict=True):
            figures.addLayout(column(figure, Words(caption, "small"), space=0))
        how = Words(_HOW, "muted", wrap=True)
        figures.addWidget(how, 1)
        card.body.addLayout(figures)
        return card

    def _detail(self) -> QWidget:
        card = Card()
        self._name = Words("", "headline", wrap=True)
        self._about = Words("", "strong", wrap=True)
        self._ended = StatusChip(Tone.PLAIN, JUDGEMENT_TITLES[Judgement.OPEN])
        self._lesson = Words("", wrap=True, selectable=True)
        self._served = Words("", "muted")
        self.begin = ActionButton(_START, "primary", icon="coach", does=self._start_current)
        self.entry = ActionButton(_ENTRY, "quiet", icon="journal", does=self._open_entry)
        inside = Scroll()
        inside.body.addWidget(self._name)
        inside.body.addWidget(self._about)
        inside.body.addLayout(row(self._ended, self._served, None))
        inside.body.addWidget(self._lesson)
        self.document = PictureView(_DOCUMENT, QSize(356, 224))
        hold(self.document, most_width=_DOCUMENT_WIDTH)
        inside.body.addWidget(self.document)
        inside.body.addStretch(1)
        card.body.addWidget(inside, 1)
        card.body.addLayout(row(None, self.entry, self.begin))
        self._right = QStackedWidget()
        nothing = QWidget()
        role(nothing, "clear")
        self._right.addWidget(nothing)
        self._right.addWidget(card)
        return self._right

    def enter(self) -> None:
        """Asks how the exercises stand."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shell.books(self, self.shell.desk.score, then=self._show)

    def _set_blind(self, blind: bool) -> None:
        self.shell.books(self, self.shell.desk.blind, blind, then=self._show)

    def _show(self, score: Score) -> None:
        self._exercises = {one.code: one for one in score.exercises}
        for figure, (_, judgements) in zip(self._figures, _FIGURES, strict=True):
            if judgements is None:
                figure.tell(f"{score.done} / {len(score.exercises)}")
            else:
                figure.tell(str(score.counted(*judgements)))
        self.blind.blockSignals(True)
        self.blind.setChecked(score.blind)
        self.blind.blockSignals(False)
        self.list.show_rows([_row(one) for one in score.exercises])
        self._look(self.list.current_key())

    def _look(self, code: str) -> None:
        one = self._exercises.get(code)
        self._right.setCurrentIndex(0 if one is None else 1)
        if one is None:
            return
        self._name.tell(f"{one.code}  {one.name}")
        self._about.tell(one.title or _HIDDEN)
        self._ended.show_status(TONE_OF_JUDGEMENT[one.judgement], JUDGEMENT_TITLES[one.judgement])
        self._served.tell(_CASES.format(count=one.cases) if one.cases else Text("", ""))
        self._lesson.tell(one.lesson or _NOT_YET)
        self._show_document(code)
        self.entry.setVisible(bool(one.entry))

    def _show_document(self, code: str) -> None:
        """What they will lay on the counter."""
        if code == self._pictured:
            return
        self._pictured = code
        self.document.show_image(QImage())
        content = self.shell.desk.lanes.books.submit(self.shell.desk.exercise_document, code)

        def arrived(picture: QImage) -> None:
            if code == self._pictured:
                self.document.show_image(picture)

        land(decoded(content, _DOCUMENT_LONGEST), self, arrived, self.shell.messages.error)

    def _open_entry(self) -> None:
        one = self._exercises.get(self.list.current_key())
        if one is not None and one.entry:
            self.shell.open_entry(one.entry)

    def _start_current(self) -> None:
        self._start(self.list.current_key())

    def _start(self, code: str) -> None:
        if code in self._exercises and not self._starting:
            self._starting = True
            self.shell.books(
                self,
                self.shell.desk.begin_exercise,
                code,
                then=self._opened,
                otherwise=self._failed,
            )

    def _opened(self, case: CaseView) -> None:
        self._starting = False
        self.shell.open_case(case)

    def _failed(self, error: BaseException) -> None:
        self._starting = False
        self.shell.messages.error(error)


def _row(one: Exercise) -> ListRow:
    open_ = one.judgement is Judgement.OPEN
    return ListRow(
        key=one.code,
        code=one.code,
        title=same(one.name),
        under=one.title or _HIDDEN,
        badge=Text("", "") if open_ else JUDGEMENT_TITLES[one.judgement],
        tone=TONE_OF_JUDGEMENT[one.judgement],
    )
