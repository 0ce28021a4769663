"""How a page of help looks in the window: its colours and sizes follow the look of the moment."""

from __future__ import annotations

from ui.theme import TYPE, theme


def sheet() -> str:
    """The style sheet of a page of help, in the subset that Qt's text knows."""
    c = theme().colours
    small, body, title = TYPE.small, TYPE.body, TYPE.title
    return f"""
    body, p, li, td {{ color: {c.ink}; font-size: {body}px; }}
    p {{ margin: 0 0 4px 0; }}
    h2 {{ font-size: {title}px; font-weight: 600; margin: 0 0 6px 0; color: {c.ink}; }}
    h3 {{ font-size: {body}px; font-weight: 600; margin: 14px 0 4px 0; color: {c.accent}; }}
    p.asks {{ margin-bottom: 6px; }}
    p.how {{ margin-bottom: 10px; color: {c.ink_muted}; }}
    p.small, p.source, p.label, p.remedy {{ font-size: {small}px; color: {c.ink_muted}; }}
    p.code, p.cap {{ font-size: {small}px; font-weight: 600; color: {c.accent}; }}
    p.demand, p.says {{ margin: 0 0 2px 0; }}
    td.left {{ border-top: 1px solid {c.line}; }}
    td.right {{ border-top: 1px solid {c.line}; }}
    span.refuse {{ color: {c.bad}; font-weight: 600; }}
    span.escalate {{ color: {c.ask}; font-weight: 600; }}
    span.warn {{ color: {c.warn}; font-weight: 600; }}
    """
