"""The language of printing systems (IPP/1.1, RFC 8010 and 8011), as far as a counter speaks it."""

from __future__ import annotations

import getpass
import http.client
import itertools
import os
import socket
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path


class Operation(IntEnum):
    """What is asked of a printing system (RFC 8011 §5.4.15; CUPS's own from 0x4001)."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B
    CUPS_GET_DEFAULT = 0x4001
    CUPS_GET_PRINTERS = 0x4002


class Tag(IntEnum):
    """What an attribute's value is (RFC 8010 §3.5)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    UNSUPPORTED = 0x05
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    RANGE = 0x33
    BEGIN_COLLECTION = 0x34
    END_COLLECTION = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49
    MEMBER = 0x4A


NOT_FOUND = 0x0406
"""The status for a printer or a job that is not there (RFC 8011 §4.1.4.3)."""
NOT_POSSIBLE = 0x0404
"""The status for what cannot be done any more, such as cancelling a finished job."""

Plain = int | bool | str | tuple[int, int]
Value = Plain | Mapping[str, "Typed"]


@dataclass(frozen=True)
class Typed:
    """Values of one attribute, all of one kind."""

    tag: Tag
    values: tuple[Value, ...]


Attributes = Mapping[str, tuple[Value, ...]]
"""What came back of one printer or job: the values by the names of their attributes."""


@dataclass(frozen=True)
class Answer:
    """What a printing system said: a status, and a group of attributes for each thing."""

    status: int
    groups: tuple[tuple[int, Attributes], ...] = field(default_factory=tuple)

    @property
    def well(self) -> bool:
        """Whether it did what was asked (RFC 8011 appendix B: statuses below 0x0100)."""
        return self.status < 0x0100

    def of(self, tag: Tag) -> tuple[Attributes, ...]:
        """The groups of this kind, such as one for each job."""
        return tuple(group for one, group in self.groups if one == tag)

    @property
    def message(self) -> str:
        """What it says for people; empty where it says nothing."""
        said = [group.get("status-message", ("",)) for group in self.of(Tag.OPERATION)]
        return str(said[0][0]) if said else ""


class IppBroken(ValueError):
    """What came is no answer of a printing system."""


def one(tag: Tag, *values: Value) -> Typed:
    """An attribute of one kind."""
    return Typed(tag, values)


def request(
    operation: Operation,
    number: int,
    operation_attributes: Mapping[str, Typed],
    job_attributes: Mapping[str, Typed] | None = None,
) -> bytes:
    """A request as bytes; a paper follows it where the operation takes one."""
    out = [struct.pack(">BBHi", 1, 1, operation, number), bytes([Tag.OPERATION])]
    head = {
        "attributes-charset": one(Tag.CHARSET, "utf-8"),
        "attributes-natural-language": one(Tag.LANGUAGE, "en"),
    }
    out += _attributes({**head, **operation_attributes})
    if job_attributes:
        out += [bytes([Tag.JOB]), *_attributes(job_attributes)]
    out.append(bytes([Tag.END]))
    return b"".join(out)


def _attributes(attributes: Mapping[str, Typed]) -> Iterator[bytes]:
    for name, typed in attributes.items():
        for at, value in enumerate(typed.values):
            yield from _value(typed.tag, name if at == 0 else "", value)


def _value(tag: int, name: str, value: Value) -> Iterator[bytes]:
    said = name.encode()
    if isinstance(value, Mapping):
        yield struct.pack(">BH", Tag.BEGIN_COLLECTION, len(said)) + said + b"\x00\x00"
        for member, typed in value.items():
            yield struct.pack(">BHH", Tag.MEMBER, 0, len(member)) + member.encode()
            for each in typed.values:
                yield from _value(typed.tag, "", each)
        yield struct.pack(">BHH", Tag.END_COLLECTION, 0, 0)
        return
    if isinstance(value, bool):
        content = bytes([value])
    elif isinstance(value, int):
        content = struct.pack(">i", value)
    elif isinstance(value, tuple):
        content = struct.pack(">ii", *value)
    else:
        content = value.encode("utf-8", "replace")
    yield struct.pack(">BH", tag, len(said)) + said + struct.pack(">H", len(content)) + content


def answer(content: bytes) -> Answer:
    """An answer read from bytes.

    Raises:
        IppBroken: it is none.
    """
    try:
        return _Reading(content).answer()
    except (struct.error, IndexError) as error:
        raise IppBroken("an answer that ends too soon") from error


