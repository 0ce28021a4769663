"""What each screen besides a case is for and how it is used, in a few sentences."""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import Text
from ui import destinations
from ui.destinations import DESTINATIONS
from ui.keys import Key

SIGN_IN = "sign_in"
CASE = "case"


@dataclass(frozen=True)
class ScreenHelp:
    """A screen's title and what a newcomer should know of it, a paragraph each."""

    name: str
    title: Text
    words: tuple[Text, ...]


SCREENS = (
    ScreenHelp(
        SIGN_IN,
        Text("签到", "Sign in"),
        (
            Text(
                "输入柜员号和密码签到；连续输错会被锁定一段时间，由他人核对后重试。",
                "Sign in with your number and password. After several wrong ones it is locked for "
                "a while.",
            ),
            Text(
                "顶端黄条表示这是培训环境：样本客户、样本设备，单据印有“培训样本”，与真实账册完全分开。",
                "A yellow stripe at the top marks the training store: specimen customers and "
                "devices, papers with a watermark, entirely apart from the real books.",
            ),
            Text(
                "忘记签退的，离开前按签退键；未办完的业务都在草稿里，不会丢失。",
                "Sign off before you leave; whatever is not finished stays as a draft.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.HOME,
        Text("首页", "Home"),
        (
            Text(
                "左边输入交易码、拼音首字母或名称开始一笔业务；灰色的交易注明缺少哪项权限。",
                "Start an operation by its transaction code, pinyin initials or name; a greyed "
                "one says which right is missing.",
            ),
            Text(
                "右边是未办完的业务，写明停在哪一步、等谁授权，打开即可继续。",
                "Drafts to resume say at which step they stand and for whom they wait.",
            ),
            Text(
                "上方是今日笔数、库存空白卡和未完成的单据；库存为零时请先领卡。",
                "Above: today's figures, blank cards in stock, papers unfinished.",
            ),
            Text(
                "“留意”列出将失效的口头挂失、可补发的正式挂失、待领新卡、保管的卡、将到期的冻结和管控、待答复的"
                "异议，打开即到相应名单。",
                "“To mind” lists verbal reports that lapse soon, replacements due, cards to be "
                "collected and in custody, freezes and controls that end soon and objections to "
                "answer; each line opens the very list.",
            ),
        ),
    ),
    ScreenHelp(
        CASE,
        Text("办理业务", "A case"),
        (
            Text(
                "左边是步骤：已完成、当前、未办、须重做（注明原因）。任何已办的步骤都可以回看，不丢内容。",
                "On the left the steps: done, here, open, to be done again and why. Any step can "
                "be looked at again without losing anything.",
            ),
            Text(
                "中间是当前步骤的页面；右边是证据：证件影像、人脸、各条规则的结论及依据。",
                "In the middle the page of the step; on the right the evidence: pictures, face, "
                "and every verdict with its source.",
            ),
            Text(
                "右下角只有一个主要动作。内容随填随存，断电也只需客户重输密码。",
                "One primary action at the bottom right. Everything is saved as it is filled in; "
                "a power cut costs the customer one PIN entry.",
            ),
            Text(
                "规则拒绝时，页面列出全部原因、依据和处理办法；须授权时，到授权一步由有权人员签批。",
                "Where a rule says no, all reasons are listed with source and remedy; where "
                "somebody must approve, they do it at the authorisation step.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.JOURNAL,
        Text("日志", "Journal"),
        (
            Text(
                "每笔业务（办理、未受理、放弃、拒绝）都有一条日志，只增不改，前后相连，可以验证。",
                "Every case leaves an entry, whatever its outcome. Entries are never changed and "
                "are chained, so that they can be proved.",
            ),
            Text(
                "按任何已知内容查找：日志号、姓名或拼音、证件/卡/账号/手机尾号、柜员、交易、结果、日期"
                "（今天、2026-03、2026-03-01..2026-03-09）；几个词须同时符合。",
                "Search by anything: number, name or pinyin, the end of a document, card, account "
                "or phone number, staff, operation, outcome, days (today, 2026-03, "
                "2026-03-01..2026-03-09); several words must all fit.",
            ),
            Text(
                "打开一条日志可看内容、证据、规则结论和单据；个人信息默认遮盖，查看明文须说明原因并记入日志。",
                "An opened entry shows facts, evidence, verdicts and papers; personal data are "
                "masked, and to see them in full takes a reason that the journal keeps.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.CUSTOMER,
        Text("客户", "Customer"),
        (
            Text(
                "一位客户的证件、账户、卡片、联系方式、尽职调查和全部业务记录；未了事项列在最上方。",
                "A customer's documents, accounts, cards, contact, due diligence and everything "
                "that was done; what is not settled stands at the top.",
            ),
            Text(
                "个人信息默认遮盖。确需查看完整内容时选择范围和原因，柜员号、时间和原因记入日志，离开此页即恢复遮盖。",
                "Personal data are masked. Whoever needs them in full chooses what and why; the "
                "journal keeps who, when and why, and all is masked again on leaving the page.",
            ),
            Text(
                "未办成的业务没有客户号，按当时出示的证件找到；未出示证件即结束的找不到。",
                "A case that came to nothing names no customer and is found by the document that "
                "was shown; one that ended before that is not found.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.PAPERS,
        Text("单据", "Papers"),
        (
            Text(
                "办理之后的单据在此排队打印：待打印、打印中、已打印、打印失败、可能已打印。打印机缺纸、"
                "卡纸时写明，处理后自动继续；失败的写明原因，可重试或换一台打印机，也可不打印。",
                "Papers of performed cases are printed from here: waiting, at the printer, "
                "printed, failed, perhaps printed. What a printer asks for is said, and it goes on "
                "once that is seen to; a failed paper says why, and is tried again, printed "
                "elsewhere or let be.",
            ),
            Text(
                "“可能已打印”：程序或打印机中途断开，无法得知结果。请看出纸槽，已有则点“已在手中”，"
                "没有则重新打印；系统不会自行重复打印。",
                "“Perhaps printed”: program or printer was cut off, and nobody knows. Look into "
                "the tray: where the paper lies there, say so; where not, print it again. Nothing "
                "is ever printed twice by itself.",
            ),
            Text(
                "打印失败的可重试；已打印过的再打一份是补打（8202）：选择原因，补打件逐页标明第几次、"
                "何人、何时、为何，并记入日志。",
                "A print that failed is tried again; another print of what was printed is a "
                "reprint (8202) for a reason: each page says which one it is, who made it, when "
                "and why, and the journal keeps it.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.ARCHIVE,
        Text("单据档案", "Paper archive"),
        (
            Text(
                "每张单据都能按日志号、客户、日期、种类、柜员、校验码或二维码内容找到；"
                "从客户页打开的只列该客户的单据，补打件列在其中。",
                "Every paper is found by journal number, customer, day, kind, staff, check code or "
                "what its QR code says; opened from a customer's page it lists theirs, reprints "
                "among them.",
            ),
            Text(
                "客户留存联已遮盖，直接可看；银行留存联含完整个人信息，查看须说明原因，记入日志，"
                "离开即重新遮盖。",
                "The customer's copies are masked and free to see; the bank's show all: say why "
                "you look, the journal keeps it, and they are covered again when you leave.",
            ),
            Text(
                "按日、按客户或按日志导出带目录的文件：guitai export-papers；"
                "保存期届满的只列报告：guitai retention。",
                "Papers of a day, a customer or an entry leave as files with an index by guitai "
                "export-papers; what is past its term is listed by guitai retention.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.VERIFY_PAPER,
        Text("单据验真", "Is a paper genuine"),
        (
            Text(
                "客户或有权机关拿来的单据：打开 PDF 或扫描件、拍摄纸质单据、扫二维码或输入校验码，"
                "与归档单据并排对照。查验不改变任何内容。",
                "A paper that somebody brings: open its PDF or a scan, take a picture of the "
                "sheet, scan its QR code or type its check code; it stands beside the archived "
                "one. Nothing is changed by it.",
            ),
            Text(
                "“真”：文件与归档逐字节一致。“码真，请核对”：只有二维码或校验码得到证明，"
                "纸上每一项须与归档单据逐项核对。“不符”：内容被改动或系伪造，不同之处已标出。"
                "“无法证明”：没有可核对的依据，不等于伪造。",
                "“Genuine”: byte for byte the archived file. “Code genuine: compare”: only the "
                "code is proved, so compare each item on the sheet with the archived paper. "
                "“Not what was archived”: altered or forged, and where it differs is marked. "
                "“Cannot be proved”: there is nothing to judge by, which does not mean forged.",
            ),
            Text(
                "“不符”“无法证明”的，不要据以办理业务，报告主管；外行单据请其开出行验真。",
                "Nothing is done on a paper that differs or cannot be proved: tell a supervisor; "
                "another bank's paper is proved by that bank.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.WORKSTATION,
        Text("本机状态", "Workstation"),
        (
            Text(
                "账册、读卡器、摄像头、打印机和客户屏的状态，异常的写明怎么处理。",
                "How store, reader, cameras, printer and the customer's screen are, with a remedy "
                "for whatever is not well.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.SETTINGS,
        Text("设备与设置", "Devices and settings"),
        (
            Text(
                "各项设置的用途、现值和授权级别；“试一试”打开摄像头画面、打印测试页或读一张证件，不改变任何设置。",
                "What each setting is for, how it is set and who authorises a change. “Try it” "
                "shows a camera's picture, prints a page or reads a card, and changes nothing.",
            ),
            Text(
                "更改设置是一笔业务（8301）：选好并写明原因，由另一人授权，全部一并生效，变更前后记入日志。",
                "To change settings is an operation (8301): choose, give the reason, somebody else "
                "approves, all take effect together, and the journal keeps what was before.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.PRINTING,
        Text("单据打印", "Printing by form"),
        (
            Text(
                "每种单据用哪台打印机、单双面、份数、纸盒，是整张打印还是套打（只把内容印到预印表格上）。"
                "改动是一笔业务（8301），由另一人授权。",
                "For each form its printer, sides, copies and tray, and whether it is printed "
                "whole or only its values onto a pre-printed form. To change them is an operation "
                "(8301) that somebody else approves.",
            ),
            Text(
                "套打校准：把“校准页”印在预印表格上，看表格的横竖两线落在标尺的哪个数，把“向右”“向下”两个读数"
                "连正负号录入并点“加上”；再印一张，应读得 0。每台打印机、每种表格各记各的位移。",
                "Calibration: print the sheet onto the form, see at which numbers of its scales "
                "the form's own two lines lie, enter both readings with their signs and press "
                "“Add”; another sheet then reads 0. Each printer and form has offsets of its own.",
            ),
            Text(
                "表格上没有位置、放不下或文字已换版的，套打会拒绝并说明，改用空白纸打印整张；存档的总是整张。",
                "What has no place on the form, does not fit its box or is worded anew is refused "
                "with a reason: print the whole paper on plain paper. What is kept is always "
                "whole.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.PARAMETERS,
        Text("业务参数", "Business parameters"),
        (
            Text(
                "每项参数的现行值、待生效值和历史，各有生效日期和依据。",
                "What counts now, what will and what did, each from its day and with its ground.",
            ),
            Text(
                "变更参数是一笔业务（8302）：业务主管录入，网点负责人授权，自今日或以后生效。",
                "To change one is an operation (8302): a supervisor enters it, a manager approves, "
                "and it counts from today or a later day.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.WORDINGS,
        Text("告知书与协议文本", "Notices and agreement"),
        (
            Text(
                "客户阅读、同意和签名的每一种文本，所有版本都在这里，逐字可查：版本号、生效日期、摘要值。",
                "Every wording that customers read, agree to and sign, in all its versions, word "
                "for word: its version, its first day, its digest.",
            ),
            Text(
                "换版是一笔业务（8304）：业务主管录入或从文件读入中英文全文，网点负责人授权，最早次日生效；"
                "已签署的单据仍按签署时的版本。",
                "To change one is an operation (8304): a supervisor enters both languages or reads "
                "them from a file, a manager approves, and it counts from the next day at the "
                "earliest; what was signed stays as it was signed.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.AUTHORISATIONS,
        Text("待我授权", "Waiting for me"),
        (
            Text(
                "左边是等待您授权的业务。打开一笔，先看不寻常之处、与账册不同之处、影像和所涉规则，再以本人密码同意、退回或拒绝。",
                "On the left what waits for you. Open a case and see what is unusual first, what "
                "differs from the books, the pictures and the rules; then approve, return or "
                "reject it with your own password.",
            ),
            Text(
                "您签批的正是所看到的内容；柜员其间有改动的，须重新查看。经办人不能授权自己的业务。",
                "You sign for exactly what you saw; when the teller changes anything meanwhile, "
                "look again. Nobody authorises a case of their own.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.ENDING,
        Text("证件到期", "Expiring documents"),
        (
            Text(
                "列出证件即将到期和已经过期的客户；打开一行即到客户页，来办业务时请客户换领新证。",
                "Customers whose document ends soon or has ended. A line leads to the customer; "
                "ask them for a new document when they come.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.LOSS_REGISTER,
        Text("挂失登记簿", "Register of loss reports"),
        (
            Text(
                "每笔挂失一行：编号、到秒的受理时间、卡号、种类、内容、由谁报失和现在的状态；按状态、受理日期或词查找。",
                "A line for each report: number, the second of acceptance, card, kind, what, by "
                "whom, and how it stands by now; found by standing, day or words.",
            ),
            Text(
                "选中一笔，右边是全部事项、被谁取代、办理记录与单据，以及此卡接下来可办的业务和尚不能办的原因。",
                "On the right the chosen one: its facts, what took its place, what was done with "
                "the papers, what may come next for this card, and why something cannot yet.",
            ),
            Text(
                "主管可按当前条件导出（Excel 可打开）或打印，号码和姓名遮盖，原因记入日志。",
                "A supervisor exports what is listed as a file for Excel, or prints it; names and "
                "numbers are masked and the reason goes into the journal.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.FREEZE_REGISTER,
        Text("冻结登记簿", "Register of freezes"),
        (
            Text(
                "每笔冻结一行：户名、账号、金额、机关、文号和现在的状态；按生效、轮候、到期、终止、登记日期或词查找。",
                "A line for each freeze: holder, account, amount, organ, document, and how it "
                "stands by now; found by standing, day or words.",
            ),
            Text(
                "选中一笔，右边是执法人员、该账户按先后的全部冻结、每次措施的登记（01至08）、日志和单据；"
                "Ctrl+1 起续冻、解除、扣划。",
                "On the right the chosen one: officers, all freezes of the account in order, each "
                "measure by its code, entries and papers; Ctrl+1 and on begin what is ordered.",
            ),
            Text(
                "到期的自动解除，在先的终止后轮候自动生效，到秒；客户询问的，只说账户使用受限。",
                "What ends does so by itself and the first that waits takes effect, to the second. "
                "A customer who asks is told only that the account is restricted.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.TRIAL_BALANCE,
        Text("试算平衡", "Trial balance"),
        (
            Text(
                "按科目列出期初、本期借贷和期末，现金分尾箱和金库；顶端写明“平”或“不平”。",
                "Opening, debits, credits and closing by account, cash by drawer and vault; at the "
                "top it says whether it balances.",
            ),
            Text(
                "不平的，先列借贷不等或没有日志的分录，回车打开该笔日志；停止记账并报告会计主管。",
                "Where it does not, broken entries come first and Enter opens them; stop recording "
                "and tell the chief accountant.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.STATEMENT,
        Text("账户明细", "Lines of an account"),
        (
            Text(
                "录入卡号或账号并选定日期，逐行列出借方、贷方和余额；回车打开该笔日志。",
                "Type a card or account number and choose the days: debit, credit and balance line "
                "by line; Enter opens the entry.",
            ),
            Text(
                "行数多的分页显示；打印件只给持有人本人，先核对身份证件（8206）。",
                "Long accounts come page by page; a statement is printed for the holder alone, "
                "whose document is compared first (8206).",
            ),
        ),
    ),
    ScreenHelp(
        destinations.INTEREST,
        Text("利息测算", "Interest of an account"),
        (
            Text(
                "录入卡号或账号，按今日列出应补的结息和截至昨日的利息：每段余额、天数、积数、利率和计算式。",
                "Type a card or account number: settlements that are overdue and the interest up to"
                " yesterday, each stretch of days with balance, product, rate and formula.",
            ),
            Text(
                "只测算，不入账；缺利率的日期写明哪一天、如何补录。可打印利息清单。",
                "Nothing is booked. Where a rate is missing it says of which day and what to do. "
                "The sheet can be printed.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.DAY_END,
        Text("日终批处理", "Day end"),
        (
            Text(
                "显示最近结息日未结的户数；运行后分批结息、标记休眠和管控，最后打印日终报告。",
                "Shows how many accounts the last settlement day left; a run settles and marks them"
                " in batches and prints the report.",
            ),
            Text(
                "可随时停止，已处理的有效；再运行即从中断处继续，错过的日期一并补齐，利息仍按应入账日起息。",
                "It may be stopped at any time: what is done stays, and the next run goes on there "
                "and makes good the days that were missed.",
            ),
            Text(
                "未了事项按轻重列出：利率缺失、试算不平、未轧账的尾箱、未办结业务、将到期的冻结和将失效的挂失。",
                "What is left comes by weight: rates missing, a ledger out of balance, drawers not "
                "counted, open cases, freezes that end and losses that lapse.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.DRAWER,
        Text("尾箱", "Drawer"),
        (
            Text(
                "本人尾箱按券别的张数和金额、限额、空白凭证和今日每一笔变动；回车打开该笔日志。",
                "Pieces and worth by denomination, the limit, blank vouchers, and each entry of "
                "today; Enter opens it.",
            ),
            Text(
                "下方按键办理领现、缴现、调剂给同事和轧账；超过限额的及时缴回金库，轧账后又有变动的须重新轧账。",
                "Below, take cash, return it, move it to a colleague, and count. What is above the "
                "limit goes back; a drawer that moved after its count is counted again.",
            ),
            Text(
                "主管和网点负责人还看到全部尾箱和金库；金库调入、调出由双人办理、负责人授权。",
                "Supervisors and managers see all drawers and the vault, whose cash two people "
                "move with a manager's approval.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.LARGE_CASH,
        Text("大额现金登记簿", "Register of large cash"),
        (
            Text(
                "同一客户当日现金收入（或支出）累计达到起点的，每个方向一行；存取款和销户付现自动登记，不用录入。",
                "A line for each customer, day and direction whose cash reached the amount: "
                "deposits, withdrawals and closures paid in cash enter it by themselves.",
            ),
            Text(
                "回车打开最近一笔日志；主管以上可说明原因后导出或打印，户名遮盖，以客户号报送。",
                "Enter opens its newest entry. Supervisors and above export or print it with a "
                "reason: names masked, customers by their numbers.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.CUSTODY,
        Text("卡片保管与待领", "Cards in custody"),
        (
            Text(
                "待领取的新卡、制卡中的卡和保管中的拾得卡；打开一行即为该卡接着办理。",
                "New cards to be collected, those being made, and found cards in custody; a line "
                "begins what comes next for that card.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.CONTROLS,
        Text("风险管控与激活关注", "Controls, and what was woken"),
        (
            Text(
                "本行自己的风险管控：哪些即将到期、哪些客户提出异议须在期限内答复；打开一行即办理解除、调减或答复（4107）。",
                "The bank's own controls: which end soon, and whose objection is answered by its "
                "day; a line begins to lift, narrow or answer it (4107).",
            ),
            Text(
                "“激活关注”列出休眠激活后须回访、重点关注的账户；管控的内部原因不在这里显示。",
                "“Woken, watched” lists accounts that slept and were woken: watch them and call "
                "back. Why the bank controls an account is never shown here.",
            ),
        ),
    ),
    ScreenHelp(
        destinations.EXERCISES,
        Text("练习", "Exercises"),
        (
            Text(
                "培训环境里的样本客户各有一道练习题；办完即知结论是否正确、漏看了什么。",
                "Each specimen customer of the training store is an exercise; when it is done, you "
                "learn whether the outcome was right and what was missed.",
            ),
        ),
    ),
)


_UNKNOWN = Text("本画面", "This screen")


def screen_help(name: str) -> ScreenHelp:
    """The help of a screen."""
    for one in SCREENS:
        if one.name == name:
            return one
    return ScreenHelp(name, _UNKNOWN, ())


def keys_of(name: str) -> tuple[Key, ...]:
    """The keys that act on a screen."""
    if name == SIGN_IN:
        from ui.screens.sign_in import SignInScreen  # noqa: PLC0415

        return SignInScreen.keys
    if name == CASE:
        from ui.case.keys import CASE_KEYS  # noqa: PLC0415

        return CASE_KEYS
    return next(one for one in DESTINATIONS if one.name == name).kind().keys
