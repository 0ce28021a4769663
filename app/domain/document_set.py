"""What must come to the counter besides the document that a customer shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.document_numbers import CITIZEN_KINDS
from app.domain.documents import DocumentKind, Standing, standing
from app.domain.permit_numbers import is_not_chinese
from app.domain.titled import Titled
from app.i18n import Text

FACE_CONSENT_AGE = 14
"""Below it a guardian consents to the use of the face [PIPL 31; DOMAIN §2.4, s]."""

_CHINESE = "CHN"


class NeedKind(Titled):
    """What a document set may ask for besides the holder's own document."""

    OTHER_DOCUMENT = "other_document", Text("更换证件", "Another document instead")
    GUARDIAN_DOCUMENT = "guardian_document", Text("监护人证件", "The guardian's document")
    KINSHIP = "kinship", Text("监护关系证明", "Proof of guardianship")
    GUARDIAN_OR_INCOME = (
        "guardian_or_income",
        Text("监护人或收入证明", "A guardian, or proof of income"),
    )
    GUARDIAN_CONSENT = "guardian_consent", Text("监护人同意", "The guardian's consent")
    SECOND_DOCUMENT = "second_document", Text("辅助证件", "A second document")
    PICTURE_MODE = "picture_mode", Text("拍照识别", "Reading from pictures")
    ENTRY_EXIT_CHECK = "entry_exit_check", Text("出入境证件核验", "Check of the travel document")
    NAME_BY_EYE = "name_by_eye", Text("姓名目视核对", "The name compared by eye")
    TAX_RESIDENCE = "tax_residence", Text("税收居民身份", "Tax residence")
    RESIDENCE_ABROAD = "residence_abroad", Text("境外居住证明", "Proof of living abroad")
    STAY_PERMIT = "stay_permit", Text("签证或居留证件", "Visa or residence permit")


class Force(Titled):
    """How strongly something is asked for."""

    REQUIRED = "required", Text("必须", "Required")
    ASKED = "asked", Text("需核对", "To be looked at")
    BANK_DECIDES = "bank_decides", Text("由本行规定", "For the bank to decide")


@dataclass(frozen=True)
class Need:
    """One more thing that follows from the customer.

    Attributes:
        sentence: what is needed, for the teller, as it can be said to the customer.
        source: the rule, and how far it can be trusted.
        documents: the kinds of document that meet the need; empty where it is none of them.
    """

    kind: NeedKind
    force: Force
    sentence: Text
    source: Text
    documents: tuple[DocumentKind, ...] = ()


_SECONDARY = Text("（据公开转载，未见原文）", " (from public secondary sources)")
_UNVERIFIED = Text("（银行惯例，未经核实）", " (bank practice, unverified)")


def _from(zh: str, en: str, trust: Text) -> Text:
    return Text(zh + trust.zh, en + trust.en)


REAL_NAME = _from(
    "个人存款账户实名制规定第5条：可用的身份证件",
    "Real-Name Deposit Rules 5: the documents that can be used",
    _SECONDARY,
)
_UNDER_16 = _from(
    "民法典第19、20、23条；未满16周岁由监护人代理",
    "Civil Code 19, 20, 23; under 16 through the guardian",
    _UNVERIFIED,
)
_AT_16 = _from("民法典第17、18条", "Civil Code 17, 18", _UNVERIFIED)
_FACE = _from(
    "个人信息保护法第31条：不满14周岁由监护人同意",
    "Personal Information Protection Law 31: under 14 the guardian consents",
    _SECONDARY,
)
_NO_CHIP = _from(
    "芯片无法读取的证件：拍照识别，加辅助证件并经授权",
    "Where no chip is read: from pictures, with a second document and an approval",
    _UNVERIFIED,
)
_PICTURES = _from(
    "临时证件或无法读取的证件使用拍照识别",
    "Temporary and unreadable cards are read from pictures",
    _SECONDARY,
)
_NO_CITIZEN_CHECK = _from(
    "港澳台及外国人证件不在联网核查公民身份信息范围内",
    "The citizen network check does not cover documents of Hong Kong, Macao, Taiwan or abroad",
    _UNVERIFIED,
)
NAME_LINE = _from(
    "ICAO 9303：机读区姓名行没有校验码",
    "ICAO 9303: the line of the name in the machine-readable zone has no check digit",
    _SECONDARY,
)
TAX = _from(
    "非居民金融账户涉税信息尽职调查管理办法：税收居民身份由客户声明",
    "Non-Resident Account Tax Due Diligence Measures: the customer declares the tax residence",
    _SECONDARY,
)
STAY = _from(
    "外国人的签证、居留证件：本行规定",
    "Visas and residence permits of foreigners: the bank's own rule",
    _UNVERIFIED,
)

