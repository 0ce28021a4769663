"""A paper on the screen as it will lie in the tray, to be printed, cancelled and saved."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.clock import now
from app.desk.views import PaperLine, PrintState
from app.desk.workstation_views import Offer
from app.evidence.ask import Choice
from app.i18n import Text
from ui.keys import CANCEL_PRINT, IN_HAND, PRINT, SAVE_AS
from ui.landing import land
from ui.language import said, say
from ui.messages import Message
from ui.screens.paper_states import PRINT_STATES, show_standing, standing, where_and_since
from ui.screens.reprint import ReprintPart
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.choice import ChoiceEdit
from ui.widgets.frames import empty, row
from ui.widgets.message_bar import MessageLine
from ui.widgets.page_view import PageView
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.desk.printing import PrintNews

_PRINT = Text("打印", "Print")
_COVERED = Text(
    "此联含完整个人信息，说明原因前不予显示：可打印；如需查看，请查看明文或打开日志。",
    "This copy shows all about a customer and is not shown before somebody says why: it can be "
    "printed; to look at it, see it or its entry in full.",
)
_WHOLE = Text("整张打印", "Print whole")
_PRINT_AGAIN = Text("重新打印", "Print again")
_CANCEL = Text("取消打印", "Cancel printing")
_LET_BE = Text("不打印", "Do not print")
_AT_PRINTER = Text("已在打印机中。", "A printer has it already.")
_PRINTED = Text("已打印过；再打一份须补打。", "It was printed; another one is a reprint.")
_NOT_MADE = Text("单据尚未生成。", "The paper is not made yet.")
_AS_SET = "*"
"""The line of the list that leaves a paper to the printer of its form."""
_PRINTER_WIDTH = 210

_CAN_BE_LET_BE = (PrintState.WAITING, PrintState.FAILED, PrintState.UNSURE, PrintState.SENT)


class PaperPanel(QWidget):
    """One paper. `changed` follows every print; `closed` when the teller has seen enough."""

    changed = Signal(object)
    closed = Signal()

    def __init__(self, shell: Shell, *, closable: bool = True) -> None:
        super().__init__()
        self.shell = shell
        self.paper: PaperLine | None = None
        self._pressed: ActionButton | None = None
        self._covered = False
        self._offers: tuple[Offer, ...] = ()
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
        self.whole_button = ActionButton(_WHOLE, icon="printer", does=self.print_whole)
        self.printer = ChoiceEdit()
        hold(self.printer, width=_PRINTER_WIDTH)
        say(self.printer, Text("打印机", "Printer"), "accessibleName")
        self.cancel_button = ActionButton(
            _LET_BE, icon="cancel", key=CANCEL_PRINT, does=self.cancel_it
        )
        self.in_hand_button = ActionButton(
            IN_HAND.does, icon="check", key=IN_HAND, does=self.it_is_here
        )
        self.save_button = ActionButton(
            Text("另存为…", "Save as…"), icon="save", key=SAVE_AS, does=self.save_it
        )
        self.close_button = ActionButton(Text("返回", "Back"), icon="back", does=self.closed.emit)
        self.reprint = ReprintPart(shell)
        self.reprint.made.connect(self._print_again)
        self.pages = PageView()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.small)
        layout.addLayout(row(self._title, self._state))
        facts = row(self._facts, self.entry_button)
        facts.setStretch(0, 1)
        layout.addLayout(facts)
        layout.addLayout(self._trouble)
        layout.addWidget(self.reprint)
        layout.addWidget(self.pages, 1)
        self._choose_printer = QWidget()
        role(self._choose_printer, "clear")
        self._choose_printer.setLayout(
            row(None, Words(Text("打印机", "Printer"), "label"), self.printer)
        )
        layout.addWidget(self._choose_printer)
        layout.addLayout(
            row(
                self.close_button,
                self.save_button,
                None,
                self.cancel_button,
                self.in_hand_button,
                self.reprint.button,
                self.whole_button,
                self.print_button,
            )
        )
        if not closable:
            self.close_button.hide()
        # Where a paper can be closed, its entry lies behind it.
        self._leads_to_entry = not closable
        shell.prints.news.connect(self._news)
        self.show_paper(None)

    def show_paper(self, paper: PaperLine | None, *, covered: bool = False) -> None:
        """Shows a paper, or none. One that is `covered` can be printed and saved, and is not shown:
        it says all about the customer, and nobody has said why they look."""
        before, self.paper, self._covered = self.paper, paper, covered
        self._state.setVisible(paper is not None)
        self.entry_button.setVisible(paper is not None and self._leads_to_entry)
        self._tell_trouble(paper)
        self._show_actions(paper)
        if paper is None:
            self._title.tell("")
            self._facts.tell("")
            self.pages.show_document(0, self._page)
            return
        self._title.tell(
            Text("{title}（{copy}）", "{title} ({copy})").format(title=paper.title, copy=paper.copy)
        )
        show_standing(self._state, paper.paper)
        self._facts.tell(
            Text("日志号 {journal}　{where}", "Entry {journal} · {where}").format(
                journal=paper.paper.journal, where=where_and_since(paper.paper, now())
            )
        )
        if covered:
            self.save_button.bar(_COVERED)
            self.pages.show_document(0, self._page)
            self._trouble.addWidget(Words(_COVERED, "muted", wrap=True))
        elif before is None or _other(before, paper) or not self.pages.pages:
            self.pages.show_document(0, self._page)
            desk = self.shell.desk
            if paper.paper.document is None:
                self.shell.books(self, desk.make_paper, paper.paper.id, then=self._made)
            else:
                self.shell.books(
                    self,
                    desk.preview_pages,
                    paper.paper.id,
                    then=partial(self._counted, paper.paper.id),
                )
        if before is None or before.paper.id != paper.paper.id:
            desk = self.shell.desk
            # They may be busy with the papers of a case: nobody waits for the list of printers.
            offers = desk.lanes.papers.submit(desk.printer_offers)
            land(offers, self, self._offer, lambda _: None, beside=True)

    def print_it(self) -> None:
        """Prints the paper, on the chosen printer; one that was printed asks why it is again."""
        if self.reprint.offered:
            self.reprint.ask()
            return
        if self.paper is None or not self.print_button.isEnabled():
            return
        chosen = self.printer.code()
        where = "" if chosen == _AS_SET else chosen
        desk, paper = self.shell.desk, self.paper.paper.id
        self._do(self.print_button, desk.print_paper, paper, where, then=self._printed)

    def print_whole(self) -> None:
        """Prints the whole paper on plain paper, where its form is pre-printed and does not do."""
        if self.paper is None:
            return
        desk, paper = self.shell.desk, self.paper.paper.id
        self._do(self.whole_button, desk.print_whole, paper, then=self._printed)

    def _print_again(self, paper: PaperLine) -> None:
        """A reprint was made: it is what is shown, and it is printed."""
        self.show_paper(paper, covered=self._covered)
        self.changed.emit(paper)
        self.print_it()

    def cancel_it(self) -> None:
        """Has the printer give the paper up, or lets be what did not come out."""
        if self.paper is not None and self.cancel_button.isVisible():
            desk = self.shell.desk
            self._do(self.cancel_button, desk.cancel_printing, self.paper.paper.id)

    def it_is_here(self) -> None:
        """Says that a paper of which nobody knew lies in the tray."""
        if self.paper is not None and self.in_hand_button.isVisible():
            self._do(self.in_hand_button, self.shell.desk.say_printed, self.paper.paper.id)

    def _do(
        self,
        button: ActionButton,
        call: Callable[..., PaperLine],
        *given: Any,
        then: Callable[[PaperLine], Any] | None = None,
    ) -> None:
        # A greyed button hands its focus on; whoever pressed it gets it back.
        self._pressed = button if button.hasFocus() else None
        button.setEnabled(False)
        self.shell.papers(self, call, *given, then=then or self._stands, otherwise=self._went_wrong)

    def _printed(self, paper: PaperLine) -> None:
        self._stands(paper)
        self.shell.messages.done(
            Text("已送打印机：{title}。", "Sent to the printer: {title}.").format(title=paper.title)
        )
        self.shell.prints.ask()

    def _stands(self, paper: PaperLine) -> None:
        """It stands otherwise now."""
        if self.paper is not None and self.paper.paper.id == paper.paper.id:
            self.cancel_button.setEnabled(True)
            self.in_hand_button.setEnabled(True)
            self.show_paper(paper, covered=self._covered)
            self._focus_again()
        self.changed.emit(paper)

    def _went_wrong(self, error: BaseException) -> None:
        for button in (
            self.print_button,
            self.whole_button,
            self.cancel_button,
            self.in_hand_button,
        ):
            button.setEnabled(True)
        self._focus_again()
        self.shell.messages.error(error)
        self.changed.emit(self.paper)

    def _focus_again(self) -> None:
        button, self._pressed = self._pressed, None
        if button is None:
            return
        possible = (button, self.cancel_button, self.save_button)
        next((one for one in possible if one.isEnabled() and one.isVisible()), self).setFocus()

    def _news(self, news: PrintNews) -> None:
        for one in news.changed:
            if self.paper is not None and one.paper.id == self.paper.paper.id:
                self.show_paper(one, covered=self._covered)
                self.changed.emit(one)

    def _show_actions(self, paper: PaperLine | None) -> None:
        """What can be done with a paper that stands so."""
        state = paper.paper.state if paper is not None else None
        self.save_button.bar(_NOT_MADE if paper is None else _COVERED if self._covered else None)
        self.reprint.show_for(paper)
        self.print_button.setVisible(not self.reprint.offered)
        barred = None
        if state is None:
            barred = _NOT_MADE
        elif state.at_printer:
            barred = _AT_PRINTER
        elif state is PrintState.PRINTED:
            barred = _PRINTED
        self.print_button.bar(barred)
        again = state in (PrintState.FAILED, PrintState.UNSURE)
        self.print_button.tell(_PRINT_AGAIN if again else _PRINT)
        over = paper is not None and self.shell.desk.is_overprinted(paper.paper.paper)
        self.whole_button.setVisible(over and barred is None)
        self.cancel_button.setVisible(state in _CAN_BE_LET_BE)
        self.cancel_button.tell(_CANCEL if state is PrintState.SENT else _LET_BE)
        self.in_hand_button.setVisible(state is PrintState.UNSURE)
        self._choose_printer.setVisible(barred is None and len(self._offers) > 1)

    def _offer(self, offers: tuple[Offer, ...]) -> None:
        self._offers = offers
        as_set = Choice(_AS_SET, Text("按设定", "As it is set"))
        chosen = self.printer.code() or _AS_SET
        self.printer.set_choices([as_set, *(Choice(one.rest, one.title) for one in offers)])
        self.printer.set_code(chosen)
        self._show_actions(self.paper)

    def _tell_trouble(self, paper: PaperLine | None) -> None:
        """What went wrong with it last, and what to do."""
        empty(self._trouble)
        if paper is not None and paper.trouble:
            tone, word, _ = standing(paper.paper)
            self._trouble.addWidget(MessageLine(Message(tone, word, paper.trouble, paper.remedy)))

    def _open_entry(self) -> None:
        if self.paper is not None:
            self.shell.open_entry(self.paper.paper.journal)

    def _made(self, one: PaperLine) -> None:
        if self.paper is None or one.paper.id != self.paper.paper.id:
            return
        if one.paper.document is not None:
            self.show_paper(one, covered=self._covered)
        else:
            self.paper = one
            show_standing(self._state, one.paper)
            self._tell_trouble(one)

    def _counted(self, paper: str, pages: int) -> None:
        """So many pages: of the paper that is shown still, for another may be covered."""
        if self.paper is not None and self.paper.paper.id == paper and not self._covered:
            self.pages.show_document(pages, self._page)

    def _page(self, page: int, width: int) -> Future[bytes]:
        assert self.paper is not None
        desk = self.shell.desk
        return desk.lanes.books.submit(desk.preview_picture, self.paper.paper.id, page, width)

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


def _other(before: PaperLine, paper: PaperLine) -> bool:
    """Whether another picture belongs to it: a paper that only stands otherwise keeps its own."""
    first, second = before.paper, paper.paper
    return (first.id, first.document) != (second.id, second.document)
