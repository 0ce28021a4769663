"""撤回人脸授权: what the holder says when they withdraw the consent to their face."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from app.evidence.ask import Ask, AskKind
from app.i18n import Text


@dataclass(frozen=True)
class ConsentWithdrawal:
    """In person and of their own will; nothing is asked of why [PIPL 15]."""

    in_person: Annotated[
        bool,
        Ask(
            Text("本人办理", "In person"),
            AskKind.TICK,
            says=Text(
                "客户本人在柜台前，与所示证件的照片相符，要求撤回人脸授权。",
                "The customer is here in person, looks like the document, and asks to withdraw the "
                "consent to the face.",
            ),
            default=False,
        ),
    ]
    told: Annotated[
        bool,
        Ask(
            Text("已告知", "Told"),
            AskKind.TICK,
            says=Text(
                "已告知：以后不再采集人脸，此前的照片不再用于比对，依法须留存的办理记录仍予保存；"
                "撤回不影响此前办理的业务，以后由两名柜面人员核对身份，服务不受影响。",
                "Told: the face is no longer pictured, earlier pictures are no longer compared, "
                "what the law wants kept stays in the records; what was done before stays valid, "
                "two members of staff identify from now on, and no service is refused.",
            ),
            default=False,
        ),
    ]
