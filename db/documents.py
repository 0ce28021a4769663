"""Pictures and papers, kept once and named by their digest."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from app.evidence.image import Kept, digest_of
from db import faults, schema
from db.session import Session


class SqlDocuments:
    """The kept documents in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, content: bytes, media_type: str) -> Kept:
        """Keeps bytes under their digest; what is there already is left as it is."""
        kept = Kept(digest_of(content), media_type)
        insert = postgresql.insert if self._session.dialect == "postgresql" else sqlite.insert
        self._session.write(
            insert(schema.documents)
            .values(digest=kept.digest, media_type=media_type, content=content)
            .on_conflict_do_nothing(index_elements=[schema.documents.c.digest])
        )
        return kept

    def content(self, kept: Kept) -> bytes:
        table = schema.documents.c
        row = self._session.row(sa.select(table.content).where(table.digest == kept.digest))
        if row is None:
            raise faults.document_missing(kept.digest)
        content = bytes(row.content)
        if digest_of(content) != kept.digest:
            raise faults.document_changed(kept.digest)
        return content
