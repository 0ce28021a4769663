"""The error rates of the face recogniser as people read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.commands.printed import Printed
from app.commands.shown import eyes_words
from app.i18n import Text
from app.papers.curves import Curve, CurvePoint, Limit, Panel
from app.vision.calibrated import Calibration
from app.vision.calibration import Point, Rate, curve, equal_error, pairs_needed, point, targets
from app.vision.findings import RecogniserInForce
from app.vision.recipes import Recipe
from app.vision.trials import Distances

EVERY_SET = "*"
AIMS = (0.01, 0.001, 0.0001)


@dataclass(frozen=True)
class Measured:
    """One recipe measured on one set: the trials, and the limits in force.

    `library` is what the library that dlib comes with would have said of the same trials at its
    own limit; None for any other recogniser.
    """

    set: str
    pictures: int
    recipe: Recipe
    distances: Distances
    library: Point | None

    def at(self, limit: float) -> Point:
        """Both error rates at a limit."""
        return point(self.distances.same, self.distances.different, limit)


def limits_of(one: Measured) -> list[tuple[str, Point]]:
    """The limits at which rates are told: those in force, and the library's own beside them."""
    told: list[tuple[str, Point]] = []
    if one.recipe.measured:
        told.append(("alike", one.at(one.recipe.alike_up_to)))
        told.append(("unsure", one.at(one.recipe.unsure_up_to)))
    if one.library is not None:
        told.append(("library_default", one.library))
    return told


def aims_with(target: float) -> list[float]:
    """The false match rates for which limits are told, the one wished for among them."""
    return sorted({*AIMS, target}, reverse=True)


_LIMITS = {
    "alike": Text("相像阈值", "Alike up to"),
    "unsure": Text("人工阈值", "A human up to"),
    "library_default": Text("程序库默认", "Library default"),
}
_FAR = Text("误识率", "false alike")
_FRR = Text("拒真率", "not alike")
_PICTURES = {
    1: Text("现场照片一张", "one live picture"),
    2: Text("现场照片两张取平均", "mean of two live pictures"),
    3: Text("现场照片三张取平均", "mean of three live pictures"),
}


def _title(one: Measured, printed: Printed) -> str:
    name = printed.text(Text("全部图片", "all sets")) if one.set == EVERY_SET else one.set
    return f"{name} · {printed.text(_PICTURES[one.pictures])}"


def measured_shown(one: Measured, target: float, printed: Printed) -> list[str]:
    """One recipe on one set: trials, equal error rate, rates at the limits, limits for aims."""
    found = one.distances
    lines = [
        _title(one, printed),
        printed.row(Text("比对方法", "Recipe"), one.recipe.name),
        printed.row(
            Text("比对次数", "Trials"),
            printed.text(
                Text(
                    "同一人 {s}，不同人 {d}，涉及 {p} 人；因图片不可用略去 {o}",
                    "{s} of one person, {d} of two, {p} people; {o} left out for want of a usable "
                    "picture",
                ).format(
                    s=len(found.same), d=len(found.different), p=found.people, o=found.left_out
                )
            ),
        ),
    ]
    equal = equal_error(found.same, found.different)
    if equal is not None:
        lines.append(printed.row(Text("等错误率", "Equal error rate"), _at(equal, printed)))
    if not one.recipe.measured:
        none = Text(
            "无：该模型尚未校准，一律由人工判断",
            "none: nothing was measured for this model; a human decides on every face",
        )
        lines.append(printed.row(Text("现行阈值", "Limits in force"), printed.text(none)))
    lines += [printed.row(_LIMITS[what], _at(at, printed)) for what, at in limits_of(one)]
    if found.different:
        for aim in targets(found.same, found.different, aims_with(target)):
            label = Text("误识率≤{a}", "False alike ≤ {a}").format(a=_share(aim.aim))
            lines.append(printed.row(label, _at(aim.at, printed)))
            if not aim.shown:
                lines.append(printed.row(Text("", ""), _too_few(aim.aim, found, printed)))
    if one.pictures > 1:
        shared = Text(
            "各次比对共用照片，区间偏于乐观。",
            "The trials share photographs: their intervals flatter.",
        )
        lines.append(printed.row(Text("注意", "Mind"), printed.text(shared)))
    return [*lines, ""]


