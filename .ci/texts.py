"""Writes the sentences of the program as sources of Qt Linguist: `make texts [FILES=guitai_bo.ts]`.

`resources/i18n/guitai_en.ts` has every sentence that stands in the code, in Chinese and in English.
Every other `.ts` beside it, and each one that is named, gets the sentences that are new and keeps
what is translated; one that is not there yet is begun. `pyside6-lrelease` makes it what the
window reads.
"""

from __future__ import annotations

import ast
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
ENGLISH = FOLDER / "guitai_en.ts"
_WORDINGS = ROOT / "resources" / "wordings"
_CODE = ("app", "db", "ui")
_CONTEXT = "guitai"

Key = tuple[str, str]
"""the Chinese, and the English where one Chinese sentence has two"""


@dataclass(frozen=True)
class Sentence:
    """A sentence and the files that say it; `twofold` where its Chinese has other English, too."""

    zh: str
    en: str
    files: tuple[str, ...]
    twofold: bool


@cache
def sentences() -> tuple[list[Sentence], int]:
    """Every sentence that stands in the code or in a fixed wording, by file and as it stands there;
    and how many are put together only while the program runs."""
    files: dict[Key, list[str]] = {}
    built = 0
    for path in sorted(one for folder in _CODE for one in (ROOT / folder).rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for pair in _pairs(path):
            if pair is None:
                built += 1
            # What is the same in both languages is a name, and never translated.
            elif pair[0] != pair[1] and name not in files.setdefault(pair, []):
                files[pair].append(name)
    for path in sorted(_WORDINGS.glob("*/*.toml")):
        for pair in _of_a_wording(path):
            name = path.relative_to(ROOT).as_posix()
            files.setdefault(pair, []).append(name)
    englishes = Counter(zh for zh, _ in files)
    return [Sentence(zh, en, tuple(at), englishes[zh] > 1) for (zh, en), at in files.items()], built


def english() -> str:
    """The source file in English, where everything is translated."""
    return _written("en", sentences()[0], None)


def brought_up_to_date(file: Path, code: str) -> str:
    """The source file of a further language, with what is translated in it and all that is new."""
    known: dict[Key, tuple[str, bool]] = {}
    if file.exists():
        for one in ET.parse(file).iter("message"):
            said = one.find("translation")
            if said is not None and said.text and said.get("type") in {None, "unfinished"}:
                done = said.get("type") is None
                known[one.findtext("source", ""), one.findtext("comment", "")] = said.text, done
    return _written(code, sentences()[0], known)


def _pairs(path: Path) -> Iterator[Key | None]:
    calls = (
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text"
    )
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        said = [*call.args, *(one.value for one in call.keywords)]
        words = [one.value for one in said if isinstance(one, ast.Constant)]
        zh, en = words if len(words) == 2 else (None, None)
        yield (zh, en) if isinstance(zh, str) and isinstance(en, str) else None


def _of_a_wording(path: Path) -> Iterator[Key]:
    """Title and text of a fixed wording, which the customer reads in their own language too."""
    said = tomllib.loads(path.read_text("utf-8"))
    for part in ("title", "text"):
        yield said["zh"][part], said["en"][part]


def _written(code: str, all_: list[Sentence], known: dict[Key, tuple[str, bool]] | None) -> str:
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{code}" sourcelanguage="zh_CN">',
        "<context>",
        f"    <name>{_CONTEXT}</name>",
    ]
    for one in all_:
        lines.append("    <message>")
        # Without numbers of lines, which change with every line that is written above.
        lines += [f'        <location filename="../../{name}"/>' for name in one.files]
        lines.append(f"        <source>{escape(one.zh)}</source>")
        if one.twofold:
            lines.append(f"        <comment>{escape(one.en)}</comment>")
        if known is None:
            lines.append(f"        <translation>{escape(one.en)}</translation>")
        else:
            lines.append(f"        <extracomment>{escape(one.en)}</extracomment>")
            said, done = known.get((one.zh, one.en)) or known.get((one.zh, ""), ("", False))
            mark = "" if done else ' type="unfinished"'
            lines.append(f"        <translation{mark}>{escape(said)}</translation>")
        lines.append("    </message>")
    return "\n".join([*lines, "</context>", "</TS>", ""])


def main(named: list[str]) -> None:
    """Writes all files, and says how much there is."""
    found, built = sentences()
    ENGLISH.write_text(english(), "utf-8")
    print(
        f"{ENGLISH.name}: {len(found)} sentences; {built} more are only put together while it runs"
    )
    for file in sorted({*map(Path, named), *FOLDER.glob("guitai_*.ts")} - {ENGLISH}):
        file.write_text(brought_up_to_date(file, file.stem.removeprefix("guitai_")), "utf-8")
        left = file.read_text("utf-8").count('type="unfinished"')
        print(f"{file.name}: {len(found) - left} of {len(found)} are translated")


if __name__ == "__main__":
    main(sys.argv[1:])
