"""The one gate: the only functions that change anything, each in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from app.domain.branch import Level
from app.errors import Conflict, GuitaiError, NotAllowed
from app.evidence.approval import Approval, Decision
from app.flow.approving import AuthoriserMayNot, require_same, sight
from app.flow.books import BooksReading
from app.flow.codec import plain
from app.flow.draft import Draft
from app.flow.journal import Body, Entry, EntryRead, Fact
from app.flow.keeping import headline
from app.flow.operation import Made, Operation, Performing
from app.flow.outcome import Outcome
from app.flow.ports import OutboxPaper, PrintState, Store, Transaction
from app.flow.rule import Effect, Judging, Verdict, judge, level_asked, refusals
from app.flow.walk import Path, walk
from app.i18n import Text


class Refused(GuitaiError):
    """The bank's rules say no; `verdicts` are those that do."""

    def __init__(self, verdicts: tuple[Verdict, ...]) -> None:
        first = verdicts[0]
        super().__init__(first.code, first.text, first.remedy)
        self.verdicts = verdicts


class Incomplete(GuitaiError):
    """A step of the path is open."""

    def __init__(self, path: Path) -> None:
        assert path.here is not None
        why = next(stand.why for stand in path.stands if stand.step is path.here)
        said = Text("步骤“{step}”尚未完成。", "The step “{step}” is not done.")
        if why is not None:
            said = Text(
                "步骤“{step}”须重做：{why}。", "The step “{step}” must be done again: {why}."
            )
        super().__init__(
            "STEP_OPEN",
            said.format(step=path.here.title, why=why),
            Text("请先完成该步骤。", "Do this step first."),
        )
        self.path = path


class DraftGone(Conflict):
    """The draft is closed, or somebody saved it meanwhile: what is held of it is stale."""


def judging(transaction: Transaction, draft: Draft, now: datetime) -> Judging:
    """What the rules of this case may consult."""
    return Judging(transaction.books, now, draft.teller, draft.id)


def perform(store: Store, operation: Operation, draft: Draft, now: datetime) -> EntryRead:
    """Performs a case: path complete, rules on fresh rows, approval, effect, entry, papers, draft
    closed, in one transaction.

    Raises:
        Incomplete: a step is open.
        Refused: a rule says no on fresh rows.
        NotAllowed: the approval is missing, too low, or the teller's own; or teller or authoriser
            are not on the staff any more.
        NewSinceApproval: the case is no longer what the authoriser signed for.
        AuthoriserMayNot: they may not approve it any more.
        Conflict: the draft was closed or changed meanwhile, or somebody took what the effect needs.
    """
    with store.writing() as transaction:
        kept = transaction.drafts.find(draft.id)
        if kept is None or kept.revision != draft.revision:
            raise draft_gone()
        path = walk(operation, draft, now)
        if not path.complete:
            # Whoever is told which step is open does it in vain while a rule says no.
            stop = refusals(judge(operation.rules, path.view, judging(transaction, draft, now)))
            raise Refused(stop) if stop else Incomplete(path)
        if operation.holds is not None:
            transaction.books.hold(operation.holds(path.view))
        verdicts = judge(operation.rules, path.view, judging(transaction, draft, now))
        if refusals(verdicts):
            raise Refused(refusals(verdicts))
        _on_the_staff(transaction.books, draft.teller)
        approval = _approved(operation, path, draft, verdicts, judging(transaction, draft, now))
        performing = Performing(
            branch=transaction.books.branch(),
            # Not the draft's: numbers are counted where the case is performed, and a teller may
            # have taken it up again at another counter.
            workstation=store.workstation,
            teller=draft.teller,
            now=now,
            journal=transaction.journal.next_number(),
        )
        made = operation.effect(path.view, transaction.books, performing)
        entry = transaction.journal.append(
            _entry(
                operation,
                draft,
                path,
                (*verdicts, *_given_after(operation, draft, path, approval)),
                now,
                Outcome.PERFORMED,
                approval,
                made,
                "",
            )
        )
        _papers(transaction, operation, path, entry, Outcome.PERFORMED)
        transaction.drafts.close(draft.id, draft.revision, entry.number)
    return entry


def conclude(
    store: Store,
    operation: Operation,
    draft: Draft,
    now: datetime,
    *,
    outcome: Outcome,
    reason: str,
) -> EntryRead:
    """Ends a case without its effect: declined, withdrawn or rejected, with the reason, kept.

    Only a draft that holds an authoriser's rejection is rejected; the entry names them. Any other
    ending is the teller's own, whatever an authoriser said before.

    Raises:
        Conflict: the draft was closed or changed meanwhile.
    """
    if outcome is Outcome.PERFORMED or not reason.strip():
        raise ValueError("a case that is not performed ends with another outcome and a reason")
    with store.writing() as transaction:
        kept = transaction.drafts.find(draft.id)
        if kept is None or kept.revision != draft.revision:
            raise draft_gone()
        path = walk(operation, draft, now)
        verdicts = judge(operation.rules, path.view, judging(transaction, draft, now))
        approval = path.view.find(operation.approval) if operation.approval else None
        if outcome is not Outcome.REJECTED:
            approval = None
        elif approval is None or approval.decision is not Decision.REJECTED:
            raise ValueError("nobody has rejected this case")
        entry = transaction.journal.append(
            _entry(operation, draft, path, verdicts, now, outcome, approval, None, reason.strip())
        )
        _papers(transaction, operation, path, entry, outcome)
        transaction.drafts.close(draft.id, draft.revision, entry.number)
    return entry


