"""The print queue: the papers of the day and all that did not come out, with what to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.clock import business_date
from app.desk.printing import Printing
from app.desk.views import EntryLine, PaperLine
from app.desk.workstation_views import Offer
from app.devices.printer import PrinterSeen, printers
from app.devices.printer.nothing import NO_PRINTER
from app.errors import DeviceFault
from app.flow.found_by import JournalQuery
from app.i18n import Text, same
from app.papers.preview import page_count, page_png

MOST_ENTRIES = 500
"""Entries of a day whose papers are listed; a counter makes some forty cases a day."""

_OWN = Text("{name}（本柜台）", "{name} (the counter's)")
_ASKS = Text("{name}：{wants}", "{name}: {wants}")
_FOLDER = Text("文件夹 {name}", "the folder {name}")


@dataclass(frozen=True)
class QueuedPaper:
    """A paper of the queue with the entry that it belongs to; the customer's name is masked."""

    line: PaperLine
    entry: EntryLine

    @property
    def unfinished(self) -> bool:
        """Whether something must still become of it."""
        return self.line.paper.state.unfinished

    @property
    def at(self) -> datetime:
        """When the entry was made."""
        return self.entry.at


class PrintQueue(Printing):
    """What became of the papers."""

    def print_queue(self) -> tuple[QueuedPaper, ...]:
        """Every paper of today and all unfinished ones of earlier days, newest entry first."""
        self._signed_in()
        today = business_date(self.now())
        with self._store.reading() as transaction:
            heads = {
                head.number: head
                for head in transaction.journal.search(
                    JournalQuery(first=today, last=today), MOST_ENTRIES
                )
            }
            papers = {
                one.id: one for number in heads for one in transaction.outbox.of_entry(number)
            }
            for one in transaction.outbox.unfinished():
                papers.setdefault(one.id, one)
                if one.journal not in heads:
                    entry = transaction.journal.find(one.journal)
                    if entry is not None:
                        heads[one.journal] = entry
        queue = [
            QueuedPaper(self._paper_line(one), self._line(heads[one.journal]))
            for one in papers.values()
            if one.journal in heads
        ]
        return tuple(sorted(queue, key=lambda one: one.at, reverse=True))

    def printer_offers(self) -> tuple[Offer, ...]:
        """The printers on which a paper can be printed, the counter's own first, each with what
        it asks for. Those of the system are left out where it does not answer."""
        self._signed_in()
        try:
            seen = {one.setting: one for one in printers()}
        except DeviceFault:
            seen = {}
        forms = (one.printer for one in self.settings.by_form.forms.values())
        own = self.settings.printer
        settings = [
            one for one in dict.fromkeys((own, *forms, *seen)) if one not in ("", NO_PRINTER)
        ]
        return tuple(Offer(one, self._called(one, seen.get(one), own)) for one in settings)

    def preview_pages(self, paper: str) -> int:
        """How many pages of a paper come out of its printer."""
        return page_count(self.in_the_tray(paper))

    def preview_picture(self, paper: str, page: int, width: int) -> bytes:
        """A page of a paper, from 1, as it will lie in the tray, as a PNG picture."""
        return page_png(self.in_the_tray(paper), page, width)

    @staticmethod
    def _called(setting: str, seen: PrinterSeen | None, own: str) -> Text:
        kind, _, rest = setting.partition(":")
        name = _FOLDER.format(name=rest) if kind == "file" else same(rest or setting)
        if setting == own:
            name = _OWN.format(name=name)
        return _ASKS.format(name=name, wants=seen.wants) if seen and seen.wants else name
