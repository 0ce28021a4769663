"""Customers of every kind as their forms know them: what was witnessed, and where."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.branch import Branch, StoreKind
from app.domain.documents import DocumentKind, Sex
from app.domain.paper_mark import PaperMark
from app.evidence.acceptance import Applicant
from app.flow.operation import Paper, PaperCopy, Setting
from app.flow.slot import View
from app.operations.account_opening import ACCOUNT_OPENING
from tests import evidence
from tests.evidence import MOMENT, SAMPLES, card, with_check_digit

ACCOUNT = "0101010100000000012"
CARD_NUMBER = "6200000000000000001"
NOT_OF_EVERYBODY = (
    "guardian",
    "kinship",
    "guardian_check",
    "own_income",
    "entry_exit",
    "second_document",
    "identified",
    "witness",
)
"""What only some openings have."""


def setting(**changes: Any) -> Setting:
    """A training branch on an ordinary morning, the account opened."""
    made = Setting(
        branch=Branch("0101", "样本支行", "示例银行", StoreKind.TRAINING, "620000"),
        workstation="0101-01",
        teller="1001",
        at=MOMENT,
        serial="case-1",
        journal="0101-01-000012",
        digest="a3f5" * 16,
        made={"account": ACCOUNT, "card": CARD_NUMBER, "customer": "01010100000012"},
        approved_by="2001",
        names={"1001": "王晓", "1002": "赵敏", "2001": "刘建国", "3001": "陈静"},
    )
    return replace(made, **changes)


def before() -> Setting:
    """The same while nothing has been performed: what the customer reads and signs."""
    return setting(journal="", digest="", made={}, approved_by="")


def marked(paper: Paper, copy: PaperCopy) -> Setting:
    """The same with what the QR code of this copy says, as long as it ever is."""
    return setting(
        mark=PaperMark(
            training=True,
            branch="0101",
            journal="0101-01-000012",
            paper=paper.code,
            copy=copy.code,
            digest="A3F5" * 4,
            code="2N6PQ66MTH4D",
            signature=bytes(range(64)),
        )
    )


def case(**said: Any) -> View:
    """An opening with this evidence, an ordinary adult's where nothing else is said."""
    values = {
        name: SAMPLES[slot.type]()
        for name, slot in ACCOUNT_OPENING.slots.items()
        if not slot.secret and name not in NOT_OF_EVERYBODY
    }
    values.update(said)
    return View({name: value for name, value in values.items() if value is not None})


def through_a_guardian(**said: Any) -> View:
    """A minor's opening: the mother acts, two staff look."""
    return case(
        **{
            "acceptance": evidence.acceptance(
                applicant=Applicant.GUARDIAN, in_person=False, companions="family"
            ),
            "guardian": card(),
            "kinship": replace(evidence.kinship(), number="310101-2018-00012345"),
            "identified": evidence.identified(),
            "witness": evidence.witness(),
            "approval": evidence.approval(staff="3001", level=3),
            "due_diligence": evidence.due_diligence(
                occupation="student", employer="", funds="family", income="A", monthly_use="A"
            ),
            **said,
        }
    )


def child() -> View:
    """A boy of eight with the household register."""
    return through_a_guardian(
        card=card(
            kind=DocumentKind.HOUSEHOLD_REGISTER,
            name="沈小宝",
            sex=Sex.MALE,
            birth_date=date(2018, 3, 1),
            number=with_check_digit("31010120180301011"),
            issuer="",
            valid_from=None,
            valid_until=None,
            back=None,
            back_flattened=None,
            portrait=None,
        )
    )


def teenager() -> View:
    """A girl of fourteen with a card of her own."""
    return through_a_guardian(
        card=card(
            name="沈小雨",
            birth_date=date(2011, 5, 2),
            number=with_check_digit("31010120110502028"),
        )
    )


def earner() -> View:
    """Somebody of sixteen who lives on their own labour."""
    return case(
        acceptance=evidence.acceptance(applicant=Applicant.OWN_INCOME),
        card=card(
            name="周小满",
            birth_date=date(2009, 5, 2),
            number=with_check_digit("31010120090502028"),
        ),
        own_income=SAMPLES[ACCOUNT_OPENING.slots["own_income"].type](),
        approval=evidence.approval(staff="3001", level=3),
    )


