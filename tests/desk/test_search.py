"""What the search line of a desk finds, for whom, and what it keeps to itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.desk.desk import Desk
from app.desk.search_views import Answer, Found, FoundKind
from app.devices.id_card.specimen import SpecimenReader
from app.errors import DeviceFault, NotAllowed
from db.store import SqlStore
from tests.db.sample import ACCOUNT, CARD, CUSTOMER
from tests.desk.counter import PHONE, Teller
from tests.evidence import SUPERVISOR, TELLER
from tests.training import HandClock

ZHANG = replace(
    CUSTOMER,
    number="0101000000071",
    document_kind="resident_card",
    document_number="110101199003071233",
    name="张伟",
    pinyin="zhangwei zw",
    phone="13900004731",
)
ZHENG = replace(
    ZHANG,
    number="0101000000072",
    document_number="110101199203070019",
    name="郑为民",
    phone="13900001233",
)


@pytest.fixture
def peopled(desk: Desk, store: SqlStore) -> Desk:
    """A desk whose books know two customers, with teller 1001 at it."""
    with store.writing() as transaction:
        for one in (ZHANG, ZHENG):
            transaction.books.add_customer(one)
        transaction.books.add_account(replace(ACCOUNT, customer=ZHANG.number))
        transaction.books.add_card(replace(CARD, customer=ZHANG.number))
    desk.sign_in(TELLER, "train1001")
    return desk


def kinds(answer: Answer, kind: FoundKind) -> list[Found]:
    return [one for one in answer.found if one.kind is kind]


def customers(desk: Desk, words: str) -> list[tuple[str, str]]:
    """Numbers of the customers who are found, and by what."""
    return [(one.key, one.by.zh) for one in kinds(desk.search(words), FoundKind.CUSTOMER)]


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("张伟", "姓名"),
        ("张", "姓名"),
        ("zhangwei", "姓名拼音"),
        ("ZHANG WEI", "姓名拼音"),
        ("zw", "姓名拼音首字母"),
        ("1233", "证件号码末尾 1233"),
        ("110101199003071233", "证件号码"),
        ("4731", "手机号码末尾 4731"),
        ("13900004731", "手机号码"),
        ("139 0000 4731", "手机号码"),
        (CARD.number[-6:], f"卡号末尾 {CARD.number[-6:]}"),
        (CARD.number, "卡号"),
        (ACCOUNT.number, "账号"),
        (ZHANG.number, "客户号"),
        ("张伟 4731", "手机号码末尾 4731"),
        ("zw 1233", "证件号码末尾 1233"),
        ("1233 4731", "证件号码末尾 1233"),
    ],
)
def test_a_customer_is_found_by_whatever_a_teller_has_of_them(
    peopled: Desk, words: str, by: str
) -> None:
    assert customers(peopled, words)[0] == (ZHANG.number, by)


@pytest.mark.parametrize("words", ["李", "zhw", "9999", "123", "张伟 0000", "z", "", "  "])
def test_nobody_is_found_by_what_is_nobodys(peopled: Desk, words: str) -> None:
    assert customers(peopled, words) == []


def test_what_is_masked_cannot_be_found_digit_by_digit(peopled: Desk) -> None:
    for whole in (ZHANG.document_number, ZHANG.phone, CARD.number, ACCOUNT.number):
        for length in range(4, 7):
            assert ZHANG.number in dict(customers(peopled, whole[-length:]))
        for length in range(7, len(whole)):
            assert customers(peopled, whole[-length:]) == [], f"{length} digits from the end"
            assert customers(peopled, f"张 {whole[-length:]}") == []
        assert ZHANG.number in dict(customers(peopled, whole))


def test_the_same_tail_finds_everybody_who_has_it_and_says_of_what(peopled: Desk) -> None:
    assert dict(customers(peopled, "1233")) == {
        ZHANG.number: "证件号码末尾 1233",
        ZHENG.number: "手机号码末尾 1233",
    }


def test_nothing_that_was_not_typed_is_seen_of_a_customer(peopled: Desk) -> None:
    for words in ("张伟", "zw", "4731", ZHANG.document_number, CARD.number):
        for one in kinds(peopled.search(words), FoundKind.CUSTOMER):
            seen = f"{one.title.zh} {one.under.zh} {one.by.zh}"
            for private in (ZHANG.name, ZHANG.document_number, ZHANG.phone, CARD.number):
                assert private not in seen, (words, seen)


def test_more_customers_than_are_shown_are_hinted_at(peopled: Desk, store: SqlStore) -> None:
    with store.writing() as transaction:
        for n in range(12):
            transaction.books.add_customer(
                replace(ZHANG, number=f"01010001{n:05d}", document_number=f"2201011990030{n:05d}")
            )
    answer = peopled.search("zw")
    assert len(kinds(answer, FoundKind.CUSTOMER)) == 8
    assert answer.more
    assert not peopled.search("张伟 1233").more


def test_an_operation_comes_first_where_its_code_or_short_name_is_typed(peopled: Desk) -> None:
    for words in ("1001", "kh", "开户"):
        first = peopled.search(words).found[0]
        assert (first.kind, first.key, first.barred) == (FoundKind.OPERATION, "1001", None)


def test_an_operation_that_one_may_not_do_is_found_and_says_which_level_it_needs(
    peopled: Desk,
) -> None:
    barred = {one.key: one.barred for one in kinds(peopled.search("8"), FoundKind.OPERATION)}
    assert any(why is not None and "2级" in why.zh for why in barred.values())
    peopled.sign_in(SUPERVISOR, "train2001")
    answer = peopled.search("8302")
    assert all(one.barred is None for one in kinds(answer, FoundKind.OPERATION))


def test_ones_own_draft_is_found_by_its_customer_and_nobody_elses(teller: Teller) -> None:
    view = teller.until("diligence")
    name = view.values["card"].name
    for words in (name, name[0], PHONE[-4:], view.values["card"].number[-6:]):
        drafts = kinds(teller.desk.search(words), FoundKind.DRAFT)
        assert [one.key for one in drafts] == [view.id], words
        assert name not in drafts[0].title.zh
    assert kinds(teller.desk.search("zw qq"), FoundKind.DRAFT) == []
    teller.desk.sign_in("1002", "train1002")
    assert kinds(teller.desk.search(name), FoundKind.DRAFT) == []


def test_an_entry_is_found_by_its_number_and_by_the_end_of_it(teller: Teller) -> None:
    done = teller.desk.perform(teller.until().id)
    tail = done.number.rsplit("-", 1)[1]
    for words in (done.number, tail, str(int(tail))):
        entries = kinds(teller.desk.search(words), FoundKind.ENTRY)
        assert done.number in [one.key for one in entries], words


def test_whom_one_served_last_is_there_before_anything_is_typed(teller: Teller) -> None:
    assert teller.desk.search("").found == ()
    done = teller.desk.perform(teller.until().id)
    customer = next(row.text.zh for row in done.made if row.field == "customer")
    assert [one.key for one in teller.desk.search("").found] == [customer]


def test_nobody_searches_who_is_not_signed_in(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        desk.search("zw")
    with pytest.raises(NotAllowed):
        desk.holder()


def test_the_holder_of_a_document_on_the_reader_is_looked_up(
    teller: Teller, clock: HandClock
) -> None:
    desk = teller.desk
    reader = SpecimenReader("S01", clock)
    desk._id_card = reader
    stranger = desk.holder()
    assert (stranger.customer, stranger.account_opening.key) == ("", "1001")
    assert stranger.account_opening.barred is None
    desk._id_card = None
    done = desk.perform(teller.until().id)
    desk._id_card = reader
    known = desk.holder()
    assert known.customer == next(row.text.zh for row in done.made if row.field == "customer")
    assert "*" in known.name
    assert "********" in known.number


def test_a_reader_on_which_nothing_lies_says_so(peopled: Desk, clock: HandClock) -> None:
    peopled._id_card = SpecimenReader("", clock)
    assert not peopled.document_lies_there()
    with pytest.raises(DeviceFault, match="NO_CARD"):
        peopled.holder()
    peopled.lay_specimen("S01")
    assert peopled.document_lies_there()
    assert peopled.holder().customer == ""


def test_specimens_are_offered_only_where_there_is_a_training_reader(
    peopled: Desk, clock: HandClock
) -> None:
    assert kinds(peopled.search("S01"), FoundKind.SPECIMEN) == []
    with pytest.raises(NotAllowed):
        peopled.lay_specimen("S01")
    peopled._id_card = SpecimenReader("", clock)
    assert [one.key for one in kinds(peopled.search("S01"), FoundKind.SPECIMEN)] == ["S01"]
    with pytest.raises(NotAllowed):
        peopled.lay_specimen("nobody")


def test_documents_that_end_are_counted_and_listed_with_masks(
    peopled: Desk, store: SqlStore, clock: HandClock
) -> None:
    today = clock().date()
    with store.writing() as transaction:
        for one, days in ((ZHANG, 9), (ZHENG, -3)):
            until = today + timedelta(days=days)
            transaction.books.change_customer(replace(one, document_valid_until=until))
    documents = peopled.home().documents
    assert (documents.soon, documents.ended, documents.days) == (1, 1, 30)
    soon = peopled.documents_ending(ended=False)
    assert [(one.customer, one.days) for one in soon] == [(ZHANG.number, 9)]
    assert ZHANG.name not in soon[0].name
    assert [(one.customer, one.days) for one in peopled.documents_ending(ended=True)] == [
        (ZHENG.number, -3)
    ]


def test_a_draft_says_what_ages_next_and_when(teller: Teller, clock: HandClock) -> None:
    view = teller.until("phone")
    line = next(one for one in teller.desk.home().drafts if one.id == view.id)
    assert line.lapse is not None
    assert line.lapse.what.zh == "人脸比对"
    assert timedelta() < line.lapse.at - clock() <= timedelta(hours=2)


def test_what_comes_next_for_a_card_is_begun_by_its_number(peopled: Desk) -> None:
    for words in (CARD.number, CARD.number[-4:], f"张伟 {CARD.number[-4:]}"):
        found = kinds(peopled.search(words), FoundKind.CARD)
        assert [one.code for one in found] == ["2101", "2102"], words
        assert {one.key for one in found} == {CARD.number}
        assert "*伟" in found[0].under.zh
        assert CARD.number not in found[0].under.zh
    assert not kinds(peopled.search("郑为民"), FoundKind.CARD)
    begun = peopled.start(found[0].code, found[0].key)
    assert [one.card for one in peopled.find_accounts(begun.id, "").lines] == [CARD.number]


def test_a_document_on_the_reader_offers_what_comes_next_for_its_holders_cards(
    desk: Desk, store: SqlStore, clock: HandClock
) -> None:
    reader = SpecimenReader("S01", clock)
    desk._id_card = reader
    desk.sign_in(TELLER, "train1001")
    assert not desk.holder().cards, "the bank does not know them yet"
    read = reader.read().fields
    with store.writing() as transaction:
        shown = replace(ZHANG, document_kind=read.kind, document_number=read.number)
        transaction.books.add_customer(shown)
        transaction.books.add_account(replace(ACCOUNT, customer=ZHANG.number))
        transaction.books.add_card(replace(CARD, customer=ZHANG.number))
    assert [(one.code, one.key) for one in desk.holder().cards] == [
        ("2101", CARD.number),
        ("2102", CARD.number),
    ]
