"""Who is here and whose account it is: what the block asks, for whomever comes with whatever."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.account import MediumState
from app.domain.branch import Level, Listing
from app.domain.documents import DocumentKind
from app.domain.wording import WordingCode
from app.evidence.acting import Acting, Guardianship, Who
from app.evidence.face_agreed import NONE_STANDS, FaceAgreed
from app.evidence.found_account import AccountFound, FoundAccountBy
from app.evidence.identity import ChipReading, IdentityDocument
from app.evidence.network_check import CheckMeaning
from app.flow.books import Books
from app.flow.forms import fill_form
from app.flow.operation import Made, Operation, Performing
from app.flow.rule import Effect, Judging, Verdict, judge
from app.flow.slot import View
from app.flow.walk import Path, fill, walk
from app.i18n import same
from app.rules.face_agreed import find_consent
from app.rules.holder import holder_rules, holder_steps, the_only_card
from app.rules.liveness import with_liveness
from db.store import SqlStore
from tests.evidence import (
    MOMENT,
    OTHER_TELLER,
    SAMPLES,
    TELLER,
    account_found,
    card,
    consents,
    face,
    identified,
    network_check,
    witness,
)
from tests.prepared import CUSTOMER_NUMBER, agreed_to_the_face, known_customer
from tests.training import begin

AGENT_CARD = card(name="周远", number="310101198805120018", birth_date=date(1988, 5, 12))
STANDING = FaceAgreed("FACE-2026-4", "0" * 64, "2026-03-08T09:30:15+08:00", "0101-01-000001")


def _nothing(view: View, books: Books, performing: Performing) -> Made:
    return Made("", {})


def block(*, agents: bool, liveness: bool = False) -> Operation:
    """An operation that asks who this is, and nothing else."""
    made = Operation(
        code="9901",
        name="block",
        title=same("block"),
        words=(),
        steps=holder_steps(agents),
        rules=holder_rules(agents),
        effect=_nothing,
        papers=(),
    )
    return with_liveness(made) if liveness else made


REPORT, FOLLOW_UP = block(agents=True), block(agents=False)


@dataclass(frozen=True)
class Came:
    """Who came with what, and how the machines found them."""

    agents: bool
    who: Who
    kind: DocumentKind
    other_kind: DocumentKind
    portrait: bool
    chip_in_doubt: bool
    standing: bool
    consents: bool
    meaning: CheckMeaning
    distances: tuple[float | None, ...]

    @property
    def held(self) -> FaceAgreed:
        """The consent that the books hold: of the holder alone."""
        return STANDING if self.standing and self.who is Who.HOLDER else NONE_STANDS

    @property
    def others(self) -> bool:
        """Whether a second person's document is shown."""
        return self.who.guardian or (self.who is Who.AGENT and self.agents)

    def document(self, kind: DocumentKind, shown: IdentityDocument, here: bool) -> IdentityDocument:
        """What is shown; of whoever is here with a portrait, or without one."""
        portrait = shown.portrait if self.portrait or not here else None
        return replace(shown, kind=kind, portrait=portrait)


came = st.builds(
    Came,
    agents=st.booleans(),
    who=st.sampled_from(Who),
    kind=st.sampled_from(
        [DocumentKind.RESIDENT_CARD, DocumentKind.TEMPORARY_CARD, DocumentKind.HM_TRAVEL_PERMIT]
    ),
    other_kind=st.sampled_from([DocumentKind.RESIDENT_CARD, DocumentKind.TW_TRAVEL_PERMIT]),
    portrait=st.booleans(),
    chip_in_doubt=st.booleans(),
    standing=st.booleans(),
    consents=st.booleans(),
    meaning=st.sampled_from(
        [
            CheckMeaning.MATCH_WITH_PHOTO,
            CheckMeaning.MATCH_WITHOUT_PHOTO,
            CheckMeaning.NAME_DIFFERS,
            CheckMeaning.NUMBER_NOT_FOUND,
        ]
    ),
    distances=st.sampled_from([(0.2,), (0.45,), (0.7,), (0.7, 0.2), (None, None, None)]),
)


