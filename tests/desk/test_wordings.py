"""A wording is changed with somebody's word; what was signed before stays as it was signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from app.clock import business_date
from app.desk.desk import Desk
from app.desk.views import CaseView, Done
from app.desk.wording_views import Standing
from app.domain.wording import LARGEST_FILE, LONGEST, Wording, WordingCode, built_in
from app.errors import Conflict, DeviceFault, NotAllowed, StoreFault, Unacceptable
from app.evidence.acceptance import Acceptance
from app.evidence.approval import Decision
from app.evidence.image import digest_of
from app.flow.codec import plain, revive
from app.flow.forms import FieldErrors
from app.flow.outcome import Outcome
from app.flow.perform import Refused
from app.papers.render import render
from db import schema
from db.session import transaction as on
from db.store import SqlStore
from tests.desk.counter import Teller
from tests.evidence import SAMPLES
from tests.papers.reading import read
from tests.training import HandClock

WORDING = "8304"
NOT_OF_AN_OPENING = {
    WordingCode.REFUSAL_CHANNELS,
    WordingCode.LOSS_TERMS,
    WordingCode.REPLACEMENT_TERMS,
    WordingCode.CLOSURE_TERMS,
    WordingCode.DECEASED_PROMISE,
    WordingCode.TRANSFER_WARNING,
}
TEXT = "第一条　账户只限本人使用。\n第二条　遗失银行卡应当立即挂失。"
ENGLISH = "Article 1 The account is for its holder alone.\nArticle 2 Report a lost card at once."


def enter(desk: Desk, code: str = "agreement", **said: Any) -> CaseView:
    """Enters a new version of a wording."""
    raw = {
        **desk.wording_start(code),
        "version": "BANK-2026-1",
        "text_zh": TEXT,
        "text_en": ENGLISH,
        "source": "总行法律部审定",
        **said,
    }
    return desk.put_form(desk.start(WORDING).id, "wording_change", raw)


def approve(desk: Desk, view: CaseView, staff: str = "3001") -> CaseView:
    """The word of a manager on what the review shows."""
    shown = desk.review(view.id).digest
    decided = desk.approve(view.id, staff, f"train{staff}", Decision.APPROVED, "", shown=shown)
    assert isinstance(decided, CaseView)
    return decided


def changed(desk: Desk, code: str = "agreement", **said: Any) -> Done:
    """A wording changed by the supervisor, with the manager's word; whoever sat there returns."""
    who = desk.who
    desk.sign_in("2001", "train2001")
    view = enter(desk, code, **said)
    approve(desk, view)
    done = desk.perform(view.id)
    if who is not None:
        desk.sign_in(who.number, f"train{who.number}")
    return done


@pytest.fixture
def supervisor(desk: Desk) -> Desk:
    """A supervisor sits at the desk."""
    desk.sign_in("2001", "train2001")
    return desk


