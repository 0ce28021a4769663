"""What the home screen of a training store says to a newcomer: the exercises and the score."""

from __future__ import annotations

from functools import partial

from app.desk.coach import Judgement, Score
from app.i18n import Text
from ui import destinations
from ui.shell import Shell
from ui.theme import SPACE
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, row
from ui.widgets.words import Words

_TITLE = Text("培训练习", "Exercises")
_FIRST = Text(
    "样本客户在等您：选一位，按教练的提示办完，再看对错。第一次练习请选 S01。",
    "The customers of the cast are waiting: choose one, follow the coach to the end, and see"
    " what was right. Begin with S01.",
)
_SCORE = Text(
    "已完成 {done} / {all}，正确 {right}；错误受理 {accepted}，错误拒绝 {refused}。",
    "{done} of {all} done, {right} right; {accepted} wrongly accepted, {refused} wrongly refused.",
)
_CHOOSE = Text("选客户练习", "Choose a customer")


class ExerciseCard(Card):
    """A sentence and the way to the exercises."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(_TITLE, edge=SPACE.medium)
        self._shell = shell
        self._words = Words(_FIRST, "muted", wrap=True)
        self.choose = ActionButton(
            _CHOOSE, "quiet", icon="coach", does=partial(shell.go, destinations.EXERCISES)
        )
        line = row(self._words, self.choose)
        line.setStretch(0, 1)
        self.body.addLayout(line)

    def refresh(self) -> None:
        """Asks how the exercises stand."""
        self._shell.books(self, self._shell.desk.score, then=self._show)

    def _show(self, score: Score) -> None:
        if not score.done:
            self._words.tell(_FIRST)
            return
        self._words.tell(
            _SCORE.format(
                done=score.done,
                all=len(score.exercises),
                right=score.counted(Judgement.RIGHT),
                accepted=score.counted(Judgement.WRONGLY_ACCEPTED),
                refused=score.counted(Judgement.WRONGLY_REFUSED),
            )
        )
