"""Measures the face recogniser on pairs of photographs of known people: `guitai calibrate`."""

from __future__ import annotations

import csv
import hashlib
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.commands.calibrate_shown import (
    EVERY_SET,
    Measured,
    aims_with,
    curve_panels,
    limits_of,
    measured_shown,
    summary_shown,
)
from app.commands.given import NoPicture, picture, words
from app.commands.printed import Printed
from app.errors import NotAllowed, Unacceptable
from app.i18n import Text
from app.papers.curves import curves_png
from app.vision.calibrated import Calibration, MeasuredRecipe, load, recipes_in_force, save
from app.vision.calibration import (
    Point,
    Rate,
    equal_error,
    limit_for,
    pairs_needed,
    point,
    targets,
)
from app.vision.distances import Measure, Numbers
from app.vision.eyes import Eyes
from app.vision.faults import VisionError, VisionFault
from app.vision.findings import RecogniserInForce
from app.vision.recipes import LIBRARY_DEFAULT, MOST_PICTURES, Recipe, recipe_name
from app.vision.trials import Contradiction, Pair, measured, trials

# Between alike and this many strangers a human decides; beyond, the faces are called different.
UNSURE_AIM = 0.05
# Fewer trials show nothing: not one error in so many still leaves 1 % and 10 % open.
FEWEST_DIFFERENT, FEWEST_SAME = 300, 30
_RECIPES = {"one": 1, "two": 2, "three": MOST_PICTURES}


@dataclass(frozen=True)
class KnownPairs:
    """Pairs of photographs of known people, where they lie, and the digest of their list."""

    folder: Path
    pairs: tuple[Pair, ...]
    digest: str


@dataclass(frozen=True)
class Seen:
    """What the eyes made of the photographs: numbers of the usable, errors of the others."""

    numbers: dict[str, Numbers]
    unusable: dict[str, str]


def calibrate(
    printed: Printed,
    eyes: Eyes,
    known: KnownPairs,
    *,
    recipes: Sequence[str],
    target: float,
    limits: Path,
    write: bool,
    curve: Path | None,
) -> None:
    """Prints how often faces are mistaken, set by set and recipe by recipe.

    `limits` is the calibration in force, which need not be there; `write` replaces it by what was
    measured. `curve` is where a picture of the curves goes.

    Raises:
        NotAllowed: too few pairs to write limits. VisionFault: the recogniser is no use.
    """
    began = time.perf_counter()
    pairs = known.pairs
    force = eyes.recogniser().result()
    seen = look(eyes, known.folder, pairs)
    ways = recipes_now(limits, force)
    everything = [
        found
        for name in [*dict.fromkeys(pair.set for pair in pairs), EVERY_SET]
        for one in (recipes or _RECIPES)
        if (found := _measured(pairs, name, seen, force, ways, _RECIPES[one]))
    ]
    for one in everything:
        printed.answer(_said(one, force, target), measured_shown(one, target, printed))
    if curve is not None:
        png = curves_png(curve_panels(everything, force, printed), printed.language)
        curve.write_bytes(png)
    made = to_write(everything, force, target, known.digest) if write else None
    if made is not None:
        save(made, limits)
    told = {
        "model": force.model,
        "measure": force.measure,
        "pictures": len(seen.numbers) + len(seen.unusable),
        "unusable": [{"image": one, "error": code} for one, code in seen.unusable.items()],
        "pairs": len(pairs),
        "pairs_digest": known.digest,
        "written": str(limits) if made else None,
        "calibration": made.name if made else None,
        "picture": str(curve) if curve else None,
        "ms": round((time.perf_counter() - began) * 1000, 1),
    }
    printed.answer(told, summary_shown(told, made, printed))


