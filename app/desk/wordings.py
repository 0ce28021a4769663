"""The fixed wordings at the desk: every version word for word, and a new one entered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.clock import business_date
from app.desk.cases import Cases
from app.desk.views import CaseView
from app.desk.wording_views import Standing, VersionShown, WordingRead, WordingShown
from app.domain.wording import (
    LARGEST_FILE,
    WORDING_PURPOSES,
    WORDING_TITLES,
    Wording,
    WordingCode,
    Wordings,
    as_file,
    parsed,
    too_long,
)
from app.errors import DeviceFault, Unacceptable
from app.evidence.wording_change import WordingChange
from app.flow.forms import FieldErrors, fill_form
from app.i18n import Text
from app.rules.wordings import CHANGED_WORDING

_TOML = ".toml"
_HAN = (0x3400, 0x9FFF)


class WordingShelf(Cases):
    """What may be asked about the fixed wordings."""

    def wordings(self) -> tuple[WordingShown, ...]:
        """All of them, each with its versions, the newest first."""
        self._signed_in()
        today = business_date(self.now())
        known = self._wordings()
        return tuple(
            WordingShown(
                code, WORDING_TITLES[code], WORDING_PURPOSES[code], _versions(known, code, today)
            )
            for code in WordingCode
        )

    def wording(self, code: str, version: str) -> Wording:
        """A version, word for word.

        Raises:
            StoreFault: there is no such version.
        """
        self._signed_in()
        return self._wordings().word_for_word(WordingCode(code), version)

    def wording_start(self, code: str) -> dict[str, Any]:
        """What the form of a change begins with: the text that counts now, from tomorrow on."""
        if code not in set(WordingCode):
            return {"code": ""}
        today = business_date(self.now())
        now = self._wordings().in_force(WordingCode(code), today)
        return {
            "code": code,
            "title_zh": now.title.zh,
            "text_zh": now.text.zh,
            "title_en": now.title.en,
            "text_en": now.text.en,
            "valid_from": (today + timedelta(days=1)).isoformat(),
        }

    def read_wording(self, code: str, path: Path) -> WordingRead:
        """What a file gives for the form: one as `save_wording` writes it gives everything, any
        other the text in the language that it is in.

        Raises:
            DeviceFault: the file cannot be read. Unacceptable: it is too long, or not text.
        """
        try:
            with path.open("rb") as file:
                content = file.read(LARGEST_FILE + 1)
        except OSError as error:
            raise DeviceFault(
                "FILE_UNREADABLE",
                Text(
                    f"无法读取 {path.name}：{error.strerror}", f"Cannot read {path.name}: {error}"
                ),
                Text("请另选文件。", "Choose another file."),
            ) from error
        if len(content) > LARGEST_FILE:
            raise _not_taken(too_long())
        words = _decoded(content)
        if path.suffix.lower() == _TOML:
            one = parsed(WordingCode(code or WordingCode.AGREEMENT), words)
            return WordingRead(
                {
                    "version": one.version,
                    "title_zh": one.title.zh,
                    "text_zh": one.text.zh,
                    "title_en": one.title.en,
                    "text_en": one.text.en,
                },
                Text(
                    "已读入中文、英文标题和正文。", "Titles and texts of both languages were read."
                ),
            )
        words = words.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").strip()
        if not words:
            raise _not_taken(Text("文件是空的。", "The file is empty."))
        han = sum(_HAN[0] <= ord(one) <= _HAN[1] or ord(one) >= 0x20000 for one in words)
        if han * 5 > len(words):
            return WordingRead(
                {"text_zh": words},
                Text(
                    f"已读入中文正文，{len(words)}个字符。",
                    f"Chinese text: {len(words)} characters.",
                ),
            )
        return WordingRead(
            {"text_en": words},
            Text(
                f"已读入英文正文，{len(words)}个字符。", f"English text: {len(words)} characters."
            ),
        )

    def save_wording(self, code: str, version: str, path: Path) -> None:
        """Saves a version to a file, whole or not at all, for whoever writes the next one.

        Raises:
            DeviceFault: the file cannot be written.
        """
        content = as_file(self.wording(code, version))
        new = path.with_name(path.name + ".part")
        try:
            new.write_text(content, "utf-8")
            new.replace(path)
        except OSError as error:
            new.unlink(missing_ok=True)
            raise DeviceFault(
                "SAVE_FAILED",
                Text(f"无法保存到 {path}：{error.strerror}", f"Cannot save to {path}: {error}"),
                Text("请换一个位置再试。", "Choose another place and try again."),
            ) from error

    def put_form(self, case: str, slot: str, raw: Mapping[str, Any]) -> CaseView:
        """Fills a slot from its form; a new wording is held against those that there are.

        Raises:
            FieldErrors: some fields are not well formed; nothing was saved.
        """
        if slot != CHANGED_WORDING.name:
            return super().put_form(case, slot, dict(raw))
        draft = self._draft(case)
        given = {
            name: said.replace("\r\n", "\n") if isinstance(said, str) else said
            for name, said in raw.items()
        }
        errors: dict[str, Text] = {}
        change: WordingChange | None = None
        try:
            change = fill_form(WordingChange, given)
        except FieldErrors as error:
            errors = dict(error.errors)
        day = str(given.get("valid_from", "")).strip()
        if (
            "valid_from" not in errors
            and day
            and date.fromisoformat(day) <= business_date(self.now())
        ):
            errors["valid_from"] = Text("须为明日或以后。", "Tomorrow or a later day.")
        if errors or change is None:
            raise FieldErrors(errors)
        new = change.wording()
        was = self._wordings().in_force(new.code, new.since)
        return self._put(draft, slot, replace(change, before=was.version, digest=new.digest))

    def _wordings(self) -> Wordings:
        with self._store.reading() as transaction:
            return transaction.books.wordings()


def _versions(known: Wordings, code: WordingCode, today: date) -> tuple[VersionShown, ...]:
    now = known.in_force(code, today)

    def standing(one: Wording) -> Standing:
        if one == now:
            return Standing.IN_FORCE
        if known.in_force(code, max(one.since, today)) != one and one.since >= now.since:
            return Standing.REPLACED
        return Standing.COMING if one.since > today else Standing.PAST

    versions = [VersionShown(one, standing(one)) for one in known.of(code)]
    return tuple(sorted(versions, key=lambda one: one.wording.since, reverse=True))


def _decoded(content: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _not_taken(Text("文件不是文本文件。", "The file is no text."))


def _not_taken(sentence: Text) -> Unacceptable:
    return Unacceptable(
        "WORDING_FILE",
        sentence,
        Text(
            "请存为纯文本（UTF-8）后重新读入。", "Save it as plain text (UTF-8) and read it again."
        ),
    )
