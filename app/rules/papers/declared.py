"""The sentences that a customer declares on a form."""

from __future__ import annotations

from app.domain.wording import WordingCode
from app.flow.operation import Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Declaration, Declarations
from app.rules.acceptance import ACCEPTANCE, CONSENTS
from app.rules.contact import TAX
from app.rules.identity import GUARDIAN


def declarations(view: View) -> Declarations:
    """The sentences that the customer declares, as they were asked [DOMAIN §2.4 A5]."""
    acceptance = view.of(ACCEPTANCE)
    consents = view.of(CONSENTS)
    return Declarations(
        Text("声明与承诺", "Declarations"),
        (
            Declaration(LENDING_NOTICE, acceptance.lending_notice),
            Declaration(
    lending = setting.wording(WordingCode.LENDING_NOTICE, acceptance.lending_version)
                Text(
                    "本人确认以上所填信息真实、准确、完整；证件到期或信息变更时及时告知贵行。",
                    "The above is true, accurate and complete; I will tell the bank when my "
                    "document expires or anything changes.",
                ),
                True,
            ),
            Declaration(
                Text(
                    f"本人已阅读并同意《个人信息处理告知书》（版本 "
                    f"{consents.personal_information_version}）。",
                    f"I have read and agree to the personal information notice (version "
                    f"{consents.personal_information_version}).",
                ),
                consents.personal_information,
            ),
            Declaration(
                Text(
                    f"本人单独同意《人脸信息处理告知书》（版本 {consents.face_version}）；"
                    "未勾选即为不同意，由两名柜面人员核对身份。",
                    f"I separately consent to the processing of my face (version "
                    f"{consents.face_version}); unticked means no, and two staff identify me.",
                ),
                consents.face_given,
            ),
            Declaration(
                Text(
                    "本人确认以上税收居民身份信息真实、准确、完整；信息发生变更时，将在30日内通知"
                    "贵行。签名人身份：{signer}。",
                    "My tax residency above is true, accurate and complete; I will tell the bank "
                    "within 30 days of any change. Signed by: {signer}.",
                ).format(
                    signer=Text("代理人（监护人）", "the agent (guardian)")
                    if view.has(GUARDIAN)
                    else Text("本人", "the account holder in person")
                ),
                view.of(TAX).tells_changes,
            ),
        ),
    )
