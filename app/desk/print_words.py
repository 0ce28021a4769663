"""What is said of papers that are printed, are not, or perhaps are."""

from __future__ import annotations

from app.devices.printer import JobState
from app.errors import Conflict, DeviceFault
from app.i18n import Text, same

_LOOK = Text(
    "请查看出纸槽：已有则点“已在手中”，没有则重新打印。",
    "Look into the tray: where it lies there, say so; where not, print it again.",
)
_SEE_TO_IT = Text("处理后打印自动继续。", "Printing goes on once that is seen to.")
_WAITS = {
    JobState.HELD: Text("任务被打印系统挂起", "the printing system holds the job"),
    JobState.STOPPED: Text("任务已停止", "the job is stopped"),
}


def no_printer_for_lists() -> DeviceFault:
    """There is none for what is no paper of an entry and is kept nowhere."""
    return DeviceFault(
        "NO_PRINTER",
        Text("没有设置打印机，未打印。", "No printer is set; nothing was printed."),
        Text("请在设备与设置（F10）中选择打印机。", "Choose a printer under Workstation (F10)."),
    )


def no_printer() -> DeviceFault:
    """There is none; the paper is kept."""
    return DeviceFault(
        "NO_PRINTER",
        Text("没有设置打印机，单据已归档。", "No printer is set; the paper is made and kept."),
        Text("可另存为文件，或在设置中选择打印机。", "Save it as a file, or choose a printer."),
    )


def at_printer_already() -> Conflict:
    """A printer has the paper."""
    return Conflict(
        "AT_PRINTER",
        Text("该单据已在打印机中。", "A printer has this paper already."),
        Text("请等待，或先取消打印。", "Wait for it, or cancel it first."),
    )


def wants(state: JobState, why: Text) -> DeviceFault | None:
    """What a printer that has a paper waits for; None while it just prints."""
    said = why or _WAITS.get(state)
    if not said:
        return None
    return DeviceFault("PRINTER_WANTS", said, _SEE_TO_IT)


def aborted(why: Text) -> DeviceFault:
    """The printer gave the paper up by itself."""
    return DeviceFault(
        "JOB_ABORTED",
        Text("打印机放弃了该单据：{why}", "The printer gave this paper up: {why}").format(
            why=why or same("—")
        ),
        Text("请检查打印机后重新打印。", "See to the printer, then print it again."),
    )


def cancelled_there(why: Text) -> DeviceFault:
    """Somebody cancelled it at the printer or in the printing system."""
    return DeviceFault(
        "JOB_CANCELLED",
        Text("该单据在打印机上被取消。{why}", "It was cancelled at the printer. {why}").format(
            why=why
        ),
        Text("需要时重新打印。", "Print it again where it is wanted."),
    )


def let_be(who: str) -> DeviceFault:
    """A person decided that it is not printed."""
    return DeviceFault(
        "LET_BE",
        Text(
            "柜员 {who} 取消了打印，单据已归档。", "{who} cancelled the printing; it is kept."
        ).format(who=who),
        Text("需要时可再打印。", "It can be printed when it is wanted."),
    )


def _called(printer: str) -> str:
    """A printer by its own name."""
    return printer.partition(":")[2] or printer


def gone(printer: str) -> DeviceFault:
    """The printer that had it is no more."""
    return DeviceFault(
        "PRINTER_GONE",
        Text(
            "打印机 {printer} 已不存在，该单据可能已打印。",
            "The printer {printer} is there no more; the paper may have been printed.",
        ).format(printer=_called(printer)),
        _LOOK,
    )


def nobody_knows(printer: str) -> DeviceFault:
    """The printer does not know the job, or not any more."""
    return DeviceFault(
        "PERHAPS_PRINTED",
        Text(
            "打印机 {printer} 没有该任务的记录，单据可能已打印。",
            "The printer {printer} remembers no such job; the paper may have been printed.",
        ).format(printer=_called(printer)),
        _LOOK,
    )
