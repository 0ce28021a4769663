"""Reprints counted: two counters that print the same paper at once get two numbers."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

import sqlalchemy as sa

from app.clock import CHINA
from app.flow.found_by import words_of_paper
from app.flow.ports import OutboxPaper, PrintState
from db import conflicts, schema
from db.journal_index import index_entry
from db.outbox import SqlOutbox
from db.session import Session

_TABLE = schema.outbox.c


def add_reprint(session: Session, of: str, digest: str, journal: str, at: datetime) -> int:
    """Puts a reprint of a printed paper into the outbox and gives its number, from 1.

    Raises:
        Conflict: the paper was never printed, is itself a reprint, or its archived bytes are
            others than those of `digest`.
    """
    outbox = SqlOutbox(session)
    # Held until the end of the transaction: the next counter counts what is written here.
    paper = outbox.find(of)
    if paper is None or paper.of or paper.document is None:
        raise conflicts.paper_not_printed()
    if paper.state is not PrintState.PRINTED or paper.document.digest != digest:
        raise conflicts.paper_not_printed()
    last = session.row(sa.select(sa.func.max(_TABLE.reprint)).where(_TABLE.of == of))
    number = int(last[0] or 0) + 1 if last is not None else 1
    outbox.add(
        OutboxPaper(
            id=uuid4().hex,
            journal=journal,
            paper=paper.paper,
            copy=paper.copy,
            state=PrintState.WAITING,
            of=of,
            reprint=number,
            changed_at=at,
        )
    )
    # The entry itself is written a moment later, so the outbox could not find it.
    workstation, _, sequence = journal.rpartition("-")
    moment = at.astimezone(CHINA).isoformat()
    index_entry(session, words_of_paper(paper.paper), moment, workstation, int(sequence))
    return number
