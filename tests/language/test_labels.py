"""Figures in the reader's words: what, who, where, when, the number, the publication."""

from dataclasses import replace

import pytest

from language import Language
from language.labels import (
    BADGES,
    CONCERNS,
    MEASURES,
    QUALIFIERS,
    SEX_WORDS,
    SEXES,
    SOURCE_KINDS,
    STATUSES,
    TOPICS,
    UNITS,
    badge,
)
from language.sentences import Sentences


@pytest.fixture(scope="module")
def english(published):
    return Sentences(published, Language("en"))


@pytest.fixture(scope="module")
def khmer(published):
    return Sentences(published, Language("km"))


@pytest.fixture(scope="module")
def figure(published):
    """A function: one published figure by its name."""
    figures = published.figures.set_index("figure_id", drop=False)
    return lambda figure_id: figures.loc[figure_id]


def test_the_sentence_on_women_who_contribute(english, figure):
    assert english.sentence(figure("nssf-pension-paying-workers-f-2022-12")) == (
        "Workers whose contributions were paid (women, NSSF pension scheme, Cambodia, December 2022): 836,288 people. "
        "Source: Phnom Penh Post, “$27.7M collected in pension contributions”, "
        "February 2023 (date inferred)."
    )


def test_the_sentence_on_the_minimum_wage(english, figure):
    assert english.sentence(figure("mw-2026")) == (
        "Minimum wage in garment and footwear factories (Garment sector, Cambodia, from January 2026): "
        "210 US dollars. Source: Agence Kampuchea Presse, “Garment workers thank Royal Government for "
        "annual wage increase”, September 2025 (date inferred)."
    )


def test_a_khmer_sentence_has_khmer_names_and_dates_and_the_same_number(khmer, figure):
    sentence = khmer.sentence(figure("nssf-pension-paying-workers-f-2022-12"))
    for words in ("កម្មករនិយោជិតដែលមានការបង់ភាគទាន", "កម្ពុជា", "ធ្នូ 2022", "836,288"):
        assert words in sentence


@pytest.mark.parametrize(
    ("figure_id", "amount"),
    [
        ("nssf-members-total-2025-12", "more than 3,500,000 people"),
        ("nssf-members-female-2025-12", "nearly 2,000,000 people"),
        ("nssf-health-contrib-2017-08", "about 600,000 people"),
        ("gi-sdg131-pension-kh-m-2020", "11.5 %"),
        ("nssf-pension-contrib-2022", "111,540,000,000 riel"),
        ("idpoor-2022-poor-households-kh-2", "91,072 households"),
    ],
)
def test_the_amount_has_its_qualifier_and_its_unit(english, figure, figure_id, amount):
    assert english.amount(figure(figure_id)) == amount


@pytest.mark.parametrize(
    ("figure_id", "when"),
    [
        ("nssf-members-total-2025-03-07", "7 March 2025"),
        ("nssf-maternity-2018-5m", "1 January to 31 May 2018"),
        ("mw-2026", "from January 2026"),
        ("nssf-members-total-2023-09", "undated"),
    ],
)
def test_when_tells_a_day_from_a_time_and_from_a_rule(english, figure, figure_id, when):
    assert english.when(figure(figure_id)) == when


@pytest.mark.parametrize(
    ("figure_id", "code"),
    [
        ("seed4-members-2021", "registered"),
        ("nssf-pension-paying-workers-2022-12", "active"),
        ("gi-sdg131-total-kh-f-2022", "covered"),
        ("gi-sdg131-pension-kh-f-2020", "beneficiary"),
        ("nssf-maternity-2018-5m", "beneficiary"),
        ("hef-covered-2023-10", "entitled"),
        ("mw-2026", "rule"),
        ("pension-contrib-total-y1-5", "rule"),
        ("pension-contrib-total-y6-10", "rule_to_come"),
        ("nssf-pension-contrib-2022", "spending"),
        ("seed4-demand-300k", "demand"),
        ("gi-ct-family-hh-2024-06", "registered"),
        ("ilo-uncovered-health-2023", "excluded"),
        ("gap-selfemp-2023", "excluded"),
        ("nssf-visits-monthly-2024", "beneficiary"),
        ("gi-ilo-earnings-t-2021", "price"),
        ("first-grant-eur", "spending"),
        ("hef-tourism-2023-06", "registered"),
    ],
)
def test_registered_is_not_active_and_covered_is_not_entitled(published, figure, figure_id, code):
    row = figure(figure_id)
    indicators = published["indicators"].set_index("indicator", drop=False)
    assert badge(row, indicators.loc[row["indicator"]]) == code


