"""Papers that belong to recorded entries and are made and printed afterwards."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from app.errors import Conflict
from app.evidence.image import Kept
from app.flow.found_by import Facet, words_of_paper
from app.flow.ports import OutboxPaper, PrintState
from app.i18n import Text
from db import schema
from db.journal_index import index_paper
from db.session import Session

_TABLE = schema.outbox.c
_ENTRY = schema.journal.c
_NEWEST = (_ENTRY.at.desc(), _ENTRY.workstation.desc(), _ENTRY.sequence.desc())
_UNFINISHED = tuple(one for one in PrintState if one.unfinished)


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
        index_paper(self._session, paper.journal, words_of_paper(paper.paper))

    def name_check_code(self, paper: OutboxPaper, code: str) -> None:
        index_paper(self._session, paper.journal, (Facet.CHECK.word(code),))

    def find(self, paper: str) -> OutboxPaper | None:
        """The paper; in a writing transaction held until its end, so that no other counter prints
        or keeps it at the same moment."""
        if self._session.writes:
            # Alone: what is joined may be lacking, and a lacking row cannot be held.
            self._session.row(self._session.held(sa.select(_TABLE.id).where(_TABLE.id == paper)))
        found = self._read(_query().where(_TABLE.id == paper))
        return found[0] if found else None

    def reprints(self, papers: Collection[str]) -> tuple[OutboxPaper, ...]:
        query = _query().where(_TABLE.of.in_(papers)) if papers else None
        return () if query is None else self._read(query.order_by(_TABLE.of, _TABLE.reprint))

    def of_entries(self, journal: Collection[str]) -> tuple[OutboxPaper, ...]:
        query = _query().where(_TABLE.journal.in_(journal)) if journal else None
        return () if query is None else self._read(query.order_by(_TABLE.journal, _TABLE.place))

    def kept_as(self, document: str) -> tuple[OutboxPaper, ...]:
        return self._read(_query().where(_TABLE.document == document))

    def of_entry(self, journal: str) -> tuple[OutboxPaper, ...]:
        return self._read(_query().where(_TABLE.journal == journal).order_by(_TABLE.place))

    def unfinished(self) -> tuple[OutboxPaper, ...]:
        """Papers of which something must still become, oldest first."""
        return self._read(
            _with_entries()
            .where(_TABLE.state.in_(_UNFINISHED))
            .order_by(_ENTRY.at, _ENTRY.workstation, _ENTRY.sequence, _TABLE.place)
        )

    def latest(self, limit: int) -> tuple[OutboxPaper, ...]:
        """Papers of the newest entries first, those of one entry in their order."""
        # As many entries as papers are enough; so the whole outbox need not be sorted.
        recent = (
            sa.select(_ENTRY.number)
            .where(sa.exists().where(_TABLE.journal == _ENTRY.number))
            .order_by(*_NEWEST)
            .limit(limit)
        )
        return self._read(
            _with_entries()
            .where(_TABLE.journal.in_(recent))
            .order_by(*_NEWEST, _TABLE.place)
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
                printer=row.printer,
                job=row.job,
                of=row.of,
                reprint=row.reprint,
                changed_at=row.changed_at,
            )
            for row in self._session.rows(query)
        )


def _query() -> sa.Select[tuple[object, ...]]:
    return _select(schema.outbox)


def _with_entries() -> sa.Select[tuple[object, ...]]:
    """The papers beside their entries, whose moment gives the order."""
    return _select(schema.journal.join(schema.outbox, _TABLE.journal == _ENTRY.number))


def _select(papers: sa.FromClause) -> sa.Select[tuple[object, ...]]:
    documents = schema.documents
    joined = papers.outerjoin(documents, _TABLE.document == documents.c.digest)
    return sa.select(schema.outbox, documents.c.media_type).select_from(joined)


def _standing(paper: OutboxPaper) -> dict[str, object]:
    return {
        "state": paper.state,
        "document": paper.document.digest if paper.document else None,
        "message": paper.message,
        "tries": paper.tries,
        "printer": paper.printer,
        "job": paper.job,
        "of": paper.of,
        "reprint": paper.reprint,
        "changed_at": paper.changed_at,
    }
