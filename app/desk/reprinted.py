"""What stands on a reprint: which one it is, who made it, when, for what reason."""

from __future__ import annotations

from app.clock import CHINA
from app.errors import NotAllowed, StoreFault
from app.evidence.ask import choice_text
from app.evidence.reprint import REPRINT_REASONS
from app.flow.keeping import entry_view
from app.flow.ports import OutboxPaper, PrintState, Transaction
from app.i18n import Text
from app.operations.paper_reprint import PAPER_REPRINT, REPRINT

CALLED = Text("{title} 补打 第{n}次", "{title}, reprint no. {n}")
"""How lists call a reprint."""


def reprinted(transaction: Transaction, reprint: OutboxPaper) -> bytes:
    """The archived paper with the mark of this reprint on every page.

    Raises:
        StoreFault: the archived paper or the entry of the reprint is damaged or gone.
        PaperFault: the mark cannot be set.
    """
    # Only whoever prints again needs what reads and updates PDF files.
    from app.papers.reprint import marked  # noqa: PLC0415  pyHanko: not at sign-in

    paper = transaction.outbox.find(reprint.of)
    if paper is None or paper.document is None:
        raise _nothing()
    which, *rest = said_of(transaction, reprint)
    words = "　".join((f"{which} Reprint no. {reprint.reprint}", *rest))
    return marked(transaction.documents.content(paper.document), words)


def said_of(transaction: Transaction, reprint: OutboxPaper) -> tuple[str, ...]:
    """What a reprint says of itself: which one it is, who made it, when, by which entry, and why.

    Raises:
        StoreFault: its entry is gone.
    """
    entry = transaction.journal.find(reprint.journal)
    if entry is None:
        raise _nothing()
    said = entry_view(PAPER_REPRINT, entry).of(REPRINT)
    who = transaction.books.staff(entry.made_by)
    return (
        f"补打 第{reprint.reprint}次",
        f"{entry.made_by} {who.name if who is not None else ''}".strip(),
        f"{entry.at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}",
        f"日志 {entry.number}",
        f"原因：{choice_text(REPRINT_REASONS, said.reason).zh}",
    )


def _nothing() -> StoreFault:
    return StoreFault(
        "REPRINT_OF_NOTHING",
        Text("补打的原单据不在库中。", "The paper that is printed again is not in the store."),
        Text("请报告技术支持。", "Tell support."),
    )


def require_first_print(paper: OutboxPaper) -> None:
    """A print that failed is tried again; what was printed is only printed again for a reason.

    Raises:
        NotAllowed: it was printed.
    """
    if paper.state is PrintState.PRINTED:
        raise NotAllowed(
            "PRINTED_BEFORE",
            Text(
                "该单据已打印过，再次打印须补打。",
                "This paper was printed: another print is a reprint.",
            ),
            Text("请选择“补打”并说明原因。", "Choose “Print again” and give the reason."),
        )
