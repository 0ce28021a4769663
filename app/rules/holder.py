"""Who this is, said once for whatever follows upon an opening: who acts, whose document, whose
account, checked, and compared or identified by two staff."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.account import AccountLife, MediumState
from app.domain.branch import Level
from app.evidence.found_account import AccountFound, FoundAccountBy
from app.evidence.identity import IdentityDocument
from app.flow.operation import Actor, Step
from app.flow.rule import (
    Finding,
    Judging,
    Rule,
    escalate,
    escalates,
    question,
    refuse,
    refuses,
    rule,
    warn,
    warns,
)
from app.flow.slot import View
from app.i18n import Text
from app.rules import (
    acceptance,
    acting,
    authorisation,
    chip,
    document_kinds,
    document_set,
    face,
    face_agreed,
    identity,
    known_customer,
    known_dead,
    network_check,
    sources,
    wordings,
)
from app.rules.acting import ACTING, GUARDIANSHIP, IN_PERSON
from app.rules.found_account import ACCOUNT, account_found
from app.rules.identity import AGENT, CARD, GUARDIAN
from app.rules.known_customer import find_customer, hits

__all__ = [
    "ACTING",
    "AGENT",
    "GUARDIANSHIP",
    "IN_PERSON",
    "holder_rules",
    "holder_steps",
    "the_only_card",
]


def consent_is_missing(view: View) -> bool:
    """Whether the face needs a consent now: none from earlier business stands. Most customers have
    one, so the step comes onto the path when it is known that this one has not."""
    agreed = view.find(face_agreed.FACE_AGREED)
    return agreed is not None and not agreed.stands


CONSENT_IS_MISSING = Text(
    "到场人此前没有有效的人脸授权时", "where no earlier consent of whoever is here stands"
)
SIGNS_FOR_THE_FACE = Text(
    "此次同意人脸比对，且到场人的证件有照片时",
    "where the face is consented to now and the document of whoever is here has a portrait",
)
FACE_IS_COMPARED = Text(
    "已有或此次给予人脸授权，且到场人的证件有照片时",
    "where the face was consented to, now or earlier, and the document has a portrait",
)


@rule(
    "NOT-THE-HOLDER",
    CARD,
    ACCOUNT,
    title=Text("所示证件须是账户持有人的", "The document that is shown is the account holder's"),
    may=(
        refuses(
            remedy=Text(
                "请核对证件和账户；不是其账户的不得办理，不得透露户名等账户信息。",
                "Check document and account; nothing is done about somebody else's account, and "
                "nothing is said of whose it is.",
            )
        ),
    ),
    source=sources.HOLDER,
)
def document_is_the_holders(
    judging: Judging, card: IdentityDocument, found: AccountFound
) -> Iterator[Finding]:
    """Whoever the document is of holds the account, by this document or another of that number."""
    customer = find_customer(judging.books, card)
    if customer is not None and customer.number == found.customer:
        return
    yield refuse(
        Text(
            "所示证件不是该账户持有人的证件。",
            "The document that was shown is not the account holder's.",
        ),
        customer_text=Text(
            "您出示的证件与要办理的账户不符，无法办理。",
            "Your document does not belong to this account; this cannot be done.",
        ),
    )


_STOP_FIRST = Text(
    "不得因名单拒绝止付：可先按口头挂失立即止付；受理后立即报告合规部门，不得向客户透露。",
    "A list is no ground to leave payment running: a verbal report stops it at once; report to "
    "compliance straight afterwards, and tell the customer nothing.",
)


@question(
    "SCREENING-REPORT",
    title=Text(
        "名单命中不妨碍止付，由负责人授权后受理并报告",
        "A hit on a list never hinders that payment is stopped; the manager approves and reports",
    ),
    may=(
        escalates(
            Level.MANAGER,
            when=Text("命中反洗钱或惩戒名单", "a hit on a list of money laundering or punishment"),
            remedy=_STOP_FIRST,
        ),
        warns(
            when=Text("命中本行关注名单", "a hit on the bank's own watch list"),
            remedy=_STOP_FIRST,
        ),
    ),
    source=sources.SCREENING_OF_A_REPORT,
)
def screening_of_a_report(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """Stopping payment keeps the money where it is, which is what the lists want: a report is
    accepted and seen by the manager."""
    for line in hits(judging, document):
        if line.list_name in ("aml_special", "punishment", "account_in_case"):
            yield escalate(
                Level.MANAGER,
                Text(
                    "命中名单（{authority}）：受理止付，并立即报告。",
                    "On a list ({authority}): payment is stopped, and it is reported at once.",
                ).format(authority=line.authority),
                field="number",
            )
        else:
            yield warn(Text("命中本行关注名单。", "On the bank's own watch list."), field="number")


@question(
    "STOP-FIRST",
    title=Text(
        "证件过期不妨碍先止付：正式挂失办不了的，先口头挂失",
        "An expired document does not keep payment running: a verbal report comes first",
    ),
    may=(
        warns(
            remedy=Text(
                "请先办理口头挂失（2101），立即止付，不须授权；换领新证后在期限内补办正式挂失。",
                "Report it verbally first (2101): payment stops at once and nobody approves; the "
                "formal report follows with the new document, in time.",
            )
        ),
    ),
    source=sources.STOP_FIRST,
)
def payment_is_stopped_first(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """Whoever's document has expired is refused the formal report, and told of the other one."""
    if document.valid_until is not None and document.valid_until < judging.today:
        yield warn(
            Text(
                "证件已过期，不能正式挂失，但可以立即口头挂失止付。",
                "The document has expired: no formal report, but a verbal one stops payment now.",
            ),
            customer_text=Text(
                "我们先为您口头挂失止付，请尽快换领新证后来补办。",
                "We stop payment now on your word; come back with a new document soon.",
            ),
            field="valid_until",
        )


