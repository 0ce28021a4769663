"""摄像头选用: a teller works with another of the cameras that are plugged in, and it is kept."""

from __future__ import annotations

from collections.abc import Iterator

from app.evidence.workstation import CameraChoice
from app.flow.books import Books
from app.flow.change import Change
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.rule import Finding, Judging, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.settings import declared

CHOICE = Slot("camera_choice", CameraChoice, Text("摄像头选用", "Camera chosen"))

OF_TELLERS = ("camera", "face_camera")
"""The settings that a teller may change in the middle of a case."""


@rule(
    "CAMERA-PLUGGED",
    CHOICE,
    title=Text(
        "柜员只能在已连接的摄像头中选用", "A teller chooses among the cameras that are plugged in"
    ),
    may=(
        refuses(
            remedy=Text("其他设置由主管授权变更（8301）。", "Other settings need approval (8301).")
        ),
    ),
    source=sources.SETTINGS,
)
def it_is_a_camera(judging: Judging, choice: CameraChoice) -> Iterator[Finding]:
    """A picture file in the place of a camera is no choice of a teller: it needs an approval."""
    known = choice.setting in OF_TELLERS and choice.after.startswith(("camera:", "opencv:"))
    if not known or declared()[choice.setting].wrong(choice.after) is not None:
        yield refuse(
            Text(f"“{choice.after}”不是已连接的摄像头。", f"“{choice.after}” is no camera."),
            customer_text=Text("请稍候。", "One moment, please."),
            field="after",
        )


def _changes(view: View, judging: Judging) -> tuple[Change, ...]:
    choice = view.find(CHOICE)
    one = declared().get(choice.setting) if choice is not None else None
    if choice is None or one is None:
        return ()
    was, now = one.shown(choice.before), one.shown(choice.after)
    return (Change(choice.setting, one.label, was, now, CHOICE.name, "after"),)


def _note(view: View, books: Books, performing: Performing) -> Made:
    """The journal is what this changes in the store; the settings' file follows it."""
    return Made("", {"camera": view.of(CHOICE).after})


def _headline(view: View) -> Text:
    choice = view.find(CHOICE)
    if choice is None:
        return Text("未填写", "not filled in")
    label = declared()[choice.setting].label if choice.setting in OF_TELLERS else same("—")
    return Text("{label} {after}", "{label} {after}").format(label=label, after=choice.after)


CAMERA_CHOICE = Operation(
    code="8303",
    name="camera_choice",
    title=Text("摄像头选用", "Choose a camera"),
    words=("sxtxy", "摄像头", "camera"),
    headline=_headline,
    steps=(
        Step(
            "camera",
            Text("摄像头", "Camera"),
            (CHOICE,),
            Text(
                "在拍摄页的列表中另选摄像头即记入日志，以后都用它。",
                "Another camera chosen beside the picture is kept, and the journal says so.",
            ),
            how=Text(
                "接好摄像头后从列表中选择，看到画面再继续。",
                "Plug the camera in, choose it, and go on when its picture is there.",
            ),
        ),
    ),
    rules=(it_is_a_camera,),
    effect=_note,
    papers=(),
    changes=_changes,
    made_titles={"camera": Text("摄像头", "Camera")},
    alone=False,
)
