"""解挂: the holder takes a loss report back, and what was found works again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from app.clock import business_date
from app.domain import masks
from app.domain.custody import HeldState
from app.domain.loss import LossEnd, standing
from app.domain.money import Fen
from app.domain.stopping import STOP_TITLES, Movement, Standing, Stop, stops
from app.flow.books import Books
from app.flow.operation import Actor, Made, Operation, Performing, Signing, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import authorisation, clock, loss, release, release_way
from app.rules.chain import card_known
from app.rules.custody import in_custody
from app.rules.face_agreed import keeping_consent
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules, holder_steps
from app.rules.loss import REPORT
from app.rules.papers.business_receipt import business_receipt
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.of_a_holder import holder_papers
from app.rules.papers.release_form import RELEASE_FORM
from app.rules.report_copy import REPORT_COPY

MADE_TITLES = {
    "report": Text("解除的挂失", "Report released"),
    "card": Text("卡（折）号", "Card or passbook"),
    "payment": Text("支付", "Payment"),
}
_BACK = Text("已恢复", "works again")
_STAYS = Text("仍停止：{why}{numbers}", "still stopped: {why}{numbers}")
_TOLD = {
    **STOP_TITLES,
    Stop.FROZEN: Text("账户使用受限", "the use of the account is restricted"),
}
"""What a paper that the customer takes home says of it: no word of who froze anything, or why."""
_LEAST = Fen(1)
"""What a part of the money is frozen for leaves the rest to be paid."""


def _release(view: View, books: Books, performing: Performing) -> Made:
    report = view.of(REPORT)
    books.end_loss_report(report.number, LossEnd.RELEASED, performing.now, performing.journal)
    if report.still.medium:
        _give_back(books, performing, report.card, report.issue)
    return Made(
        view.of(ACCOUNT).customer,
        {
            "report": report.number,
            "card": report.card,
            "payment": _payment(books, report.card, performing.now).zh,
        },
    )


def _give_back(books: Books, performing: Performing, card: str, issue: int) -> None:
    """The card that lay in custody is in its holder's hands again."""
    held = in_custody(books, card, issue)
    if held is not None:
        books.change_held_card(
            replace(
                held,
                state=HeldState.RETURNED,
                ended_at=performing.now,
                ended_by=performing.journal,
            )
        )


def _payment(books: Books, number: str, at: datetime) -> Text:
    """Whether the card or passbook pays again; by what it is still stopped otherwise."""
    card = books.card(number)
    assert card is not None
    known = card_known(books, card, business_date(at))
    now = Standing(
        known.life,
        known.medium(at),
        known.pin(at),
        books.balance(card.account),
        known.restraints,
        at,
    )
    why = sorted(stops(Movement.BY_MEDIUM, _LEAST, now))
    left = "、".join(one.number for one in standing(known.reports, at))
    if not why:
        return _BACK
    return _STAYS.format(
        why=Text(
            "、".join(_TOLD[one].zh for one in why),
            ", ".join(_TOLD[one].en for one in why),
        ),
        numbers=Text(f"（{left}）", f" ({left})") if left else same(""),
    )


def _headline(view: View) -> Text:
    found = view.find(ACCOUNT)
    if found is None:
        return same("")
    return same(f"{masks.name(found.name)}  {masks.card_number(found.card)}")


def _not_light(view: View) -> bool:
    return not release_way.light(view)


_REPORT_STEPS = (
    Step(
        "report",
        Text("原挂失", "The report"),
        (REPORT,),
        Text(
            "要解除的是哪一笔挂失：须仍有效，未补发、未申请同号新卡。",
            "Which report is released: it stands, nothing was re-issued and no card is ordered.",
        ),
        propose=loss.propose_report(),
        how=Text(
            "看清编号、时间、受理人和挂失内容；一张卡有几笔挂失的，逐笔解除。",
            "See number, time, teller and what is lost; of several reports each is released by "
            "itself.",
        ),
    ),
    Step(
        "way",
        Text("解挂方式", "Way of release"),
        (release_way.WAY,),
        Text(
            "本人的口头挂失，按本行参数可凭证件简易撤销；其余核对人脸、由主管授权。",
            "A holder's own verbal report is undone by the document alone where the bank's "
            "parameter says so; any other with face and supervisor.",
        ),
        guard=release_way.own_verbal,
        when=release_way.OWN_VERBAL,
        propose=release_way.find_way,
        how=Text(
            "系统自动判断；以被盗挂失、证件由柜员录入、核查有出入或卡在保管中的，不能简易撤销。",
            "Found by itself; not after a theft, nor where the document was typed, a check "
            "differs, or the card lies in custody.",
        ),
        by_itself=True,
    ),
)

