"""撤回人脸授权: the holder withdraws the consent to their face, as easily as it was given."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import CHINA
from app.domain import masks
from app.domain.consent_record import ConsentRecord
from app.domain.wording import WordingCode
from app.evidence.consent_withdrawal import ConsentWithdrawal
from app.evidence.identity import IdentityDocument
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.rule import Finding, Judging, refuse, refuses, rule, warn, warns
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import chip, document_kinds, identity, sources
from app.rules.face_agreed import face_consents, standing_consent
from app.rules.identity import CARD
from app.rules.known_customer import find_customer, known_as_somebody_else
from app.rules.papers.face_withdrawal import FACE_WITHDRAWAL

WITHDRAWAL = Slot(
    "consent_withdrawal",
    ConsentWithdrawal,
    Text("撤回授权", "Withdrawal"),
    about=(CARD,),
)

_UNKNOWN = refuses(
    when=Text("不是本行客户", "the books know no such customer"),
    remedy=Text("请核对证件号码。", "Check the number of the document."),
)
_WITHDRAWN = refuses(
    when=Text("已经撤回", "it was withdrawn before"),
    remedy=Text(
        "无须再办；客户以后仍可重新授权。",
        "Nothing is left to do; the customer may consent anew at any time.",
    ),
)


@rule(
    "WITHDRAWAL",
    CARD,
    title=Text(
        "只能撤回本人的、尚未撤回的人脸授权", "What is withdrawn is one's own consent, and once"
    ),
    may=(
        _UNKNOWN,
        _WITHDRAWN,
        warns(
            when=Text("系统中没有单独登记的授权", "no consent of its own is on record"),
            remedy=Text(
                "照常登记撤回：以前办理时拍摄的照片不再用于比对。",
                "Record it all the same: pictures of earlier cases are no longer compared.",
            ),
        ),
    ),
    source=sources.FACE_WITHDRAWN,
)
def there_is_a_consent(judging: Judging, card: IdentityDocument) -> Iterator[Finding]:
    """One's own consent, not withdrawn before; somebody whose consent was never registered by
    itself withdraws that of their earlier cases."""
    customer = find_customer(judging.books, card)
    if customer is None:
        yield refuse(
            Text("本行没有以此证件登记的客户。", "No customer is known by this document."),
            customer_text=Text(
                "没有查到您在本行的登记。", "You are not registered with this bank."
            ),
            remedy=_UNKNOWN.remedy,
            field="number",
        )
        return
    if standing_consent(judging.books, customer.number) is not None:
        return
    earlier = face_consents(judging.books, customer.number)
    if not earlier:
        yield warn(Text("没有单独登记的人脸授权。", "No consent to the face is on record."))
        return
    last = earlier[-1]
    assert last.withdrawn_at is not None
    yield refuse(
        Text(
            "人脸授权已于 {at} 撤回（日志 {entry}）。",
            "The consent to the face was withdrawn at {at} (entry {entry}).",
        ).format(
            at=f"{last.withdrawn_at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}", entry=last.withdrawn_by
        ),
        customer_text=Text(
            "您的人脸授权已经撤回。", "Your consent to the face has been withdrawn already."
        ),
        remedy=_WITHDRAWN.remedy,
    )


def _withdraw(view: View, books: Books, performing: Performing) -> Made:
    customer = find_customer(books, view.of(CARD))
    assert customer is not None  # refused by WITHDRAWAL otherwise
    now, journal = performing.now, performing.journal
    given = standing_consent(books, customer.number)
    if not books.withdraw_consents(customer.number, WordingCode.FACE_NOTICE, now, journal):
        # Given in the days when a consent was kept in its own case alone.
        books.add_consent(
            ConsentRecord(
                customer.number, WordingCode.FACE_NOTICE, "", "", now, journal, now, journal
            )
        )
    version = given.version if given is not None else "—"
    return Made(customer.number, {"customer": customer.number, "version": version})


def _headline(view: View) -> Text:
    card = view.find(CARD)
    if card is None:
        return same("")
    return same(f"{masks.name(card.name)}  {masks.identity_number_in_list(card.number)}")


FACE_CONSENT_WITHDRAWAL = Operation(
    code="1901",
    name="face_consent_withdrawal",
    title=Text("撤回人脸授权", "Withdraw the consent to the face"),
    tells=Text("撤回人脸授权", "Withdrawing your consent about your face"),
    words=("chrlsq", "rlsq", "chehui", "撤回", "人脸", "withdraw", "face consent"),
    headline=_headline,
    steps=(
        Step(
            "card",
            Text("客户证件", "Customer's document"),
            (CARD,),
            Text(
                "客户本人的有效身份证件；撤回与给予同样方便，不作人脸比对，也不问原因。",
                "A valid document of the customer's own. Withdrawing is as easy as giving: no "
                "face is compared, and nobody asks why.",
            ),
            tells=Text(
                "正在读取您的身份证件，请稍候。",
                "Your identity document is being read. One moment, please.",
            ),
            how=Text(
                "先读芯片再拍摄两面，对照证件上的照片看清是不是本人。",
                "Chip first, then both sides; see by the portrait that it is this person.",
            ),
        ),
        Step(
            "withdrawal",
            Text("撤回授权", "Withdrawal"),
            (WITHDRAWAL,),
            Text("告知撤回的效果后登记。", "What follows from it is told, then it is recorded."),
            tells=Text(
                "请听柜员说明撤回以后怎样核对您的身份。",
                "The teller tells you how you are identified from now on.",
            ),
            how=Text(
                "把撤回以后的办法说清楚：以后由两名柜面人员核对，业务照办；不要劝留。",
                "Say what changes: two members of staff identify from now on, and everything is "
                "done as before. Do not talk them out of it.",
            ),
        ),
    ),
    rules=(
        *identity.RULES,
        *chip.rules_of(CARD),
        *document_kinds.rules_of(CARD),
        known_as_somebody_else,
        there_is_a_consent,
    ),
    effect=_withdraw,
    papers=(FACE_WITHDRAWAL,),
    reminders=(
        Text("请将身份证件交还客户。", "Give the document back to the customer."),
        Text("客户以后可以随时重新授权。", "The customer may consent anew at any time."),
    ),
    made_titles={
        "customer": Text("客户号", "Customer number"),
        "version": Text("所撤回的授权书版本", "Version withdrawn"),
    },
)
