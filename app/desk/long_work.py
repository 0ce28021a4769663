"""What may take a while at the desk, in words, and how it can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.desk.desk import Desk
from app.i18n import Text


class Stop(StrEnum):
    """What becomes of a piece of work that somebody stops."""

    NEVER = "never"
    """it is short, and half of it is worse than all of it"""
    LET_GO = "let_go"
    """nobody waits for its answer any more"""
    EYES = "eyes"
    """the process of the eyes is started anew"""


@dataclass(frozen=True)
class LongWork:
    """One kind of long work."""

    doing: Text
    stop: Stop = Stop.NEVER


_READING = LongWork(Text("正在识读证件", "Reading the document"), Stop.EYES)

_LONG: Mapping[Callable[..., Any], LongWork] = {
    Desk.read_chip: LongWork(Text("正在读取证件芯片", "Reading the chip"), Stop.LET_GO),
    Desk.read_document: _READING,
    Desk.compare_face: LongWork(Text("正在比对人脸", "Comparing the face"), Stop.EYES),
    Desk.cameras: LongWork(Text("正在查找摄像头", "Looking for cameras"), Stop.LET_GO),
    Desk.offers: LongWork(Text("正在查找设备", "Looking for devices"), Stop.LET_GO),
    Desk.try_setting: LongWork(Text("正在试用设备", "Trying the device"), Stop.LET_GO),
    Desk.check_network: LongWork(Text("正在联网核查", "Asking the network check")),
    Desk.send_code: LongWork(Text("正在发送验证码", "Sending the code")),
    Desk.forms: LongWork(Text("正在生成单据", "Making the papers")),
    Desk.perform: LongWork(Text("正在记账", "Performing")),
    Desk.paper_pdf: LongWork(Text("正在生成单据", "Making the paper"), Stop.LET_GO),
    Desk.print_paper: LongWork(Text("正在打印", "Printing")),
    Desk.archive: LongWork(Text("正在查找单据", "Searching the archive"), Stop.LET_GO),
    Desk.reprint_paper: LongWork(Text("正在补打单据", "Making the reprint")),
    Desk.look_at_paper: LongWork(Text("正在打开单据", "Opening the paper")),
    Desk.journal: LongWork(Text("正在查找日志", "Searching the journal"), Stop.LET_GO),
    Desk.make_paper: LongWork(Text("正在生成单据", "Making the paper"), Stop.LET_GO),
    Desk.save_paper: LongWork(Text("正在保存单据", "Saving the paper")),
    Desk.sign: LongWork(Text("正在签署单据", "Signing the papers")),
    Desk.take_document: LongWork(Text("正在保存证件", "Keeping the document")),
    Desk.customer: LongWork(Text("正在打开客户页", "Opening the customer's page"), Stop.LET_GO),
    Desk.entry: LongWork(Text("正在打开日志", "Opening the entry"), Stop.LET_GO),
    Desk.home: LongWork(Text("正在汇总首页", "Gathering the home screen"), Stop.LET_GO),
    Desk.loss_register: LongWork(
        Text("正在查找挂失登记簿", "Searching the register of losses"), Stop.LET_GO
    ),
    Desk.export_loss_register: LongWork(
        Text("正在导出挂失登记簿", "Exporting the register of losses")
    ),
    Desk.print_loss_register: LongWork(
        Text("正在打印挂失登记簿", "Printing the register of losses")
    ),
    Desk.freeze_register: LongWork(
        Text("正在查找冻结登记簿", "Searching the register of freezes"), Stop.LET_GO
    ),
    Desk.export_freeze_register: LongWork(
        Text("正在导出冻结登记簿", "Exporting the register of freezes")
    ),
    Desk.print_freeze_register: LongWork(
        Text("正在打印冻结登记簿", "Printing the register of freezes")
    ),
    Desk.review: LongWork(Text("正在汇总业务", "Gathering the case"), Stop.LET_GO),
}
_BY_NAME = {call.__name__: work for call, work in _LONG.items()}


def long_work(call: Callable[..., Any]) -> LongWork | None:
    """What a call of the desk is called while it is waited for; None for what is quick."""
    return _BY_NAME.get(getattr(call, "__name__", ""))
