"""Small ONNX networks, written byte by byte as onnx.proto says: no library is needed for that."""

from __future__ import annotations

import struct
from collections.abc import Sequence

Shape = Sequence[int | str]
FACE: Shape = (1, 3, 112, 112)


def mosaic(
    *after: str,
    shape: Shape = FACE,
    offset: tuple[float, float] | None = None,
    weights_elsewhere: bool = False,
) -> bytes:
    """A network that sees a face as a mosaic of 8 by 8 stones of three colours (192 numbers).

    `after` are operations without weights that follow, such as Sqrt. With `offset` it first takes a
    mean from the pixels and multiplies them, as networks do that scale by themselves.
    `weights_elsewhere` says that the mean lies in another file.
    """
    nodes, weights, last = [], [], "face"
    if offset is not None:
        for operation, number in zip(("Sub", "Mul"), offset, strict=True):
            weights.append(_weight(operation.lower(), number, elsewhere=weights_elsewhere))
            nodes.append(_node(operation, [last, operation.lower()], f"after {operation}"))
            last = f"after {operation}"
    stones = _attribute("kernel_shape", (14, 14)) + _attribute("strides", (14, 14))
    nodes.append(_node("AveragePool", [last], "stones", stones))
    last = "stones"
    for operation in after:
        nodes.append(_node(operation, [last], f"after {operation}"))
        last = f"after {operation}"
    nodes.append(_node("Flatten", [last], "numbers"))
    graph = b"".join(_bytes(1, node) for node in nodes) + _bytes(2, b"mosaic")
    graph += b"".join(_bytes(5, weight) for weight in weights)
    graph += _bytes(11, _value("face", shape)) + _bytes(12, _value("numbers", ("one", "many")))
    return _number(1, 7) + _bytes(7, graph) + _bytes(8, _bytes(1, b"") + _number(2, 13))


def _node(operation: str, inputs: Sequence[str], output: str, attributes: bytes = b"") -> bytes:
    taken = b"".join(_bytes(1, one.encode()) for one in inputs)
    return taken + _bytes(2, output.encode()) + _bytes(4, operation.encode()) + attributes


def _attribute(name: str, numbers: Sequence[int]) -> bytes:
    ints = b"".join(_number(8, one) for one in numbers)
    return _bytes(5, _bytes(1, name.encode()) + ints + _number(20, 7))


def _weight(name: str, number: float, *, elsewhere: bool) -> bytes:
    tensor = _number(1, 1) + _number(2, 1) + _bytes(8, name.encode())
    if elsewhere:
        place = _bytes(1, b"location") + _bytes(2, b"weights.bin")
        return tensor + _bytes(13, place) + _number(14, 1)
    return tensor + _bytes(9, struct.pack("<f", number))


def _value(name: str, shape: Shape) -> bytes:
    dims = b"".join(
        _bytes(1, _number(1, one) if isinstance(one, int) else _bytes(2, one.encode()))
        for one in shape
    )
    tensor = _number(1, 1) + _bytes(2, dims)
    return _bytes(1, name.encode()) + _bytes(2, _bytes(1, tensor))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    said = bytearray()
    while value > 0x7F:
        said.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*said, value])
