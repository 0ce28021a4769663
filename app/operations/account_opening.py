"""开立个人Ⅰ类户: a customer, or a minor's guardian, opens a Class I account at the counter."""

from __future__ import annotations

from app.domain import masks
from app.domain.account import (
    Account,
    AccountClass,
    AccountLife,
    Card,
    MediumState,
    PinState,
)
from app.domain.account_number import account_number
from app.domain.contract import ContractKind
from app.domain.customer import Customer
from app.domain.names import pinyin
from app.flow.books import Books
from app.flow.operation import (
    Actor,
    Made,
    Operation,
    Performing,
    Signing,
    Step,
)
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import (
    acceptance,
    authorisation,
    chip,
    contact,
    contracts,
    document_kinds,
    document_set,
    face,
    face_agreed,
    identity,
    known_customer,
    known_dead,
    medium,
    minor,
    network_check,
    particulars,
    risk,
    wordings,
)
from app.rules.dormancy import document_renewed
from app.rules.papers.agreement import AGREEMENT
from app.rules.papers.anti_fraud import ANTI_FRAUD
from app.rules.papers.application import APPLICATION
from app.rules.papers.evidence_sheet import EVIDENCE_SHEET
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.information_notice import INFORMATION_NOTICE
from app.rules.papers.network_check_sheet import NETWORK_CHECK_SHEET
from app.rules.papers.receipt import RECEIPT
from app.rules.papers.refusal import REFUSAL, REFUSAL_BY_AUTHORISER
from app.rules.papers.tax_certification import TAX_CERTIFICATION

PRODUCT = "01"
"""Product code of the Class I account in account numbers; the bank's own to define [D]."""

MADE_TITLES = {
    "account": Text("账号", "Account number"),
    "card": Text("卡号", "Card number"),
    "customer": Text("客户号", "Customer number"),
}


def _open(view: View, books: Books, performing: Performing) -> Made:
    card = view.of(identity.CARD)
    answers = view.of(contact.DUE_DILIGENCE)
    phone = view.of(contact.PHONE).number
    known = known_customer.find_customer(books, card)
    number = (
        known.number
        if known
        else f"{performing.workstation.replace('-', '')}{books.next_sequence('customer'):07d}"
    )
    customer = Customer(
        number=number,
        document_kind=card.kind,
        document_number=card.number,
        name=card.name,
        pinyin=f"{pinyin(card.name).letters} {pinyin(card.name).initials}",
        latin_name=card.latin_name,
        sex=card.sex,
        nationality=card.nationality,
        ethnicity=card.ethnicity,
        birth_date=card.birth_date,
        address=answers.address or card.address,
        document_valid_from=card.valid_from,
        document_valid_until=card.valid_until,
        phone=phone,
        occupation=answers.occupation,
        risk_level=view.of(risk.RISK).level,
        branch=known.branch if known else performing.branch.number,
        since=known.since if known else performing.now,
    )
    if known is None:
        books.add_customer(customer)
    else:
        books.change_customer(customer)
        document_renewed(books, performing, number)
    terms = view.of(contact.TERMS)
    workstation = performing.workstation.split("-")[-1]
    opened = account_number(
        performing.branch.number, PRODUCT + workstation, books.next_sequence("account")
    )
    books.add_account(
        Account(
            number=opened,
            customer=number,
            account_class=AccountClass.CLASS_I,
            life=AccountLife.NORMAL,
            currency="CNY",
            branch=performing.branch.number,
            purpose=view.of(acceptance.ACCEPTANCE).purpose,
            opened_at=performing.now,
            opened_by=performing.teller,
            daily_limit=terms.daily_amount if terms.channels else 0,
            daily_count=terms.daily_count if terms.channels else 0,
            yearly_limit=terms.yearly_amount if terms.channels else 0,
            sms_notice=terms.sms_notice,
            journal=performing.journal,
        )
    )
    taken = view.of(medium.CARD_TAKEN)
    books.issue_stock_card(taken.serial, performing.journal)
    made = Card(
        number=taken.card_number,
        account=opened,
        customer=number,
        state=MediumState.NORMAL,
        pin_state=PinState.NORMAL,
        pin_verifier=view.of(medium.PIN).verifier,
        issued_at=performing.now,
        journal=performing.journal,
    )
    books.add_card(made)
    if terms.sms_notice:
        contracts.add_contract(books, performing, card=made, kind=ContractKind.SMS)
    if terms.channels and (terms.online_banking or terms.mobile_banking):
        contracts.add_contract(books, performing, card=made, kind=ContractKind.E_BANK)
    return Made(number, {"account": opened, "card": taken.card_number, "customer": number})


