"""On a pre-printed form every value stands whole inside its box, or the form is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.i18n import Text, same
from app.papers.document import (
    Declaration,
    Declarations,
    Ink,
    Option,
    Options,
    Prose,
    Seal,
    SignatureBox,
    StaffLine,
    amount,
)
from app.papers.faults import PaperFault
from app.papers.fonts import lacking
from app.papers.form_map import (
    MM,
    Align,
    Field,
    InkBox,
    Part,
    Place,
    QrPlace,
    SealPlace,
    TickBox,
    TooLong,
)
from app.papers.overprint import Moved, overprint
from app.papers.stock import blank_form, check_print, filled_form
from tests.papers.forms import SIZE, field, form, paper
from tests.papers.reading import ReadPage, read

_SLACK = 0.6
"""Points by which the box of a letter that a reader gives may be rounded."""


def only(pdf: bytes) -> ReadPage:
    (page,) = read(pdf)
    return page


def refusal(*said: object) -> PaperFault:
    with pytest.raises(PaperFault) as caught:
        overprint(*said)  # type: ignore[arg-type]
    assert caught.value.sentence.zh
    assert "空白纸" in caught.value.remedy.zh or "校准" in caught.value.remedy.zh
    return caught.value


def inside(page: ReadPage, place: Place) -> bool:
    """Whether every letter of the page lies within the place."""
    high = SIZE[1] * MM
    return all(
        one.left >= place.x * MM - _SLACK
        and one.right <= place.right * MM + _SLACK
        and one.top <= high - place.y * MM + _SLACK
        and one.bottom >= high - place.bottom * MM - _SLACK
        for one in page.letters
    )


def printed(one: Field, value: str) -> ReadPage | None:
    """The page with this value alone; None where the form is refused because it is too long."""
    try:
        return only(overprint(form(one), paper((one.of, value))))
    except PaperFault as fault:
        if fault.code != "OVERPRINT_TOO_LONG":
            raise
        return None


scripts = st.sampled_from(
    [
        "一二三四五六七八九十壹贰叁肆",
        "䶮𠮷㐀𫍯阿卜·",
        "ABCDEFGHgjpqyÅÉÑŘŻáèǒüẾ ",
        "0123456789-/().,*",
        "ЖШЩцЙё ΑΩβγ ",
        "，。《》（）“”",
    ]
)
values = st.lists(
    scripts.flatmap(lambda letters: st.text(letters, min_size=1, max_size=24)), max_size=6
).map("".join)
fields = st.builds(
    field,
    width=st.floats(8, 150).map(lambda n: round(n, 1)),
    height=st.floats(2.5, 40).map(lambda n: round(n, 1)),
    size=st.floats(8, 20).map(lambda n: round(n, 1)),
    least=st.floats(5, 8).map(lambda n: round(n, 1)),
    align=st.sampled_from(Align),
    too_long=st.sampled_from(TooLong),
    boxes=st.sampled_from([0, 0, 0, 8, 20]),
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(fields, values)
def test_whatever_a_value_says_it_stands_whole_in_its_box_or_the_form_is_refused(
    where: object, value: str
) -> None:
    assert not lacking(value)
    one = field(**vars(where))
    page = printed(one, value)
    if page is None:
        assert value.strip()
        return
    written = "".join(value.split())
    if one.boxes:
        written = "".join(c for c in written if c not in ",.")
    if written in ("—", "-"):
        written = ""
    assert sorted(page.text) == sorted(written)
    assert inside(page, one)
    assert not page.letters or not page.overprinted() or one.boxes


@pytest.mark.parametrize("too_long", [TooLong.SHRINK, TooLong.REFUSE])
def test_a_value_longer_than_its_box_is_refused_by_name_and_told_to_nobody(
    too_long: TooLong,
) -> None:
    value = "中国银行股份有限公司" * 9
    fault = refusal(form(field(too_long=too_long)), paper(("户名", value)))
    assert fault.code == "OVERPRINT_TOO_LONG"
    assert "户名" in fault.sentence.zh
    assert "90字" in fault.sentence.zh
    assert "中国银行" not in fault.sentence.zh


def test_a_long_address_goes_on_on_a_second_line_before_it_becomes_tiny() -> None:
    box = field("住址", height=12.0, size=9.0, least=6.0)
    page = only(
        overprint(form(box), paper(("住址", "上海市浦东新区世纪大道样本路一百二十三号" * 2)))
    )
    lines = {round(one.bottom / 4) for one in page.letters}
    assert len(lines) >= 2
    assert inside(page, box)


def test_each_character_has_a_box_of_its_own() -> None:
    box = field("账号", boxes=20, width=100.0)
    page = only(overprint(form(box), paper(("账号", "6222 0212 3456"))))
    assert page.text == "622202123456"
    for number, letter in enumerate(page.letters):
        left = (box.x + number * 5) * MM
        assert left <= letter.left < letter.right <= left + 5 * MM


def test_an_amount_has_its_yuan_sign_right_before_it_and_its_capitals_apart() -> None:
    digits = field("金额", part=Part.DIGITS, width=40.0, align=Align.RIGHT)
    capitals = field("金额", part=Part.CAPITALS, x=80.0, width=100.0)
    page = only(overprint(form(digits, capitals), paper(("金额", amount(123450)))))
    assert page.text == "¥1,234.50人民币壹仟贰佰叁拾肆元伍角"
    assert inside(replace_letters(page, slice(0, 9)), digits)
    assert inside(replace_letters(page, slice(9, None)), capitals)
    boxed = form(field("金额", part=Part.DIGITS, boxes=12, width=60.0, align=Align.RIGHT))
    assert only(overprint(boxed, paper(("金额", amount(123450))))).text == "¥123450"


def replace_letters(page: ReadPage, which: slice) -> ReadPage:
    return replace(page, letters=page.letters[which])


def test_a_date_is_parted_into_year_month_and_day() -> None:
    parts = [
        field("日期", part=part, x=10.0 + 30 * n, width=25.0)
        for n, part in enumerate((Part.YEAR, Part.MONTH, Part.DAY))
    ]
    assert only(overprint(form(*parts), paper())).text == "20260309"
    fault = refusal(form(field(part=Part.MONTH)), paper(("户名", "沈若兰")))
    assert fault.code == "OVERPRINT_PART"


def test_what_has_no_place_on_the_form_is_not_left_out_unseen() -> None:
    said = paper(("户名", "沈若兰"), ("职业", "教师"))
    fault = refusal(form(field()), said)
    assert (fault.code, "职业" in fault.sentence.zh) == ("OVERPRINT_NO_PLACE", True)
    assert only(overprint(form(field(), left_out=("职业",)), said)).text == "沈若兰"
    assert only(overprint(form(field()), paper(("户名", "沈若兰"), ("职业", "—")))).text == "沈若兰"


def test_a_field_of_the_map_that_the_paper_does_not_know_is_named() -> None:
    fault = refusal(form(field(), field("帐号", y=30.0)), paper(("户名", "沈若兰")))
    assert (fault.code, "帐号" in fault.sentence.zh) == ("OVERPRINT_UNKNOWN", True)
    there = form(field(), field("帐号", y=30.0, optional=True))
    assert only(overprint(there, paper(("户名", "沈若兰")))).text == "沈若兰"


def test_ticks_stand_in_the_boxes_of_the_answers_that_were_given() -> None:
    boxes = tuple(
        TickBox(of="性别", says=says, x=x, y=30.0, width=4.0, height=4.0)
        for says, x in (("男", 20.0), ("女", 40.0))
    )
    ours = form(ticks=boxes)
    answers = Options((Option(same("男")), Option(same("女"), ticked=True)))
    page = only(overprint(ours, paper(("性别", answers))))
    assert page.text == "√"
    assert inside(page, boxes[1])
    assert inside(only(overprint(ours, paper(("性别", "男")))), boxes[0])
    assert refusal(ours, paper(("性别", "不详"))).code == "OVERPRINT_NO_PLACE"
    more = Options((*answers.options, Option(same("其他"))))
    assert refusal(ours, paper(("性别", more))).code == "OVERPRINT_OTHER_WORDS"


def test_sentences_that_the_press_printed_otherwise_are_refused() -> None:
    declared = Declarations(
        Text("声明", "Declared"), (Declaration(Text("本人已阅读（版本 2）。", "I read it."), True),)
    )
    old = TickBox(of="声明", says="本人已阅读（版本 1）。", x=20.0, y=30.0, width=4.0, height=4.0)
    said = paper(blocks=(declared,))
    assert refusal(form(ticks=(old,)), said).code == "OVERPRINT_OTHER_WORDS"
    now = replace(old, says="本人 已阅读（版本 2）。")
    assert only(overprint(form(ticks=(now,)), said)).text == "√"
    notice = paper(blocks=(Prose(None, Text("请妥善保管。", "Keep it safe.")),))
    assert refusal(form(), notice).code == "OVERPRINT_OTHER_WORDS"


def test_signature_seal_and_code_have_their_places_or_the_form_is_refused() -> None:
    said = paper(
        signatures=(
            SignatureBox(same("客户签名"), Ink((((0.1, 0.2, 1.0), (0.9, 0.8, 1.0)),), 3.0)),
        ),
        seal=Seal("培训银行样本支行", "业务专用章", "ABC123"),
        qr="GUITAI",
        staff=(StaffLine(same("经办"), "1001", "王晓", "2026-03-09 09:30"),),
    )
    ink = InkBox(of="客户签名", x=100.0, y=30.0, width=40.0, height=15.0)
    seal = SealPlace(x=150.0, y=30.0, width=30.0, height=30.0)
    code = QrPlace(x=150.0, y=5.0, width=20.0, height=20.0)
    assert "客户签名" in refusal(form(), said).sentence.zh
    assert "印章" in refusal(form(inks=(ink,)), said).sentence.zh
    assert "二维码" in refusal(form(inks=(ink,), seals=(seal,)), said).sentence.zh
    everything = form(field("经办"), inks=(ink,), seals=(seal,), codes=(code,))
    assert only(overprint(everything, said)).text.startswith("王晓")
    assert overprint(form(inks=(ink,), left_out=("印章", "二维码")), said)


def test_training_and_reprints_are_marked_on_the_form_too() -> None:
    page = only(overprint(form(), paper(training=True, reprint="补打 第2次　1001 王晓")))
    assert "培训样本，不具有业务效力" in page.text
    assert "补打第2次" in page.text
    assert all(0 < one.left < one.right < page.width for one in page.letters)


def test_everything_moves_by_the_offset_and_nothing_leaves_the_sheet_unseen() -> None:
    ours, said = form(field()), paper(("户名", "沈若兰"))
    still, moved = only(overprint(ours, said)), only(overprint(ours, said, Moved(3.2, -1.5)))
    for before, after in zip(still.letters, moved.letters, strict=True):
        assert after.left - before.left == pytest.approx(3.2 * MM, abs=0.02)
        assert after.top - before.top == pytest.approx(1.5 * MM, abs=0.02)
    fault = refusal(ours, said, Moved(-15.0, 0.0))
    assert (fault.code, "户名" in fault.sentence.zh) == ("OVERPRINT_OFF_PAPER", True)


def test_the_same_facts_give_the_same_bytes() -> None:
    ours, said = form(field()), paper(("户名", "沈若兰"))
    assert overprint(ours, said, Moved(0.1, 0)) == overprint(ours, said, Moved(0.1, 0))
    assert overprint(ours, said) != overprint(ours, said, Moved(0.1, 0))


def test_the_form_is_printed_ahead_with_none_of_the_values_and_shown_with_all() -> None:
    ours, said = form(field()), paper(("户名", "沈若兰"))
    assert "沈若兰" not in only(blank_form(ours)).text
    assert "沈若兰" in only(filled_form(ours, said)).text
    frames = only(check_print(ours))
    assert "户名" in frames.text
    edges = (10 * MM, (SIZE[1] - 18) * MM, 70 * MM, (SIZE[1] - 10) * MM)
    assert any(
        all(abs(a - b) < 1.5 for a, b in zip(one, edges, strict=True)) for one in frames.rectangles
    )
