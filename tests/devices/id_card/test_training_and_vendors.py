"""The training cast can be laid on a reader, and vendors can bring readers of their own."""

from __future__ import annotations

import io
import textwrap
from pathlib import Path

import pytest
from PIL import Image

from app.devices.id_card import Unreadable, id_card
from app.devices.id_card.specimen import SpecimenReader
from app.devices.specimens import cast
from app.domain.document_forms import form_of
from app.errors import DeviceFault
from tests.devices.id_card.chips import clock

CHIPS = [one for one in cast() if form_of(one.kind).chip]


def test_a_specimens_chip_says_what_is_printed_on_the_card() -> None:
    reader = SpecimenReader("", clock)
    for customer in CHIPS:
        if customer.code == "S07":  # the exercise with the wrong check digit
            continue
        reader.lay(customer.code)
        fields = reader.read().fields
        assert (fields.kind, fields.number) == (customer.kind, customer.number)
        assert fields.name == customer.name
        assert (fields.birth_date, fields.valid_from) == (customer.birth_date, customer.valid_from)
        printed = form_of(customer.kind).names
        for name in ("latin_name", "ethnicity", "nationality", "address", "issuer", "pass_number"):
            if name in printed:
                assert getattr(fields, name) == getattr(customer, name), name
        assert fields.sex.title.zh == customer.sex
        assert fields.valid_until == customer.valid_until


def test_a_specimens_chip_has_a_small_photograph_and_its_record() -> None:
    for customer in CHIPS:
        with Image.open(io.BytesIO(customer.picture("chip.png"))) as picture:
            assert picture.size == (102, 126)
    read = SpecimenReader("S01", clock).read()
    assert read.media_type == "image/png"
    assert read.record is not None
    assert len(read.record) == 256


def test_the_number_that_cannot_be_is_refused_by_the_reader_too() -> None:
    with pytest.raises(Unreadable) as raised:
        SpecimenReader("S07", clock).read()
    assert raised.value.code == "GARBAGE"


def test_nothing_lies_on_the_training_reader_until_a_card_is_laid_there() -> None:
    reader = SpecimenReader("", clock)
    reader.ready()
    with pytest.raises(DeviceFault) as raised:
        reader.read()
    assert raised.value.code == "NO_CARD"
    reader.lay("S01")
    assert reader.lying == "S01"
    assert reader.read().fields.name == "沈若兰"
    reader.lift()
    assert reader.lying is None
    with pytest.raises(DeviceFault) as raised:
        reader.read()
    assert raised.value.code == "NO_CARD"


VENDORS_READER = """
    from app.errors import DeviceFault
    from app.i18n import same

    class Reader:
        def __init__(self, setting):
            if setting == "broken":
                raise OSError("no such port")
            self.name = f"acme {setting}"

        def ready(self):
            raise DeviceFault("NO_READER", same("no"), same("plug in"))

        def read(self):
            raise OSError("the vendor's own library failed: 110101199003070134")
"""


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A vendor's package, as pip would have installed it."""
    (tmp_path / "acme_reader.py").write_text(textwrap.dedent(VENDORS_READER), encoding="utf-8")
    told = tmp_path / "acme_reader-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-reader\nVersion: 1.0\n")
    (told / "entry_points.txt").write_text(
        "[guitai.devices]\nid_card.acme = acme_reader:Reader\nid_card.gone = acme_nowhere:Reader\n"
    )
    monkeypatch.syspath_prepend(tmp_path)


@pytest.mark.usefixtures("acme")
def test_a_vendors_reader_is_found_by_its_name_and_gets_its_setting() -> None:
    reader = id_card("acme:COM7")
    assert reader is not None
    assert reader.name == "acme COM7"
    with pytest.raises(DeviceFault) as raised:
        reader.ready()
    assert raised.value.code == "NO_READER"


@pytest.mark.usefixtures("acme")
def test_a_vendors_reader_that_breaks_is_a_fault_of_the_device_and_tells_no_number() -> None:
    reader, broken = id_card("acme:COM7"), id_card("acme:broken")
    assert reader is not None
    assert broken is not None
    for call in (reader.read, broken.ready, lambda: id_card("gone")):
        with pytest.raises(DeviceFault) as raised:
            call()
        assert raised.value.code == "VENDOR_DRIVER"
        assert raised.value.remedy.zh
        assert "110101199003070134" not in str(raised.value)
