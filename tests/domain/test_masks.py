"""Masks show what custom allows of a person's details, and nothing more."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import masks
from app.domain.regions import place_names


@pytest.mark.parametrize(
    ("mask", "full", "masked"),
    [
        (masks.card_number, "6222021234561234", "622202******1234"),
        (masks.card_number, "6222021234567891234", "622202*********1234"),
        (masks.account_number, "44011210100000739184", "440112**********9184"),
        (masks.identity_number, "11010119900521473X", "110101********473X"),
        (masks.identity_number_in_list, "11010119900521473X", "1****************X"),
        (masks.phone, "13812345678", "138****5678"),
        (masks.name, "张三", "*三"),
        (masks.name, "张三丰", "张*丰"),
        (masks.name, "欧阳娜娜", "欧**娜"),
        (masks.name, "买买提·阿不都", "买*****都"),
        (masks.name, "李𬱖", "*𬱖"),
        (masks.name, "", ""),
        (masks.address, "北京市东城区景山前街4号", "北京市东城区****"),
        (masks.address, "山东省济南市市中区经四路1号", "山东省济南市市中区****"),
        (masks.address, "上海市浦东新区世纪大道1号", "上海市浦东新区****"),
        (masks.address, "新疆维吾尔自治区石河子市北三路1号", "新疆维吾尔自治区石河子市****"),
        (masks.address, "内蒙古呼和浩特市新城区成吉思汗大街1号", "内蒙古呼和浩特市新城区****"),
        (masks.address, "广东省东莞市", "广东省东莞市"),
        (masks.address, "幸福路4号2栋", "****"),
        (masks.address, "", ""),
    ],
)
def test_details_are_masked_as_is_customary(
    mask: Callable[[str], str], full: str, masked: str
) -> None:
    assert mask(full) == masked


@pytest.mark.parametrize(
    ("mask", "most"),
    [
        (masks.card_number, 10),
        (masks.account_number, 10),
        (masks.identity_number, 10),
        (masks.identity_number_in_list, 2),
        (masks.phone, 7),
    ],
)
@given(full=st.text("0123456789X", max_size=30))
def test_no_mask_shows_more_than_allowed_however_short_the_number(
    mask: Callable[[str], str], most: int, full: str
) -> None:
    masked = mask(full)
    shown = sum(character != "*" for character in masked)
    assert len(masked) == len(full)
    assert shown <= most
    assert len(full) - shown >= min(4, len(full) - len(full) // 4)


@given(st.text(min_size=1, max_size=30).filter(lambda name: "*" not in name))
def test_a_masked_name_shows_at_most_two_characters_and_never_all(name: str) -> None:
    masked = masks.name(name)
    assert len(masked) == len(name)
    assert "*" in masked
    assert sum(character != "*" for character in masked) <= 2


@given(
    st.lists(st.sampled_from(sorted(place_names())[::97]), max_size=3),
    st.text("甲乙丙丁路街巷号0123456789", max_size=12),
)
def test_a_masked_address_shows_only_names_of_regions(regions: list[str], rest: str) -> None:
    shown = masks.address("".join(regions) + rest).removesuffix("****")
    assert not set(shown) & set("0123456789")
    assert "".join(regions).startswith(shown) or shown in place_names()
