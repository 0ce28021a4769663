"""The command line: `guitai` opens the window; its subcommands are for operators and tests."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.errors import GuitaiError
from app.exits import EXIT_CANNOT

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.desk.first_day import FirstDay


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; gives its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words in ([], ["--training"]):
        # The everyday call: the window does not wait for the words of the other commands.
        return _window(train=bool(words), language=None)
    from app.arguments import understood  # noqa: PLC0415

    said = understood(words)
    if said.command is None:
        return _window(train=said.training, language=said.language)
    from app import commands  # noqa: PLC0415

    return commands.run(said)


def _window(*, train: bool, language: str | None) -> int:
    if not _display():
        print(
            "没有图形显示，无法打开窗口；无窗口演练请用 guitai rehearse。\n"
            "There is no display to open the window on; without one, use guitai rehearse.",
            file=sys.stderr,
        )
        return EXIT_CANNOT
    # Only what the sign-in window shows; the rest of the program is loaded behind it.
    from app.desk.preferences import preferences_of  # noqa: PLC0415
    from app.settings import at_start, is_first_start  # noqa: PLC0415
    from ui.application import run  # noqa: PLC0415

    def opening() -> Desk:
        from app.bootstrap import open_for_window  # noqa: PLC0415 - behind the window

        return open_for_window(train=train)

    def first_day() -> FirstDay:
        from app.bootstrap import first_day  # noqa: PLC0415 - behind the window

        return first_day()

    try:
        settings = at_start(train=train)
    except GuitaiError as error:
        print(f"{error.sentence.zh}{error.remedy.zh}", file=sys.stderr)
        print(f"{error.sentence.en} {error.remedy.en}", file=sys.stderr)
        return EXIT_CANNOT
    likes = preferences_of(settings.folder)
    spoken = language or (settings.language if likes is None else likes.language)
    if not train and is_first_start():
        from ui.first_start.guide import run_guided  # noqa: PLC0415 - only once

        return run_guided(opening, first_day, spoken)
    return run(opening, settings.kind, spoken, likes=likes)


def _display() -> bool:
    """Whether there is a display that answers: Qt would end the program where there is none."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb" or os.environ.get("WAYLAND_DISPLAY"):
        return True
    host, _, number = os.environ.get("DISPLAY", "").rpartition(":")
    number = number.partition(".")[0]
    if not number.isdecimal():
        return False
    try:
        if host and not host.startswith("/") and host != "unix":
            socket.create_connection((host, 6000 + int(number)), timeout=3).close()
            return True
    except OSError:
        return False
    place = f"/tmp/.X11-unix/X{number}"
    for address in (place, f"\0{place}"):
        with socket.socket(socket.AF_UNIX) as asking, contextlib.suppress(OSError):
            asking.connect(address)
            return True
    return False


if __name__ == "__main__":
    raise SystemExit(main())
