"""A reader's service as it stands on a counter's PC: each dialect over real sockets, with faults.

It knows nothing of the drivers: requests are taken apart and answers are written by hand here.
"""

from __future__ import annotations

import base64
import hashlib
import json
import socket
import socketserver
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum, auto
from types import TracebackType
from typing import Any

from app.evidence.chip import ChipFields

MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
TICK = 0.02


class Trouble(StrEnum):
    """What can be wrong at the counter."""

    NOTHING = auto()
    NO_CARD = auto()
    LIFTED = auto()
    NOT_AUTHENTIC = auto()
    UNPLUGGED = auto()
    OTHER_FAILURE = auto()
    DOWN = auto()
    HANGS = auto()
    DRIPS = auto()
    DRIPS_AT_ONCE = auto()
    HANGS_UP = auto()
    GARBAGE = auto()
    NO_OBJECT = auto()
    DEEP = auto()
    HUGE = auto()
    WRONG_TYPE = auto()
    WRONG_ENCODING = auto()
    LOST_CHARACTER = auto()
    HALF = auto()
    CUT = auto()
    MISSING_FIELD = auto()
    SAID_TWICE = auto()
    WRONG_FORM = auto()
    NONSENSE_SEX = auto()
    NONSENSE_DATE = auto()
    NONSENSE_NUMBER = auto()
    NONSENSE_PORTRAIT = auto()
    OTHER_SERVICE = auto()


class Dialect(StrEnum):
    """The services that are imitated, by the names of their drivers."""

    HTTP_19196 = "http-19196"
    HTTP_8000 = "http-8000"
    WS_1919 = "ws-1919"


FAILURES: dict[Dialect, dict[Trouble, tuple[int, str]]] = {
    Dialect.HTTP_19196: {
        Trouble.NO_CARD: (-11, "读卡失败"),
        Trouble.LIFTED: (-12, "读卡过程中卡片被移开"),
        Trouble.NOT_AUTHENTIC: (-13, "卡认证失败"),
        Trouble.UNPLUGGED: (-1, "打开设备失败"),
        Trouble.OTHER_FAILURE: (-99, "错误 110101199003070134\n请重启"),
    },
    Dialect.HTTP_8000: {
        Trouble.NO_CARD: (-1, "请放卡"),
        Trouble.LIFTED: (-2, "选卡失败"),
        Trouble.NOT_AUTHENTIC: (-3, "认证失败"),
        Trouble.UNPLUGGED: (-4, "端口打开失败"),
        Trouble.OTHER_FAILURE: (-99, "错误 110101199003070134\n请重启"),
    },
    # A terminal waits for the card itself and says only that its time is over.
    Dialect.WS_1919: {
        Trouble.NO_CARD: (-2, ""),
        Trouble.LIFTED: (-5, ""),
        Trouble.NOT_AUTHENTIC: (-7, ""),
        Trouble.UNPLUGGED: (-3, ""),
        Trouble.OTHER_FAILURE: (-9, ""),
    },
}
BREAKS: dict[Trouble, tuple[str, str]] = {
    Trouble.MISSING_FIELD: ("number", ""),
    Trouble.NONSENSE_SEX: ("sex", "9"),
    Trouble.NONSENSE_DATE: ("birth", "20261399"),
    Trouble.NONSENSE_NUMBER: ("number", "310100199006140241"),
    Trouble.NONSENSE_PORTRAIT: ("portrait", base64.b64encode(b"no picture").decode()),
    Trouble.LOST_CHARACTER: ("name", "陈?"),
}


