"""Chips of people who do not exist: one for each layout of the record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from app.clock import CHINA
from app.domain.documents import DocumentKind, Sex
from app.evidence.chip import ChipFields

TODAY = date(2026, 11, 22)


def clock() -> datetime:
    """Noon of the day on which the tests read."""
    return datetime(2026, 11, 22, 12, tzinfo=CHINA)


RESIDENT = ChipFields(
    kind=DocumentKind.RESIDENT_CARD,
    name="陈𬱖",
    name_on_chip="陈𬱖",
    sex=Sex.FEMALE,
    ethnicity="汉",
    birth_date=date(1990, 6, 14),
    address="上海市培训区梧桐路18号201室",
    number="31010019900614024X",
    issuer="上海市公安局培训分局",
    valid_from=date(2020, 3, 9),
    valid_until=date(2040, 3, 9),
    reader="here",
)
LONG_TERM = replace(
    RESIDENT,
    name="周国栋",
    name_on_chip="周国栋",
    sex=Sex.MALE,
    birth_date=date(1966, 2, 3),
    number="320100196602031179",
    valid_until=None,
)
HMT = ChipFields(
    kind=DocumentKind.HMT_PERMIT,
    name="何样本",
    name_on_chip="何样本",
    sex=Sex.FEMALE,
    birth_date=date(1992, 1, 30),
    address="广东省深圳市培训区样本路1号",
    # An official specimen of the permit [DOMAIN §7.2].
    number="830000199201300022",
    issuer="深圳市公安局",
    valid_from=date(2023, 5, 1),
    valid_until=date(2028, 5, 1),
    reader="here",
    pass_number="12345678",
    issue_count="01",
)
FOREIGN_2023 = ChipFields(
    kind=DocumentKind.FOREIGN_PR_CARD,
    name="样本",
    name_on_chip="样本",
    latin_name="SPECIMEN, FOREIGN PERSON OF A LONG NAME INDEED",
    sex=Sex.FEMALE,
    nationality="DEU",
    birth_date=date(1981, 8, 3),
    number="93127619810803002X",
    valid_from=date(2024, 2, 1),
    valid_until=date(2034, 2, 1),
    reader="here",
    issue_count="02",
)
FOREIGN_2017 = ChipFields(
    kind=DocumentKind.FOREIGN_PR_CARD,
    name="样本",
    name_on_chip="样本",
    latin_name="SPECIMEN, PERSON",
    sex=Sex.MALE,
    nationality="KAZ",
    birth_date=date(1990, 12, 31),
    number="KAZ110090123105",
    valid_from=date(2018, 2, 1),
    valid_until=date(2028, 2, 1),
    reader="here",
    issuer="1100",
)
ALL = (RESIDENT, LONG_TERM, HMT, FOREIGN_2023, FOREIGN_2017)
