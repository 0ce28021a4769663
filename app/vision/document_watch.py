"""Watches a document camera: finds the document, says what to change, and takes it when it is good.

Measured on photographs: see `tests/benchmarks/measure_watch.py`. All limits are our own choice.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from app.vision import corners as outline
from app.vision.document_gates import Measures, measure, part_in_view
from app.vision.pictures import Pixels, as_jpeg
from app.vision.watching import DocumentSight, Hint

# How long, in seconds, and within what share of its long side, a document has to lie still.
STILL_SECONDS = 0.5
STILL_SHARE = 0.008
BEST_OF = 5
KEPT_OF_ONE_SHUTTER = 3
KEPT_SHUTTERS = 4
# A hand that passes over the document for less than this does not make it another one.
AWAY_SECONDS = 1.0
# Two pictures of the same side correlate above this; of two sides none was above 0.33.
SAME_SIDE = 0.5
# A hint stands for this many looks before it gives way to another.
HINT_LOOKS = 2
# Mean difference of brightness below which a picture counts as the one seen before.
UNCHANGED = 1.2
# A frame printed on a document, as around a portrait, takes less of the picture's width than this.
FRAME_SHARE = 0.35
_THUMB = (64, 48)
_FINGERPRINT = (48, 30)

Thumb = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Good:
    """A frame that passed every gate."""

    sharpness: float
    full: Pixels


class _Taken:
    """The frames of one shutter, made into files when they are first asked for."""

    def __init__(self, frames: list[Pixels]) -> None:
        self._frames = frames
        self._files: tuple[bytes, ...] = ()
        self._lock = threading.Lock()

    def files(self) -> tuple[bytes, ...]:
        """JPEG files; the frames themselves, fifteen megabytes each, are let go."""
        with self._lock:
            if self._frames:
                self._files = tuple(as_jpeg(one, quality=95) for one in self._frames)
                self._frames = []
            return self._files


class DocumentWatcher:
    """Looks at one frame after another; takes a document that lies still and passes every gate."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._thumb: Thumb | None = None
        self._corners: outline.Points | None = None
        self._still_since = 0.0
        self._good: list[_Good] = []
        self._good_looks = 0
        self._taken: OrderedDict[int, _Taken] = OrderedDict()
        self._shots = 0
        self._last_taken: Thumb | None = None
        self._away_since: float | None = None
        self._last: DocumentSight | None = None
        self._hint: str | None = Hint.LAY_DOCUMENT
        self._other_hint: tuple[str | None, int] = (None, 0)

    def rearm(self) -> None:
        """The side that was taken last may be taken once more."""
        with self._lock:
            self._last_taken = None
            self._still_since = self._clock()
            self._start_over()

    def shots(self, after: int) -> tuple[bytes, ...]:
        """JPEG files of shutter number `after` + 1, sharpest first; none before it.

        The last four shutters are kept.
        """
        with self._lock:
            taken = self._taken.get(after + 1)
        return () if taken is None else taken.files()

    def look(self, full: Pixels, preview: Pixels, sequence: int) -> DocumentSight:
        """What is seen in a frame; `preview` is `full` made smaller. RGB, height by width by 3."""
        now = self._clock()
        corners, changed = self._find(preview)
        with self._lock:
            if corners is None:
                hint = self._nothing_seen(preview, now)
                return self._seen(DocumentSight(sequence, None, (), 0.0, hint, self._shots))
            if not changed and self._last_taken is not None and self._last is not None:
                # It still lies there as it was taken: nothing new to measure.
                return replace(self._last, sequence=sequence)
            measures = measure(full, corners * (full.shape[1] / preview.shape[1]))
            stillness = self._stillness(now)
            taken = self._is_taken(measures.flat, now)
            hint = self._hint_for(measures, stillness, taken)
            width = outline.width_in_photograph(corners)
            if (
                hint is Hint.MOVE_CLOSER
                and width < FRAME_SHARE * preview.shape[1]
                and part_in_view(preview)
            ):
                # What was found is a frame printed on a document that reaches out of the picture.
                hint = Hint.PART_ONLY
            if measures.passed and not taken:
                self._keep(_Good(measures.sharpness, full))
                if stillness >= 1.0 and self._enough(now):
                    self._take(measures.flat)
                    hint = Hint.TURN_OVER
            elif not measures.passed:
                self._start_over()
            return self._seen(
                DocumentSight(
                    sequence,
                    tuple((float(x), float(y)) for x, y in corners),
                    measures.gates,
                    round(stillness, 2),
                    self._steady(hint),
                    self._shots,
                )
            )

    def _seen(self, sight: DocumentSight) -> DocumentSight:
        self._last = sight
        return sight

    def _find(self, preview: Pixels) -> tuple[outline.Points | None, bool]:
        """The corners, and whether the picture changed: if not, it keeps those it had."""
        thumb = cv2.resize(
            cv2.cvtColor(preview, cv2.COLOR_RGB2GRAY), _THUMB, interpolation=cv2.INTER_AREA
        ).astype(np.float32)
        if self._thumb is not None:
            # A card that creeps changes few pixels, but those much.
            difference = np.abs(thumb - self._thumb)
            if float(difference.mean()) < UNCHANGED and float(difference.max()) < 12 * UNCHANGED:
                return self._corners, False
        self._thumb = thumb
        found = outline.find_outlines(preview, most=1)
        before = self._corners
        self._corners = outline.lengthwise(found[0].corners) if found else None
        if self._corners is not None and before is not None:
            self._corners = _same_order(self._corners, before)
        if self._corners is None or before is None or not _close(self._corners, before):
            self._still_since = self._clock()
            self._start_over()
        return self._corners, True

    def _stillness(self, now: float) -> float:
        return min(1.0, max(0.0, (now - self._still_since) / STILL_SECONDS))

    def _nothing_seen(self, preview: Pixels, now: float) -> str | None:
        self._start_over()
        if self._away_since is None:
            self._away_since = now
        elif now - self._away_since >= AWAY_SECONDS:
            self._last_taken = None
        return self._steady(Hint.PART_ONLY if part_in_view(preview) else Hint.LAY_DOCUMENT)

    def _is_taken(self, flat: Pixels, now: float) -> bool:
        """Whether this is still the side that was taken last."""
        self._away_since = None
        if self._last_taken is None:
            return False
        if same_side(self._last_taken, fingerprint(flat)):
            return True
        self._last_taken = None
        # Another side: it has to lie still for itself.
        self._still_since = now
        self._start_over()
        return False

    def _hint_for(self, measures: Measures, stillness: float, taken: bool) -> str | None:
        if taken:
            return Hint.TURN_OVER
        # While it moves it is blurred; that says nothing about the focus.
        if measures.hint is Hint.BLURRED and stillness < 1.0:
            return Hint.HOLD_STILL
        return measures.hint or Hint.HOLD_STILL

    def _keep(self, good: _Good) -> None:
        self._good_looks += 1
        if any(one.full is good.full for one in self._good):
            return
        self._good.append(good)
        self._good.sort(key=lambda one: one.sharpness, reverse=True)
        del self._good[BEST_OF:]

    def _start_over(self) -> None:
        self._good.clear()
        self._good_looks = 0

    def _enough(self, now: float) -> bool:
        # On a slow machine fewer looks have to do.
        slow = self._good_looks >= 2 and now - self._still_since >= 1.5 * STILL_SECONDS
        return slow or self._good_looks >= BEST_OF

    def _take(self, flat: Pixels) -> None:
        # Frames that nobody has fetched yet become files now: only one shutter's are kept whole.
        for earlier in self._taken.values():
            earlier.files()
        self._shots += 1
        best = [one.full for one in self._good[:KEPT_OF_ONE_SHUTTER]]
        self._taken[self._shots] = _Taken(best)
        while len(self._taken) > KEPT_SHUTTERS:
            self._taken.popitem(last=False)
        self._start_over()
        self._last_taken = fingerprint(flat)

    def _steady(self, hint: str | None) -> str | None:
        """The hint to show: another one has to be seen twice before it takes over."""
        if hint == self._hint:
            self._other_hint = (None, 0)
            return hint
        other, times = self._other_hint
        times = times + 1 if other == hint else 1
        self._other_hint = (hint, times)
        if times >= HINT_LOOKS or hint is Hint.TURN_OVER:
            self._hint, self._other_hint = hint, (None, 0)
        return self._hint


