"""有权机关: who may have an account frozen, by which statute, and who may have money taken out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.restraint import RestraintKind
from app.domain.titled import Titled
from app.i18n import Text


class Authority(Titled):
    """Kinds of organs whose officers come to a counter."""

    COURT = "court", Text("人民法院", "people's court")
    PROCURATORATE = "procuratorate", Text("人民检察院", "people's procuratorate")
    POLICE = "police", Text("公安机关", "police")
    STATE_SECURITY = "state_security", Text("国家安全机关", "state security organ")
    MILITARY_SECURITY = "military_security", Text("军队保卫部门", "military security department")
    PRISON = "prison", Text("监狱", "prison")
    COAST_GUARD = "coast_guard", Text("海警机构", "coast guard")
    SMUGGLING = "smuggling", Text("海关缉私部门", "customs anti-smuggling department")
    SUPERVISION = "supervision", Text("监察机关", "supervision commission")
    TAX = "tax", Text("税务机关", "tax authority")
    CUSTOMS = "customs", Text("海关", "customs")
    PEOPLES_BANK = "peoples_bank", Text("中国人民银行总行", "head office of the People's Bank")
    BY_STATUTE = "by_statute", Text("其他行政机关（有法律授权）", "another agency, by statute")
    AUDIT = "audit", Text("审计机关", "audit authority")
    MARKET = "market", Text("市场监督管理部门", "market supervision department")
    NO_STATUTE = "no_statute", Text("其他机关、单位或个人", "anybody else")


@dataclass(frozen=True)
class Power:
    """What a statute lets an organ have done.

    Attributes:
        freezes: as which kind its freeze is registered; None where it has no power to freeze.
        deducts: whether it may have money taken out (扣划).
        source: the statute, or where it is said that there is none.
    """

    freezes: RestraintKind | None
    deducts: bool
    source: Text


_TABLE = Text(
    "银发〔2002〕1号附表（据公开转载，未见原文）",
    "the table of PBC 1 of 2002 (from public secondary sources)",
)
_CRIMINAL = Text(
    "刑事诉讼法、公安机关办理刑事案件程序规定第237至243条；银发〔2002〕1号附表（据公开转载）",
    "Criminal Procedure Law; Police Criminal Procedure Rules 237-243; the table of PBC 1 of 2002 "
    "(from public secondary sources)",
)

POWERS: Mapping[Authority, Power] = {
    Authority.COURT: Power(
        RestraintKind.JUDICIAL,
        True,
        Text(
            "民诉法解释第485条、查封规定第26、27条；银发〔2002〕1号附表（据公开转载）",
            "Interpretation of the Civil Procedure Law 485, Seizure Provisions 26 and 27; the "
            "table of PBC 1 of 2002 (from public secondary sources)",
        ),
    ),
    **{
        one: Power(RestraintKind.POLICE, False, _CRIMINAL)
        for one in (
            Authority.PROCURATORATE,
            Authority.POLICE,
            Authority.STATE_SECURITY,
            Authority.MILITARY_SECURITY,
            Authority.PRISON,
            Authority.COAST_GUARD,
            Authority.SMUGGLING,
        )
    },
    Authority.SUPERVISION: Power(
        RestraintKind.SUPERVISION,
        False,
        Text(
            "监察法第26条（与案件无关的查明后三日内解除）",
            "Supervision Law 26 (released within three days once found unrelated)",
        ),
    ),
    **{
        one: Power(
            RestraintKind.ADMINISTRATIVE,
            True,
            Text(
                "行政强制法第29至32条；税收征管、海关法律；银发〔2002〕1号附表（据公开转载）",
                "Administrative Coercion Law 29-32; the laws on tax and customs; the table of PBC "
                "1 of 2002 (from public secondary sources)",
            ),
        )
        for one in (Authority.TAX, Authority.CUSTOMS)
    },
    Authority.PEOPLES_BANK: Power(
        RestraintKind.AML_TEMPORARY,
        False,
        Text("反洗钱法第45条", "Anti-Money-Laundering Law 45"),
    ),
    Authority.BY_STATUTE: Power(
        RestraintKind.ADMINISTRATIVE,
        False,
        Text(
            "行政强制法第29条：冻结存款由法律规定的行政机关实施，其他任何机关不得冻结",
            "Administrative Coercion Law 29: only an agency that a statute empowers freezes "
            "deposits, and nobody else",
        ),
    ),
    **{
        one: Power(None, False, _TABLE)
        for one in (Authority.AUDIT, Authority.MARKET, Authority.NO_STATUTE)
    },
}
"""By the organ, what it may have done. The table of 2002 is older than some laws, so an agency
that a later statute empowers comes as `BY_STATUTE` and names the law."""
