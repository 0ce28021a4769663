"""拾得卡收据 and 拾得卡处理单: what somebody handed in, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain import masks
from app.domain.account import MEDIUM_KIND_TITLES
from app.evidence.found_card import BROUGHT_BY_TITLES, FOUND_IS_TITLES
from app.evidence.held_card import BECOMES_TITLES, Becomes
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell, Declarations, Document, Prose, Section, SignatureBox
from app.rules.custody import FOUND, HANDED_IN, TAKEN_IN
from app.rules.held_card import ENDING, HELD
from app.rules.identity import AGENT, CARD, GUARDIAN
from app.rules.papers import bank_part, head, signed, ticked
from app.rules.papers.head import moment
from app.rules.papers.loss_parts import NONE
from app.rules.papers.paper import paper

_CODE, _ENDED_CODE = "found_card_receipt", "held_card_slip"
_TITLE = Text("拾得卡（折）收据", "Receipt for a found card or passbook")
_ENDED = Text("拾得卡（折）处理单", "What became of a card in custody")
_WHOLE = 2

_THANKS = Text(
    "感谢您交回拾得的卡（折）。本行将妥善保管并设法联系持有人，或者按规定处理；依法为持有人保密，"
    "不能告知其信息。",
    "Thank you for handing in what you found. The bank keeps it safe and tries to reach its "
    "holder, or deals with it as the rules say; the law keeps us from telling you whose it is.",
)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """What was handed in, when and by whom as far as they said; to the finder never whose it is.
    The bank's copy says what the books say and what two of the staff did."""
    handed_in = view.of(HANDED_IN)
    number = masks.card_number(handed_in.number) if copy.masked else handed_in.number
    who = masks.name(handed_in.who) if copy.masked and handed_in.who else handed_in.who
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            Section(
                Text("交来的卡（折）", "What was handed in"),
                (
                    Cell(Text("登记号", "Register no."), setting.made["held"]),
                    Cell(Text("收到时间", "Received"), moment(setting.at)),
                    Cell(
                        Text("种类", "Kind"),
                        ticked.either(
                            *(
                                (title, kind is handed_in.medium)
                                for kind, title in MEDIUM_KIND_TITLES.items()
                            )
                        ),
                    ),
                    Cell(Text("号码", "Number"), number or Text("无法辨认", "cannot be made out")),
                    Cell(Text("发卡行", "Bank"), handed_in.bank or NONE),
                    Cell(Text("交来人", "Brought by"), BROUGHT_BY_TITLES[handed_in.brought_by]),
                    Cell(Text("姓名、电话", "Name, phone"), who or NONE),
                    Cell(Text("拾得时间地点", "Found"), handed_in.where or NONE),
                ),
            ),
            *((Prose(None, _THANKS),) if copy.masked else _for_the_bank(view, setting)),
        ),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def _for_the_bank(view: View, setting: Setting) -> Iterator[Section | Declarations]:
    found, taken_in = view.of(FOUND), view.of(TAKEN_IN)
    yield Section(
        Text("银行填写", "For the bank"),
        (
            Cell(Text("账册核对", "The books say"), FOUND_IS_TITLES[found.is_]),
            Cell(Text("处理", "Done"), same(setting.made["state"])),
            Cell(Text("持有人", "Holder"), found.name or NONE),
            Cell(Text("客户号", "Customer no."), found.customer or NONE),
            Cell(Text("挂失编号", "Report no."), found.report or NONE),
            Cell(
                Text("挂失时间", "Reported"),
                moment(found.reported_at) if found.reported_at else NONE,
            ),
            Cell(Text("联系情况", "Holder told"), taken_in.told or NONE, _WHOLE),
        ),
    )
    sentences = tuple(bank_part.witnessed(view, (TAKEN_IN,)))
    if sentences:
        yield Declarations(Text("经办人核实", "Witnessed by the teller"), sentences)


def ended(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """What became of a card in custody; where it was given back, with room for the signature of
    whoever took it."""
    ending, held = view.of(ENDING), view.of(HELD)
    returned = ending.becomes is Becomes.RETURNED
    return Document(
        header=head.header(setting, _ENDED, copy.title),
        blocks=(
            Section(
                Text("保管的卡（折）", "The one in custody"),
                (
                    Cell(Text("登记号", "Register no."), held.number),
                    Cell(Text("号码", "Number"), held.card or NONE),
                    Cell(Text("收存时间", "Taken in"), moment(held.since) if held.since else NONE),
                    Cell(Text("收存人", "By"), held.by or NONE),
                    Cell(Text("持有人", "Holder"), held.name or NONE),
                    Cell(Text("处理时间", "Settled"), moment(setting.at)),
                    Cell(
                        Text("处理方式", "What is done"),
                        ticked.either(
                            *(
                                (title, one is ending.becomes)
                                for one, title in BECOMES_TITLES.items()
                            )
                        ),
                        _WHOLE,
                    ),
                    Cell(Text("说明", "Explained"), ending.explained or NONE, _WHOLE),
                    *_taken_by(view),
                ),
            ),
        ),
        signatures=(SignatureBox(Text("领取人签名", "Received by"), None),) if returned else (),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _ENDED_CODE, copy),
        training=head.is_training(setting),
    )


def _taken_by(view: View) -> Iterator[Cell]:
    for slot in (AGENT, GUARDIAN, CARD):
        shown = view.find(slot)
        if shown is not None:
            yield Cell(Text("领取人", "Given to"), shown.name)
            yield Cell(shown.kind.title, shown.number)
            return


FOUND_CARD_RECEIPT = paper(
    _CODE, Text("拾得卡收据", "Found card receipt"), (BANK_COPY, CUSTOMER_COPY), document
)
HELD_CARD_SLIP = paper(_ENDED_CODE, Text("拾得卡处理单", "Custody slip"), (BANK_COPY,), ended)
