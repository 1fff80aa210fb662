"""Phones of English texts, by eSpeak NG: what is said, where letters are only how it is written.

They are taught beside the letters in the last run (`phone_run.py`) and are no part of what ships.
"""

from __future__ import annotations

import re
import subprocess

PHONES = "n t d s m k I l @ r z w D aI E f p v a b h eI 3 V i N j u oU g S T tS A dZ aU O U OI Z".split()
# The synthesiser tells more sounds apart than a speaker does: lengths, reductions and vowels before an r.
SAME = {
    "0": "A", "A:": "A", "O:": "O", "O2": "O", "O@": "O r", "o@": "O r", "A@": "A r", "e@": "E r", "i@": "I r", "i@3": "I r", "U@": "U r",
    "aI@": "aI 3", "aI3": "aI 3", "3:": "3", "@L": "@ l", "i:": "i", "u:": "u", "aa": "a", "@-": "@", "@2": "@", "a#": "@", "I#": "I",
    "I2": "I", "t#": "t", "t2": "t", "r-": "r", "n-": "n", "x": "k", "!w": "w",
}  # fmt: skip
STRESS, NO_SOUND = "',%=", {"", ":", ";", "?", "!", "|", "||"}
ANOTHER_LANGUAGE = re.compile(r"\([a-z-]+\)")
LINES_A_CALL = 2000


class UnknownPhone(ValueError):
    """The synthesiser wrote a sound that is no phone of the list."""


def of(texts: list[str]) -> list[list[int]]:
    """The phones of each text, as places in `PHONES`. Raises UnknownPhone naming the sound."""
    return [ids(line) for line in spoken(texts)]


def ids(line: str) -> list[int]:
    """One line as the synthesiser writes it: sounds parted by `_`, words by spaces."""
    sounds = (sound.lstrip(STRESS).strip() for word in ANOTHER_LANGUAGE.sub("", line).split() for sound in word.split("_"))
    phones = [phone for sound in sounds if sound not in NO_SOUND for phone in SAME.get(sound, sound).split()]
    try:
        return [PHONES.index(phone) for phone in phones]
    except ValueError:
        unknown = next(phone for phone in phones if phone not in PHONES)
        raise UnknownPhone(f"eSpeak NG wrote {unknown!r}, which is no phone of the list") from None


def spoken(texts: list[str]) -> list[str]:
    """What the synthesiser makes of each text."""
    lines: list[str] = []
    for at in range(0, len(texts), LINES_A_CALL):
        part = texts[at : at + LINES_A_CALL]
        found = [line for line in _espeak("\n".join(part)) if line.strip()]
        # Where a line was parted in two, each text is asked for by itself.
        lines += found if len(found) == len(part) else [" ".join(_espeak(text)) for text in part]
    return lines


def _espeak(text: str) -> list[str]:
    command = ["espeak-ng", "-q", "-v", "en-us", "-x", "--sep=_"]
    return subprocess.run(command, input=text + "\n", capture_output=True, text=True, check=True).stdout.splitlines()