def the_only_card(view: View, judging: Judging) -> AccountFound | None:
    """The one living card or passbook of the document's holder, where there is but one; what was
    chosen stays chosen, unless another document was shown since."""
    chosen = view.find(ACCOUNT)
    holder = find_customer(judging.books, view.of(CARD))
    number = holder.number if holder is not None else ""
    by_document = chosen is not None and chosen.by is FoundAccountBy.DOCUMENT
    if chosen is not None and not (by_document and chosen.customer != number):
        return chosen
    cards = judging.books.cards_of(number) if number else ()
    alive = [one for one in cards if one.state is MediumState.NORMAL]
    if len(alive) != 1:
        return None
    account = judging.books.account(alive[0].account)
    if account is None or account.life is AccountLife.CLOSED:
        return None
    return account_found(judging.books, alive[0].number, FoundAccountBy.DOCUMENT)


def holder_steps(agents: bool) -> tuple[Step, ...]:
    """The steps by which it is known who is here and whose account it is.

    `agents` says that an agent may act, which is so in a report alone.
    """
    return (
        Step(
            "acting",
            Text("办理人", "Who is here"),
            (ACTING,),
            Text(
                "持有人本人、监护人，挂失时也可由代理人办理；解挂、补换卡、领卡和密码业务不得代理。",
                "The holder, a guardian, or for a report an agent; release, replacement, exchange, "
                "collection and all about the PIN are never done by an agent.",
            ),
            how=Text(
                "客户本人在柜台前的直接确认；替别人来办的，问清关系和本人为什么不来。",
                "Where the holder is here, confirm; where somebody comes for them, ask how they "
                "are related and why the holder does not come.",
            ),
        ),
        Step(
            "card",
            Text("持有人证件", "Holder's document"),
            (CARD,),
            Text(
                "账户持有人的有效身份证件；先读芯片，再拍摄证件各面，逐项核对。",
                "The account holder's valid document: chip first, then a picture of each side, "
                "compared field by field.",
            ),
            tells=Text(
                "正在读取身份证件，请稍候。", "The document is being read. One moment, please."
            ),
            how=Text(
                "读的是账户持有人的证件，不是来办的人的；黄色的栏目对照原图核对后继续。",
                "This is the holder's document, whoever came; compare the yellow fields with the "
                "print and go on.",
            ),
        ),
        *(_AGENT_STEPS if agents else ()),
        Step(
            "guardian",
            Text("监护人证件", "Guardian's document"),
            (GUARDIAN,),
            Text("监护人本人的有效身份证件。", "A valid document of the guardian's own."),
            guard=acting.by_guardian,
            when=acting.BY_GUARDIAN,
            tells=Text(
                "正在读取监护人的身份证件，请稍候。",
                "The guardian's document is being read. One moment, please.",
            ),
            how=Text(
                "换成监护人的证件，同样先读芯片再拍摄。",
                "Now the guardian's document, chip first, then its pictures.",
            ),
        ),
        Step(
            "guardianship",
            Text("监护证明", "Proof of guardianship"),
            (GUARDIANSHIP,),
            Text(
                "未成年人凭户口簿等；成年人无行为能力的凭法院判决、亲属关系证明，或由本行上门核实。",
                "For a minor the household register or the like; for an adult without capacity a "
                "court ruling, proof of kinship, or a visit of the bank.",
            ),
            guard=acting.by_guardian,
            when=acting.BY_GUARDIAN,
            tells=Text("请出示能证明监护关系的文件。", "Please show what proves the guardianship."),
            how=Text(
                "看原件，两人的姓名、号码都要与证件一致，留存复印件。",
                "See the original: both names and numbers agree with the documents; keep a copy.",
            ),
        ),
        Step(
            "account",
            Text("账户与卡", "Account and card"),
            (ACCOUNT,),
            Text(
                "由证件查出持有人的账户，确定要办理的卡或存折。",
                "The document finds the holder's accounts: which card or passbook it is about.",
            ),
            how=Text(
                "与客户说的卡号后几位、开户时间核对；不要把别的账户念给客户听。只有一张卡的，系统直接选定。",
                "Compare it with the tail and the date that the customer names; read out nothing "
                "of other accounts. Somebody's only card is chosen by itself.",
            ),
            propose=the_only_card,
            by_itself=True,
        ),
        Step(
            "face_agreed",
            Text("已有人脸授权", "Earlier consent to the face"),
            (face_agreed.FACE_AGREED,),
            Text(
                "客户以前给予、未撤回的人脸授权继续有效，不再重复授权。",
                "A consent to the face that was given earlier and not withdrawn serves on: nobody "
                "is asked twice.",
            ),
            how=Text(
                "系统自己查，不用操作；“无”的，后面会请客户另行授权。",
                "Nothing to do: the books are asked. Where none stands, the customer is asked "
                "later on.",
            ),
            propose=face_agreed.find_consent,
            by_itself=True,
        ),
        Step(
            "network",
            Text("联网核查", "Network check"),
            (network_check.NETWORK_CHECK,),
            Text(
                "核对持有人姓名、号码与公民身份信息系统是否一致。",
                "Whether the holder's name and number match the citizen identity system.",
            ),
            guard=network_check.in_citizen_check,
            when=network_check.IN_CITIZEN_CHECK,
            at_once=True,
            tells=Text(
                "正在核对姓名和证件号码，请稍候。",
                "Name and document number are being checked. One moment, please.",
            ),
            how=Text(
                "看返回的结果和照片；不符的按提示核实。",
                "Look at the answer and its photograph; what differs is looked into.",
            ),
        ),
        Step(
            "guardian_network",
            Text("监护人联网核查", "Guardian's network check"),
            (network_check.GUARDIAN_CHECK,),
            Text("核对监护人的姓名、号码。", "Whether the guardian's name and number match."),
            guard=network_check.guardian_in_citizen_check,
            when=network_check.GUARDIAN_IN_CITIZEN_CHECK,
            at_once=True,
            tells=Text(
                "正在核对监护人的姓名和证件号码，请稍候。",
                "The guardian's name and number are being checked. One moment, please.",
            ),
            how=Text("同样核对监护人的结果和照片。", "The same for the guardian."),
        ),
        *(_AGENT_CHECK_STEPS if agents else ()),
        Step(
            "entry_exit",
            Text("出入境证件核验", "Entry-exit check"),
            (network_check.ENTRY_EXIT,),
            Text(
                "港澳台居民及外国人证件以出入境证件核验服务或人工核对。",
                "Documents of Hong Kong, Macao, Taiwan and foreign holders: the entry-exit "
                "service, or a comparison by hand.",
            ),
            guard=network_check.needs_entry_exit,
            when=network_check.NEEDS_ENTRY_EXIT,
            tells=Text("正在核对证件，请稍候。", "The document is being checked. One moment."),
            how=Text(
                "在出入境证件核验服务上查询，把结果照录下来。",
                "Ask the entry-exit service and copy its answer.",
            ),
        ),
        Step(
            "consents",
            Text("告知与同意", "Notices and consents"),
            (acceptance.CONSENTS,),
            Text(
                "到场人阅读《个人信息处理告知书》；人脸信息须单独同意，拒绝不影响办理。",
                "Whoever is here reads the information notice; the face needs a consent of its "
                "own, and refusing it prevents nothing.",
            ),
            Actor.CUSTOMER,
            guard=consent_is_missing,
            when=CONSENT_IS_MISSING,
            tells=Text(
                "请阅读您的信息会怎样使用，再决定是否同意。",
                "Please read how your information is used, then decide.",
            ),
            how=Text(
                "把客户界面交给客户自己读、自己选；不同意人脸的照常办理。",
                "They read and choose themselves; whoever refuses the face is served all the same.",
            ),
        ),
        Step(
            "face_consent",
            Text("人脸单独授权", "Consent to the face"),
            (authorisation.FACE_SIGNATURE,),
            Text(
                "采集人脸前，到场人阅读单独授权书并签名；不同意的不签，由两名柜面人员核对。",
                "Before the face is pictured whoever is here reads a consent of its own and signs "
                "it; whoever refused signs nothing: two staff identify.",
            ),
            Actor.CUSTOMER,
            guard=face.signs_for_the_face,
            when=SIGNS_FOR_THE_FACE,
            tells=Text(
                "请阅读人脸信息授权书，同意再签名。",
                "Please read the consent about your face, and sign if you agree.",
            ),
            how=Text(
                "请客户自己看完授权书再签名；改变主意的，回到“告知与同意”。",
                "They read it and sign; whoever thinks better of it goes back to the consents.",
            ),
        ),
        Step(
            "face",
            Text("人脸比对", "Face comparison"),
            (face.FACE,),
            Text(
                "将到场人现场照片与其证件照片比对，持有人本人的还与以前办理时的照片比对；不通过不等于拒绝。",
                "Whoever is here against the portrait of their document, the holder also against "
                "the picture of an earlier case; “not alike” is no refusal: people decide.",
            ),
            guard=face.face_is_expected,
            when=FACE_IS_COMPARED,
            at_once=True,
            tells=Text(
                "请看着摄像头，为您拍一张照片。", "Please look at the camera for a photograph."
            ),
            how=Text(
                "请客户摘下口罩和帽子、看摄像头；系统说“须人工判断”时叫一名同事一起看。",
                "Mask and hat off, eyes to the camera; where it says that a human must decide, "
                "call a colleague.",
            ),
        ),
        Step(
            "second_document",
            Text("辅助证件", "Auxiliary document"),
            (network_check.SECOND_DOCUMENT,),
            Text(
                "核查或照片不足以确认身份时，核对另一证件并留存。",
                "Another document is compared and copied where check and photograph do not settle "
                "who this is.",
            ),
            guard=face.needs_second_document,
            when=face.NEEDS_SECOND_DOCUMENT,
            tells=Text(
                "请再出示一件能证明身份的证件。", "Please show another document that says who."
            ),
            how=Text(
                "请客户再出示一件证件，看清姓名、照片一致再录入。",
                "Ask for another document; name and photograph must agree.",
            ),
        ),
        Step(
            "identified",
            Text("双人核对", "Two staff identify"),
            (face.IDENTIFIED, face.WITNESS),
            Text(
                "未作人脸比对或比对未通过，或由监护人办理时，由两名柜面人员核对并签字。",
                "Without an alike face, or where a guardian acts, two members of staff identify "
                "and sign.",
            ),
            Actor.SECOND_STAFF,
            guard=face.needs_staff,
            when=face.NEEDS_STAFF,
            tells=Text(
                "由两名工作人员一起核对您的身份，请稍候。",
                "Two members of staff identify you together. One moment, please.",
            ),
            how=Text(
                "两个人分别看证件、看人、问问题；第二人用自己的工号和密码签字。",
                "Both of you look at the document, at the person, and ask; the second signs with "
                "their own number and password.",
            ),
        ),
    )


