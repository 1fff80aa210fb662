"""The English sentences that may be spoken and shipped, with the part that is never trained on."""

from __future__ import annotations

import csv
import hashlib
import json
import random
from pathlib import Path
from typing import Iterator, NamedTuple

from . import phrases_en, phrases_fr, phrases_nl
from .grammar import Phrase
from .normalise import english

HELD_OUT_SHARE = {"dstc11_calls": 0.5, "phrases": 0.02}
DEFAULT_HELD_OUT_SHARE = 0.04
WORDS_LOW, WORDS_HIGH = 1, 26


class Sentence(NamedTuple):
    source: str
    phrase: Phrase


def held_out(source: str, text: str) -> bool:
    """Whether a sentence is kept for evaluation: a hash of its text decides, so every run agrees."""
    share = HELD_OUT_SHARE.get(source, DEFAULT_HELD_OUT_SHARE)
    return fraction(f"sentence:{text}") < share


def fraction(key: str) -> float:
    """A number in [0, 1) that depends on the key alone."""
    return int.from_bytes(hashlib.sha1(key.encode()).digest()[:4], "big") / 2**32


def public_sentences(data: Path) -> list[Sentence]:
    """Every sentence of the sets whose licence lets a model made from them ship, once, normalised."""
    seen: dict[str, Sentence] = {}
    # dstc11_calls comes first: its sentences must keep their own, larger held-out share.
    for source, reader in READERS.items():
        for raw in reader(data / source / "dev"):
            text = english(raw)
            if WORDS_LOW <= len(text.split()) <= WORDS_HIGH and text not in seen:
                seen[text] = Sentence(source, Phrase(text, text))
    return list(seen.values())


GRAMMARS = {"en": phrases_en.GRAMMAR, "fr": phrases_fr.GRAMMAR, "nl": phrases_nl.GRAMMAR}


def generated_sentences(language: str, count: int, seed: int) -> list[Sentence]:
    """`count` contact-centre phrases of our own grammar; short ones repeat, as they do in calls."""
    rng = random.Random(seed)
    return [Sentence("phrases", GRAMMARS[language].draw(rng)) for _ in range(count)]


def _dstc11(folder: Path) -> Iterator[str]:
    for line in (folder / "insurance_utterances.jsonl").read_text().splitlines():
        yield json.loads(line)["utterance"]


def _clinc150(folder: Path) -> Iterator[str]:
    parts = json.loads((folder / "data_full_dev.json").read_text())
    for part in ("train", "oos_train"):
        yield from (row[0] for row in parts[part])


def _banking77(folder: Path) -> Iterator[str]:
    with (folder / "train.csv").open(newline="") as rows:
        yield from (row["text"] for row in csv.DictReader(rows))


def _slurp(folder: Path) -> Iterator[str]:
    for line in (folder / "devel_text.jsonl").read_text().splitlines():
        yield json.loads(line)["text"]


def _nlupp(folder: Path) -> Iterator[str]:
    for fold in sorted(folder.glob("*/fold*.json")):
        yield from (row["text"] for row in json.loads(fold.read_text()))


READERS = {
    "dstc11_calls": _dstc11,
    "clinc150": _clinc150,
    "banking77": _banking77,
    "slurp_asr": _slurp,
    "nlupp": _nlupp,
}
