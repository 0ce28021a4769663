"""Pages of a closure: what stands in the way, why it is closed, and the sum with how it is paid."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.desk.closure_rows import ended_text, settlement_days, settlement_label
from app.desk.closures import Obstacle, Obstacles
from app.desk.views import StepView, Watch
from app.domain import masks
from app.domain.charge import CHARGE_TITLES
from app.domain.money import Fen, capital, yuan_text
from app.evidence.closure import (
    ClosingSum,
    ClosureSaid,
    EndedHere,
    MediumTaken,
    PayoutSaid,
    Prechecked,
)
from app.evidence.deceased import EstateSum
from app.evidence.image import Kept
from app.i18n import Text, same
from ui.icons import IconLabel
from ui.pages.door import Door
from ui.pages.form import FormPage
from ui.pages.page import GO_ON, Page, PageNote
from ui.pages.sources import PictureSources
from ui.sizes import hold
from ui.theme import SPACE, Tone, role, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Divider, column, empty, row
from ui.widgets.picture_view import PictureView
from ui.widgets.words import Words

PRECHECK, CLOSING_SUM, ESTATE_SUM = "precheck", "closing_sum", "estate_sum"

_LOOKING = Text("正在检查…", "Looking …")
_COUNT = Text(
    "有 {count} 项须先办结；按数字键直接办理，办完回到本页",
    "{count} to be cleared first: press its number to begin; it leads back here",
)
_CLEAR = Text("没有障碍，可以销户", "Nothing stands in the way: it can be closed")
_AGAIN = Text("重新检查", "Look again")
_WITH_IT = Text("随销户一并解除（请客户确认）", "Ends with the account: the customer confirms")
_NONE_ENDS = Text("本账户没有签约关系。", "There is no agreement on this account.")
_SAY = Text("可告知客户：{told}　来源：{source}", "To the customer: {told}  Source: {source}")
_DO = Text("怎样办结：{remedy}", "What clears it: {remedy}")
_KIND = 108
_MOST_KEYS = 9
_PICTURE = Text("拍照留存（可选）", "Keep a picture (if wanted)")
_KEPT = Text("剪角的卡（折）", "The cut card or passbook")


class PrecheckPage(Page):
    """All that stands in the way at once; a number begins what clears each, and leads back."""

    says_refusals = True
    wide = True

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self._lines: tuple[Obstacle, ...] = ()
        self._came = False
        self.note = PageNote()
        self.body.addWidget(self.note)
        self._place = QVBoxLayout()
        self._place.setSpacing(SPACE.medium)
        self.body.addLayout(self._place)
        self.body.addStretch(1)
        self._place.addWidget(Words(_LOOKING, "muted"))

    @property
    def primary(self) -> Text | None:
        """Looks again while something is left; goes on where nothing is."""
        return _AGAIN if self._lines else GO_ON

    @property
    def can_act(self) -> bool:
        """The books have been asked."""
        return self._came

    def enter(self) -> None:
        """Asks the books anew: what was in the way may be gone."""
        self.door.ask(
            self,
            self.door.desk.obstacles,
            self.door.case.id,
            then=self.show_obstacles,
            otherwise=self._failed,
        )

    def show_case(self) -> None:
        """The case was looked at again, and something is still in the way."""
        self.enter()

    def act(self) -> None:
        """Takes what the books say now into the case."""
        self.note.clear()
        self.change(self.door.desk.open_case, self.door.case.id, otherwise=self._failed)

    def takes_number(self, typed: str) -> bool:
        """It begins to clear the obstacle of this number."""
        at = int(typed) - 1
        if not 0 <= at < len(self._lines) or not self._lines[at].may_begin:
            return False
        self.begin(at)
        return True

    def begin(self, at: int) -> None:
        """Begins what clears the obstacle at this place; Esc or its end leads back here."""
        self.note.clear()
        self.door.ask(
            self,
            self.door.desk.begin_clearing,
            self._lines[at],
            then=self.door.detour.emit,
            otherwise=self._failed,
        )

    def show_obstacles(self, seen: Obstacles) -> None:
        """Draws all of it."""
        self._came, self._lines = True, seen.lines
        empty(self._place)
        if seen.lines:
            self._place.addWidget(_count(len(seen.lines)))
            every = Card(edge=SPACE.medium)
            for at, one in enumerate(seen.lines):
                if at:
                    every.body.addWidget(Divider())
                every.body.addLayout(self._obstacle(at, one))
            self._place.addWidget(every)
        else:
            self._place.addWidget(_green_light())
        self._place.addWidget(ends_card(seen.found.ends))
        self.primary_changed.emit()
        if seen.lines:
            # A number then speaks to the page, and Enter looks again.
            self.setFocus()
        else:
            self.primary_wants_focus.emit()

    def _obstacle(self, at: int, one: Obstacle) -> QHBoxLayout:
        blocker = one.blocker
        number = Words(same(str(at + 1)) if at < _MOST_KEYS else same("·"), "keycap")
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hold(number, width=26, height=26)
        chip = StatusChip(Tone.BAD, blocker.code.title)
        said = column(
            Words(blocker.text, "strong", wrap=True, selectable=True),
            Words(_DO.format(remedy=blocker.remedy), wrap=True, selectable=True),
            Words(
                _SAY.format(told=blocker.told, source=blocker.source),
                "muted",
                wrap=True,
                selectable=True,
            ),
            space=SPACE.hair,
        )
        across = QHBoxLayout()
        across.setSpacing(SPACE.medium)
        top = Qt.AlignmentFlag.AlignTop
        across.addWidget(number, 0, top)
        kind = QVBoxLayout()
        kind.addWidget(chip)
        kind.addStretch(1)
        holder = QWidget()
        role(holder, "clear")
        holder.setLayout(kind)
        kind.setContentsMargins(0, 0, 0, 0)
        hold(holder, width=_KIND)
        across.addWidget(holder, 0, top)
        across.addLayout(said, 1)
        if one.may_begin:
            text = Text("{code} {title}", "{code} {title}").format(code=one.code, title=one.title)
            button = ActionButton(
                text if one.code else one.title,
                "quiet",
                icon="forward",
                does=partial(self.begin, at),
            )
            across.addWidget(button, 0, top)
        return across

    def _failed(self, error: BaseException) -> None:
        if not self.note.say_error(error, retry=self.enter):
            self.door.failed.emit(error)


def _count(count: int) -> Card:
    card = Card(tone_=Tone.BAD, edge=SPACE.medium)
    title = Words(_COUNT.format(count=count), "title", wrap=True)
    tone(title, Tone.BAD)
    line = row(IconLabel("stop", size=22, ink="bad"), title, space=SPACE.small)
    line.setStretch(1, 1)
    card.body.addLayout(line)
    return card


def _green_light() -> Card:
    card = Card(tone_=Tone.GOOD, edge=SPACE.medium)
    title = Words(_CLEAR, "title", wrap=True)
    tone(title, Tone.GOOD)
    line = row(IconLabel("circle-check", size=22, ink="good"), title, space=SPACE.small)
    line.setStretch(1, 1)
    card.body.addLayout(line)
    return card


def ends_card(ends: tuple[EndedHere, ...]) -> Card:
    """What ends together with the account, for the holder to confirm."""
    card = Card(_WITH_IT if ends else None, edge=SPACE.medium)
    if not ends:
        card.body.addWidget(Words(_NONE_ENDS, "muted"))
    for one in ends:
        card.body.addLayout(row(IconLabel("dot", size=14), Words(ended_text(one), "strong"), None))
    return card


class ClosureSaidPage(FormPage):
    """Why it is closed, under the green light and the list of what ends with it."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step, ClosureSaid)
        self._top = QVBoxLayout()
        self._top.setSpacing(SPACE.medium)
        self.body.insertLayout(0, self._top)

    def enter(self) -> None:
        """What was found before stands above the questions."""
        empty(self._top)
        found = self.door.case.values.get(PRECHECK)
        if isinstance(found, Prechecked):
            self._top.addWidget(_green_light())
            self._top.addWidget(ends_card(found.ends))
        super().enter()


