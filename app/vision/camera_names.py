"""Which cameras are plugged in, under the names that stand on their boxes."""

from __future__ import annotations

import os
import re
import struct
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.vision.watching import CameraName

DEVICES = Path("/sys/class/video4linux")
# Where there are no names, so many numbers are tried.
MOST_NUMBERS = 6
# VIDIOC_QUERYCAP and V4L2_CAP_VIDEO_CAPTURE(_MPLANE) of <linux/videodev2.h>.
_QUERYCAP = 0x80685600
_CAPABILITIES = 104
_CAPTURES = 0x1 | 0x1000


@dataclass(frozen=True, slots=True)
class Plugged:
    """A camera that is plugged in now: the number it has for the moment, and its name."""

    number: int
    name: str


def plugged(
    devices: Path = DEVICES,
    pictures: Callable[[int], bool | None] | None = None,
    answers: Callable[[int], bool] | None = None,
) -> tuple[Plugged, ...]:
    """The cameras that are plugged in, by number.

    On Linux from the names that the kernel keeps, and only nodes that give pictures: a camera
    often has a second node that does not. Elsewhere the first numbers are tried with `answers`.
    `pictures` says whether node N gives pictures, None where that cannot be asked.
    """
    if sys.platform != "linux":
        if answers is None:
            return ()
        return tuple(Plugged(n, f"摄像头 {n + 1}") for n in range(MOST_NUMBERS) if answers(n))
    found = []
    for node in sorted(devices.glob("video*"), key=_number):
        number = _number(node)
        gives = (pictures or _gives_pictures)(number)
        if gives is None:
            # The first node of each camera is the one with the pictures.
            gives = _line(node / "index") in ("", "0")
        if gives and number >= 0:
            found.append(Plugged(number, _plain(_line(node / "name")) or f"摄像头 {number + 1}"))
    return tuple(found)


def named(cameras: tuple[Plugged, ...]) -> tuple[CameraName, ...]:
    """What the teller chooses from; twins have no name of their own and keep their number."""
    times = Counter(one.name.casefold() for one in cameras)
    seen: Counter[str] = Counter()
    names = []
    for one in cameras:
        key = one.name.casefold()
        seen[key] += 1
        if times[key] == 1:
            names.append(CameraName(f"camera:{one.name}", one.name))
        else:
            names.append(CameraName(f"opencv:{one.number}", f"{one.name} ({seen[key]})"))
    return tuple(names)


def number_of(part: str, cameras: tuple[Plugged, ...]) -> int | None:
    """The number of the camera with this name, else of the first whose name has this part."""
    wanted = part.strip().casefold()
    if not wanted:
        return None
    exact = [one.number for one in cameras if one.name.casefold() == wanted]
    partly = [one.number for one in cameras if wanted in one.name.casefold()]
    return next(iter(exact + partly), None)


def _number(node: Path) -> int:
    digits = re.fullmatch(r"video(\d+)", node.name)
    return int(digits.group(1)) if digits else -1


def _line(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _plain(name: str) -> str:
    """The name once: kernels write `Webcam: Webcam` for a camera with one function."""
    first, mark, second = name.partition(": ")
    if mark and (first.startswith(second) or second.startswith(first)):
        name = first
    return "".join(one for one in name if one.isprintable()).strip()


def _gives_pictures(number: int) -> bool | None:
    """Asks the node itself, which disturbs nobody who is using it; None where that fails."""
    import fcntl  # noqa: PLC0415  there is none on Windows

    try:
        descriptor = os.open(f"/dev/video{number}", os.O_RDWR | os.O_NONBLOCK)
    except OSError:
        return None
    try:
        answer = fcntl.ioctl(descriptor, _QUERYCAP, bytes(_CAPABILITIES))
    except OSError:
        return None
    finally:
        os.close(descriptor)
    whole, of_this_node = struct.unpack_from("II", answer, 84)
    return bool((of_this_node or whole) & _CAPTURES)
