"""Reads printed lines of text, and says of every character how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import onnxruntime
import rapidocr
from numpy.typing import NDArray
from rapidocr.ch_ppocr_det import TextDetector
from rapidocr.utils.process_img import get_rotate_crop_image

from app.vision.pictures import Pixels
from app.vision.variants import SIMPLIFIED, TRADITIONAL

Boxes = NDArray[np.float32]
Scores = NDArray[np.float32]

LINE_HEIGHT = 48
# Lines recognised together are padded to the widest of them: two at a time waste least.
TOGETHER = 2
# Narrower lines are padded to this width.
NARROWEST = 160
DETECTION_SIDE = 480
TURN_SHAPE = (48, 192)
# Below this confidence the next choices are kept, and so many of them.
HESITANT = 0.97
NEXT_CHOICES = 5


@dataclass(frozen=True, slots=True)
class Character:
    """One character as the bank writes it, as it was read, how sure, and the x of its middle.

    `others` are the recogniser's next choices with their confidence, likeliest first; they are
    only kept where it was not very sure.
    """

    text: str
    raw: str
    confidence: float
    x: float
    others: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: its characters, and its box (x, y, width, height) in the picture."""

    characters: tuple[Character, ...]
    box: tuple[float, float, float, float]

    @property
    def text(self) -> str:
        return "".join(character.text for character in self.characters)

    @property
    def middle(self) -> float:
        return self.box[1] + self.box[3] / 2


