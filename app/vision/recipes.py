"""How alike two faces must be: one recipe for each way of taking pictures, with its own limits."""

from __future__ import annotations

from dataclasses import dataclass

from app.vision.findings import Band


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way of comparing: how many live pictures, and the distances that part the bands."""

    name: str
    alike_up_to: float
    unsure_up_to: float

    def band(self, distance: float) -> Band:
        """Where a distance falls."""
        if distance <= self.alike_up_to:
            return Band.ALIKE
        return Band.UNSURE if distance <= self.unsure_up_to else Band.DIFFERENT


ONE_SHOT = Recipe("one-live-picture-10-views", 0.36, 0.47)
SEVERAL_SHOTS = Recipe("mean-of-live-pictures-10-views", 0.36, 0.45)


def recipe_for(pictures: int) -> Recipe:
    """The recipe for this many usable live pictures."""
    return SEVERAL_SHOTS if pictures >= 3 else ONE_SHOT
