"""一次性告知书: all papers that an heir has to bring, at once, and nothing of accounts."""

from __future__ import annotations

from dataclasses import replace

from app.flow.operation import BANK_COPY, CUSTOMER_COPY, Paper, PaperCopy, Setting
from app.flow.outcome import Outcome
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, Document, Prose, Section, SignatureBox
from app.rules.deceased import DECEASED, PAPERS
from app.rules.identity import CARD
from app.rules.papers import head, person, signed, ticked
from app.rules.papers.deceased_form import papers_table
from app.rules.papers.loss_parts import COLUMNS, HALF, WHOLE
from app.rules.papers.paper import Says, paper
from app.rules.papers.refusal import not_done

_TITLE = Text("存款人身故支取一次性告知书", "All that is needed to draw a deceased's money")
_HOW = Text(
    "请备齐上表标注“缺”的材料，由申请人本人带有效身份证件到本行办理。免公证提取适用于配偶、子女、父母和公证遗嘱"
    "指定的继承人、受遗赠人，且存款人在本行的存款等合计不超过规定限额；超过的，凭继承权公证书或法院生效文书办理。"
    "须一次性提取并注销全部账户。本告知书不表示存款人在本行有账户或存款。\n"
    "对本次结果有异议的，可向本网点负责人提出，或通过本行营业场所和官方网站公布的渠道投诉。",
    "Please bring what is marked missing, in person and with a valid document. Without a notary "
    "this is for spouse, child, parent, or whom a notarised will names, and where all together is "
    "within the limit; above it a notarial certificate or an effective document of a court is "
    "needed. All is drawn at once and all accounts are closed. This notice does not say that there "
    "is an account or money.\nWhoever does not agree may ask the branch manager, or complain by "
    "the channels that the bank publishes.",
)


def _incomplete(view: View) -> bool:
    papers = view.find(PAPERS)
    return papers is not None and not papers.complete


def _complete(view: View) -> bool:
    return not _incomplete(view)


def _notice(code: str) -> Says:
    def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
        """The list with what is missing marked; names and numbers masked, of accounts nothing."""
        card, said, papers = view.of(CARD), view.of(DECEASED), view.of(PAPERS)
        masked = replace(copy, masked=True)
        return Document(
            header=head.header(setting, _TITLE, copy.title),
            blocks=(
                Section(
                    Text("申请事项", "What was asked for"),
                    (
                        Cell(
                            Text("申请人", "Applicant"), person.masked_name(card.name, masked), HALF
                        ),
                        Cell(
                            Text("存款人", "Depositor"), person.masked_name(said.name, masked), HALF
                        ),
                        Cell(
                            Text("提取方式", "On what"),
                            ticked.either(
                                *((one.title, one is papers.way) for one in type(papers.way))
                            ),
                            WHOLE,
                        ),
                        Cell(Text("申请人是", "Applicant is"), papers.heir.title, HALF),
                        Cell(Text("受理时间", "Time"), head.moment(setting.at), HALF),
                    ),
                    COLUMNS,
                ),
                papers_table(papers),
                Prose(Text("怎样办理", "What to do"), _HOW),
            ),
            signatures=(
                SignatureBox(Text("申请人签收（可不签）", "Received (need not be signed)"), None),
            ),
            staff=signed.staff(View({}), setting),
            seal=head.seal(setting),
            qr=head.proof(setting, code, copy),
            training=head.is_training(setting),
        )

    return document


def _paper(code: str, outcome: Outcome) -> Paper:
    return paper(
        code,
        _TITLE,
        (BANK_COPY, CUSTOMER_COPY),
        _notice(code),
        when=_incomplete,
        outcome=outcome,
    )


def heir_is_told(business: Text) -> tuple[Paper, ...]:
    """What the applicant takes home where nothing is done: all that is missing at once, whoever
    ends the case; else why it was not done."""
    return (
        _paper("heir_notice", Outcome.DECLINED),
        _paper("heir_notice_withdrawn", Outcome.WITHDRAWN),
        *(replace(one, when=_complete) for one in not_done(business)),
    )
