"""The self-certification of tax residency, on the standard form."""

from __future__ import annotations

from app.evidence.tax import RESIDENCIES
from app.flow.operation import BANK_COPY, CUSTOMER_COPY
from app.rules.papers import tax_certification
from app.rules.papers.application import APPLICATION
from app.rules.papers.tax_certification import TAX_CERTIFICATION
from tests.rules.papers.cases import CASES, case, child, foreigner, from_hong_kong, setting
from tests.rules.papers.words import chosen, told


def test_all_three_boxes_stand_there_and_one_is_ticked() -> None:
    for of in CASES.values():
        view = of()
        document = tax_certification.document(view, setting(), BANK_COPY)
        (box,) = chosen(document, "税收居民身份")
        said = told(TAX_CERTIFICATION, view, setting(), BANK_COPY)
        for number, one in enumerate(RESIDENCIES, start=1):
            assert f"{number}.{one.text.zh}" in said
            assert (one.text.zh in box) == (one.code == view["tax"].residency)


def test_a_resident_of_china_only_states_no_more_than_that() -> None:
    said = told(TAX_CERTIFICATION, case(), setting(), BANK_COPY)
    assert "纳税人识别号" not in said.replace("纳税人识别号相关信息", "")
    assert "现居地址" not in said


def test_a_resident_elsewhere_states_names_addresses_countries_and_numbers() -> None:
    said = told(TAX_CERTIFICATION, from_hong_kong(), setting(), BANK_COPY)
    for words in (
        "CHAN",
        "TAIMAN",
        "1990-06-14",
        "香港九龙样本道1号",
        "1SampleRoad,Kowloon",
        "HongKong",
        "中国香港",
        "A123456(7)",
    ):
        assert words in said, words


def test_whoever_has_no_number_says_why_in_a_box_and_in_words() -> None:
    view = foreigner()
    document = tax_certification.document(view, setting(), BANK_COPY)
    assert chosen(document, "不能提供的原因") == ("账户持有人未能取得纳税人识别号",)
    said = told(TAX_CERTIFICATION, view, setting(), BANK_COPY)
    for words in (
        "1.居民国（地区）德国",
        "2.居民国（地区）美国",
        "3.居民国（地区）新加坡",
        "预计两个月内取得",
    ):
        assert words in said, words


def test_it_is_confirmed_with_the_promise_to_tell_changes_and_says_who_signs() -> None:
    for view, signer in ((case(), "本人"), (child(), "代理人")):
        document = tax_certification.document(view, setting(), BANK_COPY)
        (statement,) = chosen(document, "声明")
        assert "30日内通知" in statement
        assert chosen(document, "签名人身份") == (signer,)


def test_it_says_who_is_a_resident_of_china_by_the_law_in_force() -> None:
    said = told(TAX_CERTIFICATION, case(), setting(), BANK_COPY)
    assert "累计满183天" in said
    assert "365日" not in said
    assert "军人、武装警察无需填写" in said


def test_the_application_ticks_the_same_box_and_does_not_repeat_the_rest() -> None:
    said = told(APPLICATION, foreigner(), setting(), BANK_COPY)
    assert "☑既是中国税收居民又是其他国家（地区）税收居民" in said
    assert "《个人税收居民身份声明文件》" in said
    assert "12345678901" not in said


def test_the_customers_copy_hides_the_taxpayer_numbers() -> None:
    said = told(TAX_CERTIFICATION, foreigner(), setting(), CUSTOMER_COPY)
    assert "123-45-6789" not in said
    assert "德国" in said
