"""What guitai init is told about a new branch, checked before anything of it is made."""

from __future__ import annotations

import getpass
import re
import sys
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from app.commands.given import words
from app.desk.founding import FirstStaff, Stock
from app.devices.id_card import id_card
from app.devices.printer import printer
from app.devices.sms import sms
from app.domain.branch import Branch, Level
from app.errors import DeviceFault, Unacceptable
from app.i18n import Text


def passwords(path: Path | None) -> dict[str, str]:
    """The first passwords by staff number, from a file of lines NUMBER:PASSWORD."""
    if path is None:
        return {}
    lines = words(path).splitlines()
    return dict(line.split(":", 1) for line in lines if ":" in line)


def staff(lines: list[str], passwords: Mapping[str, str]) -> Iterator[FirstStaff]:
    """The staff of the first day from NUMBER:NAME:LEVEL; asks at the terminal for a password that
    was not given.

    Raises:
        Unacceptable: a line is not well formed, or a password is too short.
    """
    for line in lines:
        parts = line.split(":")
        right = len(parts) == 3 and _digits(parts[0]) and parts[1].strip()
        if not right or parts[2] not in {"1", "2", "3", "4"}:
            raise Unacceptable(
                "STAFF",
                Text(f"员工格式有误：{line}", f"Not a member of staff: {line}"),
                Text("格式：柜员号:姓名:级别(1-4)", "NUMBER:NAME:LEVEL (1 to 4)"),
            )
        number, name, level = parts
        password = passwords.get(number) or _asked_password(number)
        if len(password) < 8:
            raise Unacceptable(
                "PASSWORD_SHORT",
                Text(f"{number} 的密码少于8位。", f"The password of {number} is under 8 long."),
                Text("请设置更长的密码。", "Choose a longer one."),
            )
        yield FirstStaff(number, name, Level(int(level)), password)


def _asked_password(number: str) -> str:
    if not sys.stdin.isatty():
        return ""
    return getpass.getpass(f"{number} 的初始密码 first password: ")


def stock(line: str) -> Stock:
    """A run of blank cards from STAFF:FIRST:COUNT.

    Raises:
        Unacceptable: it is not well formed.
    """
    parts = line.split(":")
    if len(parts) != 3 or not all(map(_digits, parts)):
        raise Unacceptable(
            "STOCK",
            Text(f"库存格式有误：{line}", f"Not a run of cards: {line}"),
            Text("格式：柜员号:起始序号:张数", "STAFF:FIRST:COUNT"),
        )
    return Stock(parts[0], int(parts[1]), int(parts[2]))


def _digits(words: str) -> bool:
    return words.isascii() and words.isdigit()


def check_devices(cameras: tuple[str, ...], printing: str, messages: str, reader: str) -> None:
    """Raises Unacceptable for a device setting that names no driver, or one for training."""
    try:
        printer(printing)
        sms(messages)
        id_card(reader)
    except DeviceFault as fault:
        raise Unacceptable(fault.code, fault.sentence, fault.remedy) from fault
    for camera in cameras:
        if camera and not re.fullmatch(r"opencv:\d{1,2}|(camera|file):.+", camera):
            raise Unacceptable(
                "CAMERA_SETTING",
                Text(
                    f"摄像头设置“{camera}”无法识别。", f"The camera setting “{camera}” is unknown."
                ),
                Text(
                    "请写 camera:名称、opencv:0 或 file:路径。",
                    "Write camera:NAME, opencv:0 or file:PATH.",
                ),
            )
    if messages == "specimen":
        raise Unacceptable(
            "SPECIMEN_IN_REAL",
            Text("正式网点不得使用培训短信。", "A real branch may not use specimen messages."),
            Text("请写 spool:目录 或 none。", "Write spool:DIR or none."),
        )
    if reader.partition(":")[0] == "specimen":
        raise Unacceptable(
            "SPECIMEN_IN_REAL",
            Text("正式网点不得使用培训读卡器。", "A real branch may not use the training reader."),
            Text(
                "请写 http-19196、http-8000、ws-1919 或 none。",
                "Write http-19196, http-8000, ws-1919 or none.",
            ),
        )


def check_branch(
    branch: Branch, counter: str, staff: tuple[FirstStaff, ...], stock: tuple[Stock, ...]
) -> None:
    """Raises Unacceptable where numbers are not well formed, nobody could authorise, or runs of
    cards overlap."""
    wrong: Text | None = None
    numbers = [one.number for one in staff]
    runs = sorted(stock, key=lambda run: run.first)
    if not (_digits(branch.number) and 4 <= len(branch.number) <= 9):
        wrong = Text("网点号须为4至9位数字。", "The branch number has 4 to 9 digits.")
    elif not (_digits(counter) and len(counter) == 2):
        wrong = Text("柜台号须为两位数字。", "The counter number has two digits.")
    elif not (_digits(branch.card_bin) and len(branch.card_bin) in (6, 8)):
        wrong = Text("卡BIN须为6或8位数字。", "A BIN has 6 or 8 digits.")
    elif len(staff) < 2 or not any(one.level >= Level.SUPERVISOR for one in staff):
        wrong = Text(
            "至少须有一名主管和另一名员工，因为无人可以授权自己的业务。",
            "There must be a supervisor and somebody else: nobody approves their own case.",
        )
    elif len(set(numbers)) != len(numbers):
        wrong = Text("柜员号重复。", "A staff number appears twice.")
    elif any(one.holder not in numbers for one in stock):
        wrong = Text("库存归属的柜员不存在。", "The stock's holder is not among the staff.")
    elif any(one.count < 1 or one.first + one.count > 10**8 for one in stock):
        wrong = Text(
            "每段库存至少一张，序号最多8位。",
            "A run of cards has at least one, and sequences of at most 8 digits.",
        )
    elif any(a.first + a.count > b.first for a, b in pairwise(runs)):
        wrong = Text("库存号段重叠。", "Two runs of cards overlap.")
    if wrong is not None:
        raise Unacceptable("BRANCH", wrong, Text("请更正后重试。", "Correct it and try again."))
