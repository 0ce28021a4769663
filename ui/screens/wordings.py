"""The fixed wordings: every version word for word, since when it counts, and its digest."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from app.desk.wording_views import Standing, VersionShown, WordingShown
from app.domain.branch import Level
from app.domain.wording import Wording
from app.i18n import Language, Text, same
from ui.destinations import JOURNAL, WORDINGS
from ui.keys import BACK, HOME, SAVE_AS, UP_DOWN, Key
from ui.language import said, spoken
from ui.screens.place_tabs import PlaceTabs
from ui.screens.proof import grouped
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Divider, Scroll, empty, row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

CHANGE = Key("F12", Text("文本换版", "Change a wording"))
_CODE = "8304"
_LIST_WIDTH = 400
_BARRED = Text("须业务主管及以上", "needs a supervisor or above")
_STANDING = {
    Standing.IN_FORCE: (Tone.GOOD, Text("现行", "In force")),
    Standing.COMING: (Tone.NOTE, Text("待生效", "Coming")),
    Standing.PAST: (Tone.PLAIN, Text("历史", "Before")),
    Standing.REPLACED: (Tone.PLAIN, Text("已被取代", "Overtaken")),
}
_UNDER = Text("{version}　自 {day} 起", "{version} · from {day}")
_SHIPPED = Text("随程序提供", "came with the program")
_BANKS_OWN = Text("本行换版，日志号 {journal}", "put in by the bank, journal no. {journal}")
_LINE = Text("版本 {version}　自 {day} 起　{by}", "Version {version} · from {day} · {by}")
_DIGEST = Text("中文正文摘要值（SHA-256）", "Digest of the Chinese text (SHA-256)")
_OTHER_LANGUAGE = Text("看英文文本", "Read the Chinese, which binds")
_THIS_LANGUAGE = Text("看中文文本（以此为准）", "Read the English")
_SAVED = Text("已保存到 {path}。", "Saved to {path}.")


class _Verbatim(QLabel):
    """A text in the language that the window does not speak, to the letter: none of its marks is
    exchanged for those of the other language."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class WordingsScreen(Screen):
    """The versions on the left, the chosen one whole on the right."""

    keys = (CHANGE, UP_DOWN, SAVE_AS, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._versions: dict[str, tuple[WordingShown, VersionShown]] = {}
        self._wanted = ""
        self.tabs = PlaceTabs(shell, WORDINGS)
        self.change = ActionButton(CHANGE.does, "primary", key=CHANGE, does=self._change)
        self.tabs.row.addWidget(self.change)
        self.list = RowList(same(""))
        self.list.current_changed.connect(self._look)
        self.list.opened.connect(self._read)
        left = Card(Text("文本与版本", "Wordings and versions"))
        hold(left, width=_LIST_WIDTH)
        left.body.addWidget(self.list, 1)
        self._reading = Scroll()
        self._reading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._head = QVBoxLayout()
        self.save = ActionButton(
            Text("另存为文件", "Save as a file"), icon="save", key=SAVE_AS, does=self._save
        )
        self._other = False
        self.turn = ActionButton(_OTHER_LANGUAGE, icon="language", does=self._turn)
        self.entry = ActionButton(
            Text("换版日志", "The change"), icon="journal", does=self._go_to_entry
        )
        right = Card()
        right.body.addLayout(self._head)
        right.body.addLayout(row(self.turn, self.save, self.entry, None))
        right.body.addWidget(Divider())
        right.body.addWidget(self._reading, 1)
        across = QHBoxLayout()
        across.setContentsMargins(SPACE.large, SPACE.medium, SPACE.large, SPACE.large)
        across.setSpacing(SPACE.medium)
        across.addWidget(left)
        across.addWidget(right, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.tabs)
        outer.addLayout(across, 1)
        self.on_key(CHANGE, self._change)
        self.on_key(SAVE_AS, self._save)
        self.on_key(BACK, shell.go_back)

    def enter(self) -> None:
        """Asks which versions there are."""
        who = self.shell.desk.who
        may = who is not None and who.level >= Level.SUPERVISOR
        self.change.bar(None if may else _BARRED)
        self.list.setFocus()
        self.shell.books(self, self.shell.desk.wordings, then=self._show)

    def open(self, what: Any) -> None:
        """Shows a version: its wording's code and its name, such as an entry keeps them."""
        code, version = what
        self._wanted = _key(str(code), str(version))
        self._choose_wanted()

    @property
    def chosen(self) -> VersionShown | None:
        """The version in sight."""
        found = self._versions.get(self.list.current_key())
        return found[1] if found else None

    def save_to(self, path: Path) -> None:
        """Saves the version in sight."""
        chosen = self.chosen
        if chosen is None:
            return
        one = chosen.wording
        self.shell.books(
            self,
            self.shell.desk.save_wording,
            one.code.value,
            one.version,
            path,
            then=lambda _: self.shell.messages.done(_SAVED.format(path=path)),
        )

    def _show(self, shown: tuple[WordingShown, ...]) -> None:
        self._versions = {
            _key(one.code.value, version.wording.version): (one, version)
            for one in shown
            for version in one.versions
        }
        self.list.show_rows([_row(key, *both) for key, both in self._versions.items()])
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        if self._wanted in self._versions:
            self.list.choose(self._wanted)
            self._wanted = ""

    def _look(self, key: str) -> None:
        wording, version = self._versions[key]
        one = version.wording
        empty(self._head)
        self._head.addLayout(
            row(Words(one.title, "headline", wrap=True), StatusChip(*_STANDING[version.standing]))
        )
        self._head.addWidget(
            Words(
                _LINE.format(version=one.version, day=one.since.isoformat(), by=_by(one)),
                "muted",
                wrap=True,
                selectable=True,
            )
        )
        self._head.addWidget(Words(wording.purpose, "muted", wrap=True))
        self._head.addWidget(Words(_DIGEST, "small"))
        self._head.addWidget(Words(grouped(one.digest), "fixed", wrap=True, selectable=True))
        self.entry.setVisible(bool(one.journal))
        empty(self._reading.body)
        self._show_text(one, other=False)

    def _read(self, _key: str) -> None:
        self._reading.setFocus()

    def _show_text(self, one: Wording, *, other: bool) -> None:
        """The text in the language of the window, or in the other of the two."""
        self._other = other
        empty(self._reading.body)
        chinese = spoken().current is Language.CHINESE
        self._reading.body.addWidget(
            _Verbatim(one.text.en if chinese else one.text.zh)
            if other
            else Words(one.text, wrap=True, selectable=True)
        )
        self._reading.body.addStretch(1)
        self._reading.verticalScrollBar().setValue(0)
        self.turn.tell(_THIS_LANGUAGE if other else _OTHER_LANGUAGE)

    def _turn(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            self._show_text(chosen.wording, other=not self._other)

    def _save(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        proposed = f"{chosen.wording.code.value}-{chosen.wording.version}.toml"
        path, _ = QFileDialog.getSaveFileName(
            self, said(Text("另存为文件", "Save as a file")), proposed, "TOML (*.toml)"
        )
        if path:
            self.save_to(Path(path))

    def _go_to_entry(self) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.wording.journal:
            self.shell.go(JOURNAL, chosen.wording.journal)

    def _change(self) -> None:
        if self.change.isEnabled():
            self.shell.books(self, self.shell.desk.start, _CODE, then=self.shell.open_case)


def _key(code: str, version: str) -> str:
    return f"{code} {version}"


def _row(key: str, wording: WordingShown, version: VersionShown) -> ListRow:
    tone, word = _STANDING[version.standing]
    one = version.wording
    return ListRow(
        key,
        wording.title,
        _UNDER.format(version=one.version, day=one.since.isoformat()),
        badge=word,
        tone=tone,
    )


def _by(one: Wording) -> Text:
    return _BANKS_OWN.format(journal=one.journal) if one.journal else _SHIPPED
