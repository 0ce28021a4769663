"""How a draft is laid down on disk and taken up again; secrets stay in memory."""

from __future__ import annotations

from contextlib import suppress

from app.errors import StoreFault
from app.flow.codec import decode, encode, revive
from app.flow.draft import Draft, Filled
from app.flow.journal import EntryRead
from app.flow.operation import Operation
from app.flow.ports import KeptDraft, KeptFilled
from app.flow.slot import View
from app.i18n import Text


def lay_down(operation: Operation, draft: Draft, *, view: View, waiting_for: int = 0) -> KeptDraft:
    """The draft as it goes to disk: without the values of secret slots.

    `view` gives the headline; it is in Chinese, the language of the records.
    """
    slots = operation.slots
    return KeptDraft(
        id=draft.id,
        operation=draft.operation,
        teller=draft.teller,
        workstation=draft.workstation,
        opened_at=draft.opened_at,
        saved_at=draft.saved_at,
        revision=draft.revision,
        headline=headline(operation, view).zh,
        waiting_for=waiting_for,
        filled={
            name: KeptFilled(encode(one.value), one.at, one.by, dict(one.about))
            for name, one in draft.filled.items()
            if not slots[name].secret
        },
    )


def take_up(operation: Operation, kept: KeptDraft) -> Draft:
    """The draft from disk.

    A slot that the operation no longer has, and a value that this program can no longer read, is
    left out: its step is open again. So is a secret one: this program never lays its value down, so
    somebody else did.
    """
    slots = operation.slots
    filled: dict[str, Filled] = {}
    for name, one in kept.filled.items():
        if name not in slots or slots[name].secret:
            continue
        with suppress(StoreFault):
            value = decode(one.value, slots[name].type)
            filled[name] = Filled(value, one.at, one.by, dict(one.about))
    return Draft(
        id=kept.id,
        operation=kept.operation,
        teller=kept.teller,
        workstation=kept.workstation,
        opened_at=kept.opened_at,
        saved_at=kept.saved_at,
        revision=kept.revision,
        filled=filled,
    )


def with_secrets(operation: Operation, draft: Draft, held: Draft) -> Draft:
    """The draft as it came from disk, with the secrets that `held`, another state of the same
    draft, still has in memory.

    Each stays bound to what it spoke of: where that was changed, its step is open all the same.
    """
    for name, slot in operation.slots.items():
        if slot.secret and name in held.filled and name not in draft.filled:
            draft = draft.with_filled(name, held.filled[name])
    return draft


def entry_view(operation: Operation, entry: EntryRead) -> View:
    """The facts of a journal entry as the values that they were."""
    slots = operation.slots
    facts = entry.content.facts
    return View(
        {
            name: revive(one.value, slots[name].type)
            for name, one in facts.items()
            if name in slots and not slots[name].secret
        }
    )


def headline(operation: Operation, view: View) -> Text:
    """The line that tells this case from others; the operation's title where it has none."""
    return operation.title if operation.headline is None else operation.headline(view)