NOT_CHINESE = _from(
    "港澳居民来往内地通行证（非中国籍）：2024年7月10日起，号码以HA、MA开头",
    "Travel permits for those who are not Chinese nationals since 10 July 2024: HA and MA",
    _SECONDARY,
)
RESIDENCE_PERMIT = _from(
    "港澳台居民居住证：背面印有通行证号码",
    "Residence permits print the number of the travel permit on the back",
    _SECONDARY,
)

_OF_A_GUARDIAN = tuple(kind for kind in DocumentKind if kind is not DocumentKind.HOUSEHOLD_REGISTER)
_PERMITS = {
    "HKG": (DocumentKind.HM_TRAVEL_PERMIT, DocumentKind.HMT_PERMIT),
    "MAC": (DocumentKind.HM_TRAVEL_PERMIT, DocumentKind.HMT_PERMIT),
    "TWN": (DocumentKind.TW_TRAVEL_PERMIT, DocumentKind.HMT_PERMIT),
}


def in_citizen_check(kind: DocumentKind) -> bool:
    """Whether the citizen network check (联网核查) answers for such a document [K]."""
    return kind in CITIZEN_KINDS


def what_else(
    kind: DocumentKind, age: int, nationality: str = _CHINESE, number: str = ""
) -> tuple[Need, ...]:
    """What else must come to the counter, most binding first.

    Args:
        age: completed years on the day.
        nationality: alpha-3 code as `IdentityDocument.nationality` has it.
        number: tells a travel permit for those who are not Chinese nationals; may be left out.

    Raises ValueError for a negative age.
    """
    needs = (
        *_for_the_document(kind, age, nationality),
        *_for_the_age(standing(age), age),
        *_for_the_check(kind),
        *_for_tax(kind, number),
    )
    order = list(Force)
    return tuple(sorted(needs, key=lambda need: order.index(need.force)))


def _for_the_document(kind: DocumentKind, age: int, nationality: str) -> Iterator[Need]:
    """What the kind of document itself calls for."""
    if kind is DocumentKind.HOUSEHOLD_REGISTER and age >= 16:
        yield Need(
            NeedKind.OTHER_DOCUMENT,
            Force.REQUIRED,
            Text(
                "年满16周岁须出示居民身份证或临时居民身份证，户口簿不能单独使用。",
                "From 16 a resident or temporary identity card is needed; a household register"
                " alone does not do.",
            ),
            REAL_NAME,
            (DocumentKind.RESIDENT_CARD, DocumentKind.TEMPORARY_CARD),
        )
    if kind is DocumentKind.TEMPORARY_CARD:
        yield Need(
            NeedKind.SECOND_DOCUMENT,
            Force.REQUIRED,
            Text(
                "临时身份证没有芯片，请再出示一件辅助证件。",
                "A temporary card has no chip: a second document is needed.",
            ),
            _NO_CHIP,
            (DocumentKind.HOUSEHOLD_REGISTER, DocumentKind.PASSPORT),
        )
        yield Need(
            NeedKind.PICTURE_MODE,
            Force.ASKED,
            Text("用拍照识别读取临时身份证。", "Read the temporary card from pictures."),
            _PICTURES,
        )
    if kind is DocumentKind.PASSPORT:
        yield from _for_the_passport(nationality)


