"""What the customer consented to, each consent by itself, with the wording that was shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.image import digest_of
from app.i18n import Text

PERSONAL_INFORMATION_VERSION = "PI-2026-3"
PERSONAL_INFORMATION_NOTICE = Text(
    "为开立和管理您的个人银行结算账户，本行（名称及联系方式见本网点公示）需要收集、存储和使用您的姓名、性别、民族、国籍、"
    "出生日期、住址、证件号码、影像及芯片信息、联系方式、职业及工作单位、收入及资金来源、税收居民身份等信息。其中证件、账户信息属于"
    "敏感个人信息，一旦泄露或被非法使用，可能危害您的人身、财产安全。上述处理为履行《反洗钱法》《个人存款账户实名制规定》"
    "规定的客户身份识别义务所必需；信息保存在本行，自业务关系结束之日起至少保存十年。为核对身份，您的姓名和证件号码将提交"
    "联网核查公民身份信息系统（出入境证件为出入境证件核验服务）。您可以在本行任一网点查询、更正您的信息，了解其处理情况；不提供上述信息，本行无法为您开户。",
    "To open and keep your personal settlement account the bank (its name and contacts are posted"
    " at this branch) must collect, keep and use your name, sex, ethnicity, nationality, date of "
    "birth, address, identity document, its picture and chip, contact details, occupation and "
    "employer, income and source of funds, and tax residency. Documents and account information "
    "are sensitive personal information: a leak or misuse may endanger you or your property. This"
    " is necessary for the customer identification that the Anti-Money Laundering Law and the "
    "Real-Name Deposit Rules require; it is kept at the bank for at least ten years after the "
    "relationship ends. To verify your identity, your name and document number are sent to the "
    "citizen identity check service, or the entry-exit service. At any branch you may ask for, "
    "and correct, your information and learn how it is used; without it the bank cannot open the "
    "account.",
)
"""Items after PIPL 17, 28–30 and the retention of 反洗钱法34; our own wording."""

FACE_VERSION = "FACE-2026-3"
FOR_LATER_BUSINESS = (FACE_VERSION,)
"""The wordings that name the comparison in later business: a picture that was taken under another
one is used for nothing but its own case [PIPL 6, 14]."""
FACE_NOTICE = Text(
    "为确认您就是证件的持有人，本行（名称及联系方式见本网点公示）请求采集您的现场人脸图像，并与您的身份证件（含芯片）照片比对；"
    "需要时请您按提示转头等，以辅助判断是否本人在场。"
    "人脸信息属于敏感个人信息，处理人脸信息可能影响您的人格尊严和财产安全。比对时计算的人脸特征值不予保存；现场人脸图像仅保存"
    "在本行，作为本次业务的核验证据，并在您以后办理业务时用于核对是否为您本人；与客户身份资料的保存期限相同，不向外提供，"
    "不用于其他目的。"
    "您可以拒绝：拒绝不影响开户，届时由两名柜面人员共同核对您的身份并签字确认。您可以随时在本行任一网点撤回同意。",
    "To confirm that you are the holder of the document, the bank (its name and contacts are "
    "posted at this branch) asks to take a picture of your face and to compare it with the "
    "photograph on your identity document, in print and on its chip; where needed you are asked "
    "to turn your head and the like, as an aid to see that you are here. Face information is "
    "sensitive personal information; processing it may affect your dignity and the safety of your"
    " property. The features worked out for the comparison are not kept. The picture is kept at "
    "the bank only, as evidence of this check and to see in later business that it is you, as "
    "long as your identification records; it is given to nobody and used for nothing else. You "
    "may refuse: refusal does not prevent the opening; two members of staff will then identify "
    "you together and sign. You may withdraw this consent at any branch at any time.",
)
"""Separate consent for the face [PIPL 29; 人脸识别技术应用安全管理办法, s; DOMAIN §2.4 B]; how long
the picture is kept is the bank's to set [K]."""

_FACE_CHOICES = (
    Choice("given", Text("同意人脸比对", "Consents to the face comparison")),
    Choice(
        "refused", Text("不同意，改由两名柜面人员核对", "Refuses: two members of staff identify")
    ),
)


@dataclass(frozen=True)
class Consents:
    """The personal information notice, agreed to, and the separate answer about the face.

    The versions and digests say which wording the customer saw.
    """

    personal_information: Annotated[
        bool,
        Ask(
            Text("个人信息处理告知", "Personal information notice"),
            AskKind.TICK,
            says=Text(
                "客户已阅读并同意《个人信息处理告知书》。",
                "The customer has read and agrees to the personal information notice.",
            ),
            default=False,
        ),
    ]
    face: Annotated[
        str,
        Ask(
            Text("人脸信息单独同意", "Separate consent for the face"),
            AskKind.CHOICE,
            choices=_FACE_CHOICES,
            default="",
        ),
    ]
    personal_information_version: str = PERSONAL_INFORMATION_VERSION
    personal_information_digest: str = digest_of(PERSONAL_INFORMATION_NOTICE.zh.encode())
    face_version: str = FACE_VERSION
    face_digest: str = digest_of(FACE_NOTICE.zh.encode())

    @property
    def face_given(self) -> bool:
        """Whether the face may be compared."""
        return self.face == "given"
