"""Pages of a loss report: which standing report, what was found of the account, who signs too."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from app.clock import CHINA, ending
from app.desk.report_choice import ReportsToChoose
from app.desk.views import StepView
from app.domain.loss import LOSS_KIND_TITLES, LOSS_OF_TITLES, LossKind
from app.domain.money import Fen, yuan_text
from app.evidence.loss import FIT_TITLES, AccountChecked, Fit, ReportChosen
from app.i18n import Text, same
from ui.pages.door import Door
from ui.pages.page import Page, PageNote
from ui.pages.proposal import ProposalPage
from ui.theme import SPACE, Tone
from ui.widgets.chip import StatusChip
from ui.widgets.frames import row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_CHOOSE = Text("就是这笔挂失", "This is the report")
_STANDING = Text("有效的挂失", "Reports that stand")
_LOOKING = Text("正在查询挂失登记簿…", "Looking into the register …")
_NONE = Text("没有可以办理的挂失", "No such report")


class ReportPage(Page):
    """The standing reports of the card; one key takes the likeliest."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self.note = PageNote()
        self.body.addWidget(self.note)
        self.body.addWidget(Words(_STANDING, "label"))
        self.list = RowList(_LOOKING)
        self.list.opened.connect(self._take)
        self.list.current_changed.connect(lambda _: self.primary_changed.emit())
        self.body.addWidget(self.list, 1)

    @property
    def primary(self) -> Text | None:
        """Takes the current report."""
        return _CHOOSE

    @property
    def can_act(self) -> bool:
        """There is one."""
        return bool(self.list.current_key())

    def act(self) -> None:
        """Takes the current report."""
        if key := self.list.current_key():
            self._take(key)

    def enter(self) -> None:
        """Asks the register anew: another desk may have done something meanwhile."""
        self.list.setFocus()
        self.door.ask(
            self,
            self.door.desk.reports_to_choose,
            self.door.case.id,
            self.slot,
            then=self._came,
            otherwise=self._failed,
        )

    def _came(self, found: ReportsToChoose) -> None:
        self.note.clear()
        self.list.says_nothing(_NONE)
        self.list.show_rows(tuple(map(_row, found.reports)))
        if found.sentence:
            self.note.say(Tone.WARN, _NONE, found.sentence, found.remedy)
        before = self.door.case.values.get(self.slot)
        if isinstance(before, ReportChosen):
            self.list.choose(before.number)
        elif found.reports:
            self.list.choose(found.reports[0].number)
        self.primary_changed.emit()

    def _take(self, number: str) -> None:
        self.note.clear()
        self.change(
            self.door.desk.choose_report,
            self.door.case.id,
            self.slot,
            number,
            otherwise=self._failed,
        )

    def _failed(self, error: BaseException) -> None:
        if not self.note.say_error(error, retry=self.enter):
            self.door.failed.emit(error)


def _row(report: ReportChosen) -> ListRow:
    accepted = f"{report.accepted_at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"
    until = Text("不失效", "does not lapse")
    if report.lapses_at is not None:
        until = Text("{at} 到期", "lapses {at}").format(at=same(ending(report.lapses_at)))
    copy = Text("", "")
    if report.kind is LossKind.FORMAL:
        copy = Text("客户联第{copy}份", "copy {copy}").format(copy=report.copy)
    return ListRow(
        report.number,
        Text("{number}　{of}", "{number} · {of}").format(
            number=same(report.number), of=LOSS_OF_TITLES[report.still]
        ),
        Text("{at} 受理，柜员 {teller}；{until}", "{at}, teller {teller}; {until}").format(
            at=same(accepted), teller=same(report.accepted_by), until=until
        ),
        right=copy,
        badge=LOSS_KIND_TITLES[report.kind],
        tone=Tone.WARN if report.kind is LossKind.VERBAL else Tone.NOTE,
    )


_TONES = {Fit.FITS: Tone.GOOD, Fit.DIFFERS: Tone.WARN, Fit.NOT_SAID: Tone.PLAIN}
_YES_NO = {True: Text("是", "yes"), False: Text("否", "no")}


class AccountCheckedPage(ProposalPage):
    """What the books say to what was said; never a word of what is on the account."""

    def show_proposal(self, proposal: AccountChecked) -> None:
        """Whether it fits, what the report takes the place of, and what it costs."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(SPACE.small)
        grid.setColumnMinimumWidth(0, 150)
        grid.setColumnStretch(1, 1)
        fits = (
            (Text("所述开户时间", "Opening as said"), proposal.opened),
            (Text("所述大约余额", "Balance as said"), proposal.balance),
        )
        for at, (label, fit) in enumerate(fits):
            grid.addWidget(Words(label, "label"), at, 0)
            grid.addLayout(row(StatusChip(_TONES[fit], FIT_TITLES[fit]), None), at, 1)
        since = Text("尚未止付", "not stopped yet")
        if proposal.stopped_since is not None:
            since = same(f"{proposal.stopped_since.astimezone(CHINA):%Y-%m-%d %H:%M:%S}")
        fee = Text("免收", "none")
        if proposal.fee:
            fee = Text("{fee}，记为应收", "{fee}, due").format(
                fee=same(yuan_text(Fen(proposal.fee)))
            )
        lines = (
            (Text("达到大额起点", "A large report"), _YES_NO[proposal.large]),
            (
                Text("取代口头挂失", "Takes the place of"),
                same("、".join(proposal.supersedes) or "—"),
            ),
            (Text("此前止付", "Payment stopped since"), since),
            (Text("挂失手续费", "Fee"), fee),
        )
        for at, (label, text) in enumerate(lines, len(fits)):
            grid.addWidget(Words(label, "label"), at, 0)
            grid.addWidget(Words(text, "strong", selectable=True), at, 1)
        self.card.body.addLayout(grid)
