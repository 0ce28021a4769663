"""设立网点: what is said about a new branch on its first day, checked before anything is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

from app.desk.bench import Bench
from app.desk.founding import FirstStaff, Stock
from app.desk.session import TRAINING_PASSWORDS
from app.domain.branch import LEVEL_TITLES, Branch, Level, StoreKind
from app.evidence.ask import Ask, AskKind, Choice
from app.flow.forms import FieldErrors, fill_form
from app.i18n import Text
from app.settings import Language, Settings, changed, declared, home

SHORTEST_PASSWORD = 8
"""Characters of a first password [D]."""

_REQUIRED = Text("此项必填。", "This is required.")
_NUMBER = Text("网点号须为4至9位数字。", "The branch number has 4 to 9 digits.")
_COUNTER = Text("柜台号须为两位数字。", "The counter number has two digits.")
_BIN = Text("卡BIN须为6或8位数字。", "A BIN has 6 or 8 digits.")
_TOO_FEW = Text(
    "至少须有一名主管和另一名员工，因为无人可以授权自己的业务。",
    "There must be a supervisor and somebody else: nobody approves their own case.",
)
_TWICE = Text("柜员号重复。", "A staff number appears twice.")
_NO_HOLDER = Text("库存归属的柜员不存在。", "The stock's holder is not among the staff.")
_NO_CARDS = Text(
    "每段库存至少一张，序号最多8位。",
    "A run of cards has at least one, and sequences of at most 8 digits.",
)
_OVERLAP = Text("库存号段重叠。", "Two runs of cards overlap.")
_DIGITS = Text("须为数字。", "Digits only.")
_SHORT = Text(
    f"初始密码至少{SHORTEST_PASSWORD}位。",
    f"A first password has at least {SHORTEST_PASSWORD} characters.",
)

_GUESSED = Text(
    "初始密码过于简单：不得为柜员号、连续或重复的字符，也不得为培训密码。",
    "This first password is guessed at once: no staff number, no run or repetition of characters, "
    "no training password.",
)
_SHARED = Text(
    "两名员工的初始密码相同：授权须由另一人以本人密码作出。",
    "Two people have the same first password: an approval is somebody else's, with their own.",
)
_LEAST_KINDS = 4
"""Different characters of a first password besides the staff number [D]."""

LEVELS = tuple(Choice(str(int(level)), LEVEL_TITLES[level]) for level in Level)


def is_number(words: str) -> bool:
    """Whether these are plain digits and nothing else."""
    return words.isascii() and words.isdigit()


def wrong_password(number: str, password: str) -> Text | None:
    """Why somebody may not be given this first password; None where they may."""
    if len(password) < SHORTEST_PASSWORD:
        return _SHORT
    own = password.replace(number, "") if number else password
    steps = {ord(b) - ord(a) for a, b in pairwise(password)}
    run = len(steps) == 1 and steps <= {1, -1}
    if run or len(set(own)) < _LEAST_KINDS or password in TRAINING_PASSWORDS.values():
        return _GUESSED
    return None


def wrong_branch(
    branch: Branch, counter: str, staff: Sequence[FirstStaff], stock: Sequence[Stock]
) -> dict[str, Text]:
    """What is wrong with a new branch, by what it is about: number, counter, bin, staff, stock."""
    wrong: dict[str, Text] = {}
    numbers = [one.number for one in staff]
    runs = sorted(stock, key=lambda run: run.first)
    if not (is_number(branch.number) and 4 <= len(branch.number) <= 9):
        wrong["number"] = _NUMBER
    if not (is_number(counter) and len(counter) == 2):
        wrong["counter"] = _COUNTER
    if not (is_number(branch.card_bin) and len(branch.card_bin) in (6, 8)):
        wrong["bin"] = _BIN
    if len(staff) < 2 or not any(one.level >= Level.SUPERVISOR for one in staff):
        wrong["staff"] = _TOO_FEW
    elif len(set(numbers)) != len(numbers):
        wrong["staff"] = _TWICE
    elif len({one.password for one in staff}) != len(staff):
        wrong["staff"] = _SHARED
    if any(one.holder not in numbers for one in stock):
        wrong["stock"] = _NO_HOLDER
    elif any(one.count < 1 or one.first + one.count > 10**8 for one in stock):
        wrong["stock"] = _NO_CARDS
    elif any(a.first + a.count > b.first for a, b in pairwise(runs)):
        wrong["stock"] = _OVERLAP
    return wrong


def _counter(typed: str) -> Text | None:
    return None if is_number(typed) and len(typed) == 2 else _COUNTER


def _number(typed: str) -> Text | None:
    return None if is_number(typed) and 4 <= len(typed) <= 9 else _NUMBER


def _card_bin(typed: str) -> Text | None:
    return None if is_number(typed) and len(typed) in (6, 8) else _BIN


@dataclass(frozen=True)
class NewBranch:
    """The branch and this counter of it."""

    bank: Annotated[str, Ask(Text("银行名称", "Bank"), default="", longest=60)]
    number: Annotated[
        str,
        Ask(
            Text("网点号", "Branch number"),
            hint=Text("4至9位数字，如 0101", "4 to 9 digits, such as 0101"),
            default="",
            longest=9,
            check=_number,
        ),
    ]
    name: Annotated[str, Ask(Text("网点名称", "Branch"), default="", longest=60)]
    counter: Annotated[
        str,
        Ask(
            Text("柜台号", "Counter"),
            hint=Text("两位数字，如 01", "two digits, such as 01"),
            default="01",
            longest=2,
            check=_counter,
        ),
    ]
    bin: Annotated[
        str,
        Ask(
            Text("卡BIN", "Card BIN"),
            hint=Text("本行借记卡，6或8位数字", "of the bank's debit cards, 6 or 8 digits"),
            default="",
            longest=8,
            check=_card_bin,
        ),
    ]


@dataclass(frozen=True)
class NewStaff:
    """Somebody of the first day; the password is given to them, and they alone know it then."""

    number: Annotated[str, Ask(Text("柜员号", "Number"), default="", longest=20)]
    name: Annotated[str, Ask(Text("姓名", "Name"), default="", longest=40)]
    level: Annotated[str, Ask(Text("级别", "Level"), AskKind.CHOICE, choices=LEVELS, default="1")]
    password: str = field(repr=False, default="")


@dataclass(frozen=True)
class NewStock:
    """A run of blank cards in somebody's box, as it was typed."""

    holder: str
    first: str
    count: str


