"""Takes the README's pictures from the real window, eyes, store and papers.

QT_QPA_PLATFORM=offscreen .venv/bin/python tests/benchmarks/take_pictures.py [FOLDER]
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from app.bootstrap import open_desk, training_settings
from app.i18n import Language
from app.jobs import threaded
from app.papers.preview import page_png
from tests.ui.case.teller import Teller
from ui.application import prepared
from ui.customer.look import Comfort
from ui.destinations import CUSTOMER, EXERCISES
from ui.language import spoken
from ui.main_window import MainWindow
from ui.theme import Mode, theme


def pause(milliseconds: int) -> None:
    """Lets the window and its lanes go on; QTest.qWait would keep Python's lock meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(true: Any, timeout: int) -> None:
    """Waits in the event loop until something is so."""
    until = time.monotonic() + timeout / 1000
    while not true():
        if time.monotonic() > until:
            raise SystemExit("the window did not come so far")
        pause(5)


def take_customer(teller: Teller, take: Callable[[QWidget, str], None]) -> None:
    """The customer's side: the PIN pad, and the form in large print."""
    window = teller.window
    teller.opens(teller.filled_up_to("pin", "S05"))
    teller.until(lambda: teller.page.can_act)
    teller.page.act()
    teller.until(lambda: teller.task is not None)
    take(window, "customer_pin")
    window.shell.customer.rest()
    teller.opens(teller.filled_up_to("sign", "S05"))
    teller.until(lambda: teller.page.can_act)
    teller.page.act()
    teller.until(lambda: teller.task is not None)
    window.shell.customer.panel.wear(Comfort(large=True))
    teller.click(teller.task._switch)
    take(window, "customer_form")
    window.shell.customer.rest()


def main() -> None:
    """Goes from screen to screen and keeps a picture of each."""
    into = Path(sys.argv[1] if len(sys.argv) > 1 else "resources/pictures")
    into.mkdir(parents=True, exist_ok=True)

    def take(widget: QWidget, name: str) -> None:
        pause(1200)
        widget.grab().save(str(into / f"{name}.png"))

    with tempfile.TemporaryDirectory() as folder:
        settings = training_settings(Path(folder) / "store")
        # A picture stands in for the camera.
        settings = replace(settings, camera="file:resources/specimens/S19/front.jpg")
        desk = open_desk(settings, threaded())
        prepared(Language.CHINESE)
        desk.warm_up()
        window = MainWindow(desk.place().kind)
        window.seat(desk)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        take(window, "sign_in")
        window.shell.sign_in_done(desk.sign_in("1001", "train1001"))
        teller = Teller(SimpleNamespace(waitUntil=wait_until), window, desk)  # type: ignore[arg-type]

        teller.opens(teller.filled_up_to("card"))
        teller.until(teller.page.sources.take.hasFocus)
        teller.page.sources.choice.set_code("S03")
        teller.click(teller.page.sources.take)
        teller.until(lambda: teller.page.complete and not teller.page.waiting)
        take(window, "card")
        teller.opens(teller.filled_up_to("card"))
        teller.click(teller.page.sources.camera_button)
        pause(3000)
        take(window, "capture")
        teller.opens(teller.filled_up_to("card"))
        teller.until(teller.page.sources.take.hasFocus)
        teller.page.sources.choice.set_code("S23")
        teller.click(teller.page.sources.take)
        teller.until(lambda: teller.page.complete and not teller.page.waiting)
        take(window, "passport")
        teller.opens(teller.filled_up_to("network", "S09"))
        take(window, "refused")
        whole = teller.filled_up_to("")
        take_customer(teller, take)
        teller.opens(teller.filled_up_to("diligence", "S16"))
        window.show_help()
        take(window, "help")
        window.show_help()
        teller.opens(teller.filled_up_to("face", "S15"))
        teller.until(teller.page.sources.take.hasFocus)
        teller.enter()
        teller.until(teller.screen.foot.primary.hasFocus)
        teller.enter()
        teller.until(lambda: teller.screen.case.here != "face" and not teller.screen.door.is_busy)
        take(window, "face")
        spoken().speak(Language.ENGLISH)
        theme().wear(Mode.DARK)
        teller.opens(teller.filled_up_to("approval", "S18"))
        pause(1500)
        take(window, "approval")
        spoken().speak(Language.CHINESE)
        theme().wear(Mode.LIGHT)
        done = desk.perform(whole.id)
        window.go(EXERCISES)
        take(window, "exercises")
        window.show_home()
        take(window, "home")
        window.shell.type_into_search("srl")
        take(window, "search")
        window.go(CUSTOMER, desk.entry(done.number).customer)
        take(window, "customer")
        for line in done.papers:
            if (line.paper.paper, line.paper.copy) in (
                ("application", "bank"),
                ("tax_certification", "bank"),
                ("face_consent", "customer"),
                ("receipt", "customer"),
            ):
                picture = page_png(desk.paper_pdf(line.paper.id), 1, 1000)
                (into / f"{line.paper.paper}.png").write_bytes(picture)
        window.close()
        pause(100)
        desk.close()


if __name__ == "__main__":
    main()
