"""Draws what the customer is asked to do: in an order that nobody can know beforehand."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from app.evidence.liveness import Prompt

HEAD_PROMPTS = (Prompt.TURN_LEFT, Prompt.TURN_RIGHT, Prompt.LOOK_UP, Prompt.LOOK_DOWN)
"""What is seen without the model of sixty-eight landmarks."""
ALL_PROMPTS = (*HEAD_PROMPTS, Prompt.BLINK)

PROMPT_SECONDS = 8.0
"""How long each prompt stands, unless the bank sets it otherwise [D]."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The measures' limits and the times of a challenge; all are this program's defaults [D].

    Attributes:
        name: changes with every change of a limit; kept with each result.
        needed: prompts that must be followed.
        spare: prompts that may be missed or answered wrongly on the way: left and right are easily
            mistaken before a screen.
        seconds: for each prompt, and for each rest before it.
        turn, nod: the relief (about the sine of the angle) from which a head has turned or nodded.
        nose: how far the nose must have moved between the eyes in the same direction.
        spots: fewer followed spots than this tell nothing.
        hold: looks in a row that must show the act.
        blink: eyes count as closed below this part of the person's own usual opening.
        rest: how far turn and nod may be from the person's own at rest.
        same_face: the most that two descriptors of the challenge may lie apart.
        lost: seconds that the face may be out of sight.
        lost_following: the same while a prompt is answered and the spots are still followed.
        overlap: the least share of overlap (IoU) of the face's boxes in two looks.
        frozen: seconds after which a picture that does not change is no live picture.
        silence: seconds without any frame after which the camera has stopped.
        reaction: an act seen sooner after the prompt than this was no answer to it.
    """

    name: str = "relief-5-points-2"
    needed: int = 3
    spare: int = 1
    seconds: float = PROMPT_SECONDS
    turn: float = 0.18
    nod: float = 0.14
    nose: float = 0.03
    spots: int = 24
    hold: int = 3
    blink: float = 0.7
    rest: float = 0.06
    same_face: float = 0.35
    lost: float = 1.0
    lost_following: float = 2.5
    overlap: float = 0.2
    frozen: float = 1.5
    silence: float = 3.0
    reaction: float = 0.25


# Measured on films made of photographs, taken at chance from 144 of 21 people and 30 drawn ones.
# Prints are turned to 42°, tilted, blurred, a good part of them bent; heads are a photograph on a
# usual head's depth, turned 15 to 28°, nodding 10 to 20°: made up, so no rate for living customers
# follows from them.
# Single movements, with the limits above (the first lot chose the limits, the second is fresh):
#
#   measure of one look            prints that show it   heads that show it
#   relief, first lot              0 of 87               108 of 121 (from half the way on)
#   relief, fresh                  0 of 32               30 of 37
#   nose between the eyes > 0.12   16 of 107             27 of 71
#   nose between the jaw's ends
#     > 0.12 (68 points)           11 of 107             56 of 71
#   eyes below 0.7 for two looks   4 of 107              2 of 36 that blinked: lids drawn over a
#                                                        photograph fool no landmarks, so blinking
#                                                        is left to who tries it on living people
#
# Whole challenges, fresh: prints 0 of 21 passed (95 %: at most 15 %; 2,583 frames, 0 of 40 prompts
# followed, at most 9 %), heads 5 of 6 (17 of 17 prompts).
#
# A flat picture that is tilted and turned at once moves its nose as far as a head does: neither
# five points nor sixty-eight tell them apart, the spots' relief does.
LIMITS = Limits()
BLINK_LIMITS = Limits(name="relief-and-blink-68-points-2")


def drawn(kinds: tuple[Prompt, ...] = HEAD_PROMPTS, number: int = 4) -> tuple[Prompt, ...]:
    """`number` prompts of these kinds in random order, never the same twice running.

    Raises ValueError for fewer than two kinds.
    """
    if len(set(kinds)) < 2:
        raise ValueError("a challenge needs at least two kinds of prompts")
    asked: list[Prompt] = []
    for _ in range(number):
        asked.append(secrets.choice([kind for kind in kinds if kind not in asked[-1:]]))
    return tuple(asked)


def pauses(number: int) -> tuple[float, ...]:
    """Random waits before each prompt, 0.3 to 1.2 seconds, so that no recording keeps the beat."""
    return tuple(0.3 + secrets.randbelow(901) / 1000 for _ in range(number))
