"""A number and the sign of its unit stay on one line."""

import pytest

from reading.markup import unbroken


@pytest.mark.parametrize(
    ("said", "shown"),
    [("11.1 % to 29.3 %", "11.1\u00a0% to 29.3\u00a0%"), ("21 people", "21 people"), ("១១ %", "១១\u00a0%")],
)
def test_a_number_and_its_sign_are_not_parted(said, shown):
    assert unbroken(said) == shown
