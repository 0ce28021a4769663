r"""Takes the README's pictures of money, freezes and closure from the real window and papers.

QT_QPA_PLATFORM=offscreen PYTHONPATH=. \
    .venv/bin/python tests/benchmarks/take_pictures_of_money.py [FOLDER]
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from app import clock
from app.bootstrap import open_desk, training_settings
from app.desk.desk import Desk
from app.desk.rehearsal import Rehearsal
from app.desk.rehearsal_words import Stopped
from app.desk.views import CaseView
from app.devices.specimens import by_code
from app.i18n import Language
from app.jobs import threaded
from app.papers.preview import page_png
from tests.benchmarks.take_pictures import pause, wait_until
from tests.benchmarks.take_pictures_of_losses import ANSWERS
from tests.training import HandClock
from tests.ui.case.teller import Teller
from ui.application import prepared
from ui.destinations import DRAWER, FREEZE_REGISTER, TRIAL_BALANCE
from ui.language import spoken
from ui.main_window import MainWindow
from ui.screens.freeze_register_of import FreezesOf
from ui.theme import Mode, theme

LOAN = {"kind": "loan", "party": "培训银行样本支行", "reference": "DK2026001"}
PAPERS = {("interest_sheet", "customer"): "interest"}


def played(
    desk: Desk,
    operation: str,
    until: str = "",
    specimen: str = "S01",
    answers: Mapping[str, Mapping[str, Any]] | None = None,
) -> CaseView:
    """A case with every step before `until` done, as a rehearsal does it, or as far as it comes."""
    pictures = desk.specimen_pictures(specimen)
    sides = tuple(one for one in (pictures.front, pictures.back) if one)
    said = {**ANSWERS, **(answers or {})}
    if operation in ("cash_deposit", "verbal_loss_report"):
        said["account"] = {"words": by_code(specimen).number}
        said["holder_named"] = {"name": by_code(specimen).name}
    stages = Rehearsal(desk, said).stages(operation, documents={"card": sides}, live=pictures.live)
    view = next(stages)
    while view.here != until:
        try:
            reached = next(stages, None)
        except Stopped:
            return desk.open_case(view.id)
        if reached is None:
            break
        view = reached
    return view


def account_of(desk: Desk, specimen: str) -> str:
    """The number of this customer's account, as a court would have it."""
    one = by_code(specimen)
    with desk._store.reading() as transaction:
        known = transaction.books.customer_by_document(one.kind, one.number)
        assert known is not None
        return transaction.books.accounts_of(known.number)[0].number


def freeze_of(desk: Desk, account: str) -> str:
    """The number of the freeze of an account."""
    with desk._store.reading() as transaction:
        return transaction.books.restraints(account)[0].number


def main() -> None:
    """From the first deposit to the closure, and keeps a picture of each."""
    into = Path(sys.argv[1] if len(sys.argv) > 1 else "resources/pictures")
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(training_settings(Path(folder) / "store"), threaded())
        hands = HandClock(clock.now())
        desk._clock = hands
        prepared(Language.CHINESE)
        desk.warm_up()
        window = MainWindow(desk.place().kind)
        window.seat(desk)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        window.shell.sign_in_done(desk.sign_in("1001", "train1001"))
        teller = Teller(SimpleNamespace(waitUntil=wait_until), window, desk)  # type: ignore[arg-type]

        def take(name: str) -> None:
            pause(1500)
            window.grab().save(str(into / f"{name}.png"))

        for one in ("S01", "S05"):
            desk.perform(played(desk, "account_opening", specimen=one).id)
            amount = {"amount": {"amount": "23456.78"}}
            desk.perform(played(desk, "cash_deposit", specimen=one, answers=amount).id)
        order = {"account": account_of(desk, "S01"), "holder": by_code("S01").name}
        for name, said in (
            ("contract_sign", {"contract": LOAN}),
            ("freeze", {"freeze_order": {**order, "extent": "amount", "amount": "3000"}}),
            ("verbal_loss_report", {}),
        ):
            desk.perform(played(desk, name, answers=said).id)
        teller.opens(played(desk, "account_closure", "precheck"))
        take("closure_blockers")
        window.go(DRAWER)
        take("drawer")
        hands.forward(days=61)
        window.shell.sign_in_done(desk.sign_in("1001", "train1001"))
        teller.opens(played(desk, "account_closure", "payout", specimen="S05"))
        take("closure_sum")
        done = desk.perform(played(desk, "account_closure", specimen="S05").id)
        spoken().speak(Language.ENGLISH)
        theme().wear(Mode.DARK)
        window.shell.sign_in_done(desk.sign_in("3001", "train3001"))
        window.go(FREEZE_REGISTER, FreezesOf(freeze=freeze_of(desk, order["account"])))
        take("freeze_register")
        spoken().speak(Language.CHINESE)
        theme().wear(Mode.LIGHT)
        window.go(TRIAL_BALANCE)
        take("trial_balance")
        desk.make_papers(done.number)
        for line in desk.entry(done.number).papers:
            name = PAPERS.get((line.paper.paper, line.paper.copy), "")
            if name:
                picture = page_png(desk.paper_pdf(line.paper.id), 1, 1000)
                (into / f"{name}.png").write_bytes(picture)
        window.close()
        pause(100)
        desk.close()


if __name__ == "__main__":
    main()
