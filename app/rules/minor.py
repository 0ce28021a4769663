"""Who may apply: an adult alone, a minor with a guardian or with income of their own."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import completed_years
from app.domain.branch import Level
from app.domain.documents import Standing, standing
from app.evidence.acceptance import Acceptance, Applicant
from app.evidence.identity import IdentityDocument
from app.evidence.minor import Kinship, OwnIncome
from app.flow.rule import Finding, Judging, escalate, escalates, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources
from app.rules.acceptance import ACCEPTANCE
from app.rules.identity import CARD, GUARDIAN

KINSHIP = Slot("kinship", Kinship, Text("监护关系", "Guardianship"), about=(CARD, GUARDIAN))
OWN_INCOME = Slot("own_income", OwnIncome, Text("劳动收入证明", "Own income"), about=(CARD,))

_MAY = {
    Standing.GUARDIAN: (Applicant.GUARDIAN,),
    Standing.MINOR_IN_PERSON: (Applicant.GUARDIAN, Applicant.OWN_INCOME),
    Standing.ADULT: (Applicant.SELF,),
}
"""Under 16 a guardian (bank practice [K]); 16 and 17 a guardian, or alone with labour income of
their own [民法典18]; an adult themselves: this operation takes no other agent."""


THROUGH_GUARDIAN = Text("由监护人代理开户时", "where a guardian acts for a minor")
ON_OWN_INCOME = Text(
    "16、17周岁凭本人劳动收入申请时", "where a minor of 16 or 17 applies on income of their own"
)


def through_guardian(view: View) -> bool:
    """Whether a guardian acts."""
    return view.has(ACCEPTANCE) and view.of(ACCEPTANCE).applicant is Applicant.GUARDIAN


def on_own_income(view: View) -> bool:
    """Whether a minor acts alone."""
    return view.has(ACCEPTANCE) and view.of(ACCEPTANCE).applicant is Applicant.OWN_INCOME


_OF_AGE = refuses(
    when=Text("成年客户未由本人申请", "somebody of age does not apply in person"),
    remedy=Text(
        "请回到“受理”将申请人改为“本人（成年人）”。",
        "Go back to the acceptance and set the applicant to the customer, an adult.",
    ),
)


@rule(
    "ID-AGE",
    ACCEPTANCE,
    CARD,
    title=Text("申请人须与客户年龄相符", "Who applies fits the customer's age"),
    may=(
        _OF_AGE,
        refuses(
            when=Text(
                "未成年客户的申请方式不符", "a minor cannot apply in the way that was chosen"
            ),
            remedy=Text(
                "按年龄由监护人代理，或凭本人劳动收入证明办理；请回到“受理”更改申请人。",
                "By age: a guardian acts, or proof of own income is shown; go back to the "
                "acceptance and change the applicant.",
            ),
        ),
    ),
    source=sources.AGE,
)
def applicant_may_apply(
    judging: Judging, acceptance: Acceptance, card: IdentityDocument
) -> Iterator[Finding]:
    """Who applies fits the customer's age; minors are told what they need."""
    age = completed_years(card.birth_date, judging.today)
    if age < 0:
        return
    stands = standing(age)
    if acceptance.applicant in _MAY[stands]:
        return
    if stands is Standing.ADULT:
        yield refuse(
            Text(
                f"客户{age}周岁，已成年，须由本人申请。",
                f"The customer is {age}, of age, and applies in person.",
            ),
            customer_text=Text("请账户本人前来办理。", "The account holder must come in person."),
            remedy=_OF_AGE.remedy,
            field="birth_date",
        )
        return
    yield refuse(
        Text(
            f"客户{age}周岁，未满18周岁，不能按所选申请人办理。",
            f"The customer is {age}, under 18, and cannot apply in the way that was chosen.",
        ),
        customer_text=Text(
            "您未满18周岁，不能单独开户。{needs}",
            "You are under 18 and cannot open this account alone. {needs}",
        ).format(needs=stands.needs),
        remedy=Text(
            "需要：{needs}请回到“受理”更改申请人。",
            "Needed: {needs} Go back to the acceptance and change the applicant.",
        ).format(needs=stands.needs),
        field="birth_date",
    )


_SAME_PERSON = refuses(
    when=Text("监护人与客户是同一人", "guardian and customer are one person"),
    remedy=Text("请监护人出示本人证件。", "The guardian shows a document of their own."),
)
_GUARDIAN_MINOR = refuses(
    when=Text("监护人未成年", "the guardian is not of age"),
    remedy=Text("请成年监护人办理。", "An adult guardian must come."),
)


@rule(
    "GUARDIAN",
    CARD,
    GUARDIAN,
    title=Text(
        "监护人须是成年人且不是客户本人，代理开户由负责人授权",
        "A guardian is of age and somebody else, and the manager approves the opening",
    ),
    may=(
        _SAME_PERSON,
        _GUARDIAN_MINOR,
        escalates(
            Level.MANAGER,
            when=Text("由监护人代理", "a guardian acts"),
            remedy=Text(
                "核对双方证件及监护关系证明。",
                "Compare both documents and the proof of guardianship.",
            ),
        ),
    ),
    source=sources.GUARDIAN,
)
def guardian_may_act(
    judging: Judging, card: IdentityDocument, guardian: IdentityDocument
) -> Iterator[Finding]:
    """A guardian is an adult and somebody else; an opening through one is the manager's."""
    if (guardian.kind, guardian.number) == (card.kind, card.number):
        yield refuse(
            Text("监护人与客户是同一人。", "The guardian's document is the customer's."),
            customer_text=_SAME_PERSON.remedy,
            remedy=_SAME_PERSON.remedy,
            field="number",
        )
    age = completed_years(guardian.birth_date, judging.today)
    if age < 18:
        yield refuse(
            Text(f"监护人{age}周岁，未成年。", f"The guardian is {age}, not of age."),
            customer_text=Text("监护人须为成年人。", "A guardian must be an adult."),
            remedy=_GUARDIAN_MINOR.remedy,
            field="birth_date",
        )
    yield escalate(
        Level.MANAGER,
        Text(
            "监护人代理开户须三级授权，并由第二名柜员核对。",
            "An opening through a guardian needs level 3 and a second member of staff.",
        ),
    )


@rule(
    "OWN-INCOME",
    CARD,
    OWN_INCOME,
    title=Text(
        "以自己劳动收入为生的未成年人由负责人核准",
        "A minor who lives on their own labour income is accepted by the manager",
    ),
    may=(
        escalates(
            Level.MANAGER,
            remedy=Text("请授权人核对收入证明。", "The authoriser looks at the proof of income."),
        ),
    ),
    source=sources.AGE,
)
def own_income_is_seen(
    judging: Judging, card: IdentityDocument, income: OwnIncome
) -> Iterator[Finding]:
    """That a minor lives on their own labour income is the manager's to accept."""
    yield escalate(
        Level.MANAGER,
        Text(
            f"未成年人以自己的劳动收入为主要生活来源：{income.work}。",
            f"A minor who lives on their own labour income: {income.work}.",
        ),
        field="proof",
    )


RULES = (applicant_may_apply, guardian_may_act, own_income_is_seen)
