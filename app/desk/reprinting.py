"""Papers printed once more: proved against the archive, counted, and kept in the journal."""

from __future__ import annotations

from app.desk.cases import Cases
from app.desk.views import Outcome, PaperLine
from app.errors import Conflict, GuitaiError
from app.evidence.reprint import Compared, Reprint
from app.flow.forms import fill_form
from app.flow.ports import OutboxPaper
from app.i18n import Text
from app.operations.paper_reprint import PAPER_REPRINT, REPRINT


class Reprinting(Cases):
    """Who had which paper printed again, and why."""

    def reprint_paper(self, paper: str, reason: str, explained: str = "") -> PaperLine:
        """Makes one more print of a paper that was printed, and gives it: it lies in the queue, to
        be printed as any other. Of a reprint, the paper itself is printed again.

        The archived bytes are proved by their digest first, and what the journal gives today is
        compared with them.

        Raises:
            FieldErrors: no reason was given. Refused: “other” without an explanation.
            Conflict: the paper was never printed. StoreFault: the archived paper is damaged.
        """
        self._signed_in()
        one = self._paper(paper)
        if one.of:
            one = self._paper(one.of)
        said = {
            "paper": one.id,
            "entry": one.journal,
            "digest": one.document.digest if one.document else "",
            "reason": reason,
            "explained": explained,
        }
        archived = self._archived(one)
        line = self._paper_line(one)
        with self._store.reading() as transaction:
            entry = transaction.journal.find(one.journal)
        said |= {
            "title": f"{line.title.zh}（{line.copy.zh}）",
            "customer": entry.customer if entry is not None else "",
            "compared": self._compared(one, archived),
        }
        reprint = fill_form(Reprint, said)
        view = self.start(PAPER_REPRINT.code)
        try:
            self.put(view.id, REPRINT.name, reprint)
            done = self.perform(view.id)
        except GuitaiError as error:
            self.conclude(view.id, Outcome.WITHDRAWN, error.sentence.zh)
            raise
        again = next(one for one in done.papers if one.paper.of)
        return self.make_paper(again.paper.id)

    def _archived(self, paper: OutboxPaper) -> bytes:
        if paper.document is None:
            raise Conflict(
                "NOT_PRINTED_YET",
                Text("该单据尚未生成，不能补打。", "This paper is not made yet."),
                Text("请直接打印。", "Just print it."),
            )
        return self.document(paper.document)

    def _compared(self, paper: OutboxPaper, archived: bytes) -> Compared:
        """What the journal gives today beside the archived paper; a digital signature stands
        behind what was made."""
        try:
            made = self._rendered(paper)
        except GuitaiError:
            return Compared.NOT_MADE
        return Compared.EQUAL if archived.startswith(made) else Compared.DIFFERS
