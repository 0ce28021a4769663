"""The cards of the customer page: documents, accounts, contact, and what is pending."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.desk.customer_views import (
    AccountShown,
    CustomerShown,
    DocumentShown,
    DocumentStanding,
    Pending,
    Weight,
)
from app.desk.views import Row
from app.domain.account import (
    ACCOUNT_LIFE_TITLES,
    AccountLife,
)
from app.domain.risk_grade import RiskLevel
from app.i18n import Text, same
from ui.icons import SIGN_OF_TONE, IconLabel
from ui.screens.account_money import money_part
from ui.screens.account_stops import account_stops
from ui.screens.card_seen import Begin, card_head, card_said, money_buttons, next_buttons
from ui.sizes import hold
from ui.theme import SPACE, Tone, role, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Divider, row
from ui.widgets.words import Words

TONE_OF_WEIGHT = {
    Weight.NOTE: Tone.NOTE,
    Weight.WARN: Tone.WARN,
    Weight.BAD: Tone.BAD,
    Weight.ASK: Tone.ASK,
}
TONE_OF_RISK = {RiskLevel.LOW: Tone.GOOD, RiskLevel.MEDIUM: Tone.WARN, RiskLevel.HIGH: Tone.BAD}
_TONE_OF_STANDING = {
    DocumentStanding.VALID: Tone.GOOD,
    DocumentStanding.ENDS_SOON: Tone.WARN,
    DocumentStanding.ENDED: Tone.BAD,
    DocumentStanding.UNKNOWN: Tone.PLAIN,
}
_TONE_OF_LIFE = {
    AccountLife.NORMAL: Tone.GOOD,
    AccountLife.DORMANT: Tone.WARN,
    AccountLife.CLOSED: Tone.PLAIN,
}
_LABEL = 122

Open = Callable[[str], object]
"""Opens a case or an entry."""


def pending_line(pending: Pending, open_case: Open, open_entry: Open) -> QWidget:
    """One thing that is not settled: its sign and word, what it is, what to do, and the way."""
    line = QWidget()
    role(line, "clear")
    colour = TONE_OF_WEIGHT[pending.weight]
    across = QHBoxLayout(line)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(SPACE.small)
    word = Words(pending.word, "strong")
    hold(word, least_width=86)
    tone(word, colour)
    across.addWidget(IconLabel(SIGN_OF_TONE[colour], size=17, ink=colour.value))
    across.addWidget(word)
    said = Text("{text}{remedy}", "{text} {remedy}").format(
        text=pending.text, remedy=pending.remedy
    )
    across.addWidget(Words(said, wrap=True, selectable=True), 1)
    if pending.case:
        across.addWidget(
            ActionButton(Text("继续办理", "Go on"), "link", does=partial(open_case, pending.case))
        )
    elif pending.entry:
        across.addWidget(
            ActionButton(Text("查看", "Open"), "link", does=partial(open_entry, pending.entry))
        )
    return line


def documents_card(customer: CustomerShown) -> Card:
    """The documents by which the bank knows the customer."""
    card = Card(Text("证件与身份", "Documents and identity"))
    for document in customer.documents:
        card.body.addLayout(
            row(
                Words(document.kind, "strong"),
                StatusChip(_TONE_OF_STANDING[document.standing], _standing(document)),
                None,
            )
        )
        since = document.valid_from.strftime("%Y.%m.%d") if document.valid_from else "—"
        card.body.addLayout(
            _rows(
                (
                    Row(Text("证件号码", "Number"), same(document.number)),
                    Row(
                        Text("有效期限", "Valid"),
                        Text("{since} 至 {until}", "{since} to {until}").format(
                            since=since, until=document.until
                        ),
                    ),
                )
            )
        )
    card.body.addWidget(Divider())
    card.body.addLayout(_rows(customer.identity[1:]))
    return card


def _standing(document: DocumentShown) -> Text:
    left = document.days_left
    title = document.standing.title
    if left is None or document.standing is DocumentStanding.VALID:
        return title
    if left < 0:
        return Text("{title}{left}天", "{title} {left} days ago").format(title=title, left=-left)
    return Text("{left}天后到期", "ends in {left} days").format(left=left)


def account_card(
    account: AccountShown, open_entry: Open, begin: Begin, open_lines: Open, settle: Open
) -> Card:
    """An account with what was agreed, what freezes it, and its cards with what comes next;
    `settle` begins to settle a control of the bank's own, by its number."""
    card = Card(account.title)
    card.head.insertWidget(
        1, StatusChip(_TONE_OF_LIFE[account.life], ACCOUNT_LIFE_TITLES[account.life])
    )
    card.head.addWidget(
        ActionButton(
            Text("开户日志", "Opening entry"), "link", does=partial(open_entry, account.entry)
        )
    )
    opened = Text("{day}，网点 {branch}", "{day}, branch {branch}").format(
        day=account.opened.isoformat(), branch=account.branch
    )
    card.body.addLayout(
        _rows(
            (
                Row(Text("账号", "Account number"), same(account.number)),
                Row(Text("开户", "Opened"), opened),
                Row(Text("用途", "Purpose"), account.purpose),
                *account.limits,
            )
        )
    )
    if account.money is not None:
        for part in money_part(account.money, open_entry, open_lines):
            card.body.addLayout(part)
    for freeze in account.freezes:
        sign = IconLabel(SIGN_OF_TONE[Tone.BAD], size=17, ink=Tone.BAD.value)
        card.body.addLayout(row(sign, Words(freeze, "strong", wrap=True, selectable=True)))
    for line in account_stops(account, begin, settle):
        card.body.addLayout(line)
    for held in account.cards:
        card.body.addWidget(Divider())
        card.body.addLayout(card_head(held, _LABEL))
        if held.said:
            card.body.addLayout(card_said(held))
        if held.money:
            card.body.addLayout(money_buttons(held, begin))
        if held.next:
            card.body.addLayout(next_buttons(held, begin)[0])
    return card


def contact_card(customer: CustomerShown) -> Card:
    """How the customer is reached, and what was said in due diligence."""
    card = Card(Text("联系方式与尽职调查", "Contact and due diligence"))
    card.body.addLayout(_rows((*customer.contact, *customer.diligence)))
    whence = (
        Text(
            "尽职调查取自日志 {diligence_from}。",
            "Due diligence as given in entry {diligence_from}.",
        ).format(diligence_from=customer.diligence_from)
        if customer.diligence_from
        else Text("日志中没有尽职调查记录。", "The journal has no due diligence.")
    )
    card.body.addWidget(Words(whence, "small", wrap=True))
    return card


def _rows(rows: tuple[Row, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.medium)
    grid.setVerticalSpacing(SPACE.tight)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for n, one in enumerate(rows):
        label = Words(one.label, "label", wrap=True)
        hold(label, width=_LABEL)
        grid.addWidget(label, n, 0, top)
        grid.addWidget(Words(one.text, wrap=True, selectable=True), n, 1, top)
    return grid
