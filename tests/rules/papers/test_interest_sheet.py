"""The interest sheet says every line of the sum, and the customer's copy hides whose it is."""

from __future__ import annotations

from datetime import date

from app.domain.branch import Branch, StoreKind
from app.domain.interest import InterestSum, PrincipalUnit, interest
from app.domain.money import Fen
from app.domain.rate import Rate
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.papers.preview import page_count
from app.rules.papers.interest_sheet import InterestOf, interest_sheet
from tests.evidence import MOMENT

ACCOUNT, NAME = "0101010000001234", "沈若兰"


def sums() -> tuple[InterestSum, InterestSum]:
    """A quarter that is overdue, and the closing some days after it."""
    changes = [(date(2026, 6, 1), Fen(36_000_00)), (date(2026, 6, 11), Fen(-18_000_50))]
    unit = PrincipalUnit.YUAN
    quarter = interest(
        changes, date(2026, 6, 1), date(2026, 6, 20), Rate(36_000), unit, day=date(2026, 6, 20)
    )
    changes.append((quarter.credited, quarter.net))
    closing = interest(
        changes,
        date(2026, 6, 21),
        date(2026, 6, 24),
        Rate(500),
        unit,
        day=date(2026, 6, 25),
        closing=True,
    )
    return quarter, closing


SHEET = interest_sheet(lambda view: InterestOf(ACCOUNT, NAME, sums()))
SETTING = Setting(
    branch=Branch("0101", "样本支行", "培训银行", StoreKind.TRAINING, "999999"),
    workstation="0101-01",
    teller="1001",
    at=MOMENT,
    serial="CASE",
)


def said(copy: PaperCopy) -> str:
    assert SHEET.facts is not None
    groups = SHEET.facts(View({}), SETTING, copy)
    return "\n".join(f"{fact.name.zh} {fact.value.zh}" for one in groups for fact in one.facts)


def test_every_stretch_of_days_the_formula_and_the_sum_in_capitals_are_on_it() -> None:
    """10 days of 36 000 and 10 of 17 999 at 3.6 %: 360 000 + 179 990 = 539 990 × 0.036 ÷ 360 =
    53.999, that is 54.00; then 4 days of 18 053 at 0.05 %: 72 212 × 0.0005 ÷ 360 = 0.1003."""
    words = said(BANK_COPY)
    for expected in (
        "360,000.00",
        "179,990.00",
        "539,990.00 × 3.60% ÷ 360 ＝ 53.99900000 ≈ ¥54.00",
        "72,212.00 × 0.05% ÷ 360 ＝ 0.10029444 ≈ ¥0.10",
        "2026-06-01 至 2026-06-20，20天",
        "¥54.10",
        "人民币伍拾肆元壹角",
        "利息税（暂免） ¥0.00",
    ):
        assert expected in words, expected
    assert page_count(SHEET.render(View({}), SETTING, BANK_COPY)) == 1


def test_the_customers_copy_hides_account_and_name() -> None:
    assert ACCOUNT in said(BANK_COPY)
    words = said(CUSTOMER_COPY)
    assert ACCOUNT not in words
    assert NAME not in words
    assert "010101******1234" in words
