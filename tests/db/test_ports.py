"""What the flow asks of the store, asked of both databases."""

from __future__ import annotations

import contextlib
import traceback
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.clock import CHINA
from app.domain.account import AccountLife, StockState
from app.domain.branch import Branch, Level, Listing, Parameter, Staff, StoreKind
from app.errors import Conflict, StoreFault
from app.evidence.image import Kept
from app.flow.certificates import KeptCertificate
from app.flow.journal import GENESIS, seal
from app.flow.outcome import Outcome
from app.flow.ports import KeptFilled, PrintState
from db.store import SqlStore
from tests.db.sample import (
    ACCOUNT,
    CARD,
    CUSTOMER,
    DRAFT,
    ENTRY,
    MOMENT,
    TELLER,
    another,
    paper,
    stock_card,
    tamper,
    write_entries,
)


def test_a_customer_with_account_and_card_reads_back_as_written(store: SqlStore) -> None:
    with store.writing() as transaction:
        transaction.books.add_customer(CUSTOMER)
        transaction.books.add_account(ACCOUNT)
        transaction.books.add_card(CARD)
    with store.reading() as transaction:
        books = transaction.books
        assert books.customer(CUSTOMER.number) == CUSTOMER
        assert (
            books.customer_by_document(CUSTOMER.document_kind, CUSTOMER.document_number) == CUSTOMER
        )
        assert books.customers_with_phone(CUSTOMER.phone) == (CUSTOMER,)
        assert books.account(ACCOUNT.number) == ACCOUNT
        assert books.accounts_of(CUSTOMER.number) == (ACCOUNT,)
        assert books.cards_of(CUSTOMER.number) == (CARD,)
        assert books.customer("unknown") is None
        assert books.account("unknown") is None
        assert books.customer_by_document("passport", CUSTOMER.document_number) is None


def test_a_known_customers_particulars_are_written_anew(store: SqlStore) -> None:
    moved = replace(CUSTOMER, phone="13700000007", address="上海市样本路2号")
    with store.writing() as transaction:
        transaction.books.add_customer(CUSTOMER)
        transaction.books.change_customer(moved)
    with store.reading() as transaction:
        assert transaction.books.customer(CUSTOMER.number) == moved
    with pytest.raises(Conflict, match="NOT_THERE"), store.writing() as transaction:
        transaction.books.change_customer(another(2))


def test_moments_come_back_in_china_time(store: SqlStore) -> None:
    elsewhere = datetime(2025, 12, 31, 23, 59, 59, 123456, tzinfo=UTC)
    with store.writing() as transaction:
        transaction.books.add_customer(replace(CUSTOMER, since=elsewhere))
    with store.reading() as transaction:
        read = transaction.books.customer(CUSTOMER.number)
    assert read is not None
    assert read.since == elsewhere
    assert read.since.tzinfo is CHINA
    assert read.since.isoformat() == "2026-01-01T07:59:59.123456+08:00"


def test_the_branch_is_written_once_and_is_of_the_stores_kind(store: SqlStore) -> None:
    branch = Branch("0101", "样本支行", "样本银行", StoreKind.TRAINING, "622202")
    with store.reading() as transaction, pytest.raises(StoreFault, match="NO_BRANCH"):
        transaction.books.branch()
    with pytest.raises(StoreFault, match="STORE_KIND"), store.writing() as transaction:
        transaction.books.set_branch(replace(branch, kind=StoreKind.REAL))
    with store.writing() as transaction:
        transaction.books.set_branch(branch)
    with pytest.raises(Conflict, match="BRANCH_EXISTS"), store.writing() as transaction:
        transaction.books.set_branch(replace(branch, number="0102"))
    with store.reading() as transaction:
        assert transaction.books.branch() == branch


def test_staff_are_found_by_number(store: SqlStore) -> None:
    second = Staff("010102", "李主管", Level.SUPERVISOR, "$argon2id$x", active=True)
    first = Staff("010101", "王柜员", Level.TELLER, "$argon2id$y", active=False)
    with store.writing() as transaction:
        transaction.books.add_staff(second)
        transaction.books.add_staff(first)
    with store.reading() as transaction:
        assert transaction.books.staff("010102") == second
        assert transaction.books.all_staff() == (first, second)
        assert transaction.books.staff("999999") is None
    with pytest.raises(Conflict, match="STAFF_EXISTS"), store.writing() as transaction:
        transaction.books.add_staff(first)


