"""Every figure, publication and indicator of data/ stands on some page."""

import pytest

from indicators.gaps import ASKED_TOPICS
from indicators.search import NEWEST, contributions, ordered, page_of, pages, select, used_for
from language.labels import TOPICS
from reading.link import LONGEST


def test_every_figure_stands_once_on_the_pages_of_all_figures(published):
    listed = ordered(published.figures[select(published.figures)], NEWEST)
    shown = [
        name for number in range(1, pages(len(listed)) + 1) for name in page_of(listed, number)["figure_id"]
    ]
    assert sorted(shown) == sorted(published.figures["figure_id"])
    assert len(set(shown)) == len(shown)


def test_every_figure_stands_in_the_view_of_its_publication(published):
    in_views = 0
    for source in published["sources"]["source_id"]:
        in_views += select(published.figures, source_id=source).sum()
    assert in_views == len(published.figures)


def test_every_publication_is_listed_with_figures_or_for_what_else_it_is_used(published):
    rows = contributions(published.figures, published["sources"])
    assert set(rows["source_id"]) == set(published["sources"]["source_id"])
    for source in rows.loc[rows["figures"] == 0, "source_id"]:
        assert used_for(source, published.tables), f"nothing stands on {source}"


def test_every_indicator_is_defined_under_a_subject_of_the_methods(published):
    assert set(published["indicators"]["topic"]) <= set(TOPICS)


def test_every_indicator_can_be_found_among_the_figures(published):
    assert set(published["indicators"]["indicator"]) == set(published.figures["indicator"])


def test_the_grid_leaves_out_rules_and_projects_only(published):
    assert set(published["indicators"]["topic"]) - set(ASKED_TOPICS) == {"rules", "projects"}


@pytest.mark.parametrize("column", ["figure_id", "indicator", "source_id"])
def test_every_name_fits_into_a_link(published, column):
    assert published.figures[column].str.len().max() <= LONGEST
    assert published["sources"]["publisher"].str.len().max() <= LONGEST
