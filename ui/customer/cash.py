"""What the customer sees of the cash on the counter: the amount in large print, piece by piece."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from app.domain.cash import DENOMINATIONS, Pieces, denomination_title, total
from app.domain.money import Fen, yuan_text
from app.i18n import Text, same
from ui.customer.task import CustomerTask, TouchScroll, centred, large, large_button
from ui.language import say
from ui.theme import SPACE, role
from ui.widgets.frames import Card, empty

_IN = Text("您交存的现金", "The cash that you hand over")
_OUT = Text("付给您的现金", "The cash that is paid to you")
_COUNTED = Text("已清点 {amount}", "Counted: {amount}")
_ASKED = Text("金额 {amount}", "Amount: {amount}")
_CHANGE = Text("找零 {amount}", "Change: {amount}")
_PLEASE_COUNT = Text(
    "请当面点清，离柜前如有疑问请告诉柜员。",
    "Please count it here, and tell the teller before you leave if anything is not right.",
)
_SEEN = Text("我已看清", "I have seen it")


class CashShown(CustomerTask):
    """The amount counted, and how many pieces of each denomination; it follows the teller."""

    title = _IN

    def __init__(self, asked: Fen) -> None:
        super().__init__()
        self.title = _IN if asked >= 0 else _OUT
        self._asked = asked
        self._said = same("")
        self._counted = centred(same(""), "display")
        self._amount = centred(_ASKED.format(amount=yuan_text(Fen(abs(asked)))), "title")
        self._change = centred(same(""), "title")
        self.body.addWidget(self._amount)
        self.body.addWidget(self._counted)
        self.body.addWidget(self._change)
        card = Card()
        inside = Card()
        role(inside, "clear")
        self._column = QVBoxLayout()
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(SPACE.vast)
        self._lines.setVerticalSpacing(SPACE.small)
        self._column.addLayout(self._lines)
        self._column.addStretch(1)
        inside.body.addLayout(self._column)
        card.body.addWidget(TouchScroll(inside))
        self.body.addWidget(card, 1)
        self.body.addWidget(centred(_PLEASE_COUNT, "small"))
        self.seen = large_button(_SEEN, primary=True)
        self.seen.clicked.connect(lambda _=False: self.finished.emit())
        self.body.addWidget(self.seen)
        self.show_pieces({}, {})

    def begin(self) -> None:
        """The one button of it."""
        self.seen.setFocus()

    def aloud(self) -> Text:
        """How much was counted."""
        return self._said

    def show_pieces(self, pieces_in: Pieces, pieces_out: Pieces) -> None:
        """What lies on the counter now."""
        shown = pieces_in if self._asked >= 0 else pieces_out
        change = pieces_out if self._asked >= 0 else pieces_in
        self._said = _COUNTED.format(amount=yuan_text(total(shown)))
        say(self._counted, self._said)
        self._change.setVisible(bool(change))
        say(self._change, _CHANGE.format(amount=yuan_text(total(change))))
        empty(self._lines)
        there = [one for one in DENOMINATIONS if shown.get(one)]
        for at, denomination in enumerate(there):
            line, column = divmod(at, 2)
            words = Text("{denomination} × {count}", "{denomination} × {count}").format(
                denomination=denomination_title(denomination), count=shown[denomination]
            )
            self._lines.addWidget(large(words), line, column)
