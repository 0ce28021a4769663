"""What the eyes noticed or could not do, in words for the teller: said once for every screen."""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import Text
from app.vision.findings import SENTENCES, Doubt, PictureWarning, VisionError


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
}
"""What a teller should know about a card that was read all the same."""

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
}
"""Why the value of one field is not certain."""
