"""The voice of the operating system, through a program that comes with it.

Linux: `espeak-ng`, else `spd-say` (speech-dispatcher). macOS: `say`. Windows: System.Speech through
PowerShell. The words go to the program's standard input and nowhere else: no shell reads them, and
the list of processes does not show them. macOS and Windows were never tried.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from dataclasses import dataclass

from app.errors import DeviceFault
from app.i18n import Language, Text

MOST = 8_000
"""Characters that are read at once: what is asked of a customer is shorter, and a pipe holds it."""

_COMMAND = "!-!"
"""What spd-say takes for a command to the speech service, at the beginning of a line."""

_WINDOWS = (
    "[Console]::InputEncoding=[Text.Encoding]::UTF8;"
    "Add-Type -AssemblyName System.Speech;"
    "$voice=New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "$voice.SelectVoiceByHints('NotSet','NotSet',0,"
    "[Globalization.CultureInfo]::GetCultureInfo('{culture}'));"
    "$voice.Speak([Console]::In.ReadToEnd())"
)


@dataclass(frozen=True)
class _Program:
    """A program that reads its standard input aloud.

    Attributes:
        words: its command line by language.
        quiet: what else must be run to make it silent, for one that hands the words on.
    """

    name: str
    words: dict[Language, tuple[str, ...]]
    quiet: tuple[str, ...] = ()


_ESPEAK = _Program(
    "espeak-ng",
    {
        Language.CHINESE: ("-v", "cmn", "-s", "150", "--stdin"),
        Language.ENGLISH: ("-v", "en", "-s", "150", "--stdin"),
    },
)
_DISPATCHER = _Program(
    "spd-say",
    {
        Language.CHINESE: ("-l", "zh", "-w", "-e"),
        Language.ENGLISH: ("-l", "en", "-w", "-e"),
    },
    quiet=("spd-say", "-C"),
)
_SAY = _Program(
    "say",
    {Language.CHINESE: ("-v", "Tingting", "-f", "-"), Language.ENGLISH: ("-f", "-")},
)
_POWERSHELL = _Program(
    "powershell",
    {
        language: ("-NoProfile", "-NonInteractive", "-Command", _WINDOWS.format(culture=culture))
        for language, culture in ((Language.CHINESE, "zh-CN"), (Language.ENGLISH, "en-US"))
    },
)
_OF_SYSTEM = {"darwin": (_SAY,), "win32": (_POWERSHELL,)}


class SystemVoice:
    """Reads aloud through the first program of this system that is there."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None
        self._quiet: tuple[str, ...] = ()
        self._lock = threading.Lock()

    def speaks(self) -> bool:
        """Whether one of the programs is there."""
        return _found() is not None

    def read(self, words: str, language: Language) -> None:
        """Begins to read at most `MOST` characters.

        Raises DeviceFault: NO_VOICE.
        """
        program = _found()
        if program is None:
            raise no_voice()
        self.stop()
        try:
            running = subprocess.Popen(
                [program.name, *program.words[language]],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            raise no_voice() from error
        with self._lock:
            self._running, self._quiet = running, program.quiet
        assert running.stdin is not None
        try:
            running.stdin.write(words[:MOST].replace(_COMMAND, " ").encode("utf-8", "replace"))
            running.stdin.close()
        except BrokenPipeError:
            # It was made silent before it had heard everything.
            return

    def reads(self) -> bool:
        """Whether the program is still at it."""
        with self._lock:
            return self._running is not None and self._running.poll() is None

    def stop(self) -> None:
        """Ends the program; one that handed its words on is told to be silent as well."""
        with self._lock:
            running, self._running = self._running, None
            quiet = self._quiet
        if running is None or running.poll() is not None:
            return
        running.terminate()
        threading.Thread(target=_ended, args=(running, quiet), name="voice", daemon=True).start()


def no_voice() -> DeviceFault:
    """There is no voice at this counter."""
    return DeviceFault(
        "NO_VOICE",
        Text("本机不能朗读。", "This computer cannot read aloud."),
        Text(
            "请安装系统语音（Debian：espeak-ng），并在设置中打开朗读。",
            "Install a voice (Debian: espeak-ng), and switch reading aloud on in the settings.",
        ),
    )


def _found() -> _Program | None:
    programs = _OF_SYSTEM.get(sys.platform, (_ESPEAK, _DISPATCHER))
    return next((one for one in programs if shutil.which(one.name)), None)


def _ended(running: subprocess.Popen[bytes], quiet: tuple[str, ...]) -> None:
    """Waits for a program that was told to end, so that nothing of it is left."""
    if quiet:
        subprocess.run(quiet, check=False, capture_output=True, timeout=10)
    try:
        running.wait(3)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()
