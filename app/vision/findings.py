"""What was seen on a picture of a card or a face, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.documents import DocumentKind, DocumentSide
from app.errors import DeviceFault
from app.evidence.liveness import (
    AT_REST,
    OUTCOME_TEXTS,
    PROMPT_TEXTS,
    REASON_TEXTS,
    LivenessOutcome,
    LivenessReason,
    Prompt,
    PromptAnswer,
)
from app.i18n import Text

Corners = tuple[tuple[float, float], ...]
"""Top left, top right, bottom right and bottom left, in pixels of the upright photograph."""


class Band(StrEnum):
    """What a face distance means: accept, a human must decide, reject."""

    ALIKE = "alike"
    UNSURE = "unsure"
    DIFFERENT = "different"


class VisionError(StrEnum):
    """Why a picture gave no finding, or only a partial one."""

    NOT_AN_IMAGE = "not_an_image"
    IMAGE_TOO_LARGE = "image_too_large"
    EMPTY_FILE = "empty_file"
    PDF_FILE = "pdf_file"
    HEIC_FILE = "heic_file"
    DRAWING_FILE = "drawing_file"
    FILM_FILE = "film_file"
    OTHER_FORMAT = "other_format"
    SEVERAL_PICTURES = "several_pictures"
    MIRRORED = "mirrored"
    TWO_CARDS = "two_cards"
    NO_CARD = "no_card"
    UNREADABLE = "unreadable"
    NO_FACE = "no_face"
    TWO_FACES = "two_faces"
    NO_LIVE_PICTURE = "no_live_picture"
    RECOGNISER_MISSING = "recogniser_missing"
    RECOGNISER_UNFIT = "recogniser_unfit"
    CALIBRATION_UNFIT = "calibration_unfit"
    CALIBRATION_OTHER = "calibration_other"
    CAMERA_MISSING = "camera_missing"
    CAMERA_STOPPED = "camera_stopped"
    TOO_MANY_CAMERAS = "too_many_cameras"
    NOT_EXPECTED = "not_expected"
    WRONG_SIDE = "wrong_side"
    PROCESS_DIED = "process_died"
    TIMEOUT = "timeout"
    CLOSED = "closed"
    INTERNAL = "internal"


class PictureWarning(StrEnum):
    """What a teller should know about a card that was read all the same."""

    LOW_SHARPNESS = "low_sharpness"
    CARD_TOO_SMALL = "card_too_small"
    GLARE_ON_TEXT = "glare_on_text"
    CORNERS_UNSURE = "corners_unsure"
    PORTRAIT_NOT_FOUND = "portrait_not_found"
    CHECK_DIGIT_FAILED = "check_digit_failed"
    SEX_NUMBER_MISMATCH = "sex_number_mismatch"
    BIRTH_DATE_NUMBER_MISMATCH = "birth_date_number_mismatch"
    FIELD_MISSING = "field_missing"
    TOO_DARK = "too_dark"
    BURNT_OUT = "burnt_out"
    CUT_OFF = "cut_off"
    COVERED = "covered"
    SCREEN = "screen"
    PHOTOCOPY = "photocopy"


class Doubt(StrEnum):
    """Why the value of one field is not certain."""

    MISSING = "missing"
    LOW_CONFIDENCE = "low_confidence"
    READINGS_DISAGREE = "readings_disagree"
    LOOK_ALIKE = "look_alike"
    RARE_CHARACTER = "rare_character"
    TRADITIONAL_CHARACTER = "traditional_character"
    MALFORMED = "malformed"
    CHECK_DIGIT_FAILED = "check_digit_failed"
    NOT_A_DATE = "not_a_date"
    UNUSUAL_TERM = "unusual_term"
    NUMBER_DISAGREES = "number_disagrees"
    UNKNOWN_ETHNICITY = "unknown_ethnicity"
    DIGIT_OR_LETTER = "digit_or_letter"
    TOUCHES_PICTURE = "touches_picture"
    GLARE = "glare"
    GAP = "gap"
    LOW_SHARPNESS = "low_sharpness"
    FOLLOWED_FROM_NUMBER = "followed_from_number"
    UNCHECKED = "unchecked"
    TWO_CENTURIES = "two_centuries"


@dataclass(frozen=True, slots=True)
class FieldReading:
    """One printed field: `value` as the bank writes it, `raw` as it was read.

    `box` is x, y, width, height in pixels of the flattened card (1011 by 638).
    `characters` pairs each character of the value with the reader's confidence, 0 to 1.
    `candidates` gives, for the position of a doubtful character of the value, what else it may
    be: the recogniser's next choices, look-alikes and rare characters, likeliest first.
    `certain` is only true where independent readings and checks agree; `doubts` say why not.
    """

    value: str | None
    raw: str
    confidence: float
    certain: bool
    box: tuple[int, int, int, int]
    doubts: tuple[str, ...] = ()
    characters: tuple[tuple[str, float], ...] = ()
    candidates: tuple[tuple[int, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """One measure of a picture's fitness, and the limit it has to reach."""

    code: str
    passed: bool
    measure: float
    limit: float


