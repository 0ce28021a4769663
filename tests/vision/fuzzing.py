"""Damages picture files in thousands of ways and gives them to the eyes; run in its own process.

`python -m tests.vision.fuzzing decode|read COUNT SEED` prints one line of JSON: how often each
answer came, how much memory was needed beyond the start (MB), and the slowest answer (seconds).
"""

from __future__ import annotations

import io
import json
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator

import cv2
from PIL import Image

from app.vision.document import DocumentReader
from app.vision.faces import FaceFinder
from app.vision.faults import VisionFault
from app.vision.pictures import decode
from app.vision.reading import Reader
from tests.vision import drawing

# What the process may take at most: damaged headers that ask for more must be refused, not tried.
ADDRESS_SPACE = 6_000_000_000


def originals(card: Image.Image) -> list[bytes]:
    """The picture as files of every format that is read."""
    saved = (
        ("JPEG", {"quality": 85}), ("JPEG", {"quality": 80, "progressive": True}),
        ("PNG", {}), ("WEBP", {"quality": 70}), ("WEBP", {"lossless": True}), ("BMP", {}),
        ("TIFF", {}), ("TIFF", {"compression": "tiff_lzw"}), ("TIFF", {"compression": "jpeg"}),
        ("TIFF", {"compression": "tiff_deflate"}),
    )  # fmt: skip
    files = []
    for kind, options in saved:
        buffer = io.BytesIO()
        card.save(buffer, kind, **options)
        files.append(buffer.getvalue())
    for mode in ("P", "L", "RGBA", "I;16", "1", "CMYK"):
        buffer = io.BytesIO()
        grey = card.convert("L").convert("I").convert("I;16") if mode == "I;16" else None
        kind = "TIFF" if mode == "CMYK" else "PNG"
        (grey or card.convert(mode)).save(buffer, kind)
        files.append(buffer.getvalue())
    return files


def damaged(file: bytes, others: list[bytes], dice: random.Random) -> bytes:
    """The file with bytes changed, cut, repeated, or taken from another file."""
    changed = bytearray(file)
    for _ in range(dice.choice((1, 1, 2, 5, 20))):
        # Half of the hits go to the head, where sizes and offsets stand.
        at = dice.randrange(min(len(changed), 400) if dice.random() < 0.5 else len(changed))
        how = dice.random()
        if how < 0.4:
            changed[at] = dice.choice((0, 1, 0x7F, 0x80, 0xFF, dice.randrange(256)))
        elif how < 0.6:
            changed[at : at + 4] = dice.choice(
                (b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\0\0\0\0", b"\0\1\0\0")
            )
        elif how < 0.7:
            del changed[at : at + dice.randrange(1, 64)]
        elif how < 0.8:
            changed[at:at] = changed[at : at + dice.randrange(1, 200)]
        elif how < 0.9:
            other = dice.choice(others)
            start = dice.randrange(len(other))
            changed[at:at] = other[start : start + dice.randrange(1, 400)]
        else:
            del changed[max(1, at) :]
        if not changed:
            return b""
    return bytes(changed)


def outcomes(
    files: Iterator[bytes], answer: Callable[[bytes], str]
) -> tuple[Counter[str], float, float]:
    """How often each answer came, the memory beyond the start in MB, and the slowest in seconds."""
    counted: Counter[str] = Counter()
    slowest = 0.0
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for file in files:
        start = time.perf_counter()
        counted[answer(file)] += 1
        slowest = max(slowest, time.perf_counter() - start)
    return counted, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, slowest


def decoded(file: bytes) -> str:
    try:
        pixels = decode(file)
    except VisionFault as fault:
        return fault.code
    assert pixels.shape[2:] == (3,)
    assert max(pixels.shape) <= 4000
    return "pixels"


def reading() -> Callable[[bytes], str]:
    """The whole reader, warmed, as it runs in the process of the eyes."""
    cv2.setNumThreads(1)
    reader = DocumentReader(Reader(1), FaceFinder())
    reader.warm()

    def answer(file: bytes) -> str:
        finding = reader.read(file)
        return finding.error or "read"

    return answer


def main(what: str, count: int, seed: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    dice = random.Random(seed)
    if what == "read":
        answer = reading()
        photograph = drawing.photograph(drawing.front_card(drawing.person(seed)), 2, seed)
        card = Image.open(io.BytesIO(photograph.image)).resize((800, 600))
        answer(photograph.image)
    else:
        answer = decoded
        card = drawing.front_card(drawing.person(seed)).resize((240, 150))
    files = originals(card)
    decoded(files[0])
    spoilt = (damaged(dice.choice(files), files, dice) for _ in range(count))
    counted, memory, slowest = outcomes(spoilt, answer)
    print(json.dumps({"answers": counted, "megabytes": round(memory), "slowest": slowest}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
