"""Whether a permit or passport can be true in what it says, and whether a guardian's will do."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import completed_years
from app.domain import document_set, mrz
from app.domain.branch import Level
from app.domain.countries import nationality
from app.domain.document_forms import FIELD_TITLES
from app.domain.document_numbers import faults as number_faults
from app.domain.document_numbers import normalise
from app.domain.document_set import NeedKind, what_else
from app.domain.documents import DocumentKind
from app.domain.latin_names import agrees_with_zone
from app.domain.permit_numbers import HMT_PASSES, is_not_chinese
from app.errors import Unacceptable
from app.evidence.identity import IdentityDocument
from app.flow.rule import (
    Finding,
    Judging,
    Rule,
    escalate,
    escalates,
    question,
    refuse,
    refuses,
    warn,
    warns,
)
from app.flow.slot import Slot
from app.i18n import Text
from app.rules import sources
from app.rules.identity import AGENT, CARD, GUARDIAN

_COMPARE = Text("请对照证件原件核对。", "Compare it with the original document.")


def _zone(judging: Judging, document: IdentityDocument) -> mrz.PassportZone | None:
    """What the zone says; None where there is none or it cannot be true."""
    try:
        return mrz.parse(document.machine_readable, judging.today)
    except Unacceptable:
        return None


@question(
    "DOC-NAME",
    title=Text("护照姓名应与机读区一致", "The name is the one in the machine-readable zone"),
    may=(
        warns(
            remedy=Text(
                "机读区可能误读或省略部分名字，以护照印刷姓名为准，逐字核对。",
                "The zone may be misread, or leave out some given names: the printed name prevails;"
                " compare it letter by letter.",
            )
        ),
    ),
    source=document_set.NAME_LINE,
)
def name_agrees_with_the_zone(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """The name in the zone, which no check digit covers, can be the spelling of the printed one."""
    zone = _zone(judging, document)
    if zone is None or agrees_with_zone(document.latin_name, zone.latin_name, cut=zone.name_is_cut):
        return
    yield warn(
        Text(
            f"姓名与机读区不一致：录入“{document.latin_name}”，机读区“{zone.latin_name}”。",
            f"The name is not what the machine-readable zone says: entered "
            f"“{document.latin_name}”, zone “{zone.latin_name}”.",
        ),
        field="latin_name",
    )


@question(
    "DOC-STATE",
    title=Text(
        "国籍须存在，样本护照不予受理", "The nationality exists, and the passport is no specimen"
    ),
    may=(refuses(remedy=_COMPARE),),
    source=sources.ZONE,
)
def state_is_known(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """The nationality is one that exists; Utopia's passports are specimens."""
    known = nationality(document.nationality)
    if known is not None and not known.specimen:
        return
    text = (
        Text(
            f"国籍代码“{document.nationality}”不存在。",
            f"There is no nationality with the code “{document.nationality}”.",
        )
        if known is None
        else Text("这是样本护照，不是有效证件。", "This is a specimen passport, not a document.")
    )
    yield refuse(
        text,
        customer_text=Text(
            "您的证件信息需要进一步核实，暂时无法办理。",
            "Your document must be verified further; this cannot be done now.",
        ),
        field="nationality",
    )


