"""解挂: a loss is taken back by the holder, once card, copy and report agree with the register."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import business_date
from app.domain.account import AccountLife, Card, MediumState, PinState
from app.domain.custody import CardOrder, OrderState
from app.domain.loss import LossEnd, LossKind, LossReport, standing
from app.evidence.found_account import AccountFound
from app.evidence.loss import ReportChosen
from app.evidence.released import PinPart, PinStill, PlasticInHand, ReleaseSaid
from app.flow.books import BooksReading
from app.flow.rule import (
    Finding,
    Judging,
    refuse,
    refuses,
    rule,
    warn,
    warns,
)
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.card_orders import CANCEL_FIRST, ordered_card
from app.rules.chain import CardKnown, card_known
from app.rules.custody import in_custody
from app.rules.found_account import ACCOUNT
from app.rules.loss import REPORT
from app.rules.loss_sentences import (
    how_it_died,
    how_it_ended,
    replaced_by,
    staff_named,
    to_the_second,
    who_reported,
)
from app.rules.release_way import WAY_RULES
from app.rules.report_copy import REPORT_COPY, copy_is_the_valid_one

PLASTIC = Slot(
    "plastic", PlasticInHand, Text("找回的卡（折）", "Card or passbook found"), about=(REPORT,)
)
PIN_PART = Slot("pin_part", PinPart, Text("密码", "PIN"), about=(REPORT,))
RELEASE = Slot("release", ReleaseSaid, Text("解挂原因", "Why it is released"), about=(REPORT,))

_ONE_MOMENT = Text("请稍候。", "One moment, please.")

OF_THE_MEDIUM = Text("挂失内容含卡（折）时", "where the card or passbook is still lost")
OF_THE_PIN = Text("挂失内容含密码时", "where the PIN is still lost")
FORMAL = Text("解除正式挂失时", "where a formal report is released")


def of_the_medium(view: View) -> bool:
    """Whether the report that is released still covers the card or passbook."""
    report = view.find(REPORT)
    return report is not None and report.still.medium


def of_the_pin(view: View) -> bool:
    """Whether it still covers the PIN."""
    report = view.find(REPORT)
    return report is not None and report.still.pin


def of_a_formal_one(view: View) -> bool:
    """Whether the customer has a copy of the report to hand back."""
    report = view.find(REPORT)
    return report is not None and report.kind is LossKind.FORMAL


_NOTHING = refuses(
    when=Text("没有有效的挂失", "no report stands"),
    remedy=Text(
        "无须解挂；卡（折）或密码仍未找回的，重新办理挂失（2101或2102）。",
        "There is nothing to release; what is still missing is reported anew (2101 or 2102).",
    ),
)


@rule(
    "RELEASE-NOTHING",
    ACCOUNT,
    title=Text("该卡（折）须有有效的挂失", "There must be a report that stands"),
    may=(_NOTHING,),
    source=sources.RELEASE,
)
def something_stands(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """Without a standing report payment is not stopped by any: there is nothing to release."""
    card = judging.books.card(found.card)
    reports = judging.books.loss_reports(found.card)
    alive = card is not None and card.state is MediumState.NORMAL
    if not alive or standing(reports, judging.now):
        return
    said = (
        _never_reported(judging.books, found)
        if not reports
        else Text("该卡（折）没有有效的挂失：{last}。", "No report stands: {last}.").format(
            last=_ended_by(judging.books, reports[-1], judging)
        )
    )
    yield refuse(
        said,
        customer_text=Text(
            "这张卡（折）目前没有挂失，不用解挂。",
            "This card or passbook is not reported lost: there is nothing to undo.",
        ),
    )


def _never_reported(books: BooksReading, found: AccountFound) -> Text:
    """Whoever brings the old card after a replacement has the new one before them: what became of
    the old one is what they ask for."""
    never = Text("该卡（折）从未挂失。", "It was never reported lost.")
    dead = [
        one
        for one in books.cards_of_account(found.account)
        if one.state is not MediumState.NORMAL and one.medium is found.medium
    ]
    if not dead:
        return never
    return Text("{never}{died}", "{never} {died}").format(
        never=never, died=how_it_died(books, dead[-1])
    )


def _ended_by(books: BooksReading, report: LossReport, judging: Judging) -> Text:
    """How a report ended, when and by whom: for whoever comes second."""
    ended = how_it_ended(report, judging.now)
    said = Text("{number} {ended}", "{number}: {ended}").format(
        number=same(report.number), ended=ended
    )
    teller = books.made_by(report.ended_by) if report.ended_by else ""
    if not teller or report.lapsed(judging.now):
        return said
    return Text("{said}，柜员 {teller} 办理", "{said}, by teller {teller}").format(
        said=said, teller=same(staff_named(books, teller))
    )


_GONE = refuses(
    when=Text("选定的挂失已终止", "the report that was chosen has ended"),
    remedy=Text(
        "请重新查看该卡的挂失；已到期失效或已解挂的无须解挂，已被取代的选后一笔。",
        "Look at the reports of this card again: what lapsed or was released needs no release; of "
        "one that was superseded choose the later.",
    ),
)


@rule(
    "RELEASE-REPORT",
    ACCOUNT,
    REPORT,
    title=Text("选定的挂失须仍然有效，并属于该卡", "The report stands, and is this card's"),
    may=(_GONE,),
    source=sources.RELEASE,
)
def the_report_stands(
    judging: Judging, found: AccountFound, about: ReportChosen
) -> Iterator[Finding]:
    """What lapsed, was released or superseded meanwhile is not released; whoever comes second is
    told by whom and when."""
    books = judging.books
    books.card(found.card)  # held until the end: of two windows one sees what the other did
    report = books.loss_report(about.number)
    if report is None or (report.card, report.issue) != (found.card, found.issue):
        yield refuse(
            Text(
                f"挂失 {about.number} 不是该卡（折）的挂失。",
                f"The report {about.number} is not this card's.",
            ),
            customer_text=_ONE_MOMENT,
        )
    elif not report.stands(judging.now):
        yield refuse(
            Text("挂失已终止：{how}。", "The report has ended: {how}.").format(
                how=_ended_by(books, report, judging)
            ),
            customer_text=Text("这笔挂失已经不再有效。", "This report no longer counts."),
        )
    elif (report.still, report.copy) != (about.still, about.copy):
        yield refuse(
            Text(
                "挂失 {number} 的内容刚刚变更，须重新查看。",
                "The report {number} has just changed: look at it again.",
            ).format(number=same(report.number)),
            customer_text=_ONE_MOMENT,
        )


_HAND_IN = Text(
    "找回的旧卡（折）已失效，须收回剪角：办理拾得卡登记（2106）。",
    "The old one that was found is no longer valid: take it in and cut it, as a found card (2106).",
)
_REISSUED = refuses(
    when=Text("已补发、换发或作废", "it was re-issued, exchanged or made void"), remedy=_HAND_IN
)
_ORDERED = refuses(
    when=Text("同号新卡已申请", "a card of the same number is ordered"), remedy=CANCEL_FIRST
)


@rule(
    "RELEASE-REISSUED",
    ACCOUNT,
    title=Text(
        "尚未补发、也未申请同号新卡的方可解挂",
        "Only while nothing was re-issued and no card is ordered",
    ),
    may=(_REISSUED, _ORDERED),
    source=sources.RELEASE,
)
def nothing_was_issued_instead(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """After a replacement the old one is void for ever, whoever finds it."""
    books = judging.books
    card = books.card(found.card)
    if card is None:
        return
    if card.state is not MediumState.NORMAL or card.issue != found.issue:
        yield refuse(
            _replaced(books, card),
            customer_text=Text(
                "这张卡（折）已经作废，不能再使用，请交回柜台。",
                "This card or passbook is void and cannot be used. Please hand it in.",
            ),
            remedy=_HAND_IN,
        )
        return
    order = ordered_card(books, found.card)
    if order is not None:
        yield refuse(
            _ordered(books, order),
            customer_text=Text(
                "您申请的同号新卡尚未领取，请先领取或撤销。",
                "The new card that you ordered was not collected yet: collect or cancel it first.",
            ),
            remedy=CANCEL_FIRST,
        )


def _replaced(books: BooksReading, card: Card) -> Text:
    """By whom and when a card was replaced or made void, as far as the books know."""
    ended = [one for one in books.loss_reports(card.number) if one.end is LossEnd.REISSUED]
    after = replaced_by(books, card)
    if ended:
        at, entry = ended[-1].ended_at, ended[-1].ended_by
    elif after is not None:
        at, entry = after.issued_at, after.journal
    else:
        return Text("该卡（折）已作废，不得解挂。", "It is void and cannot be released.")
    assert at is not None
    said = Text(
        "已于 {at} 由柜员 {teller} 补发或换发（流水 {entry}）",
        "It was re-issued at {at} by teller {teller} (entry {entry})",
    ).format(
        at=same(to_the_second(at)),
        teller=same(staff_named(books, books.made_by(entry)) or "—"),
        entry=same(entry or "—"),
    )
    if after is None:
        return Text("{said}，原卡（折）不得解挂。", "{said}; the old one stays void.").format(
            said=said
        )
    return Text(
        "{said}，新卡（折）尾号 {new}，原卡（折）不得解挂。",
        "{said} as the one ending in {new}; the old one stays void.",
    ).format(said=said, new=same(after.number[-4:]))


def _ordered(books: BooksReading, order: CardOrder) -> Text:
    state = (
        Text("已到卡待领取", "is here, to be collected")
        if order.state is OrderState.ARRIVED
        else Text("正在制卡", "is being made")
    )
    return Text(
        "同号新卡（{number}）已于 {at} 由柜员 {teller} 申请，{state}，不得解挂。",
        "A card of the same number ({number}), ordered at {at} by teller {teller}, {state}: the "
        "old one cannot be released.",
    ).format(
        number=same(order.number),
        at=same(to_the_second(order.ordered_at)),
        teller=same(staff_named(books, books.made_by(order.journal)) or "—"),
        state=state,
    )


_OTHER_NUMBER = refuses(
    when=Text("号码不符", "it is another number"),
    remedy=Text(
        "请核对实物；不是挂失的那一张的，不得解挂，拾得的其他卡办理拾得卡登记（2106）。",
        "Look at the plastic again; where it is another one, nothing is released, and it is taken "
        "in as a found card (2106).",
    ),
)
_OTHER_PLASTIC = refuses(
    when=Text("号码相同、卡序号不符", "it is another plastic of the number"), remedy=_HAND_IN
)
_WHICH_PLASTIC = refuses(
    when=Text("同号有多张而未录卡序号", "there are several and it was not said which"),
    remedy=Text(
        "请以芯片或卡面的卡序号、有效期分清是第几张并录入；分不清的不得解挂，收存（2106）后补卡（2201）。",
        "Tell by chip, print or expiry which one it is, and enter it; where nothing tells, it is "
        "not released but taken in (2106) and replaced (2201).",
    ),
)


@rule(
    "RELEASE-PLASTIC",
    REPORT,
    PLASTIC,
    title=Text(
        "找回的卡（折）须是挂失的那一张",
        "What was found is the very card or passbook reported lost",
    ),
    may=(_OTHER_NUMBER, _OTHER_PLASTIC, _WHICH_PLASTIC),
    source=sources.RELEASE,
)
def it_is_the_one_reported(
    judging: Judging, report: ReportChosen, plastic: PlasticInHand
) -> Iterator[Finding]:
    """The number is compared by the program; where several plastics bear it also which one this
    is, for an old one that was never handed in would set the lost one free."""
    if plastic.number != report.card:
        yield refuse(
            Text(
                "录入的号码（尾号 {shown}，{n}位）与挂失的卡（折）（尾号 {lost}）不符。",
                "The number that was entered ({n} digits, ending in {shown}) is not the one "
                "reported lost (ending in {lost}).",
            ).format(
                shown=same(plastic.number[-4:]),
                n=same(str(len(plastic.number))),
                lost=same(report.card[-4:]),
            ),
            customer_text=Text(
                "您带来的卡（折）与挂失的不是同一张。",
                "What you brought is not the one that was reported lost.",
            ),
            remedy=_OTHER_NUMBER.remedy,
            field="number",
        )
    elif plastic.sequence not in (0, report.issue):
        yield refuse(
            Text(
                f"手中是该卡号的第{plastic.sequence}张，挂失的是第{report.issue}张。",
                f"This is plastic {plastic.sequence} of that number; plastic {report.issue} was "
                "reported lost.",
            ),
            customer_text=Text(
                "您带来的卡（折）与挂失的不是同一张。",
                "What you brought is not the one that was reported lost.",
            ),
            remedy=_OTHER_PLASTIC.remedy,
            field="sequence",
        )
    elif not plastic.sequence and report.issue > 1:
        yield refuse(
            Text(
                f"该卡号已发过{report.issue}张，未录明手中是第几张。",
                f"{report.issue} plastics bear this number, and it was not said which this is.",
            ),
            customer_text=Text(
                "需要核对您手中的卡是哪一张，请稍候。",
                "It has to be seen which of your cards this is. One moment, please.",
            ),
            remedy=_WHICH_PLASTIC.remedy,
            field="sequence",
        )


@rule(
    "RELEASE-PIN",
    REPORT,
    PIN_PART,
    title=Text(
        "含密码的挂失一并解除：密码须仍由本人掌握；忘记的先重置密码",
        "A report that covers the PIN is released as a whole, so the holder still knows it; if it "
        "is forgotten the PIN is reset first",
    ),
    may=(
        refuses(
            remedy=Text(
                "请先办理密码重置（2301）：重置后该笔挂失只剩卡（折），再办解挂；只挂失密码的，重置后挂失即终止。",
                "Reset the PIN first (2301): of a report of both the card or passbook alone is "
                "then left, and is released after that; a report of the PIN alone ends with it.",
            )
        ),
    ),
    source=sources.RELEASE,
)
def the_pin_is_known(judging: Judging, report: ReportChosen, pin: PinPart) -> Iterator[Finding]:
    """A card is not handed back to work by a PIN that nobody knows, or that others may know."""
    if pin.still is not PinStill.KNOWN:
        yield refuse(
            Text(
                "密码已忘记或可能被他人知道，不能随同解除。",
                "The PIN is forgotten, or others may know it: it is not released.",
            ),
            customer_text=Text(
                "请先重新设置密码，再解除挂失。",
                "Please set a new PIN first; then the report is released.",
            ),
            field="still",
        )


@rule(
    "RELEASE-CUSTODY",
    REPORT,
    title=Text("在本网点保管的卡（折）随同解挂交还", "What lies in custody is given back with it"),
    may=(
        warns(
            remedy=Text(
                "两人出库，核对号码后当面交还持卡人。",
                "Two people take it out, compare the number and hand it to the holder.",
            )
        ),
    ),
    source=sources.CUSTODY,
)
def it_lies_here(judging: Judging, report: ReportChosen) -> Iterator[Finding]:
    """A card that somebody handed in is released and given back in one case."""
    held = in_custody(judging.books, report.card, report.issue) if report.still.medium else None
    if held is not None:
        yield warn(
            Text(
                "该卡（折）在本网点保管（登记号 {number}，{at} 由柜员 {teller} 收存）。",
                "It lies in custody here (number {number}, taken in at {at} by teller {teller}).",
            ).format(
                number=same(held.number),
                at=same(to_the_second(held.at)),
                teller=same(staff_named(judging.books, held.by)),
            )
        )


@rule(
    "RELEASE-STAYS",
    ACCOUNT,
    REPORT,
    title=Text(
        "解挂后仍然停止支付的，告知柜员和客户", "What still stops payment afterwards is pointed out"
    ),
    may=(
        warns(
            remedy=Text(
                "请告知客户支付仍停止；其他挂失另行解挂，休眠户另行激活；有冻结的，只说账户使用受限，不得透露"
                "冻结机关和原因。",
                "Tell the customer that payment stays stopped: another report is released by "
                "itself, a dormant account woken by itself; of a freeze say that the account is "
                "restricted, and nothing of who ordered it or why.",
            ),
        ),
    ),
    source=sources.RELEASE,
)
def what_stays(judging: Judging, found: AccountFound, about: ReportChosen) -> Iterator[Finding]:
    """A release undoes one report: others, freezes and a locked PIN keep payment stopped."""
    books = judging.books
    card = books.card(found.card)
    if card is None:
        return
    for one in standing(books.loss_reports(found.card), judging.now):
        if one.number != about.number:
            yield warn(
                Text(
                    "解挂后支付仍停止：{who}。", "Payment stays stopped after the release: {who}."
                ).format(who=who_reported(books, one))
            )
    known = card_known(books, card, judging.today)
    for freeze in known.frozen_by(judging.now):
        yield warn(
            Text(
                "解挂后账户仍有{kind}（{since} 起）。",
                "The account stays frozen after the release: {kind} since {since}.",
            ).format(
                kind=freeze.kind.title,
                since=business_date(freeze.since).isoformat(),
            )
        )
    if known.life is AccountLife.DORMANT:
        yield warn(
            Text("解挂后账户仍为休眠户。", "The account stays dormant after the release."),
        )
    if card.pin_state is PinState.LOCKED and not _unlocked(known, judging):
        yield warn(
            Text("解挂后密码仍因输错锁定。", "The PIN stays locked by wrong entries."),
            remedy=Text("请一并办理密码解锁（2303）。", "Unlock the PIN as well (2303)."),
        )


def _unlocked(known: CardKnown, judging: Judging) -> bool:
    """Whether the lock of wrong entries ended by itself, whatever is reported of the PIN."""
    locked_at = known.card.locked_at
    return (
        known.unlocks_after is not None
        and locked_at is not None
        and judging.now >= locked_at + known.unlocks_after
    )


RULES = (
    something_stands,
    nothing_was_issued_instead,
    the_report_stands,
    it_is_the_one_reported,
    copy_is_the_valid_one.of(REPORT, REPORT_COPY),
    the_pin_is_known,
    it_lies_here,
    what_stays,
    *WAY_RULES,
)
