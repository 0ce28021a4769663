"""The parts that papers on losses, replacements and PINs share: whose account, who acts, which
card, and what the bank checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from app.domain import masks
from app.domain.account import MEDIUM_KIND_TITLES, MediumKind
from app.domain.wording import Wording, WordingCode
from app.evidence.acting import PROOFS, RELATIONS, Who
from app.evidence.ask import choice_text
from app.evidence.found_account import AccountFound
from app.evidence.worded import Worded
from app.flow.operation import PaperCopy, Setting
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.papers.document import (
    Block,
    Cell,
    Clauses,
    Declaration,
    Declarations,
    Prose,
    Section,
)
from app.rules.acting import ACTING, GUARDIANSHIP
from app.rules.found_account import ACCOUNT
from app.rules.identity import AGENT, CARD, GUARDIAN
from app.rules.papers import bank_part, head, person, ticked, worded

COLUMNS = 4
HALF, WHOLE = 2, 4
NONE = same("—")

_HOLDER = Text("账户持有人（户主）", "Account holder")
_DEMAND = Text("人民币活期（结算账户）", "CNY demand deposit (settlement account)")
"""A settlement account is a demand deposit by definition [人民币银行结算账户管理办法2, K]."""


def holder(view: View, copy: PaperCopy, *more: Cell) -> Section:
    """The account's holder as the document says, or as the books do where none was shown; and
    `more` of them."""
    card = view.find(CARD)
    if card is None:
        name = person.masked_name(view.of(ACCOUNT).name, copy)
        return Section(
            _HOLDER,
            (
                Cell(Text("户名", "Name"), name, HALF),
                Cell(Text("证件", "Document"), Text("未出示", "none was shown"), HALF),
                *more,
            ),
            COLUMNS,
        )
    # Where somebody lives is one of the questions by which a loss is reported without a document.
    address = "" if copy.masked else card.address
    return Section(
        _HOLDER,
        (
            *person.called(card, copy, Text("户名", "Name")),
            *person.document(card, copy),
            *more,
            *((Cell(Text("证件住址", "Its address"), address, WHOLE),) if address else ()),
        ),
        COLUMNS,
    )


def phone(number: str, copy: PaperCopy) -> Cell:
    """Where whoever reports is reached; open where they said no number."""
    shown = masks.phone(number) if copy.masked else number
    return Cell(Text("联系电话", "Phone"), shown or NONE, HALF)


def account(view: View, copy: PaperCopy) -> Section:
    """The account and the card or passbook of it."""
    found = view.of(ACCOUNT)
    number = masks.account_number(found.account) if copy.masked else found.account
    return Section(
        Text("账户及凭证", "Account and medium"),
        (
            Cell(
                Text("凭证种类", "Medium"),
                ticked.either(
                    *((title, kind is found.medium) for kind, title in MEDIUM_KIND_TITLES.items())
                ),
                HALF,
            ),
            medium(found, copy),
            Cell(Text("账号", "Account"), number, HALF),
            # When it was opened is another of those questions.
            *(() if copy.masked else (Cell(Text("开户日期", "Opened"), found.opened, HALF),)),
            Cell(Text("存款种类", "Kind"), _DEMAND, HALF),
        ),
        COLUMNS,
    )


def medium(found: AccountFound, copy: PaperCopy) -> Cell:
    """The number of the card or passbook, and which plastic of that number where it is not the
    first."""
    number = masks.card_number(found.card) if copy.masked else found.card
    label = (
        Text("存折号", "Passbook") if found.medium is MediumKind.PASSBOOK else Text("卡号", "Card")
    )
    return Cell(
        label,
        Text("{number}（第{issue}张）", "{number} (plastic {issue})").format(
            number=number, issue=found.issue
        )
        if found.issue > 1
        else number,
        HALF,
    )


_WHO = {
    Text("本人", "the holder"): (Who.HOLDER,),
    Text("监护人", "a guardian"): (Who.GUARDIAN_OF_MINOR, Who.GUARDIAN_OF_INCAPABLE),
}
_AN_AGENT = Text("代理人", "an agent")


def acting(view: View, copy: PaperCopy, *, agents: bool) -> Section:
    """代理人栏: who stands at the counter, and of a guardian or an agent everything that the
    column asks for [DOMAIN §2.4 C]. A form of the PIN has no box for an agent."""
    acts = view.of(ACTING)
    boxes = [(title, acts.who in those) for title, those in _WHO.items()]
    if agents:
        boxes.append((_AN_AGENT, acts.who is Who.AGENT))
    cells = [Cell(Text("办理人", "Who acts"), ticked.either(*boxes), WHOLE)]
    other = view.find(AGENT) or view.find(GUARDIAN)
    if other is not None:
        cells += [
            *person.called(other, copy),
            Cell(Text("国籍", "Nationality"), person.nationality_name(other), HALF),
            Cell(
                Text("与户主关系", "Relation"),
                choice_text(RELATIONS, acts.relation) or NONE,
                HALF,
            ),
            *person.document(other, copy),
            phone(acts.phone, copy),
            Cell(Text("未到场原因", "Why absent"), acts.reason or NONE, WHOLE),
            *_guardianship(view, copy),
        ]
    return Section(
        Text("代理人栏", "Agent's column") if agents else Text("办理人", "Who acts"),
        tuple(cells),
        COLUMNS,
    )


def _guardianship(view: View, copy: PaperCopy) -> Iterable[Cell]:
    proof = view.find(GUARDIANSHIP)
    if proof is None:
        return
    yield Cell(Text("监护证明", "Proof"), choice_text(PROOFS, proof.proof), WHOLE)
    if proof.number:
        number = masks.identity_number(proof.number) if copy.masked else proof.number
        yield Cell(Text("证明号码", "Its number"), number, WHOLE)
    if proof.visited and not copy.masked:
        yield Cell(Text("上门核实", "Visit"), proof.visited, WHOLE)


_Said = TypeVar("_Said")


def said(view: View, kind: type[_Said]) -> _Said | None:
    """The evidence of this kind, whatever slot of an operation holds it."""
    return next((one for one in view.values() if isinstance(one, kind)), None)


def terms(view: View, setting: Setting, code: WordingCode) -> Wording:
    """The terms as they were shown in this case; those in force on the paper's day where no
    evidence names any."""
    for value in view.values():
        if isinstance(value, Worded):
            for one in value.shown:
                if one.code is code and one.version:
                    return setting.wording(code, one.version)
    return setting.wordings.in_force(code, head.day(setting))


def terms_blocks(wording: Wording) -> tuple[Block, ...]:
    """The terms under their title, word for word, and which version they are."""
    first, *others = worded.blocks(wording)
    titled = replace(first, title=wording.title) if isinstance(first, Clauses | Prose) else first
    return (titled, *others, worded.which(wording))


def declares(view: View, wording: Wording, *more: Text) -> Declarations:
    """What is declared by signing: that it is true, and that the terms were read."""
    stated = (
        Text(
            "本人受账户持有人委托代为挂失，确认以上所填内容真实、准确，已阅读并知晓{terms}。",
            "I report at the holder's request; the above is true, and I have read {terms}.",
        )
        if view.has(AGENT)
        else Text(
            "本人确认以上所填内容真实、准确，已阅读并知晓{terms}。",
            "The above is true and exact, and I have read {terms}.",
        )
    )
    sentences = (stated.format(terms=wording.name), *more)
    return Declarations(
        Text("声明", "Declarations"), tuple(Declaration(one, True) for one in sentences)
    )


def for_the_bank(
    view: View, setting: Setting, witnessed: Iterable[Slot[Any]], *more: Cell
) -> tuple[Block, ...]:
    """What the bank checked, for its own copy once the entry stands: identity, face, and `more`;
    then each sentence that the teller ticked in `witnessed`, word for word."""
    if not setting.journal:
        return ()
    cells = (
        *bank_part.checked(view),
        *more,
        Cell(Text("客户号", "Customer no."), view.of(ACCOUNT).customer, HALF),
    )
    sentences = tuple(bank_part.witnessed(view, witnessed))
    return (
        Section(Text("银行填写", "For the bank"), cells, COLUMNS),
        *(
            (Declarations(Text("经办人核实", "Witnessed by the teller"), sentences),)
            if sentences
            else ()
        ),
    )
