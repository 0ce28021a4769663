"""The proof of a journal entry: its digest, its place in the chain, and the chain up to it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy

from app.desk.views import EntryOpened, Proving
from app.i18n import Text
from ui.language import say
from ui.shell import Shell
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card
from ui.widgets.words import Words

_RIGHT_HERE = Text("内容未改动，与前一条相接", "unchanged, and follows the one before it")
_WRONG = Text("日志有问题", "something is wrong")
_PROVE = Text("核验到本条为止的整条日志链", "Prove the whole chain up to this entry")
_STOP = Text("停止核验", "Stop")
_ALL_RIGHT = Text(
    "从第1条到本条（共{n}条）均未改动、无缺失。", "Entries 1 to {n} are whole, none is missing."
)
_SO_FAR = Text("已核验{n}条，共{all}条", "{n} of {all} proved")
_STOPPED = Text("已停止；前{n}条无误。", "Stopped; the first {n} are right.")
_REPORT = Text("请立即报告负责人，勿再办理业务。", "Report to the manager at once, and stop work.")


class ProofCard(Card):
    """Says how an entry stands; proves the chain before it piece by piece when asked."""

    def __init__(self, shell: Shell, entry: EntryOpened) -> None:
        super().__init__(Text("日志链", "Chain"))
        self._shell = shell
        self._entry = entry.line.number
        self._going = False
        if entry.fault is None:
            state = StatusChip(Tone.GOOD, _RIGHT_HERE)
        else:
            state = StatusChip(Tone.BAD, _WRONG)
        self.head.insertWidget(1, state)
        if entry.fault is not None:
            self.body.addWidget(Words(entry.fault, "error", wrap=True, selectable=True))
            self.body.addWidget(Words(_REPORT, "error", wrap=True))
        for label, digest in (
            (Text("本条摘要", "This entry"), entry.digest),
            (Text("上一条摘要", "The one before"), entry.previous),
        ):
            self.body.addWidget(Words(label, "small"))
            self.body.addWidget(Words(grouped(digest), "fixed", wrap=True, selectable=True))
        self.button = ActionButton(_PROVE, icon="circle-check", does=self._press)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        say(self._bar, _PROVE, "accessibleName")
        self.said = Words("", "strong", wrap=True)
        across = QHBoxLayout()
        across.setSpacing(SPACE.medium)
        across.addWidget(self.button)
        across.addWidget(self._bar, 1)
        across.addStretch(0)
        self.body.addLayout(across)
        self.body.addWidget(self.said)
        self._bar.hide()
        self.said.hide()

    def _press(self) -> None:
        if self._going:
            self._going = False
            return
        self._going = True
        self.said.hide()
        self._bar.setValue(0)
        self._bar.show()
        self.button.tell(_STOP)
        self._ask()

    def _ask(self, *so_far: Proving) -> None:
        self._shell.books(
            self,
            self._shell.desk.prove,
            self._entry,
            *(one.proved for one in so_far),
            then=self._proved,
            otherwise=self._failed,
        )

    def _proved(self, proving: Proving) -> None:
        done = proving.proved.sequence
        self._bar.setMaximum(proving.total)
        self._bar.setValue(done)
        if proving.complete or not self._going:
            self._end(proving)
            return
        self._say(_SO_FAR.format(n=done, all=proving.total))
        self._ask(proving)

    def _end(self, proving: Proving) -> None:
        fault, done = proving.proved.fault, proving.proved.sequence
        self._rest()
        if fault is not None:
            self._say(
                Text("{fault}{report}", "{fault} {report}").format(fault=fault, report=_REPORT)
            )
        elif proving.complete:
            self._say(_ALL_RIGHT.format(n=done))
        else:
            self._say(_STOPPED.format(n=done))

    def _failed(self, error: BaseException) -> None:
        self._rest()
        self._shell.messages.error(error)

    def _rest(self) -> None:
        self._going = False
        self._bar.hide()
        self.button.tell(_PROVE)

    def _say(self, words: Text) -> None:
        self.said.tell(words)
        self.said.show()


def grouped(digest: str) -> str:
    """A digest in groups of eight, as it is compared."""
    return " ".join(digest[n : n + 8] for n in range(0, len(digest), 8)) or "–"
