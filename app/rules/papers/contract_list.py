"""签约关系迁移清单: what moves with the account to the new card, and whom the customer tells."""

from __future__ import annotations

from app.domain import masks
from app.domain.contract import CONTRACT_TITLES
from app.evidence.replacement import FOLLOWS_TITLES, Follows
from app.flow.operation import CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Block, Cell, Column, Document, Prose, Section, Table
from app.rules.medium import CARD_TAKEN
from app.rules.papers import head, holder, signed
from app.rules.papers.paper import paper
from app.rules.replacement import PLAN

_CODE = "contract_list"
_TITLE = Text("签约关系迁移清单", "What moves to the new card")
_LIST = Text("签约关系", "Contracts")
_NONE = Text("本卡（折）没有签约关系。", "Nothing was signed up for by this card or passbook.")
_TELL = Text(
    "标有“请客户通知对方”的，请您把新卡号告知对方；在对方更改以前，代发、扣款可能失败。"
    "其余各项由本行办理，您无须操作。",
    "Where it says that you tell the other side, please give them the new number; until they have "
    "changed it, payments to or from the account may fail. The bank sees to all else.",
)
_BY_ITSELF = Text(
    "以上各项由本行办理，您无须操作。", "The bank sees to all of these; you need do nothing."
)


def has_contracts(view: View) -> bool:
    """Whether anything hangs on the old card, so that there is a list to take home."""
    plan = view.find(PLAN)
    return plan is not None and bool(plan.contracts)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Each contract with what becomes of it, for the customer to work through [DOMAIN §3 补卡]."""
    plan = view.of(PLAN)
    taken = view.find(CARD_TAKEN)
    tell = any(one.follows is Follows.TELL for one in plan.contracts)
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            holder.holder(view, copy),
            Section(
                Text("卡（折）", "Card or passbook"),
                (
                    Cell(Text("原号码", "Old number"), masks.card_number(plan.old_card)),
                    Cell(
                        Text("新号码", "New number"),
                        masks.card_number(taken.card_number)
                        if taken is not None
                        else Text("同号，不变", "the same number"),
                    ),
                ),
            ),
            table(view, copy),
            Prose(Text("请您办理", "For you to do"), _TELL if tell else _BY_ITSELF),
        ),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def table(view: View, copy: PaperCopy) -> Block:
    """The list as form and list print it; whose contract number it is on the other side is hidden
    on the customer's copy."""
    contracts = view.of(PLAN).contracts
    if not contracts:
        return Section(_LIST, (Cell(Text("签约", "Contracts"), _NONE),), 1)
    return Table(
        _LIST,
        (
            Column(Text("签约编号", "No."), 1.2),
            Column(Text("种类", "Kind"), 1.2),
            Column(Text("对方", "Other side"), 1.4),
            Column(Text("对方编号", "Their number"), 1.1),
            Column(Text("迁移结果", "What becomes of it"), 1.4),
        ),
        tuple(
            (
                one.number or "—",
                CONTRACT_TITLES[one.kind],
                one.party or same("—"),
                (masks.identity_number(one.reference) if copy.masked else one.reference) or "—",
                FOLLOWS_TITLES[one.follows],
            )
            for one in contracts
        ),
    )


CONTRACT_LIST = paper(_CODE, _TITLE, (CUSTOMER_COPY,), document, when=has_contracts)
