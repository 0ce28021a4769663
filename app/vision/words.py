"""What the eyes noticed or could not do, in words for the teller: said once for every screen."""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import Text
from app.vision.faults import SENTENCES, VisionError
from app.vision.findings import Doubt, PictureWarning
from app.vision.watching import Hint


@dataclass(frozen=True)
class InWords:
    """A sentence and a remedy."""

    sentence: Text
    remedy: Text


def in_words(code: str) -> InWords:
    """The sentence and the remedy of an error code of the eyes."""
    known = code in list(VisionError)
    return InWords(*SENTENCES[VisionError(code) if known else VisionError.INTERNAL])


WARNING_WORDS: dict[str, Text] = {
    PictureWarning.LOW_SHARPNESS: Text("照片不够清晰", "the photograph is not sharp"),
    PictureWarning.CARD_TOO_SMALL: Text("证件在照片中太小", "the card is small on the photograph"),
    PictureWarning.GLARE_ON_TEXT: Text("文字上有反光", "there is glare on the print"),
    PictureWarning.CORNERS_UNSURE: Text("证件边缘不清", "the card's edges are unsure"),
    PictureWarning.PORTRAIT_NOT_FOUND: Text("没有找到证件照片", "the portrait was not found"),
    PictureWarning.CHECK_DIGIT_FAILED: Text("号码校验码不符", "the number's check digit is wrong"),
    PictureWarning.SEX_NUMBER_MISMATCH: Text("性别与号码不符", "sex and number disagree"),
    PictureWarning.BIRTH_DATE_NUMBER_MISMATCH: Text(
        "出生日期与号码不符", "birth date and number disagree"
    ),
    PictureWarning.FIELD_MISSING: Text("有栏目没有读到", "a field was not found"),
    PictureWarning.TOO_DARK: Text("照片太暗", "the photograph is too dark"),
    PictureWarning.BURNT_OUT: Text("照片过曝发白", "the photograph is burnt out"),
    PictureWarning.CUT_OFF: Text("证件超出画面", "the card reaches out of the picture"),
    PictureWarning.COVERED: Text("有栏目被遮挡", "part of the print is covered"),
    PictureWarning.SCREEN: Text("可能是屏幕翻拍", "may be a picture of a screen"),
    PictureWarning.PHOTOCOPY: Text("可能是复印件", "may be a photocopy"),
}
"""What a teller should know about a card that was read all the same."""

WARNING_REMEDIES: dict[str, Text] = {
    PictureWarning.LOW_SHARPNESS: Text("请对焦、拿稳后重拍", "focus, hold still and retake"),
    PictureWarning.CARD_TOO_SMALL: Text("请靠近些，让证件占满画面", "come closer until it fills"),
    PictureWarning.GLARE_ON_TEXT: Text("请改变角度避开灯光", "tilt it out of the lamp's light"),
    PictureWarning.CORNERS_UNSURE: Text(
        "请换深色背景重拍，或拖动四角", "retake on a darker table, or drag the corners"
    ),
    PictureWarning.PORTRAIT_NOT_FOUND: Text("请勿遮挡照片，重拍", "uncover the portrait; retake"),
    PictureWarning.CHECK_DIGIT_FAILED: Text("请对照原件核对号码", "compare it with the card"),
    PictureWarning.SEX_NUMBER_MISMATCH: Text("请对照原件核对", "compare both with the card"),
    PictureWarning.BIRTH_DATE_NUMBER_MISMATCH: Text("请对照原件核对", "compare both with the card"),
    PictureWarning.FIELD_MISSING: Text("请重拍，或对照原件录入", "retake, or type it in"),
    PictureWarning.TOO_DARK: Text("请开灯或移到亮处重拍", "switch on a lamp and retake"),
    PictureWarning.BURNT_OUT: Text("请减弱灯光或曝光后重拍", "dim the light and retake"),
    PictureWarning.CUT_OFF: Text("请将四角全部移入画面重拍", "bring all corners in view; retake"),
    PictureWarning.COVERED: Text("请移开手指或遮挡物重拍", "take the hand away and retake"),
    PictureWarning.SCREEN: Text(
        "须查验证件原件，不得凭屏幕图像办理", "see the card itself; a screen will not do"
    ),
    PictureWarning.PHOTOCOPY: Text(
        "须查验证件原件，不得凭复印件办理", "see the card itself; a copy will not do"
    ),
}
"""What to do about each warning."""