def test_the_broken_sum_of_2021_is_said_in_words(english, figure):
    said = english.concerns(figure("seed4-members-2021"))
    assert said[0] == "Does not agree with other numbers of the same publication."
    assert said[-1] == "men and women add up to 4,357,420, which is 21,919 more than the total printed"


def test_the_broken_sum_of_2021_is_said_in_khmer_digits_too(published, figure):
    labels = Sentences(published, Language("km", True))
    assert labels.remarks(figure("seed4-members-women-2021")) == [
        "បុរស និងស្ត្រីបូករួមបាន ៤,៣៥៧,៤២០ លើសចំនួនសរុបដែលបានបោះពុម្ព ២១,៩១៩"
    ]


@pytest.mark.parametrize(
    ("code", "sum_of_parts", "sentence"),
    [
        ("groups", 90, "the groups add up to 90, which is 10 less than the total printed"),
        ("periods", 99, "the periods within it add up to 99, which is 1 less than the total printed"),
        ("parts", 101, "the parts add up to 101, which is 1 more than the total printed"),
        (
            "provinces",
            1520.5,
            "the provinces add up to 1,520.5, which is 1,420.5 more than the total printed",
        ),
    ],
)
def test_each_kind_of_sum_has_its_words(english, code, sum_of_parts, sentence):
    broken = {"code": code, "sum": sum_of_parts, "total": 100, "sources": []}
    assert english.broken_sum(broken) == sentence


def test_parts_of_another_publication_are_said_with_it(english, khmer, figure):
    assert english.remarks(figure("traffic-2018-victims")) == [
        "the parts add up to 1,863, which is 31 less than the total printed; the parts stand in Agence Kampuchea "
        "Presse, 15 January 2020"
    ]
    (khmer_sentence,) = khmer.remarks(figure("traffic-2018-victims"))
    assert "1,863" in khmer_sentence
    assert "Agence Kampuchea Presse" in khmer_sentence


def test_the_old_kampong_cham_says_what_it_includes(english, khmer, figure):
    old = figure("census-2008-all-kh-3")
    assert english.remarks(old) == [
        "Kampong Cham before 31 December 2013 includes the districts that became Tboung Khmum."
    ]
    assert "ត្បូងឃ្មុំ" in khmer.remarks(old)[0]
    assert english.remarks(figure("census-2008-all-kh-4")) == []


@pytest.mark.parametrize(
    ("figure_id", "who"),
    [
        ("gi-sdg131-child-kh-f-2020", "girls"),
        ("gi-sdg131-child-kh-m-2020", "boys"),
        ("stunting-under-5-male-kh-2021", "boys, Children under 5"),
        ("gi-ilo-earnings-m-2021", "men"),
        ("nssf-maternity-2018-5m", "women"),
        ("idpoor-2022-poor-households-kh-2", ""),
    ],
)
def test_children_are_girls_and_boys_and_earnings_keep_their_sex(english, figure, figure_id, who):
    assert english.who(figure(figure_id)) == who


def test_what_has_no_sex_has_no_word_for_it(english, khmer):
    for labels in (english, khmer):
        assert labels.sex("female", "nssf_enterprises_registered") == ""
        assert labels.sex("all", "minimum_wage_monthly") == ""
    assert english.sex("all", "stunting_under_5") == "girls and boys"


def test_a_title_reads_as_one_thing(english, khmer, figure):
    row = figure("nssf-members-total-2025-03-07")
    titles = [
        f"{labels.short(row['indicator'])}: {labels.amount(row)}, {labels.when(row)}"
        for labels in (english, khmer)
    ]
    assert titles == [
        "NSSF members: 2,776,192 people, 7 March 2025",
        "សមាជិក ប.ស.ស.: 2,776,192 នាក់, 7 មីនា 2025",
    ]


