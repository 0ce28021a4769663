"""A desk over a training store of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from argon2 import PasswordHasher

from app.desk import credentials
from app.desk.desk import Desk
from app.devices.network_check import SpecimenCheck
from app.devices.sms import SpecimenSms
from app.evidence.image import digest_of
from app.jobs import inline
from app.operations import CATALOGUE
from app.settings import training
from app.vision.eyes import Eyes
from db.store import SqlStore
from tests.desk.counter import FaultyPrinter, ReadableEyes, Teller
from tests.evidence import TELLER
from tests.training import HandClock


@pytest.fixture(autouse=True)
def quick_verifiers(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test guesses a PIN, so its verifier need not be dear."""
    monkeypatch.setattr(credentials, "_HASHER", PasswordHasher(1, 8, 1))


@pytest.fixture
def real_papers() -> None:
    """For tests of what stands on a paper: it is made as it is at a counter."""


@pytest.fixture(autouse=True)
def plain_papers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers of one empty page that differ where their contents do, but for tests of papers."""
    if "real_papers" in request.fixturenames:
        return
    monkeypatch.setattr(
        "app.rules.papers.paper.render", lambda document: empty_page(repr(document))
    )


@pytest.fixture
def eyes() -> ReadableEyes:
    return ReadableEyes()


@pytest.fixture
def printer() -> FaultyPrinter:
    return FaultyPrinter()


def empty_page(words: str) -> bytes:
    """A PDF of one empty page, another one for other words."""
    made = b"%PDF-1.4\n%" + digest_of(words.encode()).encode() + b"\n"
    places = []
    for n, body in enumerate(
        (
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        ),
        1,
    ):
        places.append(len(made))
        made += b"%d 0 obj%sendobj\n" % (n, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(made)
    return made + (
        b"xref\n0 4\n0000000000 65535 f \n%strailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (table, start)
    )


def desk_over(
    store: SqlStore,
    folder: Path,
    clock: HandClock,
    eyes: ReadableEyes,
    printer: FaultyPrinter,
) -> Desk:
    """A desk with training devices."""
    return Desk(
        settings=training(folder),
        store=store,
        operations=CATALOGUE,
        eyes=cast(Eyes, eyes),
        network_check=SpecimenCheck(),
        sms=SpecimenSms(),
        printer=printer,  # type: ignore[arg-type]
        id_card=None,
        clock=clock,
        lanes=inline(),
    )


@pytest.fixture
def desk(
    store: SqlStore, folder: Path, clock: HandClock, eyes: ReadableEyes, printer: FaultyPrinter
) -> Iterator[Desk]:
    """A desk at which nobody sits yet."""
    opened = desk_over(store, folder, clock, eyes, printer)
    yield opened
    opened.close()


@pytest.fixture
def teller(desk: Desk) -> Teller:
    """Teller 1001, signed in, with an ordinary customer at the counter."""
    desk.sign_in(TELLER, "train1001")
    return Teller(desk)
