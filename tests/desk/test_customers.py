"""The customer page: one customer from all sides, masked until somebody says why they look."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.desk.customer_views import DataPart, DocumentStanding, FoundThrough, Weight
from app.desk.views import Done
from app.devices.specimens import by_code
from app.domain.account import AccountLife, MediumState, PinState
from app.domain.branch import Listing
from app.domain.documents import DocumentKind
from app.errors import Conflict
from app.evidence.identity import ChipDifference, ChipReading
from app.flow.forms import FieldErrors
from app.flow.outcome import Outcome
from app.flow.perform import Refused, conclude
from app.operations.account_opening import ACCOUNT_OPENING
from db.store import SqlStore
from tests.db.sample import tamper
from tests.desk.counter import PHONE, FaultyPrinter, Teller
from tests.evidence import MOMENT, card
from tests.training import HandClock, begin, go_on, kept_away

SHEN = by_code("S01")
NAME, NUMBER, BORN = SHEN.name, SHEN.number, SHEN.birth_date.isoformat()
EVERYTHING = frozenset(DataPart)


@pytest.fixture
def done(teller: Teller) -> Done:
    """An account that has just been opened."""
    return teller.opened()


def made(done: Done) -> dict[str, str]:
    return {row.field: row.text.zh for row in done.made}


def said(value: Any) -> str:
    return repr(value)


def test_a_customer_is_shown_with_all_that_the_bank_keeps(teller: Teller, done: Done) -> None:
    shown = teller.desk.customer(made(done)["customer"])
    assert (shown.since, shown.branch) == (MOMENT, "0101")
    (document,) = shown.documents
    assert (document.kind.zh, document.standing) == ("居民身份证", DocumentStanding.VALID)
    (account,) = shown.accounts
    assert (account.title.zh, account.life) == ("个人Ⅰ类户", AccountLife.NORMAL)
    assert account.purpose.zh == "储蓄存款"
    assert "日限额¥5,000.00、日10笔" in account.limits[0].text.zh
    (held,) = account.cards
    assert (held.state, held.pin) == (MediumState.NORMAL, PinState.NORMAL)
    assert account.entry == held.entry == done.number
    facts = {row.field: row.text.zh for row in (*shown.contact, *shown.diligence)}
    assert facts["occupation"] == "专业技术人员"
    assert facts["funds"] == "工资薪金"
    assert "仅为中国税收居民" in facts["residency"]
    assert shown.diligence_from == done.number
    (line,) = shown.timeline
    assert (line.line.number, line.through) == (done.number, FoundThrough.CUSTOMER)
    assert not shown.pending


def test_personal_data_are_masked_until_somebody_says_why(teller: Teller, done: Done) -> None:
    numbers = made(done)
    shown = teller.desk.customer(numbers["customer"])
    assert not shown.unmasked
    for secret in (
        NAME,
        NUMBER,
        PHONE,
        numbers["card"],
        numbers["account"],
        BORN,
        SHEN.address,
    ):
        assert secret not in said(shown), secret
    assert shown.name == "沈*兰"
    assert shown.documents[0].number == f"{NUMBER[:6]}********{NUMBER[-4:]}"


@pytest.mark.parametrize(
    ("part", "seen", "hidden"),
    [
        (DataPart.IDENTITY, (NAME, NUMBER, BORN), (PHONE,)),
        (DataPart.CONTACT, (PHONE,), (NAME, NUMBER, BORN)),
    ],
)
def test_only_what_was_asked_for_is_shown_and_the_journal_says_who_looked(
    teller: Teller, done: Done, part: DataPart, seen: tuple[str, ...], hidden: tuple[str, ...]
) -> None:
    desk, number = teller.desk, made(done)["customer"]
    shown = desk.unmask_customer(number, frozenset({part}), "customer_asks")
    for one in seen:
        assert one in said(shown), one
    for one in hidden:
        assert one not in said(shown), one
    look = desk.journal()[0]
    assert (look.title.zh, look.outcome, look.made_by) == (
        "明文查看客户信息",
        Outcome.PERFORMED,
        "1001",
    )
    assert (look.customer, look.headline) == (number, f"{number}　客户本人要求核对")
    rows = {row.field: row.text.zh for p in desk.entry(look.number).parts for row in p.rows}
    assert rows[part.value] == "是"
    assert {rows[other.value] for other in EVERYTHING - {part}} == {"否"}
    assert (shown.timeline[0].look, shown.timeline[0].reason.zh) == (True, "客户本人要求核对")
    assert not desk.customer(number).unmasked, "for one visit only"
    assert desk.home().today == {Outcome.PERFORMED: 1}, "a look serves nobody"


def test_accounts_and_cards_are_seen_in_full_for_a_reason(teller: Teller, done: Done) -> None:
    numbers = made(done)
    parts = frozenset({DataPart.ACCOUNTS})
    shown = teller.desk.unmask_customer(numbers["customer"], parts, "other", "客户来电核对")
    assert shown.accounts[0].number == numbers["account"]
    assert shown.accounts[0].cards[0].shown == numbers["card"]


def test_without_a_reason_or_without_a_part_nothing_is_seen_or_kept(
    teller: Teller, done: Done
) -> None:
    desk, number = teller.desk, made(done)["customer"]
    before = desk.journal()
    for reason, explained in (("", ""), ("curiosity", ""), ("other", " ")):
        with pytest.raises(FieldErrors):
            desk.unmask_customer(number, EVERYTHING, reason, explained)
    with pytest.raises(Conflict):
        desk.unmask_customer("no such customer", EVERYTHING, "review")
    assert desk.journal() == before
    with pytest.raises(Refused):
        desk.unmask_customer(number, frozenset(), "review")
    assert desk.journal()[0].outcome is Outcome.WITHDRAWN
    assert not desk.home().drafts, "what was refused leaves no draft behind"


def test_an_entry_is_masked_and_its_pictures_kept_back_until_somebody_says_why(
    teller: Teller, done: Done
) -> None:
    desk = teller.desk
    entry = desk.entry(done.number)
    numbers = made(done)
    for secret in (NAME, NUMBER, PHONE, numbers["card"], numbers["account"], BORN):
        assert secret not in said(entry), secret
    assert entry.masked
    assert not any(part.pictures or part.signed for part in entry.parts)
    full = desk.unmask_entry(done.number, "complaint")
    assert not full.masked
    assert entry.covered == sum(len(part.pictures) + len(part.signed) for part in full.parts)
    assert sum(len(part.pictures) for part in full.parts) == 5
    signed = [paper.title.zh for part in full.parts for paper in part.signed]
    assert signed[0] == "人脸信息处理单独授权书"
    assert "开户申请书" in signed[1:]
    assert sum(len(part.pictures) for part in full.parts) == 5
    assert NAME in said(full)
    look = desk.journal()[0]
    assert (look.operation, look.customer) == ("8201", numbers["customer"])
    assert done.number in look.headline
    with pytest.raises(FieldErrors):
        desk.unmask_entry(done.number, "")


def test_looking_at_data_is_begun_from_the_data_and_not_from_home(teller: Teller) -> None:
    assert "8201" not in {one.code for one in teller.desk.home().operations}


def pending(teller: Teller, number: str) -> dict[str, Any]:
    return {one.word.zh: one for one in teller.desk.customer(number).pending}


def test_an_open_draft_of_the_customer_is_pointed_out(teller: Teller, done: Done) -> None:
    number = made(done)["customer"]
    teller.until("card")
    assert not pending(teller, number), "nobody knows yet whose it is"
    case = teller.lays_card(teller.until("card"))
    found = pending(teller, number)["未办完"]
    assert found.case == case.id
    assert teller.desk.customer_of_case(case.id) == number
    teller.desk.sign_in("1002", "train1002")
    found = pending(teller, number)["未办完"]
    assert found.case == ""
    assert "1001" in found.text.zh


def test_a_document_is_pointed_out_before_and_after_its_last_day(
    teller: Teller, done: Done, store: SqlStore, clock: HandClock
) -> None:
    number = made(done)["customer"]
    with store.writing() as writing:
        customer = writing.books.customer(number)
        assert customer is not None
        customer.document_valid_until = date(2026, 4, 1)
        writing.books.change_customer(customer)
    soon = pending(teller, number)["证件将到期"]
    assert soon.weight is Weight.WARN
    assert "还有23天" in soon.text.zh
    clock.forward(days=24)
    assert pending(teller, number)["证件过期"].weight is Weight.BAD


def test_a_hit_on_a_list_says_nothing_that_the_customer_may_not_read(
    teller: Teller, done: Done, store: SqlStore
) -> None:
    number = made(done)["customer"]
    with store.writing() as writing:
        writing.books.add_listing(
            Listing("L1", "aml_special", NAME, NUMBER, "理由", "机关", date(2020, 1, 1), None)
        )
    shown = teller.desk.customer(number)
    (hit,) = (one for one in shown.pending if one.word.zh == "名单")
    assert "不得向客户透露" in hit.remedy.zh
    for word in ("反洗钱", "aml_special", "理由", "机关"):
        assert word not in said(shown)


def test_papers_that_did_not_come_out_are_pointed_out(
    teller: Teller, done: Done, printer: FaultyPrinter
) -> None:
    number = made(done)["customer"]
    printer.well = False
    with pytest.raises(Exception, match="NO_PAPER"):
        teller.desk.print_paper(done.papers[0].paper.id)
    found = pending(teller, number)["单据"]
    assert (found.weight, found.entry) == (Weight.WARN, done.number)


def test_what_can_be_begun_is_greyed_with_the_banks_reason(
    teller: Teller, done: Done, store: SqlStore
) -> None:
    number = made(done)["customer"]
    opening = teller.desk.customer(number).begins[0]
    assert opening.code == "1001"
    assert opening.barred is not None
    assert "已有Ⅰ类户" in opening.barred.zh
    offered = {one.code for one in teller.desk.customer(number).begins}
    assert "1202" not in offered, "heirs come for the money, not the customer on the page"
    with store.writing() as writing:
        for name in ("accounts", "cards"):
            assert writing.books  # closed at another counter
            writing.books._session.write(_closing(name))
    opening = teller.desk.customer(number).begins[0]
    assert opening.barred is None


def _closing(table: str) -> Any:
    from db import schema  # noqa: PLC0415

    if table == "cards":
        return schema.cards.update().values(state=MediumState.VOID)
    return schema.accounts.update().values(life=AccountLife.CLOSED)


def test_an_unknown_customer_is_said_so(teller: Teller) -> None:
    with pytest.raises(Conflict) as caught:
        teller.desk.customer("1")
    assert caught.value.code == "NO_CUSTOMER"


def test_whoever_is_not_signed_in_sees_no_customer(teller: Teller, done: Done) -> None:
    number = made(done)["customer"]
    teller.desk.sign_out()
    for ask in (
        lambda: teller.desk.customer(number),
        lambda: teller.desk.unmask_customer(number, EVERYTHING, "review"),
        lambda: teller.desk.unmask_entry(done.number, "review"),
    ):
        with pytest.raises(Exception, match="NOT_SIGNED_IN"):
            ask()


def test_a_case_that_ended_after_a_chip_alarm_is_pointed_out(
    teller: Teller, done: Done, store: SqlStore, clock: HandClock
) -> None:
    desk, number = teller.desk, made(done)["customer"]
    forged = ChipReading("reader", differences=(ChipDifference("name", "沈若兰", "王某"),))
    said = {"card": card(number=NUMBER, chip=forged)}
    draft = go_on(store, ACCOUNT_OPENING, begin(ACCOUNT_OPENING), clock(), said, until="lookup")
    draft = kept_away(store, ACCOUNT_OPENING, draft, clock())
    entry = conclude(
        store, ACCOUNT_OPENING, draft, clock(), outcome=Outcome.DECLINED, reason="芯片不一致"
    )
    assert entry.customer == "", "no customer came of it"
    alarm = pending(teller, number)["芯片警示"]
    assert (alarm.weight, alarm.entry) == (Weight.BAD, entry.number)
    assert "芯片不一致" in alarm.text.zh
    (line,) = (one for one in desk.customer(number).timeline if one.line.number == entry.number)
    assert (line.through, line.alarm) == (FoundThrough.DOCUMENT, True)
    assert desk.entry(entry.number).customer == number, "the entry leads back to the customer"
    clock.forward(days=31)
    assert "芯片警示" not in pending(teller, number), "lately, not for ever"


def test_why_a_case_came_to_nothing_names_nobody_until_somebody_says_why_they_look(
    teller: Teller, done: Done, store: SqlStore, clock: HandClock
) -> None:
    number = made(done)["customer"]
    wrote = f"{NAME}（{NUMBER}，手机{PHONE}）称不需要"
    tamper(store, f"UPDATE customers SET phone = '{PHONE}'")
    said_card = {"card": card(number=NUMBER)}
    draft = go_on(
        store,
        ACCOUNT_OPENING,
        begin(ACCOUNT_OPENING, "case-9"),
        clock(),
        said_card,
        until="lookup",
    )
    draft = kept_away(store, ACCOUNT_OPENING, draft, clock())
    conclude(store, ACCOUNT_OPENING, draft, clock(), outcome=Outcome.WITHDRAWN, reason=wrote)
    shown = teller.desk.customer(number)
    lately = pending(teller, number)["近期未办成"]
    for words in (*(one.reason.zh for one in shown.timeline), lately.text.zh):
        for private in (NAME, NUMBER, PHONE):
            assert private not in words
    assert "称不需要" in lately.text.zh


def test_whoever_looked_at_a_case_that_came_to_nothing_is_on_the_customers_page(
    teller: Teller, done: Done, store: SqlStore, clock: HandClock
) -> None:
    number = made(done)["customer"]
    shown = {"card": card(number=NUMBER)}
    draft = go_on(store, ACCOUNT_OPENING, begin(ACCOUNT_OPENING), clock(), shown, until="lookup")
    draft = kept_away(store, ACCOUNT_OPENING, draft, clock())
    entry = conclude(
        store, ACCOUNT_OPENING, draft, clock(), outcome=Outcome.WITHDRAWN, reason="不办了"
    )
    teller.desk.unmask_entry(entry.number, "complaint")
    looks = [one for one in teller.desk.customer(number).timeline if one.look]
    assert [(one.line.made_by, one.reason.zh) for one in looks] == [("1001", "处理投诉或差错")]


def test_a_case_that_ended_before_a_document_was_shown_is_nobodys(
    teller: Teller, done: Done
) -> None:
    desk, number = teller.desk, made(done)["customer"]
    case = teller.until("card")
    entry = desk.conclude(case.id, Outcome.WITHDRAWN, "忘带身份证")
    assert entry.customer == ""
    assert entry.line.number not in {one.line.number for one in desk.customer(number).timeline}


def test_a_case_of_another_document_with_the_citizens_number_is_the_customers_too(
    teller: Teller, done: Done, store: SqlStore, clock: HandClock
) -> None:
    number = made(done)["customer"]
    register = card(number=NUMBER, kind=DocumentKind.TEMPORARY_CARD)
    draft = go_on(
        store,
        ACCOUNT_OPENING,
        begin(ACCOUNT_OPENING),
        clock(),
        {"card": register},
        until="lookup",
    )
    draft = kept_away(store, ACCOUNT_OPENING, draft, clock())
    entry = conclude(
        store, ACCOUNT_OPENING, draft, clock(), outcome=Outcome.WITHDRAWN, reason="改日再来"
    )
    shown = teller.desk.customer(number)
    assert entry.number in {one.line.number for one in shown.timeline}
