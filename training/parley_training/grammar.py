"""A small phrase grammar: templates with `{slot}`s, drawn at random, with what is said beside what is written.

What is said and what is written differ only for spelled letters: `<b>` is said "bee" and written "b".
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple


class Phrase(NamedTuple):
    """`said` goes to the synthesiser, `written` is what the recogniser should write."""

    said: str
    written: str


class Grammar(NamedTuple):
    """A language's phrases. A slot is a list to choose from or a function that makes one."""

    templates: Sequence[str]
    lists: Mapping[str, Sequence[str]]
    makers: Mapping[str, Callable[[random.Random], str]]
    letter_names: Mapping[str, str]
    normalise: Callable[[str], str]

    def draw(self, rng: random.Random) -> Phrase:
        """One phrase. The same generator state gives the same phrase on every machine."""
        text = choose(rng.choice(self.templates), rng)
        while match := re.search(r"\{(\w+)\}", text):
            text = text[: match.start()] + choose(self._slot(match.group(1), rng), rng) + text[match.end() :]
        said = re.sub(r"<(\w)>", lambda m: f"{self.letter_names[m.group(1)]}, ", text)
        written = re.sub(r"<(\w)>", r"\1 ", text)
        return Phrase(re.sub(r" +", " ", said.replace("-", " ")).strip(" ,"), self.normalise(written))

    def _slot(self, name: str, rng: random.Random) -> str:
        if name not in self.lists and name not in self.makers:
            name = name.rstrip("23")
        return rng.choice(self.lists[name]) if name in self.lists else self.makers[name](rng)


def choose(text: str, rng: random.Random) -> str:
    """`(a|b)` becomes one of its sides."""
    while match := re.search(r"\(([^()]*)\)", text):
        text = text[: match.start()] + rng.choice(match.group(1).split("|")) + text[match.end() :]
    return text


def letters(rng: random.Random, low: int = 1, high: int = 4) -> str:
    """A few letters to be spelled."""
    return " ".join(f"<{rng.choice('abcdefghijklmnopqrstuvwxyz')}>" for _ in range(rng.randint(low, high)))


def spelled(word: str) -> str:
    return " ".join(f"<{letter}>" for letter in word if letter.isascii() and letter.isalpha())
