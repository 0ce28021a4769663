"""The print queue: papers that were not printed yet, with the way to print each of them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from app.desk.views import PaperLine
from app.i18n import Text, same
from ui.keys import BACK, HOME, OPEN, PAGES, PRINT, SAVE_AS, UP_DOWN
from ui.screens.paper_panel import PaperPanel
from ui.screens.paper_states import PRINT_STATES
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.theme import SPACE
from ui.widgets.frames import Card
from ui.widgets.row_list import ListRow, RowList

_LIST_WIDTH = 460


class PapersScreen(Screen):
    """Unfinished papers on the left, the chosen one on the right."""

    keys = (UP_DOWN, OPEN, PAGES, PRINT, SAVE_AS, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._papers: dict[str, PaperLine] = {}
        self.list = RowList(Text("没有待处理的单据。", "No paper is waiting."))
        self.list.current_changed.connect(self._look)
        self.list.opened.connect(self._look)
        self.panel = PaperPanel(shell, closable=False)
        self.panel.changed.connect(self._again)
        left = Card(Text("未完成单据", "Papers unfinished"))
        left.setFixedWidth(_LIST_WIDTH)
        left.body.addWidget(self.list, 1)
        right = Card()
        right.body.addWidget(self.panel, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        across.setSpacing(SPACE.large)
        across.addWidget(left)
        across.addWidget(right, 1)
        self.on_key(PRINT, self.panel.print_it)
        self.on_key(SAVE_AS, self.panel.save_it)
        self.on_key(BACK, shell.go_home)

    def enter(self) -> None:
        """Asks what is unfinished."""
        self.panel.show_paper(None)
        self.list.setFocus()
        self._ask()

    def _ask(self) -> None:
        self.shell.books(self, self.shell.desk.papers_unfinished, then=self._show)

    def _again(self, paper: object) -> None:
        self._ask()

    def _show(self, papers: tuple[PaperLine, ...]) -> None:
        self._papers = {paper.paper.id: paper for paper in papers}
        rows = []
        for paper in papers:
            tone, state = PRINT_STATES[paper.paper.state]
            rows.append(
                ListRow(
                    key=paper.paper.id,
                    title=Text("{title}（{copy}）", "{title} ({copy})").format(
                        title=paper.title, copy=paper.copy
                    ),
                    under=same(paper.paper.message or paper.paper.journal),
                    badge=state,
                    tone=tone,
                )
            )
        self.list.show_rows(rows)

    def _look(self, paper: str) -> None:
        if paper in self._papers:
            self.panel.show_paper(self._papers[paper])
