"""A paper of the trade: what it says, as a PDF and as words for whoever cannot read small print."""

from __future__ import annotations

from collections.abc import Callable

from app.flow.operation import FactGroup, Paper, PaperCopy, Setting, always
from app.flow.outcome import Outcome
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Document
from app.papers.render import render
from app.rules.papers import said

Says = Callable[[View, Setting, PaperCopy], Document]
"""What a paper says, from what was witnessed, where and when, for one of its copies."""


def paper(
    code: str,
    title: Text,
    copies: tuple[PaperCopy, ...],
    says: Says,
    *,
    when: Callable[[View], bool] = always,
    outcome: Outcome = Outcome.PERFORMED,
) -> Paper:
    """The paper that says what `says` gives; `when` and `outcome` as of a `Paper`."""

    def rendered(view: View, setting: Setting, copy: PaperCopy) -> bytes:
        return render(says(view, setting, copy))

    def facts(view: View, setting: Setting, copy: PaperCopy) -> tuple[FactGroup, ...]:
        return said.facts(says(view, setting, copy))

    return Paper(code, title, copies, rendered, facts, when=when, outcome=outcome, document=says)
