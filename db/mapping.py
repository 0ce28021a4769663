"""How the bank's things become rows and rows become the bank's things again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any, TypeVar

import sqlalchemy as sa

from db.session import AnyRow

T = TypeVar("T")


def row_of(entity: Any) -> dict[str, Any]:
    """The row of a dataclass whose fields are named like the columns."""
    return {field.name: getattr(entity, field.name) for field in fields(entity)}


def columns_of(kind: type[Any], table: sa.Table) -> list[sa.Column[Any]]:
    """The columns of the table that hold the fields of a dataclass, in its order."""
    return [table.c[field.name] for field in fields(kind)]


def entity_of(kind: type[T], row: AnyRow) -> T:
    """The dataclass of a row that was read through `columns_of`."""
    made: Callable[..., T] = kind
    return made(*row)


def entities_of(kind: type[T], rows: Iterable[AnyRow]) -> tuple[T, ...]:
    """The dataclasses of rows that were read through `columns_of`."""
    return tuple(entity_of(kind, row) for row in rows)
