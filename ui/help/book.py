"""Makes the manual: pictures of the real window, the words of the operations, paper and a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from app.desk.desk import Desk
from app.desk.manual import KeyPart, Manual, ScreenPart, compose
from app.desk.manual_tour import Tour
from app.errors import DeviceFault, GuitaiError
from app.i18n import Language, Text
from ui.application import prepared
from ui.help.all_keys import key_groups
from ui.help.pictures import Photographer
from ui.help.printing import has_fonts, write_pdf
from ui.help.screens import SCREENS, keys_of
from ui.help.web import web_page


@dataclass(frozen=True)
class Book:
    """One file of the manual that was written."""

    language: Language
    path: Path
    pages: int
    """0 for the page for a browser"""
    pictures: int


def write_manual(
    desk: Desk, into: Path, languages: Sequence[Language], *, pictures: bool, made_on: date
) -> tuple[Book, ...]:
    """Writes the manual of a desk's operations into a folder that exists, for each language as
    PDF and as HTML. With `pictures` the desk is one of a passing training store, since its
    operations are gone through.

    Raises:
        GuitaiError: no font has Chinese characters, or a file cannot be written.
    """
    prepared(languages[0])
    if not has_fonts():
        raise GuitaiError(
            "NO_FONT",
            Text("本机没有中文字体。", "No font on this computer has Chinese characters."),
            Text(
                "请安装中文字体（如 fonts-noto-cjk）后重试。",
                "Install one, such as fonts-noto-cjk.",
            ),
        )
    captions: Mapping[str, Text] = {}
    taken: dict[Language, Mapping[str, QImage]] = {one: {} for one in languages}
    if pictures:
        photographer = Photographer(desk, languages)
        try:
            photographer.take_screens_and(Tour(desk, desk.operations))
            captions = photographer.captions
            taken = {one: photographer.images(one) for one in languages}
        finally:
            photographer.close()
    books: list[Book] = []
    for language in languages:
        manual = composed(desk, language, captions, made_on)
        books += _written(manual, taken[language], into)
    return tuple(books)


def composed(desk: Desk, language: Language, captions: Mapping[str, Text], made_on: date) -> Manual:
    """The manual of a desk's operations in one language, with these pictures in it."""
    return compose(
        language,
        desk.operations,
        tuple(
            ScreenPart(
                one.name,
                one.title,
                one.words,
                tuple((key.shown, key.does) for key in keys_of(one.name)),
            )
            for one in SCREENS
        ),
        tuple(
            KeyPart(group.where, tuple((key.shown, key.does) for key in group.keys))
            for group in key_groups()
        ),
        pictures=captions,
        made_on=made_on,
    )


def _written(manual: Manual, images: Mapping[str, QImage], into: Path) -> list[Book]:
    name = f"guitai-manual-{manual.language.value}"
    shown = {one: images[one] for one in manual.pictures}
    printed, web = into / f"{name}.pdf", into / f"{name}.html"
    pages = write_pdf(manual, shown, printed)
    page = web_page(manual, {one: _png(image) for one, image in shown.items()})
    try:
        web.write_text(page, encoding="utf-8")
    except OSError as error:
        raise DeviceFault(
            "SAVE_FAILED",
            Text("手册 {web} 无法写入：{strerror}。", "{web}: {strerror}.").format(
                web=web, strerror=error.strerror
            ),
            Text("请换一个位置再试。", "Choose another place and try again."),
        ) from error
    return [
        Book(manual.language, printed, pages, len(shown)),
        Book(manual.language, web, 0, len(shown)),
    ]


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
