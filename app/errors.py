"""What can go wrong, told apart by what the teller can do about it."""

from __future__ import annotations

from app.i18n import Text


class GuitaiError(Exception):
    """Something that is said to the staff in one sentence, with what to do next.

    Attributes:
        code: stable, for logs, tests and the command line.
        sentence: what is wrong and why.
        remedy: what to do next.
    """

    def __init__(self, code: str, sentence: Text, remedy: Text) -> None:
        super().__init__(f"{code}: {sentence.en}")
        self.code = code
        self.sentence = sentence
        self.remedy = remedy

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.code, self.sentence, self.remedy))


def _rebuild(kind: type[GuitaiError], code: str, sentence: Text, remedy: Text) -> GuitaiError:
    error = kind.__new__(kind)
    GuitaiError.__init__(error, code, sentence, remedy)
    return error


class DeviceFault(GuitaiError):
    """The world outside did not do its part: a camera, a printer, a reader, a service."""


class StoreFault(GuitaiError):
    """The books cannot be opened or written: wrong key, damaged file, newer version, full disk."""


class Conflict(GuitaiError):
    """Somebody else changed it meanwhile: look again."""


class NotAllowed(GuitaiError):
    """This person may not do this."""


class Unacceptable(GuitaiError):
    """What was given is not well formed; said beside the field or on the command line."""


class Cancelled(GuitaiError):
    """Whoever waited for it stopped it: nothing is wrong."""
