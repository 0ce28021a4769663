"""The card that is handed out, taken from the box in number order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.desk.forms import FieldErrors
from app.desk.views import StepView
from app.domain.account import MediumKind
from app.evidence.found_account import AccountFound
from app.evidence.medium import CardTaken
from app.evidence.spoiled import SPOILED_REASONS
from app.i18n import Text, same
from ui.pages.door import Door
from ui.pages.page import Page, PageNote
from ui.theme import SPACE
from ui.widgets.buttons import ActionButton
from ui.widgets.choice import ChoiceEdit
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card, row
from ui.widgets.words import Words


@dataclass(frozen=True)
class _Words:
    """What a blank card, or a blank passbook, is called on the page."""

    same: Text
    following: Text
    order: Text
    number: Text
    spoiled: Text
    void: Text
    none_left: Text
    fetch: Text


_WORDS = {
    MediumKind.CARD: _Words(
        same=Text("与手中卡片一致", "It is the card in my hand"),
        following=Text("尾箱中的下一张卡", "The next card of the box"),
        order=Text(
            "须按号码顺序使用。请核对卡面号码与凭证号，再确认。",
            "Cards are used in number order. Compare both numbers with the card in your hand.",
        ),
        number=Text("卡号", "Card number"),
        spoiled=Text("卡片损坏，作废…", "The card is spoiled …"),
        void=Text("作废此卡", "Void this card"),
        none_left=Text("尾箱中没有空白卡。", "There is no blank card in the box."),
        fetch=Text("请领取空白卡后继续；草稿已保存。", "Fetch blank cards; the draft is saved."),
    ),
    MediumKind.PASSBOOK: _Words(
        same=Text("与手中存折一致", "It is the passbook in my hand"),
        following=Text("尾箱中的下一本存折", "The next passbook of the box"),
        order=Text(
            "须按号码顺序使用。请核对存折号码与凭证号，再确认。",
            "Passbooks are used in number order. Compare both numbers with the one in your hand.",
        ),
        number=Text("存折号码", "Passbook number"),
        spoiled=Text("存折损坏，作废…", "The passbook is spoiled …"),
        void=Text("作废此折", "Void this passbook"),
        none_left=Text("尾箱中没有空白存折。", "There is no blank passbook in the box."),
        fetch=Text(
            "请领取空白存折后继续；草稿已保存。", "Fetch blank passbooks; the draft is saved."
        ),
    ),
}
_BACK = Text("不作废", "Keep it")
_REASON = Text("作废原因", "Why it is void")


class StockCardPage(Page):
    """The next card in order; a spoiled one is voided with its reason, and the next one comes."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self._card: CardTaken | None = None
        found = door.case.values.get("account")
        # A replacement takes what the customer had before; an opening knows cards only.
        is_passbook = isinstance(found, AccountFound) and found.medium is MediumKind.PASSBOOK
        self._words = _WORDS[MediumKind.PASSBOOK if is_passbook else MediumKind.CARD]
        self.note = PageNote()
        self.body.addWidget(self.note)
        card = Card(self._words.following)
        card.body.addWidget(Words(self._words.order, "muted", wrap=True))
        self._number = Words("", "figure", selectable=True)
        self._serial = Words("", "headline", selectable=True)
        card.body.addSpacing(SPACE.small)
        card.body.addWidget(Words(self._words.number, "label"))
        card.body.addWidget(self._number)
        card.body.addWidget(Words(Text("凭证号", "Voucher number"), "label"))
        card.body.addWidget(self._serial)
        self.body.addWidget(card)
        self.spoiled = ActionButton(self._words.spoiled, "quiet", icon="warn", does=self._ask_why)
        self.body.addLayout(row(self.spoiled, None))
        self._why_card = Card(_REASON)
        self.reason = ChoiceEdit(SPOILED_REASONS)
        self._reason_row = FieldRow(_REASON, self.reason, required=True)
        self._why_card.body.addWidget(self._reason_row)
        self.void = ActionButton(self._words.void, "danger", does=self._void)
        back = ActionButton(_BACK, does=self._keep)
        self._why_card.body.addLayout(row(None, back, self.void))
        self._why_card.hide()
        self.reason.returnPressed.connect(self._void)
        self.body.addWidget(self._why_card)
        self.body.addStretch(1)

    @property
    def primary(self) -> Text | None:
        """The teller compared both numbers."""
        return self._words.same

    @property
    def can_act(self) -> bool:
        """There is a card, and it is not being voided."""
        return self._card is not None and not self._why_card.isVisibleTo(self)

    def enter(self) -> None:
        """Asks which card is next; one that was taken already is shown."""
        self._card = None
        value = self.door.case.values.get(self.slot)
        if isinstance(value, CardTaken) and self.slot in self.door.case.holding:
            self._show_card(value)
        else:
            self._ask_next()

    def show_case(self) -> None:
        """After a voided card the next one comes."""
        self._keep()
        self.enter()

    def act(self) -> None:
        """Takes the card."""
        self.note.clear()
        self.change(
            self.door.desk.put, self.door.case.id, self.slot, self._card, otherwise=self._wrong
        )

    def _ask_next(self) -> None:
        self.primary_changed.emit()
        self.door.ask(
            self,
            self.door.desk.proposal,
            self.door.case.id,
            self.slot,
            then=self._show_card,
            otherwise=self._wrong,
        )

    def _show_card(self, card: Any) -> None:
        self._card = card if isinstance(card, CardTaken) else None
        if self._card is None:
            self._number.tell(same("—"))
            self._serial.tell(same("—"))
            self.note.say_fault(
                "STOCK_EMPTY",
                self._words.none_left,
                self._words.fetch,
                retry=self._ask_next,
            )
        else:
            self._number.tell(same(_grouped(self._card.card_number)))
            self._serial.tell(same(self._card.serial))
            self.primary_wants_focus.emit()
        self.spoiled.setEnabled(self._card is not None)
        self.primary_changed.emit()

    def _ask_why(self) -> None:
        self._why_card.show()
        self.reason.set_code("")
        self.reason.setFocus()
        self.primary_changed.emit()

    def _keep(self) -> None:
        self._why_card.hide()
        self.primary_changed.emit()

    def _void(self) -> None:
        if self._card is None or self.door.is_busy:
            return
        if not self.reason.code():
            self._reason_row.show_error(Text("请从列表中选择。", "Choose from the list."))
            self.reason.setFocus()
            return
        self._reason_row.show_error(None)
        self.change(
            self.door.desk.void_card,
            self.door.case.id,
            self._card.serial,
            self.reason.code(),
            otherwise=self._wrong,
        )

    def _wrong(self, error: BaseException) -> None:
        if isinstance(error, FieldErrors) and "reason" in error.errors:
            self._reason_row.show_error(error.errors["reason"])
        elif not self.note.say_error(error):
            self.door.failed.emit(error)


def _grouped(number: str) -> str:
    """A card number in groups of four, as it is printed."""
    return " ".join(number[i : i + 4] for i in range(0, len(number), 4))