@dataclass(frozen=True, slots=True)
class DocumentFinding:
    """What one photograph of one side of a document says; `fields` are named as in the forms of
    app.domain.document_forms.

    `corners` are the card's top left, top right, bottom right and bottom left in pixels of the
    upright photograph. `flattened` is a JPEG of 1011 by 638, `portrait` a lossless PNG.
    `ms` tells how long each part took; `machine_readable` are the lines of an MRZ as read.
    """

    side: DocumentSide | None
    corners: tuple[tuple[float, float], ...] | None
    flattened: bytes | None
    portrait: bytes | None
    fields: dict[str, FieldReading] = field(default_factory=dict)
    gates: tuple[Gate, ...] = ()
    warnings: tuple[str, ...] = ()
    error: str | None = None
    ms: dict[str, float] = field(default_factory=dict)
    kind: DocumentKind | None = None
    machine_readable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShotFinding:
    """One picture of a face: where the one face is (x, y, width, height), or why it is no use.

    `hints` say what may be wrong with a face that is compared all the same (`Hint`).
    """

    error: str | None
    box: tuple[int, int, int, int] | None
    ms: float
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FaceDescription:
    """A face as the numbers that are compared, for measuring a recogniser; empty without a face."""

    shot: ShotFinding
    numbers: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class RecogniserInForce:
    """Which recogniser describes faces and what judges their distance.

    `calibration` is `built-in`, the name of the calibration file's measurement, or `none`: then
    there are no bands and a human decides on every face. `recipes` are name, alike up to, unsure
    up to for one, two, and three or more live pictures; `measure` is the distance, `centred` or
    `cosine` (app.vision.distances); `views` says how often each picture is looked at.
    """

    model: str
    views: str
    measure: str
    calibration: str
    recipes: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class FaceComparison:
    """How far a live face lies from the reference, and what that means under which recipe.

    `distance` is between descriptors: never show it as a percentage of certainty.
    `shots` has one finding for the reference, then one for each live picture. A second reference,
    such as the photograph of the account's opening, can only lower the band: its distance and what
    it would have said alone are kept beside it, and `second_shot` says whether it shows a face.
    `calibration` names the measurement that the limits come from; with `none` nothing was measured
    for this recogniser, and whatever the distance a human must decide.
    """

    distance: float | None
    band: Band | None
    recipe: str
    model: str
    alike_up_to: float
    unsure_up_to: float
    shots: tuple[ShotFinding, ...]
    error: str | None
    ms: float
    second_distance: float | None = None
    second_band: Band | None = None
    second_shot: ShotFinding | None = None
    calibration: str = "built-in"


@dataclass(frozen=True, slots=True)
class Frame:
    """One preview frame: RGB888 rows without padding, and its place in the sequence."""

    rgb: bytes
    width: int
    height: int
    sequence: int


class Watch(StrEnum):
    """What an open camera looks out for by itself."""

    NOTHING = "nothing"
    DOCUMENT = "document"
    FACE = "face"


class CameraState(StrEnum):
    """How an open camera is: being opened, sending pictures, or out of order for now."""

    OPENING = "opening"
    LIVE = "live"
    FAULT = "fault"


