"""Every kind of identity document opens an account in its own way, or is refused with the way."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.desk.forms import FieldErrors
from app.desk.views import CaseView
from app.devices.id_card.port import ChipRead, no_card
from app.domain.documents import DocumentKind, DocumentSide, Sex
from app.errors import DeviceFault, NotAllowed, Unacceptable
from app.evidence.chip import ChipFields
from app.evidence.identity import Assurance
from app.flow.rule import Effect
from db.store import SqlStore
from tests.db.sample import tamper
from tests.desk.counter import Teller, seen_document
from tests.evidence import MANAGER, with_check_digit

HMT = with_check_digit("81000019900101024")
PR = with_check_digit("93139819900101024")
SHOWN: dict[DocumentKind, dict[str, str]] = {
    DocumentKind.TEMPORARY_CARD: {
        "name": "沈若兰",
        "sex": "女",
        "ethnicity": "汉",
        "birth_date": "1990-06-14",
        "address": "上海市黄浦区样本路1号",
        "number": with_check_digit("31010119900614024"),
        "issuer": "上海市公安局黄浦分局",
        "valid_from": "2026-02-01",
        "valid_until": "2026-05-01",
    },
    DocumentKind.HMT_PERMIT: {
        "name": "陈嘉欣",
        "sex": "女",
        "birth_date": "1990-01-01",
        "address": "上海市黄浦区样本路2号",
        "number": HMT,
        "issuer": "上海市公安局黄浦分局",
        "valid_from": "2024-01-01",
        "valid_until": "2029-01-01",
        "pass_number": "H12345678",
        "issue_count": "01",
    },
    DocumentKind.HM_TRAVEL_PERMIT: {
        "name": "陈嘉欣",
        "latin_name": "CHAN, KA YAN",
        "sex": "女",
        "birth_date": "1990-01-01",
        "number": "H12345678",
        "issuer": "中华人民共和国出入境管理局",
        "valid_from": "2020-01-01",
        "valid_until": "2029-12-31",
    },
    DocumentKind.TW_TRAVEL_PERMIT: {
        "name": "林美玲",
        "latin_name": "LIN, MEILING",
        "sex": "女",
        "birth_date": "1990-01-01",
        "number": "12345678",
        "issuer": "中华人民共和国出入境管理局",
        "valid_from": "2023-01-01",
        "valid_until": "2027-12-31",
    },
    DocumentKind.FOREIGN_PR_CARD: {
        "latin_name": "AKHMETOVA, AIGUL",
        "sex": "女",
        "birth_date": "1990-01-01",
        "nationality": "KAZ",
        "number": PR,
        "valid_from": "2024-01-01",
        "valid_until": "2034-01-01",
    },
    DocumentKind.PASSPORT: {
        "latin_name": "ERIKSSON ANNA MARIA",
        "sex": "F",
        "nationality": "SWE",
        "birth_date": "1990-01-01",
        "number": "L898902C3",
        "valid_until": "2030-01-01",
    },
}
"""One invented holder of each kind that an adult can open an account with."""


@pytest.fixture
def abroad(teller: Teller) -> Teller:
    """A teller to whom the entry-exit check is done by hand."""
    teller.answers["entry_exit"] = {"answer": "by_hand", "looked": True}
    teller.answers["due_diligence"]["address"] = "上海市徐汇区样本路9号"
    return teller


def codes(view: CaseView) -> set[str]:
    return {verdict.code for verdict in view.verdicts}


@pytest.mark.parametrize("kind", SHOWN, ids=str)
def test_an_adult_opens_an_account_with_any_of_the_documents(
    kind: DocumentKind, abroad: Teller
) -> None:
    abroad.documents["card"] = seen_document(kind, **SHOWN[kind])
    view = abroad.until()
    assert not view.blocked
    done = abroad.desk.perform(view.id)
    opened = abroad.desk.entry(done.number)
    said = {row.text.zh for part in opened.parts for row in part.rows}
    assert any(kind.title.zh in text for text in said)
    assert {one.paper.paper for one in done.papers} >= {"application", "receipt"}


def test_documents_that_the_citizen_check_does_not_know_are_checked_elsewhere(
    abroad: Teller,
) -> None:
    for kind in (DocumentKind.HMT_PERMIT, DocumentKind.PASSPORT):
        abroad.documents["card"] = seen_document(kind, **SHOWN[kind])
        view = abroad.until("phone")
        steps = [step.code for step in view.steps]
        assert "entry_exit" in steps
        assert "network" not in steps
        assert "ENTRY-EXIT" in codes(view)


def test_where_no_address_is_printed_the_customer_says_where_they_live(abroad: Teller) -> None:
    del abroad.answers["due_diligence"]["address"]
    abroad.documents["card"] = seen_document(DocumentKind.PASSPORT, **SHOWN[DocumentKind.PASSPORT])
    view = abroad.does(abroad.until("diligence"), "due_diligence")
    verdict = next(one for one in view.verdicts if one.code == "RESIDENCE")
    assert (verdict.effect, verdict.field) == (Effect.REFUSE, "address")


def test_a_temporary_card_asks_for_a_second_document(teller: Teller) -> None:
    teller.documents["card"] = seen_document(
        DocumentKind.TEMPORARY_CARD, **SHOWN[DocumentKind.TEMPORARY_CARD]
    )
    view = teller.until("second_document")
    assert "network" in [step.code for step in view.steps]
    assert view.here == "second_document"


def test_a_person_of_hong_kong_is_told_which_documents_will_do_instead_of_a_passport(
    teller: Teller,
) -> None:
    shown = {**SHOWN[DocumentKind.PASSPORT], "nationality": "HKG"}
    teller.documents["card"] = seen_document(DocumentKind.PASSPORT, **shown)
    view = teller.shows(teller.until("card"), "card")
    verdict = next(one for one in view.verdicts if one.code == "ID-SET")
    assert verdict.effect is Effect.REFUSE
    assert "港澳居民来往内地通行证" in verdict.remedy.zh


def test_a_permit_for_those_who_are_not_chinese_states_the_nationality(teller: Teller) -> None:
    shown = {**SHOWN[DocumentKind.HM_TRAVEL_PERMIT], "number": "HA1234567"}
    teller.documents["card"] = seen_document(DocumentKind.HM_TRAVEL_PERMIT, **shown)
    view = teller.until("card")
    with pytest.raises(FieldErrors) as caught:
        teller.shows(view, "card")
    assert set(caught.value.errors) == {"nationality"}
    sides = teller.documents["card"]
    view = teller.desk.take_document(
        view.id,
        "card",
        DocumentKind.HM_TRAVEL_PERMIT,
        sides,
        {"nationality": "gbr"},
        frozenset(),
    )
    assert view.values["card"].nationality == "GBR"


def test_the_books_know_a_permit_holder_by_either_document(abroad: Teller) -> None:
    travel = SHOWN[DocumentKind.HM_TRAVEL_PERMIT]
    abroad.documents["card"] = seen_document(DocumentKind.HM_TRAVEL_PERMIT, **travel)
    abroad.desk.perform(abroad.until().id)
    permit = SHOWN[DocumentKind.HMT_PERMIT]
    abroad.documents["card"] = seen_document(DocumentKind.HMT_PERMIT, **permit)
    view = abroad.shows(abroad.until("card"), "card")
    assert "ONE-CLASS-I" in codes(view)


CHILD = {
    "name": "沈小宝",
    "sex": "男",
    "ethnicity": "汉",
    "birth_date": "2018-05-20",
    "address": "上海市黄浦区样本路1号",
    "number": with_check_digit("31010120180520011"),
    "issuer": "上海市公安局黄浦分局",
    "valid_from": "2024-01-01",
    "valid_until": "2029-01-01",
}


def of_a_child(teller: Teller) -> Teller:
    """A mother who opens an account for her child."""
    mother = {**SHOWN[DocumentKind.TEMPORARY_CARD], "valid_from": "2020-03-09"}
    mother["valid_until"] = "2040-03-09"
    teller.documents["card"] = seen_document(DocumentKind.RESIDENT_CARD, **CHILD)
    teller.documents["guardian"] = seen_document(DocumentKind.RESIDENT_CARD, **mother)
    teller.answers["acceptance"] = {**teller.answers["acceptance"], "applicant": "guardian"}
    teller.answers["acceptance"]["in_person"] = False
    teller.answers["kinship"] = {
        "relation": "mother",
        "proof": "household_register",
        "phone": "19900000321",
        "compared": True,
    }
    return teller


def test_what_a_mother_said_for_her_child_is_not_shown_as_her_own(
    teller: Teller, store: SqlStore
) -> None:
    adults = dict(teller.answers["acceptance"])
    of_a_child(teller)
    child, mother = teller.documents["card"], teller.documents["guardian"]
    teller.documents["card"] = mother
    childs, teller.answers["acceptance"] = teller.answers["acceptance"], adults
    teller.authoriser = MANAGER
    own = teller.desk.perform(teller.until().id)
    tamper(store, "UPDATE customers SET phone = '19900000777'")
    teller.documents["card"], teller.answers["acceptance"] = child, childs
    other = teller.desk.perform(teller.until().id)
    number = next(row.text.zh for row in own.made if row.field == "customer")
    shown = teller.desk.customer(number)
    assert other.number in {one.line.number for one in shown.timeline}, "her document was shown"
    assert shown.diligence_from == own.number


def test_a_guardian_opens_an_account_for_a_child(teller: Teller) -> None:
    of_a_child(teller)
    teller.authoriser = MANAGER
    view = teller.until()
    steps = [step.code for step in view.steps]
    assert [one for one in steps if one in ("guardian", "kinship", "guardian_network")] == [
        "guardian",
        "kinship",
        "guardian_network",
    ]
    assert "identified" in steps, "a second member of staff looks"
    done = teller.desk.perform(view.id)
    assert done.made
    compared = teller.desk.document(view.values["guardian"].portrait)
    assert view.values["face"].attempts[-1].portrait == view.values["guardian"].portrait.digest
    assert compared.startswith(b"portrait")


def test_a_childs_pin_is_not_taken_from_the_guardian(teller: Teller) -> None:
    view = of_a_child(teller).until("pin")
    pin = f"{view.values['guardian'].birth_date:%y%m%d}"
    assert pin not in view.values["card"].number
    with pytest.raises(Unacceptable) as caught:
        teller.desk.enter_pin(view.id, pin, pin)
    assert caught.value.code == "PIN_WEAK"


def test_a_child_alone_is_told_what_is_needed_and_where_to_change_it(teller: Teller) -> None:
    teller.documents["card"] = seen_document(DocumentKind.RESIDENT_CARD, **CHILD)
    view = teller.shows(teller.until("card"), "card")
    verdict = next(one for one in view.verdicts if one.code == "ID-AGE")
    assert verdict.effect is Effect.REFUSE
    assert "监护人" in verdict.remedy.zh
    assert "受理" in verdict.remedy.zh


def test_a_guardian_is_an_adult_and_somebody_else(teller: Teller) -> None:
    of_a_child(teller)
    teller.documents["guardian"] = teller.documents["card"]
    view = teller.shows(teller.until("guardian"), "guardian")
    found = [one for one in view.verdicts if one.code == "GUARDIAN"]
    assert sum(one.effect is Effect.REFUSE for one in found) == 2


def test_another_guardian_reopens_the_face_and_the_proof(teller: Teller) -> None:
    of_a_child(teller)
    view = teller.until("phone")
    other = {**SHOWN[DocumentKind.TEMPORARY_CARD], "valid_from": "2020-03-09"}
    other |= {"valid_until": "2040-03-09", "name": "沈若梅"}
    teller.documents["guardian"] = seen_document(DocumentKind.RESIDENT_CARD, **other)
    view = teller.shows(view, "guardian")
    assert view.here == "kinship"
    assert "face" not in view.holding


class Reader:
    """A reader for chips on which a test lays what it likes."""

    name = "test reader"

    def __init__(self) -> None:
        self.lies: ChipRead | None = None

    def ready(self) -> None:
        self.read()

    def read(self) -> ChipRead:
        if self.lies is None:
            raise no_card()
        return self.lies


@pytest.fixture
def reader(teller: Teller) -> Reader:
    """The reader of the teller's counter."""
    made = Reader()
    teller.desk._id_card = made
    return made


