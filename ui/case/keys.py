"""The keys that act on a case."""

from __future__ import annotations

from app.i18n import Text, same
from ui.keys import CUSTOMER, HOME, NEXT_STEP, PRINT, SAVE_AS, TO_CUSTOMER, Key

PRIMARY = Key("F12", Text("下一步", "Go on"))
EARLIER = Key("Ctrl+Up", Text("前一步骤", "Earlier step"), same("Ctrl ↑"))
LATER = Key("Ctrl+Down", Text("后一步骤", "Later step"), same("Ctrl ↓"))
EVIDENCE = Key("Ctrl+E", Text("证据栏", "Evidence"), same("Ctrl E"))
"""opens and folds the shelf"""
ENLARGE = Key("Ctrl+D", Text("看大图", "Enlarge"), same("Ctrl D"))
NEXT = Key("Return", Text("下一栏", "Next field"), same("Enter"))

CASE_KEYS = (NEXT, PRIMARY, EARLIER, LATER, EVIDENCE, ENLARGE, CUSTOMER, TO_CUSTOMER, HOME)

FINISHED = Key("Return", Text("完成，回首页", "Finished: home"), same("Enter"))
DONE_KEYS = (FINISHED, NEXT_STEP, PRINT, SAVE_AS, TO_CUSTOMER, HOME)
"""On the last page of a case there is no step to go on to."""

FINISHED_BACK = Key("Return", Text("完成，回原业务", "Finished: back"), same("Enter"))
BACK_KEYS = (FINISHED_BACK, *DONE_KEYS[1:])
"""Where another case waits for this one."""
