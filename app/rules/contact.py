"""The phone, the answers of due diligence, tax residency and what was agreed for the account."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from app.domain.branch import Level, Listing
from app.domain.money import Fen, yuan_text
from app.evidence.contact import PhoneProof
from app.evidence.due_diligence import DueDiligence
from app.evidence.identity import IdentityDocument
from app.evidence.tax import Residency, TaxResidency
from app.evidence.terms import Terms
from app.flow.rule import Finding, Judging, escalate, escalates, refuse, refuses, rule, warn, warns
from app.flow.slot import Slot
from app.i18n import Text
from app.rules import sources
from app.rules.identity import CARD
from app.rules.known_customer import find_customer, hits

PHONE = Slot(
    "phone",
    PhoneProof,
    Text("手机号核验", "Phone"),
    about=(CARD,),
    valid_for=timedelta(hours=12),
)
DUE_DILIGENCE = Slot(
    "due_diligence", DueDiligence, Text("尽职调查", "Due diligence"), about=(CARD,)
)
TAX = Slot("tax", TaxResidency, Text("税收居民声明", "Tax residency"), about=(CARD,))
TERMS = Slot("terms", Terms, Text("账户约定", "Terms"))


@rule(
    "PHONE-SHARED",
    CARD,
    PHONE,
    title=Text("一个手机号只对应一名客户", "One phone number, one customer"),
    may=(
        escalates(
            Level.SUPERVISOR,
            when=Text("已填写共用原因", "the reason for sharing it is entered"),
            remedy=Text("请授权人查看共用原因。", "The authoriser looks at the reason."),
        ),
        refuses(
            when=Text("没有共用原因", "no reason for sharing it is given"),
            remedy=Text(
                "请更换手机号，或填写共用原因（如为老人、未成年人代用）。",
                "Take another number, or enter why it is shared (an elder's, a minor's).",
            ),
        ),
    ),
    source=sources.ONE_PHONE,
)
def phone_shared(judging: Judging, card: IdentityDocument, phone: PhoneProof) -> Iterator[Finding]:
    """One phone number, one customer; an exception is explained in writing and looked at."""
    known = find_customer(judging.books, card)
    others = [
        one
        for one in judging.books.customers_with_phone(phone.number)
        if known is None or one.number != known.number
    ]
    if not others:
        return
    text = Text(
        f"该手机号已由另外{len(others)}名客户使用。",
        f"This phone number is used by {len(others)} other customer(s).",
    )
    if phone.shared_because:
        yield escalate(
            Level.SUPERVISOR,
            text,
            remedy=Text(f"客户说明：{phone.shared_because}", f"Explained: {phone.shared_because}"),
            field="number",
        )
    else:
        yield refuse(
            text,
            customer_text=Text(
                "该手机号已在本行登记给其他客户，请换一个本人的手机号，或书面说明原因。",
                "This number is registered to another customer. Please give a number of your own, "
                "or explain in writing.",
            ),
            field="number",
        )


@rule(
    "RESIDENCE",
    CARD,
    DUE_DILIGENCE,
    title=Text(
        "证件未印住址的，须登记现住址",
        "Where the document prints no address, the residence is recorded",
    ),
    may=(refuses(remedy=Text("请填写现住址。", "Enter where the customer lives.")),),
    source=sources.RESIDENCE,
)
def residence_is_known(
    judging: Judging, card: IdentityDocument, answers: DueDiligence
) -> Iterator[Finding]:
    """Where the document prints no address the customer says where they live."""
    if not card.address and not answers.address:
        yield refuse(
            Text(
                "证件上没有住址，须登记客户住所地或工作单位地址。",
                "The document prints no address: where the customer lives must be recorded.",
            ),
            customer_text=Text("请告知您的现住址。", "Please tell us where you live."),
            field="address",
        )


@rule(
    "SUSPICION",
    DUE_DILIGENCE,
    title=Text(
        "柜员记录的可疑情形由负责人判断",
        "What the teller noted as suspicious is decided by the manager",
    ),
    may=(
        escalates(
            Level.MANAGER,
            remedy=Text(
                "请加强尽职调查；有充分理由怀疑的应当拒绝开户。",
                "Enhanced due diligence; refuse where there are sufficient grounds.",
            ),
        ),
    ),
    source=sources.SUSPICION,
)
def suspicion(judging: Judging, answers: DueDiligence) -> Iterator[Finding]:
    """What the teller noted as suspicious goes to the manager; the customer is told nothing."""
    if answers.suspicion:
        yield escalate(
            Level.MANAGER,
            Text(
                f"柜员记录可疑情形：{answers.suspicion}",
                f"The teller noted: {answers.suspicion}",
            ),
            field="suspicion",
        )


@rule(
    "PEP",
    DUE_DILIGENCE,
    title=Text("特定自然人由负责人批准", "A politically exposed person is accepted by the manager"),
    may=(
        escalates(
            Level.MANAGER,
            remedy=Text(
                "请加强尽职调查，核实资金来源，由有权人员批准后办理。",
                "Enhanced due diligence; verify where the money comes from; the manager decides.",
            ),
        ),
    ),
    source=sources.EXPOSED,
)
def politically_exposed(judging: Judging, answers: DueDiligence) -> Iterator[Finding]:
    """A politically exposed person, or somebody close to one, is the manager's to accept; the
    customer is told nothing."""
    if answers.politically_exposed:
        yield escalate(
            Level.MANAGER,
            Text(
                "客户本人或其近亲属、密切关系人为特定自然人（外国政要等）。",
                "The customer, or somebody close to them, is a politically exposed person.",
            ),
            field="politically_exposed",
        )


@rule(
    "MANY-CARDS",
    DUE_DILIGENCE,
    title=Text(
        "在他行持卡较多的，须问明开户必要性",
        "Whoever holds many cards elsewhere is asked why another one is needed",
    ),
    may=(warns(remedy=Text("请询问开户必要性。", "Ask why another one is needed.")),),
    source=sources.COMPANIONS,
)
def many_cards(judging: Judging, answers: DueDiligence) -> Iterator[Finding]:
    """Many cards elsewhere are a red flag, not a ground."""
    if answers.other_cards == "10+":
        yield warn(
            Text(
                "客户在他行持有10张及以上银行卡。",
                "The customer holds ten or more cards elsewhere.",
            ),
            field="other_cards",
        )


@rule(
    "TAX-ABROAD",
    TAX,
    title=Text(
        "境外税收居民声明须与开户资料相符",
        "A declared tax residence abroad fits the rest of the case",
    ),
    may=(
        warns(
            remedy=Text(
                "请核对声明与开户资料的合理性。", "Check that it is reasonable with the rest."
            )
        ),
    ),
    source=sources.TAX,
)
def tax_abroad(judging: Judging, tax: TaxResidency) -> Iterator[Finding]:
    """A resident card with tax residence abroad is reasonable, and reported; somebody looks."""
    if tax.residency is not Residency.CHINA_ONLY:
        yield warn(
            Text(
                "客户声明为其他国家（地区）税收居民。",
                "The customer declares tax residence abroad.",
            ),
            field="residency",
        )


_COUNTER_ONLY = Text(
    "目前只能为您开立仅在柜面使用的账户。",
    "For now only an account for use at the counter is possible.",
)


def _restricted(punished: list[Listing]) -> Text:
    """What the customer hears of a punishment in force: the reason and where to appeal, as the
    Anti-Telecom Fraud Law 32 asks; nothing of it to somebody who only has the same name."""
    line = next((one for one in punished if one.document_number), None)
    if line is None:
        return _COUNTER_ONLY
    return Text(
        "{only}原因：您处于惩戒期（自{since}至{until}）。如有异议，可向作出决定的机关（{authority}）"
        "申诉。",
        "{only} The reason: you are under sanctions (from {since} until {until}). You may appeal "
        "to the authority that decided ({authority}).",
    ).format(
        only=_COUNTER_ONLY,
        since=line.valid_from.isoformat(),
        until=line.valid_until.isoformat() if line.valid_until else Text("解除之日", "lifted"),
        authority=line.authority,
    )


_PUNISHED = refuses(
    when=Text(
        "客户在惩戒期内而勾选了非柜面渠道",
        "channels are ticked for somebody under punishment",
    ),
    remedy=Text("请取消勾选非柜面渠道。", "Untick the channels."),
)
_LIMITS_CROSSED = refuses(
    when=Text("年限额小于日限额", "the yearly amount is below the daily one"),
    remedy=Text("请更正限额。", "Correct the limits."),
)
_NO_CHANNEL = refuses(
    when=Text(
        "勾选了非柜面渠道而未签约任何一种", "channels are ticked, but none of them is signed up for"
    ),
    remedy=Text(
        "请至少勾选一种渠道，或取消勾选非柜面渠道。",
        "Tick one of them at least, or untick the channels.",
    ),
)


@rule(
    "TERMS",
    CARD,
    TERMS,
    title=Text(
        "非柜面限额须合理，惩戒期内不开通非柜面渠道",
        "Limits are in order, and there are no channels besides the counter under punishment",
    ),
    may=(
        _PUNISHED,
        _LIMITS_CROSSED,
        _NO_CHANNEL,
        warns(
            when=Text(
                "日限额高于本行起始额度",
                "the daily limit is above the bank's start for new accounts",
            ),
            remedy=Text("请授权人确认需要。", "The authoriser confirms the need."),
        ),
    ),
    source=sources.LIMITS,
)
def terms(judging: Judging, card: IdentityDocument, agreed: Terms) -> Iterator[Finding]:
    """Limits agree with one another; more than the bank's start is looked at; somebody under
    punishment gets no channels besides the counter."""
    if not agreed.channels:
        return
    punished = [line for line in hits(judging, card) if line.list_name == "punishment"]
    if punished:
        yield refuse(
            Text(
                "惩戒期内不得开通非柜面渠道。",
                "Under punishment no channels besides the counter may be opened.",
            ),
            customer_text=_restricted(punished),
            remedy=_PUNISHED.remedy,
            field="channels",
        )
    if agreed.yearly_amount < agreed.daily_amount:
        yield refuse(
            Text("年累计限额小于日累计限额。", "The yearly amount is below the daily one."),
            customer_text=Text("请重新约定限额。", "Please agree the limits again."),
            remedy=_LIMITS_CROSSED.remedy,
            field="yearly_amount",
        )
    if not (agreed.online_banking or agreed.mobile_banking or agreed.self_service):
        yield refuse(
            Text("未签约任何非柜面渠道。", "No channel besides the counter is signed up for."),
            customer_text=Text("请选择要开通的渠道。", "Please say which channels you want."),
            remedy=_NO_CHANNEL.remedy,
            field="online_banking",
        )
    start = judging.books.parameter("non_counter_daily_start", judging.today)
    if agreed.daily_amount > start:
        yield warn(
            Text(
                f"非柜面日限额 {yuan_text(Fen(agreed.daily_amount))} 高于本行新开户起始额度 "
                f"{yuan_text(Fen(start))}。",
                f"The daily limit {yuan_text(Fen(agreed.daily_amount))} is above the bank's start "
                f"for new accounts, {yuan_text(Fen(start))}.",
            ),
            field="daily_amount",
        )


RULES = (
    phone_shared,
    residence_is_known,
    suspicion,
    politically_exposed,
    many_cards,
    tax_abroad,
    terms,
)
