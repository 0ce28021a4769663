"""The voice of the counter: words go to a program of this computer, and are heard."""

from __future__ import annotations

from app.devices.voice.port import Voice
from app.devices.voice.system import SystemVoice

__all__ = ["SystemVoice", "Voice"]
