"""Measures the reader on drawn documents: `python tests/benchmarks/measure_documents.py [COUNT]`.

Of each kind and side COUNT documents of people who do not exist are drawn for each level of
photographing. Printed are the fields that are right and certain, right but flagged, wrong and
flagged, and wrong without a flag; the sides that were refused or taken for another document; and
the time for a side. `--kind CODE`, `--from SEED` and `--level N` narrow it.
"""

from __future__ import annotations

import argparse
import statistics
from collections import Counter

from app.domain.document_forms import FORMS
from app.domain.documents import DocumentKind, DocumentSide
from app.vision.eyes import Eyes
from app.vision.findings import DocumentFinding
from tests.vision import drawing, drawing_documents

KINDS = tuple(drawing_documents.KINDS)


def judge(
    who: drawing_documents.Holder, finding: DocumentFinding, tally: Counter[str], mark: str
) -> None:
    """Counts every field of the form, and prints what was not right and certain."""
    tally["sides"] += 1
    if finding.error is not None or (finding.kind, finding.side) != (who.kind, who.side):
        tally["refused"] += 1
        print(f"{mark} {finding.error} taken for {finding.kind} {finding.side}")
    right_document = (finding.kind, finding.side) == (who.kind, who.side)
    for name in FORMS[who.kind].fields[who.side]:
        truth = who.fields.get(name)
        reading = finding.fields.get(name) if right_document else None
        value = None if reading is None else reading.value
        certain = reading is not None and reading.certain
        if truth is None and value is None:
            continue
        tally["fields"] += 1
        tally[
            ("right" if value == truth else "wrong") + (" certain" if certain else " flagged")
        ] += 1
        if value != truth or not certain:
            word = "WRONG UNFLAGGED" if certain else "wrong" if value != truth else "right, flagged"
            doubts = [] if reading is None else [str(doubt) for doubt in reading.doubts]
            print(f"{mark} {word:15} {name:12} {truth} -> {value} {doubts}")


def main() -> None:
    """Draws, reads and counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=20)
    parser.add_argument("--kind", type=DocumentKind, action="append")
    parser.add_argument("--from", dest="first", type=int, default=5000)
    parser.add_argument("--level", type=int, action="append")
    wanted = parser.parse_args()
    eyes = Eyes()
    eyes.warm().result()
    lines = []
    try:
        for kind in wanted.kind or KINDS:
            for side in FORMS[kind].sides:
                for level in wanted.level or (1, 2, 3):
                    lines.append(_measured(eyes, kind, side, level, wanted.first, wanted.count))
                    print(lines[-1], flush=True)
    finally:
        eyes.close()
    print("\n".join(["", *lines]))


def _measured(
    eyes: Eyes, kind: DocumentKind, side: DocumentSide, level: int, first: int, count: int
) -> str:
    tally: Counter[str] = Counter()
    took = []
    for seed in range(first, first + count):
        who = drawing_documents.holder(kind, seed, side)
        picture = drawing.photograph(drawing_documents.drawn(who, seed), level, seed)
        finding = eyes.read_document(picture.image).result()
        took.append(finding.ms["total"])
        judge(who, finding, tally, f"{kind} {side} L{level} {seed}")
    right = tally["right certain"] + tally["right flagged"]
    return (
        f"{kind:17} {side:5} level {level}: {count} sides, {tally['fields']} fields | right"
        f" {right} ({right / max(1, tally['fields']):.1%}), certain {tally['right certain']} |"
        f" wrong flagged {tally['wrong flagged']} | WRONG UNFLAGGED {tally['wrong certain']}"
        f" | refused {tally['refused']} | {statistics.median(took):.0f} ms (median)"
    )


if __name__ == "__main__":
    main()
