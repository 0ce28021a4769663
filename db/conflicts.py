"""What is said when the books already hold what somebody wants to write."""

from __future__ import annotations

import sqlalchemy as sa

from app.errors import Conflict
from app.i18n import Text
from db.schema import metadata

_LOOK_AGAIN = Text(
    "请刷新后重新查看再办理。", "Look again at the present state and go on from there."
)

_SAID: dict[str, tuple[str, Text]] = {
    "uq_customers_document_kind_document_number": (
        "CUSTOMER_EXISTS",
        Text(
            "该证件种类和号码已有客户档案。",
            "A customer with this kind and number of document exists already.",
        ),
    ),
    "pk_customers": (
        "CUSTOMER_NUMBER_TAKEN",
        Text("该客户号已被使用。", "This customer number is in use already."),
    ),
    "uq_accounts_one_class_i": (
        "CLASS_I_EXISTS",
        Text(
            "该客户在本行已有未销户的个人Ⅰ类户。",
            "This customer already holds a Class I account that is not closed.",
        ),
    ),
    "pk_accounts": (
        "ACCOUNT_NUMBER_TAKEN",
        Text("该账号已被使用。", "This account number is in use already."),
    ),
    "pk_cards": (
        "CARD_NUMBER_TAKEN",
        Text("该卡号已被发出使用。", "This card number has been issued already."),
    ),
    "pk_stock_cards": (
        "STOCK_SERIAL_TAKEN",
        Text(
            "该凭证号的空白卡已登记入库。", "A blank card of this serial is in the stock already."
        ),
    ),
    "uq_stock_cards_card_number": (
        "STOCK_CARD_NUMBER_TAKEN",
        Text("该卡号的空白卡已登记入库。", "A blank card of this number is in the stock already."),
    ),
    "pk_staff": (
        "STAFF_EXISTS",
        Text("该柜员号已被使用。", "This staff number is in use already."),
    ),
    "pk_branch": (
        "BRANCH_EXISTS",
        Text("网点信息已经登记。", "The branch is written down already."),
    ),
    "pk_parameters": (
        "PARAMETER_EXISTS",
        Text(
            "该参数在同一生效日已有取值。",
            "This parameter already has a value from that day on.",
        ),
    ),
    "pk_wordings": (
        "WORDING_EXISTS",
        Text(
            "该文本的这一版本号已被使用。",
            "This wording has a version of this name already.",
        ),
    ),
    "pk_listings": (
        "LISTING_EXISTS",
        Text("该名单记录已经登记。", "This line of the list is written down already."),
    ),
    "pk_drafts": (
        "DRAFT_EXISTS",
        Text("该草稿编号已被使用。", "A draft of this id exists already."),
    ),
    "pk_outbox": (
        "PAPER_EXISTS",
        Text("该单据已在打印队列中。", "This paper is in the print queue already."),
    ),
    "uq_outbox_reprint": (
        "REPRINT_TAKEN",
        Text(
            "该单据刚刚在另一柜台补打。",
            "This paper has just been printed again at another counter.",
        ),
    ),
    "uq_loss_reports_medium": (
        "REPORTED_MEANWHILE",
        Text(
            "该卡（折）刚刚在另一柜台办理了同类挂失。",
            "The same loss of this card or passbook was reported at another counter just now.",
        ),
    ),
    "uq_loss_reports_pin": (
        "REPORTED_MEANWHILE",
        Text(
            "该卡（折）刚刚在另一柜台办理了同类挂失。",
            "The same loss of this card or passbook was reported at another counter just now.",
        ),
    ),
    "uq_held_cards_held": (
        "HELD_ALREADY",
        Text("该卡已登记保管。", "This card is in custody already."),
    ),
    "uq_card_orders_card_issue": (
        "ORDERED_ALREADY",
        Text("该卡号已申请制卡。", "A card under this number is ordered already."),
    ),
    "pk_interest_settlements": (
        "SETTLED_ALREADY",
        Text(
            "该账户在这一结息日已经结息。",
            "The interest of this account was settled for that day already.",
        ),
    ),
    "pk_reversals": (
        "REVERSED_ALREADY",
        Text("该笔业务已被冲正。", "This entry was reversed already."),
    ),
    "uq_large_cash_customer_day_direction": (
        "LARGE_CASH_MEANWHILE",
        Text(
            "该客户当日大额现金刚刚在另一柜台登记。",
            "This customer's large cash of the day was registered at another counter just now.",
        ),
    ),
    "pk_journal": (
        "ENTRY_EXISTS",
        Text("该流水号已被另一笔业务使用。", "Another entry has taken this journal number."),
    ),
}


def _keys() -> dict[str, str]:
    """Names of constraints by the columns with which SQLite names them instead."""
    names: dict[str, str] = {}
    for table in metadata.tables.values():
        unique: list[sa.PrimaryKeyConstraint | sa.UniqueConstraint | sa.Index] = [
            one
            for one in table.constraints
            if isinstance(one, sa.PrimaryKeyConstraint | sa.UniqueConstraint)
        ]
        unique += [one for one in table.indexes if one.unique]
        for one in unique:
            columns = ", ".join(f"{table.name}.{column.name}" for column in one.columns)
            names[columns] = str(one.name)
    return names


_BY_COLUMNS = _keys()


def exists_already(constraint: str) -> Conflict:
    """The conflict of a uniqueness, named by its constraint or as SQLite names it: its columns."""
    name = _BY_COLUMNS.get(constraint, constraint)
    code, sentence = _SAID.get(
        name,
        (
            "EXISTS",
            Text("同样的记录已经存在。", "The same thing is written down already."),
        ),
    )
    return Conflict(code, sentence, _LOOK_AGAIN)


def names_nothing() -> Conflict:
    """A row names another that is not there."""
    return Conflict(
        "NOT_THERE",
        Text(
            "所引用的客户、账户、草稿或图像不存在。",
            "It names a customer, an account, a draft or a picture that is not there.",
        ),
        _LOOK_AGAIN,
    )


def changed_meanwhile() -> Conflict:
    """Another counter was at work on the same rows at the same moment."""
    return Conflict(
        "CHANGED_MEANWHILE",
        Text(
            "另一柜台正在同时办理涉及相同记录的业务，本次未记账。",
            "Another counter changed the same records at this moment; nothing was recorded here.",
        ),
        Text("请重新查看后再次提交。", "Look again and submit once more."),
    )


def stock_gone(serial: str) -> Conflict:
    """A blank card is no longer in stock."""
    return Conflict(
        "STOCK_CARD_GONE",
        Text("空白卡 {serial} 已不在库。", "The blank card {serial} is no longer in stock.").format(
            serial=serial
        ),
        Text("请取用下一张空白卡。", "Take the next card of the box."),
    )


def paper_not_printed() -> Conflict:
    """A paper that was not printed is printed, not printed again."""
    return Conflict(
        "NOT_PRINTED_YET",
        Text(
            "该单据尚未打印，或已有变动，不能补打。",
            "This paper was not printed yet, or has changed: it cannot be printed again.",
        ),
        Text("请刷新后查看：未打印的直接打印。", "Reload: what was not printed is just printed."),
    )
