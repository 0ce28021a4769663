"""What is said about a picture of a card: why it was not read, and why a field is not certain."""

from __future__ import annotations

from app.desk.views import CardSide
from app.i18n import Text

SIDES = {
    CardSide.FRONT: Text("人像面", "portrait side"),
    CardSide.BACK: Text("国徽面", "emblem side"),
}

MISSING = {
    CardSide.FRONT: Text("还需要人像面。", "The portrait side is still needed."),
    CardSide.BACK: Text("还需要国徽面。", "The emblem side is still needed."),
}

ERRORS: dict[str, tuple[Text, Text]] = {
    "not_an_image": (
        Text("这个文件不是图片。", "This file is not a picture."),
        Text("请选择照片文件(JPG、PNG 等)。", "Choose a photograph (JPG, PNG …)."),
    ),
    "image_too_large": (
        Text("图片过大，无法处理。", "The picture is too large."),
        Text("请用较低分辨率重拍，或缩小后再打开。", "Take it again at a lower resolution."),
    ),
    "empty_file": (
        Text("文件是空的。", "The file is empty."),
        Text("请重新拍照或选择其他文件。", "Take the picture again or choose another file."),
    ),
    "no_card": (
        Text("图片中没有找到身份证。", "No identity card was found on the picture."),
        Text(
            "请把证件放在深色平面上，四角都拍进画面，再拍一次。",
            "Lay the card on a dark surface, all four corners in sight, and try again.",
        ),
    ),
    "unreadable": (
        Text("找到了证件，但文字无法辨认。", "A card was found, but its print cannot be read."),
        Text(
            "请避开反光、擦净镜头、靠近一些，再拍一次。",
            "Avoid reflections, wipe the lens, come closer, and try again.",
        ),
    ),
    "two_faces": (
        Text("图片中有多张人脸。", "There is more than one face on the picture."),
        Text("请只拍证件。", "Picture nothing but the card."),
    ),
    "process_died": (
        Text("识别程序中断了，已自动重启。", "The reading program stopped and was restarted."),
        Text("已录入的内容没有丢失，请再试一次。", "Nothing was lost; try again."),
    ),
    "timeout": (
        Text("识别超时。", "Reading took too long."),
        Text("请再试一次。", "Try again."),
    ),
}

UNKNOWN_ERROR = (
    Text("这张图片没有读出来。", "This picture could not be read."),
    Text("请重拍，或选择其他图片。", "Take it again, or choose another picture."),
)

WARNINGS: dict[str, Text] = {
    "low_sharpness": Text("照片不够清晰", "the photograph is not sharp"),
    "card_too_small": Text("证件在照片中太小", "the card is small on the photograph"),
    "glare_on_text": Text("文字上有反光", "there is glare on the print"),
    "corners_unsure": Text("证件边缘不确定", "the card's edges are unsure"),
    "portrait_not_found": Text("没有找到证件照片", "the portrait was not found"),
    "check_digit_failed": Text("证件号码校验位不符", "the number's check digit is wrong"),
    "sex_number_mismatch": Text("性别与号码不符", "sex and number disagree"),
    "birth_date_number_mismatch": Text("出生日期与号码不符", "birth date and number disagree"),
    "field_missing": Text("有栏目没有读到", "a field was not found"),
}

DOUBTS: dict[str, Text] = {
    "missing": Text("没有读到", "not found"),
    "low_confidence": Text("字迹不清", "faint print"),
    "readings_disagree": Text("两次识别不一致", "two readings differ"),
    "look_alike": Text("有形近字", "characters that look alike"),
    "rare_character": Text("有生僻字", "a rare character"),
    "traditional_character": Text("有繁体字", "a traditional character"),
    "malformed": Text("格式不对", "not well formed"),
    "check_digit_failed": Text("校验位不符", "check digit wrong"),
    "not_a_date": Text("不是有效日期", "not a date"),
    "unusual_term": Text("有效期年限少见", "unusual term"),
    "number_disagrees": Text("与证件号码不符", "disagrees with the number"),
    "unknown_ethnicity": Text("民族名称不在国标内", "unknown ethnicity"),
    "digit_or_letter": Text("数字与字母易混", "digit or letter"),
    "touches_picture": Text("文字贴近照片", "print touches the portrait"),
    "glare": Text("有反光", "glare"),
    "low_sharpness": Text("不够清晰", "not sharp"),
    "followed_from_number": Text("由证件号码推出", "taken from the number"),
}

LOOK = Text("请对照原件核对", "compare with the card")


def doubt_words(doubts: tuple[str, ...]) -> Text:
    """Why a human must look, in one line."""
    known = [DOUBTS[one] for one in doubts if one in DOUBTS][:2]
    if not known:
        return LOOK
    return Text("、".join(t.zh for t in known), ", ".join(t.en for t in known))


FACE_ERRORS: dict[str, tuple[Text, Text]] = {
    "no_face": (
        Text("现场照片中没有找到人脸。", "No face was found on the live picture."),
        Text("请正对镜头、光线均匀，再拍一次。", "Face the camera in even light and try again."),
    ),
    "two_faces": (
        Text("现场照片中有多张人脸。", "There is more than one face on the live picture."),
        Text("请只让客户一人在画面中。", "Only the customer may be in the picture."),
    ),
    "no_live_picture": (
        Text("没有现场照片。", "There is no live picture."),
        Text("请拍照或打开图片。", "Take or open one."),
    ),
    "not_an_image": ERRORS["not_an_image"],
    "image_too_large": ERRORS["image_too_large"],
    "empty_file": ERRORS["empty_file"],
    "process_died": ERRORS["process_died"],
    "timeout": ERRORS["timeout"],
}
