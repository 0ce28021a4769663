"""What may be wrong with a face before the camera, and can be helped: told by simple measures.

Measured on 144 photographs of faces that can all be compared, and on the same with a drawn mask,
painted lids, other light and blur; `tests/benchmarks/measure_faces.py` counts the false alarms.

Told well: no face, two faces, distance, tilt, light, a mask of one colour. Told weakly, from five
points that lie on no chin: turning and nodding below some 25°; closed eyes (four of five painted
ones, and one in fifty narrow or small ones that are open); a blur of less than three pixels; a mask
with lips or of skin's own colour, not at all. A black mask often hides the face itself.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from app.vision.pictures import Pixels
from app.vision.recogniser import Face
from app.vision.watching import Hint

# The face as dlib's recogniser sees it: both eyes and the nose always lie at the same place.
_SIDE = 150
_MIDDLE = (slice(38, 126), slice(42, 108))
_LEFT_CHEEK, _RIGHT_CHEEK = (slice(66, 88), slice(36, 54)), (slice(66, 88), slice(96, 114))
_FOREHEAD = (slice(24, 36), slice(56, 94))
_MOUTH = (slice(90, 122), slice(58, 92))
_EYES = ((slice(38, 57), slice(34, 62)), (slice(38, 57), slice(88, 116)))


@dataclass(frozen=True, slots=True)
class Measures:
    """One face in numbers.

    Attributes:
        width: of its box, in pixels of the full picture.
        share: the same in parts of the picture's shorter side.
        outside: how far the box reaches out of the picture, in parts of its width.
        turn, nod: where the base of the nose lies between and below the corners of the eyes, in
            parts of their distance; straight ahead is about 0 and 0.6.
        tilt: of the line of the eyes, in degrees.
        light: mean brightness of the face, 0 to 255; burnt: share of it that is nothing but white.
        side: the brighter cheek's brightness in parts of the darker one's.
        sharpness: spread of the brightness's second derivative, in parts of its own contrast.
        lids: how much darker than the skin the middle of the eyes is, from their top to bottom.
        lips: how much redder the lips are than what is around them, in steps of CIE Lab.
        colour: how far the forehead is from grey, in the same steps.
        glasses: brightness of the eyes' surroundings in parts of the cheeks'.
    """

    width: float
    share: float
    outside: float
    turn: float
    nod: float
    tilt: float
    light: float
    burnt: float
    side: float
    sharpness: float
    lids: float
    lips: float
    colour: float
    glasses: float


def measure(face: Face, picture: Pixels) -> Measures:
    """The numbers of a face that was found in `picture` (RGB, height by width by 3)."""
    x, y, width, height = face.box
    tall, wide = picture.shape[:2]
    beyond = max(-x, -y, x + width - wide, y + height - tall, 0)
    chip = face.chip(_SIDE)
    grey = cv2.cvtColor(chip, cv2.COLOR_RGB2GRAY)
    colours = cv2.cvtColor(chip, cv2.COLOR_RGB2LAB).astype(np.float32)
    red = cv2.GaussianBlur(colours[..., 1], (0, 0), 1.5)
    middle = grey[_MIDDLE].astype(np.float32)
    left, right = float(grey[_LEFT_CHEEK].mean()), float(grey[_RIGHT_CHEEK].mean())
    cheeks = max(1.0, (left + right) / 2)
    turn, nod, tilt = _pose(face.points())
    return Measures(
        width=float(width),
        share=width / min(tall, wide),
        outside=beyond / width,
        turn=turn,
        nod=nod,
        tilt=tilt,
        light=float(middle.mean()),
        burnt=float((middle >= 250).mean()),
        side=max(left, right) / max(1.0, min(left, right)),
        sharpness=_sharpness(grey, width),
        lids=float(np.mean([_lid(grey[eye], cheeks) for eye in _EYES])),
        lips=float(np.percentile(red[_MOUTH], 92) - np.percentile(red[_MOUTH], 25)),
        colour=float(np.hypot(*(np.median(colours[_FOREHEAD][..., 1:], axis=(0, 1)) - 128))),
        glasses=float(np.mean([np.median(grey[eye]) for eye in _EYES])) / cheeks,
    )


def _pose(points: NDArray[np.float64]) -> tuple[float, float, float]:
    """Turn, nod and tilt from dlib's five points: eyes' outer and inner corners, base of nose."""
    # Outer corners are the first and the third; the first is the one further right.
    right, left, nose = points[0], points[2], points[4]
    along = right - left
    apart = max(1.0, float(np.hypot(*along)))
    unit = along / apart
    from_middle = nose - (right + left) / 2
    down = float(unit[0] * from_middle[1] - unit[1] * from_middle[0]) / apart
    tilt = math.degrees(math.atan2(float(along[1]), float(along[0])))
    return float(from_middle @ unit) / apart, down, tilt


def _sharpness(grey: Pixels, width: float) -> float:
    # A face that is smaller than the chip was enlarged: it is judged at its own size.
    side = int(min(_SIDE, max(64, 1.2 * width)))
    own = cv2.resize(grey, (side, side), interpolation=cv2.INTER_AREA).astype(np.float32)
    own = own[side // 5 : -side // 6, side // 5 : -side // 5]
    contrast = max(4.0, float(own.std()))
    return float(cv2.Laplacian(own, cv2.CV_32F).std()) / contrast


def _lid(eye: Pixels, cheek: float) -> float:
    """The longest dark run down the middle columns of an eye, in parts of its height."""
    smooth = cv2.GaussianBlur(eye, (0, 0), 1.0).astype(np.float32)
    columns = smooth[:, smooth.shape[1] // 3 : -(smooth.shape[1] // 3)]
    skin = float(np.percentile(smooth, 80))
    dark = columns < 0.62 * max(skin, 0.6 * cheek)
    return float(dark.sum(axis=0).mean()) / len(smooth)


def hints_of(one: Measures) -> tuple[Hint, ...]:
    """What is wrong, the most telling first; none for a face that can be compared."""
    # Without colour (an infrared camera, an old print) lips say nothing.
    covered = (one.colour >= 6 and one.lips < 3.0) or one.glasses < 0.3
    wrong = {
        Hint.FACE_CUT_OFF: one.outside > 0.12,
        Hint.FACE_TOO_FAR: one.width < 80 or one.share < 0.14,
        Hint.FACE_TOO_NEAR: one.share > 0.85,
        Hint.FACE_TOO_DARK: one.light < 55,
        Hint.FACE_BURNT_OUT: one.burnt > 0.15,
        Hint.FACE_TURNED: abs(one.turn) > 0.22,
        Hint.FACE_NODDING: not 0.4 <= one.nod <= 0.85,
        Hint.FACE_TILTED: abs(one.tilt) > 25,
        Hint.FACE_COVERED: covered,
        Hint.FACE_BLURRED: one.sharpness < 0.13,
        # Behind dark glasses there are no lids to be seen.
        Hint.EYES_CLOSED: one.lids < 0.03 and not covered,
        Hint.FACE_SIDE_LIGHT: one.side > 2.4,
    }
    return tuple(hint for hint, is_so in wrong.items() if is_so)