def chip_of(teller: Teller, **changes: Any) -> ChipRead:
    """The chip of the specimen's card."""
    said = {name: r.value for one in teller.sides() for name, r in one.finding.fields.items()}
    fields: dict[str, Any] = {
        "kind": DocumentKind.RESIDENT_CARD,
        "name": said["name"],
        "name_on_chip": said["name"],
        "sex": Sex.FEMALE,
        "ethnicity": said["ethnicity"],
        "birth_date": date.fromisoformat(str(said["birth_date"])),
        "address": said["address"],
        "number": said["number"],
        "issuer": said["issuer"],
        "valid_from": date.fromisoformat(str(said["valid_from"])),
        "valid_until": date.fromisoformat(str(said["valid_until"])),
        "reader": "test reader",
        **changes,
    }
    return ChipRead(ChipFields(**fields), b"\x89PNG chip", "image/png")


def test_a_chip_that_agrees_with_the_print_stands_for_every_field(
    teller: Teller, reader: Reader
) -> None:
    view = teller.until("card")
    reader.lies = chip_of(teller, newest_address="上海市黄浦区新样本路9号")
    shown = teller.desk.read_chip(view.id, "card")
    assert shown.values["name"] == "沈若兰"
    front, back = teller.sides("?name ?issuer")
    view = teller.takes(view, front, back)
    card = view.values["card"]
    assert {one.assurance for one in card.fields} == {Assurance.CHIP}
    assert card.chip.read
    assert not card.chip.differences
    assert teller.desk.document(card.chip.portrait) == b"\x89PNG chip"
    assert any("新样本路9号" in verdict.text.zh for verdict in view.verdicts)


