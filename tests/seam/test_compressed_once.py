"""What many readers are told alike is compressed once, and every one of them understands it."""

import random
import zlib

import pytest
from websockets.extensions.permessage_deflate import PerMessageDeflate
from websockets.frames import Frame, Opcode

from seam import compression

LARGE = b"".join(b"<td>%d</td>" % number for number in range(3_000))
SMALL = b"a small message"


@pytest.fixture
def made_smaller(monkeypatch):
    """The sizes of what is compressed anew, in order."""
    theirs = getattr(PerMessageDeflate, compression.COMPRESSES, None)
    assert theirs, "websockets compresses elsewhere: each reader's answer anew (seam/compression.py)"
    monkeypatch.setattr(PerMessageDeflate, compression.COMPRESSES, getattr(theirs, "before", theirs))
    sizes = []
    real = zlib.compressobj

    class Counting:
        def __init__(self, **options) -> None:
            self._real = real(**options)
            self.flush = self._real.flush

        def compress(self, said: bytes) -> bytes:
            sizes.append(len(said))
            return self._real.compress(said)

    monkeypatch.setattr(zlib, "compressobj", Counting)
    compression.compress_once()
    return sizes


def _pair(bits: int = 12, alone: bool = False) -> tuple[PerMessageDeflate, PerMessageDeflate]:
    """The two ends of a socket."""
    server = PerMessageDeflate(False, alone, 15, bits, {"memLevel": 5})
    browser = PerMessageDeflate(alone, False, bits, 15)
    return server, browser


def _told(ends: tuple[PerMessageDeflate, PerMessageDeflate], said: bytes) -> bytes:
    server, browser = ends
    return bytes(browser.decode(server.encode(Frame(Opcode.BINARY, said))).data)


@pytest.mark.parametrize("alone", [False, True])
def test_a_browser_understands_any_order_of_messages(made_smaller, alone):
    dice = random.Random(2)
    other = bytes(dice.randrange(256) for _ in range(5_000))
    ends = [_pair(12, alone), _pair(15, alone), _pair(12, alone)]
    for _ in range(200):
        said = dice.choice([LARGE, other, SMALL, SMALL * 50, LARGE + other])
        assert _told(dice.choice(ends), said) == said


def test_what_was_said_twice_is_kept_for_the_third_reader(made_smaller):
    for _ in range(5):
        assert _told(_pair(), LARGE) == LARGE
    assert made_smaller == [len(LARGE)] * 2, "each reader's answer is compressed anew (seam/compression.py)"


def test_of_what_was_said_once_only_a_mark_is_kept():
    kept = compression.Compressed()
    server, _ = _pair()
    kept.of(server, LARGE)
    assert set(kept._kept.values()) == {b""}


def test_no_more_is_kept_than_its_bound(made_smaller, monkeypatch):
    monkeypatch.setattr(compression, "MOST", 30_000)
    kept = compression.Compressed()
    server, _ = _pair()
    noise = random.Random(3)
    for _ in range(20):
        said = noise.randbytes(2_500)
        for _ in range(3):
            kept.of(server, said)
    assert 20_000 < sum(len(mark) + len(small) for mark, small in kept._kept.items()) <= 30_000


def test_a_small_message_is_sent_as_websockets_does(made_smaller):
    assert _told(_pair(), SMALL) == SMALL
    assert made_smaller == [len(SMALL)]
