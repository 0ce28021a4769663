"""The training cast: drawn customers who can be laid on the camera, checked and texted."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from app.domain.documents import DocumentKind
from app.errors import DeviceFault
from app.i18n import Text

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "specimens"


@dataclass(frozen=True)
class SpecimenCustomer:
    """A drawn customer. `folder` holds front.jpg, back.jpg, live0.jpg … and perhaps police.png.

    Attributes:
        already: what a training store knows of them beforehand.
        answers: what they say in the due diligence.
        expected: how their case should end, in words for people.
        latin_name, nationality, pass_number, issue_count: as the form of their document says;
            empty where it does not print them.
        guardian: the code of whoever comes with this child.
    """

    code: str
    title: Text
    name: str
    sex: str
    ethnicity: str
    birth_date: date
    address: str
    number: str
    issuer: str
    valid_from: date
    valid_until: date | None
    phone: str
    check_meaning: str
    check_code: str
    already: dict[str, Any]
    answers: dict[str, Any]
    expected: dict[str, Any]
    folder: Path
    kind: DocumentKind = DocumentKind.RESIDENT_CARD
    latin_name: str = ""
    nationality: str = ""
    pass_number: str = ""
    issue_count: str = ""
    guardian: str = ""

    @property
    def back(self) -> bytes | None:
        """The back of the document, where it has one."""
        return self.picture("back.jpg") if (self.folder / "back.jpg").exists() else None

    def picture(self, name: str) -> bytes:
        """The bytes of one of the pictures, such as `front.jpg`.

        Raises:
            DeviceFault: the picture is missing.
        """
        try:
            return (self.folder / name).read_bytes()
        except OSError as error:
            raise DeviceFault(
                "SPECIMEN_MISSING",
                Text(f"样本图片 {name} 缺失。", f"The specimen picture {name} is missing."),
                Text("请重新安装程序。", "Install the program again."),
            ) from error

    @property
    def live(self) -> tuple[bytes, ...]:
        """The live pictures, in order."""
        return tuple(file.read_bytes() for file in sorted(self.folder.glob("live*.jpg")))

    @property
    def police_photo(self) -> bytes | None:
        """The photograph that the network check sends, if it has one."""
        file = self.folder / "police.png"
        return file.read_bytes() if file.exists() else None


@cache
def cast() -> tuple[SpecimenCustomer, ...]:
    """All specimen customers, in order of their codes."""
    told = json.loads((_FOLDER / "cast.json").read_text(encoding="utf-8"))
    people = told["people"] if isinstance(told, dict) else told
    return tuple(_one(person) for person in people)


def _one(told: dict[str, Any]) -> SpecimenCustomer:
    until = told["valid_until"]
    return SpecimenCustomer(
        code=told["code"],
        title=Text(told["title"]["zh"], told["title"]["en"]),
        name=told["name"],
        sex=told["sex"],
        ethnicity=told["ethnicity"],
        birth_date=date.fromisoformat(told["birth_date"]),
        address=told["address"],
        number=told["number"],
        issuer=told["issuer"],
        valid_from=date.fromisoformat(told["valid_from"]),
        valid_until=None if until == "long_term" else date.fromisoformat(until),
        phone=told["phone"],
        check_meaning=told["network_check"]["meaning"],
        check_code=told["network_check"]["raw_code"],
        already=told.get("already") or {},
        answers=told.get("answers") or {},
        expected=told.get("expected") or {},
        folder=_FOLDER / told["code"],
        kind=DocumentKind(told.get("kind", "resident_card")),
        latin_name=told.get("latin_name", ""),
        nationality=told.get("nationality", ""),
        pass_number=told.get("pass_number", ""),
        issue_count=told.get("issue_count", ""),
        guardian=told.get("guardian", ""),
    )


def by_number(number: str) -> SpecimenCustomer | None:
    """The specimen customer with this identity number."""
    return next((one for one in cast() if one.number == number), None)


def by_code(code: str) -> SpecimenCustomer:
    """The specimen customer of this code; KeyError where there is none."""
    for one in cast():
        if one.code == code:
            return one
    raise KeyError(code)
