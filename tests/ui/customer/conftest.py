"""What tests of the customer's side share: the panel alone, on a screen of any size."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desk.customer_help import Fact, FactGroup
from app.desk.views import FormShown
from app.evidence.image import Kept
from app.i18n import Language, Text
from tests.ui.fake_desk import picture
from ui.customer.panel import CustomerPanel

FACTS = (
    FactGroup(
        Text("客户信息", "Customer"),
        tuple(
            Fact(Text(f"项目{n}", f"Item {n}"), Text("海棠设计事务所", "Begonia Design Office"))
            for n in range(12)
        ),
    ),
    FactGroup(
        Text("声明与承诺", "Declarations"),
        (Fact(Text("✓ 已勾选", "✓ ticked"), Text("本人确认以上信息真实。", "All of it is true.")),),
    ),
)


def paper(n: int, pages: int, *, facts: bool = True) -> FormShown:
    """A paper that is read before it is signed."""
    title = Text(f"样本单据{n}", f"Sample paper {n}")
    kept = Kept(f"{n:064}", "application/pdf")
    return FormShown(f"paper_{n}", title, kept, pages, FACTS if facts else ())


def page_picture(kept: Kept, page: int, width: int) -> Future[bytes]:
    """A page of a paper, at once."""
    made: Future[bytes] = Future()
    words = f"paper {int(kept.digest)}, page {page}"
    made.set_result(picture(words, width, round(width * 297 / 210)))
    return made


@pytest.fixture
def screen(qtbot: QtBot, dressed: None) -> QWidget:
    """The teller's window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    return window


@pytest.fixture
def panel(screen: QWidget) -> Iterator[CustomerPanel]:
    """The customer's panel over the whole window."""
    panel = CustomerPanel(screen)
    panel.show_bank("示范银行", Language.CHINESE)
    panel.resize(screen.size())
    screen.show()
    yield panel
    panel.show_task(None)
    screen.close()
