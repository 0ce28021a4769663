"""Short sounds for the shutter, for success and for attention; off unless the settings say on."""

from __future__ import annotations

import math
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cache

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

_RATE = 22_050
_LOUD = 0.25
_FADE = 0.008
"""Seconds in which a tone rises and falls: without them it would click."""
_PLAYERS = (
    ("aplay", ("-q", "-")),
    ("pw-cat", ("--playback", "-")),
    ("play", ("-q", "-t", "wav", "-")),
)
"""Programs that play a WAV file from their standard input, the most usual first."""


@dataclass(frozen=True)
class _Tone:
    hertz: float
    seconds: float


class Sound(Enum):
    """What is heard."""

    SHUTTER = (_Tone(1400, 0.025), _Tone(700, 0.04))
    SUCCESS = (_Tone(660, 0.09), _Tone(880, 0.14))
    ATTENTION = (_Tone(520, 0.12), _Tone(0, 0.05), _Tone(520, 0.12))


class Sounds:
    """The sounds of this window. They are played by a program of the system beside it, so that
    nothing ever waits for them; where there is none, the system's own bell rings."""

    def __init__(self) -> None:
        self._is_on: Callable[[], bool] = lambda: False
        self._playing: list[QProcess] = []

    def follow(self, is_on: Callable[[], bool]) -> None:
        """Asks this, each time, whether sounds are on."""
        self._is_on = is_on

    def play(self, sound: Sound, *, even_if_off: bool = False) -> None:
        """Lets a sound be heard, where sounds are on."""
        if not even_if_off and not self._is_on():
            return
        player = _player()
        if player is None:
            QApplication.beep()
            return
        program, words = player
        process = QProcess(QApplication.instance())
        self._playing.append(process)
        process.finished.connect(lambda *_: self._ended(process))
        process.errorOccurred.connect(lambda _: self._ended(process))
        process.start(program, list(words))
        process.write(wav_of(sound))
        process.closeWriteChannel()

    def _ended(self, process: QProcess) -> None:
        if process in self._playing:
            self._playing.remove(process)
            process.deleteLater()


@cache
def _player() -> tuple[str, tuple[str, ...]] | None:
    return next(((name, words) for name, words in _PLAYERS if shutil.which(name)), None)


@cache
def wav_of(sound: Sound) -> bytes:
    """A sound as a WAV file, 16 bit, one channel."""
    # Only who wants sounds waits for what makes them.
    import io  # noqa: PLC0415
    import struct  # noqa: PLC0415
    import wave  # noqa: PLC0415

    points: list[float] = []
    for tone in sound.value:
        count = int(tone.seconds * _RATE)
        for at in range(count):
            ends = min(at, count - at) / _RATE / _FADE
            points.append(_LOUD * min(1.0, ends) * math.sin(2 * math.pi * tone.hertz * at / _RATE))
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(_RATE)
        out.writeframes(b"".join(struct.pack("<h", int(32767 * one)) for one in points))
    return file.getvalue()


_sounds: Sounds | None = None


def sounds() -> Sounds:
    """The one voice of the program."""
    global _sounds  # noqa: PLW0603 - there is one window and one loudspeaker
    if _sounds is None:
        _sounds = Sounds()
    return _sounds
