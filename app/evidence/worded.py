"""Under which fixed wordings a piece of evidence was given: each with its version and digest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, TypeVar

from app.domain.wording import Wording, WordingCode

_Self = TypeVar("_Self", bound="Worded")


@dataclass(frozen=True)
class ShownWording:
    """A wording that a customer was shown; `version` is empty where it was not yet shown then."""

    code: WordingCode
    version: str
    digest: str


class Worded:
    """Evidence under fixed wordings, which it names in fields of its own.

    `UNDER` says which: for `{"face": FACE_NOTICE}` the fields are `face_version` and
    `face_digest`.
    """

    UNDER: ClassVar[Mapping[str, WordingCode]] = {}

    @property
    def shown(self) -> tuple[ShownWording, ...]:
        """The wordings that were shown."""
        return tuple(
            ShownWording(code, getattr(self, f"{name}_version"), getattr(self, f"{name}_digest"))
            for name, code in self.UNDER.items()
        )

    def version_of(self, code: WordingCode) -> str:
        """Which version of a wording was shown; empty where none was."""
        return next(one.version for one in self.shown if one.code is code)

    def under(self: _Self, wording: Callable[[WordingCode], Wording]) -> _Self:
        """The same evidence, given under these wordings."""
        fields: dict[str, Any] = {}
        for name, code in self.UNDER.items():
            one = wording(code)
            fields |= {f"{name}_version": one.version, f"{name}_digest": one.digest}
        return replace(self, **fields)  # type: ignore[type-var]
