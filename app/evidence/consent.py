"""What the customer consented to, each consent by itself, with the wording that was shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from app.domain.wording import WordingCode
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.worded import Worded
from app.i18n import Text

FOR_LATER_BUSINESS = ("FACE-2026-3", "FACE-2026-4")
"""The face notices of the program that name the comparison in later business: a picture that was
taken under another one is used for nothing but its own case [PIPL 6, 14]. Of its own notices the
bank says so when it puts them in."""

_FACE_CHOICES = (
    Choice("given", Text("同意人脸比对", "Consents to the face comparison")),
    Choice(
        "refused", Text("不同意，改由两名柜面人员核对", "Refuses: two members of staff identify")
    ),
)


@dataclass(frozen=True)
class Consents(Worded):
    """The personal information notice, agreed to, and the separate answer about the face.

    The versions and digests say which wording the customer saw. The items of the program's own
    follow PIPL 17, 28–30, 人脸识别技术应用安全管理办法 [s; DOMAIN §2.4 B] and 反洗钱法34; how long
    a picture of a face is kept is the bank's to set [K].
    """

    UNDER: ClassVar = {
        "personal_information": WordingCode.INFORMATION_NOTICE,
        "face": WordingCode.FACE_NOTICE,
    }

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
    personal_information_version: str = ""
    personal_information_digest: str = ""
    face_version: str = ""
    face_digest: str = ""
    later_business: bool = False
    """whether the face notice, one of the bank's own, names the comparison in later business"""

    @property
    def face_given(self) -> bool:
        """Whether the face may be compared."""
        return self.face == "given"

    @property
    def serves_later(self) -> bool:
        """Whether what was agreed to serves later business too."""
        named = self.later_business or self.face_version in FOR_LATER_BUSINESS
        return self.face_given and named
