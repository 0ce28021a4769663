"""What an authoriser signs for: every finding and every value of a case, named by digests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.errors import Conflict, NotAllowed
from app.evidence.approval import Approval, Seen
from app.flow.change import Change
from app.flow.codec import digest
from app.flow.draft import Draft
from app.flow.operation import Operation
from app.flow.rule import Judging, Verdict, judge
from app.flow.slot import View
from app.flow.walk import walk
from app.i18n import Text


@dataclass(frozen=True)
class Sight:
    """What there is to see of a case before an authoriser speaks.

    Attributes:
        verdicts: of the rules, as if no authoriser had said anything yet.
        changes: what the case says otherwise than the books.
        digest: over case, teller, every value that holds but secrets, verdicts and changes. The
            same on every workstation, whether it knows the secrets or not.
    """

    verdicts: tuple[Verdict, ...]
    changes: tuple[Change, ...]
    digest: str


class AuthoriserMayNot(NotAllowed):
    """Whoever approved may not approve this case, or not any more: it takes another's word."""


class NewSinceApproval(Conflict):
    """The case is no longer what the authoriser signed for; `what` says in which respect."""

    def __init__(self, what: Text) -> None:
        super().__init__(
            "NEW_SINCE_APPROVAL",
            Text("授权之后情况有变：{what}。", "Since the approval this changed: {what}.").format(
                what=what
            ),
            Text("请授权人重新查看并授权。", "The authoriser must look and approve again."),
        )
        self.what = what


def sight(operation: Operation, draft: Draft, judging: Judging) -> Sight:
    """What there is to see of a case now, on the rows that `judging` reads."""
    held = walk(operation, draft, judging.now).view
    word = operation.approval.name if operation.approval is not None else ""
    view = View({name: held[name] for name in held if name != word})
    verdicts = judge(operation.rules, view, judging)
    changes = operation.changes(view, judging) if operation.changes is not None else ()
    slots = operation.slots
    said = [
        operation.code,
        draft.id,
        draft.teller,
        {name: digest(view[name]) for name in view if not slots[name].secret},
        [_of_verdict(one).digest for one in verdicts],
        [_of_change(one).digest for one in changes],
    ]
    return Sight(verdicts, changes, digest(said))


def bound(approval: Approval, seen: Sight) -> Approval:
    """The word of an authoriser, bound to exactly what they saw."""
    return replace(
        approval,
        seen=tuple(dict.fromkeys(one.code for one in seen.verdicts)),
        findings=tuple(_of_verdict(one) for one in seen.verdicts),
        changes=tuple(_of_change(one) for one in seen.changes),
        review=seen.digest,
    )


def require_same(approval: Approval, now: Sight) -> None:
    """Checks that a case is still what its authoriser signed for.

    Raises:
        NewSinceApproval: anything is new, gone or different; it says what.
    """
    if approval.review == now.digest:
        return
    if not approval.review:
        raise NewSinceApproval(
            Text(
                "授权未写明所见内容（旧版程序）",
                "the word does not say what was seen (old version)",
            )
        )
    parts: list[Text] = []
    titles = {one.name: one.label for one in now.changes}
    fresh = _fresh(approval.findings, map(_of_verdict, now.verdicts))
    gone = _fresh(map(_of_verdict, now.verdicts), approval.findings)
    books = [
        *_fresh(approval.changes, map(_of_change, now.changes)),
        *_fresh(map(_of_change, now.changes), approval.changes),
    ]
    if fresh:
        parts.append(
            Text("新的提示 {codes}", "new findings {codes}").format(codes="、".join(fresh))
        )
    if gone:
        parts.append(
            Text("不再有的提示 {codes}", "findings gone {codes}").format(codes="、".join(gone))
        )
    if books:
        known = [titles.get(name, Text(name, name)) for name in dict.fromkeys(books)]
        parts.append(
            Text("本行登记的 {what}", "what the books say of {what}").format(
                what=Text("、".join(t.zh for t in known), ", ".join(t.en for t in known))
            )
        )
    if not parts:
        parts.append(Text("业务内容", "what the case holds"))
    raise NewSinceApproval(
        Text("；".join(one.zh for one in parts), "; ".join(one.en for one in parts))
    )


def _fresh(before: Iterable[Seen], now: Iterable[Seen]) -> list[str]:
    """Codes of what is there now and was not, said something else, or stood there less often."""
    return list(dict.fromkeys(one.code for one in Counter(now) - Counter(before)))


def _of_verdict(verdict: Verdict) -> Seen:
    # The sentence carries its parameters: another amount, name or list is another finding.
    said = [
        verdict.code,
        verdict.effect,
        verdict.level,
        [verdict.text.zh, verdict.text.en],
        verdict.slot,
        verdict.field,
    ]
    return Seen(verdict.code, digest(said))


def _of_change(change: Change) -> Seen:
    return Seen(change.name, digest(change))
