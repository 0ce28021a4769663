"""How forms are printed changed at the desk, with a word of authority like every other setting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.desk.overprint_views import FURTHEST_OFFSET_MM
from app.desk.views import CaseView
from app.desk.workstation import Workstation
from app.devices.printer import PrinterSeen, printers
from app.errors import DeviceFault, GuitaiError, Unacceptable
from app.flow.forms import FieldErrors
from app.flow.outcome import Outcome
from app.i18n import Text
from app.operations.settings_change import SETTINGS_CHANGE
from app.settings.printing import FormPrinting, Offset


class FormSettings(Workstation):
    """What may be changed about the printing of forms."""

    def printers_seen(self) -> tuple[PrinterSeen, ...]:
        """The printers of this computer; none where it has no printing system."""
        self._signed_in()
        try:
            return printers()
        except DeviceFault:
            return ()

    def wrong_printing(self, how: FormPrinting, seen: tuple[PrinterSeen, ...]) -> Text | None:
        """What is wrong with how a form is to be printed, in a sentence; None where all is there.

        `seen` are the printers that are there.
        """
        if max(abs(how.right_mm), abs(how.down_mm)) > FURTHEST_OFFSET_MM:
            return Text(
                "位移应在 −{most} 至 {most} 毫米之间。",
                "Offsets are between −{most} and {most} mm.",
            ).format(most=f"{FURTHEST_OFFSET_MM:g}")
        setting = how.printer or self.settings.printer
        one = next((one for one in seen if one.setting == setting), None)
        if one is None or not how.tray or not one.trays or how.tray in one.trays:
            return None
        return Text(
            "打印机“{printer}”没有纸盒“{tray}”；有：{trays}。",
            "The printer “{printer}” has no tray “{tray}”. There are: {trays}.",
        ).format(
            printer=one.name, tray=how.tray, trays=Text("、".join(one.trays), ", ".join(one.trays))
        )

    def change_printing(self, forms: Mapping[str, FormPrinting], reason: str) -> CaseView:
        """Begins a case of the operation 8301 by which these forms are printed otherwise, and which
        somebody else approves like any other setting.

        Raises:
            Unacceptable: a tray is not there, an offset is too large, or nothing is changed.
        """
        self._signed_in()
        seen = self.printers_seen()
        new = self.settings.by_form
        for paper, how in forms.items():
            wrong = self.wrong_printing(how, seen)
            if wrong is not None:
                raise _unusable(wrong)
            where = how.printer or self.settings.printer
            new = new.with_form(paper, replace(how, right_mm=0.0, down_mm=0.0))
            new = new.with_offset(paper, where, Offset(how.right_mm, how.down_mm))
        case = self.start(SETTINGS_CHANGE.code)
        try:
            return self.enter_settings(case.id, {"printing": new.text}, reason)
        except GuitaiError as error:
            self.conclude(case.id, Outcome.WITHDRAWN, error.sentence.zh)
            if isinstance(error, FieldErrors):
                raise _unusable(next(iter(error.errors.values()))) from error
            raise


def _unusable(why: Text) -> Unacceptable:
    return Unacceptable("PRINTING", why, Text("请更正后再提交。", "Correct it and hand it over."))
