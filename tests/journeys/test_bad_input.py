"""What cannot be read or opened: one clear sentence with what to do, and nothing else is harmed."""

from __future__ import annotations

import random
import shutil
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from PIL import Image

from app.bootstrap import store_settings
from app.settings import load
from db.session import Session, transaction
from db.store import open_store
from tests.db.sample import disarm, engine_of
from tests.journeys.conftest import Guitai, Within

DONE, REFUSED, BROKEN, CANNOT, USAGE = 0, 2, 3, 4, 64


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory, pictures: Path) -> Path:
    """A folder of files that are no good pictures."""
    folder = tmp_path_factory.mktemp("bad")
    good = (pictures / "S01" / "front.jpg").read_bytes()
    (folder / "words.jpg").write_text("这不是图片\n" * 40, encoding="utf-8")
    (folder / "empty.jpg").touch()
    (folder / "cut.jpg").write_bytes(good[: len(good) // 3])
    (folder / "folder.jpg").mkdir()
    (folder / "huge.png").write_bytes(_png_that_claims(60_000, 60_000))
    Image.new("RGB", (800, 600), (90, 120, 150)).save(folder / "nothing.jpg")
    noise = random.Random(7).randbytes(800 * 600 * 3)
    Image.frombytes("RGB", (800, 600), noise).save(folder / "noise.png")
    both = Image.new("RGB", (1280, 480))
    for n, code in enumerate(("S01", "S02")):
        with Image.open(pictures / code / "live0.jpg") as one:
            both.paste(one, (640 * n, 0))
    both.save(folder / "two.jpg", quality=92)
    return folder


def _png_that_claims(width: int, height: int) -> bytes:
    """A small file whose header promises a picture of that size."""

    def chunk(name: bytes, content: bytes) -> bytes:
        check = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


# --- pictures ---------------------------------------------------------------------------------


def test_one_bad_picture_of_a_card_never_keeps_the_others_from_being_read(
    guitai: Guitai, bad: Path, pictures: Path
) -> None:
    expected = {
        bad / "words.jpg": "not_an_image",
        bad / "empty.jpg": "empty_file",
        bad / "cut.jpg": "not_an_image",
        bad / "huge.png": "image_too_large",
        Path("/dev/zero"): "image_too_large",
        bad / "folder.jpg": "file_unreadable",
        bad / "none.jpg": "file_missing",
        bad / "nothing.jpg": "no_card",
        bad / "noise.png": "no_card",
        pictures / "S12" / "front.jpg": "unreadable",
        pictures / "S02" / "back.jpg": None,
        pictures / "S01" / "front.jpg": None,
    }
    said = guitai("read-id", "--json", *expected)
    assert said.code == REFUSED
    assert {Path(one["image"]): one["error"] for one in said.answers} == expected
    for one in said.answers:
        assert one.keys() == {"image", "kind", "side", "fields", "warnings", "error", "ms"}
        assert one["ms"] >= 0
    back, front = said.answers[-2:]
    assert (back["side"], front["side"]) == ("back", "front")
    assert list(back["fields"]) == ["issuer", "valid_from", "valid_until"]
    assert back["fields"]["valid_until"]["value"] == "long_term"
    assert list(front["fields"]) == [
        *("name", "sex", "ethnicity", "birth_date", "address", "number")
    ]
    for field in (*back["fields"].values(), *front["fields"].values()):
        assert field.keys() == {"value", "confidence", "certain"}
        assert field["certain"] is True


def test_of_several_papers_each_that_cannot_be_proved_is_named(within: Within, bad: Path) -> None:
    asked = [bad / "words.jpg", bad / "none.jpg", bad / "empty.jpg"]
    said = within("verify-paper", "--json", "--without-store", *asked)
    assert [Path(one["file"]) for one in said.answers] == asked
    for path, line in zip(asked, said.err.splitlines(), strict=True):
        assert path.name in line
    assert "PDF" in said.err.splitlines()[0], "a paper may be a PDF file as well as a picture"


def test_one_bad_pair_of_faces_never_keeps_the_others_from_being_compared(
    guitai: Guitai, bad: Path, pictures: Path
) -> None:
    portrait, live = (pictures / "S01" / name for name in ("front.jpg", "live0.jpg"))
    another = pictures / "S06" / "live0.jpg"
    expected = {
        (str(portrait), "two.jpg"): (None, "two_faces"),
        (str(portrait), "nothing.jpg"): (None, "no_face"),
        ("empty.jpg", str(live)): (None, "empty_file"),
        ("words.jpg", str(live)): (None, "not_an_image"),
        ("none.jpg", str(live)): (None, "file_missing"),
        ("cut short", ""): (None, "file_missing"),
        (str(portrait), str(live)): ("alike", None),
        (str(portrait), str(another)): ("different", None),
    }
    file = bad / "pairs.csv"
    rows = [",".join(pair).removesuffix(",") for pair in expected]
    file.write_text("path_a,path_b\n" + "\n".join(rows) + "\n", encoding="utf-8")
    said = guitai("compare-faces", "--json", "--pairs", file)
    assert said.code == REFUSED
    assert {(o["a"], o["b"]): (o["band"], o["error"]) for o in said.answers} == expected
    for one in said.answers:
        assert one.keys() == {"a", "b", "distance", "band", "error", "ms"}
        assert (one["distance"] is None) == (one["band"] is None)
        assert one["ms"] >= 0


def test_the_same_side_twice_is_said(guitai: Guitai, pictures: Path) -> None:
    front = pictures / "S01" / "front.jpg"
    said = guitai("rehearse", "account_opening", "--json", "--front", front, "--back", front)
    assert (said.code, said.answer["stopped_at"]) == (REFUSED, "card")
    assert said.answer["verdicts"][0]["code"] == "SAME_SIDE_TWICE"


def test_the_back_of_another_card_and_two_faces_are_said(
    guitai: Guitai, pictures: Path, bad: Path
) -> None:
    said = guitai(
        *("rehearse", "account_opening", "--json"),
        *("--front", pictures / "S01" / "front.jpg", "--back", pictures / "S02" / "back.jpg"),
        *("--face", bad / "two.jpg"),
    )
    assert (said.code, said.answer["stopped_at"]) == (REFUSED, "face")
    verdicts = {one["code"]: one for one in said.answer["verdicts"]}
    # Of a card that has no end for somebody of thirty, and of an issuer in another city.
    assert verdicts["ID-TERM"]["effect"] == "warn"
    assert verdicts["ID-BACK"]["effect"] == "escalate"
    assert verdicts["NETWORK-CHECK"]["effect"] == "warn"
    assert verdicts["TWO_FACES"]["effect"] == "stop"


def test_a_picture_that_is_none_stops_the_card_and_a_missing_one_the_call(
    guitai: Guitai, pictures: Path, bad: Path
) -> None:
    back = ("--back", pictures / "S01" / "back.jpg")
    said = guitai("rehearse", "account_opening", "--json", "--front", bad / "words.jpg", *back)
    assert (said.code, said.answer["stopped_at"]) == (REFUSED, "card")
    assert said.answer["verdicts"][0]["code"] == "NOT_AN_IMAGE"
    said = guitai("rehearse", "account_opening", "--json", "--front", bad / "none.jpg", *back)
    assert (said.code, said.error) == (CANNOT, "FILE_MISSING")


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("not json", "ANSWERS"),
        ('["card"]', "ANSWERS"),
        ('{"card": "陈"}', "ANSWERS"),
        ('{"wishes": {"colour": "red"}}', "ANSWERS"),
    ],
)
def test_answers_that_make_no_sense_are_said_before_anything_is_done(
    within: Within, tmp_path: Path, words: str, error: str
) -> None:
    file = tmp_path / "answers.json"
    file.write_text(words, encoding="utf-8")
    said = within(
        *("rehearse", "account_opening", "--json", "--specimen", "S01", "--answers", file),
        *("--store", tmp_path / "store"),
    )
    assert (said.code, said.error) == (USAGE, error)
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("compare-faces", "a.jpg"),
        ("compare-faces",),
        ("read-id",),
        ("rehearse", "account_opening", "--back", "a.jpg"),
        ("frobnicate",),
    ],
)
def test_a_call_whose_words_are_off_ends_with_the_usage(
    within: Within, words: tuple[str, ...]
) -> None:
    said = within(*words, "--json")
    assert (said.code, said.error) == (USAGE, "USAGE")
    assert "usage: guitai" in said.err


