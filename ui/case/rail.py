"""The rail: every step of the case, how it stands, and where the teller is looking."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.desk.views import Actor, CaseView, Effect, Status, StepView
from app.i18n import Text
from ui.icons import IconLabel
from ui.language import say
from ui.sizes import hold
from ui.theme import SPACE, role
from ui.widgets.words import Words

_SIGNS = {
    Status.DONE: ("check", "good"),
    Status.OPEN: ("open", "ink_disabled"),
    Status.REOPENED: ("reopened", "warn"),
}
_STATES = {
    Status.DONE: Text("已完成", "done"),
    Status.OPEN: Text("未办", "open"),
    Status.REOPENED: Text("须重做", "to be done again"),
}
_HERE = Text("当前步骤", "current step")
_AGAIN = Text("须重做：{why}", "Again: {why}")
_COUNT = Text("已完成 {done} 步，共 {all} 步", "{done} of {all} steps done")
_COUNT_COMPACT = Text("{done}/{all}", "{done}/{all}")
_WHO = {
    Actor.CUSTOMER: Text("客户操作", "by the customer"),
    Actor.SECOND_STAFF: Text("双人核对", "with a second member of staff"),
    Actor.AUTHORISER: Text("授权人操作", "by the authoriser"),
}
_MARKS = {
    Effect.REFUSE: ("stop", "bad"),
    Effect.ESCALATE: ("approve", "ask"),
    Effect.WARN: ("warn", "warn"),
}


_WIDTH, _COMPACT = 212, 62
"""Pixels at 100 % that the longest title of a step takes, in two lines at most, and that its
number takes."""


class Rail(QWidget):
    """The steps, from top to bottom. `chosen` carries the code of the step to look at."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hold(self, width=_WIDTH)
        self._compact = False
        role(self, "clear")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        # Many operations begin with the same steps: which of them this is, and about whom.
        head = QWidget()
        role(head, "clear")
        told = QVBoxLayout(head)
        told.setContentsMargins(SPACE.small, 0, 0, SPACE.tight)
        told.setSpacing(0)
        self._title = Words("", "strong", wrap=True)
        self._about = Words("", "small", wrap=True)
        self._count = Words("", "small")
        for words in (self._title, self._about, self._count):
            told.addWidget(words)
        self._column.addWidget(head)
        self._column.addStretch(1)
        self._counted = (0, 0)
        self._lines: dict[str, RailLine] = {}
        self._shown: dict[str, tuple[StepView, bool, bool]] = {}

    def fit(self, *, compact: bool) -> None:
        """In a small window each step is its sign and number, and hovering says the rest."""
        if compact is not self._compact:
            self._compact = compact
            hold(self, width=_COMPACT if compact else _WIDTH)
            for line in self._lines.values():
                line.fit(compact=compact)
            self._tell_count()
            self._fit_head()

    def _fit_head(self) -> None:
        self._title.setVisible(not self._compact)
        self._about.setVisible(not self._compact and bool(self._about.text()))

    def _tell_count(self) -> None:
        done, every = self._counted
        words = _COUNT_COMPACT if self._compact else _COUNT
        self._count.tell(words.format(done=done, all=every))

    def make_ahead(self, case: CaseView) -> bool:
        """Makes the line of one more step; False where there is none left to make."""
        code = next((one.code for one in case.steps if one.code not in self._lines), None)
        if code is None:
            return False
        line = self._lines[code] = self._made(code)
        self._column.insertWidget(len(self._lines), line)
        step = case.step(code)
        line.count(len(self._lines))
        line.show_step(step, here=code == case.here, looking=False)
        self._shown[code] = (step, code == case.here, False)
        return True

    def show_case(self, case: CaseView, looking_at: str) -> None:
        """Shows which operation this is, about whom, and how every step stands."""
        self._title.tell(case.title)
        self._about.tell(case.headline)
        self._fit_head()
        codes = [step.code for step in case.steps]
        if list(self._lines) != codes:
            for code in set(self._lines).difference(codes):
                line = self._lines.pop(code)
                self._column.removeWidget(line)
                line.hide()
                line.deleteLater()
            lines = {code: self._lines.get(code) or self._made(code) for code in codes}
            for at, line in enumerate(lines.values()):
                if self._column.indexOf(line) != at + 1:
                    self._column.removeWidget(line)
                    self._column.insertWidget(at + 1, line)
            self._lines = lines
            for number, line in enumerate(lines.values(), 1):
                line.count(number)
        self._counted = (sum(one.status is Status.DONE for one in case.steps), len(case.steps))
        self._tell_count()
        for step in case.steps:
            here, looking = step.code == case.here, step.code == looking_at
            self._lines[step.code].setChecked(looking)
            if self._shown.get(step.code) != (step, here, looking):
                self._lines[step.code].show_step(step, here=here, looking=looking)
        self._shown = {
            step.code: (step, step.code == case.here, step.code == looking_at)
            for step in case.steps
        }

    def _made(self, code: str) -> RailLine:
        line = RailLine(self)
        line.fit(compact=self._compact)
        line.clicked.connect(lambda _checked=False: self.chosen.emit(code))
        return line

    def line(self, code: str) -> RailLine:
        """The line of a step; KeyError where it is not on the path."""
        return self._lines[code]


