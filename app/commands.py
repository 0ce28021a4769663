"""What the commands do and print; with --json one object per line and nothing else."""

from __future__ import annotations

import argparse
import csv
import getpass
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from app import jobs
from app.__main__ import EXIT_BROKEN, EXIT_CANNOT, EXIT_DONE, EXIT_REFUSED
from app.bootstrap import (
    branch_folder,
    chosen_settings,
    found_branch,
    open_desk,
    store_settings,
    training_settings,
)
from app.desk.founding import FirstStaff, Stock
from app.desk.rehearsal import Rehearsal, reading_fields
from app.desk.self_test import Finding, self_test
from app.domain.branch import Branch, Level, StoreKind
from app.errors import GuitaiError, NotAllowed
from app.i18n import Language, Text
from app.settings import Settings, load
from app.vision.eyes import Eyes
from app.vision.findings import VisionFault
from db.store import verify_journal


class Printed:
    """Where a command's answer goes: lines for people, or JSON lines for programs."""

    def __init__(self, *, as_json: bool, language: Language) -> None:
        self._json = as_json
        self.language = language

    def object(self, said: Mapping[str, Any]) -> None:
        """Prints an object: as a JSON line, or as readable lines."""
        if self._json:
            print(json.dumps(said, ensure_ascii=False), flush=True)
            return
        for name, value in said.items():
            shown = (
                value
                if isinstance(value, str)
                else json.dumps(value, ensure_ascii=False, indent=None)
            )
            print(f"{name}: {shown}", flush=True)

    def fault(self, error: GuitaiError) -> None:
        """Prints why nothing could be done: to standard error, and as JSON where asked for."""
        sentence, remedy = error.sentence.in_(self.language), error.remedy.in_(self.language)
        print(f"{sentence} {remedy} [{error.code}]", file=sys.stderr)
        if self._json:
            print(
                json.dumps(
                    {"error": error.code, "text": sentence, "remedy": remedy}, ensure_ascii=False
                ),
                flush=True,
            )


def run(said: argparse.Namespace) -> int:
    """Runs the command that was asked for; gives its exit code."""
    printed = Printed(as_json=said.json, language=Language(said.language or "zh"))
    commands = {
        "rehearse": _rehearse,
        "read-id": _read_id,
        "compare-faces": _compare_faces,
        "self-test": _self_test,
        "init": _init,
        "verify-journal": _verify_journal,
    }
    try:
        return commands[said.command](said, printed)
    except GuitaiError as error:
        printed.fault(error)
        return EXIT_CANNOT


def _rehearse(said: argparse.Namespace, printed: Printed) -> int:
    front, back = _file(said.front), _file(said.back)
    live = [_file(path) for path in said.face]
    answers = _answers(said.answers)
    passing = None if said.store else Path(tempfile.mkdtemp(prefix="guitai-rehearsal-"))
    try:
        desk = open_desk(training_settings(said.store or passing), jobs.inline())
        try:
            desk.warm_up()
            result = Rehearsal(desk, answers).run(
                said.operation, front=front, back=back, live=live, out=said.out
            )
        finally:
            desk.close()
    finally:
        if passing is not None:
            shutil.rmtree(passing, ignore_errors=True)
    printed.object(
        {
            "performed": result.performed,
            "stopped_at": result.stopped_at,
            "journal": result.journal,
            "account": result.made.get("account"),
            "card": result.made.get("card"),
            "fields": result.fields,
            "verdicts": [
                {"code": v.code, "effect": v.effect, "text": v.text.in_(printed.language)}
                for v in result.verdicts
            ],
            "papers": [str(path) for path in result.papers],
            "ms": result.ms,
        }
    )
    return EXIT_DONE if result.performed else EXIT_REFUSED


def _read_id(said: argparse.Namespace, printed: Printed) -> int:
    worst = EXIT_DONE
    with _opened_eyes() as eyes:
        for path in said.images:
            began = time.perf_counter()
            told: dict[str, Any] = {
                "image": str(path),
                "side": None,
                "fields": {},
                "warnings": [],
                "error": None,
            }
            try:
                finding = eyes.read_card(path.read_bytes()).result()
                told["side"] = finding.side.value if finding.side else None
                told["fields"] = reading_fields(finding)
                told["warnings"] = [str(one) for one in finding.warnings]
                told["error"] = str(finding.error) if finding.error else None
            except OSError:
                told["error"] = "file_missing"
            except VisionFault as fault:
                told["error"] = str(fault.code)
            told["ms"] = _ms(began)
            if told["error"] is not None:
                worst = EXIT_REFUSED
            printed.object(told)
    return worst


