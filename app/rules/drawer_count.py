"""轧账: a teller's box is counted blind, held against the books, and a difference is booked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from app.domain.account import MediumKind
from app.domain.branch import Level
from app.domain.cash import pieces_said, total
from app.domain.drawer import StockInBox
from app.domain.ledger import Says, Subject, cash_account
from app.domain.money import Fen, yuan_text
from app.errors import Conflict
from app.evidence.cash import counted
from app.evidence.drawer import DifferenceSaid, DrawerCompared, DrawerCounted
from app.flow.books import Books
from app.flow.operation import Made, Performing
from app.flow.rule import (
    Finding,
    Judging,
    escalate,
    escalates,
    refuse,
    refuses,
    rule,
    warn,
    warns,
)
from app.flow.slot import Slot, View
from app.i18n import Text, joined, same
from app.rules import sources
from app.rules.cash import drawer_limit
from app.rules.clock import clock_is_right
from app.rules.ledger import Leg, move_pieces, post
from app.rules.loss_sentences import to_the_second

COUNTED = Slot("drawer_counted", DrawerCounted, Text("清点尾箱", "Count of the box"))
COMPARED = Slot(
    "drawer_compared", DrawerCompared, Text("账实核对", "Held against the books"), about=(COUNTED,)
)
DIFFERENCE = Slot(
    "difference", DifferenceSaid, Text("差异说明", "The difference"), about=(COMPARED,)
)

CODE = "3206"
"""The transaction code of a count."""
_LATELY = timedelta(days=30)
"""How far back earlier differences are told [D]."""

DIFFERS = Text("账实不符时", "where count and books differ")
_VOUCHERS_DIFFER = Text("凭证不符", "the vouchers differ")
_ONE_MOMENT = Text("请稍候。", "One moment, please.")


def compare(view: View, judging: Judging) -> DrawerCompared:
    """What was counted beside what the books say now."""
    return compared(view.of(COUNTED), judging)


def compared(said: DrawerCounted, judging: Judging) -> DrawerCompared:
    """What was counted beside what the books say of the teller's box now."""
    books, teller = judging.books, judging.teller
    moves = books.drawer_moves(teller, judging.today)
    return DrawerCompared(
        counted=said.pieces,
        booked=counted(books.drawer(teller)),
        cards=said.cards,
        cards_booked=books.stock_in_box(teller, MediumKind.CARD),
        passbooks=said.passbooks,
        passbooks_booked=books.stock_in_box(teller, MediumKind.PASSBOOK),
        entries=len(moves),
        came_in=Fen(sum(one.worth for one in moves if one.worth > 0)),
        went_out=Fen(-sum(one.worth for one in moves if one.worth < 0)),
        earlier=tuple(total(dict(one)) for one in said.earlier),
    )


def differs(view: View) -> bool:
    """Whether count and books differ in any piece or any voucher."""
    found = view.find(COMPARED)
    return found is not None and not found.agrees


def difference_title(difference: Fen) -> Text:
    """长款 or 短款 with its amount; 券别不符 where only the denominations differ."""
    if not difference:
        return Text("金额相符、券别不符", "the amount agrees, the denominations do not")
    kind = (
        Text("长款 {amount}", "{amount} over")
        if difference > 0
        else Text("短款 {amount}", "{amount} short")
    )
    return kind.format(amount=same(yuan_text(Fen(abs(difference)))))


def box_said(box: StockInBox) -> Text:
    """How many vouchers, from which number to which."""
    if not box.count:
        return Text("无", "none")
    return Text("{count} 张（{first}—{last}）", "{count} ({first}–{last})").format(
        count=box.count, first=same(box.first), last=same(box.last)
    )


def what_differs(found: DrawerCompared) -> Text:
    """All that differs, in one line without a full stop."""
    said = []
    if found.off:
        over = {one: count for one, count in found.off.items() if count > 0}
        short = {one: -count for one, count in found.off.items() if count < 0}
        said.append(difference_title(found.difference))
        if over:
            said.append(Text("多 {pieces}", "too many: {pieces}").format(pieces=pieces_said(over)))
        if short:
            said.append(Text("少 {pieces}", "missing: {pieces}").format(pieces=pieces_said(short)))
    for title, box, booked in (
        (Text("空白卡", "blank cards"), found.cards, found.cards_booked),
        (Text("空白存折", "blank passbooks"), found.passbooks, found.passbooks_booked),
    ):
        if box != booked:
            said.append(
                Text(
                    "{title}清点 {box}、账面 {booked}", "{title}: {box}, by the books {booked}"
                ).format(title=title, box=box_said(box), booked=box_said(booked))
            )
    return joined(said, "，", "; ")


