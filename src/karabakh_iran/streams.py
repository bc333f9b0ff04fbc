"""Files read within bounds, plain or packed: whole, or a line at a time."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, TypeAlias, cast

from karabakh_iran.parsing import LIMITS, Limits, RefusedError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from importlib_resources.abc import Traversable

# An RLE block of zstd is 4 bytes for 128 KiB, so that a piece comes to 32 MiB at most.
_PIECE = 2**10
_WIDEST_WINDOW = 2**27
_READ = 2**20
# JSON packs to a twentieth; what unpacks to so much more was made to fill a memory. A small file may be all alike.
_MOST_UNPACKED, _FREE = 200, 2**24

#: Takes how many bytes of a file have been read.
Told: TypeAlias = Callable[[int], object]


def whole(file: Traversable, limits: Limits = LIMITS) -> bytes:
    """Read a file.

    Args:
        file: The file.
        limits: What is taken.

    Returns:
        Its bytes.

    Raises:
        RefusedError: It cannot be read, or is too large.
    """
    data = bytearray()
    with _opened(file) as (_, stream):
        # To ask for all at once would reserve as much as the bound, however small the file.
        while len(data) <= limits.array and (piece := stream.read(_READ)):
            data += piece
    if len(data) > limits.array:
        raise RefusedError(f"more than {limits.array} bytes; JSON Lines are read one record at a time")
    return bytes(data)


def lines(file: Traversable, limits: Limits = LIMITS, told: Told | None = None) -> Iterator[bytes]:
    """Read a file a line at a time.

    Args:
        file: The file, packed as its name says (``.gz``, ``.zst``).
        limits: What is taken.
        told: Is told, after each line, how many bytes of the file, as it is packed, have been read.

    Yields:
        Its lines, each with its line break.

    Raises:
        RefusedError: It cannot be read or unpacked, or is too large.
    """
    count = 0
    with _opened(file) as (raw, stream):
        while line := stream.readline(min(limits.record, limits.file - count) + 2):
            count += len(line)
            if len(line.rstrip(b"\r\n")) > limits.record:
                raise RefusedError(f"a record of more than {limits.record} bytes")
            if count > limits.file:
                raise RefusedError(f"more than {limits.file} bytes when unpacked")
            if count > _FREE and count > _MOST_UNPACKED * raw.tell():
                raise RefusedError(f"unpacks to more than {_MOST_UNPACKED} times its size")
            yield line
            if told:
                told(raw.tell())
        if raw is not stream and not raw.tell():
            raise RefusedError("cannot be unpacked: it is empty")


def is_folder(path: Traversable) -> bool:
    """Tell whether a folder is there.

    Args:
        path: Where.

    Returns:
        Whether it is.

    Raises:
        RefusedError: It cannot be looked at: a folder above is closed, its name is too long.
    """
    try:
        return path.is_dir()
    except OSError as error:
        raise RefusedError(f"cannot be read: {(error.strerror or str(error)).lower()}") from None


@contextmanager
def _opened(file: Traversable) -> Generator[tuple[IO[bytes], IO[bytes]], None, None]:
    try:
        # A pipe or a device in the place of a file would never end.
        if not (file.is_file() or file.is_dir()) and _is_there(file):
            raise RefusedError("is no regular file")
        with cast("IO[bytes]", file.open("rb")) as raw, _unpacked(raw, file.name) as stream:
            yield raw, stream
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise RefusedError(f"cannot be unpacked: {str(error).lower()}") from None
    except OSError as error:
        raise RefusedError(f"cannot be read: {(error.strerror or str(error)).lower()}") from None


def _is_there(file: Traversable) -> bool:
    return bool(getattr(file, "exists", lambda: False)())


def _unpacked(raw: IO[bytes], name: str) -> IO[bytes]:
    if name.endswith(".gz"):
        return cast("IO[bytes]", io.BufferedReader(gzip.GzipFile(fileobj=raw), 2**16))
    if name.endswith(".zst"):
        return cast("IO[bytes]", io.BufferedReader(_Zstandard(raw), 2**16))
    return raw


class _Zstandard(io.RawIOBase):
    """A stream of Zstandard, unpacked in pieces; the package's own reader takes one that is cut off for whole."""

    def __init__(self, raw: IO[bytes]) -> None:
        try:
            from zstandard import ZstdDecompressor, ZstdError
        except ImportError:
            message = "needs zstandard: python -m pip install 'karabakh_iran[zstd]'"
            raise RefusedError(f"cannot be unpacked: {message}") from None
        self._raw = raw
        self._error: type[Exception] = ZstdError
        self._decompressor = ZstdDecompressor(max_window_size=_WIDEST_WINDOW)
        self._frame: Any = None
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - typing has no name for it before Python 3.12
        target = memoryview(buffer).cast("B")
        while not self._ready:
            piece = (self._frame.unused_data if self._ended() else b"") or self._raw.read(_PIECE)
            if not piece:
                if self._frame is None or self._ended():
                    return 0
                raise EOFError("it is cut off")
            if self._frame is None or self._ended():
                self._frame = self._decompressor.decompressobj()
            try:
                self._ready = memoryview(self._frame.decompress(piece))
            except self._error as error:
                raise zlib.error(str(error)) from None
        count = min(len(target), len(self._ready))
        target[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def _ended(self) -> bool:
        return self._frame is not None and bool(self._frame.eof)
