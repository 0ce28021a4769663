"""Pre-printed forms and papers for them, made to measure for tests."""

from __future__ import annotations

from typing import Any

from app.i18n import Text, same
from app.papers.document import Cell, Document, Header, Section, Value
from app.papers.form_map import Anchor, Field, FormMap, Place

SIZE = (200.0, 100.0)


def form(*fields: Field, **more: Any) -> FormMap:
    """A form of 200 by 100 millimetres with these fields."""
    said: dict[str, Any] = {
        "code": "receipt",
        "zh": "测试凭条",
        "en": "Test slip",
        "width": SIZE[0],
        "height": SIZE[1],
        "source": "测试",
        "source_en": "a test",
        "remarks": Place(x=2, y=90, width=80, height=6),
        "anchor": Anchor(x=100, y=50),
        "fields": fields,
    }
    return FormMap(**{**said, **more})


def field(of: str = "户名", **more: Any) -> Field:
    """A field of 60 by 8 millimetres near the upper left corner."""
    return Field(**{"of": of, "x": 10.0, "y": 10.0, "width": 60.0, "height": 8.0, **more})


def paper(*cells: tuple[str, Value], **more: Any) -> Document:
    """A paper that says these things under the title 内容."""
    said: dict[str, Any] = {
        "header": Header(
            same("培训银行"),
            "0101",
            "样本支行",
            "2026-03-09",
            "S1",
            "0101-01-000042",
            Text("回单", "Receipt"),
            Text("客户联", "Customer copy"),
        ),
        "blocks": (
            Section(
                Text("内容", "Contents"),
                tuple(Cell(same(label), value) for label, value in cells),
                1,
            ),
        ),
    }
    return Document(**{**said, **more})
