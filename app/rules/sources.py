"""Where each rule comes from, and how far that can be trusted: said once, in both languages."""

from __future__ import annotations

from app.i18n import Text

_SECONDARY = Text("（据公开转载，未见原文）", " (from public secondary sources)")
_PRACTICE = Text("（银行惯例，未经核实）", " (bank practice, unverified)")
_DEFAULT = Text("（本系统默认，由本行设定）", " (this program's default, for the bank to set)")


def _from(zh: str, en: str, trust: Text = Text("", "")) -> Text:
    return Text(zh + trust.zh, en + trust.en)


NUMBER = _from("GB 11643-1999 公民身份号码", "GB 11643-1999 citizen identification number")
REGION = _from(
    "GB/T 2260 行政区划代码：含历史代码，未知只提示、不拒绝",
    "GB/T 2260 region codes: historic ones exist, an unknown one is pointed out, never refused",
    _PRACTICE,
)
IN_FORCE = _from(
    "个人存款账户实名制规定第5、6条；居民身份证法第5条",
    "Real-Name Deposit Rules 5, 6; Identity Card Law 5",
)
TERM = _from(
    "居民身份证法第5条：未满16周岁5年，16至25周岁10年，26至45周岁20年，46周岁以上长期",
    "Identity Card Law 5: under 16 five years, 16–25 ten, 26–45 twenty, from 46 long-term",
)
ISSUER = _from(
    "居民身份证法第8条：由居民常住户口所在地县级公安机关签发",
    "Identity Card Law 8: issued by the county police of the registered residence",
)
AGE = _from(
    "民法典第17至20条：年满18周岁为成年人（培训教材以16周岁为界；16、17周岁仅以自己的劳动收入为主要生活来源的，"
    "视为完全民事行为能力人）；未满16周岁由监护人代理",
    "Civil Code 17–20: of age at 18 (the training text says 16; at 16 and 17 only who lives mainly "
    "on their own labour income counts as of full capacity); under 16 through the guardian",
    _PRACTICE,
)
ETHNICITY = _from("GB/T 3304-1991 民族代码", "GB/T 3304-1991 ethnicity codes")
READING = _from(
    "证件核验：读取、印刷与录入须一致",
    "Card check: reading, print and entry must agree",
    _PRACTICE,
)
DOCUMENT_SET = _from(
    "个人存款账户实名制规定第5条：按客户情况须出示的证件",
    "Real-Name Deposit Rules 5: the documents that follow from the customer",
    _SECONDARY,
)
RESIDENCE = _from(
    "客户身份基本信息：住所地或者工作单位地址",
    "Basic identity particulars: residence, or the employer's address",
    _SECONDARY,
)
CHIP = _from(
    "证件核验：芯片信息与印刷信息须一致，不一致按伪造证件处理；芯片无法读取的加核辅助证件并提高授权级别",
    "Document check: chip and print must agree, else it is treated as forged; an unreadable chip "
    "asks for a second document and a higher level",
    _PRACTICE,
)
ZONE = _from("ICAO 9303 机读区", "ICAO 9303 machine-readable zone")
GUARDIAN = _from(
    "个人存款账户实名制规定第5、7条；民法典第19、20、23、34条：未成年人由监护人代理，出示双方证件及监护关系证明",
    "Real-Name Deposit Rules 5, 7; Civil Code 19, 20, 23, 34: a guardian acts for a minor, with "
    "both documents and proof of guardianship",
    _PRACTICE,
)
IN_PERSON = _from(
    "培训教材、银行惯例：解挂、补换卡、领卡须本人办理，密码业务不得代理；本人无行为能力的由监护人办理",
    "The training text and bank practice: release, replacement, exchange and collection by the "
    "holder in person, nothing about a PIN by an agent; a guardian acts for somebody without "
    "capacity",
    _PRACTICE,
)
BOTH_DOCUMENTS = _from(
    "个人存款账户实名制规定第7条：代理人须出示被代理人和代理人的身份证件；代理人须成年为银行惯例",
    "Real-Name Deposit Rules 7: an agent shows the documents of both; that an agent is of age is "
    "bank practice",
    _PRACTICE,
)
GUARDIAN_ACTS = _from(
    "民法典第23、27、28、34条；培训教材：本人无行为能力的，由监护人凭法院判决、亲属关系证明或银行上门核实办理",
    "Civil Code 23, 27, 28, 34; the training text: for a holder without capacity a guardian acts, "
    "with a court ruling, proof of kinship, or a visit of the bank",
    _PRACTICE,
)
HOLDER = _from(
    "储蓄管理条例第31、32条；个人存款账户实名制规定第7条：凭账户持有人的有效身份证件办理，为储户保密",
    "Savings Deposit Regulations 31, 32; Real-Name Deposit Rules 7: by the valid document of the "
    "holder, whose affairs are kept secret",
)
SCREENING_OF_A_REPORT = _from(
    "储蓄管理条例第31条：受理挂失后必须立即停止支付；反洗钱法第40、41条：止付限制资金转移，与特别预防措施不相抵触，受理后立即报告",
    "Savings Deposit Regulations 31: payment stops at once; Anti-Money Laundering Law 40, 41: "
    "stopping payment holds money back as the special measures do; reported at once afterwards",
    _DEFAULT,
)
STOP_FIRST = _from(
    "储蓄管理条例第31条：特殊情况可以口头或者函电申请挂失，但须在5日内补办书面手续"
    "（参数 loss_verbal_days）",
    "Savings Deposit Regulations 31: in special cases by word, letter or telephone, with the "
    "written report within 5 days (parameter loss_verbal_days)",
)
FACE_WITHDRAWN = _from(
    "个人信息保护法第15、16、47条：个人有权撤回同意，撤回不影响此前处理的效力，不得因此拒绝服务",
    "Personal Information Protection Law 15, 16, 47: a consent may be withdrawn; what was done "
    "before stays valid, and no service is refused for it",
)
ENTRY_EXIT = _from(
    "港澳台及外国人证件不在联网核查范围内，以出入境证件核验或人工核对",
    "Documents of Hong Kong, Macao, Taiwan and foreign holders are not in the citizen check: the "
    "entry-exit service or a comparison by hand",
    _PRACTICE,
)
ONE_CLASS_I = _from(
    "银发〔2016〕261号：同一个人在同一家银行只能开立一个Ⅰ类户，2016年12月1日起",
    "PBC 261 of 2016: one Class I account per person and bank, from 1 December 2016",
    _SECONDARY,
)
KNOWN_AS = _from(
    "个人存款账户实名制规定第6条：登记的姓名和号码须与证件一致",
    "Real-Name Deposit Rules 6: name and number in the books are those of the document",
    _PRACTICE,
)
CARD_COUNT = _from(
    "每名客户借记卡不超过4张，2016年1月1日起，超过须审核（参数 cards_per_customer）",
    "At most four debit cards per customer from 1 January 2016, more only after review "
    "(parameter cards_per_customer)",
    _SECONDARY,
)
SCREENING = _from(
    "反洗钱法第40、41条；联合惩戒办法（2024年12月1日起）",
    "Anti-Money Laundering Law 40, 41; Joint Punishment Measures (from 1 December 2024)",
    _SECONDARY,
)
NETWORK_CHECK = _from(
    "联网核查公民身份信息：核查结果的处理",
    "Citizen identity network check: what each result asks for",
    _SECONDARY,
)
FACE = _from(
    "人脸识别为辅助手段，不能替代柜员；不通过不等于拒绝（培训教材仅称“替代验证方式”，此处为辅助证件及双人核对）",
    "Face recognition is an aid and does not replace the teller; a mismatch is no refusal (the "
    "training text only says “another way to verify”; here: a second document and two staff)",
    _SECONDARY,
)
NOT_ONLY_FACE = _from(
    "人脸识别技术应用安全管理办法（2025年6月1日）：不得作为唯一验证方式",
    "Face Recognition Security Measures (1 June 2025): never the only way to verify",
    _SECONDARY,
)
TWO_STAFF = _from(
    "比对不通过的，由两名柜面人员共同核对并签字",
    "Where the comparison fails two members of staff identify and sign",
    _SECONDARY,
)
COMPANIONS = _from(
    "反电信网络诈骗法第16条；开户异常情形",
    "Anti-Telecom Fraud Law 16; signs of an abnormal opening",
    _SECONDARY,
)
DUE_DILIGENCE = _from(
    "客户尽职调查：开户用途与客户情况相符",
    "Customer due diligence: the purpose fits the customer",
    _SECONDARY,
)
SUSPICION = _from(
    "反电信网络诈骗法第16条；银发〔2017〕117号",
    "Anti-Telecom Fraud Law 16; PBC 117 of 2017",
    _SECONDARY,
)
EXPOSED = _from(
    "反洗钱法；培训教材：外国政要等特定自然人须加强尽职调查（授权级别由本行设定）",
    "Anti-Money Laundering Law; the training text: enhanced due diligence for politically exposed "
    "persons (the level is the bank's to set)",
    _SECONDARY,
)
ONE_PHONE = _from(
    "银发〔2016〕261号：一个手机号对应一名客户，例外须书面说明",
    "PBC 261 of 2016: one phone number, one customer; exceptions explained in writing",
    _SECONDARY,
)
TAX = _from(
    "非居民金融账户涉税信息尽职调查管理办法：2017年7月1日起所有新开个人账户（培训教材仅要求涉外、外币账户）",
    "Non-Resident Account Tax Due Diligence Measures: every new personal account from 1 July 2017 "
    "(the training text: only cross-border and foreign-currency accounts)",
    _SECONDARY,
)
LIMITS = _from(
    "银发〔2016〕261号：非柜面限额须书面约定（参数 non_counter_daily_start）",
    "PBC 261 of 2016: limits besides the counter agreed in writing "
    "(parameter non_counter_daily_start)",
    _PRACTICE,
)
RISK = _from(
    "银发〔2013〕2号：客户特性、地域、业务、行业四要素；分值由本行设定",
    "PBC 2 of 2013: customer, region, business, trade; the points are the bank's to set",
    _PRACTICE,
)
STOCK = _from(
    "重要空白凭证：按号码顺序使用，逐张销号",
    "Important blank vouchers: used in number order, cancelled one by one",
    _SECONDARY,
)
UNMASK = _from(
    "JR/T 0171-2020 C2类信息（据公开转载，未见原文）；明文查看须点选、说明原因并留痕",
    "C2 data of JR/T 0171-2020 (from public secondary sources); that seeing them takes a click and "
    "a reason and leaves a trace",
    _DEFAULT,
)
REPRINT = _from(
    "授权级别表：补打单据为1级，须说明原因并留痕",
    "Table of authorisation levels: a reprint is of level 1, with a reason and a trace",
    _DEFAULT,
)
EXPORT = _from(
    "客户信息保密（反洗钱法、PIPL）：批量导出由主管办理，须说明原因并留痕",
    "Secrecy of customers' data (Anti-Money Laundering Law, PIPL): papers are exported by a "
    "supervisor, with a reason and a trace",
    _DEFAULT,
)
SETTINGS = _from(
    "授权级别表：工作站设置变更",
    "Table of authorisation levels: a workstation's settings",
    _DEFAULT,
)
PARAMETERS = _from(
    "授权级别表：业务参数变更，录入与授权分离",
    "Table of authorisation levels: business parameters; entered by one, approved by another",
    _DEFAULT,
)
WORDINGS = _from(
    "个人信息保护法第14条：处理目的、方式、种类变更的，重新取得同意；文本以签名当日有效版本为准",
    "Personal Information Protection Law 14: another purpose, means or kind asks for another "
    "consent; that the version of the day of the signature counts",
    _DEFAULT,
)
WORDING_CHANGE = _from(
    "授权级别表：告知书、协议文本换版，录入与授权分离；文本最早自次日起生效",
    "Table of authorisation levels: notices and agreements; entered by one, approved by another, "
    "from the next day on at the earliest",
    _DEFAULT,
)
LEVEL = _from("授权级别表：开立Ⅰ类户", "Table of authorisation levels: Class I", _DEFAULT)
APART = _from(
    "授权级别表：人脸、核查或芯片存疑，或由监护人代理的，须三级授权及第二名核对人",
    "Table of authorisation levels: level 3 and a second witness where face, check or chip is in "
    "doubt, or a guardian acts",
    _DEFAULT,
)
LOSS_REISSUE = _from(
    "银发〔1993〕7号第37条：挂失7天后补领存折（据公开转载，未见原文）；卡的等待天数由本行设定"
    "（参数 reissue_days_card、reissue_days_passbook）；口头挂失不补发（储蓄管理条例第31条）",
    "PBC 7 of 1993, 37: a passbook is re-issued seven days after the report (from public secondary "
    "sources); the bank sets the days for cards (parameters reissue_days_card, "
    "reissue_days_passbook); none after a verbal report (Savings Deposit Regulations 31)",
)
PIN_RESET_WAIT = _from(
    "密码挂失后的等待天数由本行设定（参数 pin_reset_days，0为当场可重置）",
    "The bank sets the days from the report of a PIN until its reset (parameter pin_reset_days, "
    "0: at once)",
    _PRACTICE,
)
REPORT_COPY = _from(
    "解挂、补发须交回挂失申请书客户联；再挂失后原申请书作废",
    "Release and re-issue ask for the customer's copy of the report; reporting again makes the "
    "earlier form void",
    _PRACTICE,
)
LOSS = _from(
    "储蓄管理条例第31条：受理后立即停止支付，受理前已被支取的不负责任",
    "Savings Deposit Regulations 31: payment stops at once; what was paid out before is not the "
    "bank's liability",
)
LOSS_FACTS = _from(
    "储蓄管理条例第31条：提供姓名、开户时间、储蓄种类、金额、账号及住址等情况",
    "Savings Deposit Regulations 31: name, opening, kind, amount, account number, address",
)
LOSS_REGISTER = _from(
    "挂失登记簿：每笔挂失逐笔登记，同一凭证不重复挂失",
    "Register of losses: each report has its line, and a medium is not reported twice",
    _SECONDARY,
)
LOSS_LAPSE = _from(
    "储蓄管理条例第31条：口头挂失未在期内补办书面手续的，挂失不再有效（参数 loss_verbal_days）",
    "Savings Deposit Regulations 31: a verbal report that is not followed by a written one in time "
    "no longer counts (parameter loss_verbal_days)",
)
CLOCK = _from(
    "电脑时钟早于最近一笔业务：到期与等待一律不按该时钟计算",
    "The clock is behind the newest entry: nothing lapses or matures by it",
    _DEFAULT,
)
PIN = _from(
    "密码由客户本人在客户侧输入两次，柜员不得查看、代输；新密码不得与原密码相同、不得过于简单",
    "The customer enters the PIN on their own side, twice; staff never see or enter it; a new one "
    "is another than the old and not too easy",
    _SECONDARY,
)
PIN_CHANGE = _from(
    "凭原密码修改密码；挂失即停止支付（储蓄管理条例第31条），密码挂失、锁定或卡（折）挂失的，不得凭原密码修改",
    "A PIN is changed by knowing the old one; a loss stops payment (Savings Deposit Regulations "
    "31): not while the PIN is lost or locked, or the card is lost",
    _PRACTICE,
)
PIN_LOCK = _from(
    "连续输错3次锁定，本人到柜台解锁"
    "（次数、自动解除小时数由本行设定，参数 pin_wrong_entries、pin_unlock_hours）",
    "Locked after three wrong entries in a row, unlocked at the counter in person (how many, and "
    "after how many hours by itself, are the bank's to set: parameters pin_wrong_entries, "
    "pin_unlock_hours)",
    _SECONDARY,
)
PIN_RESET = _from(
    "密码重置由客户本人持身份证件、卡（折）到柜台办理，核对人脸并经授权，不得代办",
    "A PIN is reset at the counter by the holder in person with document and card, after a face "
    "comparison and with approval; never by an agent",
    _SECONDARY,
)
CARD_SHOWN = _from(
    "凭卡（折）办理的业务，客户出示卡（折），柜员核对其号码",
    "What is done by a card or passbook asks for it to be shown, and its number is compared",
    _PRACTICE,
)
PIN_LEVEL = _from(
    "授权级别表：密码重置为2级；密码解锁比照办理",
    "Table of authorisation levels: a PIN reset is of level 2, an unlocking likewise",
    _DEFAULT,
)
REISSUE = _from(
    "补发后原卡（折）永久作废，账号不变，签约关系随新卡（折）迁移（培训教材及银行惯例）",
    "Once re-issued the old one is void for ever, the account number stays, and contracts move "
    "(training text and bank practice)",
    _PRACTICE,
)
EXCHANGE = _from(
    "损坏、到期的卡（折）交回换发，不按挂失办理；已报失的按补发办理",
    "A damaged or expired one is handed in and exchanged, which is no loss; what is reported lost "
    "is re-issued",
    _PRACTICE,
)
REISSUE_LEVEL = _from(
    "授权级别表：补卡、换卡、领卡为2级",
    "Table of authorisation levels: replacement, exchange and collection are of level 2",
    _DEFAULT,
)
CUSTODY = _from(
    "重要空白凭证双人保管，到卡、作废逐张登记",
    "Important blank vouchers are kept by two people, and registered one by one",
    _SECONDARY,
)
CONTRACTS = _from(
    "签约关系以账户为准，换卡随新卡迁移，销户前须解除",
    "Contracts belong to the account, move with a new card and end before it is closed",
    _PRACTICE,
)
LOSS_OF_PIN = _from(
    "密码挂失、密码重置须本人办理，不得代理",
    "The PIN is reported lost and reset by the holder, never by an agent",
    _SECONDARY,
)
LOSS_REASON = _from(
    "损毁、到期换卡不属挂失；挂失原因：遗失、被盗、损毁、遗忘",
    "What is damaged or expired is exchanged, not reported; reasons: lost, stolen, destroyed, "
    "forgotten",
    _PRACTICE,
)
LOSS_LEVEL = _from(
    "授权级别表：正式挂失二级；余额达到大额起点（参数 loss_large_balance）两人经办；"
    "凭证和密码双挂失三级",
    "Table of authorisation levels: a formal report level 2; two operators from a large balance on "
    "(parameter loss_large_balance); level 3 for both card and PIN",
    _SECONDARY,
)
LOSS_FEE = _from(
    "挂失手续费（参数 loss_fee）；止付不等收费：记为应收，由收取应收费用（3104）收取",
    "Fee of a report (parameter loss_fee); stopping payment does not wait for it: it is due, and "
    "taken by an operation of its own (3104)",
    _DEFAULT,
)
LOSS_AGAIN = _from(
    "再挂失：挂失申请书遗失的，换发新申请书，原申请书作废（据公开转载，未见原文）；新联为解挂、补发的凭据，"
    "故须本人办理",
    "A report again: whoever lost the form gets another, and the earlier one is void (from public "
    "secondary sources); release and replacement take the new one back, so the holder comes",
    _DEFAULT,
)
LOSS_CHANGE = _from(
    "变更挂失内容：密码挂失可改为双挂失，按正式挂失办理",
    "What is reported may be changed from PIN to both; it becomes a formal report",
    _SECONDARY,
)
RELEASE = _from(
    "解挂须本人持身份证件、找回的卡（折）及挂失申请书客户联到柜台办理，核对凭证号，且尚未补发（培训教材；银行惯例）",
    "A release is done at the counter by the holder, with document, the card or passbook found and "
    "the customer's copy of the report, its number compared, while nothing was re-issued (the "
    "training text; bank practice)",
    _PRACTICE,
)
RELEASE_LIGHT = _from(
    "本人的口头（临时）挂失可简易撤销，由本行设定"
    "（参数 loss_verbal_light_release；培训教材要求柜台本人办理）",
    "A holder's own temporary report may be undone lightly, for the bank to set (parameter "
    "loss_verbal_light_release; the training text asks for the counter, in person)",
    _PRACTICE,
)
RELEASE_LEVEL = _from(
    "授权级别表：解挂为2级", "Table of authorisation levels: a release is of level 2", _DEFAULT
)
FOUND_CARD = _from(
    "拾得的卡（折）逐张登记，两人保管；在用的由持卡人或能说明账户情况的人挂失，本行不自行停止支付",
    "Found cards are registered one by one and kept by two people; one in use is reported lost by "
    "its holder, or by somebody who can identify the account: the bank does not stop it by itself",
    _PRACTICE,
)
FOUND_AFTER = _from(
    "补换后找回的旧卡（折）无效，收回剪角",
    "A card found after its replacement is taken in and cut",
    _PRACTICE,
)
HELD_DAYS = _from(
    "无人认领的卡（折）保管满规定天数后剪角（参数 held_card_days，由本行设定）",
    "A card that nobody claims is cut after so many days in custody (parameter held_card_days, for "
    "the bank to set)",
    _PRACTICE,
)
LOSS_FROZEN = _from(
    "受理挂失前核对账户未被冻结、止付；挂失是凭证或密码的状态，冻结是账户的状态",
    "Before a report the account is seen not to be frozen; a loss is the medium's, a freeze the "
    "account's",
    _SECONDARY,
)
LOSS_AGENT = _from(
    "授权级别表：由代理人办理的，须三级授权及第二名核对人；代理挂失凭双方证件",
    "Table of authorisation levels: level 3 and a second witness where an agent acts; an agent's "
    "report takes both documents",
    _DEFAULT,
)
CASH_PIECES = _from(
    "现金收付当面点清，先收款后记账、先记账后付款，尾箱按券别账实相符",
    "Cash is counted before the customer: taken in before it is booked, booked before it is paid "
    "out; a drawer agrees with the books in every denomination",
    _PRACTICE,
)
DRAWER_LIMIT = _from(
    "尾箱设现金限额，超限额部分缴回金库（参数 cash_drawer_limit，由本行设定）",
    "A drawer has a maximum, and the excess goes to the vault (parameter cash_drawer_limit, for "
    "the bank to set)",
    _SECONDARY,
)
INTEREST = _from(
    "储蓄管理条例第27条：活期储蓄存款按结息日挂牌公告的活期利率计息，全部支取按清户日挂牌公告的活期利率计算；"
    "积数计息，实际天数，年利率除以360（银发〔2005〕129号）",
    "Savings Deposit Regulations 27: demand deposits bear the rate posted on the settlement day, "
    "and on closing that of the closing day; accumulated products, actual days, the year's rate "
    "by 360 (银发〔2005〕129号)",
    _PRACTICE,
)
DAY_END = _from(
    "日终批处理：结息入账、休眠标记、列示当日未了事项",
    "Day end: interest is settled, dormant accounts are marked, what the day leaves is listed",
    _PRACTICE,
)
REVERSAL = _from(
    "当日业务办错的以冲正更正，原分录与冲正分录并存、互相注明；隔日的按账务差错处理",
    "Business of the day that was done wrong is reversed; both entries stay and name each other; "
    "later it is an error of the books",
    _PRACTICE,
)
REVERSAL_LEVEL = _from(
    "授权级别表：冲正为三级", "Table of authorisation levels: a reversal is of level 3", _SECONDARY
)
REVERSAL_MONEY = _from(
    "冲正不得使账户透支，不得动用冻结款项",
    "A reversal overdraws no account and touches nothing that is frozen",
    _DEFAULT,
)
REVERSAL_OF_A_PAYMENT = _from(
    "谁的钱进谁的账、由谁支配（支付结算办法第16条）：已转入他人账户的款项，付款人反悔不是冲正的理由",
    "Money belongs to whose account it came into, and is theirs to dispose of (Payment and "
    "Settlement Measures, 16): a payer who changes their mind is no ground for a reversal",
    _SECONDARY,
)
REVERSAL_PIECES = _from(
    "现金冲正按原券别退回原尾箱；尾箱账实一致",
    "Cash goes back piece by piece to the drawer it came from; a drawer's account is its pieces",
    _DEFAULT,
)
MONEY_STOPS = _from(
    "挂失停的是卡（折）和密码，冻结、休眠停的是账户（储蓄管理条例第31条；培训教材）；销户后不再收付",
    "A loss stops card, passbook or PIN, a freeze and dormancy stop the account (Savings Deposit "
    "Regulations 31; the training text); a closed account neither takes nor pays",
    _PRACTICE,
)
BALANCE = _from(
    "个人结算账户不得透支，先存后取",
    "A personal settlement account is not overdrawn: first paid in, then taken out",
    _PRACTICE,
)
MONEY_LEVEL = _from(
    "存取款、转账按金额授权（参数 money_supervisor_from、money_manager_from，邮储示例金额）",
    "Money is approved by amount (parameters money_supervisor_from, money_manager_from; one bank's "
    "example amounts)",
    _SECONDARY,
)
LARGE_CASH = _from(
    "大额交易和可疑交易报告管理办法（人民银行令〔2016〕第3号）：当日单笔或累计现金收支5万元以上报告"
    "（参数 large_cash_from）",
    "Large-Amount Reporting Measures (PBC Order 3 of 2016): cash of 50,000 yuan or more in a day, "
    "in one entry or together (parameter large_cash_from)",
    _SECONDARY,
)
CASH_IDENTITY = _from(
    "大额现金存取核对客户证件，代理的核对双方证件（个人存款账户实名制规定第7条），第二人复点"
    "（参数 cash_identify_from）",
    "From a large amount of cash on the customer's document is checked, with an agent both "
    "(Real-Name Deposit Rules 7), and a second person counts (parameter cash_identify_from)",
    _PRACTICE,
)
BOOKED_AHEAD = _from(
    "大额取现须事先预约（参数 withdrawal_booking_from）",
    "Large withdrawals are booked ahead (parameter withdrawal_booking_from)",
    _PRACTICE,
)
CLASS_LIMITS = _from(
    "银发〔2015〕392号、〔2016〕302号、〔2018〕16号：Ⅱ、Ⅲ类户功能和限额"
    "（参数 class_two_daily、class_three_daily 等）",
    "PBC 392 of 2015, 302 of 2016, 16 of 2018: what Class II and III accounts may do, and their "
    "limits (parameters class_two_daily, class_three_daily and so on)",
    _SECONDARY,
)
PAYEE = _from(
    "户名与账号须一致；为储户保密（储蓄管理条例第5条、第32条），户名不符的不得透露实际户名",
    "Name and account must agree; affairs of depositors are kept secret (Savings Deposit "
    "Regulations 5, 32): whose account it is is not told",
    _PRACTICE,
)
TRANSFER_WARNING = _from(
    "反电信网络诈骗法第15、18条；银发〔2016〕261号：向他人转账前提示风险，由客户确认",
    "Anti-Telecom Fraud Law 15, 18; PBC 261 of 2016: before a transfer to somebody else the "
    "customer is warned and confirms",
    _SECONDARY,
)
CHARGES = _from(
    "商业银行服务价格管理办法：收费公示、逐笔出具凭证；挂失费、工本费由本行设定"
    "（参数 loss_fee、card_fee）",
    "Commercial Banks' Service Price Measures: fees are posted up, and a voucher given for each; "
    "the bank sets the fees of loss reports and cards (parameters loss_fee, card_fee)",
    _SECONDARY,
)
CLOSURE = _from(
    "销户前须清理挂失、质押、持有、签约和在途业务（培训教材）",
    "Before a closure losses, pledges, holdings, agreements and business under way are cleared "
    "(the training text)",
    _SECONDARY,
)
CLOSURE_LOST = _from(
    "卡（折）遗失的先办理正式挂失，再挂失销户；存折挂失满7日后支取（银发〔1993〕7号第37条）",
    "What is lost is formally reported first, then the account is closed on the report; of a "
    "passbook the money is paid 7 days later (PBC notice 1993 no. 7, 37)",
    _PRACTICE,
)
CLOSURE_FREEZE = _from(
    "冻结、止付期间账户款项不得支取；解除须有权机关手续（民诉法解释第485条、行政强制法第29条等），银行管控按反电诈法第32条告知、救济",
    "Nothing frozen is paid out; only the authority releases it (Civil Procedure Interpretation "
    "485, Administrative Coercion Law 29), and the bank's own control has an appeal (Anti-Fraud "
    "Law 32)",
)
CLOSURE_BOUND = _from(
    "Ⅰ类户销户前，绑定该账户的Ⅱ、Ⅲ类户须改绑或销户",
    "Before a Class I account is closed, the Class II and III accounts bound to it are bound to "
    "another or closed",
    _PRACTICE,
)
CLOSURE_DORMANT = _from(
    "休眠账户由本人到柜台办理激活或销户（参数 closure_of_dormant）",
    "The holder reactivates or closes a dormant account at the counter (parameter "
    "closure_of_dormant)",
    _PRACTICE,
)
CLOSURE_DOCUMENT = _from(
    "个人存款账户实名制规定第5条：证件须有效；过期的先更新再销户",
    "Real-Name Deposit Rules 5: the document is valid; an expired one is renewed before a closure",
    _PRACTICE,
)
CLOSURE_SUM = _from(
    "储蓄管理条例第27条：全部支取时按支取日挂牌活期利率计息，算头不算尾；应收费用先于利息扣收；"
    "2008年10月9日起利息税为零",
    "Savings Deposit Regulations 27: interest at the demand rate posted on the closing day, up to "
    "the day before; fees before interest; no tax on interest since 9 October 2008",
    _SECONDARY,
)
CLOSURE_PAYOUT = _from(
    "销户款付现金或转入本人账户；付给他人的须三级授权",
    "A closure is paid in cash or to an own account; to somebody else with level 3",
    _DEFAULT,
)
CLOSURE_LEVEL = _from(
    "授权级别表：销户不满5万元二级，5万元及以上（参数 closure_large_payout）或付给他人三级",
    "Table of authorisation levels: a closure below 50,000 yuan level 2, from there on (parameter "
    "closure_large_payout) or to somebody else level 3",
    _DEFAULT,
)
CLOSURE_MEDIUM = _from(
    "销户收回卡（折），当客户面剪断芯片和磁条、存折剪角，加盖作废戳记，登记销毁",
    "At a closure card or passbook is taken in, cut before the customer, stamped void and "
    "registered for destruction",
    _SECONDARY,
)
CLOSURE_VOUCHERS = _from(
    "销户时未用空白重要凭证须全部交回作废",
    "Unused blank vouchers are all returned and made void at a closure",
    _SECONDARY,
)
DECEASED = _from(
    "金融监管总局、人民银行《关于优化已故存款人小额存款提取有关要求的通知》（2024年6月1日起）、"
    "银保监办发〔2021〕18号：5万元（参数 deceased_simple_limit）以内凭死亡、亲属关系证明和"
    "承诺书提取，一次性提取并销户；不含未结利息，丧葬费、抚恤金不计入限额",
    "Notice on small deposits of deceased depositors (since 1 June 2024) and CBIRC notice 2021 no. "
    "18: up to 50,000 yuan (parameter deceased_simple_limit) on proof of death and kinship and a "
    "promise, all at once, then closed; interest not settled, funeral money and pensions do not "
    "count",
    _SECONDARY,
)
DECEASED_HEIRS = _from(
    "民法典第1127条：第一顺序继承人为配偶、子女、父母；通知另列公证遗嘱指定的继承人、受遗赠人",
    "Civil Code 1127: spouse, children and parents are heirs of the first order; the notice adds "
    "those of a notarised will",
)
DECEASED_TITLE = _from(
    "超过限额或不属于简化提取申请人的，凭继承权公证书或人民法院生效法律文书支付",
    "Above the limit, or for whoever else applies, a notarial certificate or an effective document "
    "of a court is needed",
    _PRACTICE,
)
DECEASED_ONCE = _from(
    "材料不齐的，一次性告知申请人所需的全部材料（同上通知）",
    "Where papers are missing the applicant is told all that is needed at once (that notice)",
    _SECONDARY,
)
DECEASED_LEVEL = _from(
    "授权级别表：存款人身故支取三级",
    "Table of authorisation levels: the money of a deceased depositor is level 3",
    _DEFAULT,
)
DECEASED_KNOWN = _from(
    "民法典第13条：自然人的民事权利能力终于死亡；凭死者证件办理业务的按冒名处理",
    "Civil Code 13: a person's capacity ends with death; whoever uses a dead person's document is "
    "an impostor",
)
BANK_CONTROL = _from(
    "反电信网络诈骗法第18条：对异常账户和可疑交易采取必要的防范措施；期限无统一规定（培训教材写72小时），"
    "由本行设定（参数 bank_control_hours、bank_control_most_days）",
    "Anti-Fraud Law 18: the bank takes what measures are needed against unusual accounts and "
    "payments; no common term (the training text says 72 hours), for the bank to set (parameters "
    "bank_control_hours, bank_control_most_days)",
)
CONTROL_TOLD = _from(
    "反电信网络诈骗法第32条：采取措施应告知原因、救济渠道和需要提供的资料；反洗钱法第35、40条：依法保密的不得告知",
    "Anti-Fraud Law 32: the reason, the channel of appeal and the documents needed are told; "
    "Anti-Money-Laundering Law 35, 40: what is secret by law is not",
)
BASIC_NEEDS = _from(
    "反洗钱法第30条：措施与风险相当，保障客户基本生活所需的金融服务",
    "Anti-Money-Laundering Law 30: measures fit the risk and leave the basic services that "
    "somebody needs to live",
)
CONTROL_LIFTED = _from(
    "反电信网络诈骗法第32条：核实后应及时解除措施",
    "Anti-Fraud Law 32: once it is cleared the measure is lifted without delay",
)
OBJECTION = _from(
    "反洗钱法第39条：客户对管理措施有异议的，应在15日内处理并答复（参数 objection_days）；"
    "反电信网络诈骗法第32条",
    "Anti-Money-Laundering Law 39: an objection to a measure is handled and answered within 15 "
    "days (parameter objection_days); Anti-Fraud Law 32",
)
CONTROL_LEVEL = _from(
    "授权级别表：冻结、解冻为三级；依法须保密的由合规人员审批",
    "Table of authorisation levels: freezing and releasing are level 3; what is secret by law is "
    "compliance's",
    _DEFAULT,
)
SELF_FREEZE = _from(
    "客户可要求冻结本人账户资金，由本人凭证件解除（培训教材）",
    "Customers may have their own money frozen; they take it back in person with their document "
    "(the training text)",
    _PRACTICE,
)
REACTIVATION = _from(
    "休眠账户激活：核验证件、联网核查、人脸、更新手机号、问明用途、授权，激活后持续关注；"
    "银发〔2016〕261号：暂停非柜面业务的，重新核实身份后恢复",
    "A dormant account wakes by document, network check, face, phone, purpose and authorisation, "
    "and is watched afterwards; PBC 261 of 2016: channels are restored once verified anew",
    _SECONDARY,
)
FIVE_QUESTIONS = _from(
    "五问：本人使用、原因、职业、住址、手机实名；久未使用突然启用为风险情形，一至两周内回访",
    "Five questions: own use, reason, occupation, address, phone in the own name; an unused "
    "account suddenly woken is a red flag, called back within one to two weeks",
    _SECONDARY,
)
FREEZE_POWER = _from(
    "银发〔2002〕1号第4条及附表；行政强制法第29条：只有法律授权的机关可以冻结、扣划存款",
    "PBC 1 of 2002, 4 and its table; Administrative Coercion Law 29: only an organ that a statute "
    "empowers has deposits frozen or deducted",
    _SECONDARY,
)
FREEZE_OFFICERS = _from(
    "协助冻结、扣划须两名执法人员出示证件及县团级以上机关的通知书、裁定书或决定书（银发〔2002〕1号第8、9条）；"
    "反洗钱调查不少于二人，否则有权拒绝（反洗钱法第43条）",
    "Two officers show certificates, the notice of an organ at county level or above, and the "
    "ruling or decision (PBC 1 of 2002, 8 and 9); investigators are two at least, or the bank may "
    "refuse (Anti-Money-Laundering Law 43)",
    _SECONDARY,
)
FREEZE_ACCOUNT = _from(
    "协助冻结、扣划须户名、账号与文书一致，不一致的退回（银发〔2002〕1号第11、12条）",
    "Name and account agree with the papers, or these go back (PBC 1 of 2002, 11 and 12)",
    _SECONDARY,
)
FREEZE_TERM = _from(
    "民诉法解释第485条：不超过一年；刑事程序规定第239至243条：六个月，重大案件一年；行政强制法第32条："
    "三十日，可延长三十日一次；反洗钱法第45条：48小时；监察约六个月（未经核实）；参数 freeze_…",
    "Interpretation of the Civil Procedure Law 485: a year; Police Criminal Procedure Rules "
    "239-243: six months, a year in a major case; Administrative Coercion Law 32: thirty days, "
    "thirty more once; Anti-Money-Laundering Law 45: 48 hours; supervision about six months "
    "(unverified); parameters freeze_…",
)
FREEZE_QUEUE = _from(
    "查封规定第26条、刑事程序规定第242条：已冻结的不得重复冻结，可以轮候；在先的解除后，登记在先的轮候"
    "自动生效",
    "Seizure Provisions 26, Police Criminal Procedure Rules 242: what is frozen is not frozen "
    "again but waits; when the earlier ends, the first that was registered takes effect by itself",
)
FREEZE_CONTINUE = _from(
    "民诉法解释第485条、查封规定第27条、刑事程序规定第240至243条：期限届满前办理续冻，逾期自动解除；"
    "行政冻结延长一次（行政强制法第32条）",
    "Interpretation of the Civil Procedure Law 485, Seizure Provisions 27, Police Criminal "
    "Procedure Rules 240-243: continued before the end of the term, or it lapses; an "
    "administrative one once (Administrative Coercion Law 32)",
)
FREEZE_RELEASE = _from(
    "冻结由作出决定的机关解除，银行凭其解除通知书办理，不得自行解冻（银发〔2002〕1号第16条）",
    "The organ that ordered a freeze releases it by its notice; the bank never does so by itself "
    "(PBC 1 of 2002, 16)",
    _SECONDARY,
)
DEDUCTION = _from(
    "扣划款直接划入有权机关指定的账户，不付现金（银发〔2002〕1号第14条）；以冻结的款项为限",
    "What is deducted goes straight to the account that the organ names, never in cash (PBC 1 of "
    "2002, 14), and is never more than is held",
    _SECONDARY,
)
FREEZE_EXEMPT = _from(
    "社会保险基金等14类财产不得冻结；工资、养老金须保留生活必需（以法院文书为准）",
    "14 kinds of property such as social security funds are never frozen; of wages and pensions "
    "what is needed to live stays (as the court's paper says)",
    _SECONDARY,
)
FREEZE_LEVEL = _from(
    "授权级别表：冻结、解冻、扣划为3级、双人办理",
    "Table of authorisation levels: freezing, releasing and deducting are of level 3, by two",
    _DEFAULT,
)
FREEZE_SECRET = _from(
    "行政强制法第30条：冻结前不得泄露；查询、冻结应当保密，不得通风报信",
    "Administrative Coercion Law 30: nobody is warned; enquiries and freezes are secret",
    _SECONDARY,
)
POLICE_STOP = _from(
    "公安紧急止付：核对户名、账号、金额相符后止付48小时，只收不付，同一案件以两次为限，期内由公安机关办理冻结",
    "Emergency stop-payment: once name, account and amount match, in only for 48 hours, twice at "
    "most in one case; the police order a freeze within that time",
    _SECONDARY,
)
CASH_MOVED = _from(
    "柜员领缴现金、柜员间调剂现金由主管授权，当面点交；金库双人管库（授权级别由本行设定）",
    "Cash that a teller takes, returns or moves to another is authorised by a supervisor and "
    "counted by both; two people keep the vault (the levels are for the bank to set)",
    _SECONDARY,
)
DRAWER_COUNT = _from(
    "日终柜员轧账：现金实物、重要空白凭证号码与账簿核对相符，打印轧账单",
    "At day end cash and each blank voucher are counted and held against the books, and the sheet "
    "is printed",
    _SECONDARY,
)
DRAWER_DIFFERENCE = _from(
    "长款列其他应付款、短款列其他应收款，经授权挂账，不得以长补短、不得隐匿（授权级别由本行设定）",
    "Cash over is booked as payable, cash short as receivable, under authority; the one never "
    "makes up for the other and nothing is hidden (the level is for the bank to set)",
    _PRACTICE,
)
STATEMENT = _from(
    "储蓄机构对储户的账户情况负有保密责任，明细只提供给持有人本人（储蓄管理条例第32条）；其他人依法定程序查询",
    "A savings institution keeps its depositors' affairs secret: a statement is for the holder "
    "alone (Savings Deposit Regulations 32); others ask by legal procedure",
)
