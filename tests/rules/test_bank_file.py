"""What goes into the bank's file proves the case without the program, and never to the customer."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image

from app.domain.documents import DocumentKind
from app.evidence.image import Kept
from app.evidence.network_check import CheckMeaning
from app.flow.operation import Given, PaperCopy, Setting
from app.flow.rule import Effect, Verdict
from app.flow.slot import View
from app.i18n import Text
from app.operations import operation
from app.papers.document import Block, Document, Pictures, Section, Table
from app.papers.preview import page_count
from app.papers.render import render
from app.papers.shrunk import shrunk
from app.rules.papers import evidence_sheet, network_check_sheet, pictured
from tests.evidence import MOMENT, attempt, card, face, kept, network_check, samples_of
from tests.training import TRAINING_BRANCH

OPENING = operation("account_opening")
COPY = next(one for one in evidence_sheet.EVIDENCE_SHEET.copies)
MOST_BYTES = 1_000_000


def noise(width: int, height: int, kind: str = "JPEG") -> bytes:
    """The dearest picture of that size: every pixel of its own colour."""
    made = io.BytesIO()
    grain = random.Random(7).randbytes(width * height * 3)
    Image.frombytes("RGB", (width, height), grain).save(made, kind)
    return made.getvalue()


def view(**changes: Any) -> View:
    """What was witnessed of an ordinary adult; a slot set to None is not filled."""
    values = {name: value for name, value in samples_of(OPENING).items() if name != "pin"}
    for name in ("guardian", "kinship", "own_income", "guardian_check", "entry_exit"):
        values.pop(name, None)
    values |= changes
    return View({name: value for name, value in values.items() if value is not None})


def setting(picture: bytes | None = None, **more: Any) -> Setting:
    return Setting(
        branch=TRAINING_BRANCH,
        workstation="0101-01",
        teller="1001",
        at=MOMENT,
        serial="ABC",
        journal="0101-01-000002",
        digest="d" * 64,
        previous="e" * 64,
        names={"1001": "王晓"},
        given={"network_check": Given(MOMENT.replace(hour=10, minute=11), "1002")},
        picture=(lambda _: picture) if picture is not None else None,
        **more,
    )


def words(document: Document) -> str:
    """All that a paper says, in Chinese."""
    return "\n".join(_words(block) for block in document.blocks)


def _words(block: Block) -> str:
    said: list[Any] = []
    if isinstance(block, Section):
        said = [part for cell in block.cells for part in (cell.label, cell.value)]
    elif isinstance(block, Table):
        said = [value for row in block.rows for value in row]
    elif isinstance(block, Pictures):
        said = [one.caption for one in block.pictures]
    else:
        said = [getattr(block, "text", "")]
    return " ".join(one if isinstance(one, str) else one.zh for one in said)


def sheet(seen: View, at: Setting | None = None, copy: PaperCopy = COPY) -> Document:
    return evidence_sheet.document(seen, at or setting(), copy)


def test_both_papers_are_for_the_bank_only() -> None:
    papers = {one.code: one for one in OPENING.papers}
    for code in ("network_check_sheet", "evidence_sheet"):
        assert [copy.code for copy in papers[code].copies] == ["bank"]
        assert not any(paper.code == code for one in OPENING.signings for paper in one.papers)


@pytest.mark.parametrize("meaning", list(CheckMeaning))
def test_the_check_sheet_says_who_was_asked_about_what_came_when_and_by_whom(
    meaning: CheckMeaning,
) -> None:
    seen = view(network_check=replace(network_check(meaning, "上海市公安局"), raw_code="07"))
    said = words(network_check_sheet.document(seen, setting(), COPY))
    assert card().name in said
    assert card().number in said
    for part in ("07 一致", "PX1", "上海市公安局", "2026-03-09 10:11:15", "1002"):
        assert part in said
    assert "辅助手段" in said
    assert "唯一理由" in said


def test_the_check_sheet_has_the_guardian_too_and_foreign_holders_have_theirs() -> None:
    guardian = card(name="沈国强")
    said = words(
        network_check_sheet.document(
            view(guardian=guardian, guardian_check=network_check()), setting(), COPY
        )
    )
    assert said.count("PX1") == 2
    assert "沈国强" in said
    samples = samples_of(OPENING)
    foreign = view(
        card=card(kind=DocumentKind.PASSPORT, name="李明", latin_name="MING LEE"),
        network_check=None,
        entry_exit=samples["entry_exit"],
    )
    assert network_check_sheet.NETWORK_CHECK_SHEET.when(foreign)
    assert "人工核对原件" in words(network_check_sheet.document(foreign, setting(), COPY))
    assert not network_check_sheet.NETWORK_CHECK_SHEET.when(view(network_check=None))


def test_the_evidence_sheet_names_the_digest_of_everything_that_was_kept() -> None:
    guardian = card(name="沈国强", front=kept("guardian front"))
    seen = view(
        guardian=guardian,
        guardian_check=replace(network_check(), photo=kept("guardian photo")),
        face=face(None, 0.55, 0.21),
    )
    said = words(sheet(seen))
    every = {one.kept.digest for one in pictured.every(seen)}
    assert {guardian.front.digest, kept("guardian photo").digest, kept("live 0.55").digest} <= every
    for slot in ("signature", "face_signature"):
        every |= {one.digest for one in seen[slot].forms}
    for digest in every:
        assert digest in said
    assert "d" * 64 in said
    assert "e" * 64 in said


def test_the_evidence_sheet_has_every_comparison_finding_source_and_word() -> None:
    seen = view(face=face(None, 0.55, 0.21))
    with_verdicts = setting(verdicts=_verdicts())
    said = words(sheet(seen, with_verdicts))
    for part in ("0.550", "0.210", "0.400", "相像", "不相像", "OPENING-LEVEL", "2001 刘建国"):
        assert part in said
    for verdict in with_verdicts.verdicts:
        assert verdict.code in said
        assert verdict.source.zh in said


def _verdicts() -> tuple[Any, ...]:
    text = Text("证件芯片未读取。", "The chip was not read.")
    source = Text("证件核验", "Document check")
    none = Text("", "")
    return (Verdict("CHIP-READ", Effect.ESCALATE, 3, text, none, none, source),)


def test_with_the_largest_pictures_the_file_stays_below_a_megabyte() -> None:
    large = noise(2600, 1900)
    seen = view(
        guardian=card(name="沈国强", front_flattened=kept("g1"), back_flattened=kept("g2")),
        face=face(0.21),
    )
    made = render(sheet(seen, setting(large)))
    assert len(made) < MOST_BYTES
    assert page_count(made) >= 2
    checked = replace(network_check(), photo=kept("photo"))
    seen = view(network_check=checked)
    assert len(render(network_check_sheet.document(seen, setting(large), COPY))) < MOST_BYTES


@pytest.mark.parametrize("broken", [b"", b"no picture", noise(40, 30)[:200], b"\x89PNG\r\n\x1a\n"])
def test_a_picture_that_cannot_be_read_is_proved_by_its_digest_alone(broken: bytes) -> None:
    document = sheet(view(), setting(broken))
    assert not any(isinstance(block, Pictures) for block in document.blocks)
    assert card().front.digest in words(document)
    assert render(document)


def test_pictures_are_shrunk_upright_and_the_same_each_time() -> None:
    wide = noise(1200, 300, "PNG")
    small = shrunk(wide, 400)
    assert small is not None
    assert Image.open(io.BytesIO(small)).size == (400, 100)
    assert shrunk(wide, 400) == small
    tiny = shrunk(noise(30, 20), 400)
    assert tiny is not None
    assert Image.open(io.BytesIO(tiny)).size == (30, 20), "nothing is blown up"
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = io.BytesIO()
    Image.new("RGB", (80, 40)).save(turned, "JPEG", exif=exif)
    upright = shrunk(turned.getvalue(), 400)
    assert upright is not None
    assert Image.open(io.BytesIO(upright)).size == (40, 80)
    clear = io.BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(clear, "PNG")
    white = shrunk(clear.getvalue(), 400)
    assert white is not None
    assert Image.open(io.BytesIO(white)).convert("L").getextrema()[0] > 250


def test_only_what_was_compared_last_is_shown_as_the_face() -> None:
    seen = view(face=face(0.55, 0.21))
    shown = [one for one in pictured.of_faces(seen) if one.shown]
    assert [one.kept for one in shown] == [*attempt(0.21).pictures]


def test_each_digest_stands_in_the_list_once() -> None:
    twice = Kept("a" * 64, "image/jpeg")
    seen = view(card=card(front=twice, front_flattened=twice))
    digests = [one.kept.digest for one in pictured.every(seen)]
    assert len(digests) == len(set(digests))
