"""The small photograph in a specimen's chip is good enough to know its holder by."""

from __future__ import annotations

import pytest

from app.devices.specimens import by_code
from app.vision.faces import Faces
from app.vision.findings import Band
from app.vision.recogniser import DlibRecogniser

EXERCISES = {
    "S01": Band.ALIKE,
    "S05": Band.ALIKE,
    "S08": Band.ALIKE,
    "S11": Band.DIFFERENT,
    "S15": Band.UNSURE,
}


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces(DlibRecogniser())


@pytest.mark.parametrize("code", EXERCISES)
def test_the_chips_photograph_judges_the_face_as_the_exercise_says(code: str, faces: Faces) -> None:
    customer = by_code(code)
    found = faces.compare(customer.picture("chip.png"), list(customer.live))
    assert found.band is EXERCISES[code]
