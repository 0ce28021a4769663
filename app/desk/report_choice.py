"""Which standing loss report a case is about: what there is to choose from, and the choice."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk.cases import Cases
from app.desk.views import CaseView
from app.errors import Conflict, NotAllowed
from app.evidence.loss import ReportChosen
from app.flow.books import BooksReading
from app.i18n import Text, same
from app.rules.found_account import ACCOUNT
from app.rules.loss import ProposesReport, chosen, suiting
from app.rules.loss_sentences import how_it_ended, who_reported


@dataclass(frozen=True)
class ReportsToChoose:
    """The standing reports that a case may be about, the likeliest first.

    `sentence` says what there was where there is none, and `remedy` what can be done.
    """

    reports: tuple[ReportChosen, ...]
    sentence: Text = Text("", "")
    remedy: Text = Text("", "")


_NEVER = Text("该卡（折）没有挂失记录。", "This card or passbook was never reported lost.")
_OTHERS = Text(
    "该卡（折）的挂失不适用本业务：{who}。", "This is not done for the report that stands: {who}."
)
_ENDED = Text("{who}；{end}。", "{who}; {end}.")
_ANOTHER = Text(
    "请核对账户和卡；须挂失的，办理口头挂失（2101）或正式挂失（2102）。",
    "Check account and card; where something is lost, report it (2101 or 2102).",
)


class ReportChoice(Cases):
    """What the step that names a standing report asks."""

    def reports_to_choose(self, case: str, slot: str) -> ReportsToChoose:
        """The reports that the case's step may be about.

        Raises:
            NotAllowed: an earlier step is still open.
        """
        draft, view = self._ready(case, slot)
        step = self._operation(draft.operation).step_of(slot)
        assert step is not None
        assert isinstance(step.propose, ProposesReport)
        card = view.of(ACCOUNT).card
        with self._store.reading() as transaction:
            books = transaction.books
            found = suiting(books, card, self.now(), step.propose.suits)
            if found:
                return ReportsToChoose(tuple(map(chosen, found)))
            return ReportsToChoose((), self._why_none(books, card), _ANOTHER)

    def choose_report(self, case: str, slot: str, number: str) -> CaseView:
        """Puts one of these reports into the case.

        Raises:
            Conflict: it ended meanwhile, or is none of them. NotAllowed: an earlier step is open.
        """
        draft = self._draft(case)
        known = {one.number: one for one in self.reports_to_choose(case, slot).reports}
        if number not in known:
            with self._store.reading() as transaction:
                report = transaction.books.loss_report(number)
                if report is None or report.stands(self.now()):
                    raise NotAllowed("NOT_THIS_REPORT", _NEVER, _ANOTHER)
                sentence = _ENDED.format(
                    who=who_reported(transaction.books, report),
                    end=how_it_ended(report, self.now()),
                )
            raise Conflict("REPORT_ENDED", sentence, _ANOTHER)
        return self._put(draft, slot, known[number])

    def _why_none(self, books: BooksReading, card: str) -> Text:
        reports = books.loss_reports(card)
        if not reports:
            return _NEVER
        newest = reports[-1]
        if newest.stands(self.now()):
            return _OTHERS.format(who=who_reported(books, newest))
        return _ENDED.format(
            who=who_reported(books, newest), end=how_it_ended(newest, self.now()) or same("—")
        )