def values_of(said: Came) -> dict[str, Any]:
    """A value for each slot, as this customer gives it."""
    holder = said.document(said.kind, card(), not said.others)
    other = said.document(said.other_kind, AGENT_CARD, said.others)
    return {
        "acting": Acting(said.who, "child", "19900000321", "住院")
        if said.who is not Who.HOLDER
        else Acting(),
        "card": in_doubt(holder) if said.chip_in_doubt else holder,
        "guardian": other,
        "agent": other,
        "guardianship": fill_form(Guardianship, {"proof": "judgment", "compared": True}),
        "account": account_found(),
        "face_agreed": said.held,
        "network_check": network_check(said.meaning),
        "guardian_check": network_check(),
        "agent_check": network_check(),
        "consents": consents("given" if said.consents else "refused"),
        "face": face(*said.distances),
        "identified": identified(),
        "witness": witness(),
    }


def in_doubt(document: IdentityDocument) -> IdentityDocument:
    """The document with a chip that nothing could be read of."""
    return replace(document, chip=ChipReading("test", "TIMEOUT"))


def gone_through(operation: Operation, values: dict[str, Any]) -> Path:
    """The path with one step after the other done."""
    draft = begin(operation)
    while (path := walk(operation, draft, MOMENT)).here is not None:
        for slot in path.here.fills:
            value = values.get(slot.name)
            if value is None:
                value = SAMPLES[slot.type]()
            draft = fill(operation, draft, slot, value, now=MOMENT, by=TELLER)
    return path


@given(came)
def test_whoever_comes_is_identified_and_asked_what_they_must_be_and_nothing_else(
    said: Came,
) -> None:
    path = gone_through(REPORT if said.agents else FOLLOW_UP, values_of(said))
    steps = [stand.step.code for stand in path.stands]
    has = set(steps).__contains__

    assert {"acting", "card", "account"} <= set(steps)
    assert has("agent") == (said.agents and said.who is Who.AGENT)
    assert has("guardian") == has("guardianship") == said.who.guardian
    citizen = said.kind is not DocumentKind.HM_TRAVEL_PERMIT
    assert (has("network"), has("entry_exit")) == (citizen, not citizen)
    other_is_citizen = said.other_kind is DocumentKind.RESIDENT_CARD
    assert has("agent_network") == (has("agent") and other_is_citizen)
    assert has("guardian_network") == (has("guardian") and other_is_citizen)

    asked = not said.held.stands
    agreed = said.held.stands or said.consents
    compared = agreed and said.portrait
    assert has("consents") == asked
    assert has("face_consent") == (asked and compared)
    assert has("face") == compared
    if has("face_consent"):
        assert steps.index("face_consent") < steps.index("face")

    disputed = citizen and said.meaning in (
        CheckMeaning.NAME_DIFFERS,
        CheckMeaning.NUMBER_NOT_FOUND,
    )
    alike = compared and said.distances[-1] == 0.2
    looked = said.who.guardian or disputed or said.chip_in_doubt or not alike
    assert has("identified") == looked
    assert alike or {"identified", "witness"} <= set(path.view), "nobody goes unidentified"
    without_photo = citizen and said.meaning is CheckMeaning.MATCH_WITHOUT_PHOTO
    assert has("second_document") == (
        disputed
        or said.chip_in_doubt
        or said.kind is DocumentKind.TEMPORARY_CARD
        or (without_photo and not alike)
    )


@given(came)
def test_following_prompts_is_asked_of_exactly_those_whose_face_is_compared(said: Came) -> None:
    path = gone_through(block(agents=said.agents, liveness=True), values_of(said))
    steps = [stand.step.code for stand in path.stands]
    assert ("liveness" in steps) == ("face" in steps)


@given(came)
def test_until_a_step_is_reached_the_path_promises_no_less_than_comes(said: Came) -> None:
    operation, values = REPORT if said.agents else FOLLOW_UP, values_of(said)
    whole = gone_through(operation, values)
    draft, promised = begin(operation), set[str]()
    while (path := walk(operation, draft, MOMENT)).here is not None:
        promised |= {stand.step.code for stand in path.stands}
        for slot in path.here.fills:
            value = values.get(slot.name) or SAMPLES[slot.type]()
            draft = fill(operation, draft, slot, value, now=MOMENT, by=TELLER)
    assert {stand.step.code for stand in whole.stands} <= promised


# rules ----------------------------------------------------------------------------------------


def found(store: SqlStore, operation: Operation, *codes: str, **values: Any) -> tuple[Verdict, ...]:
    """The verdicts of the block on these values."""
    with store.reading() as transaction:
        judging = Judging(transaction.books, MOMENT, TELLER, "case-1")
        verdicts = judge(operation.rules, View(values), judging)
    return tuple(one for one in verdicts if not codes or one.code in codes)