def test_a_second_customer_with_the_same_document_is_a_conflict(store: SqlStore) -> None:
    with store.writing() as transaction:
        transaction.books.add_customer(CUSTOMER)
    with pytest.raises(Conflict) as caught, store.writing() as transaction:
        transaction.books.add_customer(replace(CUSTOMER, number="0101000002"))
    assert caught.value.code == "CUSTOMER_EXISTS"
    assert "证件" in caught.value.sentence.zh
    logged = "".join(traceback.format_exception(caught.value))
    assert CUSTOMER.document_number not in logged, "identity numbers stay out of logs"


def test_a_person_has_one_class_i_account_until_it_is_closed(store: SqlStore) -> None:
    with store.writing() as transaction:
        transaction.books.add_customer(CUSTOMER)
        transaction.books.add_account(replace(ACCOUNT, number="old", life=AccountLife.CLOSED))
        transaction.books.add_account(ACCOUNT)
    for life in (AccountLife.NORMAL, AccountLife.DORMANT):
        with pytest.raises(Conflict, match="CLASS_I_EXISTS"), store.writing() as transaction:
            transaction.books.add_account(replace(ACCOUNT, number="second", life=life))


def test_an_account_or_card_number_is_given_once(store: SqlStore) -> None:
    with store.writing() as transaction:
        transaction.books.add_customer(CUSTOMER)
        transaction.books.add_account(ACCOUNT)
        transaction.books.add_card(CARD)
        transaction.books.add_customer(another(2))
    with pytest.raises(Conflict, match="ACCOUNT_NUMBER_TAKEN"), store.writing() as transaction:
        transaction.books.add_account(replace(ACCOUNT, customer=another(2).number))
    with pytest.raises(Conflict, match="CARD_NUMBER_TAKEN"), store.writing() as transaction:
        transaction.books.add_card(CARD)


def test_an_account_of_nobody_is_a_conflict(store: SqlStore) -> None:
    with pytest.raises(Conflict, match="NOT_THERE"), store.writing() as transaction:
        transaction.books.add_account(ACCOUNT)


def test_a_conflict_that_is_caught_on_the_way_still_records_nothing(store: SqlStore) -> None:
    with store.writing() as transaction:
        transaction.books.add_customer(CUSTOMER)

    def careless() -> None:
        with store.writing() as transaction:
            transaction.books.add_customer(another(2))
            with contextlib.suppress(Conflict):
                transaction.books.add_customer(CUSTOMER)

    with pytest.raises(Conflict, match="CUSTOMER"):
        careless()
    with store.reading() as transaction:
        assert transaction.books.customer(another(2).number) is None


def test_stock_cards_are_used_in_number_order(store: SqlStore) -> None:
    with store.writing() as transaction:
        for number in (12, 11, 10):
            transaction.books.add_stock_card(stock_card(number))
        transaction.books.add_stock_card(stock_card(1, holder="010109"))
    with store.writing() as transaction:
        books = transaction.books
        assert books.next_stock_card(TELLER) == stock_card(10)
        assert books.stock_left(TELLER) == 3
        books.void_stock_card("00000010", "卡面损坏", "0101-01-000001")
        books.issue_stock_card("00000011", "0101-01-000002")
        assert books.next_stock_card(TELLER) == stock_card(12)
        assert books.stock_left(TELLER) == 1
    with store.reading() as transaction:
        assert transaction.books.stock_card("00000010") == replace(
            stock_card(10), state=StockState.VOID, reason="卡面损坏", journal="0101-01-000001"
        )
        assert transaction.books.stock_card("00000011") == replace(
            stock_card(11), state=StockState.ISSUED, journal="0101-01-000002"
        )
        assert transaction.books.stock_card("99") is None
        assert transaction.books.next_stock_card("nobody") is None


def test_a_card_that_left_the_stock_cannot_leave_again(store: SqlStore) -> None:
    with store.writing() as transaction:
        transaction.books.add_stock_card(stock_card(1))
        transaction.books.issue_stock_card("00000001", "0101-01-000001")
    with pytest.raises(Conflict, match="STOCK_CARD_GONE"), store.writing() as transaction:
        transaction.books.issue_stock_card("00000001", "0101-01-000002")
    with pytest.raises(Conflict, match="STOCK_CARD_GONE"), store.writing() as transaction:
        transaction.books.void_stock_card("00000001", "x", "0101-01-000002")
    with pytest.raises(Conflict, match="STOCK_SERIAL_TAKEN"), store.writing() as transaction:
        transaction.books.add_stock_card(replace(stock_card(1), card_number="other"))
    with pytest.raises(Conflict, match="STOCK_CARD_NUMBER_TAKEN"), store.writing() as transaction:
        transaction.books.add_stock_card(replace(stock_card(1), serial="other"))


