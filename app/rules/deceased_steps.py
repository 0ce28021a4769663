"""The steps by which somebody's heir draws all that the bank owes the deceased."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.flow.operation import Actor, Step
from app.flow.rule import Rule
from app.i18n import Text
from app.rules import authorisation, closure, deceased
from app.rules.cash import cash_step
from app.rules.holder import holder_rules, holder_steps
from app.rules.money_people import second_count_step

_OF_THE_APPLICANT = (
    "face_agreed",
    "network",
    "entry_exit",
    "consents",
    "face_consent",
    "face",
    "second_document",
    "identified",
)
"""Of the steps by which it is known who is here, those of one person with their own document."""

_KNOWN = {step.code: step for step in holder_steps(agents=False)}

_CARD = replace(
    _KNOWN["card"],
    title=Text("申请人证件", "Applicant's document"),
    asks=Text(
        "申请人（继承人、受遗赠人）本人的有效身份证件；先读芯片，再拍摄，逐项核对。",
        "A valid document of the applicant's own, heir or legatee: chip first, then its pictures.",
    ),
    how=Text(
        "读的是来办的人的证件，不是存款人的；存款人的证件号码下一步录入，不须原件。",
        "This is the document of whoever is here, not of the deceased, whose number is entered "
        "next; nobody need have that one in hand.",
    ),
)
_DECEASED = Step(
    "deceased",
    deceased.DECEASED.title,
    (deceased.DECEASED,),
    Text(
        "照死亡证明等材料录入存款人的证件号码、姓名和死亡日期。",
        "Number, name and day of death of the depositor, as the papers say.",
    ),
    tells=Text(
        "请告诉柜员存款人的姓名和证件号码。",
        "Please tell the teller name and number of the depositor.",
    ),
    how=Text(
        "对家属说话要体谅；证件不在手的照证明录入；此时不查、也不说有没有账户和余额。",
        "Be considerate; enter it from the papers where no document is at hand. Nothing is looked "
        "up or said of accounts and balances yet.",
    ),
)
_PAPERS = Step(
    "papers",
    deceased.PAPERS.title,
    (deceased.PAPERS,),
    Text(
        "按提取方式和申请人身份一次列出全部所需材料，逐项勾选已提供或缺；缺的一次性告知。",
        "All papers that this very case needs at once, each present or missing; whatever is "
        "missing is told at once.",
    ),
    tells=Text("请出示所需的材料。", "Please show the papers that are needed."),
    how=Text(
        "逐件看原件并留存复印件；缺材料的不要让家属跑第二趟，一次说全，打印《一次性告知书》。",
        "See each original and keep a copy; say all that is missing at once and print the notice, "
        "so that nobody comes twice for one paper.",
    ),
)
_TITLE = Step(
    "title",
    deceased.TITLE.title,
    (deceased.TITLE,),
    Text(
        "录入公证书或法院文书的编号、出具机构、日期和份额，并核实。",
        "Number, office, day and share of the certificate or the court's document, confirmed.",
    ),
    guard=deceased.on_a_title,
    when=deceased.BY_TITLE,
    tells=Text("正在核实公证书、文书，请稍候。", "The document is being confirmed."),
    how=Text(
        "向公证处或法院核实真伪和是否生效；份额不足全部的，其余权利人的同意书应已在材料清单中。",
        "Confirm with notary or court that it is genuine and in effect; where the share is not "
        "all, the consent of the others is on the list of papers.",
    ),
)
_ESTATE = Step(
    "estate",
    deceased.ESTATE.title,
    (deceased.ESTATE,),
    Text(
        "查出存款人在本行的全部账户和卡；冻结、贷款、质押等一次列清。",
        "All accounts and cards of the deceased with the bank; freezes, loans and pledges at once.",
    ),
    propose=deceased.find_estate,
    by_itself=True,
    tells=Text("正在查询，请稍候。", "It is being looked up. One moment, please."),
    how=Text(
        "由系统查出；有障碍的照提示办结后重新查看。冻结只说目前无法办理。",
        "Found by itself; clear what stands in the way and look again. Of a freeze say only that "
        "it cannot be done at present.",
    ),
)
_HOLDINGS = Step(
    "holdings",
    deceased.HOLDINGS.title,
    (deceased.HOLDINGS,),
    Text(
        "名下黄金、国债、代销理财的金额计入限额；账户内的丧葬费、抚恤金、养老金凭证明扣除。",
        "Gold, bonds and agency products count; funeral money and pensions on the accounts do not, "
        "with their proof.",
    ),
    how=Text(
        "到黄金、国债、理财系统查明；已赎回入账的不重复填。丧葬费等核对入账记录和证明。",
        "Find out in the systems of gold, bonds and products; not what is on an account by now. "
        "Compare funeral money with what came in.",
    ),
)
_SUM = Step(
    "sum",
    deceased.SUM.title,
    (deceased.SUM,),
    Text(
        "全部账户按销户日挂牌利率结息至前一日，先扣应收费用，本息一次付清。",
        "Every account is settled to yesterday at the rate posted today, fees first, and all of it "
        "is paid at once.",
    ),
    propose=deceased.find_sum,
    by_itself=True,
    how=Text(
        "由系统计算；余额变动或过了营业日的，自动重算、重新签名。",
        "Worked out by itself, and anew where a balance changes or the day turns.",
    ),
)
_PROMISE = Step(
    "promise",
    deceased.PROMISE.title,
    (deceased.PROMISE,),
    Text(
        "申请人阅读承诺书：材料真实、一次性提取并销户、依法与其他继承人分割。",
        "The applicant reads the promise: true papers, all at once, shared lawfully.",
    ),
    tells=Text("请阅读承诺书。", "Please read the promise."),
    how=Text(
        "请申请人自己看完；特别说明要与其他继承人依法分割、不实的要退还并承担责任。",
        "They read it themselves; point out that it is shared with the other heirs, and that they "
        "answer for what is untrue.",
    ),
)
_PAYOUT = Step(
    "payout",
    closure.PAYOUT.title,
    (deceased.PAYOUT,),
    Text(
        "付现金，或转入申请人本人在本行的账户。",
        "In cash, or to an account of the applicant's with this bank.",
    ),
    guard=deceased.pays,
    when=closure.PAYS,
    tells=Text("请选择付款方式。", "Please choose how you are paid."),
    how=Text(
        "把各账户本金、利息和实付合计念给申请人听；不付给申请人以外的人。",
        "Read principal, interest and total aloud; nobody but the applicant is paid.",
    ),
)
_PAYEE = Step(
    "payee",
    closure.PAYEE.title,
    (deceased.PAYEE,),
    Text("由系统核对收款账户是否申请人本人的。", "Whether the account is the applicant's own."),
    guard=deceased.by_transfer,
    when=closure.BY_TRANSFER,
    propose=deceased.find_payee,
    by_itself=True,
    how=Text("由系统核对；不符的请申请人再说一遍。", "Compared by itself; else they say it again."),
)
_PAYOUT_CHECKED = Step(
    "payout_checked",
    closure.PAYOUT_CHECKED.title,
    (deceased.PAYOUT_CHECKED,),
    Text(
        "按当日累计现金，是否达到复点、大额报告和预约起点。",
        "By the cash of the day: whether it is counted twice, reported, or booked ahead.",
    ),
    guard=deceased.by_cash,
    when=closure.BY_CASH,
    propose=deceased.check_payout,
    by_itself=True,
    how=Text("由系统判断，照提示办理。", "Found by itself; do as it says."),
)
_MEDIA = Step(
    "media",
    deceased.MEDIA.title,
    (deceased.MEDIA,),
    Text(
        "交回的卡（折）当面剪角作废；找不到的登记为未交回，同样作废，不须挂失。",
        "What is handed in is cut here; what cannot be found is noted, void all the same, and need "
        "not be reported lost.",
    ),
    guard=deceased.cards_are_out,
    when=Text("存款人有在用的卡（折）时", "where the deceased had cards or passbooks in use"),
    tells=Text("请把找得到的卡（折）交给柜员。", "Please hand over the cards that you found."),
    how=Text(
        "照实物录入；家属找不到的不要为难，系统登记后作废。",
        "Enter them from the plastic; where they cannot be found that is no obstacle.",
    ),
)
_SIGN = Step(
    "sign",
    Text("阅读与签名", "Read and sign"),
    (authorisation.SIGNATURE,),
    Text(
        "申请人逐页阅读申请书和承诺书后签名；之后金额或内容变动，须重新签名。",
        "The applicant reads form and promise, and signs; any later change reopens the signature.",
    ),
    Actor.CUSTOMER,
    tells=Text(
        "请核对申请书、承诺书和金额，没有问题再签名。",
        "Please check form, promise and amounts, and sign if all is right.",
    ),
    how=Text(
        "请申请人自己看完再签；指给他看实付大写金额和“全部账户注销”。",
        "They read it themselves; point to the total in words, and that all accounts are closed.",
    ),
)
_APPROVAL = Step(
    "approval",
    Text("授权", "Authorisation"),
    (authorisation.APPROVAL,),
    Text(
        "负责人查看材料、限额核定和结清金额，以本人工号密码同意、退回或拒绝。",
        "The manager sees papers, limit and sums, and approves, returns or rejects the case.",
    ),
    Actor.AUTHORISER,
    tells=Text("负责人正在复核，请稍候。", "The manager is checking. One moment, please."),
    how=Text(
        "请负责人到场看原件：死亡、亲属关系证明是不是真的，钱付给谁。",
        "The manager sees the originals: whether the proofs are genuine, and who is paid.",
    ),
)


def deceased_steps() -> tuple[Step, ...]:
    """Papers before anything is looked up; who is here; then the money and the end of it all."""
    return (
        _CARD,
        _DECEASED,
        _PAPERS,
        _TITLE,
        *(_KNOWN[code] for code in _OF_THE_APPLICANT),
        _ESTATE,
        _HOLDINGS,
        _SUM,
        _PROMISE,
        _PAYOUT,
        _PAYEE,
        _PAYOUT_CHECKED,
        cash_step(
            deceased.CASH,
            deceased.SUM,
            deceased.cash_wanted,
            guard=deceased.by_cash,
            when=closure.BY_CASH,
        ),
        second_count_step(deceased.SECOND_COUNT, deceased.is_large_cash, closure.LARGE_CASH),
        _MEDIA,
        _SIGN,
        _APPROVAL,
    )


def deceased_rules() -> Iterator[Rule]:
    """What is asked of any holder who is here in person is asked of the applicant, and the rules of
    the estate."""
    filled = {slot.name for step in deceased_steps() for slot in step.fills}
    for one in holder_rules(agents=False):
        if all(slot.name in filled for slot in one.reads):
            yield one
    yield from deceased.RULES