def test_an_operation_of_a_customer_is_not_rehearsed_without_one(within: Within) -> None:
    said = within("rehearse", "account_opening", "--json")
    assert (said.code, said.error) == (USAGE, "NO_CUSTOMER")


# --- stores -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def training(guitai: Guitai) -> Path:
    """A training store that nobody has worked in; copied, not touched."""
    assert guitai("verify-journal", "--training", "--json").code == DONE
    return guitai.home / "training"


@pytest.fixture
def store(training: Path, tmp_path: Path) -> Path:
    """A copy of the training store to do harm to."""
    return Path(shutil.copytree(training, tmp_path / "store"))


def with_its_key(store: Path, work: Callable[[Session], object]) -> None:
    """Does something to the store with SQL and its key in hand, past all triggers."""
    opened = open_store(store_settings(load(store)))
    try:
        with transaction(engine_of(opened), writes=True) as session:
            session.using(disarm)
            work(session)
    finally:
        opened.close()


def _no_settings(store: Path) -> None:
    (store / "settings.toml").unlink()


def _no_toml(store: Path) -> None:
    (store / "settings.toml").write_text("kind = training", encoding="utf-8")


def _unknown_setting(store: Path) -> None:
    with (store / "settings.toml").open("a", encoding="utf-8") as file:
        file.write('colour = "red"\n')


