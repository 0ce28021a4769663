"""Every paper of the archive can be proved, and one that was altered there is named."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa

from app.desk.archive_proof import prove_archive
from app.desk.views import Done
from app.operations import CATALOGUE
from db.session import transaction
from tests.desk.counter import Teller


@pytest.fixture
def done(teller: Teller) -> Done:
    """An account that has just been opened."""
    return teller.opened()


def test_all_papers_of_the_archive_are_proved(teller: Teller, done: Done) -> None:
    store = teller.desk._store
    found = list(prove_archive(store, CATALOGUE))
    assert {one.paper.id for one in found} == {one.paper.id for one in done.papers}
    assert not [one for one in found if one.fault is not None]
    assert len(list(prove_archive(store, CATALOGUE, teller.desk.now().date()))) == len(found)
    assert not list(prove_archive(store, CATALOGUE, date(2020, 1, 1)))


def test_a_paper_that_was_altered_in_the_archive_is_named(teller: Teller, done: Done) -> None:
    document = done.papers[0].paper.document
    assert document is not None
    with transaction(teller.desk._store._opened.engine, writes=True) as session:  # type: ignore[attr-defined]
        session.write(sa.text("DROP TRIGGER documents_refuses_update"))
        session.write(
            sa.text("UPDATE documents SET content = :content WHERE digest = :digest").bindparams(
                content=b"%PDF-1.4 another paper", digest=document.digest
            )
        )
    wrong = [one for one in prove_archive(teller.desk._store, CATALOGUE) if one.fault is not None]
    assert [one.paper.id for one in wrong] == [done.papers[0].paper.id]
