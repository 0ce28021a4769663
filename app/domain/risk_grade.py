"""How closely a new customer must be watched: a grade whose every point is explained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.domain.countries import CHINA, country
from app.domain.occupations import Occupation
from app.domain.titled import Titled
from app.i18n import Text


class RiskLevel(Titled):
    """The three grades; regulation asks for at least three [银发〔2013〕2号, K]."""

    LOW = "low", Text("低风险", "Low risk")
    MEDIUM = "medium", Text("中风险", "Medium risk")
    HIGH = "high", Text("高风险", "High risk")


class RiskFactor(Titled):
    """What is looked at: the person, the place, the business, the occupation."""

    AGE = "age", Text("年龄", "Age")
    NATIONALITY = "nationality", Text("国籍（地区）", "Nationality")
    RESIDENCE = "residence", Text("证件所属地", "Home region")
    OCCUPATION = "occupation", Text("职业", "Occupation")
    PURPOSE = "purpose", Text("开户用途", "Purpose")
    MONTHLY_USE = "monthly_use", Text("预计月交易额", "Expected monthly use")
    CARDS = "cards", Text("已持卡数", "Cards held")
    PHONE = "phone", Text("手机号", "Mobile number")
    IDENTITY = "identity", Text("身份核实", "Identity verification")
    CHANNEL = "channel", Text("办理方式", "How the account is opened")


class Verification(Titled):
    """How well the identity stands after the network check and the comparison of faces."""

    CONFIRMED = "confirmed", Text("核查一致且人证相符", "Checked, and the face agrees")
    CONFIRMED_BY_STAFF = "confirmed_by_staff", Text("经双人确认", "Confirmed by two staff")
    NOT_CONFIRMED = "not_confirmed", Text("未能核实", "Not confirmed")


@dataclass(frozen=True)
class Answer:
    """What the customer chose from one of the form's lists: its code and its words."""

    code: str
    text: Text


@dataclass(frozen=True)
class RiskItems:
    """What the grade is made of, as known at the counter.

    Attributes:
        age: completed years.
        nationality: two-letter code of ISO 3166-1.
        non_local: the identity number begins with another province than the branch's. Never a
            ground by itself, so its weight stays small.
        cards_held: cards of this bank the customer already has.
        purpose, monthly_use: the codes of the opening's lists.
        phone_shared: the mobile number is also another customer's.
        through_agent: somebody else opens the account for the customer.
        on_list: a screening list names the customer.
        punished: the joint punishment for lending accounts (惩戒) is in force for the customer.
    """

    age: int
    nationality: str
    non_local: bool
    occupation: Occupation
    purpose: Answer
    monthly_use: Answer
    cards_held: int
    phone_shared: bool
    verification: Verification
    through_agent: bool = False
    on_list: bool = False
    punished: bool = False


@dataclass(frozen=True)
class RiskPoint:
    """The points one factor gave, and why."""

    factor: RiskFactor
    points: int
    reason: Text


@dataclass(frozen=True)
class RiskGrade:
    """The grade with everything it rests on.

    Attributes:
        score: sum of the points, 20 to 100.
        points: one for each factor, in the order of `RiskFactor`.
        vetoes: reasons that set the level whatever the score; empty as a rule.
    """

    level: RiskLevel
    score: int
    points: tuple[RiskPoint, ...]
    vetoes: tuple[Text, ...]


_WEIGHTS = MappingProxyType(
    {
        RiskFactor.AGE: 1,
        RiskFactor.NATIONALITY: 3,
        RiskFactor.RESIDENCE: 1,
        RiskFactor.OCCUPATION: 3,
        RiskFactor.PURPOSE: 2,
        RiskFactor.MONTHLY_USE: 3,
        RiskFactor.CARDS: 1,
        RiskFactor.PHONE: 2,
        RiskFactor.IDENTITY: 3,
        RiskFactor.CHANNEL: 1,
    }
)


@dataclass(frozen=True)
class RiskScale:
    """The bank's own table for grading; the regulation fixes elements, not numbers.

    Attributes:
        weights: one for each factor, 20 together; a factor scores 1 to 5, so a grade has 20 to 100
            points.
        medium_from, high_from: the lowest scores of these levels.
        watched_countries: nationalities that call for the highest level (FATF "call for action");
            the list moves.
        source: where the numbers come from.
    """

    weights: Mapping[RiskFactor, int] = field(default_factory=lambda: _WEIGHTS)
    medium_from: int = 60
    high_from: int = 80
    watched_countries: frozenset[str] = frozenset({"IR", "KP", "MM"})
    source: str = "[K] unverified: set by the bank"

    def __post_init__(self) -> None:
        if set(self.weights) != set(RiskFactor) or min(self.weights.values()) < 0:
            raise ValueError("every factor needs a weight, none below zero")
        if sum(self.weights.values()) != 20:
            raise ValueError("the weights must be 20 together")
        if not 20 < self.medium_from < self.high_from <= 100:
            raise ValueError("the bands must lie in order between 20 and 100")


