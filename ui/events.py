"""Policy events as a list, numbered as the rules in a chart are."""

from __future__ import annotations

from ui.over_time import numbered_events


def list_events(page, scheme: str) -> None:
    """The numbered events of a scheme with date, what happened and the publication."""
    events = numbered_events(page, scheme)
    page.header(page.text("Policy events"))
    for event in events.to_dict("records"):
        source = page.labels.source(event["source_id"])
        page.write(
            page.text(
                "{number}. **{title}** ({when}). {detail} Source: [{publisher}]({url})",
                number=event["number"],
                title=event["title"],
                when=event["when"],
                detail=event["detail"],
                publisher=source["publisher"],
                url=source["url"],
            )
        )
