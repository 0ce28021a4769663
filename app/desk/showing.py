"""Evidence in words: labelled rows and pictures, for the review page and the journal."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import singledispatch
from typing import Any

from app.clock import CHINA, ending
from app.desk.cash_rows import CASH_ROWS
from app.desk.closure_rows import CLOSURE_ROWS
from app.desk.control_rows import CONTROL_ROWS
from app.desk.day_end_rows import DAY_END_ROWS
from app.desk.deceased_rows import DECEASED_ROWS
from app.desk.money_rows import MONEY_ROWS
from app.desk.replacement_rows import ROWS
from app.desk.restraint_rows import RESTRAINT_ROWS
from app.desk.views import Part, Pictured, Row
from app.domain import masks
from app.domain.account import ACCOUNT_LIFE_TITLES, AccountClass, AccountLife
from app.domain.document_forms import FIELD_TITLES
from app.domain.documents import until_text
from app.domain.loss import LOSS_KIND_TITLES, LOSS_OF_TITLES
from app.domain.money import Fen, yuan_text
from app.domain.parameters import declared_parameter
from app.domain.risk_grade import RiskLevel
from app.domain.wording import WORDING_TITLES
from app.evidence.approval import DECISION_TITLES, Approval
from app.evidence.ask import Ask, AskKind, choice_text
from app.evidence.closure import MediumTaken
from app.evidence.consent import Consents
from app.evidence.contact import PhoneProof
from app.evidence.face import FACE_BAND_TITLES, FaceAttempt, FaceBand, FaceMatch, Witness
from app.evidence.face_agreed import FaceAgreed
from app.evidence.found_account import FOUND_ACCOUNT_BY_TITLES, AccountFound
from app.evidence.found_card import FOUND_IS_TITLES, CardHandedIn, FoundInBooks
from app.evidence.held_card import HeldChosen
from app.evidence.identity import ASSURANCE_WORDS, ChipReading, IdentityDocument, chip_fault_text
from app.evidence.liveness import (
    CANNOT_FOLLOW,
    OUTCOME_TEXTS,
    PROMPT_TEXTS,
    REASON_TEXTS,
    UNABLE_TEXTS,
    LivenessCheck,
    LivenessTry,
)
from app.evidence.lookup import CustomerLookup
from app.evidence.loss import FIT_TITLES, AccountChecked, ReportChosen
from app.evidence.medium import CardTaken, PinSet
from app.evidence.network_check import CHECK_MEANING_TITLES, NetworkCheck
from app.evidence.parameter_change import ParameterChange
from app.evidence.pins import PinProven, PinTried
from app.evidence.questions import ANSWER_FIT_TITLES, QUESTION_TITLES, QuestionsAnswered
from app.evidence.released import PlasticInHand, ReleaseWay
from app.evidence.risk import RiskAssessed
from app.evidence.signature import Signature, SignedPaper
from app.evidence.worded import Worded
from app.evidence.workstation import CameraChoice, SettingsChange
from app.flow.forms import raw_of, shown_fields
from app.flow.operation import Step
from app.flow.slot import View
from app.i18n import Text, same
from app.settings import declared

_SIGNED_PAPER = Text("所签《{paper}》摘要", "Digest of the “{paper}” that was signed")
_YES_NO = {True: Text("是", "yes"), False: Text("否", "no")}


def part(step: Step, view: View, unusual: set[tuple[str, str]]) -> Part | None:
    """A step's evidence as rows and pictures; None while it has none.

    `unusual` holds (slot, field) pairs that verdicts speak of.
    """
    rows: list[Row] = []
    pictures: list[Pictured] = []
    signed: list[SignedPaper] = []
    for slot in step.fills:
        value = view.find(slot)
        if value is None:
            continue
        for label, text, field in rows_of(value):
            rows.append(
                Row(label, text, slot.name, field, bool(field) and (slot.name, field) in unusual)
            )
        pictures.extend(pictures_of(value))
        if isinstance(value, Signature):
            signed.extend(value.signed)
    if not rows and not pictures:
        return None
    return Part(step.title, tuple(rows), tuple(pictures), tuple(signed))


Said = tuple[Text, Text, str]
"""A label, what is said, and the field's name."""


