"""Signatures at the desk: the papers that a customer reads, and the ink that they put to them."""

from __future__ import annotations

from math import isfinite

from app.desk.cases import Cases
from app.desk.form_facts import facts_of
from app.desk.views import CaseView, Done, FormShown
from app.errors import Conflict, NotAllowed, Unacceptable
from app.evidence.image import digest_of
from app.evidence.signature import Signature, SignedPaper, Stroke
from app.flow.draft import Draft
from app.flow.operation import BANK_COPY, Operation, Paper, Setting, Signing
from app.flow.slot import EVERYTHING_BEFORE, View
from app.flow.walk import Path, walk
from app.i18n import Text
from app.papers.preview import page_count

LEAST_INK = 0.15
"""A signature is at least this long, in widths of its box: a tap is no signature [D]."""


MOST_INK = 20_000
"""Points of a signature: minutes of writing. The journal keeps each of them for ever [D]."""

_PDF = "application/pdf"


class Signatures(Cases):
    """What the customer reads and signs, and the proof that it is what is performed."""

    def forms(self, case: str, slot: str) -> tuple[FormShown, ...]:
        """The filled papers that the customer reads before they sign into this slot, in their
        order; each is kept under its digest.

        A paper is filled with what the signature is about and with nothing else, so that nothing
        on it can change while the signature holds.

        Raises:
            NotAllowed: an earlier step is still open, or nothing is signed into this slot.
            PaperFault: a character is in no font.
        """
        draft = self._draft(case)
        return self._forms(draft, self._signing(draft, slot))

    def sign(
        self,
        case: str,
        slot: str,
        strokes: tuple[Stroke, ...],
        aspect: float,
        forms: tuple[FormShown, ...],
    ) -> CaseView:
        """Puts the customer's ink to the very papers that they read.

        Raises:
            Unacceptable: there is no ink to speak of.
            Conflict: the papers are not those that were shown, or read otherwise by now.
        """
        draft = self._draft(case)
        _require_ink(strokes, aspect)
        papers = tuple(SignedPaper(one.code, one.title, one.kept) for one in forms)
        signature = Signature(strokes, aspect, self.now(), papers)
        if signature.length < LEAST_INK:
            raise Unacceptable(
                "NO_INK",
                Text("没有签名，或笔迹过短。", "There is no signature, or hardly any ink."),
                Text("请客户在框内签全名。", "The customer signs the full name in the box."),
            )
        if self._forms(draft, self._signing(draft, slot)) != forms:
            raise _form_changed()
        return self._put(draft, slot, signature)

    def perform(self, case: str) -> Done:
        """Performs the case, once it is proved that the papers which the customer signed are the
        very ones that say what is performed; see `Cases.perform`.

        Raises:
            Conflict: a paper would read otherwise by now; the customer reads and signs it again.
            PaperFault: one cannot be made any more.
        """
        draft = self._draft(case)
        operation = self._operation(draft.operation)
        path = walk(operation, draft, self.now())
        if path.complete:
            self._prove_signed(operation, draft, path)
        return super().perform(case)

    def _prove_signed(self, operation: Operation, draft: Draft, path: Path) -> None:
        """Takes signatures off papers that would read otherwise by now, so that their steps are
        open again, and says which paper it is."""
        setting = self._setting_of(draft)
        altered: list[Text] = []
        for signing in operation.signings:
            signature = path.view.find(signing.slot)
            if signature is None:
                continue
            found = _altered(signature, signing, _read_for(path, signing), setting)
            if found is not None:
                altered.append(found)
                draft = draft.without(signing.slot.name)
        if altered:
            self._save(operation, draft)
            raise _form_changed(altered[0])

    def _signing(self, draft: Draft, slot: str) -> Signing:
        operation = self._operation(draft.operation)
        signing = operation.signing(slot)
        if signing is None:
            raise NotAllowed(
                "NO_FORM",
                Text("此步骤没有需要客户签名的单据。", "There is nothing to sign at this step."),
                Text("请继续下一步。", "Go on."),
            )
        self._reachable(operation, draft, slot)
        return signing

    def _forms(self, draft: Draft, signing: Signing) -> tuple[FormShown, ...]:
        operation: Operation = self._operation(draft.operation)
        setting = self._setting_of(draft)
        path = walk(operation, draft, self.now())
        read = _read_for(path, signing)
        made = [(one, one.render(read, setting, BANK_COPY)) for one in signing.papers_for(read)]
        with self._store.writing() as transaction:
            kept = [transaction.documents.keep(pdf, _PDF) for _paper, pdf in made]
        return tuple(
            FormShown(
                code=paper.code,
                title=paper.title,
                kept=one,
                pages=page_count(pdf),
                facts=facts_of(paper, read, setting, path),
            )
            for (paper, pdf), one in zip(made, kept, strict=True)
        )

    def _setting_of(self, draft: Draft) -> Setting:
        """The header of the papers of a draft; the same for as long as the case lasts."""
        with self._store.reading() as transaction:
            return Setting(
                branch=transaction.books.branch(),
                workstation=draft.workstation,
                teller=draft.teller,
                at=draft.opened_at,
                serial=draft.id[:12].upper(),
                wordings=transaction.books.wordings(),
            )


def _read_for(path: Path, signing: Signing) -> View:
    """What a signature is about: of what was known before its step, what its slot names."""
    slot = signing.slot
    known: dict[str, object] = {}
    for stand in path.stands:
        if slot in stand.step.fills:
            break
        known |= {one.name: path.view[one.name] for one in stand.step.fills if path.view.has(one)}
    if slot.about is not EVERYTHING_BEFORE:
        assert isinstance(slot.about, tuple)
        known = {one.name: known[one.name] for one in slot.about if one.name in known}
    return View(known)


def _altered(signature: Signature, signing: Signing, read: View, setting: Setting) -> Text | None:
    """The title of a paper that is no longer the one that was signed; None where none is."""
    signed = signature.forms
    papers: tuple[Paper, ...] = signing.papers_for(read)
    for n, paper in enumerate(papers):
        made = digest_of(paper.render(read, setting, BANK_COPY))
        if n >= len(signed) or made != signed[n].digest:
            return paper.title
    return signature.signed[len(papers)].title if len(signed) > len(papers) else None


def _require_ink(strokes: tuple[Stroke, ...], aspect: float) -> None:
    points = [point for stroke in strokes for point in stroke.points]
    numbers = [aspect, *(n for one in points for n in (one.x, one.y, one.pressure))]
    # What is no number could not be read back from the draft.
    if len(points) > MOST_INK or not all(map(isfinite, numbers)) or aspect <= 0:
        raise Unacceptable(
            "INK_UNUSABLE",
            Text("笔迹无法记录。", "This ink cannot be kept."),
            Text("请清除后重新签名。", "Clear it and sign again."),
        )


def _form_changed(paper: Text | None = None) -> Conflict:
    return Conflict(
        "FORM_CHANGED",
        Text("《{paper}》的内容已变更。", "“{paper}” has changed since it was shown.").format(
            paper=paper
        )
        if paper
        else Text("单据内容已变更。", "The papers have changed since they were shown."),
        Text("请客户重新阅读后签名。", "The customer reads them again and signs."),
    )
