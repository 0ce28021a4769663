"""Counter terminals whose service answers over a web socket on port 1919.

In public code [s]: `{"type": 4}` asks for a card; the answer has the same `type`, `ret`, and for
a card `name`, `sex`, `nation`, `birth`, `addr`, `id_num`, `depart`, `validityTime` and the
portrait `base64_ID`, besides drawn pictures of both sides. `ret` is 0 for success, -2 for a
timeout, -3 where the device cannot be opened, -5 where reading failed, -7 where the device reports
an error, -9 where the customer cancelled. Other messages may come in between (`type` 270 is a
preview). Unverified [K]: how `validityTime` separates its two days, how dates and the sex are
written (all usual ways are taken), that -5 is what a card lifted too early gives.
"""

from __future__ import annotations

import json
import logging
import re
from contextlib import suppress
from typing import Any

from app.clock import Clock, business_date
from app.devices.id_card.address import local_address
from app.devices.id_card.local_http import Deadline, UnderWay, listens
from app.devices.id_card.port import (
    ChipRead,
    cancelled,
    garbage,
    half_record,
    lifted_too_early,
    no_reader,
    other_service,
    timed_out,
    wrong_encoding,
)
from app.devices.id_card.service import (
    MOST_BYTES,
    READ_SECONDS,
    Said,
    answer,
    fault_in,
    picture_of,
    read_of,
    text_of,
)
from app.i18n import Text

PORT = 1919
_READ_CARD = 4
_MOST_OTHER_MESSAGES = 50
_LOOK_UP_SECONDS = 0.2
_PERIOD = re.compile(r"(.{8,11}?)\s*[-—–~～至]\s*(长期|.{8,11})")

# The library would write what a card says into the log when somebody asks for much detail.
_silent = logging.getLogger(f"{__name__}.frames")
_silent.setLevel(logging.CRITICAL + 1)


class Ws1919(UnderWay):
    """Connects for each reading and asks once."""

    def __init__(self, setting: str, clock: Clock, seconds: float = READ_SECONDS) -> None:
        self._address = local_address(setting, PORT)
        self._clock = clock
        self._seconds = seconds

    @property
    def name(self) -> str:
        """The driver and its service."""
        return f"ws-1919 {self._address}"

    def ready(self) -> None:
        """Connects, and asks for nothing."""
        self._talk(ask=False)

    def answers(self) -> None:
        """Whether the service is there; the reader itself is left alone."""
        listens(self._address)

    def read(self) -> ChipRead:
        """Reads the card once; see the port for what it raises."""
        told = self._talk(ask=True)
        result = text_of(told, "ret")
        if result != "0":
            raise self._fault(result, text_of(told, "errorMsg"))
        said = Said(
            name=text_of(told, "name"),
            sex=text_of(told, "sex"),
            nation=text_of(told, "nation"),
            birth=text_of(told, "birth"),
            address=text_of(told, "addr"),
            number=text_of(told, "id_num"),
            issuer=text_of(told, "depart"),
            **_period(text_of(told, "validityTime")),
            portrait=picture_of(told, "base64_ID"),
        )
        return read_of(said, reader=self.name, today=business_date(self._clock()))

    def _talk(self, *, ask: bool) -> dict[str, Any]:
        # Nobody without this reader should wait for the library at start.
        from websockets.exceptions import (  # noqa: PLC0415
            ConnectionClosed,
            InvalidHandshake,
            InvalidMessage,
        )
        from websockets.sync.client import connect  # noqa: PLC0415

        deadline = self._begin(self._seconds)
        try:
            with connect(
                f"ws://{self._address}",
                open_timeout=deadline.left(),
                close_timeout=1,
                max_size=MOST_BYTES,
                compression=None,
                proxy=None,
                ping_interval=None,
                user_agent_header=None,
                logger=_silent,
            ) as connection:
                if not ask:
                    return {}
                connection.send(json.dumps({"type": _READ_CARD}))
                for _ in range(_MOST_OTHER_MESSAGES):
                    message = _received(connection, deadline)
                    if isinstance(message, bytes):
                        raise other_service()
                    told = answer(message.encode())
                    if text_of(told, "type") == str(_READ_CARD):
                        return told
                raise garbage(Text("没有回答读卡请求", "it did not answer the request"))
        except TimeoutError as error:
            raise timed_out() from error
        except ConnectionClosed as error:
            raise _closed(error, str(self._address)) from error
        except (InvalidHandshake, InvalidMessage) as error:
            raise other_service() from error
        except OSError as error:
            raise no_reader(str(self._address)) from error

    def _fault(self, result: str, message: str) -> Exception:
        match result:
            case "-2":
                return timed_out()
            case "-3":
                return no_reader(self.name)
            case "-5":
                return lifted_too_early()
            case "-9":
                return cancelled()
        return fault_in(message or result, self.name)


def _received(connection: Any, deadline: Deadline) -> str | bytes:
    """The next message; looks up now and then, whether the reading was given up."""
    while True:
        with suppress(TimeoutError):
            told: str | bytes = connection.recv(timeout=min(deadline.left(), _LOOK_UP_SECONDS))
            return told


def _period(told: str) -> dict[str, str]:
    found = _PERIOD.fullmatch(told)
    if not found:
        raise (
            half_record()
            if not told
            else garbage(Text("有效期限无法识别", "the period of validity cannot be understood"))
        )
    return {"valid_from": found[1], "valid_until": found[2]}


def _closed(error: Any, where: str) -> Exception:
    """Why the conversation ended before the answer: by our bounds, or by the service."""
    code = error.sent.code if error.sent else None
    if code == 1009:
        return garbage(Text("应答过大", "the answer is too large"))
    if code == 1007:
        return wrong_encoding()
    return no_reader(where)
