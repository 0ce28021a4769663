"""What each member of staff likes the window to be is kept on the workstation, and harms nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.desk.preferences import Look, Preferences, keep_preferences, preferences_of
from app.i18n import Language

LARGE = Preferences(Language.CHINESE, Look.DARK, 150)
PLAIN = Preferences(Language.ENGLISH, Look.LIGHT, 100)


def test_each_person_finds_what_they_chose_and_the_workstation_what_was_worn_last(
    tmp_path: Path,
) -> None:
    assert preferences_of(tmp_path) is None
    keep_preferences(tmp_path, "1001", LARGE)
    keep_preferences(tmp_path, "2001", PLAIN)
    assert preferences_of(tmp_path, "1001") == LARGE
    assert preferences_of(tmp_path, "2001") == PLAIN
    assert preferences_of(tmp_path, "3001") is None
    assert preferences_of(tmp_path) == PLAIN


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"1001": 1, "last": {"language": "zh", "look": "dark", "text": Infinity}}',
        b'{"1001": 5, "last": {"language": "../x", "look": "dark", "text": 100}}',
        b'{"1001": {"language": "zh"}, "last": {"language": "zh", "look": "light", "text": "no"}}',
    ],
)
def test_a_damaged_file_is_as_if_nobody_had_chosen_anything(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "preferences.json").write_bytes(damage)
    assert preferences_of(tmp_path, "1001") is None
    assert preferences_of(tmp_path) is None
    keep_preferences(tmp_path, "1001", LARGE)
    assert preferences_of(tmp_path, "1001") == LARGE


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    keep_preferences(tmp_path / "gone", "1001", LARGE)
    assert preferences_of(tmp_path / "gone", "1001") is None


def test_whoever_was_here_longest_ago_is_forgotten_first(tmp_path: Path) -> None:
    keep_preferences(tmp_path, "0", PLAIN)
    for number in range(1, 501):
        keep_preferences(tmp_path, str(number), LARGE)
    assert preferences_of(tmp_path, "0") is None
    assert preferences_of(tmp_path, "500") == LARGE
