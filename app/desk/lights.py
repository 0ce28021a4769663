"""The signals of the workstation: how each part really is, asked without disturbing its work."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from app.desk.clock_guard import ClockGuard
from app.desk.printing import Printing
from app.desk.views import Light
from app.devices.id_card.port import Watched
from app.errors import DeviceFault, GuitaiError
from app.i18n import Text, joined, same
from app.settings import declared
from app.vision.camera_names import number_of, plugged

LEAST_ROOM = 2 << 30
"""Bytes that a disk should have left: some weeks of pictures [D]."""

_WELL = Text("正常", "well")
_NOTHING = Text("", "")
_NOT_SET = Text("未设置", "not set")
_SET_IT = Text("点击进入设置。", "Click to set it.")
_BY_HAND = Text("手工录入结果单", "results entered by hand")
_TRAINING = Text("培训样本", "training")


class Lights(Printing, ClockGuard):
    """How the parts are. Everything here is asked in the lane of the signals, every few seconds:
    names and services are looked for, no camera is opened and no card is read."""

    def lights(self) -> tuple[Light, ...]:
        """The state of each part: well, not set up, or not well with what to do."""
        settings = self.settings
        return (
            self._store_light(),
            self._eyes_light(),
            _camera_light("camera", Text("证件摄像头", "Document camera"), settings.camera),
            *(
                (
                    _camera_light(
                        "face_camera", Text("人脸摄像头", "Face camera"), settings.face_camera
                    ),
                )
                if settings.face_camera
                else ()
            ),
            self._reader_light(),
            self._printer_light(),
            self._check_light(),
            self._sms_light(),
            *self._certificate_lights(),
            *self._clock_lights(),
        )

    def _certificate_lights(self) -> tuple[Light, ...]:
        """A signal only where something must be done about the certificate for papers."""
        trouble = self.certificate_trouble()
        if trouble is None:
            return ()
        title = Text("单据签名", "Signing of papers")
        return (Light("certificate", title, False, trouble.sentence, trouble.remedy),)

    def _store_light(self) -> Light:
        title = Text("账簿", "Books")
        try:
            # An empty transaction takes the lock of writers and gives it back.
            with self._store.writing() as transaction:
                transaction.books.branch()
        except GuitaiError as error:
            return Light("store", title, False, error.sentence, error.remedy)
        left = shutil.disk_usage(self.settings.folder).free
        room = same(f"{left / (1 << 30):.1f} GB")
        if left < LEAST_ROOM:
            return Light(
                "store",
                title,
                False,
                Text("磁盘仅剩 {room}", "only {room} left on the disk").format(room=room),
                Text("请清理磁盘或联系维护人员。", "Make room on the disk, or call support."),
            )
        return Light(
            "store",
            title,
            True,
            Text("正常，磁盘剩余 {room}", "well, {room} left on the disk").format(room=room),
        )

    def _eyes_light(self) -> Light:
        title = Text("识别", "Eyes")
        if self._eyes.pid is None:
            return Light(
                "eyes",
                title,
                False,
                Text("识别进程未运行", "the process of the eyes is not running"),
                Text("下次使用时自动重启。", "It starts again at its next use."),
            )
        return Light("eyes", title, True, _WELL)

    def _reader_light(self) -> Light:
        title, reader = Text("证件读卡器", "Card reader"), self._id_card
        if reader is None:
            return _off("id_card", title)
        try:
            if isinstance(reader, Watched):
                reader.answers()
        except DeviceFault as fault:
            return Light("id_card", title, False, fault.sentence, fault.remedy)
        word = _TRAINING if reader.name.startswith("specimen") else same(reader.name)
        return Light("id_card", title, True, word)

    def _printer_light(self) -> Light:
        title, setting = Text("打印机", "Printer"), self.settings.printer
        forms = (one.printer for one in self.settings.by_form.forms.values())
        used = [one for one in dict.fromkeys((setting, *forms)) if one not in ("", "none")]
        if not used:
            return _off("printer", title)
        for one in used:
            try:
                driver = self._driver(one)
                driver.ready()
                wants = driver.attention()
            except DeviceFault as fault:
                return Light("printer", title, False, fault.sentence, fault.remedy)
            if wants is not None:
                said = Text("{printer}：{wants}", "{printer}: {wants}").format(
                    printer=one.partition(":")[2] or one, wants=wants
                )
                return Light(
                    "printer",
                    title,
                    False,
                    said if len(used) > 1 else wants,
                    Text("处理后打印自动继续。", "Printing goes on once that is seen to."),
                )
        words = declared()["printer"]
        return Light("printer", title, True, joined(map(words.shown, used), "、", ", "))

    def _check_light(self) -> Light:
        title, check = Text("联网核查", "Network check"), self._network_check
        word = _BY_HAND if check.by_hand else same(check.name)
        if check.name == "specimen":
            word = _TRAINING
        return Light("network_check", title, True, word)

    def _sms_light(self) -> Light:
        title, setting = Text("短信", "Text messages"), self.settings.sms
        if setting == "none":
            return _off("sms", title)
        folder = setting.removeprefix("spool:")
        if folder == setting:
            return Light("sms", title, True, _TRAINING)
        if not os.access(folder, os.W_OK | os.X_OK):
            return Light(
                "sms",
                title,
                False,
                Text(f"无法写入短信目录 {folder}", f"the SMS folder {folder} cannot be written"),
                Text("请检查短信网关。", "Check the SMS gateway."),
            )
        return Light("sms", title, True, same(folder))


def _off(code: str, title: Text) -> Light:
    return Light(code, title, False, _NOT_SET, _SET_IT, off=True)


def _camera_light(code: str, title: Text, setting: str) -> Light:
    """Whether the camera is plugged in, by its name; elsewhere than on Linux that it is set."""
    if not setting:
        return _off(code, title)
    driver, _, what = setting.partition(":")
    there = True
    if driver == "file":
        there = Path(what).expanduser().exists()
    elif sys.platform == "linux":
        there = (
            Path(f"/dev/video{what}").exists()
            if driver == "opencv"
            else number_of(what, plugged()) is not None
        )
    if there:
        return Light(code, title, True, same(what))
    return Light(
        code,
        title,
        False,
        Text("没有找到 {what}", "{what} was not found").format(what=what),
        Text("请检查连接，或在设置中另选。", "Check the cable, or choose another one."),
    )
