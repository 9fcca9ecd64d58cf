"""Numbers, periods and sums that cannot be, each refused in clear words."""

import pytest

FORMATS = "number_format must say which: en for 1,234.5, eu for 1.234,5, plain for 1234.5"
SAY_SO = "they must be equal, or concern must be 'inconsistent' where the publication prints them so"
CASES = {
    "number-with-letter-l": [
        "figures/nssf.csv:2: printed is '4.335.50l'; it must be a number such as 4.335.501 or 2,2 million"
    ],
    "number-with-letter-o": [
        "figures/nssf.csv:9: printed is '23 O28'; "
        "it must be a number such as 4335501, 4 335 501 or 2.2 million"
    ],
    "number-ambiguous-under-en": [
        f"figures/nssf.csv:10: printed is '៣៨.៩៩៧'; it could be 38997 or 38 and 997 thousandths; {FORMATS}"
    ],
    "number-ambiguous-under-eu": [
        f"figures/nssf.csv:14: printed is '18,699'; it could be 18699 or 18 and 699 thousandths; {FORMATS}"
    ],
    "number-ambiguous-under-plain": [
        f"figures/nssf.csv:15: printed is '13,820'; it could be 13820 or 13 and 820 thousandths; {FORMATS}"
    ],
    "number-european-under-en": [
        "figures/nssf.csv:2: printed is '4.335.501'; under number_format 'en' "
        "it must be a number such as 4,335,501 or 2.2 million"
    ],
    "number-english-under-eu": [
        "figures/nssf.csv:5: printed is '2,776,192'; under number_format 'eu' "
        "it must be a number such as 4.335.501 or 2,2 million"
    ],
    "number-percent-above-100": [
        "figures/nssf.csv:13: printed is '186.81'; a share must lie between 0 and 100"
    ],
    "number-negative-count": ["figures/nssf.csv:14: printed is '-18699'; it must not be negative"],
    "number-fraction-of-a-person": [
        "figures/nssf.csv:10: printed is '៣៨.៩៩៧'; a count must be a whole number; is number_format right?"
    ],
    "number-grouped-by-points-under-plain": [
        "figures/projects.csv:2: printed is '23.000'; a count must be a whole number; is number_format right?"
    ],
    "period-impossible-day": ["figures/nssf.csv:5: period is '2025-02-29'; its day must be 01 to 28"],
    "period-impossible-month": ["figures/nssf.csv:11: period is '2021-13'; its month must be 01 to 12"],
    "period-reversed": [
        "figures/nssf.csv:12: period is '2025-03-07/2025-01-01'; its end must come after its start"
    ],
    "period-after-publication": [
        "figures/nssf.csv:14: period is '2017'; it must not begin after its publication "
        "(cnyes-2016-01-28-million-workers, 2016-01-28)"
    ],
    "sum-women-and-men-do-not-add-up": [
        "figures/nssf.csv:14: men and women add up to 18,609, which is 90 less than the total printed; "
        f"{SAY_SO}"
    ],
    "sum-part-greater-than-the-whole": [
        "figures/nssf.csv:15: printed is '18820'; sex 'female' must not be more than all "
        "(18,699, figure 'or-injured-2014')"
    ],
    "sum-provinces-do-not-add-up": [
        "provinces/census-2019.csv:2: the provinces add up to 15,552,481, which is 270 more than "
        f"the total printed; {SAY_SO}"
    ],
    "sum-two-figures-for-one-question": [
        "figures/nssf.csv:16: figure 'or-injured-2014-again' answers the same question as "
        "'or-injured-2014'; only one of them may be without concern"
    ],
}


@pytest.mark.parametrize(("case", "expected"), CASES.items(), ids=CASES)
def test_a_spoiled_figure_is_refused_in_these_words(case, expected, sentences):
    assert sentences(case) == expected


def test_every_spoiled_figure_is_in_the_table(copies_named):
    assert copies_named("number-", "period-", "sum-") == set(CASES)
