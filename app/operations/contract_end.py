"""解约: something that was agreed on an account comes to its end."""

from __future__ import annotations

from dataclasses import replace

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


def _end(view: View, books: Books, performing: Performing) -> Made:
    found, chosen = view.of(ACCOUNT), view.of(contracts.CHOSEN)
    contract = contracts.going_on(books, found.account, chosen.number)
    books.change_contract(replace(contract, ended_at=performing.now, ended_by=performing.journal))
    account = contracts.account_of(books, found.account)
    contracts.end_on_account(books, account, contract.kind)
    return Made(contract.customer, {"contract": contract.number})


def _headline(view: View) -> Text:
    found, chosen = view.find(ACCOUNT), view.find(contracts.CHOSEN)
    if found is None:
        return same("")
    who = same(f"{masks.name(found.name)}  {masks.card_number(found.card)}")
    if chosen is None:
        return who
    return Text("{who}  {what}", "{who}  {what}").format(
        who=who, what=contracts.said(chosen.kind, chosen.party)
    )


_TITLE = Text("解约", "End an agreement on an account")
_MADE_TITLES = {"contract": Text("签约编号", "Number of the contract")}


CONTRACT_END = Operation(
    code="2402",
    name="contract_end",
    title=_TITLE,
    words=("jy", "jieyue", "解约", "end contract"),
    headline=_headline,
    steps=(
        *holder_steps(agents=False),
        Step(
            "contract",
            Text("解约内容", "What comes to its end"),
            (contracts.CHOSEN,),
            Text(
                "从账户现有的签约关系中选择一项解约；贷款还款须先核实贷款。",
                "One of the account's agreements is chosen; a loan's repayment is looked into "
                "first.",
            ),
            tells=Text(
                "请告诉柜员要解除哪一项签约。", "Tell the teller which agreement you want to end."
            ),
            how=Text(
                "与客户核对对方名称和编号再选；解约后对方不能再通过本账户收付。",
                "Compare name and number with the customer; afterwards nothing goes through this "
                "account for that party.",
            ),
        ),
        REVIEW,
    ),
    rules=(*holder_rules(agents=False), *contracts.END_RULES),
    effect=keeping_consent(_end),
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
