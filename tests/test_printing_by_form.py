"""How each form is printed is kept as it was said, form by form and printer by printer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.branch import StoreKind
from app.domain.sheets import Sides
from app.settings import Settings, declared, load, save
from app.settings.printing import (
    MOST_COPIES,
    FormPrinting,
    Offset,
    Overprint,
    Printing,
    printing,
)

tenths = st.integers(-500, 500).map(lambda n: n / 10)
printers = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn"]), max_size=60
).filter(str.isprintable)
codes = st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)
forms = st.builds(
    FormPrinting,
    printer=printers,
    sides=st.sampled_from(Sides),
    copies=st.integers(1, MOST_COPIES),
    tray=st.sampled_from(["", "tray-1", "manual", "by-pass_2"]),
    overprint=st.sampled_from(Overprint),
    right_mm=tenths,
    down_mm=tenths,
)
all_forms = st.builds(
    Printing,
    forms=st.dictionaries(codes, forms, max_size=4),
    offsets=st.dictionaries(
        st.tuples(codes, printers.filter(bool)), st.builds(Offset, tenths, tenths), max_size=4
    ),
)


@given(all_forms)
def test_what_was_said_of_printing_is_read_back_as_it_was_said(said: Printing) -> None:
    assert printing(said.text) == said
    assert said.words.zh
    assert said.words.en


def test_the_agreement_is_printed_on_both_sides_while_nobody_said_otherwise() -> None:
    assert Printing().of("agreement").sides is Sides.LONG
    assert Printing().of("receipt") == FormPrinting()
    said = Printing().with_form("agreement", FormPrinting(copies=2))
    assert said.of("agreement").sides is Sides.ONE
    assert said.of("agreement").copies == 2


def test_what_was_measured_on_a_printer_counts_on_that_printer_alone() -> None:
    said = (
        Printing()
        .with_form("application", FormPrinting(printer="system:Laser", right_mm=3.0))
        .with_offset("application", "system:Laser", Offset(1.5, -0.5))
    )
    assert said.of("application").right_mm == 1.5
    assert said.of("application", "system:Laser").down_mm == -0.5
    assert said.of("application", "system:Other").right_mm == 3.0


@pytest.mark.parametrize(
    "text",
    [
        "agreement copies=0",
        "agreement copies=10",
        "agreement copies=two",
        "agreement sides=both",
        "agreement right=99",
        "agreement right=1.25",
        "agreement right=nan",
        "agreement colour=red",
        "agreement tray=a/b",
        "agreement@ right=1",
        "agreement@system:Laser copies=2",
        "Agreement",
        "sides=long",
    ],
)
def test_printing_that_is_not_well_formed_is_refused_with_an_example(text: str) -> None:
    wrong = declared()["printing"].wrong(text)
    assert wrong is not None
    assert "sides=long" in wrong.zh


def test_printing_by_form_is_kept_in_the_settings_and_said_in_words(tmp_path: Path) -> None:
    said = Printing().with_form("agreement", FormPrinting("system:双面 机", Sides.SHORT, 2))
    save(replace(Settings(tmp_path, StoreKind.REAL), printing=said.text))
    again = load(tmp_path)
    assert again.by_form.of("agreement") == FormPrinting("system:双面 机", Sides.SHORT, 2)
    words = declared()["printing"].shown(again.printing)
    assert "双面（短边翻转），2份，打印机 system:双面 机" in words.zh
