"""What was agreed for the account: channels other than the counter, their limits, notices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from app.domain.wording import WordingCode
from app.evidence.ask import Ask, AskKind
from app.evidence.worded import Worded
from app.i18n import Text


def _channels(values: Mapping[str, Any]) -> bool:
    return bool(values.get("channels"))


def _positive(value: int) -> Text | None:
    if value <= 0:
        return Text(
            "须大于零；不开通非柜面渠道时请取消勾选。",
            "Must be above zero; untick the channels instead.",
        )
    return None


@dataclass(frozen=True)
class Terms(Worded):
    """账户约定. Amounts are fen.

    Non-counter limits must be agreed in writing at the opening: daily amount, daily count,
    yearly amount [261号, K; DOMAIN §1.1]. Banks start new cards low (5,000 a day) [K]. They are
    agreed under the account agreement, which is signed with them.
    """

    UNDER: ClassVar = {"agreement": WordingCode.AGREEMENT}

    channels: Annotated[
        bool,
        Ask(
            Text("非柜面渠道", "Channels besides the counter"),
            AskKind.TICK,
            says=Text(
                "开通非柜面业务（网上银行、手机银行、自助设备等）。",
                "Open channels besides the counter (online, mobile, self-service).",
            ),
            required=False,
            default=True,
        ),
    ]
    daily_amount: Annotated[
        int,
        Ask(
            Text("非柜面日累计限额（元）", "Daily amount (CNY)"),
            AskKind.MONEY,
            shown=_channels,
            default=500_000,
            check=_positive,
        ),
    ]
    daily_count: Annotated[
        int,
        Ask(
            Text("非柜面日累计笔数", "Daily count"),
            AskKind.NUMBER,
            shown=_channels,
            default=10,
            check=_positive,
        ),
    ]
    yearly_amount: Annotated[
        int,
        Ask(
            Text("非柜面年累计限额（元）", "Yearly amount (CNY)"),
            AskKind.MONEY,
            shown=_channels,
            default=20_000_000,
            check=_positive,
        ),
    ]
    sms_notice: Annotated[
        bool,
        Ask(
            Text("短信提醒", "SMS notices"),
            AskKind.TICK,
            says=Text("开通账户变动短信提醒。", "Send a text message for each movement."),
            required=False,
            default=True,
        ),
    ]
    # What was not asked in the first years of the journal was opened with the channels.
    online_banking: Annotated[
        bool,
        Ask(
            Text("网上银行", "Online banking"),
            AskKind.TICK,
            says=Text("签约网上银行。", "Sign up for online banking."),
            shown=_channels,
            required=False,
            default=True,
        ),
    ] = True
    mobile_banking: Annotated[
        bool,
        Ask(
            Text("手机银行", "Mobile banking"),
            AskKind.TICK,
            says=Text("签约手机银行。", "Sign up for mobile banking."),
            shown=_channels,
            required=False,
            default=True,
        ),
    ] = True
    self_service: Annotated[
        bool,
        Ask(
            Text("自助设备、POS", "Machines and shops"),
            AskKind.TICK,
            says=Text(
                "开通自助设备、POS等用卡渠道。", "Let the card be used at machines and in shops."
            ),
            shown=_channels,
            required=False,
            default=True,
        ),
    ] = True
    # Whoever opened before there was one has none.
    agreement_version: str = ""
    agreement_digest: str = ""
