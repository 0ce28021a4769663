"""What waits for whoever is signed in to authorise, and the review page on which they decide it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.clock import now
from app.desk.review_views import Review, Waiting
from app.desk.views import EntryOpened
from app.domain.branch import LEVEL_TITLES
from app.errors import Conflict
from app.evidence.approval import DECISION_TITLES, Decision
from app.evidence.image import Kept
from app.i18n import Text, same
from ui.case.keys import ENLARGE, PRIMARY
from ui.keys import BACK, HOME, OPEN, PAGES, UP_DOWN, Key
from ui.landing import land
from ui.pages.page import PageNote
from ui.pictures import decoded
from ui.review.decision import APPROVE, DecisionStrip
from ui.review.view import ReviewView
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, Tone, role
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, is_narrow, row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_LIST_WIDTH = 356
LOOK_EVERY = 4_000
"""Milliseconds between two looks whether what waits is still the same."""
_LONGEST = 1400
"""Longest side, in pixels, of a picture of the review."""
_APPROVE = Key(PRIMARY.sequence, APPROVE)
_TITLE = Text("待我授权", "Waiting for me")
_NOTHING = Text("没有等待您授权的业务。", "Nothing waits for you to authorise.")
_CHOOSE = Text("请选择左侧的业务。", "Choose a case on the left.")
_OWN = Text(
    "核对后输入本人柜员号和密码。所签即所见：之后内容有变，授权自动失效。",
    "Look, then sign with your own number and password. You sign for what you see: whatever is "
    "changed afterwards, the word no longer counts.",
)
_OF = Text(
    "{title}　经办 {teller} {name}　柜台 {place}", "{title} · by {teller} {name} · counter {place}"
)
_CHANGED = Text("柜员刚刚修改了此业务。", "The teller has just changed this case.")
_GONE = Text("此业务已不在等待您授权。", "This case no longer waits for you.")
_LOOK_AGAIN = Text("请重新查看后再决定。", "Look at it again, then decide.")
_RELOAD = Text("重新查看", "Look again")
_DONE = Text("{what}：{customer}。", "{what}: {customer}.")
_REGULAR = Text("无异常", "nothing unusual")
_MORE = Text("{first}（另{n}项）", "{first} (+{n})")
_RETURNED = Text("曾退回", "returned before")


class AuthorisationsScreen(Screen):
    """The list on the left, the very review page of the teller's window on the right."""

    keys = (UP_DOWN, OPEN, _APPROVE, PAGES, ENLARGE, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._waiting: dict[str, Waiting] = {}
        self._case, self.revision = "", 0
        self._busy = False
        self._pictures: dict[str, QPixmap] = {}
        self.list = RowList(_NOTHING)
        self.list.opened.connect(self.open)
        self.head = Words(_CHOOSE, "title", wrap=True)
        self.stale = PageNote()
        self.reload = ActionButton(_RELOAD, icon="again", does=self._reload)
        self.view = ReviewView(self._bring, shell.desk)
        self.view.complete.connect(self._show_foot)
        self.strip = DecisionStrip(_OWN)
        self.strip.decided.connect(self._decide)
        self.approve = ActionButton(
            APPROVE, "primary", key=_APPROVE, does=partial(self._decide, Decision.APPROVED)
        )
        self._build()
        self._close()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self.on_key(_APPROVE, partial(self._decide, Decision.APPROVED))
        self.on_key(ENLARGE, self.view.gallery.enlarge)
        self.on_key(BACK, self._back)

    def enter(self) -> None:
        """Asks what waits."""
        self._close()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()
        self._timer.start()

    def leave(self) -> None:
        """Nothing of a customer, and no password, waits here for the next person."""
        self._timer.stop()
        self._close()
        self.list.show_rows(())
        self._pictures.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is asked any more."""
        self._timer.stop()
        super().hideEvent(event)

    def open(self, what: str) -> None:
        """Opens a case that waits, by its id."""
        if self._busy:
            return
        self._close()
        self._case = what
        self.list.choose(what)
        self._fit()
        self.view.wait()
        self._nothing_open.hide()
        self.head.show()
        self.view.show()
        self.shell.books(
            self,
            self.shell.desk.authorisation,
            what,
            then=partial(self._opened, what),
            otherwise=self._failed,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgUp and PgDn leaf through the case from wherever the focus is."""
        leaf = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if leaf:
            self.view.leaf(leaf)
        else:
            super().keyPressEvent(event)

    # the list

    def _ask(self) -> None:
        self.shell.books(self, self.shell.desk.authorisations, then=self._show)

    def _look(self) -> None:
        """Asks again in quiet: what cannot be asked now is asked a moment later."""
        self.shell.books(
            self, self.shell.desk.authorisations, then=self._show, otherwise=lambda _: None
        )

    def _show(self, waiting: tuple[Waiting, ...]) -> None:
        if not self._timer.isActive():
            return
        self._waiting = {one.case: one for one in waiting}
        moment = now()
        rows = []
        for one in waiting:
            minutes = max(0, int((moment - one.since).total_seconds() // 60))
            unusual = one.unusual or _REGULAR
            if one.more:
                unusual = _MORE.format(first=unusual, n=one.more)
            if one.returned:
                unusual = Text("{returned} · {unusual}", "{returned} · {unusual}").format(
                    returned=_RETURNED, unusual=unusual
                )
            level = LEVEL_TITLES[one.level]
            place = one.workstation.split("-")[-1]
            rows.append(
                ListRow(
                    key=one.case,
                    title=same(one.customer),
                    under=Text(
                        "{teller} {place}号 · {unusual}", "{teller}, no. {place} · {unusual}"
                    ).format(teller=one.teller, place=place, unusual=unusual),
                    right=Text("{level} · {minutes}分钟", "{level} · {minutes} min").format(
                        level=level, minutes=minutes
                    ),
                )
            )
        self.list.show_rows(rows)
        if self._case:
            self.list.choose(self._case)
            self._still_so()
        elif rows and self.list.hasFocus() and not self.list.current_key():
            self.list.step(1)
        self.head.setVisible(bool(self._case or rows))

    def _still_so(self) -> None:
        """Says it where the case on the screen is not what waits any more; never puts another
        content under the eyes of somebody who is about to sign."""
        if not self.revision or self._busy:
            return
        there = self._waiting.get(self._case)
        if there is not None and there.revision == self.revision:
            return
        self.view.spoil()
        self.stale.say(
            Tone.WARN,
            Text("已变更", "Changed"),
            _GONE if there is None else _CHANGED,
            _LOOK_AGAIN if there is not None else None,
        )
        self.reload.setVisible(there is not None)
        self._show_foot()

    # the case

    def _opened(self, case: str, review: Review) -> None:
        if case != self._case:
            return
        there = self._waiting.get(case)
        self.revision = there.revision if there is not None else 0
        self.head.tell(
            _OF.format(
                title=review.case.title,
                teller=review.case.teller,
                name=there.teller_name if there else "",
                place=there.workstation if there else "",
            )
        )
        self.strip.show()
        who = self.shell.desk.who
        self.strip.credentials.number_edit.setText(who.number if who is not None else "")
        self.strip.credentials.password_edit.setFocus()
        self.view.show_review(review)

    def _reload(self) -> None:
        self.open(self._case)

    def _close(self) -> None:
        self._case, self.revision = "", 0
        self.head.tell(_CHOOSE)
        self.view.wait()
        self.view.hide()
        self._nothing_open.show()
        self.stale.clear()
        self.reload.hide()
        self.strip.forget()
        self.strip.hide()
        self._show_foot()

    def _decide(self, decision: Decision) -> None:
        review = self.view.review
        if self._busy or not self.view.is_complete or review is None:
            return
        if not self.strip.credentials.complete:
            return
        self.strip.note.clear()
        number, password, reason = self.strip.take()
        marks = self.view.marks_with(reason) if decision is Decision.RETURNED else ()
        self._busy = True
        self._show_foot()
        self.shell.books(
            self,
            partial(self.shell.desk.decide, shown=review.digest),
            self._case,
            number,
            password,
            decision,
            reason,
            marks,
            then=partial(self._decided, decision),
            otherwise=self._failed,
        )

    def _decided(self, decision: Decision, _entry: EntryOpened | None) -> None:
        self._busy = False
        there = self._waiting.get(self._case)
        customer = same(there.customer) if there is not None else same("")
        self.shell.messages.done(_DONE.format(what=DECISION_TITLES[decision], customer=customer))
        self._close()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if not self.strip.isVisible():
            self._close()
            self.shell.messages.error(error)
            self._look()
            return
        if not self.strip.note.say_error(error):
            self.shell.messages.error(error)
        self.strip.credentials.forget_password()
        self._show_foot()
        if isinstance(error, Conflict):
            self.view.spoil()
            self.reload.show()
            self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window gives its room to the case that is open; Esc leads back to the list."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._left.setVisible(not (self._case and is_narrow(self)))

    def _show_foot(self) -> None:
        self._fit()
        self.approve.setVisible(bool(self._case))
        self.approve.setEnabled(self.view.is_complete and not self._busy)

    def _back(self) -> None:
        if self._case:
            self._close()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.shell.go_back()

    def _bring(self, owner: QObject, kept: Kept, then: Callable[[QPixmap], Any]) -> None:
        known = self._pictures.get(kept.digest)
        if known is not None:
            then(known)
            return

        def arrived(image: QImage) -> None:
            self._pictures[kept.digest] = QPixmap.fromImage(image)
            then(self._pictures[kept.digest])

        content = self.shell.desk.lanes.books.submit(self.shell.desk.document, kept)
        land(decoded(content, _LONGEST), owner, arrived, self.shell.messages.error)

    def _build(self) -> None:
        left = self._left = Card(_TITLE)
        hold(left, width=_LIST_WIDTH)
        left.body.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.setSpacing(SPACE.small)
        right.addWidget(self.head)
        right.addWidget(self.stale)
        right.addLayout(row(self.reload, None))
        right.addWidget(self.view, 1)
        self._nothing_open = QWidget()
        role(self._nothing_open, "clear")
        right.addWidget(self._nothing_open, 1)
        right.addWidget(self.strip)
        foot = QWidget()
        role(foot, "clear")
        foot.setLayout(row(None, self.approve))
        right.addWidget(foot)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.medium, SPACE.medium, SPACE.medium, SPACE.small)
        across.setSpacing(SPACE.medium)
        across.addWidget(left)
        across.addLayout(right, 1)
