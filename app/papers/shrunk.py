"""Pictures of evidence made small for a paper: what can be seen on it, and no more."""

from __future__ import annotations

import io

from PIL import Image, ImageOps

_QUALITY = 72


def shrunk(image: bytes, longest: int) -> bytes | None:
    """The picture as a JPEG whose longer side has at most `longest` pixels, upright; None where
    the bytes are no picture that can be read.

    The same bytes always give the same bytes.
    """
    try:
        picture = Image.open(io.BytesIO(image), formats=("JPEG", "PNG"))
        if picture.format == "JPEG":
            picture.draft("RGB", (longest, longest))
        upright = ImageOps.exif_transpose(picture)
        above = upright.convert("RGBA")
    except Exception:
        # A damaged picture can raise nearly anything out of the decoders.
        return None
    flat = Image.new("RGB", above.size, "white")
    flat.paste(above, mask=above.getchannel("A"))
    flat.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    made = io.BytesIO()
    flat.save(made, "JPEG", quality=_QUALITY, optimize=True)
    return made.getvalue()
