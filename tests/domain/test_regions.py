"""Regions, countries, ethnic groups and occupations as the code tables have them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.domain.countries import countries, country, nationalities, nationality, nationality_named
from app.domain.ethnicity import ETHNICITIES, ethnicity, ethnicity_named
from app.domain.occupations import Occupation
from app.domain.regions import RegionLevel, nearest_region, place_names, region
from app.domain.tables import rows

PROVINCES = dict(
    pair.split("=")
    for line in (
        "11=北京 12=天津 13=河北 14=山西 15=内蒙古 21=辽宁 22=吉林 23=黑龙江 31=上海",
        "32=江苏 33=浙江 34=安徽 35=福建 36=江西 37=山东 41=河南 42=湖北 43=湖南",
        "44=广东 45=广西 46=海南 50=重庆 51=四川 52=贵州 53=云南 54=西藏",
        "61=陕西 62=甘肃 63=青海 64=宁夏 65=新疆 71=台湾 81=香港 82=澳门",
    )
    for pair in line.split()
)


def test_every_province_is_known() -> None:
    for code, short in PROVINCES.items():
        place = region(code + "0000")
        assert place is not None
        assert place.name.startswith(short)
        assert place.level is RegionLevel.PROVINCE


@pytest.mark.parametrize(
    ("code", "full_name"),
    [
        ("110101", "北京市东城区"),
        ("310115", "上海市浦东新区"),
        ("440524", "广东省汕头市潮阳县"),
        ("370103", "山东省济南市市中区"),
        ("659001", "新疆维吾尔自治区石河子市"),
        ("441900", "广东省东莞市"),
        ("810000", "香港特别行政区"),
    ],
)
def test_a_code_reads_as_an_address_begins(code: str, full_name: str) -> None:
    place = region(code)
    assert place is not None
    assert place.full_name == full_name


def test_a_place_that_is_no_more_is_still_known_and_says_when_it_ended() -> None:
    place = region("110103")
    assert place is not None
    assert (place.name, place.last_year, place.level) == ("崇文区", 2009, RegionLevel.COUNTY)


def test_a_place_that_was_renamed_keeps_its_former_names() -> None:
    place = region("120110")
    assert place is not None
    assert (place.name, place.former_names, place.last_year) == ("东丽区", ("东郊区",), None)


def test_an_unknown_code_is_unknown_but_what_contains_it_is_told() -> None:
    assert region("440699") is None
    assert getattr(nearest_region("440699"), "name", None) == "佛山市"
    assert getattr(nearest_region("449999"), "name", None) == "广东省"
    assert nearest_region("990101") is None
    assert nearest_region("") is None


def test_every_row_of_the_region_table_is_well_formed() -> None:
    codes = set()
    for row in rows("regions"):
        assert row["code"].isdigit()
        assert len(row["code"]) == 6
        assert row["name"] == row["name"].strip()
        assert row["name"]
        assert not (row["to_year"] and int(row["to_year"]) < int(row["from_year"] or 0))
        codes.add(row["code"])
    assert len(codes) > 7000
    assert {code[:2] for code in codes} == {*PROVINCES, "83"}


def test_names_that_only_gather_others_are_no_places() -> None:
    assert "市辖区" not in place_names()
    assert "东城区" in place_names()


def test_all_249_countries_are_there_with_three_codes_and_two_names() -> None:
    every = countries()
    assert len(every) == 249
    for length, codes in (
        (2, {one.alpha2 for one in every}),
        (3, {one.alpha3 for one in every}),
        (3, {one.numeric for one in every}),
    ):
        assert len(codes) == 249
        assert {len(code) for code in codes} == {length}
    assert len({one.name.zh for one in every}) == 249
    assert len({one.name.en for one in every}) == 249


def test_a_form_begins_with_china_and_names_its_regions_as_the_mainland_does() -> None:
    names = [one.name.zh for one in countries()[:4]]
    assert names == ["中国", "中国香港", "中国澳门", "中国台湾"]
    assert [one.name.en for one in countries()[1:4]] == [
        "Hong Kong, China",
        "Macao, China",
        "Taiwan, China",
    ]


def test_the_rest_of_the_form_is_in_the_order_of_the_codes() -> None:
    assert all(one.alpha2 < other.alpha2 for one, other in pairwise(countries()[4:]))


def test_a_country_is_found_by_each_of_its_codes() -> None:
    assert country("KZ") == country("KAZ") == country("398")
    assert country("XX") is None


def test_ethnic_groups_are_the_56_and_the_two_beside_them() -> None:
    assert [one.code for one in ETHNICITIES[:56]] == [f"{code:02}" for code in range(1, 57)]
    assert [one.code for one in ETHNICITIES[56:]] == ["97", "98"]
    assert len({one.name.zh for one in ETHNICITIES}) == 58
    assert len({one.name.en for one in ETHNICITIES}) == 58


@pytest.mark.parametrize(
    ("code", "name"),
    [("01", "汉"), ("05", "维吾尔"), ("11", "满"), ("28", "景颇"), ("47", "保安"), ("56", "基诺")],
)
def test_an_ethnic_group_is_found_by_code_and_by_name(code: str, name: str) -> None:
    group = ethnicity(code)
    assert group is not None
    assert group.name.zh == name
    assert ethnicity_named(name) == ethnicity_named(name + "族") == group


def test_an_unknown_ethnic_group_is_unknown() -> None:
    assert ethnicity("57") is None
    assert ethnicity_named("族") is None
    assert ethnicity_named("") is None


def test_only_an_unclassified_occupation_must_be_said_in_words() -> None:
    assert [one for one in Occupation if one.needs_text] == [Occupation.OTHER]
    assert {one.value for one in Occupation if len(one.value) == 1} == set("12345678")
    assert list(Occupation)[-1] is Occupation.OTHER


def test_people_without_a_place_of_work_are_not_asked_for_one() -> None:
    assert Occupation.CLERK.has_employer
    assert Occupation.STUDENT.has_employer
    assert not Occupation.RETIRED.has_employer


def test_every_country_has_three_letters_three_digits_and_both_names() -> None:
    every = countries()
    assert len({one.alpha3 for one in every}) == len({one.numeric for one in every}) == 249
    assert all(len(one.alpha3) == len(one.numeric) == 3 for one in every)
    assert all(one.name.zh and one.name.en for one in every)


@pytest.mark.parametrize(
    ("code", "kept", "country_code", "zh"),
    [
        ("CHN", "CHN", "CN", "中国"),
        ("D<<", "DEU", "DE", "德国"),
        ("DEU", "DEU", "DE", "德国"),
        ("GBN", "GBN", "GB", "英国国民（海外）"),
        ("XXA", "XXA", None, "无国籍人"),
        ("XXB", "XXB", None, "难民（1951年公约）"),
        ("RKS", "RKS", None, "科索沃"),
    ],
)
def test_a_passport_states_nationalities_that_no_table_of_countries_has(
    code: str, kept: str, country_code: str | None, zh: str
) -> None:
    found = nationality(code)
    assert found is not None
    assert (found.code, found.country, found.name.zh) == (kept, country_code, zh)
    assert not found.specimen


def test_utopia_is_known_as_a_specimen_and_other_codes_not_at_all() -> None:
    utopia = nationality("UTO")
    assert utopia is not None
    assert utopia.specimen
    for code in ("", "<<<", "ZZZ", "CN", "156", "chn"):
        assert nationality(code) is None
    assert sum(one.specimen for one in nationalities()) == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("加拿大 / CAN", "CAN"),
        ("加拿大/CAN", "CAN"),
        ("法国（FRA）", "FRA"),
        ("Canada", "CAN"),
        ("united kingdom", "GBR"),
        ("CA", "CAN"),
        ("124", "CAN"),
        ("D", "DEU"),
        ("中国香港", "HKG"),
        ("英国国民（海外）", "GBN"),
        ("无国籍人", "XXA"),
    ],
)
def test_a_nationality_is_known_by_its_names_and_codes(text: str, code: str) -> None:
    found = nationality_named(text)
    assert found is not None
    assert found.code == code


def test_names_that_contradict_each_other_are_no_nationality() -> None:
    for text in ("加拿大/FRA", "", "/", "乌有国", "加拿大/???"):
        assert nationality_named(text) is None


def test_every_nationality_is_found_by_both_of_its_names() -> None:
    for one in nationalities():
        for name in (one.name.zh, one.name.en):
            found = nationality_named(name)
            assert found is not None
            assert found.code == one.code
