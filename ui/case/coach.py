"""The coach beside a case of the training store: one sentence that says what to do next."""

from __future__ import annotations

from typing import ClassVar

from app.desk.coach import JUDGEMENT_TITLES, Judged, Judgement, advice_on
from app.desk.views import CaseView
from app.i18n import Text
from ui.icons import IconLabel, put_icon
from ui.language import say
from ui.messages import Message
from ui.theme import SPACE, Tone, role, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, column, row
from ui.widgets.words import Words

_COACH = Text("教练", "Coach")
_FOLD = Text("收起教练提示", "Fold the coach")
_UNFOLD = Text("教练提示", "What next?")

TONE_OF_JUDGEMENT = {
    Judgement.OPEN: Tone.PLAIN,
    Judgement.RIGHT: Tone.GOOD,
    Judgement.WRONGLY_ACCEPTED: Tone.BAD,
    Judgement.WRONGLY_REFUSED: Tone.BAD,
    Judgement.CAUGHT: Tone.WARN,
    Judgement.UNDECIDED: Tone.NOTE,
}

_JUDGED = Text("练习 {code} {name}：{title}", "Exercise {code} {name}: {title}")


class CoachStrip(Card):
    """What to do next, and why; folded it stays folded for the other cases too."""

    _folded: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__(edge=SPACE.small, tone_=Tone.NOTE)
        self._words = Words("", "strong", wrap=True)
        self._why = Words("", "muted", wrap=True)
        self.toggle = ActionButton(_FOLD, "link", does=self._turn)
        said = column(self._words, self._why, space=2)
        self._sign = IconLabel("coach", size=22, ink="note")
        say(self._sign, _COACH, "accessibleName")
        line = row(self._sign, said, self.toggle)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self._show()

    def show_case(self, case: CaseView, looking_at: str) -> None:
        """Advises on a case as it stands, and on the step that is looked at."""
        advice = advice_on(case, looking_at)
        self._words.tell(advice.words)
        self._why.tell(advice.why)
        self._show()

    def _turn(self) -> None:
        type(self)._folded = not self._folded
        self._show()

    def _show(self) -> None:
        self._words.setHidden(self._folded)
        self._why.setHidden(self._folded or not self._why.text())
        self._sign.setHidden(self._folded)
        tone(self, Tone.PLAIN if self._folded else Tone.NOTE)
        role(self, "clear" if self._folded else "card")
        put_icon(self.toggle, "down" if self._folded else "up", ink="accent")
        self.toggle.tell(_UNFOLD if self._folded else _FOLD)


def of_judged(judged: Judged) -> Message:
    """How an exercise ended, as a message."""
    return Message(
        TONE_OF_JUDGEMENT[judged.judgement],
        _COACH,
        _JUDGED.format(
            code=judged.code, name=judged.name, title=JUDGEMENT_TITLES[judged.judgement]
        ),
        judged.lesson,
    )
