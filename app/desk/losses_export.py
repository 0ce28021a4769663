"""The register of losses leaves the store: as a file that Excel opens, or printed as a list."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.clock import CHINA, business_date
from app.desk.cases import Cases
from app.desk.export_files import csv_of
from app.desk.losses import Losses
from app.desk.losses_register import register_lines
from app.desk.losses_views import RegisterLine, RegisterPart, RegisterSearch
from app.desk.printing import Printing
from app.desk.views import Outcome
from app.devices.printer import PrintHow
from app.domain.account import MEDIUM_KIND_TITLES
from app.domain.loss import LOSS_KIND_TITLES, LOSS_OF_TITLES, LossReport
from app.domain.sheets import Sheet
from app.errors import Conflict, DeviceFault, GuitaiError, Unacceptable
from app.evidence.image import digest_of
from app.evidence.register_exported import RegisterExported, RegisterLeft
from app.flow.forms import fill_form
from app.flow.loss_register import RegisterQuery
from app.flow.perform import Refused
from app.flow.ports import Transaction
from app.flow.rule import refusals
from app.i18n import Text
from app.operations.loss_register_export import LOSS_REGISTER_EXPORT
from app.rules.register_exported import REGISTER_EXPORTED

MOST_PRINTED = 1_000
"""Reports of one printed list: some fifty sheets; more are exported as a file."""
_AT_A_TIME = 500

_COLUMNS = (
    "挂失编号",
    "受理时间",
    "停止支付自",
    "失效时间",
    "介质",
    "卡（折）号",
    "种类",
    "挂失内容",
    "客户号",
    "户名",
    "挂失人",
    "是否代理",
    "受理柜员",
    "状态",
    "说明",
    "终止时间",
    "终止日志号",
    "取代的挂失",
)


@dataclass(frozen=True)
class RegisterLeftStore:
    """What left the store: where it lies (None where it was printed), and the journal entry."""

    path: Path | None
    entry: str
    reports: int
    digest: str


class LossesExport(Losses, Printing, Cases):
    """What leaves the store of the register of losses."""

    def export_loss_register(
        self, asked: RegisterSearch, out: Path, reason: str, explained: str = ""
    ) -> RegisterLeftStore:
        """Writes the reports that fit into a CSV file, whole or not at all: UTF-8 with a mark by
        which Excel knows it, and no cell that it would reckon out. The journal keeps who and why.

        Raises:
            NotAllowed: nobody of the level asked is signed in. FieldErrors, Refused: no reason.
            Unacceptable: there is such a file. DeviceFault: it cannot be written.
            Conflict: nothing fits.
        """
        if out.exists():
            raise Unacceptable(
                "FILE_EXISTS",
                Text(f"{out} 已存在。", f"{out} exists already."),
                Text("请另选文件名。", "Choose another name."),
            )
        return self._leaves(asked, RegisterLeft.FILE, reason, explained, out)

    def print_loss_register(
        self, asked: RegisterSearch, reason: str, explained: str = ""
    ) -> RegisterLeftStore:
        """Prints the reports that fit as a list, A4 across; the journal keeps who and why.

        Raises:
            NotAllowed, FieldErrors, Refused, Conflict: as for a file; more reports than
                `MOST_PRINTED` are a Conflict too. DeviceFault: the printer does not take it.
        """
        return self._leaves(asked, RegisterLeft.PAPER, reason, explained, None)

    def _leaves(
        self,
        asked: RegisterSearch,
        left: RegisterLeft,
        reason: str,
        explained: str,
        out: Path | None,
    ) -> RegisterLeftStore:
        case = self.start(LOSS_REGISTER_EXPORT.code).id
        try:
            said: dict[str, object] = {"left": left, "which": _which(asked), "reason": reason}
            said |= {"explained": explained, "reports": 0, "digest": "-"}
            exported = fill_form(RegisterExported, said)
            checked = self.put(case, REGISTER_EXPORTED.name, exported)
            if checked.blocked:
                raise Refused(refusals(checked.verdicts))
            content, reports = self._csv(asked) if out is not None else self._pdf(asked)
            exported = replace(exported, reports=reports, digest=digest_of(content))
            self.put(case, REGISTER_EXPORTED.name, exported)
            if out is not None:
                entry = self._written(case, out, content)
            else:
                self.print_bytes(content, "Guitai 挂失登记簿", PrintHow(Sheet(297.0, 210.0)))
                entry = self.perform(case).number
        except BaseException as error:
            with suppress(GuitaiError):
                self.conclude(case, Outcome.WITHDRAWN, _why(error))
            raise
        return RegisterLeftStore(out, entry, reports, exported.digest)

    def _written(self, case: str, out: Path, content: bytes) -> str:
        """The file takes its place once the journal has kept that it leaves."""
        new = out.with_name(out.name + ".part")
        try:
            new.write_bytes(content)
            entry = self.perform(case).number
            new.replace(out)
        except OSError as error:
            raise DeviceFault(
                "EXPORT_FAILED",
                Text(f"无法导出到 {out}：{error.strerror}", f"Cannot export to {out}: {error}"),
                Text("请换一个位置再试。", "Choose another place and try again."),
            ) from error
        finally:
            new.unlink(missing_ok=True)
        return entry

    def _csv(self, asked: RegisterSearch) -> tuple[bytes, int]:
        # Cells take a fraction of the room that lines do: a register may have grown for years.
        rows = [(one.accepted_at, one.number, _cells(one)) for one in self._every_line(asked)]
        if not rows:
            raise _nothing()
        rows.sort()
        return csv_of(_COLUMNS, (cells for _, _, cells in rows)), len(rows)

    def _pdf(self, asked: RegisterSearch) -> tuple[bytes, int]:
        # Draws PDF pages, which only whoever prints needs.
        from app.rules.papers.loss_register import (  # noqa: PLC0415  reportlab
            RegisterLine as PrintedLine,
        )
        from app.rules.papers.loss_register import RegisterPrinted, loss_register  # noqa: PLC0415

        who = self._signed_in()
        reports = self._every_report(asked, MOST_PRINTED)
        if not reports:
            raise _nothing()
        if len(reports) > MOST_PRINTED:
            raise Conflict(
                "TOO_MANY",
                Text(
                    f"超过{MOST_PRINTED}笔，一次打印不完。",
                    f"More than {MOST_PRINTED} reports are not printed at once.",
                ),
                Text("请缩小日期范围，或导出为文件。", "Choose fewer days, or export a file."),
            )
        days = [business_date(one.accepted_at) for one in reports]
        with self._store.reading() as transaction:
            names = {
                one.number: one.name
                for one in transaction.index.customers({one.customer for one in reports})
            }
            printed = RegisterPrinted(
                branch=transaction.books.branch(),
                since=asked.first or min(days),
                until=asked.last or max(days),
                at=self._moment(transaction),
                teller=who.number,
                teller_name=who.name,
                masked=True,
            )
        lines = [PrintedLine(one, names.get(one.customer, "")) for one in reports]
        return loss_register(lines, printed), len(lines)

    def _every_line(self, asked: RegisterSearch) -> Iterator[RegisterLine]:
        with self._store.reading() as transaction:
            query = self._register_query(transaction, asked, self._moment(transaction))
            for page in _pages(transaction, query):
                yield from register_lines(transaction, page, query)

    def _every_report(self, asked: RegisterSearch, most: int) -> list[LossReport]:
        """The reports that fit, oldest first; one more than `most` where there are more."""
        found: list[LossReport] = []
        with self._store.reading() as transaction:
            query = self._register_query(transaction, asked, self._moment(transaction))
            for page in _pages(transaction, query):
                found += page
                if len(found) > most:
                    break
        return sorted(found, key=lambda one: (one.accepted_at, one.number))[: most + 1]


def _pages(transaction: Transaction, query: RegisterQuery) -> Iterator[tuple[LossReport, ...]]:
    """All reports that fit, page by page in the order of the register."""
    while page := transaction.losses.search(query, _AT_A_TIME):
        yield page
        query = replace(query, before=page[-1])


def _which(asked: RegisterSearch) -> str:
    parts = [] if asked.part is RegisterPart.ALL else [asked.part.title.zh]
    if asked.first is not None or asked.last is not None:
        parts.append(f"{asked.first or '…'}..{asked.last or '…'}")
    if asked.words:
        # What was typed may name somebody: the journal has the numbers of the reports' days.
        parts.append("按条件查找")
    return " ".join(parts) or RegisterPart.ALL.title.zh


def _cells(line: RegisterLine) -> tuple[object, ...]:
    return (
        line.number,
        _at(line.accepted_at),
        _at(line.stopped_at),
        _at(line.lapses_at) if line.lapses_at is not None else "不失效",
        MEDIUM_KIND_TITLES[line.medium].zh,
        line.card,
        LOSS_KIND_TITLES[line.kind].zh,
        LOSS_OF_TITLES[line.of].zh,
        line.customer,
        line.name,
        line.reporter,
        "代理" if line.by_agent else "本人",
        line.teller,
        line.state.title.zh,
        line.when.zh,
        _at(line.ended_at) if line.ended_at is not None else "",
        line.ended_by,
        line.follows,
    )


def _at(moment: datetime) -> str:
    return f"{moment.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"


def _nothing() -> Conflict:
    return Conflict(
        "NO_REPORTS",
        Text("没有这样的挂失。", "There are no such reports."),
        Text("请核对日期和条件。", "Check days and words."),
    )


def _why(error: BaseException) -> str:
    if isinstance(error, GuitaiError):
        return error.sentence.zh
    if isinstance(error, KeyboardInterrupt | SystemExit):
        return "导出被中止。"
    return f"程序内部出错（{type(error).__name__}）。"
