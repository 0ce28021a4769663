"""The page of the citizen identity check: asked from the service, or copied from its sheet."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from app.desk.checks import CheckSheet
from app.desk.forms import FieldErrors
from app.desk.views import Status, StepView
from app.evidence.identity import IdentityDocument
from app.evidence.network_check import CHECK_MEANING_TITLES, CheckMeaning, NetworkCheck
from app.i18n import Text, same
from ui.pages.door import Door, Lane
from ui.pages.fields import Fields
from ui.pages.meanings import TONE_OF_MEANING
from ui.pages.page import GO_ON, Page, PageNote
from ui.theme import SPACE
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, empty, row
from ui.widgets.picture_view import PictureView
from ui.widgets.words import Words

_CHECK = Text("核查", "Check now")
_AGAIN = Text("重新核查", "Check again")
_NEXT = Text("已比对，下一步", "Compared, go on")
_ASKING = Text("正在核查…", "Checking …")
_WHO = Text("将以下信息提交联网核查：", "This is sent to the citizen identity check:")
_SHEET = Text("录入核查结果单", "Copy the result sheet")

COMPARE = Text(
    "请比对证件照片、核查照片与客户本人。",
    "Compare the card's portrait, the service's photograph and the person.",
)


class NetworkCheckPage(Page):
    """One button where the service answers; a sheet to copy where the teller asked elsewhere."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self._manual = False
        self._asking = False
        self._ready = False
        self._again = False
        self.note = PageNote()
        self.body.addWidget(self.note)
        self.card = Card()
        self.body.addWidget(self.card)
        self.result = Card()
        self.result.hide()
        self.body.addWidget(self.result)
        self.sheet_card = Card(_SHEET, parent=self)
        self.sheet_card.hide()
        self.body.addWidget(self.sheet_card)
        self.sheet = Fields(CheckSheet, self.sheet_card)
        self.sheet.finished.connect(self.wants_to_act)
        self.sheet_card.body.addWidget(self.sheet)
        self.body.addStretch(1)

    @property
    def primary(self) -> Text | None:
        """Asks the service, or hands the sheet over."""
        if self._asking:
            return _ASKING
        if self._seen_enough:
            return _NEXT
        if self._manual:
            return GO_ON
        return _AGAIN if self.slot in self.door.case.values else _CHECK

    @property
    def lingers(self) -> bool:
        """A person compares the photographs and reads the answer; but where it is a match without
        anything to point out, they are compared with the face, where all of them stand."""
        return not (self.step.at_once and self._nothing_to_say)

    @property
    def _nothing_to_say(self) -> bool:
        """The answer is a match with a photograph, and no rule says anything of it."""
        case = self.door.case
        check = case.values.get(self.slot)
        return (
            isinstance(check, NetworkCheck)
            and check.meaning is CheckMeaning.MATCH_WITH_PHOTO
            and not any(verdict.slot == self.slot for verdict in case.verdicts)
        )

    @property
    def _seen_enough(self) -> bool:
        """The check holds, and nothing was asked anew since."""
        done = next((s for s in self.door.case.steps if s.code == self.step.code), self.step)
        return done.status is Status.DONE and not self._again

    @property
    def can_act(self) -> bool:
        """The driver is known and no answer is awaited."""
        return self._ready and not self._asking

    def make_ahead(self) -> bool:
        """The rows of the sheet, once it is known to be needed."""
        return self._manual and self.sheet.make_ahead()

    def enter(self) -> None:
        """Shows who is checked, and asks which driver there is."""
        self._show()
        self.door.ask(self, self.door.desk.network_driver, then=self._driver)

    def act(self) -> None:
        """Asks, or hands the sheet over."""
        self.note.clear()
        if self._seen_enough:
            self.go_on_wanted.emit()
            return
        if self._manual:
            self.change(
                self.door.desk.record_network_check,
                self.door.case.id,
                self.sheet.raw(),
                self.slot,
                otherwise=self._failed,
            )
            return
        self._asking = True
        self.primary_changed.emit()
        self.change(
            self.door.desk.check_network,
            self.door.case.id,
            self.slot,
            otherwise=self._failed,
            lane=Lane.BOOKS,
        )

    def show_case(self) -> None:
        """An answer that leaves the step open is shown here."""
        self._asking = False
        self._again = False
        self._show()
        self.primary_wants_focus.emit()

    def _ask_anew(self) -> None:
        self._again = True
        self._show()
        if self._manual:
            self.sheet.focus_first()
        else:
            self.wants_to_act()

    def _driver(self, driver: str) -> None:
        self._manual = driver == "manual"
        if self._manual:
            self.sheet.make_all()
        self._ready = True
        self._show()
        if self._manual and not self._seen_enough:
            self.sheet.focus_first()
        else:
            self.primary_wants_focus.emit()
        self.primary_changed.emit()
        if self.step.at_once and not self._manual and self.slot not in self.door.case.values:
            self.wants_to_act()

    def _failed(self, error: BaseException) -> None:
        self._asking = False
        if isinstance(error, FieldErrors):
            self.sheet.show_errors(error.errors)
        elif not self.note.say_error(error, retry=self.wants_to_act):
            self.door.failed.emit(error)
        self.primary_changed.emit()

    def _show(self) -> None:
        case = self.door.case
        documents = [v for v in case.values.values() if isinstance(v, IdentityDocument)]
        # A guardian's check follows the guardian's document, which comes after the customer's.
        at = 0 if self.step.code == "network" else -1
        card = documents[at] if documents else None
        empty(self.card.body)
        self.card.body.addWidget(Words(_WHO, "muted"))
        if card is not None:
            self.card.body.addLayout(
                row(
                    Words(same(card.name), "headline", selectable=True),
                    Words(same(card.number), "headline", selectable=True),
                    None,
                    space=SPACE.wide,
                )
            )
        check = case.values.get(self.slot)
        self.result.setVisible(isinstance(check, NetworkCheck))
        self.sheet_card.setVisible(self._manual and not self._seen_enough)
        if isinstance(check, NetworkCheck):
            self._show_result(check, card)

    def _show_result(self, check: NetworkCheck, card: IdentityDocument | None) -> None:
        body = self.result.body
        empty(body)
        title = CHECK_MEANING_TITLES[CheckMeaning(check.meaning)]
        code = Text("代码 {raw_code}", "code {raw_code}").format(raw_code=check.raw_code)
        serial = Text("流水号 {serial}", "serial {serial}").format(serial=check.serial)
        body.addLayout(
            row(
                StatusChip(TONE_OF_MEANING[check.meaning], title),
                None,
                ActionButton(_AGAIN, icon="again", does=self._ask_anew),
                space=SPACE.medium,
            )
        )
        body.addLayout(
            row(Words(code, "muted"), Words(serial if check.serial else "", "muted"), None)
        )
        body.addWidget(Words(same(check.raw_text), "small", wrap=True))
        views = []
        if card is not None and card.portrait is not None:
            views.append((Text("证件照片", "Card portrait"), card.portrait))
        if check.photo is not None:
            views.append((Text("核查照片", "Check photograph"), check.photo))
        pictures = row(space=SPACE.large)
        for caption, kept in views:
            view = PictureView(caption, QSize(190, 236))

            def show(pixmap: QPixmap, view: PictureView = view) -> None:
                view.picture.show_picture(pixmap)

            self.door.picture(view, kept, show)
            pictures.addWidget(view)
        pictures.addStretch(1)
        if views:
            body.addLayout(pictures)
            body.addWidget(Words(COMPARE, "muted", wrap=True))
