"""The entry of one form's printing: printer, sides, copies, tray, pre-printed paper, offsets."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.desk.overprint_views import FURTHEST_OFFSET_MM, PrinterSeen
from app.domain.sheets import Sides
from app.evidence.ask import Choice
from app.i18n import Text, same
from app.settings import declared
from app.settings.printing import MOST_COPIES, SIDES_TITLES, FormPrinting, Overprint
from ui.language import say
from ui.sizes import hold
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.choice import ChoiceEdit
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import bring_into_sight, row
from ui.widgets.words import Words

_OWN = "*"
"""The code of the counter's own printer, which the settings name with nothing."""
_NUMBER_WIDTH = 62
_MM = re.compile(r"[-−+]?\d{1,2}([.。]\d)?")
_RIGHT, _DOWN = Text("向右", "right"), Text("向下", "down")
_ADD = Text("加上", "Add")
_WRONG_MM = Text(
    "毫米数，最多一位小数，−{most} 至 {most}。", "Millimetres, one decimal, −{most} to {most}."
)
_READ_HINT = Text(
    "校准页上读得的数，连同正负号；加上后重印校准页应读得 0。",
    "What the calibration sheet reads, with its sign; after adding it, a new sheet reads 0.",
)


class FormEntry(QWidget):
    """Holds how one form is printed. `edited` with the whole when a person changed it."""

    edited = Signal(object)

    def __init__(self, label_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "clear")
        self._how = FormPrinting()
        self._counter = ""
        self._seen: tuple[PrinterSeen, ...] = ()
        self._bad: FieldRow | None = None
        self.printer = ChoiceEdit()
        self.sides = ChoiceEdit([Choice(one.value, SIDES_TITLES[one]) for one in Sides])
        self.copies = ChoiceEdit([Choice(f"{n}", same(f"{n}")) for n in range(1, MOST_COPIES + 1)])
        self.tray = QLineEdit()
        self.tray.setMaxLength(60)
        self.over = ChoiceEdit(
            [
                Choice(Overprint.OFF, Text("整张打印", "print it whole")),
                Choice(Overprint.ON, Text("只印值（套打）", "only the values")),
            ]
        )
        self.right, self.down = _number(_RIGHT), _number(_DOWN)
        self.read_right, self.read_down = _number(_RIGHT), _number(_DOWN)
        self.add = ActionButton(_ADD, does=self._add)
        moved, read = QWidget(), QWidget()
        for holder, right, down, after in (
            (moved, self.right, self.down, None),
            (read, self.read_right, self.read_down, self.add),
        ):
            role(holder, "clear")
            parts = [Words(_RIGHT, "small"), right, Words(_DOWN, "small"), down]
            holder.setLayout(row(*parts, *([after] if after else []), None))
            holder.setFocusProxy(right)
        wide = label_width
        self._printer = FieldRow(Text("打印机", "Printer"), self.printer, label_width=wide)
        self._tray = FieldRow(Text("纸盒", "Tray"), self.tray, label_width=wide)
        self._over = FieldRow(Text("套打", "Pre-printed"), self.over, label_width=wide)
        self._moved = FieldRow(Text("位移（毫米）", "Offset (mm)"), moved, label_width=wide)
        self._read = FieldRow(Text("校准读数", "Reading"), read, hint=_READ_HINT, label_width=wide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.small)
        for one in (
            self._printer,
            FieldRow(Text("单双面", "Sides"), self.sides, label_width=wide),
            FieldRow(Text("份数", "Copies"), self.copies, label_width=wide),
            self._tray,
            self._over,
            self._moved,
            self._read,
        ):
            layout.addWidget(one)
        for choice in (self.printer, self.sides, self.copies, self.over):
            choice.chosen.connect(self._settle)
        for line in (self.tray, self.right, self.down):
            line.editingFinished.connect(self._settle)
        self.read_down.returnPressed.connect(self._add)

    @property
    def faulty(self) -> bool:
        """Whether something is entered that cannot be so."""
        return self._bad is not None

    def point(self) -> None:
        """The focus to what is wrong."""
        if self._bad is not None:
            self._bad.entry.setFocus()
            bring_into_sight(self._bad)

    def show_form(self, how: FormPrinting, counter: str, *, pre_printed: bool) -> None:
        """Shows how a form is printed, without telling that it was edited."""
        self._how, self._counter, self._bad = how, counter, None
        self._list_printers()
        self.sides.set_code(how.sides)
        self.copies.set_code(f"{how.copies}")
        self.tray.setText(how.tray)
        self.over.set_code(how.overprint)
        self.over.setEnabled(pre_printed)
        self.right.setText(f"{how.right_mm:g}")
        self.down.setText(f"{how.down_mm:g}")
        self.read_right.clear()
        self.read_down.clear()
        for one in (self._tray, self._over, self._moved, self._read):
            one.show_error(None)
        self._say_trays()

    def offer(self, seen: tuple[PrinterSeen, ...]) -> None:
        """The printers that are there to choose from."""
        self._seen = seen
        self._list_printers()
        self._say_trays()

    def _list_printers(self) -> None:
        own = Text("柜台打印机（{name}）", "the counter's own ({name})")
        lines = [Choice(_OWN, own.format(name=declared()["printer"].shown(self._counter)))]
        lines += [Choice(one.setting, same(one.name)) for one in self._seen]
        named = self._how.printer
        if named and all(one.code != named for one in lines):
            lines.append(Choice(named, declared()["printer"].shown(named)))
        self.printer.set_choices(lines)
        self.printer.set_code(named or _OWN)

    def _say_trays(self) -> None:
        where = self._how.printer or self._counter
        trays = next((one.trays for one in self._seen if one.setting == where), ())
        known = Text("可用：{trays}；空为打印机自选。", "There are {trays}; empty: its own choice.")
        named = Text("、".join(trays), ", ".join(trays)) if trays else same("")
        hint = (
            known.format(trays=named) if trays else Text("空为打印机自选", "empty: its own choice")
        )
        say(self.tray, hint, "placeholderText")
        tray = self.tray.text().strip()
        wrong = Text(
            "打印机没有这个纸盒；有：{trays}。", "The printer has no such tray; it has {trays}."
        )
        self._fault(
            self._tray, wrong.format(trays=named) if trays and tray and tray not in trays else None
        )

    def _fault(self, field: FieldRow, wrong: Text | None) -> None:
        field.show_error(wrong)
        if wrong is not None:
            self._bad = field
        elif self._bad is field:
            self._bad = None

    def _settle(self, _code: str = "") -> None:
        """Takes what stands in the fields, once it is well formed."""
        right, down = _millimetres(self.right.text()), _millimetres(self.down.text())
        if right is None or down is None:
            self._fault(self._moved, _WRONG_MM.format(most=f"{FURTHEST_OFFSET_MM:g}"))
            return
        self._fault(self._moved, None)
        printer = self.printer.code()
        try:
            how = replace(
                self._how,
                printer="" if printer in ("", _OWN) else printer,
                sides=Sides(self.sides.code() or Sides.ONE),
                copies=int(self.copies.code() or 1),
                tray=self.tray.text().strip(),
                overprint=Overprint(self.over.code() or Overprint.OFF),
                right_mm=right,
                down_mm=down,
            )
        except ValueError:
            wrong = Text("纸盒名只含字母、数字和 - _ .", "Letters, digits and - _ . only")
            self._fault(self._tray, wrong)
            return
        before, self._how = self._how, how
        self._say_trays()
        if how != before:
            self.edited.emit(how)

    def _add(self) -> None:
        """The reading of a sheet added to what counts now."""
        right = _millimetres(self.read_right.text() or "0")
        down = _millimetres(self.read_down.text() or "0")
        if right is None or down is None:
            self._fault(self._read, _WRONG_MM.format(most=f"{FURTHEST_OFFSET_MM:g}"))
            return
        self._fault(self._read, None)
        self.right.setText(f"{round(self._how.right_mm + right, 1):g}")
        self.down.setText(f"{round(self._how.down_mm + down, 1):g}")
        self.read_right.clear()
        self.read_down.clear()
        self._settle()


def _number(what: Text) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(6)
    hold(line, width=_NUMBER_WIDTH)
    say(line, what, "accessibleName")
    return line


def _millimetres(typed: str) -> float | None:
    """The millimetres that were typed; None where that is no number within bounds."""
    plain = typed.strip()
    if not _MM.fullmatch(plain):
        return None
    value = float(plain.replace("−", "-").replace("。", "."))
    return value if abs(value) <= FURTHEST_OFFSET_MM else None