def test_a_screening_list_names_by_number_or_name_while_in_force(store: SqlStore) -> None:
    line = Listing("1", "aml_special", "", "", "r", "a", date(2026, 1, 1), None)
    by_number = replace(line, document_number="11010519491231002X")
    by_name = replace(line, id="2", name="张三", valid_until=date(2026, 6, 30))
    with store.writing() as transaction:
        transaction.books.add_listing(by_number)
        transaction.books.add_listing(by_name)
        transaction.books.add_listing(replace(line, id="3", name="李四"))
    with store.reading() as transaction:
        listings = transaction.books.listings
        assert listings("11010519491231002X", "张三", date(2026, 6, 30)) == (by_number, by_name)
        assert listings("11010519491231002X", "张三", date(2026, 7, 1)) == (by_number,)
        assert listings("11010519491231002X", "张三", date(2025, 12, 31)) == ()
        assert listings("", "王五", date(2026, 6, 30)) == ()
        assert listings("", "", date(2026, 6, 30)) == ()


def test_the_parameter_in_effect_on_the_day_counts(store: SqlStore) -> None:
    old = Parameter("cards_per_person", date(2020, 1, 1), "4", "392号")
    new = Parameter("cards_per_person", date(2026, 1, 1), "[3, 2]", "D")
    with store.writing() as transaction:
        transaction.books.add_parameter(new)
        transaction.books.add_parameter(old)
    with store.reading() as transaction:
        assert transaction.books.parameter("cards_per_person", date(2025, 12, 31)) == 4
        assert transaction.books.parameter("cards_per_person", date(2026, 1, 1)) == [3, 2]
        kept = [one for one in transaction.books.parameters() if one.name == old.name]
        assert kept == [old, new]
        with pytest.raises(StoreFault, match="NO_PARAMETER"):
            transaction.books.parameter("cards_per_person", date(2019, 12, 31))
    with pytest.raises(Conflict, match="PARAMETER_EXISTS"), store.writing() as transaction:
        transaction.books.add_parameter(new)


def test_a_coming_parameter_is_written_anew_and_an_unknown_one_is_not(store: SqlStore) -> None:
    coming = Parameter("cards_per_person", date(2026, 1, 1), "3", "行务会纪要")
    with store.writing() as transaction:
        transaction.books.add_parameter(coming)
        transaction.books.change_parameter(replace(coming, value="5", source="更正"))
    with store.reading() as transaction:
        assert transaction.books.parameter("cards_per_person", date(2026, 1, 1)) == 5
        rows = transaction.books.parameters()
        assert [one.source for one in rows if one.name == coming.name] == ["更正"]
    with pytest.raises(Conflict), store.writing() as transaction:
        transaction.books.change_parameter(replace(coming, valid_from=date(2027, 1, 1)))


def test_numbers_of_a_kind_have_no_gaps(store: SqlStore) -> None:
    with store.writing() as transaction:
        assert [transaction.books.next_sequence("account") for _ in range(3)] == [1, 2, 3]
        assert transaction.books.next_sequence("customer") == 1

    def broken_off() -> None:
        with store.writing() as transaction:
            assert transaction.books.next_sequence("account") == 4
            raise InterruptedError

    with pytest.raises(InterruptedError):
        broken_off()
    with store.writing() as transaction:
        assert transaction.books.next_sequence("account") == 4


def test_a_draft_is_saved_over_its_own_revision_only(store: SqlStore) -> None:
    with store.writing() as transaction:
        transaction.drafts.add(DRAFT)
    later = MOMENT + timedelta(minutes=1)
    changed = replace(
        DRAFT,
        saved_at=later,
        headline="后",
        waiting_for=2,
        filled={"face": KeptFilled(b"null", later, TELLER, {"identity": "cd" * 32})},
    )
    with store.writing() as transaction:
        assert transaction.drafts.find(DRAFT.id) == DRAFT
        assert transaction.drafts.save(changed) == 1
    with store.reading() as transaction:
        assert transaction.drafts.find(DRAFT.id) == replace(changed, revision=1)
        assert transaction.drafts.find("other") is None
    with pytest.raises(Conflict, match="DRAFT_CHANGED"), store.writing() as transaction:
        transaction.drafts.save(changed)