def _said_to_be_real(store: Path) -> None:
    file = store / "settings.toml"
    said = file.read_text(encoding="utf-8")
    file.write_text(said.replace('"training"', '"real"'), encoding="utf-8")


def _no_books(store: Path) -> None:
    (store / "guitai.db").unlink()


def _garbage(store: Path) -> None:
    (store / "guitai.db").write_bytes(random.Random(1).randbytes(200_000))


def _damaged(store: Path) -> None:
    file = store / "guitai.db"
    said = bytearray(file.read_bytes())
    said[8192:] = bytes(len(said) - 8192)
    file.write_bytes(said)


def _no_key(store: Path) -> None:
    shutil.rmtree(store / "keys")


def _another_key(store: Path) -> None:
    for key in (store / "keys").iterdir():
        key.write_text("5e" * 32 + "\n", encoding="ascii")


def _newer(store: Path) -> None:
    newer = sa.text("UPDATE alembic_version SET version_num = '0999'")
    with_its_key(store, lambda session: session.write(newer))


@pytest.mark.parametrize(
    ("harm", "error"),
    [
        (_no_settings, "SETTINGS_UNREADABLE"),
        (_no_toml, "SETTINGS_UNREADABLE"),
        (_unknown_setting, "SETTINGS_UNREADABLE"),
        (_said_to_be_real, "STORE_KIND"),
        (_no_books, "STORE_MISSING"),
        (_garbage, "KEY_MISSING"),
        (_damaged, "STORE_DAMAGED"),
        (_no_key, "KEY_MISSING"),
        (_another_key, "WRONG_KEY"),
        (_newer, "STORE_NEWER"),
    ],
)
def test_a_store_that_cannot_be_opened_is_left_as_it_is_and_said(
    within: Within, store: Path, harm: Callable[[Path], None], error: str
) -> None:
    harm(store)
    books = store / "guitai.db"
    before = books.read_bytes() if books.exists() else None
    said = within("verify-journal", "--json", "--store", store)
    assert (said.code, said.error) == (CANNOT, error)
    assert (books.read_bytes() if books.exists() else None) == before


def test_a_journal_that_was_tampered_with_names_the_first_entry(
    within: Within, store: Path
) -> None:
    changed = sa.text("UPDATE journal SET headline = '别人' WHERE sequence = 1")
    with_its_key(store, lambda session: session.write(changed))
    said = within("verify-journal", "--json", "--store", store)
    assert said.code == BROKEN
    assert said.answer["whole"] is False
    assert said.answer["first_fault"]["entry"] == "0101-01-000001"
    assert said.answer["first_fault"]["kind"] == "changed"
    people = within("--language", "en", "verify-journal", "--store", store)
    assert people.code == BROKEN
    assert "0101-01-000001" in people.out


# --- a real branch ----------------------------------------------------------------------------

BRANCH = (
    *("--bank", "某银行", "--number", "4301", "--name", "五一路支行", "--counter", "01"),
    *("--bin", "62284800", "--staff", "100001:张三:1", "--staff", "200001:李四:2"),
    *("--stock", "100001:1:50", "--printer", "none"),
)


