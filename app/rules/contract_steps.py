"""The last step that agreeing and ending have in common: somebody else looks before it counts."""

from __future__ import annotations

from app.flow.operation import Actor, Step
from app.i18n import Text
from app.rules.authorisation import APPROVAL

REVIEW = Step(
    "approval",
    Text("复核", "Review"),
    (APPROVAL,),
    Text(
        "由另一名人员复核；身份存疑、由监护人办理或命中名单的，由相应级别授权。",
        "Another member of staff looks at it; one of a higher level where identity is in doubt, a "
        "guardian acts or a list is hit.",
    ),
    Actor.AUTHORISER,
    tells=Text("正在复核，请稍候。", "It is being checked. One moment, please."),
    how=Text(
        "看证件、看人、看签约对方和编号，再输入本人工号和密码。",
        "See the document, the person, the other side and their number, then enter your own number "
        "and password.",
    ),
)
