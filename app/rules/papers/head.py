"""The head of a paper, its seal, and what its code says."""

from __future__ import annotations

from datetime import date, datetime

from app.clock import CHINA, business_date
from app.domain import check_code
from app.domain.branch import StoreKind
from app.flow.operation import PaperCopy, Setting
from app.i18n import Text, same
from app.papers.document import Header, Seal


def header(setting: Setting, title: Text, copy: Text) -> Header:
    """The head of a paper; its date is the business date in China."""
    at = setting.at.astimezone(CHINA)
    return Header(
        bank=same(setting.branch.bank),
        branch_number=setting.branch.number,
        branch_name=setting.branch.name,
        date=f"{at:%Y-%m-%d}",
        serial=setting.serial,
        journal=setting.journal,
        title=title,
        copy=copy,
    )


def day(setting: Setting) -> date:
    """The business day of a paper."""
    return business_date(setting.at)


def is_training(setting: Setting) -> bool:
    """Whether the paper comes from a training store and carries the watermark."""
    return setting.branch.kind is StoreKind.TRAINING


def moment(at: datetime) -> str:
    """A moment as papers print it."""
    return f"{at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"


def seal(setting: Setting) -> Seal | None:
    """The branch's seal, once the entry stands in the journal."""
    if not setting.journal:
        return None
    return Seal(
        f"{setting.branch.bank}{setting.branch.name}",
        "培训专用章" if is_training(setting) else "业务专用章",
        check_code.grouped(setting.mark.code) if setting.mark else "",
    )


def proof(setting: Setting, paper: str, copy: PaperCopy) -> str:
    """What the QR code of this copy says; nothing while the case is a draft.

    Raises:
        ValueError: the setting is that of another copy.
    """
    mark = setting.mark
    if mark is None:
        return ""
    if (mark.paper, mark.copy) != (paper, copy.code):
        raise ValueError(f"{mark.paper} {mark.copy} was asked for, not {paper} {copy.code}")
    return mark.said
