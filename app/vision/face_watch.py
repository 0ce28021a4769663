"""Watches the customer's camera: finds the face, says what to change, takes a few good pictures."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from app.vision.face_hints import hints_of, measure
from app.vision.faces import FaceFinder
from app.vision.faults import VisionError, VisionFault
from app.vision.pictures import Pixels, as_jpeg
from app.vision.watching import FaceSight, Hint

# A picture is taken after this many looks in a row without a hint; the next one this much later.
GOOD_LOOKS = 3
SECONDS_APART = 0.4
MOST_ACCEPTED = 3
# A hint stands for this many looks before another one takes its place: nobody can read faster.
HINT_LOOKS = 2
# While nobody is found, a smaller face is looked for now and then: it costs four times as much.
_LOOKS_BETWEEN_SMALL = 4


@dataclass(frozen=True, slots=True)
class FaceLook:
    """One look at one frame: the face's box (x, y, width, height) in its pixels, the one thing to
    change (a `Hint`), and whether the face can be compared as it is."""

    box: tuple[int, int, int, int] | None
    hint: Hint | None
    usable: bool


class FaceWatcher:
    """Looks at one frame after another; takes up to three pictures of a face that is good."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._finder = FaceFinder()
        self._lock = threading.Lock()
        self._accepted: OrderedDict[int, bytes] = OrderedDict()
        self._number = 0
        self._since_rearmed = 0
        self._good_looks = 0
        self._last_taken: float | None = None
        self._empty_looks = 0
        self._shown: Hint | None = Hint.NO_FACE
        self._other: tuple[Hint | None, int] = (None, 0)

    def look_at(self, rgb: Pixels) -> FaceLook:
        """What is seen in one frame (RGB, height by width by 3), without regard to earlier ones
        but for how often a small face is looked for."""
        small = self._empty_looks % _LOOKS_BETWEEN_SMALL == _LOOKS_BETWEEN_SMALL - 1
        try:
            face = self._finder.find_upright(rgb, small=small)
        except VisionFault as fault:
            if fault.code == VisionError.TWO_FACES:
                return FaceLook(None, Hint.TWO_FACES, False)
            self._empty_looks += 1
            return FaceLook(None, Hint.NO_FACE, False)
        self._empty_looks = 0
        hints = hints_of(measure(face, rgb))
        return FaceLook(face.box, hints[0] if hints else None, not hints)

    def look(self, full: Pixels, preview: Pixels, sequence: int) -> FaceSight:
        """What is seen in a frame; `preview` is `full` made smaller. RGB, height by width by 3."""
        now = self._clock()
        seen = self.look_at(full)
        with self._lock:
            self._good_looks = self._good_looks + 1 if seen.usable else 0
            rested = self._last_taken is None or now - self._last_taken >= SECONDS_APART
            wanted = self._since_rearmed < MOST_ACCEPTED
            if wanted and rested and self._good_looks >= GOOD_LOOKS:
                self._take(full, now)
            scale = preview.shape[1] / full.shape[1]
            box = None if seen.box is None else _scaled(seen.box, scale)
            return FaceSight(sequence, box, self._steady(seen.hint), self._number)

    def rearm(self) -> None:
        """Three more pictures may be taken."""
        with self._lock:
            self._since_rearmed = 0
            self._good_looks = 0

    def shots(self, after: int) -> tuple[bytes, ...]:
        """The JPEG file of accepted picture number `after` + 1; none before it.

        The last three are kept.
        """
        with self._lock:
            taken = self._accepted.get(after + 1)
            return () if taken is None else (taken,)

    def _take(self, full: Pixels, now: float) -> None:
        self._number += 1
        self._since_rearmed += 1
        self._last_taken = now
        self._accepted[self._number] = as_jpeg(full, quality=95)
        while len(self._accepted) > MOST_ACCEPTED:
            self._accepted.popitem(last=False)

    def _steady(self, hint: Hint | None) -> Hint | None:
        """The hint to show: the one that is shown, until another has been there for two looks."""
        if hint == self._shown:
            self._other = (None, 0)
            return hint
        other, looks = self._other
        looks = looks + 1 if other == hint and looks else 1
        self._other = (hint, looks)
        if looks >= HINT_LOOKS:
            self._shown = hint
            self._other = (None, 0)
        return self._shown


def _scaled(box: tuple[int, int, int, int], scale: float) -> tuple[int, int, int, int]:
    x, y, width, height = (round(float(part) * scale) for part in np.asarray(box))
    return x, y, width, height
