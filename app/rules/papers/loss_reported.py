"""What was reported lost and why, and from when to when payment is stopped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.domain.loss import LossKind, LossOf
from app.domain.money import Fen, yuan_text
from app.evidence.loss import FIT_TITLES, FOLLOW_UPS, LOSS_REASONS, FollowUp, LossSaid
from app.evidence.reporter import ReportChannel
from app.flow.operation import PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell, Section
from app.rules import loss_made
from app.rules.loss import CHECKED, LOSS, REPORT
from app.rules.papers import ticked
from app.rules.papers.head import moment
from app.rules.papers.loss_parts import COLUMNS, HALF, NONE, WHOLE
from app.rules.reporter import REPORTED_BY

_OF = {
    LossOf.MEDIUM: Text("凭证（卡/折）", "card or passbook"),
    LossOf.PIN: Text("密码", "PIN"),
    LossOf.BOTH: Text("双挂（凭证和密码）", "both"),
}
_SEAL = Text("印鉴", "seal")
"""On the form of the trade; this program keeps no seals, so it is never ticked."""

_NEVER = Text("不失效", "does not lapse")
_WHEN_ACCEPTED = Text(
    "受理即止付；受理、止付、到期时间（精确到秒）以受理后打印的客户联为准",
    "payment stops on acceptance; acceptance, stop and lapse, to the second, stand on the "
    "customer's copy, which is printed then",
)


def what_is_lost(view: View) -> LossOf:
    """What of card or passbook and PIN the paper is about: as said now, else as the report has
    it."""
    said = view.find(LOSS)
    return said.of if said is not None else view.of(REPORT).still


def reported(view: View, kind: LossKind, copy: PaperCopy) -> Section:
    """挂失事项: the answers of form C, each list with all its boxes [DOMAIN §2.4 C].

    What was said of the account to establish who this is stays with the bank: a copy may be taken
    along by an agent, or found in the street.
    """
    said = view.find(LOSS)
    cells = [_kind(view, kind)]
    lost = what_is_lost(view)
    cells.append(
        Cell(
            Text("挂失内容", "What is lost"),
            ticked.either(*((title, one is lost) for one, title in _OF.items()), (_SEAL, False)),
            WHOLE,
        )
    )
    if said is not None:
        cells += [
            Cell(Text("挂失原因", "Why"), ticked.of_list(LOSS_REASONS, said.reason), WHOLE),
            *_if_said(Text("丢失时间", "When"), said.when),
            *_if_said(Text("丢失地点", "Where"), said.where),
            *(() if copy.masked else _of_the_account(said)),
            Cell(
                Text("约定后续", "To follow"),
                ticked.either(
                    *(
                        (one.text, one.code == said.follow_up)
                        for one in FOLLOW_UPS
                        if one.code != FollowUp.OPEN
                    )
                ),
                WHOLE,
            ),
        ]
    about = view.find(REPORT)
    if about is not None:
        cells += [
            Cell(Text("原挂失编号", "Earlier report"), about.number, HALF),
            Cell(Text("原受理时间", "Accepted"), moment(about.accepted_at), HALF),
        ]
    return Section(Text("挂失事项", "The report"), tuple(cells), COLUMNS)


def _kind(view: View, kind: LossKind) -> Cell:
    by = view.find(REPORTED_BY)
    letter = by is not None and by.channel is not ReportChannel.COUNTER
    return Cell(
        Text("挂失种类", "Kind"),
        ticked.either(
            (Text("口头（临时）", "verbal"), kind is LossKind.VERBAL and not letter),
            (Text("书面（正式）", "formal"), kind is LossKind.FORMAL),
            (Text("函电", "phone or letter"), kind is LossKind.VERBAL and letter),
        ),
        WHOLE,
    )


def _if_said(label: Text, words: str) -> Iterator[Cell]:
    if words:
        yield Cell(label, words, HALF)


def _of_the_account(said: LossSaid) -> Iterator[Cell]:
    if said.last_use:
        yield Cell(Text("最近交易", "Last use"), said.last_use, WHOLE)
    yield Cell(Text("所述开户", "Opened, as said"), said.opened or NONE, HALF)
    yield Cell(
        Text("所述余额", "Balance, as said"),
        yuan_text(Fen(said.balance)) if said.balance is not None else NONE,
        HALF,
    )


def moments(view: View, setting: Setting) -> Section:
    """受理与止付: while it is a draft, when it was filled in and what stands elsewhere; once the
    entry stands, number, acceptance, stop and lapse to the second, and the fee in digits."""
    made = setting.made
    if not setting.journal:
        return Section(
            Text("填写与受理", "Filled in, and accepted"),
            (
                Cell(Text("填写时间", "Filled in"), moment(setting.at), HALF),
                *_fee_before(view),
                Cell(Text("受理与止付", "Acceptance"), _WHEN_ACCEPTED, WHOLE),
            ),
            COLUMNS,
        )
    lapses = made[loss_made.LAPSES]
    return Section(
        Text("受理与止付", "Acceptance and stop"),
        (
            Cell(Text("挂失编号", "Report no."), made[loss_made.REPORT], HALF),
            Cell(
                Text("客户联份号", "Copy no."),
                Text("第{n}份", "copy {n}").format(n=made[loss_made.COPY]),
                HALF,
            ),
            Cell(Text("受理时间", "Accepted"), made[loss_made.ACCEPTED], HALF),
            Cell(Text("止付生效", "Stopped from"), made[loss_made.STOPPED], HALF),
            Cell(
                Text("到期时间", "Lapses"),
                _NEVER if lapses == loss_made.NONE else same(lapses),
                HALF,
            ),
            Cell(Text("手续费", "Fee"), made[loss_made.FEE], HALF),
            *(_of_a_formal_one(made) if lapses == loss_made.NONE else ()),
        ),
        COLUMNS,
    )


def _of_a_formal_one(made: Mapping[str, str]) -> Iterator[Cell]:
    first = made[loss_made.REISSUE_FROM]
    yield Cell(
        Text("可补发日期", "Re-issue from"),
        Text("{day} 起", "from {day}").format(day=first) if first != loss_made.NONE else NONE,
        HALF,
    )
    yield Cell(Text("取代的挂失", "In place of"), made.get("follows") or NONE, HALF)


def _fee_before(view: View) -> Iterator[Cell]:
    checked = view.find(CHECKED)
    if checked is not None:
        yield Cell(Text("手续费", "Fee"), yuan_text(Fen(checked.fee)), HALF)


def account_checked(view: View) -> Iterator[Cell]:
    """What the books said to what the applicant stated, for the bank's copy: never an amount."""
    checked = view.find(CHECKED)
    if checked is None:
        return
    yield Cell(Text("开户核对", "Opened"), FIT_TITLES[checked.opened], HALF)
    yield Cell(Text("余额核对", "Balance"), FIT_TITLES[checked.balance], HALF)
    yield Cell(Text("大额挂失", "Large"), ticked.yes_no(checked.large), HALF)
