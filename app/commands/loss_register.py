"""`guitai loss-register`: the newest reports of some days on the screen, or all as a file."""

from __future__ import annotations

import argparse
from datetime import datetime

from app import jobs
from app.bootstrap import chosen_settings, open_desk
from app.clock import CHINA
from app.commands.asked import day, export_reason, password_of, staff_number
from app.commands.printed import Printed
from app.desk.desk import Desk
from app.desk.losses_views import RegisterLine, RegisterPart, RegisterSearch
from app.domain.loss import LOSS_KIND_TITLES, LOSS_OF_TITLES
from app.exits import EXIT_DONE
from app.i18n import Text
from app.settings import load

_COMMAND = "loss-register"


def loss_register(said: argparse.Namespace, printed: Printed) -> int:
    """Tells the newest page of the reports that were accepted on these days, as the window does, or
    writes all into the file of `--out`, which the journal keeps; gives the exit code.

    Raises:
        GuitaiError: as `LossesExport.export_loss_register` says, and what signing in says.
    """
    search = RegisterSearch(
        part=RegisterPart(said.part),
        words=said.words,
        first=day(said.first),
        last=day(said.last),
    )
    staff = staff_number(said.staff, _COMMAND)
    password = password_of(said.password_file, staff)
    settings = load(said.store) if said.store else chosen_settings(train=said.training)
    desk = open_desk(settings, jobs.inline())
    try:
        desk.sign_in(staff, password)
        try:
            if said.out is None:
                _tell(desk, search, printed)
            else:
                _write(desk, search, said, printed)
        finally:
            desk.sign_out()
    finally:
        desk.close()
    return EXIT_DONE


def _write(desk: Desk, search: RegisterSearch, said: argparse.Namespace, printed: Printed) -> None:
    reason = export_reason(said.reason, _COMMAND)
    done = desk.export_loss_register(search, said.out, reason, said.explained)
    printed.answer(
        {
            "file": str(done.path),
            "entry": done.entry,
            "reports": done.reports,
            "digest": done.digest,
        },
        [
            printed.text(
                Text("已导出 {n} 笔到 {path}。", "{n} reports were written to {path}.").format(
                    n=done.reports, path=str(done.path)
                )
            ),
            printed.row(Text("日志号", "Journal entry"), done.entry),
            printed.row(Text("文件摘要", "Digest"), done.digest),
        ],
    )


def _tell(desk: Desk, search: RegisterSearch, printed: Printed) -> None:
    # No more than a screen shows: whatever leaves the store whole leaves a trace.
    answer = desk.loss_register(search)
    count = (
        Text(
            "最近{n}笔，另有更早的；全部请以 --out 导出。",
            "The newest {n} reports; there are earlier ones: --out exports all.",
        )
        if answer.last
        else Text("共{n}笔", "{n} reports")
    ).format(n=len(answer.lines))
    printed.answer(
        {"reports": [_told(one) for one in answer.lines], "more": bool(answer.last)},
        [*(printed.text(_shown(one)) for one in answer.lines), printed.text(count)],
    )


def _told(one: RegisterLine) -> dict[str, object]:
    return {
        "number": one.number,
        "accepted_at": one.accepted_at.isoformat(),
        "stopped_at": one.stopped_at.isoformat(),
        "lapses_at": one.lapses_at.isoformat() if one.lapses_at is not None else None,
        "medium": one.medium.value,
        "card": one.card,
        "kind": one.kind.value,
        "of": one.of.value,
        "customer": one.customer,
        "name": one.name,
        "reporter": one.reporter,
        "by_agent": one.by_agent,
        "teller": one.teller,
        "state": one.state.value,
        "ended_at": one.ended_at.isoformat() if one.ended_at is not None else None,
        "ended_by": one.ended_by,
        "follows": one.follows,
    }


def _shown(one: RegisterLine) -> Text:
    return Text(
        "{number}  {at}  {card}  {kind}  {of}  {state}（{when}）",
        "{number}  {at}  {card}  {kind}  {of}  {state} ({when})",
    ).format(
        number=one.number,
        at=_at(one.accepted_at),
        card=one.card,
        kind=LOSS_KIND_TITLES[one.kind],
        of=LOSS_OF_TITLES[one.of],
        state=one.state.title,
        when=one.when,
    )


def _at(moment: datetime) -> str:
    return f"{moment.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"
