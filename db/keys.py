"""Where the secret key of a store lies: the system's key store, or a file only this user reads."""

from __future__ import annotations

import os
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from app.i18n import Text
from db import faults

SERVICE = "guitai"
SECRET_BYTES = 32
PATIENCE = 3.0
"""Seconds that the system's key store gets for an answer; it may wait for somebody to unlock it."""

T = TypeVar("T")


class KeyPlace(StrEnum):
    """Where a key lies."""

    SYSTEM = "system"
    FILE = "file"


@dataclass(frozen=True)
class Keys:
    """The secrets of stores, each under its store's id.

    Attributes:
        folder: where key files lie, `<id>.key`, mode 0600; used where the system has no key store.
        system: whether the system's key store may be asked at all.
    """

    folder: Path
    system: bool = True

    def find(self, identity: str) -> bytes | None:
        """The secret of a store; None where none is kept."""
        return self._in_file(identity) or (_in_system(identity) if self.system else None)

    def keep(self, identity: str, secret: bytes) -> KeyPlace:
        """Keeps a secret, read back before it counts as kept; gives the place.

        Raises:
            StoreFault: the folder of key files cannot be written.
        """
        if self.system and _to_system(identity, secret):
            return KeyPlace.SYSTEM
        self._to_file(identity, secret)
        return KeyPlace.FILE

    def place(self, identity: str) -> KeyPlace | None:
        """Where the secret of a store lies; None where none is kept."""
        if self._in_file(identity):
            return KeyPlace.FILE
        return KeyPlace.SYSTEM if self.system and _in_system(identity) else None

    def where(self, identity: str) -> Text:
        """Where the secret lies, as the self-test says it."""
        place = self.place(identity)
        if place is KeyPlace.SYSTEM:
            return Text("系统密钥库", "the system's key store")
        file = self.file(identity)
        if place is KeyPlace.FILE:
            return Text(f"密钥文件 {file}", f"the key file {file}")
        return Text(f"系统密钥库、{file}", f"the system's key store, {file}")

    def file(self, identity: str) -> Path:
        """The key file of a store, whether it is there or not."""
        return self.folder / f"{identity}.key"

    def _in_file(self, identity: str) -> bytes | None:
        try:
            return _secret(self.file(identity).read_text("ascii"))
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise faults.not_readable(self.file(identity)) from error

    def _to_file(self, identity: str, secret: bytes) -> None:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            handle = os.open(self.file(identity), flags, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(secret.hex() + "\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise faults.not_writable(str(self.folder)) from error


def new_secret() -> bytes:
    """A fresh secret from the system's source of randomness."""
    return secrets.token_bytes(SECRET_BYTES)


def _secret(text: str | None) -> bytes | None:
    try:
        found = bytes.fromhex((text or "").strip())
    except ValueError:
        return None
    return found if len(found) == SECRET_BYTES else None


def _in_system(identity: str) -> bytes | None:
    def ask() -> bytes | None:
        import keyring  # noqa: PLC0415  not loaded where the key lies in a file

        return _secret(keyring.get_password(SERVICE, identity)) if _usable() else None

    return _patiently(ask)


def _to_system(identity: str, secret: bytes) -> bool:
    def ask() -> bool:
        import keyring  # noqa: PLC0415

        if not _usable():
            return False
        keyring.set_password(SERVICE, identity, secret.hex())
        return _secret(keyring.get_password(SERVICE, identity)) == secret

    return bool(_patiently(ask))


def _usable() -> bool:
    import keyring  # noqa: PLC0415
    from keyring.backends import chainer, fail, null  # noqa: PLC0415

    backend = keyring.get_keyring()
    if isinstance(backend, chainer.ChainerBackend):
        return any(not isinstance(one, fail.Keyring | null.Keyring) for one in backend.backends)
    return not isinstance(backend, fail.Keyring | null.Keyring)


def _patiently(ask: Callable[[], T]) -> T | None:
    """The answer; None where the key store fails or does not answer in time.

    A key store may wait for ever for somebody to type its password; then the thread that asked
    is left behind and ends with the program.
    """
    answers: list[T] = []

    def run() -> None:
        try:
            answers.append(ask())
        except Exception:  # a key store of another vendor may raise anything; the file remains
            return

    asking = threading.Thread(target=run, name="key store", daemon=True)
    asking.start()
    asking.join(PATIENCE)
    return answers[0] if answers else None
