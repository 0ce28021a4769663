"""What waits for an authoriser at a window of their own, and what came of it at the teller's."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from app.desk.cases import waits
from app.desk.review_parts import last_word
from app.desk.review_views import Review, Waiting
from app.desk.reviewing import Reviews, Word
from app.desk.views import CaseView, EntryOpened
from app.domain.branch import Level, Staff
from app.errors import Conflict, GuitaiError, NotAllowed
from app.evidence.approval import DECISION_TITLES, Approval, Decision, Mark
from app.flow.approving import sight
from app.flow.draft import Draft
from app.flow.keeping import lay_down, take_up
from app.flow.operation import Operation
from app.flow.outcome import Outcome
from app.flow.perform import DraftGone, conclude, draft_gone, judging
from app.flow.ports import KeptDraft, Transaction
from app.flow.rule import Verdict, judge, level_asked
from app.flow.walk import walk
from app.i18n import Text

_log = logging.getLogger("guitai.authorisations")

LOOKED_AT_FOR = timedelta(seconds=30)
"""So long a case in the list is not judged anew while nobody changes it: a screen asks every few
seconds. Whoever opens or decides one has it judged at that moment."""


class Authorisations(Reviews):
    """Authorisers at windows of their own; the teller's window notices what they decide."""

    def __init__(self, **parts: Any) -> None:
        super().__init__(**parts)
        self._judged: dict[tuple[str, int], tuple[datetime, Waiting | None]] = {}

    def authorisations(self) -> tuple[Waiting, ...]:
        """Cases of others that stand at their approval and wait for at most the level of whoever
        is signed in, longest waiting first; none of their own, ever.

        A case whose evidence has aged meanwhile is the teller's turn, and is not among them.
        """
        who = self._signed_in()
        found: list[Waiting] = []
        with self._store.reading() as transaction:
            staff = transaction.books.staff(who.number)
            if staff is None or not staff.active:
                return ()
            names = {one.number: one.name for one in transaction.books.all_staff()}
            judged = {}
            for case, revision in transaction.drafts.waiting():
                line = self._looked_at(case, revision, transaction, names)
                judged[case, revision] = line
                there = line[1]
                if there is not None and there.teller != who.number and there.level <= staff.level:
                    found.append(there)
        self._judged = judged
        return tuple(sorted(found, key=lambda one: one.since))

    def authorisation(self, case: str) -> Review:
        """Somebody else's case as whoever decides it is shown it.

        Raises:
            NotAllowed: it is their own, asks for a higher level, or does not wait.
            Conflict: it is closed.
        """
        with self._store.reading() as transaction:
            operation, draft, staff = self._to_decide(case, transaction)
            path = walk(operation, draft, self.now(), elsewhere=True)
            verdicts = judge(operation.rules, path.view, judging(transaction, draft, self.now()))
        self._require_waiting(operation, draft, Level(staff.level), verdicts)
        view = self._shown(operation, draft, path, verdicts)
        # Somebody else's customer in full: the decision is in the journal, a look is in the log.
        _log.info("case %s of %s shown to %s", case, draft.teller, staff.number)
        return self._review(draft, view, elsewhere=True)

    def decide(
        self,
        case: str,
        staff: str,
        password: str,
        decision: Decision,
        reason: str = "",
        marks: tuple[Mark, ...] = (),
        *,
        shown: str,
    ) -> EntryOpened | None:
        """Decides somebody else's case at one's own window, again with number and password; the
        word lands in the teller's draft, a rejection ends the case and gives its entry.

        Raises:
            NotAllowed: another number than that of whoever is signed in, wrong password, their own
                case, too low a level, it does not wait, a missing or too long a reason.
            Conflict: somebody else decided it, the teller changed it, or it is closed meanwhile;
                or it is not what was shown. Nothing was signed.
            Refused: approved although a rule says no.
        """
        if staff.strip() != self._signed_in().number:
            raise NotAllowed(
                "NOT_WHO_IS_SIGNED_IN",
                Text(
                    "须由本窗口签到的人员本人授权。",
                    "Only whoever is signed in at this window may decide here.",
                ),
                Text(
                    "请输入本人柜员号和密码；由他人授权的，请其自行签到。",
                    "Enter your own number and password; somebody else signs in for themselves.",
                ),
            )
        person = self._proven(staff, password)
        with self._store.reading() as transaction:
            operation, draft, _ = self._to_decide(case, transaction)
            path = walk(operation, draft, self.now(), elsewhere=True)
            verdicts = judge(operation.rules, path.view, judging(transaction, draft, self.now()))
        self._require_waiting(operation, draft, Level(person.level), verdicts)
        _, path = self._stands_at_approval(draft, elsewhere=True)
        word = Word(decision, reason, marks)
        approval = self._decided(operation, draft, path, person, word, shown)
        decided = replace(self._holding_word(draft, approval), saved_at=approval.at)
        try:
            if decision is Decision.REJECTED:
                entry = conclude(
                    self._store,
                    operation,
                    decided,
                    self.now(),
                    outcome=Outcome.REJECTED,
                    reason=approval.reason,
                )
                return self.entry(entry.number)
            view = walk(operation, decided, self.now(), elsewhere=True).view
            with self._store.writing() as transaction:
                transaction.drafts.save(lay_down(operation, decided, view=view))
        except DraftGone as gone:
            raise self._meanwhile(case) from gone
        return None

    def news(self, case: str) -> CaseView | EntryOpened | None:
        """What became of a case of one's own elsewhere since it was last looked at; None where
        nothing did. Cheap, so that a window may ask every few seconds.

        Secrets that are held here stay with the case.

        Raises:
            NotAllowed: it is somebody else's.
            Conflict: it is closed, and by no authoriser.
        """
        held = self._draft(case)
        with self._store.reading() as transaction:
            revision = transaction.drafts.revision(case)
            entry = "" if revision is not None else transaction.drafts.ended_as(case)
        if revision == held.revision:
            return None
        if revision is not None:
            return self.open_case(case)
        self._forget(case)
        if not entry:
            raise draft_gone()
        return self.entry(entry)

    # ------------------------------------------------------------------------------------------

    def _looked_at(
        self, case: str, revision: int, transaction: Transaction, names: Mapping[str, str]
    ) -> tuple[datetime, Waiting | None]:
        """When a case was judged for the list, and its line."""
        now = self.now()
        before = self._judged.get((case, revision))
        if before is not None and timedelta() <= now - before[0] < LOOKED_AT_FOR:
            return before
        kept = transaction.drafts.find(case)
        if kept is None:
            return now, None
        return now, self._waiting(kept, transaction, names.get(kept.teller, ""))

    def _waiting(
        self, kept: KeptDraft, transaction: Transaction, teller_name: str
    ) -> Waiting | None:
        try:
            operation = self._operation(kept.operation)
            draft = take_up(operation, kept)
            path = walk(operation, draft, self.now(), elsewhere=True)
        except GuitaiError:
            # A draft that this program cannot read must not hide the others.
            return None
        if not waits(operation, path):
            return None
        seen = sight(operation, draft, judging(transaction, draft, self.now()))
        always = {one.code for one in operation.rules if not one.reads}
        grave = [one for one in seen.verdicts if one.code not in always]
        word = last_word(operation, draft)
        return Waiting(
            case=kept.id,
            revision=kept.revision,
            operation=operation.code,
            title=operation.title,
            customer=kept.headline,
            teller=kept.teller,
            teller_name=teller_name,
            workstation=kept.workstation,
            since=kept.saved_at,
            level=level_asked(seen.verdicts),
            unusual=grave[0].text if grave else Text("", ""),
            more=max(0, len(grave) - 1),
            returned=word is not None,
        )

    def _to_decide(self, case: str, transaction: Transaction) -> tuple[Operation, Draft, Staff]:
        who = self._signed_in()
        kept = transaction.drafts.find(case)
        staff = transaction.books.staff(who.number)
        if kept is None:
            raise _closed(transaction.drafts.ended_as(case))
        if staff is None or not staff.active or kept.teller == who.number:
            raise _not_to_see()
        operation = self._operation(kept.operation)
        return operation, take_up(operation, kept), staff

    def _require_waiting(
        self, operation: Operation, draft: Draft, level: Level, verdicts: tuple[Verdict, ...]
    ) -> None:
        """Checks that this case is shown to somebody of this level, now.

        Raises:
            NotAllowed: it does not wait, or waits for a higher level.
            Conflict: somebody has just decided it.
        """
        if level < level_asked(verdicts):
            raise _not_to_see()
        self._stands_at_approval(draft, elsewhere=True)
        word = last_word(operation, draft)
        path = walk(operation, draft, self.now(), elsewhere=True)
        if word is not None and not waits(operation, path):
            raise _decided(word)

    def _meanwhile(self, case: str) -> Conflict:
        """What came in between."""
        with self._store.reading() as transaction:
            kept = transaction.drafts.find(case)
            entry = transaction.drafts.ended_as(case)
        if kept is None:
            return _closed(entry)
        operation = self._operation(kept.operation)
        draft = take_up(operation, kept)
        word = last_word(operation, draft)
        path = walk(operation, draft, self.now(), elsewhere=True)
        if (
            word is not None
            and operation.approval is not None
            and path.view.has(operation.approval)
        ):
            return _decided(word)
        return Conflict(
            "CHANGED_BY_TELLER",
            Text(
                "柜员刚刚修改了此业务，授权未予记录。",
                "The teller has just changed this case; nothing was signed.",
            ),
            Text("请重新查看后再决定。", "Look at it again, then decide."),
        )


def _not_to_see() -> NotAllowed:
    return NotAllowed(
        "NOT_FOR_YOU",
        Text("此业务不在您的授权范围内。", "This case is not one that you may decide."),
        Text(
            "本人经办的业务和超出本人级别的业务须由他人授权。",
            "A case of one's own, or above one's level, is somebody else's to decide.",
        ),
    )


def _decided(word: Approval) -> Conflict:
    return Conflict(
        "DECIDED_ALREADY",
        Text(
            "此业务已由 {who} {name} 处理：{what}。", "{who} {name} has decided this case: {what}."
        ).format(who=word.staff, name=word.name, what=DECISION_TITLES[word.decision]),
        Text("无须再次授权。", "Nothing more is needed."),
    )


def _closed(entry: str) -> Conflict:
    return Conflict(
        "CASE_CLOSED",
        Text("此业务已办结，日志号 {n}。", "This case is closed: entry {n}.").format(n=entry)
        if entry
        else Text("此业务已不存在。", "There is no such case any more."),
        Text("请刷新待授权列表。", "Reload the list."),
    )
