"""The questions that establish who this is: which were answered right, and never an answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.i18n import Text


class Question(StrEnum):
    """What a holder knows of their account and the books know too [储蓄管理条例31].

    Of numbers that part is asked which their masks hide.
    """

    HOLDER_NAME = "holder_name"
    PHONE_MIDDLE = "phone_middle"
    DOCUMENT_TAIL = "document_tail"
    BIRTH_DAY = "birth_day"
    OPENED = "opened"
    DISTRICT = "district"
    PURPOSE = "purpose"
    MEDIUM = "medium"


QUESTION_TITLES = {
    Question.HOLDER_NAME: Text("账户的户名", "The holder's full name"),
    Question.PHONE_MIDDLE: Text(
        "预留手机号码的中间四位（第4至7位）",
        "The middle four digits of the mobile number (fourth to seventh)",
    ),
    Question.DOCUMENT_TAIL: Text(
        "证件号码的后六位", "The last six characters of the document's number"
    ),
    Question.BIRTH_DAY: Text("持有人的生日（月日四位）", "The holder's birthday (month and day)"),
    Question.OPENED: Text("开户的年月", "Year and month in which the account was opened"),
    Question.DISTRICT: Text(
        "预留住址所在的区（县）", "The district or county of the address on file"
    ),
    Question.PURPOSE: Text("开户时说明的用途", "What the account was opened for"),
    Question.MEDIUM: Text("是银行卡还是存折", "Whether it is a card or a passbook"),
}


class AnswerFit(StrEnum):
    """What came of a question; the answer itself is kept nowhere."""

    RIGHT = "right"
    WRONG = "wrong"
    NOT_KNOWN = "not_known"
    """they said that they do not know"""


ANSWER_FIT_TITLES = {
    AnswerFit.RIGHT: Text("相符", "right"),
    AnswerFit.WRONG: Text("不符", "wrong"),
    AnswerFit.NOT_KNOWN: Text("答不出", "not known"),
}


@dataclass(frozen=True)
class Answered:
    """One question and what came of it."""

    question: Question
    fit: AnswerFit


@dataclass(frozen=True)
class QuestionsAnswered:
    """身份核实问答: what was asked of whoever shows no document, in its order.

    Attributes:
        card: number of the card or passbook that they were asked about.
        needed: how many right answers establish who this is, by the parameter of that day.
        left: how many more questions could still be asked.
        wrong_before: wrong answers about this card in other cases of the last 24 hours.
    """

    card: str
    asked: tuple[Answered, ...]
    needed: int
    left: int
    wrong_before: int

    @property
    def right(self) -> int:
        """How many were answered right."""
        return self._count(AnswerFit.RIGHT)

    @property
    def wrong(self) -> int:
        """How many were answered wrong."""
        return self._count(AnswerFit.WRONG)

    @property
    def enough(self) -> bool:
        """Whether who this is counts as established."""
        return self.right >= self.needed

    @property
    def ended(self) -> bool:
        """Whether nothing more is asked: as many wrong answers as right ones are needed, or too
        few questions left."""
        return self.enough or self.wrong >= self.needed or self.right + self.left < self.needed

    def _count(self, fit: AnswerFit) -> int:
        return sum(one.fit is fit for one in self.asked)
