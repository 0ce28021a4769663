"""A training branch for tests: founded once in a run, and its folder copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher

from app.bootstrap import TRAINING_BRANCH
from app.desk import credentials
from app.desk.branch_certificate import ensured
from app.desk.founding import found_training
from app.domain.branch import StoreKind
from app.evidence.approval import Approval
from app.evidence.reprint import Reprint
from app.flow.approving import bound, sight
from app.flow.draft import Draft
from app.flow.keeping import lay_down
from app.flow.operation import Operation
from app.flow.perform import judging
from app.flow.ports import OutboxPaper, PrintState
from app.flow.rule import level_asked
from app.flow.walk import fill, walk
from db.keys import Keys
from db.store import SqlStore, StoreSettings, create_store, open_store
from tests.evidence import MOMENT, PRINTED_CONTENT, PRINTED_PAPER, samples_of
from tests.prepared import prepare

WORKSTATION = "0101-01"


@dataclass
class HandClock:
    """A clock that stands still until it is put forward by hand."""

    at: datetime

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **by: float) -> None:
        """Puts the clock forward, as in `forward(hours=2)`."""
        self.at += timedelta(**by)


def settings_in(folder: Path) -> StoreSettings:
    """The settings of a training store in that folder, its key in a file."""
    return StoreSettings(
        url=f"sqlcipher:///{folder / 'guitai.db'}",
        kind=StoreKind.TRAINING,
        workstation=WORKSTATION,
        keys=Keys(folder / "keys", system=False),
    )


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a training store in which nothing has been done yet; look, do not touch."""
    folder = tmp_path_factory.mktemp("founded")
    with pytest.MonkeyPatch.context() as patch:
        # Training passwords are public: proving them need not cost what guessing would.
        patch.setattr(credentials, "_HASHER", PasswordHasher(1, 8, 1))
        store = create_store(settings_in(folder))
        found_training(store, TRAINING_BRANCH, MOMENT)
        # As every founding does; and papers of all tests are signed in one mould.
        ensured(store, MOMENT)
        store.close()
    return folder


@pytest.fixture
def folder(founded: Path, tmp_path: Path) -> Path:
    """A folder with a training store of its own."""
    return Path(shutil.copytree(founded, tmp_path / "branch"))


@pytest.fixture
def store(folder: Path) -> Iterator[SqlStore]:
    """An open training store."""
    opened = open_store(settings_in(folder))
    yield opened
    opened.close()


@pytest.fixture
def clock() -> HandClock:
    """The clock of the counter."""
    return HandClock(MOMENT)


def begin(operation: Operation, case: str = "case-1", teller: str = "1001") -> Draft:
    """A draft in which nothing is filled."""
    return Draft(case, operation.code, teller, WORKSTATION, MOMENT, MOMENT)


class StandsStill(Exception):
    """A case does not come past a step, whatever it takes; its code says which."""


def go_on(
    store: SqlStore,
    operation: Operation,
    draft: Draft,
    now: datetime,
    said: Mapping[str, Any] | None = None,
    until: str = "",
) -> Draft:
    """The draft with one step after the other done, up to the step `until` or to the end.

    A slot takes what was said for it, else what its step proposes, else its sample.

    Raises:
        StandsStill: what a step took does not let the case go on, as at a list of blockers.
    """
    prepare(store, operation)
    values = samples_of(operation)
    if any(isinstance(value, Reprint) for value in values.values()):
        printed_paper(store)
    done = ""
    with store.reading() as transaction:
        while (path := walk(operation, draft, now)).here is not None:
            step = path.here
            if step.code == until:
                break
            if step.code == done:
                raise StandsStill(step.code)
            done = step.code
            for slot in step.fills:
                value = values[slot.name]
                if step.propose is not None:
                    value = step.propose(path.view, judging(transaction, draft, now))
                if said and slot.name in said:
                    value = said[slot.name]
                if slot is operation.approval and not value.review:
                    what = sight(operation, draft, judging(transaction, draft, now))
                    asked = level_asked(what.verdicts)
                    if asked > value.level and not (said and slot.name in said):
                        # An ordinary authoriser of this operation has the level that it asks for.
                        value = replace(value, staff=f"{int(asked)}001", level=int(asked))
                    value = bound(value, what)
                draft = fill(operation, draft, slot, value, now=now, by=draft.teller)
    return draft


def printed_paper(store: SqlStore) -> None:
    """Puts the printed paper of the samples into the store, once."""
    with store.writing() as transaction:
        if transaction.outbox.find(PRINTED_PAPER) is None:
            document = transaction.documents.keep(PRINTED_CONTENT, "application/pdf")
            transaction.outbox.add(
                OutboxPaper(
                    PRINTED_PAPER,
                    "0101-01-000001",
                    "receipt",
                    "customer",
                    PrintState.PRINTED,
                    document,
                )
            )


def with_word(
    store: SqlStore, operation: Operation, draft: Draft, word: Approval, now: datetime
) -> Draft:
    """The draft with this authoriser's word on what there is to see of it now, saved."""
    assert operation.approval is not None
    with store.reading() as transaction:
        word = bound(word, sight(operation, draft, judging(transaction, draft, now)))
    draft = fill(operation, draft, operation.approval, word, now=now, by=draft.teller)
    return kept_away(store, operation, draft, now)


def kept_away(store: SqlStore, operation: Operation, draft: Draft, now: datetime) -> Draft:
    """The draft saved in the store, added where it is new."""
    laid = lay_down(operation, draft, view=walk(operation, draft, now).view)
    with store.writing() as transaction:
        if transaction.drafts.find(draft.id) is None:
            transaction.drafts.add(laid)
            return draft
        return replace(draft, revision=transaction.drafts.save(laid))
