"""A camera that shows what a test wants it to show."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

from app.vision.faults import VisionFault
from app.vision.watching import CameraName, CameraState, Frame, Sight, Watch


class DrawnCamera:
    """Its newest frame, what is seen on it and what it takes are whatever the test says."""

    def __init__(self, source: str = "camera:高拍仪", watch: Watch = Watch.DOCUMENT) -> None:
        self.source = source
        self.watch = watch
        self.state = CameraState.LIVE
        self.fault: str | None = None
        self.seen: Sight | None = None
        self.taken: dict[int, tuple[bytes, ...]] = {}
        self.still: bytes = b""
        self.closed = False
        self.rearmed = 0
        self.sequence = 0

    def latest(self) -> Frame | None:
        """A grey picture, a newer one each time it is asked for."""
        if self.state is not CameraState.LIVE:
            return None
        self.sequence += 1
        return Frame(b"\x80" * (64 * 48 * 3), 64, 48, self.sequence)

    def sight(self) -> Sight | None:
        """What the test says is seen."""
        return self.seen

    def capture(self) -> Future[bytes]:
        """The picture of the manual shutter."""
        return done(self.still)

    def shots(self, after: int) -> Future[tuple[bytes, ...]]:
        """The pictures of an automatic shutter."""
        return done(self.taken.get(after + 1, ()))

    def rearm(self) -> Future[None]:
        """The same side may be taken once more."""
        self.rearmed += 1
        return done(None)

    def close(self) -> None:
        """Lets go of it."""
        self.closed = True


class CameraShop:
    """Cameras that are plugged in, by name, for eyes that open them."""

    def __init__(self) -> None:
        self.names = [
            CameraName("camera:高拍仪", "高拍仪"),
            CameraName("camera:人像摄像头", "人像摄像头"),
        ]
        self.opened: list[DrawnCamera] = []
        self.next: DrawnCamera | None = None

    def cameras(self) -> Future[tuple[CameraName, ...]]:
        """Their names."""
        return done(tuple(self.names))

    def open_camera(self, source: str, watch: Watch = Watch.NOTHING) -> DrawnCamera:
        """Opens one of them."""
        if source not in [one.source for one in self.names]:
            raise VisionFault("camera_missing")
        camera = self.next or DrawnCamera()
        self.next = None
        camera.source, camera.watch = source, watch
        self.opened.append(camera)
        return camera


def done(value: Any) -> Future[Any]:
    """An answer that is there already."""
    future: Future[Any] = Future()
    future.set_result(value)
    return future
