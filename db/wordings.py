"""The bank's own versions of the fixed wordings, each as it was put in."""

from __future__ import annotations

import sqlalchemy as sa

from app.domain.wording import Wording, WordingCode, Wordings
from app.i18n import Text
from db import faults, schema
from db.session import Session

_TABLE = schema.wordings.c
_ENTRY = schema.journal.c


def wordings(session: Session) -> Wordings:
    """All versions that the bank put in, in that order, and behind them those of the program.

    Raises:
        StoreFault: a row is not what was put in.
    """
    query = (
        sa.select(schema.wordings)
        .select_from(schema.wordings.outerjoin(schema.journal, _TABLE.journal == _ENTRY.number))
        .order_by(_ENTRY.at, _ENTRY.workstation, _ENTRY.sequence, _TABLE.code, _TABLE.version)
    )
    own = []
    for row in session.rows(query):
        try:
            code = WordingCode(row.code)
        except ValueError:
            # Of a later version of the program, which knows more wordings than this one.
            continue
        one = Wording(
            code,
            row.version,
            Text(row.title_zh, row.title_en),
            Text(row.text_zh, row.text_en),
            row.valid_from,
            row.journal,
        )
        if one.seal != row.digest:
            raise faults.damaged()
        own.append(one)
    return Wordings(tuple(own))


def add_wording(session: Session, wording: Wording) -> None:
    """Adds a version; nothing ever changes or removes one.

    Raises:
        Conflict: there is one of this name.
    """
    session.write(
        sa.insert(schema.wordings).values(
            code=wording.code.value,
            version=wording.version,
            valid_from=wording.since,
            title_zh=wording.title.zh,
            title_en=wording.title.en,
            text_zh=wording.text.zh,
            text_en=wording.text.en,
            digest=wording.seal,
            journal=wording.journal,
        )
    )
