"""The identity document: whether it is genuine on its face, in force, and whose it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.domain.branch import Level
from app.domain.document_forms import FIELD_TITLES
from app.domain.document_numbers import doubts, facts, faults
from app.domain.document_terms import term_fits
from app.domain.documents import DocumentKind, in_force, until_text
from app.domain.ethnicity import ethnicity_named
from app.domain.mrz import parse as parse_zone
from app.errors import Unacceptable
from app.evidence.identity import Assurance, IdentityDocument
from app.flow.rule import Finding, Judging, Rule, escalate, refuse, rule, warn
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources

CARD = Slot("card", IdentityDocument, Text("身份证件", "Identity document"))
GUARDIAN = Slot(
    "guardian", IdentityDocument, Text("监护人证件", "Guardian's document"), about=(CARD,)
)


def presenter(view: View) -> IdentityDocument:
    """The document of whoever is at the counter: the guardian's where one acts for a child."""
    guardian = view.find(GUARDIAN)
    return guardian if guardian is not None else view.of(CARD)


_RENEW = Text(
    "请客户先换领新证；其他有效证件可另行办理。",
    "The customer renews the document first, or comes with another valid one.",
)
_COMPARE = Text(
    "请回到“身份证件”对照证件更正；若证件上即如此印刷，按疑似伪造证件处理：立即报告主管，必要时报警，不得换一种方式重试。",
    "Go back to the document and correct it against the print; if the document itself says so, "
    "treat it as possibly forged: report to the supervisor at once, call the police if need be, "
    "and do not try again another way.",
)
CANNOT = Text(
    "您的证件信息需要进一步核实，暂时无法办理。",
    "Your document must be verified further; this cannot be done now.",
)

Asked = Callable[[Judging, IdentityDocument], Iterator[Finding]]


