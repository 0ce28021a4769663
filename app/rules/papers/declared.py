"""The sentences that a customer declares on a form."""

from __future__ import annotations

from app.domain.wording import WordingCode
from app.flow.operation import Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Declaration, Declarations
from app.rules.acceptance import ACCEPTANCE, CONSENTS
from app.rules.contact import TAX

TRUE_AND_COMPLETE = Text(
    "本人确认以上所填信息真实、准确、完整；证件到期或信息变更时及时告知贵行。",
    "The above is true, accurate and complete; I will tell the bank when my document expires or "
    "anything changes.",
)


def declarations(view: View, setting: Setting) -> Declarations:
    """The sentences that the customer declares, as they were asked [DOMAIN §2.4 A5]."""
    acceptance = view.of(ACCEPTANCE)
    consents = view.of(CONSENTS)
    lending = setting.wording(WordingCode.LENDING_NOTICE, acceptance.lending_version)
    return Declarations(
        Text("声明与承诺", "Declarations"),
        (
            Declaration(lending.text, acceptance.lending_notice),
            Declaration(TRUE_AND_COMPLETE, True),
            Declaration(
                Text(
                    "本人已阅读并同意《个人信息处理告知书》（版本 {version}）。",
                    "I have read and agree to the personal information notice (version {version}).",
                ).format(version=consents.personal_information_version),
                consents.personal_information,
            ),
            Declaration(
                Text(
                    "本人单独同意《人脸信息处理告知书》（版本 {version}）；未勾选即为不同意，"
                    "由两名柜面人员核对身份。",
                    "I separately consent to the processing of my face (version {version}); "
                    "unticked means no, and two staff identify me.",
                ).format(version=consents.face_version),
                consents.face_given,
            ),
            Declaration(
                Text(
                    "本人已就税收居民身份另行签署《个人税收居民身份声明文件》。",
                    "My tax residency is certified on a form of its own, which I signed.",
                ),
                view.of(TAX).tells_changes,
            ),
        ),
    )
