"""The watch on the document camera: what it tells the teller to change, when it takes a card."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from app.domain.documents import DocumentSide
from app.vision.cameras import fitting
from app.vision.document_watch import DocumentWatcher
from app.vision.pictures import decode
from app.vision.watching import DocumentSight, Hint
from app.vision.words import HINT_WORDS
from tests.vision import scenes
from tests.vision.scenes import Scene

GOOD = Scene()
BACK = GOOD.but(card=(7, DocumentSide.BACK))
EMPTY = GOOD.but(card=None)
LOOK = 0.125


@dataclass
class Table:
    """A document camera whose frames the test lays under it, eight looks a second."""

    now: float = 100.0
    looks: int = 0

    def __post_init__(self) -> None:
        self.watcher = DocumentWatcher(lambda: self.now)

    def show(self, scene: Scene, seconds: float = 1.0) -> DocumentSight:
        """The last of the sights while the scene stays as it is."""
        for _ in range(max(1, round(seconds / LOOK))):
            self.now += LOOK
            self.looks += 1
            frame = scenes.frame(scene, self.looks)
            sight = self.watcher.look(frame, fitting(frame), self.looks)
        return sight


@pytest.fixture
def table() -> Table:
    return Table()


def test_a_card_that_lies_still_is_taken_by_itself(table: Table) -> None:
    assert table.show(GOOD, 0.25).shots == 0
    sight = table.show(GOOD, 1.0)
    assert sight.shots == 1
    assert all(gate.passed for gate in sight.gates)
    pictures = table.watcher.shots(0)
    assert 1 <= len(pictures) <= 3
    assert decode(pictures[0]).shape == (scenes.HEIGHT, scenes.WIDTH, 3)


def test_the_outline_is_where_the_card_is(table: Table) -> None:
    sight = table.show(GOOD, 0.5)
    assert sight.corners is not None
    preview = scenes.corners(GOOD)
    assert np.abs(np.array(sight.corners) - preview).max() < 6


def test_a_card_that_is_taken_is_not_taken_again_but_asked_to_be_turned(table: Table) -> None:
    table.show(GOOD, 1.5)
    sight = table.show(GOOD, 2)
    assert (sight.shots, sight.hint) == (1, Hint.TURN_OVER)


def test_both_sides_come_in_one_go(table: Table) -> None:
    table.show(GOOD, 1.5)
    sight = table.show(BACK, 1.5)
    assert sight.shots == 2
    first, second = (decode(table.watcher.shots(n)[0]).astype(float) for n in (0, 1))
    assert np.abs(first - second).mean() > 3


def test_a_card_that_is_moved_or_turned_on_the_table_is_still_the_same_side(table: Table) -> None:
    table.show(GOOD, 1.5)
    for moved in (GOOD.but(middle=(0.47, 0.38)), GOOD.but(angle=-6), GOOD.but(angle=182)):
        assert table.show(moved, 1.5).shots == 1


def test_a_hand_that_passes_does_not_make_it_another_card(table: Table) -> None:
    table.show(GOOD, 1.5)
    table.show(EMPTY, 0.25)
    assert table.show(GOOD, 1.5).shots == 1


def test_the_next_card_is_taken_when_the_last_was_taken_away(table: Table) -> None:
    table.show(GOOD, 1.5)
    assert table.show(EMPTY, 1.5).hint == Hint.LAY_DOCUMENT
    assert table.show(GOOD.but(card=(8, DocumentSide.FRONT)), 1.5).shots == 2


def test_the_teller_may_have_the_same_side_taken_again(table: Table) -> None:
    table.show(GOOD, 1.5)
    table.watcher.rearm()
    assert table.show(GOOD, 1.5).shots == 2


def test_a_card_that_moves_is_not_taken(table: Table) -> None:
    for step in range(16):
        sight = table.show(GOOD.but(middle=(0.45 + 0.006 * step, 0.375)), LOOK)
    assert (sight.shots, sight.hint) == (0, Hint.HOLD_STILL)
    assert sight.stillness < 1


@pytest.mark.parametrize(
    ("scene", "hint"),
    [
        (EMPTY, Hint.LAY_DOCUMENT),
        (GOOD.but(width=0.3), Hint.MOVE_CLOSER),
        (GOOD.but(light=0.22), Hint.TOO_DARK),
        (GOOD.but(light=0.35), Hint.TOO_DARK),
        (GOOD.but(haze=0.75), Hint.TOO_BRIGHT),
        (GOOD.but(glare=(0.3, 0.25, 0.1)), Hint.GLARE),
        (GOOD.but(tilt=0.3, width=0.7), Hint.LAY_FLAT),
        (GOOD.but(blur=3.0), Hint.BLURRED),
        (GOOD.but(middle=(0.8, 0.375)), Hint.PART_ONLY),
        (GOOD.but(middle=(0.15, 0.375)), Hint.PART_ONLY),
        (GOOD.but(middle=(0.5, 0.1)), Hint.PART_ONLY),
        (GOOD.but(middle=(0.5, 0.65)), Hint.PART_ONLY),
    ],
)
def test_the_hint_says_what_is_wrong_and_nothing_is_taken(
    table: Table, scene: Scene, hint: Hint
) -> None:
    sight = table.show(scene, 1.5)
    assert (sight.hint, sight.shots) == (hint, 0)
    assert table.watcher.shots(0) == ()


def test_a_card_is_taken_as_soon_as_what_was_wrong_is_put_right(table: Table) -> None:
    assert table.show(GOOD.but(light=0.3), 1.0).hint == Hint.TOO_DARK
    assert table.show(GOOD, 1.5).shots == 1


@pytest.mark.parametrize("angle", [90, 180, 270, 40])
def test_a_card_may_lie_any_way_round(table: Table, angle: float) -> None:
    assert table.show(GOOD.but(angle=angle, width=0.6), 1.5).shots == 1


def test_a_bright_table_is_told_from_the_card(table: Table) -> None:
    assert table.show(GOOD.but(table=(200, 198, 190)), 1.5).shots == 1


def test_the_sharpest_frame_comes_first(table: Table) -> None:
    for blur in (0.9, 0.4, 0.8, 0.9, 0.7):
        sight = table.show(GOOD.but(blur=blur), LOOK)
    assert sight.shots == 1
    best, *others = table.watcher.shots(0)
    assert all(_detail(best) > _detail(one) for one in others)


def test_only_the_last_shutters_are_kept(table: Table) -> None:
    for side in (GOOD, BACK) * 3:
        sight = table.show(side, 1.25)
    assert sight.shots == 6
    assert [bool(table.watcher.shots(n)) for n in range(7)] == [False] * 2 + [True] * 4 + [False]


def test_every_hint_has_words_in_both_languages() -> None:
    assert set(HINT_WORDS) == set(Hint)
    assert all(words.zh and words.en for words in HINT_WORDS.values())


def _detail(picture: bytes) -> float:
    return float(np.abs(np.diff(decode(picture).astype(float), axis=1)).mean())
