"""The printed register of loss reports: each report in its order, with what became of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app.domain import masks
from app.domain.branch import Branch, StoreKind
from app.domain.loss import LossEnd, LossKind, LossOf, LossReport
from app.papers.document import Section, Table
from app.papers.formats import A4_ACROSS
from app.rules.papers.loss_register import RegisterLine, RegisterPrinted, document, loss_register
from tests.evidence import MOMENT, card
from tests.papers.reading import assert_well_set, read
from tests.rules.papers.cases import LONG_NAME
from tests.rules.papers.loss_cases import report
from tests.rules.papers.words import bare, printed

PRINTED = RegisterPrinted(
    Branch("0101", "样本支行", "示例银行", StoreKind.REAL, "620000"),
    MOMENT.date(),
    (MOMENT + timedelta(days=9)).date(),
    MOMENT + timedelta(days=9),
    "1001",
    "王晓",
    masked=False,
)


def line(one: LossReport, holder: str = "沈若兰") -> RegisterLine:
    """A line of the register."""
    return RegisterLine(one, holder)


def rows(*lines: RegisterLine, masked: bool = False) -> list[list[str]]:
    """The Chinese words of each row of the printed list."""
    (table,) = (
        one
        for one in document(lines, replace(PRINTED, masked=masked)).blocks
        if isinstance(one, Table)
    )
    return [[one if isinstance(one, str) else one.zh for one in row] for row in table.rows]


def test_many_reports_go_over_many_pages_each_with_its_titles(tmp_path: Path) -> None:
    names = ("沈若兰", "欧阳䶮", "𠮷田", LONG_NAME)
    lines = [
        line(
            report(
                number=f"GS010101{n:07d}",
                kind=LossKind.VERBAL if n % 3 else LossKind.FORMAL,
                accepted_at=MOMENT + timedelta(hours=n),
            ),
            names[n % 4],
        )
        for n in range(24)
    ]
    pdf = loss_register(lines, PRINTED)
    pages = read(pdf)
    assert len(pages) > 2
    assert_well_set(pages, A4_ACROSS)
    assert all("挂失编号" in page.text for page in pages)
    found = printed(pdf, tmp_path)
    for one in lines:
        assert one.report.number in found
    for name in names:
        assert bare(name) in found
    assert pdf == loss_register(lines, PRINTED)


def test_a_verbal_report_that_lapsed_by_the_moment_of_printing_is_said_to_have() -> None:
    verbal = report(kind=LossKind.VERBAL)
    (lapsed,) = rows(line(verbal))
    assert "到期自动失效" in lapsed
    assert lapsed.count("2026-03-14\n09:30:15") == 2, "when it lapses, and when it did"
    (fresh,) = rows(line(replace(verbal, lapses_at=PRINTED.at + timedelta(seconds=1))))
    assert "未结；约定补发" in fresh


def test_a_report_of_both_tells_of_its_pin_and_of_its_end() -> None:
    reset = MOMENT + timedelta(hours=1)
    both = report(LossOf.BOTH, pin_reset_at=reset, pin_reset_by="0101-01-000013")
    (standing,) = rows(line(both))
    assert "密码已重置；未结；约定补发" in standing
    ended = replace(
        both, end=LossEnd.REISSUED, ended_at=reset + timedelta(days=1), ended_by="0101-01-000014"
    )
    (closed,) = rows(line(ended))
    assert "密码已重置；已补发" in closed
    assert "2026-03-09\n10:30:15\n2026-03-10\n10:30:15" in closed
    assert "不失效" in closed


def test_how_many_stand_is_counted_at_the_head() -> None:
    lines = (
        line(report()),
        line(report(kind=LossKind.VERBAL)),
        line(report(end=LossEnd.RELEASED, ended_at=MOMENT, ended_by="0101-01-000014")),
    )
    head = document(lines, PRINTED).blocks[0]
    assert isinstance(head, Section)
    said = [one.value if isinstance(one.value, str) else one.value.zh for one in head.cells]  # type: ignore[union-attr]
    assert said == ["2026-03-09 至 2026-03-18", "3笔", "1 / 2", "1笔"]


def test_a_masked_copy_of_the_register_names_nobody() -> None:
    by_agent = report(reporter="欧阳建国", by_agent=True, reporter_document="passport:E12345678")
    (full,) = rows(line(by_agent))
    assert {"沈若兰", "欧阳建国", by_agent.card, "E12345678", "代理人，护照"} <= set(full)
    (hidden,) = rows(line(by_agent), masked=True)
    assert not {"沈若兰", "欧阳建国", by_agent.card, "E12345678", card().number} & set(hidden)
    assert masks.card_number(by_agent.card) in hidden
