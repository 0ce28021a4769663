"""The identity card at the desk: pictured, read, and confirmed field by field."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.desk.counter import Counter
from app.desk.views import Specimen, SpecimenPictures
from app.devices import specimens
from app.domain.branch import StoreKind
from app.domain.documents import DocumentSide, Sex
from app.domain.identity_number import normalise as normalise_number
from app.domain.names import parse as parse_name
from app.errors import DeviceFault, NotAllowed, Unacceptable
from app.evidence.identity import (
    BACK_FIELDS,
    FIELD_TITLES,
    FRONT_FIELDS,
    Assurance,
    FieldWitness,
    IdentityCard,
)
from app.evidence.image import Kept
from app.flow.forms import FieldErrors
from app.i18n import Text
from app.vision.eyes import Camera
from app.vision.findings import DocumentFinding, FaceComparison, VisionFault
from app.vision.words import in_words

MOST_BYTES = 32 << 20
"""A picture's file; whatever becomes evidence is kept for ever as it came [D]."""

LONG_TERM_WORDS = ("长期", "long_term", "long-term")


@dataclass(frozen=True)
class SideRead:
    """One side of the card: the picture as it came, and what the eyes found on it."""

    image: bytes
    finding: DocumentFinding


def seen(future: Future[Any]) -> Any:
    """The eyes' answer; a fault of theirs comes out as a DeviceFault with words and remedy."""
    try:
        return future.result()
    except VisionFault as fault:
        words = in_words(fault.code)
        raise DeviceFault(str(fault.code).upper(), words.sentence, words.remedy) from fault


class Identity(Counter):
    """What the desk does with cards and their pictures."""

    def specimens(self) -> tuple[Specimen, ...]:
        """The training cast; empty in a real store."""
        if self.place().kind is not StoreKind.TRAINING:
            return ()
        return tuple(Specimen(one.code, one.title, one.name) for one in specimens.cast())

    def specimen_pictures(self, code: str) -> SpecimenPictures:
        """The pictures of one of the training cast.

        Raises:
            NotAllowed: this is a real store; nobody drawn may open an account in it.
        """
        if self.place().kind is not StoreKind.TRAINING:
            raise NotAllowed(
                "SPECIMEN_IN_REAL",
                Text("正式网点不得使用培训样本。", "A real branch may not use specimens."),
                Text("请使用客户本人的证件。", "Use the customer's own card."),
            )
        one = specimens.by_code(code)
        return SpecimenPictures(one.picture("front.jpg"), one.picture("back.jpg"), one.live)

    def camera(self) -> Camera | None:
        """The camera of the settings, opened; None where none is set.

        Raises:
            DeviceFault: it cannot be opened.
        """
        if not self.settings.camera:
            return None
        try:
            return self._eyes.open_camera(self.settings.camera)
        except VisionFault as fault:
            words = in_words(fault.code)
            raise DeviceFault(str(fault.code).upper(), words.sentence, words.remedy) from fault

    def read_document(self, image: bytes) -> DocumentFinding:
        """Finds and reads one side of a card; waits for the eyes.

        Raises:
            DeviceFault: the eyes failed; a poor picture is no fault but `finding.error`.
        """
        _require_modest(image)
        finding: DocumentFinding = seen(self._eyes.read_document(image))
        return finding

    def compare(self, reference: bytes, live: tuple[bytes, ...]) -> FaceComparison:
        """Compares live pictures with a reference; waits for the eyes.

        Raises:
            DeviceFault: the eyes failed; pictures without a usable face are no fault.
        """
        for one in live:
            _require_modest(one)
        found: FaceComparison = seen(self._eyes.compare_faces(reference, live))
        return found

    def card_evidence(
        self,
        front: SideRead,
        back: SideRead,
        entries: Mapping[str, str],
        looked_at: frozenset[str],
    ) -> IdentityCard:
        """The card as evidence, its pictures kept.

        `entries` are the texts of the entry fields, dates ISO, 长期 or `long_term` for no end.
        `looked_at` names the uncertain fields that somebody compared with their crop.

        Raises:
            FieldErrors: a field is missing, not well formed, or uncertain and not looked at.
            Unacceptable: the sides are not one front and one back that could be read.
        """
        _two_sides(front, back)
        readings = {**front.finding.fields, **back.finding.fields}
        errors: dict[str, Text] = {}
        values: dict[str, Any] = {}
        witnesses: list[FieldWitness] = []
        for name in (*FRONT_FIELDS, *BACK_FIELDS):
            reading = readings.get(name)
            typed = entries.get(name, (reading.value if reading else "") or "").strip()
            try:
                values[name] = _value(name, typed)
            except Unacceptable as error:
                errors[name] = error.sentence
                continue
            read = (reading.value if reading else "") or ""
            corrected = reading is None or not _same_value(name, read, values[name])
            certain = reading is not None and reading.certain
            if not certain and not corrected and name not in looked_at:
                errors[name] = Text(
                    "识别不确定，请对照证件确认或更正。",
                    "Read without certainty: compare with the card and confirm or correct.",
                )
            if corrected:
                assurance = Assurance.CORRECTED
            else:
                assurance = Assurance.READ if certain else Assurance.CONFIRMED
            witnesses.append(
                FieldWitness(
                    name=name,
                    raw=reading.raw if reading else "",
                    confidence=reading.confidence if reading else 0.0,
                    certain=certain,
                    assurance=assurance,
                )
            )
        if errors:
            raise FieldErrors(errors)
        with self._store.writing() as transaction:

            def keep(content: bytes | None, media_type: str) -> Kept:
                assert content is not None
                return transaction.documents.keep(content, media_type)

            return IdentityCard(
                **values,
                front=keep(front.image, _media_type(front.image)),
                back=keep(back.image, _media_type(back.image)),
                front_flattened=keep(front.finding.flattened, "image/jpeg"),
                back_flattened=keep(back.finding.flattened, "image/jpeg"),
                portrait=keep(front.finding.portrait, "image/png"),
                fields=tuple(witnesses),
                warnings=tuple(dict.fromkeys(front.finding.warnings + back.finding.warnings)),
            )