_AGENT_STEPS = (
    Step(
        "agent",
        Text("代理人证件", "Agent's document"),
        (AGENT,),
        Text(
            "代理挂失须出示双方证件：核对代理人本人的有效身份证件。",
            "An agent shows both documents: now a valid one of their own.",
        ),
        guard=acting.by_agent,
        when=acting.BY_AGENT,
        tells=Text(
            "正在读取代理人的身份证件，请稍候。",
            "The agent's document is being read. One moment, please.",
        ),
        how=Text(
            "换成代理人的证件，同样先读芯片再拍摄。",
            "Now the agent's document, chip first, then its pictures.",
        ),
    ),
)
_AGENT_CHECK_STEPS = (
    Step(
        "agent_network",
        Text("代理人联网核查", "Agent's network check"),
        (network_check.AGENT_CHECK,),
        Text("核对代理人的姓名、号码。", "Whether the agent's name and number match."),
        guard=network_check.agent_in_citizen_check,
        when=network_check.AGENT_IN_CITIZEN_CHECK,
        at_once=True,
        tells=Text(
            "正在核对代理人的姓名和证件号码，请稍候。",
            "The agent's name and number are being checked. One moment, please.",
        ),
        how=Text("同样核对代理人的结果和照片。", "The same for the agent."),
    ),
)