_RELEASE_STEPS = (
    Step(
        "plastic",
        Text("核对找回的卡（折）", "Compare what was found"),
        (release.PLASTIC,),
        Text(
            "照实物录入号码，由系统与挂失的号码比对；不是那一张的不得解挂。",
            "The number is entered from the plastic and compared with the one reported lost; "
            "another one is not released.",
        ),
        guard=release.of_the_medium,
        when=release.OF_THE_MEDIUM,
        tells=Text(
            "请把找回的卡（折）交给柜员核对。",
            "Please hand what you found to the teller to be compared.",
        ),
        how=Text(
            "拿着实物看号码录入或刷卡，不要照屏幕录；同号换过卡的，看清卡序号。",
            "Read the number off the plastic or swipe it, never off the screen; after a card of "
            "the same number see which plastic it is.",
        ),
    ),
    Step(
        "pin_part",
        Text("密码是否记得", "Is the PIN known"),
        (release.PIN_PART,),
        Text(
            "挂失含密码的一并解除：客户须记得密码且未泄露；忘记的先办密码重置。",
            "A report that covers the PIN is released as a whole: the holder knows it and nobody "
            "else does; if it is forgotten the PIN is reset first.",
        ),
        guard=release.of_the_pin,
        when=release.OF_THE_PIN,
        tells=Text(
            "请告诉柜员您是否还记得密码，不要说出密码。",
            "Tell the teller whether you know your PIN; never say the PIN itself.",
        ),
        how=Text(
            "只问记不记得，不得问密码是什么；卡找到了、密码忘了的，先重置密码再解挂。",
            "Ask only whether it is known, never what it is; where the card was found and the PIN "
            "is forgotten, reset the PIN first.",
        ),
    ),
    Step(
        "report_copy",
        Text("收回客户联", "Copy taken back"),
        (REPORT_COPY,),
        Text(
            "收回挂失申请书客户联，编号、份数与登记一致；遗失的先办再挂失。",
            "The customer's copy is taken back: number and copy agree with the register; where it "
            "is lost, report again first.",
        ),
        guard=release.of_a_formal_one,
        when=release.FORMAL,
        tells=Text(
            "请把挂失申请书客户联交给柜员。",
            "Please hand your copy of the loss report to the teller.",
        ),
        how=Text(
            "照客户交回的纸录入，不要照屏幕上的编号录入。",
            "Enter what stands on the paper, not what stands on the screen.",
        ),
    ),
    Step(
        "release",
        Text("解挂原因", "Why it is released"),
        (release.RELEASE,),
        Text("客户说明为什么解挂。", "The holder says why the report is taken back."),
        tells=Text("请告诉柜员为什么解挂。", "Tell the teller why you take the report back."),
        how=Text(
            "卡一直在手、误挂的选“其他”并说明；神色可疑、有人催促的，报告主管。",
            "Where it was never gone, choose other and explain; where somebody urges the "
            "holder, tell the supervisor.",
        ),
    ),
    Step(
        "sign",
        Text("阅读与签名", "Read and sign"),
        (authorisation.SIGNATURE,),
        Text(
            "客户阅读填好的解挂申请书后签名；之后改动任何内容，须重新签名。",
            "The customer reads the filled form and signs; any later change reopens the signature.",
        ),
        Actor.CUSTOMER,
        tells=Text(
            "请核对解挂申请书，没有问题再签名。", "Please check the form, and sign if all is right."
        ),
        how=Text(
            "告诉客户签名后支付恢复；还有其他挂失的，说清支付仍然停止。",
            "Tell the customer that payment works again after this, or what still stops it.",
        ),
    ),
    Step(
        "approval",
        Text("授权", "Authorisation"),
        (authorisation.APPROVAL,),
        Text(
            "授权人查看全部资料和找回的卡（折），以本人工号密码同意、退回或拒绝。",
            "The authoriser sees the whole case and what was found, and approves, returns or "
            "rejects it with their own credentials.",
        ),
        Actor.AUTHORISER,
        guard=_not_light,
        when=release_way.NOT_LIGHT,
        tells=Text("主管正在复核，请稍候。", "A supervisor is checking. One moment, please."),
        how=Text(
            "请授权人到场看：是不是本人、卡是不是那一张、客户联是不是现行的。",
            "The authoriser looks in person: is this the holder, is it the very card, is the copy "
            "the valid one.",
        ),
    ),
)


def _without_face_where_light(step: Step) -> Step:
    """Everything about the face hangs on the consent to it and on the comparison itself: without
    these two nothing of it is on the path."""
    inner = step.guard

    def guard(view: View) -> bool:
        return not release_way.light(view) and (inner is None or inner(view))

    when = Text("{also}，且{when}", "{also}, and {when}").format(
        also=release_way.NOT_LIGHT, when=step.when
    )
    return replace(step, guard=guard, when=when if inner is not None else release_way.NOT_LIGHT)


def _steps() -> tuple[Step, ...]:
    """Who this is by the document and its checks; then the report, which says whether that is
    enough or the face is compared as well."""
    known = {step.code: step for step in holder_steps(agents=False)}
    agreed = _without_face_where_light(known.pop("face_agreed"))
    known["face"] = _without_face_where_light(known["face"])
    codes = list(known)
    then = codes.index("consents")
    return (
        *(known[code] for code in codes[:then]),
        *_REPORT_STEPS,
        agreed,
        *(known[code] for code in codes[then:]),
        *_RELEASE_STEPS,
    )


_TITLE = Text("解挂（撤销挂失）", "Release a loss report")


RELEASE = Operation(
    code="2105",
    name="release",
    title=_TITLE,
    tells=Text("解除挂失", "Taking back a loss report"),
    words=("jg", "jiegua", "cxgs", "chexiaoguashi", "解挂", "撤销挂失", "release"),
    headline=_headline,
    steps=_steps(),
    rules=(
        *holder_rules(agents=False),
        loss.account_lives,
        *release.RULES,
        clock.clock_is_right,
    ),
    effect=keeping_consent(_release),
    papers=(
        RELEASE_FORM,
        business_receipt(_TITLE, MADE_TITLES),
        FACE_CONSENT,
        *holder_papers(_TITLE),
    ),
    signings=(FACE_CONSENT_SIGNING, Signing(authorisation.SIGNATURE, (RELEASE_FORM,))),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "请将身份证件、卡（折）和解挂申请书客户联交给客户。",
            "Give back the document; hand over the card or passbook and the customer's copy.",
        ),
        Text(
            "收回的挂失申请书客户联随凭证保管；支付仍停止的，当面告诉客户是哪一笔挂失；有冻结的，只说账户使用受限。",
            "Keep the copy of the report that was taken back with the voucher; where payment is "
            "still stopped, tell the customer by which report, and of a freeze only that the "
            "account is restricted.",
        ),
    ),
)
