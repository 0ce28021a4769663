"""Whether a living person followed what the screen asked: an aid for the teller, never a proof."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.evidence.image import Kept
from app.i18n import Text


class Prompt(StrEnum):
    """What the customer is asked to do; left and right are the customer's own."""

    TURN_LEFT = "turn_left"
    TURN_RIGHT = "turn_right"
    LOOK_UP = "look_up"
    LOOK_DOWN = "look_down"
    BLINK = "blink"


class LivenessOutcome(StrEnum):
    """How a challenge stands or ended."""

    NONE = "none"
    PASSED = "passed"
    FAILED = "failed"
    GAVE_UP = "gave_up"
    TIMED_OUT = "timed_out"


class LivenessReason(StrEnum):
    """Why a challenge ended without being passed."""

    WRONG_ACT = "wrong_act"
    NOT_FOLLOWED = "not_followed"
    NO_FACE = "no_face"
    FACE_LEFT = "face_left"
    FACE_JUMPED = "face_jumped"
    TWO_FACES = "two_faces"
    OTHER_FACE = "other_face"
    FROZEN = "frozen"
    REPEATED = "repeated"
    OUT_OF_ORDER = "out_of_order"
    CAMERA_STOPPED = "camera_stopped"
    STOPPED = "stopped"
    INTERNAL = "internal"


class Unable(StrEnum):
    """Why a customer does not follow prompts. Nobody has to say more than this."""

    SIGHT = "sight"
    MOVEMENT = "movement"
    UNDERSTANDING = "understanding"
    UNWILLING = "unwilling"
    OTHER = "other"


@dataclass(frozen=True)
class PromptAnswer:
    """One prompt: when it was asked and answered, in seconds since the challenge began.

    Attributes:
        answered: None where the prompt was not followed in time, or something else was done.
    """

    prompt: Prompt
    asked: float
    answered: float | None


@dataclass(frozen=True)
class LivenessTry:
    """One challenge of random prompts.

    Attributes:
        limits: names the measures and limits that were in force.
        stills: one frame at rest, then one for each prompt that was followed.
    """

    at: datetime
    prompts: tuple[PromptAnswer, ...]
    needed: int
    outcome: LivenessOutcome
    reason: LivenessReason | None
    limits: str
    stills: tuple[Kept, ...] = ()


@dataclass(frozen=True)
class LivenessCheck:
    """All challenges of a case, oldest first; or that this customer follows no prompts, and why.

    Attributes:
        unable: set where the customer cannot or does not wish to follow prompts; then two members
            of staff look for themselves, and the customer is at no disadvantage.
    """

    tries: tuple[LivenessTry, ...]
    unable: Unable | None = None

    @property
    def passed(self) -> bool:
        """Whether the newest challenge was passed."""
        return bool(self.tries) and self.tries[-1].outcome is LivenessOutcome.PASSED


HONEST_WORDS = Text(
    "动作活体为辅助手段，可防止出示照片或静态屏幕；"
    "未经 GB/T 41987 / ISO/IEC 30107-3 检测；柜员须目视确认。",
    "Following prompts is an aid: it keeps photographs and still screens from passing; it was not "
    "tested under GB/T 41987 / ISO/IEC 30107-3; the teller must look for themselves.",
)
"""What this can do and cannot, on screen, on paper and in the README."""

PROMPT_TEXTS: dict[Prompt, Text] = {
    Prompt.TURN_LEFT: Text("请慢慢向左转头", "Please turn your head slowly to your left"),
    Prompt.TURN_RIGHT: Text("请慢慢向右转头", "Please turn your head slowly to your right"),
    Prompt.LOOK_UP: Text("请慢慢抬头", "Please raise your head slowly"),
    Prompt.LOOK_DOWN: Text("请慢慢低头", "Please lower your head slowly"),
    Prompt.BLINK: Text("请闭眼片刻，再睁开", "Please close your eyes for a moment, then open them"),
}
"""What the customer reads, in large print."""

AT_REST = Text("请正对摄像头，保持不动", "Please face the camera and hold still")
"""What the customer reads between two prompts."""

CANNOT_FOLLOW = Text("无法配合", "Cannot follow")
"""The way out that every challenge shows."""

OUTCOME_TEXTS: dict[LivenessOutcome, Text] = {
    LivenessOutcome.NONE: Text("进行中", "under way"),
    LivenessOutcome.PASSED: Text("已按提示完成", "prompts followed"),
    LivenessOutcome.FAILED: Text("未通过", "not passed"),
    LivenessOutcome.GAVE_UP: Text("客户未继续", "the customer did not go on"),
    LivenessOutcome.TIMED_OUT: Text("超时", "out of time"),
}

REASON_TEXTS: dict[LivenessReason, Text] = {
    LivenessReason.WRONG_ACT: Text(
        "动作与提示不符，请看清提示后重试。", "Something else was done than asked: try again."
    ),
    LivenessReason.NOT_FOLLOWED: Text(
        "规定时间内没有看到所提示的动作，请重试或选择“无法配合”。",
        "What was asked was not seen in time: try again, or choose “cannot follow”.",
    ),
    LivenessReason.NO_FACE: Text(
        "画面中没有看到人脸，请调整摄像头和座位。",
        "No face was seen: adjust the camera and the seat.",
    ),
    LivenessReason.FACE_LEFT: Text(
        "人脸离开了画面，请保持在画面内。", "The face left the picture: please stay in view."
    ),
    LivenessReason.FACE_JUMPED: Text(
        "人脸位置突然改变，请坐稳并保持在画面内。",
        "The face was suddenly elsewhere: please sit still and stay in view.",
    ),
    LivenessReason.TWO_FACES: Text(
        "画面中不止一张人脸，请其他人离开画面。",
        "There is more than one face: others please step out of view.",
    ),
    LivenessReason.OTHER_FACE: Text(
        "前后人脸不一致，请核对是否同一人。",
        "The face changed on the way: look whether it is the same person.",
    ),
    LivenessReason.FROZEN: Text(
        "画面静止不动，请检查摄像头是否为实时画面。",
        "The picture stands still: see whether the camera shows what is happening now.",
    ),
    LivenessReason.REPEATED: Text(
        "画面重复出现，不是实时画面，请检查摄像头。",
        "Frames came again: this is no live picture; check the camera.",
    ),
    LivenessReason.OUT_OF_ORDER: Text(
        "画面先后次序错乱，请重新打开摄像头。",
        "The frames were out of order: open the camera again.",
    ),
    LivenessReason.CAMERA_STOPPED: Text(
        "摄像头中途停止，请检查连线后重试。",
        "The camera stopped on the way: check the cable, then try again.",
    ),
    LivenessReason.STOPPED: Text(
        "已停止。可以重试，或由两名柜员目视核对。",
        "Stopped. Try again, or two members of staff look for themselves.",
    ),
    LivenessReason.INTERNAL: Text(
        "图像识别中断，请重试；仍不行的，由两名柜员目视核对。",
        "The reading of pictures broke off: try again, or two members of staff look.",
    ),
}

UNABLE_TEXTS: dict[Unable, Text] = {
    Unable.SIGHT: Text("看不清或看不见提示", "cannot see the prompts"),
    Unable.MOVEMENT: Text("身体不便，无法完成动作", "cannot make the movements"),
    Unable.UNDERSTANDING: Text("年长或不便理解提示", "cannot readily understand the prompts"),
    Unable.UNWILLING: Text("客户不愿意", "does not wish to"),
    Unable.OTHER: Text("其他原因", "another reason"),
}
