"""A named, typed place for one value of a case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, Generic, TypeVar

from app.i18n import Text

T = TypeVar("T")


class Everything:
    """The mark of a slot that speaks of all that stands before it on the path."""

    def __repr__(self) -> str:
        return "EVERYTHING_BEFORE"


EVERYTHING_BEFORE: Final = Everything()


@dataclass(frozen=True, eq=False)
class Slot(Generic[T]):
    """A named, typed place for one value.

    Attributes:
        name: stable; it names the value in drafts and in the journal.
        type: the frozen dataclass that fills it.
        title: what the staff call it.
        about: the slots whose values this value speaks of; when one of them changes, this value
            no longer holds and its step is open again.
        valid_for: how long the value holds; None for as long as the case lasts.
        secret: the value never reaches disk, not in a draft and not in the journal.
        settles: whether a value answers the step's question; an unsettled value is kept but its
            step stays open.
    """

    name: str
    type: type[T]
    title: Text
    about: tuple[Slot[Any], ...] | Everything = ()
    valid_for: timedelta | None = None
    secret: bool = False
    settles: Callable[[T], bool] | None = None

    def __repr__(self) -> str:
        return f"<slot {self.name}>"


class View(Mapping[str, Any]):
    """The values that hold, as a guard or a rule may see them."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = dict(values)

    def of(self, slot: Slot[T]) -> T:
        """The value of `slot`; KeyError where it is not filled."""
        value: T = self._values[slot.name]
        return value

    def has(self, slot: Slot[Any]) -> bool:
        """Whether `slot` is filled with a value that holds."""
        return slot.name in self._values

    def find(self, slot: Slot[T]) -> T | None:
        """The value of `slot`, or None."""
        return self._values.get(slot.name)

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)
