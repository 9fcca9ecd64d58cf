"""Policy events as a list, numbered as the rules in a chart are."""

from __future__ import annotations

from ui.markup import reference
from ui.over_time import numbered_events
from ui.picture import kept


def list_events(page, scheme: str) -> None:
    """The numbered events of a scheme with date, what happened and the publication."""
    page.header(page.text("Policy events"))
    page.write(_in_words(page, scheme))


@kept
def _in_words(page, scheme: str) -> str:
    lines = []
    for event in numbered_events(page, scheme).to_dict("records"):
        source = page.labels.source(event["source_id"])
        lines.append(
            page.text(
                "{number}. **{title}** ({when}). {detail} Source: [{publisher}]({url})",
                number=event["number"],
                when=event["when"],
                detail=event["detail"],
                **reference(source) | {"title": event["title"]},
            )
        )
    return "\n\n".join(lines)
