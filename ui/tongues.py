"""The languages that the window can speak: Chinese, English, and each one that a bank adds."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QTranslator

from app.i18n import Language, Text

FOLDER = "i18n"
CONTEXT = "guitai"
"""The one context of all sentences: a sentence that moves to another file stays translated."""

NEXT = Text("English", "中文")
"""Names the language that comes after the one that is spoken, however many there are."""

_log = logging.getLogger("guitai.tongues")


@dataclass(frozen=True)
class Tongue:
    """A language of the window, named in itself; `file` holds the sentences of a further one."""

    code: str
    name: str
    file: Path | None = None

    @property
    def language(self) -> Language:
        """What speaks besides the window meanwhile: papers, manual, the voice."""
        return Language.CHINESE if self.code == Language.CHINESE else Language.ENGLISH

    @property
    def next(self) -> Tongue:
        """The language after this one, and after the last one the first."""
        offered = tongues()
        at = offered.index(self) if self in offered else -1
        return offered[(at + 1) % len(offered)]

    def words(self, text: Text) -> str:
        """The sentence in this language; in English where it is not translated."""
        if text == NEXT:
            return self.next.name
        if self.file is None:
            return text.in_(self.language)
        if text.filled is None:
            return self._known(text) or text.en
        pattern, values = text.filled
        said = {
            name: self.words(value) if isinstance(value, Text) else value
            for name, value in values.items()
        }
        return _fill(self._known(pattern), said) or _fill(pattern.en, said) or text.en

    def _known(self, text: Text) -> str:
        # What is the same in both languages is a name or a number, or only glue between others.
        if self.file is None or text.zh == text.en:
            return ""
        # The English tells apart what is one word in Chinese; else Qt takes the one that is there.
        return _catalogue(self.file).translate(CONTEXT, text.zh, text.en) or ""


CHINESE = Tongue("zh", "中文")
ENGLISH = Tongue("en", "English")

_own: list[Path] = []
"""The folder in which this workstation keeps languages of its own, once it is known."""


def look_in(settings_folder: Path) -> None:
    """Offers the languages that lie beside the settings of this workstation, too."""
    _own[:] = [settings_folder / FOLDER]


def tongues() -> tuple[Tongue, ...]:
    """Every language that is offered now: the two, and each `guitai_XX.qm` that can be read.

    The workstation's own come before those that are delivered under the same name.
    """
    found: dict[str, Tongue] = {one.code: one for one in (CHINESE, ENGLISH)}
    for folder in (*_own, Path(str(files("resources"))) / FOLDER):
        for file in sorted(folder.glob("guitai_*.qm")):
            code = file.stem.removeprefix("guitai_")
            if code not in found and not _catalogue(file).isEmpty():
                found[code] = Tongue(code, QLocale(code).nativeLanguageName() or code, file)
    return tuple(found.values())


def tongue_of(code: str) -> Tongue | None:
    """The language of this code; None where its file is gone."""
    return next((one for one in tongues() if one.code == code), None)


@cache
def _catalogue(file: Path) -> QTranslator:
    translator = QTranslator()
    if not translator.load(str(file)):
        _log.warning("a language cannot be read: %s", file.name)
    return translator


def _fill(pattern: str, values: Mapping[str, Any]) -> str:
    """The sentence filled in; empty where a translation asks for what is not there."""
    try:
        return pattern.format(**values)
    except (KeyError, IndexError, ValueError, AttributeError):
        return ""
