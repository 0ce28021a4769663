"""The fixed wordings: what a customer signs stands on the versions that are in force that day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from app.clock import business_date
from app.domain.wording import WORDING_TITLES, WordingCode
from app.evidence.signature import Signature
from app.evidence.worded import Worded
from app.evidence.wording_change import WordingChange
from app.flow.rule import Finding, Judging, Rule, refuse, refuses
from app.flow.slot import Slot
from app.i18n import Text, joined
from app.rules import sources
from app.rules.acceptance import ACCEPTANCE, CONSENTS
from app.rules.authorisation import FACE_SIGNATURE, SIGNATURE
from app.rules.contact import TERMS

CHANGED_WORDING = Slot("wording_change", WordingChange, Text("文本换版", "Changed wording"))

_READ_ANEW = Text(
    "请回到该步骤，请客户阅读现行文本后重新确认。",
    "Go back to this step: the customer reads the wording in force and confirms anew.",
)


def _signed(signature: Signature | None) -> date | None:
    return business_date(signature.at) if signature is not None else None


def _stale(judging: Judging, said: Worded, days: dict[WordingCode, date]) -> Iterator[Text]:
    """Each wording of a piece of evidence that is not the one in force on its day."""
    known = judging.books.wordings()
    for one in said.shown:
        now = known.in_force(one.code, days[one.code])
        if now.version != one.version:
            title = WORDING_TITLES[one.code]
            if not one.version:
                yield Text("尚未出示《{title}》", "not shown yet: {title}").format(title=title)
            else:
                yield Text(
                    "《{title}》已由 {was} 换为 {now}", "{title}: {was} was replaced by {now}"
                ).format(title=title, was=one.version, now=now.version)


def _asked(
    judging: Judging,
    said: Worded,
    face_signature: Signature | None,
    signature: Signature | None,
) -> Iterator[Finding]:
    """A wording is the one in force on the day of the signature that is put to it, for that is
    when the customer agreed; while nothing is signed, the one in force today."""
    day = _signed(signature) or judging.today
    days = dict.fromkeys(WordingCode, day)
    days[WordingCode.FACE_NOTICE] = _signed(face_signature) or day
    stale = tuple(_stale(judging, said, days))
    if stale:
        yield refuse(
            Text("文本已换版：{what}。", "A wording has changed: {what}.").format(
                what=joined(stale, "；", "; ")
            ),
            customer_text=Text(
                "告知文本有更新，请您阅读新的文本后再确认。",
                "A notice has been renewed. Please read the new one and confirm again.",
            ),
        )


def _rule(code: str, slot: Slot[Any], title: Text) -> Rule:
    return Rule(
        code,
        (slot,),
        title,
        (refuses(remedy=_READ_ANEW),),
        sources.WORDINGS,
        _asked,
        sees=(FACE_SIGNATURE, SIGNATURE),
    )


def in_force_when_signed(slot: Slot[Any], title: Text) -> Rule:
    """The rule that what was answered in a slot stands on the wordings in force on the day of the
    customer's signature, for an operation in which nothing else is signed."""

    def asked(judging: Judging, said: Worded, signature: Signature | None) -> Iterator[Finding]:
        yield from _asked(judging, said, None, signature)

    asked.__doc__ = _asked.__doc__
    return Rule(
        f"WORDING-{slot.name.upper()}",
        (slot,),
        title,
        (refuses(remedy=_READ_ANEW),),
        sources.WORDINGS,
        asked,
        sees=(SIGNATURE,),
    )


CONSENTS_RULE = _rule(
    "WORDING-CONSENTS",
    CONSENTS,
    Text(
        "告知书为签名当日的有效版本",
        "The notices consented to are those in force on the day of the signature",
    ),
)
RULES = (
    _rule(
        "WORDING-ACCEPTANCE",
        ACCEPTANCE,
        Text(
            "声明和风险提示为签名当日的有效版本",
            "Statement and notice on fraud are those in force on the day of the signature",
        ),
    ),
    CONSENTS_RULE,
    _rule(
        "WORDING-TERMS",
        TERMS,
        Text(
            "账户管理协议为签名当日的有效版本",
            "The account agreement is the one in force on the day of the signature",
        ),
    ),
)
