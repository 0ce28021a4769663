"""拾得卡: what a card that is handed in is by the books, who keeps it, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.domain.account import AccountLife, Card, MediumState
from app.domain.custody import HeldCard, HeldState, OrderState
from app.domain.loss import LOSS_KIND_TITLES, medium_state, standing
from app.evidence.face import Witness
from app.evidence.found_card import BroughtBy, CardHandedIn, FoundInBooks, FoundIs, TakenIn
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
from app.rules.card_collection import two_people
from app.rules.loss_sentences import how_it_died, staff_named, to_the_second

HANDED_IN = Slot("handed_in", CardHandedIn, Text("交来的卡（折）", "What was handed in"))
FOUND = Slot(
    "found_in_books", FoundInBooks, Text("账册核对", "What the books say"), about=(HANDED_IN,)
)
TAKEN_IN = Slot("taken_in", TakenIn, Text("收存", "Taken in"), about=(HANDED_IN, FOUND))
CUSTODIAN = Slot(
    "custodian", Witness, Text("双人保管人", "Second custodian"), about=(HANDED_IN, FOUND, TAKEN_IN)
)
_ONE_MOMENT = Text("请稍候。", "One moment, please.")


def in_custody(books: BooksReading, card: str, issue: int) -> HeldCard | None:
    """The line of custody of this plastic, where it lies in the branch."""
    held = books.held_cards(card)
    return next((one for one in held if one.issue == issue and one.state is HeldState.HELD), None)


def look_in_books(view: View, judging: Judging) -> FoundInBooks:
    """What the plastic on the counter is, by its number and by which plastic of it."""
    handed_in = view.of(HANDED_IN)
    return found_in_books(judging.books, handed_in.legible, handed_in.sequence, judging.now)


def found_in_books(books: BooksReading, number: str, sequence: int, at: datetime) -> FoundInBooks:
    """What a card of this number is at a moment; `sequence` says which plastic, 0 for unknown.

    One that cannot be told from the newest plastic is taken for it: it is kept, and never cut by
    mistake.
    """
    card = books.card(number) if number else None
    if card is None:
        return FoundInBooks(FoundIs.NOT_OURS, "", 1, "", "", "", None)
    issue = sequence or card.issue
    reports = books.loss_reports(card.number)
    lost = [one for one in standing(reports, at) if one.still.medium]
    why_dead = _why_dead(books, card, issue)
    if why_dead:
        lost = []
    report = lost[-1] if lost else None
    holder = books.customer(card.customer)
    return FoundInBooks(
        is_=FoundIs.DEAD if why_dead else FoundIs.REPORTED if report else FoundIs.IN_USE,
        card=card.number,
        issue=issue,
        account=card.account,
        customer=card.customer,
        name=holder.name if holder is not None else "",
        state=MediumState.VOID if issue < card.issue else medium_state(card, reports, at),
        report=report.number if report else "",
        report_kind=report.kind if report else None,
        reported_at=report.accepted_at if report else None,
        why_dead=why_dead,
    )


def _why_dead(books: BooksReading, card: Card, issue: int) -> Text:
    """Why a plastic is no longer valid; empty where it is."""
    account = books.account(card.account)
    if account is None or account.life is AccountLife.CLOSED:
        return Text("账户已销户。", "Its account is closed.")
    if card.state is not MediumState.NORMAL:
        return how_it_died(books, card)
    if issue < card.issue:
        return Text(
            "同号已换发，现用第{now}张，这是第{then}张。",
            "Re-issued under its number: plastic {now} is in use, this is plastic {then}.",
        ).format(now=card.issue, then=issue)
    if issue > card.issue and _order_of(books, card, issue) is OrderState.CANCELLED:
        return Text("其制卡申请已撤销。", "Its order was cancelled.")
    return Text("", "")


def _order_of(books: BooksReading, card: Card, issue: int) -> OrderState | None:
    orders = books.card_orders(card.number)
    return next((one.state for one in orders if one.issue == issue), None)


@rule(
    "FOUND-SAME",
    HANDED_IN,
    FOUND,
    title=Text("账册核对须以当前记录为准", "What the books say is what they say now"),
    may=(
        refuses(
            remedy=Text("请回到“账册核对”重新确认。", "Go back to what the books say and confirm.")
        ),
    ),
    source=sources.FOUND_CARD,
)
def the_books_still_say_so(
    judging: Judging, handed_in: CardHandedIn, found: FoundInBooks
) -> Iterator[Finding]:
    """A card may be reported, released or replaced at another window meanwhile: what is in use now
    is not cut."""
    now = found_in_books(judging.books, handed_in.legible, handed_in.sequence, judging.now)
    if now != found:
        yield refuse(
            Text(
                "该卡（折）的状态刚刚变更，须重新核对。",
                "What the books say of it has just changed: look again.",
            ),
            customer_text=_ONE_MOMENT,
        )


@rule(
    "FOUND-PLASTIC",
    HANDED_IN,
    title=Text("卡序号须是本行发出的", "The plastic is one that was issued"),
    may=(
        refuses(
            when=Text("本行没有发出这一张", "no such plastic was issued"),
            remedy=Text(
                "请看清卡序号；待领的新卡办理到卡（2203）或领卡（2204），不作拾得卡。",
                "Look at the sequence number again; a new card that waits is noted (2203) or "
                "collected (2204), not found.",
            ),
        ),
        warns(
            when=Text("同号有多张而未录卡序号", "there are several and it was not said which"),
            remedy=Text(
                "卡面、芯片或有效期能分清的，请回去录入；分不清的按现用卡保管，不剪角。",
                "Where print, chip or expiry tells, go back and enter it; where nothing does it is "
                "kept as the one in use, and not cut.",
            ),
        ),
    ),
    source=sources.FOUND_CARD,
)
def the_plastic_was_issued(judging: Judging, handed_in: CardHandedIn) -> Iterator[Finding]:
    """Several plastics may bear one number: an old one is cut, the newest one kept."""
    card = judging.books.card(handed_in.number)
    if card is None:
        return
    issue = handed_in.sequence
    cancelled = _order_of(judging.books, card, issue) is OrderState.CANCELLED
    if issue > card.issue and not cancelled:
        yield refuse(
            Text(
                f"该卡号只发出到第{card.issue}张，录入的是第{issue}张。",
                f"Plastic {issue} of this number was never handed out; the newest is {card.issue}.",
            ),
            customer_text=_ONE_MOMENT,
            field="sequence",
        )
    elif not issue and card.issue > 1:
        yield warn(
            Text(
                f"该卡号已发过{card.issue}张，未录明手中是第几张。",
                f"{card.issue} plastics bear this number, and it was not said which this is.",
            ),
            field="sequence",
        )


@rule(
    "FOUND-TWICE",
    FOUND,
    title=Text("同一张卡（折）不重复收存", "Nothing is taken into custody twice"),
    may=(
        refuses(
            remedy=Text(
                "请核对实物与登记簿；实物确在柜台而登记为保管中的，立即报告主管。",
                "Compare plastic and register; where it lies here although it should be in "
                "custody, tell the supervisor at once.",
            )
        ),
    ),
    source=sources.CUSTODY,
)
def it_is_not_kept_already(judging: Judging, found: FoundInBooks) -> Iterator[Finding]:
    """What lies in custody cannot be handed in again."""
    held = in_custody(judging.books, found.card, found.issue) if found.card else None
    if held is not None:
        yield refuse(
            Text("{already}。", "{already}.").format(already=_taken_in(judging.books, held)),
            customer_text=_ONE_MOMENT,
        )


def _taken_in(books: BooksReading, held: HeldCard) -> Text:
    return Text(
        "该卡（折）已于 {at} 由柜员 {teller} 收存，登记号 {number}",
        "It was taken into custody at {at} by teller {teller}, number {number}",
    ).format(
        at=same(to_the_second(held.at)),
        teller=same(staff_named(books, held.by)),
        number=same(held.number),
    )


@rule(
    "FOUND-WHAT",
    FOUND,
    title=Text(
        "在用的保管并联系持卡人，已挂失的留待解挂，失效的当场剪角，非本行的登记移交",
        "In use: kept, and the holder is called; reported: kept for the release; no longer valid: "
        "cut at once; not of this bank: noted and handed on",
    ),
    may=(warns(),),
    source=sources.FOUND_CARD,
)
def what_is_done_with_it(judging: Judging, found: FoundInBooks) -> Iterator[Finding]:
    """No rule lets the bank stop payment by itself because a card was found: it tells the holder,
    who reports it, or whoever else can identify the account."""
    match found.is_:
        case FoundIs.IN_USE:
            yield warn(
                Text(
                    "在用卡（折）未挂失：拾得不等于挂失，本行不自行停止支付。",
                    "It is in use and not reported lost: that it was found stops nothing.",
                ),
                remedy=Text(
                    "两人收存并立即联系持卡人；持卡人要求止付的办口头挂失（2101），须核实身份。",
                    "Two people keep it and the holder is called at once; payment is stopped by a "
                    "verbal report (2101) of somebody who can identify the account.",
                ),
            )
        case FoundIs.REPORTED:
            assert found.report_kind is not None
            assert found.reported_at is not None
            yield warn(
                Text(
                    "已挂失（{kind} {number}，{at}）。", "Reported lost ({kind} {number}, {at})."
                ).format(
                    kind=LOSS_KIND_TITLES[found.report_kind],
                    number=same(found.report),
                    at=same(to_the_second(found.reported_at)),
                ),
                remedy=Text(
                    "两人收存，联系持卡人本人来办解挂（2105），解挂时一并交还；已补发的收回剪角。",
                    "Two people keep it; the holder comes to release it (2105) and gets it back "
                    "with that; after a replacement it is cut.",
                ),
            )
        case FoundIs.DEAD:
            yield warn(
                found.why_dead,
                remedy=Text(
                    "不得交还：两人当场剪角（破坏芯片和磁条），登记作废。",
                    "It is not given back: two people cut it at once, chip and stripe, and note "
                    "it.",
                ),
            )
        case FoundIs.NOT_OURS:
            yield warn(
                Text(
                    "账册中没有这个号码：他行卡，或号码看不清。",
                    "The books do not know this number: another bank's, or illegible.",
                ),
                remedy=Text(
                    "登记保管；他行卡联系发卡行移交，移交时办拾得卡处理（2107）。",
                    "Note and keep it; tell its bank, and note when it is handed on (2107).",
                ),
            )


@rule(
    "FOUND-BY-HOLDER",
    HANDED_IN,
    FOUND,
    title=Text(
        "持卡人自己交回在用的卡（折），先问明来意",
        "A holder who hands in a card in use is asked why",
    ),
    may=(
        warns(
            remedy=Text(
                "不再使用的办理销户，损坏的办换卡（2202），挂失后找到的直接办解挂（2105）。",
                "Closure where it is not wanted, exchange where it is damaged (2202), and what was "
                "found after a report is released straight away (2105).",
            )
        ),
    ),
    source=sources.FOUND_CARD,
)
def a_holder_is_asked_why(
    judging: Judging, handed_in: CardHandedIn, found: FoundInBooks
) -> Iterator[Finding]:
    """A card that still works is not taken from its holder as a found one."""
    living = found.is_ in (FoundIs.IN_USE, FoundIs.REPORTED)
    if living and handed_in.brought_by is BroughtBy.HOLDER:
        yield warn(
            Text(
                "这张卡（折）尚未失效，由持卡人自己交回。",
                "It is still valid, and its holder hands it in.",
            ),
            field="brought_by",
            slot=HANDED_IN,
        )


FOUND_RULES = (
    the_plastic_was_issued,
    the_books_still_say_so,
    it_is_not_kept_already,
    what_is_done_with_it,
    a_holder_is_asked_why,
    two_people.of(CUSTODIAN),
)
