"""Characters that no keyboard has: found at the desk, and whether the papers can print them."""

from __future__ import annotations

from app.desk.counter import Counter
from app.domain.components import Found, find
from app.papers.fonts import lacking


class RareCharacters(Counter):
    """Entry of any character."""

    def find_characters(self, typed: str) -> Found:
        """The characters that these components, this pinyin or this code may mean; never fails."""
        return find(typed)

    def not_printable(self, text: str) -> tuple[str, ...]:
        """The characters of a text that no paper can print here, in their order, each once."""
        return lacking(text)
