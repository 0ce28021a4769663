"""An open camera as the window holds it: its newest frame, what is seen on it, its shutters."""

from __future__ import annotations

import time
from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING

from app.evidence.liveness import LivenessOutcome, LivenessReason, Prompt
from app.vision.challenges import ChallengeNews, ChallengeState, broken_off
from app.vision.faults import VisionError, VisionFault
from app.vision.liveness.prompts import HEAD_PROMPTS, PROMPT_SECONDS
from app.vision.shared_frames import FrameBoard
from app.vision.watching import (
    CameraNews,
    CameraState,
    DocumentSight,
    FaceSight,
    Frame,
    Sight,
    Watch,
)

if TYPE_CHECKING:
    from app.vision.eyes import Eyes

# A challenge of which nothing was heard for so long has broken off: the models are loaded within
# it, and then it tells five times a second.
CHALLENGE_SILENCE = 15.0


class Camera:
    """An open camera: look at its newest frame as often as you like, take one in full.

    Attributes:
        state: being opened, live, or out of order. A camera that is out of order is tried again
            every second, and comes back by itself.
        fault: the code of what is wrong, while it is out of order.
        opened: done with the first frame; fails with VisionFault at the first fault.
    """

    def __init__(
        self, eyes: Eyes, place: int, ticket: int, source: str, watch: Watch, board: FrameBoard
    ) -> None:
        self._eyes = eyes
        self._board = board
        self._frame: Frame | None = None
        self._sight: Sight | None = None
        # Shutters of this run of the process, and of those before it.
        self._counted, self._before = 0, 0
        self._challenge: ChallengeState | None = None
        self._challenges = 0
        self._challenge_heard = 0.0
        self.place = place
        self.ticket = ticket
        self.source = source
        self.watch = watch
        self.state = CameraState.OPENING
        self.fault: str | None = None
        self.opened: Future[None] = Future()
        self.opened.set_running_or_notify_cancel()

    @property
    def sequence(self) -> int:
        """The sequence of the newest frame; zero before the first."""
        return self._board.newest()

    def latest(self) -> Frame | None:
        """The newest preview frame (at most 1280 by 960), or none yet; never waits."""
        if self._frame is None or self._frame.sequence != self._board.newest():
            self._frame = self._board.latest()
        return self._frame

    def sight(self) -> Sight | None:
        """What the newest look at the picture saw, or none yet; never waits."""
        return self._sight

    def shots(self, after: int) -> Future[tuple[bytes, ...]]:
        """The frames of automatic shutter number `after` + 1 as JPEG files, best first.

        Empty when there was no such shutter yet, or when it is more than four shutters ago.
        """
        if after < self._before:
            lost: Future[tuple[bytes, ...]] = Future()
            lost.set_result(())
            return lost
        return self._eyes.ask_camera(self, "shots", after - self._before)

    def rearm(self) -> Future[None]:
        """Lets the automatic shutter take the same side once more."""
        return self._eyes.ask_camera(self, "rearm")

    def challenge(
        self, kinds: tuple[Prompt, ...] = HEAD_PROMPTS, seconds: float = PROMPT_SECONDS
    ) -> Future[None]:
        """Begins a challenge of liveness with prompts of these kinds, each for so many seconds.

        Which are asked, in what order and when, is drawn anew for each challenge. One that is
        under way ends. Raises ValueError for fewer than two kinds.
        """
        if len(set(kinds)) < 2:
            raise ValueError("a challenge needs at least two kinds of prompts")
        self._challenges += 1
        self._challenge, self._challenge_heard = None, time.monotonic()
        return self._eyes.ask(
            "start_challenge", self.place, self.ticket, self._challenges, kinds, seconds
        )

    def challenge_state(self) -> ChallengeState | None:
        """How the newest challenge stands, or none before it has begun; never waits."""
        if not self._challenges:
            return None
        if time.monotonic() - self._challenge_heard > CHALLENGE_SILENCE:
            self._break_off(LivenessReason.INTERNAL)
        return self._challenge

    def stop_challenge(self) -> Future[None]:
        """Ends the challenge as given up."""
        return self._eyes.ask("stop_challenge", self.place)

    def _break_off(self, reason: LivenessReason) -> None:
        if self._challenges:
            self._challenge = broken_off(self._challenge, reason)

    def capture(self) -> Future[bytes]:
        """The newest frame in full size, as a JPEG of quality 95."""
        return self._eyes.ask_camera(self, "capture")

    def close(self) -> None:
        """Lets the camera go; its place is free again."""
        self._eyes.release(self)

    def restart(self) -> None:
        """The process begins anew: its shutters are counted on from those before."""
        self._before += self._counted
        self._counted = 0

    def hear(self, news: object) -> None:
        """Takes what the seeing process tells of this camera."""
        if isinstance(news, DocumentSight):
            self._counted = news.shots
            self._sight = replace(news, shots=news.shots + self._before)
        elif isinstance(news, FaceSight):
            self._counted = news.accepted
            self._sight = replace(news, accepted=news.accepted + self._before)
        elif isinstance(news, ChallengeNews):
            over = self._challenge and self._challenge.outcome is not LivenessOutcome.NONE
            if news.number == self._challenges and not over:
                self._challenge, self._challenge_heard = news.state, time.monotonic()
        elif isinstance(news, CameraNews):
            self.state, self.fault = news.state, news.fault
            if news.state is CameraState.FAULT:
                self._sight = None
                stopped = news.fault == VisionError.CAMERA_STOPPED
                self._break_off(
                    LivenessReason.CAMERA_STOPPED if stopped else LivenessReason.INTERNAL
                )
            if self.opened.done():
                return
            if news.state is CameraState.LIVE:
                self.opened.set_result(None)
            elif news.fault is not None:
                self.opened.set_exception(VisionFault(news.fault))