@pytest.fixture
def real_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers as they are printed."""
    monkeypatch.setattr("app.rules.papers.paper.render", render)


def said_on(desk: Desk, paper: str) -> str:
    """All that stands on a paper."""
    pages = read(desk.paper_pdf(paper))
    return "".join(letter.character for page in pages for letter in page.letters)


def test_the_banks_own_agreement_counts_from_its_day_and_the_old_one_stays(
    supervisor: Desk, clock: HandClock
) -> None:
    desk = supervisor
    done = changed(desk)
    (shown,) = (one for one in desk.wordings() if one.code is WordingCode.AGREEMENT)
    assert [(one.wording.version, one.standing) for one in shown.versions] == [
        ("BANK-2026-1", Standing.COMING),
        ("AGREEMENT-2026-1", Standing.IN_FORCE),
    ]
    assert shown.versions[0].wording.journal == done.number
    clock.forward(days=1)
    (shown,) = (one for one in desk.wordings() if one.code is WordingCode.AGREEMENT)
    assert [one.standing for one in shown.versions] == [Standing.IN_FORCE, Standing.PAST]
    assert shown.in_force.text.zh == TEXT
    old = desk.wording("agreement", "AGREEMENT-2026-1")
    assert old == built_in(WordingCode.AGREEMENT)[0]


def test_the_approver_sees_each_paragraph_that_changes_and_both_digests(supervisor: Desk) -> None:
    desk = supervisor
    was = built_in(WordingCode.FACE_NOTICE)[-1]
    view = enter(
        desk,
        "face_notice",
        text_zh=was.text.zh + "\n新增一段。",
        text_en=was.text.en + "\nAnother paragraph.",
    )
    found = {one.label.zh: one.sides[-1].said.zh for one in desk.review(view.id).differences}
    before = {one.label.zh: one.sides[0].said.zh for one in desk.review(view.id).differences}
    assert before["中文正文摘要值"].replace(" ", "") == was.digest
    assert found["中文正文摘要值"].replace(" ", "") == digest_of(
        (was.text.zh + "\n新增一段。").encode()
    )
    paragraphs = was.text.zh.count("\n") + 2
    assert found[f"中文第 {paragraphs} 段"] == "新增一段。"
    assert found[f"英文第 {paragraphs} 段"] == "Another paragraph."
    assert len(found) == 4, "the version, the digest, and one paragraph in each language"


def test_a_digest_that_stays_the_same_is_no_difference(supervisor: Desk) -> None:
    was = built_in(WordingCode.FACE_NOTICE)[-1]
    view = enter(supervisor, "face_notice", text_zh=was.text.zh, text_en=was.text.en)
    for one in supervisor.review(view.id).differences:
        assert one.sides[0].said != one.sides[-1].said, one.label.zh


def test_who_enters_a_wording_does_not_approve_it_and_a_supervisor_cannot(
    supervisor: Desk,
) -> None:
    desk = supervisor
    view = enter(desk)
    with pytest.raises(NotAllowed):
        approve(desk, view, "2001")
    desk.sign_in("1001", "train1001")
    with pytest.raises(NotAllowed):
        desk.start(WORDING)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"version": "有汉字"}, "version"),
        ({"version": ""}, "version"),
        ({"text_zh": ""}, "text_zh"),
        ({"text_en": "  "}, "text_en"),
        ({"title_en": ""}, "title_en"),
        ({"text_zh": "长" * (LONGEST + 1)}, "text_zh"),
        ({"text_zh": "大" * 1_000_000}, "text_zh"),
        ({"text_zh": "段\n" * 500}, "text_zh"),
        ({"text_zh": "响铃\u0007"}, "text_zh"),
        ({"text_en": "hid\u200bden"}, "text_en"),
        ({"valid_from": "morgen"}, "valid_from"),
        ({"valid_from": "2020-01-01"}, "valid_from"),
        ({"source": " "}, "source"),
    ],
    ids=lambda one: str(one)[:24],
)
def test_what_cannot_be_is_refused_beside_its_field(
    said: dict[str, str], field: str, supervisor: Desk
) -> None:
    with pytest.raises(FieldErrors) as caught:
        enter(supervisor, **said)
    assert set(caught.value.errors) == {field}


def test_a_wording_never_takes_effect_on_the_day_on_which_it_is_entered(supervisor: Desk) -> None:
    today = business_date(supervisor.now()).isoformat()
    with pytest.raises(FieldErrors) as caught:
        enter(supervisor, valid_from=today)
    assert set(caught.value.errors) == {"valid_from"}


def test_a_day_that_comes_before_the_word_is_refused(supervisor: Desk, clock: HandClock) -> None:
    view = enter(supervisor)
    approve(supervisor, view)
    clock.forward(days=1)
    with pytest.raises(Refused) as caught:
        supervisor.perform(view.id)
    assert caught.value.code == "WORDING-DAY"


@pytest.mark.parametrize("version", ["AGREEMENT-2026-1", "agreement-2026-1", "BANK-2026-1"])
def test_a_version_that_exists_is_never_written_again(supervisor: Desk, version: str) -> None:
    changed(supervisor)
    view = enter(supervisor, version=version)
    assert "WORDING-NEW" in {one.code for one in view.verdicts}
    assert view.blocked


@pytest.mark.parametrize("character", ["\U000e0100", "\U0003fffd", "\u0e01\u05d0"])
def test_a_character_in_no_font_is_said_before_it_takes_effect(
    supervisor: Desk, character: str
) -> None:
    view = enter(supervisor, text_zh=TEXT + character)
    (found,) = (one for one in view.verdicts if one.code == "WORDING-CHARACTERS")
    assert found.field == "text_zh"
    assert f"U+{ord(character[-1]):04X}" in found.text.zh
    assert view.blocked


def test_a_waiting_version_can_be_overtaken_and_stays_in_sight(
    supervisor: Desk, clock: HandClock
) -> None:
    changed(supervisor)
    view = enter(supervisor, version="BANK-2026-2", text_zh=TEXT + "\n第三条　更正。")
    assert "WORDING-DAY" in {one.code for one in view.verdicts}
    assert not view.blocked
    approve(supervisor, view)
    supervisor.perform(view.id)
    clock.forward(days=1)
    (shown,) = (one for one in supervisor.wordings() if one.code is WordingCode.AGREEMENT)
    assert shown.in_force.version == "BANK-2026-2"
    standing = {one.wording.version: one.standing for one in shown.versions}
    assert standing["BANK-2026-1"] is Standing.REPLACED


@pytest.mark.usefixtures("real_papers")
def test_a_paper_signed_under_the_old_text_is_the_same_to_the_byte_after_the_change(
    teller: Teller, clock: HandClock
) -> None:
    desk = teller.desk
    done = desk.perform(teller.until().id)
    kinds = ("agreement", "anti_fraud", "information_notice", "face_consent", "application")
    papers = [one.paper for one in done.papers if one.paper.paper in kinds]
    before = {one.id: desk._rendered(one) for one in papers}
    assert "实名开户" in said_on(desk, papers[0].id) + said_on(desk, papers[2].id)
    for code in ("agreement", "anti_fraud", "information_notice", "face_notice", "lending_notice"):
        changed(desk, code)
    clock.forward(days=2)
    assert {one.id: desk._rendered(one) for one in papers} == before
    opened = desk.entry(done.number)
    versions = {one.code.value: one.version for one in opened.wordings}
    assert versions == {
        code.value: built_in(code)[-1].version
        for code in WordingCode
        if code not in NOT_OF_AN_OPENING
    }
    for one in opened.wordings:
        assert desk.wording(one.code, one.version).digest == one.digest


@pytest.mark.usefixtures("real_papers")
def test_who_comes_after_the_change_signs_the_new_text(teller: Teller, clock: HandClock) -> None:
    changed(teller.desk)
    clock.forward(days=1)
    done = teller.desk.perform(teller.until().id)
    paper = next(one.paper for one in done.papers if one.paper.paper == "agreement")
    said = said_on(teller.desk, paper.id)
    assert "账户只限本人使用。" in said
    assert "BANK-2026-1" in said
    assert "实名开户" not in said


def test_what_was_signed_before_midnight_is_performed_after_it_under_the_old_text(
    teller: Teller, clock: HandClock
) -> None:
    changed(teller.desk)
    clock.forward(hours=14, minutes=10)
    view = teller.until("approval")
    signed_on = business_date(teller.desk.now())
    clock.forward(minutes=30)
    assert business_date(teller.desk.now()) == signed_on + timedelta(days=1)
    view = teller.until(view=teller.desk.open_case(view.id))
    assert not view.blocked
    done = teller.desk.perform(view.id)
    assert done.made


def test_what_was_agreed_before_midnight_and_not_signed_is_read_anew(
    teller: Teller, clock: HandClock
) -> None:
    desk = teller.desk
    changed(desk)
    changed(desk, "information_notice", version="BANK-PI-1")
    clock.forward(hours=14, minutes=10)
    view = teller.until("sign")
    clock.forward(minutes=30)
    view = desk.open_case(view.id)
    found = {one.code: one for one in view.verdicts if one.code.startswith("WORDING")}
    assert set(found) == {"WORDING-TERMS", "WORDING-CONSENTS"}
    assert "BANK-PI-1" in found["WORDING-CONSENTS"].text.zh
    assert "PI-2026-3" in found["WORDING-CONSENTS"].text.en
    assert view.blocked
    desk.wordings_shown(view.id)
    view = desk.put_form(view.id, "consents", teller.answers["consents"])
    view = teller.until("sign", view)
    assert {one.code for one in view.verdicts if one.code.startswith("WORDING")} == {
        "WORDING-TERMS"
    }
    view = desk.put_form(view.id, "terms", teller.answers["terms"])
    assert not view.blocked
    assert view.values["consents"].personal_information_version == "BANK-PI-1"
    view = teller.until(view=view)
    assert desk.perform(view.id).made


def test_an_answer_is_given_under_the_text_that_stood_beside_it(
    teller: Teller, clock: HandClock
) -> None:
    desk = teller.desk
    changed(desk, "information_notice", version="BANK-PI-1")
    clock.forward(hours=14, minutes=29)
    view = teller.until("consents")
    shown = desk.wordings_shown(view.id)
    assert shown[WordingCode.INFORMATION_NOTICE].version == "PI-2026-3"
    clock.forward(minutes=2)
    view = desk.put_form(view.id, "consents", teller.answers["consents"])
    assert view.values["consents"].personal_information_version == "PI-2026-3"
    assert view.blocked, "the text has changed while the customer read"
    desk.wordings_shown(view.id)
    view = desk.put_form(view.id, "consents", teller.answers["consents"])
    assert view.values["consents"].personal_information_version == "BANK-PI-1"
    assert not view.blocked


@pytest.mark.parametrize("names_it", [True, False])
def test_a_photograph_serves_later_business_only_where_the_banks_notice_says_so(
    teller: Teller, clock: HandClock, eyes: Any, names_it: bool
) -> None:
    changed(teller.desk, "face_notice", version="BANK-FACE-1", later_business=names_it)
    clock.forward(days=1)
    teller.desk.perform(teller.until().id)
    teller.does(teller.until("face"), "face")
    assert (eyes.second is not None) == names_it


@pytest.mark.usefixtures("real_papers")
def test_a_customer_who_is_refused_is_told_what_may_be_told(teller: Teller) -> None:
    desk = teller.desk
    view = teller.until("lookup")
    entry = desk.conclude(view.id, Outcome.DECLINED, "怀疑受人控制，疑似买卖账户")
    assert {one.paper.paper for one in entry.papers} == {"refusal"}
    for line in entry.papers:
        said = said_on(desk, line.paper.id)
        assert "不予开户" in said
        assert "目前无法办理" in said
        assert "申诉" in said
        assert "怀疑" not in said
        assert "疑似" not in said
        assert view.values["card"].name not in said
        assert view.values["card"].number not in said


@pytest.mark.usefixtures("real_papers")
def test_whoever_is_declined_before_a_document_was_shown_gets_the_notice_too(
    teller: Teller,
) -> None:
    view = teller.desk.start("1001")
    entry = teller.desk.conclude(view.id, Outcome.DECLINED, "拒绝出示证件")
    assert "拒绝" not in said_on(teller.desk, entry.papers[0].paper.id)


def test_whoever_walks_away_is_refused_nothing(teller: Teller) -> None:
    entry = teller.desk.conclude(teller.until("card").id, Outcome.WITHDRAWN, "改天再来")
    assert entry.papers == ()


def test_a_version_saved_to_a_file_comes_back_into_the_form(
    supervisor: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "saved" / "agreement.toml"
    path.parent.mkdir()
    supervisor.save_wording("agreement", "AGREEMENT-2026-1", path)
    found = supervisor.read_wording("agreement", path)
    now = built_in(WordingCode.AGREEMENT)[0]
    assert found.raw["text_zh"] == now.text.zh
    assert found.raw["text_en"] == now.text.en
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("content", "field"),
    [
        (TEXT.encode(), "text_zh"),
        (b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode(), "text_zh"),
        (TEXT.encode("gb18030"), "text_zh"),
        (ENGLISH.encode(), "text_en"),
    ],
)
def test_plain_text_is_taken_in_the_language_that_it_is_in(
    supervisor: Desk, tmp_path: Path, content: bytes, field: str
) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(content)
    found = supervisor.read_wording("agreement", path)
    assert found.raw == {field: TEXT if field == "text_zh" else ENGLISH}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("huge.txt", b"x" * (LARGEST_FILE + 1)),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\xff\xd8\xff"),
        ("half.toml", '[zh]\ntitle = "一"\ntext = "二"\n'.encode()),
    ],
)
def test_a_file_that_is_no_wording_says_why(
    supervisor: Desk, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Unacceptable) as caught:
        supervisor.read_wording("agreement", path)
    assert caught.value.sentence.zh


def test_a_file_that_is_gone_is_a_fault_that_says_so(supervisor: Desk, tmp_path: Path) -> None:
    with pytest.raises(DeviceFault):
        supervisor.read_wording("agreement", tmp_path / "gone.txt")
    with pytest.raises(DeviceFault):
        supervisor.save_wording("agreement", "AGREEMENT-2026-1", tmp_path / "no" / "folder.toml")
    assert not list(tmp_path.glob("**/*.part"))


def test_a_letter_exchanged_in_the_table_is_found(supervisor: Desk, store: SqlStore) -> None:
    changed(supervisor)
    with on(store._opened.engine, writes=True) as session:
        session.write(sa.update(schema.wordings).values(text_en="Something else."))
    with pytest.raises(StoreFault):
        supervisor.wordings()


def test_a_version_of_the_books_comes_back_as_it_was_put_in(store: SqlStore) -> None:
    one = Wording(
        WordingCode.AGREEMENT,
        "BANK-9",
        built_in(WordingCode.AGREEMENT)[0].title,
        replace(built_in(WordingCode.AGREEMENT)[0].text, zh="䶮𠮷\n\n　缩进  "),
        date(2027, 1, 1),
        "0101-01-000099",
    )
    with store.writing() as transaction:
        assert transaction.books.wordings().own == ()
        transaction.books.add_wording(one)
        assert transaction.books.wordings().own == (one,)
    with store.reading() as transaction:
        assert transaction.books.wordings().own == (one,)
    with pytest.raises(Conflict) as caught, store.writing() as transaction:
        transaction.books.add_wording(one)
    assert caught.value.code == "WORDING_EXISTS"


def test_what_was_said_before_there_were_versions_stays_what_it_was() -> None:
    old = plain(SAMPLES[Acceptance]())
    for name in ("lending_version", "lending_digest", "anti_fraud_version", "anti_fraud_digest"):
        del old[name]
    said = revive(old, Acceptance)
    lending = built_in(WordingCode.LENDING_NOTICE)[0]
    assert said.version_of(WordingCode.LENDING_NOTICE) == lending.version
    assert said.lending_digest == lending.digest
    assert said.version_of(WordingCode.ANTI_FRAUD) == ""


def test_a_draft_from_before_is_told_that_a_text_was_not_shown_yet(
    teller: Teller, store: SqlStore
) -> None:
    view = teller.until("consents")
    before = replace(view.values["acceptance"], anti_fraud_version="", anti_fraud_digest="")
    teller.desk._put(teller.desk._draft(view.id), "acceptance", before)
    view = teller.desk.open_case(view.id)
    (found,) = (one for one in view.verdicts if one.code == "WORDING-ACCEPTANCE")
    assert "尚未出示" in found.text.zh
    view = teller.desk.put_form(view.id, "acceptance", teller.answers["acceptance"])
    assert not view.blocked
