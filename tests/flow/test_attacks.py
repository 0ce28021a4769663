"""What somebody with the keyboard, the clock or the database in hand cannot get past."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import NotAllowed
from app.evidence.medium import PinSet
from app.flow.codec import encode
from app.flow.keeping import lay_down, take_up
from app.flow.perform import Incomplete, perform
from app.flow.ports import KeptFilled
from app.flow.walk import Status, walk
from app.operations.account_opening import ACCOUNT_OPENING
from db.store import SqlStore, open_store
from tests.db.sample import rows, tamper
from tests.evidence import MANAGER, MOMENT, SUPERVISOR, TELLER, VERIFIER, approval
from tests.training import begin, go_on, kept_away, settings_in, with_word

OPENING = ACCOUNT_OPENING


def test_a_clock_put_back_does_not_keep_evidence_young(store: SqlStore) -> None:
    tomorrow = MOMENT + timedelta(days=1)
    draft = kept_away(store, OPENING, go_on(store, OPENING, begin(OPENING), tomorrow), tomorrow)
    with pytest.raises(Incomplete):
        perform(store, OPENING, draft, MOMENT)
    (network,) = [one for one in walk(OPENING, draft, MOMENT).stands if one.step.code == "network"]
    assert network.status is Status.REOPENED
    assert network.why is not None
    assert "时钟" in network.why.zh


def test_a_clock_put_right_by_a_minute_reopens_nothing(store: SqlStore) -> None:
    draft = go_on(store, OPENING, begin(OPENING), MOMENT)
    assert walk(OPENING, draft, MOMENT - timedelta(minutes=1)).complete


@pytest.mark.parametrize("staff", [SUPERVISOR, TELLER])
def test_somebody_who_left_the_staff_meanwhile_opens_no_account(
    staff: str, store: SqlStore
) -> None:
    draft = kept_away(store, OPENING, go_on(store, OPENING, begin(OPENING), MOMENT), MOMENT)
    tamper(store, f"UPDATE staff SET active = false WHERE number = '{staff}'")
    before = rows(store)
    with pytest.raises(NotAllowed) as caught:
        perform(store, OPENING, draft, MOMENT)
    assert caught.value.code == "STAFF_INACTIVE"
    assert rows(store) == before


def test_an_approval_counts_for_the_level_that_its_author_still_has(store: SqlStore) -> None:
    draft = go_on(store, OPENING, begin(OPENING), MOMENT)
    word = replace(approval(), staff=MANAGER, level=3)
    draft = with_word(store, OPENING, draft, word, MOMENT)
    tamper(store, f"UPDATE staff SET level = 1 WHERE number = '{MANAGER}'")
    with pytest.raises(NotAllowed) as caught:
        perform(store, OPENING, draft, MOMENT)
    assert caught.value.code == "LEVEL_TOO_LOW"


def test_a_pin_that_somebody_wrote_into_the_draft_on_disk_is_not_taken_up(store: SqlStore) -> None:
    draft = go_on(store, OPENING, begin(OPENING), MOMENT)
    laid = lay_down(OPENING, draft, view=walk(OPENING, draft, MOMENT).view)
    about = draft.filled["pin"].about
    forged = KeptFilled(encode(PinSet(VERIFIER)), MOMENT, TELLER, about)
    taken = take_up(OPENING, replace(laid, filled={**laid.filled, "pin": forged}))
    assert "pin" not in taken.filled
    here = walk(OPENING, taken, MOMENT).here
    assert here is not None
    assert here.code == "pin"


def test_a_case_taken_up_at_another_counter_is_numbered_there(
    store: SqlStore, folder: Path
) -> None:
    first = kept_away(store, OPENING, go_on(store, OPENING, begin(OPENING), MOMENT), MOMENT)
    other = open_store(replace(settings_in(folder), workstation="0101-02"))
    try:
        entry = perform(other, OPENING, first, MOMENT)
    finally:
        other.close()
    assert entry.workstation == "0101-02"
    assert entry.made["account"].startswith("01010102")
    assert entry.made["customer"].startswith("010102")