DOUBT_WORDS: dict[str, Text] = {
    Doubt.MISSING: Text("没有读到", "not found"),
    Doubt.LOW_CONFIDENCE: Text("字迹不清", "faint print"),
    Doubt.READINGS_DISAGREE: Text("两次识别不一致", "two readings differ"),
    Doubt.LOOK_ALIKE: Text("有形近字", "characters that look alike"),
    Doubt.RARE_CHARACTER: Text("有生僻字", "a rare character"),
    Doubt.GAP: Text("可能漏读了字", "a character may have been passed over"),
    Doubt.TRADITIONAL_CHARACTER: Text("有繁体字", "a traditional character"),
    Doubt.MALFORMED: Text("格式不对", "not well formed"),
    Doubt.CHECK_DIGIT_FAILED: Text("校验码不符", "check digit wrong"),
    Doubt.NOT_A_DATE: Text("不是有效日期", "not a date"),
    Doubt.UNUSUAL_TERM: Text("有效期年限少见", "unusual term"),
    Doubt.NUMBER_DISAGREES: Text("与证件号码不符", "disagrees with the number"),
    Doubt.UNKNOWN_ETHNICITY: Text("民族名称不在国标内", "unknown ethnicity"),
    Doubt.DIGIT_OR_LETTER: Text("数字与字母易混", "digit or letter"),
    Doubt.TOUCHES_PICTURE: Text("文字贴近照片", "print touches the portrait"),
    Doubt.GLARE: Text("有反光", "glare"),
    Doubt.LOW_SHARPNESS: Text("不够清晰", "not sharp"),
    Doubt.FOLLOWED_FROM_NUMBER: Text("由证件号码推出", "taken from the number"),
    Doubt.UNCHECKED: Text("无校验码，须与证件比对", "no check digit: compare it by eye"),
    Doubt.TWO_CENTURIES: Text("年份世纪不明", "the century is not stated"),
}
"""Why the value of one field is not certain."""

HINT_WORDS: dict[str, Text] = {
    Hint.LAY_DOCUMENT: Text("请放入证件", "Lay the document in view"),
    Hint.PART_ONLY: Text("只见到一部分，请移入画面", "Only a part is in view: move it in"),
    Hint.MOVE_CLOSER: Text("请靠近一些", "Move closer"),
    Hint.TOO_DARK: Text("太暗，请开灯", "Too dark: more light, please"),
    Hint.TOO_BRIGHT: Text("太亮，请减弱灯光", "Too bright: less light, please"),
    Hint.LAY_FLAT: Text("请放平", "Lay it flat"),
    Hint.GLARE: Text("有反光，请倾斜或关灯", "Glare: tilt it, or turn off a lamp"),
    Hint.BLURRED: Text("不清晰，请对焦", "Not sharp: focus, please"),
    Hint.HOLD_STILL: Text("请保持不动", "Hold still"),
    Hint.TURN_OVER: Text("已拍摄，请翻面", "Taken: turn it over"),
    Hint.NO_FACE: Text("请正对摄像头", "Face the camera, please"),
    Hint.TWO_FACES: Text("画面中有多人", "More than one face in view"),
    Hint.FACE_TOO_FAR: Text("请靠近摄像头", "Come closer to the camera"),
    Hint.FACE_TURNED: Text("请面向正前方", "Look straight ahead"),
    Hint.FACE_TOO_DARK: Text("面部太暗，请开灯", "The face is too dark: more light, please"),
    Hint.EYES_CLOSED: Text("请睁开眼睛", "Open your eyes, please"),
    Hint.FACE_COVERED: Text("请摘下口罩和墨镜", "Take off mask and sunglasses, please"),
    Hint.FACE_TOO_NEAR: Text("请离摄像头远一些", "Move back from the camera a little"),
    Hint.FACE_CUT_OFF: Text("面部未全部入镜", "The whole face must be in view"),
    Hint.FACE_NODDING: Text("请不要低头或仰头", "Lift or lower the chin: look straight ahead"),
    Hint.FACE_TILTED: Text("请将头摆正", "Hold the head upright, please"),
    Hint.FACE_BURNT_OUT: Text("面部过亮，请减弱灯光", "The face is too bright: less light, please"),
    Hint.FACE_SIDE_LIGHT: Text("光线偏于一侧，请转向光源", "Light from one side: turn towards it"),
    Hint.FACE_BLURRED: Text("面部不清晰，请保持不动", "The face is blurred: hold still, please"),
}
"""The one thing to change before the camera takes the picture by itself."""
