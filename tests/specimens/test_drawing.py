"""The cast can be drawn again, and every picture shows one face."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.domain.documents import DocumentKind
from app.vision.corners import lay_flat
from app.vision.faces import Faces
from app.vision.findings import Band
from app.vision.recogniser import DlibRecogniser
from resources.specimens.draw import card, draw_person
from resources.specimens.draw.cast import people
from resources.specimens.draw.person import Person

CAST = Path(__file__).resolve().parents[2] / "resources" / "specimens"
PEOPLE = people()
BY_CODE = {person.code: person for person in PEOPLE}
# Portrait on the flattened card, as shares of width and height, with some ground around it.
PORTRAIT = (0.62, 0.12, 0.95, 0.75)
PORTRAIT_ON_THE_LEFT = (0.03, 0.12, 0.34, 0.78)
PORTRAIT_LEFT = (
    DocumentKind.HM_TRAVEL_PERMIT,
    DocumentKind.TW_TRAVEL_PERMIT,
    DocumentKind.PASSPORT,
)

everybody = pytest.mark.parametrize("person", PEOPLE, ids=[p.code for p in PEOPLE])


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces(DlibRecogniser())


def portrait_on_card(person: Person) -> Image.Image:
    with Image.open(CAST / person.code / "front.jpg") as photograph:
        pixels = np.asarray(photograph.convert("RGB"))
    on_the_left = person.kind in PORTRAIT_LEFT or person.number.startswith("9")
    left, top, right, bottom = PORTRAIT_ON_THE_LEFT if on_the_left else PORTRAIT
    corners = np.array(draw_person.shot_of(person, 0).corners, dtype=np.float32)
    flat = Image.fromarray(lay_flat(pixels, corners))
    box = (flat.width * left, flat.height * top, flat.width * right, flat.height * bottom)
    cut = flat.crop(tuple(round(edge) for edge in box))
    return cut.resize((cut.width * 2, cut.height * 2), Image.Resampling.BICUBIC)


def as_png(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def live_pictures(person: Person) -> list[bytes]:
    return [(CAST / person.code / f"live{shot}.jpg").read_bytes() for shot in range(3)]


@everybody
def test_one_face_is_found_on_the_card_and_on_every_live_picture(
    person: Person, faces: Faces
) -> None:
    assert faces.check(as_png(portrait_on_card(person))).error is None
    for picture in live_pictures(person):
        assert faces.check(picture).error is None


@pytest.mark.parametrize(
    ("code", "band"),
    [("S01", Band.ALIKE), ("S11", Band.DIFFERENT), ("S15", Band.UNSURE)],
)
def test_the_matcher_answers_what_the_exercise_needs(code: str, band: Band, faces: Faces) -> None:
    person = BY_CODE[code]
    portrait = as_png(portrait_on_card(person))
    for pictures in (live_pictures(person), live_pictures(person)[:1]):
        assert faces.compare(portrait, pictures).band is band


def test_drawing_again_gives_the_committed_pictures(tmp_path: Path) -> None:
    person = BY_CODE["S04"]
    try:
        draw_person.draw(person, tmp_path)
    except card.FontMissing as missing:
        pytest.skip(str(missing))
    for path in sorted((CAST / person.code).iterdir()):
        drawn, kept = (
            np.asarray(Image.open(file).convert("RGB"), dtype=np.int16)
            for file in (tmp_path / path.name, path)
        )
        assert drawn.shape == kept.shape
        # Another version of Pillow or of a font may move single pixels, no more.
        assert np.abs(drawn - kept).mean() < 1.5


def test_the_list_of_the_cast_says_what_was_drawn(tmp_path: Path) -> None:
    draw_person.write_cast(PEOPLE, tmp_path / "cast.json")
    written = (tmp_path / "cast.json").read_text(encoding="utf-8")
    assert written == (CAST / "cast.json").read_text(encoding="utf-8")


def test_the_same_person_is_drawn_the_same_twice() -> None:
    person = BY_CODE["S01"]
    assert draw_person.live(person, 1).tobytes() == draw_person.live(person, 1).tobytes()