def test_open_drafts_come_newest_first(store: SqlStore) -> None:
    def draft(name: str, minutes: int, teller: str = TELLER) -> None:
        with store.writing() as transaction:
            transaction.drafts.add(
                replace(DRAFT, id=name, teller=teller, saved_at=MOMENT + timedelta(minutes=minutes))
            )

    draft("a", 1)
    draft("b", 3)
    draft("c", 2, teller="010109")
    with store.reading() as transaction:
        assert [one.id for one in transaction.drafts.open_ones()] == ["b", "c", "a"]
        assert [one.id for one in transaction.drafts.open_ones(TELLER)] == ["b", "a"]
        assert transaction.drafts.open_ones(TELLER)[0].filled == DRAFT.filled


def test_a_closed_draft_is_closed_for_ever_and_its_values_are_gone(store: SqlStore) -> None:
    with store.writing() as transaction:
        transaction.drafts.add(DRAFT)
        transaction.drafts.close(DRAFT.id, 0, "0101-01-000001")
    with store.reading() as transaction:
        assert transaction.drafts.find(DRAFT.id) is None
        assert transaction.drafts.open_ones() == ()
    with pytest.raises(Conflict, match="DRAFT_CHANGED"), store.writing() as transaction:
        transaction.drafts.close(DRAFT.id, 0, "0101-01-000002")
    with pytest.raises(Conflict, match="DRAFT_CHANGED"), store.writing() as transaction:
        transaction.drafts.save(DRAFT)
    with pytest.raises(Conflict, match="DRAFT_EXISTS"), store.writing() as transaction:
        transaction.drafts.add(DRAFT)


def test_a_document_is_kept_once_under_its_digest(store: SqlStore) -> None:
    with store.writing() as transaction:
        kept = transaction.documents.keep(b"\x00\xffpicture", "image/jpeg")
        assert transaction.documents.keep(b"\x00\xffpicture", "image/jpeg") == kept
    with store.reading() as transaction:
        assert transaction.documents.content(kept) == b"\x00\xffpicture"
        with pytest.raises(StoreFault, match="DOCUMENT_MISSING"):
            transaction.documents.content(Kept("00" * 32, "image/jpeg"))


def test_a_document_that_was_altered_is_never_shown(store: SqlStore) -> None:
    with store.writing() as transaction:
        kept = transaction.documents.keep(b"picture", "image/jpeg")
    tamper(store, "UPDATE documents SET content = :content", content=b"other")
    with store.reading() as transaction, pytest.raises(StoreFault, match="DOCUMENT_CHANGED"):
        transaction.documents.content(kept)


def test_papers_wait_in_the_outbox_until_they_are_printed(store: SqlStore) -> None:
    entry, later = write_entries(store, 2)
    with store.writing() as transaction:
        document = transaction.documents.keep(b"%PDF", "application/pdf")
        transaction.outbox.add(paper("z", entry.number, document))
        transaction.outbox.add(paper("a", entry.number))
        transaction.outbox.add(paper("m", later.number))
    with store.writing() as transaction:
        outbox = transaction.outbox
        assert outbox.of_entry(entry.number) == (
            paper("z", entry.number, document),
            paper("a", entry.number),
        )
        assert [one.id for one in outbox.unfinished()] == ["z", "a", "m"]
        outbox.update(replace(paper("z", entry.number, document), state=PrintState.PRINTED))
        outbox.update(
            replace(paper("a", entry.number), state=PrintState.FAILED, message="缺纸", tries=2)
        )
        assert [one.id for one in outbox.unfinished()] == ["a", "m"]
        assert [one.id for one in outbox.latest(2)] == ["m", "z"]
        found = outbox.find("a")
        assert found is not None
        assert (found.message, found.tries) == ("缺纸", 2)
        assert outbox.find("nothing") is None
    with pytest.raises(Conflict, match="PAPER_GONE"), store.writing() as transaction:
        transaction.outbox.update(paper("nothing", entry.number))


def test_entries_are_numbered_and_sealed_to_the_last(store: SqlStore) -> None:
    with store.writing() as transaction:
        assert transaction.journal.next_number() == "0101-01-000001"
        first = transaction.journal.append(ENTRY)
        assert transaction.journal.next_number() == "0101-01-000002"
        second = transaction.journal.append(ENTRY)
    assert (first.number, second.number) == ("0101-01-000001", "0101-01-000002")
    assert (first.previous, second.previous) == (GENESIS, first.digest)
    assert second.digest == seal(
        previous=first.digest,
        workstation="0101-01",
        sequence=2,
        at=MOMENT.isoformat(),
        operation=ENTRY.operation,
        outcome="performed",
        case=ENTRY.case,
        made_by=ENTRY.made_by,
        approved_by=ENTRY.approved_by,
        customer=ENTRY.customer,
        headline=ENTRY.headline,
        body=second.body,
    )
    with store.reading() as transaction:
        assert transaction.journal.find(first.number) == first
        assert transaction.journal.find("0101-01-000009") is None
    assert first.content == ENTRY.body


