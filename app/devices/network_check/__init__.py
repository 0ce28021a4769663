"""联网核查: a port to the citizen identity check, with a specimen driver for training."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from zlib import crc32

from app.devices.specimens import by_number
from app.errors import DeviceFault
from app.evidence.network_check import CHECK_MEANING_TITLES, CheckMeaning
from app.i18n import Text

MATCH_WITHOUT_PHOTO_CODE = "01"


@dataclass(frozen=True)
class CheckAnswer:
    """What the service answered; `photo` is a picture file's bytes."""

    meaning: CheckMeaning
    raw_code: str
    raw_text: str
    serial: str
    issuer: str = ""
    photo: bytes | None = None


class NetworkCheckPort(Protocol):
    """Asks whether a name and a number belong together.

    `name` of the driver goes into the evidence. A driver that cannot ask by itself has
    `by_hand` true: the teller copies the printed sheet of the bank's check terminal.
    """

    @property
    def name(self) -> str: ...
    @property
    def by_hand(self) -> bool: ...
    def ask(self, number: str, name: str) -> CheckAnswer:
        """The answer for a number and a name; DeviceFault where the service cannot be asked."""
        ...


class SpecimenCheck:
    """The drawn cast's own register: only in a training store.

    It answers with the photograph for the cast; for anybody else, such as a photographed test
    card, with “match, no photograph”, because it has none.
    """

    name = "specimen"
    by_hand = False

    def ask(self, number: str, name: str) -> CheckAnswer:
        """The answer of the cast's register."""
        serial = f"PX{crc32(f'{number}{name}'.encode()):010d}"
        specimen = by_number(number)
        if specimen is None:
            meaning, code = CheckMeaning.MATCH_WITHOUT_PHOTO, MATCH_WITHOUT_PHOTO_CODE
        elif specimen.name != name:
            meaning, code = CheckMeaning.NAME_DIFFERS, "02"
        else:
            meaning, code = CheckMeaning(specimen.check_meaning), specimen.check_code
        matched = meaning in (CheckMeaning.MATCH_WITH_PHOTO, CheckMeaning.MATCH_WITHOUT_PHOTO)
        return CheckAnswer(
            meaning=meaning,
            raw_code=code,
            raw_text=CHECK_MEANING_TITLES[meaning].zh,
            serial=serial,
            issuer=specimen.issuer if specimen and matched else "",
            photo=(
                specimen.police_photo
                if specimen and meaning is CheckMeaning.MATCH_WITH_PHOTO
                else None
            ),
        )


class ManualCheck:
    """No connection of our own: the teller asks at the bank's terminal and copies the sheet."""

    name = "manual"
    by_hand = True

    def ask(self, number: str, name: str) -> CheckAnswer:
        """Always a DeviceFault: this driver has nobody to ask."""
        raise DeviceFault(
            "CHECK_BY_HAND",
            Text("本机未接联网核查。", "The network check is not connected here."),
            Text(
                "请在行内核查终端查询，并录入结果单的代码和流水号。",
                "Ask at the bank's terminal and enter the sheet's code and serial number.",
            ),
        )


def network_check(setting: str) -> NetworkCheckPort:
    """The driver that a setting names: `specimen` or `manual`.

    Raises:
        DeviceFault: the setting names no driver.
    """
    if setting == "specimen":
        return SpecimenCheck()
    if setting == "manual":
        return ManualCheck()
    raise DeviceFault(
        "CHECK_SETTING",
        Text(f"联网核查设置“{setting}”无法识别。", f"The network check “{setting}” is unknown."),
        Text("请设置为 specimen 或 manual。", "Set it to specimen or manual."),
    )
