"""The data package described for catalogues: as schema.org and as DCAT do it."""

from __future__ import annotations

import hashlib

from exports.edition import day, version
from exports.package import Package, media_type
from exports.taken import LICENCE_ADDRESS

NAME = {
    "en": "Published figures on social protection in Cambodia",
    "km": "តួលេខផ្សព្វផ្សាយអំពីកិច្ចគាំពារសង្គមនៅកម្ពុជា",
}
DESCRIPTION = {
    "en": "Who in Cambodia is protected by the National Social Security Fund, the Health Equity Fund, IDPoor and "
    "cash transfers: figures as their publications print them, each with its source.",
    "km": "នរណានៅកម្ពុជាដែលបេឡាជាតិសន្តិសុខសង្គម មូលនិធិសមធម៌សុខាភិបាល អត្តសញ្ញាណកម្មគ្រួសារក្រីក្រ និងការឧបត្ថម្ភសាច់ប្រាក់គាំពារ៖ "
    "តួលេខដូចដែលឯកសារផ្សាយបានបោះពុម្ព ព្រមទាំងប្រភព។",
}
SITE = {"en": "Cambodia Social Protection Dashboard", "km": "ផ្ទាំងទិន្នន័យកិច្ចគាំពារសង្គមកម្ពុជា"}
MAIN = ("figures.csv", "figures.xlsx", "figures.parquet", "datapackage.json")
"""The files that a catalogue names, besides the whole package."""


def _downloads(package: Package) -> dict[str, bytes]:
    return {f"{package.name}.zip": package.zipped} | {name: package.files[name] for name in MAIN}


def schema_org(package: Package, site: str) -> dict:
    """The whole as a schema.org `Dataset`; `site` is the public address."""
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"{site}/data/",
        "name": [{"@language": code, "@value": text} for code, text in NAME.items()],
        "description": DESCRIPTION["en"],
        "url": f"{site}/data/",
        "version": version(),
        "dateModified": day(),
        "inLanguage": ["km", "en"],
        "isAccessibleForFree": True,
        "license": LICENCE_ADDRESS,
        "creator": {"@type": "Organization", "name": SITE["en"], "alternateName": SITE["km"]},
        "spatialCoverage": {"@type": "Country", "name": "Cambodia", "identifier": "KH"},
        "keywords": ["Cambodia", "social protection", "social security", "gender", "open data"],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": name,
                "encodingFormat": media_type(name),
                "contentUrl": f"{site}/data/{name}",
                "contentSize": f"{len(content)} B",
                "sha256": hashlib.sha256(content).hexdigest(),
            }
            for name, content in _downloads(package).items()
        ],
    }


def dcat(package: Package, site: str) -> dict:
    """The whole as a `dcat:Dataset` in JSON-LD."""
    return {
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": f"{site}/data/",
        "@type": "dcat:Dataset",
        "dct:title": [{"@language": code, "@value": text} for code, text in NAME.items()],
        "dct:description": [{"@language": code, "@value": text} for code, text in DESCRIPTION.items()],
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": SITE["en"]},
        "dct:modified": {"@type": "xsd:date", "@value": day()},
        "dct:license": {"@id": LICENCE_ADDRESS},
        "dct:spatial": {"@id": "http://publications.europa.eu/resource/authority/country/KHM"},
        "dct:language": [
            {"@id": "http://publications.europa.eu/resource/authority/language/KHM"},
            {"@id": "http://publications.europa.eu/resource/authority/language/ENG"},
        ],
        "dcat:version": version(),
        "dcat:landingPage": {"@id": f"{site}/data/"},
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dct:title": name,
                "dcat:downloadURL": {"@id": f"{site}/data/{name}"},
                "dcat:mediaType": media_type(name).partition(";")[0],
                "dcat:byteSize": len(content),
                "dct:license": {"@id": LICENCE_ADDRESS},
                "spdx:checksum": {
                    "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
                    "spdx:checksumValue": hashlib.sha256(content).hexdigest(),
                },
            }
            for name, content in _downloads(package).items()
        ],
    }