def _headline(view: View) -> Text:
    card = view.find(identity.CARD)
    if card is None:
        return same("")
    return same(f"{masks.name(card.name)}  {masks.identity_number_in_list(card.number)}")


ACCOUNT_OPENING = Operation(
    code="1001",
    name="account_opening",
    title=Text("开立个人Ⅰ类户", "Open a Class I account"),
    tells=Text("开立银行账户", "Opening a bank account"),
    words=("kh", "kaihu", "klgrylh", "开户", "一类户", "open account"),
    headline=_headline,
    steps=(
        Step(
            "acceptance",
            Text("受理", "Acceptance"),
            (acceptance.ACCEPTANCE,),
            Text(
                "确认客户本人到场（未成年人由监护人代理）、自愿开户、用途合理，并宣读禁止出租、出借、出售账户的告知。"
                "成年人只由本人办理（实名制规定第6、7条允许代理，本交易不受理）。",
                "The customer is here in person, opens of their own will and for a reason, and has "
                "heard the notice against lending accounts. A guardian acts for a minor; an adult "
                "comes in person (Real-Name Deposit Rules 6, 7 permit an agent; this operation "
                "does not).",
            ),
            tells=Text(
                "请告诉柜员您开户的用途，并听柜员说明注意事项。",
                "Tell the teller what the account is for, and listen to a short notice.",
            ),
            how=Text(
                "先问客户来办什么、是不是本人自愿，再念一遍不得出租、出借、出售账户的告知，"
                "客户听懂后才勾选；旁边有人指挥的，在“陪同情况”里如实记录。",
                "Ask what the customer wants and whether it is their own wish, read "
                "out the notice against lending accounts, and tick only what was said; "
                "note anybody who prompts them.",
            ),
        ),
        Step(
            "consents",
            Text("告知与同意", "Notices and consents"),
            (acceptance.CONSENTS,),
            Text(
                "客户阅读《个人信息处理告知书》；人脸信息须单独同意，拒绝不影响开户。",
                "The customer reads the information notice; the face needs a consent of its own, "
                "and refusing it does not prevent the opening.",
            ),
            Actor.CUSTOMER,
            tells=Text(
                "请阅读您的信息会怎样使用，再决定是否同意。",
                "Please read how your information is used, then decide.",
            ),
            how=Text(
                "把客户界面交给客户，由客户自己读完再选；人脸一项客户不同意也照常办理，不要劝。",
                "Hand the customer's side over: they read and choose themselves. Whoever "
                "refuses the face is served all the same; do not press them.",
            ),
        ),
        Step(
            "card",
            Text("身份证件", "Identity document"),
            (identity.CARD,),
            Text(
                "先读芯片，再拍摄证件各面，逐项与证件核对；不确定的项目必须逐一确认。",
                "Read the chip first, then picture each side and compare each field with the "
                "print; what is uncertain must be confirmed one by one.",
            ),
            tells=Text(
                "正在读取您的身份证件，请稍候。",
                "Your identity document is being read. One moment, please.",
            ),
            how=Text(
                "把证件平放到读卡器上先读芯片，再拍摄两面；黄色的栏目对照放大的原图逐项核对，"
                "改正后再继续。",
                "Lay the document on the reader for its chip, then picture both sides; "
                "compare each yellow field with its enlarged print and correct it before "
                "you go on.",
            ),
        ),
        Step(
            "guardian",
            Text("监护人证件", "Guardian's document"),
            (identity.GUARDIAN,),
            Text(
                "未成年人由监护人代理：核对监护人本人的有效身份证件。",
                "A guardian acts for the minor: a valid document of the guardian's own.",
            ),
            guard=minor.through_guardian,
            when=minor.THROUGH_GUARDIAN,
            tells=Text(
                "正在读取监护人的身份证件，请稍候。",
                "The guardian's identity document is being read. One moment, please.",
            ),
            how=Text(
                "换成监护人的证件，同样先读芯片再拍摄；不要把孩子的证件留在读卡器上。",
                "Now the guardian's document, chip first; take the child's document "
                "off the reader.",
            ),
        ),
        Step(
            "kinship",
            Text("监护关系", "Guardianship"),
            (minor.KINSHIP,),
            Text(
                "核对户口簿等监护关系证明，留存复印件。",
                "The household register or other proof of guardianship is compared and copied.",
            ),
            guard=minor.through_guardian,
            when=minor.THROUGH_GUARDIAN,
            tells=Text(
                "请出示户口簿等能说明您和孩子关系的文件。",
                "Please show the household register or another paper about you and the child.",
            ),
            how=Text(
                "请监护人出示户口簿等证明，看清两人的姓名和关系再录入。",
                "Ask for the household register or other proof; see both names and "
                "how they are related before you enter it.",
            ),
        ),
        Step(
            "own_income",
            Text("劳动收入证明", "Own income"),
            (minor.OWN_INCOME,),
            Text(
                "16、17周岁以自己的劳动收入为主要生活来源的，核对收入证明。",
                "At 16 and 17, who lives mainly on their own labour income shows proof of it.",
            ),
            guard=minor.on_own_income,
            when=minor.ON_OWN_INCOME,
            tells=Text(
                "请出示您的收入证明。",
                "Please show proof of your income.",
            ),
            how=Text(
                "看原件：单位、金额、日期都要对得上。",
                "Look at the original: employer, amount and date must fit.",
            ),
        ),
        Step(
            "lookup",
            Text("客户查询", "Customer lookup"),
            (known_customer.LOOKUP,),
            Text(
                "查询是否已有客户号、Ⅰ类户、持卡数量及名单情况。",
                "Whether the books know the person: Class I account, number of cards, lists.",
            ),
            propose=known_customer.look_up,
            how=Text(
                "看清本行已有的账户、卡片和名单结果，没有疑问再确认。",
                "See which accounts, cards and list hits there are, and confirm.",
            ),
        ),
        Step(
            "network",
            Text("联网核查", "Network check"),
            (network_check.NETWORK_CHECK,),
            Text(
                "核对姓名、号码与公民身份信息系统是否一致；核查是辅助手段，不作为拒绝的唯一理由。",
                "Whether name and number match the citizen identity system; an aid, never the only "
                "ground to refuse.",
            ),
            guard=network_check.in_citizen_check,
            when=network_check.IN_CITIZEN_CHECK,
            tells=Text(
                "正在核对姓名和证件号码，请稍候。",
                "Name and document number are being checked. One moment, please.",
            ),
            how=Text(
                "提交后看返回的结果和照片：姓名、号码一致，照片像本人，才算相符；不符的按提示核实，"
                "不要反复提交碰运气。",
                "Submit, then look at the answer and its photograph; what differs is "
                "looked into as it says, not tried again and again.",
            ),
        ),
        Step(
            "guardian_network",
            Text("监护人联网核查", "Guardian's network check"),
            (network_check.GUARDIAN_CHECK,),
            Text("核对监护人的姓名、号码。", "Whether the guardian's name and number match."),
            guard=network_check.guardian_in_citizen_check,
            when=network_check.GUARDIAN_IN_CITIZEN_CHECK,
            tells=Text(
                "正在核对监护人的姓名和证件号码，请稍候。",
                "The guardian's name and number are being checked. One moment, please.",
            ),
            how=Text(
                "同样核对监护人的结果和照片。",
                "The same for the guardian.",
            ),
        ),
        Step(
            "entry_exit",
            Text("出入境证件核验", "Entry-exit check"),
            (network_check.ENTRY_EXIT,),
            Text(
                "港澳台居民及外国人证件不在联网核查范围内，以出入境证件核验服务或人工核对。",
                "Documents of Hong Kong, Macao, Taiwan and foreign holders are not in the citizen "
                "check: the entry-exit service, or a comparison by hand.",
            ),
            guard=network_check.needs_entry_exit,
            when=network_check.NEEDS_ENTRY_EXIT,
            tells=Text(
                "正在核对您的证件，请稍候。",
                "Your document is being checked. One moment, please.",
            ),
            how=Text(
                "在出入境证件核验服务上查询，把结果照录下来；查不了的用放大镜核对防伪特征并写明。",
                "Ask the entry-exit service and copy its answer; where it cannot be "
                "asked, compare the security features and say so.",
            ),
        ),
        Step(
            "face_consent",
            Text("人脸单独授权", "Consent to the face"),
            (authorisation.FACE_SIGNATURE,),
            Text(
                "采集人脸前，客户阅读单独授权书并签名；由监护人代理的由监护人签名。不同意的不签，由两名柜面人员核对。",
                "Before the face is pictured the customer reads a consent of its own and signs it; "
                "a guardian who acts signs. Whoever refused signs nothing: two staff identify.",
            ),
            Actor.CUSTOMER,
            guard=face.face_can_be_compared,
            when=face.FACE_CAN_BE_COMPARED,
            tells=Text(
                "请阅读人脸信息授权书，同意再签名。",
                "Please read the consent about your face, and sign if you agree.",
            ),
            how=Text(
                "请客户自己看完授权书再签名；这时改变主意的，回到“告知与同意”改为不同意，照常办理。",
                "The customer reads it and signs. Whoever thinks better of it now: go back to the "
                "consents, enter the refusal, and serve them all the same.",
            ),
        ),
        Step(
            "face",
            Text("人脸比对", "Face comparison"),
            (face.FACE,),
            Text(
                "将到场人（未成年人为其监护人）现场照片与证件照片比对；不通过不等于拒绝，由人判断。",
                "The person at the counter (a minor's guardian) against the portrait of their "
                "document; “not alike” is no refusal: people decide.",
            ),
            guard=face.face_can_be_compared,
            when=face.FACE_CAN_BE_COMPARED,
            tells=Text(
                "请看着摄像头，为您拍一张照片。",
                "Please look at the camera for a photograph.",
            ),
            how=Text(
                "请客户摘下口罩和帽子、看摄像头，光从前面来；系统说“须人工判断”时，"
                "叫一名同事一起看，不要一拍再拍。",
                "Mask and hat off, eyes to the camera, light from the front. Where "
                "it says that a human must decide, call a colleague instead of taking "
                "picture after picture.",
            ),
        ),
        Step(
            "second_document",
            Text("辅助证件", "Auxiliary document"),
            (network_check.SECOND_DOCUMENT,),
            Text(
                "联网核查或照片不足以确认身份时，核对另一证件并留存。",
                "Another document is compared and copied where check and photograph do not settle "
                "who this is.",
            ),
            guard=face.needs_second_document,
            when=face.NEEDS_SECOND_DOCUMENT,
            tells=Text(
                "请再出示一件能证明您身份的证件。",
                "Please show another document that says who you are.",
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
                "未作人脸比对或比对未通过时，由两名柜面人员核对本人并签字。",
                "Without an alike face two members of staff identify the customer and sign.",
            ),
            Actor.SECOND_STAFF,
            guard=face.needs_staff,
            when=face.NEEDS_STAFF,
            tells=Text(
                "由两名工作人员一起核对您的身份，请稍候。",
                "Two members of staff identify you together. One moment, please.",
            ),
            how=Text(
                "两个人分别看证件、看人、问问题，各自作出判断；第二人用自己的工号和密码签字。",
                "Both of you look at the document, at the person, and ask; the second "
                "signs with their own number and password.",
            ),
        ),
        Step(
            "phone",
            Text("手机号核验", "Phone"),
            (contact.PHONE,),
            Text(
                "向客户手机号发送验证码并核对；一个手机号只对应一名客户。",
                "A code is sent to the customer's mobile and comes back; one number, one customer.",
            ),
            tells=Text(
                "会有一条短信验证码发到您的手机，请读给柜员听。",
                "A code is sent to your mobile: please read it out to the teller.",
            ),
            how=Text(
                "号码由客户自己说，发送验证码后请客户读给你听；不要代替客户看手机。",
                "The customer says the number; send the code and have it read out. "
                "Never handle the customer's phone.",
            ),
        ),
        Step(
            "diligence",
            Text("尽职调查", "Due diligence"),
            (contact.DUE_DILIGENCE,),
            Text(
                "了解职业、收入、资金来源和预计使用情况，与客户情况是否相符。",
                "Occupation, income, source of funds and expected use, and whether they fit.",
            ),
            tells=Text(
                "请告诉柜员您的职业、收入和账户的日常用途。",
                "Tell the teller about your work, your income and how you will use the account.",
            ),
            how=Text(
                "照客户说的录入，不替客户编；说不清资金来源的，多问一句并写明。",
                "Enter what the customer says, invent nothing; where the source of "
                "funds stays unclear, ask once more and note it.",
            ),
        ),
        Step(
            "tax",
            Text("税收居民声明", "Tax residency"),
            (contact.TAX,),
            Text(
                "2017年7月1日起所有新开个人账户均须声明税收居民身份。",
                "Every new personal account since 1 July 2017 needs this declaration.",
            ),
            Actor.CUSTOMER,
            tells=Text(
                "请告诉柜员您在哪个国家或地区居住、纳税。",
                "Tell the teller in which country or region you live and pay tax.",
            ),
            how=Text(
                "由客户自己声明；拿不准的请客户看说明，柜员不能代为判断税收居民身份。",
                "The customer declares it; staff must not decide somebody's tax residency.",
            ),
        ),
        Step(
            "risk",
            Text("风险等级", "Risk grade"),
            (risk.RISK,),
            Text(
                "系统按四要素计算风险等级并说明每一分的理由，由柜员确认。",
                "The grade by the four elements, every point explained; the teller confirms.",
            ),
            propose=risk.assess,
            how=Text(
                "看每一分从哪里来，与你了解的情况相符再确认。",
                "See where each point comes from, and confirm if it fits what you know.",
            ),
        ),
        Step(
            "terms",
            Text("账户约定", "Terms"),
            (contact.TERMS,),
            Text(
                "书面约定非柜面渠道的日限额、日笔数、年限额及短信提醒。",
                "Daily amount, daily count and yearly amount besides the counter; SMS notices.",
            ),
            tells=Text(
                "请和柜员商定网上和手机付款的每日限额。",
                "Agree with the teller how much may be paid online and by mobile a day.",
            ),
            how=Text(
                "限额按客户平时要用的来定，够用就好，并告诉客户以后可以改。",
                "Agree on limits that the customer needs and no more; they can be changed later.",
            ),
        ),
        Step(
            "medium",
            Text("领用卡片", "Card from stock"),
            (medium.CARD_TAKEN,),
            Text(
                "严格按号码顺序取用下一张空白卡，并与实物核对。",
                "The next blank card strictly in number order, compared with the card in hand.",
            ),
            propose=medium.next_card,
            tells=Text(
                "柜员正在为您取卡，请稍候。",
                "The teller is taking out your card. One moment, please.",
            ),
            how=Text(
                "从尾箱取出号码最小的一张，与屏幕上的号码逐位核对；坏卡当场作废。",
                "Take the card of the lowest number and compare it digit by digit; "
                "void a spoiled one at once.",
            ),
        ),
        Step(
            "pin",
            Text("设置密码", "PIN"),
            (medium.PIN,),
            Text(
                "客户在客户侧键盘输入两次六位数字交易密码；柜员不得查看、不得代输。",
                "The customer enters the PIN, six digits, twice on their own side; staff never see "
                "it.",
            ),
            Actor.CUSTOMER,
            tells=Text(
                "请您自己设置银行卡密码，不要让别人看到。",
                "Please set the PIN of your card yourself, and let nobody see it.",
            ),
            how=Text(
                "请客户自己在客户侧输入，你转开视线；不要替客户按，也不要问密码。",
                "The customer enters it on their own side; look away, never press for "
                "them, never ask.",
            ),
        ),
        Step(
            "sign",
            Text("阅读与签名", "Read and sign"),
            (authorisation.SIGNATURE,),
            Text(
                "客户逐份逐页阅读填好的单据后签名，一次签名用于各份单据；之后改动任何内容，须重新签名。",
                "The customer reads each filled paper page by page, then signs once for all of "
                "them; any later change reopens the signature.",
            ),
            Actor.CUSTOMER,
            tells=Text(
                "请逐份核对单据，没有问题再签名。",
                "Please check the papers one by one, and sign if all is right.",
            ),
            how=Text(
                "请客户一页一页看，看完自己签名；有一处不对就退回去改。",
                "The customer turns every page, then signs; anything wrong is corrected first.",
            ),
        ),
        Step(
            "approval",
            Text("授权", "Authorisation"),
            (authorisation.APPROVAL,),
            Text(
                "授权人查看全部资料，以本人工号密码同意、退回或拒绝。",
                "The authoriser sees the whole case and approves, returns or rejects it with "
                "their own credentials.",
            ),
            Actor.AUTHORISER,
            tells=Text(
                "主管正在复核，请稍候。",
                "A supervisor is checking. One moment, please.",
            ),
            how=Text(
                "请授权人到场自己看，把异常的地方先指给他；你的密码不能用来授权。",
                "The authoriser looks in person: point out what is unusual. Your own "
                "password authorises nothing.",
            ),
        ),
    ),
    rules=(
        *acceptance.RULES,
        *identity.RULES,
        *identity.GUARDIAN_RULES,
        *chip.RULES,
        *minor.RULES,
        *document_kinds.RULES,
        *document_set.RULES,
        *known_customer.RULES,
        known_dead.KNOWN_DEAD,
        *network_check.RULES,
        *face.RULES,
        *contact.RULES,
        *risk.RULES,
        *medium.RULES,
        *authorisation.RULES,
        *wordings.RULES,
    ),
    effect=face_agreed.keeping_consent(_open),
    papers=(
        APPLICATION,
        TAX_CERTIFICATION,
        AGREEMENT,
        ANTI_FRAUD,
        FACE_CONSENT,
        INFORMATION_NOTICE,
        RECEIPT,
        REFUSAL,
        REFUSAL_BY_AUTHORISER,
        NETWORK_CHECK_SHEET,
        EVIDENCE_SHEET,
    ),
    signings=(
        FACE_CONSENT_SIGNING,
        Signing(authorisation.SIGNATURE, (APPLICATION, TAX_CERTIFICATION, AGREEMENT, ANTI_FRAUD)),
    ),
    approval=authorisation.APPROVAL,
    reminders=(
        Text(
            "请将身份证件交还客户（居民身份证法第15条：居民身份证不得扣押）。",
            "Give the document back to the customer (Identity Card Law 15: an identity card must "
            "not be kept).",
        ),
        Text("请将银行卡和客户联交给客户。", "Hand over the card and the customer's copies."),
        Text(
            "提醒客户：自开户之日起6个月内无交易的，暂停非柜面业务，重新核实身份后恢复（银发〔2016〕261号）。",
            "Tell the customer: without any transaction in 6 months from the opening, channels "
            "besides the counter are suspended until identity is verified again (PBC 261 of 2016).",
        ),
    ),
    made_titles=MADE_TITLES,
    changes=particulars.changes_to_the_books,
)
