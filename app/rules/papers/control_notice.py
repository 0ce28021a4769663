"""账户管控措施告知书: what the bank restricts, why, until when, and how to object to it."""

from __future__ import annotations

from datetime import timedelta

from app.clock import ending
from app.domain import masks
from app.domain.money import Fen, capital, yuan_text
from app.evidence.control import ControlOrdered, Measure
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell, Document, Prose, Section, SignatureBox
from app.rules.bank_control import ORDERED, TOLD_WORDS
from app.rules.control_told import BRING
from app.rules.found_account import ACCOUNT
from app.rules.papers import head, signed
from app.rules.papers.head import moment
from app.rules.papers.paper import paper

_CODE = "control_notice"
TITLE = Text("账户管控措施告知书", "Notice of a measure on an account")
_WHOLE = 2

_NEEDS = Text(
    "管控期间该账户照常入账、计息。您的基本生活所需（工资、养老金、医疗、水电等）不受影响的部分照常使用；"
    "受影响的，请持有效身份证件到本网点，本行核实后及时调整。",
    "Money comes in and bears interest as before. What you live on (wages, pension, medical care, "
    "water and electricity) stays within reach; where it does not, come to this branch with your "
    "identity document and it is seen to without delay.",
)
_OBJECT = Text(
    "核实无误后本行立即解除。您对本措施有异议的，可在本网点当面、电话或者书面提出，本行自受理之日起{days}日内处理并答复。",
    "It is lifted at once when the matter is cleared. Where you object, say so here, by phone or "
    "in writing: the bank handles and answers it within {days} days.",
)
CHANNELS = Text(
    "您可以当场要求网点负责人复核，也可以通过本行营业场所和官方网站公示的投诉渠道提出；对本行的处理仍有异议的，"
    "可以向金融管理部门反映，或者依法维护您的权利。提出时请出示本告知书，或者告知其编号。",
    "You may ask the branch manager for a review at once, or complain through the channels that "
    "the bank publishes at its premises and on its website; where you still disagree, turn to the "
    "financial authorities or to the law. Please show this notice, or give its number.",
)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Reason, channel of appeal and what to bring [反电诈法32], basic needs [反洗钱法30], answer to
    an objection [反洗钱法39]. The words are those of the kind of reason alone: what the bank noted
    for itself is on no paper, nor who inside the bank ordered or approved it."""
    told, ordered = view.of(TOLD_WORDS), view.of(ORDERED)
    return Document(
        header=head.header(setting, TITLE, copy.title),
        blocks=(
            _measure(view, setting, copy),
            Prose(Text("采取措施的原因", "The reason"), Text(told.told_zh, told.told_en)),
            Prose(Text("请您提供", "Please bring"), BRING[ordered.ground]),
            Prose(Text("基本生活所需", "Basic needs"), _NEEDS),
            Prose(
                Text("异议和解除", "Objections, and its end"),
                _OBJECT.format(days=told.answer_days),
            ),
            Prose(Text("救济渠道", "Where to turn"), CHANNELS),
        ),
        signatures=(
            SignatureBox(Text("客户签收（可不签）", "Received (need not be signed)"), None),
        ),
        staff=signed.staff(View({}), setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def _measure(view: View, setting: Setting, copy: PaperCopy) -> Section:
    found, told = view.of(ACCOUNT), view.of(TOLD_WORDS)
    name = masks.name(found.name) if copy.masked else found.name
    account = masks.account_number(found.account) if copy.masked else found.account
    ends = setting.at + timedelta(hours=told.hours)
    return Section(
        Text("管控措施", "The measure"),
        (
            Cell(Text("户名", "Account holder"), name),
            Cell(Text("账号", "Account"), account),
            Cell(Text("登记号", "Register no."), setting.made.get("control", "")),
            Cell(Text("措施", "Measure"), _how_much(view.of(ORDERED)), _WHOLE),
            Cell(Text("开始时间", "From"), moment(setting.at)),
            Cell(Text("到期自动解除", "Ends by itself"), same(ending(ends))),
        ),
    )


def _how_much(ordered: ControlOrdered) -> Text:
    if ordered.measure is Measure.WHOLE:
        return Text("只收不付（全部金额）", "money comes in and none goes out (all of it)")
    fen = Fen(ordered.amount or 0)
    return Text(
        "不得支取其中 {amount}（{capital}），其余照常使用",
        "{amount} ({capital}) of it may not be taken out; the rest as before",
    ).format(amount=yuan_text(fen), capital=capital(fen))


def is_told(view: View) -> bool:
    """Whether there is anything that may be told: of a secret nobody gets a paper."""
    told = view.find(TOLD_WORDS)
    return told is not None and told.in_words


CONTROL_NOTICE = paper(_CODE, TITLE, (BANK_COPY, CUSTOMER_COPY), document, when=is_told)
