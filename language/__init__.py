"""Khmer and English, equal: texts, names, numbers and dates in the reader's language."""

from language.language import LANGUAGES, Language

__all__ = ["LANGUAGES", "Language"]
