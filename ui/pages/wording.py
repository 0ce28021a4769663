"""The page on which a fixed wording gets another version, typed or read from a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog

from app.desk.views import StepView
from app.desk.wording_views import WordingRead, WordingShown
from app.i18n import Text
from ui.language import said
from ui.pages.door import Door
from ui.pages.form import FormPage
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, row
from ui.widgets.words import Words

_NOW = Text(
    "{purpose}现行版本：{version}（自 {day} 起）。表中先填入现行全文，改动之处由授权人逐段核对。",
    "{purpose} In force: {version} (from {day}). The form begins with its text; the authoriser "
    "sees every paragraph that you change.",
)
_READ = Text("已读入", "Read")
_FILE = Text("从文件读入…", "Read from a file …")
_FILE_HINT = Text(
    "“另存为文件”保存的文件给出全部内容；纯文本文件按其语言填入中文或英文正文。",
    "A file that was saved from the list gives everything; plain text goes into the Chinese or the "
    "English text, whichever it is.",
)
_FILTER = "*.toml *.txt"


class WordingPage(FormPage):
    """The form, with what the chosen wording is for and which version counts now."""

    def __init__(self, door: Door, step: StepView, evidence: type) -> None:
        super().__init__(door, step, evidence)
        self._about = Card(edge=SPACE.medium)
        self._words = Words("", wrap=True)
        self._about.body.addWidget(self._words)
        self._about.hide()
        self.file = ActionButton(_FILE, icon="folder", does=self._choose_file)
        self.body.insertWidget(1, self._about)
        beside = row(self.file, Words(_FILE_HINT, "small", wrap=True))
        beside.setStretch(1, 1)
        self.body.insertLayout(2, beside)
        self._wordings: dict[str, WordingShown] = {}
        self._chosen = ""
        self.fields.edited.connect(self._edited_code)

    def enter(self) -> None:
        """Asks what counts now."""
        super().enter()
        self.door.ask(self, self.door.desk.wordings, then=self._came)

    def read(self, path: Path) -> None:
        """Fills in what a file gives."""
        self.door.ask(
            self,
            self.door.desk.read_wording,
            self._code(),
            path,
            then=self._was_read,
            otherwise=self.went_wrong,
        )

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, said(_FILE), "", _FILTER)
        if chosen:
            self.read(Path(chosen))

    def _was_read(self, found: WordingRead) -> None:
        self.fields.show_raw(found.raw)
        self.note.say(Tone.GOOD, _READ, found.said)

    def _code(self) -> str:
        return str(self.fields.raw().get("code", ""))

    def _came(self, shown: tuple[WordingShown, ...]) -> None:
        self._wordings = {one.code.value: one for one in shown}
        self._chosen = self._code()
        self._show_about()

    def _edited_code(self) -> None:
        code = self._code()
        if code == self._chosen:
            return
        self._chosen = code
        self._show_about()
        self.door.ask(self, self.door.desk.wording_start, code, then=self._begin)

    def _begin(self, raw: Mapping[str, Any]) -> None:
        """The text that counts now stands in the form, to be changed."""
        if raw.get("code") == self._chosen and self._chosen:
            self.fields.show_raw(raw)

    def _show_about(self) -> None:
        one = self._wordings.get(self._chosen)
        self._about.setVisible(one is not None)
        if one is not None:
            now = one.in_force
            self._words.tell(
                _NOW.format(purpose=one.purpose, version=now.version, day=now.since.isoformat())
            )
