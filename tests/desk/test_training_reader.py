"""At the training reader a specimen's chip is asked for, and other pictures' chips are not."""

from __future__ import annotations

import pytest

from app.clock import now
from app.devices.id_card.specimen import SpecimenReader
from tests.desk.counter import Teller


@pytest.fixture
def reader(teller: Teller) -> SpecimenReader:
    """The training reader, on the teller's counter."""
    made = SpecimenReader("", now)
    teller.desk._id_card = made
    return made


@pytest.mark.usefixtures("reader")
def test_who_trains_with_pictures_of_their_own_is_not_asked_for_a_chip(teller: Teller) -> None:
    view = teller.takes(teller.until("card"), *teller.sides())
    assert view.values["card"].chip is None
    assert "ID-CHIP" not in [one.code for one in view.verdicts]


def test_a_specimens_card_lies_on_the_reader_and_must_be_read(
    teller: Teller, reader: SpecimenReader
) -> None:
    teller.desk.specimen_pictures("S01")
    assert reader.lying == "S01"
    view = teller.until("card")
    shown = teller.desk.read_chip(view.id, "card")
    assert shown.values["name"] == "沈若兰"
    assert shown.portrait is not None
    other = teller.desk.start("1001")
    teller.desk.specimen_pictures("S02")
    view = teller.takes(teller.until("card", other), *teller.sides())
    assert view.values["card"].chip.fault == "NOT_TRIED"
    assert "ID-CHIP" in [one.code for one in view.verdicts]