@pytest.fixture(scope="module")
def passwords(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("passwords") / "first"
    file.write_text("100001:correct-horse\n200001:battery-staple\n", encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def branch(guitai: Guitai, passwords: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real branch that was set up just now; copied, not touched."""
    folder = tmp_path_factory.mktemp("real") / "branch"
    said = guitai("init", "--json", "--folder", folder, *BRANCH, "--passwords", passwords)
    assert said.code == DONE, said.err
    assert said.answer["cards"] == 50
    return folder


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("--number", "12"), "BRANCH"),
        (("--number", "４３０１"), "BRANCH"),
        (("--counter", "1"), "BRANCH"),
        (("--bin", "62"), "BRANCH"),
        (("--staff", "100001"), "STAFF"),
        (("--staff", "300001:王五:9"), "STAFF"),
        (("--staff", "300001:王五:2"), "PASSWORD_WEAK"),
        (("--stock", "100001:some"), "STOCK"),
        (("--stock", "999999:60:5"), "BRANCH"),
        (("--stock", "100001:60:0"), "BRANCH"),
        (("--stock", "200001:40:20"), "BRANCH"),
        (("--camera", "webcam"), "CAMERA_SETTING"),
        (("--printer", "laser"), "PRINTER_SETTING"),
        (("--sms", "specimen"), "SPECIMEN_IN_REAL"),
        (("--id-card", "specimen:S01"), "SPECIMEN_IN_REAL"),
        (("--id-card", "http-8000:10.0.0.7"), "ID_CARD_SETTING"),
    ],
)
def test_a_branch_is_not_set_up_from_words_that_are_off(
    within: Within, passwords: Path, tmp_path: Path, words: tuple[str, str], error: str
) -> None:
    folder = tmp_path / "branch"
    said = within("init", "--json", "--folder", folder, *BRANCH, "--passwords", passwords, *words)
    assert (said.code, said.error) == (USAGE, error)
    assert not folder.exists()


def test_a_branch_is_set_up_once(within: Within, branch: Path, passwords: Path) -> None:
    said = within("init", "--json", "--folder", branch, *BRANCH, "--passwords", passwords)
    assert (said.code, said.error) == (CANNOT, "ALREADY_FOUNDED")


def test_a_rehearsal_never_runs_in_a_real_store(within: Within, branch: Path) -> None:
    said = within("rehearse", "account_opening", "--json", "--specimen", "S01", "--store", branch)
    assert (said.code, said.error) == (CANNOT, "NOT_TRAINING")


def test_a_real_store_with_specimen_drivers_is_refused(
    within: Within, branch: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copytree(branch, tmp_path / "copy"))
    file = copy / "settings.toml"
    said = file.read_text(encoding="utf-8").replace('"manual"', '"specimen"')
    file.write_text(said, encoding="utf-8")
    answer = within("self-test", "--json", "--store", copy)
    assert (answer.code, answer.error) == (CANNOT, "SPECIMEN_IN_REAL")


def test_a_new_branch_is_fit_for_work_and_missing_devices_are_said(
    guitai: Guitai, branch: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copytree(branch, tmp_path / "copy"))
    file = copy / "settings.toml"
    said = file.read_text(encoding="utf-8").replace(
        '\ncamera = ""', f'\ncamera = "file:{tmp_path / "none.jpg"}"'
    )
    said = said.replace('scans = ""', f'scans = "{tmp_path / "no_scans"}"')
    said = said.replace('id_card = "none"', 'id_card = "http-8000:127.0.0.1:9"')
    file.write_text(said.replace('"none"', '"system:NoSuch"', 1), encoding="utf-8")
    answer = guitai("self-test", "--json", "--store", copy)
    assert answer.code == BROKEN
    found = {one["check"]: one for one in answer.answers}
    ill = {check for check, one in found.items() if not one["well"]}
    assert ill == {"camera", "scans", "printer", "id_card"}
    assert all(found[check]["remedy"] for check in ill)
    assert {"store", "key", "cameras", "fonts", "reading", "faces"} <= found.keys()


def test_training_never_touches_the_real_store(guitai: Guitai, branch: Path) -> None:
    home = Guitai(branch.parent)
    before = {file: file.read_bytes() for file in branch.rglob("*") if file.is_file()}
    real = home("verify-journal", "--json")
    assert (real.code, real.answer["entries"]) == (DONE, 1)
    said = home("--training", "verify-journal", "--json")
    assert said.code == DONE
    assert (home.home / "training" / "settings.toml").exists()
    assert {file: file.read_bytes() for file in branch.rglob("*") if file.is_file()} == before


# --- the window -------------------------------------------------------------------------------


def test_without_a_display_one_sentence_names_the_rehearsal(guitai: Guitai) -> None:
    said = guitai("--language", "en")
    assert said.code == CANNOT
    assert said.out == ""
    assert "guitai rehearse" in said.err
    assert len(said.err.splitlines()) <= 2
