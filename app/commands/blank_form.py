"""`guitai blank-form`: a pre-printed form with no values, to be printed ahead as stock."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.commands.printed import Printed
from app.errors import Unacceptable
from app.exits import EXIT_DONE
from app.i18n import Text
from app.papers.form_map import FormMap
from app.papers.form_map_file import read_maps
from app.papers.stock import blank_form
from app.settings import at_start


def write_blank_form(said: argparse.Namespace, printed: Printed) -> int:
    """Writes the form of the paper PAPER as a PDF to OUT, whole or not at all; gives the exit code.

    Raises:
        Unacceptable: there is no map of such a paper.
        PaperFault: a map is wrong, or words do not fit.
    """
    named = said.maps or at_start(train=said.training).form_maps
    maps = read_maps(Path(named).expanduser() if named else None)
    # A map that is wrong may be the very one that is wanted.
    for fault in maps.faults:
        printed.fault(fault)
    form = next((one for one in maps.maps if one.code == said.paper), None)
    if form is None:
        known = [one.code for one in maps.maps]
        raise Unacceptable(
            "FORM_MAP",
            Text(f"没有单据 {said.paper} 的套打表格。", f"There is no map for {said.paper}."),
            Text("可用：{known}。", "There are: {known}.").format(
                known=Text("、".join(known), ", ".join(known))
            ),
        )
    out: Path = said.out
    new = out.with_name(out.name + ".part")
    try:
        new.write_bytes(blank_form(form))
        new.replace(out)
    finally:
        new.unlink(missing_ok=True)
    told = {
        "paper": form.code,
        "file": str(out),
        "width_mm": form.width,
        "height_mm": form.height,
        "pages": form.pages,
    }
    printed.answer(told, _shown(form, out, printed))
    return EXIT_DONE


def _shown(form: FormMap, out: Path, printed: Printed) -> list[str]:
    size = Text("{width}×{height} 毫米，{n} 页", "{width} × {height} mm, {n} page(s)").format(
        width=f"{form.width:g}", height=f"{form.height:g}", n=form.pages
    )
    return [
        printed.text(form.title),
        printed.row(Text("文件", "File"), str(out)),
        printed.row(Text("尺寸", "Size"), printed.text(size)),
    ]