def an_agent() -> Acting:
    """A son for his mother."""
    return Acting(Who.AGENT, "child", "19900000321", "住院")


def test_an_agent_may_report_and_nothing_else(store: SqlStore) -> None:
    assert not found(store, REPORT, "IN-PERSON", acting=an_agent())
    (refused,) = found(store, FOLLOW_UP, acting=an_agent())
    assert (refused.code, refused.effect) == ("IN-PERSON", Effect.REFUSE)
    assert "代理人不得办理" in refused.text.zh
    assert refused.remedy.zh
    assert "本人" in refused.source.zh


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        (card(), "同一人"),
        (card(number="310101201006140236", birth_date=date(2010, 6, 14)), "未成年"),
    ],
    ids=["the holder", "a minor"],
)
def test_an_agent_is_an_adult_with_a_document_of_their_own(
    agent: IdentityDocument, said: str, store: SqlStore
) -> None:
    verdicts = found(store, REPORT, "ACTING-AGENT", acting=an_agent(), card=card(), agent=agent)
    assert [said in one.text.zh for one in verdicts] == [True]
    assert verdicts[0].effect is Effect.REFUSE


@pytest.mark.parametrize(
    ("who", "age", "effect"),
    [
        (Who.HOLDER, 35, None),
        (Who.HOLDER, 16, Effect.WARN),
        (Who.HOLDER, 15, Effect.REFUSE),
        (Who.GUARDIAN_OF_MINOR, 15, None),
        (Who.GUARDIAN_OF_MINOR, 17, None),
        (Who.GUARDIAN_OF_MINOR, 18, Effect.REFUSE),
        (Who.GUARDIAN_OF_INCAPABLE, 18, None),
        (Who.GUARDIAN_OF_INCAPABLE, 17, Effect.REFUSE),
    ],
)
def test_who_acts_fits_the_holders_age(
    who: Who, age: int, effect: Effect | None, store: SqlStore
) -> None:
    shown = card(birth_date=date(MOMENT.year - age, 1, 1))
    acting = Acting(who, "parent", "19900000321", "年幼")
    verdicts = found(store, FOLLOW_UP, "ACTING-AGE", acting=acting, card=shown)
    assert [one.effect for one in verdicts] == ([effect] if effect else [])
    assert all(one.slot == "acting" for one in verdicts)


def test_a_guardian_needs_the_manager_and_a_witness_who_is_somebody_else(store: SqlStore) -> None:
    verdicts = found(store, FOLLOW_UP, "ACTING-GUARDIAN", card=card(), guardian=AGENT_CARD)
    assert [(one.effect, one.level) for one in verdicts] == [(Effect.ESCALATE, Level.MANAGER)]
    assert witness().staff == OTHER_TELLER


def test_somebody_elses_account_is_refused_without_saying_whose_it_is(store: SqlStore) -> None:
    with store.writing() as transaction:
        held = known_customer(transaction.books)
    account = AccountFound(
        CUSTOMER_NUMBER,
        card().name,
        held.account,
        held.number,
        1,
        held.medium,
        "2026-03-08",
        FoundAccountBy.CARD_TAIL,
    )
    assert not found(store, FOLLOW_UP, "NOT-THE-HOLDER", card=card(), account=account)
    register = card(kind=DocumentKind.HOUSEHOLD_REGISTER)
    assert not found(store, FOLLOW_UP, "NOT-THE-HOLDER", card=register, account=account)
    (refused,) = found(store, FOLLOW_UP, "NOT-THE-HOLDER", card=AGENT_CARD, account=account)
    assert refused.effect is Effect.REFUSE
    said = refused.customer_text.zh + refused.customer_text.en
    for secret in (card().name, "沈", CUSTOMER_NUMBER, held.account, held.number[-4:]):
        assert secret not in said


@pytest.mark.parametrize("name", ["aml_special", "punishment", "account_in_case", "watch"])
def test_a_list_never_hinders_that_payment_is_stopped(name: str, store: SqlStore) -> None:
    line = Listing(
        id="1",
        list_name=name,
        name=card().name,
        document_number=card().number,
        reason="机密原因",
        authority="某市公安局",
        valid_from=date(2024, 1, 1),
        valid_until=None,
    )
    with store.writing() as transaction:
        transaction.books.add_listing(line)
    (report,) = found(store, REPORT, "SCREENING-REPORT", card=card())
    assert report.effect is not Effect.REFUSE
    assert report.level <= Level.MANAGER, "somebody at the branch decides"
    assert "合规" in report.remedy.zh
    assert not report.customer_text.zh
    (later,) = found(store, FOLLOW_UP, "SCREENING", card=card())
    assert (later.effect is Effect.REFUSE) == (name == "aml_special")


