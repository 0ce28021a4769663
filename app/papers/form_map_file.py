"""Maps of pre-printed forms read from their files, each checked before anything is printed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from app.i18n import Text
from app.papers.faults import PaperFault
from app.papers.form_map import FormMap
from app.papers.overprint_faults import map_fault

_OWN = Path(__file__).resolve().parents[2] / "resources" / "overprint"
_PLAIN_NAMES = {
    str: Text("文字", "words in quotes"),
    int: Text("整数", "a whole number"),
    float: Text("数字", "a number"),
    bool: Text("true 或 false", "true or false"),
}


@dataclass(frozen=True)
class FormMaps:
    """The maps that are there, and what is wrong with the files that are none."""

    maps: tuple[FormMap, ...] = ()
    faults: tuple[PaperFault, ...] = ()

    def of(self, paper: str, copy: str) -> FormMap | None:
        """The map of the pre-printed form for a copy of a paper, by their codes."""
        return next((one for one in self.maps if one.code == paper and one.fits(copy)), None)


def read_maps(folder: Path | None) -> FormMaps:
    """Guitai's own maps, and the bank's, `*.toml` in `folder`; a file of the bank's counts instead
    of ours of the same name. A file that is no use is told of and keeps nobody from the others."""
    files = {path.name: path for path in sorted(_OWN.glob("*.toml"))}
    faults: list[PaperFault] = []
    if folder is not None:
        if not folder.is_dir():
            gone = Text(f"没有文件夹 {folder}", f"there is no folder {folder}")
            faults.append(map_fault("*", gone))
        files |= {path.name: path for path in sorted(folder.glob("*.toml"))}
    maps: list[FormMap] = []
    for path in files.values():
        try:
            one = _as_it_stands(path, path.stat().st_mtime_ns)
            for other in maps:
                if one.code == other.code and _shared(one, other):
                    twice = Text("同一联已有另一张套打表格", "its copy has another map already")
                    raise map_fault(path.name, twice)
            maps.append(one)
        except PaperFault as fault:
            faults.append(fault)
    return FormMaps(tuple(maps), tuple(faults))


@lru_cache(maxsize=64)
def _as_it_stands(path: Path, changed: int) -> FormMap:
    """A map read once, and anew when its file was changed."""
    return read_map(path)


def _shared(one: FormMap, other: FormMap) -> bool:
    return not one.copies or not other.copies or bool(set(one.copies) & set(other.copies))


def read_map(path: Path) -> FormMap:
    """A map from its file.

    Raises:
        PaperFault: FORM_MAP, with the first thing that is wrong.
    """
    made: FormMap = read_table(path, FormMap)
    return made


def read_table(path: Path, kind: type) -> Any:
    """What a file says, as a dataclass of this kind; raises as `read_map` does."""
    name = path.name
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        why = error.strerror or str(error)
        raise map_fault(name, Text(f"无法读取（{why}）", f"it cannot be read ({why})")) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        why = str(error)
        raise map_fault(name, Text(f"不是 TOML（{why}）", f"it is no TOML ({why})")) from error
    return _Reader(name).made(kind, said, "")


class _Reader:
    """Makes dataclasses of tables, and says where a table is not what it should be."""

    def __init__(self, name: str) -> None:
        self._name = name

    def made(self, kind: type, table: Mapping[str, Any], where: str) -> Any:
        """A dataclass of a table."""
        hints = get_type_hints(kind)
        known = {one.name: one for one in fields(kind)}
        for key in table:
            if key not in known:
                self._fail(
                    where,
                    Text(
                        "没有“{key}”这一项，可有：{known}", "there is no “{key}”; there are {known}"
                    ),
                    key=key,
                    known=Text("、".join(known), ", ".join(known)),
                )
        values = {}
        for name, one in known.items():
            if name in table:
                values[name] = self._value(hints[name], table[name], f"{where}.{name}".strip("."))
            elif one.default is MISSING:
                self._fail(where, Text("缺少“{key}”", "“{key}” is missing"), key=name)
        return kind(**values)

    def _value(self, kind: Any, said: Any, where: str) -> Any:
        if get_origin(kind) is tuple:
            inner = get_args(kind)[0]
            if not isinstance(said, list):
                self._fail(where, Text("应为列表", "it should be a list"))
            return tuple(self._listed(inner, said, where))
        if is_dataclass(kind) and isinstance(kind, type):
            if not isinstance(said, dict):
                self._fail(where, Text("应为一组项目", "it should be a table"))
            return self.made(kind, said, where)
        if issubclass(kind, StrEnum):
            if said not in list(kind):
                ways = [one.value for one in kind]
                self._fail(
                    where,
                    Text("应为 {ways} 之一", "it should be one of {ways}"),
                    ways=Text("、".join(ways), ", ".join(ways)),
                )
            return kind(said)
        number = isinstance(said, int | float) and not isinstance(said, bool)
        if kind is float and number and abs(said) < 1e6:
            return float(said)
        if not isinstance(said, kind) or isinstance(said, bool) is not (kind is bool):
            self._fail(where, Text("应为{kind}", "it should be {kind}"), kind=_PLAIN_NAMES[kind])
        return said

    def _listed(self, inner: Any, said: list[Any], where: str) -> Iterator[Any]:
        for number, one in enumerate(said, start=1):
            yield self._value(inner, one, f"{where}[{number}]")

    def _fail(self, where: str, why: Text, **values: Any) -> None:
        said = why.format(**values)
        if where:
            said = Text("{where}：{why}", "{where}: {why}").format(where=where, why=said)
        raise map_fault(self._name, said)
