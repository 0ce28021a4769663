"""办理回单: what the customer keeps to prove what was done, for business besides the opening."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from app.domain import masks
from app.flow.operation import CUSTOMER_COPY, Paper, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell, Document, Section
from app.rules.found_account import ACCOUNT
from app.rules.identity import AGENT, CARD, GUARDIAN
from app.rules.papers import head, signed
from app.rules.papers.paper import paper

_CODE = "business_receipt"
_TITLE = Text("个人业务办理回单", "Receipt of business")
_COLUMNS = 2

_SAID_ALREADY = ("account", "card", "customer")
"""What stands on it anyway, masked, or is the bank's own."""

_KEEP = Text(
    "本回单可凭校验码在本行查验真伪，重复打印、转发不具有重复效力。请妥善保管银行卡（存折）和密码，"
    "切勿出租、出借、出售账户。谨防电信网络诈骗，咨询、举报请拨打96110。",
    "The check code proves at the bank that this receipt is genuine; printing it again gives no "
    "second right. Keep card, passbook and PIN safe. Never rent out, lend or sell your account. "
    "Beware of fraud: advice and reports at 96110.",
)


def business_receipt(
    business: Text,
    titles: Mapping[str, Text],
    whose: Callable[[View], Iterable[Cell]] | None = None,
) -> Paper:
    """The receipt of an operation: its name, and what it brought about under the titles of its
    `made_titles`; masked, for it is carried in a pocket. `whose` says of whom it is where that is
    not the account of the document."""

    def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
        cells = (
            Cell(Text("回单编号", "Receipt no."), setting.journal),
            Cell(Text("办理时间", "Performed"), same(head.moment(setting.at))),
            Cell(Text("业务名称", "Business"), business),
            Cell(
                Text("办理网点", "Branch"),
                f"{setting.branch.bank}{setting.branch.name}（{setting.branch.number}）",
            ),
            *(whose or _whose)(view),
            *_made(setting, titles),
        )
        return Document(
            header=head.header(setting, _TITLE, copy.title),
            blocks=(Section(Text("回单内容", "Receipt"), cells, _COLUMNS),),
            staff=signed.staff(view, setting),
            seal=head.seal(setting),
            qr=head.proof(setting, _CODE, copy),
            footer=_KEEP,
            training=head.is_training(setting),
        )

    return paper(_CODE, Text("办理回单", "Receipt of business"), (CUSTOMER_COPY,), document)


def _whose(view: View) -> Iterator[Cell]:
    found, card = view.find(ACCOUNT), view.find(CARD)
    if card is not None:
        yield Cell(Text("户名", "Account holder"), masks.name(card.name))
        yield Cell(Text("证件号码", "Document no."), masks.identity_number(card.number))
    elif found is not None:
        yield Cell(Text("户名", "Account holder"), masks.name(found.name))
    for slot, label in (
        (GUARDIAN, Text("监护人", "Guardian")),
        (AGENT, Text("代理人", "Agent")),
    ):
        acting = view.find(slot)
        if acting is not None:
            yield Cell(label, masks.name(acting.name))
    if found is not None:
        yield Cell(Text("账号", "Account"), masks.account_number(found.account))
        yield Cell(Text("卡（折）号", "Card or passbook"), masks.card_number(found.card))


def _made(setting: Setting, titles: Mapping[str, Text]) -> Iterator[Cell]:
    """What was brought about, but what was said already and what is the bank's own."""
    for name, title in titles.items():
        value = setting.made.get(name, "")
        if value and value != "—" and name not in _SAID_ALREADY:
            yield Cell(title, value)
