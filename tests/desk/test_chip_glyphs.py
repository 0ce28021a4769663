"""A glyph of the issuer's own in the name of a chip raises no false alarm and hides no true one."""

from __future__ import annotations

from datetime import date

import pytest

from app.devices.id_card.port import ChipRead
from app.domain.documents import DocumentKind, Sex
from app.evidence.chip import ChipFields
from app.evidence.identity import Assurance
from tests.desk.counter import Teller

GLYPH = "\ue863"


class Reader:
    """A reader on which a card lies whose chip has this name."""

    name = "test reader"

    def __init__(self, card: dict[str, str], name: str) -> None:
        self._read = ChipRead(
            ChipFields(
                kind=DocumentKind.RESIDENT_CARD,
                name=name,
                name_on_chip=name,
                sex=Sex.FEMALE,
                ethnicity=card["ethnicity"],
                birth_date=date.fromisoformat(card["birth_date"]),
                address=card["address"],
                number=card["number"],
                issuer=card["issuer"],
                valid_from=date.fromisoformat(card["valid_from"]),
                valid_until=date.fromisoformat(card["valid_until"]),
                reader="test reader",
            )
        )

    def ready(self) -> None:
        """Always."""

    def read(self) -> ChipRead:
        """The card that lies there."""
        return self._read


def lay(teller: Teller, name: str) -> None:
    """Lays the specimen's card on the reader, with another name in its chip."""
    said = {one: str(r.value) for side in teller.sides() for one, r in side.finding.fields.items()}
    teller.desk._id_card = Reader(said, name)


@pytest.mark.parametrize(
    ("on_chip", "alarm"), [(f"沈若{GLYPH}", False), (f"沈{GLYPH}南", True), (f"沈{GLYPH}", True)]
)
def test_a_glyph_may_be_any_character_but_the_others_must_agree(
    teller: Teller, on_chip: str, alarm: bool
) -> None:
    view = teller.until("card")
    lay(teller, on_chip)
    shown = teller.desk.read_chip(view.id, "card")
    assert shown.name_on_chip == on_chip
    assert "name" not in shown.values
    view = teller.takes(view, *teller.sides())
    assert any(one.code == "ID-CHIP" for one in view.verdicts) == alarm
    if alarm:
        verdict = next(one for one in view.verdicts if one.code == "ID-CHIP")
        assert "〔U+E863〕" in verdict.text.zh
        assert GLYPH not in verdict.text.zh
    card = view.values["card"]
    assert card.name == "沈若兰"
    assert card.chip.name_on_chip == on_chip


def test_a_name_with_a_glyph_is_confirmed_by_the_print_not_by_the_chip(teller: Teller) -> None:
    view = teller.until("card")
    lay(teller, f"沈若{GLYPH}")
    teller.desk.read_chip(view.id, "card")
    view = teller.takes(view, *teller.sides())
    witnesses = {one.name: one.assurance for one in view.values["card"].fields}
    assert witnesses["name"] is Assurance.READ
    assert witnesses["number"] is Assurance.CHIP