def _compare_faces(said: argparse.Namespace, printed: Printed) -> int:
    if said.pairs is None and len(said.pictures) != 2:
        raise NotAllowed(
            "TWO_PICTURES",
            Text("请给出两张图片，或用 --pairs。", "Give two pictures, or --pairs."),
            Text("guitai compare-faces A B", "guitai compare-faces A B"),
        )
    pairs = (
        _pairs(said.pairs)
        if said.pairs is not None
        else [(str(said.pictures[0]), str(said.pictures[1]), *said.pictures)]
    )
    worst = EXIT_DONE
    with _opened_eyes() as eyes:
        for name_a, name_b, path_a, path_b in pairs:
            began = time.perf_counter()
            told: dict[str, Any] = {
                "a": name_a,
                "b": name_b,
                "distance": None,
                "band": None,
                "error": None,
            }
            try:
                found = eyes.compare_faces(path_a.read_bytes(), [path_b.read_bytes()]).result()
                if found.distance is not None:
                    told["distance"] = round(found.distance, 4)
                told["band"] = found.band.value if found.band else None
                told["error"] = str(found.error) if found.error else None
            except OSError:
                told["error"] = "file_missing"
            except VisionFault as fault:
                told["error"] = str(fault.code)
            told["ms"] = _ms(began)
            if told["error"] is not None:
                worst = EXIT_REFUSED
            printed.object(told)
    return worst


def _self_test(said: argparse.Namespace, printed: Printed) -> int:
    settings = load(said.store) if said.store else chosen_settings(train=said.training)
    desk = open_desk(settings, jobs.inline())
    try:
        worst = EXIT_DONE
        for finding in self_test(desk):
            printed.object(_told(finding, printed.language))
            if not finding.well:
                worst = EXIT_BROKEN
    finally:
        desk.close()
    return worst


def _told(finding: Finding, language: Language) -> dict[str, Any]:
    return {
        "check": finding.check,
        "well": finding.well,
        "text": finding.text.in_(language),
        "remedy": finding.remedy.in_(language),
    }


def _init(said: argparse.Namespace, printed: Printed) -> int:
    def asked(value: str | None, question: str) -> str:
        if value:
            return value
        if not sys.stdin.isatty():
            raise NotAllowed(
                "MISSING",
                Text(f"缺少：{question}", f"Missing: {question}"),
                Text("见 guitai init --help。", "See guitai init --help."),
            )
        return input(f"{question}: ").strip()

    number = asked(said.number, "网点号 branch number")
    counter = asked(said.counter, "柜台号 counter number")
    branch = Branch(
        number=number,
        name=asked(said.name, "网点名称 branch name"),
        bank=asked(said.bank, "银行名称 bank"),
        kind=StoreKind.REAL,
        card_bin=asked(said.bin, "卡BIN card BIN"),
    )
    staff = tuple(_staff(said.staff, _passwords(said.passwords)))
    stock = tuple(_stock(one) for one in said.stock)
    _check_branch(branch, counter, staff, stock)
    settings = Settings(
        folder=said.folder or branch_folder(),
        kind=StoreKind.REAL,
        store=said.store_url,
        workstation=f"{number}-{counter}",
        camera=said.camera,
        printer=said.printer,
        network_check="manual",
        sms=said.sms,
    )
    found_branch(settings, branch, staff, stock)
    printed.object(
        {
            "founded": str(settings.folder),
            "branch": branch.number,
            "workstation": settings.workstation,
            "staff": len(staff),
            "cards": sum(one.count for one in stock),
        }
    )
    return EXIT_DONE


def _verify_journal(said: argparse.Namespace, printed: Printed) -> int:
    settings = load(said.store) if said.store else chosen_settings(train=said.training)
    report = verify_journal(store_settings(settings))
    fault = report.first_fault
    printed.object(
        {
            "whole": report.whole,
            "entries": report.entries,
            "first_fault": None
            if fault is None
            else {
                "entry": fault.number,
                "kind": fault.kind.value,
                "text": fault.sentence.in_(printed.language),
            },
        }
    )
    return EXIT_DONE if report.whole else EXIT_BROKEN


