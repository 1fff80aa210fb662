"""What an operator's own graph is made of: their sentences and the names of their catalogue.

Nothing of them is left out in silence: a graph that lacks a word hears another one instead of it.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Sequence

from .normalise import NORMALISERS
from .units import CannotSpell

NAME = "{name}"
OTHER_BRACES = re.compile(r"[{}]")
WORDS_TOLD = 3


class NothingToHear(ValueError):
    """There is no sentence and no name."""


def domain_sentences(sentences: Sequence[str], catalogue: Sequence[str], language: str, draws: int = 20, seed: int = 3) -> list[str]:
    """An operator's sentences, in which `{name}` stands for any name of the catalogue, and the names on their own.

    Raises CannotSpell counting and naming words that the language's packs cannot write, NothingToHear, and ValueError for other braces
    or a `{name}` without names.
    """
    rng, write = random.Random(seed), NORMALISERS[language]
    _check(sentences, catalogue, language)
    names = [name for name in map(write, catalogue) if name]
    filled = []
    for sentence in sentences:
        if NAME not in sentence:
            filled.append(write(sentence))
            continue
        if not names:
            raise ValueError("a sentence has {name}, but the catalogue is empty")
        filled += [write(sentence.replace(NAME, rng.choice(names))) for _ in range(draws)]
    found = [text for text in filled + names if text]
    if not found:
        raise NothingToHear("there is nothing to hear: neither --sentences nor --catalogue has a word")
    return found


def _check(sentences: Sequence[str], catalogue: Sequence[str], language: str) -> None:
    texts = [sentence.replace(NAME, " ") for sentence in sentences]
    for text in texts:
        if OTHER_BRACES.search(text):
            raise ValueError(f"only {NAME} stands for something else; found braces in: {text.strip()}")
    words = [word for text in (*texts, *catalogue) for word in unicodedata.normalize("NFC", text).split()]
    bad = {word: lost for word in words if (lost := _lost(word, language))}
    if bad:
        count = sum(word in bad for word in words)
        raise CannotSpell(f"{count} words cannot be spelled: no unit for {next(iter(bad.values()))!r} ({', '.join([*bad][:WORDS_TOLD])})")


def _lost(word: str, language: str) -> str | None:
    """The first letter or figure of a word that would be left out of what is written; signs are not said and may be."""
    write = NORMALISERS[language]
    return next((letter for letter in word if letter.isalnum() and not write(letter)), None)
