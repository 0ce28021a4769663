"""The questions that establish who somebody is: asked one by one, compared by the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.clock import business_date
from app.desk.account_finding import AccountFinding
from app.desk.views import CaseView
from app.domain.account import MEDIUM_KIND_TITLES, MediumKind
from app.errors import NotAllowed
from app.evidence.acceptance import PURPOSES
from app.evidence.ask import Choice
from app.evidence.found_account import AccountFound
from app.evidence.questions import (
    QUESTION_TITLES,
    Answered,
    AnswerFit,
    Question,
    QuestionsAnswered,
)
from app.flow.draft import Draft
from app.flow.found_by import Facet, JournalQuery, Wanted
from app.flow.ports import Transaction
from app.i18n import Text
from app.rules.found_account import ACCOUNT
from app.rules.questions import QUESTIONS, fit_of, questions_for

_LOOKED_BACK = timedelta(hours=24)
_MOST_CASES = 50

_HINTS = {
    Question.HOLDER_NAME: Text("汉字或全拼", "as written, or in pinyin"),
    Question.PHONE_MIDDLE: Text("4位数字", "4 digits"),
    Question.DOCUMENT_TAIL: Text("6位", "6 characters"),
    Question.BIRTH_DAY: Text("月日四位，如 0305", "month and day, such as 0305"),
    Question.OPENED: Text("如 202103", "such as 202103"),
    Question.DISTRICT: Text("汉字、全拼或首字母", "as written, in pinyin, or initials"),
}
_CHOICES = {
    Question.PURPOSE: tuple(one for one in PURPOSES if one.code != "99"),
    Question.MEDIUM: tuple(Choice(kind, MEDIUM_KIND_TITLES[kind]) for kind in MediumKind),
}


@dataclass(frozen=True)
class QuestionShown:
    """One question to be asked now; `choices` where its answer is one of a few."""

    question: Question
    title: Text
    hint: Text
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class QuestionsShown:
    """Where the questioning stands. Nothing of what the books know is in it.

    Attributes:
        now: the questions to be asked now; empty where it has ended.
        needed, right, wrong, not_known: how many, of those answered so far.
    """

    now: tuple[QuestionShown, ...]
    needed: int
    right: int
    wrong: int
    not_known: int
    ended: bool

    @property
    def asked(self) -> int:
        """How many questions were asked so far."""
        return self.right + self.wrong + self.not_known


class AccountQuestions(AccountFinding):
    """What the step of the questions asks."""

    def questions(self, case: str) -> QuestionsShown:
        """The questions to be asked now: as many as right answers are missing.

        Raises:
            NotAllowed: an earlier step is still open.
        """
        draft, view = self._ready(case, QUESTIONS.name)
        with self._store.reading() as transaction:
            held = view.find(QUESTIONS) or self._begun(transaction, view.of(ACCOUNT), draft)
            now = self._to_ask(transaction, view.of(ACCOUNT), draft.id, held)
        return QuestionsShown(
            now=tuple(map(_shown, now)),
            needed=held.needed,
            right=held.right,
            wrong=held.wrong,
            not_known=len(held.asked) - held.right - held.wrong,
            ended=held.ended,
        )

    def answer_questions(self, case: str, answers: Mapping[Question, str]) -> CaseView:
        """Compares what was answered with the books and keeps what came of each question, never
        an answer. An empty answer says that they do not know. No question is asked twice.

        Raises:
            NotAllowed: one of them is not to be asked now, or an earlier step is still open.
        """
        draft, view = self._ready(case, QUESTIONS.name)
        found = view.of(ACCOUNT)
        with self._store.reading() as transaction:
            held = view.find(QUESTIONS) or self._begun(transaction, found, draft)
            now = self._to_ask(transaction, found, draft.id, held)
            if not set(answers) <= set(now) or not now:
                raise NotAllowed(
                    "QUESTION_ASKED",
                    Text("该问题已经问过。", "This question was asked before."),
                    Text("请回答新的问题。", "Ask the questions that are shown now."),
                )
            fits = tuple(
                Answered(one, fit_of(transaction.books, found, one, answers.get(one, "")))
                for one in now
            )
        answered = QuestionsAnswered(
            card=found.card,
            asked=(*held.asked, *fits),
            needed=held.needed,
            left=held.left - len(fits),
            wrong_before=held.wrong_before,
        )
        return self._put(draft, QUESTIONS.name, answered)

    def _begun(
        self, transaction: Transaction, found: AccountFound, draft: Draft
    ) -> QuestionsAnswered:
        """Nothing is asked yet of whoever reports now. What was not answered right before, in
        another's name or for an account found otherwise, is not asked again, and stays counted."""
        on = business_date(self.now())
        before = draft.filled.get(QUESTIONS.name)
        failed: tuple[Answered, ...] = ()
        if before is not None and before.value.card == found.card:
            failed = tuple(one for one in before.value.asked if one.fit is not AnswerFit.RIGHT)
        pool = questions_for(transaction.books, found, draft.id)
        return QuestionsAnswered(
            card=found.card,
            asked=failed,
            needed=int(transaction.books.parameter("questions_right", on)),
            left=len(set(pool) - {one.question for one in failed}),
            wrong_before=_wrong_before(transaction, found, self.now()),
        )

    @staticmethod
    def _to_ask(
        transaction: Transaction, found: AccountFound, case: str, held: QuestionsAnswered
    ) -> tuple[Question, ...]:
        if held.ended:
            return ()
        asked = {one.question for one in held.asked}
        left = [one for one in questions_for(transaction.books, found, case) if one not in asked]
        return tuple(left[: held.needed - held.right])


def _shown(question: Question) -> QuestionShown:
    return QuestionShown(
        question,
        QUESTION_TITLES[question],
        _HINTS.get(question, Text("", "")),
        _CHOICES.get(question, ()),
    )


def _wrong_before(transaction: Transaction, found: AccountFound, now: datetime) -> int:
    """Wrong answers about this card in cases that ended within the last hours."""
    since = now - _LOOKED_BACK
    query = JournalQuery(
        words=((Wanted(Facet.CUSTOMER.word(found.customer)),),), first=business_date(since)
    )
    wrong = 0
    for entry in transaction.journal.search(query, _MOST_CASES):
        if entry.at < since:
            continue
        whole = transaction.journal.find(entry.number)
        facts = whole.content.facts if whole is not None else {}
        account, asked = facts.get(ACCOUNT.name), facts.get(QUESTIONS.name)
        if account is None or asked is None or account.value["card"] != found.card:
            continue
        wrong += sum(one["fit"] == AnswerFit.WRONG for one in asked.value["asked"])
    return wrong
