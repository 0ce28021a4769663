"""日终批处理 at the desk: one batch at a call, so that nobody waits for all of them."""

from __future__ import annotations

from dataclasses import replace

from app.clock import business_date
from app.desk.cases import Cases
from app.desk.day_end_views import DayEndAhead, DayEndRun
from app.desk.session import Session
from app.desk.views import Done
from app.domain.interest import credited_on, last_settlement_day
from app.errors import Conflict
from app.evidence.day_end import DayEndKind, DayEndWork
from app.flow.outcome import Outcome
from app.flow.perform import DraftGone
from app.operations.day_end import DAY_END
from app.rules.day_end import DAY_END_WORK, Batch, next_to_mark, next_to_settle, work
from app.rules.day_left import left_undone, report_work

_AFTER = {DayEndKind.SETTLE: DayEndKind.MARK, DayEndKind.MARK: DayEndKind.REPORT}
_MOST_MISSED = 100
"""So many batches in a row that somebody else had done first are no chance any more."""


class DayEnd(Cases, Session):
    """What the desk knows of day ends."""

    def day_end_ahead(self) -> DayEndAhead:
        """What a day end would do now, and what the day leaves as things are."""
        who = self._signed_in()
        with self._store.reading() as transaction:
            books, now = transaction.books, self.now()
            today = business_date(now)
            through = last_settlement_day(today)
            return DayEndAhead(
                day=today,
                through=through,
                credited_on=credited_on(through),
                to_settle=books.count_to_settle(through),
                unsettled=books.count_unsettled(through),
                left=left_undone(books, now),
                barred=self._barred(who, DAY_END.least, 0, DAY_END.code),
            )

    def begin_day_end(self) -> DayEndRun:
        """Begins a day end, or goes on where an earlier one was stopped; nothing is booked yet.

        Raises:
            NotAllowed: nobody of the level asked is signed in.
        """
        who = self._signed_in()
        with self._store.reading() as transaction:
            mine = transaction.drafts.open_ones(who.number)
            through = last_settlement_day(business_date(self.now()))
            ahead = transaction.books.count_unsettled(through)
        # A batch that was cut off did nothing: its draft is taken up, not left lying about.
        here = self._store.workstation
        stopped = [
            one.id for one in mine if (one.operation, one.workstation) == (DAY_END.code, here)
        ]
        case = stopped[0] if stopped else self.start(DAY_END.code).id
        return DayEndRun(DayEndKind.SETTLE, "", ahead, case=case)

    def go_on_with_day_end(self, run: DayEndRun) -> DayEndRun:
        """Does the next batch and says how far it is by then. A batch that another workstation did
        first is left to it.

        Raises:
            NotAllowed, Refused, StoreFault: as `perform` says; what was done stays done, and
                another run goes on from there.
        """
        if run.following is None:
            return run
        if run.following is DayEndKind.REPORT:
            return self._reported(run)
        batch = self._next_batch(run)
        if batch.accounts:
            today = business_date(self.now())
            try:
                run = self._performed(run, work(run.following, today, batch.accounts))
            except Conflict as conflict:
                if run.missed == _MOST_MISSED:
                    raise
                gone = isinstance(conflict, DraftGone)
                return replace(run, missed=run.missed + 1, case="" if gone else run.case)
            if run.following is DayEndKind.SETTLE:
                run = replace(run, settled=run.settled + len(batch.accounts))
            else:
                run = replace(run, marked=run.marked + len(batch.accounts))
        if run.following is DayEndKind.SETTLE:
            run = replace(run, looked_at=run.looked_at + batch.looked_at)
        assert run.following is not None
        if batch.last:
            return replace(run, after=batch.last)
        return replace(run, following=_AFTER[run.following], after="")

    def stop_day_end(self, run: DayEndRun) -> None:
        """Ends a run before its end; what was done stays done."""
        if run.case:
            self.conclude(run.case, Outcome.WITHDRAWN, "日终中止，已处理的批次有效。")

    def _next_batch(self, run: DayEndRun) -> Batch:
        with self._store.reading() as transaction:
            now = self.now()
            if run.following is DayEndKind.SETTLE:
                return next_to_settle(transaction.books, business_date(now), run.after)
            return next_to_mark(transaction.books, now, run.after)

    def _reported(self, run: DayEndRun) -> DayEndRun:
        with self._store.reading() as transaction:
            what = report_work(transaction.books, self.now())
        run = self._performed(run, what)
        return replace(run, following=None, report=what.report)

    def _performed(self, run: DayEndRun, what: DayEndWork) -> DayEndRun:
        case = run.case or self.start(DAY_END.code).id
        self._put(self._draft(case), DAY_END_WORK.name, what)
        done: Done = self.perform(case)
        return replace(run, entries=run.entries + 1, case="", missed=0, entry=done.number)
