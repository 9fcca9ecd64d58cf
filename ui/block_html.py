"""A figure block in HTML: what stands above its picture and what stands below it."""

from __future__ import annotations

from html import escape

from ui import markup
from ui.figure_block import Block, citation, leading_figure, remarks, report_address, source_line
from ui.picture import kept

REMARKS_SHOWN = 2


@kept
def head(page, block: Block) -> str:
    """Title, badge, what is counted, and the number where it is the picture."""
    badge = block.badge or page.labels.badge(leading_figure(page, block))
    number = f'<p class="block-number">{escape(block.number)}</p>' if block.number else ""
    return (
        f'<div class="block-head" data-block="{escape(block.key)}"><h3>{escape(block.title)}</h3>'
        f'<p class="what"><b>{escape(badge)}</b> {markup.inline(block.subtitle)}</p>{number}</div>'
    )


@kept
def foot(page, block: Block, number: int) -> str:
    """Remarks, the source line and what can be taken away; in a meeting what a room must read."""
    presented, parts = bool(page.presented), []
    if block.attribution:
        parts.append(f'<p class="source">{escape(block.attribution)}</p>')
    if block.table is not None and (block.table_open or presented and block.chart is None):
        parts.append(markup.table(block.table))
    parts += [said(page, block, all_of_them=not presented), source(page, block)]
    if not presented:
        parts.append(_to_take_away(page, block, number))
        if block.table is not None and not block.table_open:
            named = page.text("The same figures as a table")
            parts.append(markup.folded(named, markup.table(block.table)))
    return f'<div class="block-foot">{"".join(parts)}</div>'


def said(page, block: Block, *, all_of_them: bool) -> str:
    """The remarks; all but the first two behind one tap."""
    lines = remarks(page, block)
    if not lines:
        return ""
    html = markup.listed(lines[:REMARKS_SHOWN])
    rest = lines[REMARKS_SHOWN:]
    if rest and all_of_them:
        more = page.text("More notes on these figures ({count})", count=len(rest))
        html += markup.folded(more, markup.listed(rest))
    return f'<div class="remarks">{html}</div>'


def source(page, block: Block) -> str:
    return f'<p class="source">{markup.inline(source_line(page, block))}</p>'


def _to_take_away(page, block: Block, number: int) -> str:
    """Buttons that ui/site.js and the CSV component listen to."""
    leading = leading_figure(page, block)
    sentence = block.sentence or page.labels.sentence(leading)
    full_screen, report = page.text("Full screen"), page.text("Report an error")
    buttons = [
        _button(page.text("Copy sentence"), "copy", sentence),
        _button(page.text("Copy citation"), "copy", citation(page, leading)),
        _button(page.text("Copy link"), "copy-link", ""),
        _button(page.text("CSV"), "csv", block.key),
        f'<a data-set="present={number}" href="?present={number}">{escape(full_screen)}</a>',
        f'<a href="{escape(report_address(page, leading))}">{escape(report)}</a>',
        copied(page),
    ]
    return f'<div class="share">{"".join(buttons)}</div>'


def copied(page) -> str:
    """Where ui/site.js says that a text was copied."""
    done = page.text("Copied")
    return f'<span role="status" aria-live="polite" data-done="{escape(done)}"></span>'


def _button(label: str, what: str, value: str) -> str:
    return f'<button type="button" data-{what}="{escape(value)}">{escape(label)}</button>'
