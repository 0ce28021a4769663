"""How a setting is declared: what it is for, what it may be, and who may have it changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.branch import Level, StoreKind
from app.i18n import Text, same

NEVER_IN_REAL = Text("正式网点不得使用培训设备。", "A real branch may not use specimen devices.")
_LONGEST = 500
_LONGEST_FORMS = 8_000


class Group(StrEnum):
    """The parts of the settings screen, in its order."""

    PICTURES = "pictures"
    READER = "reader"
    PAPERS = "papers"
    CHECKS = "checks"
    CUSTOMER = "customer"
    PROGRAM = "program"


GROUP_TITLES = {
    Group.PICTURES: Text("摄像头与扫描", "Cameras and scans"),
    Group.READER: Text("证件读卡器", "Card reader"),
    Group.PAPERS: Text("打印", "Printing"),
    Group.CHECKS: Text("核查与短信", "Checks and messages"),
    Group.CUSTOMER: Text("客户界面", "Customer's side"),
    Group.PROGRAM: Text("程序", "Program"),
}


class Takes(StrEnum):
    """What a way of setting something asks for besides its own name."""

    NOTHING = "nothing"
    TEXT = "text"
    CAMERA = "camera"
    """the name of a camera that is plugged in"""
    PRINTER = "printer"
    """the name of a printer of the system"""
    FOLDER = "folder"
    FILE = "file"
    FORMS = "forms"
    """how each form is printed, which a screen of its own says"""


class Trial(StrEnum):
    """What “try it” does for a setting."""

    CAMERA = "camera"
    FACE_CAMERA = "face_camera"
    SCANS = "scans"
    READER = "reader"
    PRINTER = "printer"
    SMS = "sms"
    VOICE = "voice"
    SOUNDS = "sounds"


@dataclass(frozen=True)
class Way:
    """One way in which a thing can be set: a driver, or a plain choice.

    Attributes:
        prefix: what the setting's text begins with; what it takes follows, after a colon.
        label: what it asks for, where it takes something.
        example: of what it takes.
        pattern: what it takes must match this whole.
        optional: what it takes may stay empty.
        training: only in a training store.
        words: what it takes, in words; raises ValueError where that is not well formed.
    """

    prefix: str
    title: Text
    takes: Takes = Takes.NOTHING
    label: Text = Text("", "")
    example: str = ""
    pattern: str = r".+"
    optional: bool = False
    training: bool = False
    words: Callable[[str], Text] | None = None

    def written(self, rest: str) -> str:
        """The setting's text with what this way takes."""
        if self.takes is Takes.NOTHING:
            return self.prefix
        if not self.prefix or self.prefix.endswith(":"):
            return self.prefix + rest
        return f"{self.prefix}:{rest}" if rest else self.prefix

    def rest(self, said: str) -> str | None:
        """What a setting's text says besides the name of this way; None where it is another's."""
        if self.takes is Takes.NOTHING:
            return "" if said == self.prefix else None
        if not self.prefix:
            return said or None
        if self.prefix.endswith(":"):
            return said.removeprefix(self.prefix) if said.startswith(self.prefix) else None
        if said == self.prefix:
            return ""
        return said.removeprefix(f"{self.prefix}:") if said.startswith(f"{self.prefix}:") else None

    def wrong(self, rest: str) -> Text | None:
        """What is wrong with what this way takes, or None."""
        if self.takes is Takes.NOTHING or (self.optional and not rest):
            return None
        if not rest:
            return Text("请填写{what}。", "Enter: {what}.").format(what=self.label)
        longest = _LONGEST_FORMS if self.takes is Takes.FORMS else _LONGEST
        if len(rest) > longest or not rest.isprintable():
            return Text("过长或含有不可打印的字符。", "Too long, or with unprintable characters.")
        try:
            if re.fullmatch(self.pattern, rest) and (not self.words or self.words(rest)):
                return None
        except ValueError:
            pass
        return Text("格式应如 {example}。", "It should look like {example}.").format(
            example=self.example
        )


@dataclass(frozen=True)
class Setting:
    """One setting: said once, for the file, the screen, the checks and the journal.

    Attributes:
        purpose: what it is for, in a sentence for whoever sets it.
        ways: how it can be set; of those that fit a text the first counts.
        least: the least level that may authorise a change [D: for the bank to set].
        at_start: a change counts only when the program is started again.
        trial: what “try it” does; None where there is nothing to try.
    """

    label: Text
    purpose: Text
    group: Group
    ways: tuple[Way, ...]
    least: Level = Level.SUPERVISOR
    at_start: bool = False
    trial: Trial | None = None

    def of_kind(self, kind: StoreKind) -> Setting:
        """The setting with the ways that a store of this kind may have."""
        ways = tuple(one for one in self.ways if kind is StoreKind.TRAINING or not one.training)
        return replace(self, ways=ways)

    def way(self, said: str) -> tuple[Way, str] | None:
        """The way in which this text sets it and what that takes; None where it is none."""
        for one in self.ways:
            rest = one.rest(said)
            if rest is not None:
                return one, rest
        return None

    def wrong(self, said: str, kind: StoreKind | None = None) -> Text | None:
        """What is wrong with a text, or None; with a kind of store also what that forbids."""
        found = self.way(said)
        if found is None:
            return Text(
                "无法识别“{said}”；可为：{ways}。", "“{said}” is unknown. There are: {ways}."
            ).format(said=said[:_LONGEST], ways=_listed(self.ways))
        way, rest = found
        if way.training and kind is StoreKind.REAL:
            return NEVER_IN_REAL
        return way.wrong(rest)

    def shown(self, said: str) -> Text:
        """What a text of this setting means, in words."""
        found = self.way(said)
        if found is None:
            return Text(said, said)
        way, rest = found
        if not rest:
            return way.title
        try:
            words = way.words(rest) if way.words else same(rest)
        except ValueError:
            words = same(rest)
        return Text("{title}：{rest}", "{title}: {rest}").format(title=way.title, rest=words)


def _listed(ways: Iterable[Way]) -> Text:
    titles = [one.title for one in ways]
    return Text("、".join(one.zh for one in titles), "; ".join(one.en for one in titles))
