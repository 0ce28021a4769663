"""Turns the bytes of a picture into pixels, and refuses what is no picture or too large."""

from __future__ import annotations

import io
import warnings

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from app.vision.findings import VisionError, VisionFault

Pixels = NDArray[np.uint8]

FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF")
LARGEST_PIXELS = 50_000_000
LARGEST_SIDE = 30_000
LARGEST_FILE = 100_000_000
SMALLEST_SIDE = 32


def decode(image: bytes, longest_side: int = 4000) -> Pixels:
    """RGB pixels, height by width by 3, upright as the camera meant it.

    Only the header is read before the size is judged. Of an animated file the first picture
    counts. A picture longer than `longest_side` is made smaller.
    Raises VisionFault with empty_file, not_an_image or image_too_large.
    """
    if not image:
        raise VisionFault(VisionError.EMPTY_FILE)
    if len(image) > LARGEST_FILE:
        raise VisionFault(VisionError.IMAGE_TOO_LARGE)
    try:
        with warnings.catch_warnings():
            # Our own limit is judged below; Pillow's warning would only be noise.
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(image), formats=FORMATS)
            width, height = picture.size
            if width * height > LARGEST_PIXELS or max(width, height) > LARGEST_SIDE:
                raise VisionFault(VisionError.IMAGE_TOO_LARGE)
            if min(width, height) < SMALLEST_SIDE:
                raise VisionFault(VisionError.NOT_AN_IMAGE)
            # JPEG can be decoded at half or a quarter of its size, which saves time and memory.
            if max(width, height) > longest_side:
                picture.draft("RGB", (longest_side, longest_side))
            return _upright_rgb(picture, longest_side)
    except VisionFault:
        raise
    except Image.DecompressionBombError as error:
        raise VisionFault(VisionError.IMAGE_TOO_LARGE) from error
    except MemoryError as error:
        raise VisionFault(VisionError.IMAGE_TOO_LARGE) from error
    # A damaged file can raise nearly anything out of the decoders.
    except Exception as error:
        raise VisionFault(VisionError.NOT_AN_IMAGE) from error


def _upright_rgb(picture: Image.Image, longest_side: int) -> Pixels:
    picture.load()
    upright = ImageOps.exif_transpose(picture)
    if upright.mode in ("I;16", "I;16B", "I;16L", "I", "F"):
        upright = Image.fromarray(_to_eight_bits(np.asarray(upright)))
    if "A" in upright.getbands() or "transparency" in upright.info:
        layer = upright.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        upright = Image.alpha_composite(paper, layer)
    upright = upright.convert("RGB")
    if max(upright.size) > longest_side:
        upright.thumbnail((longest_side, longest_side), Image.Resampling.BOX)
    return np.array(upright, dtype=np.uint8)


def _to_eight_bits(values: NDArray[np.generic]) -> Pixels:
    numbers = values.astype(np.float32)
    top = float(numbers.max(initial=0.0))
    # Sixteen-bit greys use the whole range; a picture that never passes 255 is eight-bit already.
    scale = 1.0 if top <= 255 else 255.0 / 65535.0 if top <= 65535 else 255.0 / top
    return np.clip(numbers * scale, 0, 255).astype(np.uint8)


def as_jpeg(pixels: Pixels, quality: int = 95) -> bytes:
    """The RGB pixels as a JPEG file."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=quality, subsampling=0)
    return buffer.getvalue()


def as_png(pixels: Pixels) -> bytes:
    """The RGB pixels as a PNG file, without loss."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", compress_level=3)
    return buffer.getvalue()
