"""Phones of English texts, by eSpeak NG: what is said, where letters are only how it is written.

They are taught beside the letters (`phone_run.py`), and a general graph goes over them (`phone_graph.py`).
"""

from __future__ import annotations

import re
import subprocess
from collections import Counter, defaultdict

PHONES = "n t d s m k I l @ r z w D aI E f p v a b h eI 3 V i N j u oU g S T tS A dZ aU O U OI Z".split()
# As a pack's tokens, the blank of their own last.
SYMBOLS = [*(f"/{phone}/" for phone in PHONES), "/-/"]
# The synthesiser tells more sounds apart than a speaker does: lengths, reductions and vowels before an r.
SAME = {
    "0": "A", "A:": "A", "O:": "O", "O2": "O", "O@": "O r", "o@": "O r", "A@": "A r", "e@": "E r", "i@": "I r", "i@3": "I r", "U@": "U r",
    "aI@": "aI 3", "aI3": "aI 3", "3:": "3", "@L": "@ l", "i:": "i", "u:": "u", "aa": "a", "@-": "@", "@2": "@", "a#": "@", "I#": "I",
    "I2": "I", "t#": "t", "t2": "t", "r-": "r", "n-": "n", "x": "k", "!w": "w",
}  # fmt: skip
STRESS, NO_SOUND = "',%=", {"", ":", ";", "?", "!", "|", "||"}
ANOTHER_LANGUAGE = re.compile(r"\([a-z-]+\)")
LINES_A_CALL = 2000
# A way of saying a word counts if it has this share of its times in sentences and is no single slip, or a large share.
OFTEN, OFTEN_COUNT, MOSTLY = 0.1, 3, 0.4


class UnknownPhone(ValueError):
    """The synthesiser wrote a sound that is no phone of the list."""


def of(texts: list[str]) -> list[list[int]]:
    """The phones of each text, as places in `PHONES`. Raises UnknownPhone naming the sound."""
    return [ids(line) for line in spoken(texts)]


def ids(line: str) -> list[int]:
    """One line as the synthesiser writes it: sounds parted by `_`, words by spaces."""
    return [phone for word in ANOTHER_LANGUAGE.sub("", line).split() for phone in _of_word(word)]


def lexicon(words: list[str], sentences: list[str]) -> dict[str, list[tuple[int, ...]]]:
    """How each word may be said: by itself, and as it often is within the sentences. Words without any sound are left out."""
    said: dict[str, Counter[tuple[int, ...]]] = defaultdict(Counter)
    for sentence, line in zip(sentences, spoken(sentences), strict=True):
        parts = ANOTHER_LANGUAGE.sub("", line).split()
        # The synthesiser draws some words together; which, it does not tell.
        if len(parts) == len(sentence.split()):
            for word, part in zip(sentence.split(), parts):
                said[word][tuple(_of_word(part))] += 1
    found = {}
    for word, line in zip(words, spoken(words), strict=True):
        often = {phones for phones, count in said[word].items() if _is_often(count, said[word].total())}
        found[word] = sorted(phones for phones in {tuple(ids(line)), *often} if phones)
    return {word: ways for word, ways in found.items() if ways}


def _is_often(count: int, of: int) -> bool:
    return (count >= OFTEN_COUNT and count >= OFTEN * of) or count > MOSTLY * of


def _of_word(word: str) -> list[int]:
    sounds = (sound.lstrip(STRESS).strip() for sound in word.split("_"))
    phones = [phone for sound in sounds if sound not in NO_SOUND for phone in SAME.get(sound, sound).split()]
    try:
        return [PHONES.index(phone) for phone in phones]
    except ValueError:
        unknown = next(phone for phone in phones if phone not in PHONES)
        raise UnknownPhone(f"eSpeak NG wrote {unknown!r}, which is no phone of the list") from None


def spoken(texts: list[str]) -> list[str]:
    """What the synthesiser makes of each text."""
    return [line for at in range(0, len(texts), LINES_A_CALL) for line in _spoken_together(texts[at : at + LINES_A_CALL])]


def _spoken_together(texts: list[str]) -> list[str]:
    lines = [line for line in _espeak("\n".join(texts)) if line.strip()]
    if len(lines) == len(texts):
        return lines
    # The synthesiser parted a long text in two: which, the halves will tell.
    if len(texts) == 1:
        return [" ".join(lines)]
    half = len(texts) // 2
    return _spoken_together(texts[:half]) + _spoken_together(texts[half:])


def _espeak(text: str) -> list[str]:
    command = ["espeak-ng", "-q", "-v", "en-us", "-x", "--sep=_"]
    return subprocess.run(command, input=text + "\n", capture_output=True, text=True, check=True).stdout.splitlines()
