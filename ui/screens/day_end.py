"""日终批处理: what is due, one button, how far it is, and what the day leaves to be seen to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout

from app.desk.day_end_views import (
    DayEndAhead,
    DayEndKind,
    DayEndReport,
    DayEndRun,
    LeftKind,
    LeftUndone,
)
from app.domain.money import yuan_text
from app.i18n import Text
from ui.destinations import JOURNAL, LOSS_REGISTER, PARAMETERS, TRIAL_BALANCE
from ui.keys import BACK, HOME, OPEN, RELOAD, UP_DOWN
from ui.language import say
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_START = Text("运行日终", "Run the day end")
_STOP = Text("停止（已处理的有效）", "Stop (what is done stays)")
_ABOUT = Text(
    "结息入账、标记休眠账户、列出未了事项并打印日终报告。可运行任意多次；中断或错过的，再运行即补齐，不会重复入账。",
    "Credits interest, marks dormant accounts, lists what is left and prints the report. It may "
    "run any number of times: what was cut off or missed is made good, and nothing is booked "
    "twice.",
)
_DUE = Text(
    "{day} 结息（{credited} 起息）：应结 {all} 户，未结 {n} 户",
    "Settlement of {day} (counts from {credited}): {n} of {all} accounts not settled yet",
)
_SETTLED = Text(
    "{day} 结息（{credited} 起息）：{all} 户均已结清",
    "Settlement of {day} (counts from {credited}): all {all} accounts settled",
)
_NONE_CONCERNED = Text(
    "{day} 结息（{credited} 起息）：没有须结息的账户",
    "Settlement of {day} (counts from {credited}): it concerns no account",
)
_STEPS = {
    DayEndKind.SETTLE: Text(
        "正在结息：{n} / {all} 户，已入账 {done} 户",
        "Settling: {n} of {all} accounts, {done} credited",
    ),
    DayEndKind.MARK: Text(
        "正在标记休眠和管控：{marked} 户；已结息 {done} 户",
        "Marking: {marked} accounts; {done} settled",
    ),
    DayEndKind.REPORT: Text(
        "正在汇总日终报告：已结息 {done} 户，标记 {marked} 户",
        "Gathering the report: {done} settled, {marked} marked",
    ),
}
_DONE = Text(
    "日终完成：本次结息 {done} 户、标记 {marked} 户，{entries} 笔日志。今日入账利息 {interest}，"
    "利息税 {tax}。",
    "Done: {done} settled, {marked} marked, {entries} entries. Interest credited today {interest}, "
    "tax {tax}.",
)
_STOPPED = Text(
    "已停止：结息 {done} 户、标记 {marked} 户有效；再运行即从此处继续。",
    "Stopped: {done} settled and {marked} marked stay; the next run goes on from here.",
)
_TONES = {
    LeftKind.RATE: Tone.BAD,
    LeftKind.LEDGER: Tone.BAD,
    LeftKind.DRAWER: Tone.WARN,
    LeftKind.CASE: Tone.WARN,
    LeftKind.FREEZE: Tone.NOTE,
    LeftKind.LOSS: Tone.NOTE,
}


class DayEndScreen(Screen):
    """What is due and the button above, what the day leaves below; Enter goes to what clears it."""

    keys = (UP_DOWN, OPEN, RELOAD, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._run: DayEndRun | None = None
        self._going = False
        self._left: tuple[LeftUndone, ...] = ()
        self.state = StatusChip(Tone.PLAIN, Text("日终", "Day end"))
        self.due = Words("", "strong", wrap=True)
        self.said = Words("", wrap=True, selectable=True)
        self.said.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        say(self.bar, _START, "accessibleName")
        self.bar.hide()
        self.start_button = ActionButton(_START, "primary", icon="play", does=self.start)
        self.stop_button = ActionButton(_STOP, icon="pause", does=self.stop)
        self.stop_button.hide()
        self.entry_button = ActionButton(
            Text("打开日终报告", "Open the report"), icon="journal", does=self.open_entry
        )
        self.entry_button.hide()
        top = Card(Text("日终批处理", "Day end"))
        top.head.addWidget(self.state)
        top.body.addWidget(Words(_ABOUT, wrap=True))
        top.body.addWidget(self.due)
        top.body.addWidget(self.bar)
        top.body.addWidget(self.said)
        top.body.addLayout(row(self.start_button, self.stop_button, self.entry_button, None))
        self.left = RowList(Text("没有未了事项。", "Nothing is left undone."))
        say(self.left, Text("未了事项", "Left undone"), "accessibleName")
        self.left.opened.connect(self._clear)
        self.count = Words("", "small")
        below = Card(Text("未了事项", "Left undone"))
        below.head.addWidget(self.count)
        below.body.addWidget(self.left, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        outer.setSpacing(SPACE.large)
        outer.addWidget(top)
        outer.addWidget(below, 1)
        self.on_key(RELOAD, self.ask)
        self.on_key(BACK, shell.go_back)

    def enter(self) -> None:
        """What is due now; a run that is under way goes on, whatever is in sight."""
        (self.stop_button if self._going else self.start_button).setFocus(
            Qt.FocusReason.OtherFocusReason
        )
        if not self._going:
            self.said.hide()
            self.entry_button.hide()
            self.ask()

    def ask(self) -> None:
        """Asks what is due."""
        if not self._going:
            self.shell.books(self, self.shell.desk.day_end_ahead, then=self._show)

    def start(self) -> None:
        """Starts a run, which goes on batch by batch until it is done or stopped."""
        self._going = True
        self.entry_button.hide()
        self.stop_button.setEnabled(True)
        self.stop_button.show()
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.start_button.hide()
        self.state.show_status(Tone.NOTE, Text("进行中", "Running"))
        self.bar.setMaximum(0)
        self.bar.show()
        desk = self.shell.desk
        self.shell.books(self, desk.begin_day_end, then=self._went_on, otherwise=self._failed)

    def stop(self) -> None:
        """Stops the run after the batch that is under way."""
        self._going = False
        self.stop_button.setEnabled(False)

    def open_entry(self) -> None:
        """Opens the entry of the report, where its paper is."""
        if self._run is not None:
            self.shell.go(JOURNAL, self._run.entry)

    def _went_on(self, run: DayEndRun) -> None:
        self._run = run
        if run.report is not None:
            self._rest()
            self._tell_done(run, run.report)
            return
        if not self._going:
            desk = self.shell.desk
            self.shell.books(
                self,
                desk.stop_day_end,
                run,
                then=lambda _: self._stopped(run),
                otherwise=self._failed,
            )
            return
        assert run.following is not None
        settling = run.following is DayEndKind.SETTLE and run.ahead > 0
        self.bar.setMaximum(run.ahead if settling else 0)
        self.bar.setValue(run.looked_at if settling else 0)
        self._tell(
            _STEPS[run.following].format(
                n=f"{run.looked_at:,}",
                all=f"{run.ahead:,}",
                done=f"{run.settled:,}",
                marked=f"{run.marked:,}",
            )
        )
        desk = self.shell.desk
        self.shell.books(
            self, desk.go_on_with_day_end, run, then=self._went_on, otherwise=self._failed
        )

    def _tell_done(self, run: DayEndRun, report: DayEndReport) -> None:
        self._tell(
            _DONE.format(
                done=f"{run.settled:,}",
                marked=f"{run.marked:,}",
                entries=run.entries,
                interest=yuan_text(report.interest),
                tax=yuan_text(report.tax),
            )
        )
        self.entry_button.show()
        if self.start_button.hasFocus():
            # Whoever presses Enter now reads the report, and makes no second one.
            self.entry_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ask()

    def _stopped(self, run: DayEndRun) -> None:
        self._rest()
        self._tell(_STOPPED.format(done=f"{run.settled:,}", marked=f"{run.marked:,}"))
        self.ask()

    def _failed(self, error: BaseException) -> None:
        self._rest()
        self.shell.messages.error(error)
        self.ask()

    def _rest(self) -> None:
        self._going = False
        self.bar.hide()
        focused = self.stop_button.hasFocus() or not self.stop_button.isEnabled()
        self.start_button.show()
        if focused and self.isVisible():
            self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stop_button.hide()

    def _show(self, ahead: DayEndAhead) -> None:
        self.start_button.bar(ahead.barred)
        settled = _SETTLED if ahead.to_settle else _NONE_CONCERNED
        self.due.tell(
            (_DUE if ahead.unsettled else settled).format(
                day=ahead.through.isoformat(),
                credited=ahead.credited_on.isoformat(),
                all=f"{ahead.to_settle:,}",
                n=f"{ahead.unsettled:,}",
            )
        )
        if ahead.barred is not None:
            self._tell(ahead.barred)
        if ahead.unsettled:
            self.state.show_status(Tone.WARN, Text("有待结息", "Interest is due"))
        else:
            self.state.show_status(Tone.GOOD, Text("已结息", "Settled"))
        self._left = ahead.left
        self.count.tell(Text("共{n}项", "{n} in all").format(n=len(ahead.left)))
        self.left.show_rows([_row(n, one) for n, one in enumerate(ahead.left)])

    def _clear(self, key: str) -> None:
        """Goes to where it is put right; what another teller must do is said in the line."""
        one = self._left[int(key)]
        to = {
            LeftKind.RATE: partial(self.shell.go, PARAMETERS),
            LeftKind.LEDGER: partial(self.shell.go, TRIAL_BALANCE),
            LeftKind.LOSS: partial(self.shell.go, LOSS_REGISTER, one.about),
        }.get(one.kind)
        if to is not None:
            to()

    def _tell(self, words: Text) -> None:
        self.said.tell(words)
        self.said.show()


def _row(number: int, one: LeftUndone) -> ListRow:
    return ListRow(
        key=str(number),
        title=one.text,
        under=one.remedy,
        badge=one.kind.title,
        tone=_TONES[one.kind],
    )
