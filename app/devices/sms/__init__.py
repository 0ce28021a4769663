"""Text messages to customers: a specimen driver for training, and a spool for a gateway."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from app.errors import DeviceFault
from app.i18n import Text


class SmsPort(Protocol):
    """Sends a short text to a mobile number."""

    @property
    def name(self) -> str: ...
    def send(self, number: str, words: str) -> None:
        """Hands the message over; DeviceFault where it cannot."""
        ...

    def shown(self) -> tuple[str, ...]:
        """Messages that the customer's side shows itself, newest last; empty for real drivers."""
        ...


class SpecimenSms:
    """Shows messages on the customer's side of the screen: only in a training store."""

    name = "specimen"

    def __init__(self) -> None:
        self._sent: list[str] = []

    def send(self, number: str, words: str) -> None:
        """Keeps the message for the customer's side."""
        self._sent.append(words)
        del self._sent[:-5]

    def shown(self) -> tuple[str, ...]:
        """The last messages."""
        return tuple(self._sent)


class SpoolSms:
    """Writes each message into a folder that an SMS gateway empties.

    The format is that of SMS Server Tools 3: a `To:` header with the number in international form,
    `Alphabet: UTF-8`, an empty line, the text. The file appears whole or not at all.
    """

    name = "spool"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def send(self, number: str, words: str) -> None:
        """Writes the message; DeviceFault where the folder cannot be written."""
        message = f"To: 86{number}\nAlphabet: UTF-8\n\n{words}\n"
        name = f"guitai-{uuid4().hex}"
        try:
            draft = self._folder / f".{name}"
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(message)
            draft.replace(self._folder / name)
        except OSError as error:
            raise self._fault() from error

    def ready(self) -> None:
        """DeviceFault where the folder cannot be written; leaves nothing in it."""
        try:
            with tempfile.TemporaryFile(dir=self._folder):
                return
        except OSError as error:
            raise self._fault() from error

    def _fault(self) -> DeviceFault:
        return DeviceFault(
            "SMS_SPOOL",
            Text(
                f"无法写入短信目录 {self._folder}。",
                f"The SMS folder {self._folder} cannot be written.",
            ),
            Text("请检查短信网关设置后重试。", "Check the SMS gateway's folder and try again."),
        )

    def shown(self) -> tuple[str, ...]:
        """Nothing: the customer has the message on the phone."""
        return ()


class NoSms:
    """No gateway is set up."""

    name = "none"

    def send(self, number: str, words: str) -> None:
        """Always a DeviceFault."""
        raise DeviceFault(
            "SMS_NOT_SET",
            Text("尚未设置短信网关。", "No SMS gateway is set up."),
            Text(
                "请在“设备与设置”（F10）中设置短信网关文件夹。",
                "Set the folder of an SMS gateway under “Devices and settings” (F10).",
            ),
        )

    def shown(self) -> tuple[str, ...]:
        """Nothing."""
        return ()


def sms(setting: str) -> SmsPort:
    """The driver that a setting names: `specimen`, `spool:DIR` or `none`.

    Raises:
        DeviceFault: the setting names no driver.
    """
    if setting == "specimen":
        return SpecimenSms()
    if setting == "none":
        return NoSms()
    folder = setting.removeprefix("spool:")
    if folder and folder != setting:
        return SpoolSms(Path(folder))
    raise DeviceFault(
        "SMS_SETTING",
        Text(f"短信设置“{setting}”无法识别。", f"The SMS setting “{setting}” is unknown."),
        Text("请设置为 spool:目录 或 none。", "Set it to spool:DIR or none."),
    )
