"""Which questions establish who somebody is, and whether an answer is what the books know."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator

from app.clock import business_date
from app.domain import phone as phones
from app.domain.account import Account, Card, MediumKind
from app.domain.customer import Customer
from app.domain.names import is_han, pinyin
from app.domain.regions import place_names
from app.domain.search_words import folded
from app.evidence.found_account import AccountFound, FoundAccountBy
from app.evidence.questions import AnswerFit, Question, QuestionsAnswered
from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, refuse, refuses, rule, warn, warns
from app.flow.slot import Slot
from app.i18n import Text
from app.rules import sources
from app.rules.found_account import ACCOUNT
from app.rules.reporter import REPORTED_BY

QUESTIONS = Slot(
    "questions",
    QuestionsAnswered,
    Text("核实问答", "Questions"),
    about=(ACCOUNT, REPORTED_BY),
    settles=lambda answered: answered.enough,
)

_HIDDEN = (
    Question.PHONE_MIDDLE,
    Question.DOCUMENT_TAIL,
    Question.BIRTH_DAY,
    Question.HOLDER_NAME,
)
"""No screen shows them to whoever did not say why they look: nobody can prompt."""

_SEEN = (Question.OPENED, Question.DISTRICT)
"""The customer's page shows them, though not beside the question: asked after those [D]."""

_FEW = (Question.PURPOSE, Question.MEDIUM)
"""They have few answers to choose from: asked only once the others are used up [D]."""

_TYPED_ALREADY: dict[FoundAccountBy, tuple[Question, ...]] = {
    FoundAccountBy.DOCUMENT: (Question.DOCUMENT_TAIL, Question.BIRTH_DAY, Question.HOLDER_NAME),
    FoundAccountBy.DOCUMENT_NUMBER: (Question.DOCUMENT_TAIL, Question.BIRTH_DAY),
    FoundAccountBy.NAME_AND_BIRTH: (Question.HOLDER_NAME, Question.BIRTH_DAY),
    FoundAccountBy.PHONE: (Question.PHONE_MIDDLE,),
}
"""What was said to find the account proves nothing a second time."""

_OTHER_PURPOSE = "99"
_DIGITS = re.compile(r"[0-9]+")
_TAIL = 6
_DISTRICT = re.compile(r"[^\W0-9A-Za-z区县市旗]{1,7}(?:区|县|市|旗)")
_COUNTY = ("区", "县", "旗")
_PLACE_ENDINGS = ("自治县", "自治旗", "特区", "林区", "区", "县", "市", "旗")


def questions_for(books: BooksReading, found: AccountFound, case: str) -> tuple[Question, ...]:
    """The questions that may be asked about an account, in the order of this case.

    Those that nobody can prompt or guess come first, each kind in an order that nobody knows
    before the case begins.
    """
    facts = _facts(books, found)
    if facts is None:
        return ()
    barred = _TYPED_ALREADY.get(found.by, ())
    drawn = random.Random(case)
    order: list[Question] = []
    for kind in (_HIDDEN, _SEEN, _FEW):
        known = [one for one in kind if one not in barred and _KNOWN[one](facts)]
        drawn.shuffle(known)
        order += known
    return tuple(order)


def fit_of(books: BooksReading, found: AccountFound, question: Question, answer: str) -> AnswerFit:
    """Whether an answer is what the books know; an empty one says that they do not know.

    How it is written does not count: digits with or without signs between, a district with or
    without its last word or in pinyin.
    """
    if not answer.strip():
        return AnswerFit.NOT_KNOWN
    facts = _facts(books, found)
    right = facts is not None and _RIGHT[question](facts, answer)
    return AnswerFit.RIGHT if right else AnswerFit.WRONG


_Facts = tuple[Customer, Account, Card]


def _facts(books: BooksReading, found: AccountFound) -> _Facts | None:
    customer, account = books.customer(found.customer), books.account(found.account)
    card = books.card(found.card)
    if customer is None or account is None or card is None:
        return None
    return customer, account, card


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _digits(text: str) -> str:
    return "".join(_DIGITS.findall(_plain(text)))


