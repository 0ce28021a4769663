"""At the counter a paper is proved by file or by code, and the verdict is said in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.desk.paper_proof_views import Changed, Ground, PaperProof, Signed, Standing
from app.desk.paper_proof_words import REASONS
from app.desk.views import Row
from app.errors import Unacceptable
from app.evidence.image import Kept
from app.i18n import Text, same
from tests.ui.conftest import OpenWindow, seen
from tests.ui.fake_desk import FakeDesk
from ui.destinations import VERIFY_PAPER
from ui.main_window import MainWindow
from ui.screens.verify_paper import VerifyPaperScreen

ALTERED = PaperProof(
    Standing.ALTERED,
    Ground.APPENDED,
    (REASONS[Ground.APPENDED].format(n=16),),
    journal="0101-01-000017",
    paper="p1",
    signatures=(Signed("样本银行 样本支行", None, True, True, "归档"),),
    facts=(Row(Text("日志号", "Journal no."), same("0101-01-000017")),),
    archived=Kept("ab" * 32, "application/pdf"),
    archived_pages=2,
    brought_pages=2,
    changed=Changed(((100, 116),), (1,)),
)
COVERED = PaperProof(
    Standing.COMPARE,
    Ground.CODE_ONLY,
    (REASONS[Ground.CODE_ONLY],),
    journal="0101-01-000018",
    paper="p2",
    covered=True,
)


class ProvingDesk(FakeDesk):
    """Says of every file that it was altered, and of one code that it is genuine."""

    def __init__(self) -> None:
        super().__init__()
        self.framed: list[tuple[str, int]] = []

    def prove_paper(self, content: bytes) -> PaperProof:
        return ALTERED

    def prove_words(self, words: str) -> PaperProof:
        if words != "A932-FE8J-JB7Z":
            raise Unacceptable("CHECK_CODE", same("校验码有误"), same("请核对"))
        return COVERED

    def brought_page(self, content: bytes, paper: str, page: int, width: int) -> bytes:
        self.framed.append((paper, page))
        return self.page_picture(Kept("", ""), page, width)


@pytest.fixture
def desk() -> ProvingDesk:
    return ProvingDesk()


@pytest.fixture
def screen(open_window: OpenWindow, desk: ProvingDesk, qtbot: QtBot) -> VerifyPaperScreen:
    """The screen, with somebody signed in."""
    window: MainWindow = open_window(desk)
    window.shell.sign_in_done(desk.sign_in("1001", "train1001"))
    window.shell.go(VERIFY_PAPER)
    found = window.findChild(VerifyPaperScreen)
    qtbot.waitUntil(found.code.hasFocus)
    return found


def test_a_file_is_shown_beside_the_archived_paper_with_what_was_changed(
    screen: VerifyPaperScreen, desk: ProvingDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "brought.pdf"
    path.write_bytes(b"%PDF-1.4 brought")
    screen.prove_file(path)
    qtbot.waitUntil(lambda: "不符" in seen(screen))
    assert any("追加了 16 字节" in words for words in seen(screen))
    assert screen.brought.isVisible()
    assert screen.archived.isVisible()
    qtbot.waitUntil(lambda: ("p1", 1) in desk.framed)
    screen.brought.turn(1)
    qtbot.waitUntil(lambda: screen.archived.page == 2)


def test_a_typed_code_shows_no_more_than_its_teller_may_see(
    screen: VerifyPaperScreen, qtbot: QtBot
) -> None:
    qtbot.keyClicks(screen.code, "A932-FE8J-JB7Z")
    qtbot.keyClick(screen.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "码真，请核对" in seen(screen))
    assert any("此处不显示" in words for words in seen(screen))
    assert not screen.archived.isVisible()
    assert screen.verdict.entry_button.isVisible()


def test_a_slip_of_the_finger_is_said_and_leaves_no_verdict(
    screen: VerifyPaperScreen, qtbot: QtBot
) -> None:
    qtbot.keyClicks(screen.code, "A932")
    qtbot.keyClick(screen.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("校验码有误" in words for words in seen(screen.window())))
    assert screen.verdict.proof is None


def test_a_wrong_code_does_not_stand_beside_the_paper_that_was_proved_before_it(
    screen: VerifyPaperScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "brought.pdf"
    path.write_bytes(b"%PDF-1.4 brought")
    screen.prove_file(path)
    qtbot.waitUntil(screen.archived.isVisible)
    qtbot.keyClicks(screen.code, "A932")
    qtbot.keyClick(screen.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("校验码有误" in words for words in seen(screen.window())))
    assert not screen.archived.isVisible()
    assert not screen.brought.isVisible()


def test_nothing_of_the_last_paper_is_left_when_the_screen_is_left(
    screen: VerifyPaperScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "brought.pdf"
    path.write_bytes(b"%PDF-1.4 brought")
    screen.prove_file(path)
    qtbot.waitUntil(lambda: screen.verdict.proof is not None)
    screen.shell.go_home()
    screen.shell.go(VERIFY_PAPER)
    assert screen.verdict.proof is None
    assert not screen.brought.isVisible()


def test_a_file_that_cannot_be_read_is_said(screen: VerifyPaperScreen, qtbot: QtBot) -> None:
    screen.prove_file(Path("nowhere") / "brought.pdf")
    qtbot.waitUntil(lambda: any("无法读取" in words for words in seen(screen.window())))
    assert screen.verdict.proof is None


def test_without_a_camera_the_keys_stay_where_a_code_is_typed(
    screen: VerifyPaperScreen, desk: ProvingDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "camera", lambda: None, raising=False)
    qtbot.keyClick(screen, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: any("没有设置摄像头" in words for words in seen(screen.window())))
    assert screen.code.hasFocus()
