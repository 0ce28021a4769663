"""Names in Latin letters, printed and in the machine-readable zone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.latin_names import agrees_with_zone, normalise


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Shen, Ruolan", "SHEN RUOLAN"),
        ("SHEN，RUOLAN", "SHEN RUOLAN"),
        ("  smith   John ", "SMITH JOHN"),
        ("O’Neill, Mary - Ann", "O'NEILL MARY-ANN"),
        ("Müller, Jörg", "MÜLLER JÖRG"),
        ("Mu\u0308ller", "MÜLLER"),
        ("Strauß", "STRAUẞ"),
    ],
)
def test_a_name_is_kept_in_one_form_however_it_is_printed(typed: str, kept: str) -> None:
    assert normalise(typed) == kept


@pytest.mark.parametrize(
    ("printed", "zone"),
    [
        ("ERIKSSON, ANNA MARIA", "ERIKSSON ANNA MARIA"),
        ("Müller Jörg", "MUELLER JOERG"),
        ("Müller Jörg", "MULLER JORG"),
        ("Müller Jörg", "MUXXLLER JOERG"),
        ("Strauß", "STRAUSS"),
        ("Þórsdóttir Björk", "THORSDOTTIR BJOERK"),
        ("Núñez", "NUNXXEZ"),
        ("Núñez", "NUNEZ"),
        ("Łukasz Żółć", "LUKASZ ZOLC"),
        ("O'Neill-Smith", "ONEILL SMITH"),
        ("Nguyễn Thị Ơn", "NGUYEN THI ON"),
        ("Ångström", "AANGSTROEM"),
    ],
)
def test_a_zone_spells_a_name_in_the_ways_of_the_standard(printed: str, zone: str) -> None:
    assert agrees_with_zone(printed, zone)


@pytest.mark.parametrize(
    ("printed", "zone"),
    [
        ("ERIKSSON ANNA", "ERIKSS0N ANNA"),
        ("ERIKSSON ANNA", "ERICSSON ANNA"),
        ("ERIKSSON ANNA MARIA", "ERIKSSON ANNA"),
        ("ERIKSSON", "ERIKSSON ANNA"),
        ("沈若兰", "SHEN RUOLAN"),
        ("", ""),
        ("---", ""),
    ],
)
def test_another_name_does_not_agree(printed: str, zone: str) -> None:
    assert not agrees_with_zone(printed, zone)


def test_a_zone_without_room_for_the_whole_name_has_its_beginning() -> None:
    printed, zone = "NILAVADHANANANDA CHAYAPA DEJTHAMRONGKRASUANG", "NILAVADHANANANDA CHAYAPA DEJ"
    assert agrees_with_zone(printed, zone, cut=True)
    assert not agrees_with_zone(printed, zone)
    assert not agrees_with_zone(printed, zone.replace("CHAYAPA", "CHAYABA"), cut=True)


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ -'", min_size=1, max_size=30))
def test_every_name_in_plain_letters_agrees_with_itself(name: str) -> None:
    spelt = name.replace("'", "").replace("-", " ")
    assert agrees_with_zone(name, spelt) == any(sign.isalpha() for sign in name)
    assert normalise(normalise(name)) == normalise(name)


@given(st.text(max_size=40), st.text(max_size=40))
def test_whatever_is_compared_is_answered(printed: str, zone: str) -> None:
    plain = agrees_with_zone(normalise(printed), zone)
    assert plain in (True, False)
    # A zone that may be cut off asks for less, never for more.
    assert agrees_with_zone(normalise(printed), zone, cut=True) or not plain
