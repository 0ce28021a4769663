"""登记簿导出: a register leaves the store with a reason, and the journal keeps which part."""

from __future__ import annotations

from collections.abc import Iterator

from app.evidence.register_exported import RegisterExported
from app.flow.rule import Finding, Judging, refuse, refuses, rule
from app.flow.slot import Slot
from app.i18n import Text
from app.rules import sources

REGISTER_EXPORTED = Slot(
    "register_exported", RegisterExported, Text("登记簿导出", "The register exported")
)


@rule(
    "REGISTER-WHY",
    REGISTER_EXPORTED,
    title=Text("登记簿导出须说明原因", "An export of the register has its reason"),
    may=(refuses(remedy=Text("请说明原因。", "Explain the reason.")),),
    source=sources.EXPORT,
)
def the_reason_is_said(judging: Judging, exported: RegisterExported) -> Iterator[Finding]:
    """Whoever chooses “other” says in words why the register leaves the store."""
    if exported.reason == "other" and not exported.explained:
        yield refuse(
            Text("选择“其他”的，须说明原因。", "“Other” needs an explanation."),
            customer_text=Text("请稍候。", "One moment, please."),
            field="explained",
        )
