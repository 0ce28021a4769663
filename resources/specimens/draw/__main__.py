"""Draws the specimen customers: python -m resources.specimens.draw [CODE …] [--into FOLDER]."""

import argparse
from pathlib import Path

from .cast import people
from .draw_person import draw, write_cast


def main() -> None:
    """Draw the named persons, or all of them and the list of the cast."""
    parser = argparse.ArgumentParser(prog="python -m resources.specimens.draw", description=__doc__)
    parser.add_argument("codes", nargs="*", metavar="CODE")
    parser.add_argument("--into", type=Path, default=Path(__file__).resolve().parent.parent)
    wanted = parser.parse_args()
    cast = people()
    unknown = set(wanted.codes) - {person.code for person in cast}
    if unknown:
        parser.error(f"no such specimen: {', '.join(sorted(unknown))}")
    for person in cast:
        if not wanted.codes or person.code in wanted.codes:
            draw(person, wanted.into / person.code)
    write_cast(cast, wanted.into / "cast.json")


if __name__ == "__main__":
    main()
