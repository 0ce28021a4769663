"""A map of a form that is wrong is told of in one sentence, before anything is printed by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.papers.faults import PaperFault
from app.papers.form_map import Field
from app.papers.form_map_file import read_map, read_maps
from app.papers.passbook import read_passbook
from tests.papers.forms import SIZE, field, form

GOOD = """
code = "receipt"
zh = "本行回单"
en = "Our receipt"
width = 180
height = 90
source = "本行"
source_en = "ours"
remarks = { x = 2, y = 80, width = 60, height = 5 }
anchor = { x = 90, y = 40 }
fields = [ { of = "户名", x = 10, y = 10, width = 60, height = 8 } ]
"""


def wrong(folder: Path, *changes: tuple[str, str]) -> str:
    said = GOOD
    for old, new in changes:
        assert old in said
        said = said.replace(old, new)
    file = folder / "receipt.toml"
    file.write_text(said, encoding="utf-8")
    with pytest.raises(PaperFault) as caught:
        read_map(file)
    assert caught.value.code == "FORM_MAP"
    assert caught.value.sentence.en
    return caught.value.sentence.zh


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('of = "户名"', 'off = "户名"', "没有“off”这一项"),
        ('of = "户名", ', "", "fields[1]：缺少“of”"),
        ("x = 10", 'x = "10"', "fields[1].x：应为数字"),
        ("height = 8 }", "height = 8, boxes = 1.5 }", "fields[1].boxes：应为整数"),
        ("height = 8 }", 'height = 8, align = "up" }', "应为 left、centre、right 之一"),
        ("height = 8 }", "height = 8, size = 4 }", "“户名”的字号"),
        ("height = 8 }", "height = 8, boxes = 99 }", "“户名”的格数"),
        ("x = 10", "x = 130", "“户名”超出页面 180×90 毫米"),
        ("y = 10", "y = -3", "“户名”超出页面"),
        ("height = 8 }", "height = 0 }", "“户名”没有宽或高"),
        ("height = 8 }", "height = 8, page = 2 }", "“户名”在第 2 页，但表格共 1 页"),
        ("width = 180", "width = 20", "页面 20×90 毫米不合理"),
        ("x = 90", "x = 190", "校准基准点在页面之外"),
        ("anchor = {", "anchor = [", "不是 TOML"),
        ('code = "receipt"', "code = true", "code：应为文字"),
    ],
)
def test_what_is_wrong_with_a_map_is_said_where_it_is(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    assert says in wrong(tmp_path, (old, new))


def test_two_fields_that_lie_over_each_other_are_named(tmp_path: Path) -> None:
    second = ', { of = "账号", x = 60, y = 12, width = 30, height = 8 } ]'
    said = wrong(tmp_path, ("height = 8 } ]", "height = 8 }" + second))
    assert "“户名”与“账号”重叠" in said


def test_a_map_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(PaperFault) as caught:
        read_map(tmp_path / "none.toml")
    assert "none.toml" in caught.value.sentence.zh
    (tmp_path / "latin.toml").write_bytes(b"zh = '\xe9'")
    with pytest.raises(PaperFault):
        read_map(tmp_path / "latin.toml")


def test_the_banks_own_map_counts_instead_of_ours_and_a_wrong_one_hides_no_other(
    tmp_path: Path,
) -> None:
    (tmp_path / "receipt.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "broken.toml").write_text("width = ", encoding="utf-8")
    maps = read_maps(tmp_path)
    found = maps.of("receipt", "customer")
    assert found is not None
    assert found.title.zh == "本行回单"
    assert maps.of("application", "bank") is not None
    (fault,) = maps.faults
    assert "broken.toml" in fault.sentence.zh


def test_two_maps_for_one_copy_are_not_guessed_between(tmp_path: Path) -> None:
    (tmp_path / "another.toml").write_text(GOOD, encoding="utf-8")
    (fault,) = read_maps(tmp_path).faults
    assert "同一联已有另一张套打表格" in fault.sentence.zh


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    (fault,) = read_maps(tmp_path / "gone").faults
    assert "gone" in fault.sentence.zh


sides = st.floats(-20, 220).map(lambda n: round(n, 1))
places = st.tuples(sides, sides, st.floats(0.5, 80), st.floats(0.5, 80))


@given(st.lists(places, min_size=1, max_size=5))
def test_a_map_is_refused_or_all_its_fields_lie_apart_on_the_page(
    drawn: list[tuple[float, float, float, float]],
) -> None:
    fields = tuple(
        field(f"栏{n}", x=x, y=y, width=width, height=height)
        for n, (x, y, width, height) in enumerate(drawn)
    )
    apart = all(
        one.right <= other.x + 0.05
        or other.right <= one.x + 0.05
        or one.bottom <= other.y + 0.05
        or other.bottom <= one.y + 0.05
        for n, one in enumerate((*fields, form().remarks))
        for other in fields[:n]
    )
    on_the_page = all(
        one.x >= 0 and one.y >= 0 and one.right <= SIZE[0] + 0.05 and one.bottom <= SIZE[1] + 0.05
        for one in fields
    )
    assert is_taken(*fields) is (apart and on_the_page)


def is_taken(*fields: Field) -> bool:
    """Whether a form with these fields is a form."""
    try:
        return bool(form(*fields))
    except PaperFault:
        return False


BOOK = Path("resources/overprint/passbook/sample.toml")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("lines = 22", "lines = 40", "最后一行超出页面"),
        ("fold_after = 11", "fold_after = 30", "中缝位置不在行间"),
        ("x = 24, width = 17", "x = 22, width = 17", "“日期”栏与“摘要”栏重叠"),
        ("x = 112, width = 13", "x = 112, width = 30", "“柜员”栏超出页面"),
        ("pitch = 6", "pitch = 0", "须有行、页和栏"),
        ("width = 130", "width = 13", "页面尺寸不合理"),
    ],
)
def test_what_is_wrong_with_a_passbook_is_said(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    said = BOOK.read_text(encoding="utf-8")
    assert old in said
    (tmp_path / "book.toml").write_text(said.replace(old, new), encoding="utf-8")
    with pytest.raises(PaperFault) as caught:
        read_passbook(tmp_path / "book.toml")
    assert says in caught.value.sentence.zh
