"""What is unusual about a case: earlier words, findings with code and source, differences."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.desk.review_views import Against, Difference, Review
from app.desk.views import Verdict
from app.domain.branch import LEVEL_TITLES, Level
from app.evidence.approval import DECISION_TITLES, Decision, EarlierWord
from app.i18n import Text, joined
from ui.icons import SIGN_OF_TONE, IconLabel
from ui.language import say
from ui.messages import of_verdict, said_small
from ui.sizes import hold
from ui.theme import SPACE, Tone, role, tone
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Divider, row
from ui.widgets.words import Words

UNUSUAL = Text("异常与提示", "What is unusual")
_NOTHING = Text("没有需要特别注意的事项。", "Nothing out of the ordinary.")
_EARLIER = Text("{at} {who} {name} {what}：{why}", "{at} {who} {name} {what}: {why}")
_LAPSED = Text(
    "{at} {who} {name} {what}，该意见已失效：{why}",
    "{at} {who} {name} {what}; it no longer counts: {why}",
)
_UNCHANGED = Text("要求修改而未改：{what}", "Marked and not changed: {what}")
_ALWAYS = Text("每笔均需：{text}", "In every case: {text}")
_DIFFERENCES = Text("差异", "Differences")
_MARKED = Text("曾标记", "was marked")
_HEADS = {
    Against.RETURNED: Text("上次送审之后，柜员改动", "Changed since it was last shown"),
    Against.SOURCES: Text("各来源不一致", "Sources disagree"),
    Against.BOOKS: Text("与本行登记不同", "Other than in the books"),
}
_LABEL = 112
"""Width of a label, in pixels at 100 %."""
MakeTick = Callable[[str, str, Text], QCheckBox]
"""Makes the tick that marks a field: slot, field, label."""


def findings_card(review: Review) -> Card:
    """Earlier words of authorisers, every finding, and what every case has, in that order."""
    card = Card(UNUSUAL, edge=SPACE.medium)
    card.body.setSpacing(SPACE.small - 2)
    level = LEVEL_TITLES[review.case.asked]
    card.head.addWidget(
        StatusChip(Tone.ASK, Text("需{level}", "needs: {level}").format(level=level))
    )
    for word in review.before:
        card.body.addWidget(_earlier(word))
    if review.unchanged:
        what = joined(review.unchanged, "、", ", ")
        card.body.addWidget(_Line(Tone.BAD, _UNCHANGED.format(what=what)))
    for verdict in review.unusual:
        card.body.addWidget(_finding(verdict))
    if not (review.before or review.unusual or review.differences):
        card.body.addWidget(StatusChip(Tone.GOOD, _NOTHING))
    for verdict in review.routine:
        small = said_small(of_verdict(verdict))
        words = _ALWAYS.format(text=verdict.text)
        words = Text("{words}  {small}", "{words}  {small}").format(words=words, small=small)
        card.body.addWidget(Words(words, "small", wrap=True, selectable=True))
    return card


def differences_card(review: Review, tick: MakeTick) -> Card | None:
    """Old and new side by side, by what it differs from; None where nothing differs."""
    if not review.differences:
        return None
    card = Card(_DIFFERENCES, edge=SPACE.medium)
    card.body.setSpacing(SPACE.tight)
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.small)
    grid.setVerticalSpacing(SPACE.tight)
    grid.setColumnStretch(1, 1)
    at = 0
    for against, head in _HEADS.items():
        lines = [one for one in review.differences if one.against is against]
        if not lines:
            continue
        if at:
            grid.addWidget(Divider(), at, 0, 1, 3)
            at += 1
        grid.addWidget(Words(head, "section"), at, 0, 1, 3)
        at += 1
        for line in lines:
            _difference(grid, at, line, tick)
            at += 1
    card.body.addLayout(grid)
    return card


def _difference(grid: QGridLayout, at: int, line: Difference, tick: MakeTick) -> None:
    top = Qt.AlignmentFlag.AlignTop
    label = Words(line.label, "label", wrap=True)
    hold(label, width=_LABEL)
    grid.addWidget(label, at, 0, top)
    grid.addWidget(_sides(line), at, 1, top)
    end = row()
    if line.marked:
        end.addWidget(StatusChip(Tone.WARN, _MARKED, "flag"))
    if line.slot and line.field:
        end.addStretch(1)
        end.addWidget(tick(line.slot, line.field, line.label))
    grid.addLayout(end, at, 2, top)


def _sides(line: Difference) -> QWidget:
    """Old → new in one line; where sources disagree, each on a line of its own with its name."""
    box = QWidget()
    role(box, "clear")
    if line.against is Against.SOURCES:
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for n, side in enumerate(line.sides):
            words = Text("{source}：{said}", "{source}: {said}").format(
                source=side.source, said=side.said
            )
            last = n == len(line.sides) - 1
            rows.addWidget(Words(words, "strong" if last else "", wrap=True, selectable=True))
        return box
    across = QHBoxLayout(box)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(SPACE.small)
    was, now = line.sides
    old = Words(was.said, "muted", wrap=True, selectable=True)
    new = Words(now.said, "strong", wrap=True, selectable=True)
    say(old, was.source, "accessibleDescription")
    say(new, now.source, "accessibleDescription")
    across.addWidget(old, 1, Qt.AlignmentFlag.AlignTop)
    across.addWidget(IconLabel("forward", size=16), 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(new, 1, Qt.AlignmentFlag.AlignTop)
    return box


def _earlier(word: EarlierWord) -> QWidget:
    values = {
        "at": f"{word.at:%m-%d %H:%M}",
        "who": word.staff,
        "name": word.name,
        "what": DECISION_TITLES[word.decision],
    }
    if word.lapsed:
        return _Line(Tone.WARN, _LAPSED.format(**values, why=word.lapsed))
    reason = (
        Text("{reason}", "{reason}").format(reason=word.reason) if word.reason else Text("—", "—")
    )
    tone_ = Tone.NOTE if word.decision is Decision.APPROVED else Tone.WARN
    return _Line(tone_, _EARLIER.format(**values, why=reason))


def _finding(verdict: Verdict) -> QWidget:
    message = of_verdict(verdict)
    small: Iterable[Text] = [one for one in (message.remedy, said_small(message)) if one]
    below = joined(small, "　", "  ")
    level = (
        Text("{level}", "{level}").format(level=LEVEL_TITLES[Level(verdict.level)])
        if verdict.level
        else message.word
    )
    return _Line(message.tone, message.sentence, level, below)


class _Line(QWidget):
    """One thing to mind: sign, word, sentence; in small print what to do, and the source."""

    def __init__(
        self, tone_: Tone, sentence: Text, word: Text | None = None, below: Text | None = None
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self, "note")
        tone(self, tone_)
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE.small, 2, 0, 2)
        grid.setHorizontalSpacing(SPACE.small - 2)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        ink = "ink_muted" if tone_ is Tone.PLAIN else tone_.value
        grid.addWidget(IconLabel(SIGN_OF_TONE[tone_], size=18, ink=ink), 0, 0, top)
        said: QLabel = Words(sentence, "strong", wrap=True, selectable=True)
        if word is not None:
            name = Words(word, "strong")
            tone(name, tone_)
            grid.addWidget(name, 0, 1, top)
            grid.addWidget(said, 0, 2)
        else:
            grid.addWidget(said, 0, 1, 1, 2)
        if below is not None and below:
            grid.addWidget(Words(below, "small", wrap=True, selectable=True), 1, 1, 1, 2)
