"""The self-test: is this workstation fit for work, part by part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.desk.desk import Desk
from app.desk.rehearsal import reading_fields
from app.devices.specimens import by_code
from app.errors import GuitaiError
from app.i18n import Text, same
from app.papers.fonts import Weight, check, width


@dataclass(frozen=True)
class Finding:
    """The state of one part; `remedy` says what to do where it is not well."""

    check: str
    well: bool
    text: Text
    remedy: Text = Text("", "")


_WANTED = "柜台申请书人民币壹贰叁㐀𬱖𠮷ÄžŁ"


def self_test(desk: Desk) -> Iterator[Finding]:
    """Tests books, key, printer, camera, fonts, card reading and faces, one after the other."""
    for light in desk.lights():
        if light.code != "eyes":
            optional = light.code in ("camera", "printer") and not light.well
            yield Finding(light.code, light.well or optional, light.word, light.remedy)
    yield Finding("key", True, desk.key_place())
    yield _fonts()
    yield from _eyes(desk)


def _fonts() -> Finding:
    try:
        check()
        for weight in Weight:
            width(_WANTED, weight, 10.0)
    except GuitaiError as error:
        return Finding("fonts", False, error.sentence, error.remedy)
    return Finding("fonts", True, Text("正常", "well"))


def _eyes(desk: Desk) -> Iterator[Finding]:
    specimen = by_code("S01")
    try:
        front = desk.read_card(specimen.picture("front.jpg"))
        read = reading_fields(front).get("number", {}).get("value")
        well = read == specimen.number
        yield Finding(
            "reading",
            well,
            Text("正常", "well") if well else Text("样本证件识读有误", "the specimen was misread"),
        )
        if front.portrait is None:
            return
        found = desk.compare(front.portrait, specimen.live)
    except GuitaiError as error:
        yield Finding("eyes", False, error.sentence, error.remedy)
        return
    yield Finding(
        "faces",
        found.band is not None and found.band.value == "alike",
        same(
            f"{found.model}; {found.recipe}; ≤{found.alike_up_to:.3f} alike, "
            f"≤{found.unsure_up_to:.3f} unsure"
        ),
    )
