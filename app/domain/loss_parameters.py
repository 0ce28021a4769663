"""What the bank may set of losses, replacements and PINs, each with its source."""

from __future__ import annotations

from datetime import date

from app.domain.declared_parameter import DeclaredParameter, ValueKind
from app.domain.loss import DAY_COUNTING_TITLES, DayCounting
from app.i18n import Text


def _counting(code: str) -> Text | None:
    return DAY_COUNTING_TITLES[DayCounting(code)] if code in set(DayCounting) else None


YES, NO = "yes", "no"
_YES_OR_NO = {YES: Text("是", "yes"), NO: Text("否", "no")}

_DAYS = Text("天", "days")
_LOSSES_SINCE = date(2011, 1, 8)
"""The revised 储蓄管理条例 is in force."""

LOSS_PARAMETERS = (
    DeclaredParameter(
        "loss_verbal_days",
        Text("口头挂失有效期", "How long a verbal loss report holds"),
        Text(
            "期内未办理书面挂失的，口头挂失自动失效；可再次口头挂失。",
            "Without a formal report within that time it lapses by itself; it may be repeated.",
        ),
        ValueKind.NUMBER,
        _LOSSES_SINCE,
        "5",
        Text(
            "储蓄管理条例第31条：口头或函电挂失的，必须在5天之内补办书面申请手续；培训教材写15天",
            "Savings Deposit Regulations 31: a verbal report is followed by a written one within 5 "
            "days; the training text says 15",
        ),
        unit=_DAYS,
        least=1,
        most=30,
    ),
    DeclaredParameter(
        "loss_verbal_counting",
        Text("口头挂失期限算法", "How the days of a verbal report are counted"),
        Text(
            "hours 满24小时为一日；from_the_day 当日为第1日；from_the_next 次日为第1日。",
            "The first day is, with hours, 24 hours; with from_the_day, the day itself; with "
            "from_the_next, the day after it.",
        ),
        ValueKind.CODE,
        _LOSSES_SINCE,
        '"from_the_next"',
        Text(
            "期间从次日起算，末日24时届满（民法典第201、203条）；各行算法不一，由本行设定",
            "The first day is not counted and the last ends at 24:00 (Civil Code 201, 203); banks "
            "differ, for the bank to set",
        ),
        pattern=r"[a-z_]+",
        known=_counting,
    ),
    DeclaredParameter(
        "loss_verbal_light_release",
        Text("本人口头挂失可简易撤销", "A holder's own verbal report is undone lightly"),
        Text(
            "是：持卡人凭证件撤销本人的口头挂失，不比对人脸、不须授权；以被盗挂失的除外。",
            "Where yes, the holder undoes their own verbal report with their document, without "
            "face and approval, but for one of a theft.",
        ),
        ValueKind.CODE,
        _LOSSES_SINCE,
        '"yes"',
        Text(
            "多家银行允许本人撤销本人的临时挂失（银行惯例，未经核实，由本行设定）；培训教材要求柜台本人办理",
            "Many banks let holders undo their own temporary report (bank practice, unverified, "
            "for the bank to set); the training text asks for the counter, in person",
        ),
        pattern=r"yes|no",
        known=_YES_OR_NO.get,
    ),
    DeclaredParameter(
        "loss_large_balance",
        Text("大额挂失起点", "From which balance a loss report is a large one"),
        Text(
            "余额达到后，正式挂失须两名柜员办理并由主管授权。",
            "From then on a formal report needs two members of staff and a supervisor.",
        ),
        ValueKind.MONEY,
        _LOSSES_SINCE,
        "5000000",
        Text(
            "余额5万元以上两人办理、综合柜员授权，双挂失由支局长授权（据公开转载，未见原文）",
            "From 50,000 yuan two members of staff and a supervisor; the manager where card and "
            "PIN are both lost (from public secondary sources)",
        ),
        unit=Text("元", "yuan"),
        least=0,
        most=100_000_000_00,
    ),
    DeclaredParameter(
        "loss_balance_percent",
        Text("挂失核对：余额允许偏差", "Loss report: how far the balance said may be off"),
        Text(
            "客户所述大约余额与账面相差超过该比例的，提示柜员。",
            "Where what is said differs from the books by more, the teller is told.",
        ),
        ValueKind.NUMBER,
        _LOSSES_SINCE,
        "20",
        Text(
            "提供金额等情况（储蓄管理条例第31条）；允许偏差由本行设定",
            "The amount is asked for (Savings Deposit Regulations 31); how far it may be off is "
            "for the bank to set",
        ),
        unit=Text("%", "%"),
        least=0,
        most=100,
    ),
    DeclaredParameter(
        "loss_balance_least",
        Text("挂失核对：不计较的差额", "Loss report: a difference that does not matter"),
        Text(
            "相差不超过该金额的视为相符。",
            "Up to that amount what is said counts as fitting, whatever its share.",
        ),
        ValueKind.MONEY,
        _LOSSES_SINCE,
        "10000",
        Text(
            "提供金额等情况（储蓄管理条例第31条）；允许偏差由本行设定",
            "The amount is asked for (Savings Deposit Regulations 31); how far it may be off is "
            "for the bank to set",
        ),
        unit=Text("元", "yuan"),
        least=0,
        most=1_000_000,
    ),
    DeclaredParameter(
        "reissue_days_card",
        Text("挂失补卡等待天数", "Days from a formal report until a new card"),
        Text(
            "正式挂失之日起满该天数方可补发新卡；0为当日可补。",
            "That many days after the formal report a new card may be issued; 0: the same day.",
        ),
        ValueKind.NUMBER,
        _LOSSES_SINCE,
        "0",
        Text(
            "多家银行正式挂失后当日补卡（银行惯例，未经核实，由本行设定）",
            "Banks re-issue cards on the day of the formal report (bank practice, unverified, for "
            "the bank to set)",
        ),
        unit=_DAYS,
        least=0,
        most=30,
    ),
    DeclaredParameter(
        "reissue_days_passbook",
        Text("挂失补折等待天数", "Days from a formal report until a new passbook"),
        Text(
            "正式挂失之日起满该天数方可补发新折。",
            "That many days after the formal report a new passbook may be issued.",
        ),
        ValueKind.NUMBER,
        _LOSSES_SINCE,
        "7",
        Text(
            "银发〔1993〕7号第37条：挂失7天后办理补领手续（据公开转载，未见原文）",
            "PBC 7 of 1993, 37: re-issued seven days after the report (from public secondary "
            "sources)",
        ),
        unit=_DAYS,
        least=0,
        most=30,
    ),
    DeclaredParameter(
        "pin_reset_days",
        Text("密码挂失后重置等待天数", "Days from a report of the PIN until its reset"),
        Text(
            "0为本人当场可重置、不须先办密码挂失；大于0的，须密码挂失满该天数。",
            "0: the holder resets it at once and need not report it; else that many days after the "
            "formal report of the PIN.",
        ),
        ValueKind.NUMBER,
        _LOSSES_SINCE,
        "0",
        Text(
            "部分银行按密码挂失办理并设等待期（银行惯例，未经核实，由本行设定）",
            "Some banks treat it as a loss with a wait (bank practice, unverified, for the bank to "
            "set)",
        ),
        unit=_DAYS,
        least=0,
        most=30,
    ),
    DeclaredParameter(
        "pin_wrong_entries",
        Text("密码连续输错上限", "Wrong PIN entries before it is locked"),
        Text(
            "连续输错达到该次数，密码锁定。",
            "So many wrong entries one after the other lock the PIN.",
        ),
        ValueKind.NUMBER,
        _LOSSES_SINCE,
        "3",
        Text(
            "连续输错3次锁定（据公开转载及培训教材）",
            "Locked after three in a row (public secondary sources and the training text)",
        ),
        unit=Text("次", "times"),
        least=1,
        most=10,
    ),
    DeclaredParameter(
        "pin_unlock_hours",
        Text("密码锁定自动解除小时数", "Hours after which a locked PIN unlocks by itself"),
        Text(
            "0为不自动解除，须本人到柜台解锁。",
            "0: never by itself, the holder comes to the counter.",
        ),
        ValueKind.NUMBER,
        _LOSSES_SINCE,
        "0",
        Text(
            "有的次日或24小时后自动解除，累计锁定须到柜台（银行惯例，未经核实，由本行设定）",
            "Some unlock the next day or after 24 hours (bank practice, unverified, for the bank "
            "to set)",
        ),
        unit=Text("小时", "hours"),
        least=0,
        most=720,
    ),
    DeclaredParameter(
        "loss_fee",
        Text("挂失手续费", "Fee for a formal loss report"),
        Text("每笔正式挂失收取；0为免收。", "For each formal report; 0: none."),
        ValueKind.MONEY,
        _LOSSES_SINCE,
        "0",
        Text(
            "挂失费约10元，多家银行已免收（银行惯例，未经核实，由本行设定）",
            "About 10 yuan, waived by many banks (bank practice, unverified, for the bank to set)",
        ),
        unit=Text("元", "yuan"),
        least=0,
        most=100_00,
    ),
    DeclaredParameter(
        "card_fee",
        Text("补卡换卡工本费", "Fee for a new card or passbook"),
        Text("每张补发或换发的卡、折收取；0为免收。", "For each new card or passbook; 0: none."),
        ValueKind.MONEY,
        _LOSSES_SINCE,
        "0",
        Text(
            "工本费5至10元，多家银行已免收（银行惯例，未经核实，由本行设定）",
            "5 to 10 yuan, waived by many banks (bank practice, unverified, for the bank to set)",
        ),
        unit=Text("元", "yuan"),
        least=0,
        most=100_00,
    ),
    DeclaredParameter(
        "questions_right",
        Text("核实身份须答对题数", "Questions answered right that establish who this is"),
        Text(
            "没有证件的口头挂失，答对该题数方可受理。",
            "A verbal report without a document is accepted after so many right answers.",
        ),
        ValueKind.NUMBER,
        _LOSSES_SINCE,
        "3",
        Text(
            "提供户名、开户时间、储蓄种类、金额、账号、住址等情况（储蓄管理条例第31条）；题数由本行设定",
            "Name, opening, kind, amount, account, address (Savings Deposit Regulations 31); how "
            "many is for the bank to set",
        ),
        unit=Text("题", "questions"),
        least=2,
        most=6,
    ),
    DeclaredParameter(
        "held_card_days",
        Text("拾得卡保管天数", "Days for which a found card is kept"),
        Text(
            "在用的卡、折无人领取，保管满该天数方可剪角；已失效的随时剪角。",
            "One that is valid and that nobody claims is cut after so many days; what is no longer "
            "valid at any time.",
        ),
        ValueKind.NUMBER,
        _LOSSES_SINCE,
        "20",
        Text(
            "未见统一规定，各行对吞没卡、拾得卡的保管天数不一（银行惯例，未经核实，由本行设定）",
            "No common rule was found; banks keep swallowed and found cards for different times "
            "(bank practice, unverified, for the bank to set)",
        ),
        unit=_DAYS,
        least=1,
        most=365,
    ),
)
