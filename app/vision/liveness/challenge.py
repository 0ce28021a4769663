"""One challenge as the customer meets it: rest, a prompt, the act, rest again; and what ends it.

Nothing here looks at pixels or at a clock: looks and times are handed in.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray

from app.evidence.liveness import LivenessOutcome, LivenessReason, Prompt, PromptAnswer
from app.vision.challenges import ChallengeState
from app.vision.liveness.measures import Pose
from app.vision.liveness.prompts import LIMITS, Limits

Box = tuple[int, int, int, int]
_RESTING_LOOKS = 5
_TWO_FACES_LOOKS = 3
_OPEN_AGAIN = 0.85

# Which part of the relief an act shows (0 sideways, 1 down) and its sign in the picture: the camera
# sees the customer's left on its right.
_SIGNS: dict[Prompt, tuple[int, int]] = {
    Prompt.TURN_LEFT: (0, 1),
    Prompt.TURN_RIGHT: (0, -1),
    Prompt.LOOK_UP: (1, -1),
    Prompt.LOOK_DOWN: (1, 1),
}


@dataclass(frozen=True, slots=True)
class Look:
    """What one frame showed.

    Attributes:
        at: seconds, of any clock that only runs forward.
        digest: names the frame's pixels.
        faces: how many faces count.
        box: the face's place (x, y, width, height); None without a face.
        pose: how it stands; None without a face.
        relief: sideways and down, since the frame in which spots were last begun; None where
            unknown.
        spots: how many spots were followed.
        descriptor: the face's description, where it was asked for.
    """

    at: float
    digest: str
    faces: int
    box: Box | None = None
    pose: Pose | None = None
    relief: tuple[float, float] | None = None
    spots: int = 0
    descriptor: NDArray[np.float64] | None = None


class Challenge:
    """Is handed one look after the other and says how the challenge stands.

    `prompts` are asked in this order until `limits.needed` of them were followed; `waits` are the
    seconds of rest before each. Once it has ended nothing changes it any more.
    """

    def __init__(
        self,
        prompts: Sequence[Prompt],
        waits: Sequence[float],
        began: float,
        limits: Limits = LIMITS,
    ) -> None:
        if len(prompts) < limits.needed or len(waits) < len(prompts):
            raise ValueError("too few prompts or waits")
        self._prompts = tuple(prompts)
        self._waits = tuple(waits)
        self._limits = limits
        self._began = self._now = self._since = began
        self._answers: list[PromptAnswer] = []
        self._prompt: Prompt | None = None
        self.outcome = LivenessOutcome.NONE
        self.reason: LivenessReason | None = None
        self.wants_descriptor = False
        """Whether the next look should bring a descriptor."""
        self.wants_spots = False
        """Whether the spots are to be begun anew in the frame of the look just handed in."""
        self.followed_now = False
        """Whether the look just handed in completed a prompt."""
        self._newest: float | None = None
        self._changed = began
        self._digests: set[str] = set()
        self._digest = ""
        self._box: Box | None = None
        self._seen_face = began
        self._crowd = 0
        self._still: deque[Pose] = deque(maxlen=_RESTING_LOOKS)
        self._own: Pose | None = None
        self._first: NDArray[np.float64] | None = None
        self._face_known = False
        self._rested: float | None = None
        self._shown: Prompt | None = None
        self._held = 0
        self._closed = 0

    @property
    def followed(self) -> int:
        """How many prompts were followed."""
        return sum(answer.answered is not None for answer in self._answers)

    @property
    def own_pose(self) -> Pose | None:
        """How this person holds the head at rest; none before the first rest."""
        return self._own

    def state(self, stills: tuple[bytes, ...] = ()) -> ChallengeState:
        """How it stands."""
        over = self.outcome is not LivenessOutcome.NONE
        return ChallengeState(
            prompt=None if over else self._prompt,
            seconds_left=0.0
            if over
            else round(max(0.0, self._limits.seconds - (self._now - self._since)), 1),
            needed=self._limits.needed,
            answers=tuple(self._answers),
            outcome=self.outcome,
            reason=self.reason,
            limits=self._limits.name,
            stills=stills if over else (),
        )

    def begin(self, now: float) -> None:
        """Counts all times from now: loading the models is not the customer's time."""
        self._began = self._now = self._since = self._changed = self._seen_face = now

    def give_up(self) -> None:
        """The customer or the teller stops."""
        self._end(LivenessOutcome.GAVE_UP, LivenessReason.STOPPED)

    def break_off(self, reason: LivenessReason) -> None:
        """The camera or the program cannot go on."""
        self._end(LivenessOutcome.FAILED, reason)

    def tick(self, now: float) -> None:
        """Time passes without a frame."""
        self._now = max(self._now, now)
        newest = self._began if self._newest is None else self._newest
        if self._now - newest > self._limits.silence:
            self._end(LivenessOutcome.FAILED, LivenessReason.CAMERA_STOPPED)

    def see(self, look: Look) -> None:
        """Takes the next look."""
        self.wants_spots = self.followed_now = False
        if self.outcome is not LivenessOutcome.NONE or not self._in_order(look):
            return
        if not self._one_face(look):
            self._time_over()
            return
        self._same_face(look)
        if self.outcome is not LivenessOutcome.NONE or look.pose is None:
            return
        if self._prompt is None:
            self._rest(look, look.pose)
        else:
            self._act(look, look.pose, self._prompt)
        self._time_over()

    def _in_order(self, look: Look) -> bool:
        """Whether the frame is newer than the last, and another one."""
        limits = self._limits
        if self._newest is not None and look.at <= self._newest:
            self._end(LivenessOutcome.FAILED, LivenessReason.OUT_OF_ORDER)
            return False
        self._newest = look.at
        self._now = max(self._now, look.at)
        if look.digest == self._digest:
            if look.at - self._changed >= limits.frozen:
                self._end(LivenessOutcome.FAILED, LivenessReason.FROZEN)
            return False
        if look.digest in self._digests:
            # A sensor's noise never comes twice: this is a recording that begins again.
            self._end(LivenessOutcome.FAILED, LivenessReason.REPEATED)
            return False
        self._digest, self._changed = look.digest, look.at
        self._digests.add(look.digest)
        return True

    def _one_face(self, look: Look) -> bool:
        """Whether there is exactly one face, and where the last one was."""
        limits = self._limits
        self._crowd = self._crowd + 1 if look.faces > 1 else 0
        if self._crowd >= _TWO_FACES_LOOKS:
            self._end(LivenessOutcome.FAILED, LivenessReason.TWO_FACES)
        if look.faces > 1:
            return False
        if look.faces == 0 or look.box is None or look.pose is None:
            self._held = self._closed = 0
            self._still.clear()
            # Who looks far up or down is no face to the detector, but the spots are still there.
            followed = self._prompt is not None and look.spots >= limits.spots
            patience = limits.lost_following if followed else limits.lost
            if self._box is not None and look.at - self._seen_face > patience:
                self._end(LivenessOutcome.FAILED, LivenessReason.FACE_LEFT)
            return False
        if self._box is not None and _overlap(self._box, look.box) < limits.overlap:
            self._end(LivenessOutcome.FAILED, LivenessReason.FACE_JUMPED)
            return False
        self._box, self._seen_face = look.box, look.at
        return True

    def _same_face(self, look: Look) -> None:
        if look.descriptor is None:
            return
        if self._first is None:
            self._first = look.descriptor
        elif float(np.linalg.norm(self._first - look.descriptor)) > self._limits.same_face:
            self._end(LivenessOutcome.FAILED, LivenessReason.OTHER_FACE)
            return
        if self._prompt is None:
            self._face_known, self.wants_descriptor = True, False

    def _rest(self, look: Look, pose: Pose) -> None:
        """Waits until the head is where it rests, then for a moment more, then asks."""
        self._still.append(pose)
        if not self._resting():
            self._rested = None
            return
        if not self._face_known:
            self.wants_descriptor = True
            return
        if self._own is None:
            eyes = [one.eyes for one in self._still if one.eyes is not None]
            self._own = Pose(
                median(one.turn for one in self._still),
                median(one.nod for one in self._still),
                median(eyes) if eyes else None,
            )
        if self.followed == self._limits.needed:
            self._end(LivenessOutcome.PASSED, None)
            return
        if self._rested is None:
            self._rested = look.at
        if look.at - self._rested < self._waits[len(self._answers)]:
            return
        self._prompt = self._prompts[len(self._answers)]
        self._since = look.at
        self.wants_spots = True
        self._shown, self._held, self._closed = None, 0, 0

    def _resting(self) -> bool:
        """Whether the last looks were as still as a person at rest."""
        if len(self._still) < _RESTING_LOOKS:
            return False
        own, allowed = self._own, self._limits.rest
        for seen, usual in (
            ([one.turn for one in self._still], own.turn if own else None),
            ([one.nod for one in self._still], own.nod if own else None),
        ):
            if max(seen) - min(seen) > allowed:
                return False
            if usual is not None and abs(median(seen) - usual) > allowed:
                return False
        return True

    def _act(self, look: Look, pose: Pose, prompt: Prompt) -> None:
        assert self._own is not None
        if prompt is Prompt.BLINK and self._blinked(look, pose, self._own):
            self._answered(look.at)
            return
        shown = self._act_shown(look, pose, self._own)
        self._held = self._held + 1 if shown is not None and shown is self._shown else 1
        self._shown = shown
        if shown is None or self._held < self._limits.hold:
            return
        if shown is prompt:
            if look.at - self._since >= self._limits.reaction:
                self._answered(look.at)
        else:
            self._missed(LivenessOutcome.FAILED, LivenessReason.WRONG_ACT)

    def _act_shown(self, look: Look, pose: Pose, own: Pose) -> Prompt | None:
        """Which movement of a solid head this look shows since the prompt was asked."""
        limits = self._limits
        if look.relief is None or look.spots < limits.spots:
            return None
        for prompt, (axis, sign) in _SIGNS.items():
            seen, other = sign * look.relief[axis], abs(look.relief[1 - axis])
            if seen < (limits.turn if axis == 0 else limits.nod) or seen < other:
                continue
            if axis == 0 and sign * (pose.turn - own.turn) < limits.nose:
                continue
            return prompt
        return None

    def _blinked(self, look: Look, pose: Pose, own: Pose) -> bool:
        """Eyes closed for two looks and open again, while the head rests."""
        if pose.eyes is None or own.eyes is None or own.eyes <= 0:
            return False
        limits = self._limits
        moved = max(abs(pose.turn - own.turn), abs(pose.nod - own.nod)) > limits.rest
        if moved or look.at - self._since < limits.reaction:
            self._closed = 0
            return False
        share = pose.eyes / own.eyes
        if share < limits.blink:
            self._closed += 1
        elif share > _OPEN_AGAIN:
            closed, self._closed = self._closed, 0
            return closed >= 2
        return False

    def _answered(self, at: float) -> None:
        assert self._prompt is not None
        self._answers.append(self._answer(at))
        self.followed_now = True
        self._to_rest()

    def _missed(self, outcome: LivenessOutcome, reason: LivenessReason) -> None:
        """A prompt that was not followed uses up a spare one, or ends the challenge."""
        self._answers.append(self._answer(None))
        missed = len(self._answers) - self.followed
        if missed > self._limits.spare or len(self._answers) == len(self._prompts):
            self._end(outcome, reason)
        else:
            self._to_rest()

    def _answer(self, at: float | None) -> PromptAnswer:
        assert self._prompt is not None
        answered = None if at is None else round(at - self._began, 2)
        return PromptAnswer(self._prompt, round(self._since - self._began, 2), answered)

    def _to_rest(self) -> None:
        self._prompt, self._since = None, self._now
        self._face_known, self._rested = False, None
        self._still.clear()

    def _time_over(self) -> None:
        if self.outcome is not LivenessOutcome.NONE:
            return
        if self._now - self._since <= self._limits.seconds:
            return
        if self._prompt is not None:
            self._missed(LivenessOutcome.TIMED_OUT, LivenessReason.NOT_FOLLOWED)
        else:
            nobody = self._box is None
            reason = LivenessReason.NO_FACE if nobody else LivenessReason.NOT_FOLLOWED
            self._end(LivenessOutcome.TIMED_OUT, reason)

    def _end(self, outcome: LivenessOutcome, reason: LivenessReason | None) -> None:
        if self.outcome is LivenessOutcome.NONE:
            self.outcome, self.reason = outcome, reason
            self.wants_descriptor = self.wants_spots = False


def _overlap(one: Box, other: Box) -> float:
    """Intersection over union of two boxes."""
    wide = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    tall = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    if wide <= 0 or tall <= 0:
        return 0.0
    both = wide * tall
    return both / (one[2] * one[3] + other[2] * other[3] - both)
