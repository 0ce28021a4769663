"""Fixed wordings: what customers are told and sign, frozen by version and digest.

A text that was shown or signed once never changes. Whoever wants another one writes another
version, which counts from a day on; the earlier one can still be shown word for word.
"""

from __future__ import annotations

import csv
import json
import re
import tomllib
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from hashlib import sha256
from pathlib import Path

from app.errors import StoreFault, Unacceptable
from app.i18n import Text

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "wordings"
SHIPPED = FOLDER / "shipped.csv"
"""One line for each version that ever came with the program: its digest and its seal."""

LONGEST = 20_000
"""Code points of a text in one language: some fifteen pages. More is no notice to read [D]."""
MOST_PARAGRAPHS = 400
LONGEST_TITLE = 40
LARGEST_FILE = 200_000
"""Bytes of a file that is read at all."""

_VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")


class WordingCode(StrEnum):
    """The fixed wordings that the papers and the counter stand on."""

    INFORMATION_NOTICE = "information_notice"
    FACE_NOTICE = "face_notice"
    LENDING_NOTICE = "lending_notice"
    ANTI_FRAUD = "anti_fraud"
    AGREEMENT = "agreement"
    REFUSAL_CHANNELS = "refusal_channels"
    LOSS_TERMS = "loss_terms"
    REPLACEMENT_TERMS = "replacement_terms"
    CLOSURE_TERMS = "closure_terms"
    TRANSFER_WARNING = "transfer_warning"
    DECEASED_PROMISE = "deceased_promise"


WORDING_TITLES = {
    WordingCode.INFORMATION_NOTICE: Text("个人信息处理告知书", "Personal information notice"),
    WordingCode.FACE_NOTICE: Text("人脸信息处理告知书", "Face information notice"),
    WordingCode.LENDING_NOTICE: Text("禁止买卖账户声明", "Statement on lending accounts"),
    WordingCode.ANTI_FRAUD: Text("防范电信网络诈骗风险提示", "Notice on risks and fraud"),
    WordingCode.AGREEMENT: Text("个人银行结算账户管理协议", "Account agreement"),
    WordingCode.REFUSAL_CHANNELS: Text("申诉与投诉渠道告知", "Channels of appeal and complaint"),
    WordingCode.LOSS_TERMS: Text("挂失须知", "Terms of loss reports"),
    WordingCode.REPLACEMENT_TERMS: Text(
        "补卡、换卡、补折须知", "Terms of replacement and exchange"
    ),
    WordingCode.CLOSURE_TERMS: Text("销户须知", "Terms of closing an account"),
    WordingCode.TRANSFER_WARNING: Text("转账防诈骗提示", "Warning before a transfer"),
    WordingCode.DECEASED_PROMISE: Text("已故存款人存款提取承诺书", "Promise of an heir"),
}
"""What the staff call them; each version bears a title of its own for the customer."""

WORDING_PURPOSES = {
    WordingCode.INFORMATION_NOTICE: Text(
        "客户在“告知与同意”时阅读并同意。", "Read and agreed to among the consents."
    ),
    WordingCode.FACE_NOTICE: Text(
        "客户对人脸信息单独同意或拒绝时阅读。",
        "Read before the separate answer about the face.",
    ),
    WordingCode.LENDING_NOTICE: Text(
        "受理时向客户宣读，并印在开户申请书上由客户声明。",
        "Read out at the acceptance, and declared by the customer on the application.",
    ),
    WordingCode.ANTI_FRAUD: Text(
        "单独成页，由客户签名。", "A paper of its own, which the customer signs."
    ),
    WordingCode.AGREEMENT: Text(
        "随开户申请书由客户签名。", "Signed by the customer together with the application."
    ),
    WordingCode.REFUSAL_CHANNELS: Text(
        "印在不予办理告知书上。", "Printed on the notice of what was declined."
    ),
    WordingCode.LOSS_TERMS: Text(
        "印在挂失申请书、客户联和口头挂失通知单上。",
        "Printed on the form, the customer's copy and the notice of a loss report.",
    ),
    WordingCode.REPLACEMENT_TERMS: Text(
        "印在补卡换卡申请书上。", "Printed on the form of a replacement or an exchange."
    ),
    WordingCode.CLOSURE_TERMS: Text(
        "客户销户前阅读，印在销户申请书上。",
        "Read by the customer before a closure, and printed on its form.",
    ),
    WordingCode.TRANSFER_WARNING: Text(
        "客户向他人转账前阅读并确认，印在转账凭条上。",
        "Read and confirmed before a transfer to somebody else, and printed on its voucher.",
    ),
    WordingCode.DECEASED_PROMISE: Text(
        "继承人支取已故存款人存款前阅读，印在申请书上。",
        "Read by an heir who draws a deceased's money, and printed on the form.",
    ),
}


