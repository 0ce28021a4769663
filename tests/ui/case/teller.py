"""Somebody who works at the window with nothing but a keyboard, or nothing but a mouse."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from app.desk.desk import Desk
from app.evidence.approval import Decision, Mark
from app.evidence.signature import InkPoint, Stroke
from ui.case.view import CaseScreen
from ui.main_window import MainWindow
from ui.pages.entries import Entry, FewEntry, TickEntry
from ui.pages.page import Page
from ui.widgets.choice import ChoiceEdit

PIN = "730418"
PHONE = "19900000101"
PATIENCE = 60_000
"""Milliseconds that a test waits for an answer; the real eyes on a busy machine need some."""

ANSWERS: dict[str, dict[str, Any]] = {
    "acceptance": {
        "applicant": "self",
        "in_person": True,
        "will_to_open": True,
        "purpose": "01",
        "companions": "alone",
        "lending_notice": True,
    },
    "consents": {"personal_information": True, "face": "given"},
    "due_diligence": {
        "occupation": "2",
        "employer": "海棠设计事务所",
        "income": "C",
        "funds": "wages",
        "monthly_use": "A",
        "other_cards": "0",
    },
    "tax": {"residency": "china_only", "tells_changes": True},
    "terms": {},
}
"""What an ordinary customer answers, by slot."""


class Teller:
    """Keys go to whatever has the focus; clicks go to what can be seen."""

    def __init__(self, qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = desk

    # what is on the screen

    @property
    def screen(self) -> CaseScreen:
        """The case on the screen."""
        screen = self.window._case
        assert isinstance(screen, CaseScreen)
        return screen

    @property
    def page(self) -> Any:
        """The page of the case."""
        page = self.screen.page
        assert isinstance(page, Page)
        return page

    @property
    def focused(self) -> QWidget:
        """What has the focus."""
        return QApplication.focusWidget() or self.window

    @property
    def task(self) -> Any:
        """What the customer is asked to do."""
        return self.window.shell.customer.panel.task

    def opens(self, case: Any) -> None:
        """Opens a case on the screen."""
        self.window.show_case(case)
        self.until(lambda: self.screen.page is not None)
        self.settle()

    def settle(self) -> None:
        """Lets everything that is on its way arrive."""
        for _ in range(3):
            QApplication.processEvents()
            self.desk.lanes.eyes.submit(int).result()
            self.desk.lanes.devices.submit(int).result()
            self.desk.lanes.books.submit(int).result()
            QApplication.processEvents()

    def until(self, true: Any) -> None:
        """Waits until something is so."""
        self.qtbot.waitUntil(true, timeout=PATIENCE)
        QApplication.processEvents()

    def at(self, step: str) -> None:
        """Waits until the window stands at a step and nothing is under way."""
        self.until(
            lambda: (
                self.screen.looking_at == step
                and not self.screen.door.is_busy
                and self.page.step.code == step
            )
        )

    # keyboard

    def key(self, *keys: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses keys."""
        for key in keys:
            QTest.keyClick(QApplication.activePopupWidget() or self.focused, key, modifier)
            QApplication.processEvents()

    def enter(self) -> None:
        """Presses Enter, once what it would press can be pressed."""
        self.until(lambda: not self.screen.door.is_busy)
        self.key(Qt.Key.Key_Return)

    def types(self, words: str) -> None:
        """Types; Chinese comes as from an input method."""
        for letter in words:
            if letter.isascii():
                QTest.keyClicks(self.focused, letter)
            else:
                event = QKeyEvent(
                    QEvent.Type.KeyPress,
                    Qt.Key.Key_unknown,
                    Qt.KeyboardModifier.NoModifier,
                    letter,
                )
                QApplication.sendEvent(self.focused, event)
            QApplication.processEvents()

    def fills_by_keys(self, answers: dict[str, Any]) -> None:
        """Goes through a form field by field with Enter, and answers what is asked."""
        page = self.page
        code = page.step.code
        left = dict(answers)
        for _ in range(60):
            if self.screen.looking_at != code:
                return
            focused = self.focused
            name = next((n for n, e in page.fields.entries.items() if e.isAncestorOf(focused)), "")
            if name in left:
                self._answer_by_keys(page.fields.entries[name], left.pop(name))
            if not name or page.fields.entries[name].isAncestorOf(self.focused):
                self.key(Qt.Key.Key_Return)
            if QApplication.activePopupWidget() is not None:
                self.key(Qt.Key.Key_Return)
            self.settle()
        raise AssertionError(f"the form of {code} was not finished")

    def _answer_by_keys(self, entry: Entry, answer: Any) -> None:
        if isinstance(entry, TickEntry):
            if entry.raw() is not answer:
                self.key(Qt.Key.Key_Space)
        elif isinstance(entry, FewEntry):
            self.types(str(1 if answer is True else entry._codes.index(answer) + 1))
        else:
            self.key(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
            self.types(str(answer))

    # mouse

    def click(self, target: QWidget) -> None:
        """Clicks on something that can be seen and is not greyed."""
        self.until(lambda: target.isVisible() and target.isEnabled())
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.rect().center())
        QApplication.processEvents()

    def click_primary(self) -> None:
        """Clicks on the primary action."""
        self.click(self.screen.foot.primary)
        self.settle()

    def ticks(self, box: QWidget) -> None:
        """Clicks on a tick or a round choice."""
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(14, box.rect().center().y()))
        QApplication.processEvents()

    def chooses(self, choice: QWidget, row: int) -> None:
        """Opens a list and clicks on one of its lines, or on one of a few that are in sight."""
        if not isinstance(choice, ChoiceEdit):
            self.ticks(choice.findChildren(QRadioButton)[row])
            return
        self.click(choice)
        popup = choice.popup
        index = popup.model().index(row, 0)
        QTest.mouseClick(
            popup.viewport(), Qt.MouseButton.LeftButton, pos=popup.visualRect(index).center()
        )
        QApplication.processEvents()

    def pin_by_mouse(self, pin: str) -> None:
        """The customer clicks on the keys of the pad."""
        for digit in pin:
            self.click(next(k for k in self.task.pad._keys if k.text() == digit))

    def strokes_by_mouse(self) -> None:
        """The customer draws a line with the mouse."""
        pad = self.task.pad
        middle = pad.rect().center()
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=middle)
        for step in range(1, 30):
            QTest.mouseMove(pad, middle + QPoint(step * 8, (step % 5) * 6))
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=middle + QPoint(240, 24))

    def signs_by_keys(self) -> None:
        """The customer reads every page of every paper and signs, with the keyboard alone."""
        self.until(self.screen.foot.primary.hasFocus)
        self.enter()
        task = self.task
        while not task.pad.isVisible():
            self.until(lambda: task._next.isEnabled() and task._next.hasFocus())
            self.enter()
        self.key(Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 12, Qt.Key.Key_Space)
        while not task._done.hasFocus():
            self.key(Qt.Key.Key_Tab)
        self.enter()

    def signs_by_mouse(self) -> None:
        """The customer reads every page of every paper and signs, with the mouse alone."""
        self.click_primary()
        task = self.task
        while not task.pad.isVisible():
            self.until(task._next.isEnabled)
            self.click(task._next)
            self.settle()
        self.strokes_by_mouse()
        self.click(task._done)

    # what came in as a text message

    def code(self) -> str:
        """The six digits of the newest text message."""
        found = re.search(r"\d{6}", self.desk.customer_messages()[-1])
        assert found is not None
        return found[0]

    # what was done before the test begins

    def has_no_reader(self) -> None:
        """This counter has no reader for chips: everything comes from the print."""
        self.desk._id_card = None

    def filled_up_to(self, step: str, specimen: str = "S01", **answers: dict[str, Any]) -> Any:
        """A case of this customer with every step before `step` done at the desk."""
        return self.goes_on(self.desk.start("1001"), step, specimen, **answers)

    def goes_on(
        self, view: Any, step: str, specimen: str = "S01", **answers: dict[str, Any]
    ) -> Any:
        """The case with every open step before `step` done at the desk."""
        desk = self.desk
        said = {**ANSWERS, **answers}
        while view.here not in (step, ""):
            here = view.step(view.here)
            slot = here.slots[0]
            match here.code:
                case "card":
                    view = self._card(view.id, specimen)
                case "lookup" | "risk" | "medium":
                    view = desk.put(view.id, slot, desk.proposal(view.id, slot))
                case "network":
                    view = desk.check_network(view.id)
                case "face":
                    live = desk.specimen_pictures(specimen).live
                    view = desk.compare_face(view.id, live)
                case "phone":
                    desk.send_code(view.id, PHONE)
                    view = desk.confirm_code(view.id, self.code())
                case "pin":
                    view = desk.enter_pin(view.id, PIN, PIN)
                case "face_consent" | "sign":
                    points = tuple(InkPoint(0.1 * n, 0.5, 0.5, n) for n in range(9))
                    forms = desk.forms(view.id, slot)
                    view = desk.sign(view.id, slot, (Stroke(points),), 3.0, forms)
                case "approval":
                    view = self.decides(view, Decision.APPROVED)
                case _:
                    view = desk.put_form(view.id, slot, said[slot])
            if view.blocked:
                return view
        return view

    def decides(self, view: Any, decision: Decision, reason: str = "", *marks: Mark) -> Any:
        """The supervisor's word on a case, at the desk."""
        shown = self.desk.review(view.id).digest
        word = (view.id, "2001", "train2001", decision, reason, marks)
        return self.desk.approve(*word, shown=shown)

    def _card(self, case: str, specimen: str) -> Any:
        from app.desk.document_evidence import SideRead  # noqa: PLC0415

        pictures = self.desk.specimen_pictures(specimen)
        if self.desk.reads_chips():
            self.desk.read_chip(case, "card")
        found = [
            SideRead(image, self.desk.read_document(image))
            for image in (pictures.front, pictures.back)
            if image is not None
        ]
        sides = {one.finding.side: one for one in found}
        names = frozenset(n for side in found for n in side.finding.fields)
        kind = found[0].finding.kind
        return self.desk.take_document(case, "card", kind, sides, {}, names)