def test_an_expired_document_serves_no_follow_up(store: SqlStore) -> None:
    old = card(valid_until=MOMENT.date() - timedelta(days=1))
    refused = found(store, FOLLOW_UP, card=old)
    assert Effect.REFUSE in [one.effect for one in refused if one.field == "valid_until"]


def test_an_expired_document_leaves_the_verbal_report_open(store: SqlStore) -> None:
    old = card(valid_until=MOMENT.date() - timedelta(days=1))
    (told,) = found(store, REPORT, "STOP-FIRST", card=old)
    assert told.effect is Effect.WARN
    assert "2101" in told.remedy.zh
    assert not found(store, REPORT, "STOP-FIRST", card=card())
    assert not found(store, FOLLOW_UP, "STOP-FIRST", card=old)


# the account ------------------------------------------------------------------------------------


def only_card(store: SqlStore, **values: Any) -> AccountFound | None:
    """The account that is chosen by itself."""
    with store.reading() as transaction:
        judging = Judging(transaction.books, MOMENT, TELLER, "case-1")
        return the_only_card(View({"card": card(), **values}), judging)


def test_somebodys_only_card_is_chosen_by_itself_and_none_of_several(store: SqlStore) -> None:
    assert only_card(store) is None, "the books do not know them"
    with store.writing() as transaction:
        held = known_customer(transaction.books)
    chosen = only_card(store)
    assert chosen is not None
    assert (chosen.card, chosen.by) == (held.number, FoundAccountBy.DOCUMENT)

    said = replace(chosen, by=FoundAccountBy.CARD_TAIL)
    assert only_card(store, account=said) == said, "what the teller chose stays"
    others = replace(chosen, customer="0101990000009")
    assert only_card(store, account=others) == chosen, "another document was shown since"
    typed = replace(others, by=FoundAccountBy.CARD_TAIL)
    assert only_card(store, account=typed) == typed, "refused as somebody else's, not exchanged"

    with store.writing() as transaction:
        transaction.books.add_card(replace(held, number="9999990000000000023"))
    assert only_card(store) is None, "the teller chooses"


def test_a_card_that_is_void_for_ever_is_none_to_choose_from(store: SqlStore) -> None:
    with store.writing() as transaction:
        held = known_customer(transaction.books)
        transaction.books.change_card(replace(held, state=MediumState.REPLACED))
        transaction.books.add_card(replace(held, number="9999990000000000023"))
    chosen = only_card(store)
    assert chosen is not None
    assert chosen.card == "9999990000000000023"


# the consent that stands ------------------------------------------------------------------------


def consent_found(store: SqlStore, who: Who = Who.HOLDER) -> FaceAgreed:
    """What the block finds of earlier consents."""
    with store.reading() as transaction:
        judging = Judging(transaction.books, MOMENT, TELLER, "case-1")
        return find_consent(View({"acting": Acting(who), "card": card()}), judging)


def test_a_consent_serves_its_holder_until_it_is_withdrawn(store: SqlStore) -> None:
    with store.writing() as transaction:
        known_customer(transaction.books)
        given = agreed_to_the_face(transaction.books)
    agreed = consent_found(store)
    assert (agreed.version, agreed.journal) == (given.version, given.journal)
    for somebody in (Who.AGENT, Who.GUARDIAN_OF_MINOR, Who.GUARDIAN_OF_INCAPABLE):
        assert consent_found(store, somebody) == NONE_STANDS
    assert not found(store, FOLLOW_UP, "FACE-WITHDRAWN", card=card(), face_agreed=agreed)
    with store.writing() as transaction:
        transaction.books.withdraw_consents(
            CUSTOMER_NUMBER, WordingCode.FACE_NOTICE, MOMENT, "0101-01-000009"
        )
    assert consent_found(store) == NONE_STANDS
    (refused,) = found(store, FOLLOW_UP, "FACE-WITHDRAWN", card=card(), face_agreed=agreed)
    assert refused.effect is Effect.REFUSE
