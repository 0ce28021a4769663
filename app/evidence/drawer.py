"""尾箱: cash moved between drawers and the vault, and what was counted in a drawer at its check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from app.domain.cash import netted, total
from app.domain.drawer import StockInBox
from app.domain.money import Fen
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.cash import Counted, require_pieces
from app.i18n import Text

HEAD_OFFICE = "head-office"
"""Where the vault's cash comes from and goes to; it has no pieces in these books."""


@dataclass(frozen=True)
class CashMoved:
    """Pieces that go from one place to another: drawers, the vault, the head office.

    Attributes:
        source, target: a teller's number, `app.domain.ledger.VAULT`, or `HEAD_OFFICE`.
    """

    source: str
    target: str
    pieces: Counted = ()

    def __post_init__(self) -> None:
        require_pieces(self.pieces)

    @property
    def worth(self) -> Fen:
        """What is moved, in fen."""
        return total(dict(self.pieces))


def _number(typed: str) -> str:
    return "".join(typed.split()).upper()


@dataclass(frozen=True)
class MovedTo:
    """柜员间现金调剂: the teller who gets the cash; they count it and sign for themselves."""

    teller: Annotated[
        str,
        Ask(
            Text("接收柜员号", "Teller who gets it"),
            hint=Text("由对方到本柜台当面清点并签字", "they come to this counter, count and sign"),
            default="",
            longest=12,
            tidied=_number,
        ),
    ]


@dataclass(frozen=True)
class TransferPaper:
    """现金调拨单: the head office's paper, and who brings the cash or takes it away."""

    number: Annotated[
        str,
        Ask(
            Text("调拨单号", "Number of the transfer"),
            hint=Text("照上级行调拨单录入", "from the head office's paper"),
            default="",
            longest=32,
            tidied=_number,
        ),
    ]
    escort: Annotated[
        str,
        Ask(
            Text("押运人员", "Escort"),
            hint=Text(
                "姓名及证件号后四位，两人", "both names and the last four of their documents"
            ),
            default="",
            longest=80,
        ),
    ]
    compared: Annotated[
        bool,
        Ask(
            Text("核对", "Compared"),
            AskKind.TICK,
            says=Text(
                "已核验押运人员身份，封包完好，券别、张数与调拨单一致。",
                "The escort's identity was checked, the bags are sealed, and denominations and "
                "pieces agree with the paper.",
            ),
            default=False,
        ),
    ]


@dataclass(frozen=True)
class DrawerCounted:
    """轧账清点: what lies in the box, counted before anybody looks what the books say.

    Attributes:
        pieces: the cash.
        cards, passbooks: blank ones, with the first and the last voucher number.
        earlier: what was counted before in this case, oldest first; a count that was made again
            after it was compared is never hidden.
    """

    pieces: Counted
    cards: StockInBox
    passbooks: StockInBox
    earlier: tuple[Counted, ...] = ()

    def __post_init__(self) -> None:
        require_pieces(self.pieces, *self.earlier)


@dataclass(frozen=True)
class DrawerCompared:
    """轧账核对: what was counted beside what the books say.

    Attributes:
        counted, booked: the cash, piece by piece.
        cards, passbooks: blank ones, as counted.
        cards_booked, passbooks_booked: as the books say.
        entries: how many entries moved cash of the drawer today.
        came_in, went_out: what they moved, in fen, both above or at zero.
        earlier: what earlier counts of the case came to, in fen.
    """

    counted: Counted
    booked: Counted
    cards: StockInBox
    cards_booked: StockInBox
    passbooks: StockInBox
    passbooks_booked: StockInBox
    entries: int
    came_in: Fen
    went_out: Fen
    earlier: tuple[Fen, ...] = ()

    @property
    def off(self) -> dict[int, int]:
        """By denomination, pieces that are too many (above zero) or missing (below zero)."""
        return netted(dict(self.counted), dict(self.booked))

    @property
    def difference(self) -> Fen:
        """长款 above zero, 短款 below zero, in fen."""
        return total(self.off)

    @property
    def vouchers_agree(self) -> bool:
        """Whether blank cards and passbooks are as the books say."""
        return self.cards == self.cards_booked and self.passbooks == self.passbooks_booked

    @property
    def agrees(self) -> bool:
        """Whether cash and blank vouchers are as the books say, piece by piece (账实相符)."""
        return not self.off and self.vouchers_agree


DIFFERENCE_CAUSES = (
    Choice("unknown", Text("原因待查", "Not found yet")),
    Choice("miscounted", Text("收付款差错，正在联系客户", "Paid wrongly; the customer is called")),
    Choice("change", Text("券别兑换未记账", "Changed into other denominations and not booked")),
    Choice("vouchers", Text("凭证使用或作废未登记", "Vouchers used or spoiled and not noted")),
    Choice("other", Text("其他", "Something else")),
)


@dataclass(frozen=True)
class DifferenceSaid:
    """长短款说明: why count and books differ, as far as it is known, and what is done."""

    cause: Annotated[
        str,
        Ask(Text("原因", "Cause"), AskKind.CHOICE, choices=DIFFERENCE_CAUSES, default="unknown"),
    ]
    explained: Annotated[
        str,
        Ask(
            Text("说明", "Explained"),
            AskKind.LONG_TEXT,
            hint=Text("已复点几遍、查了哪些凭证、怎样追查", "what was counted again and looked up"),
            default="",
            longest=200,
        ),
    ]
