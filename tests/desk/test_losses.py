"""The register of losses at the desk, what waits on the home screen, and a clock that jumps."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass, replace
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import pytest

from app import clock as wall
from app.arguments import understood
from app.commands.printed import Printed
from app.desk.clock_guard import ClockGuard
from app.desk.desk import Desk
from app.desk.losses_views import CustodyPart, RegisterPart, RegisterSearch, ReportState
from app.desk.search_views import FoundKind
from app.domain.account import MediumState, PinState
from app.domain.custody import CardOrder, HeldCard, HeldState, OrderState
from app.domain.loss import LossEnd, LossKind, LossOf
from app.errors import Conflict, NotAllowed, Unacceptable
from app.flow.forms import FieldErrors
from app.i18n import Language
from db.store import SqlStore
from tests import prepared
from tests.desk.counter import PASSWORDS, FaultyPrinter
from tests.evidence import MOMENT, SUPERVISOR, TELLER, card
from tests.training import HandClock

V, F = LossKind.VERBAL, LossKind.FORMAL


@pytest.fixture
def at_desk(desk: Desk) -> Desk:
    """A supervisor sits at the desk."""
    desk.sign_in(SUPERVISOR, PASSWORDS[SUPERVISOR])
    return desk


def reported(
    store: SqlStore, of: LossOf = LossOf.MEDIUM, kind: LossKind = F, days: float = 1
) -> str:
    with store.writing() as transaction:
        at = MOMENT - timedelta(days=days)
        return prepared.report(transaction.books, of, kind, at).number


def test_home_says_what_lapses_is_due_and_lies_here(at_desk: Desk, store: SqlStore) -> None:
    assert at_desk.home().losses.lapsing == 0
    reported(store, kind=V, days=4)
    formal = reported(store, kind=F, days=1)
    with store.writing() as transaction:
        books = transaction.books
        held = prepared.known_customer(books)
        books.add_held_card(
            HeldCard(
                "SD1", held.number, 1, held.account, held.customer, MOMENT, TELLER, "", "",
                HeldState.HELD, "j",
            )
        )  # fmt: skip
    due = at_desk.home().losses
    assert (due.lapsing, due.due, due.arrived, due.held) == (1, 1, 0, 1)
    with store.writing() as transaction:
        transaction.books.add_card_order(
            CardOrder(
                "DK1", held.number, 2, held.account, held.customer, formal, MOMENT, "j",
                OrderState.ARRIVED, "V1", MOMENT,
            )
        )  # fmt: skip
    due = at_desk.home().losses
    assert (due.due, due.arrived) == (0, 1)
    (line,) = at_desk.custody(CustodyPart.ARRIVED)
    assert line.next is not None
    assert line.next.code == "2204"
    (line,) = at_desk.custody(CustodyPart.HELD)
    assert line.next is not None
    assert line.next.code == "2105", "it was reported lost: the release gives it back"


def test_a_card_is_shown_as_it_stands_by_now_and_leads_on(
    at_desk: Desk, store: SqlStore, clock: HandClock
) -> None:
    number = reported(store, kind=V, days=1)
    (account,) = at_desk.customer(prepared.CUSTOMER_NUMBER).accounts
    (held,) = account.cards
    assert (held.state, held.pin) == (MediumState.VERBALLY_LOST, PinState.NORMAL)
    assert number in held.said[0].zh
    assert "2026-03-08 09:30:15 起停止支付" in held.said[0].zh
    first = held.next[0]
    assert (first.code, first.barred) == ("2102", None)
    assert "前" in first.when.zh
    barred = next(one for one in held.next if one.code == "2201")
    assert barred.barred is not None
    assert number in barred.barred.zh
    assert barred.source
    view = at_desk.start(first.code, first.card)
    assert at_desk.find_accounts(view.id, "").lines[0].card == prepared.CARD_NUMBER
    clock.forward(days=5)
    (held,) = at_desk.customer(prepared.CUSTOMER_NUMBER).accounts[0].cards
    assert held.state is MediumState.NORMAL
    assert "到期失效" in held.said[0].zh
    assert "9999990000000000015" not in repr(held)


def test_the_search_line_says_of_a_customer_what_is_lost_by_now(
    at_desk: Desk, store: SqlStore, clock: HandClock
) -> None:
    reported(store, kind=V, days=1)
    (found,) = [one for one in at_desk.search("沈若兰").found if one.kind is FoundKind.CUSTOMER]
    assert found.under.zh.startswith("0015 口头（临时）挂失　居民身份证")
    clock.forward(days=5)
    (found,) = [one for one in at_desk.search("沈若兰").found if one.kind is FoundKind.CUSTOMER]
    assert "挂失" not in found.under.zh, "it lapsed"


def test_the_register_is_searched_and_a_report_opened_with_its_chain(
    at_desk: Desk, store: SqlStore
) -> None:
    verbal = reported(store, kind=V, days=3)
    with store.writing() as transaction:
        books = transaction.books
        books.end_loss_report(verbal, LossEnd.SUPERSEDED, MOMENT - timedelta(days=2), "j")
        known = books.loss_report(verbal)
        assert known is not None
        formal = replace(
            known,
            number="GS0101010000777",
            kind=F,
            accepted_at=MOMENT - timedelta(days=2),
            waits_from=MOMENT - timedelta(days=2),
            lapses_at=None,
            follows=verbal,
            end=None,
            ended_at=None,
            ended_by="",
        )
        books.add_loss_report(formal)
    for words in ("gs0101010000777", "沈若兰 0015", TELLER, "sr 0777"):
        found = at_desk.loss_register(RegisterSearch(words=words)).lines
        wanted = words != "sr 0777"
        assert any(one.number == formal.number for one in found) is wanted, words
    (line,) = at_desk.loss_register(RegisterSearch(part=RegisterPart.DUE)).lines
    assert (line.number, line.state) == (formal.number, ReportState.MATURED)
    assert line.card == "999999*********0015"
    assert line.name == line.reporter == "沈*兰"
    opened = at_desk.loss_report(formal.number)
    assert [one.number for one in opened.chain] == [verbal, formal.number]
    assert opened.chain[0].state is ReportState.SUPERSEDED
    assert opened.card is not None
    assert opened.card.next[0].code == "2201"
    with pytest.raises(Conflict):
        at_desk.loss_report("GS1")


def test_the_register_leaves_as_a_file_that_excel_opens_and_the_journal_knows(
    at_desk: Desk, store: SqlStore, tmp_path: Path, printer: FaultyPrinter
) -> None:
    with store.writing() as transaction:
        made = prepared.report(transaction.books, LossOf.MEDIUM)
        evil = replace(made, number="GS0101010009999", kind=V, reporter="=HYPERLINK(1)",
                       lapses_at=MOMENT + timedelta(days=4), waits_from=None)  # fmt: skip
        transaction.books.add_loss_report(evil)
    out = tmp_path / "登记簿.csv"
    day = made.accepted_at.date()
    asked = RegisterSearch(first=day, last=day)
    done = at_desk.export_loss_register(asked, out, "audit")
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(out.read_text("utf-8-sig").splitlines()))
    assert [one["挂失编号"] for one in rows] == [made.number, evil.number]
    assert rows[0]["受理时间"] == "2026-03-08 09:30:15"
    assert rows[0]["卡（折）号"] == "999999*********0015"
    assert card().name not in out.read_text("utf-8-sig")
    assert all(not cell.startswith("=") for row in rows for cell in row.values())
    entry = at_desk.entry(done.entry)
    assert entry.made[0].text.zh == "2"
    assert any(done.digest in row.text.zh for part in entry.parts for row in part.rows)
    with pytest.raises(Unacceptable, match="FILE_EXISTS"):
        at_desk.export_loss_register(asked, out, "audit")
    with pytest.raises(FieldErrors):
        at_desk.export_loss_register(asked, tmp_path / "b.csv", "")
    with pytest.raises(Conflict, match="NO_REPORTS"):
        at_desk.export_loss_register(RegisterSearch(words="GS777"), tmp_path / "b.csv", "audit")
    assert [one.name for one in tmp_path.glob("*.csv*")] == [out.name]
    printed = at_desk.print_loss_register(asked, "audit")
    assert printed.reports == 2
    assert printer.printed == ["Guitai 挂失登记簿"]
    at_desk.sign_out()
    at_desk.sign_in(TELLER, PASSWORDS[TELLER])
    with pytest.raises(NotAllowed, match="LEVEL_TOO_LOW"):
        at_desk.export_loss_register(asked, tmp_path / "c.csv", "audit")


@dataclass
class Steady:
    """A clock that nobody sets."""

    seconds: float = 100.0

    def __call__(self) -> float:
        return self.seconds


def test_a_clock_that_jumps_is_noticed_and_lets_nothing_lapse_or_mature(
    at_desk: Desk, store: SqlStore, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    steady = Steady()
    monkeypatch.setattr(wall, "now", clock)
    monkeypatch.setattr(ClockGuard, "_steady", steady)
    reported(store, kind=V, days=4)

    def state() -> MediumState:
        return at_desk.customer(prepared.CUSTOMER_NUMBER).accounts[0].cards[0].state

    def clock_light() -> list[str]:
        return [one.word.zh for one in at_desk.lights() if one.code == "clock"]

    assert state() is MediumState.VERBALLY_LOST
    clock.forward(hours=3)
    steady.seconds += 3 * 3600 + 40
    assert clock_light() == [], "clocks differ by some seconds"
    clock.forward(days=9)
    assert "被拨快" in clock_light()[0]
    assert state() is MediumState.VERBALLY_LOST
    assert at_desk.home().losses.lapsing == 1
    clock.forward(days=-12)
    assert "被拨慢" in clock_light()[0]
    assert state() is MediumState.VERBALLY_LOST
    clock.forward(days=3)
    steady.seconds += 5
    assert clock_light() == []


def test_a_clock_behind_the_books_is_said_so(
    at_desk: Desk, store: SqlStore, clock: HandClock
) -> None:
    reported(store, kind=V, days=4)
    clock.forward(days=-30)
    assert any(one.code == "clock" and not one.well for one in at_desk.lights())
    held = at_desk.card_ahead(prepared.CARD_NUMBER)
    assert held is not None
    assert held.state is MediumState.VERBALLY_LOST


@pytest.mark.parametrize("out", [False, True])
def test_the_command_lists_the_register_or_writes_it(
    out: bool, desk: Desk, store: SqlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = reported(store)
    # The package gives the command itself under this name.
    command = import_module("app.commands.loss_register")
    monkeypatch.setattr(command, "open_desk", lambda *_: desk)
    monkeypatch.setattr(command, "chosen_settings", lambda **_: None)
    monkeypatch.setattr(desk, "close", lambda: None)
    (tmp_path / "password").write_text(PASSWORDS[SUPERVISOR], "utf-8")
    words = ["loss-register", "--from", "2026-03-01", "--to", "2026-03-09", "--json"]
    words += ["--staff", SUPERVISOR, "--password-file", str(tmp_path / "password")]
    file = tmp_path / "register.csv"
    if out:
        words += ["--out", str(file), "--reason", "audit"]
    said = io.StringIO()
    printed = Printed(said, as_json=True, language=Language.CHINESE)
    assert command.loss_register(understood(words), printed) == 0
    answer = json.loads(said.getvalue())
    if out:
        assert answer["reports"] == 1
        assert number in file.read_text("utf-8-sig")
        return
    (line,) = answer["reports"]
    assert (line["number"], line["state"]) == (number, "matured")
    assert line["card"] == "999999*********0015"
    assert card().name not in said.getvalue()
    assert not answer["more"]


def test_without_a_trace_the_command_tells_no_more_than_a_screen(
    desk: Desk, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = import_module("app.commands.loss_register")
    monkeypatch.setattr("app.desk.losses.REPORTS_AT_A_TIME", 1)
    reported(store, of=LossOf.MEDIUM)
    reported(store, of=LossOf.PIN)
    desk.sign_in(TELLER, PASSWORDS[TELLER])
    said = io.StringIO()
    printed = Printed(said, as_json=True, language=Language.CHINESE)
    command._tell(desk, RegisterSearch(), printed)
    answer = json.loads(said.getvalue())
    assert (len(answer["reports"]), answer["more"]) == (1, True)
