"""What commands are given: pictures, answers, pairs; a clear word where they are off."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.commands.shown import FILE_MISSING, FILE_UNREADABLE, eyes_words
from app.errors import GuitaiError, Unacceptable
from app.i18n import Text
from app.vision.faults import VisionError

MOST_BYTES = 100_000_000
"""No picture of a card or a face is larger; what is would only fill the memory."""


class NoPicture(Exception):
    """A file could not be taken for a picture; `code` is what read-id and compare-faces print."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def picture(path: Path) -> bytes:
    """The bytes of a picture.

    Raises:
        NoPicture: the file is missing, cannot be read, or is too large to be a picture.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise NoPicture(FILE_MISSING) from error
    except (OSError, ValueError) as error:
        raise NoPicture(FILE_UNREADABLE) from error
    if len(content) > MOST_BYTES:
        raise NoPicture(VisionError.IMAGE_TOO_LARGE)
    return content


def needed_picture(path: Path) -> bytes:
    """The bytes of a picture without which the command cannot begin.

    Raises:
        GuitaiError: FILE_MISSING, FILE_UNREADABLE or IMAGE_TOO_LARGE.
    """
    try:
        return picture(path)
    except NoPicture as error:
        words = eyes_words(error.code)
        raise GuitaiError(
            error.code.upper(),
            Text(f"{path}：{words.sentence.zh}", f"{path}: {words.sentence.en}"),
            words.remedy,
        ) from error


def words(path: Path) -> str:
    """The text of a file in UTF-8.

    Raises:
        GuitaiError: it cannot be read. Unacceptable: it is no text.
    """
    try:
        return needed_picture(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unacceptable(
            "NOT_TEXT",
            Text(f"{path} 不是 UTF-8 文本文件。", f"{path} is no text file in UTF-8."),
            Text("请另存为 UTF-8 后重试。", "Save it as UTF-8 and try again."),
        ) from error


def answers(path: Path | None) -> Mapping[str, Mapping[str, Any]]:
    """What the people of a rehearsal say; nothing where there is no file.

    Raises:
        GuitaiError: the file cannot be read. Unacceptable: it does not map slots to fields.
    """
    if path is None:
        return {}
    wanted = Text('格式：{"步骤": {"栏目": "值"}}。', 'Write {"slot": {"field": "value"}}.')
    try:
        told = json.loads(words(path))
    except (ValueError, RecursionError) as error:
        raise Unacceptable(
            "ANSWERS",
            Text(f"答案文件 {path} 不是有效的 JSON：{error}。", f"{path} is no JSON: {error}."),
            wanted,
        ) from error
    if not isinstance(told, dict) or not all(isinstance(v, dict) for v in told.values()):
        raise Unacceptable(
            "ANSWERS",
            Text(f"答案文件 {path} 的格式不对。", f"{path} does not map slots to fields."),
            wanted,
        )
    return told


def pairs(path: Path) -> list[tuple[str, str, Path, Path]]:
    """Pairs of pictures: both names as the file has them, and where the pictures are.

    Raises:
        GuitaiError: the file cannot be read. Unacceptable: a column is missing.
    """
    rows = list(csv.DictReader(words(path).splitlines()))
    if not rows or not {"path_a", "path_b"} <= set(rows[0]):
        raise Unacceptable(
            "PAIRS",
            Text(f"{path} 缺少 path_a,path_b 两列。", f"{path} lacks the columns path_a,path_b."),
            Text("请更正该文件。", "Correct the file."),
        )
    # A row that is cut short names an empty path, which is said of that pair alone.
    cells = [(row["path_a"] or "", row["path_b"] or "") for row in rows]
    return [(a, b, path.parent / a, path.parent / b) for a, b in cells]