@rule(
    "COUNT-SAME",
    COUNTED,
    COMPARED,
    title=Text("核对须以当前账面为准", "What is compared is what the books say now"),
    may=(
        refuses(
            remedy=Text(
                "清点期间又办了现金或凭证业务，请重新清点。",
                "Cash or vouchers moved while it was counted: count again.",
            )
        ),
    ),
    source=sources.DRAWER_COUNT,
)
def the_books_still_say_so(
    judging: Judging, said: DrawerCounted, found: DrawerCompared
) -> Iterator[Finding]:
    """A box that was used at another window meanwhile is counted anew."""
    now = compared(said, judging)
    if now != found:
        yield refuse(
            Text(
                "清点后尾箱又有变动：账面现金 {was}，现为 {now}，当日 {entries} 笔。",
                "The box was used since: the books said {was}, now {now}; {entries} entries today.",
            ).format(
                was=same(yuan_text(total(dict(found.booked)))),
                now=same(yuan_text(total(dict(now.booked)))),
                entries=now.entries,
            ),
            customer_text=_ONE_MOMENT,
        )


@rule(
    "COUNT-DIFFERENCE",
    COMPARED,
    title=Text(
        "账实不符的，写明情况、经网点负责人授权后按长短款挂账",
        "A difference is explained, approved by a manager, and booked as over or short",
    ),
    may=(
        escalates(
            Level.MANAGER,
            remedy=Text(
                "先复点、再查当日凭证；仍不符的写明情况，由负责人当面复核后授权。",
                "Count again, then look through the day's vouchers; what still differs is "
                "explained, and the manager looks before approving.",
            ),
        ),
    ),
    source=sources.DRAWER_DIFFERENCE,
)
def a_difference_is_approved(judging: Judging, found: DrawerCompared) -> Iterator[Finding]:
    """Nothing is hidden, and the one never makes up for the other."""
    if not found.agrees:
        yield escalate(
            Level.MANAGER,
            Text("账实不符：{what}。", "Count and books differ: {what}.").format(
                what=what_differs(found)
            ),
        )


@rule(
    "COUNT-AGAIN",
    COMPARED,
    title=Text("复点的次数和结果如实记录", "Counts that were made again are kept"),
    may=(warns(),),
    source=sources.DRAWER_COUNT,
)
def counts_again_are_kept(judging: Judging, found: DrawerCompared) -> Iterator[Finding]:
    """A second count that agrees does not make the first one disappear."""
    if found.earlier:
        yield warn(
            Text("本次复点前曾清点：{counts}。", "Counted before in this case: {counts}.").format(
                counts=joined([same(yuan_text(one)) for one in found.earlier], "、", ", ")
            )
        )


@rule(
    "COUNT-BROKEN-OFF",
    COMPARED,
    title=Text(
        "当日轧账未办结又重新开始的，予以提示",
        "A count that was broken off today and begun anew is pointed out",
    ),
    may=(
        warns(
            remedy=Text(
                "请检查人员查看该笔流水所留的清点数和原因。",
                "Whoever inspects it looks at what was counted then, and why it was broken off.",
            )
        ),
    ),
    source=sources.DRAWER_COUNT,
)
def counts_broken_off_are_kept(judging: Judging, found: DrawerCompared) -> Iterator[Finding]:
    """Breaking a count off after looking at the books does not make it disappear either."""
    ended = judging.books.broken_off(CODE, judging.teller, judging.today)
    if ended:
        yield warn(
            Text("今日另有轧账未办结：{entries}。", "Broken off today: {entries}.").format(
                entries=joined(
                    [same(f"{one.number}（{to_the_second(one.at)}）") for one in ended], "、", ", "
                )
            )
        )


