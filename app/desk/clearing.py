"""What is cleared out of the way of a closure is the very agreement or order that was listed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.desk.cases import Cases


class Clearing(Cases):
    """By case, the number of what it was begun to clear."""

    _cleared: Mapping[str, str] = MappingProxyType({})

    def _clears(self, case: str, number: str) -> None:
        with self._lock:
            self._cleared = {**self._cleared, case: number}

    def _cleared_by(self, case: str) -> str:
        """The number of what this case was begun to clear; empty where it was begun otherwise."""
        with self._lock:
            return self._cleared.get(case, "")

    def _forget(self, case: str) -> None:
        super()._forget(case)
        with self._lock:
            self._cleared = {k: v for k, v in self._cleared.items() if k != case}
