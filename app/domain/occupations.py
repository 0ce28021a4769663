"""What people do for a living, as account forms ask it (GB/T 6565-2015)."""

from __future__ import annotations

from app.domain.titled import Titled
from app.i18n import Text


class Occupation(Titled):
    """The eight major groups of GB/T 6565-2015, and the items a counter needs beside them.

    A value of one digit is the standard's own code; the others are this program's, because the
    standard has no place for people without employment.
    """

    HEAD = (
        "1",
        Text(
            "党的机关、国家机关、群众团体和社会组织、企事业单位负责人",
            "Head of a Party or state organ, association, enterprise or institution",
        ),
    )
    PROFESSIONAL = "2", Text("专业技术人员", "Professional or technical staff")
    CLERK = "3", Text("办事人员和有关人员", "Clerical and related staff")
    SERVICE = (
        "4",
        Text("社会生产服务和生活服务人员", "Production services and personal services staff"),
    )
    FARMING = (
        "5",
        Text("农、林、牧、渔业生产及辅助人员", "Farming, forestry, herding and fishery worker"),
    )
    MANUFACTURING = "6", Text("生产制造及有关人员", "Manufacturing and related worker")
    SOLDIER = "7", Text("军人", "Soldier")
    STUDENT = "student", Text("学生", "Student")
    RETIRED = "retired", Text("离退休人员", "Retired")
    UNEMPLOYED = "unemployed", Text("无业人员", "Without employment")
    FREELANCE = "freelance", Text("自由职业者", "Freelance")
    SELF_EMPLOYED = "self_employed", Text("个体工商户", "Self-employed trader")
    HOMEMAKER = "homemaker", Text("家庭主妇（夫）", "Homemaker")
    OTHER = "8", Text("不便分类的其他从业人员", "Other, not classified")

    @property
    def needs_text(self) -> bool:
        """Whether the customer must say in words what they do: always for 其他."""
        return self is Occupation.OTHER

    @property
    def has_employer(self) -> bool:
        """Whether the form asks for the name of the place of work [K]."""
        return self not in _WITHOUT_EMPLOYER


_WITHOUT_EMPLOYER = frozenset(
    {
        Occupation.RETIRED,
        Occupation.UNEMPLOYED,
        Occupation.FREELANCE,
        Occupation.HOMEMAKER,
        Occupation.FARMING,
    }
)
