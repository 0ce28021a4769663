"""No printer: papers stay on the screen and in the journal."""

from __future__ import annotations

from app.devices.printer.port import Job, PrintHow, PrintReceipt, require_pdf

NO_PRINTER = "none"
"""What the receipt names in the place of a printer: nothing lies in any tray."""


class Nothing:
    """Takes every paper and prints none, for a counter that works without a printer."""

    def ready(self) -> None:
        """Always."""

    def attention(self) -> None:
        """Never."""

    def print(self, pdf: bytes, title: str, how: PrintHow) -> PrintReceipt:
        """Prints nothing; the receipt names no job."""
        require_pdf(pdf)
        return PrintReceipt(NO_PRINTER, "")

    def job(self, job: str) -> Job | None:
        """None: there are no jobs."""
        return None

    def find(self, mark: str) -> Job | None:
        """None: there are no jobs."""
        return None

    def cancel(self, job: str) -> Job | None:
        """None: there are no jobs."""
        return None
