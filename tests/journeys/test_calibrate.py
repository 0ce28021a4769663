"""`guitai calibrate`: how often faces are mistaken, told with what chance leaves open."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path

import pytest
from PIL import Image

from app.settings import load, save, training
from tests.journeys.conftest import Guitai, Said, Within
from tests.vision.onnx_network import mosaic

CANNOT, USAGE, DONE = 4, 64, 0
CODES = ("S01", "S02", "S06", "S08", "S10")


def rows(pictures: Path) -> Iterator[str]:
    """Every pair of the live pictures of five people of the training cast."""
    shots = [(code, f"{pictures}/{code}/live{number}.jpg") for code in CODES for number in range(3)]
    for (one, path_a), (other, path_b) in combinations(shots, 2):
        yield f"{path_a},{path_b},{int(one == other)},cast"


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory, pictures: Path) -> Path:
    folder = tmp_path_factory.mktemp("pairs")
    file = folder / "pairs.csv"
    spoiled = f"{pictures}/S01/live0.jpg,empty.jpg,1,cast", f"{pictures}/S01/live0.jpg,none.jpg,0,x"
    (folder / "empty.jpg").write_bytes(b"")
    lines = ["path_a,path_b,same,set", *rows(pictures), *spoiled]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with settings and nothing else: the books are not needed for measuring."""
    folder = tmp_path_factory.mktemp("store")
    save(training(folder))
    return folder


@pytest.fixture(scope="module")
def measured(guitai: Guitai, pairs: Path, store: Path) -> Said:
    curve = pairs.parent / "curve.png"
    return guitai(
        *("calibrate", pairs, "--json", "--recipe", "one", "--recipe", "two"),
        *("--store", store, "--picture", curve),
    )


def test_every_set_is_measured_and_what_was_of_no_use_is_listed(measured: Said) -> None:
    assert measured.code == DONE
    *told, summary = measured.answers
    assert [one["set"] for one in told] == ["cast", "cast", "x", "*", "*"]
    cast = told[0]
    assert (cast["same"], cast["different"], cast["left_out"]) == (15, 90, 1)
    assert (told[2]["same"], told[2]["different"], told[2]["left_out"]) == (0, 0, 1)
    unusable = {Path(one["image"]).name: one["error"] for one in summary["unusable"]}
    assert unusable == {"empty.jpg": "empty_file", "none.jpg": "file_missing"}
    assert summary["pictures"] == 17


def test_rates_come_with_intervals_beside_the_librarys_default(measured: Said) -> None:
    cast = measured.answers[0]
    limits = {one["what"]: one for one in cast["limits"]}
    assert limits.keys() == {"alike", "unsure", "library_default"}
    assert limits["library_default"]["limit"] == 0.6
    for one in limits.values():
        for rate in (one["far"], one["frr"]):
            assert rate["low"] <= rate["share"] <= rate["high"]
            assert rate["at_most"] > 0
    assert limits["alike"]["frr"]["hits"] == 0


def test_what_so_few_pairs_cannot_show_is_said(measured: Said) -> None:
    aims = {one["aim"]: (one["shown"], one["needs"]) for one in measured.answers[0]["targets"]}
    assert aims == {0.01: (False, 300), 0.001: (False, 3000), 0.0001: (False, 30000)}


def test_the_curves_are_a_picture_that_shows_something(measured: Said) -> None:
    with Image.open(measured.answers[-1]["picture"]) as picture:
        assert picture.format == "PNG"
        assert min(picture.size) >= 600
        colours = picture.convert("RGB").getcolors(1 << 20)
    assert colours is not None
    assert len(colours) > 20


def test_too_few_pairs_write_no_limits(
    guitai: Guitai, pictures: Path, store: Path, tmp_path: Path
) -> None:
    file = tmp_path / "pairs.csv"
    one, other, third = (
        f"{pictures}/{shot}.jpg" for shot in ("S01/live0", "S01/live1", "S02/live0")
    )
    file.write_text(f"path_a,path_b,same\n{one},{other},1\n{one},{third},0\n", encoding="utf-8")
    said = guitai("calibrate", file, "--json", "--recipe", "one", "--store", store, "--write")
    assert said.code == CANNOT
    assert said.answers[-1]["error"] == "TOO_FEW_PAIRS"
    assert not (store / "calibration.toml").exists()


