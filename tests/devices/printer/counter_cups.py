"""Stand-ins for CUPS's programs `lp` and `lpstat`, word for word like those of CUPS 2.4.2."""

from __future__ import annotations

from pathlib import Path

_LPSTAT = """#!/bin/sh
here={folder}
case "$1" in
-r) if [ -e $here/stopped ]; then echo "scheduler is not running"
    else echo "scheduler is running"; fi ;;
-e) [ -e $here/stopped ] || cat $here/printers ;;
-d) if [ -e $here/default ]; then echo "system default destination: $(cat $here/default)"
    else echo "no system default destination"; fi ;;
-l) if [ -e $here/disabled ]; then echo "printer $3 disabled since Sat Nov 21 22:34:01 2026 -"
    else echo "printer $3 is idle.  enabled since Sat Nov 21 22:34:01 2026"; fi
    if [ -e $here/alerts ]; then echo "	Alerts: $(cat $here/alerts)"; fi ;;
-a) if [ -e $here/stopped ] || ! grep -qx "$2" $here/printers; then
      echo "lpstat: Invalid destination name in list \\"$2\\"." >&2; exit 1; fi
    if [ -e $here/closed ]; then
      echo "$2 not accepting requests since Sat Nov 21 22:34:01 2026 -"; echo "	Rejecting Jobs"
    else echo "$2 accepting requests since Sat Nov 21 22:34:01 2026"; fi ;;
esac
"""

_LP = """#!/bin/sh
here={folder}
if [ -e $here/hanging ]; then exec sleep 30; fi
if [ -e $here/full ]; then cat > /dev/null; echo "lp: Too many active jobs." >&2; exit 1; fi
printf '%s\\n' "$@" > $here/asked
cat > $here/printed
echo "request id is $2-7 (0 file(s))"
"""


class CounterCups:
    """A printing system with the printers Counter and Receipt; its state are files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.programs = folder / "programs"
        self.programs.mkdir()
        for name, words in (("lp", _LP), ("lpstat", _LPSTAT)):
            program = self.programs / name
            program.write_text(words.format(folder=folder), encoding="utf-8")
            program.chmod(0o755)
        (folder / "printers").write_text("Receipt\nCounter\n", encoding="utf-8")

    def now(self, state: str, words: str = "") -> None:
        """Puts it into a state: stopped, closed, hanging, full, default, disabled, alerts."""
        (self.folder / state).write_text(words, encoding="utf-8")

    @property
    def printed(self) -> bytes:
        """What was printed last."""
        return (self.folder / "printed").read_bytes()

    @property
    def asked(self) -> list[str]:
        """With which words `lp` was called last."""
        return (self.folder / "asked").read_text(encoding="utf-8").splitlines()
