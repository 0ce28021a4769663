"""A paper on the screen, to be looked at, printed and saved."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.desk.views import PaperLine, PrintState
from app.i18n import Text
from ui.keys import PRINT, SAVE_AS
from ui.language import said
from ui.messages import Message
from ui.screens.paper_states import PRINT_STATES, tries_text
from ui.shell import Shell
from ui.theme import SPACE, Tone, role
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import empty, row
from ui.widgets.message_bar import MessageLine
from ui.widgets.page_view import PageView
from ui.widgets.words import Words

_PRINT = Text("打印", "Print")
_COVERED = Text(
    "此联含完整个人信息，由他人经办：可打印；如需查看，请打开日志查看明文。",
    "This copy shows all and is of another teller’s case: it can be printed; to look at it, see "
    "its entry in full.",
)
_PRINT_AGAIN = Text("重试打印", "Print again")


class PaperPanel(QWidget):
    """One paper. `changed` follows every print; `closed` when the teller has seen enough."""

    changed = Signal(object)
    closed = Signal()

    def __init__(self, shell: Shell, *, closable: bool = True) -> None:
        super().__init__()
        self.shell = shell
        self.paper: PaperLine | None = None
        self._pressed = False
        self._covered = False
        role(self, "clear")
        self._title = Words("", "title", wrap=True)
        self._state = StatusChip(*PRINT_STATES[PrintState.WAITING])
        self._facts = Words("", "small", wrap=True, selectable=True)
        self._trouble = QVBoxLayout()
        self.entry_button = ActionButton(
            Text("打开日志", "Open the entry"), "link", icon="journal", does=self._open_entry
        )
        self.print_button = ActionButton(
            _PRINT, "primary", icon="printer", key=PRINT, does=self.print_it
        )
        self.save_button = ActionButton(
            Text("另存为…", "Save as…"), icon="save", key=SAVE_AS, does=self.save_it
        )
        self.close_button = ActionButton(Text("返回", "Back"), icon="back", does=self.closed.emit)
        self.pages = PageView()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.small)
        layout.addLayout(row(self._title, self._state))
        facts = row(self._facts, self.entry_button)
        facts.setStretch(0, 1)
        layout.addLayout(facts)
        layout.addLayout(self._trouble)
        layout.addWidget(self.pages, 1)
        layout.addLayout(row(self.close_button, None, self.save_button, self.print_button))
        if not closable:
            self.close_button.hide()
        # Where a paper can be closed, its entry lies behind it.
        self._leads_to_entry = not closable
        self.show_paper(None)

    def show_paper(self, paper: PaperLine | None, *, covered: bool = False) -> None:
        """Shows a paper, or none. One that is `covered` can be printed and saved, and is not shown:
        it says all about the customer, and nobody has said why they look."""
        before, self.paper, self._covered = self.paper, paper, covered
        none_yet = Text("单据尚未生成。", "The paper is not made yet.") if paper is None else None
        for button in (self.print_button, self.save_button):
            button.bar(none_yet)
        self._state.setVisible(paper is not None)
        self.entry_button.setVisible(paper is not None and self._leads_to_entry)
        self._tell_trouble(paper)
        if paper is None:
            self._title.tell("")
            self._facts.tell("")
            self.pages.show_document(0, self._page)
            return
        self._title.tell(
            Text("{title}（{copy}）", "{title} ({copy})").format(title=paper.title, copy=paper.copy)
        )
        self._state.show_status(*PRINT_STATES[paper.paper.state])
        tries = tries_text(paper.paper.tries)
        self._facts.tell(
            Text("日志号 {journal}　{tries}", "Entry {journal} · {tries}").format(
                journal=paper.paper.journal, tries=tries
            )
        )
        again = paper.paper.state is PrintState.FAILED
        self.print_button.tell(_PRINT_AGAIN if again else _PRINT)
        if covered:
            self.save_button.bar(_COVERED)
            self.pages.show_document(0, self._page)
            self._trouble.addWidget(Words(_COVERED, "muted", wrap=True))
        elif before is None or before.paper != paper.paper or not self.pages.pages:
            self.pages.show_document(0, self._page)
            desk = self.shell.desk
            if paper.paper.document is None:
                self.shell.books(self, desk.make_papers, paper.paper.journal, then=self._made)
            else:
                self.shell.books(
                    self,
                    desk.paper_pages,
                    paper.paper.id,
                    then=lambda pages: self.pages.show_document(pages, self._page),
                )

    def _tell_trouble(self, paper: PaperLine | None) -> None:
        """What went wrong with it last, and what to do."""
        empty(self._trouble)
        if paper is not None and paper.trouble:
            word = PRINT_STATES[PrintState.FAILED][1]
            said = Message(Tone.BAD, word, paper.trouble, paper.remedy)
            self._trouble.addWidget(MessageLine(said))

    def _open_entry(self) -> None:
        if self.paper is not None:
            self.shell.open_entry(self.paper.paper.journal)

    def _made(self, papers: tuple[PaperLine, ...]) -> None:
        for one in papers:
            if self.paper is not None and one.paper.id == self.paper.paper.id:
                if one.paper.document is not None:
                    self.show_paper(one)
                else:
                    self.paper = one
                    self._state.show_status(*PRINT_STATES[one.paper.state])
                    self._tell_trouble(one)

    def _page(self, page: int, width: int) -> Future[bytes]:
        assert self.paper is not None
        assert self.paper.paper.document is not None
        desk = self.shell.desk
        return desk.lanes.books.submit(desk.page_picture, self.paper.paper.document, page, width)

    def print_it(self) -> None:
        """Prints the paper."""
        if self.paper is None:
            return
        # A greyed button hands its focus on; whoever pressed it gets it back.
        self._pressed = self.print_button.hasFocus()
        self.print_button.setEnabled(False)
        self.shell.devices(
            self,
            self.shell.desk.print_paper,
            self.paper.paper.id,
            then=self._printed,
            otherwise=self._not_printed,
        )

    def _printed(self, paper: PaperLine) -> None:
        self.show_paper(paper, covered=self._covered)
        self._focus_again()
        self.shell.messages.done(
            Text("已送打印机：{title}。", "Sent to the printer: {title}.").format(title=paper.title)
        )
        self.changed.emit(paper)

    def _not_printed(self, error: BaseException) -> None:
        self.print_button.setEnabled(True)
        self._focus_again()
        self.shell.messages.error(error)
        self.changed.emit(self.paper)

    def _focus_again(self) -> None:
        if self._pressed:
            self._pressed = False
            self.print_button.setFocus()

    def save_it(self) -> None:
        """Asks where, and saves the paper as a PDF there."""
        if self.paper is None:
            return
        proposed = (
            f"{self.paper.paper.journal}-{self.paper.paper.paper}-{self.paper.paper.copy}.pdf"
        )
        chosen, _ = QFileDialog.getSaveFileName(
            self, said(Text("另存为", "Save as")), proposed, "PDF (*.pdf)"
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Saves the paper as a PDF."""
        assert self.paper is not None
        self.shell.books(
            self,
            self.shell.desk.save_paper,
            self.paper.paper.id,
            path,
            then=lambda _: self.shell.messages.done(
                Text("已保存到 {path}。", "Saved to {path}.").format(path=path)
            ),
        )
