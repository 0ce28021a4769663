"""Every character that a font has is printed as it is; what none has is refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.characters import LEVEL_RANGES, GbLevel, standard_rare
from app.papers.faults import PaperFault
from app.papers.fonts import covered, lacking
from app.papers.render import render
from tests.papers.reading import read
from tests.papers.samples import application
from tests.papers.test_render import printed

NAMES = ["李𬱖", "㛃䶮", "张𠀀", "𰻝鿍", "龦龴", "\uf92c\U0002f804", "王\U00031350", "⼥𡎚𩾌"]


@pytest.mark.parametrize("name", NAMES)
def test_a_rare_name_is_printed_and_copied_character_by_character(
    name: str, tmp_path: Path
) -> None:
    pdf = render(application(name=name))

    assert lacking(name) == ()
    assert name in printed(pdf, tmp_path)
    assert name in read(pdf)[0].cells()


def test_all_characters_of_level_three_before_the_amendment_can_be_printed() -> None:
    for level in (GbLevel.ONE, GbLevel.THREE):
        ranges = LEVEL_RANGES[level]
        assert covered(ranges) == sum(last - first + 1 for first, last in ranges)
    assert covered((ord(one), ord(one)) for one in standard_rare()) == 196


@pytest.mark.parametrize(
    ("character", "point"),
    [("\U0003ff00", "U+3FF00"), ("\ue000", "U+E000"), ("\U000e0100", "U+E0100")],
)
def test_what_no_paper_can_print_is_known_before_and_refused_by_its_code(
    character: str, point: str
) -> None:
    assert lacking(f"葛{character}三") == (character,)
    with pytest.raises(PaperFault) as refused:
        render(application(name=f"葛{character}三"))
    assert point in refused.value.sentence.zh
    assert point in refused.value.sentence.en