def read_pairs(file: Path) -> KnownPairs:
    """The pairs of a CSV with the columns path_a, path_b, same (0 or 1) and, if wanted, set.

    A pair that stands there twice counts once.

    Raises:
        GuitaiError: the file cannot be read. Unacceptable: a column or a value is missing or off,
            with the line's number, or two lines contradict each other.
    """
    content = words(file)
    rows = csv.DictReader(content.splitlines())
    missing = {"path_a", "path_b", "same"} - set(rows.fieldnames or ())
    if missing:
        raise _off(file, 1, Text("缺少列：{c}", "lacks columns: {c}"), ",".join(sorted(missing)))
    pairs: dict[frozenset[str], Pair] = {}
    for row in rows:
        one, other, same = (row[name] or "" for name in ("path_a", "path_b", "same"))
        if not one or not other or one == other:
            raise _off(
                file,
                rows.line_num,
                Text("须有两张不同的图片：{c}", "needs two different pictures: {c}"),
                f"{one}, {other}",
            )
        if same not in ("0", "1"):
            raise _off(
                file, rows.line_num, Text("same 须为 0 或 1：{c}", "same is 0 or 1, not: {c}"), same
            )
        pair = Pair(one, other, same == "1", row.get("set") or "-")
        before = pairs.setdefault(frozenset((one, other)), pair)
        if before.same != pair.same:
            raise _contradiction(file, pair)
    if not pairs:
        raise _off(file, 1, Text("没有图片对{c}", "has no pairs{c}"), "")
    try:
        for _ in trials(list(pairs.values()), 1):
            pass
    except Contradiction as error:
        raise _contradiction(file, error.pair) from error
    digest = hashlib.sha256(content.encode()).hexdigest()
    return KnownPairs(file.parent, tuple(pairs.values()), digest)


def _off(file: Path, line: int, why: Text, what: str) -> Unacceptable:
    return Unacceptable(
        "PAIRS",
        Text("{file} 第 {line} 行：{why}。", "{file}, line {line}: {why}.").format(
            file=str(file), line=line, why=why.format(c=what)
        ),
        Text(
            "格式：path_a,path_b,same,set；路径相对于该文件，same 为 1（同一人）或 0。",
            "Write path_a,path_b,same,set: paths relative to the file; same 1 (one person) or 0.",
        ),
    )


def _contradiction(file: Path, pair: Pair) -> Unacceptable:
    return Unacceptable(
        "PAIRS_DISAGREE",
        Text(
            "{file}：{a} 与 {b} 既被说成同一人，又被说成两个人。",
            "{file}: {a} and {b} are said to be one person and to be two.",
        ).format(file=str(file), a=pair.one, b=pair.other),
        Text("请更正 same 一列。", "Correct the column same."),
    )


def look(eyes: Eyes, folder: Path, pairs: Sequence[Pair]) -> Seen:
    """Every photograph once, described by the eyes.

    Raises:
        VisionFault: the recogniser fails; a poor picture is not a failure but unusable.
    """
    numbers: dict[str, Numbers] = {}
    unusable: dict[str, str] = {}
    for name in dict.fromkeys(one for pair in pairs for one in (pair.one, pair.other)):
        try:
            found = eyes.describe_face(picture(folder / name)).result()
        except NoPicture as error:
            unusable[name] = error.code
            continue
        except VisionFault as fault:
            if fault.code not in (VisionError.PROCESS_DIED, VisionError.TIMEOUT):
                raise
            unusable[name] = str(fault.code)
            continue
        if found.numbers:
            numbers[name] = found.numbers
        else:
            unusable[name] = str(found.shot.error)
    return Seen(numbers, unusable)


def recipes_now(limits: Path, force: RecogniserInForce) -> dict[int, Recipe]:
    """The recipes in force; a calibration that is no use is what measuring anew will mend."""
    try:
        return recipes_in_force(load(limits), force.model, force.views)
    except VisionFault:
        return recipes_in_force(None, force.model, force.views)


