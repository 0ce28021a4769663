"""The identity document: whether it is genuine on its face, in force, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.branch import Level
from app.domain.document_forms import FIELD_TITLES
from app.domain.document_numbers import doubts, facts, faults
from app.domain.document_terms import term_fits
from app.domain.documents import DocumentKind, in_force, until_text
from app.domain.ethnicity import ethnicity_named
from app.domain.mrz import parse as parse_zone
from app.errors import Unacceptable
from app.evidence.identity import Assurance, IdentityDocument
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
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources

CARD = Slot("card", IdentityDocument, Text("身份证件", "Identity document"))
GUARDIAN = Slot(
    "guardian", IdentityDocument, Text("监护人证件", "Guardian's document"), about=(CARD,)
)
AGENT = Slot("agent", IdentityDocument, Text("代理人证件", "Agent's document"), about=(CARD,))


def presenter(view: View) -> IdentityDocument:
    """The document of whoever is at the counter: an agent's, or a guardian's, where one acts."""
    for slot in (AGENT, GUARDIAN):
        other = view.find(slot)
        if other is not None:
            return other
    return view.of(CARD)


def shown(view: View) -> tuple[IdentityDocument, ...]:
    """The documents of everybody whom the case is about, the holder's first."""
    found = (view.find(slot) for slot in (CARD, GUARDIAN, AGENT))
    return tuple(one for one in found if one is not None)


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


