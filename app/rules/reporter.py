"""Who makes a verbal report, and what may be told from what they showed."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain import masks
from app.domain.document_numbers import CITIZEN_KINDS, normalise
from app.domain.documents import DocumentKind
from app.evidence.ask import choice_text
from app.evidence.found_account import AccountFound, FoundAccountBy
from app.evidence.loss import LossSaid
from app.evidence.reporter import SHOWN_DOCUMENTS, ReportChannel, ReportedBy
from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.found_account import ACCOUNT
from app.rules.loss import LOSS
from app.rules.loss_effects import Reporter

REPORTED_BY = Slot("reported_by", ReportedBy, Text("挂失人", "Who reports"), about=(ACCOUNT,))


def holder_showed_document(view: View) -> bool:
    """Whether a document of the holder's lay before the teller: read by the reader in this case,
    or shown by the holder in person."""
    said = view.find(REPORTED_BY)
    found = view.find(ACCOUNT)
    if said is None or found is None or said.channel is not ReportChannel.COUNTER:
        return False
    return found.by is FoundAccountBy.DOCUMENT or (said.holder and said.kind is not None)


def document_in_words(view: View) -> Text:
    """What of theirs whoever reports showed, for papers."""
    said = view.of(REPORTED_BY)
    if said.document_kind:
        return choice_text(SHOWN_DOCUMENTS, said.document_kind)
    if said.holder and holder_showed_document(view):
        return Text("读卡器读取的持有人证件", "the holder's, read by the card reader")
    return Text("未出示", "none was shown")


def reporter(books: BooksReading, found: AccountFound, said: ReportedBy) -> Reporter:
    """Who reports, as the register names them."""
    if not said.holder:
        shown = f"{said.document_kind}:{_number(said)}" if said.document_kind else ""
        return Reporter(said.name, shown, by_agent=True)
    holder = books.customer(found.customer)
    shown = f"{said.document_kind}:{_number(said)}" if said.document_kind else ""
    read = found.by is FoundAccountBy.DOCUMENT and said.channel is ReportChannel.COUNTER
    if holder is not None and read and not shown:
        shown = f"{holder.document_kind}:{holder.document_number}"
    return Reporter(found.name, shown, by_agent=False)


def _number(said: ReportedBy) -> str:
    return normalise(said.kind, said.document_number) if said.kind else said.document_number


@rule(
    "VERBAL-DOCUMENT",
    ACCOUNT,
    REPORTED_BY,
    title=Text(
        "本人出示的证件是账户持有人的证件", "The document that the holder shows is the holder's"
    ),
    may=(
        refuses(
            remedy=Text(
                "请重新核对证件号码；不是持有人本人的，“挂失人”选代为挂失的人。",
                "Compare the number again; where this is not the holder, say who reports.",
            )
        ),
    ),
    source=sources.LOSS_FACTS,
)
def document_is_the_holders(
    judging: Judging, found: AccountFound, said: ReportedBy
) -> Iterator[Finding]:
    """Whoever reports as the holder shows the document by which the bank knows them."""
    kind = said.kind
    if not said.holder or kind is None:
        return
    holder = judging.books.customer(found.customer)
    known = DocumentKind(holder.document_kind) if holder is not None else kind
    alike = kind is known or {kind, known} <= set(CITIZEN_KINDS)
    if holder is None or not alike or _number(said) != holder.document_number:
        yield refuse(
            Text(
                "出示的{kind} {number} 不是该账户持有人留存的证件。",
                "The {kind} {number} is not the document on file for this account's holder.",
            ).format(kind=kind.title, number=same(masks.identity_number_in_list(_number(said)))),
            customer_text=Text(
                "证件信息与预留信息不一致，请核对。",
                "The document does not agree with what is on file; please check.",
            ),
            field="document_number",
        )


@rule(
    "VERBAL-PIN",
    REPORTED_BY,
    LOSS,
    title=Text("密码只能由本人挂失", "A PIN is reported lost by its holder only"),
    may=(
        refuses(
            remedy=Text(
                "代为挂失的只挂失卡（折），即可停止支付；密码由本人办理。",
                "Somebody else reports the card or passbook alone, which stops payment; the holder "
                "sees to the PIN.",
            )
        ),
    ),
    source=sources.PIN_RESET,
)
def pin_is_the_holders(judging: Judging, said: ReportedBy, lost: LossSaid) -> Iterator[Finding]:
    """Nobody else knows whether a PIN is forgotten or known to a stranger."""
    if lost.of.pin and not said.holder:
        yield refuse(
            Text(
                "挂失人不是持有人本人，不能挂失密码。",
                "Whoever reports is not the holder and cannot report the PIN.",
            ),
            customer_text=Text(
                "密码须由本人办理挂失。", "The PIN must be reported by its holder in person."
            ),
            slot=LOSS,
            field="of",
        )


REPORTER_RULES = (document_is_the_holders, pin_is_the_holders)
