"""The PIN of a card: proved by who knows it, set anew by who forgot it, locked by who guesses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from app.domain.account import Card, PinState
from app.domain.branch import Level
from app.domain.loss import LossEnd, LossOf, standing
from app.domain.pin_tries import mark_of, tries_left
from app.errors import Conflict
from app.evidence.approval import Approval
from app.evidence.found_account import AccountFound
from app.evidence.medium import PinSet
from app.evidence.pins import CardInHand, PinProven
from app.flow.books import Books, BooksReading
from app.flow.operation import Performing
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
from app.flow.slot import Slot
from app.i18n import Text
from app.rules import sources
from app.rules.authorisation import APPROVAL
from app.rules.chain import CardKnown, card_known, pin_reset_ahead
from app.rules.clock import clock_is_right
from app.rules.found_account import ACCOUNT
from app.rules.identity import CARD
from app.rules.loss import account_lives, medium_lives
from app.rules.loss_sentences import to_the_second, who_reported

PROVEN_FOR = timedelta(minutes=10)
"""How long it counts that the customer knew the PIN [D]."""

PIN_PROVEN = Slot(
    "pin_proven",
    PinProven,
    Text("原密码", "Old PIN"),
    about=(CARD, ACCOUNT),
    valid_for=PROVEN_FOR,
)
"""The customer entered the card's PIN on their own side; compared, never kept."""

NEW_PIN = Slot("new_pin", PinSet, Text("新密码", "New PIN"), about=(CARD, ACCOUNT), secret=True)
"""A new PIN for the card that the case is about, entered twice; another than the old one."""

CARD_IN_HAND = Slot(
    "card_in_hand", CardInHand, Text("手中的卡（折）", "Card in hand"), about=(ACCOUNT,)
)

_ONE_MOMENT = Text("请稍候。", "One moment, please.")
_NOT_NOW = Text(
    "此卡目前不能办理这项业务，柜员会告诉您怎样办理。",
    "This cannot be done for this card now; the teller will tell you what can.",
)
_RELEASE = Text(
    "卡（折）已找回的先办解挂（2105）；未找回的办理补卡（2201），补卡时重设密码。",
    "If it was found, release it first (2105); if not, replace it (2201), which sets a new PIN.",
)
_RESET = Text("请办理密码重置（2301）。", "Do a PIN reset (2301).")


def known_card(judging: Judging, found: AccountFound) -> CardKnown | None:
    """What the books know of the card of a case; None where there is no such plastic of it."""
    card = judging.books.card(found.card)
    if card is None or card.issue != found.issue or card.account != found.account:
        return None
    return card_known(judging.books, card, judging.today)


def card_of(books: BooksReading, found: AccountFound) -> Card:
    """The card that a case is about, for its effect.

    Raises:
        Conflict: it is gone, or another plastic took its place.
    """
    card = books.card(found.card)
    if card is None or card.issue != found.issue:
        raise Conflict(
            "CARD_GONE",
            Text("此卡（折）已不在账册中或已换发。", "The card is gone, or was replaced."),
            Text("请重新查找账户。", "Find the account again."),
        )
    return card


def entries_left(judging: Judging, known: CardKnown, *, unlocking: bool) -> int:
    """How many times the PIN of a card may still be entered by now."""
    pin = known.pin(judging.now)
    return tries_left(known.card, pin, known.wrong_entries, unlocking=unlocking)


