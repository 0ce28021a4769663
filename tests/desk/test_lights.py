"""The signals say how each part of the workstation really is."""

from __future__ import annotations

import shutil
from collections import namedtuple
from dataclasses import replace
from pathlib import Path

import pytest

from app.desk import lights as desk_lights
from app.desk.desk import Desk
from app.desk.views import Light
from app.devices.id_card import id_card
from app.devices.printer import PrintHow, printer
from app.vision.camera_names import Plugged
from tests.devices.printer import sheets
from tests.devices.printer.real_cups import RealCups, until


def light(desk: Desk, code: str) -> Light:
    """One of the signals now."""
    return next(one for one in desk.lights() if one.code == code)


def test_what_is_not_set_up_is_neither_well_nor_a_fault(desk: Desk) -> None:
    for code in ("camera", "printer", "id_card"):
        one = light(desk, code)
        assert one.off
        assert not one.well
        assert one.remedy.zh
    assert light(desk, "store").well
    assert light(desk, "eyes").well
    assert light(desk, "network_check").word.zh == "培训样本"


def test_a_camera_is_well_while_one_of_its_name_is_plugged_in(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.settings = replace(desk.settings, camera="camera:C920")
    monkeypatch.setattr(desk_lights, "plugged", lambda: (Plugged(0, "HD Pro Webcam C920"),))
    monkeypatch.setattr(desk_lights.sys, "platform", "linux")
    assert light(desk, "camera").well
    monkeypatch.setattr(desk_lights, "plugged", lambda: ())
    gone = light(desk, "camera")
    assert not gone.well
    assert not gone.off
    assert "C920" in gone.word.zh
    assert gone.remedy.zh


def test_a_reader_whose_service_is_silent_is_a_fault(desk: Desk) -> None:
    desk._id_card = id_card("http-19196:127.0.0.1:9")
    assert not light(desk, "id_card").well
    assert "127.0.0.1:9" in light(desk, "id_card").word.zh


def test_the_signals_never_read_a_card(desk: Desk) -> None:
    class Reader:
        name = "http-8000"

        def ready(self) -> None:
            raise AssertionError("to be ready, this reader reads the card")

        read = ready

        def answers(self) -> None:
            """The service is there."""

    desk._id_card = Reader()  # type: ignore[assignment]
    assert light(desk, "id_card").well


def test_a_printer_that_asks_for_paper_is_said_so(desk: Desk, cups: RealCups) -> None:
    desk.settings = replace(desk.settings, printer="system:Receipt")
    desk._printer = printer("system:Receipt")
    assert light(desk, "printer").well
    assert light(desk, "printer").word.zh == "系统打印机：Receipt"
    with cups.so("jam", "Receipt"):
        printer("system:Receipt").print(sheets.paper(), "a paper", PrintHow())
        until(lambda: not light(desk, "printer").well)
        assert light(desk, "printer").word.zh == "卡纸"
    until(lambda: light(desk, "printer").well)
    cups.says("cupsdisable", "Receipt")
    assert not light(desk, "printer").well
    cups.says("cupsreject", "Receipt")
    assert "Receipt" in light(desk, "printer").word.zh


def test_a_disk_that_fills_up_is_said_before_it_is_full(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**12, 10**12, 10**9))
    full = light(desk, "store")
    assert not full.well
    assert "0.9 GB" in full.word.zh


def test_a_spool_that_cannot_be_written_is_a_fault(desk: Desk, tmp_path: Path) -> None:
    desk.settings = replace(desk.settings, sms=f"spool:{tmp_path}")
    assert light(desk, "sms").well
    desk.settings = replace(desk.settings, sms=f"spool:{tmp_path / 'gone'}")
    assert not light(desk, "sms").well
