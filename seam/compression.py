"""What is said to many readers alike is compressed once."""

from __future__ import annotations

import zlib
from dataclasses import replace
from hashlib import blake2b

from cachetools import LRUCache
from websockets.extensions.permessage_deflate import PerMessageDeflate
from websockets.frames import Frame, Opcode

COMPRESSES = "encode"
"""Where websockets makes a message smaller. Renamed: each reader's answer is compressed anew, a fifth of a change."""
ENCODER = "encoder"
"""What it makes smaller with, the words of earlier messages in mind. Renamed: no socket would be understood, so
nothing is kept."""
LARGE = 2_000
"""Bytes from which on keeping pays."""
MOST = 24_000_000
"""Bytes that are kept, compressed."""
_MARK = 16
"""Bytes of what a message is told by."""
_END = b"\x00\x00\xff\xff"


class Compressed:
    """What was sent at least twice, by what it says; only the marks of what was sent once, so nothing that one reader typed."""

    def __init__(self) -> None:
        self._kept: LRUCache[bytes, bytes] = LRUCache(MOST, getsizeof=lambda small: _MARK + len(small))

    def of(self, extension: PerMessageDeflate, said: bytes) -> bytes:
        """The message in fewer bytes, with nothing before it in mind."""
        mark = blake2b(said, digest_size=_MARK, salt=bytes([extension.local_max_window_bits])).digest()
        kept = self._kept.get(mark)
        if kept:
            return kept
        encoder = _encoder(extension)
        small = (encoder.compress(said) + encoder.flush(zlib.Z_SYNC_FLUSH)).removesuffix(_END)
        if len(small) < MOST // 10:
            self._kept[mark] = b"" if kept is None else small
        return small


def _encoder(extension: PerMessageDeflate) -> zlib._Compress:
    return zlib.compressobj(wbits=-extension.local_max_window_bits, **extension.compress_settings)


def compress_once() -> None:
    """Keep what large messages become, for all readers who are told the same.

    Such a message refers to nothing before it and nothing after it refers to it: a browser reads it as any other.
    """
    encode = getattr(PerMessageDeflate, COMPRESSES, None)
    if encode is None or hasattr(encode, "before"):
        return
    compressed = Compressed()

    def once(extension: PerMessageDeflate, frame: Frame) -> Frame:
        whole = frame.opcode in (Opcode.BINARY, Opcode.TEXT) and frame.fin
        if not whole or len(frame.data) < LARGE or not hasattr(extension, ENCODER):
            return encode(extension, frame)
        small = compressed.of(extension, frame.data)
        setattr(extension, ENCODER, _encoder(extension))
        return replace(frame, data=small, rsv1=True)

    once.before = encode
    setattr(PerMessageDeflate, COMPRESSES, once)
