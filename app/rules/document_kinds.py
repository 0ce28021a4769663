"""Whether this kind of document is the right one for its holder, and what must be seen besides."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import completed_years
from app.domain import document_set, mrz
from app.domain.branch import Level
from app.domain.countries import nationality
from app.domain.document_forms import FIELD_TITLES
from app.domain.document_numbers import faults as number_faults
from app.domain.document_numbers import normalise
from app.domain.document_set import Need, NeedKind, in_citizen_check, what_else
from app.domain.documents import DocumentKind
from app.domain.latin_names import agrees_with_zone
from app.domain.permit_numbers import HMT_PASSES, is_not_chinese
from app.errors import Unacceptable
from app.evidence.identity import IdentityDocument
from app.evidence.tax import Residency, TaxResidency
from app.flow.rule import Finding, Judging, Rule, escalate, refuse, rule, warn
from app.flow.slot import Slot
from app.i18n import Text
from app.rules import sources
from app.rules.contact import TAX
from app.rules.identity import CARD, GUARDIAN, Asked

_ANOTHER = Text("请客户出示适用的证件。", "The customer shows the document that applies.")
_COMPARE = Text("请对照证件原件核对。", "Compare it with the original document.")


def _need(judging: Judging, document: IdentityDocument, kind: NeedKind) -> Need | None:
    age = completed_years(document.birth_date, judging.today)
    if age < 0:
        return None
    needs = what_else(document.kind, age, document.nationality, document.number)
    return next((need for need in needs if need.kind is kind), None)


def _zone(judging: Judging, document: IdentityDocument) -> mrz.PassportZone | None:
    """What the zone says; None where there is none or it cannot be true."""
    try:
        return mrz.parse(document.machine_readable, judging.today)
    except Unacceptable:
        return None


def right_document(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """A register from 16 on, or a passport of a resident of Hong Kong, Macao or Taiwan, is not the
    document that opens an account."""
    need = _need(judging, document, NeedKind.OTHER_DOCUMENT)
    if need is not None:
        yield refuse(
            need.sentence,
            customer_text=need.sentence,
            remedy=_naming(need),
            field="number",
        )


def citizen_lives_abroad(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """A Chinese passport is the document of citizens who live abroad only."""
    need = _need(judging, document, NeedKind.RESIDENCE_ABROAD)
    if need is not None:
        yield escalate(
            Level.MANAGER,
            need.sentence,
            remedy=Text(
                "核对境外居住证明；居住在境内的，请出示居民身份证。",
                "See proof of living abroad; who lives in the mainland shows the resident card.",
            ),
            field="nationality",
        )


def stay_is_the_banks_to_ask(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """Whether a foreigner's visa or residence permit is looked at is the bank's rule."""
    need = _need(judging, document, NeedKind.STAY_PERMIT)
    if need is not None:
        yield warn(need.sentence, remedy=_COMPARE, field="nationality")


def name_is_compared(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """No check digit covers the name in a passport's machine-readable zone; people compare it."""
    need = _need(judging, document, NeedKind.NAME_BY_EYE)
    if need is None:
        return
    zone = _zone(judging, document)
    if zone is None or agrees_with_zone(document.latin_name, zone.latin_name, cut=zone.name_is_cut):
        yield warn(need.sentence, remedy=_COMPARE, field="latin_name")
        return
    yield warn(
        Text(
            f"姓名与机读区不一致：录入“{document.latin_name}”，机读区“{zone.latin_name}”。",
            f"The name is not what the machine-readable zone says: entered "
            f"“{document.latin_name}”, zone “{zone.latin_name}”.",
        ),
        remedy=Text(
            "机读区可能误读或省略部分名字，以护照印刷姓名为准，逐字核对。",
            "The zone may be misread, or leave out some given names: the printed name prevails;"
            " compare it letter by letter.",
        ),
        field="latin_name",
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
        remedy=_COMPARE,
        field="nationality",
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
            remedy=Text(
                "请按证件所载国籍更正。", "Correct it to the nationality that the permit prints."
            ),
            field="nationality",
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
            remedy=Text(
                "请核对两面是否为同一张证件。", "Make sure that both sides are of one card."
            ),
            field="pass_number",
        )


def zone_is_possible(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """A zone whose check digits fail was misread or forged: whoever approves sees the passport."""
    if document.kind is not DocumentKind.PASSPORT or not document.machine_readable:
        return
    zone = _zone(judging, document)
    if zone is None:
        lines = mrz.normalise(document.machine_readable)
        for fault in mrz.faults(lines, judging.today):
            yield escalate(
                Level.MANAGER,
                fault.sentence,
                remedy=Text(
                    "请重新拍摄资料页；护照上即如此印刷的，按疑似伪造证件处理。",
                    "Take the page again; if the passport itself says so, treat it as possibly "
                    "forged.",
                ),
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
            remedy=_COMPARE,
            field="sex",
        )


@rule("TAX-ELSEWHERE", CARD, TAX, source=document_set.TAX)
def tax_residence_is_asked(
    judging: Judging, document: IdentityDocument, tax: TaxResidency
) -> Iterator[Finding]:
    """Who comes with a foreign, Hong Kong, Macao or Taiwan document and declares to be tax resident
    of China only is asked again; it is the customer's to declare, so nobody is refused."""
    if in_citizen_check(document.kind) or tax.residency != Residency.CHINA_ONLY:
        return
    need = _need(judging, document, NeedKind.TAX_RESIDENCE)
    assert need is not None  # every such document has it
    yield warn(
        Text(
            "持{kind}的客户声明仅为中国税收居民。",
            "A customer with this document ({kind}) declares tax residence in China only.",
        ).format(kind=document.kind.title),
        remedy=need.sentence,
        field="residency",
    )


def _naming(need: Need) -> Text:
    if not need.documents:
        return _ANOTHER
    return Text("可用：{zh}。", "Accepted: {en}.").format(
        zh="、".join(kind.title.zh for kind in need.documents),
        en=", ".join(kind.title.en for kind in need.documents),
    )


_ASKED: tuple[tuple[str, Asked, Text], ...] = (
    ("DOC-RIGHT", right_document, document_set.REAL_NAME),
    ("DOC-ABROAD", citizen_lives_abroad, document_set.REAL_NAME),
    ("DOC-STAY", stay_is_the_banks_to_ask, document_set.STAY),
    ("DOC-NAME", name_is_compared, document_set.NAME_LINE),
    ("DOC-STATE", state_is_known, sources.ZONE),
    ("DOC-NATIONALITY", permit_fits_the_nationality, document_set.NOT_CHINESE),
    ("DOC-PASS", pass_belongs_to_the_permit, document_set.RESIDENCE_PERMIT),
    ("DOC-ZONE", zone_is_possible, sources.ZONE),
)


def rules_of(slot: Slot[IdentityDocument], prefix: str = "") -> tuple[Rule, ...]:
    """Every rule about the kind of the document in this slot; `prefix` parts the codes."""
    return tuple(rule(prefix + code, slot, source=source)(ask) for code, ask, source in _ASKED)


RULES = (*rules_of(CARD), *rules_of(GUARDIAN, "G-"), tax_residence_is_asked)
