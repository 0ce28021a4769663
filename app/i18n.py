"""Every sentence the product says, in Chinese and in English, said once and side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple


class Language(StrEnum):
    """The languages in which Guitai speaks; Chinese is the default."""

    CHINESE = "zh"
    ENGLISH = "en"


class Filled(NamedTuple):
    """What a sentence was made of: one with `{names}`, and what was filled in."""

    pattern: Text
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Text:
    """One sentence in both languages.

    Both are required, so an untranslated sentence cannot be written down.
    """

    zh: str
    en: str

    def __post_init__(self) -> None:
        if bool(self.zh) != bool(self.en):
            raise ValueError(f"a text needs both languages: {self.zh!r} / {self.en!r}")

    def in_(self, language: Language) -> str:
        """The sentence in `language`."""
        return self.zh if language is Language.CHINESE else self.en

    def format(self, **values: Any) -> Text:
        """The sentence with `{names}` filled in; a value that is a Text is filled in language by
        language."""
        made = Text(
            self.zh.format(**{k: v.zh if isinstance(v, Text) else v for k, v in values.items()}),
            self.en.format(**{k: v.en if isinstance(v, Text) else v for k, v in values.items()}),
        )
        object.__setattr__(made, "_filled", Filled(self, values))
        return made

    @property
    def filled(self) -> Filled | None:
        """What the sentence was made of, for a further language to fill in its own.

        It is no field: sentences that read the same are the same, and the books keep how they read.
        """
        made: Filled | None = self.__dict__.get("_filled")
        return made

    def __bool__(self) -> bool:
        return bool(self.zh)


def same(words: str) -> Text:
    """A text that is the same in both languages: a name, a number, a code."""
    return Text(words, words)


def joined(texts: Iterable[Text], zh: str, en: str) -> Text:
    """The texts one after the other, with `zh` or `en` between them; empty where there are none."""
    values = {f"_{number}": text for number, text in enumerate(texts)}
    names = [f"{{{name}}}" for name in values]
    return Text(zh.join(names), en.join(names)).format(**values)
