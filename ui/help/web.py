"""The manual as one page for a browser, with everything in it that it needs."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from html import escape

from app.desk.manual import Manual
from app.i18n import Language

_WEB = """
body { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei UI", sans-serif;
  color: #15222C; line-height: 1.6; max-width: 60rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
header { background: #0B5A6F; color: #fff; margin: 0 -1.5rem 2rem; padding: 3rem 1.5rem 2rem; }
header p { margin: .2rem 0; } header p:first-child { font-size: 2rem; font-weight: 600; }
h1 { color: #0B5A6F; border-bottom: 2px solid #0B5A6F; margin-top: 3rem; }
h2 { color: #0B5A6F; margin-top: 2rem; } h3 { margin: 1rem 0 .3rem; }
p { margin: .15rem 0 .5rem; } nav a { color: #0B5A6F; text-decoration: none; display: block; }
nav a.two { padding-left: 1.5rem; } nav a:hover, nav a:focus { text-decoration: underline; }
table { border-collapse: collapse; } td, th { border-top: 1px solid #C4CDD4; padding: .35rem .5rem;
  vertical-align: top; } th { border-bottom: 2px solid #0B5A6F; text-align: left; color: #0B5A6F; }
td p { margin: 0 0 .2rem; } .source, .remedy, .small, .how, .caption { color: #4C5B67; }
.source, .remedy, .small, .caption { font-size: .88rem; } .code { color: #0B5A6F;
  font-weight: 600; font-size: .88rem; } .label { font-weight: 600; }
.refuse { color: #A81E22; font-weight: 600; } .escalate { color: #5B3A9E; font-weight: 600; }
.warn { color: #7F4E00; font-weight: 600; } .shot img { width: 100%; border: 1px solid #C4CDD4; }
@media print { h1 { break-before: page; } h1, h2, h3 { break-after: avoid; } tr { break-inside:
  avoid; } }
"""


def web_page(manual: Manual, pictures: Mapping[str, bytes]) -> str:
    """The manual as one HTML file with its pictures (PNG) in it, which needs nothing else."""
    text = manual.text
    for name in manual.pictures:
        kept = base64.b64encode(pictures[name]).decode()
        text = text.replace(f"src='{name}.png'", f"src='data:image/png;base64,{kept}'")
    text = text.replace("<a name='", "<a id='")
    links = "".join(
        f"<a {'' if one.level == 1 else 'class=two '}href='#{one.anchor}'>{escape(one.words)}</a>"
        for one in manual.headings
    )
    language = "zh-CN" if manual.language is Language.CHINESE else "en"
    cover = "".join(f"<p>{escape(words)}</p>" for words in manual.cover)
    return (
        f"<!DOCTYPE html>\n<html lang='{language}'><head><meta charset='utf-8'>"
        f"<meta name='viewport' content='width=device-width'>"
        f"<title>{escape(manual.cover[0])}</title><style>{_WEB}</style></head><body>"
        f"<header>{cover}</header><nav>{links}</nav>\n{text}\n</body></html>\n"
    )