@rule(
    "COUNT-OFTEN",
    COMPARED,
    title=Text(
        "同一柜员近期多次挂账长短款的，提示授权人",
        "Differences that a teller had lately are put before whoever approves",
    ),
    may=(
        warns(
            remedy=Text(
                "请授权人一并查看各笔差异说明；反复出现的报会计主管检查。",
                "The authoriser looks at all of them; where they come again and again, the chief "
                "accountant is told.",
            )
        ),
    ),
    source=sources.DRAWER_DIFFERENCE,
)
def differences_of_late_are_told(judging: Judging, found: DrawerCompared) -> Iterator[Finding]:
    """A little every day is much in a month."""
    if found.agrees:
        return
    books, first = judging.books, judging.today - _LATELY
    over, short = (
        [
            abs(line.amount)
            for line in books.postings(subject, first, judging.today)
            if line.says == Says.DIFFERENCE and books.made_by(line.journal) == judging.teller
        ]
        for subject in (Subject.OTHER_PAYABLE, Subject.OTHER_RECEIVABLE)
    )
    if over or short:
        yield warn(
            Text(
                "柜员 {teller} 近{days}天已挂账：长款{n}笔共 {over}，短款{m}笔共 {short}。",
                "Teller {teller} in the last {days} days: over {n} times, {over} together; short "
                "{m} times, {short} together.",
            ).format(
                teller=same(judging.teller),
                days=_LATELY.days,
                n=len(over),
                over=same(yuan_text(Fen(sum(over)))),
                m=len(short),
                short=same(yuan_text(Fen(sum(short)))),
            )
        )


@rule(
    "COUNT-LIMIT",
    COMPARED,
    title=Text("尾箱现金超过限额的，缴回金库", "What is above the limit goes to the vault"),
    may=(
        warns(
            remedy=Text(
                "请办理尾箱缴现（3202），再轧账签退。",
                "Return the excess (3202), then count and sign off.",
            )
        ),
    ),
    source=sources.DRAWER_LIMIT,
)
def the_limit_is_kept(judging: Judging, found: DrawerCompared) -> Iterator[Finding]:
    """At the day end the excess goes to the vault."""
    held, limit = total(dict(found.counted)), drawer_limit(judging.books, judging.today)
    if held > limit:
        yield warn(
            Text(
                "尾箱现金 {held}，超过限额 {limit}，超出 {over}。",
                "The drawer holds {held}: {over} above its limit of {limit}.",
            ).format(
                held=same(yuan_text(held)),
                limit=same(yuan_text(limit)),
                over=same(yuan_text(Fen(held - limit))),
            )
        )


RULES = (
    the_books_still_say_so,
    a_difference_is_approved,
    differences_of_late_are_told,
    counts_again_are_kept,
    counts_broken_off_are_kept,
    the_limit_is_kept,
    clock_is_right,
)


def book(view: View, books: Books, performing: Performing) -> Made:
    """Notes the count, and books what is over or short: the drawer holds what was counted.

    Raises:
        Conflict: cash of the drawer was moved at another counter in this very moment.
    """
    found = view.of(COMPARED)
    books.hold_drawers((performing.teller,))
    if counted(books.drawer(performing.teller)) != found.booked:
        raise Conflict(
            "DRAWER_MOVED",
            Text(
                "尾箱刚刚又有变动，未予记录。", "The drawer has just been used: nothing was noted."
            ),
            Text("请重新清点。", "Count it again."),
        )
    if found.off:
        move_pieces(books, performing, performing.teller, found.off)
        against = Subject.OTHER_PAYABLE if found.difference > 0 else Subject.OTHER_RECEIVABLE
        post(
            books,
            performing,
            (
                Leg(cash_account(performing.teller), Fen(-found.difference), Says.DIFFERENCE),
                Leg(against, found.difference, Says.DIFFERENCE),
            ),
        )
    return Made(
        "",
        {
            "cash": yuan_text(total(dict(found.counted))),
            "result": "账实相符" if found.agrees else what_differs(found).zh,
        },
    )


MADE_TITLES = {
    "cash": Text("尾箱现金", "Cash in the drawer"),
    "result": Text("核对结果", "Result"),
}


def headline(view: View) -> Text:
    """What was counted and whether it agrees, for lists."""
    found = view.find(COMPARED)
    if found is None:
        if view.has(COUNTED):
            return Text("已清点，待核对", "counted, not yet held against the books")
        return Text("未清点", "not counted yet")
    held = same(yuan_text(total(dict(found.counted))))
    if found.agrees:
        return Text("{held}　账实相符", "{held}: agrees").format(held=held)
    what = difference_title(found.difference) if found.off else _VOUCHERS_DIFFER
    return Text("{held}　{what}", "{held}: {what}").format(held=held, what=what)
