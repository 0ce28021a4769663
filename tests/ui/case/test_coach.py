"""What a newcomer sees of the coach: the next step, the verdict on an exercise, the score."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.flow.outcome import Outcome
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.destinations import EXERCISES
from ui.screens.exercises import ExercisesScreen
from ui.screens.home import HomeScreen


def exercises(teller: Teller) -> ExercisesScreen:
    """The screen of the exercises, with its customers."""
    teller.window.go(EXERCISES)
    screen = teller.window.stack.currentWidget()
    assert isinstance(screen, ExercisesScreen)
    teller.until(lambda: bool(screen.list.rows))
    return screen


def test_the_coach_says_what_comes_next_and_can_be_folded(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("network"))
    coach = teller.screen.coach
    assert coach is not None
    assert shown(coach, "不要反复提交碰运气")
    teller.click(coach.toggle)
    assert not shown(coach, "碰运气")
    teller.opens(teller.filled_up_to("terms"))
    again = teller.screen.coach
    assert again is not None
    assert not shown(again, "限额")
    teller.click(again.toggle)
    assert shown(again, "限额")


def test_a_newcomer_serves_a_chosen_customer_and_is_told_how_it_went(teller: Teller) -> None:
    screen = exercises(teller)
    screen.list.choose("S06")
    assert shown(screen, "证件已过期")
    teller.click(screen.begin)
    teller.until(lambda: teller.window._case is not None)
    teller.desk.specimen_pictures("S06", teller.screen.case.id, "card")
    teller.screen._conclude(Outcome.DECLINED, "证件过期")
    teller.until(lambda: shown(teller.window.message_bar, "S06"))
    assert shown(teller.window.message_bar, "正确")
    assert shown(teller.window.message_bar, "换领")
    screen = exercises(teller)
    teller.until(lambda: shown(screen, "1 / 27"))
    screen.list.choose("S06")
    teller.until(lambda: shown(screen, "已办 1 次"))


def test_the_chosen_customer_is_the_first_to_be_laid_on_the_camera(teller: Teller) -> None:
    screen = exercises(teller)
    screen.list.choose("S10")
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: teller.window._case is not None)
    assert teller.desk.specimens()[0].code == "S10"


def test_blind_exercises_keep_their_point_to_themselves(teller: Teller) -> None:
    screen = exercises(teller)
    teller.click(screen.blind)
    teller.until(lambda: shown(screen, "做完以后揭晓"))
    assert not shown(screen, "证件已过期")


def test_the_home_screen_of_training_leads_to_the_exercises(teller: Teller) -> None:
    home = teller.window.stack.currentWidget()
    assert isinstance(home, HomeScreen)
    assert shown(home, "第一次练习请选 S01")
    assert home.exercises is not None
    teller.click(home.exercises.choose)
    assert isinstance(teller.window.stack.currentWidget(), ExercisesScreen)


def test_whoever_chooses_an_exercise_sees_the_document_that_the_customer_brings(
    teller: Teller,
) -> None:
    screen = exercises(teller)
    screen.list.choose("S06")
    teller.until(lambda: not screen.document.picture._picture.isNull())
    first = screen.document.picture._picture.toImage()
    screen.list.choose("S10")
    teller.until(
        lambda: (
            not screen.document.picture._picture.isNull()
            and screen.document.picture._picture.toImage() != first
        )
    )
    assert shown(screen, "带来的证件")


def test_while_an_earlier_step_is_looked_at_the_coach_does_not_speak_of_another_as_this_one(
    teller: Teller,
) -> None:
    teller.opens(teller.filled_up_to("phone"))
    coach = teller.screen.coach
    assert coach is not None
    assert shown(coach, "号码由客户自己说")

    teller.screen.look_at("network")

    assert not shown(coach, "号码由客户自己说")
    assert shown(coach, "“联网核查”已完成")
    assert shown(coach, "手机号核验")
