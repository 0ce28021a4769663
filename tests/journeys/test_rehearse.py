"""The training cast at the counter: who gets an account, who does not, and where it stops."""

from __future__ import annotations

import io
import json
import subprocess
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import keyring
import pytest
from argon2 import PasswordHasher
from keyring.backends import null

from app import jobs
from app.bootstrap import open_desk, training_settings
from app.commands.printed import Printed
from app.commands.shown import rehearsed_said
from app.desk import credentials
from app.desk.desk import Desk
from app.desk.rehearsal import Rehearsal, require
from app.devices.specimens import by_code
from app.domain.card_number import is_valid
from app.i18n import Language
from app.papers.render import render
from tests.journeys.conftest import Guitai, Within

Answer = dict[str, Any]
Play = Callable[..., Answer]

CAST = [f"S{n:02d}" for n in (3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18)]
AGAIN = {
    "card": {"confirmed": ["number"]},
    "phone": {"shared_because": "老人使用女儿的手机"},
    "second_document": {"kind": "passport", "number": "E12345678", "agrees": True},
    "identified": {"grounds": "questions", "sure": True},
    "witness": {"staff": "1002"},
}
"""What people said once a human had looked: for whoever it was that a human was needed."""

LOOKED_AT = ("S07", "S11", "S14", "S15", "S16", "S17")
RARE = "陈𬱖"
KEYS = {
    "performed",
    "stopped_at",
    "journal",
    "account",
    "card",
    "made",
    "before",
    "fields",
    "verdicts",
    "papers",
    "ms",
}


