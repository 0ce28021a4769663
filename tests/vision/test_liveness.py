"""A challenge of liveness as customer and teller meet it, on looks that are made up."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.evidence.liveness import (
    HONEST_WORDS,
    OUTCOME_TEXTS,
    PROMPT_TEXTS,
    REASON_TEXTS,
    UNABLE_TEXTS,
    LivenessOutcome,
    LivenessReason,
    Prompt,
    Unable,
)
from app.vision.liveness.challenge import Challenge, Look
from app.vision.liveness.measures import Pose, pose_of, relief_of
from app.vision.liveness.prompts import (
    ALL_PROMPTS,
    BLINK_LIMITS,
    HEAD_PROMPTS,
    LIMITS,
    Limits,
    drawn,
    pauses,
)

STEP = 1 / 12
ME, SOMEBODY_ELSE = np.zeros(128), np.full(128, 0.1)
RELIEF = {
    Prompt.TURN_LEFT: (0.35, 0.02),
    Prompt.TURN_RIGHT: (-0.35, 0.02),
    Prompt.LOOK_UP: (0.02, -0.3),
    Prompt.LOOK_DOWN: (0.02, 0.3),
}
NOSE = {Prompt.TURN_LEFT: 0.12, Prompt.TURN_RIGHT: -0.12}


class Counter:
    """A customer before the camera: each method is one look, `STEP` seconds after the last."""

    def __init__(self, *prompts: Prompt, limits: Limits = LIMITS) -> None:
        asked = prompts or (Prompt.TURN_LEFT, Prompt.LOOK_UP, Prompt.TURN_RIGHT, Prompt.LOOK_DOWN)
        self.challenge = Challenge(asked, [0.4] * len(asked), 0.0, limits)
        self.at = 0.0
        self.frames = 0

    def sees(self, **changes: object) -> None:
        self.at += STEP
        self.frames += 1
        wanted = self.challenge.wants_descriptor
        usual = Look(
            at=self.at,
            digest=f"frame {self.frames}",
            faces=1,
            box=(200, 120, 180, 180),
            pose=Pose(0.01, 0.55, 0.3),
            relief=(0.01, -0.01),
            spots=60,
            descriptor=ME if wanted else None,
        )
        self.challenge.see(replace(usual, **changes))

    def rests_until_asked(self) -> Prompt:
        for _ in range(100):
            if self.challenge.state().prompt is not None:
                break
            self.sees()
        prompt = self.challenge.state().prompt
        assert prompt is not None, self.challenge.state()
        return prompt

    def moves(self, prompt: Prompt, looks: int = 6) -> None:
        for _ in range(looks):
            turn = 0.01 + NOSE.get(prompt, 0.0)
            self.sees(pose=Pose(turn, 0.55, 0.3), relief=RELIEF[prompt])

    def blinks(self) -> None:
        for opening in (0.3, 0.3, 0.3, 0.1, 0.08, 0.1, 0.29):
            self.sees(pose=Pose(0.01, 0.55, opening))

    def follows(self) -> None:
        """Does whatever is asked until the challenge has ended."""
        for _ in range(10):
            for _ in range(100):
                if self.over or self.challenge.state().prompt is not None:
                    break
                self.sees()
            if self.over:
                return
            prompt = self.rests_until_asked()
            self.sees()
            self.sees()
            self.sees()
            if prompt is Prompt.BLINK:
                self.blinks()
            else:
                self.moves(prompt)

    @property
    def over(self) -> bool:
        return self.challenge.outcome is not LivenessOutcome.NONE

    @property
    def ended(self) -> tuple[LivenessOutcome, LivenessReason | None]:
        return self.challenge.outcome, self.challenge.reason


def test_a_customer_who_does_what_is_asked_passes() -> None:
    counter = Counter()
    counter.follows()
    state = counter.challenge.state()
    assert state.outcome is LivenessOutcome.PASSED
    assert [one.prompt for one in state.answers] == [
        Prompt.TURN_LEFT,
        Prompt.LOOK_UP,
        Prompt.TURN_RIGHT,
    ]
    assert all(one.answered is not None and one.asked < one.answered for one in state.answers)
    assert state.words == OUTCOME_TEXTS[LivenessOutcome.PASSED]


def test_closing_the_eyes_for_a_moment_counts_where_the_bank_asks_for_it() -> None:
    counter = Counter(
        Prompt.BLINK, Prompt.TURN_LEFT, Prompt.BLINK, Prompt.LOOK_UP, limits=BLINK_LIMITS
    )
    counter.follows()
    assert counter.challenge.outcome is LivenessOutcome.PASSED


def test_eyes_that_look_closed_because_the_head_tilts_have_not_blinked() -> None:
    counter = Counter(
        Prompt.BLINK, Prompt.TURN_LEFT, Prompt.BLINK, Prompt.LOOK_UP, limits=BLINK_LIMITS
    )
    counter.rests_until_asked()
    for opening in (0.3, 0.3, 0.3, 0.1, 0.08, 0.1, 0.29):
        counter.sees(pose=Pose(0.01, 0.42 if opening < 0.2 else 0.55, opening))
    assert counter.challenge.followed == 0


def test_narrow_eyes_are_measured_by_their_own_usual_opening() -> None:
    counter = Counter(
        Prompt.BLINK, Prompt.TURN_LEFT, Prompt.BLINK, Prompt.LOOK_UP, limits=BLINK_LIMITS
    )
    narrow = Pose(0.01, 0.55, 0.05)
    while counter.challenge.state().prompt is None:
        counter.sees(pose=narrow)
    for _ in range(12):
        counter.sees(pose=narrow)
    assert counter.challenge.followed == 0
    for opening in (0.05, 0.02, 0.02, 0.05):
        counter.sees(pose=replace(narrow, eyes=opening))
    assert counter.challenge.followed == 1


def test_a_print_turned_before_the_camera_shows_no_depth_and_does_not_pass() -> None:
    counter = Counter()
    for _ in range(40):
        if counter.over:
            break
        counter.rests_until_asked()
        while not counter.over and counter.challenge.state().prompt is not None:
            counter.sees(pose=Pose(0.25, 0.3, 0.2), relief=(0.06, 0.05))
    assert counter.ended == (LivenessOutcome.TIMED_OUT, LivenessReason.NOT_FOLLOWED)


def test_depth_without_the_nose_moving_that_way_is_no_turn() -> None:
    counter = Counter()
    counter.rests_until_asked()
    for _ in range(20):
        counter.sees(relief=RELIEF[Prompt.TURN_LEFT])
    assert counter.challenge.followed == 0


def test_an_act_made_before_it_was_asked_does_not_count() -> None:
    counter = Counter(Prompt.TURN_LEFT, Prompt.LOOK_UP, Prompt.TURN_LEFT, Prompt.LOOK_UP)
    for _ in range(30):
        counter.sees(pose=Pose(0.13, 0.55), relief=RELIEF[Prompt.TURN_LEFT])
    # A head that is held aside is at rest there: depth is only counted from when it was asked.
    assert counter.challenge.followed == 0
    for _ in range(60):
        counter.sees()
    assert counter.challenge.followed == 0


def test_something_that_comes_the_moment_it_is_asked_is_no_answer() -> None:
    counter = Counter(limits=replace(LIMITS, hold=1))
    prompt = counter.rests_until_asked()
    counter.moves(prompt, looks=2)
    assert counter.challenge.followed == 0
    counter.moves(prompt, looks=3)
    assert counter.challenge.followed == 1


def test_left_and_right_may_be_mistaken_once_but_not_twice() -> None:
    counter = Counter(Prompt.TURN_LEFT, Prompt.TURN_RIGHT, Prompt.TURN_LEFT, Prompt.LOOK_UP)
    counter.rests_until_asked()
    counter.moves(Prompt.TURN_RIGHT)
    assert not counter.over
    assert counter.rests_until_asked() is Prompt.TURN_RIGHT
    counter.moves(Prompt.TURN_LEFT)
    assert counter.ended == (LivenessOutcome.FAILED, LivenessReason.WRONG_ACT)


def test_who_missed_one_prompt_can_still_pass_with_the_next_ones() -> None:
    counter = Counter()
    counter.rests_until_asked()
    while counter.challenge.state().prompt is not None:
        counter.sees()
    assert not counter.over
    counter.follows()
    assert counter.challenge.outcome is LivenessOutcome.PASSED
    assert [one.answered is None for one in counter.challenge.state().answers] == [
        True,
        False,
        False,
        False,
    ]


def test_nobody_before_the_camera_runs_out_of_time() -> None:
    counter = Counter()
    while not counter.over:
        counter.sees(faces=0, box=None, pose=None, relief=None)
    assert counter.ended == (LivenessOutcome.TIMED_OUT, LivenessReason.NO_FACE)


def test_a_face_that_leaves_ends_the_challenge() -> None:
    counter = Counter()
    counter.rests_until_asked()
    for _ in range(14):
        counter.sees(faces=0, box=None, pose=None, relief=None, spots=0)
    assert counter.ended == (LivenessOutcome.FAILED, LivenessReason.FACE_LEFT)


def test_a_face_that_looks_far_up_is_waited_for_while_its_spots_are_followed() -> None:
    counter = Counter()
    counter.rests_until_asked()
    for _ in range(28):
        counter.sees(faces=0, box=None, pose=None, relief=None)
    assert not counter.over
    for _ in range(4):
        counter.sees(faces=0, box=None, pose=None, relief=None)
    assert counter.ended == (LivenessOutcome.FAILED, LivenessReason.FACE_LEFT)


def test_a_face_that_is_lost_for_a_moment_while_turning_goes_on() -> None:
    counter = Counter()
    counter.rests_until_asked()
    for _ in range(6):
        counter.sees(faces=0, box=None, pose=None, relief=None, spots=0)
    assert not counter.over
    counter.follows()
    assert counter.challenge.outcome is LivenessOutcome.PASSED


def test_a_face_that_is_suddenly_elsewhere_ends_the_challenge() -> None:
    counter = Counter()
    counter.rests_until_asked()
    counter.sees(box=(420, 120, 180, 180))
    assert counter.ended == (LivenessOutcome.FAILED, LivenessReason.FACE_JUMPED)


def test_a_second_face_that_stays_ends_the_challenge() -> None:
    counter = Counter()
    counter.rests_until_asked()
    counter.sees(faces=2)
    assert not counter.over
    for _ in range(3):
        counter.sees(faces=2)
    assert counter.ended == (LivenessOutcome.FAILED, LivenessReason.TWO_FACES)


def test_another_face_after_the_first_prompt_ends_the_challenge() -> None:
    counter = Counter()
    counter.moves(counter.rests_until_asked())
    while not counter.over:
        wanted = counter.challenge.wants_descriptor
        counter.sees(descriptor=SOMEBODY_ELSE if wanted else None)
    assert counter.ended == (LivenessOutcome.FAILED, LivenessReason.OTHER_FACE)


def test_nobody_passes_without_being_described_again_at_the_end() -> None:
    counter = Counter()
    while counter.challenge.followed < LIMITS.needed:
        prompt = counter.rests_until_asked()
        counter.moves(prompt)
    while not counter.over:
        counter.sees(descriptor=None)
    assert counter.challenge.outcome is LivenessOutcome.TIMED_OUT


def test_a_picture_that_stands_still_is_no_live_picture() -> None:
    counter = Counter()
    counter.rests_until_asked()
    for _ in range(40):
        counter.sees(digest="the same", pose=Pose(0.15, 0.55), relief=RELIEF[Prompt.TURN_LEFT])
    assert counter.ended == (LivenessOutcome.FAILED, LivenessReason.FROZEN)
    assert counter.challenge.followed == 0


def test_a_recording_that_begins_again_is_no_live_picture() -> None:
    counter = Counter()
    for number in range(60):
        counter.sees(digest=f"film {number % 7}")
    assert counter.ended == (LivenessOutcome.FAILED, LivenessReason.REPEATED)


def test_frames_out_of_order_end_the_challenge() -> None:
    counter = Counter()
    counter.rests_until_asked()
    counter.sees(at=counter.at - 1)
    assert counter.ended == (LivenessOutcome.FAILED, LivenessReason.OUT_OF_ORDER)


def test_a_camera_that_stops_on_the_way_ends_the_challenge_and_says_so() -> None:
    counter = Counter()
    counter.rests_until_asked()
    counter.challenge.tick(counter.at + LIMITS.silence + 0.1)
    assert counter.ended == (LivenessOutcome.FAILED, LivenessReason.CAMERA_STOPPED)
    assert counter.challenge.state().words == REASON_TEXTS[LivenessReason.CAMERA_STOPPED]


def test_whoever_stops_has_given_up_and_nothing_changes_that() -> None:
    counter = Counter()
    counter.rests_until_asked()
    counter.challenge.give_up()
    before = counter.challenge.state()
    counter.moves(Prompt.TURN_LEFT)
    counter.challenge.tick(999.0)
    assert counter.challenge.state() == before
    assert before.outcome is LivenessOutcome.GAVE_UP


def test_the_seconds_left_run_down_and_begin_anew_with_each_prompt() -> None:
    counter = Counter()
    counter.rests_until_asked()
    first = counter.challenge.state().seconds_left
    counter.sees()
    counter.sees()
    assert first == LIMITS.seconds
    assert counter.challenge.state().seconds_left < first


def test_stills_are_handed_over_only_when_it_has_ended() -> None:
    counter = Counter()
    counter.rests_until_asked()
    assert counter.challenge.state((b"jpeg",)).stills == ()
    counter.follows()
    assert counter.challenge.state((b"jpeg",)).stills == (b"jpeg",)


@given(
    number=st.integers(2, 12),
    kinds=st.sets(st.sampled_from(ALL_PROMPTS), min_size=2).map(lambda s: tuple(sorted(s))),
)
def test_no_prompt_is_asked_twice_running(number: int, kinds: tuple[Prompt, ...]) -> None:
    asked = drawn(kinds, number)
    assert len(asked) == number
    assert set(asked) <= set(kinds)
    assert all(a is not b for a, b in itertools.pairwise(asked))


def test_the_order_of_prompts_and_the_waits_are_not_the_same_each_time() -> None:
    assert len({drawn() for _ in range(200)}) > 20
    assert len({pauses(4) for _ in range(50)}) > 45
    assert all(0.3 <= wait <= 1.2 for wait in pauses(500))


def test_one_kind_of_prompt_alone_makes_no_challenge() -> None:
    with pytest.raises(ValueError, match="two kinds"):
        drawn((Prompt.TURN_LEFT,))


# Whatever a look may show: faces that come and go, acts at any time, frames that repeat.
_POSES = st.sampled_from([Pose(0.01, 0.55, 0.3), Pose(0.13, 0.55, 0.3), Pose(-0.11, 0.4, 0.1)])
_RELIEFS = st.sampled_from([None, (0.0, 0.0), *RELIEF.values()])
_CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "faces": st.integers(0, 2),
        "pose": _POSES,
        "relief": _RELIEFS,
        "spots": st.sampled_from([5, 60]),
        "box": st.sampled_from([(200, 120, 180, 180), (230, 130, 180, 180), (500, 0, 90, 90)]),
        "digest": st.sampled_from(["a", "b"]),
        "descriptor": st.sampled_from([ME, SOMEBODY_ELSE]),
    },
)


def _runs() -> st.SearchStrategy[list[tuple[int, dict[str, object]]]]:
    return st.lists(st.tuples(st.integers(1, 12), _CHANGES), max_size=40)


@settings(max_examples=150, deadline=None)
@given(runs=_runs())
def test_whatever_is_seen_a_pass_needs_every_prompt_followed_in_time(
    runs: list[tuple[int, dict[str, object]]],
) -> None:
    counter = Counter()
    ended: object = None
    for times, changes in runs:
        for _ in range(times):
            counter.sees(**changes)
            state = counter.challenge.state()
            if ended is not None:
                assert state == ended
            elif counter.over:
                ended = state
            answered = [one for one in state.answers if one.answered is not None]
            assert (state.outcome is LivenessOutcome.PASSED) <= (len(answered) == state.needed)
            assert 0 <= state.seconds_left <= LIMITS.seconds
            for one in answered:
                assert one.answered is not None
                assert LIMITS.reaction - 0.02 <= one.answered - one.asked <= LIMITS.seconds + STEP
            assert (state.outcome in (LivenessOutcome.NONE, LivenessOutcome.PASSED)) == (
                state.reason is None
            )


@settings(max_examples=100, deadline=None)
@given(
    reliefs=st.lists(
        st.tuples(st.floats(-0.179, 0.179), st.floats(-0.139, 0.139)), min_size=1, max_size=30
    )
)
def test_less_depth_than_the_limits_never_follows_a_prompt(
    reliefs: list[tuple[float, float]],
) -> None:
    counter = Counter()
    counter.rests_until_asked()
    for relief in reliefs * 10:
        counter.sees(relief=relief, pose=Pose(0.2, 0.5))
    assert counter.challenge.followed == 0


def _head() -> np.ndarray:
    """Spots of a head as points in the room, in distances between the eyes; z towards us."""
    u, v = np.meshgrid(np.linspace(-0.6, 0.6, 9), np.linspace(-0.4, 1.0, 9))
    u, v = u.ravel(), v.ravel()
    z = 0.8 * np.sqrt(np.clip(1 - (u / 0.85) ** 2 - ((v - 0.3) / 1.2) ** 2, 0.02, None))
    z += 0.22 * np.exp(-((u / 0.17) ** 2) - ((v - 0.36) / 0.2) ** 2)
    return np.column_stack([u, v, z])


EYES = np.array([[0.5, 0, 0.4], [0.2, 0, 0.5], [-0.5, 0, 0.4], [-0.2, 0, 0.5], [0, 0.5, 0.8]])


def _seen(spots: np.ndarray, yaw: float, pitch: float, roll: float, away: float) -> np.ndarray:
    """Spots turned by degrees, as a camera of 640 pixels sees them at `away` eye distances."""
    y, p, r = np.deg2rad([yaw, pitch, roll])
    about_y = np.array([[np.cos(y), 0, np.sin(y)], [0, 1, 0], [-np.sin(y), 0, np.cos(y)]])
    about_x = np.array([[1, 0, 0], [0, np.cos(p), -np.sin(p)], [0, np.sin(p), np.cos(p)]])
    about_z = np.array([[np.cos(r), -np.sin(r), 0], [np.sin(r), np.cos(r), 0], [0, 0, 1]])
    room = spots @ (about_z @ about_x @ about_y).T
    depth = away - room[:, 2:]
    return np.asarray(620 * room[:, :2] / depth + [320, 240])


@settings(max_examples=60, deadline=None)
@given(
    yaw=st.floats(-60, 60),
    pitch=st.floats(-60, 60),
    roll=st.floats(-180, 180),
    away=st.floats(4, 12),
)
def test_a_flat_picture_has_no_depth_however_it_is_turned(
    yaw: float, pitch: float, roll: float, away: float
) -> None:
    flat = _head() * [1, 1, 0]
    rest = _seen(flat, 3, -2, 4, 7)
    now = _seen(flat, yaw, pitch, roll, away)
    relief = relief_of(np.hstack([rest, now]), _seen(EYES * [1, 1, 0], 3, -2, 4, 7))
    assert relief is not None
    assert max(map(abs, relief)) < 0.02


@settings(max_examples=60, deadline=None)
@given(degrees=st.floats(18, 35), side=st.sampled_from([-1, 1]), roll=st.floats(-25, 25))
def test_a_head_that_turns_or_nods_shows_its_depth_on_the_right_side(
    degrees: float, side: int, roll: float
) -> None:
    spots = np.vstack([_head(), EYES])
    rest = _seen(spots, 0, 0, roll, 7)
    turned = relief_of(np.hstack([rest, _seen(spots, side * degrees, 0, roll, 7)]), rest[-5:])
    nodded = relief_of(np.hstack([rest, _seen(spots, 0, side * degrees, roll, 7)]), rest[-5:])
    assert turned is not None
    assert side * turned[0] > LIMITS.turn
    assert nodded is not None
    assert -side * nodded[1] > LIMITS.nod


def test_a_few_spots_tell_nothing_about_depth() -> None:
    tracks = np.hstack([_seen(_head(), 0, 0, 0, 7), _seen(_head(), 20, 0, 0, 7)])
    assert relief_of(tracks[:15], _seen(EYES, 0, 0, 0, 7)) is None


def test_landmarks_that_coincide_are_no_face() -> None:
    with pytest.raises(ValueError, match="one spot"):
        pose_of(np.zeros((5, 2)))


def _all_texts() -> Iterator[object]:
    yield from (PROMPT_TEXTS[one] for one in Prompt)
    yield from (REASON_TEXTS[one] for one in LivenessReason)
    yield from (OUTCOME_TEXTS[one] for one in LivenessOutcome)
    yield from (UNABLE_TEXTS[one] for one in Unable)
    yield HONEST_WORDS


def test_every_prompt_and_every_end_is_said_in_both_languages() -> None:
    for text in _all_texts():
        assert text.zh  # type: ignore[attr-defined]
        assert text.en  # type: ignore[attr-defined]
    assert "未经 GB/T 41987 / ISO/IEC 30107-3 检测" in HONEST_WORDS.zh


def test_the_usual_prompts_need_no_model_that_a_bank_may_not_use() -> None:
    assert Prompt.BLINK not in HEAD_PROMPTS
