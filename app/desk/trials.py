"""Trying a device before it is set: a page from the printer, a card on the reader, a folder."""

from __future__ import annotations

import os
from pathlib import Path

from app.desk.counter import Counter
from app.devices.id_card import id_card
from app.devices.printer import printer
from app.devices.scans import ScanFolder
from app.devices.sms import SpoolSms, sms
from app.domain import masks
from app.domain.branch import StoreKind
from app.errors import DeviceFault, NotAllowed
from app.i18n import Text, same
from app.papers.document import Cell, Document, Header, Prose, Section
from app.papers.render import render
from app.settings import declared, text_of
from app.settings.declared import NEVER_IN_REAL, Trial

_SAMPLE = Text(
    "壹贰叁肆伍陆柒捌玖拾 0123456789 ¥1,234.50 生僻字：㐀𠮷䶮 · áèǒü",
    "The quick brown fox jumps over the lazy dog. 0123456789",
)


class Trials(Counter):
    """What “try it” does; nothing is set by it, and nothing enters the journal."""

    def try_setting(self, name: str, said: str) -> Text:
        """Tries what a setting would be, and says what came of it.

        Raises:
            DeviceFault: it does not work; NotAllowed: a real branch may not have it.
        """
        setting = declared()[name]
        wrong = setting.wrong(said, self.place().kind)
        if wrong == NEVER_IN_REAL:
            raise NotAllowed("SPECIMEN_IN_REAL", wrong, Text("请另选。", "Choose another."))
        match setting.trial:
            case Trial.PRINTER:
                return self._try_printer(said)
            case Trial.READER:
                return self._try_reader(said)
            case Trial.SCANS:
                return _try_scans(said)
            case Trial.SMS:
                return _try_sms(said)
            case _:
                raise ValueError(f"the desk cannot try {name}")

    def _try_printer(self, said: str) -> Text:
        if said == "none":
            return Text("不打印：单据只留存。", "Nothing is printed: papers are only kept.")
        receipt = printer(said).print(self._test_page(said), "Guitai 试打印")
        return Text(
            "测试页已交给 {printer}（{job}）。", "The test page went to {printer} ({job})."
        ).format(printer=receipt.printer, job=receipt.job or "—")

    def _try_reader(self, said: str) -> Text:
        # The one in use is taken as it is: a second one would compete with it for the device.
        in_use = said == text_of(self.settings, "id_card")
        reader = self._id_card if in_use else id_card(said)
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
            reader=reader.name, kind=read.fields.kind.title, name=same(masks.name(read.fields.name))
        )

    def _test_page(self, said: str) -> bytes:
        place = self.place()
        title = Text("打印测试页", "Test page")
        at = f"{self.now():%Y-%m-%d %H:%M:%S}"
        cells = (
            Cell(Text("打印机", "Printer"), said),
            Cell(Text("终端号", "Workstation"), place.workstation),
            Cell(Text("时间", "Time"), at),
            Cell(Text("用途", "Use"), Text("仅供测试，不是凭证", "a test only, no voucher")),
        )
        return render(
            Document(
                Header(
                    bank=same(place.bank),
                    branch_number=place.branch_number,
                    branch_name=place.branch_name,
                    date=at[:10],
                    serial="TEST",
                    journal="",
                    title=title,
                    copy=Text("测试联", "Test copy"),
                ),
                (Section(title, cells), Prose(Text("字样", "Characters"), _SAMPLE)),
                training=place.kind is StoreKind.TRAINING,
            )
        )


def _try_scans(said: str) -> Text:
    if not said:
        return Text("未设置扫描文件夹。", "No folder is set.")
    watched = ScanFolder(Path(said).expanduser())
    if watched.fault is not None:
        raise watched.fault
    found = len(os.listdir(Path(said).expanduser()))
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
