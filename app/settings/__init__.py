"""What this workstation is set to: its store, its devices, its language."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, Any, get_type_hints

from app.domain.branch import Level, StoreKind
from app.errors import GuitaiError
from app.i18n import Language, Text
from app.settings.declared import Group, Setting, Takes, Trial, Way
from app.settings.printing import Printing, printing_words
from app.settings.printing import printing as read_printing

__all__ = [
    "Language",
    "Liveness",
    "PinPad",
    "Setting",
    "Settings",
    "Switch",
    "at_start",
    "changed",
    "declared",
    "home",
    "is_first_start",
    "load",
    "save",
    "settings_file",
    "text_of",
    "training",
    "training_ways",
    "with_language",
    "written",
]


class Liveness(StrEnum):
    """What customers are asked to do before the camera, as an aid beside the teller's eyes."""

    OFF = "off"
    HEAD = "head"
    BLINK = "blink"


class PinPad(StrEnum):
    """Where the digits lie on the customer's key pad."""

    FIXED = "fixed"
    SHUFFLED = "shuffled"


class Switch(StrEnum):
    """Something that is there or not."""

    OFF = "off"
    ON = "on"


_NONE = Text("不使用", "None")
_ADDRESS = Text("地址:端口", "Address:port")
_ADDRESS_FORM = r"(\[[0-9a-fA-F:]+\]|[^:\[\]\s]+)(:\d{1,5})?"
_FOLDER = Text("文件夹", "Folder")
_CAMERAS = (
    Way("", _NONE),
    Way(
        "camera:",
        Text("按名称", "By its name"),
        Takes.CAMERA,
        Text("名称（或其中一部分）", "Name, or a part of it"),
        "HD Pro Webcam C920",
    ),
    Way(
        "opencv:",
        Text("按编号", "By its number"),
        Takes.TEXT,
        Text("编号", "Number"),
        "0",
        r"\d{1,2}",
    ),
    Way(
        "file:",
        Text("图片、影片或文件夹", "A picture, film or folder"),
        Takes.FILE,
        Text("路径", "Path"),
        "/srv/pictures",
    ),
)
_OFF_ON = (Way(Switch.OFF, Text("关", "Off")), Way(Switch.ON, Text("开", "On")))


