"""联网核查: what the citizen identity check service said about a number and a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.image import Kept
from app.i18n import Text


class CheckMeaning(StrEnum):
    """The meaning of a result, whatever code a vendor gives it [DOMAIN §2.2, s]."""

    MATCH_WITH_PHOTO = "match_with_photo"
    MATCH_WITHOUT_PHOTO = "match_without_photo"
    NAME_DIFFERS = "name_differs"
    NUMBER_NOT_FOUND = "number_not_found"
    ERROR = "error"
    BAD_INPUT = "bad_input"


CHECK_MEANING_TITLES = {
    CheckMeaning.MATCH_WITH_PHOTO: Text(
        "公民身份号码与姓名一致，且存在照片", "number and name match, photograph present"
    ),
    CheckMeaning.MATCH_WITHOUT_PHOTO: Text(
        "公民身份号码与姓名一致，但不存在照片", "number and name match, no photograph"
    ),
    CheckMeaning.NAME_DIFFERS: Text(
        "公民身份号码存在，但与姓名不匹配", "number exists, name does not match"
    ),
    CheckMeaning.NUMBER_NOT_FOUND: Text("公民身份号码不存在", "number not in the database"),
    CheckMeaning.ERROR: Text("其他错误", "other error"),
    CheckMeaning.BAD_INPUT: Text("输入参数错误", "bad input parameter"),
}

PBC_CODES = {
    "00": CheckMeaning.MATCH_WITH_PHOTO,
    "01": CheckMeaning.MATCH_WITHOUT_PHOTO,
    "02": CheckMeaning.NAME_DIFFERS,
    "03": CheckMeaning.NUMBER_NOT_FOUND,
    "04": CheckMeaning.ERROR,
    "05": CheckMeaning.BAD_INPUT,
}
"""The PBC set of codes. Another vendor's set swaps 00 and 01: map by meaning [DOMAIN §2.2]."""


@dataclass(frozen=True)
class NetworkCheck:
    """One result of the check, kept with its raw code and text.

    Attributes:
        driver: who answered: `specimen`, or `manual` where the teller copied a printed sheet.
        serial: the serial number of the result sheet.
        issuer: the issuing authority that the service named, empty where it named none.
        photo: the service's photograph, if it sent one.
    """

    meaning: CheckMeaning
    raw_code: str
    raw_text: str
    serial: str
    driver: str
    issuer: str = ""
    photo: Kept | None = None

    @property
    def answered(self) -> bool:
        """Whether the service gave an answer about the person at all."""
        return self.meaning not in (CheckMeaning.ERROR, CheckMeaning.BAD_INPUT)


class EntryExitAnswer(StrEnum):
    """What came of checking a document that is not in the citizen check [DOMAIN §2.2, K]."""

    AGREES = "agrees"
    DIFFERS = "differs"
    BY_HAND = "by_hand"


ENTRY_EXIT_ANSWERS = (
    Choice(
        EntryExitAnswer.AGREES,
        Text("核验服务：信息一致", "The service says that it agrees"),
    ),
    Choice(
        EntryExitAnswer.DIFFERS,
        Text("核验服务：信息不一致", "The service says that it differs"),
    ),
    Choice(
        EntryExitAnswer.BY_HAND,
        Text("未接入核验服务，人工核对原件", "No service here: compared by hand"),
    ),
)


def _asked_a_service(values: Mapping[str, Any]) -> bool:
    return values.get("answer") in (EntryExitAnswer.AGREES, EntryExitAnswer.DIFFERS)


@dataclass(frozen=True)
class EntryExitCheck:
    """出入境证件核验: a document of a Hong Kong, Macao, Taiwan or foreign holder, checked."""

    answer: Annotated[
        EntryExitAnswer,
        Ask(
            Text("核验结果", "Result"),
            AskKind.CHOICE,
            choices=ENTRY_EXIT_ANSWERS,
            default="",
        ),
    ]
    serial: Annotated[
        str,
        Ask(
            Text("核验流水号", "Serial of the check"),
            shown=_asked_a_service,
            default="",
            longest=40,
        ),
    ]
    looked: Annotated[
        bool,
        Ask(
            Text("人工核对", "By eye"),
            AskKind.TICK,
            says=Text(
                "已核对证件原件、防伪特征及照片与持证人相符。",
                "The original, its security features and its photograph were compared with the "
                "holder.",
            ),
            default=False,
        ),
    ]
    remark: Annotated[
        str, Ask(Text("说明", "Remark"), AskKind.LONG_TEXT, required=False, default="", longest=300)
    ]


SECOND_KINDS = (
    Choice("household_register", Text("户口簿", "Household register")),
    Choice("passport", Text("护照", "Passport")),
    Choice("driving_licence", Text("机动车驾驶证", "Driving licence")),
    Choice("social_card", Text("社会保障卡", "Social security card")),
    Choice("stay_permit", Text("签证或居留证件", "Visa or residence permit")),
    Choice("residence_abroad", Text("境外居住证明", "Proof of living abroad")),
    Choice("police_proof", Text("公安机关核查结果证明", "Proof of the police station")),
)


@dataclass(frozen=True)
class SecondDocument:
    """An auxiliary document shown where the network check or the face does not suffice.

    It only supports the identity card and never replaces it [DOMAIN §0 row 19, §2.2, s].
    """

    kind: Annotated[
        str, Ask(Text("证件种类", "Document"), AskKind.CHOICE, choices=SECOND_KINDS, default="")
    ]
    number: Annotated[str, Ask(Text("证件号码", "Number"), default="", longest=40)]
    agrees: Annotated[
        bool,
        Ask(
            Text("核对结果", "Finding"),
            AskKind.TICK,
            says=Text(
                "已核对原件，姓名等信息与所持身份证件一致，有照片的与客户本人相符，并留存复印件。",
                "The original was compared: its name agrees with the document, a photograph on it "
                "with the customer; a copy is kept.",
            ),
            default=False,
        ),
    ]
    remark: Annotated[
        str, Ask(Text("说明", "Remark"), AskKind.LONG_TEXT, required=False, default="", longest=300)
    ]
