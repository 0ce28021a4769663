"""Values as canonical JSON, so that they can be kept, compared and named by a digest."""

from __future__ import annotations

import hashlib
from typing import Any, TypeVar

import msgspec

from app.errors import StoreFault
from app.i18n import Text

T = TypeVar("T")


def encode(value: Any) -> bytes:
    """Canonical JSON: equal values give equal bytes."""
    return msgspec.json.encode(value, order="deterministic")


def decode(kept: bytes, kind: type[T]) -> T:
    """The value of `kind` that `encode` wrote.

    Raises:
        StoreFault: the bytes are not a value of this kind.
    """
    try:
        return msgspec.json.decode(kept, type=kind)
    except msgspec.MsgspecError as error:
        raise StoreFault(
            "UNREADABLE_VALUE",
            Text(
                f"保存的内容无法读取（{kind.__name__}）。",
                f"A kept value cannot be read ({kind.__name__}: {error}).",
            ),
            Text(
                "请用备份恢复，或放弃此草稿重新办理。", "Restore a backup, or discard this draft."
            ),
        ) from error


def plain(value: Any) -> Any:
    """The value as plain dicts, lists, strings and numbers."""
    return msgspec.to_builtins(value)


def revive(value: Any, kind: type[T]) -> T:
    """The value of `kind` that `plain` took apart.

    Raises:
        StoreFault: the plain value is not one of this kind.
    """
    return decode(encode(value), kind)


def digest(value: Any) -> str:
    """SHA-256 in hex over the canonical JSON of a value."""
    return hashlib.sha256(encode(value)).hexdigest()
