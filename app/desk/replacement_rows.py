"""Replacements, ordered cards and agreements in words, for the review page and the journal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.clock import CHINA
from app.domain import masks
from app.domain.contract import CONTRACT_TITLES
from app.domain.money import Fen, yuan_text
from app.evidence.ask import AskKind, choice_text
from app.evidence.card_orders import CardArrived, CardWaiting, OldPlasticTaken
from app.evidence.contracts import ContractChosen
from app.evidence.replacement import FOLLOWS_TITLES, Exchange, MovedContract, ReissuePlan
from app.flow.forms import raw_of, shown_fields
from app.i18n import Text, same

Said = tuple[Text, Text, str]
"""A label, what is said, and the field's name."""

_YES_NO = {True: Text("是", "yes"), False: Text("否", "no")}
_NONE = Text("无", "none")


def fee_text(fee: int) -> Text:
    """A fee in yuan, honest about that nobody has taken it."""
    if not fee:
        return Text("免收", "none")
    return Text("{fee}，记为应收（3104 收取）", "{fee}, due (taken by 3104)").format(
        fee=yuan_text(Fen(fee))
    )


def contract_text(one: MovedContract | ContractChosen) -> Text:
    """An agreement in one line: its kind, the other side and their number."""
    other = "　".join(part for part in (one.party, one.reference) if part)
    if not other:
        return CONTRACT_TITLES[one.kind]
    return Text("{kind}：{other}", "{kind}: {other}").format(
        kind=CONTRACT_TITLES[one.kind], other=other
    )


def _plan(value: ReissuePlan) -> tuple[Said, ...]:
    moved = tuple(
        (FOLLOWS_TITLES[one.follows], contract_text(one), "contracts") for one in value.contracts
    )
    return (
        (Text("原卡（折）号", "Old number"), same(masks.card_number(value.old_card)), "old_card"),
        *(moved or ((Text("签约关系", "Agreements"), _NONE, "contracts"),)),
        (Text("随之终止的挂失", "Reports that end"), same("、".join(value.ends) or "—"), "ends"),
        (Text("工本费", "Fee"), fee_text(value.fee), "fee"),
    )


def _waiting(value: CardWaiting) -> tuple[Said, ...]:
    here = f"{value.arrived_at.astimezone(CHINA):%Y-%m-%d %H:%M}"
    return (
        (Text("制卡申请号", "Order"), same(value.order), "order"),
        (Text("卡号", "Card number"), same(masks.card_number(value.card)), "card"),
        (Text("凭证号", "Voucher number"), same(value.serial), "serial"),
        (Text("到卡时间", "Here since"), same(here), "arrived_at"),
        (Text("原挂失", "The report"), same(value.report or "—"), "report"),
    )


def _chosen(value: ContractChosen) -> tuple[Said, ...]:
    since = f"{value.since.astimezone(CHINA):%Y-%m-%d}"
    return (
        (Text("签约编号", "Number"), same(value.number), "number"),
        (Text("签约内容", "Agreement"), contract_text(value), "kind"),
        (Text("签约日期", "Since"), same(since), "since"),
    )


def _with_a_number(value: Exchange | CardArrived | OldPlasticTaken) -> tuple[Said, ...]:
    raw = raw_of(value)
    rows = []
    for one in shown_fields(type(value), raw):
        said = same(str(raw[one.name]) or "—")
        if one.ask.kind is AskKind.TICK:
            said = _YES_NO[bool(raw[one.name])]
        elif one.ask.kind is AskKind.CHOICE:
            said = choice_text(one.ask.choices, raw[one.name])
        elif one.name in ("old_card", "card") or isinstance(value, OldPlasticTaken):
            said = same(masks.card_number(raw[one.name]) or "—")
        rows.append((one.ask.label, said, one.name))
    return tuple(rows)


ROWS: dict[type, Callable[[Any], tuple[Said, ...]]] = {
    ReissuePlan: _plan,
    CardWaiting: _waiting,
    ContractChosen: _chosen,
    Exchange: _with_a_number,
    CardArrived: _with_a_number,
    OldPlasticTaken: _with_a_number,
}
