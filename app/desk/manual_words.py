"""What the manual says besides what it reads off the operations: why, where to begin, what to do
when something goes wrong."""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import Text


@dataclass(frozen=True)
class Passage:
    """A heading and the paragraphs under it."""

    title: Text
    words: tuple[Text, ...]
    steps: tuple[Text, ...] = ()
    """what to do, one after the other"""


TITLE = Text("柜台 Guitai 操作手册", "Guitai: the manual")
UNDER_TITLE = Text("银行网点柜员工作站", "Teller workstation for the counter of a bank branch")
MADE_FROM = Text(
    "本手册由程序按其业务定义自动生成：步骤、栏目、规则、依据和画面与程序本身一致。",
    "This manual is made by the program from its own operations: steps, fields, rules, sources and "
    "pictures are those of the program itself.",
)
SPECIMENS = Text(
    "画面取自培训环境，其中的客户均为手绘的样本，不是真实的人。",
    "The pictures are of the training store; its customers are drawn specimens, nobody real.",
)

PARTS = {
    "what": Text("程序是什么", "What the program is"),
    "first": Text("第一步", "First steps"),
    "screens": Text("画面", "The screens"),
    "trouble": Text("不能继续时", "When something stands in the way"),
    "keys": Text("按键", "Keys"),
    "words": Text("词汇", "Glossary"),
    "rules": Text("规则一览", "All rules"),
    "sources": Text("依据一览", "All sources"),
}

WHAT = (
    Passage(
        Text("一台电脑，一张柜台", "One computer, one counter"),
        (
            Text(
                "柜台在一台普通电脑上运行，不需要服务器，也不需要网络。它引导柜员为面前的客户办理业务："
                "读取并核对证件、比对人脸、按规则检查、请客户阅读签名、由主管授权，最后一次记账并打印凭证。",
                "Guitai runs on one ordinary computer, without a server and without a network. It "
                "guides the teller through the business of the customer at the counter: the "
                "document is read and compared, the face matched, the rules are checked, the "
                "customer reads and signs, a supervisor authorises, one transaction records it, "
                "and papers are printed.",
            ),
            Text(
                "程序不代替人判断：不确定的识别结果须逐项确认，人脸比对从不单独作为拒绝的理由，规则的每个结论都写明依据。",
                "It does not decide in people's place: what was not read for certain is confirmed "
                "one by one, a face alone never refuses anybody, every verdict names its source.",
            ),
        ),
    ),
    Passage(
        Text("变更自动重做", "A change reopens what depended on it"),
        (
            Text(
                "每项内容都记着自己依据什么。换一张证件，人脸比对、核查、签名和授权就须重做，页面写明原因；其余照旧。",
                "Every value knows what it speaks of. Another document reopens exactly the face "
                "match, the check, the signature and the approval, and the window says why.",
            ),
            Text(
                "已填内容随时保存在草稿里；中断、断电之后从首页继续，客户只需重新输入密码。",
                "Everything is kept in the draft at once; after a break or a power cut go on from "
                "the home screen, and the customer enters the PIN again.",
            ),
        ),
    ),
    Passage(
        Text("三种结论", "Three kinds of verdict"),
        (
            Text(
                "“提示”：请留意，可以继续。“须授权”：由所注级别以上的人员授权后才能办理。“不予办理”：原因未消除前不能继续。",
                "“Mind”: take notice and go on. “Needs approval”: somebody of at least that level "
                "must approve. “Refused”: the case cannot go on while the reason stands.",
            ),
        ),
    ),
)

FIRST = (
    Passage(
        Text("练习一笔开户", "Practise an opening"),
        (
            Text(
                "先在培训环境练习。那里有手绘的样本客户和样本设备，办错也没有关系。",
                "Practise in the training store first: its customers are drawn, its devices "
                "pretend, and mistakes do no harm.",
            ),
        ),
        (
            Text("用屏幕上所示的柜员号和密码签到。", "Sign in as the screen says."),
            Text("在首页输入交易码 1001 并回车。", "On the home screen type 1001 and press Enter."),
            Text(
                "按页面提示询问客户，用回车逐栏填写，用 F12 进入下一步。",
                "Ask what the page asks, go from field to field with Enter, on with F12.",
            ),
            Text(
                "在“身份证件”选择样本客户 S01，系统读取芯片和影像；逐项核对后确认。",
                "At the identity document choose specimen S01: chip and pictures are read; compare "
                "and confirm.",
            ),
            Text(
                "按 F6 切换到客户一侧，代客户阅读、签名、输入密码。",
                "F6 goes to the customer's side: read, sign and enter a PIN as the customer.",
            ),
            Text(
                "由另一名培训人员授权；办理完成后查看并打印单据。",
                "Somebody else of the training staff authorises; then look at the papers.",
            ),
        ),
    ),
    Passage(
        Text("随时求助", "Ask at any time"),
        (
            Text(
                "按 F1 查看当前步骤的说明：问什么、为什么、有哪些规则。按 Shift+F1 查看全部按键。"
                "再按 F1 或 Esc 关闭。",
                "F1 tells what this step asks and why, and which rules may speak. Shift+F1 lists "
                "all keys. F1 or Esc closes the help.",
            ),
        ),
    ),
)

TROUBLE = (
    Passage(
        Text("规则拒绝", "A rule says no"),
        (
            Text(
                "页面列出全部原因、依据和处理办法。能更正的回到所指步骤更正；不能更正的，按“本行不予受理”结束，原因记入日志。",
                "All reasons are listed with source and remedy. What can be put right is put right "
                "at the step that is named; otherwise the case is declined with its reason.",
            ),
            Text(
                "对客户只说页面上“可以对客户说”的话；涉及名单和可疑情形的，一概不透露。",
                "Tell the customer only what the page says may be said; nothing about lists or "
                "suspicion, ever.",
            ),
        ),
    ),
    Passage(
        Text("须授权", "Somebody must approve"),
        (
            Text(
                "级别取全部结论中最高的一级。授权人看到整笔业务，不寻常的排在最前；同意、退回或拒绝都以本人工号密码为准。经办人不能授权自己的业务。",
                "The level is the highest that any verdict asks for. The authoriser sees the whole "
                "case, what is unusual first, and approves, returns or rejects it with their own "
                "credentials. Nobody approves a case of their own.",
            ),
        ),
    ),
    Passage(
        Text("设备没有响应", "A device does not answer"),
        (
            Text(
                "页面写明哪台设备、出了什么事、怎么办，并有“重试”。证件可改用摄像头、扫描件或录入；打印可稍后在“单据”重打，账已记好。",
                "The page says which device, what is wrong and what to do, with a button to try "
                "again. A document can be photographed, scanned or typed instead; papers can be "
                "printed later, the books are written.",
            ),
        ),
    ),
    Passage(
        Text("别人已经改过", "Somebody changed it meanwhile"),
        (
            Text(
                "程序重新读取并提示；请再看一遍后继续。",
                "It is read again and said so; look once more and go on.",
            ),
        ),
    ),
    Passage(
        Text("意外情况", "Something unexpected"),
        (
            Text(
                "窗口给出事件号。内容都在草稿里，可以继续；再次发生时把事件号告诉维护人员，运行记录里有详情。",
                "The window gives an incident number. Everything is safe in the draft; if it "
                "happens again, tell support the number: the log has the details.",
            ),
        ),
    ),
)