def fingerprint(flat: Pixels) -> Thumb:
    """What a side looks like from afar: small, grey, without brightness and contrast."""
    small = cv2.resize(
        cv2.cvtColor(flat, cv2.COLOR_RGB2GRAY), _FINGERPRINT, interpolation=cv2.INTER_AREA
    ).astype(np.float32)
    # Light falls off across the table; what is printed does not change so slowly.
    small -= cv2.GaussianBlur(small, (0, 0), 8)
    return (small - small.mean()) / max(float(small.std()), 1.0)


def same_side(one: Thumb, other: Thumb) -> bool:
    """Whether two fingerprints show the same side, whichever way up it lies."""
    return max(float((one * other).mean()), float((one[::-1, ::-1] * other).mean())) > SAME_SIDE


def _same_order(corners: outline.Points, before: outline.Points) -> outline.Points:
    """The corners begun where they began before: a long side found anew may start elsewhere."""
    turns = [np.roll(corners, 2 * n, axis=0) for n in range(2)]
    return min(turns, key=lambda turn: float(np.abs(turn - before).max()))


def _close(corners: outline.Points, before: outline.Points) -> bool:
    moved = float(np.linalg.norm(corners - before, axis=1).max())
    return moved < STILL_SHARE * outline.width_in_photograph(before)
