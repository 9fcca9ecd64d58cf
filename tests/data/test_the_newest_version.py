"""The newest version of the data: nothing is lost from it, it counts what it holds, and its package describes it."""

import json

import frictionless
import pandas as pd

from loaders import DATA
from loaders.describe import text
from loaders.history import RELEASED, released_state


def test_no_figure_goes_without_a_word(published):
    gone = released_state(DATA).keys() - set(published.figures["figure_id"])
    assert not gone, (
        f"{sorted(gone)} stood in version {published.edition.version}. An older edition of a figure stays, with the "
        "concern superseded; what must go is told by python -m loaders release"
    )


def test_the_counts_of_the_newest_version_are_those_of_its_figures(published):
    newest, figures = published["releases"].iloc[-1], pd.DataFrame(released_state(DATA).values())
    counted = (len(figures), figures["source_id"].nunique(), figures["indicator"].nunique())
    assert (newest["figures"], newest["publications"], newest["indicators"]) == counted


def test_no_result_lies_after_the_gathering(published):
    results = published.figures[~published.figures["status"].isin(["target", "demand", "modelled"])]
    results = results[~results["indicator"].str.startswith("contribution_rate")]
    written = results[results["figure_id"].isin(released_state(DATA))]
    assert written["start"].max() <= pd.Timestamp(published.edition.date)


def test_the_data_package_is_up_to_date():
    assert (DATA / "datapackage.json").read_text(encoding="utf-8") == text(DATA)


def test_the_data_package_names_every_table():
    paths = {resource["path"] for resource in json.loads(text(DATA))["resources"]}
    files = {path.relative_to(DATA).as_posix() for path in DATA.rglob("*.csv")}
    assert paths == files - {RELEASED}


def test_the_data_package_and_every_table_is_valid():
    report = frictionless.validate(str(DATA / "datapackage.json"))
    assert report.valid, report.to_summary()
