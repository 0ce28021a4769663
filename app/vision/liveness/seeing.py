"""Sees one face in one frame, for a challenge: where it is, how it stands, what depth it shows."""

from __future__ import annotations

import hashlib
import threading
from typing import Any, Protocol

import cv2
import dlib
import numpy as np
from numpy.typing import NDArray

from app.vision.faces import SECOND_FACE_SHARE
from app.vision.liveness.challenge import Box, Look
from app.vision.liveness.measures import Points, pose_of, relief_of
from app.vision.liveness.tracking import SpotTracker
from app.vision.pictures import Pixels
from app.vision.recogniser import DlibRecogniser, Face, model_file

SEARCH_WIDTH = 640


class Finder(Protocol):
    """Finds faces in a frame of at most 640 pixels' width, and describes one."""

    def faces(self, frame: Pixels) -> list[tuple[Box, Points]]:
        """The faces that count, the widest first, each with its landmarks."""
        ...

    def describe(self, frame: Pixels, box: Box) -> NDArray[np.float64]:
        """The descriptor of the face in this box."""
        ...


class DlibFinder:
    """dlib's detector, its five landmarks or the sixty-eight, and its recogniser.

    The sixty-eight are only loaded for blinking: they were trained on pictures whose licence
    excludes commercial use. The limit of one face across a challenge holds for this recogniser,
    whichever the bank compares faces with.
    """

    def __init__(self, blinking: bool) -> None:
        name = "68_face_landmarks" if blinking else "5_face_landmarks"
        self._detector = dlib.get_frontal_face_detector()
        self._points = dlib.shape_predictor(str(model_file(f"shape_predictor_{name}.dat")))
        self._five = (
            dlib.shape_predictor(str(model_file("shape_predictor_5_face_landmarks.dat")))
            if blinking
            else self._points
        )
        self._recogniser = DlibRecogniser()
        # Two cameras may each have a challenge; dlib's parts are not made for two threads.
        self._one_at_a_time = threading.Lock()

    def faces(self, frame: Pixels) -> list[tuple[Box, Points]]:
        """See Finder."""
        with self._one_at_a_time:
            boxes = sorted(self._detector(frame, 0), key=lambda box: -box.width())
            return [
                ((box.left(), box.top(), box.width(), box.height()), self._landmarks(frame, box))
                for box in boxes
                if box.width() >= SECOND_FACE_SHARE * boxes[0].width()
            ]

    def describe(self, frame: Pixels, box: Box) -> NDArray[np.float64]:
        """See Finder."""
        x, y, width, height = box
        with self._one_at_a_time:
            found = self._five(frame, dlib.rectangle(x, y, x + width, y + height))
            return self._recogniser.describe(Face(box, frame, found))

    def _landmarks(self, frame: Pixels, box: Any) -> Points:
        found = self._points(frame, box)
        return np.array([(one.x, one.y) for one in found.parts()], np.float64)


class Seer:
    """Looks at the frames of one challenge, and follows the spots of the face in them."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._tracker = SpotTracker()
        self._rest: Points | None = None
        self._newest: tuple[Pixels, Box | None, Points | None] | None = None

    def look(self, preview: Pixels, at: float, described: bool) -> Look:
        """What an RGB frame shows at this time; `described` brings the face's descriptor."""
        frame = _small(preview)
        digest = hashlib.blake2b(frame.tobytes(), digest_size=16).hexdigest()
        grey = np.asarray(cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY))
        faces = self._finder.faces(frame)
        tracks = self._tracker.follow(grey)
        self._newest = (grey, None, None)
        if not faces:
            return Look(at, digest, 0, spots=len(tracks))
        box, points = faces[0]
        self._newest = (grey, box, points)
        try:
            pose = pose_of(points)
        except ValueError:
            return Look(at, digest, 0)
        return Look(
            at,
            digest,
            len(faces),
            box,
            pose,
            None if self._rest is None else relief_of(tracks, self._rest),
            len(tracks),
            self._finder.describe(frame, box) if described and len(faces) == 1 else None,
        )

    def begin_spots(self) -> None:
        """Takes the newest frame as the rest from which movements are seen."""
        if self._newest is None or self._newest[1] is None:
            return
        grey, box, self._rest = self._newest
        assert box is not None
        self._tracker.begin(grey, box)


def _small(preview: Pixels) -> Pixels:
    height, width = preview.shape[:2]
    if width <= SEARCH_WIDTH:
        return np.ascontiguousarray(preview)
    size = (SEARCH_WIDTH, max(1, round(height * SEARCH_WIDTH / width)))
    return np.asarray(cv2.resize(preview, size, interpolation=cv2.INTER_AREA))
