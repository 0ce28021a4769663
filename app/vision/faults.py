"""What the eyes could not do, in a code and in words for the teller, with what to do next."""

from __future__ import annotations

from enum import StrEnum

from app.errors import DeviceFault
from app.i18n import Text


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
    CANCELLED = "cancelled"
    INTERNAL = "internal"


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
    VisionError.CANCELLED: (
        Text("已取消识别。", "The reading was cancelled."),
        Text("可以重新开始。", "It can be started again."),
    ),
    VisionError.INTERNAL: (
        Text("图像识别内部出错。", "Reading the picture failed inside the program."),
        Text("请再试一次；若仍出错，请联系维护人员。", "Try once more; if it stays, call support."),
    ),
}
