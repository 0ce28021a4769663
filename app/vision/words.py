"""What the eyes could not do, in words for the teller: what is seen, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import Text
from app.vision.findings import VisionError


@dataclass(frozen=True)
class InWords:
    """A sentence and a remedy."""

    sentence: Text
    remedy: Text


_RETAKE = Text("请重新拍摄。", "Take the picture again.")
_AGAIN = Text(
    "识别进程会自动重启，请重试；草稿未受影响。", "It restarts; try again. Nothing is lost."
)

_WORDS = {
    VisionError.NOT_AN_IMAGE: InWords(
        Text("该文件不是可读取的图片。", "This file is no picture that can be read."),
        Text(
            "请选择 JPEG、PNG、BMP、TIFF 或 WebP 图片。", "Choose a JPEG, PNG, BMP, TIFF or WebP."
        ),
    ),
    VisionError.IMAGE_TOO_LARGE: InWords(
        Text("图片过大。", "The picture is too large."),
        Text("请使用五千万像素以内的图片。", "Use a picture of at most 50 megapixels."),
    ),
    VisionError.EMPTY_FILE: InWords(
        Text("文件为空。", "The file is empty."), Text("请重新选择文件。", "Choose another file.")
    ),
    VisionError.NO_CARD: InWords(
        Text("图片中没有找到身份证。", "No identity card was found in the picture."),
        Text(
            "请将证件平放在深色背景上，四角全部入镜后重拍。",
            "Lay the card flat on a dark ground with all four corners in view, and take it again.",
        ),
    ),
    VisionError.UNREADABLE: InWords(
        Text(
            "证件影像过于模糊或反光，无法识读。", "The card is too blurred or glaring to be read."
        ),
        Text("请对焦、避免反光后重拍。", "Focus, avoid glare and take the picture again."),
    ),
    VisionError.NO_FACE: InWords(
        Text("没有找到人脸。", "No face was found."),
        Text("请客户正对镜头、光线充足后重拍。", "The customer faces the camera in good light."),
    ),
    VisionError.TWO_FACES: InWords(
        Text("画面中有不止一张人脸。", "There is more than one face in the picture."),
        Text("请只留客户一人在镜头前。", "Only the customer may be in view."),
    ),
    VisionError.NO_LIVE_PICTURE: InWords(
        Text("没有现场照片。", "There is no live picture."), _RETAKE
    ),
    VisionError.CAMERA_MISSING: InWords(
        Text("找不到摄像头。", "The camera was not found."),
        Text("请检查连接，或改用图片文件。", "Check the cable, or use picture files."),
    ),
    VisionError.CAMERA_STOPPED: InWords(
        Text("摄像头停止工作。", "The camera stopped."),
        Text("请重新连接，或改用图片文件。", "Connect it again, or use picture files."),
    ),
    VisionError.TOO_MANY_CAMERAS: InWords(
        Text("同时打开的摄像头过多。", "Too many cameras are open."),
        Text("请先关闭一个。", "Close one first."),
    ),
    VisionError.PROCESS_DIED: InWords(
        Text("识别进程意外退出。", "The process of the eyes died."), _AGAIN
    ),
    VisionError.TIMEOUT: InWords(Text("识别超时。", "The eyes took too long."), _AGAIN),
    VisionError.CLOSED: InWords(
        Text("识别进程已关闭。", "The eyes are closed."),
        Text("请重新启动程序。", "Start the program again."),
    ),
    VisionError.INTERNAL: InWords(
        Text("识别进程出错。", "The eyes failed on this picture."),
        Text("请重拍；多次出现请联系技术支持。", "Take it again; call support if it repeats."),
    ),
}


def in_words(code: str) -> InWords:
    """The sentence and the remedy of an error code of the eyes."""
    try:
        return _WORDS[VisionError(code)]
    except ValueError:
        return _WORDS[VisionError.INTERNAL]