@singledispatch
def rows_of(value: Any) -> tuple[Said, ...]:
    """The rows of a piece of evidence; by default its asked fields, codes put into words."""
    raw = raw_of(value)
    asked = tuple(
        (one.ask.label, _said(one.ask, raw[one.name]), one.name)
        for one in shown_fields(type(value), raw)
    )
    return (*asked, *_versions(value)) if isinstance(value, Worded) else asked


def _versions(value: Worded) -> Iterator[Said]:
    """Which wordings stood beside the answers."""
    for one in value.shown:
        if one.version:
            yield (
                WORDING_TITLES[one.code],
                Text("版本 {version}", "version {version}").format(version=one.version),
                "",
            )


def _said(ask: Ask, raw: Any) -> Text:
    match ask.kind:
        case AskKind.TICK:
            return _YES_NO[bool(raw)]
        case AskKind.CHOICE:
            return choice_text(ask.choices, raw) or same("—")
        case AskKind.MONEY:
            return same("—" if raw is None else yuan_text(Fen(raw)))
        case _:
            return same(str(raw)) if raw not in ("", None) else same("—")


def moment(at: datetime) -> Text:
    """A moment as screens show it."""
    return same(f"{at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}")


@rows_of.register
def _(value: Consents) -> tuple[Said, ...]:
    face = Text("同意", "given") if value.face_given else Text("不同意", "refused")
    return (
        (
            Text("个人信息处理告知书", "Personal information notice"),
            Text("已同意（{v}）", "agreed ({v})").format(v=value.personal_information_version),
            "personal_information",
        ),
        (
            Text("人脸信息单独同意", "Separate consent for the face"),
            Text("{said}（{v}）", "{said} ({v})").format(said=face, v=value.face_version),
            "face",
        ),
    )


@rows_of.register
def _(value: FaceAgreed) -> tuple[Said, ...]:
    said = Text("无，此次另行征求", "none stands: asked for now")
    if value.stands:
        given = Text("{on} 给予，未撤回（{v}）", "given on {on} and not withdrawn ({v})")
        said = given.format(on=value.given_at[:10], v=value.version)
    return ((Text("以前的人脸授权", "Earlier consent to the face"), said, ""),)


@rows_of.register
def _(value: AccountFound) -> tuple[Said, ...]:
    # Masked for everybody, and without what a question is asked about: it stands beside them.
    return (
        (Text("户名", "Holder"), same(masks.name(value.name)), ""),
        (Text("卡（折）号", "Card or passbook"), same(masks.card_number(value.card)), ""),
        (Text("账号", "Account"), same(masks.account_number(value.account)), ""),
        (Text("查找方式", "Found by"), FOUND_ACCOUNT_BY_TITLES[value.by], ""),
    )


@rows_of.register
def _(value: QuestionsAnswered) -> tuple[Said, ...]:
    counted = Text(
        "须答对{needed}题，答对{right}题，答错{wrong}题", "{right} of {needed} right, {wrong} wrong"
    )
    return (
        (
            Text("核实结果", "Outcome"),
            counted.format(needed=value.needed, right=value.right, wrong=value.wrong),
            "asked",
        ),
        *(
            (QUESTION_TITLES[one.question], ANSWER_FIT_TITLES[one.fit], "asked")
            for one in value.asked
        ),
    )


@rows_of.register
def _(value: PlasticInHand | CardHandedIn) -> tuple[Said, ...]:
    raw = raw_of(value)
    return tuple(
        (
            one.ask.label,
            same(masks.card_number(value.number))
            if one.name == "number"
            else _said(one.ask, raw[one.name] or None),
            one.name,
        )
        for one in shown_fields(type(value), raw)
    )


@rows_of.register
def _(value: ReleaseWay) -> tuple[Said, ...]:
    how = (
        Text("凭证件简易撤销", "undone lightly, by the document alone")
        if value.light
        else Text("按正式挂失办理", "like a formal report")
    )
    return (
        (Text("挂失编号", "Report"), same(value.report), "report"),
        (Text("解挂方式", "Way of release"), how, "light"),
    )