def number_is_possible(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """The number has the form of its kind, a date that exists, and its check digit."""
    for fault in faults(document.kind, document.number, judging.today):
        yield refuse(
            Text("{title}有误：{fault}", "{title}: {fault}").format(
                title=FIELD_TITLES["number"], fault=fault.sentence
            ),
            customer_text=CANNOT,
            remedy=_COMPARE,
            field="number",
        )


def birth_date_agrees(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """The printed date of birth is the one in the number, where the number has one."""
    said = facts(document.kind, document.number, judging.today)
    if said is not None and not said.agrees_with_birth(document.birth_date):
        born = said.birth_dates[0]
        yield refuse(
            Text(
                f"出生日期 {document.birth_date} 与号码中的 {born} 不一致。",
                f"The date of birth {document.birth_date} is not the number's {born}.",
            ),
            customer_text=CANNOT,
            remedy=_COMPARE,
            field="birth_date",
        )


def sex_agrees(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """The printed sex is the one in the number: 17th digit odd for male."""
    said = facts(document.kind, document.number, judging.today)
    if said is not None and said.sex is not None and said.sex is not document.sex:
        yield refuse(
            Text("性别与证件号码不一致。", "The sex does not agree with the number."),
            customer_text=CANNOT,
            remedy=_COMPARE,
            field="sex",
        )


def nationality_agrees(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """The printed nationality is the one in the number, where the number has one."""
    said = facts(document.kind, document.number, judging.today)
    if said is not None and said.nationality and said.nationality != document.nationality:
        yield warn(
            Text(
                f"国籍 {document.nationality} 与号码中的 {said.nationality} 不一致。",
                f"The nationality {document.nationality} is not the number's {said.nationality}.",
            ),
            remedy=Text(
                "号码记载首次签发时的国籍，此后可能变更；请对照证件核对。",
                "The number keeps the nationality at the first issue, which may have changed: "
                "compare with the document.",
            ),
            field="nationality",
        )


def region_is_known(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """An unknown region code is a reason to look, never to refuse."""
    for doubt in doubts(document.kind, document.number, judging.today):
        yield warn(
            doubt.sentence,
            remedy=Text(
                "代码表不含全部历史代码，请对照证件并以联网核查为准。",
                "Historic codes may be missing: compare with the card and the network check.",
            ),
            field="number",
        )


def document_is_in_force(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """An expired document, or one not yet valid, opens no account."""
    if document.kind is DocumentKind.HOUSEHOLD_REGISTER:
        return
    if document.valid_until is None and document.kind is not DocumentKind.RESIDENT_CARD:
        yield refuse(
            Text(
                "只有居民身份证可以长期有效，请按证件填写有效期至。",
                "Only a resident identity card is long-term: enter the end that it prints.",
            ),
            customer_text=CANNOT,
            remedy=_COMPARE,
            field="valid_until",
        )
    start = document.valid_from or document.birth_date
    if in_force(start, document.valid_until, judging.today):
        return
    if start > judging.today:
        text = Text(
            f"证件自 {start} 起有效，尚未生效。", f"The document is valid from {start}: not yet."
        )
    else:
        text = Text("证件已于 {until} 到期。", "The document expired on {until}.").format(
            until=until_text(document.valid_until)
        )
    yield refuse(
        text,
        customer_text=Text(
            "您的证件不在有效期内，请换领新证后再来办理。",
            "Your document is not in force. Please come back with a new one.",
        ),
        remedy=_RENEW,
        field="valid_until",
    )


def term_is_usual(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """The term of validity follows from the kind of document and the age at issue."""
    if document.kind is DocumentKind.HOUSEHOLD_REGISTER or document.valid_from is None:
        return
    if not term_fits(
        document.kind,
        document.birth_date,
        document.valid_from,
        document.valid_until,
        document.number,
    ):
        yield warn(
            Text(
                "有效期限与该种证件及发证时的年龄不符。",
                "The term of validity does not fit this kind of document and the age at issue.",
            ),
            remedy=Text(
                "请对照证件核对出生日期与有效期限；也可能是另一张证件的背面。",
                "Compare both dates with the document; it may be the back of another card.",
            ),
            field="valid_until",
        )


def ethnicity_is_known(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """The ethnicity is one of the 56 names, or 其他, or foreign descent."""
    if document.ethnicity and ethnicity_named(document.ethnicity) is None:
        yield warn(
            Text(
                f"民族“{document.ethnicity}”不在代码表中。",
                f"The ethnicity “{document.ethnicity}” is not in the code table.",
            ),
            remedy=Text("请对照证件核对。", "Compare it with the card."),
            field="ethnicity",
        )


DECISIVE = ("name", "latin_name", "number", "birth_date", "valid_until")
"""Who somebody is, and whether the document is in force."""


def corrections_are_seen(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """What the teller typed over what was read is shown to whoever approves; over what was read
    with certainty it is the manager's to accept, where it says who this is or until when."""
    for one in document.fields:
        if one.assurance is Assurance.CORRECTED:
            title = FIELD_TITLES[one.name]
            value = str(getattr(document, one.name) or "")
            said = Text(
                f"“{title.zh}”由柜员更正：识别为“{one.raw}”，录入为“{value}”。",
                f"“{title.en}” was corrected: read as “{one.raw}”, entered as “{value}”.",
            )
            if one.certain and one.name in DECISIVE:
                yield escalate(
                    Level.MANAGER,
                    said,
                    remedy=Text(
                        "识别结果为确定，仍被更正：请授权人对照证件原件。",
                        "It was read with certainty and corrected all the same: the authoriser "
                        "compares it with the original.",
                    ),
                    field=one.name,
                )
                continue
            yield warn(
                said,
                remedy=Text("请对照证件影像。", "Compare it with the picture of the document."),
                field=one.name,
            )


def typed_fields_are_seen(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """Who somebody is rests on typing alone where no machine read it: a supervisor compares."""
    typed = [
        one.name
        for one in document.fields
        if one.assurance is Assurance.TYPED and one.name in DECISIVE
    ]
    if typed:
        titles = [FIELD_TITLES[name] for name in typed]
        yield escalate(
            Level.SUPERVISOR,
            Text(
                f"{'、'.join(t.zh for t in titles)}未能识别，由柜员录入。",
                f"Not read by any machine but typed: {', '.join(t.en for t in titles)}.",
            ),
            remedy=Text("请授权人对照证件原件。", "The authoriser compares it with the original."),
            field=typed[0],
        )


def pictures_are_good(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """Pictures that were read although they are poor are pointed out."""
    poor = {
        "low_sharpness", "card_too_small", "glare_on_text", "corners_unsure",
        "too_dark", "burnt_out", "cut_off", "covered",
    }  # fmt: skip
    if poor & set(document.warnings):
        yield warn(
            Text(
                "证件影像质量欠佳（模糊、反光、过暗、过曝、过小、遮挡或边缘不清）。",
                "The picture of the document is poor (blurred, glaring, dark, burnt out, small, "
                "covered or with unclear edges).",
            ),
            remedy=Text("可回到“身份证件”重新拍摄。", "Go back and take it again."),
        )


def the_original_was_shown(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """What may be a screen or a copy is a hint, no proof: a second person looks at the original."""
    seen = {
        "screen": Text("屏幕翻拍", "a screen"),
        "photocopy": Text("复印件", "a photocopy"),
    }
    shown = [seen[code] for code in seen if code in document.warnings]
    if shown:
        yield escalate(
            Level.SUPERVISOR,
            Text(
                f"证件影像可能是{'、'.join(one.zh for one in shown)}，未必是证件原件。",
                f"The picture may show {' and '.join(one.en for one in shown)}, "
                "not the document itself.",
            ),
            remedy=Text(
                "请用证件原件重新拍摄；或由授权人查验原件。",
                "Take the picture of the original again, or have the authoriser look at it.",
            ),
        )


def issuer_fits_the_address(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """The card is issued where its holder is registered, which is the address that it prints;
    another place may mean the back of another card."""
    if _issued_elsewhere(document):
        yield warn(
            Text(
                f"签发机关“{document.issuer}”与证件住址不在一处。",
                f"The issuer “{document.issuer}” is not of the place of the card's address.",
            ),
            remedy=Text(
                "请核对两面是否为同一张证件；客户迁居后未换证的也会如此。",
                "Make sure that both sides are of one card; somebody who moved may have this too.",
            ),
            field="issuer",
        )


def both_sides_are_of_one_card(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """Issuer and term both at odds with the front: probably the back of somebody else's card."""
    if not _issued_elsewhere(document) or document.valid_from is None:
        return
    if not term_fits(
        document.kind,
        document.birth_date,
        document.valid_from,
        document.valid_until,
        document.number,
    ):
        yield escalate(
            Level.MANAGER,
            Text(
                "签发机关和有效期限都与人像面不符，两面很可能不是同一张证件。",
                "Issuer and term both disagree with the portrait side: these are probably the "
                "two sides of different cards.",
            ),
            remedy=Text(
                "请重新拍摄客户本人证件的国徽面；确为同一张的，由网点负责人核对原件。",
                "Take the emblem side of the customer's own card again; if it is one card, the "
                "branch manager compares the original.",
            ),
            field="issuer",
        )


def zone_agrees(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """What was entered for a passport is what its machine-readable zone says."""
    if len(document.machine_readable) != 2:
        return
    try:
        zone = parse_zone(document.machine_readable, judging.today)
    except Unacceptable:
        return
    born = document.birth_date if document.birth_date in zone.birth_dates else zone.birth_date
    pairs = (
        ("number", zone.number, document.number),
        ("birth_date", born, document.birth_date),
        ("valid_until", zone.valid_until, document.valid_until),
        ("nationality", zone.nationality, document.nationality),
    )
    for name, said, entered in pairs:
        if said != entered:
            title = FIELD_TITLES[name]
            yield escalate(
                Level.MANAGER,
                Text(
                    f"{title.zh}与机读区不一致：录入“{entered}”，机读区“{said}”。",
                    f"{title.en} is not what the machine-readable zone says: entered "
                    f"“{entered}”, zone “{said}”.",
                ),
                remedy=_COMPARE,
                field=name,
            )


def _issued_elsewhere(document: IdentityDocument) -> bool:
    if document.kind is not DocumentKind.RESIDENT_CARD:
        return False
    place = document.issuer.split("公安")[0]
    return len(place) >= 2 and place[:2] not in document.address


_ASKED: tuple[tuple[str, Asked, Text], ...] = (
    ("ID-NUMBER", number_is_possible, sources.NUMBER),
    ("ID-BIRTH", birth_date_agrees, sources.NUMBER),
    ("ID-SEX", sex_agrees, sources.NUMBER),
    ("ID-NATIONALITY", nationality_agrees, sources.NUMBER),
    ("ID-REGION", region_is_known, sources.REGION),
    ("ID-IN-FORCE", document_is_in_force, sources.IN_FORCE),
    ("ID-TERM", term_is_usual, sources.TERM),
    ("ID-ETHNICITY", ethnicity_is_known, sources.ETHNICITY),
    ("ID-ISSUER", issuer_fits_the_address, sources.ISSUER),
    ("ID-BACK", both_sides_are_of_one_card, sources.READING),
    ("ID-CORRECTED", corrections_are_seen, sources.READING),
    ("ID-TYPED", typed_fields_are_seen, sources.READING),
    ("ID-PICTURE", pictures_are_good, sources.READING),
    ("ID-ORIGINAL", the_original_was_shown, sources.READING),
    ("ID-MRZ", zone_agrees, sources.ZONE),
)


def rules_of(slot: Slot[IdentityDocument], prefix: str = "") -> tuple[Rule, ...]:
    """Every rule about a document, asked of the one in this slot; `prefix` parts the codes."""
    return tuple(rule(prefix + code, slot, source=source)(ask) for code, ask, source in _ASKED)


RULES = rules_of(CARD)
GUARDIAN_RULES = rules_of(GUARDIAN, "G-")
