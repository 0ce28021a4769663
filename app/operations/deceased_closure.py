"""存款人身故支取销户: an heir draws all that was owed to the deceased, and all closes."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain import masks
from app.flow.operation import Operation, Signing
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell
from app.rules import authorisation, clock, deceased, wordings
from app.rules.deceased_effects import MADE_TITLES, close_all
from app.rules.deceased_steps import deceased_rules, deceased_steps
from app.rules.identity import CARD
from app.rules.papers.business_receipt import business_receipt
from app.rules.papers.deceased_form import DECEASED_FORM
from app.rules.papers.deceased_notice import heir_is_told
from app.rules.papers.deceased_voucher import DECEASED_VOUCHER
from app.rules.papers.evidence_sheet import EVIDENCE_SHEET
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.information_notice import INFORMATION_NOTICE
from app.rules.papers.interest_sheet import InterestOf, interest_sheets
from app.rules.papers.network_check_sheet import NETWORK_CHECK_SHEET

_TITLE = Text("存款人身故支取销户", "Draw a deceased depositor's money")


def _interest_of(view: View) -> tuple[InterestOf, ...]:
    name = view.of(deceased.ESTATE).name
    return tuple(InterestOf(one.account, name, one.sums) for one in view.of(deceased.SUM).sums)


def _whose(view: View) -> set[str]:
    payee = view.find(deceased.PAYEE) if deceased.by_transfer(view) else None
    return {
        view.of(deceased.ESTATE).customer,
        *((payee.customer,) if payee is not None and payee.customer else ()),
    }


def _named(view: View) -> Iterator[Cell]:
    card, said = view.of(CARD), view.of(deceased.DECEASED)
    yield Cell(Text("申请人", "Applicant"), masks.name(card.name))
    yield Cell(Text("申请人证件", "Document no."), masks.identity_number(card.number))
    yield Cell(Text("存款人", "Depositor"), masks.name(said.name))


def _headline(view: View) -> Text:
    said = view.find(deceased.DECEASED)
    return same(masks.name(said.name)) if said is not None else Text("未填写", "not filled in")


DECEASED_CLOSURE = Operation(
    code="1202",
    name="deceased_closure",
    title=_TITLE,
    tells=Text("办理已故亲属的存款提取", "Drawing the deposits of a relative who died"),
    words=(
        *("sgzq", "shengu", "jcqk", "jicheng", "ygck", "yigu"),
        *("身故", "继承", "已故存款人", "遗产", "deceased", "estate", "heir"),
    ),
    headline=_headline,
    steps=deceased_steps(),
    rules=(
        *deceased_rules(),
        clock.clock_is_right,
        wordings.in_force_when_signed(
            deceased.PROMISE,
            Text("承诺书为签名当日现行文本", "The promise is that of the day"),
        ),
    ),
    holds=_whose,
    effect=close_all,
    papers=(
        DECEASED_FORM,
        interest_sheets(_interest_of),
        DECEASED_VOUCHER,
        business_receipt(_TITLE, MADE_TITLES, _named),
        FACE_CONSENT,
        INFORMATION_NOTICE,
        NETWORK_CHECK_SHEET,
        EVIDENCE_SHEET,
        *heir_is_told(_TITLE),
    ),
    signings=(FACE_CONSENT_SIGNING, Signing(authorisation.SIGNATURE, (DECEASED_FORM,))),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "付现金的请申请人当面点清；死亡、亲属关系证明等复印件随凭证保管，原件退还。",
            "Cash is counted before they leave; copies of the proofs are kept with the voucher, "
            "the originals are given back.",
        ),
        Text(
            "剪角的卡（折）加盖“作废”戳记随凭证登记；未交回的已登记作废。",
            "What was cut is stamped void and registered; what was not handed in is void too.",
        ),
        Text(
            "申请人要查存款人去世前后六个月明细的，另行申请，本系统暂不提供。",
            "A statement of six months before and after the death is asked for separately; this "
            "program does not make it.",
        ),
    ),
)