class Hint(StrEnum):
    """The one thing to change before a document or a face can be taken."""

    LAY_DOCUMENT = "lay_document"
    PART_ONLY = "part_only"
    MOVE_CLOSER = "move_closer"
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    LAY_FLAT = "lay_flat"
    GLARE = "glare"
    BLURRED = "blurred"
    HOLD_STILL = "hold_still"
    TURN_OVER = "turn_over"
    NO_FACE = "no_face"
    TWO_FACES = "two_faces"
    FACE_TOO_FAR = "face_too_far"
    FACE_TURNED = "face_turned"
    FACE_TOO_DARK = "face_too_dark"
    EYES_CLOSED = "eyes_closed"
    FACE_COVERED = "face_covered"
    FACE_TOO_NEAR = "face_too_near"
    FACE_CUT_OFF = "face_cut_off"
    FACE_NODDING = "face_nodding"
    FACE_TILTED = "face_tilted"
    FACE_BURNT_OUT = "face_burnt_out"
    FACE_SIDE_LIGHT = "face_side_light"
    FACE_BLURRED = "face_blurred"


@dataclass(frozen=True, slots=True)
class CameraName:
    """A camera that is plugged in: how to open it (`camera:NAME` or `opencv:N`), and its name."""

    source: str
    name: str


@dataclass(frozen=True, slots=True)
class CameraNews:
    """How an open camera is now; `fault` is the code of what is wrong, while it is."""

    state: CameraState
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentSight:
    """What is seen of a document in one preview frame, and the one thing to change, if any.

    `corners` are top left, top right, bottom right and bottom left in pixels of the preview frame.
    `stillness` grows from 0 to 1 while the document lies still; `hint` is a `Hint`; `shots` counts
    the automatic shutters since the camera was opened.
    """

    sequence: int
    corners: tuple[tuple[float, float], ...] | None
    gates: tuple[Gate, ...]
    stillness: float
    hint: str | None
    shots: int


@dataclass(frozen=True, slots=True)
class FaceSight:
    """What is seen of a face in one preview frame: its box (x, y, width, height) in pixels of the
    preview, the one thing to change (a `Hint`), and how many shots were accepted so far.
    """

    sequence: int
    box: tuple[int, int, int, int] | None
    hint: str | None
    accepted: int


Sight = DocumentSight | FaceSight


class VisionFault(DeviceFault):
    """The eyes could not do what was asked; `code` says why, and asking again may help."""

    def __init__(self, code: str) -> None:
        sentence, remedy = SENTENCES.get(VisionError(code), SENTENCES[VisionError.INTERNAL])
        super().__init__(str(code), sentence, remedy)


_TAKE_AGAIN = Text("请重新拍摄。", "Take the picture again.")
_CHOOSE_ANOTHER = Text("请选择其他图片文件。", "Choose another picture file.")
_ASK_AGAIN = Text("识别进程已自动重启，请再试一次。", "It has been started again; try once more.")

