"""Parts of the home screen: the day's figures, the operations in groups, and what to mind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desk.control_views import ControlPart, ControlsDue
from app.desk.freezes_views import FreezePart
from app.desk.home_views import FreezesDue, LossesDue
from app.desk.losses_views import CustodyPart, RegisterPart
from app.desk.review_views import Waiting
from app.desk.search_views import Found, FoundKind
from app.desk.views import DraftLine, Home, OperationLine, Outcome
from app.i18n import Text
from ui import destinations
from ui.language import spoken
from ui.moments import age_text
from ui.screens.freeze_register_of import FreezesOf
from ui.screens.loss_register_of import RegisterOf
from ui.theme import SPACE, Tone, theme, tone
from ui.widgets.found_list import FoundLine
from ui.widgets.frames import Card, Divider, grown_out, leave_out, row, settled_width
from ui.widgets.reminder import Reminder
from ui.widgets.words import Words

LAPSES_SOON = timedelta(minutes=60)
"""How long before evidence ages it is pointed out [D]."""
FEW_CARDS = 10
"""So few blank cards that more should be fetched [D]."""

OPERATION_GROUPS = {
    "1": Text("账户与客户", "Accounts and customers"),
    "2": Text("挂失、补换与密码", "Losses, replacements, PIN"),
    "3": Text("现金、转账与尾箱", "Cash, transfers and the drawer"),
    "4": Text("冻结、扣划与管控", "Freezes, deductions and controls"),
    "5": Text("日终", "End of the day"),
    "8": Text("凭证、设置与管理", "Stock, settings and administration"),
}
"""Operations by the first digit of their transaction code."""
_OLDEST = Text("最早：{age}　{title}　经办 {who}", "Oldest: {age} · {title} · by {who}")

_OTHER = Text("其他", "Other")

_OUTCOMES = {
    Outcome.PERFORMED: Text("已办理", "performed"),
    Outcome.DECLINED: Text("未受理", "declined"),
    Outcome.WITHDRAWN: Text("客户放弃", "withdrawn"),
    Outcome.REJECTED: Text("授权拒绝", "rejected"),
}


class Figures(Card):
    """How the day stands, in one low strip; at its end the ways to where it is dealt with."""

    def __init__(self, *ways: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(edge=SPACE.small, parent=parent)
        self._needed = 0
        self._figures: dict[Outcome, Words] = {one: Words("–", "headline") for one in _OUTCOMES}
        self._cards = Words("–", "headline")
        across = QHBoxLayout()
        across.setContentsMargins(SPACE.medium, 0, 0, 0)
        across.setSpacing(SPACE.large)
        across.addWidget(Words(Text("今日", "Today"), "title"))
        for outcome, caption in _OUTCOMES.items():
            across.addLayout(_figure(self._figures[outcome], caption))
        across.addWidget(Divider(upright=True))
        across.addLayout(_figure(self._cards, Text("尾箱空白卡", "blank cards in the box")))
        across.addStretch(1)
        across.addLayout(row(*ways, space=0))
        self.body.addLayout(across)
        # Their keys lead there too, and stand in the line of keys.
        self._ways = ways[::-1]
        spoken().changed.connect(self._fit)
        theme().changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow strip has room for fewer ways."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leaves out the ways that have no room beside the figures."""
        leave_out(self, self._ways)
        self._needed = settled_width(self)

    def event(self, event: QEvent) -> bool:
        """A figure or a word that has grown takes the room of a way."""
        if event.type() is QEvent.Type.LayoutRequest and grown_out(self, self._needed):
            self._fit()
        return super().event(event)

    def show_day(self, home: Home) -> None:
        """Shows the figures of the day."""
        for outcome, figure in self._figures.items():
            figure.tell(str(home.today.get(outcome, 0)))
        self._cards.tell(str(home.stock_left))
        few = Tone.BAD if not home.stock_left else Tone.WARN
        tone(self._cards, few if home.stock_left <= FEW_CARDS else Tone.PLAIN)
        self._fit()


def _figure(figure: Words, caption: Text) -> QHBoxLayout:
    words = Words(caption, "small")
    words.setAlignment(Qt.AlignmentFlag.AlignBottom)
    return row(figure, words, space=SPACE.small)