class _Reading:
    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    def answer(self) -> Answer:
        _major, _minor, status, _number = struct.unpack(">BBHi", self._take(8))
        groups: list[tuple[int, dict[str, tuple[Value, ...]]]] = []
        name = ""
        while (tag := self._take(1)[0]) != Tag.END:
            if tag < 0x10:
                groups.append((tag, {}))
                continue
            if not groups:
                raise IppBroken("a value before any group")
            said = self._text()
            name = said or name
            group = groups[-1][1]
            group[name] = (*(group.get(name, ()) if not said else ()), self._read(tag))
        return Answer(status, tuple(groups))

    def _read(self, tag: int) -> Value:
        content = self._bytes()
        match tag:
            case Tag.INTEGER | Tag.ENUM:
                return int(struct.unpack(">i", content)[0])
            case Tag.BOOLEAN:
                return content != b"\x00"
            case Tag.RANGE:
                low, high = struct.unpack(">ii", content)
                return (low, high)
            case Tag.BEGIN_COLLECTION:
                # Nothing that is asked for here lies in one: it is passed over whole.
                depth = 1
                while depth:
                    inner = self._take(1)[0]
                    self._bytes()
                    self._bytes()
                    depth += (inner == Tag.BEGIN_COLLECTION) - (inner == Tag.END_COLLECTION)
                return ""
            case _:
                return content.decode("utf-8", "replace")

    def _take(self, length: int) -> bytes:
        taken = self._content[self._at : self._at + length]
        if len(taken) < length:
            raise IppBroken("an answer that ends too soon")
        self._at += length
        return taken

    def _bytes(self) -> bytes:
        return self._take(struct.unpack(">H", self._take(2))[0])

    def _text(self) -> str:
        return self._bytes().decode("utf-8", "replace")


_SOCKETS = ("/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd")
_CLIENT = ("~/.cups/client.conf", "/etc/cups/client.conf")
_PORT = 631


def server() -> str:
    """Where the printing system is: `CUPS_SERVER`, what client.conf says, the socket of this
    computer, or its port; as the programs of CUPS look for it."""
    named = os.environ.get("CUPS_SERVER", "")
    for file in _CLIENT:
        if named:
            break
        try:
            for line in Path(file).expanduser().read_text("utf-8", "replace").splitlines():
                word, _, rest = line.strip().partition(" ")
                if word.lower() == "servername":
                    named = rest.strip()
        except OSError:
            continue
    return named or next((one for one in _SOCKETS if Path(one).exists()), f"localhost:{_PORT}")


class _Local(http.client.HTTPConnection):
    """A connection through a socket of this computer."""

    def __init__(self, path: str, seconds: float) -> None:
        super().__init__("localhost", timeout=seconds)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


def _connection(where: str, seconds: float) -> http.client.HTTPConnection:
    if where.startswith("/"):
        return _Local(where, seconds)
    where = where.partition("/")[0]
    host, _, port = where.rpartition(":")
    if host and port.isdecimal():
        return http.client.HTTPConnection(host.strip("[]"), int(port), timeout=seconds)
    return http.client.HTTPConnection(where.strip("[]"), _PORT, timeout=seconds)


_numbers = itertools.count(1)


def ask(
    path: str,
    operation: Operation,
    attributes: Mapping[str, Typed],
    job: Mapping[str, Typed] | None = None,
    paper: bytes = b"",
    *,
    seconds: float,
) -> Answer:
    """Asks the printing system and waits for its answer.

    A paper goes over in the one request with its length before it: where this program ends in the
    middle, the printing system has no job at all, never half of one.

    Raises:
        OSError: it cannot be reached, or gives no answer in time. IppBroken: what answers is no
            printing system.
    """
    where = server()
    who = user()
    said = {**attributes, "requesting-user-name": one(Tag.NAME, who)}
    body = request(operation, next(_numbers) & 0x7FFFFFFF, said, job) + paper
    headers = {"Content-Type": "application/ipp"}
    if where.startswith("/"):
        # The socket itself tells CUPS who this is; so a job is cancelled by whoever made it.
        headers["Authorization"] = f"PeerCred {who}"
    connection = _connection(where, seconds)
    try:
        connection.request("POST", path, body, headers)
        # A response that breaks off in the middle keeps its socket until it is closed itself.
        with connection.getresponse() as response:
            content = response.read()
        if response.status != 200:
            raise IppBroken(f"HTTP {response.status} {response.reason}")
        return answer(content)
    except http.client.HTTPException as error:
        raise IppBroken(str(error) or type(error).__name__) from error
    finally:
        connection.close()


def user() -> str:
    """As whom this program prints."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "guitai"


def texts(attributes: Attributes, name: str) -> tuple[str, ...]:
    """The values of an attribute as texts; none where it is not there."""
    return tuple(str(value) for value in attributes.get(name, ()))


def number(attributes: Attributes, name: str) -> int:
    """The first value of an attribute as a number; 0 where it is none."""
    value = next(iter(attributes.get(name, ())), 0)
    return value if isinstance(value, int) else 0


def sequence(names: Sequence[str]) -> Typed:
    """Names of attributes that are asked for."""
    return Typed(Tag.KEYWORD, tuple(names))