@dataclass(frozen=True)
class Settings:
    """The settings of one workstation; each kind of store has a folder of its own.

    What is annotated is declared once for the file, the screen, the checks and the journal.

    Attributes:
        folder: where the settings, the embedded store, key files and logs lie.
        store: address of the store, `sqlcipher:///PATH` or `postgresql+psycopg://…`; empty for the
            embedded store in `folder`.
        workstation: number of branch and counter, such as `0101-01`.
        journal: number of the entry by which they were changed last; empty while they are as they
            were set up. What is edited in the file by hand has no entry.
    """

    folder: Path
    kind: StoreKind
    store: str = ""
    workstation: str = "0101-01"
    camera: Annotated[
        str,
        Setting(
            Text("证件摄像头", "Document camera"),
            Text(
                "拍摄证件；没有第二个摄像头时也拍摄人脸。",
                "Pictures documents, and faces where there is no second one.",
            ),
            Group.PICTURES,
            _CAMERAS,
            trial=Trial.CAMERA,
        ),
    ] = ""
    face_camera: Annotated[
        str,
        Setting(
            Text("人脸摄像头", "Face camera"),
            Text("对着客户的第二个摄像头。", "A second camera that faces the customer."),
            Group.PICTURES,
            _CAMERAS,
            trial=Trial.FACE_CAMERA,
        ),
    ] = ""
    scans: Annotated[
        str,
        Setting(
            Text("扫描文件夹", "Folder of scans"),
            Text("扫描仪把图片放到这里。", "The scanner puts its pictures here."),
            Group.PICTURES,
            (
                Way("", _NONE),
                Way("", Text("文件夹", "A folder"), Takes.FOLDER, _FOLDER, "/srv/scans"),
            ),
            trial=Trial.SCANS,
        ),
    ] = ""
    id_card: Annotated[
        str,
        Setting(
            Text("读卡器", "Reader"),
            Text(
                "读取证件芯片；只访问本机上的读卡服务。",
                "Reads chips; only services on this computer are asked.",
            ),
            Group.READER,
            (
                Way("none", _NONE),
                Way(
                    "http-19196",
                    Text("本机服务 19196", "Service at 19196"),
                    Takes.TEXT,
                    _ADDRESS,
                    "127.0.0.1:19196",
                    _ADDRESS_FORM,
                    optional=True,
                ),
                Way(
                    "http-8000",
                    Text("本机服务 8000", "Service at 8000"),
                    Takes.TEXT,
                    _ADDRESS,
                    "127.0.0.1:8000",
                    _ADDRESS_FORM,
                    optional=True,
                ),
                Way(
                    "ws-1919",
                    Text("本机服务 1919（WebSocket）", "Service at 1919 (web socket)"),
                    Takes.TEXT,
                    _ADDRESS,
                    "127.0.0.1:1919",
                    _ADDRESS_FORM,
                    optional=True,
                ),
                Way(
                    "specimen",
                    Text("培训读卡器", "Training reader"),
                    Takes.TEXT,
                    Text("样本客户（可空）", "Specimen (may be empty)"),
                    "S01",
                    r"S\d{2,3}",
                    optional=True,
                    training=True,
                ),
                Way(
                    "",
                    Text("厂商驱动", "A vendor's driver"),
                    Takes.TEXT,
                    Text("驱动名（:设置）", "Driver (:setting)"),
                    "acme:usb",
                    r"[a-z0-9][a-z0-9_-]*(:.*)?",
                ),
            ),
            trial=Trial.READER,
        ),
    ] = "none"
    printer: Annotated[
        str,
        Setting(
            Text("打印机", "Printer"),
            Text("打印申请书、回单等单据。", "Prints forms and receipts."),
            Group.PAPERS,
            (
                Way("none", Text("不打印，只留存", "None (papers are kept)")),
                Way(
                    "system:",
                    Text("系统打印机", "A printer of the system"),
                    Takes.PRINTER,
                    Text("名称（空为默认）", "Name (empty: the default)"),
                    "Receipt",
                    optional=True,
                ),
                Way("file:", Text("存为 PDF", "PDF files"), Takes.FOLDER, _FOLDER, "/srv/papers"),
                Way(
                    "window:",
                    Text("系统打印机（经窗口系统）", "A printer, through the window system"),
                    Takes.PRINTER,
                    Text("名称（空为默认）", "Name (empty: the default)"),
                    "Receipt",
                    optional=True,
                ),
            ),
            trial=Trial.PRINTER,
        ),
    ] = "none"
    printing: Annotated[
        str,
        Setting(
            Text("按单据打印", "Printing by form"),
            Text(
                "每种单据的打印机、单双面、份数、纸盒、套打和位置。",
                "Printer, sides, copies, tray, pre-printed paper and place of each form.",
            ),
            Group.PAPERS,
            (
                Way("", Text("按惯例", "As usual")),
                Way(
                    "",
                    Text("按单据设定", "Set by form"),
                    Takes.FORMS,
                    Text("按单据设定", "By form"),
                    "agreement sides=long copies=2; receipt printer=system:Slips",
                    words=printing_words,
                ),
            ),
        ),
    ] = ""
    form_maps: Annotated[
        str,
        Setting(
            Text("套打表格", "Pre-printed forms"),
            Text(
                "本行预印表格的位置文件（*.toml）；同名的代替随系统提供的。",
                "Files (*.toml) that say where values stand on the bank's own forms; one of the "
                "same name counts instead of ours.",
            ),
            Group.PAPERS,
            (
                Way("", Text("随系统提供的", "As they come")),
                Way(
                    "", Text("另加本行文件夹", "And a folder"), Takes.FOLDER, _FOLDER, "/srv/forms"
                ),
            ),
        ),
    ] = ""
    print_at_once: Annotated[
        Switch,
        Setting(
            Text("办结即打印", "Print at once"),
            Text(
                "业务办结后单据自动打印，柜员可接着办理下一笔。",
                "Papers are printed when a case is done, while the teller goes on.",
            ),
            Group.PAPERS,
            _OFF_ON,
        ),
    ] = Switch.ON
    network_check: Annotated[
        str,
        Setting(
            Text("联网核查", "Network check"),
            Text("核对姓名与公民身份号码。", "Checks names and identity numbers."),
            Group.CHECKS,
            (
                Way("manual", Text("手工录入结果单", "The sheet is copied by hand")),
                Way("specimen", Text("培训样本", "Training cast"), training=True),
            ),
            least=Level.MANAGER,
        ),
    ] = "manual"
    sms: Annotated[
        str,
        Setting(
            Text("短信", "Text messages"),
            Text("向客户手机发送验证码。", "Sends codes to customers' phones."),
            Group.CHECKS,
            (
                Way("none", _NONE),
                Way(
                    "spool:",
                    Text("短信网关文件夹", "Folder of an SMS gateway"),
                    Takes.FOLDER,
                    _FOLDER,
                    "/var/spool/sms/outgoing",
                ),
                Way(
                    "specimen",
                    Text("培训：显示在客户界面", "Training: shown on the customer's side"),
                    training=True,
                ),
            ),
            least=Level.MANAGER,
            trial=Trial.SMS,
        ),
    ] = "none"
    liveness: Annotated[
        Liveness,
        Setting(
            Text("动作活体", "Prompts before the camera"),
            Text(
                "辅助柜员目视确认。闭眼所用模型的训练图片不许商用，须先确认许可。",
                "An aid beside the teller's eyes. The model for blinks was trained on pictures "
                "whose licence excludes commercial use: settle that first.",
            ),
            Group.CHECKS,
            (
                Way(Liveness.OFF, Text("关", "Off")),
                Way(Liveness.HEAD, Text("转头", "Turn the head")),
                Way(Liveness.BLINK, Text("转头和闭眼", "Turn the head, close the eyes")),
            ),
            least=Level.MANAGER,
        ),
    ] = Liveness.OFF
    recogniser: Annotated[
        str,
        Setting(
            Text("人脸模型", "Face recogniser"),
            Text(
                "更换后须用本行图片重新校准（guitai calibrate）。",
                "After a change, calibrate with the bank's own pairs (guitai calibrate).",
            ),
            Group.CHECKS,
            (
                Way("dlib", Text("内置", "Built in")),
                Way(
                    "onnx:",
                    Text("本行模型", "The bank's own"),
                    Takes.FILE,
                    Text("ONNX 文件", "ONNX file"),
                    "/srv/models/face.onnx",
                ),
            ),
            least=Level.MANAGER,
        ),
    ] = "dlib"
    pin_pad: Annotated[
        PinPad,
        Setting(
            Text("密码键盘", "PIN pad"),
            Text("屏幕密码键盘的数字排列。", "Where the digits lie on the pad on the screen."),
            Group.CUSTOMER,
            (
                Way(PinPad.SHUFFLED, Text("每次打乱", "Shuffled each time")),
                Way(PinPad.FIXED, Text("固定", "Fixed")),
            ),
        ),
    ] = PinPad.SHUFFLED
    pin_keys: Annotated[
        Switch,
        Setting(
            Text("密码用键盘输入", "PIN by the keyboard"),
            Text(
                "客户有自己的屏幕时，也可用柜台键盘的数字键输入密码。",
                "Where customers have their own screen, the counter's keyboard counts too.",
            ),
            Group.CUSTOMER,
            _OFF_ON,
        ),
    ] = Switch.OFF
    voice: Annotated[
        Switch,
        Setting(
            Text("朗读", "Reading aloud"),
            Text(
                "用系统语音为客户朗读告知内容。",
                "Reads notices to the customer with the system's voice.",
            ),
            Group.CUSTOMER,
            _OFF_ON,
            trial=Trial.VOICE,
        ),
    ] = Switch.ON
    sounds: Annotated[
        Switch,
        Setting(
            Text("提示音", "Sounds"),
            Text(
                "快门、办结和需要注意时发出短音。",
                "A short sound for the shutter, success and attention.",
            ),
            Group.PROGRAM,
            _OFF_ON,
            trial=Trial.SOUNDS,
        ),
    ] = Switch.OFF
    language: Annotated[
        Language,
        Setting(
            Text("启动语言", "Language at the start"),
            Text("F7 可随时切换。", "F7 switches at any time."),
            Group.PROGRAM,
            (
                Way(Language.CHINESE, Text("中文", "Chinese")),
                Way(Language.ENGLISH, Text("英文", "English")),
            ),
            at_start=True,
        ),
    ] = Language.CHINESE
    journal: str = ""

    @property
    def by_form(self) -> Printing:
        """How each form is printed."""
        return read_printing(self.printing)

    @property
    def calibration(self) -> Path:
        """The file of the face limits that the bank measured; it need not be there."""
        return self.folder / "calibration.toml"

    @property
    def store_address(self) -> str:
        """Where the store is."""
        return self.store or f"sqlcipher:///{self.folder / 'guitai.db'}"


