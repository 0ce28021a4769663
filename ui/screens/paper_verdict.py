"""What was found out about a paper: the word, the sentences, the facts to compare, who signed."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.desk.paper_proof_views import PaperProof, Signed, Standing
from app.desk.paper_proof_words import GENUINE_TRAINING, STANDINGS
from app.i18n import Text, same
from ui.shell import Shell
from ui.theme import SPACE, Tone, role
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Scroll, empty, row
from ui.widgets.words import Words

_TONES = {
    Standing.GENUINE: Tone.GOOD,
    Standing.COMPARE: Tone.WARN,
    Standing.ALTERED: Tone.BAD,
    Standing.UNKNOWN: Tone.BAD,
}
_FACTS = Text("日志中的内容，请与纸面逐项核对", "In the journal: compare with the sheet")
_SIGNATURES = Text("签名", "Signatures")
_GOOD = Text("签名完好", "good")
_NOT_KNOWN = Text("签名完好，签署者未登记", "good, by somebody not known here")
_BAD = Text("签名与内容不符", "does not fit")
_ENTRY = Text("打开日志", "Open the entry")
_COVERED = Text(
    "归档单据含客户完整个人信息，此处不显示；如需查看，请打开日志查看明文。",
    "The archived paper shows all about a customer and is kept back here; to look at it, see its "
    "entry in full.",
)


class PaperVerdict(QWidget):
    """The verdict; empty until there is one."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.proof: PaperProof | None = None
        role(self, "clear")
        self._scroll = Scroll()
        self.entry_button = ActionButton(_ENTRY, "link", icon="journal", does=self._open_entry)
        self.entry_button.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE.small)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(row(self.entry_button, None))

    def show_proof(self, proof: PaperProof | None) -> None:
        """Shows a verdict, or none."""
        self.proof = proof
        body = self._scroll.body
        empty(body)
        self.entry_button.setVisible(proof is not None and bool(proof.paper))
        if proof is None:
            return
        body.addLayout(row(StatusChip(*_word(proof)), None))
        for number, reason in enumerate(proof.reasons):
            body.addWidget(Words(reason, "strong" if number == 0 else "", wrap=True))
        if proof.covered:
            body.addWidget(Words(_COVERED, "muted", wrap=True))
        if proof.facts:
            body.addWidget(Words(_FACTS, "label", wrap=True))
            body.addLayout(_grid([(one.label, one.text) for one in proof.facts]))
        if proof.signatures:
            body.addWidget(Words(_SIGNATURES, "label"))
            for one in proof.signatures:
                body.addWidget(Words(_signed(one), "small", wrap=True, selectable=True))
        self._scroll.verticalScrollBar().setValue(0)

    def _open_entry(self) -> None:
        if self.proof is not None and self.proof.journal:
            self._shell.open_entry(self.proof.journal)


def _word(proof: PaperProof) -> tuple[Tone, Text]:
    if proof.training and proof.standing is Standing.GENUINE:
        return Tone.NOTE, GENUINE_TRAINING
    return _TONES[proof.standing], STANDINGS[proof.standing]


def _grid(rows: list[tuple[Text, Text]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.medium)
    grid.setVerticalSpacing(SPACE.tight)
    grid.setColumnStretch(1, 1)
    for number, (label, value) in enumerate(rows):
        grid.addWidget(Words(label, "small"), number, 0)
        grid.addWidget(Words(value, wrap=True, selectable=True), number, 1)
    return grid


def _signed(one: Signed) -> Text:
    state = _BAD if not one.good else _GOOD if one.known else _NOT_KNOWN
    at = same(f"{one.at:%Y-%m-%d %H:%M:%S}" if one.at is not None else "–")
    return Text("{by}，{at}，{state}", "{by}, {at}, {state}").format(by=one.by, at=at, state=state)