def test_a_difference_between_chip_and_print_is_an_alarm(teller: Teller, reader: Reader) -> None:
    view = teller.until("card")
    reader.lies = chip_of(teller, name="沈若南", name_on_chip="沈若南")
    teller.desk.read_chip(view.id, "card")
    view = teller.takes(view, *teller.sides())
    verdict = next(one for one in view.verdicts if one.code == "ID-CHIP")
    assert (verdict.effect, verdict.level) == (Effect.ESCALATE, 3)
    assert "沈若南" in verdict.text.zh
    assert "沈若兰" in verdict.text.zh
    assert "伪造" in verdict.remedy.zh


def test_typing_the_chips_value_over_a_certain_print_is_an_alarm_all_the_same(
    teller: Teller, reader: Reader
) -> None:
    view = teller.until("card")
    reader.lies = chip_of(teller, name="沈若南", name_on_chip="沈若南")
    teller.desk.read_chip(view.id, "card")
    view = teller.takes(view, *teller.sides(), entries={"name": "沈若南"})
    assert "ID-CHIP" in codes(view)


def test_typing_what_neither_chip_nor_print_says_is_an_alarm(
    teller: Teller, reader: Reader
) -> None:
    view = teller.until("card")
    reader.lies = chip_of(teller)
    teller.desk.read_chip(view.id, "card")
    view = teller.takes(view, *teller.sides(), entries={"valid_until": "2049-01-01"})
    assert [one.name for one in view.values["card"].chip.differences] == ["valid_until"]
    assert {"second_document", "identified"} <= {step.code for step in view.steps}


