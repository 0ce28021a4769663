"""The screens that one can go to from anywhere, each with its key: one line makes another."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from ui import keys
from ui.keys import Key

if TYPE_CHECKING:
    from ui.screens.screen import Screen
    from ui.shell import Shell


@dataclass(frozen=True)
class Destination:
    """A screen beside the cases.

    Attributes:
        name: what the shell is asked for: `shell.go("journal", number)`.
        screen: where its class is, `module:Class`; loaded when it is first wanted.
        key: the key that goes there from anywhere; None where only another screen leads there.
    """

    name: str
    screen: str
    key: Key | None = None

    def made(self, shell: Shell) -> Screen:
        """The screen itself, new."""
        module, _, name = self.screen.partition(":")
        return cast("Screen", getattr(import_module(module), name)(shell))


HOME = "home"
JOURNAL = "journal"
PAPERS = "papers"
WORKSTATION = "workstation"
EXERCISES = "exercises"

DESTINATIONS = (
    Destination(HOME, "ui.screens.home:HomeScreen", keys.HOME),
    Destination(JOURNAL, "ui.screens.journal:JournalScreen", keys.JOURNAL),
    Destination(PAPERS, "ui.screens.papers:PapersScreen", keys.PAPERS),
    Destination(WORKSTATION, "ui.screens.place:PlaceScreen", keys.PLACE),
    Destination(EXERCISES, "ui.screens.exercises:ExercisesScreen"),
)
