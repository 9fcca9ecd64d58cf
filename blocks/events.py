"""Policy events as a list, numbered as the rules in a chart are."""

from __future__ import annotations

import pandas as pd

from indicators.matching import records
from reading import Reading, kept
from reading.markup import reference


@kept
def numbered_events(reading: Reading, scheme: str) -> pd.DataFrame | None:
    """Policy events of a scheme, numbered in the order of their dates; None without a scheme."""
    if not scheme:
        return None
    events = reading.published["events"]
    own = events if scheme == "all" else events[events["scheme"] == scheme]
    own = own.sort_values("date_start").reset_index(drop=True)
    return pd.DataFrame(
        {
            "date": own["date_start"],
            "number": [reading.language.number(number) for number in range(1, len(own) + 1)],
            "title": [reading.language.name(row, "title") for row in records(own)],
            "detail": [reading.language.name(row, "detail") for row in records(own)],
            "when": [reading.language.period(date) for date in own["date"]],
            "source_id": own["source_id"],
        }
    )


@kept
def events_in_words(reading: Reading, scheme: str) -> str:
    """The numbered events of a scheme with date, what happened and the publication; "" without a scheme."""
    events = numbered_events(reading, scheme)
    if events is None:
        return ""
    lines = []
    for event in records(events):
        source = reading.labels.source(event["source_id"])
        lines.append(
            reading.text(
                "{number}. **{title}** ({when}). {detail} Source: [{publisher}]({url})",
                number=event["number"],
                when=event["when"],
                detail=event["detail"],
                **reference(source) | {"title": event["title"]},
            )
        )
    return "\n\n".join(lines)
