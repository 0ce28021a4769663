"""冲正: an entry of the day that was done wrong is posted back; both entries stay, linked."""

from __future__ import annotations

from app.domain.money import yuan_text
from app.evidence.reversal import ReversalShown
from app.flow.books import Books
from app.flow.operation import Actor, Made, Operation, Performing, Step
from app.flow.rule import Judging
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import clock
from app.rules.authorisation import APPROVAL
from app.rules.papers.reversal_voucher import REVERSAL_RECEIPT, REVERSAL_VOUCHER
from app.rules.reversals import (
    ASKED,
    MOVES_ANOTHERS_CASH,
    OTHER_HOLDER,
    RULES,
    SHOWN,
    moves_anothers_cash,
    take_back,
    to_be_shown,
)


def _shown(view: View, judging: Judging) -> ReversalShown | None:
    return to_be_shown(judging.books, view.of(ASKED).entry, judging.teller)


def _reverse(view: View, books: Books, performing: Performing) -> Made:
    shown = take_back(view, books, performing)
    return Made(
        shown.customer,
        {
            "entry": shown.entry,
            "amount": yuan_text(shown.amount),
            "teller": shown.teller,
        },
    )


def _headline(view: View) -> Text:
    asked, shown = view.find(ASKED), view.find(SHOWN)
    if asked is None:
        return Text("未填写", "not filled in")
    return same(f"{asked.entry}　{yuan_text(shown.amount)}" if shown is not None else asked.entry)


REVERSAL = Operation(
    code="3301",
    name="reversal",
    title=Text("冲正", "Reverse an entry"),
    tells=Text("更正今天办错的一笔业务", "Putting right an entry of today"),
    words=("cz", "chongzheng", "mozhang", "mz", "抹账", "冲账", "更正", "reversal", "undo"),
    headline=_headline,
    steps=(
        Step(
            "entry",
            Text("冲正的业务", "The entry"),
            (ASKED,),
            Text(
                "哪一笔、为什么：仅限当日、尚未冲正的资金业务；原因必填。",
                "Which one, and why: only money of the day that was not reversed yet; a reason is "
                "needed.",
            ),
            tells=Text("正在查找那笔业务", "Finding the entry"),
            how=Text(
                "收回客户手中的原回单，照回单上的日志号核对，再从列表选取；客户不在场的先联系客户。",
                "Take the customer's receipt back, compare its journal number, then choose the "
                "entry in the list; where the customer has left, call them first.",
            ),
        ),
        Step(
            "lines",
            Text("核对冲正分录", "What is posted back"),
            (SHOWN,),
            Text(
                "逐行核对将要反向记账的分录；现金按原券别退回原尾箱。",
                "Look at each line that is posted back; cash goes back piece by piece to the "
                "drawer it came from.",
            ),
            propose=_shown,
            tells=Text("正在核对账务", "The lines are checked"),
            how=Text(
                "先把应退的现金清点放在手边，与屏幕上的券别一致再继续。",
                "Lay out the cash that goes back and go on only where it agrees with the screen.",
            ),
        ),
        Step(
            "other_holder",
            OTHER_HOLDER.title,
            (OTHER_HOLDER,),
            Text(
                "现金动到别人的尾箱的，由该柜员清点后签字；动到金库与上级行之间的，由第二管库员签字。",
                "Where cash of another's drawer moves, that teller counts it and signs; between "
                "vault and head office the second custodian does.",
            ),
            Actor.SECOND_STAFF,
            guard=moves_anothers_cash,
            when=MOVES_ANOTHERS_CASH,
            tells=Text("同事正在清点现金，请稍候。", "A colleague counts the cash. One moment."),
            how=Text(
                "请对方过来看实物再签字，不要报密码给你代签。",
                "They come and count before signing; nobody signs for another.",
            ),
        ),
        Step(
            "approval",
            Text("授权", "Authorisation"),
            (APPROVAL,),
            Text(
                "三级人员核对原凭证、原因和分录后授权；经办人和原业务经办人都不得授权。",
                "Somebody of level 3 sees the voucher, the reason and the lines; neither who "
                "reverses nor who did the entry may approve.",
            ),
            Actor.AUTHORISER,
            tells=Text("主管正在复核，请稍候。", "A supervisor is checking. One moment, please."),
            how=Text(
                "看原凭证、问清原因、点清现金，再输入本人工号和密码。",
                "See the voucher, hear the reason, count the cash, then enter your own number and "
                "password.",
            ),
        ),
    ),
    rules=(*RULES, clock.clock_is_right),
    effect=_reverse,
    holds=lambda view: view.of(SHOWN).holders,
    papers=(REVERSAL_VOUCHER, REVERSAL_RECEIPT),
    approval=APPROVAL,
    made_titles={
        "entry": Text("被冲正日志号", "Entry reversed"),
        "amount": Text("冲正金额", "Amount"),
        "teller": Text("原经办", "Done by"),
    },
    reminders=(
        Text(
            "收回原回单并加盖“已冲正”；现金按冲正凭证上的券别退回。",
            "Take the old receipt back and stamp it “reversed”; cash goes back by the pieces on "
            "the voucher.",
        ),
    ),
)
