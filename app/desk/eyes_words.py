"""What the eyes noticed or could not do, in words, as screens say it."""

from __future__ import annotations

from app.vision.words import DOUBT_WORDS, HINT_WORDS, WARNING_REMEDIES, WARNING_WORDS, in_words

__all__ = ["DOUBT_WORDS", "HINT_WORDS", "WARNING_REMEDIES", "WARNING_WORDS", "in_words"]
