"""The drafts that are open: each one a customer's business that can be taken up again."""

from __future__ import annotations

import json

import sqlalchemy as sa

from app.flow.perform import draft_gone
from app.flow.ports import KeptDraft, KeptFilled
from db import schema
from db.session import Session

_DRAFT = (
    "id",
    "operation",
    "teller",
    "workstation",
    "opened_at",
    "saved_at",
    "revision",
    "headline",
    "waiting_for",
)
_COLUMNS = [schema.drafts.c[name] for name in _DRAFT]


class SqlDrafts:
    """The drafts in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, draft: KeptDraft) -> None:
        row = {name: getattr(draft, name) for name in _DRAFT}
        self._session.write(sa.insert(schema.drafts).values(**row, open=True, journal=None))
        self._add_values(draft)

    def find(self, draft: str) -> KeptDraft | None:
        found = self._read(schema.drafts.c.id == draft)
        return found[0] if found else None

    def save(self, draft: KeptDraft) -> int:
        revision = draft.revision + 1
        self._change(
            draft.id,
            draft.revision,
            {
                "saved_at": draft.saved_at,
                "headline": draft.headline,
                "waiting_for": draft.waiting_for,
                "revision": revision,
            },
        )
        self._drop_values(draft.id)
        self._add_values(draft)
        return revision

    def revision(self, draft: str) -> int | None:
        table = schema.drafts.c
        row = self._session.row(
            sa.select(table.revision).where(table.id == draft, table.open.is_(True))
        )
        return None if row is None else row.revision

    def ended_as(self, draft: str) -> str:
        table = schema.drafts.c
        row = self._session.row(sa.select(table.journal).where(table.id == draft))
        return "" if row is None else row.journal or ""

    def waiting(self) -> tuple[tuple[str, int], ...]:
        table = schema.drafts.c
        wanted = (table.open.is_(True), table.waiting_for > 0)
        rows = self._session.rows(sa.select(table.id, table.revision).where(*wanted))
        return tuple((row.id, row.revision) for row in rows)

    def open_ones(self, teller: str | None = None) -> tuple[KeptDraft, ...]:
        return self._read(sa.true() if teller is None else schema.drafts.c.teller == teller)

    def close(self, draft: str, revision: int, journal: str) -> None:
        self._change(draft, revision, {"open": False, "journal": journal})
        self._drop_values(draft)

    def _read(self, where: sa.ColumnElement[bool]) -> tuple[KeptDraft, ...]:
        table = schema.drafts.c
        wanted = (table.open.is_(True), where)
        drafts = self._session.rows(
            self._session.held(
                sa.select(*_COLUMNS)
                .where(*wanted)
                .order_by(table.saved_at.desc(), table.opened_at.desc(), table.id)
            )
        )
        values = schema.draft_values.c
        filled: dict[str, dict[str, KeptFilled]] = {row.id: {} for row in drafts}
        joined = sa.join(schema.draft_values, schema.drafts, values.draft == table.id)
        query = (
            sa.select(values.draft, values.slot, values.value, values.at, values.by, values.about)
            .select_from(joined)
            .where(*wanted)
            .order_by(values.draft, values.slot)
        )
        for row in self._session.rows(query):
            if row.draft in filled:
                filled[row.draft][row.slot] = KeptFilled(
                    bytes(row.value), row.at, row.by, json.loads(row.about)
                )
        return tuple(KeptDraft(**row._mapping, filled=filled[row.id]) for row in drafts)

    def _change(self, draft: str, revision: int, values: dict[str, object]) -> None:
        table = schema.drafts.c
        changed = self._session.write(
            sa.update(schema.drafts)
            .where(table.id == draft, table.revision == revision, table.open.is_(True))
            .values(values)
        )
        if changed != 1:
            raise draft_gone()

    def _drop_values(self, draft: str) -> None:
        self._session.write(
            sa.delete(schema.draft_values).where(schema.draft_values.c.draft == draft)
        )

    def _add_values(self, draft: KeptDraft) -> None:
        rows = [
            {
                "draft": draft.id,
                "slot": slot,
                "value": one.value,
                "at": one.at,
                "by": one.by,
                "about": json.dumps(dict(one.about), sort_keys=True),
            }
            for slot, one in draft.filled.items()
        ]
        if rows:
            self._session.write(sa.insert(schema.draft_values), rows)
