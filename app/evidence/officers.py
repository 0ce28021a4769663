"""Who brought an order to the counter: the organ, and two officers with their certificates."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from app.domain.authority import Authority
from app.domain.titled import Titled
from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text


class Came(Titled):
    """How an order reached the bank."""

    IN_PERSON = "in_person", Text("两名执法人员到场", "two officers are here")
    PLATFORM = "platform", Text("网络查控、查控平台", "over the authorities' platform")


class Certificate(Titled):
    """What an officer shows to be one."""

    WORK = "work", Text("工作证", "service card")
    POLICE = "police", Text("人民警察证", "police certificate")
    EXECUTION = "execution", Text("执行公务证", "certificate of execution")
    ENFORCEMENT = "enforcement", Text("行政执法证", "law enforcement certificate")
    SUPERVISION = "supervision", Text("监察工作证", "supervision certificate")


AUTHORITIES = tuple(Choice(one, one.title) for one in Authority)
_CAME = tuple(Choice(one, one.title) for one in Came)
_CERTIFICATES = tuple(Choice(one, one.title) for one in Certificate)


def _digits(typed: str) -> str:
    """One certificate is one, whether its number was typed narrow or wide, in small letters or
    large ones."""
    return "".join(unicodedata.normalize("NFKC", typed).split()).upper()


def _in_person(values: Mapping[str, Any]) -> bool:
    return values.get("came") == Came.IN_PERSON


def _over_the_platform(values: Mapping[str, Any]) -> bool:
    return values.get("came") == Came.PLATFORM


def _by_statute(values: Mapping[str, Any]) -> bool:
    return values.get("authority") == Authority.BY_STATUTE


@dataclass(frozen=True)
class OfficersShown:
    """Who brought the order: the organ, and two officers with their certificates [DOMAIN §5, s;
    反洗钱法43]."""

    authority: Annotated[
        Authority,
        Ask(
            Text("机关种类", "Kind of organ"),
            AskKind.CHOICE,
            choices=AUTHORITIES,
            default="",
        ),
    ]
    statute: Annotated[
        str,
        Ask(
            Text("法律依据", "By which statute"),
            hint=Text("法律名称和条款", "law and article"),
            shown=_by_statute,
            longest=80,
            default="",
        ),
    ]
    organ: Annotated[
        str,
        Ask(
            Text("机关名称", "Name of the organ"),
            hint=Text("照文书印章录全称", "in full, as on the stamp"),
            longest=60,
            default="",
        ),
    ]
    came: Annotated[
        Came,
        Ask(
            Text("来源", "How it came"),
            AskKind.CHOICE,
            choices=_CAME,
            default=Came.IN_PERSON,
        ),
    ]
    certificate: Annotated[
        Certificate,
        Ask(
            Text("证件种类", "Certificates"),
            AskKind.CHOICE,
            choices=_CERTIFICATES,
            default=Certificate.WORK,
        ),
    ]
    officer: Annotated[str, Ask(Text("执法人员一", "First officer"), longest=40, default="")]
    certificate_number: Annotated[
        str, Ask(Text("证件号码一", "First certificate"), longest=40, default="", tidied=_digits)
    ]
    second_officer: Annotated[
        str, Ask(Text("执法人员二", "Second officer"), longest=40, default="")
    ]
    second_certificate_number: Annotated[
        str, Ask(Text("证件号码二", "Second certificate"), longest=40, default="", tidied=_digits)
    ]
    seen: Annotated[
        bool,
        Ask(
            Text("证件核对", "Certificates"),
            AskKind.TICK,
            says=Text(
                "两名执法人员同时到场，证件与本人一致、在有效期内，已留存复印件。",
                "Both officers are here, their certificates are theirs and valid, and copies are "
                "kept.",
            ),
            shown=_in_person,
            default=False,
        ),
    ]
    received: Annotated[
        bool,
        Ask(
            Text("平台核对", "Platform"),
            AskKind.TICK,
            says=Text(
                "报文经查控平台验签，载明两名承办人和文书，已打印留存。",
                "The message was verified by the platform, names two officers and the papers, and "
                "its print is kept.",
            ),
            shown=_over_the_platform,
            default=False,
        ),
    ]

    @property
    def first_shown(self) -> str:
        """The first officer's certificate, as the register keeps it: kind and number."""
        return f"{self.certificate}:{self.certificate_number}"

    @property
    def second_shown(self) -> str:
        """The second officer's."""
        return f"{self.certificate}:{self.second_certificate_number}"
