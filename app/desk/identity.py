"""Identity documents at the desk: pictured, read by the eyes, and their chip read."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from app.desk.document_evidence import SideRead, Taken, require_sides, take, text_of
from app.desk.picture_sources import PictureSources
from app.desk.views import ChipShown, Specimen, SpecimenPictures
from app.devices import specimens
from app.devices.id_card.port import ChipRead, TrainingReader
from app.domain.branch import StoreKind
from app.domain.document_forms import form_of
from app.domain.documents import DocumentKind, DocumentSide
from app.errors import DeviceFault, NotAllowed, Unacceptable
from app.evidence.identity import ChipDifference, ChipReading, IdentityDocument
from app.evidence.image import Kept
from app.i18n import Text
from app.vision.camera import Camera
from app.vision.faults import VisionFault
from app.vision.findings import Corners, DocumentFinding, FaceComparison
from app.vision.watching import CameraName, Watch
from app.vision.words import in_words

MOST_BYTES = 32 << 20
"""A picture's file; whatever becomes evidence is kept for ever as it came [D]."""

NOT_TRIED = "NOT_TRIED"
"""The fault of a chip that nobody tried to read."""
DROPPED = "DROPPED"
"""The fault of a chip that was read and then not used."""


def seen(future: Future[Any]) -> Any:
    """The eyes' answer; a fault of theirs comes out as a DeviceFault with words and remedy."""
    try:
        return future.result()
    except VisionFault as fault:
        raise in_the_banks_words(fault) from fault


def in_the_banks_words(fault: VisionFault) -> DeviceFault:
    """A fault of the eyes with words and remedy."""
    words = in_words(fault.code)
    return DeviceFault(str(fault.code).upper(), words.sentence, words.remedy)


@dataclass(frozen=True)
class _Chip:
    """What came of reading a chip for one slot of one case."""

    read: ChipRead | None
    fault: str = ""


