"""What kinds of paper are called in a list, where no two of them may look the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from app.flow.operation import Operation
from app.flow.outcome import OUTCOME_TITLES
from app.i18n import Text

_WITH_OUTCOME = Text("{title}（{outcome}）", "{title} ({outcome})")


def kind_titles(operations: Iterable[Operation]) -> dict[str, Text]:
    """The title of each kind of paper by its code; kinds that print the same title, such as the
    notices of a refusal, are told apart by the outcome that they are made for."""
    kinds = {paper.code: paper for one in operations for paper in one.papers}
    shared = Counter(paper.title for paper in kinds.values())
    return {
        code: _WITH_OUTCOME.format(title=paper.title, outcome=OUTCOME_TITLES[paper.outcome])
        if shared[paper.title] > 1
        else paper.title
        for code, paper in kinds.items()
    }