def operation_lines(
    operations: Sequence[OperationLine], start: Callable[[str], Any]
) -> list[FoundLine]:
    """The operations under their groups; one that may not be done says why."""
    lines: list[FoundLine] = []
    before: Text | None = None
    for one in sorted(operations, key=lambda one: one.code):
        group = OPERATION_GROUPS.get(one.code[:1], _OTHER)
        if group is not before:
            lines.append(FoundLine(group))
            before = group
        short = [word for word in one.words if " " not in word]
        lines.append(
            FoundLine(
                one.title,
                None if one.barred else partial(start, one.code),
                Text(
                    " · ".join(short) or one.code,
                    " · ".join(word for word in one.words if word.isascii()) or one.code,
                ),
                "plus",
                one.code,
                barred=one.barred,
            )
        )
    return lines


def lately_lines(found: Sequence[Found], opened: Callable[[str], Any]) -> list[FoundLine]:
    """The customers who were served lately, each leading to their page."""
    return [
        FoundLine(one.title, partial(opened, one.key), one.under, "customer")
        for one in found
        if one.kind is FoundKind.CUSTOMER
    ]


def lapse_text(draft: DraftLine, moment: datetime) -> Text | None:
    """That some of a draft's evidence ages within the hour; None where none does."""
    if draft.lapse is None or draft.lapse.at - moment > LAPSES_SOON:
        return None
    minutes = max(1, int((draft.lapse.at - moment).total_seconds() // 60))
    return Text("{what}{n}分钟后失效", "{what} lapses in {n} min").format(
        what=draft.lapse.what, n=minutes
    )


def reminders(
    home: Home,
    waiting: Sequence[Waiting],
    moment: datetime,
    go: Callable[..., Any],
    resume: Callable[[str], Any],
) -> list[Reminder]:
    """What should be minded, the most urgent first."""
    found = []
    if waiting:
        first = waiting[0]
        found.append(
            Reminder(
                Text("{n} 笔业务待我授权", "Cases that wait for my authorisation: {n}").format(
                    n=len(waiting)
                ),
                Text(
                    "最早：{age}　{title}　经办 {who}", "Oldest: {age} · {title} · by {who}"
                ).format(
                    age=age_text(first.since, moment), title=first.title, who=first.teller_name
                ),
                "authorise",
                Tone.ASK,
                partial(go, destinations.AUTHORISATIONS),
            )
        )
    for draft in home.drafts:
        words = lapse_text(draft, moment)
        if words is not None:
            found.append(
                Reminder(
                    words,
                    Text(
                        "{headline}　{title}；到时须重做此步骤",
                        "{headline} · {title}; the step must be done again then",
                    ).format(headline=draft.headline, title=draft.title),
                    "hourglass",
                    Tone.WARN,
                    partial(resume, draft.id),
                )
            )
    if home.interest.unsettled:
        found.append(
            Reminder(
                Text("{n} 户 {day} 未结息", "Accounts not settled on {day}: {n}").format(
                    n=f"{home.interest.unsettled:,}", day=home.interest.day.isoformat()
                ),
                Text("请运行日终（Shift F9）", "run the day end (Shift F9)"),
                "hourglass",
                Tone.WARN,
                partial(go, destinations.DAY_END),
            )
        )
    found += _of_losses(home.losses, go)
    found += _of_freezes(home.freezes, go)
    found += _of_controls(home.controls, go)
    found += _of_documents(home, go)
    if home.unfinished_papers:
        found.append(
            Reminder(
                Text("{n} 张单据未打印", "Papers not printed: {n}").format(
                    n=home.unfinished_papers
                ),
                Text("", ""),
                "printer",
                Tone.WARN,
                partial(go, destinations.PAPERS),
            )
        )
    return found


def _of_losses(losses: LossesDue, go: Callable[..., Any]) -> list[Reminder]:
    """What waits of losses, what lapses first; each line opens the list of the very same."""
    register, custody = destinations.LOSS_REGISTER, destinations.CUSTODY
    lines = (
        (
            losses.lapsing,
            Text("{n} 笔口头挂失今明两日失效", "Verbal reports that lapse by tomorrow: {n}"),
            Text("失效后支付恢复，请联系客户", "payment goes on then: call the customers"),
            "hourglass",
            Tone.WARN,
            partial(go, register, RegisterOf(RegisterPart.LAPSING)),
        ),
        (
            losses.due,
            Text("{n} 笔正式挂失可补发", "Replacements that are due: {n}"),
            Text("等待期已满", "the wait is over"),
            "card",
            Tone.NOTE,
            partial(go, register, RegisterOf(RegisterPart.DUE)),
        ),
        (
            losses.arrived,
            Text("{n} 张新卡待领取", "New cards to be collected: {n}"),
            Text("", ""),
            "card",
            Tone.NOTE,
            partial(go, custody, CustodyPart.ARRIVED),
        ),
        (
            losses.held,
            Text("{n} 张卡（折）在本网点保管", "Cards in custody here: {n}"),
            Text("", ""),
            "lock",
            Tone.NOTE,
            partial(go, custody, CustodyPart.HELD),
        ),
    )
    return [
        Reminder(title.format(n=_count(n, losses.most)), under, icon, tone, does)
        for n, title, under, icon, tone, does in lines
        if n
    ]


def _of_freezes(freezes: FreezesDue, go: Callable[..., Any]) -> list[Reminder]:
    """Freezes that end by tomorrow; the line opens the list of the very same."""
    if not freezes.ending:
        return []
    return [
        Reminder(
            Text("{n} 笔冻结今明两日到期", "Freezes that end by tomorrow: {n}").format(
                n=_count(freezes.ending, freezes.most)
            ),
            Text("未续冻的到期自动解除", "without a continuation they end by themselves"),
            "hourglass",
            Tone.WARN,
            partial(go, destinations.FREEZE_REGISTER, FreezesOf(FreezePart.ENDING)),
        )
    ]


def _of_controls(controls: ControlsDue, go: Callable[..., Any]) -> list[Reminder]:
    """What waits of the bank's own controls; each line opens the list of the very same."""
    late = Text("其中 {n} 件已超期", "{n} of them are late").format(n=controls.overdue)
    lines = (
        (
            controls.objections,
            Text("{n} 件管控异议待答复", "Objections to be answered: {n}"),
            late if controls.overdue else Text("须在期限内答复客户", "each by its day"),
            "warn",
            Tone.BAD if controls.overdue else Tone.ASK,
            ControlPart.OBJECTIONS,
        ),
        (
            controls.ending,
            Text("{n} 项风险管控即将到期", "Controls that end soon: {n}"),
            Text("核实无误的立即解除", "lift at once what is cleared"),
            "hourglass",
            Tone.WARN,
            ControlPart.ENDING,
        ),
        (
            controls.watched,
            Text("{n} 个激活账户重点关注", "Woken accounts to watch: {n}"),
            Text("请回访客户", "call the customers"),
            "eye",
            Tone.NOTE,
            ControlPart.WATCHED,
        ),
    )
    return [
        Reminder(title.format(n=n), under, icon, tone, partial(go, destinations.CONTROLS, part))
        for n, title, under, icon, tone, part in lines
        if n
    ]


def _count(n: int, most: int) -> str:
    return f"{most}+" if n >= most > 0 else str(n)


def _of_documents(home: Home, go: Callable[..., Any]) -> list[Reminder]:
    documents, found = home.documents, []
    renew = Text("提醒客户换证并到柜台更新", "Remind them to renew it and to bring the new one")
    if documents.soon:
        found.append(
            Reminder(
                Text(
                    "{n} 位客户的证件将在 {days} 天内到期",
                    "Customers whose document ends within {days} days: {n}",
                ).format(n=documents.soon, days=documents.days),
                renew,
                "expiry",
                Tone.WARN,
                partial(go, destinations.ENDING, False),
            )
        )
    if documents.ended:
        found.append(
            Reminder(
                Text("{n} 位客户的证件已过期", "Customers whose document has expired: {n}").format(
                    n=documents.ended
                ),
                renew,
                "expiry",
                Tone.BAD,
                partial(go, destinations.ENDING, True),
            )
        )
    return found
