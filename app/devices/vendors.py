"""Drivers that vendors of devices add: installed beside Guitai, found by their name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.errors import DeviceFault
from app.i18n import Text

GROUP = "guitai.devices"
"""The entry-point group; an entry is called `PORT.NAME`, such as `id_card.acme`, and names a
callable that takes what follows the name in the setting and gives the driver."""


def vendor_driver(port: str, name: str) -> Callable[[str], Any] | None:
    """What makes the driver `name` of a port, or None where no vendor brought one.

    Raises:
        DeviceFault: VENDOR_DRIVER: it is installed, but cannot be loaded.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415  (slow, and seldom needed)

    for entry in entry_points(group=GROUP, name=f"{port}.{name}"):
        try:
            made: Callable[[str], Any] = entry.load()
        except Exception as error:
            raise vendor_fault(name, error) from error
        return made
    return None


def vendor_fault(name: str, error: Exception) -> DeviceFault:
    """A vendor's driver that fails in a way that drivers must not."""
    return DeviceFault(
        "VENDOR_DRIVER",
        Text(
            "厂商驱动“{name}”出错（{kind}）。", "The vendor's driver “{name}” failed ({kind})."
        ).format(name=name, kind=type(error).__name__),
        Text(
            "请联系设备厂商；在此之前改用其他方式。",
            "Call the vendor of the device; until then work another way.",
        ),
    )
