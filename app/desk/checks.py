"""The checks of a case at the desk: the document, the network check, the phone."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Annotated, Any

from app.desk.document_evidence import SideRead
from app.desk.faces import Faces
from app.desk.views import CaseView, CodeSent
from app.domain import phone as phones
from app.domain.documents import DocumentKind, DocumentSide
from app.errors import NotAllowed, Unacceptable
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.contact import PhoneProof
from app.evidence.identity import IdentityDocument
from app.evidence.network_check import CHECK_MEANING_TITLES, PBC_CODES, NetworkCheck
from app.flow.draft import Draft
from app.flow.forms import FieldErrors, fill_form
from app.flow.slot import Slot
from app.flow.walk import CLOCK_DRIFT
from app.i18n import Text
from app.rules.contact import PHONE
from app.rules.identity import AGENT, CARD, GUARDIAN
from app.rules.network_check import AGENT_CHECK, GUARDIAN_CHECK, NETWORK_CHECK

CODE_HOLDS = timedelta(minutes=5)
CODE_TRIES = 3
SEND_AGAIN_AFTER = 60
"""Seconds between two messages to one number; terms of codes are customary [K]."""


_RESULTS = tuple(Choice(code, CHECK_MEANING_TITLES[meaning]) for code, meaning in PBC_CODES.items())


@dataclass(frozen=True)
class CheckSheet:
    """The sheet of the bank's check terminal, copied by the teller."""

    raw_code: Annotated[
        str,
        Ask(
            Text("结果代码", "Result code"),
            AskKind.CHOICE,
            choices=_RESULTS,
            default="",
        ),
    ]
    serial: Annotated[str, Ask(Text("结果单流水号", "Sheet's serial"), default="", longest=40)]
    issuer: Annotated[
        str,
        Ask(Text("返回的签发机关", "Issuer named"), required=False, default="", longest=60),
    ]


_CHECKS: Mapping[str, tuple[Slot[NetworkCheck], Slot[IdentityDocument]]] = {
    check.name: (check, document)
    for check, document in (
        (NETWORK_CHECK, CARD),
        (GUARDIAN_CHECK, GUARDIAN),
        (AGENT_CHECK, AGENT),
    )
}
"""Which document each check is about."""


@dataclass
class _Code:
    draft: Draft
    number: str
    code: str = field(repr=False)
    shared_because: str
    sent_at: datetime
    tries: int = 0