@rows_of.register
def _(value: FoundInBooks) -> tuple[Said, ...]:
    rows: list[Said] = [(Text("核对结果", "What it is"), FOUND_IS_TITLES[value.is_], "is_")]
    if value.card:
        rows.append((Text("卡（折）号", "Number"), same(masks.card_number(value.card)), "card"))
        rows.append((Text("持卡人", "Holder"), same(masks.name(value.name)), "name"))
    if value.why_dead:
        rows.append((Text("失效原因", "Why it is not valid"), value.why_dead, "why_dead"))
    if value.report:
        rows.append((Text("挂失编号", "Report"), same(value.report), "report"))
    return tuple(rows)


@rows_of.register
def _(value: HeldChosen) -> tuple[Said, ...]:
    rows: list[Said] = [(Text("拾得卡登记号", "Number in the register"), same(value.number), "")]
    if value.is_ is not None:
        rows.append((Text("核对结果", "What it is"), FOUND_IS_TITLES[value.is_], "is_"))
    if value.card:
        rows.append((Text("卡（折）号", "Number"), same(masks.card_number(value.card)), "card"))
    if value.name:
        rows.append((Text("持卡人", "Holder"), same(masks.name(value.name)), "name"))
    if value.since is not None:
        rows.append((Text("收存时间", "Taken in"), moment(value.since), "since"))
        rows.append((Text("收存柜员", "Taken in by"), same(value.by), "by"))
    return tuple(rows)


@rows_of.register
def _(value: SettingsChange) -> tuple[Said, ...]:
    known = declared()
    rows = [
        (
            known[one.name].label if one.name in known else same(one.name),
            Text("{before} → {after}", "{before} → {after}").format(
                before=known[one.name].shown(one.before), after=known[one.name].shown(one.after)
            )
            if one.name in known
            else same(f"{one.before} → {one.after}"),
            one.name,
        )
        for one in value.changes
    ]
    where = (Text("终端号", "Workstation"), same(value.workstation), "workstation")
    why = (Text("原因", "Reason"), same(value.reason or "—"), "reason")
    return (where, *rows, why)


@rows_of.register
def _(value: CameraChoice) -> tuple[Said, ...]:
    one = declared()[value.setting]
    both = Text("{before} → {after}", "{before} → {after}").format(
        before=one.shown(value.before), after=one.shown(value.after)
    )
    return (
        (Text("终端号", "Workstation"), same(value.workstation), "workstation"),
        (one.label, both, "after"),
    )


@rows_of.register
def _(value: ParameterChange) -> tuple[Said, ...]:
    one = declared_parameter(value.name)
    new, was = same(value.value), same("—")
    if one is not None and value.after:
        new = one.shown(json.loads(value.after))
        was = one.shown(json.loads(value.before)) if value.before else was
    return (
        (Text("参数", "Parameter"), one.title if one else same(value.name), "name"),
        (Text("原值", "Was"), was, "before"),
        (Text("新值", "New value"), new, "value"),
        (Text("生效日期", "In force from"), same(value.valid_from), "valid_from"),
        (Text("依据", "Ground"), same(value.source), "source"),
    )


@rows_of.register
def _(value: IdentityDocument) -> tuple[Said, ...]:
    assured = {one.name: ASSURANCE_WORDS[one.assurance] for one in value.fields}
    rows: list[Said] = [(Text("证件种类", "Document"), value.kind.title, "kind")]
    for name in value.form.names:
        raw = getattr(value, name)
        if name == "sex":
            text = value.sex.title
        elif name == "valid_until":
            text = until_text(value.valid_until)
        elif not raw:
            text = same("—")
        elif isinstance(raw, date):
            text = same(raw.isoformat())
        else:
            text = same(str(raw))
        how = assured.get(name, Text("", ""))
        rows.append((FIELD_TITLES[name], Text(text.zh + how.zh, text.en + how.en), name))
    return (*rows, *_chip_rows(value.chip))


