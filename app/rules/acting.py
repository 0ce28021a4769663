"""Who may act for a holder: in person, through a guardian, and for a report also an agent."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import completed_years
from app.domain.branch import Level
from app.domain.documents import Standing, standing
from app.evidence.acting import Acting, Guardianship, Who
from app.evidence.identity import IdentityDocument
from app.flow.rule import (
    Finding,
    Judging,
    escalate,
    escalates,
    question,
    refuse,
    refuses,
    rule,
    warn,
    warns,
)
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources
from app.rules.identity import AGENT, CARD, GUARDIAN

ACTING = Slot("acting", Acting, Text("办理人", "Who is here"))
GUARDIANSHIP = Slot(
    "guardianship", Guardianship, Text("监护证明", "Proof of guardianship"), about=(CARD, GUARDIAN)
)

BY_GUARDIAN = Text("由监护人办理时", "where a guardian acts")
BY_AGENT = Text("由代理人办理时", "where an agent acts")


def by_guardian(view: View) -> bool:
    """Whether a guardian acts."""
    acting = view.find(ACTING)
    return acting is not None and acting.who.guardian


def by_agent(view: View) -> bool:
    """Whether an agent acts."""
    acting = view.find(ACTING)
    return acting is not None and acting.who is Who.AGENT


@rule(
    "IN-PERSON",
    ACTING,
    title=Text(
        "除挂失外，须持有人本人（或其监护人）办理，不得代理",
        "Everything but a report is done by the holder, or a guardian, never by an agent",
    ),
    may=(
        refuses(
            remedy=Text(
                "请持有人本人带身份证件前来；未成年或无行为能力的，由监护人凭监护证明办理；"
                "要先止付的，可以代为挂失（2101、2102）。",
                "The holder comes in person with their document; a guardian acts for a minor or "
                "for somebody without capacity; an agent may have payment stopped (2101, 2102).",
            )
        ),
    ),
    source=sources.IN_PERSON,
)
def in_person(judging: Judging, acting: Acting) -> Iterator[Finding]:
    """Release, replacement, collection, exchange and all about the PIN: never by an agent."""
    if acting.who is Who.AGENT:
        yield refuse(
            Text(
                "本交易须持有人本人办理，代理人不得办理。",
                "This is done by the holder in person; an agent may not do it.",
            ),
            customer_text=Text(
                "这项业务须账户持有人本人前来办理。", "The account holder must come in person."
            ),
            field="who",
        )


IN_PERSON = in_person

_NOT_A_MINOR = refuses(
    when=Text("持有人已成年，却按未成年人办理", "the holder is of age"),
    remedy=Text(
        "请回到“办理人”更正；本人无行为能力的，选择相应的监护人。",
        "Go back and put right who is here; for somebody without capacity choose that guardian.",
    ),
)
_A_MINOR = refuses(
    when=Text("持有人未成年，却按成年人办理", "the holder is a minor"),
    remedy=Text(
        "请回到“办理人”选择“监护人（持有人未满18周岁）”。",
        "Go back and choose the guardian of a holder under 18.",
    ),
)
_TOO_YOUNG = refuses(
    when=Text("持有人未满16周岁而独自办理", "the holder is under 16 and alone"),
    remedy=Text(
        "请监护人带双方证件及监护关系证明前来。",
        "A guardian comes, with both documents and proof of guardianship.",
    ),
)


@question(
    "ACTING-AGE",
    title=Text("办理人须与持有人年龄相符", "Who is here fits the holder's age"),
    may=(
        _NOT_A_MINOR,
        _A_MINOR,
        _TOO_YOUNG,
        warns(
            when=Text("持有人16、17周岁独自办理", "the holder is 16 or 17 and alone"),
            remedy=Text(
                "请确认其以自己的劳动收入为主要生活来源；否则请监护人到场。",
                "Make sure that they live mainly on their own labour income; otherwise a guardian "
                "comes.",
            ),
        ),
    ),
    source=sources.AGE,
)
def acting_fits_the_age(
    judging: Judging, acting: Acting, card: IdentityDocument
) -> Iterator[Finding]:
    """Under 16 a guardian acts; at 16 and 17 it depends on whose income they live on; nobody is
    the guardian of a minor who is none."""
    age = completed_years(card.birth_date, judging.today)
    if age < 0:
        return
    stands = standing(age)
    said = Text(f"持有人{age}周岁", f"The holder is {age}")
    if acting.who is Who.GUARDIAN_OF_MINOR and stands is Standing.ADULT:
        yield refuse(
            Text("{said}，已成年。", "{said}, of age.").format(said=said),
            customer_text=Text("请账户持有人本人前来办理。", "The holder must come in person."),
            remedy=_NOT_A_MINOR.remedy,
            field="who",
            slot=ACTING,
        )
    elif acting.who is Who.GUARDIAN_OF_INCAPABLE and stands is not Standing.ADULT:
        yield refuse(
            Text("{said}，未满18周岁。", "{said}, under 18.").format(said=said),
            customer_text=Text("请稍候。", "One moment, please."),
            remedy=_A_MINOR.remedy,
            field="who",
            slot=ACTING,
        )
    elif acting.who is Who.HOLDER and stands is Standing.GUARDIAN:
        yield refuse(
            Text("{said}，未满16周岁，须由监护人办理。", "{said}: a guardian must act.").format(
                said=said
            ),
            customer_text=Text(
                "您未满16周岁，请由监护人陪同办理。", "You are under 16: come with a guardian."
            ),
            remedy=_TOO_YOUNG.remedy,
            field="who",
            slot=ACTING,
        )
    elif acting.who is Who.HOLDER and stands is Standing.MINOR_IN_PERSON:
        yield warn(
            Text("{said}，独自办理。", "{said} and here alone.").format(said=said), slot=ACTING
        )


_SAME_PERSON = refuses(
    when=Text("出示的是持有人自己的证件", "it is the holder's own document"),
    remedy=Text(
        "请到场人出示本人的证件；持有人本人到场的，回到“办理人”更正。",
        "Whoever is here shows a document of their own; if it is the holder, put right who is "
        "here.",
    ),
)
_NOT_OF_AGE = refuses(
    when=Text("到场人未成年", "whoever is here is a minor"),
    remedy=Text("请成年人前来办理；可先口头挂失。", "An adult comes; a verbal report needs none."),
)


def _another_adult(
    judging: Judging, card: IdentityDocument, other: IdentityDocument, called: Text
) -> Iterator[Finding]:
    if (other.kind, other.number) == (card.kind, card.number):
        yield refuse(
            Text("{called}与持有人是同一人。", "The {called} is the holder.").format(called=called),
            customer_text=Text("请出示您本人的证件。", "Please show a document of your own."),
            remedy=_SAME_PERSON.remedy,
            field="number",
        )
    age = completed_years(other.birth_date, judging.today)
    if age < 18:
        yield refuse(
            Text("{called}{age}周岁，未成年。", "The {called} is {age}, a minor.").format(
                called=called, age=age
            ),
            customer_text=Text("须由成年人办理。", "An adult must do this."),
            remedy=_NOT_OF_AGE.remedy,
            field="birth_date",
        )


@rule(
    "ACTING-AGENT",
    CARD,
    AGENT,
    title=Text(
        "代理人须是持有人以外的成年人，出示双方证件",
        "An agent is an adult other than the holder, and shows both documents",
    ),
    may=(_SAME_PERSON, _NOT_OF_AGE),
    source=sources.BOTH_DOCUMENTS,
)
def agent_may_act(
    judging: Judging, card: IdentityDocument, agent: IdentityDocument
) -> Iterator[Finding]:
    """An agent is of age and somebody else than the holder."""
    yield from _another_adult(judging, card, agent, Text("代理人", "agent"))


@rule(
    "ACTING-GUARDIAN",
    CARD,
    GUARDIAN,
    title=Text(
        "监护人须是持有人以外的成年人，由负责人授权",
        "A guardian is an adult other than the holder, and the manager approves",
    ),
    may=(
        _SAME_PERSON,
        _NOT_OF_AGE,
        escalates(
            Level.MANAGER,
            when=Text("由监护人办理", "a guardian acts"),
            remedy=Text(
                "核对双方证件及监护证明。", "Compare both documents and the proof of guardianship."
            ),
        ),
    ),
    source=sources.GUARDIAN_ACTS,
)
def guardian_may_act(
    judging: Judging, card: IdentityDocument, guardian: IdentityDocument
) -> Iterator[Finding]:
    """A guardian is of age and somebody else; what they do is approved by the manager."""
    yield from _another_adult(judging, card, guardian, Text("监护人", "guardian"))
    yield escalate(
        Level.MANAGER,
        Text("由监护人办理，须三级授权。", "A guardian acts: this needs level 3."),
    )


_AGE = acting_fits_the_age.of(ACTING, CARD)
RULES = (_AGE, guardian_may_act)
AGENT_RULES = (agent_may_act,)
