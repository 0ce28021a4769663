"""One seeing process for all tests that do not kill it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.vision.eyes import Eyes


@pytest.fixture(scope="session")
def eyes() -> Iterator[Eyes]:
    """The real process with the real models, warmed once."""
    opened = Eyes()
    opened.warm().result(90)
    yield opened
    opened.close()