@cache
def declared() -> Mapping[str, Setting]:
    """The declared settings by their names in the file, in the order of the screen."""
    return {
        name: note
        for name, hint in get_type_hints(Settings, include_extras=True).items()
        for note in getattr(hint, "__metadata__", ())
        if isinstance(note, Setting)
    }


def text_of(settings: Settings, name: str) -> str:
    """What stands in the file for a setting."""
    return str(getattr(settings, name))


def changed(settings: Settings, said: Mapping[str, str]) -> Settings:
    """The settings with these texts in their places.

    Raises:
        ValueError: a text is none of those that the setting may be.
    """
    types: dict[str, Any] = get_type_hints(Settings)
    typed: dict[str, Any] = {
        name: types[name](text) if issubclass(types[name], StrEnum) else text
        for name, text in said.items()
    }
    return replace(settings, **typed)


def training_ways(settings: Settings) -> tuple[str, ...]:
    """The names of the settings that only a training store may have so."""
    return tuple(
        name
        for name, one in declared().items()
        if (found := one.way(text_of(settings, name))) is not None and found[0].training
    )


def home() -> Path:
    """The folder of all stores of this user: `GUITAI_HOME`, else the XDG data folder."""
    named = os.environ.get("GUITAI_HOME")
    if named:
        return Path(named)
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "guitai"


