"""Pictures of evidence as a paper takes them in: in the colours of sRGB, nothing seen through."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass

from PIL import Image

from app.i18n import Text
from app.papers.faults import bad_picture


@dataclass(frozen=True)
class Pixels:
    """A picture ready for a file: size in pixels, grey or coloured, and how it is packed."""

    width: int
    height: int
    grey: bool
    filter: str
    content: bytes


def picture_size(image: bytes, caption: Text) -> tuple[int, int]:
    """Width and height of a picture in pixels; PaperFault BAD_PICTURE where it is none."""
    return _decoded(image, caption).size


def pixels(image: bytes, caption: Text) -> Pixels:
    """A JPEG in grey or RGB as it is, anything else unpacked and packed anew without loss.

    Raises PaperFault BAD_PICTURE.
    """
    picture = _decoded(image, caption)
    width, height = picture.size
    if picture.format == "JPEG" and picture.mode in {"L", "RGB"}:
        return Pixels(width, height, picture.mode == "L", "DCTDecode", image)
    flat: Image.Image
    if picture.mode == "L":
        flat = picture
    else:
        above = picture.convert("RGBA")
        flat = Image.new("RGB", picture.size, "white")
        flat.paste(above, mask=above.getchannel("A"))
    content = zlib.compress(flat.tobytes(), 9)
    return Pixels(width, height, flat.mode == "L", "FlateDecode", content)


def _decoded(image: bytes, caption: Text) -> Image.Image:
    try:
        picture = Image.open(io.BytesIO(image), formats=("JPEG", "PNG"))
        picture.load()
    except Exception as error:
        # A damaged picture can raise nearly anything out of the decoders.
        raise bad_picture(caption) from error
    return picture
