"""What this workstation is set to: its store, its devices, its language."""

from __future__ import annotations

import json
import os
import tomllib
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path

from app.domain.branch import StoreKind
from app.errors import GuitaiError
from app.i18n import Language, Text


class Liveness(StrEnum):
    """What customers are asked to do before the camera, as an aid beside the teller's eyes."""

    OFF = "off"
    HEAD = "head"
    BLINK = "blink"


@dataclass(frozen=True)
class Settings:
    """The settings of one workstation; each kind of store has a folder of its own.

    Attributes:
        folder: where the settings, the embedded store, key files and logs lie.
        store: address of the store, `sqlcipher:///PATH` or `postgresql+psycopg://…`; empty for the
            embedded store in `folder`.
        workstation: number of branch and counter, such as `0101-01`.
        camera: the camera for documents: `camera:NAME` (a part of its name), `opencv:0`,
            `file:PATH`, or empty for none.
        face_camera: a second camera, for the customer; empty where one camera does both.
        scans: the folder into which a scanner puts its pictures; empty for none.
        printer: `system:` (the default printer), `system:NAME`, `file:DIR` or `none`.
        network_check: `specimen` (training only) or `manual`.
        sms: `specimen` (training only), `spool:DIR`, or `none`.
        liveness: `head` asks the customer at the camera to turn the head as an aid beside the
            teller's own eyes, `blink` to close the eyes too (its landmark model was trained on
            pictures whose licence excludes commercial use), or `off`.
        id_card: the reader for chips: `http-19196`, `http-8000` or `ws-1919`, each with
            `:ADDRESS:PORT` where it is not the usual one, `specimen` (training only), a vendor's
            driver, or `none`.
        recogniser: `dlib`, or `onnx:PATH` for a face recogniser of the bank's own.
        language: `zh` or `en`.
    """

    folder: Path
    kind: StoreKind
    store: str = ""
    workstation: str = "0101-01"
    camera: str = ""
    face_camera: str = ""
    scans: str = ""
    printer: str = "none"
    network_check: str = "manual"
    sms: str = "none"
    liveness: Liveness = Liveness.OFF
    id_card: str = "none"
    recogniser: str = "dlib"
    language: Language = Language.CHINESE

    @property
    def calibration(self) -> Path:
        """The file of the face limits that the bank measured; it need not be there."""
        return self.folder / "calibration.toml"

    @property
    def store_address(self) -> str:
        """Where the store is."""
        return self.store or f"sqlcipher:///{self.folder / 'guitai.db'}"


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
        typed = {**said, "kind": StoreKind(said["kind"])}
        if "language" in said:
            typed["language"] = Language(said["language"])
        if "liveness" in said:
            typed["liveness"] = Liveness(said["liveness"])
        return Settings(folder=folder, **typed)
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


def save(settings: Settings) -> None:
    """Writes the settings into their folder, whole or not at all."""
    settings.folder.mkdir(parents=True, exist_ok=True)
    settings.folder.chmod(0o700)
    lines = []
    for one in fields(Settings):
        if one.name == "folder":
            continue
        # What JSON escapes in a text, TOML reads the same way; only DEL it leaves bare.
        value = json.dumps(str(getattr(settings, one.name)), ensure_ascii=False)
        lines.append(f"{one.name} = {value}\n".replace("\x7f", "\\u007f"))
    file = settings_file(settings.folder)
    new = file.with_suffix(".new")
    new.write_text("".join(lines), encoding="utf-8")
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
