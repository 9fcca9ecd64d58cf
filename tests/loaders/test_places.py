"""Every published spelling of a place leads to its code."""

import pandas as pd
import pytest

from loaders import DATA
from loaders.places import Gazetteer, UnknownPlace


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(pd.read_csv(DATA / "areas.csv", dtype=str, keep_default_na=False))


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("KH-3", "KH-3"),
        ("kh-3", "KH-3"),
        ("Kampong Cham", "KH-3"),
        ("KAMPONG CHAM", "KH-3"),
        ("Kampong-Cham", "KH-3"),
        ("kampongcham", "KH-3"),
        ("Kompong Cham", "KH-3"),
        ("Kâmpóng Cham", "KH-3"),
        ("កំពង់ចាម", "KH-3"),
        ("ខេត្តកំពង់ចាម", "KH-3"),
        ("កណ្ដាល", "KH-8"),
        ("កណ្តាល", "KH-8"),
        ("Siemreap", "KH-17"),
        ("Otdor Meanchey", "KH-22"),
        ("Ratanak Kiri", "KH-16"),
        ("Kracheh", "KH-10"),
        ("Mondul Kiri", "KH-11"),
        ("Preah Sihanouk (Sihanoukville)", "KH-18"),
        ("Tbong Khmum", "KH-25"),
        ("រាជធានីភ្នំពេញ", "KH-12"),
        ("Cambodia", "KH"),
        ("Cambodge", "KH"),
        ("Viet Nam", "VN"),
        ("Lao People’s Democratic Republic", "LA"),
        ("Total", "KH"),
        ("Grand total", "KH"),
        ("សរុប", "KH"),
        ("KH01", "KH-1"),
        ("KH09", "KH-9"),
        ("KH10", "KH-10"),
        ("KH-01", "KH-1"),
        ("01", "KH-1"),
        ("25", "KH-25"),
        ("បៃលិន", "KH-24"),
        ("មណ្ឌលគីរី", "KH-11"),
        ("រតនគីរី", "KH-16"),
        ("ខេត្តបៃលិន", "KH-24"),
        ("ត្បូងឃ្មំុ", "KH-25"),
        ("កំពង់\u200bចាម", "KH-3"),
    ],
)
def test_a_spelling_leads_to_its_code(spelling, code, gazetteer):
    assert gazetteer.code(spelling) == code


@pytest.mark.parametrize(
    ("spelling", "sentence"),
    [
        ("Kampong Chamm", "did you mean Kampong Cham (KH-3, Kampong Cham)?"),
        ("Battambong", "did you mean Battambang (KH-2, Battambang)?"),
        ("Pursatt", "did you mean Pursat (KH-15, Pursat)?"),
        ("ក្រចេ", "did you mean ក្រចេះ (KH-10, Kratie)?"),
        ("Zzyzx", "it must be a spelling listed in areas.csv"),
        ("Thailande", "it must be a spelling listed in areas.csv"),
        (
            "Kampong Chan",
            "it could be Kampong Chhnang (KH-4) or Kampong Cham (KH-3); it must be a spelling listed in areas.csv",
        ),
        (
            "3",
            "a number of the National Institute of Statistics has two digits (03); Excel drops the zero where the "
            "column is not text",
        ),
        (
            "Kampong Cham (incl. Tboung Khmum)",
            "it names Kampong Cham (KH-3) and Tboung Khmum (KH-25); write Kampong Cham alone and say in the column "
            "boundaries of provinces/tables.csv that it includes the other (before_2014)",
        ),
        (
            "Battambang & Pailin",
            "it names Battambang (KH-2) and Pailin (KH-24), which the survey could not tell apart; each must have a "
            "row of its own with the same number, the concern shared_domain and a row of shared_domains.csv",
        ),
    ],
)
def test_an_unknown_spelling_names_the_nearest_known_one(spelling, sentence, gazetteer):
    with pytest.raises(UnknownPlace) as refused:
        gazetteer.code(spelling)
    assert str(refused.value) == sentence


def test_khmer_vowel_signs_are_not_dropped(gazetteer):
    with pytest.raises(UnknownPlace):
        gazetteer.code("កពងចម")


def test_no_spelling_of_the_project_belongs_to_two_places(gazetteer):
    assert gazetteer.clashes == []


def test_a_spelling_of_two_places_is_a_clash():
    areas = pd.DataFrame(
        [("KH-23", "Kep", "កែប", "Kaeb"), ("KH-24", "Pailin", "ប៉ៃលិន", "KAEB")],
        columns=["code", "name_en", "name_km", "aliases"],
    )
    assert Gazetteer(areas).clashes == [("KAEB", "KH-23", "KH-24")]


@pytest.mark.parametrize(
    ("spelling", "places"),
    [
        ("Battambang/Pailin", ("KH-2", "KH-24")),
        ("Kampot, Kep", ("KH-7", "KH-23")),
        ("Mondul Kiri and Ratanak Kiri", ("KH-11", "KH-16")),
        ("ព្រះវិហារ និងស្ទឹងត្រែង", ("KH-13", "KH-19")),
        ("Koh Kong-Preah Sihanouk", ("KH-9", "KH-18")),
        ("Battambong", ()),
    ],
)
def test_a_pair_of_provinces_is_never_one_of_them(spelling, places, gazetteer):
    with pytest.raises(UnknownPlace) as refused:
        gazetteer.code(spelling)
    assert refused.value.places == places
    assert bool(refused.value.proposed) == (not places)