@rule(
    "PIN-CHANGE-STATE",
    ACCOUNT,
    title=Text(
        "密码已挂失或锁定、卡（折）已挂失的，不得凭原密码修改密码",
        "A PIN that is lost or locked, or whose card is lost, is not changed by knowing it",
    ),
    may=(
        refuses(when=Text("密码已挂失", "the PIN is reported lost"), remedy=_RESET),
        refuses(when=Text("卡（折）已挂失", "the card is reported lost"), remedy=_RELEASE),
        refuses(
            when=Text("密码已锁定", "the PIN is locked"),
            remedy=Text("请先办理密码解锁（2303）。", "Unlock the PIN first (2303)."),
        ),
    ),
    source=sources.PIN_CHANGE,
)
def it_may_be_changed(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """Only a PIN in order, of a card that is not lost, is changed by who knows it."""
    known = known_card(judging, found)
    if known is None:
        return
    now, state = judging.now, known.pin(judging.now)
    if (report := known.pin_report(now)) is not None:
        yield refuse(
            Text("密码已挂失：{report}。", "The PIN is lost: {report}.").format(
                report=who_reported(judging.books, report)
            ),
            customer_text=_NOT_NOW,
            remedy=_RESET,
        )
    elif (report := known.medium_report(now)) is not None:
        yield refuse(
            Text("卡（折）已挂失：{report}。", "The card is lost: {report}.").format(
                report=who_reported(judging.books, report)
            ),
            customer_text=_NOT_NOW,
            remedy=_RELEASE,
        )
    elif state is PinState.LOCKED:
        yield refuse(
            _locked(known.card),
            customer_text=Text("您的密码已锁定。", "Your PIN is locked."),
            remedy=Text("请先办理密码解锁（2303）。", "Unlock the PIN first (2303)."),
        )


@rule(
    "PIN-UNLOCK-STATE",
    ACCOUNT,
    title=Text(
        "因连续输错锁定的密码方可解锁；解锁时再输错达到上限的，只能重置",
        "Only a PIN that wrong entries locked is unlocked; after as many more it is reset",
    ),
    may=(
        refuses(
            when=Text("密码没有锁定", "it is not locked"),
            remedy=Text(
                "无须解锁；忘记密码的办理密码重置（2301）。",
                "There is nothing to unlock; if it was forgotten, reset it (2301).",
            ),
        ),
        refuses(when=Text("密码已挂失", "the PIN is reported lost"), remedy=_RESET),
        refuses(when=Text("再输错达到上限", "too many more wrong entries"), remedy=_RESET),
    ),
    source=sources.PIN_LOCK,
)
def it_may_be_unlocked(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """What is unlocked must be locked, and not have been guessed at too often since."""
    known = known_card(judging, found)
    if known is None:
        return
    state = known.pin(judging.now)
    if (report := known.pin_report(judging.now)) is not None:
        yield refuse(
            Text("密码已挂失：{report}。", "The PIN is lost: {report}.").format(
                report=who_reported(judging.books, report)
            ),
            customer_text=_NOT_NOW,
            remedy=_RESET,
        )
    elif state is not PinState.LOCKED:
        yield refuse(
            Text("此卡密码没有锁定。", "The PIN of this card is not locked."),
            customer_text=Text("您的密码没有锁定。", "Your PIN is not locked."),
        )
    elif entries_left(judging, known, unlocking=True) == 0:
        yield refuse(
            Text(
                f"此卡密码已连续输错{known.card.wrong_entries}次，不能再凭原密码解锁。",
                f"The PIN was entered wrongly {known.card.wrong_entries} times in a row: knowing "
                "it no longer unlocks it.",
            ),
            customer_text=Text(
                "密码输错次数已达上限，请重置密码。",
                "The PIN was entered wrongly too often; please set a new one.",
            ),
            remedy=_RESET,
        )


def _locked(card: Card) -> Text:
    assert card.locked_at is not None
    return Text(
        "密码已于{at}因连续输错{n}次锁定。",
        "The PIN was locked at {at} after {n} wrong entries in a row.",
    ).format(at=to_the_second(card.locked_at), n=card.wrong_entries)


@rule(
    "PIN-PROVEN",
    ACCOUNT,
    PIN_PROVEN,
    title=Text(
        "客户输入的原密码须是此卡现在的密码", "What was entered is the PIN that the card has now"
    ),
    may=(
        refuses(
            remedy=Text("请客户重新输入原密码。", "The customer enters the old PIN again."),
        ),
    ),
    source=sources.PIN,
)
def the_proven_pin_still_holds(
    judging: Judging, found: AccountFound, proven: PinProven
) -> Iterator[Finding]:
    """A PIN that was set anew at another window makes the proof of the earlier one worthless."""
    known = known_card(judging, found)
    same = (proven.card, proven.issue) == (found.card, found.issue)
    if known is None or not same or mark_of(known.card.pin_verifier) != proven.mark:
        yield refuse(
            Text(
                "此卡密码在客户输入之后已变更。",
                "The PIN of this card changed after the customer entered it.",
            ),
            customer_text=_ONE_MOMENT,
        )


_NEW_PIN_TITLE = Text("新密码不得与原密码相同", "The new PIN is another than the old one")
_SET_AGAIN = refuses(
    remedy=Text(
        "请客户另设一个密码，再签名、授权。",
        "The customer sets another one; then it is signed and approved again.",
    )
)


@rule("NEW-PIN", ACCOUNT, NEW_PIN, title=_NEW_PIN_TITLE, may=(_SET_AGAIN,), source=sources.PIN)
def the_changed_pin_is_another(
    judging: Judging, found: AccountFound, new: PinSet
) -> Iterator[Finding]:
    """It was compared with the PIN that the card has now, and is another."""
    card = judging.books.card(found.card)
    if card is not None and new.other_than == mark_of(card.pin_verifier):
        return
    if not new.other_than:
        yield refuse(
            Text("新密码与原密码相同。", "The new PIN is the old one."),
            customer_text=Text(
                "新密码不能与原密码相同，请另设一个。",
                "The new PIN cannot be the old one; please choose another.",
            ),
        )
        return
    yield refuse(
        Text(
            "此卡密码在设置新密码之后又有变更，须重新比对。",
            "The PIN of this card changed after the new one was set: they are compared again.",
        ),
        customer_text=_ONE_MOMENT,
    )


@rule(
    "NEW-PIN",
    ACCOUNT,
    NEW_PIN,
    APPROVAL,
    title=_NEW_PIN_TITLE,
    may=(_SET_AGAIN,),
    source=sources.PIN,
)
def the_new_pin_is_another(
    judging: Judging, found: AccountFound, new: PinSet, approval: Approval
) -> Iterator[Finding]:
    """Where nobody has shown that they know the old PIN, it is said only after the approval whether
    the new one is the same: else old PINs could be tried here without being counted."""
    yield from the_changed_pin_is_another.ask(judging, found, new)


@rule(
    "PIN-CARD-IN-HAND",
    ACCOUNT,
    CARD_IN_HAND,
    title=Text(
        "卡（折）未挂失的，须出示并核对号码", "A card that is not lost is shown and compared"
    ),
    may=(
        refuses(
            when=Text("没有出示", "it was not shown"),
            remedy=Text(
                "请客户出示卡（折）；找不到的，先办理挂失（2102）。",
                "Ask for it; if it cannot be found, it is reported lost first (2102).",
            ),
        ),
        refuses(
            when=Text("号码不符", "it is another card"),
            remedy=Text("请核对号码，或改选这张卡。", "Compare the number, or choose that card."),
        ),
        warns(
            when=Text("已挂失的卡又出现", "a card that is reported lost is here"),
            remedy=Text("找回的卡办理解挂（2105）后方可使用。", "A found card is released (2105)."),
        ),
    ),
    source=sources.CARD_SHOWN,
)
def the_card_is_in_hand(
    judging: Judging, found: AccountFound, hand: CardInHand
) -> Iterator[Finding]:
    """Whoever pays by a card or changes its PIN has it in hand, unless it is reported lost."""
    known = known_card(judging, found)
    if known is None:
        return
    lost = known.medium_report(judging.now)
    if not hand.digits:
        if lost is None:
            yield refuse(
                Text(
                    "卡（折）未挂失，须出示并核对。",
                    "The card is not reported lost: it must be shown.",
                ),
                customer_text=Text("请出示您的卡（折）。", "Please show your card."),
                field="number",
            )
    elif hand.digits != found.card:
        yield refuse(
            Text(
                "出示的卡（折）号码与所办的卡不符。",
                "The number of the card in hand is not that of the card of this case.",
            ),
            customer_text=Text(
                "您出示的不是要办理的这张卡。", "This is not the card that is being dealt with."
            ),
            remedy=Text("请核对号码，或改选这张卡。", "Compare the number, or choose that card."),
            field="number",
        )
    elif lost is not None:
        yield warn(
            Text(
                "这张卡已挂失（{report}），重置密码后仍停止支付。",
                "This card is reported lost ({report}); it stays stopped after the reset.",
            ).format(report=who_reported(judging.books, lost)),
            field="number",
        )


@rule(
    "PIN-RESET-WAIT",
    ACCOUNT,
    title=Text(
        "本行设有等待期的，密码正式挂失期满方可重置",
        "Where the bank sets a wait, a PIN is reset once its formal report has matured",
    ),
    may=(
        refuses(
            remedy=Text(
                "请先办理密码正式挂失（2102），或待期满后再来。",
                "Report the PIN lost formally first (2102), or come back after that day.",
            )
        ),
    ),
    source=sources.PIN_RESET_WAIT,
)
def the_report_has_matured(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """A PIN is reset after the wait that the bank sets, and never by a clock that was put back."""
    known = known_card(judging, found)
    if known is None:
        return
    barred = pin_reset_ahead(known, known.pin_report(judging.now), judging.now).barred
    if barred is not None:
        yield refuse(
            barred.text,
            customer_text=Text(
                "密码挂失期满后，您可以来重置密码。",
                "You can set a new PIN once the report of its loss has matured.",
            ),
        )


@rule(
    "PIN-LEVEL",
    title=Text("密码重置、解锁须主管授权", "A supervisor approves a PIN reset or unlocking"),
    may=(escalates(Level.SUPERVISOR),),
    source=sources.PIN_LEVEL,
)
def a_supervisor_approves(judging: Judging) -> Iterator[Finding]:
    """Who is given a PIN that they did not know is seen by two."""
    yield escalate(
        Level.SUPERVISOR,
        Text("密码重置、解锁须主管授权。", "A PIN reset or unlocking needs a supervisor."),
    )


def settle_reports(books: Books, card: str, performing: Performing) -> tuple[str, ...]:
    """Ends what was reported of the PIN of a card and gives the numbers of those reports.

    A report of the PIN alone ends; of one of both the PIN part is settled while the card or
    passbook stays lost. Verbal ones likewise. What lapsed is left for whoever reports next.
    """
    settled: list[str] = []
    for report in standing(books.loss_reports(card), performing.now):
        if not report.still.pin:
            continue
        if report.of is LossOf.BOTH:
            books.settle_reported_pin(report.number, performing.now, performing.journal)
        else:
            books.end_loss_report(report.number, LossEnd.RESET, performing.now, performing.journal)
        settled.append(report.number)
    return tuple(settled)


CARD_RULES = (account_lives, medium_lives, clock_is_right)
"""What all about a PIN asks: the card lives, and no term is judged by a clock that was put back."""

CHANGE_RULES = (
    *CARD_RULES,
    it_may_be_changed,
    the_proven_pin_still_holds,
    the_changed_pin_is_another,
)
RESET_RULES = (
    *CARD_RULES,
    the_report_has_matured,
    the_card_is_in_hand,
    the_new_pin_is_another,
    a_supervisor_approves,
)
UNLOCK_RULES = (
    *CARD_RULES,
    it_may_be_unlocked,
    the_card_is_in_hand,
    the_proven_pin_still_holds,
    a_supervisor_approves,
)
