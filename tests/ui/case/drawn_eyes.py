"""Eyes that know the drawn customers by heart, so that most tests need not wait for real ones."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

from app.devices import specimens
from app.vision.faults import VisionError
from app.vision.findings import Band, DocumentFinding, DocumentSide, FaceComparison, FieldReading
from tests.ui.case.drawn_camera import CameraShop

_FRONT = ("name", "sex", "ethnicity", "birth_date", "address", "number")


class DrawnEyes(CameraShop):
    """Reads a drawn card without looking.

    `doubtful` fields are read without certainty; `unlike_print` says what is read of a field
    instead of what the customer is called, `others` what its characters may be else; `asked`
    keeps what was asked besides the pictures.
    """

    def __init__(self) -> None:
        super().__init__()
        self.doubtful: set[str] = set()
        self.unlike_print: dict[str, str] = {}
        self.others: dict[str, tuple[tuple[int, tuple[str, ...]], ...]] = {}
        self.asked: list[dict[str, Any]] = []
        self.band = Band.ALIKE
        self.distance = 0.05
        self.pid: int | None = None

    def start(self) -> None:
        """There is nothing to start."""

    def warm(self) -> None:
        """There is nothing to warm."""

    def close(self) -> None:
        """There is nothing to close."""

    def read_document(self, image: bytes, *more: bytes, **asked: Any) -> Future[DocumentFinding]:
        """The side of the drawn card that this picture shows; no card on any other picture."""
        self.asked.append({"pictures": 1 + len(more), **asked})
        for one in specimens.cast():
            for side, picture in (
                (DocumentSide.FRONT, "front.jpg"),
                (DocumentSide.BACK, "back.jpg"),
            ):
                if side is DocumentSide.BACK and one.back is None:
                    continue
                if one.picture(picture) == image:
                    return _done(self._finding(one, side, image))
        return _done(DocumentFinding(None, None, None, None, error=VisionError.NO_CARD.value))

    def compare_faces(
        self, portrait: bytes, pictures: Any, _second: Any = None
    ) -> Future[FaceComparison]:
        """Always the same answer."""
        return _done(
            FaceComparison(
                distance=self.distance,
                band=self.band,
                recipe="drawn",
                model="drawn",
                alike_up_to=0.37,
                unsure_up_to=0.45,
                shots=(),
                error=None,
                ms=1.0,
            )
        )

    def _finding(self, one: Any, side: DocumentSide, image: bytes) -> DocumentFinding:
        until = one.valid_until.isoformat() if one.valid_until else "long_term"
        values = {
            "name": one.name,
            "sex": one.sex,
            "ethnicity": one.ethnicity,
            "birth_date": one.birth_date.isoformat(),
            "address": one.address,
            "number": one.number,
            "issuer": one.issuer,
            "valid_from": one.valid_from.isoformat(),
            "valid_until": until,
            **self.unlike_print,
        }
        front = side is DocumentSide.FRONT
        fields = {
            name: FieldReading(
                value=value,
                raw=value,
                confidence=0.99,
                certain=name not in self.doubtful,
                box=(200, 60 + 60 * at, 300, 48),
                doubts=("low_confidence",) if name in self.doubtful else (),
                characters=tuple(
                    (character, 0.62 if place in dict(self.others.get(name, ())) else 0.99)
                    for place, character in enumerate(value)
                ),
                candidates=self.others.get(name, ()),
            )
            for at, (name, value) in enumerate(values.items())
            if (name in _FRONT) is front
        }
        corners = ((100.0, 100.0), (900.0, 100.0), (900.0, 600.0), (100.0, 600.0))
        portrait = one.picture("live0.jpg") if front else None
        return DocumentFinding(side, corners, image, portrait, fields, kind=one.kind)


def _done(value: Any) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_result(value)
    return future
