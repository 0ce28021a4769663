"""Whether the person at the counter is the card's holder: face attempts, and two staff who sign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.image import Kept
from app.i18n import Text


class FaceBand(StrEnum):
    """The three answers of a face comparison; a distance is never a percentage."""

    ALIKE = "alike"
    UNSURE = "unsure"
    DIFFERENT = "different"


FACE_BAND_TITLES = {
    FaceBand.ALIKE: Text("相像", "alike"),
    FaceBand.UNSURE: Text("须人工判断", "a human must decide"),
    FaceBand.DIFFERENT: Text("不相像", "not alike"),
}


@dataclass(frozen=True)
class FaceAttempt:
    """One comparison of live pictures with the card's portrait.

    Attributes:
        distance: None where no comparison was possible; then `error` says why.
        recipe: how the distance was made; thresholds hold for this recipe only.
    """

    at: datetime
    pictures: tuple[Kept, ...]
    distance: float | None
    band: FaceBand | None
    recipe: str
    model: str
    alike_up_to: float
    unsure_up_to: float
    error: str | None = None
    portrait: str = ""
    """digest of the document's portrait that it was compared with"""
    calibration: str = ""
    """names the measurement that the limits come from"""
    second_portrait: str = ""
    """digest of the photograph of an earlier case, where the customer has one"""
    second_distance: float | None = None
    """from that photograph; it can only make the band worse"""
    hints: tuple[str, ...] = ()
    """codes of what could be better on the live pictures"""


@dataclass(frozen=True)
class FaceMatch:
    """All attempts of a case, oldest first, also those with a card that was pictured anew since.

    Only attempts with the portrait of the newest one count; of these the last that gave a band
    decides.
    """

    attempts: tuple[FaceAttempt, ...]

    @property
    def counting(self) -> tuple[FaceAttempt, ...]:
        """The attempts with the portrait of the newest one."""
        return tuple(a for a in self.attempts if a.portrait == self.attempts[-1].portrait)

    @property
    def decisive(self) -> FaceAttempt | None:
        """The newest counting attempt that gave a band."""
        return next((a for a in reversed(self.counting) if a.band is not None), None)

    @property
    def band(self) -> FaceBand | None:
        """The band of the decisive attempt."""
        decisive = self.decisive
        return decisive.band if decisive else None


GROUNDS = (
    Choice("auxiliary", Text("已核对辅助证件", "Auxiliary document compared")),
    Choice(
        "questions", Text("已询问身份信息并回答正确", "Questions about identity answered right")
    ),
    Choice("acquainted", Text("柜员熟悉客户本人", "Staff know the customer")),
)


@dataclass(frozen=True)
class Identified:
    """两名柜员核对: the teller's own judgement that this is the holder [DOMAIN §2.3, s].

    `witness` is the second member of staff, who signs in with their own password for it.
    """

    grounds: Annotated[
        str, Ask(Text("认定依据", "Grounds"), AskKind.CHOICE, choices=GROUNDS, default="")
    ]
    auxiliary: Annotated[
        str,
        Ask(
            Text("辅助证件名称及号码", "Auxiliary document and number"),
            shown=lambda values: values.get("grounds") == "auxiliary",
            default="",
        ),
    ]
    remark: Annotated[
        str,
        Ask(Text("核对说明", "Remark"), AskKind.LONG_TEXT, required=False, default="", longest=300),
    ]
    sure: Annotated[
        bool,
        Ask(
            Text("认定", "Finding"),
            AskKind.TICK,
            says=Text("经确认为客户本人。", "Confirmed to be the customer in person."),
            default=False,
        ),
    ]


@dataclass(frozen=True)
class Witness:
    """A second member of staff who looked for themselves and signed with their own password."""

    staff: str
    name: str
    at: datetime
