"""What the commands do and print; with --json one object per line and nothing else."""

from __future__ import annotations

import argparse
import logging
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from app import jobs, log
from app.bootstrap import (
    branch_folder,
    chosen_settings,
    found_branch,
    open_desk,
    open_eyes,
    store_settings,
    training_settings,
)
from app.commands.blank_form import write_blank_form
from app.commands.calibrate import calibrate, read_pairs
from app.commands.day_end import day_end
from app.commands.export_papers import export_papers
from app.commands.first_day import check_branch, check_devices, passwords, staff, stock
from app.commands.given import NoPicture, answers, needed_picture, pairs, picture
from app.commands.loss_register import loss_register
from app.commands.manual import write_manual
from app.commands.printed import Printed, answers_alone
from app.commands.retention import retention
from app.commands.shown import (
    compared_shown,
    finding_shown,
    founded_shown,
    read_shown,
    rehearsed_said,
    rehearsed_shown,
    verified_shown,
)
from app.commands.trial_balance import trial_balance
from app.desk.rehearsal import Rehearsal, reading_fields, require
from app.desk.rehearsal_before import about_nobody
from app.desk.self_test import Finding, self_test
from app.devices.specimens import SpecimenCustomer, by_code, cast
from app.domain.branch import Branch, StoreKind
from app.errors import GuitaiError, NotAllowed, Unacceptable
from app.exits import EXIT_BROKEN, EXIT_CANNOT, EXIT_DONE, EXIT_REFUSED, EXIT_USAGE
from app.i18n import Language, Text
from app.settings import Liveness, Settings, at_start, home, load, settings_file
from app.vision.eyes import Eyes
from app.vision.faults import VisionFault
from db.store import verify_journal, verify_ledger


def run(said: argparse.Namespace) -> int:
    """Runs the command that was asked for; gives its exit code."""
    commands = {
        "rehearse": _rehearse,
        "read-id": _read_id,
        "compare-faces": _compare_faces,
        "calibrate": _calibrate,
        "self-test": _self_test,
        "init": _init,
        "verify-journal": _verify_journal,
        "verify-paper": _verify_paper,
        "certificate": _certificate,
        "manual": write_manual,
        "blank-form": write_blank_form,
        "export-papers": export_papers,
        "loss-register": loss_register,
        "retention": retention,
        "trial-balance": trial_balance,
        "day-end": day_end,
    }
    # A command that is asked to end cleans up first: a passing store holds pictures.
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        with answers_alone(as_json=said.json) as out:
            printed = Printed(out, as_json=said.json, language=Language(said.language or "zh"))
            try:
                return commands[said.command](said, printed)
            except BrokenPipeError:
                # Whoever read the answers has gone.
                return EXIT_CANNOT
            except Unacceptable as error:
                printed.fault(error)
                return EXIT_USAGE
            except GuitaiError as error:
                printed.fault(error)
            except OSError as error:
                printed.fault(of_the_system(error))
            except Exception as error:
                printed.fault(incident(error))
            return EXIT_CANNOT
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    finally:
        signal.signal(signal.SIGTERM, before)


def of_the_system(error: OSError) -> GuitaiError:
    """What the operating system refused, such as a full disk."""
    why = error.strerror or str(error)
    where = f" {error.filename}" if error.filename else ""
    return GuitaiError(
        "SYSTEM",
        Text(f"操作系统报告{where}：{why}。", f"The operating system says{where}: {why}."),
        Text(
            "请检查磁盘空间、文件大小限制和权限后重试。",
            "Check room on the disk, limits of file size and rights, then try again.",
        ),
    )


def incident(error: Exception) -> GuitaiError:
    """A fault of the program itself: kept in the log, and said without its details."""
    folder = home() / "log"
    try:
        log.start(folder)
        logging.getLogger("guitai").error("a command failed", exc_info=error)
        where = Text(f"详情见日志 {folder}。", f"The log in {folder} has the details.")
    except OSError:
        where = Text("日志无法写入。", "The log could not be written.")
    kind = type(error).__name__
    return GuitaiError(
        "INTERNAL",
        Text(f"程序内部出错（{kind}）。", f"The program failed ({kind})."),
        Text("{where}请报告技术支持。", "{where} Please tell support.").format(where=where),
    )


