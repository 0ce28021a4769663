"""防范电信网络诈骗风险提示: what the customer is warned of, and signs that they understood."""

from __future__ import annotations

from app.domain.wording import WordingCode
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Declaration, Declarations, Document
from app.rules.acceptance import ACCEPTANCE
from app.rules.papers import head, holder, signed, worded
from app.rules.papers.paper import paper


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Common frauds, 96110, and the liability for lending an account [反电诈法31, 44; DOMAIN
    §2.4 H, §9], with the statement that banks must have every customer make [银发〔2019〕85号,
    s]."""
    acceptance = view.of(ACCEPTANCE)
    wording = setting.wording(WordingCode.ANTI_FRAUD, acceptance.anti_fraud_version)
    lending = setting.wording(WordingCode.LENDING_NOTICE, acceptance.lending_version)
    return Document(
        header=head.header(setting, wording.title, copy.title),
        blocks=(
            holder.holder(view, copy),
            *worded.blocks(wording),
            Declarations(
                Text("客户声明", "The customer declares"),
                (
                    Declaration(
                        Text(
                            "本人已阅读并理解以上风险提示。",
                            "I have read and understood the above.",
                        ),
                        True,
                    ),
                    Declaration(lending.text, acceptance.lending_notice),
                ),
            ),
            worded.which(wording),
        ),
        signatures=signed.signature(view),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, "anti_fraud", copy),
        training=head.is_training(setting),
    )


ANTI_FRAUD = paper(
    "anti_fraud",
    Text("风险提示书", "Notice on risks and fraud"),
    (BANK_COPY, CUSTOMER_COPY),
    document,
)
