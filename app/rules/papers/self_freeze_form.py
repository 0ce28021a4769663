"""自助冻结、解除自助冻结申请书: what the holder has frozen of their own money, or takes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.clock import ending
from app.domain.money import Fen, capital, yuan_text
from app.evidence.ask import choice_text
from app.evidence.self_freeze import SELF_REASONS
from app.flow.operation import BANK_COPY, Paper, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell, Declaration, Declarations, Document, Section
from app.rules.papers import head, loss_parts, signed
from app.rules.papers.head import moment
from app.rules.papers.loss_parts import COLUMNS, HALF, NONE, WHOLE
from app.rules.papers.paper import paper
from app.rules.self_freeze import ASKED, BACK, FROZEN

_CODE = "self_freeze_form"
_ASK = Text("账户自助冻结申请书", "Request to freeze one's own money")
_END = Text("解除自助冻结申请书", "Request to take one's own freeze back")

_KNOWS = Text(
    "本人知晓：冻结的金额不能支取、转账和缴费，代扣、还款也会停止；转入不受影响；须由本人持有效身份证件到柜台解除。",
    "I know: what is frozen cannot be taken out, transferred or used for bills and repayments; "
    "money still comes in; only I take it back, at the counter with my identity document.",
)
_OWN_WILL = Text(
    "本人自愿解除冻结，没有人在电话、网络或者现场指挥本人转账。",
    "I take it back of my own will; nobody tells me by phone, online or here to pay anybody.",
)


def amount_in_words(fen: int | None) -> Text:
    """An amount with its capitals, or that it is all."""
    if fen is None:
        return Text("全部金额", "all of it")
    return same(f"{yuan_text(Fen(fen))}（{capital(Fen(fen))}）")


def _asked(view: View, setting: Setting) -> Iterator[Cell]:
    asked = view.of(ASKED)
    yield Cell(Text("冻结金额", "How much"), amount_in_words(asked.amount), WHOLE)
    days = Text("{days}天", "{days} days").format(days=asked.days)
    yield Cell(
        Text("冻结期限", "For how long"),
        days if asked.days else Text("至本人解除", "until taken back"),
        HALF,
    )
    yield Cell(Text("原因", "Why"), choice_text(SELF_REASONS, asked.reason), HALF)
    if setting.journal:
        yield Cell(Text("登记号", "Register no."), setting.made.get("freeze", ""), HALF)
        yield Cell(Text("到期时间", "Until"), setting.made.get("until", "—"), HALF)


def _taken_back(view: View, setting: Setting) -> Iterator[Cell]:
    frozen = view.of(FROZEN)
    for number, since, ends, amount in zip(
        frozen.numbers, frozen.since, frozen.ends, frozen.amounts, strict=True
    ):
        yield Cell(Text("登记号", "Register no."), number, HALF)
        yield Cell(Text("冻结时间", "Frozen"), moment(since), HALF)
        yield Cell(Text("冻结金额", "How much"), amount_in_words(amount), HALF)
        yield Cell(Text("原定到期", "Was to end"), same(ending(ends)) if ends else NONE, HALF)


def _form(
    title: Text, cells: Callable[[View, Setting], Iterator[Cell]], declared: Text
) -> Callable[[View, Setting, PaperCopy], Document]:
    def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
        """What the holder asks for, in their own hand [002; DOMAIN §5]."""
        done = Cell(
            Text("办理时间", "Done") if setting.journal else Text("填写时间", "Filled in"),
            moment(setting.at),
            WHOLE,
        )
        return Document(
            header=head.header(setting, title, copy.title),
            blocks=(
                Section(Text("申请事项", "Applied for"), (*cells(view, setting), done), COLUMNS),
                loss_parts.holder(view, copy),
                loss_parts.account(view, copy),
                loss_parts.acting(view, copy, agents=False),
                Declarations(Text("声明", "Declarations"), (Declaration(declared, True),)),
                *loss_parts.for_the_bank(view, setting, (BACK,)),
            ),
            signatures=signed.signature(view),
            staff=signed.staff(view, setting),
            seal=head.seal(setting),
            qr=head.proof(setting, _CODE, copy),
            training=head.is_training(setting),
        )

    return document


def _paper(title: Text, cells: Callable[[View, Setting], Iterator[Cell]], declared: Text) -> Paper:
    return paper(_CODE, title, (BANK_COPY,), _form(title, cells, declared))


SELF_FREEZE_FORM = _paper(_ASK, _asked, _KNOWS)
SELF_FREEZE_END_FORM = _paper(_END, _taken_back, _OWN_WILL)
