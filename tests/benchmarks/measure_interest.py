"""Holds the bank's interest against an independent calculation, to the fen, on drawn histories.

PYTHONPATH=. .venv/bin/python tests/benchmarks/measure_interest.py [--histories N]

The other calculation goes through every single day from the definition, in fractions
(`tests.domain.interest_by_hand`). The first history on which the two differ is told and ends it.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter

from hypothesis import HealthCheck, Phase, given, settings

from tests.domain.interest_by_hand import DAY, ByHand, History, by_hand, histories
from tests.domain.test_interest import settled_by_the_bank


def counted(history: History, found: ByHand, seen: Counter[str]) -> None:
    """What such a history had in it."""
    seen["histories"] += 1
    seen["days"] += (history.closed - history.opened).days
    seen["lines"] += len(history.lines)
    seen["settlements"] += len(found.settled)
    seen["settlements that bore something"] += sum(fen > 0 for _, fen, _ in found.settled)
    seen["lines that count from an earlier day"] += sum(
        line.counts_from < line.on for line in history.lines
    )
    seen["day ends in between"] += len(history.ends)
    seen["closed on the day of opening"] += history.opened == history.closed
    for what, day in (("opened", history.opened), ("closed", history.closed)):
        for after, name in ((0, "20th"), (1, "21st"), (2, "22nd")):
            settled = day - after * DAY
            if settled.day == 20 and settled.month % 3 == 0:
                seen[f"{what} on the {name} of a quarter's end"] += 1
    seen["with a 29 February"] += any(
        (history.opened + n * DAY).strftime("%m%d") == "0229"
        for n in range((history.closed - history.opened).days)
    )
    seen["with a tax"] += history.tax > 0
    seen["in whole yuan"] += history.whole_yuan


def main() -> None:
    """Compares so many histories and tells what was in them."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--histories", type=int, default=20_000)
    said = asked.parse_args()
    seen: Counter[str] = Counter()

    @settings(
        max_examples=said.histories,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(histories())
    def agree(history: History) -> None:
        found = by_hand(history)
        counted(history, found, seen)
        assert settled_by_the_bank(history).settled == found.settled, history

    began = time.perf_counter()
    agree()
    print(f"all agree to the fen, in {time.perf_counter() - began:.0f} s")
    for what, count in seen.items():
        print(f"  {count:>9,}  {what}")


if __name__ == "__main__":
    main()
