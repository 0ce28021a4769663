"""The acceptance of a customer and the consents that everything after stands on."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.branch import Level
from app.evidence.acceptance import Acceptance, Companions
from app.evidence.consent import Consents
from app.flow.rule import Finding, Judging, escalate, escalates, rule, warn, warns
from app.flow.slot import Slot
from app.i18n import Text
from app.rules import sources

ACCEPTANCE = Slot("acceptance", Acceptance, Text("受理", "Acceptance"))
CONSENTS = Slot("consents", Consents, Text("告知与同意", "Notices and consents"))


@rule(
    "COMPANIONS",
    ACCEPTANCE,
    title=Text(
        "客户须自行作答，不受陪同人员影响", "The customer answers alone, whoever came along"
    ),
    may=(
        escalates(
            Level.MANAGER,
            when=Text("有人代客户回答", "somebody answers for the customer"),
            remedy=Text(
                "请单独询问客户，说明买卖账户的法律责任；不能排除疑点的可拒绝开户。",
                "Ask the customer alone and explain the liability; refuse if doubts remain.",
            ),
        ),
        warns(
            when=Text("有他人在旁等候", "somebody waits beside"),
            remedy=Text("请单独询问开户用途。", "Ask the customer alone what the account is for."),
        ),
    ),
    source=sources.COMPANIONS,
)
def companions(judging: Judging, acceptance: Acceptance) -> Iterator[Finding]:
    """Somebody who answers for the customer is a red flag; somebody waiting is worth a look."""
    if acceptance.companions is Companions.ANSWERING:
        yield escalate(
            Level.MANAGER,
            Text(
                "有人代客户回答问题，疑似受人控制开户。",
                "Somebody answers for the customer: the account may be controlled by others.",
            ),
            field="companions",
        )
    elif acceptance.companions is Companions.WAITING:
        yield warn(
            Text(
                "有他人在旁等候，请留意是否有组织开户。",
                "Somebody waits beside: look out for an organised opening.",
            ),
            field="companions",
        )


@rule(
    "PURPOSE-OTHER",
    ACCEPTANCE,
    title=Text(
        "用途为“其他”的，授权人须看到说明", "A purpose outside the list is seen by the authoriser"
    ),
    may=(warns(),),
    source=sources.DUE_DILIGENCE,
)
def purpose_other(judging: Judging, acceptance: Acceptance) -> Iterator[Finding]:
    """A purpose outside the list is looked at by whoever approves."""
    if acceptance.purpose == "99":
        yield warn(
            Text(
                f"开户用途为“其他”：{acceptance.purpose_explained}",
                f"Purpose is “other”: {acceptance.purpose_explained}",
            ),
            field="purpose_explained",
        )


RULES = (companions, purpose_other)
