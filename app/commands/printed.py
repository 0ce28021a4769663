"""How the commands answer: lines for people, or one JSON object per line for programs."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TextIO

from app.errors import GuitaiError
from app.i18n import Language, Text

_LABEL_COLUMNS = {Language.CHINESE: 14, Language.ENGLISH: 25}
_ENDS = tuple("。！？.!?…")


class Printed:
    """Where a command's answer goes, and in which form and language."""

    def __init__(self, out: TextIO, *, as_json: bool, language: Language) -> None:
        self._out = out
        self._json = as_json
        self.language = language

    def answer(self, said: Mapping[str, Any], shown: Sequence[str]) -> None:
        """Prints one answer: `said` as a JSON line, or `shown` as lines for people."""
        if self._json:
            shown = [json.dumps(said, ensure_ascii=False)]
        print("\n".join(shown), file=self._out, flush=True)

    def fault(self, error: GuitaiError, file: str = "") -> None:
        """Says why nothing could be done: on standard error, and as JSON where asked for.

        `file` is which of several things asked for it was, as the answers to the others name it.
        """
        sentence, remedy = self.text(error.sentence), self.text(error.remedy)
        of = f"{file}: " if file else ""
        print(f"{of}{self.whole(error.sentence, error.remedy)} [{error.code}]", file=sys.stderr)
        if self._json:
            which = {"file": file} if file else {}
            self.answer({**which, "error": error.code, "text": sentence, "remedy": remedy}, [])

    def text(self, text: Text) -> str:
        """The text in the language of the answer."""
        return text.in_(self.language)

    def whole(self, sentence: Text, remedy: Text) -> str:
        """A sentence followed by what to do, as one line."""
        said, todo = self.text(sentence), self.text(remedy)
        if not todo:
            return said
        if self.language is Language.CHINESE:
            return said + ("" if said.endswith(_ENDS) else "。") + todo
        return said + (" " if said.endswith(_ENDS) else ". ") + todo

    def row(self, label: Text, value: str) -> str:
        """A labelled line; labels of one answer stand in a column."""
        title = self.text(label)
        return f"  {title}{' ' * max(1, _LABEL_COLUMNS[self.language] - columns(title))}{value}"


def columns(words: str) -> int:
    """How many columns of a terminal the words take: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in words)


@contextlib.contextmanager
def answers_alone(*, as_json: bool) -> Iterator[TextIO]:
    """Standard output for answers and nothing else.

    Whatever a library, or the process of the eyes, prints meanwhile goes to standard error. JSON
    is always UTF-8; people get what their terminal understands.
    """
    if sys.stdout is None:
        # Standard output was closed by whoever called: nobody is to be answered.
        with open(os.devnull, "w", encoding="utf-8") as nobody:
            yield nobody
        return
    sys.stdout.flush()
    kept = os.dup(1)
    os.dup2(2, 1)
    encoding = "utf-8" if as_json else sys.stdout.encoding
    out = os.fdopen(os.dup(kept), "w", encoding=encoding, errors="replace")
    try:
        yield out
    finally:
        # Nobody may be left who reads the answer.
        with contextlib.suppress(OSError):
            out.close()
        os.dup2(kept, 1)
        os.close(kept)
