"""This workstation: its settings changed with a word of authority, its devices opened anew."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.desk.cases import Cases
from app.desk.pending_settings import PendingSettings, changes_of
from app.desk.views import CaseView, Done
from app.desk.workstation_views import SettingsShown
from app.devices.id_card import IdCardReader, id_card
from app.devices.network_check import NetworkCheckPort, network_check
from app.devices.printer import Printer, printer
from app.devices.sms import SmsPort, sms
from app.errors import Conflict, DeviceFault, GuitaiError
from app.evidence.workstation import CameraChoice, ChangedSetting, SettingsChange
from app.flow.draft import Draft
from app.flow.forms import FieldErrors
from app.flow.outcome import Outcome
from app.flow.perform import Incomplete
from app.flow.walk import walk
from app.i18n import Text
from app.operations import catalogue
from app.operations.camera_choice import CAMERA_CHOICE, CHOICE
from app.operations.settings_change import CHANGE, SETTINGS_CHANGE
from app.papers.form_map_file import read_maps
from app.settings import Liveness, Settings, changed, declared, save, settings_file, text_of
from app.settings.declared import Setting, Takes
from app.settings.printing import printing
from app.vision.watching import Watch

_log = logging.getLogger("guitai.workstation")


def _printers_of_forms(said: str) -> object:
    """The printers of the forms, opened; DeviceFault where one is no printer."""
    return [printer(one.printer) for one in printing(said).forms.values() if one.printer]


_DRIVERS: Mapping[str, Callable[[str], object]] = {
    "printer": printer,
    "printing": _printers_of_forms,
    "id_card": id_card,
    "sms": sms,
    "network_check": network_check,
}


@dataclass(frozen=True)
class _Drivers:
    """The devices of some settings, opened."""

    printer: Printer
    id_card: IdCardReader | None
    sms: SmsPort
    network_check: NetworkCheckPort


class Workstation(Cases):
    """What may be asked of and done to this workstation itself.

    Attributes:
        caught_up_with: number of the entry whose settings were cut short before they reached the
            file, and were put in force when the desk was opened; empty where none were.
    """

    caught_up_with: str = ""

    def interrupt_eyes(self) -> None:
        """Ends what the eyes are doing, whatever it is; they are ready again in a few seconds."""
        self._eyes.interrupt()

    def settings_shown(self) -> SettingsShown:
        """What is set now."""
        self._signed_in()
        settings = self.settings
        return SettingsShown(
            said={name: text_of(settings, name) for name in declared()},
            file=settings_file(settings.folder),
            # An address of a server may carry a password.
            store=settings.store_address.rpartition("@")[2],
            journal=settings.journal,
        )

    def enter_settings(self, case: str, said: Mapping[str, str], reason: str) -> CaseView:
        """Puts what is to be set otherwise into a case of the operation 8301.

        Raises:
            FieldErrors: a setting cannot be so, each said beside its name; or nothing is changed.
        """
        draft = self._draft(case)
        errors: dict[str, Text] = {}
        changes = []
        for name, one in declared().items():
            before = text_of(self.settings, name)
            after = said.get(name, before).strip()
            if after == before:
                continue
            wrong = self._wrong_setting(name, one, after)
            if wrong is not None:
                errors[name] = wrong
            changes.append(ChangedSetting(name, before, after))
        if not reason.strip():
            errors["reason"] = Text("此项必填。", "This is required.")
        elif len(reason) > 200:
            errors["reason"] = Text("最多200个字符。", "At most 200 characters.")
        if not changes:
            errors["reason"] = Text("没有变更任何设置。", "No setting is changed.")
        if errors:
            raise FieldErrors(errors)
        change = SettingsChange(self._store.workstation, tuple(changes), reason.strip())
        return self._put(draft, CHANGE.name, change)

    def remember_camera(self, source: str, watch: Watch) -> None:
        """From now on this workstation opens this camera for what it is to watch: a teller's own
        choice in the middle of a case, as an operation of its own with its own journal entry.

        Raises:
            Refused: it is no camera that could be plugged in. NotAllowed: the settings cannot be
                written.
        """
        name = "face_camera" if watch is Watch.FACE else "camera"
        before = text_of(self.settings, name)
        if source == before:
            return
        view = self.start(CAMERA_CHOICE.code)
        choice = CameraChoice(self._store.workstation, name, before, source)
        try:
            self._put(self._draft(view.id), CHOICE.name, choice)
            self.perform(view.id)
        except GuitaiError as error:
            self.conclude(view.id, Outcome.WITHDRAWN, error.sentence.zh)
            raise

    def wrong_setting(self, name: str, said: str) -> Text | None:
        """What is wrong with what was entered for a setting, in a sentence; None where it is well
        formed and what it names is there."""
        return self._wrong_setting(name, declared()[name], said.strip())

    def perform(self, case: str) -> Done:
        """Performs a case; changed settings are in force, and their devices opened, when this
        comes back. See `Cases.perform`.

        Raises:
            Conflict: the settings were changed meanwhile, or are another workstation's.
            DeviceFault: a device cannot be opened as it would be set; nothing was performed.
            NotAllowed: the settings cannot be written now; nothing was performed.
        """
        draft = self._draft(case)
        if draft.operation not in (SETTINGS_CHANGE.code, CAMERA_CHOICE.code):
            return super().perform(case)
        new = self._settings_after(draft)
        drivers = _opened(new)
        pending = PendingSettings.lay_down(new, case)
        try:
            done = super().perform(case)
        except BaseException:
            pending.drop()
            raise
        new = replace(new, journal=done.number)
        self._use(new, drivers)
        try:
            save(new)
            pending.drop()
        except OSError as error:
            _log.exception("settings of %s are not written yet", done.number)
            late = Text(
                f"设置已生效，但文件未能写入（{error.strerror}），下次启动时补写。",
                f"The settings are in force, but their file could not be written "
                f"({error.strerror}); the next start writes it.",
            )
            return replace(done, reminders=(*done.reminders, late))
        named = [declared()[one.name] for one in self._change(draft).changes]
        if any(one.at_start for one in named):
            later = Text("启动语言在下次启动时生效。", "The language counts from the next start.")
            return replace(done, reminders=(*done.reminders, later))
        return done

    def _change(self, draft: Draft) -> SettingsChange:
        operation = self._operation(draft.operation)
        path = walk(operation, draft, self.now())
        change = changes_of(path.view)
        if change is None:
            raise Incomplete(path)
        return change

    def _settings_after(self, draft: Draft) -> Settings:
        change = self._change(draft)
        if change.workstation != self._store.workstation:
            raise Conflict(
                "ANOTHER_WORKSTATION",
                Text(
                    f"这是终端 {change.workstation} 的设置。",
                    f"These are the settings of workstation {change.workstation}.",
                ),
                Text("请在该终端办理。", "Do it at that workstation."),
            )
        if any(text_of(self.settings, one.name) != one.before for one in change.changes):
            raise Conflict(
                "SETTINGS_CHANGED",
                Text("设置在此期间已被变更。", "The settings were changed meanwhile."),
                Text("请重新选择后再授权。", "Choose anew, then have it approved."),
            )
        return changed(self.settings, {one.name: one.after for one in change.changes})

    def _wrong_setting(self, name: str, one: Setting, said: str) -> Text | None:
        wrong = one.wrong(said, self.place().kind)
        if wrong is not None:
            return wrong
        found = one.way(said)
        if found is not None and found[0].takes is Takes.FOLDER:
            folder = Path(found[1]).expanduser()
            if not folder.is_absolute():
                return Text("请写完整路径。", "Write the whole path.")
            if not folder.is_dir():
                return Text("没有这个文件夹。", "There is no such folder.")
            if name == "form_maps":
                return next((one.sentence for one in read_maps(folder).faults), None)
        of_a_file = found is not None and found[0].takes is Takes.FILE
        if found is not None and of_a_file and not Path(found[1]).expanduser().exists():
            return Text("没有这个文件。", "There is no such file.")
        try:
            if name in _DRIVERS:
                _DRIVERS[name](said)
        except DeviceFault as fault:
            return fault.sentence
        return None

    def _use(self, new: Settings, drivers: _Drivers) -> None:
        """Works with these settings and devices from now on; the old ones are let go."""
        old, self.settings = self.settings, new
        self._printer = drivers.printer
        if new.id_card != old.id_card:
            self._id_card = drivers.id_card
        if new.sms != old.sms:
            self._sms = drivers.sms
        self._network_check = drivers.network_check
        if new.liveness is not old.liveness:
            self._operations = catalogue(liveness=new.liveness is not Liveness.OFF)
        if new.recogniser != old.recogniser:
            self._eyes.look_with(new.recogniser)


def _opened(settings: Settings) -> _Drivers:
    return _Drivers(
        printer(settings.printer),
        id_card(settings.id_card),
        sms(settings.sms),
        network_check(settings.network_check),
    )
