"""Certificates by which papers are signed: added, never taken from a workstation or removed."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from app.flow.certificates import KeptCertificate
from db import schema
from db.mapping import columns_of, entities_of, row_of
from db.session import Session

_TABLE = schema.certificates.c
_COLUMNS = columns_of(KeptCertificate, schema.certificates)
_LATEST = (_TABLE.since.desc(), _TABLE.fingerprint)


class SqlCertificates:
    """The certificates in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, certificate: KeptCertificate) -> None:
        insert = postgresql.insert if self._session.dialect == "postgresql" else sqlite.insert
        row = row_of(certificate)
        self._session.write(
            insert(schema.certificates)
            .values(**row)
            .on_conflict_do_update(
                index_elements=[_TABLE.fingerprint],
                set_={one: row[one] for one in ("workstation", "content")},
                where=_TABLE.workstation == "",
            )
        )

    def find(self, fingerprint: str) -> KeptCertificate | None:
        found = self._read(sa.select(*_COLUMNS).where(_TABLE.fingerprint == fingerprint))
        return found[0] if found else None

    def of_workstation(self, workstation: str) -> tuple[KeptCertificate, ...]:
        query = sa.select(*_COLUMNS).where(_TABLE.workstation == workstation)
        return self._read(query.order_by(*_LATEST))

    def every_one(self) -> tuple[KeptCertificate, ...]:
        return self._read(sa.select(*_COLUMNS).order_by(*_LATEST))

    def _read(self, query: sa.Select[tuple[object, ...]]) -> tuple[KeptCertificate, ...]:
        return entities_of(KeptCertificate, self._session.rows(query))
