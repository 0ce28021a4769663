"""What becomes of the papers, asked every few seconds while somebody is signed in."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import NotAllowed
from app.i18n import Text
from ui.landing import land
from ui.messages import Message
from ui.theme import Tone

if TYPE_CHECKING:
    from app.desk.printing import PrintNews
    from ui.shell import Shell

_log = logging.getLogger("guitai.papers")

_QUICK, _CALM = 1_500, 6_000
"""Milliseconds between two questions: while a printer has a paper, and while none has."""

_NOT_OUT = Text("{title}（{copy}）没有打印出来：{why}", "{title} ({copy}) did not come out: {why}")
_MIND = Text("注意", "Mind")
_SEE = Text("请在单据（F5）中处理。", "See to it under Papers (F5).")


class Prints(QObject):
    """Keeps the papers going beside the teller's work; `news` says what changed."""

    news = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._asking = False
        self._again = False
        self._ended = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.ask)
        shell.signed_in.connect(lambda _: self._begin())
        shell.signed_out.connect(self._timer.stop)

    def end(self) -> None:
        """The window closes: nobody asks any more. What waits is printed the next time."""
        self._ended = True
        self._timer.stop()

    def _begin(self) -> None:
        desk = self._shell.desk
        warmed = desk.lanes.papers.submit(desk.warm_papers)
        land(warmed, self, lambda _: None, self._not_warm, beside=True)
        self.ask()

    def _not_warm(self, error: BaseException) -> None:
        """The first paper says it to whoever wants one."""
        _log.warning("papers are not ready: %s", error)

    def ask(self) -> None:
        """Has what waits printed, and asks the printers, now."""
        self._timer.stop()
        if self._ended:
            return
        if self._asking:
            self._again = True
            return
        self._asking = True
        desk = self._shell.desk
        kept = desk.lanes.papers.submit(desk.keep_printing)
        land(kept, self, self._came, self._failed, beside=True)

    def _came(self, news: PrintNews) -> None:
        self._rest(_QUICK if news.at_printer else _CALM)
        if not news.changed:
            return
        # The language of papers is not there yet while the sign-in window opens.
        from app.desk.views import PrintState  # noqa: PLC0415

        for one in news.changed:
            if one.paper.state in (PrintState.FAILED, PrintState.UNSURE):
                why = _NOT_OUT.format(title=one.title, copy=one.copy, why=one.trouble)
                self._shell.messages.say(Message(Tone.WARN, _MIND, why, _SEE))
        self.news.emit(news)

    def _failed(self, error: BaseException) -> None:
        """Nobody asked for it, so nobody is told; the log is. Whoever signed off meanwhile did no
        harm."""
        if not isinstance(error, NotAllowed):
            _log.warning("papers were not looked after: %s", error)
        self._rest(_CALM)

    def _rest(self, milliseconds: int) -> None:
        self._asking = False
        desk = self._shell.desk
        if desk.who is None:
            return
        self._timer.start(0 if self._again else milliseconds)
        self._again = False
