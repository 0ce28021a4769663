"""Papers that stand on fixed wordings say them word for word, whatever the bank writes."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.domain import masks
from app.domain.wording import AS_SHIPPED, Wording, WordingCode, Wordings, built_in
from app.errors import StoreFault
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, Paper
from app.flow.outcome import Outcome
from app.flow.rule import Effect, Verdict
from app.flow.slot import View
from app.i18n import Text, same
from app.operations.account_opening import ACCOUNT_OPENING
from app.papers.document import Block, Clause, Clauses, Prose
from app.papers.preview import page_count
from app.rules.known_customer import NEUTRAL
from app.rules.papers import worded
from app.rules.papers.agreement import AGREEMENT
from app.rules.papers.anti_fraud import ANTI_FRAUD
from app.rules.papers.information_notice import INFORMATION_NOTICE
from app.rules.papers.refusal import REFUSAL, REFUSAL_BY_AUTHORISER
from tests.rules.papers import cases
from tests.rules.papers.words import bare, printed, told

STANDS_ON = {
    AGREEMENT: WordingCode.AGREEMENT,
    ANTI_FRAUD: WordingCode.ANTI_FRAUD,
    INFORMATION_NOTICE: WordingCode.INFORMATION_NOTICE,
    REFUSAL: WordingCode.REFUSAL_CHANNELS,
}
CUSTOMERS = (cases.case, cases.child, cases.foreigner, cases.rare)


def of(zh: str, en: str) -> Wording:
    """A bank's own text."""
    return Wording(
        WordingCode.AGREEMENT, "BANK-1", Text("协议", "Agreement"), Text(zh, en), date(2026, 4, 1)
    )


def clauses_of(blocks: tuple[Block, ...]) -> tuple[Clause, ...]:
    """The clauses among blocks."""
    return tuple(one for block in blocks if isinstance(block, Clauses) for one in block.clauses)


def words_of(blocks: tuple[Block, ...], language: str) -> str:
    """All words of blocks in one language, without spaces and breaks."""

    def clause(one: Clause) -> str:
        heading = getattr(one.heading, language) if one.heading else ""
        return (
            getattr(one.number, language)
            + heading
            + getattr(one.text, language)
            + "".join(map(clause, one.parts))
        )

    found = ""
    for block in blocks:
        if isinstance(block, Prose):
            found += getattr(block.text, language)
        elif isinstance(block, Clauses):
            found += "".join(map(clause, block.clauses))
    return "".join(found.split())


def pages_of(pdf: bytes, tmp_path: Path) -> list[str]:
    """What another reader finds on each page."""
    whole = tmp_path / "whole.pdf"
    whole.write_bytes(pdf)
    found = []
    for n in range(1, page_count(pdf) + 1):
        made = subprocess.run(
            ["pdftotext", "-raw", "-f", str(n), "-l", str(n), whole, "-"],
            capture_output=True,
            check=True,
        )
        found.append(bare(made.stdout.decode()))
    return found


def stands(line: str, pages: list[str]) -> bool:
    """Whether a paragraph is on a page, or begins on one and ends on the next."""
    return any(line in page for page in pages) or any(
        line[:at] in first and line[at:] in second
        for first, second in pairwise(pages)
        for at in range(1, len(line))
    )


@pytest.mark.parametrize("paper", list(STANDS_ON), ids=lambda one: one.code)
@pytest.mark.parametrize("customer", CUSTOMERS, ids=lambda one: one.__name__)
def test_the_paper_prints_its_wording_whole_with_version_and_digest(
    paper: Paper, customer: Callable[[], View], tmp_path: Path
) -> None:
    setting = cases.setting(outcome=paper.outcome)
    pages = pages_of(paper.render(customer(), setting, CUSTOMER_COPY), tmp_path)
    wording = AS_SHIPPED.in_force(STANDS_ON[paper], setting.at.date())
    for line in wording.text.zh.split("\n"):
        assert stands(bare(line), pages), line
    assert any(wording.version in page for page in pages)
    assert any(wording.digest in page for page in pages)


@pytest.mark.parametrize("code", list(WordingCode))
def test_the_shipped_texts_are_set_as_the_clauses_that_they_are_numbered_as(
    code: WordingCode,
) -> None:
    for one in built_in(code):
        blocks = worded.blocks(one)
        for language in ("zh", "en"):
            words = "".join(getattr(one.text, language).split())
            assert words_of(blocks, language) == words
    agreement = clauses_of(worded.blocks(built_in(WordingCode.AGREEMENT)[-1]))
    assert len(agreement) == 11
    assert agreement[0].number == Text("第一条", "Article 1")
    assert agreement[0].heading == Text("实名开户", "Real name")
    assert len(agreement[0].parts) == 4


def test_a_clause_without_items_is_text_and_no_heading() -> None:
    (one,) = clauses_of(
        worded.blocks(of("第一条　账户只限本人使用。", "Article 1 For its holder alone."))
    )
    assert one.heading is None
    assert one.text == Text("账户只限本人使用。", "For its holder alone.")


def test_a_text_that_is_numbered_otherwise_in_english_is_printed_as_it_stands() -> None:
    blocks = worded.blocks(of("第一条　甲。\n（一）乙。", "Article 1 A.\nB."))
    assert blocks == (Prose(None, Text("第一条　甲。\n（一）乙。", "Article 1 A.\nB.")),)


NUMBERS = st.sampled_from(
    [("第一条　", "Article 1 "), ("一、", "1. "), ("（一）", "(1) "), ("", ""), ("　　", "  ")]
)
WORDS = st.text("甲乙丙第一条二、（）0123456789. ABCxyz", min_size=1, max_size=12)