def _chip_rows(chip: ChipReading | None) -> Iterator[Said]:
    if chip is None:
        return
    title = Text("证件芯片", "Chip")
    if not chip.read:
        why = chip_fault_text(chip.fault)
        yield title, Text("未能读取（{why}）", "not read ({why})").format(why=why), "chip"
        return
    said = Text("与印刷内容一致", "agrees with the print")
    if chip.differences:
        said = Text(
            f"与印刷内容有{len(chip.differences)}项不一致",
            f"differs from the print in {len(chip.differences)} field(s)",
        )
    yield title, said, "chip"
    if chip.newest_address:
        yield Text("芯片最新住址", "Newest address"), same(chip.newest_address), "address"


@rows_of.register
def _(value: CustomerLookup) -> tuple[Said, ...]:
    rows: list[Said] = [
        (
            Text("客户号", "Customer number"),
            same(value.customer) if value.customer else Text("新客户", "new customer"),
            "customer",
        )
    ]
    for account in value.accounts:
        rows.append(
            (
                Text("已有账户", "Account held"),
                Text("{c}类户 {n}（{l}，{o}开立）", "class {c} {n} ({l}, opened {o})").format(
                    c=AccountClass(account.account_class).value,
                    n=account.number,
                    l=ACCOUNT_LIFE_TITLES[AccountLife(account.life)],
                    o=account.opened,
                ),
                "accounts",
            )
        )
    if not value.accounts:
        rows.append((Text("已有账户", "Accounts held"), Text("无", "none"), "accounts"))
    rows.append((Text("持有借记卡", "Debit cards held"), same(str(value.cards)), "cards"))
    listed = (
        Text("无命中", "no hit")
        if not value.listed
        else Text(f"命中{value.listed}条", f"{value.listed} hit(s)")
    )
    rows.append((Text("名单筛查（内部）", "Screening (internal)"), listed, "listed"))
    return tuple(rows)


_DRIVERS = {
    "manual": Text("柜员登记核查结果单", "the teller copied the result sheet"),
    "specimen": Text("培训样本", "training specimen"),
}


@rows_of.register
def _(value: NetworkCheck) -> tuple[Said, ...]:
    rows: list[Said] = [
        (Text("核查结果", "Result"), CHECK_MEANING_TITLES[value.meaning], "meaning"),
        (Text("返回代码", "Code"), same(f"{value.raw_code} {value.raw_text}"), "raw_code"),
        (Text("流水号", "Serial"), same(value.serial), "serial"),
        (
            Text("核查方式", "Asked through"),
            _DRIVERS.get(value.driver, same(value.driver)),
            "driver",
        ),
    ]
    if value.issuer:
        rows.append((Text("签发机关", "Issuing authority"), same(value.issuer), "issuer"))
    return tuple(rows)


@rows_of.register
def _(value: FaceMatch) -> tuple[Said, ...]:
    return tuple(
        (Text(f"第{n}次比对", f"Attempt {n}"), _attempt(one), "attempts")
        for n, one in enumerate(value.attempts, 1)
    )


def _attempt(one: FaceAttempt) -> Text:
    if one.band is None:
        return Text(f"未能比对（{one.error}）", f"not possible ({one.error})")
    told = _told(one, one.band)
    if one.second_distance is None:
        return told
    return Text(
        f"{told.zh}；与以前办理时的照片距离 {one.second_distance:.3f}",
        f"{told.en}; distance {one.second_distance:.3f} from the photograph of an earlier case",
    )


def _told(one: FaceAttempt, band: FaceBand) -> Text:
    return Text(
        "{band}，距离 {d}（≤{a} 相像，≤{u} 人工判断；{r}）",
        "{band}, distance {d} (≤{a} alike, ≤{u} a human decides; {r})",
    ).format(
        band=FACE_BAND_TITLES[band],
        d=f"{one.distance:.3f}",
        a=f"{one.alike_up_to:.3f}",
        u=f"{one.unsure_up_to:.3f}",
        r=one.recipe,
    )


@rows_of.register
def _(value: LivenessCheck) -> tuple[Said, ...]:
    rows: list[Said] = [
        (Text(f"第{n}次动作", f"Prompts, try {n}"), _challenge(one), "tries")
        for n, one in enumerate(value.tries, 1)
    ]
    if value.unable is not None:
        rows.append((CANNOT_FOLLOW, UNABLE_TEXTS[value.unable], "unable"))
    return tuple(rows)