@dataclass(frozen=True)
class Wording:
    """One version of a wording.

    Attributes:
        since: the first day on which it counts.
        journal: number of the entry by which the bank put it in; empty where it came with the
            program.
    """

    code: WordingCode
    version: str
    title: Text
    text: Text
    since: date
    journal: str = ""

    @property
    def digest(self) -> str:
        """SHA-256 in hex of the Chinese text, which is the one that binds."""
        return sha256(self.text.zh.encode()).hexdigest()

    @property
    def seal(self) -> str:
        """SHA-256 in hex over titles and texts of both languages, so that no letter of them can
        be exchanged unseen."""
        parts = [self.title.zh, self.title.en, self.text.zh, self.text.en]
        return sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()

    @property
    def name(self) -> Text:
        """Title and version, as lists and papers name it."""
        return Text("《{title}》（{version}）", "{title} ({version})").format(
            title=self.title, version=self.version
        )


@dataclass(frozen=True)
class Wordings:
    """All versions there are: the bank's own, in the order in which they were put in, and those
    that came with the program."""

    own: tuple[Wording, ...] = ()

    def of(self, code: WordingCode) -> tuple[Wording, ...]:
        """Every version of one wording, the program's first, each part from the oldest on."""
        mine = [one for one in self.own if one.code == code]
        return (*built_in(code), *sorted(mine, key=lambda one: one.since))

    def in_force(self, code: WordingCode, on: date) -> Wording:
        """The version that counts on a day: the bank's own where it has one by then.

        Of two that count from the same day it is the one that was put in last.
        """
        mine = [one for one in self.own if one.code == code and one.since <= on]
        if mine:
            latest = max(one.since for one in mine)
            return next(one for one in reversed(mine) if one.since == latest)
        shipped = built_in(code)
        return next((one for one in reversed(shipped) if one.since <= on), shipped[0])

    def find(self, code: WordingCode, version: str) -> Wording | None:
        """The version of this name; None where there never was one."""
        return next((one for one in self.of(code) if one.version == version), None)

    def word_for_word(self, code: WordingCode, version: str) -> Wording:
        """The version of this name, as it was shown then.

        Raises:
            StoreFault: there is no such version.
        """
        found = self.find(code, version)
        if found is None:
            raise StoreFault(
                "NO_WORDING",
                Text(
                    "没有《{title}》的版本“{version}”。",
                    "There is no version “{version}” of: {title}.",
                ).format(title=WORDING_TITLES[WordingCode(code)], version=version or "—"),
                Text(
                    "该文本由本行换版或随程序提供；请核对本机程序和账簿是否为同一网点的最新版本。",
                    "It was put in by the bank or comes with the program: see that program and "
                    "books are this branch's, and the newest.",
                ),
            )
        return found


AS_SHIPPED = Wordings()
"""What counts where a bank has put in nothing of its own."""


@cache
def built_in(code: WordingCode) -> tuple[Wording, ...]:
    """The versions that came with the program, oldest first; there is always one.

    Raises:
        StoreFault: a file of the installation is no longer the one that was shipped.
    """
    code = WordingCode(code)
    seals = {(one["code"], one["version"]): one["seal"] for one in shipped()}
    found = []
    for path in (FOLDER / code.value).glob("*.toml"):
        try:
            one = parsed(code, path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError, Unacceptable) as error:
            raise _damaged(path.name) from error
        if seals.get((code.value, path.stem)) != one.seal or one.version != path.stem:
            raise _damaged(path.name)
        found.append(one)
    if not found:
        raise _damaged(code.value)
    return tuple(sorted(found, key=lambda one: (one.since, one.version)))


def shipped() -> tuple[dict[str, str], ...]:
    """The lines of the list of all versions that ever came with the program: code, version,
    digest, seal."""
    with SHIPPED.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(line for line in file if not line.startswith("#")))


