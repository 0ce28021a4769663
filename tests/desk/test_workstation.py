"""Settings and business parameters change with a word of authority, whole or not at all."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import business_date
from app.desk.desk import Desk
from app.desk.pending_settings import caught_up
from app.desk.views import CaseView, Done
from app.devices.printer.folder import Folder
from app.domain.branch import StoreKind
from app.domain.declared_parameter import DeclaredParameter, ValueKind
from app.domain.parameters import PARAMETERS
from app.errors import Conflict, NotAllowed, Unacceptable
from app.evidence.approval import Decision
from app.flow.forms import FieldErrors
from app.flow.perform import Refused
from app.settings import Settings, load, save, settings_file
from app.vision.watching import Watch
from db.store import SqlStore
from tests.db.sample import tamper
from tests.desk.counter import Teller

CHANGE, PARAMETER = "8301", "8302"


def approved(desk: Desk, view: CaseView, staff: str) -> Any:
    """The case with the word of this authoriser on it."""
    shown = desk.review(view.id).digest
    return desk.approve(view.id, staff, f"train{staff}", Decision.APPROVED, shown=shown)


def set_to(desk: Desk, staff: str = "2001", **said: str) -> Done:
    """Sets something otherwise and has it approved."""
    view = desk.enter_settings(desk.start(CHANGE).id, said, "换设备")
    approved(desk, view, staff)
    return desk.perform(view.id)


def test_an_approved_change_is_in_force_at_once_in_the_file_and_in_the_journal(
    teller: Teller, tmp_path: Path
) -> None:
    desk = teller.desk
    out = tmp_path / "papers"
    out.mkdir()
    done = set_to(desk, printer=f"file:{out}")
    assert isinstance(desk._printer, Folder)
    kept = load(desk.settings.folder)
    assert (kept.printer, kept.journal) == (f"file:{out}", done.number)
    assert kept == desk.settings
    entry = desk.entry(done.number)
    said = [row.text.zh for part in entry.parts for row in part.rows]
    assert f"不打印，只留存 → 存为 PDF：{out}" in said
    assert (entry.line.made_by, entry.line.approved_by) == ("1001", "2001")
    assert not list(desk.settings.folder.glob("*.next"))


def test_what_is_wrong_is_said_beside_each_setting_and_nothing_is_kept(teller: Teller) -> None:
    desk = teller.desk
    case = desk.start(CHANGE).id
    with pytest.raises(FieldErrors) as caught:
        desk.enter_settings(case, {"printer": "file:/no/such", "camera": "opencv:x"}, "")
    assert set(caught.value.errors) == {"printer", "camera", "reason"}
    assert caught.value.errors["printer"].zh == "没有这个文件夹。"
    with pytest.raises(FieldErrors) as caught:
        desk.enter_settings(case, {"printer": desk.settings.printer}, "看一看")
    assert "没有变更" in caught.value.errors["reason"].zh
    assert not desk.open_case(case).holding


def test_nobody_approves_their_own_change_and_faces_ask_for_a_manager(teller: Teller) -> None:
    desk = teller.desk
    with pytest.raises(NotAllowed):
        set_to(desk, "1001", sounds="on")
    with pytest.raises(NotAllowed) as caught:
        set_to(desk, "2001", liveness="head")
    assert caught.value.code == "LEVEL_TOO_LOW"
    assert set_to(desk, "3001", liveness="head").number
    assert "liveness" in {step.code for step in desk._operation("1001").steps}


def test_a_change_of_settings_that_changed_meanwhile_is_not_performed(
    teller: Teller, tmp_path: Path
) -> None:
    desk = teller.desk
    view = desk.enter_settings(desk.start(CHANGE).id, {"sounds": "on"}, "试听")
    approved(desk, view, "2001")
    desk.settings = replace(desk.settings, sounds="on")  # type: ignore[arg-type]
    with pytest.raises(Conflict):
        desk.perform(view.id)


def test_settings_that_cannot_be_written_leave_everything_as_it_was(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = teller.desk
    view = desk.enter_settings(desk.start(CHANGE).id, {"sounds": "on"}, "试听")
    approved(desk, view, "2001")
    before = desk.settings

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.desk.pending_settings.written", fails)
    with pytest.raises(NotAllowed) as caught:
        desk.perform(view.id)
    assert caught.value.code == "SETTINGS_UNWRITABLE"
    assert desk.settings is before
    assert desk.open_case(view.id).here == ""


def test_a_change_cut_short_before_its_file_is_put_in_force_at_the_next_start(
    teller: Teller, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = teller.desk
    save(desk.settings)
    old: Settings = load(desk.settings.folder)

    def killed(_: Settings) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.desk.workstation.save", killed)
    with pytest.raises(KeyboardInterrupt):
        set_to(desk, sounds="on")
    assert load(old.folder) == old, "the journal has it, the file has not"
    now, number = caught_up(old, store)
    assert now.sounds == "on"
    assert now.journal == number
    assert load(old.folder) == now
    assert caught_up(now, store) == (now, "")


def test_a_change_cut_short_before_the_journal_never_was(
    teller: Teller, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = teller.desk
    save(desk.settings)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.desk.cases.perform", killed)
    monkeypatch.setattr("app.desk.pending_settings.PendingSettings.drop", lambda _: None)
    with pytest.raises(KeyboardInterrupt):
        set_to(desk, sounds="on")
    monkeypatch.undo()
    old = load(desk.settings.folder)
    assert list(old.folder.glob("settings.*.next"))
    assert caught_up(old, store) == (old, "")
    assert os.listdir(old.folder).count(settings_file(old.folder).name) == 1
    assert not list(old.folder.glob("settings.*.next"))


def test_an_older_change_that_was_cut_short_never_undoes_a_later_one(
    teller: Teller, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = teller.desk
    save(desk.settings)

    def full(_: Settings) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("app.desk.workstation.save", full)
        first = set_to(desk, sounds="on")
    assert any("未能写入" in one.zh for one in first.reminders)
    second = set_to(desk, sounds="off")
    now = load(desk.settings.folder)
    assert list(now.folder.glob("settings.*.next")), "the first is still laid down"
    assert caught_up(now, store) == (now, "")
    assert (now.sounds, now.journal) == ("off", second.number)
    assert not list(now.folder.glob("settings.*.next"))


def test_two_changes_that_were_cut_short_are_put_in_force_one_after_the_other(
    teller: Teller, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = teller.desk
    save(desk.settings)
    old = load(desk.settings.folder)

    def full(_: Settings) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.desk.workstation.save", full)
    for said in ("on", "off", "on"):
        last = set_to(desk, sounds=said)
    now, number = caught_up(old, store)
    assert (now.sounds, number) == ("on", last.number)
    assert load(old.folder) == now


def test_nobody_sets_anything_by_leaving_a_file_in_the_folder(
    teller: Teller, store: SqlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = teller.desk
    save(desk.settings)
    old = load(desk.settings.folder)

    def killed(_: Settings) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.desk.workstation.save", killed)
    with pytest.raises(KeyboardInterrupt):
        set_to(desk, sounds="on")
    (laid,) = old.folder.glob("settings.*.next")
    laid.write_text(f'kind = "training"\nprinter = "file:{tmp_path}"\nsounds = "off"\n', "utf-8")
    now, _ = caught_up(old, store)
    assert (now.sounds, now.printer) == ("on", old.printer), "what was approved, and no more"
    done = teller.desk.perform(teller.until().id)
    with store.reading() as transaction:
        entry = transaction.journal.find(done.number)
    assert entry is not None
    stray = old.folder / f"settings.{entry.case}.next"
    stray.write_text(f'kind = "training"\nprinter = "file:{tmp_path}"\n', "utf-8")
    assert caught_up(now, store) == (now, ""), "another operation's case sets nothing"
    assert not stray.exists()


def test_an_entry_that_was_tampered_with_opens_no_device_at_the_next_start(
    teller: Teller, store: SqlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = teller.desk
    save(desk.settings)
    old = load(desk.settings.folder)
    there, elsewhere = tmp_path / "there", tmp_path / "else"
    there.mkdir()
    elsewhere.mkdir()

    def killed(_: Settings) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.desk.workstation.save", killed)
    with pytest.raises(KeyboardInterrupt):
        set_to(desk, printer=f"file:{there}")
    tamper(
        store,
        f"UPDATE journal SET body = CAST(replace(CAST(body AS TEXT), '{there}', '{elsewhere}')"
        " AS BLOB)",
    )
    assert caught_up(old, store) == (old, "")
    assert load(old.folder) == old
    assert list(old.folder.glob("settings.*.next")), "kept for whoever looks into it"


def test_a_real_branch_never_gets_a_training_device(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = teller.desk
    desk.settings = replace(desk.settings, sms="none")
    case = desk.start(CHANGE).id
    desk.enter_settings(case, {"sms": "specimen"}, "培训")
    place = replace(desk.place(), kind=StoreKind.REAL)
    monkeypatch.setattr(desk, "place", lambda: place)
    with pytest.raises(FieldErrors) as caught:
        desk.enter_settings(case, {"sms": "specimen"}, "培训")
    assert "培训设备" in caught.value.errors["sms"].zh


def test_a_teller_may_take_another_camera_and_the_journal_keeps_it(teller: Teller) -> None:
    desk = teller.desk
    desk.remember_camera("camera:C920", Watch.DOCUMENT)
    assert desk.settings.camera == "camera:C920"
    kept = load(desk.settings.folder)
    assert kept == desk.settings
    entry = desk.entry(kept.journal)
    assert entry.line.headline == "证件摄像头 camera:C920"
    assert entry.line.made_by == "1001"
    desk.remember_camera("camera:C920", Watch.DOCUMENT)
    assert desk.settings.journal == kept.journal, "nothing changed, nothing is written"
    desk.remember_camera("opencv:1", Watch.FACE)
    assert desk.settings.face_camera == "opencv:1"
    assert not desk.home().drafts


def test_a_picture_file_in_the_place_of_a_camera_is_no_tellers_choice(teller: Teller) -> None:
    desk = teller.desk
    with pytest.raises(Refused):
        desk.remember_camera("file:/tmp/face.jpg", Watch.FACE)
    assert desk.settings.face_camera == ""
    assert not desk.home().drafts


def enter(desk: Desk, **said: str) -> CaseView:
    """Enters a changed parameter."""
    raw = {**desk.parameter_start(said["name"]), "source": "行务会纪要", **said}
    return desk.put_form(desk.start(PARAMETER).id, "parameter_change", raw)


@pytest.fixture
def supervisor(desk: Desk) -> Desk:
    """A supervisor sits at the desk."""
    desk.sign_in("2001", "train2001")
    return desk


def test_a_changed_parameter_counts_from_its_day_and_keeps_its_history(supervisor: Desk) -> None:
    desk = supervisor
    view = enter(desk, name="cards_per_customer", value="3")
    approved(desk, view, "3001")
    done = desk.perform(view.id)
    shown = {one.name: one for one in desk.parameters()}["cards_per_customer"]
    assert shown.in_force is not None
    assert shown.in_force.value.zh == "4 张"
    assert [(one.value.zh, one.source.zh) for one in shown.coming] == [("3 张", "行务会纪要")]
    tomorrow = business_date(desk.now()) + timedelta(days=1)
    with desk._store.reading() as transaction:
        assert transaction.books.parameter("cards_per_customer", tomorrow) == 3
        assert transaction.books.parameter("cards_per_customer", business_date(desk.now())) == 4
    rows = [row.text.zh for part in desk.entry(done.number).parts for row in part.rows]
    assert "4 张" in rows
    assert "3 张" in rows


def test_what_a_new_store_starts_with_says_its_ground_in_both_languages(supervisor: Desk) -> None:
    for one in supervisor.parameters():
        assert one.in_force is not None
        assert one.in_force.source.zh != one.in_force.source.en
        assert one.in_force.source.en.isascii()


def test_a_coming_change_can_be_replaced_and_one_of_today_cannot(supervisor: Desk) -> None:
    desk = supervisor
    for value in ("3", "5"):
        view = enter(desk, name="cards_per_customer", value=value)
        approved(desk, view, "3001")
        desk.perform(view.id)
    shown = {one.name: one for one in desk.parameters()}["cards_per_customer"]
    assert [one.value.zh for one in shown.coming] == ["5 张"]
    today = business_date(desk.now()).isoformat()
    view = enter(desk, name="cards_per_customer", value="6", valid_from=today)
    approved(desk, view, "3001")
    desk.perform(view.id)
    again = enter(desk, name="cards_per_customer", value="7", valid_from=today)
    assert "PARAMETER-DAY" in {v.code for v in again.verdicts}
    assert again.blocked


def test_who_enters_a_parameter_does_not_approve_it_and_a_supervisor_cannot(
    supervisor: Desk,
) -> None:
    desk = supervisor
    view = enter(desk, name="cards_per_customer", value="3")
    with pytest.raises(NotAllowed):
        approved(desk, view, "2001")
    desk.sign_in("3001", "train3001")
    view = enter(desk, name="cards_per_customer", value="3")
    with pytest.raises(NotAllowed):
        approved(desk, view, "2001")
    desk.sign_in("1001", "train1001")
    with pytest.raises(NotAllowed):
        desk.start(PARAMETER)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"name": "cards_per_customer", "value": "0"}, "value"),
        ({"name": "cards_per_customer", "value": "21"}, "value"),
        ({"name": "cards_per_customer", "value": "vier"}, "value"),
        ({"name": "non_counter_daily_start", "value": "1000000.01"}, "value"),
        ({"name": "branch_province", "value": "99"}, "value"),
        ({"name": "cards_per_customer", "value": "3", "valid_from": "2020-01-01"}, "valid_from"),
        ({"name": "cards_per_customer", "value": "3", "valid_from": "morgen"}, "valid_from"),
        ({"name": "cards_per_customer", "value": "3", "source": " "}, "source"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    said: dict[str, str], field: str, supervisor: Desk
) -> None:
    with pytest.raises(FieldErrors) as caught:
        enter(supervisor, **said)
    assert set(caught.value.errors) == {field}


def test_a_day_that_passes_before_the_word_is_refused(supervisor: Desk, clock: Any) -> None:
    view = enter(supervisor, name="cards_per_customer", value="3")
    approved(supervisor, view, "3001")
    clock.forward(days=2)
    with pytest.raises((Refused, Conflict)):
        supervisor.perform(view.id)


@given(one=st.sampled_from(PARAMETERS), typed=st.text(max_size=12))
def test_a_value_is_within_its_bounds_or_refused_in_words(
    one: DeclaredParameter, typed: str
) -> None:
    try:
        value = one.parsed(typed)
    except Unacceptable as error:
        refused = error.sentence.zh
        assert refused.endswith("。")
        return
    if one.kind is not ValueKind.CODE:
        assert one.least <= value <= one.most
    assert one.parsed(one.typed(value)) == value
    assert one.shown(value).zh
    assert json.loads(json.dumps(value)) == value
