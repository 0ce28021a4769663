"""文本换版: a notice, a statement or the agreement gets another version from a day on."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from app.domain.branch import Level
from app.domain.wording import WORDING_TITLES, Wording, WordingCode
from app.evidence.wording_change import WordingChange
from app.flow.books import Books
from app.flow.change import Change
from app.flow.operation import Actor, Made, Operation, Performing, Step
from app.flow.rule import Finding, Judging, escalate, escalates, refuse, refuses, rule, warn, warns
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.fonts import lacking
from app.rules import sources
from app.rules.authorisation import APPROVAL
from app.rules.wordings import CHANGED_WORDING

_ONE_MOMENT = Text("请稍候。", "One moment, please.")
_NOTHING = same("—")
_MOST_BESIDE = 40
"""Paragraphs in a row that are each held beside the other; a text written anew is one piece."""


@rule(
    "WORDING-LEVEL",
    CHANGED_WORDING,
    title=Text("文本由网点负责人授权换版", "A wording changes with a manager's word"),
    may=(escalates(Level.MANAGER),),
    source=sources.WORDING_CHANGE,
)
def a_manager_approves(judging: Judging, change: WordingChange) -> Iterator[Finding]:
    """A wording binds every later customer: a manager approves, who is not the one that enters."""
    yield escalate(
        Level.MANAGER,
        Text("文本换版须网点负责人授权。", "A changed wording needs a manager's approval."),
    )


@rule(
    "WORDING-NEW",
    CHANGED_WORDING,
    title=Text("版本号从未用过", "The version was never used before"),
    may=(refuses(remedy=Text("请另取版本号。", "Choose another version.")),),
    source=sources.WORDING_CHANGE,
)
def the_version_is_new(judging: Judging, change: WordingChange) -> Iterator[Finding]:
    """A version names one text for ever, also the text that nobody uses any more."""
    code = WordingCode(change.code)
    versions = [one.version.casefold() for one in judging.books.wordings().of(code)]
    if change.version.casefold() in versions:
        yield refuse(
            Text(
                "《{title}》已有版本 {version}；已有版本不得改写。",
                "{title} has a version {version} already; a version is never rewritten.",
            ).format(title=WORDING_TITLES[code], version=change.version),
            customer_text=_ONE_MOMENT,
            field="version",
        )


@rule(
    "WORDING-DAY",
    CHANGED_WORDING,
    title=Text(
        "最早自次日起生效：同一日签署的文本只有一个版本",
        "It counts from the next day at the earliest: of one day there is one version",
    ),
    may=(
        refuses(
            when=Text("日期已过或为今日", "the day has passed, or is today"),
            remedy=Text("请改为明日或以后的日期。", "Choose tomorrow or a later day."),
        ),
        warns(when=Text("该日已有待生效的版本", "another version waits for that day")),
    ),
    source=sources.WORDING_CHANGE,
)
def the_day_is_to_come(judging: Judging, change: WordingChange) -> Iterator[Finding]:
    """Whoever signed today signed what is in force today; nothing may change under them."""
    if change.day <= judging.today:
        yield refuse(
            Text(
                f"生效日期 {change.day} 不是明日或以后。",
                f"The day {change.day} is not tomorrow or later.",
            ),
            customer_text=_ONE_MOMENT,
            field="valid_from",
        )
        return
    own = judging.books.wordings().own
    waiting = [one for one in own if (one.code, one.since) == (change.code, change.day)]
    if waiting:
        yield warn(
            Text(
                "自 {day} 起已有待生效的版本 {version}，将由本版本取代。",
                "The version {version} waits for {day} already; this one will take its place.",
            ).format(day=change.valid_from, version=waiting[-1].version),
            field="valid_from",
        )


@rule(
    "WORDING-CHARACTERS",
    CHANGED_WORDING,
    title=Text("文本中的每个字都能打印", "Every character can be printed"),
    may=(
        refuses(
            remedy=Text(
                "请改用能打印的字，或在本机安装含有该字的字体。",
                "Use characters that can be printed, or install a font that has them.",
            )
        ),
    ),
    source=sources.WORDING_CHANGE,
)
def every_character_can_be_printed(judging: Judging, change: WordingChange) -> Iterator[Finding]:
    """What no paper can print is said before it takes effect, not when a customer waits."""
    for field in ("title_zh", "text_zh", "title_en", "text_en"):
        missing = lacking(getattr(change, field).replace("\n", ""))
        if missing:
            named = "、".join(f"{one}（U+{ord(one):04X}）" for one in missing[:5])
            yield refuse(
                Text("不能打印的字：{named}。", "Cannot be printed: {named}.").format(named=named),
                customer_text=_ONE_MOMENT,
                field=field,
            )


@rule(
    "WORDING-DIGEST",
    CHANGED_WORDING,
    title=Text("登记的摘要值与正文一致", "The digest kept is that of the text"),
    may=(refuses(remedy=Text("请重新录入文本。", "Enter the text anew.")),),
    source=sources.WORDING_CHANGE,
)
def the_digest_is_the_texts(judging: Judging, change: WordingChange) -> Iterator[Finding]:
    """What the approver saw by its digest is what is written into the books."""
    if change.wording().digest != change.digest:
        yield refuse(
            Text("摘要值与正文不一致。", "The digest is not that of the text."),
            customer_text=_ONE_MOMENT,
            field="text_zh",
        )


@rule(
    "WORDING-SAME",
    CHANGED_WORDING,
    title=Text("新文本与当时有效的文本不同", "The new text is another than the one in force"),
    may=(warns(remedy=Text("请核对新文本。", "Check the new text.")),),
    source=sources.WORDING_CHANGE,
)
def it_changes_something(judging: Judging, change: WordingChange) -> Iterator[Finding]:
    """A new version with the old text is mostly a slip."""
    now = judging.books.wordings().in_force(WordingCode(change.code), change.day)
    if now.seal == change.wording().seal:
        yield warn(
            Text("新文本与当时有效的文本完全相同。", "The new text is the one in force."),
            field="text_zh",
        )


def _changes(view: View, judging: Judging) -> tuple[Change, ...]:
    """Version and title, and paragraph by paragraph what reads otherwise than in the version that
    counts on that day until now."""
    change = view.find(CHANGED_WORDING)
    if change is None:
        return ()
    new = change.wording()
    was = judging.books.wordings().in_force(new.code, new.since)
    found = [
        Change(
            "version",
            WORDING_TITLES[new.code],
            _dated(was),
            Text("{version}（自 {day} 起）", "{version} (from {day})").format(
                version=new.version, day=change.valid_from
            ),
            CHANGED_WORDING.name,
            "version",
        ),
    ]
    if was.digest != new.digest:
        found.append(
            Change(
                "digest",
                Text("中文正文摘要值", "Digest of the Chinese text"),
                same(_grouped(was.digest)),
                same(_grouped(new.digest)),
                CHANGED_WORDING.name,
                "text_zh",
            )
        )
    if was.title != new.title:
        label = Text("标题", "Title")
        found.append(Change("title", label, was.title, new.title, CHANGED_WORDING.name, "title_zh"))
    chinese, english = Text("中文", "Chinese"), Text("英文", "English")
    found += _paragraphs("text_zh", chinese, was.text.zh, new.text.zh)
    found += _paragraphs("text_en", english, was.text.en, new.text.en)
    return tuple(found)


def _paragraphs(field: str, language: Text, was: str, now: str) -> Iterator[Change]:
    before, after = was.split("\n"), now.split("\n")
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for first, last, start, end in _apart(matcher):
        yield Change(
            f"{field}-{first + 1}-{start + 1}",
            Text("{language}第 {n} 段", "{language}, paragraph {n}").format(
                language=language, n=start + 1
            ),
            same("\n".join(before[first:last])) or _NOTHING,
            same("\n".join(after[start:end])) or _NOTHING,
            CHANGED_WORDING.name,
            field,
        )


def _apart(matcher: SequenceMatcher[str]) -> Iterator[tuple[int, int, int, int]]:
    """Where two texts differ: paragraph beside paragraph where as many stand on both sides."""
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        if last - first == end - start <= _MOST_BESIDE:
            for n in range(last - first):
                yield first + n, first + n + 1, start + n, start + n + 1
        else:
            yield first, last, start, end


def _grouped(digest: str) -> str:
    """A digest in groups of eight, so that it is compared by eye and breaks into lines."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))


