"""What guitai init is told about a new branch, checked before anything of it is made."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.commands.given import words
from app.desk.first_day import is_number, wrong_branch, wrong_password
from app.desk.founding import FirstStaff, Stock
from app.devices.id_card import id_card
from app.devices.printer import printer
from app.devices.sms import sms
from app.domain.branch import Branch, Level, StoreKind
from app.errors import DeviceFault, Unacceptable
from app.i18n import Text
from app.settings import declared
from app.settings.declared import NEVER_IN_REAL


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
        Unacceptable: a line is not well formed, or a password is too easy to guess.
    """
    for line in lines:
        parts = line.split(":")
        right = len(parts) == 3 and is_number(parts[0]) and parts[1].strip()
        if not right or parts[2] not in {"1", "2", "3", "4"}:
            raise Unacceptable(
                "STAFF",
                Text(f"员工格式有误：{line}", f"Not a member of staff: {line}"),
                Text("格式：柜员号:姓名:级别(1-4)", "NUMBER:NAME:LEVEL (1 to 4)"),
            )
        number, name, level = parts
        password = passwords.get(number) or _asked_password(number)
        weak = wrong_password(number, password)
        if weak is not None:
            raise Unacceptable(
                "PASSWORD_WEAK",
                Text("{number}：{why}", "{number}: {why}").format(number=number, why=weak),
                Text("请换一个密码。", "Choose another one."),
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
    if len(parts) != 3 or not all(map(is_number, parts)):
        raise Unacceptable(
            "STOCK",
            Text(f"库存格式有误：{line}", f"Not a run of cards: {line}"),
            Text("格式：柜员号:起始序号:张数", "STAFF:FIRST:COUNT"),
        )
    return Stock(parts[0], int(parts[1]), int(parts[2]))


def check_devices(cameras: tuple[str, ...], printing: str, messages: str, reader: str) -> None:
    """Raises Unacceptable for a device setting that names no driver, or one for training."""
    said = {"printer": printing, "sms": messages, "id_card": reader}
    for name, text in (*(("camera", camera) for camera in cameras), *said.items()):
        wrong = declared()[name].wrong(text, StoreKind.REAL)
        if wrong is not None:
            code = "SPECIMEN_IN_REAL" if wrong == NEVER_IN_REAL else f"{name.upper()}_SETTING"
            ways = [way for way in declared()[name].ways if not way.training]
            forms = ", ".join(way.written(way.example) or '""' for way in ways)
            remedy = Text(f"可写：{forms}", f"It may be: {forms}")
            raise Unacceptable(code, wrong, remedy)
    try:
        printer(printing)
        sms(messages)
        id_card(reader)
    except DeviceFault as fault:
        raise Unacceptable(fault.code, fault.sentence, fault.remedy) from fault


def check_branch(
    branch: Branch, counter: str, staff: tuple[FirstStaff, ...], stock: tuple[Stock, ...]
) -> None:
    """Raises Unacceptable where numbers are not well formed, nobody could authorise, or runs of
    cards overlap."""
    wrong = wrong_branch(branch, counter, staff, stock)
    if wrong:
        first = next(iter(wrong.values()))
        raise Unacceptable("BRANCH", first, Text("请更正后重试。", "Correct it and try again."))
