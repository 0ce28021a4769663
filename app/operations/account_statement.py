"""账户明细打印: the lines of an account over some days, printed for its holder."""

from __future__ import annotations

from app.domain import masks
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import clock
from app.rules.account_statement import RULES, STATEMENT, STATEMENT_ASKED, propose_statement
from app.rules.found_account import ACCOUNT
from app.rules.papers.account_statement import ACCOUNT_STATEMENT_LIST


def _note(view: View, books: Books, performing: Performing) -> Made:
    found, made = view.of(ACCOUNT), view.of(STATEMENT)
    return Made(found.customer, {"account": found.account, "lines": str(made.count)})


def _headline(view: View) -> Text:
    found, asked = view.find(ACCOUNT), view.find(STATEMENT_ASKED)
    if found is None:
        return Text("未填写", "not filled in")
    whose = same(f"{masks.name(found.name)}　{masks.account_number(found.account)}")
    if asked is None:
        return whose
    return Text("{whose}　{first}至{last}", "{whose}　{first} to {last}").format(
        whose=whose, first=str(asked.first), last=str(asked.last)
    )


ACCOUNT_STATEMENT = Operation(
    code="8206",
    name="account_statement",
    title=Text("账户明细打印", "Print an account statement"),
    tells=Text("打印您的账户明细", "Printing the statement of your account"),
    words=("zhmx", "mxdy", "liushui", "ls", "流水", "明细", "对账单", "statement"),
    headline=_headline,
    steps=(
        Step(
            "account",
            Text("账户", "Account"),
            (ACCOUNT,),
            Text(
                "哪一个账户：按卡号、账号、证件号或姓名查找。",
                "Which account: found by card, account or document number, or by name.",
            ),
            tells=Text("正在查找您的账户", "Finding your account"),
            how=Text(
                "由持有人出示卡（折）或证件，不凭口述号码办理。",
                "The holder shows card, passbook or document; a number that is told is not enough.",
            ),
        ),
        Step(
            "days",
            Text("期间与身份核对", "Days, and who asks"),
            (STATEMENT_ASKED,),
            Text(
                "打印哪些日子的明细；只给持有人本人，先核对身份证件。",
                "Which days; for the holder alone, whose document is compared first.",
            ),
            tells=Text("请出示身份证件", "Please show your document"),
            how=Text(
                "证件与账户户名、号码逐字核对；代人查询的不予打印。",
                "Compare document and account word by word; nothing is printed for anybody else.",
            ),
        ),
        Step(
            "lines",
            Text("核对明细", "The lines"),
            (STATEMENT,),
            Text(
                "将要打印的笔数、期初和期末余额；打印内容遮盖账号和姓名。",
                "How many lines, opening and closing balance; number and name are masked on it.",
            ),
            propose=propose_statement,
            tells=Text("正在生成明细", "The statement is made"),
            how=Text(
                "当面交给持有人，不留在柜台上。",
                "Hand it to the holder at once; leave none on the counter.",
            ),
        ),
    ),
    rules=(*RULES, clock.clock_is_right),
    effect=_note,
    papers=(ACCOUNT_STATEMENT_LIST,),
    made_titles={
        "account": Text("账号", "Account"),
        "lines": Text("明细笔数", "Lines"),
    },
)
