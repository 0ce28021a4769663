"""How interest was worked out, in words: the same on paper, on the screen and in answers."""

from __future__ import annotations

from decimal import Decimal

from app.domain.interest import YEAR_DAYS, InterestSum
from app.domain.money import yuan_text
from app.domain.rate import rate_text
from app.i18n import Text, same


def settlement_title(one: InterestSum) -> Text:
    """What a settlement is called on paper and screen."""
    if one.closing:
        return Text("{day} 销户结息", "{day} at closing").format(day=one.day.isoformat())
    return Text("{day} 结息", "Settlement of {day}").format(day=one.day.isoformat())


def so_far_title(one: InterestSum) -> Text:
    """What the interest of an account is called while nobody has asked to close it."""
    if one.closing:
        return Text("截至 {day} 未结利息", "Not settled, as of {day}").format(
            day=one.day.isoformat()
        )
    return Text("{day} 结息（待补）", "Settlement of {day}, overdue").format(
        day=one.day.isoformat()
    )


def formula(one: InterestSum) -> Text:
    """The sum as it is reckoned out: the product, the rate, and what they give before and after
    rounding."""
    if not one.product:
        return Text("积数为零，无利息", "no product, no interest")
    return same(
        f"{product_text(one.product)} × {rate_text(one.rate)} ÷ {YEAR_DAYS}"
        f" ＝ {yuan_exact(one.exact)} ≈ {yuan_text(one.interest)}"
    )


def product_text(product: int) -> str:
    """A product in yuan times days, as bank books write it."""
    yuan, fen = divmod(product, 100)
    return f"{yuan:,}.{fen:02}"


def yuan_exact(exact: Decimal) -> str:
    """Interest before it is rounded, in yuan with eight decimals."""
    return f"{exact / 100:,.8f}"
