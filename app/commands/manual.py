"""`guitai manual`: the manual of this program in both languages, with pictures of its screens."""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from pathlib import Path

from app import jobs
from app.bootstrap import open_desk, training_settings
from app.clock import business_date, now
from app.commands.printed import Printed
from app.errors import DeviceFault
from app.exits import EXIT_DONE
from app.i18n import Language, Text


def write_manual(said: argparse.Namespace, printed: Printed) -> int:
    """Writes the manual into the folder OUT; gives the exit code.

    Raises:
        GuitaiError: the folder cannot be written, or no font has Chinese characters.
    """
    began = time.perf_counter()
    _make(said.out)
    # The window is only pictured; it needs no display and must not come up on one.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.help.book import write_manual as write  # noqa: PLC0415 - Qt reads the line above

    languages = [Language(said.language)] if said.language else list(Language)
    store = Path(tempfile.mkdtemp(prefix="guitai-manual-"))
    try:
        desk = open_desk(training_settings(store), jobs.inline())
        try:
            if not said.without_pictures:
                desk.warm_up()
            books = write(
                desk,
                said.out,
                languages,
                pictures=not said.without_pictures,
                made_on=business_date(now()),
            )
        finally:
            desk.close()
    finally:
        shutil.rmtree(store, ignore_errors=True)
    for one in books:
        told = {
            "language": one.language.value,
            "file": str(one.path),
            "pages": one.pages or None,
            "pictures": one.pictures,
            "bytes": one.path.stat().st_size,
            "ms": round((time.perf_counter() - began) * 1000),
        }
        pages = Text("，{n}页", ", {n} pages").format(n=one.pages) if one.pages else Text("", "")
        shown = Text("{file}（{m}幅画面{pages}）", "{file} ({m} pictures{pages})").format(
            file=one.path, m=one.pictures, pages=pages
        )
        printed.answer(told, [printed.text(shown)])
    return EXIT_DONE


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise DeviceFault(
            "SAVE_FAILED",
            Text(
                f"文件夹 {folder} 无法写入：{error.strerror}。",
                f"The folder {folder} cannot be written: {error.strerror}.",
            ),
            Text("请换一个位置再试。", "Choose another place and try again."),
        ) from error