def _characters(text: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", _plain(text).upper())


def district(address: str) -> str:
    """The district or county of an address; empty where it begins with no known place, or names
    none below it."""
    known, end, places = place_names(), 0, []
    for _ in range(3):
        rest = address[end:]
        size = next((size for size in range(len(rest), 1, -1) if rest[:size] in known), 0)
        if not size:
            break
        places.append(rest[:size])
        end += size
    newer = _DISTRICT.match(address[end:]) if places else None
    if newer is not None and not (len(places) > 1 and places[-1].endswith(_COUNTY)):
        # A district that is younger than the table of places.
        return newer[0]
    return places[-1] if len(places) > 1 else ""


def _names(place: str) -> frozenset[str]:
    """How somebody may write a place: whole, without its last word, in pinyin, by initials."""
    short = next((place[: -len(end)] for end in _PLACE_ENDINGS if place.endswith(end)), place)
    written = {place, short} if len(short) > 1 else {place}
    spelt = {folded(pinyin(one).letters) for one in written}
    return frozenset({*map(folded, written), *spelt, folded(pinyin(place).initials)})


def _is_name(facts: _Facts, answer: str) -> bool:
    customer = facts[0]
    said = folded(_plain(answer))
    names = [folded(one) for one in (customer.name, customer.latin_name) if one]
    if any(map(is_han, customer.name)):
        names.append(folded(pinyin(customer.name).letters))
    return said in names


def _is_month(facts: _Facts, answer: str) -> bool:
    opened = business_date(facts[1].opened_at)
    numbers = _DIGITS.findall(_plain(answer))
    if len(numbers) == 2 and len(numbers[0]) == 4:
        return (int(numbers[0]), int(numbers[1])) == (opened.year, opened.month)
    return _digits(answer) == f"{opened:%Y%m}"


def _is_birthday(facts: _Facts, answer: str) -> bool:
    born = facts[0].birth_date
    numbers = [int(one) for one in _DIGITS.findall(_plain(answer))]
    if len(numbers) == 2:
        return numbers == [born.month, born.day]
    return _digits(answer) in (f"{born:%m%d}", f"{born:%Y%m%d}")


_KNOWN: dict[Question, Callable[[_Facts], bool]] = {
    Question.HOLDER_NAME: lambda facts: bool(facts[0].name),
    Question.PHONE_MIDDLE: lambda facts: phones.is_mobile(facts[0].phone),
    Question.DOCUMENT_TAIL: lambda facts: len(facts[0].document_number) > _TAIL,
    Question.BIRTH_DAY: lambda facts: True,
    Question.OPENED: lambda facts: True,
    Question.DISTRICT: lambda facts: bool(district(facts[0].address)),
    Question.PURPOSE: lambda facts: facts[1].purpose not in ("", _OTHER_PURPOSE),
    Question.MEDIUM: lambda facts: True,
}
"""Whether the books know enough to ask."""

_RIGHT: dict[Question, Callable[[_Facts, str], bool]] = {
    Question.HOLDER_NAME: _is_name,
    Question.PHONE_MIDDLE: lambda facts, said: _digits(said) == facts[0].phone[3:7],
    Question.DOCUMENT_TAIL: lambda facts, said: (
        _characters(said) == facts[0].document_number[-_TAIL:]
    ),
    Question.BIRTH_DAY: _is_birthday,
    Question.OPENED: _is_month,
    Question.DISTRICT: lambda facts, said: (
        folded(_plain(said)) in _names(district(facts[0].address))
    ),
    Question.PURPOSE: lambda facts, said: said == facts[1].purpose,
    Question.MEDIUM: lambda facts, said: said == MediumKind(facts[2].medium).value,
}


@rule(
    "VERBAL-QUESTIONS",
    QUESTIONS,
    title=Text(
        "未出示证件的，答对规定题数方可受理",
        "Without a document, enough questions are answered right",
    ),
    may=(
        refuses(
            remedy=Text(
                "请返回“账户与卡”读取持有人的身份证件，或由本人持证件到柜台办理；"
                "不再办理的，请以“不予受理”结束并留痕。",
                "Go back to the account and read the holder's document, or ask the holder to come "
                "with it; otherwise decline the case, which keeps its trace.",
            )
        ),
    ),
    source=sources.LOSS_FACTS,
)
def enough_is_right(judging: Judging, answered: QuestionsAnswered) -> Iterator[Finding]:
    """The parameter of today counts, also for answers of yesterday."""
    needed = int(judging.books.parameter("questions_right", judging.today))
    over = answered.ended and not answered.enough
    if over or (answered.enough and answered.right < needed):
        yield refuse(
            Text(
                f"身份核实未通过：答对{answered.right}题，答错{answered.wrong}题，须答对{needed}题。",
                f"Who this is was not established: right {answered.right}, wrong "
                f"{answered.wrong}; right answers needed: {needed}.",
            ),
            customer_text=Text(
                "暂时无法核实身份，请持有效身份证件到柜台办理。",
                "Who you are could not be established; please bring a valid document.",
            ),
        )


@rule(
    "VERBAL-GUESSED",
    QUESTIONS,
    title=Text("答错的核实问题留痕并提示", "Wrong answers leave a trace and are pointed out"),
    may=(
        warns(
            remedy=Text(
                "请留意是否有人冒名；可请客户出示证件。",
                "Mind that somebody may pretend to be the holder; ask for a document.",
            )
        ),
    ),
    source=sources.LOSS_FACTS,
)
def wrong_answers_are_seen(judging: Judging, answered: QuestionsAnswered) -> Iterator[Finding]:
    """Who guesses answers wrong first, in this case or in one before it."""
    if answered.wrong:
        yield warn(
            Text(
                f"核实问题答错{answered.wrong}题。",
                f"Questions answered wrong: {answered.wrong}.",
            )
        )
    if answered.wrong_before:
        yield warn(
            Text(
                f"24小时内，关于该卡的其他业务中另有{answered.wrong_before}题答错。",
                "Answered wrong in other cases about this card in the last 24 hours: "
                f"{answered.wrong_before}.",
            )
        )


QUESTION_RULES = (enough_is_right, wrong_answers_are_seen)
