"""Turns the bytes of a picture into pixels, and refuses what is no picture or too large."""

from __future__ import annotations

import io
import warnings

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from app.vision.faults import VisionError, VisionFault

Pixels = NDArray[np.uint8]

FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF")
LARGEST_PIXELS = 50_000_000
# A baseline JPEG is decoded at a half, a quarter or an eighth, row by row: 200 megapixels of a
# telephone take less memory than 50 of a PNG. A progressive one is held whole, like all others.
LARGEST_JPEG_PIXELS = 200_000_000
LARGEST_SIDE = 30_000
LARGEST_FILE = 100_000_000
SMALLEST_SIDE = 32

# What a file begins with, whatever its name says: read as bytes, never handed to a decoder.
_OTHER_FILES = (
    (0, b"%PDF-", VisionError.PDF_FILE),
    (0, b"GIF8", VisionError.OTHER_FORMAT),
    (0, b"\0\0\1\0", VisionError.OTHER_FORMAT),
    (0, b"8BPS", VisionError.OTHER_FORMAT),
    (0, b"\0\0\0\x0cjP  ", VisionError.OTHER_FORMAT),
    (0, b"\xff\x4f\xff\x51", VisionError.OTHER_FORMAT),
    (0, b"\x1aE\xdf\xa3", VisionError.FILM_FILE),
    (0, b"FLV", VisionError.FILM_FILE),
    (8, b"AVI ", VisionError.FILM_FILE),
)
_HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_STILL_BRANDS = (b"avif", b"avis", b"crx ")


def decode(image: bytes, longest_side: int = 4000) -> Pixels:
    """RGB pixels, height by width by 3, upright as the camera meant it.

    Only the header is read before the size is judged. A picture longer than `longest_side` is made
    smaller. Raises VisionFault with empty_file, not_an_image (also for a damaged or truncated
    file), image_too_large, several_pictures, or what else the file is.
    """
    if not image:
        raise VisionFault(VisionError.EMPTY_FILE)
    if len(image) > LARGEST_FILE:
        raise VisionFault(VisionError.IMAGE_TOO_LARGE)
    other = _other_file(image[:1024])
    if other is not None:
        raise VisionFault(other)
    try:
        with warnings.catch_warnings():
            # Our own limit is judged below; Pillow's warning would only be noise.
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(image), formats=FORMATS)
            _judge_header(picture)
            # JPEG can be decoded at half or a quarter of its size, which saves time and memory.
            if max(picture.size) > longest_side:
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


def _other_file(beginning: bytes) -> VisionError | None:
    """What a file is that is no picture of ours; none when it may be one."""
    for at, mark, what in _OTHER_FILES:
        if beginning[at : at + len(mark)] == mark:
            return what
    if beginning[4:8] == b"ftyp":
        brand = beginning[8:12]
        if brand in _HEIF_BRANDS:
            return VisionError.HEIC_FILE
        return VisionError.OTHER_FORMAT if brand in _STILL_BRANDS else VisionError.FILM_FILE
    text = beginning.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith((b"<svg", b"<?xml", b"<!doctype svg")) and b"<svg" in text:
        return VisionError.DRAWING_FILE
    return None


def _judge_header(picture: Image.Image) -> None:
    """Refuses by what the header says, before a pixel is decoded."""
    width, height = picture.size
    baseline = picture.format in ("JPEG", "MPO") and not picture.info.get("progressive")
    most = LARGEST_JPEG_PIXELS if baseline else LARGEST_PIXELS
    if width * height > most or max(width, height) > LARGEST_SIDE:
        raise VisionFault(VisionError.IMAGE_TOO_LARGE)
    if min(width, height) < SMALLEST_SIDE:
        raise VisionFault(VisionError.NOT_AN_IMAGE)
    # A telephone's JPEG may carry a depth map or a preview behind the photograph (MPO): it counts
    # as one. Which page of a scan, or which moment of an animation is meant, nobody can tell.
    if picture.format in ("WEBP", "PNG", "TIFF") and getattr(picture, "is_animated", False):
        raise VisionFault(VisionError.SEVERAL_PICTURES)


def _upright_rgb(picture: Image.Image, longest_side: int) -> Pixels:
    picture.load()
    # Smaller first: everything below makes a copy.
    if picture.mode in ("RGB", "RGBA", "L", "LA", "CMYK", "YCbCr"):
        picture.thumbnail((longest_side, longest_side), Image.Resampling.BOX)
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
    top = float(values.max(initial=0))
    # Sixteen-bit greys use the whole range; a picture that never passes 255 is eight-bit already.
    scale = 1.0 if top <= 255 else 255.0 / 65535.0 if top <= 65535 else 255.0 / top
    grey = np.empty(values.shape, np.uint8)
    # In strips: as floating-point numbers the whole would take four times its memory.
    for row in range(0, len(values), 256):
        strip = values[row : row + 256].astype(np.float32) * scale
        grey[row : row + 256] = np.clip(np.nan_to_num(strip), 0, 255)
    return grey


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
