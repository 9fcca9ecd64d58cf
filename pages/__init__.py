"""Every page by its name: its file is imported, not run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from loaders import Published
from reading import Page
from reading.collected import Told, collect
from reading.menu import entry
from reading.published import published
from reading.reading import Width


def page(name: str) -> Callable[[Page], None]:
    """What shows a page: the function `show` of its file."""
    module = entry(name).file.removesuffix(".py").replace("/", ".")
    return import_module(module).show


def told(
    name: str, asked: Mapping[str, str], figures: Published | None = None, *, width: Width = "phone"
) -> Told:
    """A page as an address asks for it, without a screen."""
    return collect(page(name), entry(name), asked, figures or published(), width=width)
