"""冲正: the entry is chosen among those of today, and what is posted back is looked at."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QGridLayout

from app.clock import CHINA
from app.desk.ledger_views import MoneyEntry, ReversibleEntries
from app.desk.money_rows import original_text, pieces_back
from app.desk.views import StepView
from app.domain import masks
from app.domain.ledger import account_title, of_a_customer, says_title
from app.domain.money import Fen, capital, yuan_text
from app.evidence.account_statement import StatementMade
from app.evidence.reversal import ReversalShown
from app.i18n import Text, same
from ui.language import say
from ui.pages.door import Door
from ui.pages.form import FormPage
from ui.pages.proposal import ProposalPage
from ui.theme import SPACE, Tone
from ui.widgets.frames import row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.table import Table, TableColumn, TableRow
from ui.widgets.words import Words

_TODAY = Text("今日的资金业务（回车选择）", "Money of today: Enter takes one")
_NONE = Text("今日没有资金业务。", "No money moved today.")
_EVERYBODY = Text("含其他柜员", "Other tellers' too")
_MAY = Text("可冲正", "may be reversed")


class ReversalPage(FormPage):
    """Number and reason above; below them today's entries, the teller's own first."""

    def __init__(self, door: Door, step: StepView, evidence: type) -> None:
        super().__init__(door, step, evidence)
        self.body.takeAt(self.body.count() - 1)
        self.list = RowList(_NONE)
        self.list.opened.connect(self._take)
        self.everybody = QCheckBox()
        say(self.everybody, _EVERYBODY)
        self.everybody.toggled.connect(lambda _: self._ask())
        self.body.addLayout(row(Words(_TODAY, "label"), None, self.everybody))
        self.body.addWidget(self.list, 1)

    def enter(self) -> None:
        """Asks which entries there are, besides what the form asks."""
        super().enter()
        self._ask()

    def _ask(self) -> None:
        desk = self.door.desk
        asked = partial(
            desk.reversible_entries, self.door.case.id, everybody=self.everybody.isChecked()
        )
        self.door.ask(self, asked, then=self._came, within=desk.reversible_entries)

    def _came(self, found: ReversibleEntries) -> None:
        self.list.show_rows(tuple(map(_row, found.entries)))
        if self.fields.raw()["entry"]:
            return
        if found.wanted:
            self._take(found.wanted)
        elif found.entries:
            self.list.choose(found.entries[0].number)
            self.list.setFocus()

    def _take(self, number: str) -> None:
        self.fields.show_raw({"entry": number})
        self.fields.focus_first()


def _row(one: MoneyEntry) -> ListRow:
    return ListRow(
        one.number,
        Text("{title}　{amount}", "{title} · {amount}").format(
            title=one.title, amount=yuan_text(one.amount)
        ),
        Text("{number}　{who}　柜员 {teller}", "{number} · {who} · by {teller}").format(
            number=one.number, who=one.who or "—", teller=one.teller
        ),
        right=same(f"{one.at.astimezone(CHINA):%H:%M:%S}"),
        badge=_MAY if one.barred is None else Text("", ""),
        tone=Tone.GOOD,
        barred=one.barred,
    )


class ReversalLinesPage(ProposalPage):
    """What will be posted back, line by line, and the cash that goes back."""

    def show_proposal(self, proposal: ReversalShown) -> None:
        """The entry, the amount in capitals, the lines, the pieces."""
        body = self.card.body
        body.addWidget(Words(original_text(proposal), "strong", wrap=True, selectable=True))
        body.addWidget(
            Words(
                Text("冲正金额 {amount}（{capital}）", "Amount {amount} ({capital})").format(
                    amount=yuan_text(proposal.amount), capital=capital(proposal.amount)
                ),
                "strong",
                wrap=True,
                selectable=True,
            )
        )
        lines = Table(
            (
                TableColumn(Text("科目", "Subject"), 2.0),
                TableColumn(Text("账号", "Account"), 1.3),
                TableColumn(Text("原摘要", "It was"), 1.0),
                TableColumn(Text("借方", "Debit"), 1.0, figures=True),
                TableColumn(Text("贷方", "Credit"), 1.0, figures=True),
            ),
            Text("没有分录。", "No lines."),
        )
        say(lines, Text("冲正分录", "What is posted back"), "accessibleName")
        lines.show_rows(
            [
                TableRow(
                    "",
                    (
                        account_title(one.account),
                        masks.account_number(one.account)
                        if of_a_customer(one.account)
                        else one.account,
                        says_title(one.said),
                        yuan_text(Fen(-one.amount)) if one.amount < 0 else "",
                        yuan_text(one.amount) if one.amount > 0 else "",
                    ),
                )
                for one in proposal.lines
            ]
        )
        lines.show_all_rows()
        body.addWidget(lines)
        pieces = pieces_back(proposal)
        if pieces:
            grid = QGridLayout()
            grid.setHorizontalSpacing(SPACE.large)
            grid.setColumnStretch(1, 1)
            for at, (whose, what) in enumerate(pieces):
                grid.addWidget(Words(whose, "label"), at, 0)
                grid.addWidget(Words(what, "strong", wrap=True, selectable=True), at, 1)
            body.addLayout(grid)

    def _arrived(self, proposal: object) -> None:
        super()._arrived(proposal)
        if proposal is None:
            self.note.say(
                Tone.WARN,
                Text("没有这笔业务", "No such entry"),
                Text("请回到上一步核对日志号。", "Go back and check the number."),
            )


class StatementAskedPage(FormPage):
    """The days of a statement, those of the screen where it was begun first."""

    def enter(self) -> None:
        """Starts from the days that were on the screen."""
        super().enter()
        if not self.fields.raw()["first"]:
            desk = self.door.desk
            self.door.ask(self, desk.statement_days, self.door.case.id, then=self._days)

    def _days(self, days: tuple[object, object]) -> None:
        if not self.fields.raw()["first"]:
            first, last = days
            self.fields.show_raw({"first": str(first), "last": str(last)})
            self.fields.focus_first()


class StatementPage(ProposalPage):
    """How many lines the statement has, and its sums."""

    def show_proposal(self, proposal: StatementMade) -> None:
        """Sums first; the lines themselves are on the screen of the account and on the paper."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(SPACE.small)
        grid.setColumnMinimumWidth(0, 150)
        grid.setColumnStretch(1, 1)
        for at, (label, said) in enumerate(
            (
                (Text("账号", "Account"), masks.account_number(proposal.account)),
                (Text("明细笔数", "Lines"), str(proposal.count)),
                (Text("期初余额", "Opening balance"), yuan_text(proposal.opening)),
                (Text("支出合计", "Paid out"), yuan_text(proposal.paid_out)),
                (Text("收入合计", "Paid in"), yuan_text(proposal.paid_in)),
                (Text("期末余额", "Closing balance"), yuan_text(proposal.closing)),
            )
        ):
            grid.addWidget(Words(label, "label"), at, 0)
            grid.addWidget(Words(same(said), "strong", selectable=True), at, 1)
        self.card.body.addLayout(grid)
