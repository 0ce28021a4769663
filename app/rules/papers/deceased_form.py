"""存款人身故支取申请书: whose money an heir draws, on which papers, how much, and the promise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.domain import masks
from app.domain.account import ACCOUNT_CLASS_TITLES
from app.domain.money import yuan_text
from app.domain.wording import WordingCode
from app.evidence.ask import asks_of
from app.evidence.closure import PaidBy
from app.evidence.deceased import Handed, HeirIs, HeirPapers, HeirWay, HeldElsewhere
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Section,
    Table,
    amount,
)
from app.rules.deceased import (
    DECEASED,
    ESTATE,
    HOLDINGS,
    MEDIA,
    PAPERS,
    PAYEE,
    PAYOUT,
    PROMISE,
    SUM,
    TITLE,
    by_cash,
    by_transfer,
    known_cards,
    pays,
)
from app.rules.identity import CARD
from app.rules.papers import bank_part, head, loss_parts, person, signed, ticked
from app.rules.papers.loss_parts import COLUMNS, HALF, NONE, WHOLE
from app.rules.papers.paper import paper

_CODE = "deceased_form"
_TITLE = Text("存款人身故支取销户申请书", "Drawing a deceased depositor's money")
_SIGNED = Text("申请人签名", "The applicant's signature")
_ALL = Text(
    "本人同意一次性提取并注销存款人在本行的全部账户，知晓不可恢复；结清金额已当面核对无误。",
    "I agree that all is drawn at once and all the depositor's accounts here are closed for ever; "
    "I have compared the sums.",
)
_STATEMENT = Text(
    "存款人去世前后六个月的账户明细，可由第一顺序继承人另行申请。",
    "Heirs of the first order may ask for the statement of six months before and after separately.",
)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """The form with the promise, which is signed together with it."""
    promise = loss_parts.terms(view, setting, WordingCode.DECEASED_PROMISE)
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            _deceased(view, copy),
            _applicant(view, copy),
            _papers(view),
            *_title(view, copy),
            _accounts(view, copy),
            _sum(view),
            _payout(view, copy),
            *_media(view, copy),
            *loss_parts.terms_blocks(promise),
            loss_parts.declares(view, promise, _ALL),
            *(() if copy.masked or not setting.journal else (_for_the_bank(view),)),
        ),
        signatures=tuple(replace(one, label=_SIGNED) for one in signed.signature(view)),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        footer=_STATEMENT,
        training=head.is_training(setting),
    )


def deceased_cells(view: View, copy: PaperCopy) -> Iterator[Cell]:
    """Who has died, as the applicant said it."""
    said = view.of(DECEASED)
    number = masks.identity_number(said.number) if copy.masked else said.number
    yield Cell(Text("存款人姓名", "Depositor"), person.masked_name(said.name, copy), HALF)
    yield Cell(Text("死亡日期", "Died on"), said.died_on, HALF)
    yield Cell(Text("证件种类", "Document"), said.kind.title, HALF)
    yield Cell(Text("证件号码", "Its number"), number, HALF)


def _deceased(view: View, copy: PaperCopy) -> Section:
    return Section(
        Text("已故存款人", "The deceased depositor"), tuple(deceased_cells(view, copy)), COLUMNS
    )


def _applicant(view: View, copy: PaperCopy) -> Section:
    card, papers, promise = view.of(CARD), view.of(PAPERS), view.of(PROMISE)
    return Section(
        Text("申请人", "The applicant"),
        (
            *person.called(card, copy),
            *person.document(card, copy),
            loss_parts.phone(promise.phone, copy),
            Cell(
                Text("与存款人关系", "Relation"),
                ticked.either(*((one.title, one is papers.heir) for one in HeirIs)),
                WHOLE,
            ),
            Cell(
                Text("提取方式", "On what"),
                ticked.either(*((one.title, one is papers.way) for one in HeirWay)),
                WHOLE,
            ),
        ),
        COLUMNS,
    )


def _papers(view: View) -> Table:
    papers = view.of(PAPERS)
    return papers_table(papers)


def papers_table(papers: HeirPapers) -> Table:
    """Every paper that the case needs, with what is wanted of it and whether it is there."""
    asks = {one.name: one.ask for one in asks_of(HeirPapers)}
    own = (
        Text("申请人有效身份证件", "The applicant's document"),
        Text("本人到场，原件", "in person, the original"),
        Handed.PRESENT.title,
    )
    rows = [
        (
            asks[name].label,
            asks[name].hint or NONE,
            Handed.PRESENT.title if there else Handed.MISSING.title,
        )
        for name, there in papers.needed
    ]
    return Table(
        Text("材料清单", "The papers"),
        (
            Column(Text("材料", "Paper"), 1.2),
            Column(Text("要求", "What is wanted"), 3.2),
            Column(Text("是否提供", "There?"), 0.7),
        ),
        (own, *rows),
    )


def _title(view: View, copy: PaperCopy) -> Iterator[Block]:
    title = view.find(TITLE)
    if title is None:
        return
    number = masks.identity_number(title.number) if copy.masked else title.number
    yield Section(
        TITLE.title,
        (
            Cell(Text("文书编号", "Number"), number, HALF),
            Cell(Text("出具机构", "Issued by"), title.office, HALF),
            Cell(Text("出具日期", "Dated"), title.dated, HALF),
            Cell(Text("份额", "Share"), title.share, HALF),
        ),
        COLUMNS,
    )


def _accounts(view: View, copy: PaperCopy) -> Table:
    shown = view.of(SUM)
    classes = {one.number: one.account_class for one in view.of(ESTATE).accounts}

    def number(account: str) -> str:
        return masks.account_number(account) if copy.masked else account

    return Table(
        Text("注销的账户（全部）", "Accounts that are closed: all of them"),
        (
            Column(Text("账号", "Account"), 1.5),
            Column(Text("类别", "Class"), 0.8),
            Column(Text("本金", "Principal"), 1.0, Align.RIGHT),
            Column(Text("利息", "Interest"), 0.8, Align.RIGHT),
            Column(Text("税", "Tax"), 0.6, Align.RIGHT),
            Column(Text("费用", "Fees"), 0.7, Align.RIGHT),
            Column(Text("实付", "Paid out"), 1.0, Align.RIGHT),
        ),
        tuple(
            (
                number(one.account),
                ACCOUNT_CLASS_TITLES[classes[one.account]],
                yuan_text(one.principal),
                yuan_text(one.interest),
                yuan_text(one.tax),
                yuan_text(one.charged),
                yuan_text(one.payout),
            )
            for one in shown.sums
        ),
        total=(
            Text("合计", "Together"),
            "",
            yuan_text(shown.principal),
            yuan_text(shown.interest),
            yuan_text(shown.tax),
            yuan_text(shown.charged),
            yuan_text(shown.payout),
        ),
    )


def _sum(view: View) -> Section:
    shown, holdings = view.of(SUM), view.of(HOLDINGS)
    cells = [
        Cell(Text("实付合计", "Paid out"), amount(shown.payout), WHOLE),
        Cell(Text("计入限额", "Counts"), yuan_text(shown.counted), HALF),
        Cell(Text("简化提取限额", "The limit"), yuan_text(shown.limit), HALF),
    ]
    if holdings.held is HeldElsewhere.PAID:
        cells.append(
            Cell(
                Text("黄金、国债、理财", "Gold, bonds, products"),
                yuan_text(holdings.elsewhere),
                HALF,
            )
        )
    if holdings.funeral:
        cells += [
            Cell(
                Text("不计入：丧葬费、抚恤金、养老金", "Not counted"),
                yuan_text(holdings.funeral),
                HALF,
            ),
            Cell(Text("款项性质证明", "Its proof"), holdings.proof, HALF),
        ]
    return Section(Text("结清", "Settled"), tuple(cells), COLUMNS)


def _payout(view: View, copy: PaperCopy) -> Section:
    said, payee = view.find(PAYOUT), view.find(PAYEE)
    cells = [
        Cell(
            Text("付款方式", "Paid"),
            ticked.either(
                (Text("现金", "cash"), pays(view) and by_cash(view)),
                (Text("转入申请人账户", "to the applicant's account"), by_transfer(view)),
                (Text("无余额，无须付款", "nothing to pay"), not pays(view)),
            ),
            WHOLE,
        )
    ]
    if said is not None and said.way is PaidBy.TRANSFER and payee is not None and payee.account:
        number, name = payee.account, said.name
        if copy.masked:
            number, name = masks.account_number(number), masks.name(name)
        cells += [
            Cell(Text("收款户名", "Payee"), name, HALF),
            Cell(Text("收款账号", "Account"), number, HALF),
        ]
    return Section(Text("付款", "Payment"), tuple(cells), COLUMNS)


def _media(view: View, copy: PaperCopy) -> Iterator[Block]:
    media, known = view.find(MEDIA), known_cards(view.of(ESTATE))
    if media is None or not known:
        return
    taken = media.taken(known)
    yield Table(
        Text("卡（折）", "Cards and passbooks"),
        (
            Column(Text("号码", "Number"), 2.0),
            Column(Text("处理", "What became of it"), 2.0),
        ),
        tuple(
            (
                masks.card_number(one) if copy.masked else one,
                Text("已收回剪角作废", "taken in, cut and void")
                if one in taken
                else Text("未交回，登记作废", "not handed in, void"),
            )
            for one in known
        ),
    )


def _for_the_bank(view: View) -> Section:
    return Section(
        Text("银行填写", "For the bank"),
        (
            *bank_part.checked(view),
            Cell(Text("客户号", "Customer no."), view.of(ESTATE).customer, HALF),
        ),
        COLUMNS,
    )


DECEASED_FORM = paper(_CODE, _TITLE, (BANK_COPY, CUSTOMER_COPY), document)
