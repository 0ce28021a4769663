"""Three lanes work at one desk at once, and nothing that one of them did is lost."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from app.desk.desk import Desk
from app.desk.views import CaseView
from app.errors import GuitaiError
from app.flow.outcome import Outcome
from app.flow.perform import DraftGone, Incomplete
from app.flow.walk import Status
from tests.desk.counter import ANSWERS, Teller

TURNS = 8


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """What each work gave or raised, all begun at the same moment in threads of their own."""
    start = Barrier(len(works))

    def begun(work: Callable[[], Any]) -> Any:
        start.wait()
        try:
            return work()
        except GuitaiError as error:
            return error

    with ThreadPoolExecutor(len(works)) as pool:
        return [one.result() for one in [pool.submit(begun, work) for work in works]]


def test_faces_forms_and_checks_at_once_lose_nothing(desk: Desk, teller: Teller) -> None:
    view = teller.until("face")

    def eyes() -> None:
        for n in range(TURNS):
            desk.compare_face(view.id, (f"live 0.{60 + n}".encode(),))

    def books() -> None:
        for n in range(TURNS):
            desk.put_form(
                view.id, "acceptance", {**ANSWERS["acceptance"], "purpose": f"0{1 + n % 8}"}
            )

    def devices() -> None:
        for _ in range(TURNS):
            desk.check_network(view.id)

    assert at_once(eyes, books, devices) == [None, None, None]
    now = desk.open_case(view.id)
    assert [one.distance for one in now.values["face"].attempts] == [
        (60 + n) / 100 for n in range(TURNS)
    ]
    assert now.values["acceptance"].purpose == f"0{1 + (TURNS - 1) % 8}"
    assert now.step("network").status is Status.DONE
    desk._drafts.clear()
    assert desk.open_case(view.id).values == now.values, "what is in memory is what was saved"


def test_a_case_is_performed_once_however_often_it_is_asked_for(desk: Desk, teller: Teller) -> None:
    view = teller.until()
    told = at_once(*[lambda: desk.perform(view.id)] * 3)
    assert sum(isinstance(one, DraftGone) for one in told) == 2
    assert desk.home().stock_left == 199
    assert desk.home().today[Outcome.PERFORMED] == 1


def test_a_change_beside_the_performing_is_in_it_or_refused(desk: Desk, teller: Teller) -> None:
    for _ in range(3):
        view = teller.until()
        performed, changed = at_once(
            lambda case=view.id: desk.perform(case),
            lambda case=view.id: desk.put_form(case, "terms", {"sms_notice": False}),
        )
        if isinstance(performed, GuitaiError):
            assert isinstance(performed, (DraftGone, Incomplete))
            assert isinstance(changed, CaseView)
            assert not desk.open_case(view.id).values["terms"].sms_notice
        else:
            assert isinstance(changed, DraftGone)
            rows = [row for part in desk.entry(performed.number).parts for row in part.rows]
            (notice,) = [row.text.zh for row in rows if row.field == "sms_notice"]
            assert notice == "是", "what the customer signed"
            return  # the customer has their Class I account now
