"""What printers complain of, in sentences (the keywords of RFC 8011 §5.4.12 and PWG 5100.9)."""

from __future__ import annotations

from collections.abc import Iterable

from app.i18n import Text

STOPPED = Text("打印机已停用", "the printer is stopped")
CLOSED = Text("打印机暂不接收任务", "the printer takes no jobs at the moment")

_REASONS = {
    "media-empty": Text("缺纸", "out of paper"),
    "media-needed": Text("请放纸", "it asks for paper"),
    "media-jam": Text("卡纸", "paper jam"),
    "media-low": Text("纸将用尽", "paper runs low"),
    "input-tray-missing": Text("纸盒未装好", "a tray is missing"),
    "door-open": Text("盖板打开", "a door is open"),
    "cover-open": Text("盖板打开", "a cover is open"),
    "interlock-open": Text("盖板打开", "a cover is open"),
    "toner-empty": Text("墨粉用尽", "out of toner"),
    "toner-low": Text("墨粉将用尽", "toner runs low"),
    "marker-supply-empty": Text("墨粉或墨水用尽", "out of toner or ink"),
    "marker-supply-low": Text("墨粉或墨水将用尽", "toner or ink runs low"),
    "marker-waste-full": Text("废粉盒已满", "the waste toner box is full"),
    "output-area-full": Text("出纸槽已满", "the output tray is full"),
    "offline": Text("打印机离线", "the printer is offline"),
    "shutdown": Text("打印机已关机", "the printer is switched off"),
    "timed-out": Text("打印机没有应答", "the printer does not answer"),
    "spool-area-full": Text("打印系统磁盘已满", "the disk of the printing system is full"),
    "paused": STOPPED,
    "moving-to-paused": STOPPED,
    "stopped-partly": STOPPED,
    "cups-missing-filter": Text("缺少打印机驱动程序", "the driver of the printer is missing"),
    "connecting-to-device": Text("正在连接打印机", "connecting to the printer"),
}
_ONLY_TELLING = ("none", "connecting-to-device", "cups-waiting-for-job-completed", "job-")
_LATE = ("media-low", "toner-low", "marker-supply-low")
"""What a printer only warns of: it prints all the same."""


def wanted(reasons: Iterable[str]) -> Text | None:
    """What a printer asks for that it cannot print without; None while that is nothing."""
    for reason in reasons:
        plain = _plain(reason)
        if reason.endswith("-report") or plain.startswith((*_ONLY_TELLING, *_LATE)):
            continue
        if (words := _words(plain)) is not None:
            return words
    return None


def _plain(reason: str) -> str:
    for how in ("-error", "-warning", "-report"):
        reason = reason.removesuffix(how)
    return reason


def _words(reason: str) -> Text | None:
    for known, words in _REASONS.items():
        if reason.startswith(known):
            return words
    return None
