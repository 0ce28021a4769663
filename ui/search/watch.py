"""Notices that a document was laid on the card reader, where the reader can tell."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ui.landing import land
from ui.shell import Shell

_EVERY = 900
"""Milliseconds between two looks: soon enough for whoever lays a document down."""


class DocumentWatch(QObject):
    """Looks now and then while somebody stands between two customers; `laid` when a document
    comes to lie there. One that lay there already when they came is not taken for a new one."""

    laid = Signal()

    def __init__(self, shell: Shell, may_look: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._may_look = may_look
        self._lay: bool | None = None
        self._asking = False
        self._every = QTimer(self)
        self._every.setInterval(_EVERY)
        self._every.timeout.connect(self.look)

    def begin(self) -> None:
        """Begins to look, unless the reader of this counter cannot tell anyway."""
        desk = self._shell.desk
        land(
            desk.lanes.signals.submit(desk.reader_senses_documents),
            self,
            lambda senses: self._every.start() if senses else None,
            lambda _: None,
            beside=True,
        )

    def end(self) -> None:
        """Looks no more."""
        self._every.stop()
        self._lay = None

    def look(self) -> None:
        """Looks once, unless somebody is at work or the last look is not answered yet."""
        if self._asking:
            return
        if not self._may_look():
            self._lay = None
            return
        self._asking = True
        desk = self._shell.desk
        future = desk.lanes.signals.submit(desk.document_lies_there)
        land(future, self, self._looked, self._failed, beside=True)

    def _looked(self, lies: bool) -> None:
        self._asking = False
        before, self._lay = self._lay, lies
        if lies and before is False and self._may_look():
            self.laid.emit()

    def _failed(self, _: BaseException) -> None:
        # The light of the reader says what is wrong with it.
        self._asking = False
        self._lay = None
