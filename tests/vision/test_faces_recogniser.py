"""A bank may put in a face recogniser of its own; without measured limits a human decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from app.vision import calibrated
from app.vision.calibrated import Calibration, MeasuredRecipe
from app.vision.eyes import Eyes
from app.vision.faces import FaceFinder, Faces
from app.vision.faults import VisionFault
from app.vision.findings import Band
from app.vision.pictures import decode
from app.vision.recipes import recipe_name
from app.vision.recogniser import DlibRecogniser, recogniser_for
from app.vision.recogniser_onnx import SIDE, OnnxRecogniser, aligned
from tests.vision.onnx_network import mosaic

CAST = Path(__file__).parents[2] / "resources" / "specimens"
Network = Callable[[bytes], str]


def live(code: str, number: int = 0) -> bytes:
    return (CAST / code / f"live{number}.jpg").read_bytes()


@pytest.fixture
def network(tmp_path: Path) -> Network:
    """Puts a network into a file; gives the setting that names it."""

    def put(content: bytes) -> str:
        file = tmp_path / "bank.onnx"
        file.write_bytes(content)
        return f"onnx:{file}"

    return put


def limits(model: str, views: str, alike: float = 0.02, unsure: float = 0.3) -> Calibration:
    recipe = MeasuredRecipe(recipe_name(1, views), alike, unsure, 900, 30_000, 20, 40)
    return Calibration(model, "2026-03-01", "ab" * 32, 0.001, (recipe,))


def test_without_measured_limits_a_human_decides_on_every_face(network: Network) -> None:
    faces = Faces(recogniser_for(network(mosaic()), 1))
    same = faces.compare(live("S01"), [live("S01")])
    other = faces.compare(live("S01"), [live("S02")])
    assert same.distance == 0.0
    assert other.distance is not None
    assert other.distance > 0.0
    assert (same.band, other.band) == (Band.UNSURE, Band.UNSURE)
    assert same.calibration == "none"


def test_with_measured_limits_the_banks_network_decides_and_the_result_names_them(
    network: Network, tmp_path: Path
) -> None:
    recogniser = recogniser_for(network(mosaic()), 1)
    file = tmp_path / "calibration.toml"
    calibrated.save(limits(recogniser.model, recogniser.views), file)
    faces = Faces(recogniser, calibrated.load(file))
    found = faces.compare(live("S01"), [live("S01")])
    assert found.band is Band.ALIKE
    assert found.alike_up_to == 0.02
    assert found.calibration == "calibration-2026-03-01-abababab"
    assert found.recipe.endswith("@calibration-2026-03-01-abababab")
    # Nothing was measured for the mean of several pictures.
    assert faces.compare(live("S01"), [live("S01")] * 3).band is Band.UNSURE


def test_limits_of_another_network_are_refused(network: Network) -> None:
    before = recogniser_for(network(mosaic("Neg")), 1)
    calibration = limits(before.model, before.views)
    now = recogniser_for(network(mosaic()), 1)
    assert now.model != before.model
    with pytest.raises(VisionFault) as fault:
        Faces(now, calibration)
    assert fault.value.code == "calibration_other"


def test_limits_of_another_recipe_are_refused() -> None:
    recogniser = DlibRecogniser()
    with pytest.raises(VisionFault) as fault:
        Faces(recogniser, limits(recogniser.model, "10-views"))
    assert fault.value.code == "calibration_other"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="an empty file"),
        pytest.param(b"no network", id="no network"),
        pytest.param(mosaic()[:90], id="half a network"),
        pytest.param(mosaic(shape=(1, 3, 96, 96)), id="made for smaller faces"),
        pytest.param(mosaic(shape=(1, 1, 112, 112)), id="made for grey faces"),
        pytest.param(mosaic(shape=(8, 3, 112, 112)), id="made for eight faces at once"),
        pytest.param(mosaic("Sqrt"), id="gives what is no number"),
        pytest.param(mosaic("GlobalAveragePool"), id="gives three numbers"),
        pytest.param(mosaic("Sign", "Abs"), id="says the same of every face"),
        pytest.param(
            mosaic(offset=(127.5, 0.01), weights_elsewhere=True), id="weights in another file"
        ),
    ],
)
def test_a_network_that_is_no_use_is_refused_before_anybody_relies_on_it(
    content: bytes, network: Network
) -> None:
    with pytest.raises(VisionFault) as fault:
        recogniser_for(network(content), 1)
    assert fault.value.code == "recogniser_unfit"


@pytest.mark.parametrize("setting", ["sface", "onnx:", "", "dlib:2"])
def test_a_setting_that_names_no_recogniser_is_refused(setting: str) -> None:
    with pytest.raises(VisionFault) as fault:
        recogniser_for(setting, 1)
    assert fault.value.code == "recogniser_unfit"


def test_a_network_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    for path in (tmp_path / "none.onnx", tmp_path):
        with pytest.raises(VisionFault) as fault:
            recogniser_for(f"onnx:{path}", 1)
        assert fault.value.code == "recogniser_missing"


def test_pixels_are_scaled_for_the_network_unless_it_does_so_itself(
    network: Network, tmp_path: Path
) -> None:
    plain = recogniser_for(network(mosaic()), 1)
    itself = recogniser_for(network(mosaic(offset=(127.5, 1 / 127.5))), 1)
    face = FaceFinder().find(decode(live("S03")))
    assert np.allclose(plain.describe(face), itself.describe(face), atol=1e-5)


@pytest.mark.parametrize("degrees", [0, 12, -20])
def test_a_tilted_face_is_laid_upright_for_the_network(degrees: int) -> None:
    from PIL import Image  # noqa: PLC0415

    upright = Image.fromarray(decode(live("S05")))
    turned = np.asarray(
        upright.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=(200, 200, 200))
    )
    finder = FaceFinder()
    one, other = (aligned(finder.find(np.asarray(p))) for p in (upright, turned))
    assert one.shape == (SIDE, SIDE, 3)
    middle = (slice(30, 90), slice(25, 87))
    difference = np.abs(one[middle].astype(int) - other[middle].astype(int)).mean()
    assert difference < 12


def test_the_eyes_lie_where_networks_of_this_kind_expect_them() -> None:
    face = FaceFinder().find(decode(live("S05")))
    found = FaceFinder().boxes(np.kron(aligned(face), np.ones((3, 3, 1), np.uint8)))
    # Laid over the template, the face fills the picture: brows at the top, chin at the bottom.
    (box,) = found
    assert abs(box.center().x / 3 - SIDE / 2) < 12
    assert box.width() / 3 > 0.6 * SIDE


def test_the_eyes_say_so_when_their_recogniser_or_its_limits_are_no_use(tmp_path: Path) -> None:
    damaged = tmp_path / "calibration.toml"
    damaged.write_text("model = 1\n", encoding="utf-8")
    for eyes, code in (
        (Eyes(1, f"onnx:{tmp_path / 'none.onnx'}"), "recogniser_missing"),
        (Eyes(1, "dlib", damaged), "calibration_unfit"),
    ):
        try:
            with pytest.raises(VisionFault) as fault:
                eyes.compare_faces(live("S01"), [live("S01")]).result(90)
            assert fault.value.code == code
            assert fault.value.remedy.zh
        finally:
            eyes.close()


def test_the_eyes_use_the_network_of_the_settings(network: Network) -> None:
    eyes = Eyes(1, network(mosaic()))
    try:
        force = eyes.recogniser().result(90)
        found = eyes.compare_faces(live("S01"), [live("S01", 1)]).result(90)
    finally:
        eyes.close()
    assert force.model.startswith("onnx-bank-")
    assert (found.model, found.band) == (force.model, Band.UNSURE)


def test_a_recogniser_that_fails_is_no_fault_of_the_picture(tmp_path: Path) -> None:
    class Failing(OnnxRecogniser):
        def describe(self, face: object) -> np.ndarray:
            raise VisionFault("recogniser_unfit")

    file = tmp_path / "bank.onnx"
    file.write_bytes(mosaic())
    with pytest.raises(VisionFault):
        Faces(Failing(file, 1)).compare(live("S01"), [live("S01")])
