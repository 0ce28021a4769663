"""个人银行结算账户开户申请书: what the customer applies for, reads and signs."""

from __future__ import annotations

from app.domain.account import AccountClass
from app.evidence.acceptance import Applicant
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, Document, Section
from app.rules.acceptance import ACCEPTANCE
from app.rules.papers import agreed, bank_part, declared, head, person, signed, ticked
from app.rules.papers.paper import paper

_TITLE = Text("个人银行结算账户开户申请书", "Application to open a settlement account")


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """The form in the order of the trade [DOMAIN §2.4 A]: business, person, account, agent,
    declarations; then, on the bank's copy, what the bank fills in."""
    blocks = (
        _business(view),
        person.person(view, copy),
        person.work_and_money(view),
        person.own_income(view),
        agreed.account(view, setting, copy, AccountClass.CLASS_I),
        agreed.services(view),
        person.guardian(view, copy),
        declared.declarations(view, setting),
        *(() if copy.masked else bank_part.bank_part(view, setting)),
    )
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=tuple(block for block in blocks if block is not None),
        signatures=signed.signature(view),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, "application", copy),
        training=head.is_training(setting),
    )


_APPLICANTS = {
    Applicant.SELF: Text("本人", "in person"),
    Applicant.OWN_INCOME: Text("本人（16、17周岁）", "in person at 16, 17"),
    Applicant.GUARDIAN: Text("监护人代理", "a guardian"),
}


def _business(view: View) -> Section:
    applicant = view.of(ACCEPTANCE).applicant
    return Section(
        Text("申请事项", "Applied for"),
        (
            Cell(
                Text("业务类型", "Business"),
                Text("开立个人银行结算账户", "opening of a settlement account"),
                4,
            ),
            Cell(
                Text("申请人", "Applicant"),
                ticked.either(*((title, one is applicant) for one, title in _APPLICANTS.items())),
                4,
            ),
        ),
        columns=4,
    )


APPLICATION = paper(
    "application",
    Text("开户申请书", "Application form"),
    (BANK_COPY, CUSTOMER_COPY),
    document,
)