def _challenge(one: LivenessTry) -> Text:
    asked = Text(
        "、".join(PROMPT_TEXTS[each.prompt].zh for each in one.prompts),
        ", ".join(PROMPT_TEXTS[each.prompt].en for each in one.prompts),
    )
    said = OUTCOME_TEXTS[one.outcome] if one.reason is None else REASON_TEXTS[one.reason]
    return Text("{said}（{asked}；{limits}）", "{said} ({asked}; {limits})").format(
        said=said, asked=asked or same("—"), limits=one.limits
    )


@rows_of.register
def _(value: Witness) -> tuple[Said, ...]:
    return (
        (
            Text("第二名核对人", "Second member of staff"),
            same(f"{value.staff} {value.name}  {moment(value.at).zh}"),
            "staff",
        ),
    )


@rows_of.register
def _(value: PhoneProof) -> tuple[Said, ...]:
    rows: list[Said] = [
        (Text("手机号", "Mobile number"), same(value.number), "number"),
        (Text("验证码核对", "Code confirmed"), moment(value.confirmed_at), "confirmed_at"),
    ]
    if value.shared_because:
        rows.append((Text("共用原因", "Why shared"), same(value.shared_because), "shared_because"))
    return tuple(rows)


@rows_of.register
def _(value: RiskAssessed) -> tuple[Said, ...]:
    level = RiskLevel(value.level).title
    rows: list[Said] = [
        (
            Text("风险等级", "Risk grade"),
            Text("{level}（{score}分）", "{level} ({score} points)").format(
                level=level, score=value.score
            ),
            "level",
        )
    ]
    for one in value.points:
        rows.append(
            (
                Text(f"{one.points}分", f"{one.points} points")
                if one.points
                else Text("直接定为高风险", "sets high"),
                one.reason,
                "points",
            )
        )
    return tuple(rows)


@rows_of.register
def _(value: CardTaken) -> tuple[Said, ...]:
    return (
        (Text("凭证号", "Voucher number"), same(value.serial), "serial"),
        (Text("卡号", "Card number"), same(value.card_number), "card_number"),
    )


@rows_of.register
def _(value: PinSet) -> tuple[Said, ...]:
    return ((Text("密码", "PIN"), Text("客户已设置", "set by the customer"), ""),)


@rows_of.register
def _(value: PinProven) -> tuple[Said, ...]:
    return (
        (Text("原密码", "Old PIN"), Text("客户输入相符", "entered by the customer; it agrees"), ""),
        (Text("此前连续输错", "Wrong entries before"), same(str(value.wrong_before)), ""),
    )


@rows_of.register
def _(value: PinTried) -> tuple[Said, ...]:
    agrees = (
        Text("相符", "agrees") if value.agreed else Text("不符，已登记", "wrong, and registered")
    )
    return ((Text("密码输入", "PIN entry"), agrees, ""),)


@rows_of.register
def _(value: Signature) -> tuple[Said, ...]:
    return (
        (Text("签名时间", "Signed"), moment(value.at), "at"),
        *(
            (_SIGNED_PAPER.format(paper=one.title), same(one.document.digest), f"paper_{n}")
            for n, one in enumerate(value.signed)
        ),
    )


@rows_of.register
def _(value: Approval) -> tuple[Said, ...]:
    rows: list[Said] = [
        (Text("授权结果", "Decision"), DECISION_TITLES[value.decision], "decision"),
        (
            Text("授权人", "Authoriser"),
            same(f"{value.staff} {value.name}  {moment(value.at).zh}"),
            "staff",
        ),
    ]
    if value.reason:
        rows.append((Text("意见", "Remark"), same(value.reason), "reason"))
    return tuple(rows)


