"""Every key of the window in one place, shown on the screens where it acts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from app.i18n import Text, same
from ui.tongues import NEXT


@dataclass(frozen=True)
class Key:
    """A key, how it is written on the screen, and what it does.

    Attributes:
        sequence: as Qt spells it.
        cap: as written on the key cap; the sequence with its keys apart where it is empty.
    """

    sequence: str
    does: Text
    cap: Text = same("")

    @property
    def shown(self) -> Text:
        """What stands on the key cap."""
        return self.cap or same(self.sequence.replace("+", " "))

    def qt(self) -> QKeySequence:
        """The key for a QShortcut or QAction."""
        return QKeySequence(self.sequence)


HELP = Key("F1", Text("帮助", "Help"))
ALL_KEYS = Key("Shift+F1", Text("全部按键", "All keys"), same("Shift F1"))
HOME = Key("F2", Text("首页", "Home"))
DRAWER = Key("Shift+F2", Text("尾箱", "Drawer"), same("Shift F2"))
SEARCH = Key("F3", Text("搜索", "Search"))
JOURNAL = Key("F4", Text("日志", "Journal"))
PAPERS = Key("F5", Text("单据", "Papers"))
ARCHIVE = Key("Shift+F5", Text("单据档案", "Paper archive"), same("Shift F5"))
TRIAL_BALANCE = Key("Shift+F3", Text("试算平衡", "Trial balance"), same("Shift F3"))
FREEZE_REGISTER = Key("Shift+F6", Text("冻结登记簿", "Freeze register"), same("Shift F6"))
LOSS_REGISTER = Key("Shift+F4", Text("挂失登记簿", "Loss register"), same("Shift F4"))
CUSTOMER = Key("F6", Text("客户界面", "Customer's side"))
LANGUAGE = Key("F7", NEXT)
THEME = Key("F8", Text("明暗", "Light/dark"))
LARGER = Key("Ctrl++", Text("放大文字", "Larger text"), same("Ctrl +"))
LARGER_TOO = Key("Ctrl+=", Text("放大文字", "Larger text"), same("Ctrl +"))
"""the same key without Shift"""
SMALLER = Key("Ctrl+-", Text("缩小文字", "Smaller text"), same("Ctrl −"))
USUAL_SIZE = Key("Ctrl+0", Text("常用字号", "Usual text size"), same("Ctrl 0"))
SIGN_OFF = Key("F9", Text("签退", "Sign off"))
DAY_END = Key("Shift+F9", Text("日终批处理", "Day end"), same("Shift F9"))
PLACE = Key("F10", Text("本机设置", "Workstation"))
AUTHORISATIONS = Key("F11", Text("待我授权", "Waiting for me"))
GO_ON = Key("Return", Text("继续", "Go on"), same("Enter"))
BACK = Key("Esc", Text("返回", "Back"))
UP_DOWN = Key("Up", Text("选择", "Choose"), same("↑ ↓"))
PAGES = Key("PgDown", Text("翻页", "Turn pages"), same("PgUp PgDn"))
OPEN = Key("Return", Text("打开", "Open"), same("Enter"))
START = Key("Return", Text("开始办理", "Start"), same("Enter"))
SIGN_IN = Key("Return", Text("签到", "Sign in"), same("Enter"))
TO_CUSTOMER = Key("Ctrl+K", Text("客户页", "Customer"))
INTEREST = Key("Ctrl+I", Text("利息测算", "Interest"))
UNMASK = Key("Ctrl+U", Text("查看明文", "See in full"))
PRINT = Key("Ctrl+P", Text("打印", "Print"))
RETRY_ALL = Key("Ctrl+Shift+P", Text("全部重试", "Retry all"))
CANCEL_PRINT = Key("Ctrl+Del", Text("不打印", "Do not print"), same("Ctrl Del"))
IN_HAND = Key("Ctrl+Y", Text("已在手中", "It lies here"), same("Ctrl Y"))
SAVE_AS = Key("Ctrl+S", Text("另存为", "Save as"))
NEXT_STEPS = tuple(
    Key(f"Ctrl+{n}", Text("接着办理", "What comes next"), same(f"Ctrl {n}")) for n in (1, 2, 3, 4)
)
"""begin what comes next for the card on the screen, in the order of the buttons"""
NEXT_STEP = Key("Ctrl+1", Text("接着办理", "What comes next"), same("Ctrl 1–4"))
"""how they are written together"""
RELOAD = Key("Ctrl+G", Text("刷新", "Ask anew"))
NEXT_FIELD = Key("Tab", Text("下一栏", "Next field"))

EVERYWHERE = (HELP, LANGUAGE, THEME)
HIDDEN = (ALL_KEYS, LARGER, LARGER_TOO, SMALLER, USUAL_SIZE)
"""act everywhere too; the line at the bottom leaves them to the page of all keys"""
SIGNED_IN = (HOME, SEARCH, JOURNAL, PAPERS, PLACE, SIGN_OFF)