STANDARD_SCALE = RiskScale()
"""Bands as seen at banks: 80 to 100 high, 60 to under 80 medium, below low. Weights [K]."""

_OCCUPATION_SCORES = {
    Occupation.HEAD: 2,
    Occupation.PROFESSIONAL: 1,
    Occupation.CLERK: 1,
    Occupation.SERVICE: 2,
    Occupation.FARMING: 1,
    Occupation.MANUFACTURING: 1,
    Occupation.SOLDIER: 1,
    Occupation.STUDENT: 2,
    Occupation.RETIRED: 1,
    Occupation.UNEMPLOYED: 4,
    Occupation.FREELANCE: 4,
    Occupation.SELF_EMPLOYED: 4,
    Occupation.HOMEMAKER: 2,
    Occupation.OTHER: 5,
}

_PURPOSE_SCORES = {
    "01": 1,
    "02": 2,
    "03": 1,
    "04": 2,
    "05": 4,
    "06": 1,
    "07": 1,
    "08": 1,
}
"""By the code of the stated purpose (开户用途): 02 spending, 04 investment, 05 own business; any
other code, 99 其他 included, scores 5."""

_MONTHLY_USE_SCORES = {"A": 1, "B": 2, "C": 3, "D": 5}
"""By the band of expected turnover: up to 10,000, 50,000, 200,000 yuan a month, and above; any
other code scores 5."""


def grade(items: RiskItems, scale: RiskScale = STANDARD_SCALE) -> RiskGrade:
    """The risk grade of a natural person who opens an account.

    Each factor scores 1 to 5 and counts by its weight; a list hit, a punishment in force and a
    watched nationality mean high whatever the score. The scores of the single answers are bank
    practice [K].
    """
    points = tuple(
        RiskPoint(factor, scale.weights[factor] * score, reason)
        for factor, (score, reason) in _scores(items, scale).items()
    )
    score = sum(point.points for point in points)
    vetoes = _vetoes(items, scale)
    if vetoes or score >= scale.high_from:
        level = RiskLevel.HIGH
    else:
        level = RiskLevel.MEDIUM if score >= scale.medium_from else RiskLevel.LOW
    return RiskGrade(level, score, points, vetoes)


def _vetoes(items: RiskItems, scale: RiskScale) -> tuple[Text, ...]:
    found = []
    if items.on_list:
        found.append(Text("命中筛查名单", "Named on a screening list"))
    if items.punished:
        found.append(Text("惩戒期内", "Under joint punishment"))
    if items.nationality in scale.watched_countries:
        found.append(Text("高风险国家（地区）国籍", "Nationality of a high-risk country"))
    return tuple(found)


def _scores(items: RiskItems, scale: RiskScale) -> dict[RiskFactor, tuple[int, Text]]:
    place = country(items.nationality)
    if items.nationality in scale.watched_countries or place is None:
        from_where = 5
    else:
        from_where = 1 if items.nationality == CHINA else 3
    young_or_old = items.age < 26 or items.age >= 60
    verified = list(Verification).index(items.verification) * 2 + 1
    return {
        RiskFactor.AGE: (
            3 if young_or_old else 1,
            Text("{age}周岁", "{age} years old").format(age=items.age),
        ),
        RiskFactor.NATIONALITY: (
            from_where,
            place.name if place else Text("未知", "Unknown"),
        ),
        RiskFactor.RESIDENCE: (
            (3, Text("非本省证件", "From another province"))
            if items.non_local
            else (1, Text("本省证件", "From this province"))
        ),
        RiskFactor.OCCUPATION: (_OCCUPATION_SCORES[items.occupation], items.occupation.title),
        RiskFactor.PURPOSE: (
            _PURPOSE_SCORES.get(items.purpose.code, 5),
            items.purpose.text,
        ),
        RiskFactor.MONTHLY_USE: (
            _MONTHLY_USE_SCORES.get(items.monthly_use.code, 5),
            items.monthly_use.text,
        ),
        RiskFactor.CARDS: (
            min(items.cards_held + 1, 5),
            Text("已持{count}张", "{count} held").format(count=items.cards_held),
        ),
        RiskFactor.PHONE: (
            (5, Text("与其他客户共用", "Shared with another customer"))
            if items.phone_shared
            else (1, Text("本人专用", "The customer's alone"))
        ),
        RiskFactor.IDENTITY: (verified, items.verification.title),
        RiskFactor.CHANNEL: (
            (5, Text("代理办理", "Through an agent"))
            if items.through_agent
            else (1, Text("本人亲自办理", "In person"))
        ),
    }
