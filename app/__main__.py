"""The command line: `guitai` opens the window; its subcommands are for operators and tests."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from app.errors import GuitaiError
from app.i18n import Language

if TYPE_CHECKING:
    from app.desk.desk import Desk

EXIT_DONE = 0
EXIT_REFUSED = 2
"""refused by a rule, stopped at a step, or unreadable"""
EXIT_BROKEN = 3
"""a proof failed: the journal is not whole, or the self-test found a fault"""
EXIT_CANNOT = 4
"""the program could not work: store, settings, device or display"""
EXIT_USAGE = 64
"""the call's words are off"""


EXIT_CODES = (
    "exit codes: 0 done; 2 refused by a rule, stopped at a step, or unreadable; 3 a proof failed: "
    "the journal is not whole or the self-test found a fault; 4 could not work: a file, the store, "
    "the settings, a device or the display; 64 the call's words are off"
)


class _Parser(argparse.ArgumentParser):
    as_json = False

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        print(f"{self.prog}: {message}", file=sys.stderr)
        if _Parser.as_json:
            said = {"error": "USAGE", "text": message, "remedy": self.format_usage().strip()}
            print(json.dumps(said, ensure_ascii=False))
        raise SystemExit(EXIT_USAGE)


_TRAINING: dict[str, Any] = {"action": "store_true", "help": "the training store"}
_LANGUAGE: dict[str, Any] = {
    "choices": ("zh", "en"),
    "help": "language of the window or of what is said",
}


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    made = _Parser(
        prog="guitai",
        description="Teller workstation. Without a command it opens the window.",
        epilog=EXIT_CODES,
    )
    made.add_argument("--training", **_TRAINING)
    made.add_argument("--language", **_LANGUAGE)
    commands = made.add_subparsers(dest="command", parser_class=_Parser)

    rehearse = commands.add_parser("rehearse", help="a whole operation without a window")
    rehearse.add_argument("operation", help="name or code, such as account_opening")
    rehearse.add_argument("--front", type=Path, help="picture of the card's portrait side")
    rehearse.add_argument("--back", type=Path, help="picture of the card's emblem side")
    rehearse.add_argument(
        "--face", type=Path, action="append", default=[], help="live picture; may be given again"
    )
    rehearse.add_argument(
        "--specimen",
        action="append",
        default=[],
        metavar="CODE",
        help="somebody of the training cast, such as S01, instead of pictures; may be given again",
    )
    rehearse.add_argument("--answers", type=Path, help='JSON: {"slot": {"field": "value"}}')
    rehearse.add_argument(
        "--out",
        type=Path,
        help="folder for the papers; else STORE/papers, or a new temporary folder",
    )
    rehearse.add_argument(
        "--store", type=Path, help="folder of a training store; a passing one if left out"
    )

    read = commands.add_parser("read-id", help="read pictures of identity cards")
    read.add_argument("images", type=Path, nargs="+", metavar="IMAGE")

    compare = commands.add_parser("compare-faces", help="compare two pictures of faces")
    compare.add_argument("pictures", type=Path, nargs="*", metavar="PICTURE")
    compare.add_argument(
        "--pairs", type=Path, help="CSV with the columns path_a,path_b, relative to the file"
    )

    test = commands.add_parser("self-test", help="is this workstation fit for work")
    test.add_argument("--store", type=Path, help="folder of the store to test")

    init = commands.add_parser("init", help="set up a real branch")
    init.add_argument("--folder", type=Path, help="where settings, store and keys will lie")
    init.add_argument("--bank", help="name of the bank")
    init.add_argument("--number", help="number of the branch, 4 to 9 digits")
    init.add_argument("--name", help="name of the branch")
    init.add_argument("--counter", help="number of this counter, two digits")
    init.add_argument("--bin", help="the bank's card BIN, 6 or 8 digits")
    init.add_argument(
        "--staff",
        action="append",
        default=[],
        metavar="NUMBER:NAME:LEVEL",
        help="level 1 teller, 2 supervisor, 3 manager, 4 compliance; at least one of level 2 or "
        "more and somebody else",
    )
    init.add_argument(
        "--stock",
        action="append",
        default=[],
        metavar="STAFF:FIRST:COUNT",
        help="blank cards in somebody's box",
    )
    init.add_argument("--passwords", type=Path, help="file of lines NUMBER:PASSWORD; else asked")
    init.add_argument("--camera", default="", help="opencv:0, file:PATH, or empty")
    init.add_argument("--printer", default="system:", help="system:, system:NAME, file:DIR, none")
    init.add_argument("--sms", default="none", help="spool:DIR or none")
    init.add_argument("--store-url", default="", help="postgresql+psycopg://… ; embedded if empty")

    verify = commands.add_parser("verify-journal", help="prove that the journal is whole")
    verify.add_argument("--store", type=Path, help="folder of the store")

    for command in (rehearse, read, compare, test, init, verify):
        command.add_argument("--json", action="store_true", help="one JSON object per line")
        command.epilog = EXIT_CODES
        # Said before or after the command, it means the same.
        command.add_argument("--training", **_TRAINING, default=argparse.SUPPRESS)
        command.add_argument("--language", **_LANGUAGE, default=argparse.SUPPRESS)
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; gives its exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    _Parser.as_json = "--json" in words
    made = parser()
    said = made.parse_args(words)
    _agree(made, said)
    if said.command is None:
        return _window(said)
    from app import commands  # noqa: PLC0415 - the window must not wait for the commands

    return commands.run(said)


def _agree(made: argparse.ArgumentParser, said: argparse.Namespace) -> None:
    """Ends with a word on the usage where options do not go together."""
    if said.command == "rehearse":
        if (said.front is None) != (said.back is None):
            made.error("rehearse: give both --front and --back")
        if (said.front is None) == (not said.specimen):
            made.error("rehearse: give either --front and --back, or --specimen")
    elif said.command == "compare-faces" and (
        bool(said.pictures) == (said.pairs is not None)
        or (said.pictures and len(said.pictures) != 2)
    ):
        made.error("compare-faces: give either two pictures, or --pairs")


def _window(said: argparse.Namespace) -> int:
    if not _display():
        print(
            "没有图形显示，无法打开窗口；无窗口演练请用 guitai rehearse。\n"
            "There is no display to open the window on; without one, use guitai rehearse.",
            file=sys.stderr,
        )
        return EXIT_CANNOT
    # Only what the sign-in window shows; the rest of the program is loaded behind it.
    from app.settings import at_start  # noqa: PLC0415
    from ui.application import run  # noqa: PLC0415

    def opening() -> Desk:
        from app.bootstrap import open_for_window  # noqa: PLC0415

        return open_for_window(train=said.training)

    try:
        settings = at_start(train=said.training)
    except GuitaiError as error:
        print(f"{error.sentence.zh}{error.remedy.zh}", file=sys.stderr)
        print(f"{error.sentence.en} {error.remedy.en}", file=sys.stderr)
        return EXIT_CANNOT
    language = Language(said.language) if said.language else settings.language
    return run(opening, settings.kind, language)


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
