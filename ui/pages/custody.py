"""Pages of found cards and of a release: what the books say of the plastic on the counter."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout

from app.clock import CHINA
from app.domain import masks
from app.domain.loss import LOSS_KIND_TITLES
from app.evidence.found_card import FOUND_IS_TITLES, FoundInBooks, FoundIs
from app.evidence.held_card import HeldChosen
from app.evidence.released import ReleaseWay
from app.i18n import Text, same
from ui.pages.proposal import ProposalPage
from ui.theme import SPACE, Tone
from ui.widgets.chip import StatusChip
from ui.widgets.frames import row
from ui.widgets.words import Words

_TONES = {
    FoundIs.IN_USE: Tone.GOOD,
    FoundIs.REPORTED: Tone.WARN,
    FoundIs.DEAD: Tone.BAD,
    FoundIs.NOT_OURS: Tone.PLAIN,
}
_NEXT = {
    FoundIs.IN_USE: Text(
        "两人收存，立即联系持卡人；不自行停止支付。",
        "Two people keep it, the holder is called at once; nothing is stopped by it.",
    ),
    FoundIs.REPORTED: Text(
        "两人收存，等持卡人本人来解挂时交还。",
        "Two people keep it until the holder releases the report.",
    ),
    FoundIs.DEAD: Text(
        "两人当场剪角，不得交还。", "Two people cut it at once; it is not given back."
    ),
    FoundIs.NOT_OURS: Text(
        "登记保管，联系发卡行移交。", "Noted and kept; its bank is told, and it is handed on."
    ),
}
_NUMBER = Text("卡（折）号", "Number")
_HOLDER = Text("持卡人", "Holder")
_NO_LINE = Text("登记簿中没有这个登记号。", "There is no such line in the register.")


def _lines(lines: Iterable[tuple[Text, Text]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.large)
    grid.setVerticalSpacing(SPACE.small)
    grid.setColumnMinimumWidth(0, 150)
    grid.setColumnStretch(1, 1)
    for at, (label, text) in enumerate(lines):
        grid.addWidget(Words(label, "label"), at, 0)
        grid.addWidget(Words(text, "strong", selectable=True, wrap=True), at, 1)
    return grid


class FoundInBooksPage(ProposalPage):
    """What a card that was handed in is, and what is done with it."""

    def show_proposal(self, proposal: FoundInBooks) -> None:
        """What it is first; then whose, masked, and by which report it is lost."""
        body = self.card.body
        chip = StatusChip(_TONES[proposal.is_], FOUND_IS_TITLES[proposal.is_])
        body.addLayout(row(chip, None))
        body.addWidget(Words(_NEXT[proposal.is_], "headline", wrap=True))
        if not proposal.card:
            return
        lines = [
            (_NUMBER, same(masks.card_number(proposal.card))),
            (_HOLDER, same(masks.name(proposal.name))),
            (Text("客户号", "Customer"), same(proposal.customer)),
        ]
        if proposal.report_kind is not None and proposal.reported_at is not None:
            at = f"{proposal.reported_at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"
            said = Text("{kind} {number}（{at}）", "{kind} {number} ({at})").format(
                kind=LOSS_KIND_TITLES[proposal.report_kind],
                number=same(proposal.report),
                at=same(at),
            )
            lines.append((Text("挂失", "Report"), said))
        if proposal.why_dead:
            lines.append((Text("失效原因", "Why it is not valid"), proposal.why_dead))
        body.addSpacing(SPACE.small)
        body.addLayout(_lines(lines))


class HeldChosenPage(ProposalPage):
    """The line of the register that was named, to be compared with the plastic."""

    def show_proposal(self, proposal: HeldChosen) -> None:
        """The number in full: two people compare it with what they took out."""
        body = self.card.body
        if proposal.is_ is None or proposal.since is None:
            body.addWidget(Words(_NO_LINE, "headline", wrap=True))
            return
        body.addLayout(row(StatusChip(_TONES[proposal.is_], FOUND_IS_TITLES[proposal.is_]), None))
        since = f"{proposal.since.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"
        body.addLayout(
            _lines(
                (
                    (Text("拾得卡登记号", "Number in the register"), same(proposal.number)),
                    (_NUMBER, same(proposal.card or "—")),
                    (Text("第几张", "Which plastic"), same(str(proposal.issue))),
                    (_HOLDER, same(masks.name(proposal.name) or "—")),
                    (
                        Text("收存", "Taken in"),
                        Text("{at}，柜员 {teller}", "{at}, teller {teller}").format(
                            at=same(since), teller=same(proposal.by)
                        ),
                    ),
                )
            )
        )


class ReleaseWayPage(ProposalPage):
    """Whether the document alone is enough; found by itself, looked at by whoever goes back."""

    def show_proposal(self, proposal: ReleaseWay) -> None:
        """Lightly or in full."""
        light = proposal.light
        said = (
            Text("凭身份证件简易撤销", "Undone lightly, by the document alone")
            if light
            else Text("核对人脸并由主管授权", "With face comparison and supervisor")
        )
        self.card.body.addLayout(row(StatusChip(Tone.GOOD if light else Tone.NOTE, said), None))