@question(
    "ID-NUMBER",
    title=Text(
        "证件号码的格式、日期和校验位须正确",
        "The number has the form, the date and the check digit of its kind",
    ),
    may=(refuses(remedy=_COMPARE),),
    source=sources.NUMBER,
)
def number_is_possible(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """The number has the form of its kind, a date that exists, and its check digit."""
    for fault in faults(document.kind, document.number, judging.today):
        yield refuse(
            Text("{title}有误：{fault}", "{title}: {fault}").format(
                title=FIELD_TITLES["number"], fault=fault.sentence
            ),
            customer_text=CANNOT,
            field="number",
        )


@question(
    "ID-BIRTH",
    title=Text("出生日期须与证件号码一致", "The date of birth is the one in the number"),
    may=(refuses(remedy=_COMPARE),),
    source=sources.NUMBER,
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
            field="birth_date",
        )


@question(
    "ID-SEX",
    title=Text("性别须与证件号码一致", "The sex is the one in the number"),
    may=(refuses(remedy=_COMPARE),),
    source=sources.NUMBER,
)
def sex_agrees(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """The printed sex is the one in the number: 17th digit odd for male."""
    said = facts(document.kind, document.number, judging.today)
    if said is not None and said.sex is not None and said.sex is not document.sex:
        yield refuse(
            Text("性别与证件号码不一致。", "The sex does not agree with the number."),
            customer_text=CANNOT,
            field="sex",
        )


@question(
    "ID-NATIONALITY",
    title=Text("国籍应与证件号码中的国籍一致", "The nationality is the one in the number"),
    may=(
        warns(
            remedy=Text(
                "号码记载首次签发时的国籍，此后可能变更；请对照证件核对。",
                "The number keeps the nationality at the first issue, which may have changed: "
                "compare with the document.",
            )
        ),
    ),
    source=sources.NUMBER,
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
            field="nationality",
        )


@question(
    "ID-REGION",
    title=Text(
        "证件号码中的行政区划代码应为已知代码", "The region code in the number is a known one"
    ),
    may=(
        warns(
            remedy=Text(
                "代码表不含全部历史代码，请对照证件并以联网核查为准。",
                "Historic codes may be missing: compare with the card and the network check.",
            )
        ),
    ),
    source=sources.REGION,
)
def region_is_known(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """An unknown region code is a reason to look, never to refuse."""
    for doubt in doubts(document.kind, document.number, judging.today):
        yield warn(
            doubt.sentence,
            field="number",
        )


_NOT_LONG_TERM = refuses(
    when=Text(
        "非居民身份证填写为长期有效",
        "a document other than a resident card is entered as long-term",
    ),
    remedy=_COMPARE,
)
_NOT_IN_FORCE = refuses(
    when=Text("证件已到期或尚未生效", "the document has expired or is not yet valid"),
    remedy=_RENEW,
)


@question(
    "ID-IN-FORCE",
    title=Text("证件须在有效期内", "The document is in force"),
    may=(
        _NOT_LONG_TERM,
        _NOT_IN_FORCE,
    ),
    source=sources.IN_FORCE,
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
            remedy=_NOT_LONG_TERM.remedy,
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
        remedy=_NOT_IN_FORCE.remedy,
        field="valid_until",
    )


@question(
    "ID-TERM",
    title=Text(
        "有效期限应与证件种类及发证时的年龄相符",
        "The term fits the kind of document and the age at issue",
    ),
    may=(
        warns(
            remedy=Text(
                "请对照证件核对出生日期与有效期限；也可能是另一张证件的背面。",
                "Compare both dates with the document; it may be the back of another card.",
            )
        ),
    ),
    source=sources.TERM,
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
            field="valid_until",
        )


@question(
    "ID-ETHNICITY",
    title=Text("民族应在代码表中", "The ethnicity is one of the code table"),
    may=(warns(remedy=Text("请对照证件核对。", "Compare it with the card.")),),
    source=sources.ETHNICITY,
)
def ethnicity_is_known(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """The ethnicity is one of the 56 names, or 其他, or foreign descent."""
    if document.ethnicity and ethnicity_named(document.ethnicity) is None:
        yield warn(
            Text(
                f"民族“{document.ethnicity}”不在代码表中。",
                f"The ethnicity “{document.ethnicity}” is not in the code table.",
            ),
            field="ethnicity",
        )


DECISIVE = ("name", "latin_name", "number", "birth_date", "valid_until")
"""Who somebody is, and whether the document is in force."""


@question(
    "ID-CORRECTED",
    title=Text(
        "柜员更正过识别结果的，授权人须看到", "What the teller corrected is seen by the authoriser"
    ),
    may=(
        escalates(
            Level.MANAGER,
            when=Text(
                "更正了已确定识别的姓名、号码、出生日期或有效期",
                "name, number, date of birth or term was corrected though read with certainty",
            ),
            remedy=Text(
                "识别结果为确定，仍被更正：请授权人对照证件原件。",
                "It was read with certainty and corrected all the same: the authoriser "
                "compares it with the original.",
            ),
        ),
        warns(
            when=Text("更正了其他识别结果", "anything else was corrected"),
            remedy=Text("请对照证件影像。", "Compare it with the picture of the document."),
        ),
    ),
    source=sources.READING,
)
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
                    field=one.name,
                )
                continue
            yield warn(
                said,
                field=one.name,
            )


@question(
    "ID-TYPED",
    title=Text(
        "姓名、号码、出生日期、有效期由柜员录入的，主管须对照原件",
        "Name, number, date of birth or term that no machine read is compared by a supervisor",
    ),
    may=(
        escalates(
            Level.SUPERVISOR,
            remedy=Text("请授权人对照证件原件。", "The authoriser compares it with the original."),
        ),
    ),
    source=sources.READING,
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
            field=typed[0],
        )


@question(
    "ID-PICTURE",
    title=Text("证件影像应清晰完整", "The picture of the document is sharp and whole"),
    may=(warns(remedy=Text("可回到“身份证件”重新拍摄。", "Go back and take it again.")),),
    source=sources.READING,
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
        )


@question(
    "ID-ORIGINAL",
    title=Text(
        "拍摄的须是证件原件，不是屏幕或复印件",
        "The picture shows the document itself, no screen and no copy",
    ),
    may=(
        escalates(
            Level.SUPERVISOR,
            remedy=Text(
                "请用证件原件重新拍摄；或由授权人查验原件。",
                "Take the picture of the original again, or have the authoriser look at it.",
            ),
        ),
    ),
    source=sources.READING,
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
        )


@question(
    "ID-ISSUER",
    title=Text("签发机关与证件住址应在一处", "The card is issued at the place of its address"),
    may=(
        warns(
            remedy=Text(
                "请核对两面是否为同一张证件；客户迁居后未换证的也会如此。",
                "Make sure that both sides are of one card; somebody who moved may have this too.",
            )
        ),
    ),
    source=sources.ISSUER,
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
            field="issuer",
        )


@question(
    "ID-BACK",
    title=Text("证件两面须属于同一张证件", "Both sides are of one card"),
    may=(
        escalates(
            Level.MANAGER,
            remedy=Text(
                "请重新拍摄客户本人证件的国徽面；确为同一张的，由网点负责人核对原件。",
                "Take the emblem side of the customer's own card again; if it is one card, the "
                "branch manager compares the original.",
            ),
        ),
    ),
    source=sources.READING,
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
            field="issuer",
        )


@question(
    "ID-MRZ",
    title=Text(
        "护照录入内容须与机读区一致",
        "What was entered for a passport is what its machine-readable zone says",
    ),
    may=(escalates(Level.MANAGER, remedy=_COMPARE),),
    source=sources.ZONE,
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
                field=name,
            )


def _issued_elsewhere(document: IdentityDocument) -> bool:
    if document.kind is not DocumentKind.RESIDENT_CARD:
        return False
    place = document.issuer.split("公安")[0]
    return len(place) >= 2 and place[:2] not in document.address


_ASKED = (
    number_is_possible,
    birth_date_agrees,
    sex_agrees,
    nationality_agrees,
    region_is_known,
    document_is_in_force,
    term_is_usual,
    ethnicity_is_known,
    issuer_fits_the_address,
    both_sides_are_of_one_card,
    corrections_are_seen,
    typed_fields_are_seen,
    pictures_are_good,
    the_original_was_shown,
    zone_agrees,
)


def rules_of(slot: Slot[IdentityDocument], prefix: str = "") -> tuple[Rule, ...]:
    """Every rule about a document, asked of the one in this slot; `prefix` parts the codes."""
    return tuple(one.of(slot, prefix=prefix) for one in _ASKED)


RULES = rules_of(CARD)
GUARDIAN_RULES = rules_of(GUARDIAN, "G-")
AGENT_RULES = rules_of(AGENT, "A-")
