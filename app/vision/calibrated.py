"""The file in which a bank keeps the limits that it measured for its own faces and recogniser."""

from __future__ import annotations

import json
import math
import tomllib
from dataclasses import dataclass
from pathlib import Path

from app.vision.faults import VisionError, VisionFault
from app.vision.recipes import MOST_PICTURES, Recipe, built_in, recipe_name

FILE_NAME = "calibration.toml"
_COUNTS = ("same_pairs", "different_pairs", "false_alike", "not_alike")


@dataclass(frozen=True, slots=True)
class MeasuredRecipe:
    """The limits of one recipe, and the counts that they were measured on.

    `false_alike` pairs of two people lie within `alike_up_to`; `not_alike` pairs of one person
    beyond it.
    """

    name: str
    alike_up_to: float
    unsure_up_to: float
    same_pairs: int
    different_pairs: int
    false_alike: int
    not_alike: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """Measured limits: for which model, when, from which pairs (digest of their file).

    `target` is the share of two people taken for alike that the limits were chosen for.
    """

    model: str
    measured_on: str
    pairs_digest: str
    target: float
    recipes: tuple[MeasuredRecipe, ...]

    @property
    def name(self) -> str:
        """What results call it: the day and the beginning of the pairs' digest."""
        return f"calibration-{self.measured_on}-{self.pairs_digest[:8]}"


def recipes_in_force(
    calibration: Calibration | None, model: str, views: str
) -> dict[int, Recipe]:  # fmt: skip
    """The recipe for one, two, and three or more live pictures.

    A recipe that was not measured keeps its built-in limits, or has none.
    Raises VisionFault with calibration_other where it was made for another model or recipe.
    """
    recipes = {n: built_in(n, model, views) for n in range(1, MOST_PICTURES + 1)}
    if calibration is None:
        return recipes
    numbers = {recipe_name(n, views): n for n in recipes}
    if calibration.model != model or not {one.name for one in calibration.recipes} <= set(numbers):
        raise VisionFault(VisionError.CALIBRATION_OTHER)
    for one in calibration.recipes:
        recipes[numbers[one.name]] = Recipe(
            # The name goes into every result: it says which measurement the limits come from.
            f"{one.name}@{calibration.name}",
            one.alike_up_to,
            one.unsure_up_to,
            calibration=calibration.name,
        )
    return recipes


def load(path: Path) -> Calibration | None:
    """The calibration in a file; None where there is no such file.

    Raises VisionFault with calibration_unfit where it is damaged or makes no sense.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise VisionFault(VisionError.CALIBRATION_UNFIT) from error
    try:
        calibration = Calibration(
            model=_text(told["model"]),
            measured_on=_text(told["measured_on"]),
            pairs_digest=_text(told["pairs_digest"]),
            target=_share(told["target"]),
            recipes=tuple(
                MeasuredRecipe(
                    _text(one["name"]),
                    _share(one["alike_up_to"]),
                    _share(one["unsure_up_to"]),
                    *(_count(one[name]) for name in _COUNTS),
                )
                for one in told["recipes"]
            ),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise VisionFault(VisionError.CALIBRATION_UNFIT) from error
    for one in calibration.recipes:
        within = one.false_alike <= one.different_pairs and one.not_alike <= one.same_pairs
        if one.alike_up_to > one.unsure_up_to or not within or not one.different_pairs:
            raise VisionFault(VisionError.CALIBRATION_UNFIT)
    names = [one.name for one in calibration.recipes]
    if not names or len(set(names)) < len(names):
        raise VisionFault(VisionError.CALIBRATION_UNFIT)
    return calibration


def save(calibration: Calibration, path: Path) -> None:
    """Writes the calibration, whole or not at all."""
    lines = [
        f"model = {json.dumps(calibration.model)}",
        f'measured_on = "{calibration.measured_on}"',
        f'pairs_digest = "{calibration.pairs_digest}"',
        f"target = {calibration.target}",
    ]
    for one in calibration.recipes:
        lines += ["", "[[recipes]]", f'name = "{one.name}"']
        lines += [f"alike_up_to = {one.alike_up_to}", f"unsure_up_to = {one.unsure_up_to}"]
        lines += [f"{name} = {getattr(one, name)}" for name in _COUNTS]
    new = path.with_suffix(".new")
    new.write_text("\n".join(lines) + "\n", encoding="utf-8")
    new.replace(path)


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("a text in quotes is wanted")
    return value


def _share(value: object) -> float:
    if not isinstance(value, float) or not math.isfinite(value) or not 0 < value <= 2:
        raise ValueError("a number above 0 and up to 2 is wanted")
    return value


def _count(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("a count is wanted")
    return value
