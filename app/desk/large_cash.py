"""大额现金登记簿 at the desk: looked at by days, exported or printed for whoever reports it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.desk.cases import Cases
from app.desk.export_files import csv_of
from app.desk.large_cash_views import (
    DIRECTION_TITLES,
    LargeCashDays,
    LargeCashLeft,
    LargeCashLine,
)
from app.desk.printing import Printing
from app.desk.views import Outcome
from app.devices.printer import PrintHow
from app.domain import masks
from app.domain.sheets import Sheet
from app.errors import Conflict, DeviceFault, GuitaiError, Unacceptable
from app.evidence.image import digest_of
from app.evidence.register_exported import RegisterExported, RegisterLeft
from app.flow.forms import fill_form
from app.flow.perform import Refused
from app.flow.rule import refusals
from app.i18n import Text
from app.operations.large_cash_export import LARGE_CASH_EXPORT
from app.rules.register_exported import REGISTER_EXPORTED

_COLUMNS = ("登记号", "日期", "客户号", "户名", "收付", "当日累计（元）", "最近日志号")


class LargeCashRegister(Printing, Cases):
    """What is asked of the register of large cash."""

    def large_cash(self, days: LargeCashDays) -> tuple[LargeCashLine, ...]:
        """The lines of the register on those days, oldest first.

        Raises:
            NotAllowed: nobody is signed in.
        """
        self._signed_in()
        with self._store.reading() as transaction:
            found = transaction.books.large_cash_between(days.first, days.last)
            people = transaction.index.customers({one.customer for one in found})
        names = {one.number: one.name for one in people}
        return tuple(
            LargeCashLine(
                number=one.number,
                day=date.fromisoformat(one.day),
                customer=one.customer,
                name=masks.name(names.get(one.customer, "")),
                direction=one.direction,
                total=one.total,
                entry=one.journal,
            )
            for one in found
        )

    def export_large_cash(
        self, days: LargeCashDays, out: Path, reason: str, explained: str = ""
    ) -> LargeCashLeft:
        """Writes those days into a CSV file, whole or not at all; names are masked, customers have
        their numbers. The journal keeps who and why.

        Raises:
            NotAllowed: nobody of the level asked is signed in. FieldErrors, Refused: no reason.
            Unacceptable: there is such a file. DeviceFault: it cannot be written.
            Conflict: there is no line on those days.
        """
        if out.exists():
            raise Unacceptable(
                "FILE_EXISTS",
                Text(f"{out} 已存在。", f"{out} exists already."),
                Text("请另选文件名。", "Choose another name."),
            )
        return self._large_cash_leaves(days, RegisterLeft.FILE, reason, explained, out)

    def print_large_cash(
        self, days: LargeCashDays, reason: str, explained: str = ""
    ) -> LargeCashLeft:
        """Prints those days as a list, A4 across; the journal keeps who and why.

        Raises:
            NotAllowed, FieldErrors, Refused, Conflict: as for a file.
            DeviceFault: the printer does not take it.
        """
        return self._large_cash_leaves(days, RegisterLeft.PAPER, reason, explained, None)

    def _large_cash_leaves(
        self,
        days: LargeCashDays,
        left: RegisterLeft,
        reason: str,
        explained: str,
        out: Path | None,
    ) -> LargeCashLeft:
        case = self.start(LARGE_CASH_EXPORT.code).id
        try:
            said: dict[str, object] = {"left": left, "which": f"{days.first}..{days.last}"}
            said |= {"reason": reason, "explained": explained, "reports": 0, "digest": "-"}
            exported = fill_form(RegisterExported, said)
            checked = self.put(case, REGISTER_EXPORTED.name, exported)
            if checked.blocked:
                raise Refused(refusals(checked.verdicts))
            lines = self.large_cash(days)
            if not lines:
                raise Conflict(
                    "NO_LARGE_CASH",
                    Text("这些日期没有大额现金登记。", "Nothing is registered on those days."),
                    Text("请核对日期。", "Check the days."),
                )
            content = _csv(lines) if out is not None else self._large_cash_pdf(days, lines)
            exported = replace(exported, reports=len(lines), digest=digest_of(content))
            self.put(case, REGISTER_EXPORTED.name, exported)
            if out is not None:
                entry = self._large_cash_written(case, out, content)
            else:
                self.print_bytes(content, "Guitai 大额现金登记簿", PrintHow(Sheet(297.0, 210.0)))
                entry = self.perform(case).number
        except BaseException as error:
            with suppress(GuitaiError):
                why = error.sentence.zh if isinstance(error, GuitaiError) else "导出被中止。"
                self.conclude(case, Outcome.WITHDRAWN, why)
            raise
        return LargeCashLeft(out, entry, len(lines), exported.digest)

    def _large_cash_written(self, case: str, out: Path, content: bytes) -> str:
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

    def _large_cash_pdf(self, days: LargeCashDays, lines: tuple[LargeCashLine, ...]) -> bytes:
        # Draws PDF pages, which only whoever prints needs.
        from app.rules.papers.large_cash_register import (  # noqa: PLC0415  reportlab
            PrintedLine,
            RegisterPrinted,
            large_cash_register,
        )

        who = self._signed_in()
        with self._store.reading() as transaction:
            printed = RegisterPrinted(
                branch=transaction.books.branch(),
                since=days.first,
                until=days.last,
                at=self.now(),
                teller=who.number,
                teller_name=who.name,
            )
        return large_cash_register(
            [
                PrintedLine(
                    number=one.number,
                    day=one.day,
                    customer=one.customer,
                    holder=one.name,
                    direction=DIRECTION_TITLES[one.direction],
                    total=one.total,
                    entry=one.entry,
                )
                for one in lines
            ],
            printed,
        )


def _csv(lines: tuple[LargeCashLine, ...]) -> bytes:
    return csv_of(
        _COLUMNS,
        (
            (
                one.number,
                one.day.isoformat(),
                one.customer,
                one.name,
                DIRECTION_TITLES[one.direction].zh,
                f"{one.total // 100}.{one.total % 100:02d}",
                one.entry,
            )
            for one in lines
        ),
    )