class PayoutPage(FormPage):
    """Every line of the closing sum, the total in words, and how it is paid."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step, PayoutSaid)
        self._sum = Card(Text("销户结清", "Closing sum"))
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(SPACE.large)
        self._lines.setVerticalSpacing(SPACE.tight)
        self._lines.setColumnStretch(1, 1)
        self._sum.body.addLayout(self._lines)
        self.body.insertWidget(0, self._sum)

    def enter(self) -> None:
        """The sum as the case has it now."""
        self.show_case()
        super().enter()

    def show_case(self) -> None:
        """The sum changes with the books."""
        values = self.door.case.values
        one, estate = values.get(CLOSING_SUM), values.get(ESTATE_SUM)
        if isinstance(one, ClosingSum):
            self._show((one,), one)
        elif isinstance(estate, EstateSum):
            self._show(estate.sums, estate)

    def _show(self, sums: Sequence[ClosingSum], shown: ClosingSum | EstateSum) -> None:
        empty(self._lines)
        for one in sums:
            account = masks.account_number(one.account) if len(sums) > 1 else ""
            self._line(Text("本金", "Principal"), same(account), one.principal)
            for fee in one.fees:
                self._line(
                    Text("扣收：{kind}", "Less: {kind}").format(kind=CHARGE_TITLES[fee.kind]),
                    same(fee.number),
                    Fen(-fee.amount),
                )
            for settled in one.sums:
                self._line(settlement_label(settled), settlement_days(settled), settled.interest)
        self._line(
            Text("利息税", "Tax on interest"),
            Text("2008年10月9日起免征", "exempt since 9 October 2008")
            if not shown.tax
            else same(""),
            Fen(-shown.tax),
        )
        at = self._lines.rowCount()
        self._lines.addWidget(Divider(), at, 0, 1, 3)
        self._lines.addWidget(Words(Text("实付", "Paid out"), "title"), at + 1, 0)
        words = capital(shown.payout) if shown.payout >= 0 else ""
        self._lines.addWidget(Words(same(words), "strong", wrap=True, selectable=True), at + 1, 1)
        self._amount(at + 1, shown.payout, "figure")

    def _line(self, label: Text, said: Text, amount: Fen) -> None:
        at = self._lines.rowCount()
        self._lines.addWidget(Words(label, "label"), at, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.addWidget(Words(said, "muted", wrap=True, selectable=True), at, 1)
        self._amount(at, amount, "strong")

    def _amount(self, at: int, amount: Fen, kind: str) -> None:
        words = Words(same(yuan_text(amount)), kind, selectable=True)
        words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._lines.addWidget(words, at, 2)


class MediumTakenPage(FormPage):
    """The number on what is taken in, that it was cut, and a picture of it where one is wanted."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step, MediumTaken)
        self.sources = PictureSources(door, _PICTURE, Watch.DOCUMENT)
        self.sources.hide()
        self.sources.pictures.connect(self.keep)
        self.sources.shot.connect(self.keep)
        self.sources.scanned.connect(lambda scan: self.keep((scan.image,)))
        self.wants_picture = ActionButton(_PICTURE, "quiet", icon="camera", does=self._show_sources)
        self.kept = PictureView(_KEPT, QSize(280, 180))
        self.kept.hide()
        place = self.body.count() - 1
        self.body.insertLayout(place, row(self.wants_picture, None))
        self.body.insertWidget(place + 1, self.sources)
        self.body.insertWidget(place + 2, self.kept)

    def enter(self) -> None:
        """A picture that was kept before is shown again."""
        super().enter()
        before = self.door.case.values.get(self.slot)
        if isinstance(before, MediumTaken) and before.picture is not None:
            self._show_kept(before.picture)

    def leave(self) -> None:
        """Lets go of the camera."""
        self.sources.leave()

    def keep(self, pictures: Sequence[bytes]) -> None:
        """Keeps the last of them."""
        self.note.clear()
        self.door.ask(
            self,
            self.door.desk.keep_cut_picture,
            self.door.case.id,
            pictures[-1],
            then=self._show_kept,
            otherwise=self.went_wrong,
        )

    def _show_sources(self) -> None:
        self.sources.show()
        self.sources.focus()

    def _show_kept(self, kept: Kept) -> None:
        self.sources.leave()
        self.sources.hide()
        self.door.picture(self, kept, self._show_picture)
        if not self.fields.focus_first():
            self.primary_wants_focus.emit()

    def _show_picture(self, picture: QPixmap) -> None:
        self.kept.picture.show_picture(picture)
        self.kept.show()