def test_an_alarm_of_the_chip_stays_when_the_document_is_taken_again(
    teller: Teller, reader: Reader
) -> None:
    view = teller.until("card")
    reader.lies = chip_of(teller, name="沈若南", name_on_chip="沈若南")
    teller.desk.read_chip(view.id, "card")
    view = teller.takes(view, *teller.sides())
    reader.lies = chip_of(teller)
    for _ in range(2):
        teller.desk.read_chip(view.id, "card")
        view = teller.takes(view, *teller.sides())
        assert not view.values["card"].chip.differences
        assert "ID-CHIP-BEFORE" in codes(view)
        assert "identified" in {step.code for step in view.steps}


def test_a_face_is_compared_with_the_photograph_of_the_chip(teller: Teller, reader: Reader) -> None:
    """The print can be exchanged; the chip cannot."""
    view = teller.until("card")
    reader.lies = chip_of(teller)
    teller.desk.read_chip(view.id, "card")
    view = teller.until("face", teller.takes(view, *teller.sides()))
    view = teller.does(view, "face")
    assert teller.desk._eyes.reference == b"\x89PNG chip"
    assert view.values["face"].attempts[-1].portrait == view.values["card"].chip.portrait.digest


def test_a_chip_that_cannot_be_read_sends_the_case_to_the_manager_and_two_staff(
    teller: Teller, reader: Reader
) -> None:
    view = teller.until("card")
    with pytest.raises(DeviceFault) as caught:
        teller.desk.read_chip(view.id, "card")
    assert caught.value.code == "NO_CARD"
    view = teller.takes(view, *teller.sides())
    assert view.values["card"].chip.fault == "NO_CARD"
    steps = [step.code for step in view.steps]
    assert {"second_document", "identified"} <= set(steps)
    assert reader.lies is None


