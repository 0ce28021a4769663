"""Review and authorisation at the desk: what an authoriser is shown, and that they sign for it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.desk.cases import Cases
from app.desk.differences import (
    against_the_books,
    between_sources,
    shown_values,
    since_the_last_word,
)
from app.desk.review_parts import compared, documents_of, face_of, last_word, parts_of
from app.desk.review_views import Review
from app.desk.session import Session
from app.desk.views import CaseView, EntryOpened, Part
from app.domain.branch import Level, Staff
from app.errors import Conflict, NotAllowed
from app.evidence.approval import Approval, Decision, Mark
from app.flow.approving import bound, sight
from app.flow.draft import Draft
from app.flow.operation import Operation
from app.flow.outcome import Outcome
from app.flow.perform import Refused, judging, may_approve
from app.flow.rule import judge, level_asked, refusals
from app.flow.walk import Path, fill, walk
from app.i18n import Text

LONGEST_REASON = 200
"""Characters of a reason or of a note beside a field; a page shows them whole [D]."""

ASKED_AGAIN = Text("柜员再次提交，内容未变", "handed in again by the teller, unchanged")


@dataclass(frozen=True)
class Word:
    """What an authoriser says, before it is held against the case."""

    decision: Decision
    reason: str
    marks: tuple[Mark, ...]


class Reviews(Cases, Session):
    """What an authoriser is shown of a case, and what they may say of it."""

    def review(self, case: str) -> Review:
        """The whole case of the person who is signed in on one page, what is unusual first.

        Raises:
            Conflict: it is closed. NotAllowed: it is somebody else's.
        """
        draft = self._draft(case)
        return self._review(draft, self._view(draft), elsewhere=False)

    def approve(
        self,
        case: str,
        staff: str,
        password: str,
        decision: Decision,
        reason: str = "",
        marks: tuple[Mark, ...] = (),
        *,
        shown: str,
    ) -> CaseView | EntryOpened:
        """An authoriser decides at the teller's window with their own number and password.

        Approved and returned give the case; rejected concludes it and gives its entry. `shown` is
        the digest of the review that they looked at.

        Raises:
            NotAllowed: wrong password, the teller's own case, too low a level, a missing or too
                long a reason, a mark for what is not on the page, or an earlier step is still open.
            Conflict: the case is no longer what was shown.
            Refused: approved although a rule says no.
        """
        word = Word(decision, reason, marks)
        draft = self._draft(case)
        operation, path = self._stands_at_approval(draft, elsewhere=False)
        person = self._proven(staff, password)
        approval = self._decided(operation, draft, path, person, word, shown)
        assert operation.approval is not None
        if decision is Decision.REJECTED:
            return self._end(self._holding_word(draft, approval), Outcome.REJECTED, approval.reason)
        return self._put(draft, operation.approval.name, approval)

    def ask_again(self, case: str) -> CaseView:
        """Hands a returned case in again as it is, for an authoriser who is not at this window.

        Raises:
            NotAllowed: it was not returned.
        """
        draft = self._draft(case)
        operation = self._operation(draft.operation)
        word = last_word(operation, draft)
        if word is None or word.decision is not Decision.RETURNED or word.lapsed:
            raise NotAllowed(
                "NOT_RETURNED",
                Text("此业务未被退回。", "This case was not returned."),
                Text("请继续下一步。", "Go on."),
            )
        return self._save(operation, self._lapsed(operation, draft, ASKED_AGAIN))

    # what both the teller's window and the authoriser's own have in common

    def _stands_at_approval(self, draft: Draft, *, elsewhere: bool) -> tuple[Operation, Path]:
        """The operation and the path of a case that an authoriser may decide now.

        Raises:
            NotAllowed: it asks for no approval, or an earlier step is still open.
        """
        operation = self._operation(draft.operation)
        slot = operation.approval
        if slot is None:
            raise NotAllowed(
                "NO_APPROVAL",
                Text("此交易无须授权。", "This operation needs no approval."),
                Text("请继续下一步。", "Go on."),
            )
        path = walk(operation, draft, self.now(), elsewhere=elsewhere)
        here = path.here
        if here is not None and slot not in here.fills:
            raise NotAllowed(
                "EARLIER_STEP_OPEN",
                Text(
                    "前面的步骤“{step}”尚未完成。", "An earlier step, “{step}”, is not done."
                ).format(step=here.title),
                Text("请柜员先完成该步骤。", "The teller does that step first."),
            )
        return operation, path

    def _decided(
        self,
        operation: Operation,
        draft: Draft,
        path: Path,
        person: Staff,
        said: Word,
        shown: str,
    ) -> Approval:
        """The word of a person who proved who they are, bound to what they were shown."""
        reason = _one_line(said.reason)
        if said.decision is not Decision.APPROVED and not reason:
            raise NotAllowed(
                "REASON_MISSING",
                Text("退回或拒绝须说明原因。", "To return or reject, a reason is required."),
                Text("请填写原因。", "Enter the reason."),
            )
        now = self.now()
        with self._store.reading() as transaction:
            consulted = judging(transaction, draft, now)
            seen = sight(operation, draft, consulted)
            approval = Approval(
                decision=said.decision,
                staff=person.number,
                name=person.name,
                level=int(person.level),
                seen=(),
                at=now,
                reason=reason,
                workstation=self._store.workstation,
            )
            # The rules are asked as if this word stood: some of them judge who gives it.
            as_if = walk(operation, self._holding_word(draft, approval), now)
            verdicts = judge(operation.rules, as_if.view, consulted)
        may_approve(draft, person.number, Level(person.level), level_asked(verdicts))
        if seen.digest != shown:
            raise _not_what_was_shown()
        if said.decision is Decision.APPROVED and refusals(verdicts):
            raise Refused(refusals(verdicts))
        parts = parts_of(operation, path)
        before = last_word(operation, draft)
        approval = replace(
            approval,
            marks=_on_the_page(said, parts),
            shown=shown_values(compared(operation, parts)),
            before=before.told if before is not None else (),
        )
        return bound(approval, seen)

    def _holding_word(self, draft: Draft, approval: Approval) -> Draft:
        operation = self._operation(draft.operation)
        assert operation.approval is not None
        by = self._signed_in().number
        return fill(operation, draft, operation.approval, approval, now=approval.at, by=by)

    def _review(self, draft: Draft, view: CaseView, *, elsewhere: bool) -> Review:
        operation = self._operation(draft.operation)
        path = walk(operation, draft, self.now(), elsewhere=elsewhere)
        with self._store.reading() as transaction:
            seen = sight(operation, draft, judging(transaction, draft, self.now()))
        unusual_fields = {(v.slot, v.field) for v in seen.verdicts}
        parts = parts_of(operation, path, unusual_fields)
        always = {one.code for one in operation.rules if not one.reads}
        word = last_word(operation, draft)
        changed, unchanged = (
            ((), ()) if word is None else since_the_last_word(word, compared(operation, parts))
        )
        documents, face = documents_of(path), face_of(path)
        large = {one.kept for one in (*documents, *(each.pictured for each in face.pictures))}
        return Review(
            case=view,
            unusual=tuple(v for v in seen.verdicts if v.code not in always),
            routine=tuple(v for v in seen.verdicts if v.code in always),
            before=word.told if word is not None else (),
            differences=(
                *changed,
                *between_sources(path.view),
                *against_the_books(seen.changes),
            ),
            unchanged=unchanged,
            face=face,
            documents=documents,
            parts=tuple(
                replace(one, pictures=tuple(p for p in one.pictures if p.kept not in large))
                for one in parts
            ),
            digest=seen.digest,
        )


def _one_line(reason: str) -> str:
    """A reason as one line of letters, so that it says on every screen what it says here.

    Raises:
        NotAllowed: it is longer than a page shows.
    """
    line = " ".join("".join(c if c.isprintable() else " " for c in reason).split())
    if len(line) > LONGEST_REASON:
        raise NotAllowed(
            "REASON_TOO_LONG",
            Text(
                f"原因超过{LONGEST_REASON}字。", f"The reason is over {LONGEST_REASON} characters."
            ),
            Text("请写得简短些。", "Make it shorter."),
        )
    return line


def _on_the_page(said: Word, parts: tuple[Part, ...]) -> tuple[Mark, ...]:
    """The marks of a returned case.

    Raises:
        NotAllowed: one is for what is not on the page, or its note is too long.
    """
    if said.decision is not Decision.RETURNED:
        return ()
    there = {(row.slot, row.field) for part in parts for row in part.rows if row.slot and row.field}
    marks = tuple(
        dict.fromkeys(Mark(one.slot, one.field, _one_line(one.note)) for one in said.marks)
    )
    if any((one.slot, one.field) not in there for one in marks):
        raise NotAllowed(
            "NO_SUCH_FIELD",
            Text("标记的项目不在本业务中。", "A marked field is not in this case."),
            Text("请重新勾选。", "Tick the fields again."),
        )
    return marks


def _not_what_was_shown() -> Conflict:
    return Conflict(
        "NOT_WHAT_WAS_SHOWN",
        Text(
            "业务内容或行内记录在查看之后有变，授权未予记录。",
            "The case or the books changed after this was shown; nothing was signed.",
        ),
        Text("请重新查看后再决定。", "Look at it again, then decide."),
    )
