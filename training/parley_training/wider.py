"""Wider French and Dutch: sentences of many kinds, agents' recaps, and the repository's own conversation texts.

What is kept out for measuring is kept out by template, so that what is measured there are sentences nobody heard in any form.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

from . import phrases_fr_talk, phrases_fr_wider, phrases_nl_talk, phrases_nl_wider
from .grammar import Grammar, Phrase
from .normalise import NORMALISERS

REPOSITORY = Path(__file__).parents[2]
# Of the recap texts only those that `bench:recap` trains on too: the others are kept out there, and so are the check sets.
RECAP_FILES = ("a", "b", "n", "bank")
WORDS = {"fr": phrases_fr_wider, "nl": phrases_nl_wider}
TALK = {"fr": phrases_fr_talk.TEMPLATES, "nl": phrases_nl_talk.TEMPLATES}
RECAP_SHARE, OWN_SHARE, TOGETHER = 0.25, 0.45, (1, 3)
LONGEST_WORDS = 34
HELD_OUT_TEMPLATES = 0.06


class Wider:
    """A language's wider sentences; `held_out` are those of the templates that training never sees."""

    def __init__(self, language: str, held_out: bool) -> None:
        words, base = WORDS[language], _base(language)
        self._normalise = NORMALISERS[language]

        def grammar(lines: list[str]) -> Grammar:
            kept = [line for line in lines if _held_out(line) == held_out and _slots(line) <= known]
            return Grammar(kept, words.WIDER_LISTS, words.WIDER_MAKERS, base.letter_names, base.normalise)

        known = {*words.WIDER_LISTS, *words.WIDER_MAKERS}
        recap, said = repository_lines(language)
        self._own, self._said = grammar(words.TEMPLATES), grammar(said)
        self._done = grammar(words.DONE.strip().splitlines() + recap)
        self._cues, self._tags = words.CUES, words.TAGS

    def draw(self, rng: random.Random) -> Phrase:
        kind = rng.random()
        if kind < RECAP_SHARE:
            return self._recap(rng)
        return (self._own if kind < RECAP_SHARE + OWN_SHARE else self._said).draw(rng)

    def _recap(self, rng: random.Random) -> Phrase:
        """A cue, one to three things done or promised, and often a question whether it is right."""
        parts = [self._done.draw(rng) for _ in range(rng.randint(*TOGETHER))]
        cue, tag = rng.choice(self._cues), rng.choice(self._tags)
        said = ", ".join(text for text in (cue, *(p.said for p in parts), tag) if text)
        written = " ".join(text for text in (cue, *(p.written for p in parts), tag) if text)
        return Phrase(said.replace("-", " "), self._normalise(written))


def wider_sentences(language: str, count: int, seed: int, held_out: bool) -> list[Phrase]:
    """`count` sentences, of templates that are heard or of those kept out."""
    rng, source = random.Random(seed), Wider(language, held_out)
    drawn = (source.draw(rng) for _ in iter(int, 1))
    kept: list[Phrase] = []
    while len(kept) < count:
        phrase = next(drawn)
        if phrase.written and len(phrase.written.split()) <= LONGEST_WORDS:
            kept.append(phrase)
    return kept


def talk_sentences(language: str, times: int, seed: int, held_out: bool) -> list[Phrase]:
    """Every sentence of everyday talk so many times, in order."""
    rng, words, base = random.Random(seed), WORDS[language], _base(language)
    lines = [line for line in TALK[language] if _held_out(line) == held_out]
    one = [Grammar([line], words.WIDER_LISTS, words.WIDER_MAKERS, base.letter_names, base.normalise) for line in lines]
    return [grammar.draw(rng) for _ in range(times) for grammar in one]


def repository_lines(language: str) -> tuple[list[str], list[str]]:
    """Lines of agents' recaps, and everything else said in calls, as templates."""
    recap, said = [], []
    for name in RECAP_FILES:
        for line in (REPOSITORY / "training" / "recap" / language / f"{name}.txt").read_text().splitlines():
            if not line.strip() or line.startswith(("#", "[")):
                continue
            mark, text = (line[0], line[2:]) if re.match(r"[PQERN] ", line) else ("", line)
            (recap if mark == "R" else said).extend(turn.strip() for turn in text.split(" > ") if turn.strip(" >"))
    intents = (REPOSITORY / "examples" / "front-desk" / "intents" / f"{language}.yaml").read_text()
    said += re.findall(r"^ {6}- (?:text: )?['\"]?(.+?)['\"]?$", intents, re.MULTILINE)
    return recap, [line for line in said if not re.search(r"[\d:@]", re.sub(r"\{\w+\}", "", line))]


def check_turns(language: str, count: int, seed: int) -> list[Phrase]:
    """Turns of the recap check sets, which were written for nothing here: to measure with, never to train on. Those with figures are left out."""
    turns = []
    for path in ("check", "check/second"):
        for line in (REPOSITORY / "training" / "recap" / path / f"{language}.txt").read_text().splitlines():
            text = line[3:].replace("[[", "").replace("]]", "")
            if line[:2] in ("A:", "C:") and not re.search(r"\d", text):
                turns.append(Phrase(text, NORMALISERS[language](text)))
    kept = [turn for turn in turns if 1 < len(turn.written.split()) <= LONGEST_WORDS]
    return random.Random(seed).sample(kept, min(count, len(kept)))


def _base(language: str) -> Grammar:
    from . import phrases_fr, phrases_nl

    return {"fr": phrases_fr, "nl": phrases_nl}[language].GRAMMAR


def _held_out(line: str) -> bool:
    from .sentences import fraction

    return fraction(f"template:{line}") < HELD_OUT_TEMPLATES


def _slots(line: str) -> set[str]:
    return {re.sub(r"\d$", "", slot) if slot != "num4" else slot for slot in re.findall(r"\{(\w+)\}", line)}
