"""English words by how common they are, from the Debian package scowl (Spell Checker Oriented Word Lists, free to use and change).

They are what a word outside the general graph's vocabulary may be. Names and abbreviations are left out.
"""

from __future__ import annotations

import math
import re
from pathlib import Path

FOLDER = Path("/usr/share/dict/scowl")
DIALECTS, KINDS = ("english", "american", "british"), ("words", "upper", "contractions")
# A list's number says how rare its words are; up to 35 it is what most people know. Larger lists make larger graphs for few words.
SIZES = (20, 35)
WORD = re.compile(r"[a-z]+('[a-z]+)?")


class NoWordLists(RuntimeError):
    """The package is not installed."""


def by_rarity(folder: Path = FOLDER, sizes: tuple[int, ...] = SIZES) -> list[list[str]]:
    """For each size the words of at least two letters that no smaller one has. Raises NoWordLists."""
    if not folder.exists():
        raise NoWordLists("the word lists are missing: apt-get install scowl")
    lists: list[list[str]] = []
    smaller: set[str] = set()
    for size in sizes:
        words = {word for path in _files(folder, size) for word in _words(path)} - smaller
        lists.append(sorted(words))
        smaller |= words
    return lists


def costs(lists: list[list[str]], rare: list[str]) -> dict[str, float]:
    """What a word of the lists costs: all of a list equally likely, a list as likely as its share of `rare` words."""
    found: dict[str, float] = {}
    for words in lists:
        new = [word for word in words if word not in found]
        share = (len(set(rare).intersection(new)) + 1) / (len(rare) + 1 + len(lists))
        found |= {word: math.log(len(new)) - math.log(share) for word in new}
    return found


def _files(folder: Path, size: int) -> list[Path]:
    wanted = {f"{dialect}-{kind}" for dialect in DIALECTS for kind in KINDS}
    return [path for path in sorted(folder.iterdir()) if path.stem in wanted and int(path.suffix[1:]) <= size]


def _words(path: Path) -> list[str]:
    words = (line.strip().lower() for line in path.read_text("latin-1").splitlines())
    return [word for word in words if len(word) > 1 and WORD.fullmatch(word)]
