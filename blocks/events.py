"""Policy events as a list, numbered as the rules in a chart are."""

from __future__ import annotations

from blocks.trends import numbered_events
from reading import Reading, kept
from reading.markup import reference


@kept
def events_in_words(reading: Reading, scheme: str) -> str:
    """The numbered events of a scheme with date, what happened and the publication; "" without a scheme."""
    events = numbered_events(reading, scheme)
    if events is None:
        return ""
    lines = []
    for event in events.to_dict("records"):
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
