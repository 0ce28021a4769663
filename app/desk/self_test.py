"""The self-test: is this workstation fit for work, part by part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.desk.desk import Desk
from app.devices.id_card import id_card
from app.devices.printer import printer
from app.devices.scans import ScanFolder
from app.devices.specimens import by_code
from app.domain.characters import LEVEL_RANGES, GbLevel, standard_rare
from app.errors import GuitaiError
from app.i18n import Text, same
from app.papers.fonts import Weight, check, covered, width
from app.vision.findings import Band, FaceComparison
from app.vision.recipes import BUILT_IN, NOT_MEASURED
from app.vision.watching import Watch


@dataclass(frozen=True)
class Finding:
    """The state of one part; `remedy` says what to do where it is not well."""

    check: str
    title: Text
    well: bool
    text: Text
    remedy: Text = Text("", "")


_WELL = Text("正常", "well")
_WANTED = "柜台申请书人民币壹贰叁㐀𬱖𠮷ÄžŁ"


def self_test(desk: Desk) -> Iterator[Finding]:
    """Tests books, clock, key, network check, cameras, folder of scans, printer, card reader,
    fonts, card reading and faces, one after the other.

    A device that is not set is no fault; one that is set and does not answer is.
    """
    for light in desk.lights():
        if light.code in ("store", "network_check", "clock"):
            yield Finding(light.code, light.title, light.well, light.word, light.remedy)
    yield _ledger(desk)
    yield Finding("key", Text("密钥", "Key"), True, desk.key_place())
    yield _plugged_in(desk)
    yield _camera(desk, Watch.NOTHING)
    if desk.settings.face_camera:
        yield _camera(desk, Watch.FACE)
    if desk.settings.scans:
        yield _scans(desk)
    yield _printer(desk)
    yield _id_card(desk)
    yield _fonts()
    yield _signing(desk)
    yield from _eyes(desk)


def _ledger(desk: Desk) -> Finding:
    """Whether the ledger balances and every entry of it is in the journal."""
    title = Text("账务", "Ledger")
    proof = desk.ledger_proof()
    if proof.sound:
        return Finding("ledger", title, True, Text("借贷平衡，账实相符", "balances"))
    return Finding(
        "ledger",
        title,
        False,
        Text(
            "不平：分录 {entries}，尾箱 {drawers}",
            "does not balance: entries {entries}, drawers {drawers}",
        ).format(
            entries="、".join((*proof.unequal, *proof.unknown)) or "—",
            drawers="、".join(proof.drawers) or "—",
        ),
        Text(
            "请停止记账并报告会计主管；详情见“试算平衡”。",
            "Stop recording and tell the chief accountant; the trial balance has the details.",
        ),
    )


# Some cameras take ten seconds to open.
_CAMERA_PATIENCE = 20.0
_NOT_SET = Text("未设置", "not set")


def _signing(desk: Desk) -> Finding:
    """Whether papers are signed, by which certificate and until when."""
    # Reads and writes PDF files, which the other tests do without.
    from app.papers.signing_trial import signs_well  # noqa: PLC0415  pyHanko

    title = Text("单据签名", "Signing of papers")
    try:
        credential = desk.signing_certificate()
        well = signs_well(credential, desk.now())
    except GuitaiError as error:
        return Finding("signing", title, False, error.sentence, error.remedy)
    trouble = desk.certificate_trouble()
    if trouble is not None:
        return Finding("signing", title, False, trouble.sentence, trouble.remedy)
    if not well:
        return Finding(
            "signing",
            title,
            False,
            Text("签名后验证不通过。", "What was signed is not proved."),
            Text("请更换证书或重新安装程序。", "Take another certificate, or install anew."),
        )
    certificate = credential.certificate
    return Finding(
        "signing",
        title,
        True,
        Text("{owner}，有效至 {until}", "{owner}, until {until}").format(
            owner=certificate.owner, until=f"{certificate.until:%Y-%m-%d}"
        ),
    )


def _plugged_in(desk: Desk) -> Finding:
    """The cameras that can be set, as they are written in the settings."""
    title = Text("已连接的摄像头", "Cameras plugged in")
    try:
        cameras = desk.cameras()
    except GuitaiError as error:
        return Finding("cameras", title, False, error.sentence, error.remedy)
    sources = "，".join(one.source for one in cameras)
    return Finding("cameras", title, True, same(sources) if sources else Text("无", "none"))


def _camera(desk: Desk, watch: Watch) -> Finding:
    facing = watch is Watch.FACE
    code = "face_camera" if facing else "camera"
    title = Text("客户摄像头", "Customer's camera") if facing else Text("摄像头", "Camera")
    try:
        camera = desk.camera(watch=watch)
        if camera is None:
            return Finding(code, title, True, _NOT_SET)
        try:
            camera.opened.result(_CAMERA_PATIENCE)
        except TimeoutError:
            return Finding(
                code,
                title,
                False,
                Text("摄像头没有画面。", "The camera sends no picture."),
                Text("请重新插拔摄像头。", "Plug the camera in again."),
            )
        finally:
            camera.close()
    except GuitaiError as error:
        return Finding(code, title, False, error.sentence, error.remedy)
    return Finding(code, title, True, same(camera.source))


def _scans(desk: Desk) -> Finding:
    title = Text("扫描文件夹", "Folder of scans")
    fault = ScanFolder(Path(desk.settings.scans)).fault
    if fault is not None:
        return Finding("scans", title, False, fault.sentence, fault.remedy)
    return Finding("scans", title, True, same(desk.settings.scans))


def _printer(desk: Desk) -> Finding:
    title = Text("打印机", "Printer")
    setting = desk.settings.printer
    if setting == "none":
        return Finding("printer", title, True, _NOT_SET)
    try:
        printer(setting).ready()
    except GuitaiError as error:
        return Finding("printer", title, False, error.sentence, error.remedy)
    return Finding("printer", title, True, same(setting))


def _id_card(desk: Desk) -> Finding:
    title = Text("证件读卡器", "Card reader")
    try:
        reader = id_card(desk.settings.id_card)
        if reader is None:
            return Finding("id_card", title, True, _NOT_SET)
        reader.ready()
    except GuitaiError as error:
        return Finding("id_card", title, False, error.sentence, error.remedy)
    return Finding("id_card", title, True, same(reader.name))


def _fonts() -> Finding:
    title = Text("字库", "Fonts")
    try:
        check()
        for weight in Weight:
            width(_WANTED, weight, 10.0)
    except GuitaiError as error:
        return Finding("fonts", title, False, error.sentence, error.remedy)
    return Finding("fonts", title, True, _has_of_the_standard())


_OF_STANDARD = Text(
    "正常；单据字体含 GB 18030-2022 汉字：1、2级 {common}，3级 {rare}，修改单 {amended}",
    "well; the papers' fonts have of GB 18030-2022: levels 1 and 2 {common}, level 3 {rare}, "
    "amendment {amended}",
)


def _has_of_the_standard() -> Text:
    """How much of each level the papers can print: whoever lacks some installs a font."""
    ranges = {level: list(of) for level, of in LEVEL_RANGES.items()}
    two = sorted(map(ord, standard_rare()))
    common = [*ranges[GbLevel.ONE], *((code, code) for code in two)]
    counted = {"common": common, "rare": ranges[GbLevel.THREE], "amended": ranges[GbLevel.AMENDED]}
    return _OF_STANDARD.format(
        **{
            name: f"{covered(of)}/{sum(last - first + 1 for first, last in of)}"
            for name, of in counted.items()
        }
    )


def _eyes(desk: Desk) -> Iterator[Finding]:
    reading, faces = Text("证件识读", "Reading"), Text("人脸比对", "Faces")
    specimen = by_code("S01")
    try:
        front = desk.read_document(specimen.picture("front.jpg"))
        number = front.fields.get("number")
        if number is None or number.value != specimen.number or front.portrait is None:
            yield Finding(
                "reading",
                reading,
                False,
                Text("样本证件识读有误", "the specimen card was misread"),
                Text("请重新安装程序。", "Install the program again."),
            )
            return
        yield Finding("reading", reading, True, _WELL)
    except GuitaiError as error:
        yield Finding("eyes", Text("识别", "Eyes"), False, error.sentence, error.remedy)
        return
    try:
        found = [
            desk.compare(front.portrait, specimen.live[:pictures])
            for pictures in range(1, len(specimen.live) + 1)
        ]
    except GuitaiError as error:
        yield Finding("faces", faces, False, error.sentence, error.remedy)
        return
    yield _faces(faces, found)


def _faces(title: Text, found: list[FaceComparison]) -> Finding:
    """Which recogniser and which limits are in force, and where they come from."""
    first = found[0]
    if all(one.calibration == NOT_MEASURED for one in found):
        return Finding(
            "faces",
            title,
            False,
            Text(
                "{model}；该模型尚未校准，无阈值，人脸一律由人工判断",
                "{model}; nothing was measured for it, there are no limits: a human decides on "
                "every face",
            ).format(model=first.model),
            Text(
                "请用本行的图片对运行 guitai calibrate --write。",
                "Run guitai calibrate --write with pairs of the bank's own.",
            ),
        )
    recipes = "; ".join(
        f"{one.recipe} {one.alike_up_to:.3f} / {one.unsure_up_to:.3f}" for one in found
    )
    source = (
        Text("内置阈值", "built-in limits")
        if first.calibration == BUILT_IN
        else Text("本行校准 {name}", "the bank's own {name}").format(name=first.calibration)
    )
    # Another network may take a drawing for anything; the one that ships must know the specimen.
    well = all(
        one.error is None and (one.band is Band.ALIKE or one.calibration != BUILT_IN)
        for one in found
    )
    return Finding(
        "faces",
        title,
        well,
        Text("{model}；{source}；{recipes}", "{model}; {source}; {recipes}").format(
            model=first.model, source=source, recipes=recipes
        ),
        Text("", "") if well else Text("请重新安装程序。", "Install the program again."),
    )