@question(
    "DOC-NATIONALITY",
    title=Text(
        "非中国籍通行证（HA、MA）的国籍不得为中国",
        "A permit with HA or MA is of somebody who is not a Chinese national",
    ),
    may=(
        refuses(
            remedy=Text(
                "请按证件所载国籍更正。", "Correct it to the nationality that the permit prints."
            )
        ),
    ),
    source=document_set.NOT_CHINESE,
)
def permit_fits_the_nationality(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """HA and MA permits are for those who are not Chinese nationals [DOMAIN §7.4]."""
    if (
        document.kind is DocumentKind.HM_TRAVEL_PERMIT
        and is_not_chinese(document.number)
        and document.nationality == "CHN"
    ):
        yield refuse(
            Text(
                "非中国籍通行证（HA、MA）的国籍不能是中国。",
                "The nationality on a permit with HA or MA cannot be Chinese.",
            ),
            customer_text=Text(
                "您的证件信息需要进一步核实，暂时无法办理。",
                "Your document must be verified further; this cannot be done now.",
            ),
            field="nationality",
        )


@question(
    "DOC-PASS",
    title=Text(
        "居住证背面的通行证号码应与居住证号码的地区相符",
        "The travel permit on the back is of the same place as the residence permit",
    ),
    may=(
        warns(
            remedy=Text(
                "请核对两面是否为同一张证件。", "Make sure that both sides are of one card."
            )
        ),
    ),
    source=document_set.RESIDENCE_PERMIT,
)
def pass_belongs_to_the_permit(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """The travel permit on the back of a residence permit is of the same place as its number."""
    pass_kind = HMT_PASSES.get(document.number[:6])
    if document.kind is not DocumentKind.HMT_PERMIT or not document.pass_number or not pass_kind:
        return
    kind, letter = pass_kind
    number = normalise(kind, document.pass_number)
    if number_faults(kind, number, judging.today) or not number.startswith(letter):
        yield warn(
            Text(
                f"背面的通行证号码 {document.pass_number} 与居住证号码的地区不符。",
                f"The travel permit on the back, {document.pass_number}, is not of the place that"
                " the number of the residence permit stands for.",
            ),
            field="pass_number",
        )


_ZONE_FAULTY = escalates(
    Level.MANAGER,
    when=Text("机读区的校验位或内容有误", "a check digit or another part of the zone fails"),
    remedy=Text(
        "请重新拍摄资料页；护照上即如此印刷的，按疑似伪造证件处理。",
        "Take the page again; if the passport itself says so, treat it as possibly forged.",
    ),
)
_OTHER_SEX = escalates(
    Level.MANAGER,
    when=Text("性别与机读区不一致", "the sex is not the one in the zone"),
    remedy=_COMPARE,
)


@question(
    "DOC-ZONE",
    title=Text(
        "护照机读区须读出且校验位正确",
        "The passport's machine-readable zone is read and its check digits hold",
    ),
    may=(
        escalates(
            Level.SUPERVISOR,
            when=Text("未能读取机读区", "no zone was read"),
            remedy=Text(
                "请重新拍摄资料页；仍不能读取的，由授权人查验护照原件。",
                "Take the page again; or the authoriser looks at the passport itself.",
            ),
        ),
        _ZONE_FAULTY,
        _OTHER_SEX,
    ),
    source=sources.ZONE,
)
def zone_is_possible(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """A zone whose check digits fail was misread or forged: whoever approves sees the passport; so
    they do where no zone was read."""
    if document.kind is not DocumentKind.PASSPORT:
        return
    if not document.machine_readable:
        yield escalate(
            Level.SUPERVISOR,
            Text("未能读取护照机读区。", "The passport's machine-readable zone was not read."),
        )
        return
    zone = _zone(judging, document)
    if zone is None:
        lines = mrz.normalise(document.machine_readable)
        for fault in mrz.faults(lines, judging.today):
            yield escalate(
                Level.MANAGER,
                fault.sentence,
                remedy=_ZONE_FAULTY.remedy,
                field=fault.field if fault.field in FIELD_TITLES else "",
            )
        return
    if zone.sex is not document.sex:
        yield escalate(
            Level.MANAGER,
            Text(
                f"性别与机读区不一致：录入“{document.sex.title.zh}”，机读区“{zone.sex.title.zh}”。",
                f"The sex is not what the machine-readable zone says: entered "
                f"“{document.sex.title.en}”, zone “{zone.sex.title.en}”.",
            ),
            remedy=_OTHER_SEX.remedy,
            field="sex",
        )


@question(
    "DOC-RIGHT",
    title=Text(
        "监护人、代理人须出示成年人适用的有效证件",
        "A guardian or an agent shows a document that will do for an adult",
    ),
    may=(
        refuses(
            when=Text("所示证件不适用", "the document will not do"),
            remedy=Text(
                "请到场人出示提示中列出的证件。",
                "Whoever is here shows one of the documents that are named.",
            ),
        ),
        escalates(
            Level.SUPERVISOR,
            when=Text(
                "证件只适用于定居国外的公民", "the document serves only citizens who live abroad"
            ),
            remedy=_COMPARE,
        ),
    ),
    source=document_set.REAL_NAME,
)
def others_document_will_do(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """A guardian or an agent shows what every adult shows: no household register, and no passport
    of a resident of Hong Kong, Macao or Taiwan."""
    age = completed_years(document.birth_date, judging.today)
    if age < 0:
        return
    for need in what_else(document.kind, age, document.nationality, document.number):
        if need.kind is NeedKind.OTHER_DOCUMENT:
            yield refuse(
                need.sentence,
                customer_text=need.sentence,
                remedy=Text("可用：{zh}。", "Accepted: {en}.").format(
                    zh="、".join(kind.title.zh for kind in need.documents),
                    en=", ".join(kind.title.en for kind in need.documents),
                ),
                field="kind",
            )
        elif need.kind is NeedKind.RESIDENCE_ABROAD:
            yield escalate(Level.SUPERVISOR, need.sentence, field="kind")


_ASKED = (
    name_agrees_with_the_zone,
    state_is_known,
    permit_fits_the_nationality,
    pass_belongs_to_the_permit,
    zone_is_possible,
)


def rules_of(slot: Slot[IdentityDocument], prefix: str = "") -> tuple[Rule, ...]:
    """Every rule about the kind of the document in this slot; `prefix` parts the codes."""
    return tuple(one.of(slot, prefix=prefix) for one in _ASKED)


RULES = (
    *rules_of(CARD),
    *rules_of(GUARDIAN, "G-"),
    others_document_will_do.of(GUARDIAN, prefix="G-"),
)
AGENT_RULES = (*rules_of(AGENT, "A-"), others_document_will_do.of(AGENT, prefix="A-"))
