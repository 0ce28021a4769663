"""How each form is printed at this workstation: on which printer, on one side or both, how often,
from which tray, and moved by how many millimetres."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any
from urllib.parse import unquote

from app.domain.sheets import Sides
from app.i18n import Text, same

MOST_COPIES = 9
FURTHEST_MM = 50.0
"""Millimetres by which a form may be moved on its sheet; more is another form [D]."""

_LONGEST_NAME = 200
_CODE = re.compile(r"[a-z][a-z0-9_]{0,59}")
_TRAY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}|")
_NUMBER = re.compile(r"-?\d{1,2}(\.\d)?")


SIDES_TITLES = {
    Sides.ONE: Text("单面", "one side"),
    Sides.LONG: Text("双面（长边翻转）", "both sides, turned on the long edge"),
    Sides.SHORT: Text("双面（短边翻转）", "both sides, turned on the short edge"),
}


class Overprint(StrEnum):
    """Whether a form is printed whole, or only its facts onto paper that the press printed."""

    OFF = "off"
    ON = "on"


@dataclass(frozen=True)
class FormPrinting:
    """How one form is printed.

    Attributes:
        printer: as the setting `printer` names it, such as `system:Laser`; empty for the
            counter's own.
        tray: as the printer calls it, such as `tray-2` or `manual`; empty for its own choice.
        right_mm: how far everything is moved to the right; negative to the left.
        down_mm: how far everything is moved down; negative up.

    Raises:
        ValueError: a value is out of bounds.
    """

    printer: str = ""
    sides: Sides = Sides.ONE
    copies: int = 1
    tray: str = ""
    overprint: Overprint = Overprint.OFF
    right_mm: float = 0.0
    down_mm: float = 0.0

    def __post_init__(self) -> None:
        if not 1 <= self.copies <= MOST_COPIES:
            raise ValueError(f"copies={self.copies}")
        if len(self.printer) > _LONGEST_NAME or not self.printer.isprintable():
            raise ValueError(f"printer={self.printer!r}")
        if not _TRAY.fullmatch(self.tray):
            raise ValueError(f"tray={self.tray!r}")
        for name in ("right_mm", "down_mm"):
            moved = getattr(self, name)
            if not -FURTHEST_MM <= moved <= FURTHEST_MM:
                raise ValueError(f"{name}={moved}")
            # Tenths: no printer draws in a sheet more exactly. Adding nought takes a minus from it.
            object.__setattr__(self, name, round(moved, 1) + 0.0)

    @property
    def words(self) -> Text:
        """It in words, such as “双面（长边翻转），2份”."""
        said = [SIDES_TITLES[self.sides]]
        if self.copies > 1:
            said.append(Text("{n}份", "{n} copies").format(n=self.copies))
        if self.printer:
            said.append(Text("打印机 {name}", "printer {name}").format(name=self.printer))
        if self.tray:
            said.append(Text("纸盒 {name}", "tray {name}").format(name=self.tray))
        if self.overprint is Overprint.ON:
            said.append(Text("套打", "onto pre-printed paper"))
        if self.right_mm or self.down_mm:
            said.append(_moved(self.right_mm, self.down_mm))
        return _joined(said, "，", ", ")


@dataclass(frozen=True)
class Offset:
    """By how much a printer is off for a form, in millimetres to the right and down."""

    right_mm: float = 0.0
    down_mm: float = 0.0


AS_USUAL: Mapping[str, FormPrinting] = {
    # What has several pages goes on fewer sheets; what the customer takes home reads like a book.
    "application": FormPrinting(sides=Sides.LONG),
    "agreement": FormPrinting(sides=Sides.LONG),
    "information_notice": FormPrinting(sides=Sides.LONG),
    "anti_fraud": FormPrinting(sides=Sides.LONG),
    "tax_certification": FormPrinting(sides=Sides.LONG),
}
"""How forms are printed while nobody has said otherwise [D]; all others on one side, once."""


@dataclass(frozen=True)
class Printing:
    """How all forms are printed.

    Attributes:
        forms: what was said of a form, by the code of its paper.
        offsets: what was measured for a form on a printer, by the paper's code and the printer's
            setting; it counts before what `forms` says.
    """

    forms: Mapping[str, FormPrinting] = field(default_factory=dict)
    offsets: Mapping[tuple[str, str], Offset] = field(default_factory=dict)

    def of(self, paper: str, printer: str = "") -> FormPrinting:
        """How a paper is printed; on `printer`, such as `system:Laser`, where one is named, with
        what was measured for that one."""
        form = self.forms.get(paper) or AS_USUAL.get(paper) or FormPrinting()
        measured = self.offsets.get((paper, printer or form.printer))
        if measured is None:
            return form
        return replace(form, right_mm=measured.right_mm, down_mm=measured.down_mm)

    def with_form(self, paper: str, form: FormPrinting) -> Printing:
        """The same with another way for one form."""
        return replace(self, forms={**self.forms, paper: form})

    def with_offset(self, paper: str, printer: str, offset: Offset) -> Printing:
        """The same with what was measured for a form on a printer."""
        return replace(self, offsets={**self.offsets, (paper, printer): offset})

    @property
    def text(self) -> str:
        """It as it stands in the file of the settings; the same thing is always the same text.

        Such as `agreement sides=long copies=2; application@system:Laser right=1.5 down=-0.5`.
        """
        lines = [f"{paper}{_said(form)}" for paper, form in sorted(self.forms.items())]
        for (paper, printer), offset in sorted(self.offsets.items()):
            moved = FormPrinting(right_mm=offset.right_mm, down_mm=offset.down_mm)
            lines.append(f"{paper}@{_quoted(printer)}{_said(moved)}")
        return "; ".join(lines)

    @property
    def words(self) -> Text:
        """It in words, form by form."""
        said = [
            Text("{paper}：{how}", "{paper}: {how}").format(paper=paper, how=form.words)
            for paper, form in sorted(self.forms.items())
        ]
        said += [
            Text("{paper}在{printer}：{how}", "{paper} on {printer}: {how}").format(
                paper=paper, printer=printer, how=_moved(offset.right_mm, offset.down_mm)
            )
            for (paper, printer), offset in sorted(self.offsets.items())
        ]
        return _joined(said, "；", "; ") if said else same("—")


def printing(text: str) -> Printing:
    """What stands in the settings about printing, read back.

    Raises:
        ValueError: it is not well formed.
    """
    forms: dict[str, FormPrinting] = {}
    offsets: dict[tuple[str, str], Offset] = {}
    for line in filter(None, (one.strip() for one in text.split(";"))):
        whose, *said = line.split()
        paper, at, printer = whose.partition("@")
        if not _CODE.fullmatch(paper) or bool(at) != bool(printer):
            raise ValueError(whose)
        values = _values(said)
        form = FormPrinting(**values)
        if at:
            if set(values) - {"right_mm", "down_mm"}:
                raise ValueError(line)
            offsets[paper, unquote(printer)] = Offset(form.right_mm, form.down_mm)
        else:
            forms[paper] = form
    return Printing(forms, offsets)


def printing_words(text: str) -> Text:
    """What stands in the settings about printing, in words.

    Raises:
        ValueError: it is not well formed.
    """
    return printing(text).words


def _values(said: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for one in said:
        name, _, word = one.partition("=")
        word = unquote(word)
        match name:
            case "printer" | "tray":
                values[name] = word
            case "sides":
                values[name] = Sides(word)
            case "overprint":
                values[name] = Overprint(word)
            case "copies":
                values[name] = int(word) if word.isdecimal() else 0
            case "right" | "down" if _NUMBER.fullmatch(word):
                values[f"{name}_mm"] = float(word)
            case _:
                raise ValueError(one)
    return values


def _said(form: FormPrinting) -> str:
    plain = FormPrinting()
    words = []
    for one in fields(form):
        value = getattr(form, one.name)
        if value != getattr(plain, one.name):
            word = f"{value:.1f}" if isinstance(value, float) else _quoted(str(value))
            words.append(f" {one.name.removesuffix('_mm')}={word}")
    return "".join(words)


def _quoted(word: str) -> str:
    """A word without what parts words and lines here."""
    return re.sub(
        r"[\s;%=@]", lambda one: "".join(f"%{byte:02X}" for byte in one[0].encode()), word
    )


def _moved(right: float, down: float) -> Text:
    return Text("右移{right}毫米、下移{down}毫米", "{right} mm right, {down} mm down").format(
        right=f"{right:g}", down=f"{down:g}"
    )


def _joined(said: list[Text], zh: str, en: str) -> Text:
    return Text(zh.join(one.zh for one in said), en.join(one.en for one in said))
