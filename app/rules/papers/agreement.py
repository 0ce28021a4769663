"""个人银行结算账户管理协议: what the customer and the bank agree on, signed with the application.

The text is our own plain one, after what the laws ask of both sides; a bank puts its own in its
place (8304 文本换版), and each customer keeps the version that they signed.
"""

from __future__ import annotations

from app.domain import masks
from app.domain.account import ACCOUNT_CLASS_TITLES, AccountClass
from app.domain.wording import WordingCode
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell, Document, Section
from app.rules.contact import TERMS
from app.rules.identity import CARD, GUARDIAN
from app.rules.papers import head, signed, worded
from app.rules.papers.paper import paper

_COLUMNS = 4
_HALF, _WHOLE = 2, 4


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Who agrees with whom, the agreement word for word as it was shown, which version that is,
    and the signatures of both sides: the customer's ink and the bank's seal."""
    wording = setting.wording(WordingCode.AGREEMENT, view.of(TERMS).agreement_version)
    return Document(
        header=head.header(setting, wording.title, copy.title),
        blocks=(_parties(view, setting, copy), *worded.blocks(wording), worded.which(wording)),
        signatures=signed.signature(view),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, "agreement", copy),
        training=head.is_training(setting),
    )


def _parties(view: View, setting: Setting, copy: PaperCopy) -> Section:
    card, guardian = view.of(CARD), view.find(GUARDIAN)
    number = setting.made.get("account", "")
    if copy.masked:
        number = masks.account_number(number)
    cells = [
        Cell(Text("甲方（账户持有人）", "Party A"), _name(card.name, copy), _HALF),
        Cell(card.kind.title, _number(card.number, copy), _HALF),
    ]
    if guardian is not None:
        cells += [
            Cell(
                Text("代理人（监护人）", "Through the guardian"), _name(guardian.name, copy), _HALF
            ),
            Cell(guardian.kind.title, _number(guardian.number, copy), _HALF),
        ]
    branch = setting.branch
    return Section(
        Text("协议双方", "The parties"),
        (
            *cells,
            Cell(
                Text("乙方（开户银行）", "Party B"),
                same(f"{branch.bank}{branch.name}（{branch.number}）"),
                _WHOLE,
            ),
            Cell(Text("账户类别", "Class"), ACCOUNT_CLASS_TITLES[AccountClass.CLASS_I], _HALF),
            Cell(
                Text("账号", "Account number"),
                number or Text("办理后生成", "given when performed"),
                _HALF,
            ),
        ),
        _COLUMNS,
    )


def _name(name: str, copy: PaperCopy) -> str:
    return masks.name(name) if copy.masked else name


def _number(number: str, copy: PaperCopy) -> str:
    return masks.identity_number(number) if copy.masked else number


AGREEMENT = paper(
    "agreement",
    Text("账户管理协议", "Account agreement"),
    (BANK_COPY, CUSTOMER_COPY),
    document,
)