def _require_modest(image: bytes) -> None:
    if len(image) > MOST_BYTES:
        raise Unacceptable(
            "PICTURE_TOO_LARGE",
            Text(
                f"图片文件超过{MOST_BYTES >> 20}MB。",
                f"The picture's file is over {MOST_BYTES >> 20} MB.",
            ),
            Text("请换一张，或重新拍摄。", "Choose another one, or take it anew."),
        )


def _two_sides(front: SideRead, back: SideRead) -> None:
    for side, wanted, title in (
        (front, DocumentSide.FRONT, Text("人像面", "portrait side")),
        (back, DocumentSide.BACK, Text("国徽面", "emblem side")),
    ):
        if side.finding.side is not wanted or side.finding.flattened is None:
            raise Unacceptable(
                "SIDE_MISSING",
                Text("缺少身份证{side}。", "The card's {side} is missing.").format(side=title),
                Text("请拍摄该面。", "Take a picture of that side."),
            )
    if front.finding.portrait is None:
        raise Unacceptable(
            "PORTRAIT_MISSING",
            Text("未能从证件上取得照片。", "No portrait was found on the card."),
            Text("请重新拍摄人像面。", "Take the portrait side again."),
        )


def _media_type(image: bytes) -> str:
    if image.startswith(b"\x89PNG"):
        return "image/png"
    if image[:4] == b"RIFF":
        return "image/webp"
    if image[:2] == b"BM":
        return "image/bmp"
    if image[:4] in (b"II*\x00", b"MM\x00*"):
        return "image/tiff"
    return "image/jpeg"


def _value(name: str, typed: str) -> Any:
    if not typed:
        raise _unacceptable(name, Text("此项必填。", "This is required."))
    match name:
        case "name":
            return parse_name(typed)
        case "number":
            return normalise_number(typed)
        case "sex":
            for sex in Sex:
                if typed in (sex.title.zh, sex.value):
                    return sex
            raise _unacceptable(name, Text("须为男或女。", "This must be 男 or 女."))
        case "valid_until" if typed in LONG_TERM_WORDS:
            return None
        case "birth_date" | "valid_from" | "valid_until":
            return _date(name, typed)
        case _:
            plain = " ".join(typed.split())
            if len(plain) > 120:
                raise _unacceptable(name, Text("最多120个字符。", "At most 120 characters."))
            if any(unicodedata.category(one) in ("Cc", "Cs") for one in plain):
                raise _unacceptable(
                    name, Text("含有不可打印的字符。", "Contains an unprintable character.")
                )
            return plain


def _date(name: str, typed: str) -> date:
    plain = typed.replace(".", "-").replace("/", "-").replace("年", "-").replace("月", "-")
    plain = plain.replace("日", "").replace(" ", "")
    if plain.isascii() and plain.isdigit() and len(plain) == 8:
        plain = f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"
    try:
        year, month, day = (int(one) for one in plain.split("-"))
        return date(year, month, day)
    except ValueError as error:
        raise _unacceptable(
            name, Text("日期不存在，请按 2030-01-31 填写。", "No such date; write 2030-01-31.")
        ) from error


def _same_value(name: str, read: str, value: Any) -> bool:
    try:
        return bool(_value(name, read) == value)
    except Unacceptable:
        return False


def _unacceptable(name: str, sentence: Text) -> Unacceptable:
    return Unacceptable(
        f"card.{name}",
        sentence,
        Text("请对照证件更正“{f}”。", "Correct “{f}” against the card.").format(
            f=FIELD_TITLES[name]
        ),
    )
