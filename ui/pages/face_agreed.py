"""The page of the consent to the face that stands already, or does not: the books say which."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from app.evidence.face_agreed import FaceAgreed
from app.i18n import Text, same
from ui.pages.proposal import ProposalPage
from ui.theme import SPACE, Tone
from ui.widgets.chip import StatusChip
from ui.widgets.frames import row
from ui.widgets.words import Words

_STANDS = Text("授权有效，本次不再征求", "Stands: nobody is asked again")
_NONE = Text("没有有效的授权，稍后另行征求", "None stands: asked for later on")
_WITHDRAW = Text(
    "客户要撤回的，办理“撤回人脸授权”（1901）；撤回不影响服务。",
    "Whoever wants to withdraw it: “Withdraw the consent to the face” (1901); no service is "
    "refused for it.",
)


class FaceAgreedPage(ProposalPage):
    """Under which version it was given, when, and in which entry."""

    def show_proposal(self, proposal: FaceAgreed) -> None:
        """The consent that stands; where none does, what follows."""
        body = self.card.body
        if not proposal.stands:
            body.addLayout(row(StatusChip(Tone.PLAIN, _NONE), None))
            return
        body.addLayout(row(StatusChip(Tone.GOOD, _STANDS), None))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(SPACE.small)
        grid.setColumnMinimumWidth(0, 150)
        grid.setColumnStretch(1, 1)
        lines = (
            (Text("给予时间", "Given at"), proposal.given_at.replace("T", " ")[:19]),
            (Text("授权书版本", "Version"), proposal.version),
            (Text("所在日志", "Entry"), proposal.journal),
        )
        for at, (label, said) in enumerate(lines):
            grid.addWidget(Words(label, "label"), at, 0)
            grid.addWidget(Words(same(said), "strong", selectable=True), at, 1)
        body.addLayout(grid)
        body.addWidget(Words(_WITHDRAW, "muted", wrap=True))