def test_indicators_groups_and_schemes_have_short_names(english, khmer):
    assert english.short("contribution_wage_ceiling") == "Highest wage for contributions"
    assert english.short_group("public_and_private") == "Public and private"
    assert english.short_scheme("occupational_risk") == "Work-injury scheme"
    assert khmer.short("contribution_wage_ceiling") == "ប្រាក់ឈ្នួលជាប់ភាគទានខ្ពស់បំផុត"
    assert khmer.short_group("at_risk") == "ងាយរងហានិភ័យ"
    assert khmer.short_scheme("pension") == "របបប្រាក់សោធន"


def test_the_numbers_of_a_short_name_are_in_the_readers_digits(published, khmer):
    digits = Sentences(published, Language("km", True))
    assert khmer.short("stunting_under_5") == "ភាគរយកុមារអាយុក្រោម 5 ឆ្នាំដែលក្រិន"
    assert digits.short("stunting_under_5") == "ភាគរយកុមារអាយុក្រោម ៥ ឆ្នាំដែលក្រិន"


def test_without_a_short_name_the_name_stands_in_the_same_language(published):
    groups = published["groups"].assign(short_km="")
    bare = replace(published, tables=published.tables | {"groups": groups})
    assert Sentences(bare, Language("en")).short_group("commuting") == "Way to or from work"
    assert Sentences(bare, Language("km")).short_group("commuting") == "ពេលធ្វើដំណើរទៅមកធ្វើការ"
    without = replace(published, tables=published.tables | {"groups": groups.drop(columns=["short_en"])})
    assert Sentences(without, Language("en")).short_group("commuting") == "On the way to or from work"
    assert Sentences(without, Language("en")).short_group("night_workers") == "night workers"


def test_a_sound_figure_has_no_concern(english, figure):
    assert english.concerns(figure("gi-sdg131-total-kh-f-2022")) == []


def test_a_publication_is_cited_with_its_date_or_says_that_it_has_none(english):
    assert english.publication("ilostat-sdg-131").endswith("no date printed")
    assert english.publication("wsm-2022-12-31-mainstreaming-knowledge") == (
        "WSM / INSP!R Asia, “What INSP!Ring happened in Cambodia in 2022? Mainstreaming knowledge on "
        "social security”, 31 December 2022"
    )


def test_who_is_named_for_counts_of_people_only(english, figure):
    assert english.who(figure("nssf-members-female-2025-12")) == "women"
    assert english.who(figure("nssf-public-2025-03-07")) == english.group("public_sector")
    assert english.who(figure("idpoor-2022-poor-households-kh-2")) == ""


@pytest.mark.parametrize("code", ["en", "km"])
def test_every_published_figure_has_a_sentence(published, code):
    labels = Sentences(published, Language(code))
    words = labels.tidy(published.figures)
    assert words[["name", "when", "shown", "publisher", "publication"]].ne("").all(axis=None)
    for row in words.to_dict("records"):
        sentence = labels.sentence(row)
        assert row["shown"] in sentence
        assert all(mark in sentence for mark in labels.marks(row))
        assert row["publication"] in sentence


def test_every_code_of_the_data_has_a_word(published):
    figures, indicators = published.figures, published["indicators"]
    assert set(indicators["unit"]) <= set(UNITS)
    assert set(indicators["measure"]) <= set(MEASURES)
    assert set(indicators["topic"]) <= set(TOPICS)
    assert set(published["sources"]["kind"]) <= set(SOURCE_KINDS)
    assert set(figures["sex"]) <= set(SEXES)
    assert set(indicators["sexes"]) <= set(SEX_WORDS)
    assert set(indicators["counts"]) <= set(BADGES)
    assert set(figures["qualifier"]) <= set(QUALIFIERS)
    assert set(figures["status"]) <= set(STATUSES)
    assert {code for codes in figures["concern"] for code in codes.split(";") if code} <= set(CONCERNS)


def test_every_figure_has_a_badge_with_a_word(published):
    indicators = published["indicators"].set_index("indicator", drop=False).to_dict("index")
    rows = published.figures.to_dict("records")
    assert {badge(row, indicators[row["indicator"]]) for row in rows} <= set(BADGES)


@pytest.mark.parametrize(
    ("column", "table", "key"), [("group", "groups", "group"), ("scheme", "schemes", "scheme")]
)
def test_every_group_and_scheme_has_a_name_in_both_languages(published, column, table, key):
    names = published[table].set_index(key)
    used = set(published.figures[column])
    assert used <= set(names.index)
    assert names.loc[sorted(used), ["name_en", "name_km"]].ne("").all(axis=None)
