"""What was said of a loss is hidden in the records until somebody says why they look."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.desk.masking import Mask
from app.desk.showing import rows_of
from app.evidence.contracts import ContractSigned
from app.evidence.found_card import CardHandedIn
from app.evidence.loss import LossSaid, ReportChosen
from tests.evidence import SAMPLES

SAID: tuple[tuple[type, dict[str, Any]], ...] = (
    (
        LossSaid,
        {
            "phone": "19900000321",
            "where": "样本路菜市场",
            "last_use": "前天取款600元",
            "balance": 1234500,
        },
    ),
    (ReportChosen, {"reporter": "欧阳样本", "by_agent": True}),
    (CardHandedIn, {"who": "王样本 19900000321", "where": "样本路公交站"}),
    (ContractSigned, {"reference": "8800123456"}),
)


@pytest.mark.parametrize(("kind", "said"), SAID)
def test_what_was_said_of_a_loss_is_hidden(kind: type, said: dict[str, Any]) -> None:
    value = replace(SAMPLES[kind](), **said)
    mask = Mask([value])
    shown = " ".join(mask.text(text).zh for _, text, _ in rows_of(value))
    for one in ("19900000321", "样本路", "600", "12,345", "欧阳样本", "王样本", "8800123456"):
        assert one not in shown