@rows_of.register
def _(value: ReportChosen) -> tuple[Said, ...]:
    lapses = Text("不失效", "does not lapse")
    if value.lapses_at is not None:
        lapses = same(ending(value.lapses_at))
    by = Text("{name}（代理）", "{name} (agent)") if value.by_agent else Text("{name}", "{name}")
    return (
        (Text("挂失编号", "Report no."), same(f"{value.number} · {value.copy}"), "number"),
        (Text("挂失种类", "Kind"), LOSS_KIND_TITLES[value.kind], "kind"),
        (Text("挂失内容", "What is lost"), LOSS_OF_TITLES[value.still], "still"),
        (
            Text("受理时间", "Accepted"),
            Text("{at}，柜员 {teller}", "{at}, teller {teller}").format(
                at=moment(value.accepted_at), teller=same(value.accepted_by)
            ),
            "accepted_at",
        ),
        (Text("止付生效时间", "Payment stopped"), moment(value.stopped_at), "stopped_at"),
        (Text("到期时间", "Lapses"), lapses, "lapses_at"),
        (Text("挂失人", "Reported by"), by.format(name=same(value.reporter)), "reporter"),
    )


@rows_of.register
def _(value: AccountChecked) -> tuple[Said, ...]:
    since = Text("尚未止付", "not stopped yet")
    if value.stopped_since is not None:
        since = moment(value.stopped_since)
    fee = Text("免收", "none")
    if value.fee:
        fee = Text("{fee}，记为应收", "{fee}, due").format(fee=same(yuan_text(Fen(value.fee))))
    return (
        (Text("所述开户时间", "Opening as said"), FIT_TITLES[value.opened], "opened"),
        (Text("所述大约余额", "Balance as said"), FIT_TITLES[value.balance], "balance"),
        (Text("达到大额起点", "A large report"), _YES_NO[value.large], "large"),
        (Text("取代口头挂失", "Takes the place of"), same("、".join(value.supersedes) or "—"), ""),
        (Text("此前止付", "Payment stopped since"), since, "stopped_since"),
        (Text("挂失手续费", "Fee"), fee, "fee"),
    )


for _kind, _rows in {
    **ROWS,
    **CLOSURE_ROWS,
    **CONTROL_ROWS,
    **DECEASED_ROWS,
    **MONEY_ROWS,
    **DAY_END_ROWS,
    **CASH_ROWS,
    **RESTRAINT_ROWS,
}.items():
    rows_of.register(_kind, _rows)


def pictures_of(value: Any) -> tuple[Pictured, ...]:
    """The pictures of a piece of evidence, with captions."""
    for kind, picture in _PICTURES.items():
        if isinstance(value, kind):
            return picture(value)
    return ()


def _document_pictures(document: IdentityDocument) -> tuple[Pictured, ...]:
    chip = document.chip.portrait if document.chip else None
    pictured = (
        (document.front_flattened, Text("证件正面", "Front")),
        (document.back_flattened, Text("证件背面", "Back")),
        (document.portrait, Text("证件照片", "Portrait")),
        (chip, Text("芯片照片", "Portrait of the chip")),
    )
    return tuple(Pictured(kept, title) for kept, title in pictured if kept is not None)


def _check_pictures(check: NetworkCheck) -> tuple[Pictured, ...]:
    if check.photo is None:
        return ()
    return (Pictured(check.photo, Text("联网核查照片", "Photograph of the network check")),)


def _liveness_pictures(check: LivenessCheck) -> tuple[Pictured, ...]:
    return tuple(
        Pictured(still, Text(f"动作活体（第{n}次）", f"Following prompts (try {n})"))
        for n, one in enumerate(check.tries, 1)
        for still in one.stills
    )


def _face_pictures(match: FaceMatch) -> tuple[Pictured, ...]:
    return tuple(
        Pictured(picture, Text(f"现场照片（第{n}次）", f"Live picture (attempt {n})"))
        for n, attempt in enumerate(match.attempts, 1)
        for picture in attempt.pictures
    )


def _medium_pictures(taken: MediumTaken) -> tuple[Pictured, ...]:
    if taken.picture is None:
        return ()
    return (Pictured(taken.picture, Text("剪角的卡（折）", "The cut card or passbook")),)


_PICTURES: dict[type, Callable[[Any], tuple[Pictured, ...]]] = {
    IdentityDocument: _document_pictures,
    NetworkCheck: _check_pictures,
    FaceMatch: _face_pictures,
    LivenessCheck: _liveness_pictures,
    MediumTaken: _medium_pictures,
}
