"""An error as the log tells it: its kind and the code it came through, without its words."""

from seam.logs import places

SAID = "marked4711"


def _raised(act) -> BaseException:
    try:
        act()
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def _from_another() -> None:
    try:
        int(SAID)
    except ValueError as error:
        raise KeyError(SAID) from error


def _within_another() -> None:
    try:
        int(SAID)
    finally:
        raise KeyError(SAID)


def _group() -> None:
    raise ExceptionGroup(SAID, [_raised(_from_another), OSError(SAID)])


def test_an_error_is_told_by_its_kind_and_its_place():
    told = places(_raised(lambda: int(SAID)))
    assert told.splitlines()[-1] == "builtins.ValueError"
    assert "test_errors_in_the_log.py" in told
    assert SAID not in told


def test_the_errors_it_came_from_are_told_too():
    for act in (_from_another, _within_another):
        told = places(_raised(act))
        assert [told.count(kind) for kind in ("builtins.KeyError", "builtins.ValueError")] == [1, 1]
        assert SAID not in told


def test_a_group_of_errors_tells_each():
    told = places(_raised(_group))
    kinds = ("builtins.ExceptionGroup", "builtins.KeyError", "builtins.ValueError", "builtins.OSError")
    assert [told.count(kind) for kind in kinds] == [1, 1, 1, 1]
    assert SAID not in told


def test_an_error_that_came_from_itself_comes_to_an_end():
    one, other = ValueError(SAID), KeyError(SAID)
    one.__context__, other.__context__ = other, one
    assert places(one).count("which came from") == 1
