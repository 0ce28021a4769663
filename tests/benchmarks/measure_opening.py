"""The machine's time of one whole opening, stage by stage, in a fresh training store.

.venv/bin/python tests/benchmarks/measure_opening.py [RUNS] [SPECIMEN]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from app.bootstrap import open_desk, training_settings
from app.desk.rehearsal import Rehearsal
from app.devices.specimens import by_code
from app.jobs import inline


def main() -> None:
    """Opens an account RUNS times, each in a store of its own, and prints medians per stage."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    specimen = by_code(sys.argv[2] if len(sys.argv) > 2 else "S01")
    stages: dict[str, list[float]] = {}
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            desk = open_desk(training_settings(Path(folder) / "store"), inline())
            try:
                desk.warm_up()
                desk.read_document(specimen.picture("front.jpg"))
                desk.compare(specimen.picture("live0.jpg"), (specimen.picture("live1.jpg"),))
                result = Rehearsal(desk, {}).run(
                    "account_opening",
                    documents={
                        "card": (specimen.picture("front.jpg"), specimen.picture("back.jpg"))
                    },
                    live=specimen.live,
                    out=Path(folder) / "papers",
                )
            finally:
                desk.close()
        if not result.performed:
            raise SystemExit(f"stopped at {result.stopped_at}: {result.verdicts}")
        for stage, ms in result.ms.items():
            stages.setdefault(stage, []).append(ms)
    print(f"{specimen.code}, {runs} runs, warm eyes; milliseconds")
    for stage, taken in stages.items():
        print(f"{stage:12} {statistics.median(taken):9.1f}  ({min(taken):.1f}…{max(taken):.1f})")


if __name__ == "__main__":
    main()
