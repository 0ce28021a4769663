"""Cases at the desk: started, filled slot by slot, saved at every change, looked at, concluded."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from app.clock import business_date
from app.desk.clock_guard import ClockGuard
from app.desk.records import Records
from app.desk.views import CaseView, Done, EntryOpened, StepView
from app.domain.branch import Level
from app.domain.wording import Wording, WordingCode
from app.errors import Conflict, NotAllowed
from app.evidence.approval import Approval, Decision, Mark
from app.evidence.ask import asks_of
from app.evidence.found_account import AccountFound
from app.evidence.worded import Worded
from app.flow.approving import AuthoriserMayNot, NewSinceApproval
from app.flow.codec import digest
from app.flow.draft import Draft
from app.flow.forms import fill_form, raw_of
from app.flow.journal import EntryRead
from app.flow.keeping import headline, lay_down, take_up, with_secrets
from app.flow.operation import NOTHING_SAID, Operation
from app.flow.outcome import Outcome
from app.flow.perform import DraftGone, conclude, draft_gone, judging, perform
from app.flow.ports import Transaction
from app.flow.rule import Verdict, judge, level_asked, refusals
from app.flow.slot import EVERYTHING_BEFORE, Slot, View
from app.flow.walk import Path, Status, fill, spoken_of, walk
from app.i18n import Text
from app.rules.clock import clock_is_right
from app.rules.found_account import ACCOUNT

_log = logging.getLogger("guitai.cases")

_SECRET_CHANGED = Text("授权之后“{what}”已重新设置", "“{what}” was given anew after the word")


class Cases(Records, ClockGuard):
    """What a teller does with a case."""

    def start(self, operation: str) -> CaseView:
        """Begins a case of the operation with this transaction code.

        Raises:
            NotAllowed: nobody is signed in, or their level is too low.
        """
        who = self._signed_in()
        one = self._operation(operation)
        if who.level < one.least:
            raise NotAllowed(
                "LEVEL_TOO_LOW",
                Text(f"此交易须{one.least.value}级。", f"This needs level {one.least.value}."),
                Text("请由有权人员办理。", "Somebody of that level must do it."),
            )
        now = self.now()
        draft = Draft(
            id=uuid4().hex,
            operation=one.code,
            teller=who.number,
            workstation=self._store.workstation,
            opened_at=now,
            saved_at=now,
        )
        with self._store.writing() as transaction:
            path = walk(one, draft, now)
            transaction.drafts.add(lay_down(one, draft, view=path.view))
        with self._lock:
            self._drafts[draft.id] = draft
        return self._view(draft)

    def open_case(self, case: str) -> CaseView:
        """Opens a draft of the person who is signed in, also after a crash, as it stands by now:
        an authoriser may have decided it at another window.

        Raises:
            Conflict: it is closed. NotAllowed: it is somebody else's.
        """
        self._draft(case)
        self._newest(case)
        self._by_the_books(case)
        return self._view(self._drafts[case])

    def proposal(self, case: str, slot: str) -> Any:
        """The value that the operation proposes for a slot from what is known, or None.

        Raises:
            NotAllowed: an earlier step is still open.
        """
        draft, view = self._ready(case, slot)
        step = self._operation(draft.operation).step_of(slot)
        if step is None or step.propose is None:
            return None
        with self._store.reading() as transaction:
            return step.propose(view, judging(transaction, draft, self.now()))

    def put(self, case: str, slot: str, evidence: Any) -> CaseView:
        """Puts an answer, or what was proposed and confirmed, into a slot and saves the draft.

        Whatever else there is to know about a customer the desk witnesses itself, so that no
        screen can say that somebody approved, looked, signed or was compared.

        Raises:
            FieldErrors: an answer is not well formed; nothing was saved.
            NotAllowed: an earlier step is still open, or only the desk can witness this.
            Conflict: the draft was closed or changed elsewhere, or what was proposed no longer is.
        """
        draft = self._draft(case)
        operation = self._operation(draft.operation)
        target, step = operation.slots[slot], operation.step_of(slot)
        if step is not None and step.propose is not None and target is step.fills[0]:
            if evidence != self.proposal(case, slot):
                raise Conflict(
                    "PROPOSAL_CHANGED",
                    Text(
                        "“{slot}”的内容刚刚变更，未予记录。",
                        "“{slot}” has just changed; it was not recorded.",
                    ).format(slot=target.title),
                    Text("请重新查看后确认。", "Look again, then confirm."),
                )
        elif isinstance(evidence, target.type) and asks_of(type(evidence)):
            evidence = self._said(case, target, raw_of(evidence))
        else:
            raise _not_witnessed(target)
        return self._put(draft, slot, evidence)

    def put_form(self, case: str, slot: str, raw: dict[str, Any]) -> CaseView:
        """Fills a slot from what was typed into its form.

        Raises:
            FieldErrors: some fields are not well formed; nothing was saved.
            NotAllowed: only the desk can witness this.
        """
        operation = self._operation(self._draft(case).operation)
        target = operation.slots[slot]
        if not asks_of(target.type):
            raise _not_witnessed(target)
        return self._put(self._draft(case), slot, self._said(case, target, raw))

    def wordings_shown(self, case: str) -> Mapping[WordingCode, Wording]:
        """The fixed wordings in force, for whoever shows them in this case: what is answered from
        now on is answered under these."""
        with self._store.reading() as transaction:
            known = transaction.books.wordings()
        today = business_date(self.now())
        shown = {code: known.in_force(code, today) for code in WordingCode}
        with self._lock:
            self._shown_in[case] = shown
        return shown

    def _said(self, case: str, target: Slot[Any], raw: Mapping[str, Any]) -> Any:
        """What was typed, with the wordings that stood beside it."""
        value = fill_form(target.type, raw)
        if not isinstance(value, Worded):
            return value
        with self._lock:
            shown = self._shown_in.get(case)
        if shown is None:
            shown = self.wordings_shown(case)
        return value.under(shown.__getitem__)

    def conclude(self, case: str, outcome: Outcome, reason: str) -> EntryOpened:
        """Ends a case without its effect, declined or withdrawn, with the reason; it is kept in
        the journal.

        Raises:
            NotAllowed: no reason was given.
            Conflict: the draft was closed or changed elsewhere.
        """
        return self._end(self._draft(case), outcome, reason)

    def perform(self, case: str) -> Done:
        """Performs the case. Its papers wait to be made, which is nothing to wait for: see
        `Printing.keep_printing`.

        Raises:
            Incomplete, Refused, NotAllowed, Conflict: as `app.flow.perform.perform` says; the
                draft has lost nothing.
        """
        self._by_the_books(case)
        draft = self._draft(case)
        operation = self._operation(draft.operation)
        if clock_is_right in operation.rules:
            self._trust_the_clock()
        try:
            entry = perform(self._store, operation, draft, self.now())
        except (NewSinceApproval, AuthoriserMayNot) as error:
            # The word is kept, with why it no longer counts: whoever is asked again sees both.
            why = error.what if isinstance(error, NewSinceApproval) else error.sentence
            self._save(operation, self._lapsed(operation, draft, why))
            raise
        except DraftGone:
            self._take_newer(case)
            raise
        self._forget(case)
        opened = self._entry_in_full(entry.number)
        return Done(
            number=entry.number,
            title=operation.title,
            made=opened.made,
            papers=opened.papers,
            reminders=operation.reminders,
            card=_card_of(operation, draft, entry),
            customer=opened.customer,
        )

    def _end(self, draft: Draft, outcome: Outcome, reason: str) -> EntryOpened:
        if not reason.strip():
            raise NotAllowed(
                "REASON_MISSING",
                Text("须填写原因。", "A reason is required."),
                Text("请填写原因后再试。", "Enter the reason and try again."),
            )
        operation = self._operation(draft.operation)
        try:
            entry = conclude(
                self._store, operation, draft, self.now(), outcome=outcome, reason=reason
            )
        except DraftGone:
            self._take_newer(draft.id)
            raise
        self._forget(draft.id)
        return self.entry(entry.number)

    def _draft(self, case: str) -> Draft:
        who = self._signed_in()
        with self._lock:
            draft = self._drafts.get(case)
            if draft is None:
                with self._store.reading() as transaction:
                    kept = transaction.drafts.find(case)
                if kept is None:
                    raise draft_gone()
                draft = take_up(self._operation(kept.operation), kept)
            if draft.teller != who.number:
                raise NotAllowed(
                    "ANOTHERS_CASE",
                    Text(
                        f"此业务由柜员 {draft.teller} 经办。",
                        f"This case is teller {draft.teller}'s.",
                    ),
                    Text("请由经办柜员继续办理。", "That teller must go on with it."),
                )
            self._drafts[case] = draft
            return draft

    def _forget(self, case: str) -> None:
        with self._lock:
            self._drafts.pop(case, None)
            self._shown_in.pop(case, None)

    def _newest(self, case: str) -> Draft:
        """The draft at its newest revision, with the secrets that are held here.

        Raises:
            Conflict: it is closed.
        """
        with self._lock:
            held = self._drafts[case]
            with self._store.reading() as transaction:
                if transaction.drafts.revision(case) == held.revision:
                    return held
                kept = transaction.drafts.find(case)
            if kept is None:
                self._forget(case)
                raise draft_gone()
            operation = self._operation(kept.operation)
            newer = with_secrets(operation, take_up(operation, kept), held)
            self._drafts[case] = newer
            return newer

    def _take_newer(self, case: str) -> None:
        """Takes what was saved elsewhere in the place of what is held here; secrets, which are
        nowhere else, stay."""
        with suppress(DraftGone, KeyError):
            self._newest(case)

    @staticmethod
    def _lapsed(operation: Operation, draft: Draft, why: Text) -> Draft:
        """The draft with an authoriser's word that no longer counts."""
        slot = operation.approval
        filled = draft.filled.get(slot.name) if slot is not None else None
        if slot is None or filled is None:
            return draft
        return draft.with_filled(
            slot.name, replace(filled, value=replace(filled.value, lapsed=why))
        )

    def _ready(self, case: str, slot: str) -> tuple[Draft, View]:
        """The draft and the values that hold, where the step of the slot may be done now.

        Raises:
            NotAllowed: an earlier step is still open, or the step is not on the path.
        """
        draft = self._draft(case)
        operation = self._operation(draft.operation)
        self._reachable(operation, draft, slot)
        return draft, self._holding(draft)

    def _holding(self, draft: Draft) -> View:
        """The values of a draft that hold by now."""
        return walk(self._operation(draft.operation), draft, self.now()).view

    def _put(
        self, seen: Draft, slot: str, evidence: Any, *, since: datetime | None = None
    ) -> CaseView:
        """Puts evidence that was made from `seen` into the draft as it is by now.

        `since` is when it was witnessed, where that was not just now; it ages from then.

        Raises:
            NotAllowed: an earlier step is still open.
            Conflict: what the evidence speaks of changed since, or the draft was closed or
                changed elsewhere.
        """
        operation = self._operation(seen.operation)
        with self._lock:
            draft = self._draft(seen.id)
            target, now = operation.slots[slot], self.now()
            if spoken_of(operation, draft, target, now) != spoken_of(operation, seen, target, now):
                raise Conflict(
                    "CHANGED_MEANWHILE",
                    Text(
                        "“{slot}”所依据的内容刚刚变更，未予记录。",
                        "What “{slot}” rests on has just changed; it was not recorded.",
                    ).format(slot=target.title),
                    Text("请重做此步骤。", "Do this step again."),
                )
            self._reachable(operation, draft, slot)
            by = self._signed_in().number
            if target.secret and slot in draft.filled:
                # Another secret than the one that was there when all was signed. One that a
                # crash took is entered anew without this: it costs that one entry and no more.
                for signing in operation.signings:
                    if signing.slot.about is EVERYTHING_BEFORE:
                        draft = draft.without(signing.slot.name)
                draft = self._lapsed(operation, draft, _SECRET_CHANGED.format(what=target.title))
            draft = fill(operation, draft, target, evidence, now=now, by=by)
            if since is not None:
                draft = draft.with_filled(slot, replace(draft.filled[slot], at=since))
            return self._save(operation, self._by_itself(operation, draft, by))

    def _by_the_books(self, case: str) -> None:
        """Saves what the books say by now in the steps that need nobody, where it is something
        else than they said before: what rests on it is open again.

        Raises:
            Conflict: the draft was closed or changed elsewhere.
        """
        with self._lock:
            draft = self._draft(case)
            operation = self._operation(draft.operation)
            newer = self._by_itself(operation, draft, self._signed_in().number)
            if newer is not draft:
                self._save(operation, newer)

    def _by_itself(self, operation: Operation, draft: Draft, by: str) -> Draft:
        """The draft with what the books say by now in the steps that need nobody, as far as they
        are reached; what they said earlier gives way to it."""
        now = self.now()
        for step in operation.steps:
            if not step.by_itself or step.propose is None:
                continue
            path = walk(operation, draft, now)
            reached = [stand.step for stand in path.stands]
            if path.here is not None:
                reached = reached[: reached.index(path.here) + 1]
            if step not in reached:
                continue
            with self._store.reading() as transaction:
                said = step.propose(path.view, judging(transaction, draft, now))
            if said is not None and said != path.view.find(step.fills[0]):
                draft = fill(operation, draft, step.fills[0], said, now=now, by=by)
        return draft

    def _reachable(self, operation: Operation, draft: Draft, slot: str) -> None:
        path = walk(operation, draft, self.now())
        for stand in path.stands:
            if any(one.name == slot for one in stand.step.fills):
                return
            if stand.step is path.here:
                break
        raise NotAllowed(
            "EARLIER_STEP_OPEN",
            Text("前面的步骤尚未完成。", "An earlier step is not done yet."),
            Text("请先完成前面的步骤。", "Do the earlier step first."),
        )

    def _save(self, operation: Operation, draft: Draft) -> CaseView:
        draft = replace(draft, saved_at=self.now())
        path = walk(operation, draft, self.now())
        try:
            with self._store.writing() as transaction:
                verdicts = self._verdicts(operation, draft, path, transaction)
                kept = lay_down(
                    operation,
                    draft,
                    view=path.view,
                    waiting_for=int(level_asked(verdicts)) if waits(operation, path) else 0,
                )
                revision = transaction.drafts.save(kept)
        except DraftGone:
            self._take_newer(draft.id)
            raise
        draft = replace(draft, revision=revision)
        with self._lock:
            self._drafts[draft.id] = draft
        return self._shown(operation, draft, path, verdicts)

    def _verdicts(
        self, operation: Operation, draft: Draft, path: Path, transaction: Transaction
    ) -> tuple[Verdict, ...]:
        return judge(operation.rules, path.view, judging(transaction, draft, self.now()))

    def _view(self, draft: Draft) -> CaseView:
        operation = self._operation(draft.operation)
        path = walk(operation, draft, self.now())
        with self._store.reading() as transaction:
            verdicts = self._verdicts(operation, draft, path, transaction)
        return self._shown(operation, draft, path, verdicts)

    def _shown(
        self, operation: Operation, draft: Draft, path: Path, verdicts: tuple[Verdict, ...]
    ) -> CaseView:
        steps: list[StepView] = []
        reachable = True
        for stand in path.stands:
            names = tuple(slot.name for slot in stand.step.fills)
            steps.append(
                StepView(
                    code=stand.step.code,
                    title=stand.step.title,
                    asks=stand.step.asks,
                    actor=stand.step.actor,
                    status=stand.status,
                    why=stand.why,
                    slots=names,
                    verdicts=tuple(v for v in verdicts if v.slot in names),
                    reachable=reachable or stand.status is Status.DONE,
                    tells=stand.step.tells,
                    how=stand.step.how,
                    at_once=stand.step.at_once,
                )
            )
            if stand.step is path.here:
                reachable = False
        approval = draft.filled.get(operation.approval.name) if operation.approval else None
        returned: Approval | None = None
        if (
            approval is not None
            and approval.value.decision is Decision.RETURNED
            and not approval.value.lapsed
        ):
            returned = approval.value
        return CaseView(
            id=draft.id,
            operation=operation.code,
            title=operation.title,
            tells=_told(operation),
            headline=headline(operation, path.view),
            teller=draft.teller,
            steps=tuple(steps),
            here=path.here.code if path.here else "",
            values={name: one.value for name, one in draft.filled.items()},
            holding=frozenset(path.view),
            types={name: slot.type for name, slot in operation.slots.items()},
            verdicts=verdicts,
            blocked=bool(refusals(verdicts)),
            asked=Level(level_asked(verdicts)),
            saved_at=draft.saved_at,
            returned=returned.reason if returned else "",
            marks=tuple(mark for mark in returned.marks if _as_it_was(draft, mark, approval.about))
            if approval and returned
            else (),
        )


