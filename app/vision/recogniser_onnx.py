"""A face recogniser of the bank's own choice: an ONNX network for aligned faces of 112 by 112."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import cv2
import numpy as np
import onnxruntime
from numpy.typing import NDArray

from app.vision.distances import Measure
from app.vision.faults import VisionError, VisionFault
from app.vision.pictures import Pixels
from app.vision.recogniser import Descriptor, Face

SIDE = 112
FEWEST_NUMBERS, MOST_NUMBERS = 16, 8192
LARGEST_MODEL = 1 << 30

# Where dlib's five landmarks lie in the face that ArcFace and SFace are trained on. Its own five
# points are both eyes' middles (38.29, 51.70) and (73.53, 51.50), the tip of the nose and the
# corners of the mouth. The tip of the nose and the mouth are not among ours, so the corners of the
# eyes and the base of the nose are laid where dlib's mean face has them, scaled to the distance of
# the eyes: a corner lies 0.106 of that face's unit beside the middle of its eye, the base of the
# nose 0.404 below the eyes, and the eyes 0.524 apart (35.24 pixels here). The same scale puts the
# tip of the nose at 71.2, where ArcFace has it at 71.7.
_TEMPLATE = np.array(
    [(80.7, 51.5), (66.4, 51.5), (31.1, 51.7), (45.4, 51.7), (56.0, 78.9)], np.float64
)


class OnnxRecogniser:
    """Any network that takes faces as ArcFace or SFace do; mean of the face and its mirror image.

    Nothing is assumed of its distances: until somebody has measured it with `guitai calibrate`,
    it has no limits, and a human decides on every face.
    """

    views = "mirrored"
    measure = Measure.COSINE

    def __init__(self, path: Path, threads: int) -> None:
        """Raises VisionFault: recogniser_missing; recogniser_unfit for what is no ONNX network,
        has another input than one picture of 3 by 112 by 112, or gives no numbers that differ."""
        content = _content(path)
        self.model = f"onnx-{path.stem}-{hashlib.sha256(content).hexdigest()[:16]}"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        # Threads that spin while they wait for work take the processor from the window beside them.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 4
        try:
            # From memory: a network whose weights lie in files beside it would not be what its
            # digest says.
            self._session = onnxruntime.InferenceSession(
                content, options, providers=["CPUExecutionProvider"]
            )
            (taken,) = self._session.get_inputs()
        except Exception as error:
            raise _unfit(f"no ONNX network: {error}") from error
        batch, *rest = taken.shape if len(taken.shape) == 4 else (0,)
        if rest != [3, SIDE, SIDE] or taken.type != "tensor(float)" or batch in (0, 2):
            raise _unfit(f"its input is {taken.type} {taken.shape}, not 1×3×{SIDE}×{SIDE}")
        self._input = taken.name
        self._output = self._session.get_outputs()[0].name
        self._scaled_inside = _scales_by_itself(content)
        self._prove()

    def describe(self, face: Face) -> Descriptor:
        """The direction of the mean over the aligned face and its mirror image, of length one."""
        return self._described(aligned(face))

    def _described(self, chip: Pixels) -> Descriptor:
        both = [self._run(view) for view in (chip, np.ascontiguousarray(chip[:, ::-1]))]
        mean = np.mean(both, axis=0)
        return mean / max(float(np.linalg.norm(mean)), 1e-12)

    def _run(self, chip: Pixels) -> Descriptor:
        pixels = chip.astype(np.float32).transpose(2, 0, 1)[np.newaxis]
        if not self._scaled_inside:
            pixels = (pixels - 127.5) / 127.5
        try:
            (given,) = self._session.run([self._output], {self._input: pixels})
        except Exception as error:
            raise _unfit(f"it fails: {error}") from error
        numbers = np.asarray(given, np.float64).ravel()
        length = float(np.linalg.norm(numbers))
        if not FEWEST_NUMBERS <= numbers.size <= MOST_NUMBERS or not 1e-9 < length < 1e12:
            raise _unfit(f"its output is no use: {numbers.size} numbers of length {length}")
        return numbers / length

    def _prove(self) -> None:
        """Two pictures that have nothing in common must not look the same."""
        rows = np.linspace(0, 255, SIDE).astype(np.uint8)
        one = np.dstack([np.tile(rows, (SIDE, 1))] * 3)
        other = np.dstack([np.tile(rows[:, np.newaxis], (1, SIDE)), one[..., 0] // 3, one[..., 1]])
        if np.allclose(self._described(one), self._described(other), atol=1e-6):
            raise _unfit("it says the same of two different pictures")


def aligned(face: Face) -> Pixels:
    """The face of 112 by 112 RGB pixels, laid over the template by turning, scaling and moving."""
    return cv2.warpAffine(
        face.picture, _similarity(face.points(), _TEMPLATE), (SIDE, SIDE),
        flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip


def _similarity(source: NDArray[np.float64], target: NDArray[np.float64]) -> NDArray[np.float64]:
    """The similarity transform (2 by 3) that lays the source points nearest to the target's."""
    from_middle, to_middle = source.mean(axis=0), target.mean(axis=0)
    # As complex numbers a turn with a scale is one multiplication.
    a = (source - from_middle) @ np.array([1, 1j])
    b = (target - to_middle) @ np.array([1, 1j])
    turn = complex(np.vdot(a, b) / max(float(np.vdot(a, a).real), 1e-9))
    matrix = np.array([[turn.real, -turn.imag], [turn.imag, turn.real]])
    return np.column_stack([matrix, to_middle - matrix @ from_middle])


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_MODEL:
            raise _unfit("larger than one gigabyte")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise VisionFault(VisionError.RECOGNISER_MISSING) from error


def _unfit(why: str) -> VisionFault:
    fault = VisionFault(VisionError.RECOGNISER_UNFIT)
    fault.add_note(why)
    return fault


def _scales_by_itself(model: bytes) -> bool:
    """Whether the network begins by taking a mean away and scaling, so that it wants 0 to 255.

    InsightFace tells networks apart the same way: a subtraction and a multiplication or division
    among the first eight nodes. All others want -1 to 1.
    """
    # ModelProto.graph is field 7, GraphProto.node field 1, NodeProto.op_type field 4 (onnx.proto).
    graph = next((value for number, value in _fields(memoryview(model)) if number == 7), None)
    if graph is None:
        return False
    nodes = islice((value for number, value in _fields(graph) if number == 1), 8)
    kinds = {bytes(kind) for node in nodes for number, kind in _fields(node) if number == 4}
    return b"Sub" in kinds and bool(kinds & {b"Mul", b"Div"})


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview]]:
    """The fields of a protocol buffer that have a length, with their numbers."""
    at = 0
    while at < len(message):
        key, at = _number(message, at)
        kind = key & 7
        if kind == 2:
            length, at = _number(message, at)
            yield key >> 3, message[at : at + length]
            at += length
        elif kind == 0:
            _, at = _number(message, at)
        else:
            at += {1: 8, 5: 4}.get(kind, len(message))


def _number(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(message):
        value |= (message[at] & 0x7F) << shift
        at += 1
        if message[at - 1] < 0x80:
            break
        shift += 7
    return value, at
