"""How a number came to be, in the reader's words: printed so, transcribed, or made here."""

from __future__ import annotations

from language.names import Figure, Names
from language.words import MADE, PRINT_LINES
from loaders.making import named_figures


def as_printed(names: Names, figure: Figure) -> str:
    """What the publication prints, or, where it prints no such number, how the number came to be."""
    if not figure["printed"]:
        return ""
    return _print(figure) or how_made(names, figure)


def quoted_print(names: Names, figure: Figure) -> str:
    """The number within a sentence: “4.335.501” where it is printed so, else `31,023 (added up here)`."""
    if _print(figure):
        return f"“{_print(figure)}”"
    number, how = _number(names, figure), how_made(names, figure)
    return names.language.text("{number} ({how})", number=number, how=how)


def how_made(names: Names, figure: Figure) -> str:
    """How the number came to be, in two or three words: as printed, added up here."""
    made = "no_number" if _names_instead(figure) else figure["made"]
    return names.language.text(MADE[made])


def print_line(names: Names, figure: Figure) -> str:
    """The sentence of a source line or a citation that says how the number came to be."""
    line = figure["made"]
    if line == "transcribed" and not _print(figure):
        line = "no_number" if _names_instead(figure) else "unquoted"
    return names.language.text(
        PRINT_LINES[line],
        printed=_print(figure),
        source=made_from(names, figure),
        number=_number(names, figure),
    )


def made_from(names: Names, figure: Figure) -> str:
    """What a number was made from: in words, or the figures with their values."""
    if figure["made_from"].startswith("“"):
        return figure["made_from"]
    figure_ids = named_figures(figure["made_from"])
    if not figure_ids:
        return names.language.note(figure["made_from"])
    known = names.published.figures
    rows = known[known["figure_id"].isin(figure_ids)].set_index("figure_id", drop=False).to_dict("index")
    said = [_named(names, rows[name]) for name in figure_ids if name in rows]
    return names.language.text("; ").join(said)


def _named(names: Names, figure: Figure) -> str:
    return names.language.text(
        "“{indicator}” ({amount})",
        indicator=names.indicator(figure["indicator"]),
        amount=names.amount(figure),
    )


def has_print(figure: Figure) -> bool:
    """Whether the print of the number is known, digits or words."""
    return bool(_print(figure))


def _print(figure: Figure) -> str:
    """The digits, words or signs of the publication; "" where it prints no such number, or nobody wrote them down."""
    if figure["made"] == "printed":
        return figure["printed"]
    quoted = figure["made"] == "transcribed" and figure["made_from"].startswith("“")
    return figure["made_from"].strip("“”") if quoted else ""


def _names_instead(figure: Figure) -> bool:
    """Whether the publication names something and prints no number, in any script."""
    return figure["made"] == "transcribed" and bool(figure["made_from"]) and not _print(figure)


def _number(names: Names, figure: Figure) -> str:
    return names.value(figure["value"], figure["unit"])
