"""不予开户、不予办理告知书: what a customer is told, and takes home, when the bank declines."""

from __future__ import annotations

from dataclasses import dataclass

from app.clock import CHINA, business_date
from app.domain import masks
from app.domain.wording import WordingCode
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, Paper, PaperCopy, Setting
from app.flow.outcome import Outcome
from app.flow.rule import Effect
from app.flow.slot import View
from app.i18n import Text, joined, same
from app.papers.document import Cell, Document, Prose, Section, SignatureBox
from app.rules.identity import CARD
from app.rules.known_customer import NEUTRAL
from app.rules.papers import head, signed, worded
from app.rules.papers.paper import Says, paper

_NO_ACCOUNT = Text("不予开户告知书", "Notice that no account is opened")
_NOT_DONE = Text("不予办理告知书", "Notice of business declined")
_NO_REASON = Text("请稍候。", "One moment, please.")
"""What is said to a customer while the staff see to something of their own: no reason at all."""

_WHOLE = 2


@dataclass(frozen=True)
class _Declined:
    """What was declined: the notice's title, the business, and the result in words."""

    title: Text
    business: Text
    result: Text


_OPENING = _Declined(
    _NO_ACCOUNT,
    Text("开立个人Ⅰ类户", "Class I account"),
    Text("本次不予开户", "no account was opened this time"),
)


def _document(code: str, declined: _Declined) -> Says:
    def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
        """What was asked for and why it was not done, in the words that may be said to the
        customer, and where to appeal [反电诈法32; 银发〔2021〕260号, s].

        Never the reason that the staff noted, never a suspicion or a list [反洗钱法35, 40]; whoever
        is on a list reads the very words of whoever is not [DOMAIN §9.2]. Names and numbers are
        masked on every copy.
        """
        wording = setting.wordings.in_force(WordingCode.REFUSAL_CHANNELS, business_date(setting.at))
        return Document(
            header=head.header(setting, declined.title, copy.title),
            blocks=(
                _asked(view, setting, declined),
                Prose(Text("未予办理的原因", "The reason"), _reasons(setting)),
                *worded.blocks(wording),
                worded.which(wording),
            ),
            signatures=(
                SignatureBox(Text("客户签收（可不签）", "Received (need not be signed)"), None),
            ),
            # Who else of the staff had a part in it is none of the customer's business.
            staff=signed.staff(View({}), setting),
            seal=head.seal(setting),
            qr=head.proof(setting, code, copy),
            training=head.is_training(setting),
        )

    return document


def _asked(view: View, setting: Setting, declined: _Declined) -> Section:
    card = view.find(CARD)
    at = setting.at.astimezone(CHINA)
    return Section(
        Text("申请事项", "What was asked for"),
        (
            Cell(
                Text("申请人", "Applicant"),
                same(masks.name(card.name))
                if card
                else Text("（未出示证件）", "(no document shown)"),
            ),
            Cell(
                Text("证件", "Document"),
                Text("{kind} {number}", "{kind} {number}").format(
                    kind=card.kind.title, number=masks.identity_number(card.number)
                )
                if card
                else same("—"),
            ),
            Cell(Text("申请业务", "Business"), declined.business),
            Cell(Text("受理时间", "Time"), same(f"{at:%Y-%m-%d %H:%M}")),
            Cell(
                Text("办理结果", "Result"),
                declined.result,
                _WHOLE,
            ),
        ),
    )


def _reasons(setting: Setting) -> Text:
    """What the rules said that may be told; the neutral sentence alone where there is nothing
    else, or where no more than that may be said to this customer [反洗钱法40-41; DOMAIN §9.2]."""
    told = dict.fromkeys(
        one.customer_text
        for one in setting.verdicts
        if one.effect is Effect.REFUSE and one.customer_text and one.customer_text != _NO_REASON
    )
    reasons = Text(
        "本行依照账户实名制、客户身份识别和账户管理的有关规定审核了您的申请。",
        "The bank examined your application under the rules on real names, customer identification "
        "and accounts.",
    )
    # Beside another reason the neutral one would tell whoever knows both that they are on a list.
    if not told or NEUTRAL in told:
        return joined((reasons, NEUTRAL), "\n", "\n")
    return joined((reasons, *told), "\n", "\n")


def _refusal(code: str, outcome: Outcome, declined: _Declined) -> Paper:
    return paper(
        code,
        declined.title,
        (BANK_COPY, CUSTOMER_COPY),
        _document(code, declined),
        outcome=outcome,
    )


REFUSAL = _refusal("refusal", Outcome.DECLINED, _OPENING)
REFUSAL_BY_AUTHORISER = _refusal("refusal_by_authoriser", Outcome.REJECTED, _OPENING)
"""The customer is told the same, whoever of the staff decided."""


def not_done(business: Text, *, authorised: bool = True) -> tuple[Paper, ...]:
    """The notices of an operation that was declined, by the teller and, where somebody authorises
    it, by them."""
    declined = _Declined(_NOT_DONE, business, Text("本次不予办理", "it was not done this time"))
    by_teller = _refusal("not_done", Outcome.DECLINED, declined)
    if not authorised:
        return (by_teller,)
    return (by_teller, _refusal("not_done_by_authoriser", Outcome.REJECTED, declined))
