"""The answers of a closed list, each behind its box, as a form shows them."""

from __future__ import annotations

from app.evidence.ask import Choice
from app.i18n import Text
from app.papers.document import Option, Options

YES, NO = Text("是", "yes"), Text("否", "no")


def of_list(choices: tuple[Choice, ...], code: str) -> Options:
    """All lines of a list with the one of this code ticked. A code that the list does not know
    stands behind a box of its own."""
    options = [Option(choice.text, choice.code == code) for choice in choices]
    if code and not any(option.ticked for option in options):
        options.append(Option(Text(code, code), ticked=True))
    return Options(tuple(options))


def yes_no(yes: bool) -> Options:
    """是 or 否."""
    return Options((Option(YES, yes), Option(NO, not yes)))


def either(*options: tuple[Text, bool]) -> Options:
    """What is offered, each with whether it was chosen."""
    return Options(tuple(Option(text, ticked) for text, ticked in options))
