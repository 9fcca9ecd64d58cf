"""A publisher's answer: as documented, slow, cut, empty, too large, a web page, refused, better the second time."""

import pytest

from loaders.fetching import Limits, NoAnswer, fetch
from tests.loaders.services import served

QUICK = Limits(seconds=0.4, tries=2, wait=0.01, most=2 * 2**20)
GOOD = (200, "application/json", b'{"value": []}')
HTML = b"<!DOCTYPE html><html><body>Down for repair</body></html>"


def test_an_answer_is_read_whole_with_its_parameters():
    with served(GOOD) as service:
        assert fetch(f"{service.address}/data", {"id": "A&B"}, QUICK) == b'{"value": []}'
    assert service.asked == [("/data", {"id": "A&B"})]


@pytest.mark.parametrize(
    ("answer", "said", "tries"),
    [
        ("slow", "did not answer within 0.4 seconds", 2),
        ("cut", "cannot be read", 2),
        ("huge", "answers more than 2 MB; nothing was kept", 1),
        ((200, "application/json", b""), "answers with nothing", 1),
        ((200, "application/json", b"\n\n"), "answers with nothing", 1),
        ((200, "text/html; charset=utf-8", HTML), "a web page instead of data", 1),
        ((200, "text/csv", HTML), "a web page instead of data", 1),
        ((404, "text/plain", b"no"), "answers 404 Not Found", 1),
        ((503, "text/plain", b"later"), "answers 503 Service Unavailable", 2),
    ],
)
def test_what_is_no_answer_is_said_in_a_sentence(answer, said, tries):
    with served(answer) as service, pytest.raises(NoAnswer, match=said):
        fetch(service.address, {}, QUICK)
    assert len(service.asked) == tries


@pytest.mark.parametrize("first", ["cut", (503, "text/plain", b"later"), (429, "text/plain", b"slowly")])
def test_what_may_be_better_in_a_while_is_asked_for_again(first):
    with served(first, GOOD) as service:
        assert fetch(service.address, {}, QUICK) == GOOD[2]
    assert len(service.asked) == 2


def test_a_service_that_is_not_there_is_said():
    with pytest.raises(NoAnswer, match="cannot be reached: is this computer on the internet"):
        fetch("http://127.0.0.1:9", {}, QUICK)
