"""`guitai verify-paper`: says of files, pictures and codes whether they are genuine papers."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from app.bootstrap import open_books, open_eyes
from app.commands.given import needed_picture
from app.commands.printed import Printed
from app.desk.archive_proof import prove_archive
from app.desk.paper_checker import PaperChecker
from app.desk.paper_file import check
from app.desk.paper_proof_views import PaperProof, Standing
from app.desk.paper_proof_words import GENUINE_TRAINING, STANDINGS
from app.errors import GuitaiError
from app.exits import EXIT_BROKEN, EXIT_CANNOT, EXIT_DONE, EXIT_REFUSED
from app.i18n import Text, same
from app.operations import CATALOGUE
from app.papers.certificate import from_file
from app.settings import Settings, at_start, load, settings_file
from app.vision.eyes import Eyes
from app.vision.faults import VisionFault

_EXITS = {
    Standing.GENUINE: EXIT_DONE,
    Standing.COMPARE: EXIT_REFUSED,
    Standing.UNKNOWN: EXIT_REFUSED,
    Standing.ALTERED: EXIT_BROKEN,
}
_NO_FAULT = Text(
    "归档单据 {papers} 张，逐张核验无误。", "{papers} papers of the archive, each proved."
)
_FAULTS = Text(
    "归档单据 {papers} 张，其中 {faults} 张有问题。",
    "{papers} papers of the archive; something is wrong with {faults} of them.",
)
_SIGNATURE = Text("签名", "Signature")
_KNOWN = Text("已登记", "known here")
_NOT_KNOWN = Text("未登记", "not known here")
_GOOD = Text("完好", "good")
_BAD = Text("不符", "does not fit")


def verify_papers(said: argparse.Namespace, printed: Printed) -> int:
    """Proves each file and each typed code; the worst finding gives the exit code."""
    worst = EXIT_DONE
    with ExitStack() as opened:
        checker = _checker(said, opened)
        for name, ask in _asked(said, checker):
            try:
                proof = ask()
            except VisionFault as fault:
                printed.fault(fault, name)
                worst = max(worst, EXIT_REFUSED)
                continue
            except GuitaiError as error:
                printed.fault(error, name)
                worst = max(worst, EXIT_CANNOT)
                continue
            printed.answer(_told(name, proof, printed), _shown(name, proof, printed))
            worst = max(worst, _EXITS[proof.standing])
    return worst


def verify_archive(settings: Settings, on: date | None, printed: Printed) -> bool:
    """Proves each paper of the archive, of one day or all; whether none is at fault."""
    store = open_books(settings)
    proved = faults = 0
    try:
        for found in prove_archive(store, CATALOGUE, on):
            proved += 1
            if found.fault is None:
                continue
            faults += 1
            one = found.paper
            told = {
                "paper": one.id,
                "journal": one.journal,
                "code": one.paper,
                "copy": one.copy,
                "text": printed.text(found.fault),
            }
            name = f"{one.journal} {one.paper} {one.copy}"
            printed.answer(told, [f"{name}: {printed.text(found.fault)}"])
    finally:
        store.close()
    said = _NO_FAULT if not faults else _FAULTS
    printed.answer(
        {"papers": proved, "faults": faults},
        [printed.text(said.format(papers=proved, faults=faults))],
    )
    return not faults


def _checker(said: argparse.Namespace, opened: ExitStack) -> PaperChecker:
    settings: Settings = load(said.store) if said.store else at_start(train=said.training)
    store = None
    if not said.without_store and (said.store or settings_file(settings.folder).exists()):
        store = open_books(settings)
        opened.callback(store.close)
    eyes: list[Eyes] = []

    def read(picture: bytes) -> tuple[str, ...]:
        # Most files are PDF with a signature: for those nothing need be seen.
        if not eyes:
            eyes.append(open_eyes(settings))
            opened.callback(eyes[0].close)
            eyes[0].start()
        return eyes[0].read_codes(picture).result()

    certificates = tuple(from_file(needed_picture(path)) for path in said.certificate)
    return PaperChecker(store, CATALOGUE, read, certificates)


def _asked(said: argparse.Namespace, checker: PaperChecker) -> Iterator[tuple[str, Any]]:
    for path in said.files:
        yield str(path), lambda path=path: check(checker, needed_picture(path))
    for code in said.code:
        yield code, lambda code=code: checker.check_words(code)


def _told(name: str, proof: PaperProof, printed: Printed) -> dict[str, Any]:
    return {
        "file": name,
        "standing": proof.standing.value,
        "ground": proof.ground.value,
        "reasons": [printed.text(one) for one in proof.reasons],
        "training": proof.training,
        "journal": proof.journal or None,
        "reprint": proof.reprint,
        "code": proof.code or None,
        "facts": {printed.text(row.label): printed.text(row.text) for row in proof.facts},
        "signatures": [
            {
                "by": one.by,
                "at": one.at.isoformat() if one.at is not None else None,
                "good": one.good,
                "known": one.known,
                "reason": one.reason,
            }
            for one in proof.signatures
        ],
        "changed_bytes": [list(one) for one in proof.changed.ranges],
        "changed_pages": list(proof.changed.pages),
        "archived": proof.archived.digest if proof.archived is not None else None,
    }


def _shown(name: str, proof: PaperProof, printed: Printed) -> list[str]:
    word = STANDINGS[proof.standing]
    if proof.training and proof.standing is Standing.GENUINE:
        word = GENUINE_TRAINING
    lines = [f"{Path(name).name}: {printed.text(word)}"]
    lines += [f"  {printed.text(one)}" for one in proof.reasons]
    lines += [printed.row(row.label, printed.text(row.text)) for row in proof.facts]
    for one in proof.signatures:
        good = _GOOD if one.good else _BAD
        known = _KNOWN if one.known else _NOT_KNOWN
        at = f" {one.at:%Y-%m-%d %H:%M:%S}" if one.at is not None else ""
        words = (same(one.by), good, known)
        lines.append(printed.row(_SIGNATURE, " · ".join(printed.text(each) for each in words) + at))
    return lines
