"""A letter that asks a publisher for figures, in Khmer and in English: one document, two languages.

Pure text: the same request gives the same letter. The Khmer is a draft in the terms of the
glossary that no native reader has reviewed.
"""

from __future__ import annotations

from language.letter_english import English
from language.letter_khmer import Khmer
from language.requests import Letter, Request
from language.sentences import Sentences

__all__ = ["Letter", "Request", "letter"]


def letter(request: Request, labels: Sentences) -> Letter:
    """The letter in the language of `labels`."""
    written = Khmer(request, labels) if labels.language.code == "km" else English(request, labels)
    return Letter(written.to, written.subject(), written.text())
