"""The words of the command line: its commands, their options, and what goes together."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from app.exits import EXIT_USAGE

EXIT_CODES = (
    "exit codes: 0 done; 2 refused by a rule, stopped at a step, or unreadable; 3 a proof failed: "
    "the journal is not whole, the ledger does not balance or the self-test found a fault; 4 could "
    "not work: a file, the store, the settings, a device or the display; 64 the call's words are "
    "off"
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
    rehearse.add_argument(
        "--back", type=Path, help="picture of the other side, where the document has one"
    )
    rehearse.add_argument(
        "--guardian",
        metavar="CODE",
        help="somebody of the training cast who acts for the customer, a minor; specimens that are "
        "children bring theirs",
    )
    rehearse.add_argument(
        "--agent",
        metavar="CODE",
        help="somebody of the training cast who comes for the customer, as an agent may report a "
        "loss",
    )
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
    rehearse.add_argument(
        "--first",
        action="append",
        default=[],
        metavar="OPERATION",
        help="an operation that is played on the same customer before, such as one that will stand "
        "in the way; may be given again",
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

    measure = commands.add_parser(
        "calibrate", help="how often the faces of these pairs are mistaken"
    )
    measure.add_argument(
        "pairs",
        type=Path,
        metavar="PAIRS.csv",
        help="columns path_a,path_b,same (1 one person, 0 two) and, if wanted, set; paths relative "
        "to the file",
    )
    measure.add_argument(
        "--recipe",
        action="append",
        default=[],
        choices=("one", "two", "three"),
        help="how many live pictures are averaged; may be given again; all of them if left out",
    )
    measure.add_argument(
        "--target",
        type=_share,
        default=0.001,
        metavar="SHARE",
        help="of pairs of two people that may pass as alike, for the limits written (0.001)",
    )
    measure.add_argument("--picture", type=Path, metavar="PNG", help="a picture of the curves")
    measure.add_argument(
        "--write",
        action="store_true",
        help="keep the limits: calibration.toml in the store's folder",
    )
    measure.add_argument("--recogniser", help="dlib or onnx:PATH, instead of the settings'")
    measure.add_argument("--store", type=Path, help="folder of the store whose settings count")

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
    init.add_argument("--camera", default="", help="camera:NAME, opencv:0, file:PATH, or empty")
    init.add_argument("--face-camera", default="", help="the customer's camera, likewise")
    init.add_argument("--scans", default="", help="folder into which a scanner puts its pictures")
    init.add_argument(
        "--liveness",
        default="off",
        choices=("off", "head", "blink"),
        help="whether customers are asked to turn the head, or to close the eyes too",
    )
    init.add_argument("--recogniser", default="dlib", help="dlib or onnx:PATH")
    init.add_argument("--printer", default="system:", help="system:, system:NAME, file:DIR, none")
    init.add_argument("--sms", default="none", help="spool:DIR or none")
    init.add_argument(
        "--id-card",
        default="none",
        help="http-19196, http-8000, ws-1919 (each with :ADDRESS:PORT if need be) or none",
    )
    init.add_argument("--store-url", default="", help="postgresql+psycopg://… ; embedded if empty")

    verify = commands.add_parser("verify-journal", help="prove that the journal is whole")
    verify.add_argument("--store", type=Path, help="folder of the store")
    verify.add_argument(
        "--papers", action="store_true", help="prove each paper of the archive as well"
    )
    verify.add_argument(
        "--on", type=date.fromisoformat, metavar="YYYY-MM-DD", help="only papers of this day"
    )

    prove = commands.add_parser("verify-paper", help="is a paper genuine")
    prove.add_argument(
        "files",
        type=Path,
        nargs="*",
        metavar="FILE",
        help="a PDF, or a scan or photograph of a printed paper",
    )
    prove.add_argument(
        "--code",
        action="append",
        default=[],
        help="check code as printed, or what the QR code says; may be given again",
    )
    prove.add_argument("--store", type=Path, help="folder of the store")
    prove.add_argument(
        "--without-store", action="store_true", help="judge by certificates alone, without books"
    )
    prove.add_argument(
        "--certificate",
        type=Path,
        action="append",
        default=[],
        metavar="FILE.pem",
        help="a certificate to be known, such as another branch's; may be given again",
    )

    certificate = commands.add_parser("certificate", help="the certificate that signs papers")
    certificate.add_argument("do", choices=("show", "export", "import"))
    certificate.add_argument(
        "file",
        type=Path,
        nargs="?",
        help="export: the .pem to write; import: the bank's own .p12 or .pfx, or the .pem of "
        "another branch",
    )
    certificate.add_argument(
        "--password-file", type=Path, help="file with the password of the .p12; else asked"
    )
    certificate.add_argument("--store", type=Path, help="folder of the store")

    export = commands.add_parser(
        "export-papers",
        help="papers of a day, a customer or an entry as PDF files with an index",
        description="Writes papers with full personal data, which the journal keeps: staff number, "
        "password and reason are asked for. Level 2 or more.",
    )
    which = export.add_mutually_exclusive_group(required=True)
    which.add_argument("--day", metavar="YYYY-MM-DD", help="all papers of a business day")
    which.add_argument("--customer", metavar="NUMBER", help="all papers of a customer")
    which.add_argument("--entry", metavar="NUMBER", help="the papers of a journal entry")
    export.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER", help="an empty folder, or a new one"
    )
    export.add_argument("--staff", default="", metavar="NUMBER", help="who exports; else asked")
    export.add_argument(
        "--password-file", type=Path, metavar="FILE", help="its first line; else asked"
    )
    export.add_argument(
        "--reason",
        default="",
        metavar="CODE",
        help="audit, authority, file, customer_asks, complaint, other; else asked",
    )
    export.add_argument("--explained", default="", metavar="WORDS", help="needed for other")
    export.add_argument("--store", type=Path, help="folder of the store")

    register = commands.add_parser(
        "loss-register",
        help="the register of loss reports, listed or as a CSV file",
        description="Lists the newest reports of some days, as many as a screen shows, names and "
        "numbers masked. With --out all are written to a file, which the journal keeps: level 2 or "
        "more, with a reason.",
    )
    register.add_argument("--from", dest="first", metavar="YYYY-MM-DD", help="first day")
    register.add_argument("--to", dest="last", metavar="YYYY-MM-DD", help="last day")
    register.add_argument(
        "--part",
        default="all",
        choices=("all", "standing", "lapsing", "waiting", "due", "lapsed", "ended"),
        help="which of them (default: all)",
    )
    register.add_argument("--words", default="", help="number, name, end of a number, teller")
    register.add_argument("--out", type=Path, metavar="FILE", help="a CSV file that is not there")
    register.add_argument("--staff", default="", metavar="NUMBER", help="who asks; else asked")
    register.add_argument(
        "--password-file", type=Path, metavar="FILE", help="its first line; else asked"
    )
    register.add_argument(
        "--reason",
        default="",
        metavar="CODE",
        help="audit, authority, file, customer_asks, complaint, other; else asked, with --out",
    )
    register.add_argument("--explained", default="", metavar="WORDS", help="needed for other")
    register.add_argument("--store", type=Path, help="folder of the store")

    balance = commands.add_parser(
        "trial-balance",
        help="whether the ledger balances, by account and by drawer",
        description="Tells the ledger over some days by account, each drawer against its pieces, "
        "and entries that are broken. The exit code is 3 where it does not balance.",
    )
    balance.add_argument("--from", dest="first", metavar="YYYY-MM-DD", help="first day")
    balance.add_argument("--to", dest="last", metavar="YYYY-MM-DD", help="last day")
    balance.add_argument("--staff", default="", metavar="NUMBER", help="who asks; else asked")
    balance.add_argument(
        "--password-file", type=Path, metavar="FILE", help="its first line; else asked"
    )
    balance.add_argument("--store", type=Path, help="folder of the store")

    ending = commands.add_parser(
        "day-end",
        help="settle interest, mark dormant accounts, tell what the day leaves",
        description="Runs the day end in batches, each an entry of the journal. It may run any "
        "number of times and goes on where it was stopped; a day that was missed is made good.",
    )
    ending.add_argument("--staff", default="", metavar="NUMBER", help="who runs it; else asked")
    ending.add_argument(
        "--password-file", type=Path, metavar="FILE", help="its first line; else asked"
    )
    ending.add_argument("--store", type=Path, help="folder of the store")

    terms = commands.add_parser(
        "retention", help="which papers are past their term; nothing is destroyed"
    )
    terms.add_argument("--store", type=Path, help="folder of the store")

    manual = commands.add_parser("manual", help="the manual as PDF and HTML, with pictures")
    manual.add_argument("out", type=Path, help="folder for the files")
    manual.add_argument(
        "--without-pictures", action="store_true", help="words only, which takes a few seconds"
    )

    blank = commands.add_parser(
        "blank-form", help="a pre-printed form with no values, to be printed ahead as stock"
    )
    blank.add_argument("paper", metavar="PAPER", help="such as receipt or application")
    blank.add_argument("out", type=Path, metavar="OUT.pdf")
    blank.add_argument(
        "--maps",
        type=Path,
        metavar="FOLDER",
        help="of the bank's own maps, instead of the settings'",
    )

    every = (rehearse, read, compare, measure, test, init, verify, manual, export, blank)
    for command in (*every, prove, certificate, terms, register, balance, ending):
        command.add_argument("--json", action="store_true", help="one JSON object per line")
        command.epilog = EXIT_CODES
        # Said before or after the command, it means the same.
        command.add_argument("--training", **_TRAINING, default=argparse.SUPPRESS)
        command.add_argument("--language", **_LANGUAGE, default=argparse.SUPPRESS)
    return made


def _share(said: str) -> float:
    share = float(said)
    if not 0 < share < 1:
        raise ValueError(said)
    return share


def understood(words: Sequence[str]) -> argparse.Namespace:
    """What a call says; ends with a word on the usage where it is off."""
    _Parser.as_json = "--json" in words
    made = parser()
    said = made.parse_args(words)
    _agree(made, said)
    return said


def _agree(made: argparse.ArgumentParser, said: argparse.Namespace) -> None:
    """Ends with a word on the usage where options do not go together."""
    if said.command == "rehearse":
        if said.back is not None and said.front is None:
            made.error("rehearse: --back goes with --front")
        if said.front is not None and said.specimen:
            made.error("rehearse: give either --front (and --back), or --specimen")
    elif said.command == "verify-journal" and said.on is not None and not said.papers:
        made.error("verify-journal: --on goes with --papers")
    elif said.command == "verify-paper" and not (said.files or said.code):
        made.error("verify-paper: give a file, or --code")
    elif said.command == "certificate" and (said.do != "show") != (said.file is not None):
        made.error("certificate: export and import name a file, show does not")
    elif said.command == "calibrate" and said.write and said.recogniser:
        made.error("calibrate: --write keeps limits for the recogniser of the settings")
    elif said.command == "compare-faces" and (
        bool(said.pictures) == (said.pairs is not None)
        or (said.pictures and len(said.pictures) != 2)
    ):
        made.error("compare-faces: give either two pictures, or --pairs")
