"""The words of the trade in both languages, as the program's own lists have them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.desk.help import ACTOR_TITLES, EFFECT_TITLES
from app.domain.account import (
    ACCOUNT_CLASS_TITLES,
    ACCOUNT_LIFE_TITLES,
    MEDIUM_STATE_TITLES,
    PIN_STATE_TITLES,
)
from app.domain.branch import LEVEL_TITLES
from app.domain.document_forms import FIELD_TITLES
from app.domain.documents import DocumentKind, Sex, Standing
from app.domain.names import pinyin
from app.domain.occupations import Occupation
from app.domain.risk_grade import RiskFactor, RiskLevel
from app.evidence.approval import DECISION_TITLES
from app.evidence.face import FACE_BAND_TITLES
from app.evidence.identity import ASSURANCE_WORDS
from app.evidence.network_check import CHECK_MEANING_TITLES
from app.flow.operation import Operation
from app.flow.outcome import OUTCOME_TITLES
from app.i18n import Language, Text


@dataclass(frozen=True)
class WordGroup:
    """Words that belong together, in the order of the language they are looked up in."""

    anchor: str
    title: Text
    words: tuple[Text, ...]


def glossary(language: Language, operations: Sequence[Operation]) -> tuple[WordGroup, ...]:
    """All groups, sorted for a reader of `language`."""
    steps = [step.title for one in operations for step in one.steps]
    slots = [slot.title for one in operations for slot in one.slots.values()]
    groups: tuple[tuple[str, Text, Iterable[Text]], ...] = (
        ("operations", Text("交易", "Operations"), (one.title for one in operations)),
        ("steps", Text("步骤和内容", "Steps and what they hold"), (*steps, *slots)),
        (
            "people",
            Text("人员和级别", "People and levels"),
            (*LEVEL_TITLES.values(), *ACTOR_TITLES.values()),
        ),
        (
            "documents",
            Text("证件", "Documents"),
            (
                *(one.title for one in DocumentKind),
                *FIELD_TITLES.values(),
                *ASSURANCE_WORDS.values(),
                *(one.title for one in Sex),
                *(one.title for one in Standing),
            ),
        ),
        (
            "accounts",
            Text("账户和卡", "Accounts and cards"),
            (
                *ACCOUNT_CLASS_TITLES.values(),
                *ACCOUNT_LIFE_TITLES.values(),
                *MEDIUM_STATE_TITLES.values(),
                *PIN_STATE_TITLES.values(),
            ),
        ),
        (
            "checks",
            Text("核查和人脸", "Checks and faces"),
            (*CHECK_MEANING_TITLES.values(), *FACE_BAND_TITLES.values()),
        ),
        ("occupations", Text("职业", "Occupations"), (one.title for one in Occupation)),
        (
            "risk",
            Text("风险等级", "Risk grade"),
            (*(one.title for one in RiskLevel), *(one.title for one in RiskFactor)),
        ),
        (
            "outcomes",
            Text("结论和结果", "Verdicts and outcomes"),
            (*EFFECT_TITLES.values(), *DECISION_TITLES.values(), *OUTCOME_TITLES.values()),
        ),
    )
    return tuple(
        WordGroup(anchor, title, _sorted(words, language)) for anchor, title, words in groups
    )


def _sorted(words: Iterable[Text], language: Language) -> tuple[Text, ...]:
    once = dict.fromkeys(words)
    if language is Language.CHINESE:
        return tuple(sorted(once, key=lambda word: (pinyin(word.zh).letters, word.zh)))
    return tuple(sorted(once, key=lambda word: word.en.casefold()))
