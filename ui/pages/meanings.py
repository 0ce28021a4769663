"""What tone an answer about a person has on the screen."""

from __future__ import annotations

from app.evidence.face import FaceBand
from app.evidence.network_check import CheckMeaning
from ui.theme import Tone

TONE_OF_BAND = {
    FaceBand.ALIKE: Tone.GOOD,
    FaceBand.UNSURE: Tone.ASK,
    FaceBand.DIFFERENT: Tone.BAD,
}
TONE_OF_MEANING = {
    CheckMeaning.MATCH_WITH_PHOTO: Tone.GOOD,
    CheckMeaning.MATCH_WITHOUT_PHOTO: Tone.WARN,
    CheckMeaning.NAME_DIFFERS: Tone.BAD,
    CheckMeaning.NUMBER_NOT_FOUND: Tone.BAD,
    CheckMeaning.ERROR: Tone.WARN,
    CheckMeaning.BAD_INPUT: Tone.WARN,
}
