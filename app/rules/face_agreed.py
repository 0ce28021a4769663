"""A consent to the face serves later business until it is withdrawn: nobody is asked twice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import wraps

from app.clock import CHINA
from app.domain.consent_record import ConsentRecord
from app.domain.wording import WordingCode
from app.evidence.acting import Who
from app.evidence.face_agreed import NONE_STANDS, FaceAgreed
from app.evidence.identity import IdentityDocument
from app.flow.books import Books, BooksReading
from app.flow.operation import EffectFunction, Made, Performing
from app.flow.rule import Finding, Judging, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources
from app.rules.acceptance import CONSENTS
from app.rules.acting import ACTING
from app.rules.identity import AGENT, CARD, GUARDIAN
from app.rules.known_customer import find_customer

FACE_AGREED = Slot(
    "face_agreed", FaceAgreed, Text("已有人脸授权", "Earlier consent to the face"), (ACTING, CARD)
)


def face_consents(books: BooksReading, customer: str) -> tuple[ConsentRecord, ...]:
    """The consents of a customer to the face, oldest first, withdrawn or not."""
    return tuple(one for one in books.consents(customer) if one.code is WordingCode.FACE_NOTICE)


def standing_consent(books: BooksReading, customer: str) -> ConsentRecord | None:
    """The newest consent of a customer to the face that was not withdrawn."""
    standing = [one for one in face_consents(books, customer) if one.withdrawn_at is None]
    return standing[-1] if standing else None


def find_consent(view: View, judging: Judging) -> FaceAgreed:
    """Their own consent of whoever is here, where the document is theirs."""
    acting = view.find(ACTING)
    if acting is not None and acting.who is not Who.HOLDER:
        return NONE_STANDS
    return _of(judging.books, view.of(CARD))


def _of(books: BooksReading, card: IdentityDocument) -> FaceAgreed:
    customer = find_customer(books, card)
    found = standing_consent(books, customer.number) if customer is not None else None
    if found is None:
        return NONE_STANDS
    given = found.given_at.astimezone(CHINA).isoformat(timespec="seconds")
    return FaceAgreed(found.version, found.digest, given, found.journal)


@rule(
    "FACE-WITHDRAWN",
    CARD,
    FACE_AGREED,
    title=Text(
        "人脸授权撤回后不得再作比对", "A consent to the face that was withdrawn serves no longer"
    ),
    may=(
        refuses(
            remedy=Text(
                "请重新读取证件；客户可重新单独授权，或由两名柜面人员核对。",
                "Read the document anew; the customer may consent anew, or two staff identify.",
            )
        ),
    ),
    source=sources.FACE_WITHDRAWN,
)
def still_agreed(judging: Judging, card: IdentityDocument, agreed: FaceAgreed) -> Iterator[Finding]:
    """The consent that the comparison rests on still stands when the case is performed."""
    if agreed.stands and not _of(judging.books, card).stands:
        yield refuse(
            Text(
                "客户已撤回 {given} 的人脸授权。",
                "The customer has withdrawn the consent to the face of {given}.",
            ).format(given=agreed.given_at[:10]),
            customer_text=Text(
                "您已撤回人脸授权，我们改用其他方式核对。",
                "You withdrew your consent: we identify you another way.",
            ),
        )


def keeping_consent(effect: EffectFunction) -> EffectFunction:
    """The effect, and with it a consent to the face that was given in the case and serves later
    business: the customer's own, never a guardian's or an agent's, who consent about their own
    face [PIPL 14, 29]."""

    @wraps(effect)
    def performed(view: View, books: Books, performing: Performing) -> Made:
        made = effect(view, books, performing)
        consents = view.find(CONSENTS)
        others = view.has(GUARDIAN) or view.has(AGENT)
        if consents is not None and consents.serves_later and not others:
            books.add_consent(
                ConsentRecord(
                    customer=made.customer,
                    code=WordingCode.FACE_NOTICE,
                    version=consents.face_version,
                    digest=consents.face_digest,
                    given_at=performing.now,
                    journal=performing.journal,
                )
            )
        return made

    return performed


RULES = (still_agreed,)