class _opened_eyes:
    def __enter__(self) -> Eyes:
        self._eyes = Eyes()
        self._eyes.start()
        return self._eyes

    def __exit__(self, *error: object) -> None:
        self._eyes.close()


def _file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise GuitaiError(
            "FILE_MISSING",
            Text(f"无法读取文件 {path}。", f"The file {path} cannot be read."),
            Text("请核对路径。", "Check the path."),
        ) from error


def _answers(path: Path | None) -> Mapping[str, Mapping[str, Any]]:
    if path is None:
        return {}
    try:
        told = json.loads(_file(path))
        if not isinstance(told, dict) or not all(isinstance(v, dict) for v in told.values()):
            raise ValueError("slot -> field -> value")
    except ValueError as error:
        raise GuitaiError(
            "ANSWERS",
            Text(f"答案文件 {path} 不是有效的 JSON：{error}", f"{path} is no valid JSON: {error}"),
            Text("格式为：步骤 -> 栏目 -> 值。", "It maps slot -> field -> value."),
        ) from error
    return told


def _pairs(path: Path) -> list[tuple[str, str, Path, Path]]:
    text = _file(path).decode("utf-8-sig", errors="replace")
    rows = list(csv.DictReader(text.splitlines()))
    if not rows or not {"path_a", "path_b"} <= set(rows[0]):
        raise GuitaiError(
            "PAIRS",
            Text(f"{path} 缺少 path_a,path_b 两列。", f"{path} lacks the columns path_a,path_b."),
            Text("请更正该文件。", "Correct the file."),
        )
    return [
        (
            row["path_a"],
            row["path_b"],
            path.parent / row["path_a"],
            path.parent / row["path_b"],
        )
        for row in rows
    ]


def _passwords(path: Path | None) -> dict[str, str]:
    if path is None:
        return {}
    lines = _file(path).decode("utf-8").splitlines()
    return dict(line.split(":", 1) for line in lines if ":" in line)


def _staff(lines: list[str], passwords: Mapping[str, str]) -> Iterator[FirstStaff]:
    for line in lines:
        parts = line.split(":")
        if len(parts) != 3 or parts[2] not in {"1", "2", "3", "4"} or not parts[0].isdigit():
            raise NotAllowed(
                "STAFF",
                Text(f"员工格式有误：{line}", f"Not a member of staff: {line}"),
                Text("格式：柜员号:姓名:级别(1-4)", "NUMBER:NAME:LEVEL (1 to 4)"),
            )
        number, name, level = parts
        password = passwords.get(number) or _asked_password(number)
        if len(password) < 8:
            raise NotAllowed(
                "PASSWORD_SHORT",
                Text(f"{number} 的密码少于8位。", f"The password of {number} is under 8 long."),
                Text("请设置更长的密码。", "Choose a longer one."),
            )
        yield FirstStaff(number, name, Level(int(level)), password)


def _asked_password(number: str) -> str:
    if not sys.stdin.isatty():
        return ""
    return getpass.getpass(f"{number} 的初始密码 first password: ")


def _stock(line: str) -> Stock:
    parts = line.split(":")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        raise NotAllowed(
            "STOCK",
            Text(f"库存格式有误：{line}", f"Not a run of cards: {line}"),
            Text("格式：柜员号:起始序号:张数", "STAFF:FIRST:COUNT"),
        )
    return Stock(parts[0], int(parts[1]), int(parts[2]))


def _check_branch(
    branch: Branch, counter: str, staff: tuple[FirstStaff, ...], stock: tuple[Stock, ...]
) -> None:
    wrong: Text | None = None
    numbers = [one.number for one in staff]
    if not (branch.number.isdigit() and 4 <= len(branch.number) <= 9):
        wrong = Text("网点号须为4至9位数字。", "The branch number has 4 to 9 digits.")
    elif not (counter.isdigit() and len(counter) == 2):
        wrong = Text("柜台号须为两位数字。", "The counter number has two digits.")
    elif not (branch.card_bin.isdigit() and len(branch.card_bin) in (6, 8)):
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
    if wrong is not None:
        raise NotAllowed("BRANCH", wrong, Text("请更正后重试。", "Correct it and try again."))


def _ms(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 1)
