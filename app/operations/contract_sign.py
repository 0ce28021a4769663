"""签约: the holder agrees on something that goes through an account."""

from __future__ import annotations

from app.domain import masks
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import authorisation, contracts
from app.rules.contract_steps import REVIEW
from app.rules.face_agreed import keeping_consent
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules, holder_steps
from app.rules.papers.business_receipt import business_receipt
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.of_a_holder import holder_papers
from app.rules.replacement_effects import card_of


def _sign(view: View, books: Books, performing: Performing) -> Made:
    signed = view.of(contracts.SIGNED)
    card = card_of(books, view.of(ACCOUNT).card)
    number = contracts.add_contract(
        books,
        performing,
        card=card,
        kind=signed.kind,
        party=signed.party,
        reference=signed.reference,
    )
    contracts.agree_on_account(books, contracts.account_of(books, card.account), signed)
    return Made(card.customer, {"contract": number})


def _headline(view: View) -> Text:
    found, signed = view.find(ACCOUNT), view.find(contracts.SIGNED)
    if found is None:
        return same("")
    who = same(f"{masks.name(found.name)}  {masks.card_number(found.card)}")
    if signed is None:
        return who
    return Text("{who}  {what}", "{who}  {what}").format(
        who=who, what=contracts.said(signed.kind, signed.party)
    )


_TITLE = Text("签约", "Agree on something for an account")
_MADE_TITLES = {"contract": Text("签约编号", "Number of the contract")}


CONTRACT_SIGN = Operation(
    code="2401",
    name="contract_sign",
    title=_TITLE,
    words=("qy", "qianyue", "dfgz", "dkjf", "签约", "代发", "代扣", "快捷支付", "contract"),
    headline=_headline,
    steps=(
        *holder_steps(agents=False),
        Step(
            "contract",
            Text("签约内容", "What is agreed"),
            (contracts.SIGNED,),
            Text(
                "工资代发、代扣缴费、还款、理财、网银、短信、快捷支付：种类、对方和对方编号。",
                "Salary, direct debit, loan, investments, e-bank, SMS, quick pay: kind, the other "
                "side, and their number.",
            ),
            tells=Text(
                "请告诉柜员要签约的业务和对方编号。",
                "Tell the teller what you agree on and their number.",
            ),
            how=Text(
                "照客户带来的协议或缴费单录入；本交易只登记签约关系，协议文本另行签署保管。",
                "Enter what the agreement or bill says; this only registers it, the paper itself "
                "is signed and kept apart.",
            ),
        ),
        REVIEW,
    ),
    rules=(*holder_rules(agents=False), *contracts.SIGN_RULES),
    effect=keeping_consent(_sign),
    papers=(
        business_receipt(_TITLE, _MADE_TITLES),
        FACE_CONSENT,
        *holder_papers(_TITLE),
    ),
    signings=(FACE_CONSENT_SIGNING,),
    approval=authorisation.APPROVAL,
    made_titles=_MADE_TITLES,
    reminders=(Text("请将身份证件交还客户。", "Give the document back to the customer."),),
)