def settings_file(folder: Path) -> Path:
    """The file in which the settings of a folder are kept."""
    return folder / "settings.toml"


def load(folder: Path) -> Settings:
    """The settings kept in `folder`.

    Raises:
        GuitaiError: SETTINGS_UNREADABLE where there are none or they are not well formed.
    """
    file = settings_file(folder)
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8"))
        known = {one.name for one in fields(Settings)} - {"folder"}
        unknown = set(said) - known
        if unknown:
            raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
        if not all(isinstance(value, str) for value in said.values()):
            raise ValueError("every setting is a text in quotes")
        for name, one in declared().items():
            wrong = one.wrong(said[name]) if name in said else None
            if wrong is not None:
                raise ValueError(f"{name}: {wrong.zh} {wrong.en}")
        kind = StoreKind(said.pop("kind"))
        return changed(Settings(folder=folder, kind=kind), said)
    except (OSError, KeyError, ValueError) as error:
        raise GuitaiError(
            "SETTINGS_UNREADABLE",
            Text(f"无法读取设置 {file}：{error}", f"Cannot read the settings {file}: {error}"),
            Text(
                "请更正该文件，或用 guitai init 重新设置。", "Correct the file, or run guitai init."
            ),
        ) from error


def at_start(*, train: bool) -> Settings:
    """The settings that the program starts with: the real branch where it was set up, else the
    training store, also before it is made; `train` asks for the training store in any case.

    Raises:
        GuitaiError: SETTINGS_UNREADABLE.
    """
    branch, trying = home() / "branch", home() / "training"
    if not train and settings_file(branch).exists():
        return load(branch)
    return load(trying) if settings_file(trying).exists() else training(trying)


def is_first_start() -> bool:
    """Whether this user has neither a branch nor a training store yet."""
    return not any(settings_file(home() / name).exists() for name in ("branch", "training"))


def save(settings: Settings) -> None:
    """Writes the settings into their folder, whole or not at all."""
    settings.folder.mkdir(parents=True, exist_ok=True)
    settings.folder.chmod(0o700)
    written(settings, settings_file(settings.folder))


def written(settings: Settings, file: Path) -> None:
    """Writes settings into a file, whole or not at all, and so that a power cut leaves them."""
    lines = []
    for one in fields(Settings):
        if one.name == "folder":
            continue
        # What JSON escapes in a text, TOML reads the same way; only DEL it leaves bare.
        value = json.dumps(str(getattr(settings, one.name)), ensure_ascii=False)
        lines.append(f"{one.name} = {value}\n".replace("\x7f", "\\u007f"))
    new = file.with_name(file.name + ".new")
    with new.open("w", encoding="utf-8") as out:
        out.writelines(lines)
        out.flush()
        os.fsync(out.fileno())
    new.replace(file)


def training(folder: Path) -> Settings:
    """The settings of a training store in `folder`, with specimen drivers for every device."""
    return Settings(
        folder=folder,
        kind=StoreKind.TRAINING,
        printer="none",
        network_check="specimen",
        sms="specimen",
        id_card="specimen",
    )


def with_language(settings: Settings, language: Language) -> Settings:
    """The settings with another language."""
    return replace(settings, language=language)
