"""Requests that schemathesis makes up from `/openapi.json`: each gets an answer that the description knows."""

import json

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    status_code_conformance,
    unsupported_method,
)

from serving import openapi

pytestmark = pytest.mark.long
OF_EACH = 12
"""Requests of each address, sound ones and odd ones; the same in each run."""
LATER = 503
"""Too much at once is an answer, too."""
CHECKS = [
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    unsupported_method,
]
schema = schemathesis.openapi.from_dict(json.loads(openapi.described("")))


@schema.parametrize()
@settings(
    max_examples=OF_EACH,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_an_answer_is_one_that_is_described(case, site):
    given = case.call(base_url=site.origin, timeout=90, allow_redirects=False)
    assert given.status_code < 500 or given.status_code == LATER, site.output.read_text("utf-8")[-3000:]
    case.validate_response(given, checks=CHECKS)