def _not_witnessed(slot: Slot[Any]) -> NotAllowed:
    return NotAllowed(
        "NOT_WITNESSED",
        Text("“{slot}”不能直接录入。", "“{slot}” cannot simply be entered.").format(
            slot=slot.title
        ),
        Text("请按步骤办理。", "Do the step itself."),
    )


def _told(operation: Operation) -> Text:
    """What a customer is told is being done; nothing where no step speaks to one."""
    if not any(step.tells for step in operation.steps):
        return NOTHING_SAID
    return operation.tells or operation.title


def waits(operation: Operation, path: Path) -> bool:
    """Whether an authoriser's word is what the case lacks; returned, it is the teller's turn."""
    slot = operation.approval
    if slot is None or path.here is None or slot not in path.here.fills:
        return False
    word = path.view.find(slot)
    return word is None or bool(word.lapsed)


def _as_it_was(draft: Draft, mark: Mark, about: Mapping[str, str]) -> bool:
    """Whether what an authoriser marked still stands as they saw it."""
    filled = draft.filled.get(mark.slot)
    return filled is not None and digest(filled.value) == about.get(mark.slot)


def _card_of(operation: Operation, draft: Draft, entry: EntryRead) -> str:
    """The card that a performed case brought about, else the one that it was about."""
    made = entry.content.made.get("card", "")
    about = draft.filled.get(ACCOUNT.name) if ACCOUNT.name in operation.slots else None
    if made.isdigit() or about is None or not isinstance(about.value, AccountFound):
        return made
    return about.value.card