def _for_the_passport(nationality: str) -> Iterator[Need]:
    if nationality in _PERMITS:
        yield Need(
            NeedKind.OTHER_DOCUMENT,
            Force.REQUIRED,
            Text(
                "港澳台居民须出示来往内地（大陆）通行证或居住证，不能使用护照。",
                "Residents of Hong Kong, Macao and Taiwan show a mainland travel permit or a"
                " residence permit, not a passport.",
            ),
            REAL_NAME,
            _PERMITS[nationality],
        )
    elif nationality == _CHINESE:
        yield Need(
            NeedKind.RESIDENCE_ABROAD,
            Force.REQUIRED,
            Text(
                "中国护照只用于定居国外的中国公民；在境内居住的须出示居民身份证，港澳居民须出示通行证或居住证。",
                "A Chinese passport serves citizens who live abroad; whoever lives in the mainland"
                " shows the resident identity card, residents of Hong Kong and Macao their permit.",
            ),
            REAL_NAME,
            (
                DocumentKind.RESIDENT_CARD,
                DocumentKind.HM_TRAVEL_PERMIT,
                DocumentKind.HMT_PERMIT,
            ),
        )
    else:
        yield Need(
            NeedKind.STAY_PERMIT,
            Force.BANK_DECIDES,
            Text(
                "是否查验签证或居留证件，按本行规定办理。",
                "Whether a visa or residence permit is looked at is the bank's rule.",
            ),
            STAY,
        )
    yield Need(
        NeedKind.NAME_BY_EYE,
        Force.ASKED,
        Text(
            "机读区姓名没有校验码，请与护照印刷姓名逐字核对。",
            "The name in the machine-readable zone has no check digit: compare it letter by letter"
            " with the printed one.",
        ),
        NAME_LINE,
    )


def _for_the_age(stands: Standing, age: int) -> Iterator[Need]:
    if stands is Standing.GUARDIAN:
        yield Need(
            NeedKind.GUARDIAN_DOCUMENT,
            Force.REQUIRED,
            Text(
                "由监护人代理：出示监护人本人的有效身份证件。",
                "Through a guardian: a valid identity document of the guardian.",
            ),
            _UNDER_16,
            _OF_A_GUARDIAN,
        )
        yield Need(
            NeedKind.KINSHIP,
            Force.REQUIRED,
            Text(
                "监护关系证明：户口簿、出生医学证明等。",
                "Proof of guardianship: household register, birth certificate or the like.",
            ),
            _UNDER_16,
            (DocumentKind.HOUSEHOLD_REGISTER,),
        )
    elif stands is Standing.MINOR_IN_PERSON:
        yield Need(
            NeedKind.GUARDIAN_OR_INCOME,
            Force.REQUIRED,
            Text(
                "由监护人陪同或代理；以自己的劳动收入为主要生活来源的，出示收入证明。",
                "With or through a guardian; whoever lives mainly on their own labour income shows"
                " proof of it.",
            ),
            _AT_16,
        )
    if age < FACE_CONSENT_AGE:
        yield Need(
            NeedKind.GUARDIAN_CONSENT,
            Force.REQUIRED,
            Text(
                "未满14周岁：个人信息和人脸的使用由监护人同意并签字。",
                "Under 14: the guardian consents to the use of personal information and of the"
                " face, and signs.",
            ),
            _FACE,
        )


def _for_the_check(kind: DocumentKind) -> Iterator[Need]:
    if not in_citizen_check(kind):
        yield Need(
            NeedKind.ENTRY_EXIT_CHECK,
            Force.REQUIRED,
            Text(
                "联网核查不含此种证件：通过出入境证件核验，或由人工核对。",
                "The citizen network check does not know this document: check it with the"
                " entry-exit service, or by hand.",
            ),
            _NO_CITIZEN_CHECK,
        )


def _for_tax(kind: DocumentKind, number: str) -> Iterator[Need]:
    if in_citizen_check(kind):
        return
    if kind is DocumentKind.HM_TRAVEL_PERMIT and is_not_chinese(number):
        sentence = Text(
            "持非中国籍通行证：国籍以证件所载为准，逐一声明税收居民国（地区）。",
            "A permit for those who are not Chinese nationals: the nationality is the printed one;"
            " every country of tax residence is declared.",
        )
    elif kind in (
        DocumentKind.HMT_PERMIT,
        DocumentKind.HM_TRAVEL_PERMIT,
        DocumentKind.TW_TRAVEL_PERMIT,
    ):
        sentence = Text(
            "港澳台居民：持居住证不等于中国税收居民，请客户声明税收居民国（地区）。",
            "Residents of Hong Kong, Macao and Taiwan: a residence permit does not make a tax"
            " resident of the mainland; the customer declares the tax residence.",
        )
    else:
        sentence = Text(
            "请客户声明税收居民国（地区），不得从国籍推定。",
            "The customer declares the tax residence; it does not follow from the nationality.",
        )
    yield Need(NeedKind.TAX_RESIDENCE, Force.ASKED, sentence, TAX)