class Reader:
    """The text recogniser: finds lines, tells which way up they are, and reads them."""

    def __init__(self, threads: int) -> None:
        settings = {
            "Global.log_level": "error",
            "Det.limit_type": "max",
            "Det.limit_side_len": DETECTION_SIDE,
        }
        engine = rapidocr.RapidOCR(params=settings)
        models = Path(rapidocr.__file__).parent / "models"
        finding = {**engine.cfg.Det, "session": _session(models, "*_det_*.onnx", threads)}
        settings_type = type(engine.cfg.Det)
        self._detector = TextDetector(settings_type(finding, flags={"allow_objects": True}))
        self._recogniser = _session(models, "*_rec_*.onnx", threads)
        self._turner = _session(models, "*_cls_*.onnx", threads)
        names = self._recogniser.get_modelmeta().custom_metadata_map["character"].splitlines()
        # The model counts the blank first and the space last.
        self.alphabet = ["", *names, " "]
        self._index = {character: i for i, character in enumerate(self.alphabet) if character}
        pairs = [
            (self._index[old], self._index[new])
            for old, new in zip(TRADITIONAL, SIMPLIFIED, strict=True)
            if old in self._index and new in self._index
        ]
        # Several old shapes may have one new one: theirs lie side by side and are added together.
        pairs.sort(key=lambda pair: pair[1])
        self._old = np.array([old for old, _ in pairs])
        self._targets, self._starts = np.unique([new for _, new in pairs], return_index=True)

    def find(self, picture: Pixels) -> Boxes:
        """The boxes of text lines, each four corners clockwise; empty when there is no text."""
        found = self._detector(cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
        if found.boxes is None or len(found.boxes) == 0:
            return np.zeros((0, 4, 2), np.float32)
        return np.asarray(found.boxes, np.float32)

    def cut(self, picture: Pixels, boxes: Boxes) -> list[Pixels]:
        """The pictures of the lines, each upright along its own box."""
        return [get_rotate_crop_image(picture, box.astype(np.float32)) for box in boxes]

    def upside_down(self, crops: list[Pixels]) -> float:
        """How likely the lines lie on their head, 0 to 1, by the longest of them."""
        longest = sorted(crops, key=lambda crop: crop.shape[1], reverse=True)[:6]
        if not longest:
            return 0.0
        height, width = TURN_SHAPE
        batch = np.stack([_normalised(crop, height, width) for crop in longest])
        chances = self._turner.run(None, {self._turner.get_inputs()[0].name: batch})[0]
        return float(np.mean(chances[:, 1]))

    def read(
        self,
        crops: list[Pixels],
        boxes: list[tuple[float, float, float, float]],
        only: str = "",
    ) -> list[Line]:
        """One line for each crop, in the same order; `boxes` say where each crop came from.

        With `only`, nothing else than these characters is read, and no spaces.
        """
        lines: list[Line | None] = [None] * len(crops)
        widths = [max(16, round(c.shape[1] * LINE_HEIGHT / max(1, c.shape[0]))) for c in crops]
        order = sorted(range(len(crops)), key=lambda i: widths[i])
        name = self._recogniser.get_inputs()[0].name
        allowed = [0, *(self._index[character] for character in only)] if only else None
        for start in range(0, len(order), TOGETHER):
            chosen = order[start : start + TOGETHER]
            widest = max(NARROWEST, *(widths[i] for i in chosen))
            batch = np.stack([_normalised(crops[i], LINE_HEIGHT, widest) for i in chosen])
            scores = self._recogniser.run(None, {name: batch})[0]
            for i, line_scores in zip(chosen, scores, strict=True):
                share = widths[i] / widest
                lines[i] = self._line(_only(line_scores, allowed), boxes[i], share)
        return [line for line in lines if line is not None]

    def _line(self, scores: Scores, box: tuple[float, float, float, float], share: float) -> Line:
        # Columns beyond the line's own picture are padding.
        used = scores[: max(1, int(np.ceil(share * len(scores))))]
        folded = used.copy()
        folded[:, self._targets] += np.add.reduceat(used[:, self._old], self._starts, axis=1)
        folded[:, self._old] = 0.0
        return Line(self._characters(folded, used, box), box)

    def _characters(
        self,
        scores: Scores,
        raw: Scores,
        box: tuple[float, float, float, float],
    ) -> tuple[Character, ...]:
        best = scores.argmax(axis=1)
        sure = scores[np.arange(len(best)), best]
        found: list[Character] = []
        start = 0
        for end in range(1, len(best) + 1):
            if end < len(best) and best[end] == best[start]:
                continue
            if best[start] != 0:
                column = start + int(np.argmax(sure[start:end]))
                x = box[0] + (column + 0.5) / len(best) * box[2]
                character = self.alphabet[best[start]]
                printed = self.alphabet[int(raw[column].argmax())] or character
                others = (
                    () if sure[column] >= HESITANT else self._others(scores[column], best[start])
                )
                found.append(Character(character, printed, float(sure[column]), x, others))
            start = end
        return tuple(found)

    def _others(self, scores: Scores, chosen: int) -> tuple[tuple[str, float], ...]:
        """The next choices at one place; the blank and what is all but impossible left out."""
        likeliest = np.argpartition(scores, -NEXT_CHOICES - 2)[-NEXT_CHOICES - 2 :]
        return tuple(
            (self.alphabet[i], round(float(scores[i]), 4))
            for i in sorted(likeliest, key=lambda i: -scores[i])
            if i not in (0, chosen) and scores[i] > 1e-4
        )[:NEXT_CHOICES]


def _only(scores: Scores, allowed: list[int] | None) -> Scores:
    """The scores with nothing but the allowed characters left."""
    if allowed is None:
        return scores
    kept = np.zeros_like(scores)
    kept[:, allowed] = scores[:, allowed]
    return kept


def _session(models: Path, pattern: str, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Crops differ in width from call to call: an arena would keep the largest of each for ever.
    options.enable_cpu_mem_arena = False
    # Threads that spin while they wait for work take the processor from the window beside them.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    path = next(iter(sorted(models.glob(pattern))))
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _normalised(crop: Pixels, height: int, width: int) -> NDArray[np.float32]:
    """The crop as the models want it: blue first, minus one to one, padded on the right."""
    wide = min(width, max(1, int(np.ceil(crop.shape[1] * height / max(1, crop.shape[0])))))
    resized = cv2.resize(crop, (wide, height))[..., ::-1].astype(np.float32)
    padded = np.zeros((3, height, width), np.float32)
    padded[:, :, :wide] = resized.transpose(2, 0, 1) / 127.5 - 1.0
    return padded
