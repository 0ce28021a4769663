"""`guitai trial-balance`: whether the ledger balances over some days, line by line."""

from __future__ import annotations

import argparse

from app import jobs
from app.bootstrap import chosen_settings, open_desk
from app.commands.asked import day, password_of, staff_number
from app.commands.printed import Printed, columns
from app.desk.ledger_views import DrawerRow, TrialRow, TrialShown
from app.domain.money import Fen, yuan_text
from app.exits import EXIT_BROKEN, EXIT_DONE
from app.i18n import Text
from app.settings import load

_COMMAND = "trial-balance"
_ACCOUNT, _TITLE, _AMOUNT = 14, 30, 20


def trial_balance(said: argparse.Namespace, printed: Printed) -> int:
    """Tells the trial balance as the screen does; gives the exit code: that of a failed proof where
    it does not balance.

    Raises:
        GuitaiError: as `TrialBalances.trial_balance` says, and what signing in says.
    """
    first, last = day(said.first), day(said.last)
    staff = staff_number(said.staff, _COMMAND)
    password = password_of(said.password_file, staff)
    settings = load(said.store) if said.store else chosen_settings(train=said.training)
    desk = open_desk(settings, jobs.inline())
    try:
        desk.sign_in(staff, password)
        try:
            shown = desk.trial_balance(first, last)
        finally:
            desk.sign_out()
    finally:
        desk.close()
    printed.answer(_told(shown), _shown(shown, printed))
    return EXIT_DONE if shown.balances else EXIT_BROKEN


def _told(shown: TrialShown) -> dict[str, object]:
    """Amounts in fen; balances above zero are credit, below zero debit."""
    opening, movements, closing = shown.off_by
    return {
        "first": shown.first.isoformat(),
        "last": shown.last.isoformat(),
        "balances": shown.balances,
        "off_by": {"opening": opening, "movements": movements, "closing": closing},
        "lines": [
            {
                "account": row.account,
                "title": row.title.zh,
                "part": row.part,
                "opening": row.opening,
                "debit": row.debit,
                "credit": row.credit,
                "closing": row.closing,
            }
            for row in shown.rows
        ],
        "drawers": [
            {"holder": one.holder, "ledger": one.ledger, "pieces": one.pieces, "off_by": one.off}
            for one in shown.drawers
        ],
        "unequal_entries": list(shown.broken),
        "unknown_entries": list(shown.unknown),
    }


def _shown(shown: TrialShown, printed: Printed) -> list[str]:
    titles = (
        Text("期初", "Opening"),
        Text("本期借方", "Debits"),
        Text("本期贷方", "Credits"),
        Text("期末", "Closing"),
    )
    lines = [
        printed.text(
            Text("试算平衡表　{first} 至 {last}", "Trial balance {first} to {last}").format(
                first=shown.first.isoformat(), last=shown.last.isoformat()
            )
        ),
        " " * (_ACCOUNT + _TITLE)
        + "".join(_right(printed.text(one), _AMOUNT) for one in titles).rstrip(),
    ]
    lines += [_row(row, printed) for row in shown.rows]
    _, _, debits, credits, _, _ = shown.totals
    total = printed.text(Text("合计", "Total"))
    lines.append(
        _left(total, _ACCOUNT + _TITLE)
        + _right("", _AMOUNT)
        + _right(yuan_text(debits), _AMOUNT)
        + _right(yuan_text(credits), _AMOUNT)
    )
    lines += [_drawer(one, printed) for one in shown.drawers]
    for what, entries in (
        (Text("借贷不等的分录", "Entries that do not balance"), shown.broken),
        (Text("日志中没有的分录", "Entries not in the journal"), shown.unknown),
    ):
        if entries:
            lines.append(printed.row(what, "、".join(entries)))
    verdict = (
        Text("平：借贷相等，各尾箱账实相符。", "Balances: debits are credits, drawers agree.")
        if shown.balances
        else Text(
            "不平：请停止记账并报告会计主管。",
            "DOES NOT BALANCE: stop recording and tell the chief accountant.",
        )
    )
    return [*lines, printed.text(verdict)]


def _row(row: TrialRow, printed: Printed) -> str:
    title = printed.text(row.title)
    return (
        _left(("  " if row.part else "") + row.account, _ACCOUNT)
        + _left(title, _TITLE)
        + _right(_sided(row.opening, printed), _AMOUNT)
        + _right(yuan_text(row.debit), _AMOUNT)
        + _right(yuan_text(row.credit), _AMOUNT)
        + _right(_sided(row.closing, printed), _AMOUNT)
    )


def _drawer(one: DrawerRow, printed: Printed) -> str:
    said = (
        Text("账实相符 {pieces}", "agrees: {pieces}")
        if not one.off
        else Text(
            "账实不符：账面 {ledger}，券别合计 {pieces}，相差 {off}",
            "does NOT agree: ledger {ledger}, pieces {pieces}, off by {off}",
        )
    ).format(ledger=yuan_text(one.ledger), pieces=yuan_text(one.pieces), off=yuan_text(one.off))
    return f"  {printed.text(one.title)}  {printed.text(said)}"


def _sided(balance: Fen, printed: Printed) -> str:
    side = Text("借", "Dr") if balance < 0 else Text("贷", "Cr")
    if not balance:
        side = Text("平", "–")
    return f"{printed.text(side)} {yuan_text(Fen(abs(balance)))}"


def _left(words: str, width: int) -> str:
    return words + " " * max(1, width - columns(words))


def _right(words: str, width: int) -> str:
    return " " * max(1, width - columns(words)) + words