def _rehearse(said: argparse.Namespace, printed: Printed) -> int:
    said_answers = answers(said.answers)
    for name in (said.operation, *said.first):
        require(name, said_answers)
    # Cash is moved and drawers are counted while no customer is there.
    customers = list(_customers(said)) or [({}, [])]
    if not customers[0][0] and not about_nobody(said.operation):
        raise Unacceptable(
            "NO_CUSTOMER",
            Text("没有说明谁来办理。", "It was not said who comes."),
            Text(
                "请给出 --front（及 --back）或 --specimen。",
                "Give either --front (and --back), or --specimen.",
            ),
        )
    passing = None if said.store else Path(tempfile.mkdtemp(prefix="guitai-rehearsal-"))
    papers = said.out or (
        said.store / "papers" if said.store else Path(tempfile.mkdtemp(prefix="guitai-papers-"))
    )
    worst = EXIT_DONE
    try:
        desk = open_desk(training_settings(said.store or passing), jobs.inline())
        try:
            desk.warm_up()
            for documents, live in customers:
                agent = _specimen(said.agent) if said.agent else None
                brought = {**documents, **({"agent": _sides(agent)} if agent else {})}
                try:
                    result = Rehearsal(desk, said_answers).run(
                        said.operation,
                        documents=brought,
                        live=agent.live if agent else live,
                        live_before=live,
                        first=said.first,
                        out=papers,
                    )
                except GuitaiError as error:
                    printed.fault(error)
                    worst = EXIT_CANNOT
                    continue
                printed.answer(rehearsed_said(result, printed), rehearsed_shown(result, printed))
                if not result.performed:
                    worst = max(worst, EXIT_REFUSED)
        finally:
            desk.close()
    finally:
        if passing is not None:
            shutil.rmtree(passing, ignore_errors=True)
    return worst


_Customer = tuple[dict[str, tuple[bytes, ...]], list[bytes]]


def _customers(said: argparse.Namespace) -> Iterator[_Customer]:
    """The pictures of those who are to be served: of each document by slot, and live ones of
    whoever comes to the counter."""
    if said.front is not None:
        sides = [path for path in (said.front, said.back) if path is not None]
        acting = {"guardian": _sides(_specimen(said.guardian))} if said.guardian else {}
        yield (
            {"card": tuple(needed_picture(path) for path in sides), **acting},
            [needed_picture(path) for path in said.face],
        )
    for code in said.specimen:
        one = _specimen(code)
        guardian = _specimen(said.guardian or one.guardian) if one.guardian else None
        acting = {"guardian": _sides(guardian)} if guardian else {}
        yield {"card": _sides(one), **acting}, list((guardian or one).live)


def _sides(one: SpecimenCustomer) -> tuple[bytes, ...]:
    return (one.picture("front.jpg"), *((one.back,) if one.back is not None else ()))


def _specimen(code: str) -> SpecimenCustomer:
    try:
        return by_code(code)
    except KeyError as error:
        raise Unacceptable(
            "SPECIMEN",
            Text(f"没有样本客户 {code}。", f"There is no specimen customer {code}."),
            Text("可用：{known}。", "There are: {known}.").format(
                known=", ".join(one.code for one in cast())
            ),
        ) from error


def _read_id(said: argparse.Namespace, printed: Printed) -> int:
    worst = EXIT_DONE
    with _opened_eyes(at_start(train=said.training)) as eyes:
        for path in said.images:
            began = time.perf_counter()
            told: dict[str, Any] = {
                "image": str(path),
                "kind": None,
                "side": None,
                "fields": {},
                "warnings": [],
                "error": None,
            }
            try:
                finding = eyes.read_document(picture(path)).result()
                told["kind"] = finding.kind.value if finding.kind else None
                told["side"] = finding.side.value if finding.side else None
                told["fields"] = reading_fields(finding)
                told["warnings"] = [str(one) for one in finding.warnings]
                told["error"] = str(finding.error) if finding.error else None
            except NoPicture as error:
                told["error"] = error.code
            except VisionFault as fault:
                told["error"] = str(fault.code)
            told["ms"] = _ms(began)
            if told["error"] is not None:
                worst = EXIT_REFUSED
            printed.answer(told, read_shown(told, printed))
    return worst


def _compare_faces(said: argparse.Namespace, printed: Printed) -> int:
    compared = (
        pairs(said.pairs)
        if said.pairs is not None
        else [(str(said.pictures[0]), str(said.pictures[1]), *said.pictures)]
    )
    worst = EXIT_DONE
    with _opened_eyes(at_start(train=said.training)) as eyes:
        for name_a, name_b, path_a, path_b in compared:
            began = time.perf_counter()
            told: dict[str, Any] = {
                "a": name_a,
                "b": name_b,
                "distance": None,
                "band": None,
                "error": None,
            }
            try:
                found = eyes.compare_faces(picture(path_a), [picture(path_b)]).result()
                if found.distance is not None:
                    told["distance"] = round(found.distance, 4)
                told["band"] = found.band.value if found.band else None
                told["error"] = str(found.error) if found.error else None
            except NoPicture as error:
                told["error"] = error.code
            except VisionFault as fault:
                told["error"] = str(fault.code)
            told["ms"] = _ms(began)
            if told["error"] is not None:
                worst = EXIT_REFUSED
            printed.answer(told, compared_shown(told, printed))
    return worst


