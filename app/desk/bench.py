"""Devices tried before they are set: with a desk, or on the first day without one."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from app.clock import Clock
from app.desk.identity import in_the_banks_words, seen
from app.desk.views import Place
from app.desk.workstation_views import Offer
from app.devices.id_card import IdCardReader, id_card
from app.devices.printer import PrintHow, names, printer
from app.devices.scans import ScanFolder
from app.devices.sms import SpoolSms, sms
from app.devices.voice import SystemVoice
from app.domain import masks
from app.domain.branch import StoreKind
from app.errors import DeviceFault, NotAllowed
from app.i18n import Language, Text, same
from app.jobs import Lanes
from app.papers.document import Cell, Document, Header, Prose, Section
from app.papers.render import render
from app.settings import declared
from app.settings.declared import NEVER_IN_REAL, Takes, Trial
from app.vision.camera import Camera
from app.vision.eyes import Eyes
from app.vision.faults import VisionFault
from app.vision.watching import CameraName, Watch

_SAMPLE = Text(
    "壹贰叁肆伍陆柒捌玖拾 0123456789 ¥1,234.50 生僻字：㐀𠮷䶮 · áèǒü",
    "The quick brown fox jumps over the lazy dog. 0123456789",
)


def offers(eyes: Eyes, takes: Takes) -> tuple[Offer, ...]:
    """What is really there to choose from: the cameras or the printers of this computer.

    Raises:
        DeviceFault: the eyes or the printing system do not answer.
    """
    if takes is Takes.CAMERA:
        cameras: tuple[CameraName, ...] = seen(eyes.cameras())
        return tuple(
            Offer(one.source.removeprefix("camera:"), same(one.name))
            for one in cameras
            if one.source.startswith("camera:")
        )
    if takes is Takes.PRINTER:
        default = Offer("", Text("系统默认打印机", "The system's default printer"))
        return (default, *(Offer(one, same(one)) for one in names()))
    return ()


def trial(
    name: str, said: str, place: Place, at: datetime, in_use: IdCardReader | None = None
) -> Text:
    """Tries what a setting would be, and says what came of it; nothing is set by it.

    `in_use` is the reader that the desk holds, where the setting is that very one: a second one
    would compete with it for the device.

    Raises:
        DeviceFault: it does not work. NotAllowed: a real branch may not have it.
    """
    setting = declared()[name]
    wrong = setting.wrong(said, place.kind)
    if wrong is not None:
        remedy = Text("请更正后再试。", "Correct it and try again.")
        if wrong == NEVER_IN_REAL:
            raise NotAllowed("SPECIMEN_IN_REAL", wrong, remedy)
        raise DeviceFault("SETTING", wrong, remedy)
    match setting.trial:
        case Trial.PRINTER:
            return _try_printer(said, place, at)
        case Trial.READER:
            return _try_reader(in_use or id_card(said))
        case Trial.SCANS:
            return _try_scans(said)
        case Trial.SMS:
            return _try_sms(said)
        case Trial.VOICE:
            return _try_voice()
        case _:
            raise ValueError(f"the desk cannot try {name}")


class Bench:
    """Where devices are tried on the first day, before there are books or anybody who signs in."""

    def __init__(self, *, eyes: Eyes, clock: Clock, lanes: Lanes) -> None:
        self.lanes = lanes
        self._eyes = eyes
        self._clock = clock

    def offers(self, takes: Takes) -> tuple[Offer, ...]:
        """What is there to choose from; see `offers`."""
        return offers(self._eyes, takes)

    def camera(self, source: str) -> Camera | None:
        """A camera, opening; None where none is named. Raises DeviceFault."""
        if not source:
            return None
        try:
            return self._eyes.open_camera(source, Watch.NOTHING)
        except VisionFault as fault:
            raise in_the_banks_words(fault) from fault

    def try_setting(self, name: str, said: str) -> Text:
        """Tries what a setting would be; see `trial`."""
        nowhere = Place("—", "—", "—", "—", StoreKind.REAL)
        return trial(name, said, nowhere, self._clock())

    def interrupt_eyes(self) -> None:
        """Ends what the eyes are doing."""
        self._eyes.interrupt()

    def close(self) -> None:
        """Ends the lanes and the eyes."""
        self.lanes.close()
        self._eyes.close()


def _try_voice() -> Text:
    voice = SystemVoice()
    voice.read("您好，请核对屏幕上的内容。", Language.CHINESE)
    return Text("应听到一句中文。", "One sentence in Chinese should be heard.")


def _try_printer(said: str, place: Place, at: datetime) -> Text:
    if said == "none":
        return Text("不打印：单据只留存。", "Nothing is printed: papers are only kept.")
    receipt = printer(said).print(_test_page(said, place, at), "Guitai 试打印", PrintHow())
    return Text(
        "测试页已交给 {printer}（{job}）。", "The test page went to {printer} ({job})."
    ).format(printer=receipt.printer, job=receipt.job or "—")


def _try_reader(reader: IdCardReader | None) -> Text:
    if reader is None:
        return Text("未设置读卡器。", "No reader is set.")
    try:
        read = reader.read()
    except DeviceFault as fault:
        if fault.code != "NO_CARD":
            raise
        return Text(
            "{reader} 已应答，没有证件。放上证件可再试一次。",
            "{reader} answers; no document lies on it. Lay one down to try again.",
        ).format(reader=reader.name)
    return Text("{reader} 读到：{kind} {name}", "{reader} read: {kind} {name}").format(
        reader=reader.name, kind=read.fields.kind.title, name=masks.name(read.fields.name)
    )


def _test_page(said: str, place: Place, at: datetime) -> bytes:
    when = f"{at:%Y-%m-%d %H:%M:%S}"
    cells = (
        Cell(Text("打印机", "Printer"), said),
        Cell(Text("终端号", "Workstation"), place.workstation),
        Cell(Text("时间", "Time"), when),
        Cell(Text("用途", "Use"), Text("仅供测试，不是凭证", "a test only, no voucher")),
    )
    title = Text("打印测试页", "Test page")
    header = Header(
        bank=same(place.bank),
        branch_number=place.branch_number,
        branch_name=place.branch_name,
        date=when[:10],
        serial="TEST",
        journal="",
        title=title,
        copy=Text("测试联", "Test copy"),
    )
    blocks = (Section(title, cells), Prose(Text("字样", "Characters"), _SAMPLE))
    return render(Document(header, blocks, training=place.kind is StoreKind.TRAINING))


def _try_scans(said: str) -> Text:
    if not said:
        return Text("未设置扫描文件夹。", "No folder is set.")
    folder = Path(said).expanduser()
    watched = ScanFolder(folder)
    if watched.fault is not None:
        raise watched.fault
    found = len(os.listdir(folder))
    return Text(
        f"可以读取，现有 {found} 个文件；新扫描的图片会自动出现。",
        f"It can be read and holds {found} files; new scans will appear by themselves.",
    )


def _try_sms(said: str) -> Text:
    gateway = sms(said)
    if not isinstance(gateway, SpoolSms):
        return Text("没有短信网关可试。", "There is no SMS gateway to try.")
    gateway.ready()
    return Text("可以写入；没有发送短信。", "It can be written; no message was sent.")