def from_hong_kong() -> View:
    """A Hong Kong resident with a travel permit, taxed there."""
    return case(
        card=card(
            kind=DocumentKind.HM_TRAVEL_PERMIT,
            name="陈大文",
            latin_name="CHAN TAI MAN PETER",
            nationality="HKG",
            ethnicity="",
            address="",
            number="H12345678",
            issuer="中华人民共和国出入境管理局",
        ),
        network_check=None,
        entry_exit=SAMPLES[ACCOUNT_OPENING.slots["entry_exit"].type](),
        second_document=SAMPLES[ACCOUNT_OPENING.slots["second_document"].type](),
        due_diligence=evidence.due_diligence(
            address="广东省深圳市南山区样本大道100号样本花园3栋2801室"
        ),
        tax=evidence.tax(
            residency="not_china",
            surname="CHAN",
            given_name="TAI MAN",
            address_chinese="香港九龙样本道1号",
            address_english="Flat A, 28/F, Sample Court, 1 Sample Road, Kowloon, Hong Kong",
            birthplace_chinese="香港",
            birthplace_english="Hong Kong",
            country_1="HK",
            number_1="A123456(7)",
        ),
    )


def from_taiwan() -> View:
    """A Taiwan resident with a residence permit."""
    return case(
        card=card(
            kind=DocumentKind.HMT_PERMIT,
            name="林怡君",
            nationality="TWN",
            ethnicity="",
            address="福建省厦门市思明区样本路8号",
            number=with_check_digit("83000019920130002"),
            pass_number="12345678",
            issue_count="01",
        ),
        network_check=None,
        entry_exit=SAMPLES[ACCOUNT_OPENING.slots["entry_exit"].type](),
    )


LONG_NAME = "WOLFESCHLEGELSTEINHAUSENBERGERDORFF HUBERT BLAINE ALEXANDER CHRISTOPHER"


def foreigner() -> View:
    """A foreigner with a long Latin name and no Chinese one, taxed in four countries."""
    return case(
        card=card(
            kind=DocumentKind.PASSPORT,
            name=LONG_NAME,
            latin_name=LONG_NAME,
            nationality="DEU",
            ethnicity="",
            address="",
            number="C01X00T47",
            issuer="",
            valid_from=None,
        ),
        network_check=None,
        entry_exit=SAMPLES[ACCOUNT_OPENING.slots["entry_exit"].type](),
        second_document=SAMPLES[ACCOUNT_OPENING.slots["second_document"].type](),
        due_diligence=evidence.due_diligence(
            address="上海市徐汇区样本路9号", occupation="8", occupation_explained="驻华记者"
        ),
        tax=evidence.tax(
            residency="both",
            surname="WOLFESCHLEGELSTEINHAUSENBERGERDORFF",
            given_name="HUBERT BLAINE ALEXANDER CHRISTOPHER",
            address_chinese="上海市徐汇区样本路9号",
            address_english="9 Sample Road, Xuhui District, Shanghai, China",
            birthplace_english="Hamburg, Germany",
            country_1="DE",
            number_1="12345678901",
            country_2="US",
            number_2="123-45-6789",
            country_3="SG",
            no_number="not_obtained",
            no_number_explained="正在向新加坡税务局申请，预计两个月内取得",
        ),
    )


def rare() -> View:
    """A long name, a long address and characters that few fonts have."""
    return case(
        card=card(
            name="䶮𠮷·买买提江·阿不都热合曼",
            ethnicity="维吾尔",
            address="新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县坎乡第一行政村样本路三巷二十四号",
        ),
        due_diligence=evidence.due_diligence(
            address="龙澳市䶮𠮷路18号", industry="I", position="高级工程师", why_here="单位附近"
        ),
    )


def at_the_counter_only() -> View:
    """No channels besides the counter and no messages."""
    return case(terms=evidence.terms(channels=False, sms_notice=False))


def face_refused() -> View:
    """Who consents to no comparison of the face, and is identified by two staff."""
    return case(
        consents=evidence.consents("refused"),
        face=None,
        face_signature=None,
        second_document=SAMPLES[ACCOUNT_OPENING.slots["second_document"].type](),
        identified=replace(evidence.identified(), remark="询问出生日期、家庭住址，回答无误"),
        witness=evidence.witness(),
    )


CASES = {
    "adult": case,
    "child": child,
    "teenager": teenager,
    "earner": earner,
    "hong kong": from_hong_kong,
    "taiwan": from_taiwan,
    "foreigner": foreigner,
    "rare": rare,
    "counter only": at_the_counter_only,
    "face refused": face_refused,
}