@dataclass(frozen=True)
class Plan:
    """Everything that is needed to found a branch."""

    settings: Settings
    branch: Branch
    staff: tuple[FirstStaff, ...]
    stock: tuple[Stock, ...]


def branch_planned(raw: Mapping[str, Any]) -> NewBranch:
    """The branch that was typed. Raises FieldErrors."""
    return fill_form(NewBranch, raw)


def people_planned(
    staff: Sequence[NewStaff], stock: Sequence[NewStock]
) -> tuple[tuple[FirstStaff, ...], tuple[Stock, ...]]:
    """The staff and the cards that were typed; lines that are all empty do not count.

    Raises:
        FieldErrors: under `staff.0.number` … and `stock.0.first` …, or under `staff` and `stock`
            for what is wrong with them together.
    """
    errors: dict[str, Text] = {}
    people: list[FirstStaff] = []
    for n, one in enumerate(staff):
        if not (one.number.strip() or one.name.strip() or one.password):
            continue
        number, name = one.number.strip(), one.name.strip()
        if not is_number(number):
            errors[f"staff.{n}.number"] = _DIGITS if number else _REQUIRED
        if not name:
            errors[f"staff.{n}.name"] = _REQUIRED
        if (weak := wrong_password(number, one.password)) is not None:
            errors[f"staff.{n}.password"] = weak
        people.append(FirstStaff(number, name, Level(int(one.level)), one.password))
    runs: list[Stock] = []
    for n, run in enumerate(stock):
        if not (run.first.strip() or run.count.strip()):
            continue
        for name, typed in (("first", run.first), ("count", run.count)):
            if not (is_number(typed.strip()) and len(typed.strip()) <= 8):
                errors[f"stock.{n}.{name}"] = _DIGITS
        if not any(key.startswith(f"stock.{n}.") for key in errors):
            runs.append(Stock(run.holder.strip(), int(run.first), int(run.count)))
    if not errors:
        example = Branch("0101", "", "", StoreKind.REAL, "622999")
        together = wrong_branch(example, "01", people, runs)
        errors = {key: text for key, text in together.items() if key in ("staff", "stock")}
    if errors:
        raise FieldErrors(errors)
    return tuple(people), tuple(runs)


def settings_planned(
    new: NewBranch, devices: Mapping[str, str], language: Language, folder: Path | None = None
) -> Settings:
    """The settings of this counter with the devices that were chosen. Raises FieldErrors."""
    errors = {
        name: wrong
        for name, said in devices.items()
        if (wrong := declared()[name].wrong(said, StoreKind.REAL)) is not None
    }
    if errors:
        raise FieldErrors(errors)
    plain = Settings(
        folder=folder or home() / "branch",
        kind=StoreKind.REAL,
        workstation=f"{new.number}-{new.counter}",
        language=language,
    )
    return changed(plain, devices)


def planned(
    new: NewBranch,
    staff: tuple[FirstStaff, ...],
    stock: tuple[Stock, ...],
    settings: Settings,
) -> Plan:
    """All of it together."""
    branch = Branch(new.number, new.name, new.bank, StoreKind.REAL, new.bin)
    return Plan(settings, branch, staff, stock)


@dataclass(frozen=True)
class FirstDay:
    """What the guide of the first start may ask for; it is handed to the window by whoever knows
    how a store is made.

    Attributes:
        found: makes the store of a real branch; raises GuitaiError, and then nothing is there.
        bench: what devices are tried with before there is a desk; to be closed afterwards.
    """

    found: Callable[[Plan], None]
    bench: Callable[[], Bench]