def test_limits_that_were_written_are_in_force_and_named(
    guitai: Guitai, pictures: Path, tmp_path: Path
) -> None:
    branch = guitai.home / "training"
    kept = (branch / "settings.toml").read_bytes() if branch.exists() else None
    save(training(branch))
    file = tmp_path / "pairs.csv"
    codes = [f"S{number:02}" for number in range(1, 12)]
    shots = [(code, f"{pictures}/{code}/live{n}.jpg") for code, n in product(codes, range(3))]
    lines = [f"{a},{b},{int(one == two)}" for (one, a), (two, b) in combinations(shots, 2)]
    file.write_text("path_a,path_b,same\n" + "\n".join(lines) + "\n", encoding="utf-8")
    try:
        said = guitai("calibrate", file, "--json", "--training", "--recipe", "one", "--write")
        assert said.code == DONE
        written = branch / "calibration.toml"
        assert said.answers[-1]["written"] == str(written)
        kept_limits = tomllib.loads(written.read_text(encoding="utf-8"))
        (recipe,) = kept_limits["recipes"]
        assert recipe["different_pairs"] == 495
        assert recipe["false_alike"] == 0
        assert said.answers[-1]["calibration"].startswith("calibration-")
        # Drawings are alike at far smaller distances than people: so are their limits.
        assert recipe["alike_up_to"] < 0.41
        # Whoever changes the recogniser may not keep its limits.
        content = written.read_text(encoding="utf-8").replace("resnet", "other")
        written.write_text(content, encoding="utf-8")
        portrait = pictures / "S01" / "live0.jpg"
        refused = guitai("compare-faces", portrait, portrait, "--json", "--training")
        assert refused.answer["error"] == "calibration_other"
        assert refused.answer["band"] is None
    finally:
        (branch / "calibration.toml").unlink(missing_ok=True)
        (branch / "settings.toml").unlink()
        if kept is not None:
            (branch / "settings.toml").write_bytes(kept)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "PAIRS"),
        ("path_a,path_b,same\n", "PAIRS"),
        ("path_a,path_b\na.jpg,b.jpg\n", "PAIRS"),
        ("path_a,path_b,same\na.jpg,b.jpg,yes\n", "PAIRS"),
        ("path_a,path_b,same\na.jpg,,1\n", "PAIRS"),
        ("path_a,path_b,same\na.jpg,a.jpg,1\n", "PAIRS"),
        ("path_a,path_b,same\na.jpg,b.jpg,1\nb.jpg,a.jpg,0\n", "PAIRS_DISAGREE"),
        ("path_a,path_b,same\na.jpg,b.jpg,1\nb.jpg,c.jpg,1\na.jpg,c.jpg,0\n", "PAIRS_DISAGREE"),
    ],
)
def test_a_list_of_pairs_that_is_off_is_said_before_anything_is_looked_at(
    within: Within, tmp_path: Path, store: Path, content: str, code: str
) -> None:
    file = tmp_path / "pairs.csv"
    file.write_text(content, encoding="utf-8")
    said = within("calibrate", file, "--json", "--store", store)
    assert (said.code, said.error) == (USAGE, code)


@pytest.mark.parametrize(
    "words",
    [
        ("calibrate",),
        ("calibrate", "a.csv", "--target", "0"),
        ("calibrate", "a.csv", "--target", "2"),
        ("calibrate", "a.csv", "--recipe", "four"),
        ("calibrate", "a.csv", "--write", "--recogniser", "onnx:x.onnx"),
    ],
)
def test_a_call_that_makes_no_sense_ends_with_the_usage(
    within: Within, words: tuple[str, ...]
) -> None:
    said = within(*words, "--json")
    assert (said.code, said.error) == (USAGE, "USAGE")


def test_a_network_that_is_not_there_is_said(within: Within, pairs: Path, store: Path) -> None:
    said = within(
        *("calibrate", pairs, "--json", "--store", store),
        *("--recogniser", "onnx:/there/is/nothing.onnx"),
    )
    assert (said.code, said.error.upper()) == (CANNOT, "RECOGNISER_MISSING")


def test_the_self_test_says_which_recogniser_and_whose_limits_are_in_force(tmp_path: Path) -> None:
    own = Guitai(tmp_path / "home")
    faces = {one["check"]: one for one in own("self-test", "--json", "--training").answers}["faces"]
    assert faces["well"]
    for said in ("dlib_face_recognition_resnet_model_v1", "one-live-picture", "0.410", "内置阈值"):
        assert said in faces["text"]
    branch = own.home / "training"
    network = tmp_path / "bank.onnx"
    network.write_bytes(mosaic())
    save(replace(load(branch), recogniser=f"onnx:{network}"))
    faces = {one["check"]: one for one in own("self-test", "--json", "--training").answers}["faces"]
    assert not faces["well"]
    assert "onnx-bank-" in faces["text"]
    assert "一律由人工判断" in faces["text"]
    assert "guitai calibrate --write" in faces["remedy"]