# What the teller is told about each, and what to do next.
SENTENCES: dict[VisionError, tuple[Text, Text]] = {
    VisionError.NOT_AN_IMAGE: (
        Text(
            "文件不是图片，或图片已损坏（支持 JPEG、PNG、WebP、BMP、TIFF）。",
            "The file is no picture or is damaged (JPEG, PNG, WebP, BMP and TIFF can be read).",
        ),
        _CHOOSE_ANOTHER,
    ),
    VisionError.IMAGE_TOO_LARGE: (
        Text(
            "图片过大，超过五千万像素（JPEG 为两亿像素）；为免占满内存，未予打开。",
            "The picture is too large, over fifty megapixels (two hundred as a plain JPEG); "
            "it was not opened, lest it fill the memory.",
        ),
        Text("请缩小后再选，或重新拍摄。", "Make it smaller, or take the picture again."),
    ),
    VisionError.EMPTY_FILE: (
        Text("图片文件是空的。", "The picture file is empty."),
        _CHOOSE_ANOTHER,
    ),
    VisionError.PDF_FILE: (
        Text("文件是 PDF 文档，不是图片。", "The file is a PDF document, not a picture."),
        Text(
            "请将该页扫描或另存为 JPEG、PNG 图片。", "Scan the page, or save it as a JPEG or PNG."
        ),
    ),
    VisionError.HEIC_FILE: (
        Text(
            "文件是手机的 HEIC（HEIF）格式照片，本程序不能读取。",
            "The file is a telephone's HEIC (HEIF) photograph, which cannot be read.",
        ),
        Text(
            "请另存为 JPEG，或将手机相机格式设为“兼容性最佳”后重拍。",
            "Save it as a JPEG, or set the camera to its most compatible format and retake.",
        ),
    ),
    VisionError.DRAWING_FILE: (
        Text("文件是矢量图形，不是照片。", "The file is a vector drawing, not a photograph."),
        _CHOOSE_ANOTHER,
    ),
    VisionError.FILM_FILE: (
        Text("文件是视频，不是照片。", "The file is a film, not a photograph."),
        Text("请拍摄单张照片。", "Take a single photograph."),
    ),
    VisionError.OTHER_FORMAT: (
        Text(
            "图片格式不支持（可用 JPEG、PNG、WebP、BMP、TIFF）。",
            "Pictures of this format cannot be read (JPEG, PNG, WebP, BMP and TIFF can).",
        ),
        Text("请另存为 JPEG 或 PNG。", "Save it as a JPEG or PNG."),
    ),
    VisionError.SEVERAL_PICTURES: (
        Text(
            "文件含有多张图片（动图或多页），无法确定以哪一张为准。",
            "The file holds several pictures (animated, or of many pages): none can be chosen.",
        ),
        Text("请选择只含一张图片的文件。", "Choose a file with a single picture."),
    ),
    VisionError.MIRRORED: (
        Text(
            "图片左右颠倒（镜像），未予采用。",
            "The picture is mirrored, left for right; it was not used.",
        ),
        Text(
            "请关闭摄像头或扫描软件的镜像功能后重新拍摄。",
            "Switch off mirroring in the camera or scanner, then take it again.",
        ),
    ),
    VisionError.TWO_CARDS: (
        Text(
            "画面中不止一张证件，无法确定以哪一张为准。",
            "There is more than one card in the picture: none can be chosen.",
        ),
        Text(
            "请只放一张证件重新拍摄，或拖动四角框定其中一张。",
            "Leave one card and take it again, or drag the corners onto the one meant.",
        ),
    ),
    VisionError.NO_CARD: (
        Text("图片中没有找到身份证。", "There is no identity card in the picture."),
        Text(
            "请将证件平放，四角全部入镜，背景与证件颜色要有区别。",
            "Lay the card flat with all four corners in view, on a table of another colour.",
        ),
    ),
    VisionError.UNREADABLE: (
        Text("图片太模糊，证件文字无法识别。", "The picture is too blurred to read the card."),
        Text("请对焦、避开反光后重新拍摄。", "Focus, avoid glare, and take it again."),
    ),
    VisionError.NO_FACE: (
        Text("图片中没有找到人脸。", "There is no face in the picture."),
        Text("请客户正对摄像头，然后重新拍摄。", "Have the customer face the camera, then retake."),
    ),
    VisionError.TWO_FACES: (
        Text("图片中有不止一张人脸。", "There is more than one face in the picture."),
        Text("请让其他人离开画面后重新拍摄。", "Have others step out of view, then retake."),
    ),
    VisionError.NO_LIVE_PICTURE: (
        Text("没有现场照片可供比对。", "There is no live picture to compare."),
        _TAKE_AGAIN,
    ),
    VisionError.RECOGNISER_MISSING: (
        Text(
            "设置中的人脸识别模型文件不存在或无法读取。",
            "The face recogniser named in the settings is missing or cannot be read.",
        ),
        Text(
            "请核对 settings.toml 中 recogniser 的路径，或改为 dlib。",
            "Check the path of recogniser in settings.toml, or set it to dlib.",
        ),
    ),
    VisionError.RECOGNISER_UNFIT: (
        Text(
            "人脸识别模型不适用：不是 ONNX 模型、输入不是 112×112 人脸，或输出无效。",
            "The face recogniser is unfit: no ONNX network, not made for faces of 112 by 112, or "
            "its output is no use.",
        ),
        Text(
            "请在 settings.toml 中换用其他模型，或改为 dlib。",
            "Name another network in settings.toml, or set recogniser to dlib.",
        ),
    ),
    VisionError.CALIBRATION_UNFIT: (
        Text(
            "人脸阈值校准文件 calibration.toml 损坏或不合规则。",
            "The calibration of the faces, calibration.toml, is damaged or makes no sense.",
        ),
        Text(
            "请用 guitai calibrate --write 重新生成，或移走该文件以使用内置阈值。",
            "Make it again with guitai calibrate --write, or move it away for the built-in limits.",
        ),
    ),
    VisionError.CALIBRATION_OTHER: (
        Text(
            "人脸阈值校准文件 calibration.toml 是为另一种识别模型或比对方法生成的，不得使用。",
            "calibration.toml was made for another recogniser or recipe and may not be used.",
        ),
        Text(
            "请用当前模型重新运行 guitai calibrate --write，或移走该文件。",
            "Run guitai calibrate --write with this recogniser, or move the file away.",
        ),
    ),
    VisionError.CAMERA_MISSING: (
        Text("摄像头未连接或无法打开。", "The camera is missing or cannot be opened."),
        Text(
            "请检查连线及是否被其他程序占用，然后重试；或改用图片文件。",
            "Check the cable and other programs that may use it, then retry; or use a file.",
        ),
    ),
    VisionError.CAMERA_STOPPED: (
        Text("摄像头已停止送出画面。", "The camera has stopped sending pictures."),
        Text("请重新插拔摄像头后重试。", "Plug the camera in again, then retry."),
    ),
    VisionError.TOO_MANY_CAMERAS: (
        Text("同时打开的摄像头过多。", "Too many cameras are open at once."),
        Text("请先关闭一个摄像头画面。", "Close one camera view first."),
    ),
    VisionError.NOT_EXPECTED: (
        Text("图片中是另一种证件。", "The picture shows another kind of document."),
        Text("请出示所选种类的证件，或改选证件种类。", "Show the chosen kind, or choose this one."),
    ),
    VisionError.WRONG_SIDE: (
        Text("这是证件的另一面，没有所需内容。", "This is the side without what is needed."),
        Text("请将证件翻面后重新拍摄。", "Turn the document over, then take it again."),
    ),
    VisionError.PROCESS_DIED: (
        Text("图像识别进程意外退出。", "The process that reads pictures ended unexpectedly."),
        _ASK_AGAIN,
    ),
    VisionError.TIMEOUT: (
        Text("图像识别超时，未在规定时间内完成。", "Reading the picture took too long."),
        _ASK_AGAIN,
    ),
    VisionError.CLOSED: (
        Text("图像识别已关闭。", "The reading of pictures has been shut down."),
        Text("请重新启动本程序。", "Start the program again."),
    ),
    VisionError.INTERNAL: (
        Text("图像识别内部出错。", "Reading the picture failed inside the program."),
        Text("请再试一次；若仍出错，请联系维护人员。", "Try once more; if it stays, call support."),
    ),
}


