"""Follows small spots of a face from frame to frame: a mole, a lash, a shadow."""

from __future__ import annotations

import cv2
import numpy as np

from app.vision.liveness.measures import Tracks
from app.vision.pictures import Pixels

MOST_SPOTS = 90
# A spot that does not come back to where it was, followed backwards, was lost (pixels).
_BACK = 0.7
_WINDOW = (15, 15)


class SpotTracker:
    """Spots of one face since the frame in which it was last told to begin."""

    def __init__(self) -> None:
        self._before: Pixels | None = None
        self._rest = np.empty((0, 2), np.float32)
        self._now = np.empty((0, 2), np.float32)

    def begin(self, grey: Pixels, box: tuple[int, int, int, int]) -> None:
        """Chooses new spots inside the face's box (x, y, width, height) of a grey frame."""
        x, y, width, height = box
        face = np.zeros(grey.shape, np.uint8)
        # The box of the detector cuts off brow and chin, and its corners hold the background.
        middle = (x + width // 2, y + height // 2)
        cv2.ellipse(face, middle, (int(width * 0.46), int(height * 0.55)), 0, 0, 360, 255, -1)
        spots = cv2.goodFeaturesToTrack(grey, MOST_SPOTS, 0.01, max(3, width / 30), mask=face)
        self._before = grey
        self._rest = np.empty((0, 2), np.float32) if spots is None else spots[:, 0]
        self._now = self._rest.copy()

    def follow(self, grey: Pixels) -> Tracks:
        """The spots that were followed into this frame: N by 4, at rest and now, in pixels."""
        if self._before is None or len(self._now) == 0:
            return np.empty((0, 4))
        there, found, _ = cv2.calcOpticalFlowPyrLK(
            self._before, grey, self._now[:, None], None, winSize=_WINDOW, maxLevel=3
        )
        back, found_back, _ = cv2.calcOpticalFlowPyrLK(
            grey, self._before, there, None, winSize=_WINDOW, maxLevel=3
        )
        off = np.hypot(*(back[:, 0] - self._now).T)
        kept = (found[:, 0] == 1) & (found_back[:, 0] == 1) & (off < _BACK)
        self._before, self._rest, self._now = grey, self._rest[kept], there[kept, 0]
        return np.hstack([self._rest, self._now]).astype(np.float64)