def _papers(
    transaction: Transaction, operation: Operation, path: Path, entry: EntryRead, outcome: Outcome
) -> None:
    """One row of the outbox for each copy of each paper that a case which ended so has."""
    for paper in operation.papers:
        if paper.outcome is not outcome or not paper.when(path.view):
            continue
        for copy in paper.copies:
            transaction.outbox.add(
                OutboxPaper(
                    id=uuid4().hex,
                    journal=entry.number,
                    paper=paper.code,
                    copy=copy.code,
                    state=PrintState.WAITING,
                    changed_at=entry.at,
                )
            )


def draft_gone() -> DraftGone:
    """The draft is closed, or somebody saved it meanwhile."""
    return DraftGone(
        "DRAFT_CHANGED",
        Text("此业务已被办结或在别处被修改。", "This case was closed or changed elsewhere."),
        Text("请返回首页重新打开查看。", "Go back to the home screen and open it again."),
    )


def may_approve(draft: Draft, staff: str, level: Level, asked: Level) -> None:
    """Checks that a member of staff may approve the case.

    An authoriser is never the teller of the case, and of the level asked at least [DOMAIN §8, s].

    Raises:
        NotAllowed: they may not.
    """
    if staff == draft.teller:
        raise NotAllowed(
            "OWN_CASE",
            Text("柜员不得授权自己经办的业务。", "Nobody may approve a case of their own."),
            Text("请另一名有权人员授权。", "Ask another authorised person."),
        )
    if level < asked:
        raise NotAllowed(
            "LEVEL_TOO_LOW",
            Text(
                f"此业务须由{asked.value}级及以上人员授权，该人员为{level.value}级。",
                f"This case asks for level {asked.value}; this person has level {level.value}.",
            ),
            Text("请更高级别人员授权。", "Ask somebody of a higher level."),
        )


def _approved(
    operation: Operation,
    path: Path,
    draft: Draft,
    verdicts: tuple[Verdict, ...],
    judging: Judging,
) -> Approval | None:
    asked = level_asked(verdicts)
    approval = path.view.find(operation.approval) if operation.approval else None
    if asked <= Level.TELLER and not _asks_for_approval(operation, path):
        return None
    if approval is None or not approval.stands:
        raise NotAllowed(
            "NOT_APPROVED",
            Text("此业务尚未获得授权。", "This case has not been approved."),
            Text("请有权人员授权。", "Ask an authorised person."),
        )
    assert isinstance(approval, Approval)
    require_same(approval, sight(operation, draft, judging))
    try:
        level = _on_the_staff(judging.books, approval.staff)
        may_approve(draft, approval.staff, min(level, Level(approval.level)), asked)
    except NotAllowed as error:
        raise AuthoriserMayNot(error.code, error.sentence, error.remedy) from error
    return approval


def _asks_for_approval(operation: Operation, path: Path) -> bool:
    """Whether an authoriser's word is a step of this case: some ways to do a thing need none."""
    return any(operation.approval in stand.step.fills for stand in path.stands)


def _given_after(
    operation: Operation, draft: Draft, path: Path, approval: Approval | None
) -> Iterator[Verdict]:
    """What the journal says of secrets that were given after the authoriser's word.

    No authoriser ever sees a secret, and it is in no form; so one that a restart took is given
    anew without another word. Whoever inspects the journal later is told which ones were.
    """
    for name in path.view:
        slot = operation.slots[name]
        if approval is not None and slot.secret and draft.filled[name].at > approval.at:
            yield Verdict(
                "GIVEN-AFTER-APPROVAL",
                Effect.WARN,
                0,
                Text(
                    "“{what}”在授权之后由客户重新设置。",
                    "“{what}” was given anew by the customer after the approval.",
                ).format(what=slot.title),
                Text("", ""),
                Text(
                    "检查时请核对监控：设置时客户是否在场。",
                    "In an inspection, see on the recording that the customer was there.",
                ),
                Text(
                    "本系统留痕，由本行设定检查办法",
                    "this program's trace; for the bank to inspect",
                ),
                slot=name,
            )


def _on_the_staff(books: BooksReading, number: str) -> Level:
    """The level that a member of staff has by now.

    Raises:
        NotAllowed: they have left since.
    """
    staff = books.staff(number)
    if staff is None or not staff.active:
        raise NotAllowed(
            "STAFF_INACTIVE",
            Text(f"人员 {number} 已停用。", f"The member of staff {number} is no longer active."),
            Text("请由在岗人员办理。", "Somebody who is on the staff must do it."),
        )
    return Level(staff.level)


def _for_ever(value: Any) -> Any:
    return replace(value, shown=()) if isinstance(value, Approval) else value


def _entry(
    operation: Operation,
    draft: Draft,
    path: Path,
    verdicts: tuple[Verdict, ...],
    now: datetime,
    outcome: Outcome,
    approval: Approval | None,
    made: Made | None,
    reason: str,
) -> Entry:
    slots = operation.slots
    # Of a secret the journal keeps that it was given, when and before whom, and nothing else; of
    # the words that an authoriser was shown their digest, for the facts themselves are here.
    facts = {
        name: Fact(
            None if slots[name].secret else plain(_for_ever(path.view[name])),
            draft.filled[name].at,
            draft.filled[name].by,
        )
        for name in path.view
    }
    return Entry(
        at=now,
        operation=operation.code,
        outcome=outcome,
        case=draft.id,
        made_by=draft.teller,
        approved_by=approval.staff if approval else "",
        customer=made.customer if made else "",
        headline=headline(operation, path.view).zh,
        body=Body(facts, verdicts, dict(made.values) if made else {}, reason),
    )