def parsed(code: WordingCode, content: str) -> Wording:
    """The wording that a file in TOML says.

    Raises:
        Unacceptable: it is no such file, lacks a part or a language, or a part is not well formed.
    """
    if len(content.encode(errors="replace")) > LARGEST_FILE:
        raise _unreadable(too_long())
    try:
        said = tomllib.loads(content.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _unreadable(
            Text("文件不是规定的格式（TOML）。", "The file is not of the agreed form (TOML).")
        ) from error
    chinese, english = said.get("zh"), said.get("en")
    if not isinstance(chinese, dict) or not isinstance(english, dict):
        raise _unreadable(BOTH_LANGUAGES)
    version, since = said.get("version"), said.get("since")
    parts = [one.get(name) for name in ("title", "text") for one in (chinese, english)]
    if not isinstance(version, str) or type(since) is not date:
        raise _unreadable(Text("缺少版本号或日期。", "Version or date is missing."))
    texts = [one for one in parts if isinstance(one, str)]
    if len(texts) != len(parts) or not all(one.strip() for one in texts):
        raise _unreadable(BOTH_LANGUAGES)
    for wrong in (
        wrong_with_version(version),
        *map(wrong_with_title, texts[:2]),
        *map(wrong_with_text, texts[2:]),
    ):
        if wrong is not None:
            raise _unreadable(wrong)
    return Wording(code, version, Text(*texts[:2]), Text(*texts[2:]), since)


def as_file(wording: Wording) -> str:
    """The file that says a wording; `parsed` reads it back to the letter."""
    parts = [f"version = {_quoted(wording.version)}", f"since = {wording.since.isoformat()}"]
    for name, title, text in (
        ("zh", wording.title.zh, wording.text.zh),
        ("en", wording.title.en, wording.text.en),
    ):
        lines = "\n".join(_quoted(line)[1:-1] for line in text.split("\n"))
        # The line break after the opening quotes is none of the text.
        parts += ["", f"[{name}]", f"title = {_quoted(title)}", f'text = """\n{lines}"""']
    return "\n".join(parts) + "\n"


BOTH_LANGUAGES = Text(
    "标题和正文须中文、英文齐全。", "Title and text are needed in both languages."
)


def too_long() -> Text:
    """Why a text is not taken, in a sentence."""
    return Text(f"文本过长，最多{LONGEST}个字符。", f"Too long: at most {LONGEST} characters.")


def wrong_with_version(version: str) -> Text | None:
    """What is wrong with the name of a version; None where it is well formed."""
    if _VERSION.fullmatch(version):
        return None
    return Text(
        "版本号由字母、数字和 . _ - 组成，最多40个字符，如 BANK-2026-1。",
        "A version has letters, digits and . _ - only, 40 at most, such as BANK-2026-1.",
    )


def wrong_with_title(title: str) -> Text | None:
    """What is wrong with a title; None where it is well formed."""
    if not title.strip() or "\n" in title:
        return Text("标题须为一行文字。", "A title is one line.")
    if len(title) > LONGEST_TITLE * 2:
        return Text("标题过长。", "The title is too long.")
    return _wrong_characters(title)


def wrong_with_text(text: str) -> Text | None:
    """What is wrong with a text in one language; None where it is well formed."""
    if not text.strip():
        return Text("文本不能为空。", "The text may not be empty.")
    if len(text) > LONGEST:
        return too_long()
    if text.count("\n") >= MOST_PARAGRAPHS:
        return Text(f"最多{MOST_PARAGRAPHS}段。", f"At most {MOST_PARAGRAPHS} paragraphs.")
    return _wrong_characters(text)


def _wrong_characters(text: str) -> Text | None:
    for at, one in enumerate(text, 1):
        if one != "\n" and unicodedata.category(one) in {"Cc", "Cf", "Cs", "Co"}:
            code = f"U+{ord(one):04X}"
            return Text(
                f"第{at}个字符 {code} 是控制字符或没有公认的字形。",
                f"Character {at}, {code}, is a control or has no agreed shape.",
            )
    return None


def _quoted(words: str) -> str:
    """A basic string of TOML: quotes, backslashes and controls escaped."""
    made = []
    for one in words:
        if one in '"\\':
            made.append(f"\\{one}")
        elif ord(one) < 0x20 or ord(one) == 0x7F:
            made.append(f"\\u{ord(one):04X}")
        else:
            made.append(one)
    return f'"{"".join(made)}"'


def _unreadable(sentence: Text) -> Unacceptable:
    return Unacceptable(
        "WORDING_FILE", sentence, Text("请更正文件后重新读入。", "Correct the file, read it again.")
    )


def _damaged(name: str) -> StoreFault:
    return StoreFault(
        "WORDING_CHANGED",
        Text(
            f"程序自带的文本 {name} 与发布时不一致。",
            f"The wording {name} is not the one that came with the program.",
        ),
        Text(
            "请重新安装程序；换用新文本须办理文本换版。",
            "Install it anew; a new text is a new version.",
        ),
    )