class Emulator:
    """One service with one card on its reader; a context manager that ends all it started.

    Attributes:
        asked: the requests that came, in order.
    """

    def __init__(
        self,
        dialect: Dialect,
        card: ChipFields,
        portrait: bytes = b"",
        trouble: Trouble = Trouble.NOTHING,
        said: Callable[[dict[str, Any]], dict[str, Any]] = lambda told: told,
        content_type: str = "application/json; charset=utf-8",
    ) -> None:
        self.dialect = dialect
        self.card = card
        self.portrait = portrait
        self.trouble = trouble
        self.said = said
        self.content_type = content_type
        self.asked: list[str] = []
        self.over = threading.Event()
        emulator = self

        class Counter(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                with suppress(OSError):
                    if emulator.dialect is Dialect.WS_1919:
                        emulator.talk(self.request)
                    else:
                        emulator.answer(self.request)

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Counter)
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(TICK,))

    @property
    def place(self) -> str:
        """Address and port of the service."""
        return f"127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Emulator:
        if self.trouble is Trouble.DOWN:
            self._server.server_close()
        else:
            self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.over.set()
        if self.trouble is not Trouble.DOWN:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()

    # --- what is said --------------------------------------------------------------------------

    def body(self, request: str) -> bytes:
        """The text of the answer to a request, right or wrong."""
        failure = FAILURES[self.dialect].get(self.trouble)
        reads = request in ("/readcard", "/cgi-bin/readCard", "4")
        if not reads:
            failed = request == "/OpenDevice" and self.trouble is Trouble.UNPLUGGED
            flag, message = failure if failed and failure else (0, "")
            return json.dumps({"resultFlag": flag, "errorMsg": message}).encode()
        match self.trouble:
            case Trouble.GARBAGE:
                return b"<html>busy</html>"
            case Trouble.NO_OBJECT:
                return b"[1, 2, 3]"
            case Trouble.DEEP:
                return b"[" * 200_000
            case Trouble.HUGE:
                return b'{"errorMsg": "' + b"A" * (6 << 20) + b'"}'
        told = self.said(self._told(*(failure or (0, ""))))
        if self.trouble is Trouble.WRONG_FORM:
            told = {name: [value] for name, value in told.items()}
        written = json.dumps(told, ensure_ascii=False)
        if self.trouble is Trouble.SAID_TWICE:
            written = written[:-1] + ', "type": 4, "type": 4}'
        # A service that knows only GBK writes a question mark for a rare character.
        gbk = self.trouble is Trouble.WRONG_ENCODING
        encoded = written.encode("gbk", "replace") if gbk else written.encode()
        # Cut between two characters of the card's text.
        return encoded[:60] if self.trouble is Trouble.HALF else encoded

    def _told(self, flag: int, message: str) -> dict[str, Any]:
        card = self.card
        words = {
            "name": card.name_on_chip or card.latin_name,
            "sex": card.sex.title.zh,
            "nation": card.ethnicity,
            "birth": f"{card.birth_date:%Y%m%d}",
            "address": card.address,
            "number": card.number,
            "issuer": card.issuer,
            "from": f"{card.valid_from:%Y%m%d}",
            "until": f"{card.valid_until:%Y%m%d}" if card.valid_until else "长期",
            "portrait": base64.b64encode(self.portrait).decode(),
        }
        if self.trouble in BREAKS:
            name, value = BREAKS[self.trouble]
            words[name] = value
        if flag:
            words = dict.fromkeys(words, "")
        match self.dialect:
            case Dialect.HTTP_19196:
                return {
                    "resultFlag": flag,
                    "errorMsg": message,
                    "certType": "",
                    "partyName": words["name"],
                    "gender": words["sex"],
                    "nation": words["nation"],
                    "nationCode": "",
                    "bornDay": words["birth"],
                    "certAddress": words["address"],
                    "certNumber": words["number"],
                    "certOrg": words["issuer"],
                    "effDate": words["from"],
                    "expDate": words["until"],
                    "identityPic": words["portrait"],
                }
            case Dialect.HTTP_8000:
                return {
                    "result": {"resultFlag": flag, "errorMsg": message},
                    "info": {
                        "certType": 1,
                        "name": words["name"],
                        "sex": words["sex"],
                        "nation": words["nation"],
                        "birthday": words["birth"],
                        "address": words["address"],
                        "idCode": words["number"],
                        "department": words["issuer"],
                        "startDate": words["from"],
                        "endDate": words["until"],
                        "Photo": words["portrait"],
                    },
                }
            case Dialect.WS_1919:
                return {
                    "type": 4,
                    "ret": flag,
                    "name": words["name"],
                    "sex": words["sex"],
                    "nation": words["nation"],
                    "birth": words["birth"],
                    "addr": words["address"],
                    "id_num": words["number"],
                    "depart": words["issuer"],
                    "validityTime": f"{words['from']}-{words['until']}" if words["from"] else "",
                    "base64_ID": words["portrait"],
                    "FrontImgBase64": "",
                    "BackImgBase64": "",
                }

    # --- HTTP ----------------------------------------------------------------------------------

    def answer(self, line: socket.socket) -> None:
        """Answers one HTTP request and hangs up."""
        path = _head(line).split(" ")[1]
        if self.trouble is Trouble.DRIPS_AT_ONCE:
            self._drip(line, b"HTTP/1.1 2")
            return
        self.asked.append(path)
        reading = path in ("/readcard", "/cgi-bin/readCard")
        if reading and self._stalls(line, b"HTTP/1.1 200 OK\r\nX: "):
            return
        status, kind = "200 OK", self.content_type
        if reading and self.trouble is Trouble.OTHER_SERVICE:
            status = "404 Not Found"
        if reading and self.trouble is Trouble.WRONG_TYPE:
            kind = "image/png"
        body = self.body(path)
        head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nContent-Type: {kind}\r\n\r\n"
        if reading and self.trouble is Trouble.CUT:
            # Announced whole, and broken off; the one service says how long, the other in pieces.
            if self.dialect is Dialect.HTTP_8000:
                head = f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{len(body):x}\r\n"
            body = body[:-20]
        line.sendall(head.encode() + body)

    def _stalls(self, line: socket.socket, start: bytes) -> bool:
        """Whether this service never comes to an end with its answer."""
        if self.trouble is Trouble.HANGS_UP:
            return True
        if self.trouble is Trouble.HANGS:
            self.over.wait()
            return True
        if self.trouble is Trouble.DRIPS:
            self._drip(line, start)
            return True
        return False

    def _drip(self, line: socket.socket, start: bytes) -> None:
        line.sendall(start)
        while not self.over.wait(TICK):
            line.sendall(b"a")

    # --- web socket ----------------------------------------------------------------------------

    def talk(self, line: socket.socket) -> None:
        """Shakes hands, answers one request, and closes."""
        head = _head(line)
        if self.trouble is Trouble.DRIPS_AT_ONCE:
            self._drip(line, b"HTTP/1.1 101 S")
            return
        if self.trouble is Trouble.OTHER_SERVICE:
            line.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            return
        key = next(
            row.partition(":")[2].strip()
            for row in head.split("\r\n")
            if row.lower().startswith("sec-websocket-key:")
        )
        accept = base64.b64encode(hashlib.sha1(key.encode() + MAGIC).digest()).decode()
        line.sendall(
            (
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                f"Connection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"
            ).encode()
        )
        code, told = _frame_from(line)
        if code != 1:
            return
        request = str(json.loads(told)["type"])
        self.asked.append(request)
        # A text of a hundred thousand bytes is announced, and never comes.
        if self._stalls(line, struct.pack("!BBQ", 0x81, 127, 100_000)):
            return
        if self.trouble is Trouble.CUT:
            line.sendall(struct.pack("!BBQ", 0x81, 127, 100_000) + self.body(request))
            return
        # A preview of the terminal's camera comes in between.
        _send(line, 0x81, b'{"type": 270, "data": "AAAA"}')
        _send(line, 0x82 if self.trouble is Trouble.WRONG_TYPE else 0x81, self.body(request))
        _frame_from(line)
        _send(line, 0x88, struct.pack("!H", 1000))


def _head(line: socket.socket) -> str:
    read = b""
    while b"\r\n\r\n" not in read:
        more = line.recv(4096)
        if not more:
            raise OSError("hung up")
        read += more
    return read.decode("latin-1")


def _exactly(line: socket.socket, count: int) -> bytes:
    read = b""
    while len(read) < count:
        more = line.recv(count - len(read))
        if not more:
            raise OSError("hung up")
        read += more
    return read


def _frame_from(line: socket.socket) -> tuple[int, bytes]:
    """The code and the content of a client's frame, which is always masked and short here."""
    first, second = _exactly(line, 2)
    assert second & 0x80, "a client masks what it says"
    mask = _exactly(line, 4)
    content = _exactly(line, second & 0x7F)
    return first & 0x0F, bytes(one ^ mask[place % 4] for place, one in enumerate(content))


def _send(line: socket.socket, first: int, content: bytes) -> None:
    if len(content) < 126:
        head = struct.pack("!BB", first, len(content))
    elif len(content) < 65536:
        head = struct.pack("!BBH", first, 126, len(content))
    else:
        head = struct.pack("!BBQ", first, 127, len(content))
    line.sendall(head + content)
