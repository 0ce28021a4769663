"""Whether the person is the card's holder: the face comparison, and two staff where it is not
enough."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from app.domain.branch import Level
from app.domain.documents import DocumentKind
from app.evidence.consent import Consents
from app.evidence.face import FaceBand, FaceMatch, Identified, Witness
from app.evidence.network_check import CheckMeaning
from app.flow.rule import Finding, Judging, escalate, escalates, refuse, refuses, rule, warn, warns
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources
from app.rules.acceptance import CONSENTS
from app.rules.document_set import lives_abroad
from app.rules.face_agreed import FACE_AGREED
from app.rules.identity import AGENT, CARD, GUARDIAN, presenter, shown
from app.rules.network_check import NETWORK_CHECK, disputed

FAILED_TRIES = 3
"""After so many attempts without any usable picture the two staff identify instead [K]."""

FACE = Slot(
    "face",
    FaceMatch,
    Text("人脸比对", "Face comparison"),
    about=(CARD, GUARDIAN, AGENT),
    valid_for=timedelta(hours=2),
    settles=lambda match: match.band is not None or len(match.counting) >= FAILED_TRIES,
)
IDENTIFIED = Slot(
    "identified",
    Identified,
    Text("人工核对", "Identified by staff"),
    about=(CARD, GUARDIAN, AGENT, FACE),
)
WITNESS = Slot(
    "witness",
    Witness,
    Text("第二名核对人", "Second member of staff"),
    about=(CARD, GUARDIAN, AGENT, FACE),
)


FACE_CAN_BE_COMPARED = Text(
    "客户同意人脸比对，且到场人的证件有照片时",
    "where the customer agreed to it and the document of whoever is here has a portrait",
)
NEEDS_STAFF = Text(
    "人脸未比对或未判为相像、核查有出入、芯片存疑，或由监护人代理时",
    "where no face comparison says alike, a check disputes somebody, the chip is in doubt, or a "
    "guardian acts",
)
NEEDS_SECOND_DOCUMENT = Text(
    "核查有出入、芯片存疑、使用临时身份证、居住在境外，或核查没有照片而人脸也未判为相像时",
    "where a check disputes somebody, the chip is in doubt, the card is a temporary one, the "
    "customer lives abroad, or neither the check's photograph nor the face settles who this is",
)


def face_consented(view: View) -> bool:
    """The face is compared only where whoever is here agreed to it, now or earlier."""
    if agreed_earlier(view):
        return True
    consents = view.find(CONSENTS)
    return consents is not None and consents.face_given


def agreed_earlier(view: View) -> bool:
    """Whether a consent from earlier business stands, so that none is asked for now."""
    agreed = view.find(FACE_AGREED)
    return agreed is not None and agreed.stands


def face_can_be_compared(view: View) -> bool:
    """Whether the customer agreed, and whoever is here has a portrait to be compared with; until a
    document is shown, it is taken to have one."""
    return face_consented(view) and (not view.has(CARD) or presenter(view).photograph is not None)


def signs_for_the_face(view: View) -> bool:
    """Whether a consent to the face is signed in this case: none stands from earlier business, and
    it was given now by somebody who has a portrait to compare with."""
    return not agreed_earlier(view) and face_can_be_compared(view)


def face_is_expected(view: View) -> bool:
    """Whether the face is compared, or will be for all that is known by now: most customers agreed
    when they opened, and until somebody refuses nobody has."""
    asked = view.find(FACE_AGREED)
    if asked is None or (not asked.stands and not view.has(CONSENTS)):
        return not view.has(CARD) or presenter(view).photograph is not None
    return face_can_be_compared(view)


def face_alike(view: View) -> bool:
    """Whether a face comparison found the customer like the card."""
    match = view.find(FACE) if face_can_be_compared(view) else None
    return match is not None and match.band is FaceBand.ALIKE


def _no_alike_face(view: View) -> bool:
    """Whether it is known by now that no face comparison will say alike: refused, or done."""
    answered = view.has(CONSENTS) or agreed_earlier(view)
    if answered and not face_can_be_compared(view):
        return True
    match = view.find(FACE)
    if match is None:
        return False
    assert FACE.settles is not None
    return FACE.settles(match) and match.band is not FaceBand.ALIKE


def needs_staff(view: View) -> bool:
    """Two staff identify the customer where there is no face comparison that says alike, where a
    check disputes the name or the number, where the chip is in doubt, and where a guardian acts
    (L3 and a second witness, DOMAIN §8).

    The step comes onto the path when that is known, so that the rail does not promise a step that
    hardly anybody needs.
    """
    return _no_alike_face(view) or disputed(view) or _chip_in_doubt(view) or view.has(GUARDIAN)


def needs_second_document(view: View) -> bool:
    """A second document is asked for where a check is disputed, where the chip is in doubt or
    there is none (a temporary card), and where neither the check's nor the document's photograph
    settles who this is [DOMAIN §2.1 step 3, §2.2, §2.3]."""
    if disputed(view) or _chip_in_doubt(view):
        return True
    if any(one.kind is DocumentKind.TEMPORARY_CARD for one in shown(view)):
        return True
    if lives_abroad(view):
        return True
    check = view.find(NETWORK_CHECK)
    without_photo = check is not None and check.meaning is CheckMeaning.MATCH_WITHOUT_PHOTO
    return without_photo and _no_alike_face(view)


def _chip_in_doubt(view: View) -> bool:
    """Whether a chip could not be read, or says something else than the print."""
    return any(one.chip_in_doubt for one in shown(view))


_PEOPLE_DECIDE = Text(
    "由两名柜面人员核对本人并签字确认；可询问身份信息、核对辅助证件。不得仅凭比对结果拒绝。",
    "Two members of staff identify the customer and sign; ask about identity, compare a "
    "second document. The comparison alone is no ground to refuse.",
)


@rule(
    "FACE",
    FACE,
    title=Text(
        "人脸比对不足以确认的，由人判断",
        "Where the face comparison does not settle it, people decide",
    ),
    may=(
        warns(
            when=Text("多次未得到可用的人脸图像", "several attempts gave no usable picture"),
            remedy=_PEOPLE_DECIDE,
        ),
        escalates(
            Level.SUPERVISOR,
            when=Text("此前有比对为不相像", "an earlier comparison said “not alike”"),
            remedy=_PEOPLE_DECIDE,
        ),
        escalates(
            Level.SUPERVISOR,
            when=Text("比对结果不确定", "the comparison is unsure"),
            remedy=_PEOPLE_DECIDE,
        ),
        escalates(
            Level.MANAGER,
            when=Text("人脸与证件照片不相像", "the face is not like the portrait"),
            remedy=_PEOPLE_DECIDE,
        ),
    ),
    source=sources.FACE,
)
def face(judging: Judging, match: FaceMatch) -> Iterator[Finding]:
    """Alike goes on; unsure and not alike are decided by people, never by the distance."""
    decisive = match.decisive
    if decisive is None:
        if match.counting:
            yield warn(
                Text(
                    f"已尝试{len(match.counting)}次，未得到可用的人脸图像。",
                    f"{len(match.counting)} attempts gave no usable picture of a face.",
                ),
            )
        return
    unlike = sum(one.band is FaceBand.DIFFERENT for one in match.attempts)
    if unlike and decisive.band is not FaceBand.DIFFERENT:
        yield escalate(
            Level.SUPERVISOR,
            Text(
                f"此前有{unlike}次比对为不相像。",
                f"{unlike} earlier comparison(s) said “not alike”.",
            ),
        )
    said = f"{decisive.distance:.3f}"
    if decisive.band is FaceBand.UNSURE:
        yield escalate(
            Level.SUPERVISOR,
            Text(
                f"人脸比对须人工判断（距离 {said}）。",
                f"A human must decide on the face (distance {said}).",
            ),
        )
    elif decisive.band is FaceBand.DIFFERENT:
        yield escalate(
            Level.MANAGER,
            Text(
                f"人脸与证件照片不相像（距离 {said}）。",
                f"The face is not like the card's portrait (distance {said}).",
            ),
            customer_text=Text(
                "需要进一步核对您的身份，请出示其他证件。",
                "Your identity must be checked further; please show another document.",
            ),
        )


@rule(
    "NO-FACE",
    CONSENTS,
    title=Text(
        "客户可以拒绝人脸比对，改由两名柜面人员核对",
        "The customer may refuse the face comparison; two members of staff identify instead",
    ),
    may=(warns(),),
    source=sources.NOT_ONLY_FACE,
)
def no_face(judging: Judging, consents: Consents) -> Iterator[Finding]:
    """Refusing the face comparison costs the customer nothing; two staff identify."""
    if not consents.face_given:
        yield warn(
            Text(
                "客户不同意人脸比对，改由两名柜面人员核对。",
                "The customer refuses the face comparison: two members of staff identify.",
            ),
        )


@rule(
    "WITNESS",
    WITNESS,
    title=Text(
        "第二名核对人须是经办柜员以外的人",
        "The second member of staff is not the teller of the case",
    ),
    may=(refuses(remedy=Text("请另一名柜面人员核对。", "Another member of staff must look.")),),
    source=sources.TWO_STAFF,
)
def witness_is_another(judging: Judging, witness: Witness) -> Iterator[Finding]:
    """The second member of staff is not the teller of the case."""
    if witness.staff == judging.teller:
        yield refuse(
            Text("第二名核对人不能是经办柜员本人。", "The second member of staff is the teller."),
            customer_text=Text("请稍候。", "One moment, please."),
        )


RULES = (face, no_face, witness_is_another)
