"""The same mistake in many lines is told once; different ones are told each."""

from loaders.problems import Problem, briefly


def test_a_mistake_of_a_whole_column_is_told_once():
    wrong = [Problem("t.csv", line, f"printed is '{line}%'; it has a sign") for line in (2, 3, 4, 6)]
    assert briefly(wrong) == ["t.csv:2: printed is '2%'; it has a sign (and 3 more like it: lines 3-4, 6)"]


def test_a_few_and_different_mistakes_are_told_each():
    wrong = [
        Problem("t.csv", 2, "sex is 'woman'; it must be one of all, female, male"),
        Problem("t.csv", 3, "sex is 'man'; it must be one of all, female, male"),
        Problem("t.csv", 4, "area is empty"),
        Problem("u.csv", 2, "sex is 'woman'; it must be one of all, female, male"),
        Problem("u.csv", 0, "the file is empty"),
    ]
    assert briefly(wrong) == [str(problem) for problem in wrong[:3] + wrong[3:]]
