"""Drawers at the desk: what they hold, cash that is moved between them, and the count of a box."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.clock import business_date
from app.desk.cash import require_pieces
from app.desk.drawer_views import DrawerLine, DrawerMoveLine, DrawerShown, MoveTable
from app.desk.known_answers import Known, KnownAnswers
from app.desk.showing import Said, rows_of
from app.desk.views import CaseView
from app.domain.account import MediumKind
from app.domain.branch import Level
from app.domain.cash import Pieces, pieces_said, total
from app.domain.drawer import DrawerMove, StockInBox
from app.domain.ledger import VAULT
from app.domain.money import yuan_text
from app.errors import NotAllowed, Unacceptable
from app.evidence.cash import counted
from app.evidence.drawer import HEAD_OFFICE, CashMoved, DrawerCompared, DrawerCounted
from app.flow.books import BooksReading
from app.flow.draft import Draft
from app.flow.journal import FOUNDING_CODE
from app.i18n import Text, joined, same
from app.operations import operation
from app.operations.drawer_count import DRAWER_COUNT
from app.rules.cash import drawer_limit
from app.rules.drawer import MOVED_TO, place_title
from app.rules.drawer_count import box_said, what_differs

_FOUNDED = Text("建立账簿", "The books founded")
_VAULT_TITLE = Text("金库", "The vault")


class Drawers(KnownAnswers):
    """What is asked of drawers and the vault, and what is counted of them."""

    def drawer(self, holder: str = "") -> DrawerShown:
        """The drawer of whoever is signed in, or the one of `holder`.

        Raises:
            NotAllowed: nobody is signed in, or it is another's and their level is too low.
        """
        who = self._signed_in()
        whose = holder or who.number
        if whose != who.number and who.level < Level.SUPERVISOR:
            raise NotAllowed(
                "OTHERS_DRAWER",
                Text("只能查看本人尾箱。", "You see your own drawer only."),
                Text("主管和网点负责人可查看全部尾箱和金库。", "A supervisor sees all of them."),
            )
        today = business_date(self.now())
        with self._store.reading() as transaction:
            return _shown(transaction.books, whose, today, own=whose == who.number)

    def all_drawers(self) -> tuple[DrawerLine, ...]:
        """The vault and every drawer that holds anything; nothing for a teller, who sees their own.

        Raises:
            NotAllowed: nobody is signed in.
        """
        if self._signed_in().level < Level.SUPERVISOR:
            return ()
        today = business_date(self.now())
        with self._store.reading() as transaction:
            books = transaction.books
            holders = [VAULT, *sorted(one for one in books.drawers() if one != VAULT)]
            shown = [_shown(books, one, today, own=False) for one in holders]
        return tuple(
            DrawerLine(
                one.holder,
                one.title,
                one.worth,
                one.over,
                one.counted is not None and not one.moved_since,
            )
            for one in shown
        )

    def drawer_to_count(self) -> DrawerShown | None:
        """The drawer of whoever is signed in, where it holds cash or was used today and was not
        counted since; None where nothing is to be counted."""
        shown = self.drawer()
        if not shown.worth and not shown.moves:
            return None
        return None if shown.counted is not None and not shown.moved_since else shown

    def left_to_count(self) -> Text | None:
        """What whoever leaves is told of their drawer; None where nothing is left to be counted."""
        who, left = self._signed_in(), self.drawer_to_count()
        if left is None:
            return None
        return Text(
            "柜员 {number} 的尾箱今日{how}：日终前请签到办理尾箱轧账（3206）。",
            "The drawer of teller {number} {how}: sign in and count it (3206) before the day ends.",
        ).format(
            number=same(who.number),
            how=Text("轧账后又有变动", "was moved since it was counted today")
            if left.counted is not None
            else Text("尚未轧账", "was not counted today"),
        )

    def known_answers(self, case: str, slot: str) -> Known:
        """Who gets the cash, where there is one other teller only.

        Raises:
            NotAllowed: an earlier step is still open.
        """
        if slot != MOVED_TO.name:
            return super().known_answers(case, slot)
        draft, _ = self._ready(case, slot)
        with self._store.reading() as transaction:
            others = [
                one.number
                for one in transaction.books.all_staff()
                if one.active and one.level is Level.TELLER and one.number != draft.teller
            ]
        if len(others) != 1:
            return Known()
        said = Text("本网点另一名柜员，请核对", "The only other teller here: compare it")
        return Known({"teller": others[0]}, {"teller": said})

    def move_table(self, case: str, slot: str) -> MoveTable:
        """What the counting of cash that is moved begins with.

        Raises:
            NotAllowed: an earlier step is still open, or no cash is moved here.
        """
        proposed = self.proposal(case, slot)
        if not isinstance(proposed, CashMoved):
            raise _not_here()
        today = business_date(self.now())
        places = (VAULT, HEAD_OFFICE)
        with self._store.reading() as transaction:
            books = transaction.books
            held = books.drawer(proposed.source) if proposed.source != HEAD_OFFICE else None
            there = books.drawer(proposed.target) if proposed.target != HEAD_OFFICE else None
            limit = drawer_limit(books, today) if proposed.target not in places else None
        return MoveTable(
            proposed,
            held,
            place_title(proposed.source),
            place_title(proposed.target),
            total(there) if there is not None else None,
            limit,
        )

    def move_cash(self, case: str, slot: str, pieces: Pieces) -> CaseView:
        """Puts the pieces that are moved into the case.

        Raises:
            Unacceptable: a denomination that does not exist, or pieces that nobody has.
            NotAllowed: an earlier step is still open, or no cash is moved here.
        """
        draft, _ = self._ready(case, slot)
        proposed = self.proposal(case, slot)
        if not isinstance(proposed, CashMoved):
            raise _not_here()
        moved = replace(proposed, pieces=counted(require_pieces(pieces)))
        return self._put(draft, slot, moved)

    def count_drawer(
        self, case: str, slot: str, pieces: Pieces, cards: StockInBox, passbooks: StockInBox
    ) -> CaseView:
        """Puts what was counted into the case; what was counted before stays beside it.

        Raises:
            Unacceptable: pieces or vouchers that cannot be.
            NotAllowed: an earlier step is still open, or no box is counted here.
        """
        draft, _ = self._ready(case, slot)
        if self._operation(draft.operation).slots[slot].type is not DrawerCounted:
            raise _not_here()
        now = DrawerCounted(
            counted(require_pieces(pieces)), _require_box(cards), _require_box(passbooks)
        )
        before = _counted_before(draft, slot)
        if before is not None and before.pieces != now.pieces:
            now = replace(now, earlier=(*before.earlier, before.pieces))
        elif before is not None:
            now = replace(now, earlier=before.earlier)
        return self._put(draft, slot, now)


def _counted_before(draft: Draft, slot: str) -> DrawerCounted | None:
    filled = draft.filled.get(slot)
    return filled.value if filled is not None and isinstance(filled.value, DrawerCounted) else None


def _require_box(box: StockInBox) -> StockInBox:
    count, first, last = box.count, box.first.strip().upper(), box.last.strip().upper()
    if not count and not first and not last:
        return StockInBox()
    if count < 1 or not first or not last:
        raise Unacceptable(
            "BOX_COUNT",
            Text(
                "有凭证的，份数、起号、止号都要录入；没有的全部留空。",
                "Number of vouchers, first and last number: all three, or none of them.",
            ),
            Text("请补充或清空。", "Add what is missing, or clear it."),
        )
    return StockInBox(count, first, last)


def _shown(books: BooksReading, holder: str, today: date, *, own: bool) -> DrawerShown:
    pieces = books.drawer(holder)
    moves = books.drawer_moves(holder, today)
    done = books.last_done(DRAWER_COUNT.code, holder, today)
    person = books.staff(holder)
    title = _VAULT_TITLE
    if holder != VAULT:
        title = Text("柜员 {number} {name}", "Teller {number} {name}").format(
            number=same(holder), name=same(person.name if person is not None else "")
        )
    return DrawerShown(
        holder=holder,
        title=title,
        pieces=pieces,
        worth=total(pieces),
        limit=drawer_limit(books, today) if holder != VAULT else None,
        cards=books.stock_in_box(holder, MediumKind.CARD),
        passbooks=books.stock_in_box(holder, MediumKind.PASSBOOK),
        moves=tuple(_line(one) for one in reversed(moves)),
        counted=done,
        moved_since=done is not None and any(one.entry.at > done.at for one in moves),
        own=own,
    )


def _line(move: DrawerMove) -> DrawerMoveLine:
    code = move.entry.operation
    title = _FOUNDED if code == FOUNDING_CODE else operation(code).title
    return DrawerMoveLine(move.entry.number, move.entry.at, title, move.worth, move.pieces)


def _not_here() -> NotAllowed:
    return NotAllowed(
        "NO_CASH_HERE",
        Text("此步骤不清点现金。", "No cash is counted in this step."),
        Text("请按步骤办理。", "Do the step itself."),
    )


@rows_of.register
def _(value: CashMoved) -> tuple[Said, ...]:
    return (
        (Text("付出方", "From"), place_title(value.source), "source"),
        (Text("收入方", "To"), place_title(value.target), "target"),
        (Text("金额", "Amount"), same(yuan_text(value.worth)), "worth"),
        (Text("券别", "Pieces"), pieces_said(dict(value.pieces)), "pieces"),
    )


@rows_of.register
def _(value: DrawerCounted) -> tuple[Said, ...]:
    cash = same(yuan_text(total(dict(value.pieces))))
    rows = [
        (Text("实点现金", "Cash counted"), cash, "pieces"),
        (Text("券别", "Pieces"), pieces_said(dict(value.pieces)), "pieces"),
        (Text("空白卡", "Blank cards"), box_said(value.cards), "cards"),
        (Text("空白存折", "Blank passbooks"), box_said(value.passbooks), "passbooks"),
    ]
    if value.earlier:
        counts = [same(yuan_text(total(dict(one)))) for one in value.earlier]
        rows.append((Text("此前清点", "Counted before"), joined(counts, "、", ", "), "earlier"))
    return tuple(rows)


@rows_of.register
def _(value: DrawerCompared) -> tuple[Said, ...]:
    held, booked = (yuan_text(total(dict(one))) for one in (value.counted, value.booked))
    result = Text("账实相符", "agrees") if value.agrees else what_differs(value)
    return (
        (Text("实点现金", "Cash counted"), same(held), "counted"),
        (Text("账面现金", "Cash by the books"), same(booked), "booked"),
        (Text("今日收入", "Came in today"), same(yuan_text(value.came_in)), "came_in"),
        (Text("今日付出", "Went out today"), same(yuan_text(value.went_out)), "went_out"),
        (Text("核对结果", "Result"), result, "difference"),
    )
