"""Finds faces, describes them, and tells how far two of them lie apart."""

from __future__ import annotations

import hashlib
import time
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

import cv2
import dlib
import numpy as np

from app.vision.calibrated import Calibration, recipes_in_force
from app.vision.distances import distance
from app.vision.face_hints import hints_of, measure
from app.vision.faults import VisionError, VisionFault
from app.vision.findings import (
    Band,
    FaceComparison,
    FaceDescription,
    RecogniserInForce,
    ShotFinding,
)
from app.vision.pictures import Pixels, decode
from app.vision.recipes import MOST_PICTURES
from app.vision.recogniser import CHIP_SIDE, Descriptor, Face, Recogniser, model_file

SEARCH_WIDTH = 640
# A portrait cut from a card or a chip is small: it is enlarged before the face is aligned.
SMALL_PORTRAIT = 400
REMEMBERED = 512
# A second face counts when it is at least this share of the first one's width: a passer-by far
# behind the customer does not, somebody looking over the shoulder does.
SECOND_FACE_SHARE = 0.5
_WORSE = {Band.ALIKE: 0, Band.UNSURE: 1, Band.DIFFERENT: 2}


class FaceFinder:
    """Finds faces and aligns them; each thread needs one of its own."""

    def __init__(self) -> None:
        self._detector = dlib.get_frontal_face_detector()
        self._points = dlib.shape_predictor(str(model_file("shape_predictor_5_face_landmarks.dat")))

    def find(self, picture: Pixels) -> Face:
        """The one face in an RGB picture. Raises VisionFault with no_face or two_faces."""
        for turns in range(4):
            turned = np.ascontiguousarray(np.rot90(picture, turns))
            boxes = self.boxes(turned)
            if boxes:
                return self._only(turned, boxes, turns)
        raise VisionFault(VisionError.NO_FACE)

    def find_upright(self, picture: Pixels, *, small: bool) -> Face:
        """The one face in a frame of a camera, quickly: upright, and no smaller than an eighth of
        its width unless a `small` one is asked for. Raises VisionFault as `find` does."""
        boxes = self.boxes(picture, (0, 1) if small else (0,))
        if not boxes:
            raise VisionFault(VisionError.NO_FACE)
        return self._only(picture, boxes, 0)

    def _only(self, turned: Pixels, boxes: Sequence[dlib.rectangle], turns: int) -> Face:
        widest = max(box.width() for box in boxes)
        if sum(box.width() >= SECOND_FACE_SHARE * widest for box in boxes) > 1:
            raise VisionFault(VisionError.TWO_FACES)
        box = max(boxes, key=lambda box: box.width())
        picture, landmarks = self._landmarks(turned, box)
        return Face(_turned_back(box, turned.shape[:2], turns), picture, landmarks)

    def sees_face(self, picture: Pixels) -> bool:
        """Whether there is any face, looked for in the picture as it is before it is enlarged."""
        as_it_is = np.ascontiguousarray(picture)
        return bool(self._detector(as_it_is, 0)) or bool(self.boxes(picture))

    def boxes(self, picture: Pixels, upsamples: Sequence[int] = (0, 1)) -> list[dlib.rectangle]:
        """Faces in the picture, searched on a small one first and on a larger one if need be."""
        height, width = picture.shape[:2]
        scale = SEARCH_WIDTH / max(width, height) if max(width, height) > SEARCH_WIDTH else 1.0
        if max(width, height) < SMALL_PORTRAIT:
            scale = min(3.0, SEARCH_WIDTH / max(width, height))
        search = cv2.resize(
            picture,
            None,
            fx=scale,
            fy=scale,
            interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC,
        )
        for upsample in upsamples:
            found = self._detector(search, upsample)
            if found:
                return [
                    dlib.rectangle(
                        round(box.left() / scale), round(box.top() / scale),
                        round(box.right() / scale), round(box.bottom() / scale),
                    )
                    for box in found
                ]  # fmt: skip
        return []

    def middle(self, picture: Pixels) -> Face:
        """What would be a face if it filled the picture: for trying out a recogniser."""
        height, width = picture.shape[:2]
        box = dlib.rectangle(width // 4, height // 4, 3 * width // 4, 3 * height // 4)
        return Face(
            (box.left(), box.top(), box.width(), box.height()), *self._landmarks(picture, box)
        )

    def _landmarks(self, picture: Pixels, box: dlib.rectangle) -> tuple[Pixels, Any]:
        if box.width() < CHIP_SIDE:
            # Only the surroundings of the face are enlarged: the picture itself may be huge.
            reach = box.width()
            left, top = max(0, box.left() - reach), max(0, box.top() - reach)
            part = picture[top : box.bottom() + reach, left : box.right() + reach]
            picture = cv2.resize(part, None, fx=3, fy=3, interpolation=cv2.INTER_CUBIC)
            box = dlib.rectangle(
                3 * (box.left() - left), 3 * (box.top() - top),
                3 * (box.right() - left), 3 * (box.bottom() - top),
            )  # fmt: skip
        picture = np.ascontiguousarray(picture)
        return picture, self._points(picture, box)


class Faces:
    """Finds and compares faces; remembers descriptors of pictures it has seen."""

    def __init__(self, recogniser: Recogniser, calibration: Calibration | None = None) -> None:
        """Raises VisionFault with calibration_other where the limits are another recogniser's."""
        self._recogniser = recogniser
        self._recipes = recipes_in_force(calibration, recogniser.model, recogniser.views)
        self._finder = FaceFinder()
        self._seen: OrderedDict[str, tuple[ShotFinding, Descriptor | None]] = OrderedDict()

    @property
    def in_force(self) -> RecogniserInForce:
        """Which recogniser, recipes and limits judge faces."""
        recipes = tuple(self._recipes.values())
        return RecogniserInForce(
            model=self._recogniser.model,
            views=self._recogniser.views,
            measure=self._recogniser.measure,
            calibration=recipes[0].calibration,
            recipes=tuple((one.name, one.alike_up_to, one.unsure_up_to) for one in recipes),
        )

    def warm(self) -> None:
        """Runs detector and recogniser once on an empty picture."""
        empty = np.full((CHIP_SIDE, CHIP_SIDE, 3), 128, np.uint8)
        self._finder.boxes(empty)
        self._recogniser.describe(self._finder.middle(empty))

    def check(self, image: bytes) -> ShotFinding:
        """Whether the picture shows exactly one face, where, and what may be wrong with it."""
        start = time.perf_counter()
        try:
            pixels = decode(image)
            return _shot(self._finder.find(pixels), pixels, start)
        except VisionFault as fault:
            return ShotFinding(fault.code, None, _since(start))

    def describe(self, image: bytes) -> FaceDescription:
        """The numbers of the one face in a picture, for measuring the recogniser."""
        shot, descriptor = self._described(image)
        return FaceDescription(shot, () if descriptor is None else tuple(map(float, descriptor)))

    def compare(
        self, reference: bytes, live: Sequence[bytes], second_reference: bytes | None = None
    ) -> FaceComparison:
        """The distance from the reference to the mean of the usable live pictures.

        A live picture without exactly one face is left out and said so in `shots`; without a
        usable reference or any usable live picture there is no distance, and `error` says why.
        The band is the first reference's; a second one can only lower it.
        """
        start = time.perf_counter()
        seen = [self._described(image) for image in (reference, *live)]
        shots = tuple(shot for shot, _ in seen)
        usable = [descriptor for _, descriptor in seen[1:] if descriptor is not None]
        recipe = self._recipes[min(max(len(usable), 1), MOST_PICTURES)]
        first = seen[0][1]
        error: str | None = None
        far: float | None = None
        band: Band | None = None
        second_far: float | None = None
        second_band: Band | None = None
        second_shot: ShotFinding | None = None
        if first is None:
            error = shots[0].error
        elif not usable:
            error = shots[1].error if live else VisionError.NO_LIVE_PICTURE
        else:
            far = self._distance(first, usable)
            band = recipe.band(far)
        if second_reference is not None:
            second_shot, second = self._described(second_reference)
            if second is not None and usable:
                second_far = self._distance(second, usable)
                second_band = recipe.band(second_far)
                if band is not None:
                    band = max(band, second_band, key=_WORSE.__getitem__)
        return FaceComparison(
            distance=far,
            band=band,
            recipe=recipe.name,
            model=self._recogniser.model,
            alike_up_to=recipe.alike_up_to,
            unsure_up_to=recipe.unsure_up_to,
            shots=shots,
            error=error,
            ms=_since(start),
            second_distance=second_far,
            second_band=second_band,
            second_shot=second_shot,
            calibration=recipe.calibration,
        )

    def _distance(self, reference: Descriptor, live: Sequence[Descriptor]) -> float:
        numbers = [one.tolist() for one in live]
        return distance(self._recogniser.measure, reference.tolist(), numbers)

    def _described(self, image: bytes) -> tuple[ShotFinding, Descriptor | None]:
        key = hashlib.sha256(image).hexdigest()
        if key in self._seen:
            self._seen.move_to_end(key)
            return self._seen[key]
        start = time.perf_counter()
        descriptor: Descriptor | None = None
        try:
            pixels = decode(image)
            face = self._finder.find(pixels)
        except VisionFault as fault:
            shot = ShotFinding(fault.code, None, _since(start))
        else:
            # A recogniser that fails is no fault of the picture: it is not caught here.
            descriptor = self._recogniser.describe(face)
            shot = _shot(face, pixels, start)
        self._seen[key] = (shot, descriptor)
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return shot, descriptor


def _shot(face: Face, picture: Pixels, start: float) -> ShotFinding:
    return ShotFinding(None, face.box, _since(start), hints_of(measure(face, picture)))


def _turned_back(
    box: dlib.rectangle, size: tuple[int, int], turns: int
) -> tuple[int, int, int, int]:
    """The box in the picture as it was before it was turned (quarter turns counter-clockwise)."""
    x, y, width, height = box.left(), box.top(), box.width(), box.height()
    tall, wide = size
    for _ in range(turns):
        # One quarter turn clockwise undoes one counter-clockwise.
        x, y, width, height = tall - y - height, x, height, width
        tall, wide = wide, tall
    return x, y, width, height


def _since(start: float) -> float:
    return round((time.perf_counter() - start) * 1000, 1)
