"""How each publisher's service is asked, and how its answer is read."""

import pytest

from loaders.services import SERVICES, ChangedShape
from loaders.services.answers import Observation
from tests.loaders import services


def asked_for(name: str, series: str, content: bytes) -> list[tuple[str, dict[str, str]]]:
    asked = []

    def fetch(address, parameters):
        asked.append((address, dict(parameters)))
        return content

    SERVICES[name].ask(fetch, series, "")
    return asked


def test_the_world_bank_is_asked_and_read():
    content = services.world_bank(("KH", "2023", 60.1), ("TH", "2023", None), ("FR", "2023", 9.0))
    ((address, parameters),) = asked_for("world_bank", "SH.XPD.OOPC.CH.ZS", content)
    assert address == (
        "https://api.worldbank.org/v2/country/KHM;THA;VNM;LAO;MYS;IDN;PHL;MMR;TLS/indicator/SH.XPD.OOPC.CH.ZS"
    )
    assert parameters == {"format": "json", "per_page": "1000", "page": "1"}
    assert SERVICES["world_bank"].read(content) == [Observation("", "KH", "all", "2023", "60.1")]


def test_the_world_health_organization_is_asked_and_read():
    content = services.who(("KHM", 2023, 60.12345), ("FRA", 2023, 9.0), ("THA", 2023, None))
    ((address, parameters),) = asked_for("who", "GHED_OOPSCHE_SHA2011", content)
    assert address == "https://ghoapi.azureedge.net/api/GHED_OOPSCHE_SHA2011"
    assert parameters["$filter"].startswith("SpatialDim eq 'KHM' or SpatialDim eq 'THA'")
    assert SERVICES["who"].read(content) == [Observation("", "KH", "all", "2023", "60.12345")]


def test_the_united_nations_are_asked_page_by_page_and_read():
    content = services.un_sdg(
        ("116", 2022.0, "FEMALE", "24.9"),
        ("116", 2022.0, "BOTHSEX", "NaN"),
        ("250", 2022.0, "MALE", "1"),
        pages=2,
    )
    asked = asked_for("un_sdg", "SI_COV_BENFTS", content)
    assert [parameters["page"] for _, parameters in asked] == ["1", "2"]
    assert asked[0][0] == "https://unstats.un.org/SDGAPI/v1/sdg/Series/Data"
    assert (asked[0][1]["seriesCode"], asked[0][1]["areaCode"][:7]) == ("SI_COV_BENFTS", "116,764")
    assert SERVICES["un_sdg"].read(content) == [Observation("", "KH", "female", "2022", "24.9")]


def test_ilostat_is_asked_and_read():
    content = services.ilostat(
        "KHM,BA:1,SDG_0131,SEX_F,SOC_CONTIG_TOTAL,2022,24.9,",
        "KHM,BA:1,SDG_0131,SEX_T,SOC_CONTIG_UNE,2022,,U",
    )
    ((address, parameters),) = asked_for("ilostat", "SDG_0131_SEX_SOC_RT_A", content)
    assert address == "https://rplumber.ilo.org/data/indicator/"
    assert (parameters["id"], parameters["format"], parameters["type"]) == (
        "SDG_0131_SEX_SOC_RT_A",
        ".csv",
        "code",
    )
    assert SERVICES["ilostat"].read(content) == [
        Observation("SOC_CONTIG_TOTAL", "KH", "female", "2022", "24.9")
    ]


def test_the_dhs_program_is_asked_for_country_and_provinces_and_read():
    content = services.dhs(
        ("AH_HINS_W_NON", "Total", "Total", 78.9, 1),
        ("AH_HINS_W_NON", "Region", "..Kampot", 81.5, 1),
        ("AH_HINS_W_NON", "Region", "..Kampot", 80.0, 0),
        ("AH_HINS_W_NON", "Residence", "Urban", 70.0, 1),
    )
    asked = asked_for("dhs", "AH_HINS_W_NON", content)
    assert [parameters["breakdown"] for _, parameters in asked] == ["national", "subnational"]
    assert asked[0][1]["countryIds"] == "KH"
    assert SERVICES["dhs"].read(content) == [
        Observation("", "KH", "female", "2021/2022", "78.9"),
        Observation("", "Kampot", "female", "2021/2022", "81.5"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("world_bank", b'[{"message": [{"id": "120", "value": "not valid"}]}]', "not valid"),
        ("world_bank", b'[{"pages": 1}]', "not two parts"),
        ("world_bank", b'[{"pages": 1}, [{"country": {"id": "KH"}, "year": 2023}]]', "no field value"),
        ("world_bank", b'[{"pages": 1}, [{"country"', "no JSON, or was cut off"),
        ("who", b'{"values": []}', "no field value"),
        ("who", b'{"value": {}}', "value is no list"),
        ("un_sdg", b'{"totalPages": 1, "data": [{"geoAreaCode": "116"}]}', "no field dimensions"),
        ("ilostat", b"ref_area;time;obs_value\n", "no column ref_area, indicator, time, obs_value"),
        ("ilostat", b"ref_area,indicator,sex,time,obs_value\nKHM,SDG,SE", "was the answer cut off"),
        ("ilostat", b"\xff\xfe\x00", "no UTF-8 text"),
        ("dhs", b'{"Data": [{"CharacteristicCategory": "Total"}]}', "no field IndicatorId"),
    ],
)
def test_another_shape_is_refused_by_name(name, content, said):
    with pytest.raises(ChangedShape, match=said):
        SERVICES[name].read(content)
