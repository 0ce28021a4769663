"""Books that are not asked twice for what cannot have changed since."""

from __future__ import annotations

from typing import Any, cast

from app.flow.books import BooksReading
from db.books import SqlBooks
from db.session import Session

MOST = 2000
"""So many answers are remembered; whoever looks at the whole bank needs none of them again."""

_QUESTIONS = frozenset(name for name in dir(BooksReading) if not name.startswith("_"))


def remembering(books: SqlBooks, session: Session) -> SqlBooks:
    """These books, which answer a question as before while this transaction has written nothing
    since: a dozen rules ask for the same customer after each step of a case.

    Whoever only looks sees one unchanging state, and the writer of a file is alone. A writer on a
    server is not: it sees what others have recorded meanwhile, so there each question is asked.
    """
    if session.writes and session.dialect != "sqlite":
        return books
    return cast(SqlBooks, _Remembering(books, session))


class _Remembering:
    def __init__(self, books: SqlBooks, session: Session) -> None:
        self._books = books
        self._session = session
        self._answers: dict[Any, Any] = {}
        self._written = session.written

    def __getattr__(self, name: str) -> Any:
        ask, answers, session = getattr(self._books, name), self._answers, self._session

        def asked(*about: Any, **more: Any) -> Any:
            if self._written != session.written or len(answers) >= MOST:
                answers.clear()
                self._written = session.written
            question = (name, about, tuple(more.items()))
            if any(isinstance(one, list | set | dict) for one in about):
                # Whoever asks of many at once goes on to others: nothing of it is asked again.
                return ask(*about, **more)
            if question not in answers:
                answers[question] = ask(*about, **more)
            return answers[question]

        # Found at once when it is next looked for.
        setattr(self, name, asked if name in _QUESTIONS else ask)
        return getattr(self, name)