def _calibrate(said: argparse.Namespace, printed: Printed) -> int:
    settings = load(said.store) if said.store else at_start(train=said.training)
    if said.write and not settings_file(settings.folder).exists():
        raise NotAllowed(
            "NO_STORE",
            Text("尚未设置网点，无处写入阈值。", "Nothing is set up yet: limits cannot be kept."),
            Text(
                "请先运行 guitai init 或打开培训库。",
                "Run guitai init, or open the training store.",
            ),
        )
    known = read_pairs(said.pairs)
    # Limits that are no use must not keep anybody from measuring better ones.
    measuring = replace(settings, recogniser=said.recogniser or settings.recogniser)
    with _opened_eyes(measuring, calibrated=False) as eyes:
        calibrate(
            printed,
            eyes,
            known,
            recipes=said.recipe,
            target=said.target,
            limits=settings.calibration,
            write=said.write,
            curve=said.picture,
        )
    return EXIT_DONE


def _self_test(said: argparse.Namespace, printed: Printed) -> int:
    settings = load(said.store) if said.store else chosen_settings(train=said.training)
    desk = open_desk(settings, jobs.inline())
    try:
        worst = EXIT_DONE
        for finding in self_test(desk):
            printed.answer(_told(finding, printed.language), finding_shown(finding, printed))
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
            raise Unacceptable(
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
    people = tuple(staff(said.staff, passwords(said.passwords)))
    cards = tuple(stock(one) for one in said.stock)
    check_branch(branch, counter, people, cards)
    check_devices((said.camera, said.face_camera), said.printer, said.sms, said.id_card)
    settings = Settings(
        folder=said.folder or branch_folder(),
        kind=StoreKind.REAL,
        store=said.store_url,
        workstation=f"{number}-{counter}",
        camera=said.camera,
        face_camera=said.face_camera,
        scans=said.scans,
        liveness=Liveness(said.liveness),
        recogniser=said.recogniser,
        printer=said.printer,
        network_check="manual",
        sms=said.sms,
        id_card=said.id_card,
    )
    found_branch(settings, branch, people, cards)
    told = {
        "founded": str(settings.folder),
        "branch": branch.number,
        "workstation": settings.workstation,
        "staff": len(people),
        "cards": sum(one.count for one in cards),
    }
    printed.answer(told, founded_shown(told, printed))
    return EXIT_DONE


def _verify_journal(said: argparse.Namespace, printed: Printed) -> int:
    settings = load(said.store) if said.store else chosen_settings(train=said.training)
    report = verify_journal(store_settings(settings))
    fault = report.first_fault
    told: dict[str, Any] = {
        "whole": report.whole,
        "entries": report.entries,
        "first_fault": None
        if fault is None
        else {
            "entry": fault.number,
            "kind": fault.kind.value,
            "text": printed.text(fault.sentence),
        },
    }
    ledger = verify_ledger(store_settings(settings))
    if ledger is not None:
        told["ledger"] = {
            "sound": ledger.sound,
            "entries": ledger.entries,
            "unequal": list(ledger.unequal),
            "unknown": list(ledger.unknown),
            "drawers": list(ledger.drawers),
        }
    printed.answer(told, verified_shown(told, printed))
    sound = report.whole and (ledger is None or ledger.sound)
    if said.papers:
        from app.commands.verify_paper import verify_archive  # noqa: PLC0415  reads signatures

        sound = verify_archive(settings, said.on, printed) and sound
    return EXIT_DONE if sound else EXIT_BROKEN


def _verify_paper(said: argparse.Namespace, printed: Printed) -> int:
    from app.commands.verify_paper import verify_papers  # noqa: PLC0415  reads signatures

    return verify_papers(said, printed)


def _certificate(said: argparse.Namespace, printed: Printed) -> int:
    from app.commands.certificate import certificates  # noqa: PLC0415  signs

    return certificates(said, printed)


class _opened_eyes:
    def __init__(self, settings: Settings, *, calibrated: bool = True) -> None:
        self._eyes = open_eyes(settings, calibrated=calibrated)

    def __enter__(self) -> Eyes:
        self._eyes.start()
        return self._eyes

    def __exit__(self, *error: object) -> None:
        self._eyes.close()


def _ms(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 1)
