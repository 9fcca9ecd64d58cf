"""Single cells that the schema or another table refuses."""

import pytest

INVISIBLE = "with an invisible sign U+200B where ␣ stands; it must be written without it"
CASES = {
    "cell-empty-required": [
        "figures/nssf.csv:12: printed is empty; it must say: The number as the publication prints it, or as "
        "made says."
    ],
    "cell-duplicated-id-in-one-file": [
        "figures/nssf.csv:19: figure_id 'nssf-maternity-2018-8m' stands already at figures/nssf.csv:10; "
        "it must stand once"
    ],
    "cell-duplicated-id-in-two-files": [
        "figures/projects.csv:3: figure_id 'or-injured-2014' stands already at figures/nssf.csv:14; "
        "it must stand once"
    ],
    "cell-unknown-indicator": [
        "figures/nssf.csv:9: indicator is 'childbirth_allowance_woman'; "
        "it must be an indicator of indicators.csv"
    ],
    "cell-unknown-source": [
        "figures/nssf.csv:9: source_id is 'nssf-2018-05-31-childbirth'; it must be a source_id of sources.csv"
    ],
    "cell-unknown-area": ["figures/nssf.csv:10: area is 'Kambodja'; did you mean Kambodscha (KH, Cambodia)?"],
    "cell-unknown-area-code": ["stories.csv:2: area is 'KH-55'; it must be a code of areas.csv"],
    "cell-unknown-group": ["figures/nssf.csv:6: group is 'civil_sector'; it must be a group of groups.csv"],
    "cell-unknown-sex": ["figures/nssf.csv:9: sex is 'woman'; it must be one of all, female, male"],
    "cell-unknown-unit": [
        "figures/nssf.csv:12: indicator is 'nssf_health_visits'; it must be an indicator of indicators.csv",
        "indicators.csv:6: unit is 'visit'; it must be one of persons, households, families, enterprises, "
        "facilities, organisations, percent, KHR, USD, EUR, PPP_USD_2021, cases, visits, days, items, index",
    ],
    "cell-unknown-scheme": [
        "figures/nssf.csv:11: scheme is 'healthcare'; it must be one of occupational_risk, health_care, "
        "pension, all_nssf, hef, idpoor, cash_transfer, none"
    ],
    "cell-unknown-status": [
        "figures/nssf.csv:11: status is 'oficial'; it must be one of official, compiled, survey, modelled, "
        "result, target, demand, testimony"
    ],
    "cell-unknown-concern": [
        "figures/nssf.csv:13: concern is 'doubtful'; it must be one of disputed, misprint, undated, "
        "weak_source, inconsistent, superseded, shared_domain, incomplete"
    ],
    "cell-leading-space": ["figures/nssf.csv:5: area is ' KH'; it must not begin or end with a space"],
    "cell-formula": ["figures/nssf.csv:12: printed is '=1+1'; it must be text or a number, not a formula"],
    "cell-bad-url": [
        "events.csv:2: source_id is 'nssf-2013-documentation'; it must be a source_id of sources.csv",
        "events.csv:3: source_id is 'nssf-2013-documentation'; it must be a source_id of sources.csv",
        "sources.csv:13: url is 'pdfslide.us/documents/national-social-security-national-soci…'; "
        "it must be an address that starts with https:// or http://",
    ],
    "cell-impossible-date-of-a-source": [
        "figures/nssf.csv:14: source_id is 'cnyes-2016-01-28-million-workers'; "
        "it must be a source_id of sources.csv",
        "figures/nssf.csv:15: source_id is 'cnyes-2016-01-28-million-workers'; "
        "it must be a source_id of sources.csv",
        "sources.csv:5: published is '2016-01-32'; its day must be 01 to 31",
    ],
    "cell-project-ends-before-it-starts": ["projects.csv:3: end is '2022'; it must not come before start"],
    "cell-zero-width-space-in-khmer-name": [
        f"areas.csv:5: name_km is 'កំពង់␣ចាម' {INVISIBLE}",
        "province_notes.csv:9: area is 'KH-3'; it must be a code of areas.csv",
        "provinces/census-2019.csv:5: province is 'Kampong Cham'; "
        "it could be Kampong Chhnang (KH-4) or Kampong Thom (KH-6); it must be a spelling listed in areas.csv",
        "provinces/cips-2013.xlsx:8: province is 'Kampong Cham'; "
        "it could be Kampong Chhnang (KH-4) or Kampong Thom (KH-6); it must be a spelling listed in areas.csv",
    ],
}


@pytest.mark.parametrize(("case", "expected"), CASES.items(), ids=CASES)
def test_a_spoiled_cell_is_refused_in_these_words(case, expected, sentences):
    assert sentences(case) == expected


def test_every_spoiled_cell_is_in_the_table(copies_named):
    assert copies_named("cell-") == set(CASES)