OTHERS = {
    "S19": "hmt_permit",
    "S20": "hm_travel_permit",
    "S21": "tw_travel_permit",
    "S22": "foreign_pr_card",
    "S23": "passport",
    "S24": "foreign_pr_card",
}
OF_OTHERS = {
    "card": {"confirmed": ["latin_name"]},
    "entry_exit": {"answer": "by_hand", "looked": True},
    "due_diligence": {"address": "上海市徐汇区样本路9号"},
}
OF_A_MOTHER = {
    "kinship": {
        "relation": "mother",
        "proof": "household_register",
        "phone": "19900000321",
        "compared": True,
    },
    "identified": {"grounds": "questions", "sure": True},
    "witness": {"staff": "1002"},
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The training store in which the whole cast is served, one after the other."""
    folder = tmp_path_factory.mktemp("cast") / "store"
    with pytest.MonkeyPatch.context() as patch:
        # Nobody guesses a password here, and the same words need not be set three times.
        patch.setattr(credentials, "_HASHER", PasswordHasher(1, 8, 1))
        patch.setattr("app.rules.papers.paper.render", lru_cache(maxsize=16)(render))
        before = keyring.get_keyring()
        # As for the program itself, called below: no key store of the system, a file.
        keyring.set_keyring(null.Keyring())
        training_settings(folder)
        yield folder
        keyring.set_keyring(before)


@pytest.fixture(scope="module")
def commanded(guitai: Guitai, store: Path, pictures: Path) -> dict[str, Answer]:
    """What the program itself answers: to S01 with picture files, and to S01 who comes again."""
    folder = pictures / "S01"
    words = ("rehearse", "account_opening", "--json", "--store", store)
    said = guitai(
        *(*words, "--front", folder / "front.jpg", "--back", folder / "back.jpg"),
        *("--face", folder / "live0.jpg", "--face", folder / "live1.jpg"),
    )
    assert said.code == 0, said.err
    again = guitai(*words, "--specimen", "S01")
    assert again.code == 2, again.err
    return {"S01": said.answer, "S01 again": again.answer}


class LooksOnce:
    """The real eyes, which remember what they saw in a picture."""

    def __init__(self, eyes: Any) -> None:
        self._eyes = eyes
        self.read_document = lru_cache(maxsize=None)(eyes.read_document)
        self.compare_faces = lru_cache(maxsize=None)(eyes.compare_faces)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._eyes, name)


@pytest.fixture(scope="module")
def desk(store: Path, commanded: dict[str, Answer]) -> Iterator[Desk]:
    """The desk at which a rehearsal plays, with warm eyes."""
    opened = open_desk(training_settings(store), jobs.inline())
    opened._eyes.warm().result()
    opened._eyes = LooksOnce(opened._eyes)  # type: ignore[assignment]
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def play(desk: Desk, store: Path) -> Play:
    """Rehearses an opening of one of the cast as the command does; gives its JSON answer."""

    def played(code: str, answers: dict[str, Any], *, papers: bool = False) -> Answer:
        one = by_code(code)
        guardian = by_code(one.guardian) if one.guardian else None
        sides = {
            slot: (who.picture("front.jpg"), *((who.back,) if who.back is not None else ()))
            for slot, who in (("card", one), ("guardian", guardian))
            if who is not None
        }
        require("account_opening", answers)
        with pytest.MonkeyPatch.context() as patch:
            if not papers:
                # Which papers there are is asked, not what stands on them.
                patch.setattr(desk, "write_paper", lambda _paper, path: path.touch())
            result = Rehearsal(desk, answers).run(
                "account_opening",
                documents=sides,
                live=(guardian or one).live,
                out=store / "papers",
            )
        answer = rehearsed_said(
            result, Printed(io.StringIO(), as_json=True, language=Language.CHINESE)
        )
        assert json.loads(json.dumps(answer)) == answer
        return answer

    return played


@pytest.fixture(scope="module")
def first(commanded: dict[str, Answer], play: Play) -> dict[str, Answer]:
    """How each of the cast fared without anybody's judgement."""
    return {**commanded, **{code: play(code, {}) for code in CAST}}


@pytest.fixture(scope="module")
def then(first: dict[str, Answer], play: Play) -> dict[str, Answer]:
    """How those fared for whom a human then gave an answer."""
    rare = {"S03": play("S03", {"card": {"name": RARE}}, papers=True)}
    return {**{code: play(code, AGAIN) for code in LOOKED_AT}, **rare}


@pytest.fixture(scope="module")
def others(then: dict[str, Answer], play: Play) -> dict[str, Answer]:
    """How the holders of permits and passports fared, and a child whose mother came."""
    served = {code: play(code, OF_OTHERS) for code in OTHERS}
    return {**served, "S26": play("S26", OF_A_MOTHER)}


def codes(answer: Answer, effect: str) -> set[str]:
    return {one["code"] for one in answer["verdicts"] if one["effect"] == effect}


def text_of(paper: str) -> str:
    """What another program reads on a paper, without spaces."""
    done = subprocess.run(["pdftotext", "-raw", paper, "-"], capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


OF_EVERY_OPENING = {
    *(
        f"{paper}-{copy}"
        for paper in ("application", "tax_certification", "agreement", "anti_fraud")
        for copy in ("bank", "customer")
    ),
    "information_notice-customer",
    "receipt-customer",
}


def papers_of(answer: Answer) -> dict[str, str]:
    """The files of an answer's papers, by paper and copy."""
    found = {Path(one).stem.removeprefix(f"{answer['journal']}-"): one for one in answer["papers"]}
    assert len(found) == len(answer["papers"])
    return found


def test_who_is_in_order_gets_an_account_and_papers_that_name_it(first: dict[str, Answer]) -> None:
    answer = first["S01"]
    assert answer.keys() == KEYS
    assert answer["performed"] is True
    assert answer["stopped_at"] is None
    assert is_valid(answer["card"])
    assert all(one["certain"] for one in answer["fields"].values())
    assert answer["fields"]["name"]["value"] == "沈若兰"
    assert answer["fields"]["number"]["value"] == "31010019900614024X"
    assert answer["fields"]["valid_until"]["value"] == "2040-03-09"
    assert answer["ms"].keys() >= {"card", "face", "perform", "total"}
    texts = {kind: text_of(paper) for kind, paper in papers_of(answer).items()}
    for text in texts.values():
        assert answer["journal"] in text
        assert "培训样本" in text
    bank, customer = texts["application-bank"], texts["application-customer"]
    receipt = texts["receipt-customer"]
    assert answer["account"] in bank
    assert answer["account"] in receipt
    # The customer's slips may be lost in the street: they show less than the bank's copy.
    assert answer["card"] in bank
    assert answer["card"] not in customer + receipt
    assert answer["card"][-4:] in receipt
    assert "31010019900614024X" in bank
    for kind, text in texts.items():
        if kind.endswith("-customer"):
            assert "31010019900614024X" not in text, kind


@pytest.mark.parametrize(
    ("code", "stopped_at", "effect", "reason"),
    [
        ("S06", "card", "refuse", "ID-IN-FORCE"),
        ("S07", "card", "stop", "ID-NUMBER"),
        ("S08", "card", "refuse", "ID-AGE"),
        ("S09", "card", "refuse", "ONE-CLASS-I"),
        ("S10", "card", "refuse", "SCREENING"),
        ("S12", "card", "stop", "UNREADABLE"),
        ("S13", "card", "refuse", "ID-AGE"),
        ("S03", "card", "stop", "FIELD_NAME"),
        ("S11", "face", "escalate", "FACE"),
        ("S14", "second_document", "escalate", "NETWORK-CHECK"),
        ("S15", "face", "escalate", "FACE"),
        ("S16", "phone", "refuse", "PHONE-SHARED"),
        ("S17", "second_document", "escalate", "NETWORK-CHECK"),
        ("S01 again", "card", "refuse", "ONE-CLASS-I"),
    ],
)
def test_a_case_stops_where_it_must_and_says_why(
    first: dict[str, Answer], code: str, stopped_at: str, effect: str, reason: str
) -> None:
    answer = first[code]
    assert answer.keys() == KEYS
    assert (answer["performed"], answer["stopped_at"]) == (False, stopped_at)
    assert reason in codes(answer, effect)
    assert (answer["journal"], answer["account"], answer["card"]) == (None, None, None)
    assert answer["papers"] == []


def test_a_customer_on_the_grey_list_needs_more_than_a_supervisor(first: dict[str, Answer]) -> None:
    assert first["S18"]["performed"] is True
    assert "SCREENING" in codes(first["S18"], "escalate")


@pytest.mark.parametrize("code", ["S11", "S14", "S15", "S16", "S17"])
def test_where_a_human_has_looked_the_case_goes_on(then: dict[str, Answer], code: str) -> None:
    assert then[code]["performed"] is True
    assert papers_of(then[code]).keys() >= OF_EVERY_OPENING


def test_a_number_with_a_wrong_check_digit_stays_refused_when_it_is_confirmed(
    then: dict[str, Answer],
) -> None:
    assert then["S07"]["stopped_at"] == "card"
    assert "ID-NUMBER" in codes(then["S07"], "refuse")


def test_a_rare_character_that_somebody_entered_stands_on_the_paper(
    first: dict[str, Answer], then: dict[str, Answer]
) -> None:
    assert first["S03"]["fields"]["name"]["certain"] is False
    assert "ID-CORRECTED" in codes(then["S03"], "warn")
    assert RARE in text_of(papers_of(then["S03"])["application-bank"])


def test_cards_are_taken_in_order_and_the_journal_is_whole(
    within: Within, store: Path, first: Answer, then: Answer, others: Answer
) -> None:
    answers = (*first.values(), *then.values(), *others.values())
    opened = sorted((one for one in answers if one["performed"]), key=lambda one: one["journal"])
    assert [one["card"][6:-1] for one in opened] == [f"{n:012d}" for n in range(1, 16)]
    assert len({one["account"] for one in opened}) == 15
    said = within("verify-journal", "--json", "--store", store)
    assert said.code == 0
    # The first entry founds the store.
    ledger = said.answer.pop("ledger")
    assert said.answer.items() >= {"whole": True, "entries": 16, "first_fault": None}.items()
    assert ledger["sound"] is True


@pytest.mark.parametrize("code", list(OTHERS))
def test_holders_of_permits_and_passports_get_an_account(
    others: dict[str, Answer], code: str
) -> None:
    one = others[code]
    assert one["performed"], (one["stopped_at"], one["verdicts"])
    assert "ENTRY-EXIT" in {verdict["code"] for verdict in one["verdicts"]}
    assert papers_of(one).keys() >= OF_EVERY_OPENING
    truth = by_code(code)
    assert truth.kind == OTHERS[code]
    assert one["fields"]["number"] == {**one["fields"]["number"], "value": truth.number}
    assert one["fields"]["number"]["certain"]


def test_a_mother_opens_an_account_for_her_child(others: dict[str, Answer]) -> None:
    one = others["S26"]
    assert one["performed"], one["verdicts"]
    assert one["fields"]["name"]["value"] == "方小禾"
    assert "GUARDIAN" in {verdict["code"] for verdict in one["verdicts"]}
