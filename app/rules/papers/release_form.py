"""解挂（撤销挂失）申请书: which report is taken back, why, and what was shown for it."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import ending
from app.domain import masks
from app.domain.loss import LOSS_KIND_TITLES, LOSS_OF_TITLES
from app.evidence.released import RELEASE_REASONS, PinStill
from app.flow.operation import BANK_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell, Declaration, Declarations, Document, Section
from app.rules.found_account import ACCOUNT
from app.rules.loss import REPORT
from app.rules.papers import head, loss_parts, signed, ticked
from app.rules.papers.head import moment
from app.rules.papers.loss_parts import COLUMNS, HALF, NONE, WHOLE
from app.rules.papers.paper import paper
from app.rules.release import PIN_PART, PLASTIC, RELEASE
from app.rules.release_way import WAY
from app.rules.report_copy import REPORT_COPY

_CODE = "release_form"
_TITLE = Text("解挂（撤销挂失）申请书", "Release of a loss report")

_TAKES_BACK = Text(
    "本人申请解除上述挂失，知晓解挂后支付随之恢复；仍有其他有效挂失或者冻结的，支付不恢复。",
    "I take the report back and know that payment is possible again from then on, unless another "
    "report or a freeze stands.",
)
_TRUE = Text(
    "本人确认以上所填内容真实、准确；找回的卡（折）为本人所有。",
    "The above is true and exact; what was found is mine.",
)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Form D of the trade: number, moment and kind of the report, why it is taken back, the number
    compared, the customer's copy handed back [DOMAIN §2.4 D, §3]."""
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            _report(view),
            _release(view, setting, copy),
            loss_parts.holder(view, copy),
            loss_parts.account(view, copy),
            loss_parts.acting(view, copy, agents=False),
            Declarations(
                Text("声明", "Declarations"),
                (Declaration(_TAKES_BACK, True), Declaration(_TRUE, True)),
            ),
            *loss_parts.for_the_bank(view, setting, (REPORT_COPY,), *_lightly(view)),
        ),
        signatures=signed.signature(view),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def _report(view: View) -> Section:
    report = view.of(REPORT)
    never = Text("不失效", "does not lapse")
    return Section(
        Text("原挂失", "The report"),
        (
            Cell(Text("挂失编号", "Report no."), report.number, HALF),
            Cell(Text("挂失种类", "Kind"), LOSS_KIND_TITLES[report.kind], HALF),
            Cell(Text("受理时间", "Accepted"), moment(report.accepted_at), HALF),
            Cell(Text("止付生效", "Stopped from"), moment(report.stopped_at), HALF),
            Cell(Text("挂失内容", "What is lost"), LOSS_OF_TITLES[report.still], HALF),
            Cell(
                Text("到期时间", "Lapses"),
                same(ending(report.lapses_at)) if report.lapses_at else never,
                HALF,
            ),
        ),
        COLUMNS,
    )


def _release(view: View, setting: Setting, copy: PaperCopy) -> Section:
    said = view.of(RELEASE)
    cells = [
        Cell(Text("解挂原因", "Why"), ticked.of_list(RELEASE_REASONS, said.reason), WHOLE),
        *((Cell(Text("说明", "Explained"), said.explained, WHOLE),) if said.explained else ()),
        *_compared(view, copy),
    ]
    if setting.journal:
        cells += [
            Cell(Text("解挂时间", "Released"), moment(setting.at), HALF),
            Cell(Text("支付", "Payment"), same(setting.made["payment"]), HALF),
        ]
    else:
        cells.append(Cell(Text("填写时间", "Filled in"), moment(setting.at), WHOLE))
    return Section(Text("解挂事项", "The release"), tuple(cells), COLUMNS)


def _compared(view: View, copy: PaperCopy) -> Iterator[Cell]:
    found, plastic = view.of(ACCOUNT), view.find(PLASTIC)
    if plastic is not None:
        number = masks.card_number(plastic.number) if copy.masked else plastic.number
        yield Cell(Text("找回凭证", "Found"), number, HALF)
        yield Cell(
            Text("凭证号核对", "Number"),
            ticked.either(
                (Text("相符", "agrees"), plastic.number == found.card),
                (Text("不符", "differs"), plastic.number != found.card),
            ),
            HALF,
        )
    pin = view.find(PIN_PART)
    if pin is not None:
        yield Cell(
            Text("密码", "PIN"),
            ticked.either(
                (Text("本人记得", "is known"), pin.still is PinStill.KNOWN),
                (Text("已遗忘", "is forgotten"), pin.still is not PinStill.KNOWN),
            ),
            WHOLE,
        )
    back = view.find(REPORT_COPY)
    yield Cell(
        Text("挂失客户联", "Customer's copy"),
        ticked.either(
            (Text("已交回", "handed back"), back is not None and back.taken_back),
            (Text("口头挂失，无客户联", "verbal report, there is none"), back is None),
        ),
        HALF,
    )
    yield Cell(
        Text("联号、份号", "Its number"),
        Text("{number} 第{n}份", "{number}, copy {n}").format(number=back.number, n=back.copy)
        if back is not None
        else NONE,
        HALF,
    )


def _lightly(view: View) -> Iterator[Cell]:
    """Of a holder's own verbal report: that the document alone undoes it, by parameter."""
    way = view.find(WAY)
    if way is not None and way.light:
        yield Cell(
            Text("办理方式", "Way"),
            Text(
                "本人口头挂失简易撤销（凭证件，不比对人脸、不授权）",
                "the holder's own verbal report, undone with the document alone",
            ),
            WHOLE,
        )


RELEASE_FORM = paper(_CODE, Text("解挂申请书", "Release form"), (BANK_COPY,), document)
