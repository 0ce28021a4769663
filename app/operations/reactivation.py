"""休眠账户激活: an account that slept or was suspended wakes for its holder, in person."""

from __future__ import annotations

from dataclasses import replace

from app.domain.account import Account, AccountLife
from app.domain.customer import Customer
from app.errors import Conflict
from app.flow.books import Books
from app.flow.operation import Actor, Made, Operation, Performing, Signing, Step
from app.flow.slot import View
from app.i18n import Text
from app.rules import authorisation, clock, contact, reactivation
from app.rules.dormancy import document_renewed
from app.rules.face_agreed import keeping_consent
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules, holder_steps
from app.rules.identity import CARD
from app.rules.loss_steps import headline
from app.rules.papers.business_receipt import business_receipt
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.of_a_holder import holder_papers
from app.rules.papers.reactivation_form import REACTIVATION_FORM

_TITLE = Text("休眠账户激活", "Wake a dormant account")
MADE_TITLES = {
    "account": Text("账号", "Account number"),
    "woken": Text("已恢复", "Restored"),
}


def _wake(view: View, books: Books, performing: Performing) -> Made:
    found, asleep = view.of(ACCOUNT), view.of(reactivation.ASLEEP)
    account, holder = books.account(found.account), books.customer(found.customer)
    if account is None or holder is None:
        raise Conflict(
            "ACCOUNT_GONE",
            Text("账册中没有该账户。", "There is no such account in the books."),
            Text("请重新选择账户。", "Choose the account again."),
        )
    books.change_customer(_as_said(view, holder))
    books.change_account(_awake(account, performing))
    document_renewed(books, performing, holder.number)
    restored = (
        ("休眠激活", asleep.dormant_since),
        ("非柜面业务", asleep.non_counter_since),
        ("证件过期限制解除", asleep.overdue_since),
    )
    return Made(
        holder.number,
        {
            "account": account.number,
            "woken": "、".join(title for title, since in restored if since is not None),
        },
    )


def _as_said(view: View, holder: Customer) -> Customer:
    """The holder as the document and the answers have them now."""
    card, said = view.of(CARD), view.of(reactivation.QUESTIONS)
    changed = replace(
        holder,
        phone=view.of(contact.PHONE).number,
        occupation=said.occupation,
        address=said.address or card.address or holder.address,
    )
    if (card.kind, card.number) != (holder.document_kind, holder.document_number):
        return changed
    return replace(
        changed, document_valid_from=card.valid_from, document_valid_until=card.valid_until
    )


def _awake(account: Account, performing: Performing) -> Account:
    """Its use counts anew from now on, whatever it was that slept."""
    return replace(
        account,
        life=AccountLife.NORMAL,
        life_since=performing.now,
        life_journal=performing.journal,
        non_counter_stopped_at=None,
    )


REACTIVATION = Operation(
    code="1301",
    name="reactivation",
    title=_TITLE,
    tells=Text("恢复使用账户", "Using your account again"),
    words=("jh", "jihuo", "xmjh", "xiumianjihuo", "激活", "休眠", "久悬", "reactivate", "dormant"),
    headline=headline,
    steps=(
        *holder_steps(agents=False),
        Step(
            "asleep",
            Text("账户状态", "How it stands"),
            (reactivation.ASLEEP,),
            Text(
                "账户因久未使用转为休眠、开户后未用被暂停非柜面，或证件过期被系统限制，从何时起。",
                "Since when the account is dormant, its channels are suspended for never having "
                "been used, or the system stops it for an expired document.",
            ),
            propose=reactivation.propose_asleep,
            tells=Text("正在查看账户状态，请稍候。", "One moment: we look at how it stands."),
            how=Text(
                "挂失、冻结不在此解除；持新证件来的，本次一并更新有效期。",
                "Neither loss nor freeze is ended here; a new document's dates are taken over.",
            ),
        ),
        Step(
            "phone",
            Text("更新手机号", "Phone"),
            (contact.PHONE,),
            Text(
                "向客户现在使用的手机号发送验证码，由客户报回。",
                "A code is sent to the number that the customer uses now, and comes back.",
            ),
            tells=Text(
                "请报出手机收到的验证码。", "Please tell us the code that your phone received."
            ),
            how=Text(
                "号码换了的，用新号码；验证码由客户自己看、自己报。",
                "Take the new number where it changed; the customer reads the code themselves.",
            ),
        ),
        Step(
            "five_questions",
            Text("五问", "Five questions"),
            (reactivation.QUESTIONS,),
            Text(
                "谁使用、为什么重新启用、职业、住址、手机实名：当面逐项询问，照实记录。",
                "Who uses it, why again, occupation, address, whose phone: asked face to face one "
                "by one, and noted as said.",
            ),
            tells=Text(
                "请回答几个关于账户用途的问题。",
                "Please answer a few questions on what the account is for.",
            ),
            how=Text(
                "请陪同的人离开；答不清用途、照着手机念的，不要激活，报告负责人。",
                "Ask companions to step back; where the purpose is unclear or read off a phone do "
                "not wake it, and tell the manager.",
            ),
        ),
        Step(
            "sign",
            Text("阅读与签名", "Read and sign"),
            (authorisation.SIGNATURE,),
            Text(
                "客户核对填好的激活申请书后签名；之后改动任何内容，须重新签名。",
                "The customer reads the filled form and signs; any later change reopens it.",
            ),
            Actor.CUSTOMER,
            tells=Text(
                "请核对申请书，没有问题再签名。", "Please check the form, and sign if it is right."
            ),
            how=Text(
                "请客户看清承诺本人使用的一条。",
                "See that they read the line on using it themselves.",
            ),
        ),
        Step(
            "approval",
            Text("授权", "Authorisation"),
            (authorisation.APPROVAL,),
            Text(
                "授权人查看身份、核查、人脸和五问的回答，以本人工号密码同意、退回或拒绝。",
                "The authoriser sees identity, checks, face and the answers, and approves, returns "
                "or rejects it with their own credentials.",
            ),
            Actor.AUTHORISER,
            tells=Text("主管正在复核，请稍候。", "A supervisor is checking. One moment, please."),
            how=Text(
                "久未使用突然启用，是风险情形：用途说得通再授权。",
                "An unused account that suddenly wakes is a red flag: approve only what makes "
                "sense.",
            ),
        ),
    ),
    rules=(
        *holder_rules(agents=False),
        contact.phone_shared,
        *reactivation.RULES,
        clock.clock_is_right,
    ),
    effect=keeping_consent(_wake),
    papers=(
        REACTIVATION_FORM,
        business_receipt(_TITLE, MADE_TITLES),
        FACE_CONSENT,
        *holder_papers(_TITLE),
    ),
    signings=(FACE_CONSENT_SIGNING, Signing(authorisation.SIGNATURE, (REACTIVATION_FORM,))),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "激活后重点关注其交易，一至两周内回访（参数 reactivation_watch_days）。",
            "Watch its payments and call back within one to two weeks (parameter "
            "reactivation_watch_days).",
        ),
        Text("请将身份证件和回单交给客户。", "Give back the document with the receipt."),
    ),
)
