"""A challenge before an open camera: looks at the newest frames until it has ended."""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import replace

from app.evidence.liveness import LivenessOutcome, LivenessReason, Prompt
from app.vision.challenges import ChallengeState
from app.vision.liveness.challenge import Challenge
from app.vision.liveness.prompts import BLINK_LIMITS, LIMITS, Limits, drawn, pauses
from app.vision.liveness.seeing import Finder, Seer
from app.vision.pictures import Pixels, as_jpeg

LOOKS_PER_SECOND = 15.0
TELL_SECONDS = 0.2
OPENING_SECONDS = 12.0
_QUALITY = 90

Newest = Callable[[], tuple[Pixels, Pixels, int] | None]
"""The newest frame in full, made smaller, and its sequence; none while the camera has none."""


class LiveChallenge:
    """One challenge in a thread of its own. It ends by itself, or when it is told to stop."""

    def __init__(
        self,
        newest: Newest,
        finder: Callable[[], Finder],
        kinds: tuple[Prompt, ...],
        seconds: float,
        tell: Callable[[ChallengeState], None],
    ) -> None:
        """`finder` loads the models, in the thread; `tell` is given every state."""
        self._newest = newest
        self._finder = finder
        self._kinds = kinds
        self._limits = limits_for(kinds, seconds)
        self._tell = tell
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="challenge", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ends it as given up, where it has not ended yet."""
        self._stopping.set()

    def join(self, seconds: float) -> bool:
        """Whether it has ended within this time."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        number = self._limits.needed + self._limits.spare
        challenge = Challenge(
            drawn(self._kinds, number), pauses(number), time.monotonic(), self._limits
        )
        stills: list[bytes] = []
        try:
            seer = Seer(self._finder())
            self._await_camera(challenge)
            self._look(challenge, seer, stills)
        except Exception:
            # The log of the process has it; the teller is told that it broke off.
            traceback.print_exc()
            challenge.break_off(LivenessReason.INTERNAL)
        self._tell(challenge.state(tuple(stills)))

    def _await_camera(self, challenge: Challenge) -> None:
        """Lets no time run before the first frame: some cameras take ten seconds to open."""
        until = time.monotonic() + OPENING_SECONDS
        while True:
            challenge.begin(time.monotonic())
            waits = self._newest() is None and time.monotonic() < until
            if not waits or self._stopping.is_set():
                return
            self._tell(challenge.state())
            self._stopping.wait(TELL_SECONDS)

    def _look(self, challenge: Challenge, seer: Seer, stills: list[bytes]) -> None:
        seen, told = -1, 0.0
        before: object = None
        while challenge.outcome is LivenessOutcome.NONE:
            begun = time.monotonic()
            newest = self._newest()
            if self._stopping.is_set():
                challenge.give_up()
            elif newest is None or newest[2] == seen:
                challenge.tick(begun)
            else:
                _, preview, seen = newest
                challenge.see(seer.look(preview, begun, challenge.wants_descriptor))
                if challenge.wants_spots:
                    seer.begin_spots()
                # One still at rest, before the first prompt, then one for each that was followed.
                if challenge.followed_now or (challenge.wants_spots and not stills):
                    stills.append(as_jpeg(preview, quality=_QUALITY))
            state = challenge.state()
            shown = (state.prompt, len(state.answers))
            if shown != before or begun - told >= TELL_SECONDS:
                self._tell(state)
                before, told = shown, begun
            spent = time.monotonic() - begun
            self._stopping.wait(max(0.005, 1 / LOOKS_PER_SECOND - spent))


def limits_for(kinds: tuple[Prompt, ...], seconds: float) -> Limits:
    """The limits for these kinds of prompts, with so many seconds for each."""
    limits = BLINK_LIMITS if Prompt.BLINK in kinds else LIMITS
    return replace(limits, name=f"{limits.name}-{seconds:g}s", seconds=seconds)