def _dated(one: Wording) -> Text:
    return Text("{version}（自 {day} 起）", "{version} (from {day})").format(
        version=one.version, day=one.since.isoformat()
    )


def _put_in(view: View, books: Books, performing: Performing) -> Made:
    change = view.of(CHANGED_WORDING)
    new = change.wording(performing.journal)
    books.add_wording(new)
    return Made("", {"wording": WORDING_TITLES[new.code].zh, "version": new.version})


def _headline(view: View) -> Text:
    change = view.find(CHANGED_WORDING)
    if change is None:
        return Text("未填写", "not filled in")
    return Text("{title} → {new}", "{title} → {new}").format(
        title=WORDING_TITLES[WordingCode(change.code)], new=_dated(change.wording())
    )


WORDING_CHANGE = Operation(
    code="8304",
    name="wording_change",
    title=Text("文本换版", "Change a wording"),
    words=("wbhb", "xyhb", "文本", "协议", "告知书", "wording", "notice", "agreement"),
    headline=_headline,
    steps=(
        Step(
            "wording",
            Text("文本", "Wording"),
            (CHANGED_WORDING,),
            Text(
                "录入或从文件读入新版本的中英文全文、生效日期和依据；原版本保留，已签署的单据不受影响。",
                "Enter the new version whole in Chinese and English, or read it from a file, with "
                "its day and its ground; the old versions are kept, and what was signed is not "
                "touched.",
            ),
            how=Text(
                "以本行审定的文本为准，逐字核对后再提交；最早自明日起生效。",
                "Take the text that the bank has settled and compare it word by word; it counts "
                "from tomorrow at the earliest.",
            ),
        ),
        Step(
            "approval",
            Text("授权", "Authorisation"),
            (APPROVAL,),
            Text(
                "文本约束以后的全部客户，由网点负责人授权，录入人不得自行授权。",
                "A wording binds every later customer: a manager approves, never the one who "
                "entered it.",
            ),
            how=Text(
                "逐段核对改动之处与审定文本，核对生效日期，再输入本人柜员号和密码。",
                "Hold each paragraph that changes against the settled text, and the day, then "
                "enter your own number and password.",
            ),
            actor=Actor.AUTHORISER,
        ),
    ),
    rules=(
        a_manager_approves,
        the_version_is_new,
        the_day_is_to_come,
        every_character_can_be_printed,
        the_digest_is_the_texts,
        it_changes_something,
    ),
    effect=_put_in,
    papers=(),
    approval=APPROVAL,
    changes=_changes,
    made_titles={
        "wording": Text("文本", "Wording"),
        "version": Text("版本号", "Version"),
    },
    least=Level.SUPERVISOR,
)