def _too_few(aim: float, found: Distances, printed: Printed) -> str:
    return printed.text(
        Text(
            "图片对不足以证明：须 {n} 对不同人，现有 {d} 对，零误识也只能证明 {b}",
            "too few pairs to show it: it takes {n} of two people; {d} without a single error "
            "show {b}",
        ).format(
            n=pairs_needed(aim),
            d=len(found.different),
            b=_share(Rate(0, len(found.different)).at_most),
        )
    )


def _at(at: Point, printed: Printed) -> str:
    return printed.text(
        Text("{limit}：{far}；{frr}", "{limit}: {far}; {frr}").format(
            limit=f"{at.limit:.3f}",
            far=_rate(_FAR, at.false_match, printed),
            frr=_rate(_FRR, at.false_refusal, printed),
        )
    )


def _rate(title: Text, rate: Rate, printed: Printed) -> str:
    if not rate.trials:
        return f"{printed.text(title)} —"
    low, high = rate.interval
    return (
        f"{printed.text(title)} {_share(rate.share)} [{_share(low)}, {_share(high)}]"
        f" ({rate.hits}/{rate.trials})"
    )


def _share(share: float) -> str:
    return f"{share * 100:.3g}%"


def summary_shown(told: Mapping[str, Any], made: Calibration | None, printed: Printed) -> list[str]:
    """What was looked at, every picture that could not be used, and what was written."""
    lines = [
        printed.row(Text("识别模型", "Recogniser"), f"{told['model']} ({told['measure']})"),
        printed.row(Text("图片", "Pictures"), str(told["pictures"])),
        printed.row(Text("不可用图片", "Of no use"), str(len(told["unusable"]))),
    ]
    for one in told["unusable"]:
        code = one["error"]
        lines.append(f"    {one['image']}: {printed.text(eyes_words(code).sentence)} ({code})")
    intervals = Text(
        "方括号内为 95% 置信区间（Wilson）；n 对无一差错时，真实比率仍可能高达 3/n。",
        "In brackets: 95 % intervals (Wilson). Not one error in n pairs still leaves 3/n open.",
    )
    lines.append(printed.row(Text("说明", "Note"), printed.text(intervals)))
    if told["picture"]:
        lines.append(printed.row(Text("曲线图", "Curves"), told["picture"]))
    if made is not None:
        lines.append(printed.row(Text("已写入", "Written"), told["written"]))
        lines.append(printed.row(Text("校准", "Calibration"), made.name))
        for one in made.recipes:
            bound = Rate(one.false_alike, one.different_pairs).at_most
            limits = f"{one.alike_up_to:.3f} / {one.unsure_up_to:.3f}"
            said = Text(
                "{r}：{l}，误识率不超过 {b}（95%）", "{r}: {l}, false alike at most {b} (95 %)"
            ).format(r=one.name, l=limits, b=_share(bound))
            lines.append("    " + printed.text(said))
        restart = Text("重新启动程序后生效。", "It comes into force at the next start.")
        lines.append(printed.row(Text("生效", "In force"), printed.text(restart)))
    return lines


def curve_panels(
    everything: Sequence[Measured], force: RecogniserInForce, printed: Printed
) -> list[Panel]:
    """One panel for each recipe on each set: both rates over the limit, with their intervals."""
    return [
        Panel(
            title=_title(one, printed),
            note=printed.text(
                Text("同一人 {s}，不同人 {d}；{m}", "one person {s}, two people {d}; {m}").format(
                    s=len(one.distances.same), d=len(one.distances.different), m=force.model
                )
            ),
            curves=_curves(one, printed),
            limits=tuple(
                Limit(printed.text(_LIMITS[what]), at.limit)
                for what, at in limits_of(one)
                if what != "library_default"
            ),
        )
        for one in everything
        if one.distances.same and one.distances.different
    ]


def _curves(one: Measured, printed: Printed) -> tuple[Curve, Curve]:
    points = curve(one.distances.same, one.distances.different)
    return (
        Curve(
            printed.text(Text("误识率（不同人被判相像）", "false alike (two people)")),
            tuple(_curve_point(at.limit, at.false_match) for at in points),
        ),
        Curve(
            printed.text(Text("拒真率（同一人未判相像）", "not alike (one person)")),
            tuple(_curve_point(at.limit, at.false_refusal) for at in points),
        ),
    )


def _curve_point(limit: float, rate: Rate) -> CurvePoint:
    low, high = rate.interval
    return CurvePoint(limit, rate.share, low, high)
