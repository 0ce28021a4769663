r"""Takes the README's pictures of the loss chain from the real window, eyes, store and papers.

QT_QPA_PLATFORM=offscreen PYTHONPATH=. \
    .venv/bin/python tests/benchmarks/take_pictures_of_losses.py [FOLDER]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

from app.bootstrap import open_desk, training_settings
from app.desk.desk import Desk
from app.desk.rehearsal import Rehearsal
from app.desk.views import CaseView
from app.devices.specimens import by_code
from app.i18n import Language
from app.jobs import threaded
from app.papers.preview import page_png
from tests.benchmarks.take_pictures import pause, wait_until
from tests.ui.case.teller import Teller
from ui.application import prepared
from ui.destinations import CUSTOMER, LOSS_REGISTER
from ui.language import spoken
from ui.main_window import MainWindow
from ui.screens.loss_register_of import RegisterOf
from ui.theme import Mode, theme

ANSWERS = {
    "phone": {"shared_because": "老人使用女儿的手机"},
    "second_document": {"kind": "passport", "number": "E12345678", "agrees": True},
    "identified": {"grounds": "questions", "sure": True},
    "witness": {"staff": "1002"},
}
"""What people say of whoever a human must look at."""
PAPERS = {("loss_form", "bank"): "loss_form", ("loss_receipt", "customer"): "loss_copy"}


def played(desk: Desk, operation: str, until: str = "", specimen: str = "S01") -> CaseView:
    """A case of this customer with every step before `until` done, as a rehearsal does it."""
    pictures = desk.specimen_pictures(specimen)
    sides = tuple(one for one in (pictures.front, pictures.back) if one)
    answers = dict(ANSWERS)
    if operation == "verbal_loss_report":
        answers["account"] = {"words": by_code(specimen).number}
    stages = Rehearsal(desk, answers).stages(
        operation, documents={"card": sides}, live=pictures.live
    )
    view = next(stages)
    while view.here != until:
        reached = next(stages, None)
        if reached is None:
            break
        view = reached
    return view


def main() -> None:
    """From the report to the register, and keeps a picture of each."""
    into = Path(sys.argv[1] if len(sys.argv) > 1 else "resources/pictures")
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(training_settings(Path(folder) / "store"), threaded())
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

        desk.perform(played(desk, "account_opening").id)
        desk.perform(played(desk, "account_opening", specimen="S05").id)
        desk.perform(played(desk, "verbal_loss_report", specimen="S05").id)
        teller.opens(played(desk, "verbal_loss_report", "loss"))
        take("loss_verbal")
        teller.until(lambda: teller.page.can_act)
        teller.page.act()
        teller.until(lambda: not teller.screen.case.here)
        teller.click(teller.screen.foot.primary)
        pause(2500)
        take("loss_done")
        done = desk.perform(played(desk, "loss_report").id)
        teller.opens(played(desk, "replacement", "plan"))
        take("replacement")
        spoken().speak(Language.ENGLISH)
        theme().wear(Mode.DARK)
        window.go(LOSS_REGISTER, RegisterOf())
        take("loss_register")
        spoken().speak(Language.CHINESE)
        theme().wear(Mode.LIGHT)
        window.go(CUSTOMER, desk.entry(done.number).customer)
        take("loss_customer")
        desk.make_papers(done.number)
        for line in desk.entry(done.number).papers:
            name = PAPERS.get((line.paper.paper, line.paper.copy))
            if name:
                picture = page_png(desk.paper_pdf(line.paper.id), 1, 1000)
                (into / f"{name}.png").write_bytes(picture)
            else:
                print(line.paper.paper, line.paper.copy)
        window.close()
        pause(100)
        desk.close()


if __name__ == "__main__":
    main()