class Checks(Faces):
    """What the desk asks of the world about this customer."""

    _codes: dict[str, _Code]
    _moments: dict[tuple[str, str], datetime]

    def take_document(
        self,
        case: str,
        slot: str,
        kind: DocumentKind,
        sides: Mapping[DocumentSide, SideRead],
        entries: Mapping[str, str],
        looked_at: frozenset[str],
    ) -> CaseView:
        """Puts a document into the case; see `document_evidence` for what is asked and raised.

        Raises:
            NotAllowed: an earlier step is still open.
        """
        draft, _ = self._ready(case, slot)
        document = self.document_evidence(case, slot, kind, sides, entries, looked_at)
        before = draft.filled.get(slot)
        if before is not None:
            now = document.differences
            gone = tuple(one for one in before.value.differences if one not in now)
            document = replace(document, differences_before=gone)
        view = self._put(draft, slot, document)
        self._chips.pop((case, slot), None)
        return view

    def network_driver(self) -> str:
        """`manual` where the teller copies a sheet, else the name of the driver that asks."""
        return self._network_check.name

    def check_network(self, case: str, slot: str = NETWORK_CHECK.name) -> CaseView:
        """Asks the network check about the name and number of the document that the slot is about.

        Raises:
            DeviceFault: it cannot be asked.
            NotAllowed: an earlier step is still open.
            Conflict: the card was changed meanwhile.
        """
        draft, view = self._ready(case, slot)
        document = view.of(_CHECKS[slot][1])
        answer = self._network_check.ask(document.number, document.name)
        photo = None
        if answer.photo is not None:
            with self._store.writing() as transaction:
                photo = transaction.documents.keep(answer.photo, "image/png")
        return self._put(
            draft,
            slot,
            NetworkCheck(
                meaning=answer.meaning,
                raw_code=answer.raw_code,
                raw_text=answer.raw_text,
                serial=answer.serial,
                driver=self._network_check.name,
                issuer=answer.issuer,
                photo=photo,
            ),
        )

    def record_network_check(
        self, case: str, raw: dict[str, Any], slot: str = NETWORK_CHECK.name
    ) -> CaseView:
        """Records the sheet that the teller copied.

        Raises:
            FieldErrors: the sheet is not complete.
            NotAllowed: an earlier step is still open, or the service has answered about this very
                document: no sheet overrules it.
        """
        draft, view = self._ready(case, slot)
        before = view.find(_CHECKS[slot][0])
        if before is not None and before.answered and before.driver != "manual":
            raise NotAllowed(
                "CHECK_ANSWERED",
                Text(
                    "核查服务已返回结果，不得以手工录入替代。",
                    "The service has answered; no copied sheet takes its place.",
                ),
                Text("如有疑问请重新核查。", "If in doubt ask the service again."),
            )
        sheet = fill_form(CheckSheet, raw)
        meaning = PBC_CODES[sheet.raw_code]
        return self._put(
            draft,
            slot,
            NetworkCheck(
                meaning=meaning,
                raw_code=sheet.raw_code,
                raw_text=CHECK_MEANING_TITLES[meaning].zh,
                serial=sheet.serial,
                driver="manual",
                issuer=sheet.issuer,
            ),
        )

    def send_code(self, case: str, phone: str, shared_because: str = "") -> CodeSent:
        """Sends a six-digit code to the customer's mobile.

        Raises:
            FieldErrors: the number is no mainland mobile number.
            DeviceFault: the message could not be handed over.
            NotAllowed: another one was sent less than a minute ago.
        """
        draft, _ = self._ready(case, PHONE.name)
        shared_because = shared_because.strip()
        try:
            number = phones.parse(phone)
        except Unacceptable as error:
            raise FieldErrors({"number": error.sentence}) from error
        now = self.now()
        last = self._sent().get(case)
        left = self._left_to_wait(case, number, now)
        same_number = last is not None and last.number == number
        if left and last and same_number and last.shared_because != shared_because:
            last.shared_because = shared_because
            return CodeSent(number, self._sms.name, left)
        if left:
            raise NotAllowed(
                "SENT_JUST_NOW",
                Text(
                    f"验证码刚刚发送，{left}秒后可重发。",
                    f"A code was sent just now; again in {left} seconds.",
                ),
                Text("请客户查看短信。", "The customer looks at the message."),
            )
        code = f"{secrets.randbelow(1_000_000):06d}"
        self._sms.send(
            number,
            f"【{self.place().bank}】验证码{code}，用于柜面核验手机号，5分钟内有效。"
            "只在柜台当面告诉为您办理的柜员，请勿告知其他任何人。",
        )
        self._sent()[case] = _Code(draft, number, code, shared_because, now)
        self._sent_at()[case, number] = now
        return CodeSent(number, self._sms.name, SEND_AGAIN_AFTER)

    def confirm_code(self, case: str, code: str) -> CaseView:
        """Compares the code that the customer entered.

        Raises:
            NotAllowed: no code is out, it is too old, or it was wrong three times.
            FieldErrors: it is wrong.
        """
        sent = self._sent().get(case)
        now = self.now()
        if (
            sent is None
            or not -CLOCK_DRIFT <= now - sent.sent_at <= CODE_HOLDS
            or sent.tries >= CODE_TRIES
        ):
            self._sent().pop(case, None)
            raise NotAllowed(
                "NO_CODE",
                Text("没有有效的验证码。", "There is no valid code."),
                Text("请重新发送。", "Send a new one."),
            )
        sent.tries += 1
        if not secrets.compare_digest(code.strip().encode(), sent.code.encode()):
            raise FieldErrors(
                {
                    "code": Text(
                        f"验证码不正确，还可输入{CODE_TRIES - sent.tries}次。",
                        f"The code is wrong; {CODE_TRIES - sent.tries} more tries.",
                    )
                    if sent.tries < CODE_TRIES
                    else Text(
                        f"验证码{CODE_TRIES}次不正确，已失效；请重新发送。",
                        f"The code was wrong {CODE_TRIES} times and is void; send a new one.",
                    )
                }
            )
        view = self._put(
            sent.draft,
            PHONE.name,
            PhoneProof(
                number=sent.number,
                driver=self._sms.name,
                sent_at=sent.sent_at,
                confirmed_at=now,
                tries=sent.tries,
                shared_because=sent.shared_because,
            ),
        )
        self._sent().pop(case, None)
        return view

    def explain_shared_phone(self, case: str, because: str) -> CaseView:
        """Adds why a confirmed number is shared, without sending a new code.

        Raises:
            FieldErrors: nothing was said.
            NotAllowed: no number is confirmed, or the proof no longer holds.
        """
        draft, view = self._ready(case, PHONE.name)
        proof = view.find(PHONE)
        if not because.strip():
            raise FieldErrors({"shared_because": Text("此项必填。", "This is required.")})
        if proof is None:
            raise NotAllowed(
                "PHONE_OPEN",
                Text("手机号尚未核验。", "No number is confirmed."),
                Text("请先发送并核对验证码。", "Send a code and confirm it first."),
            )
        explained = replace(proof, shared_because=because.strip())
        return self._put(draft, PHONE.name, explained, since=proof.confirmed_at)

    def customer_messages(self) -> tuple[str, ...]:
        """Text messages that the customer's side shows in training, newest last."""
        return self._sms.shown()

    def sign_out(self) -> None:
        """Ends the session; codes that are out end with it."""
        super().sign_out()
        self._sent().clear()

    def _left_to_wait(self, case: str, number: str, now: datetime) -> int:
        """Seconds until another message may go to a number, whatever became of the last one."""
        sent = self._sent_at().get((case, number))
        if sent is None or now < sent:
            return 0
        return max(0, SEND_AGAIN_AFTER - int((now - sent).total_seconds()))

    def _sent_at(self) -> dict[tuple[str, str], datetime]:
        if not hasattr(self, "_moments"):
            self._moments = {}
        return self._moments

    def _sent(self) -> dict[str, _Code]:
        if not hasattr(self, "_codes"):
            self._codes = {}
        return self._codes
