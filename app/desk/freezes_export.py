"""The register of freezes leaves the store: as a file that Excel opens, or printed as a list."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.clock import CHINA, business_date
from app.desk.cases import Cases
from app.desk.export_files import csv_of
from app.desk.freezes import Freezes
from app.desk.freezes_register import freeze_line, freezes_found
from app.desk.freezes_views import FreezeLine, FreezePart, FreezeSearch
from app.desk.printing import Printing
from app.desk.views import Outcome
from app.devices.printer import PrintHow
from app.domain.sheets import Sheet
from app.errors import Conflict, DeviceFault, GuitaiError, Unacceptable
from app.evidence.image import digest_of
from app.evidence.register_exported import RegisterExported, RegisterLeft
from app.flow.forms import fill_form
from app.flow.perform import Refused
from app.flow.rule import refusals
from app.i18n import Text
from app.operations.freeze_register_export import FREEZE_REGISTER_EXPORT
from app.rules.register_exported import REGISTER_EXPORTED

MOST_AT_ONCE = 1_000
"""Freezes of one file or list; more are taken out by days."""

_COLUMNS = (
    "冻结编号",
    "登记时间",
    "种类",
    "机关",
    "文号",
    "账号",
    "客户号",
    "户名",
    "冻结金额",
    "现实际控制",
    "状态",
    "说明",
)


@dataclass(frozen=True)
class FreezesLeft:
    """What left the store: where it lies (None where it was printed), and the journal entry."""

    path: Path | None
    entry: str
    freezes: int
    digest: str


class FreezesExport(Freezes, Printing, Cases):
    """What leaves the store of the register of freezes."""

    def export_freeze_register(
        self, asked: FreezeSearch, out: Path, reason: str, explained: str = ""
    ) -> FreezesLeft:
        """Writes the freezes that fit into a CSV file, whole or not at all; names and numbers are
        masked. The journal keeps who and why.

        Raises:
            NotAllowed: nobody of the level asked is signed in. FieldErrors, Refused: no reason.
            Unacceptable: there is such a file. DeviceFault: it cannot be written.
            Conflict: nothing fits, or too much at once.
        """
        if out.exists():
            raise Unacceptable(
                "FILE_EXISTS",
                Text(f"{out} 已存在。", f"{out} exists already."),
                Text("请另选文件名。", "Choose another name."),
            )
        return self._freezes_leave(asked, RegisterLeft.FILE, reason, explained, out)

    def print_freeze_register(
        self, asked: FreezeSearch, reason: str, explained: str = ""
    ) -> FreezesLeft:
        """Prints the freezes that fit as a list, A4 across; the journal keeps who and why.

        Raises:
            NotAllowed, FieldErrors, Refused, Conflict: as for a file.
            DeviceFault: the printer does not take it.
        """
        return self._freezes_leave(asked, RegisterLeft.PAPER, reason, explained, None)

    def _freezes_leave(
        self,
        asked: FreezeSearch,
        left: RegisterLeft,
        reason: str,
        explained: str,
        out: Path | None,
    ) -> FreezesLeft:
        self._for_whom_it_is()
        case = self.start(FREEZE_REGISTER_EXPORT.code).id
        try:
            said: dict[str, object] = {"left": left, "which": _which(asked), "reason": reason}
            said |= {"explained": explained, "reports": 0, "digest": "-"}
            exported = fill_form(RegisterExported, said)
            checked = self.put(case, REGISTER_EXPORTED.name, exported)
            if checked.blocked:
                raise Refused(refusals(checked.verdicts))
            lines = self._lines_leaving(asked)
            content = self._freezes_pdf(asked, lines) if out is None else _csv(lines)
            exported = replace(exported, reports=len(lines), digest=digest_of(content))
            self.put(case, REGISTER_EXPORTED.name, exported)
            if out is None:
                self.print_bytes(content, "Guitai 冻结登记簿", PrintHow(Sheet(297.0, 210.0)))
                entry = self.perform(case).number
            else:
                entry = self._freezes_written(case, out, content)
        except BaseException as error:
            with suppress(GuitaiError):
                why = error.sentence.zh if isinstance(error, GuitaiError) else "导出被中止。"
                self.conclude(case, Outcome.WITHDRAWN, why)
            raise
        return FreezesLeft(out, entry, len(lines), exported.digest)

    def _freezes_written(self, case: str, out: Path, content: bytes) -> str:
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

    def _lines_leaving(self, asked: FreezeSearch) -> tuple[FreezeLine, ...]:
        """The freezes that fit, oldest first."""
        with self._store.reading() as transaction:
            at = self._moment(transaction)
            query = self._freeze_query(transaction, asked, at)
            found = freezes_found(transaction, query, MOST_AT_ONCE + 1)
            lines = [freeze_line(transaction, one, at) for one in found[:MOST_AT_ONCE]]
        if not lines:
            raise Conflict(
                "NO_FREEZES",
                Text("没有这样的冻结。", "There are no such freezes."),
                Text("请核对日期和条件。", "Check days and words."),
            )
        if len(found) > MOST_AT_ONCE:
            raise Conflict(
                "TOO_MANY",
                Text(f"超过{MOST_AT_ONCE}笔。", f"More than {MOST_AT_ONCE} freezes."),
                Text("请缩小日期范围，分次办理。", "Choose fewer days, one span after another."),
            )
        return tuple(reversed(lines))

    def _freezes_pdf(self, asked: FreezeSearch, lines: tuple[FreezeLine, ...]) -> bytes:
        # Draws PDF pages, which only whoever prints needs.
        from app.rules.papers.freeze_register import (  # noqa: PLC0415  reportlab
            PrintedFreeze,
            RegisterPrinted,
            freeze_register,
        )

        who = self._signed_in()
        days = [business_date(one.since) for one in lines]
        with self._store.reading() as transaction:
            printed = RegisterPrinted(
                branch=transaction.books.branch(),
                since=asked.first or min(days),
                until=asked.last or max(days),
                at=self._moment(transaction),
                teller=who.number,
                teller_name=who.name,
            )
        return freeze_register(
            [
                PrintedFreeze(
                    number=one.number,
                    since=one.since,
                    kind=one.kind.title,
                    organ=one.organ,
                    document=one.document,
                    holder=one.name,
                    account=one.account,
                    amount=one.amount,
                    holds=one.holds,
                    state=one.state.title,
                    when=one.when,
                )
                for one in lines
            ],
            printed,
        )


def _csv(lines: tuple[FreezeLine, ...]) -> bytes:
    return csv_of(
        _COLUMNS,
        (
            (
                one.number,
                _at(one.since),
                one.kind.title.zh,
                one.organ,
                one.document,
                one.account,
                one.customer,
                one.name,
                one.amount.zh,
                one.holds.zh,
                one.state.title.zh,
                one.when.zh,
            )
            for one in lines
        ),
    )


def _which(asked: FreezeSearch) -> str:
    parts = [] if asked.part is FreezePart.ALL else [asked.part.title.zh]
    if asked.first is not None or asked.last is not None:
        parts.append(f"{asked.first or '…'}..{asked.last or '…'}")
    if asked.words:
        # What was typed may name somebody.
        parts.append("按条件查找")
    return " ".join(parts) or FreezePart.ALL.title.zh


def _at(moment: datetime) -> str:
    return f"{moment.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"