def test_the_journal_is_searched_by_words_and_day(store: SqlStore) -> None:
    day = timedelta(days=1)
    entries = (
        replace(ENTRY, at=MOMENT.replace(hour=0, minute=0, second=0), headline="张** 开户"),
        replace(ENTRY, at=MOMENT.replace(hour=23, minute=59, second=59), made_by="T100%"),
        replace(ENTRY, at=MOMENT + day, outcome=Outcome.DECLINED, headline="张** ABC"),
        replace(ENTRY, at=MOMENT + day, outcome=Outcome.DECLINED, operation="2201"),
    )
    with store.writing() as transaction:
        for entry in entries:
            transaction.journal.append(entry)
    with store.reading() as transaction:

        def found(words: str = "", on: date | None = None, limit: int = 10) -> list[int]:
            read = transaction.journal.latest(limit, words=words, on=on)
            return [one.sequence for one in read]

        assert found() == [4, 3, 2, 1]
        assert found(limit=2) == [4, 3]
        assert found(on=MOMENT.date()) == [2, 1]
        assert found("张") == [3, 1]
        assert found("张 abc") == [3]
        assert found("100%") == [2]
        assert found("%") == [2]
        assert found("000004") == [4]
        assert found("2201") == [4]
        assert found("张", on=MOMENT.date()) == [1]
        assert transaction.journal.count(MOMENT.date()) == {"performed": 2}
        assert transaction.journal.count((MOMENT + day).date()) == {"declined": 2}
        assert transaction.journal.count((MOMENT - day).date()) == {}


def test_nothing_of_a_broken_off_transaction_stays(store: SqlStore) -> None:
    def broken_off() -> None:
        with store.writing() as transaction:
            transaction.books.add_customer(CUSTOMER)
            transaction.journal.append(ENTRY)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    with store.reading() as transaction:
        assert transaction.books.customer(CUSTOMER.number) is None
        assert transaction.journal.next_number() == "0101-01-000001"


def test_a_reading_transaction_sees_one_state_and_writes_nothing(store: SqlStore) -> None:
    with store.reading() as reading:
        assert reading.books.customer(CUSTOMER.number) is None
        with store.writing() as writing:
            writing.books.add_customer(CUSTOMER)
        assert reading.books.customer(CUSTOMER.number) is None
        with pytest.raises(RuntimeError):
            reading.books.add_customer(CUSTOMER)
    with store.reading() as reading:
        assert reading.books.customer(CUSTOMER.number) == CUSTOMER


def test_a_certificate_that_was_only_known_becomes_a_workstations_and_stays_its(
    store: SqlStore,
) -> None:
    known = KeptCertificate("ab" * 32, "", b"known", MOMENT, MOMENT)
    for one in (known, replace(known, workstation="0101-01", content=b"with its key")):
        with store.writing() as writing:
            writing.certificates.add(one)
    for one in (known, replace(known, workstation="0101-02", content=b"another's")):
        with store.writing() as writing:
            writing.certificates.add(one)
    with store.reading() as reading:
        (kept,) = reading.certificates.every_one()
    assert (kept.workstation, kept.content) == ("0101-01", b"with its key")


def test_a_parameter_younger_than_the_store_has_its_first_value(store: SqlStore) -> None:
    with store.reading() as transaction:
        assert transaction.books.parameter("loss_verbal_days", date(2026, 3, 9)) == 5
        listed = {one.name: one.value for one in transaction.books.parameters()}
    assert listed["loss_verbal_days"] == "5"
    chosen = Parameter("loss_verbal_days", date(2026, 1, 1), "15", "培训教材")
    with store.writing() as transaction:
        transaction.books.add_parameter(chosen)
    with store.reading() as transaction:
        assert transaction.books.parameter("loss_verbal_days", date(2026, 3, 9)) == 15
        assert transaction.books.parameter("loss_verbal_days", date(2025, 12, 31)) == 5
        rows = transaction.books.parameters()
    named = [one for one in rows if one.name == "loss_verbal_days"]
    assert {one.valid_from: one.value for one in named} == {
        date(2011, 1, 8): "5",
        chosen.valid_from: "15",
    }