def _measured(
    pairs: Sequence[Pair],
    name: str,
    seen: Seen,
    force: RecogniserInForce,
    ways: Mapping[int, Recipe],
    pictures: int,
) -> Measured | None:
    """One recipe on one set, or on all of several; None where there is nothing to measure."""
    if name == EVERY_SET and len({pair.set for pair in pairs}) == 1:
        return None
    chosen = [pair for pair in pairs if name in (pair.set, EVERY_SET)]
    found = measured(chosen, seen.numbers, Measure(force.measure), pictures)
    library: Point | None = None
    if force.measure == Measure.CENTRED:
        plain = measured(chosen, seen.numbers, Measure.STRAIGHT, pictures)
        library = point(plain.same, plain.different, LIBRARY_DEFAULT)
    # The pairs as they are said are always shown, also where not one of them could be measured.
    if pictures > 1 and not found.same and not found.different:
        return None
    return Measured(name, pictures, ways[pictures], found, library)


def to_write(
    everything: Sequence[Measured], force: RecogniserInForce, target: float, digest: str
) -> Calibration:
    """The limits at which, in every set that is large enough, no more strangers than `target` are
    called alike.

    Raises:
        NotAllowed: no recipe was measured on enough pairs.
    """
    recipes = tuple(_written(everything, force, target))
    if not recipes:
        raise NotAllowed(
            "TOO_FEW_PAIRS",
            Text(
                "图片对太少，不足以确定阈值：至少须有不同人 {d} 对、同一人 {s} 对可用。",
                "There are too few pairs to set limits: at least {d} of two people and {s} of one "
                "person must be usable.",
            ).format(d=FEWEST_DIFFERENT, s=FEWEST_SAME),
            Text("请补充图片对后重试。原有阈值未改动。", "Add pairs. The limits are as before."),
        )
    return Calibration(
        model=force.model,
        measured_on=datetime.now().astimezone().date().isoformat(),
        pairs_digest=digest,
        target=target,
        recipes=recipes,
    )


def _written(
    everything: Sequence[Measured], force: RecogniserInForce, target: float
) -> Iterator[MeasuredRecipe]:
    several = len({one.set for one in everything}) > 1
    for pictures in sorted({one.pictures for one in everything}):
        sets = [
            one.distances
            for one in everything
            if one.pictures == pictures
            and len(one.distances.different) >= FEWEST_DIFFERENT
            and len(one.distances.same) >= FEWEST_SAME
        ]
        whole = next(
            (
                one.distances
                for one in everything
                if one.pictures == pictures and (one.set == EVERY_SET or not several)
            ),
            None,
        )
        if whole is None or not sets:
            continue
        alike = min(limit_for(one.different, target) for one in sets)
        unsure = max(alike, min(limit_for(one.different, UNSURE_AIM) for one in sets))
        if alike <= 0:
            continue
        at = point(whole.same, whole.different, alike)
        yield MeasuredRecipe(
            name=recipe_name(pictures, force.views),
            alike_up_to=alike,
            unsure_up_to=unsure,
            same_pairs=at.false_refusal.trials,
            different_pairs=at.false_match.trials,
            false_alike=at.false_match.hits,
            not_alike=at.false_refusal.hits,
        )


def _said(one: Measured, force: RecogniserInForce, target: float) -> dict[str, Any]:
    found = one.distances
    aims = aims_with(target)
    equal = equal_error(found.same, found.different)
    return {
        "set": one.set,
        "recipe": one.recipe.name,
        "calibration": one.recipe.calibration,
        "model": force.model,
        "same": len(found.same),
        "different": len(found.different),
        "left_out": found.left_out,
        "people": found.people,
        "equal_error": _point(equal) if equal else None,
        "limits": [{"what": what, **_point(at)} for what, at in limits_of(one)],
        "targets": [
            {"aim": one.aim, "shown": one.shown, "needs": pairs_needed(one.aim), **_point(one.at)}
            for one in targets(found.same, found.different, aims)
        ]
        if found.different
        else [],
    }


def _point(at: Point) -> dict[str, Any]:
    return {
        "limit": round(at.limit, 4),
        "far": _rate(at.false_match),
        "frr": _rate(at.false_refusal),
    }


def _rate(rate: Rate) -> dict[str, Any]:
    low, high = rate.interval
    return {
        "share": rate.share if rate.trials else None,
        "low": low,
        "high": high,
        "at_most": rate.at_most,
        "hits": rate.hits,
        "trials": rate.trials,
    }
