"""A printing system of the tests' own: the real CUPS in a folder, with printers that are folders.

Its printers take what CUPS hands them as the last thing before a real device would get it; files
beside them jam them, break them, or let them be slow.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAM = "/usr/sbin/cupsd"
_SHARED = Path("/usr/lib/cups")
_PDF = _SHARED / "backend" / "cups-pdf"
_PDF_MODEL = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")

_BACKEND = """#!/bin/sh
# What CUPS calls to bring a job to a device: JOB USER TITLE COPIES OPTIONS [FILE]
[ $# = 0 ] && { echo 'direct counter "Counter" "A printer of the tests"'; exit 0; }
out=${DEVICE_URI#counter:}
trap 'exit 0' TERM
while [ -e "$out/jam" ]; do echo "STATE: +media-jam-error" >&2; sleep 0.1; done
echo "STATE: -media-jam-error" >&2
if [ -e "$out/broken" ]; then echo "ERROR: The fuser is too hot" >&2; cat > /dev/null; exit 1; fi
echo "$5" > "$out/$1.options"
cat > "$out/$1.part" && mv "$out/$1.part" "$out/$1.pdf"
"""

_MODEL = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "COUNTER.PPD"
*Manufacturer: "Guitai"
*Product: "(Counter)"
*ModelName: "Counter"
*ShortNickName: "Counter"
*NickName: "Counter of the tests"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*cupsVersion: 2.2
*cupsManualCopies: True
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4: "<</PageSize[595 842]>>setpagedevice"
*PageSize A5: "<</PageSize[420 595]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4: "<</PageSize[595 842]>>setpagedevice"
*PageRegion A5: "<</PageSize[420 595]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4: "12 12 583 830"
*ImageableArea A5: "12 12 408 583"
*DefaultPaperDimension: A4
*PaperDimension A4: "595 842"
*PaperDimension A5: "420 595"
*VariablePaperSize: True
*MaxMediaWidth: "842"
*MaxMediaHeight: "1191"
*HWMargins: 0 0 0 0
*CustomPageSize True: "pop pop pop <</PageSize [5 -2 roll]>> setpagedevice"
*ParamCustomPageSize Width: 1 points 100 842
*ParamCustomPageSize Height: 2 points 100 1191
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 0
*OpenUI *InputSlot: PickOne
*OrderDependency: 20 AnySetup *InputSlot
*DefaultInputSlot: Tray1
*InputSlot Tray1/Tray 1: ""
*InputSlot Tray2/Tray 2: ""
*InputSlot Manual/Manual: ""
*CloseUI: *InputSlot
*OpenUI *Duplex: PickOne
*OrderDependency: 30 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long edge: ""
*Duplex DuplexTumble/Short edge: ""
*CloseUI: *Duplex
*DefaultFont: Courier
"""

_SETTINGS = """Listen {folder}/run/cups.sock
LogLevel debug
MaxLogSize 0
Browsing Off
DefaultAuthType None
WebInterface No
DirtyCleanInterval 0
PreserveJobHistory {history}
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

_FILES = """ServerRoot {folder}/etc
ServerBin {folder}/programs
DataDir /usr/share/cups
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/run
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
"""

_PRINTER = """<{kind} {name}>
Info {name}
DeviceURI {device}
State Idle
Accepting Yes
Shared No
ErrorPolicy {policy}
</{end}>
"""


class RealCups:
    """A CUPS with the printers Counter (the default), Receipt and Files, which is cups-pdf's own
    where there is one and this is root."""

    def __init__(self, *, history: bool = True) -> None:
        # Where everybody may go in: CUPS prints as a user of its own.
        self.folder = Path(tempfile.mkdtemp(prefix="cups-"))
        self.folder.chmod(0o755)
        self._history = history
        self._process: subprocess.Popen[bytes] | None = None
        for name in ("etc/ppd", "programs/backend", "spool/tmp", "cache", "run/certs", "log"):
            (self.folder / name).mkdir(parents=True)
        for name in ("cgi-bin", "daemon", "driver", "filter", "monitor", "notifier"):
            if (_SHARED / name).exists():
                (self.folder / "programs" / name).symlink_to(_SHARED / name)
        backend = self.folder / "programs" / "backend" / "counter"
        backend.write_text(_BACKEND, encoding="utf-8")
        backend.chmod(0o700)
        files = _FILES.format(folder=self.folder)
        if os.getuid() == 0:
            files += "SystemGroup root\nUser lp\nGroup lp\n"
        (self.folder / "etc" / "cups-files.conf").write_text(files, encoding="utf-8")
        printers = [self._printer("Counter", "retry-current-job", default=True)]
        printers.append(self._printer("Receipt", "abort-job"))
        (self.folder / "etc" / "printers.conf").write_text("".join(printers), encoding="utf-8")

    def _printer(self, name: str, policy: str, *, default: bool = False) -> str:
        (self.folder / "out" / name).mkdir(parents=True)
        (self.folder / "etc" / "ppd" / f"{name}.ppd").write_text(_MODEL, encoding="latin-1")
        return _PRINTER.format(
            kind="DefaultPrinter" if default else "Printer",
            end="DefaultPrinter" if default else "Printer",
            name=name,
            device=f"counter:{self.folder / 'out' / name}",
            policy=policy,
        )

    @property
    def socket(self) -> str:
        """Where it listens."""
        return str(self.folder / "run" / "cups.sock")

    @property
    def environment(self) -> dict[str, str]:
        """What leads programs here, away from the printing system of this computer."""
        return {"CUPS_SERVER": self.socket, "CUPS_SERVERROOT": str(self.folder / "etc")}

    @property
    def running(self) -> bool:
        """Whether it runs."""
        return self._process is not None

    def start(self) -> None:
        """Starts it, and waits until it listens."""
        said = _SETTINGS.format(folder=self.folder, history="Yes" if self._history else "No")
        settings = self.folder / "etc" / "cupsd.conf"
        settings.write_text(said, encoding="utf-8")
        files = str(self.folder / "etc" / "cups-files.conf")
        self._process = subprocess.Popen(
            [PROGRAM, "-f", "-c", str(settings), "-s", files],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until(lambda: Path(self.socket).exists() and self.says("lpstat", "-r").endswith("running"))

    def stop(self) -> None:
        """Stops it, with whatever it is printing."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(20)
            self._process = None

    def remove(self) -> None:
        """Stops it and leaves nothing behind."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def says(self, *words: str) -> str:
        """What one of CUPS's own programs says."""
        done = subprocess.run(
            words,
            env={**os.environ, **self.environment, "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
        return (done.stdout + done.stderr).strip()

    def out(self, printer: str = "Counter") -> Path:
        """The tray of a printer."""
        return self.folder / "out" / printer

    def printed(self, printer: str = "Counter") -> list[bytes]:
        """What lies in a tray, in the order of the jobs."""
        files = sorted(self.out(printer).glob("*.pdf"), key=lambda one: int(one.stem))
        return [one.read_bytes() for one in files]

    def options(self, printer: str = "Counter") -> str:
        """With which options the newest job came to the device."""
        newest = max(self.out(printer).glob("*.options"), key=lambda one: int(one.stem))
        return newest.read_text(encoding="utf-8")

    @contextmanager
    def so(self, state: str, printer: str = "Counter") -> Iterator[None]:
        """The printer is jammed, or broken, for a while."""
        mark = self.out(printer) / state
        mark.touch()
        try:
            yield
        finally:
            mark.unlink(missing_ok=True)

    def clear(self) -> None:
        """Empties the trays and ends every job, for the next test."""
        for mark in (self.folder / "out").glob("*/[bj]*"):
            mark.unlink(missing_ok=True)
        for name in ("Counter", "Receipt"):
            self.says("cancel", "-a", "-x", name)
            self.says("cupsenable", name)
            self.says("cupsaccept", name)
        self.says("lpadmin", "-d", "Counter")
        for file in (self.folder / "out").glob("*/*.*"):
            file.unlink(missing_ok=True)


def until(so: Callable[[], bool], seconds: float = 20.0) -> None:
    """Waits until it is so; AssertionError where it never is."""
    end = time.monotonic() + seconds
    while not so():
        assert time.monotonic() < end, "it never came to be so"
        time.sleep(0.02)
