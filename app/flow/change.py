"""A particular of a customer that the books hold and that a case says otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import Text


@dataclass(frozen=True)
class Change:
    """What the books would say otherwise once the case is performed.

    Attributes:
        name: stable; what an approval keeps of it beside its digest.
        slot: where the new value lives; `field` its field, where it is one field's.
    """

    name: str
    label: Text
    was: Text
    now: Text
    slot: str
    field: str = ""
