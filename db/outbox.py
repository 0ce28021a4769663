"""Papers that belong to recorded entries and are made and printed afterwards."""

from __future__ import annotations

import sqlalchemy as sa

from app.errors import Conflict
from app.evidence.image import Kept
from app.flow.ports import OutboxPaper, PrintState
from app.i18n import Text
from db import schema
from db.session import Session

_TABLE = schema.outbox.c
_UNFINISHED = (PrintState.WAITING, PrintState.FAILED)


class SqlOutbox:
    """The outbox in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, paper: OutboxPaper) -> None:
        place = (
            sa.select(sa.func.count())
            .select_from(schema.outbox)
            .where(_TABLE.journal == paper.journal)
            .scalar_subquery()
        )
        self._session.write(
            sa.insert(schema.outbox).values(
                id=paper.id,
                place=place,
                journal=paper.journal,
                paper=paper.paper,
                copy=paper.copy,
                **_standing(paper),
            )
        )

    def find(self, paper: str) -> OutboxPaper | None:
        found = self._read(_query().where(_TABLE.id == paper))
        return found[0] if found else None

    def of_entry(self, journal: str) -> tuple[OutboxPaper, ...]:
        return self._read(_query().where(_TABLE.journal == journal).order_by(_TABLE.place))

    def unfinished(self) -> tuple[OutboxPaper, ...]:
        """Papers that wait or failed, oldest first."""
        return self._read(
            _query()
            .where(_TABLE.state.in_(_UNFINISHED))
            .order_by(schema.journal.c.at, _TABLE.journal, _TABLE.place)
        )

    def latest(self, limit: int) -> tuple[OutboxPaper, ...]:
        """Papers of the newest entries first, those of one entry in their order."""
        return self._read(
            _query()
            .order_by(schema.journal.c.at.desc(), _TABLE.journal.desc(), _TABLE.place)
            .limit(limit)
        )

    def update(self, paper: OutboxPaper) -> None:
        """Writes how the paper stands now; Conflict where there is no such paper."""
        changed = self._session.write(
            sa.update(schema.outbox).where(_TABLE.id == paper.id).values(**_standing(paper))
        )
        if changed != 1:
            raise Conflict(
                "PAPER_GONE",
                Text("打印队列中没有该单据。", "There is no such paper in the print queue."),
                Text("请刷新打印队列。", "Reload the print queue."),
            )

    def _read(self, query: sa.Select[tuple[object, ...]]) -> tuple[OutboxPaper, ...]:
        return tuple(
            OutboxPaper(
                id=row.id,
                journal=row.journal,
                paper=row.paper,
                copy=row.copy,
                state=row.state,
                document=Kept(row.document, row.media_type) if row.document else None,
                message=row.message,
                tries=row.tries,
            )
            for row in self._session.rows(query)
        )


def _query() -> sa.Select[tuple[object, ...]]:
    documents, entries = schema.documents, schema.journal
    joined = schema.outbox.outerjoin(documents, _TABLE.document == documents.c.digest).outerjoin(
        entries, _TABLE.journal == entries.c.number
    )
    return sa.select(schema.outbox, documents.c.media_type).select_from(joined)


def _standing(paper: OutboxPaper) -> dict[str, object]:
    return {
        "state": paper.state,
        "document": paper.document.digest if paper.document else None,
        "message": paper.message,
        "tries": paper.tries,
    }