class RailLine(QPushButton):
    """One step. It is no stop for Tab: Ctrl+↑ and Ctrl+↓ walk the rail."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        role(self, "rail")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.small, 4, SPACE.small, 4)
        row.setSpacing(SPACE.small)
        top = Qt.AlignmentFlag.AlignTop
        self._sign = IconLabel("open", size=17)
        row.addWidget(self._sign, 0, top)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = Words("", "rail", wrap=True)
        words.addWidget(self._title)
        self._note = Words("", "small", wrap=True)
        words.addWidget(self._note)
        row.addLayout(words, 1)
        self._mark = IconLabel("warn", size=16)
        row.addWidget(self._mark, 0, top)
        self._number = Words("", "rail")
        row.addWidget(self._number, 0, top)
        self._compact = False
        self._has_note = self._has_mark = False
        for part in (self._sign, self._title, self._note, self._mark, self._number):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def count(self, number: int) -> None:
        """Says which step this is, counted from 1."""
        self._number.tell(str(number))

    def fit(self, *, compact: bool) -> None:
        """Shows the number alone, or all the words."""
        self._compact = compact
        self._number.setVisible(compact)
        self._title.setVisible(not compact)
        self._note.setVisible(self._has_note and not compact)
        self._mark.setVisible(self._has_mark and not compact)

    def show_step(self, step: StepView, *, here: bool, looking: bool) -> None:
        """Shows one step: how it stands, what it is called, and why it is to be done again."""
        self.setChecked(looking)
        self.setEnabled(step.reachable)
        if here and step.status is Status.OPEN:
            self._sign.show_icon("here", "accent")
        else:
            self._sign.show_icon(*_SIGNS[step.status])
        for words in (self._title, self._number):
            role(words, "rail-here" if here else f"rail-{step.status.value}")
        self._title.tell(step.title)
        note = _note(step, here=here)
        self._has_note = bool(note)
        self._note.tell(note or "")
        worst = next((e for e in _MARKS if any(v.effect is e for v in step.verdicts)), None)
        self._has_mark = worst is not None
        self.fit(compact=self._compact)
        if worst is not None:
            self._mark.show_icon(*_MARKS[worst])
        state = _HERE if here else _STATES[step.status]
        name = Text("{title}：{state}", "{title}: {state}").format(title=step.title, state=state)
        say(self, name, "accessibleName")
        tip = Text("{name}\n{asks}", "{name}\n{asks}").format(name=name, asks=step.asks)
        say(self, tip, "toolTip")

    def sizeHint(self) -> QSize:
        """As high as its words."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As high as its words."""
        rail = self.parentWidget()
        return QSize(0, self._row.heightForWidth(rail.width() if rail else self.width()))


def _note(step: StepView, *, here: bool) -> Text | None:
    """In words why a step is to be done again, or that this is the one to do and by whom."""
    if step.status is Status.REOPENED and step.why is not None:
        return _AGAIN.format(why=step.why)
    if not here:
        return None
    who = _WHO.get(step.actor)
    return Text("{here} · {who}", "{here} · {who}").format(here=_HERE, who=who) if who else _HERE
