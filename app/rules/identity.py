"""The resident identity card: whether it is genuine on its face, in force, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import completed_years
from app.domain import identity_number
from app.domain.branch import Level
from app.domain.documents import Standing, in_force, standing, term_agrees, until_text
from app.domain.ethnicity import ethnicity_named
from app.domain.regions import nearest_region, region
from app.evidence.identity import FIELD_TITLES, Assurance, IdentityCard
from app.flow.rule import Finding, Judging, escalate, refuse, rule, warn
from app.flow.slot import Slot
from app.i18n import Text
from app.rules import sources

CARD = Slot("card", IdentityCard, Text("居民身份证", "Resident identity card"))

_RENEW = Text(
    "请客户先到公安机关换领新证；其他有效证件可另行办理。",
    "The customer renews the card with the police first, or comes with another valid document.",
)
_COMPARE = Text(
    "请回到“身份证件”对照证件更正；若证件上即如此印刷，按疑似伪造证件处理：立即报告主管，必要时报警，不得换一种方式重试。",
    "Go back to the card and correct it against the print; if the card itself says so, treat it "
    "as possibly forged: report to the supervisor at once, call the police if need be, and do not "
    "try again another way.",
)
_CANNOT = Text(
    "您的证件信息需要进一步核实，暂时无法办理。",
    "Your document must be verified further; this cannot be done now.",
)


@rule("ID-NUMBER", CARD, source=sources.NUMBER)
def number_is_possible(judging: Judging, card: IdentityCard) -> Iterator[Finding]:
    """The number has its length, a date that exists, and its check digit."""
    for fault in identity_number.faults(card.number, judging.today):
        yield refuse(
            Text("公民身份号码有误：{fault}", "Identity number: {fault}").format(
                fault=fault.sentence
            ),
            customer_text=_CANNOT,
            remedy=_COMPARE,
            field="number",
        )


@rule("ID-BIRTH", CARD, source=sources.NUMBER)
def birth_date_agrees(judging: Judging, card: IdentityCard) -> Iterator[Finding]:
    """The printed date of birth is the one in the number."""
    born = identity_number.birth_date(card.number)
    if born is not None and born != card.birth_date:
        yield refuse(
            Text(
                f"出生日期 {card.birth_date} 与号码中的 {born} 不一致。",
                f"The date of birth {card.birth_date} is not the number's {born}.",
            ),
            customer_text=_CANNOT,
            remedy=_COMPARE,
            field="birth_date",
        )


@rule("ID-SEX", CARD, source=sources.NUMBER)
def sex_agrees(judging: Judging, card: IdentityCard) -> Iterator[Finding]:
    """The printed sex is the one in the number: 17th digit odd for male."""
    if identity_number.faults(card.number, judging.today):
        return
    if identity_number.sex(card.number) is not card.sex:
        yield refuse(
            Text("性别与号码第17位不一致。", "The sex does not agree with the 17th digit."),
            customer_text=_CANNOT,
            remedy=_COMPARE,
            field="sex",
        )


@rule("ID-REGION", CARD, source=sources.REGION)
def region_is_known(judging: Judging, card: IdentityCard) -> Iterator[Finding]:
    """An unknown region code is a reason to look, never to refuse."""
    code = card.number[:6]
    if region(code) is None or code.endswith("00"):
        near = nearest_region(code)
        where = near.full_name if near else "—"
        yield warn(
            Text(
                f"号码前六位 {code} 不是已知的县级代码（{where}）。",
                f"The first six digits {code} are no known county code ({where}).",
            ),
            remedy=Text(
                "代码表不含全部历史代码，请对照证件并以联网核查为准。",
                "Historic codes may be missing: compare with the card and the network check.",
            ),
            field="number",
        )


@rule("ID-IN-FORCE", CARD, source=sources.IN_FORCE)
def card_is_in_force(judging: Judging, card: IdentityCard) -> Iterator[Finding]:
    """An expired card, or one not yet valid, opens no account."""
    if in_force(card.valid_from, card.valid_until, judging.today):
        return
    if card.valid_from > judging.today:
        text = Text(
            f"身份证自 {card.valid_from} 起有效，尚未生效。",
            f"The card is valid from {card.valid_from}: not yet.",
        )
    else:
        text = Text("身份证已于 {until} 到期。", "The identity card expired on {until}.").format(
            until=until_text(card.valid_until)
        )
    yield refuse(
        text,
        customer_text=Text(
            "您的身份证不在有效期内，请换领新证后再来办理。",
            "Your identity card is not in force. Please come back with a new one.",
        ),
        remedy=_RENEW,
        field="valid_until",
    )


@rule(
    "ID-TERM",
    CARD,
    source=sources.TERM,
)
def term_fits_the_age(judging: Judging, card: IdentityCard) -> Iterator[Finding]:
    """The term of validity follows from the age at issue."""
    if not term_agrees(card.birth_date, card.valid_from, card.valid_until):
        yield warn(
            Text(
                "有效期限与发证时的年龄不符。",
                "The term of validity does not fit the holder's age at issue.",
            ),
            remedy=Text(
                "请对照证件核对出生日期与有效期限；也可能是另一张证件的背面。",
                "Compare both dates with the card; it may be the back of another card.",
            ),
            field="valid_until",
        )


@rule("ID-AGE", CARD, source=sources.AGE)
def customer_is_adult(judging: Judging, card: IdentityCard) -> Iterator[Finding]:
    """This operation serves adults in person; minors are told what they need."""
    age = completed_years(card.birth_date, judging.today)
    if age < 0:
        return
    stands = standing(age)
    if stands is Standing.ADULT:
        return
    yield refuse(
        Text(
            f"客户{age}周岁，未满18周岁，不能由本人单独办理此项开户。",
            f"The customer is {age}, under 18, and cannot open an account alone here.",
        ),
        customer_text=Text(
            "您未满18周岁，本窗口暂不能由您单独开户。{needs}",
            "You are under 18 and cannot open this account alone here. {needs}",
        ).format(needs=stands.needs),
        remedy=Text("需要：{needs}", "Needed: {needs}").format(needs=stands.needs),
        field="birth_date",
    )


@rule("ID-ETHNICITY", CARD, source=sources.ETHNICITY)
def ethnicity_is_known(judging: Judging, card: IdentityCard) -> Iterator[Finding]:
    """The ethnicity is one of the 56 names, or 其他, or foreign descent."""
    if ethnicity_named(card.ethnicity) is None:
        yield warn(
            Text(
                f"民族“{card.ethnicity}”不在代码表中。",
                f"The ethnicity “{card.ethnicity}” is not in the code table.",
            ),
            remedy=Text("请对照证件核对。", "Compare it with the card."),
            field="ethnicity",
        )


@rule("ID-CORRECTED", CARD, source=sources.READING)
def corrections_are_seen(judging: Judging, card: IdentityCard) -> Iterator[Finding]:
    """What the teller typed over what was read is shown to whoever approves."""
    for one in card.fields:
        if one.assurance is Assurance.CORRECTED:
            title = FIELD_TITLES[one.name]
            value = str(getattr(card, one.name) or "")
            yield warn(
                Text(
                    f"“{title.zh}”由柜员更正：识别为“{one.raw}”，录入为“{value}”。",
                    f"“{title.en}” was corrected: read as “{one.raw}”, entered as “{value}”.",
                ),
                remedy=Text("请对照证件影像。", "Compare it with the picture of the card."),
                field=one.name,
            )


@rule("ID-PICTURE", CARD, source=sources.READING)
def pictures_are_good(judging: Judging, card: IdentityCard) -> Iterator[Finding]:
    """Pictures that were read although they are poor are pointed out."""
    poor = {"low_sharpness", "card_too_small", "glare_on_text", "corners_unsure"}
    if poor & set(card.warnings):
        yield warn(
            Text(
                "证件影像质量欠佳（模糊、反光、过小或边缘不清）。",
                "The picture of the card is poor (blurred, glaring, small or edges unclear).",
            ),
            remedy=Text("可回到“身份证件”重新拍摄。", "Go back and take it again."),
        )


@rule("ID-ISSUER", CARD, source=sources.ISSUER)
def issuer_fits_the_address(judging: Judging, card: IdentityCard) -> Iterator[Finding]:
    """The card is issued where its holder is registered, which is the address that it prints;
    another place may mean the back of another card."""
    if _issued_elsewhere(card):
        yield warn(
            Text(
                f"签发机关“{card.issuer}”与证件住址不在一处。",
                f"The issuer “{card.issuer}” is not of the place of the card's address.",
            ),
            remedy=Text(
                "请核对两面是否为同一张证件；客户迁居后未换证的也会如此。",
                "Make sure that both sides are of one card; somebody who moved may have this too.",
            ),
            field="issuer",
        )


@rule("ID-BACK", CARD, source=sources.READING)
def both_sides_are_of_one_card(judging: Judging, card: IdentityCard) -> Iterator[Finding]:
    """Issuer and term both at odds with the front: probably the back of somebody else's card."""
    if _issued_elsewhere(card) and not term_agrees(
        card.birth_date, card.valid_from, card.valid_until
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


def _issued_elsewhere(card: IdentityCard) -> bool:
    place = card.issuer.split("公安")[0]
    return len(place) >= 2 and place[:2] not in card.address


RULES = (
    number_is_possible,
    birth_date_agrees,
    sex_agrees,
    region_is_known,
    card_is_in_force,
    term_fits_the_age,
    customer_is_adult,
    ethnicity_is_known,
    issuer_fits_the_address,
    both_sides_are_of_one_card,
    corrections_are_seen,
    pictures_are_good,
)
