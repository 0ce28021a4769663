"""Asks why the register of freezes is exported or printed, and where to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from app.i18n import Text
from ui.screens.loss_register_leaves import LeavePanel

if TYPE_CHECKING:
    from app.desk.freezes_export import FreezesLeft


class FreezesLeave(LeavePanel):
    """The same panel for the register of freezes."""

    file_name: ClassVar = "冻结登记簿"

    def prints(self) -> Callable[..., Any]:
        """What prints the register at the desk."""
        return self._shell.desk.print_freeze_register

    def exports(self) -> Callable[..., Any]:
        """What writes it into a file."""
        return self._shell.desk.export_freeze_register

    def left_words(self, done: Any) -> Text:
        """What is said once it has left."""
        left: FreezesLeft = done
        return (
            Text(
                "已送打印机：{n}笔，日志号 {entry}。", "Printed: {n} freezes, entry {entry}."
            ).format(n=left.freezes, entry=left.entry)
            if left.path is None
            else Text(
                "已导出 {n} 笔到 {path}，日志号 {entry}。",
                "{n} freezes were written to {path}, entry {entry}.",
            ).format(n=left.freezes, path=left.path, entry=left.entry)
        )