class Identity(PictureSources):
    """What the desk does with documents and their pictures."""

    def __init__(self, **parts: Any) -> None:
        super().__init__(**parts)
        self._chips: dict[tuple[str, str], _Chip] = {}

    def specimens(self) -> tuple[Specimen, ...]:
        """The training cast; empty in a real store."""
        if self.place().kind is not StoreKind.TRAINING:
            return ()
        return tuple(Specimen(one.code, one.title, one.name, one.kind) for one in specimens.cast())

    def specimen_pictures(self, code: str) -> SpecimenPictures:
        """The pictures of one of the training cast, whose card now lies on the training reader.

        Raises:
            NotAllowed: this is a real store; nobody drawn may open an account in it.
        """
        if self.place().kind is not StoreKind.TRAINING:
            raise specimens_in_real()
        one = specimens.by_code(code)
        if isinstance(self._id_card, TrainingReader):
            self._id_card.lay(code)
        return SpecimenPictures(one.picture("front.jpg"), one.back, one.live)

    def cameras(self) -> tuple[CameraName, ...]:
        """The cameras that are plugged in now, by name.

        Raises:
            DeviceFault: the eyes failed.
        """
        found: tuple[CameraName, ...] = seen(self._eyes.cameras())
        return found

    def camera(
        self, source: str = "", watch: Watch = Watch.NOTHING, *, of_customer: bool = False
    ) -> Camera | None:
        """A camera, opening: the one of this source, else the one that is set for what it is to
        watch, or that faces the customer; None where none is set.

        Raises:
            DeviceFault: it cannot be opened.
        """
        settings = self.settings
        facing = settings.face_camera if of_customer or watch is Watch.FACE else ""
        source = source or facing or settings.camera
        if not source:
            return None
        try:
            return self._eyes.open_camera(source, watch)
        except VisionFault as fault:
            raise in_the_banks_words(fault) from fault

    def read_document(
        self,
        *pictures: bytes,
        corners: Corners | None = None,
        turns: int = 0,
        expected: DocumentKind | None = None,
    ) -> DocumentFinding:
        """Finds and reads one side of a document, several pictures of which vote.

        `corners` and `turns` are what the teller dragged and turned by hand.

        Raises:
            DeviceFault: the eyes failed; a poor picture is no fault but `finding.error`.
        """
        for one in pictures:
            _require_modest(one)
        finding: DocumentFinding = seen(
            self._eyes.read_document(*pictures, corners=corners, turns=turns, expected=expected)
        )
        return finding

    def compare(
        self, reference: bytes, live: tuple[bytes, ...], second: bytes | None = None
    ) -> FaceComparison:
        """Compares live pictures with a reference, and with a second one that can only make the
        answer worse; waits for the eyes.

        Raises:
            DeviceFault: the eyes failed; pictures without a usable face are no fault.
        """
        for one in live:
            _require_modest(one)
        found: FaceComparison = seen(self._eyes.compare_faces(reference, live, second))
        return found

    def reads_chips(self) -> bool:
        """Whether a reader for chips is set at this counter."""
        return self._id_card is not None

    def read_chip(self, case: str, slot: str) -> ChipShown:
        """Reads the chip of the document that lies on the reader, for a slot of a case.

        What it said is held until the document is taken; a fault is held too, for whoever approves
        must know that the chip could not be read.

        Raises:
            DeviceFault: it could not be read. NotAllowed: no reader is set.
        """
        self._signed_in()
        if self._id_card is None:
            raise NotAllowed(
                "NO_READER_SET",
                Text("本柜台未设置证件读卡器。", "No reader for identity cards is set here."),
                Text("请拍摄证件。", "Picture the document."),
            )
        try:
            read = self._id_card.read()
        except DeviceFault as fault:
            before = self._chips.get((case, slot))
            if before is None or (before.read is None and before.fault != DROPPED):
                self._chips[(case, slot)] = _Chip(None, fault.code)
            raise
        self._chips[(case, slot)] = _Chip(read)
        return ChipShown(
            kind=read.fields.kind,
            values=_chip_texts(read),
            name_on_chip=read.fields.name_on_chip,
            newest_address=read.fields.newest_address,
            portrait=read.portrait,
            reader=self._id_card.name,
        )

    def _reader_in_use(self) -> bool:
        """Whether a card could have been read: on the training reader lies a specimen or nothing,
        and who trains with pictures of other cards works as at a counter without a reader."""
        if isinstance(self._id_card, TrainingReader):
            return self._id_card.lying is not None
        return self._id_card is not None

    def forget_chip(self, case: str, slot: str) -> None:
        """The document was taken off the reader: what its chip said is not this one's any more.

        That a chip was read and not used stays known, for who approves, until the next reading.
        """
        before = self._chips.pop((case, slot), None)
        if before is not None and (before.read is not None or before.fault == DROPPED):
            self._chips[(case, slot)] = _Chip(None, DROPPED)

    def document_evidence(
        self,
        case: str,
        slot: str,
        kind: DocumentKind,
        sides: Mapping[DocumentSide, SideRead],
        entries: Mapping[str, str],
        looked_at: frozenset[str],
    ) -> IdentityDocument:
        """The document as evidence, its pictures kept; see `take` for the fields.

        Raises:
            FieldErrors: a field is missing, not well formed, or uncertain and not looked at.
            Unacceptable: a side is missing or is of another document; the chip is another's.
        """
        require_sides(kind, sides)
        chip = self._chips.get((case, slot))
        if chip is not None and chip.fault == DROPPED and not form_of(kind).chip:
            chip = None
        if chip is None and self._reader_in_use() and form_of(kind).chip:
            # Whoever approves must know that the reader was there and was not used.
            chip = _Chip(None, NOT_TRIED)
        read = chip.read if chip else None
        if read is not None and read.fields.kind is not kind:
            raise Unacceptable(
                "CHIP_OF_ANOTHER",
                Text("芯片是{chip}，不是{kind}。", "The chip is of: {chip}; not: {kind}.").format(
                    chip=read.fields.kind.title, kind=kind.title
                ),
                Text("请重新读取证件芯片。", "Read the chip of this document again."),
            )
        taken = take(kind, sides, _chip_texts(read) if read else {}, entries, looked_at)
        front = sides[DocumentSide.FRONT]
        back = sides.get(DocumentSide.BACK) if len(form_of(kind).sides) > 1 else None
        lines = [one.finding for one in (front, back) if one is not None]
        with self._store.writing() as transaction:

            def keep(content: bytes, media_type: str) -> Kept:
                return transaction.documents.keep(content, media_type)

            def flattened(side: SideRead) -> Kept:
                if side.finding.flattened is None:
                    # What the eyes could not lay flat is kept as it was pictured.
                    return keep(side.image, _media_type(side.image))
                return keep(side.finding.flattened, "image/jpeg")

            portrait = front.finding.portrait
            return IdentityDocument(
                kind=kind,
                **taken.values,
                front=keep(front.image, _media_type(front.image)),
                front_flattened=flattened(front),
                back=keep(back.image, _media_type(back.image)) if back else None,
                back_flattened=flattened(back) if back else None,
                portrait=keep(portrait, "image/png") if portrait else None,
                fields=taken.witnesses,
                machine_readable=front.finding.machine_readable,
                warnings=tuple(dict.fromkeys(code for one in lines for code in one.warnings)),
                chip=None
                if chip is None
                else ChipReading(
                    reader=self._id_card.name if self._id_card else "",
                    fault=chip.fault,
                    name_on_chip=read.fields.name_on_chip if read else "",
                    newest_address=read.fields.newest_address if read else "",
                    portrait=keep(read.portrait, read.media_type)
                    if read and read.portrait
                    else None,
                    differences=(*taken.differences, *_other_name(read, taken)),
                ),
            )


def specimens_in_real() -> NotAllowed:
    """Somebody drawn in a store of real business."""
    return NotAllowed(
        "SPECIMEN_IN_REAL",
        Text("正式网点不得使用培训样本。", "A real branch may not use specimens."),
        Text("请使用客户本人的证件。", "Use the customer's own document."),
    )


def _other_name(read: ChipRead | None, taken: Taken) -> tuple[ChipDifference, ...]:
    """The difference of a name with the issuer's own glyphs, whatever these may mean."""
    name = str(taken.values.get("name", ""))
    if read is None or not read.fields.private_glyphs or read.fields.can_be(name):
        return ()
    return (ChipDifference("name", name, read.fields.name_in_words),)


def _chip_texts(read: ChipRead) -> dict[str, str]:
    """What the chip says of each field of the form; not a name with the issuer's own glyphs, for
    nobody but the issuer knows what they mean: it is read and confirmed from the print."""
    fields = read.fields
    texts = {
        name: text_of(getattr(fields, name))
        for name in form_of(fields.kind).names
        if hasattr(fields, name)
    }
    if fields.valid_from is not None and fields.valid_until is None:
        texts["valid_until"] = "长期"
    if fields.private_glyphs:
        texts.pop("name", None)
    return {name: text for name, text in texts.items() if text}


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
