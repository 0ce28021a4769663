"""Whoever comes again is known after three keys, besides laying the document and the picture."""

from __future__ import annotations

from app.evidence.face import FaceBand
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown


def test_it_takes_three_keys_to_know_who_is_here_and_whose_account_it_is(teller: Teller) -> None:
    desk = teller.desk
    desk.perform(teller.filled_up_to("").id)
    teller.opens(desk.start("2102"))
    teller.at("acting")
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()

    teller.at("card")
    teller.until(teller.page.sources.take.hasFocus)
    teller.enter()
    teller.until(lambda: teller.page.complete and not teller.page.waiting)
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()

    # The only card is chosen, the standing consent found and the check asked meanwhile.
    teller.at("face")
    held = teller.screen.case.values
    assert held["account"].card
    assert held["face_agreed"].stands
    teller.until(teller.page.sources.take.hasFocus)
    teller.enter()
    teller.until(lambda: "face" in teller.screen.case.values)
    compared = teller.screen.case.values["face"].decisive
    assert compared.band is FaceBand.ALIKE
    assert compared.second_portrait, "compared with the picture of the opening too"
    teller.until(lambda: shown(teller.page, "以前办理照片"))
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()
    teller.at("loss")
    assert "consents" not in {step.code for step in teller.screen.case.steps}