def test_a_chip_that_was_read_and_put_aside_is_no_secret(teller: Teller, reader: Reader) -> None:
    view = teller.until("card")
    reader.lies = chip_of(teller, name="沈若南", name_on_chip="沈若南")
    teller.desk.read_chip(view.id, "card")
    for _ in range(2):
        teller.desk.forget_chip(view.id, "card")
    view = teller.takes(view, *teller.sides())
    said = next(one for one in view.verdicts if one.code == "ID-CHIP")
    assert "读取后未采用" in said.text.zh
    assert said.level == 3


def test_a_chip_that_nobody_tried_to_read_is_no_secret(teller: Teller, reader: Reader) -> None:
    view = teller.takes(teller.until("card"), *teller.sides())
    assert view.values["card"].chip.fault == "NOT_TRIED"
    assert "ID-CHIP" in codes(view)


def test_the_chip_of_another_kind_of_document_is_not_taken(teller: Teller, reader: Reader) -> None:
    view = teller.until("card")
    reader.lies = chip_of(teller, kind=DocumentKind.HMT_PERMIT)
    teller.desk.read_chip(view.id, "card")
    with pytest.raises(Unacceptable) as caught:
        teller.takes(view, *teller.sides())
    assert caught.value.code == "CHIP_OF_ANOTHER"


def test_without_a_reader_no_chip_is_asked_for(teller: Teller) -> None:
    view = teller.until("card")
    assert not teller.desk.reads_chips()
    with pytest.raises(NotAllowed):
        teller.desk.read_chip(view.id, "card")
    view = teller.takes(view, *teller.sides())
    assert view.values["card"].chip is None


def test_a_picture_of_another_document_is_not_taken_for_the_chosen_one(teller: Teller) -> None:
    view = teller.until("card")
    sides = seen_document(DocumentKind.PASSPORT, **SHOWN[DocumentKind.PASSPORT])
    with pytest.raises(Unacceptable) as caught:
        teller.desk.take_document(
            view.id,
            "card",
            DocumentKind.FOREIGN_PR_CARD,
            {DocumentSide.FRONT: sides[DocumentSide.FRONT]},
            {},
            frozenset(),
        )
    assert caught.value.code == "OTHER_DOCUMENT"
    assert "护照" in caught.value.sentence.zh