def holder_rules(agents: bool, *, stops: bool | None = None) -> tuple[Rule, ...]:
    """The rules of these steps. Without `agents`, whatever agents ask for is refused.

    `stops` says that payment is stopped, which no list ever hinders; None for wherever agents may
    act, which is mostly a report.
    """
    of_agents = (
        *acting.AGENT_RULES,
        *identity.AGENT_RULES,
        *chip.AGENT_RULES,
        *document_kinds.AGENT_RULES,
        *network_check.AGENT_RULES,
        *authorisation.AGENT_RULES,
    )
    slots = ((CARD, ""), (GUARDIAN, "G-"), *(((AGENT, "A-"),) if agents else ()))
    screened = (
        (screening_of_a_report, payment_is_stopped_first)
        if (agents if stops is None else stops)
        else (known_customer.screening,)
    )
    return (
        *(() if agents else (IN_PERSON,)),
        *acting.RULES,
        *identity.RULES,
        *identity.GUARDIAN_RULES,
        *chip.RULES,
        *document_kinds.RULES,
        *document_set.RULES,
        *(of_agents if agents else ()),
        document_is_the_holders,
        known_customer.known_as_somebody_else,
        known_dead.KNOWN_DEAD,
        *(one.of(slot, prefix=prefix) for one in screened for slot, prefix in slots),
        *network_check.RULES,
        *face_agreed.RULES,
        *face.RULES,
        *authorisation.APART_RULES,
        wordings.CONSENTS_RULE,
    )
