"""Who signed a paper, and who of the staff did what."""

from __future__ import annotations

from app.evidence.approval import Approval
from app.evidence.face import Witness
from app.evidence.signature import Signature
from app.flow.operation import Setting
from app.flow.slot import Slot, View
from app.i18n import Text
from app.papers.document import Ink, SignatureBox, StaffLine
from app.rules.authorisation import APPROVAL, SIGNATURE
from app.rules.cash_business import SECOND_COUNT
from app.rules.custody import CUSTODIAN
from app.rules.drawer import RECEIVER, VAULT_CUSTODIAN
from app.rules.face import WITNESS
from app.rules.identity import AGENT, GUARDIAN
from app.rules.loss_check import SECOND_OPERATOR
from app.rules.papers.head import moment
from app.rules.reversals import OTHER_HOLDER

_SECOND: tuple[tuple[Slot[Witness], Text], ...] = (
    (WITNESS, Text("核对", "Witness")),
    (SECOND_OPERATOR, Text("第二经办", "Second operator")),
    (CUSTODIAN, Text("双人保管", "Second custodian")),
    (SECOND_COUNT, Text("复点", "Second count")),
    (RECEIVER, Text("接收柜员", "Received by")),
    (VAULT_CUSTODIAN, Text("双人管库", "Second custodian of the vault")),
    (OTHER_HOLDER, Text("现金另一方", "Who else holds the cash")),
)
"""The second member of staff of a case, by what they did."""


def signature(view: View, slot: Slot[Signature] = SIGNATURE) -> tuple[SignatureBox, ...]:
    """The box for the customer's signature, with the ink once there is one; the guardian's or the
    agent's where one acts."""
    signed = view.find(slot)
    label = Text("客户签名", "Customer's signature")
    if view.has(GUARDIAN):
        label = Text("代理人（监护人）签名", "Guardian's signature")
    elif view.has(AGENT):
        label = Text("代理人签名", "Agent's signature")
    if signed is None:
        return (SignatureBox(label, None),)
    return (SignatureBox(label, ink(signed), moment(signed.at)),)


def ink(signed: Signature) -> Ink:
    """The strokes as a paper draws them."""
    return Ink(
        tuple(
            tuple((point.x, point.y, point.pressure) for point in stroke.points)
            for stroke in signed.strokes
        ),
        signed.aspect,
    )


def staff(view: View, setting: Setting) -> tuple[StaffLine, ...]:
    """经办, 核对 and 授权: who of the staff did what; empty while nothing is performed."""
    if not setting.journal:
        return ()
    lines = [
        StaffLine(
            Text("经办", "Teller"),
            setting.teller,
            setting.names.get(setting.teller, ""),
            moment(setting.at),
        )
    ]
    for slot, role in _SECOND:
        second = view.find(slot)
        if second is not None:
            lines.append(StaffLine(role, second.staff, second.name, moment(second.at)))
    approval: Approval | None = view.find(APPROVAL)
    if approval is not None:
        lines.append(
            StaffLine(
                Text("授权", "Authoriser"), approval.staff, approval.name, moment(approval.at)
            )
        )
    return tuple(lines)