@dataclass(frozen=True, slots=True)
class ChallengeNews:
    """How challenge `number` of a camera stands."""

    number: int
    state: ChallengeState


@dataclass(frozen=True, slots=True)
class ChallengeState:
    """How a challenge of liveness stands.

    Attributes:
        prompt: what the customer must do now; None while they are to face the camera and rest.
        seconds_left: until this prompt, or this rest, is over.
        needed: how many prompts must be followed.
        answers: the prompts asked so far, with their times in seconds since the beginning.
        reason: why it ended, where it was not passed.
        limits: names the measures and limits in force.
        stills: JPEGs, only when it has ended: one at rest, one for each prompt followed.
    """

    prompt: Prompt | None
    seconds_left: float
    needed: int
    answers: tuple[PromptAnswer, ...]
    outcome: LivenessOutcome
    reason: LivenessReason | None
    limits: str
    stills: tuple[bytes, ...] = ()

    @property
    def words(self) -> Text:
        """What the customer reads now, or why it ended."""
        if self.outcome is LivenessOutcome.PASSED:
            return OUTCOME_TEXTS[self.outcome]
        if self.outcome is not LivenessOutcome.NONE:
            return REASON_TEXTS[self.reason or LivenessReason.STOPPED]
        return PROMPT_TEXTS[self.prompt] if self.prompt else AT_REST


def broken_off(state: ChallengeState | None, reason: LivenessReason) -> ChallengeState:
    """The state of a challenge that cannot go on; one that has ended stays as it is."""
    if state is None:
        return ChallengeState(None, 0.0, 0, (), LivenessOutcome.FAILED, reason, "")
    if state.outcome is not LivenessOutcome.NONE:
        return state
    return replace(
        state, prompt=None, seconds_left=0.0, outcome=LivenessOutcome.FAILED, reason=reason
    )
