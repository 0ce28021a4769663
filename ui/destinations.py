"""The screens that one can go to from anywhere, each with its key: one line makes another."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from app.i18n import Text, same
from ui import keys
from ui.keys import Key

if TYPE_CHECKING:
    from ui.screens.screen import Screen
    from ui.shell import Shell


@dataclass(frozen=True)
class Destination:
    """A screen beside the cases.

    Attributes:
        name: what the shell is asked for: `shell.go("journal", number)`.
        screen: where its class is, `module:Class`; loaded when it is first wanted.
        key: the key that goes there from anywhere; None where there is none.
        called: what the search line finds it by, where its key does not say it.
        icon: its sign in the search.
        code: the transaction code of what is done there, which the search line finds too.
    """

    name: str
    screen: str
    key: Key | None = None
    called: Text = same("")
    icon: str = "screen"
    code: str = ""

    @property
    def title(self) -> Text:
        """What the search line finds it by; empty where only another screen leads there."""
        return self.called or (self.key.does if self.key else same(""))

    def kind(self) -> type[Screen]:
        """Which screen it is."""
        module, _, name = self.screen.partition(":")
        return cast("type[Screen]", getattr(import_module(module), name))

    def made(self, shell: Shell) -> Screen:
        """The screen itself, new."""
        return self.kind()(shell)


HOME = "home"
JOURNAL = "journal"
PAPERS = "papers"
WORKSTATION = "workstation"
SETTINGS = "settings"
PARAMETERS = "parameters"
PRINTING = "printing"
WORDINGS = "wordings"
EXERCISES = "exercises"
AUTHORISATIONS = "authorisations"
CUSTOMER = "customer"
ENDING = "ending"
VERIFY_PAPER = "verify_paper"
ARCHIVE = "archive"
LOSS_REGISTER = "loss_register"
CUSTODY = "custody"
FREEZE_REGISTER = "freeze_register"
CONTROLS = "controls"
DRAWER = "drawer"
TRIAL_BALANCE = "trial_balance"
STATEMENT = "statement"
INTEREST = "interest"
DAY_END = "day_end"
LARGE_CASH = "large_cash"

DESTINATIONS = (
    Destination(HOME, "ui.screens.home:HomeScreen", keys.HOME, icon="home"),
    Destination(JOURNAL, "ui.screens.journal:JournalScreen", keys.JOURNAL, icon="journal"),
    Destination(PAPERS, "ui.screens.papers:PapersScreen", keys.PAPERS, icon="paper"),
    Destination(WORKSTATION, "ui.screens.place:PlaceScreen", keys.PLACE, icon="settings"),
    Destination(CUSTOMER, "ui.screens.customer:CustomerScreen", icon="customer"),
    Destination(
        ENDING,
        "ui.screens.ending:EndingScreen",
        called=Text("证件到期", "Expiring documents"),
        icon="expiry",
    ),
    Destination(
        SETTINGS,
        "ui.screens.settings:SettingsScreen",
        called=Text("设备与设置", "Devices and settings"),
        icon="settings",
    ),
    Destination(
        PARAMETERS,
        "ui.screens.parameters:ParametersScreen",
        called=Text("业务参数", "Business parameters"),
        icon="list",
    ),
    Destination(
        PRINTING,
        "ui.screens.printing:PrintingScreen",
        called=Text("单据打印", "Printing by form"),
        icon="printer",
    ),
    Destination(
        WORDINGS,
        "ui.screens.wordings:WordingsScreen",
        called=Text("告知书与协议文本", "Notices and agreement"),
        icon="paper",
    ),
    Destination(
        ARCHIVE,
        "ui.screens.archive:ArchiveScreen",
        keys.ARCHIVE,
        icon="paper",
    ),
    Destination(
        LOSS_REGISTER,
        "ui.screens.loss_register:LossRegisterScreen",
        keys.LOSS_REGISTER,
        icon="stop",
    ),
    Destination(
        FREEZE_REGISTER,
        "ui.screens.freeze_register:FreezeRegisterScreen",
        keys.FREEZE_REGISTER,
        icon="stop",
    ),
    Destination(
        CUSTODY,
        "ui.screens.custody:CustodyScreen",
        called=Text("卡片保管与待领", "Cards in custody"),
        icon="lock",
    ),
    Destination(
        CONTROLS,
        "ui.screens.controls:ControlsScreen",
        called=Text("风险管控与激活关注", "Controls, and what was woken"),
        icon="lock",
    ),
    Destination(
        TRIAL_BALANCE,
        "ui.screens.trial_balance:TrialBalanceScreen",
        keys.TRIAL_BALANCE,
        icon="score",
    ),
    Destination(
        STATEMENT,
        "ui.screens.statement:StatementScreen",
        called=Text("账户明细", "Lines of an account"),
        icon="account",
    ),
    Destination(
        LARGE_CASH,
        "ui.screens.large_cash:LargeCashScreen",
        called=Text("大额现金登记簿", "Register of large cash"),
        icon="list",
        code="8208",
    ),
    Destination(
        INTEREST,
        "ui.screens.interest:InterestScreen",
        called=Text("利息测算", "Interest of an account"),
        icon="list",
    ),
    Destination(
        DAY_END,
        "ui.screens.day_end:DayEndScreen",
        keys.DAY_END,
        called=Text("日终批处理", "Day end"),
        icon="moon",
        code="5101",
    ),
    Destination(DRAWER, "ui.screens.drawer:DrawerScreen", keys.DRAWER, icon="lock"),
    Destination(
        VERIFY_PAPER,
        "ui.screens.verify_paper:VerifyPaperScreen",
        called=Text("单据验真", "Is a paper genuine"),
        icon="circle-check",
    ),
    Destination(EXERCISES, "ui.screens.exercises:ExercisesScreen"),
    Destination(
        AUTHORISATIONS,
        "ui.screens.authorisations:AuthorisationsScreen",
        keys.AUTHORISATIONS,
        icon="authorise",
    ),
)
