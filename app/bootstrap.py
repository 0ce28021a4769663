"""The composition root: the one module that knows every part and puts them together."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from app import clock, log
from app.desk import pending_settings
from app.desk.bench import Bench
from app.desk.desk import Desk
from app.desk.first_day import FirstDay, Plan
from app.desk.founding import FirstStaff, Stock, found, found_training
from app.devices.id_card import id_card
from app.devices.network_check import network_check
from app.devices.printer import PrintProcess, print_with, printer
from app.devices.sms import sms
from app.domain.branch import Branch, StoreKind
from app.domain.card_number import DEMONSTRATION_BIN
from app.errors import NotAllowed, StoreFault
from app.i18n import Text
from app.jobs import Lanes, threaded
from app.operations import catalogue
from app.settings import (
    Liveness,
    Settings,
    home,
    load,
    save,
    settings_file,
    training,
    training_ways,
)
from app.vision.eyes import Eyes
from db.keys import Keys
from db.store import SqlStore, StoreSettings, create_store, open_store

TRAINING_BRANCH = Branch(
    number="0101",
    name="样本支行",
    bank="培训银行",
    kind=StoreKind.TRAINING,
    card_bin=DEMONSTRATION_BIN,
)
"""The branch of every training store; its bank does not exist and its BIN is nobody's."""


PRINT_COMMAND = (sys.executable, "-m", "ui.print_job")
"""Begins the process that draws papers onto printers through the window system."""


def training_folder() -> Path:
    """Where this user's training store lies."""
    return home() / "training"


def branch_folder() -> Path:
    """Where this user's real branch lies."""
    return home() / "branch"


def store_settings(settings: Settings) -> StoreSettings:
    """How the store of these settings is reached; key files lie beside the settings."""
    return StoreSettings(
        url=settings.store_address,
        kind=settings.kind,
        workstation=settings.workstation,
        keys=Keys(settings.folder / "keys"),
    )


def training_settings(folder: Path | None = None) -> Settings:
    """The settings of a training store, which is made where there is none yet."""
    folder = folder or training_folder()
    if settings_file(folder).exists():
        settings = load(folder)
        if settings.kind is not StoreKind.TRAINING:
            raise NotAllowed(
                "NOT_TRAINING",
                Text(f"{folder} 不是培训库。", f"{folder} is no training store."),
                Text("请另选目录。", "Choose another folder."),
            )
    else:
        settings = training(folder)
        _found(settings, lambda store: found_training(store, TRAINING_BRANCH, clock.now()))
    return settings


def _found(settings: Settings, write: Callable[[SqlStore], None]) -> None:
    """Makes a store, lets `write` found it, and saves its settings when that is done.

    A store whose founding was cut short is taken up again: without settings nobody has worked in
    it, and the founding itself is one transaction.
    """
    try:
        store = create_store(store_settings(settings))
    except StoreFault as fault:
        if fault.code != "STORE_EXISTS":
            raise
        store = open_store(store_settings(settings))
    try:
        if not _is_founded(store):
            write(store)
            _begin_to_sign(store)
        elif settings.kind is StoreKind.REAL:
            raise already_founded(settings.store_address)
    finally:
        store.close()
    save(settings)


def _begin_to_sign(store: SqlStore) -> None:
    """Makes the certificate by which this workstation signs its papers."""
    from app.desk.branch_certificate import ensured  # noqa: PLC0415  not at every start

    ensured(store, clock.now())


def _is_founded(store: SqlStore) -> bool:
    try:
        with store.reading() as transaction:
            transaction.books.branch()
    except StoreFault as fault:
        if fault.code != "NO_BRANCH":
            raise
        return False
    return True


def already_founded(where: str) -> NotAllowed:
    """There is a branch already."""
    return NotAllowed(
        "ALREADY_FOUNDED",
        Text(f"{where} 中已有网点。", f"{where} holds a branch already."),
        Text("如需重建，请先备份并移走。", "Back it up and move it away first."),
    )


def found_branch(
    settings: Settings,
    branch: Branch,
    staff: tuple[FirstStaff, ...],
    stock: tuple[Stock, ...],
) -> None:
    """Makes the store of a real branch and saves its settings.

    Raises:
        NotAllowed: the folder holds a store already.
    """
    if settings_file(settings.folder).exists():
        raise already_founded(str(settings.folder))
    _found(
        settings,
        lambda store: found(store, branch=branch, staff=staff, stock=stock, now=clock.now()),
    )


def open_eyes(settings: Settings, *, threads: int = 2, calibrated: bool = True) -> Eyes:
    """The eyes with the recogniser of these settings, and with the limits that were measured for
    it unless `calibrated` is false; they start at first use."""
    limits = settings.calibration if calibrated else None
    return Eyes(threads, settings.recogniser, limits)


def open_books(settings: Settings) -> SqlStore:
    """The store of these settings, opened."""
    return open_store(store_settings(settings))


def open_desk(settings: Settings, lanes: Lanes, *, eyes_threads: int = 2) -> Desk:
    """A desk over the store and the devices of these settings; the eyes start at first use."""
    if settings.kind is StoreKind.REAL and training_ways(settings):
        raise NotAllowed(
            "SPECIMEN_IN_REAL",
            Text("正式网点不得使用培训设备。", "A real branch may not use specimen devices."),
            Text("请更正 settings.toml。", "Correct settings.toml."),
        )
    store = open_books(settings)
    print_with(PrintProcess(PRINT_COMMAND, settings.folder / "printing"))
    settings, caught_up = pending_settings.caught_up(settings, store)
    desk = Desk(
        settings=settings,
        store=store,
        operations=catalogue(liveness=settings.liveness is not Liveness.OFF),
        eyes=open_eyes(settings, threads=eyes_threads),
        network_check=network_check(settings.network_check),
        sms=sms(settings.sms),
        printer=printer(settings.printer),
        id_card=id_card(settings.id_card),
        clock=clock.now,
        lanes=lanes,
    )
    desk.caught_up_with = caught_up
    return desk


def open_for_window(*, train: bool) -> Desk:
    """The desk of the window; the training store is made first where there is none yet."""
    keep_memory_off_the_disk()
    settings = chosen_settings(train=train)
    log.start(settings.folder / "log")
    return open_desk(settings, threaded())


def first_day() -> FirstDay:
    """What the guide of the first start may ask for."""

    def bench() -> Bench:
        keep_memory_off_the_disk()
        print_with(PrintProcess(PRINT_COMMAND, home() / "printing"))
        return Bench(eyes=Eyes(2), clock=clock.now, lanes=threaded())

    def founded(plan: Plan) -> None:
        found_branch(plan.settings, plan.branch, plan.staff, plan.stock)

    return FirstDay(founded, bench)


def keep_memory_off_the_disk() -> None:
    """Has the system write no memory image after a crash: a PIN could be in it."""
    try:
        import resource  # noqa: PLC0415  not there on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def chosen_settings(*, train: bool) -> Settings:
    """The settings that the program starts with: the real branch where it was set up, else the
    training store; `train` asks for the training store in any case."""
    folder = branch_folder()
    if not train and settings_file(folder).exists():
        return load(folder)
    return training_settings()
