"""The key of a store lies in the system's key store, or in a file where none of these works."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from app.errors import StoreFault
from db import keys
from db.keys import KeyPlace, Keys, new_secret


class InMemory(KeyringBackend):
    """A system's key store as far as a program sees it."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


class Forgetful(InMemory):
    """One that takes a secret and does not have it afterwards."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return None


class Locked(InMemory):
    """One that waits for somebody to unlock it."""

    def __init__(self, unlocked: threading.Event) -> None:
        super().__init__()
        self.unlocked = unlocked

    def get_password(self, service: str, username: str) -> str | None:
        self.unlocked.wait(30)
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.unlocked.wait(30)


class Broken(InMemory):
    """One whose other end is gone."""

    def get_password(self, service: str, username: str) -> str | None:
        raise ValueError("bus closed")

    set_password = get_password  # type: ignore[assignment]


@pytest.fixture(autouse=True)
def no_key_store() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


def test_a_secret_is_kept_by_the_system_where_it_can(tmp_path: Path) -> None:
    keyring.set_keyring(InMemory())
    source, secret = Keys(tmp_path), new_secret()
    assert source.keep("id", secret) is KeyPlace.SYSTEM
    assert Keys(tmp_path).find("id") == secret
    assert source.place("id") is KeyPlace.SYSTEM
    assert source.where("id").zh == "系统密钥库"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("backend", [fail.Keyring, Forgetful, Broken])
def test_a_secret_is_kept_in_a_file_where_the_system_cannot(
    tmp_path: Path, backend: type[KeyringBackend]
) -> None:
    keyring.set_keyring(backend())
    source, secret = Keys(tmp_path / "keys"), new_secret()
    assert source.find("id") is None
    assert source.keep("id", secret) is KeyPlace.FILE
    assert source.find("id") == secret
    assert source.place("id") is KeyPlace.FILE
    assert source.file("id").stat().st_mode & 0o777 == 0o600


def test_a_locked_key_store_does_not_hold_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "PATIENCE", 0.05)
    unlocked = threading.Event()
    keyring.set_keyring(Locked(unlocked))
    assert Keys(tmp_path).find("id") is None
    assert Keys(tmp_path).keep("id", new_secret()) is KeyPlace.FILE
    unlocked.set()


def test_the_secret_of_another_store_is_never_given(tmp_path: Path) -> None:
    source = Keys(tmp_path)
    one, other = new_secret(), new_secret()
    source.keep("one", one)
    source.keep("other", other)
    assert one != other
    assert (source.find("one"), source.find("other"), source.find("third")) == (one, other, None)
    assert source.place("third") is None


def test_a_kept_secret_is_never_replaced(tmp_path: Path) -> None:
    source, secret = Keys(tmp_path), new_secret()
    source.keep("id", secret)
    with pytest.raises(StoreFault, match="STORE_NOT_WRITABLE"):
        source.keep("id", new_secret())
    assert source.find("id") == secret
