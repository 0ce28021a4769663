"""The sentences that a customer declares on a form."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.wording import WordingCode
from app.flow.operation import Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Declaration, Declarations
from app.rules.acceptance import ACCEPTANCE, CONSENTS
from app.rules.contact import TAX, TERMS

TRUE_AND_COMPLETE = Text(
    "本人确认以上所填信息真实、准确、完整；证件到期或信息变更时及时告知贵行。",
    "The above is true, accurate and complete; I will tell the bank when my document expires or "
    "anything changes.",
)


def declarations(view: View, setting: Setting) -> Declarations:
    """The sentences that the customer declares, as they were asked [DOMAIN §2.4 A5]."""
    acceptance = view.of(ACCEPTANCE)
    lending = setting.wording(WordingCode.LENDING_NOTICE, acceptance.lending_version)
    return Declarations(
        Text("声明与承诺", "Declarations"),
        (
            Declaration(lending.text, acceptance.lending_notice),
            Declaration(TRUE_AND_COMPLETE, True),
            *_read(view, setting),
            *_consented(view, setting),
            Declaration(
                Text(
                    "本人已就税收居民身份另行签署《个人税收居民身份声明文件》。",
                    "My tax residency is certified on a form of its own, which I signed.",
                ),
                view.of(TAX).tells_changes,
            ),
        ),
    )


def _read(view: View, setting: Setting) -> Iterator[Declaration]:
    """What is read and signed together with the form; not yet in the first years of the journal."""
    agreement = view.of(TERMS).agreement_version
    if agreement:
        yield Declaration(
            Text(
                "本人已阅读并同意遵守{agreement}。", "I have read {agreement} and will keep to it."
            ).format(agreement=setting.wording(WordingCode.AGREEMENT, agreement).name),
            True,
        )
    fraud = view.of(ACCEPTANCE).anti_fraud_version
    if fraud:
        yield Declaration(
            Text(
                "本人已阅读{notice}，知晓其中所列风险和法律责任。",
                "I have read {notice} and know the risks and the liability that it tells of.",
            ).format(notice=setting.wording(WordingCode.ANTI_FRAUD, fraud).name),
            True,
        )


def _consented(view: View, setting: Setting) -> Iterator[Declaration]:
    consents = view.of(CONSENTS)
    notice = setting.wording(WordingCode.INFORMATION_NOTICE, consents.personal_information_version)
    yield Declaration(
        Text("本人已阅读并同意{notice}。", "I have read and agree to: {notice}.").format(
            notice=notice.name
        ),
        consents.personal_information,
    )
    yield Declaration(
        Text(
            "本人单独同意处理人脸信息，并另行签署《人脸信息处理单独授权书》；未勾选即为不同意，"
            "由两名柜面人员核对身份。",
            "I separately consent to the processing of my face, on a form of its own; unticked "
            "means no, and two staff identify me.",
        ),
        consents.face_given,
    )