@given(
    chinese=st.lists(st.tuples(NUMBERS, WORDS), min_size=1, max_size=10),
    english=st.lists(st.tuples(NUMBERS, WORDS), min_size=1, max_size=10),
    alike=st.booleans(),
)
@example(
    chinese=[(("第一条　", "Article 1 "), "0")], english=[(("", ""), "Article 1 ")], alike=False
)
@settings(max_examples=300)
def test_no_word_of_any_text_is_lost_or_moved(
    chinese: list[tuple[tuple[str, str], str]],
    english: list[tuple[tuple[str, str], str]],
    alike: bool,
) -> None:
    zh = "\n".join(number[0] + words for number, words in chinese)
    en = "\n".join(number[1] + words for number, words in (chinese if alike else english))
    if not zh.strip() or not en.strip():
        return
    blocks = worded.blocks(of(zh, en))
    assert words_of(blocks, "zh") == "".join(zh.split())
    assert words_of(blocks, "en") == "".join(en.split())


def test_a_paper_prints_the_version_that_was_signed_not_the_one_in_force() -> None:
    view = cases.case()
    later = replace(of("第一条　新文本。", "Article 1 New."), since=date(2026, 1, 2))
    before = AGREEMENT.render(view, cases.setting(), BANK_COPY)
    assert AGREEMENT.render(view, cases.setting(wordings=Wordings((later,))), BANK_COPY) == before
    terms = view["terms"]
    newer = View({**view, "terms": replace(terms, agreement_version="BANK-1")})
    said = told(AGREEMENT, newer, cases.setting(wordings=Wordings((later,))), BANK_COPY)
    assert "新文本" in said
    with pytest.raises(StoreFault):
        AGREEMENT.render(newer, cases.setting(), BANK_COPY)


def test_the_parties_of_the_agreement_are_named_in_full_for_the_bank_only() -> None:
    view = cases.case()
    card = view["card"]
    for_bank = told(AGREEMENT, view, cases.setting(), BANK_COPY)
    for_customer = told(AGREEMENT, view, cases.setting(), CUSTOMER_COPY)
    assert bare(card.name) in bare(for_bank)
    assert card.number in for_bank
    assert bare(card.name) not in bare(for_customer)
    assert card.number not in for_customer
    assert masks.identity_number(card.number) in for_customer


def test_the_notice_on_fraud_names_the_line_the_law_and_the_statement() -> None:
    said = told(ANTI_FRAUD, cases.case(), cases.setting(), BANK_COPY)
    for words in (
        "96110",
        "第三十一条",
        "第四十四条",
        "安全账户",
        "承诺依法依规开立和使用本人账户",
    ):
        assert words in said


def refused(text: Text, customer_text: Text) -> Verdict:
    """A rule that said no."""
    nothing = Text("", "")
    return Verdict("RULE", Effect.REFUSE, 0, text, customer_text, nothing, same("s"), "card")


INSIDE = Text("命中反洗钱特别预防名单。", "On the AML special list.")
HELD = Text("您在本行已有一个Ⅰ类账户。", "You already have a Class I account here.")
MOMENT_PLEASE = Text("请稍候。", "One moment, please.")


@pytest.mark.parametrize("paper", [REFUSAL, REFUSAL_BY_AUTHORISER], ids=lambda one: one.code)
@pytest.mark.parametrize("copy", [BANK_COPY, CUSTOMER_COPY], ids=lambda one: one.code)
def test_a_refusal_says_what_may_be_said_and_never_why_inside(
    paper: Paper, copy: Any, tmp_path: Path
) -> None:
    setting = cases.setting(
        outcome=paper.outcome,
        made={},
        reason="怀疑受人控制",
        verdicts=(refused(INSIDE, HELD), refused(INSIDE, MOMENT_PLEASE)),
    )
    view = cases.case()
    said = bare(printed(paper.render(view, setting, copy), tmp_path))
    assert bare(HELD.zh) in said
    for secret in (INSIDE.zh, "名单", "怀疑", MOMENT_PLEASE.zh, view["card"].number):
        assert bare(secret) not in said
    assert bare(view["card"].name) not in said


def test_whoever_is_on_a_list_reads_the_very_words_of_whoever_is_not() -> None:
    view = cases.case()
    listed = cases.setting(
        outcome=Outcome.DECLINED, reason="名单命中", verdicts=(refused(INSIDE, NEUTRAL),)
    )
    other = cases.setting(outcome=Outcome.DECLINED, reason="说不清用途", verdicts=())
    assert REFUSAL.render(view, listed, CUSTOMER_COPY) == REFUSAL.render(view, other, CUSTOMER_COPY)


def test_no_further_reason_beside_the_neutral_one_tells_who_is_on_a_list() -> None:
    view = cases.case()
    both = cases.setting(
        outcome=Outcome.DECLINED, verdicts=(refused(INSIDE, HELD), refused(INSIDE, NEUTRAL))
    )
    other = cases.setting(outcome=Outcome.DECLINED, reason="说不清用途", verdicts=())
    assert REFUSAL.render(view, both, CUSTOMER_COPY) == REFUSAL.render(view, other, CUSTOMER_COPY)


def test_a_refusal_before_any_document_was_shown_names_nobody() -> None:
    said = told(REFUSAL, View({}), cases.setting(outcome=Outcome.DECLINED), CUSTOMER_COPY)
    assert "未出示证件" in said


def test_the_customer_signs_agreement_and_notice_with_the_application() -> None:
    signed = {paper.code for paper in ACCOUNT_OPENING.signings[-1].papers}
    assert {"application", "agreement", "anti_fraud"} <= signed
    assert AS_SHIPPED.in_force(WordingCode.AGREEMENT, date(2026, 3, 9)).version
