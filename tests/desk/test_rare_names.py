"""The teller puts a rare name right, and it stands in the case as it was entered."""

from __future__ import annotations

import pytest

from app.desk.forms import FieldErrors
from app.domain.components import find
from app.papers.fonts import lacking
from tests.desk.counter import Teller

NAME = frozenset({"name"})


@pytest.mark.parametrize(
    "name", ["沈𬱖", "㛃䶮", "张𠀀", "𰻝鿍", "\uf92c\U0002f804", "沈\U0002ebf0"]
)
def test_a_rare_name_that_the_teller_enters_is_kept_in_the_case(teller: Teller, name: str) -> None:
    front, back = teller.sides("?name")
    view = teller.until("card")
    view = teller.takes(view, front, back, entries={"name": name}, looked_at=NAME)

    assert view.values["card"].name == name
    again = teller.desk.open_case(view.id)
    assert again.values["card"].name == name


@pytest.mark.parametrize("name", ["沈\ue81e", "沈\U000f0001"])
def test_a_readers_private_glyph_is_refused_beside_the_field(teller: Teller, name: str) -> None:
    front, back = teller.sides("?name")
    view = teller.until("card")
    with pytest.raises(FieldErrors) as refused:
        teller.takes(view, front, back, entries={"name": name}, looked_at=NAME)
    assert f"U+{ord(name[1]):04X}" in refused.value.errors["name"].zh


def test_the_desk_says_which_characters_no_paper_can_print(teller: Teller) -> None:
    assert teller.desk.not_printable("沈𬱖") == lacking("沈𬱖") == ()
    assert teller.desk.not_printable("沈\U0002ebf0\U0002ebf0") == ("\U0002ebf0",)
    assert teller.desk.find_characters("吉吉") == find("吉吉")
