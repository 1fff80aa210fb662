"""Words by themselves: cut out of sentences of people by forced alignment, and digits spoken one at a time.

Callers answer a prompt with one word that begins and ends abruptly. Sentences hardly hold such words, and public
sets of single words that may train hold four of the ten digits. The network of an earlier run (or of a pack) tells where
each word of a sentence lies, and what it is sure of is cut out.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch

from . import store
from .grammar import Phrase
from .network import Network, whole_utterance
from .store import SAMPLE_RATE
from .units import Units

DIGITS = "zero one two three four five six seven eight nine oh".split()
OUTPUT_S = 0.03
# A letter is written about this long after it is said (`pack` measures it), and a word reaches so far around its letters.
DELAY_S, BEFORE_S, AFTER_S = 0.16, 0.09, 0.12
SHORTEST_S, LONGEST_S = 0.2, 1.2
SURE = -1.0
# One in so many of the words that are no digits is cut out too, so that not every short clip is a digit.
OTHER_WORDS_ONE_IN, OTHER_LETTERS_LEAST = 14, 3


class Aligned(NamedTuple):
    """A word, the seconds in which it was said, and the mean log-probability of its letters."""

    word: str
    start_s: float
    end_s: float
    sureness: float


class NothingSure(ValueError):
    """The network is sure of no word: it has learnt too little."""


def cut(network: Network, units: Units, stems: list[Path], out: Path, sure: float = SURE) -> int:
    """Write every digit and some other words of the parts `stems` as clips of their own; returns how many. Keeps what is there.

    Words below `sure`, a mean log-probability of their letters, are left. Raises NothingSure when none is above.
    """
    if out.with_suffix(".tsv").exists():
        return 0
    writer, rng, count = store.Writer(out), random.Random(3), 0
    for stem in stems:
        samples, clips = store.read(stem)
        for clip in clips:
            wanted = [w in DIGITS or (len(w) >= OTHER_LETTERS_LEAST and rng.randrange(OTHER_WORDS_ONE_IN) == 0) for w in clip.text.split()]
            if not any(wanted):
                continue
            wave = np.asarray(samples[clip.start : clip.start + clip.length])
            for word, chosen in zip(align(network, units, wave, clip.text), wanted):
                if chosen and word.sureness > sure and SHORTEST_S <= word.end_s - word.start_s <= LONGEST_S:
                    piece = wave[int(word.start_s * SAMPLE_RATE) : int(word.end_s * SAMPLE_RATE)]
                    writer.add(piece, clip.speaker, "isolated", word.word)
                    count += 1
    if count == 0:
        raise NothingSure(f"no word of {', '.join(stem.name for stem in stems)} is surer than {sure}: train longer first")
    writer.close()
    return count


def spoken_digits(count: int) -> list[tuple[str, Phrase]]:
    """Single digits, and now and then two or three, for the synthesisers."""
    rng, phrases = random.Random(4), []
    for i in range(count):
        said = " ".join(rng.choice(DIGITS) for _ in range(1 if i % 4 else rng.randint(2, 3)))
        phrases.append(("digits", Phrase(said, said)))
    return phrases


@torch.no_grad()
def align(network: Network, units: Units, wave: np.ndarray, text: str) -> list[Aligned]:
    """Where the words of `text` lie in int16 samples: the best path of CTC through exactly these letters."""
    logs = whole_utterance(network.eval(), torch.from_numpy(wave.astype(np.float32) / 32768)[None])[0].float().numpy()
    ids = units.encode(text)
    frames, scores = _best_path(logs, ids, units.blank)
    words, at = [], 0
    for word in text.split():
        words.append((word, frames[at : at + len(word)], scores[at : at + len(word)]))
        at += len(word) + 1
    return list(_bounds(words, len(wave) / SAMPLE_RATE))


def _bounds(words: list[tuple[str, np.ndarray, np.ndarray]], length_s: float) -> Iterator[Aligned]:
    for k, (word, frames, scores) in enumerate(words):
        first_s, last_s = frames[0] * OUTPUT_S - DELAY_S, frames[-1] * OUTPUT_S - DELAY_S
        start_s, end_s = first_s - BEFORE_S, last_s + AFTER_S
        if k > 0:
            start_s = max(start_s, (words[k - 1][1][-1] * OUTPUT_S - DELAY_S + first_s) / 2)
        if k + 1 < len(words):
            end_s = min(end_s, (last_s + words[k + 1][1][0] * OUTPUT_S - DELAY_S) / 2)
        yield Aligned(word, max(0.0, start_s), min(length_s, end_s), float(scores.mean()))


def _best_path(logs: np.ndarray, ids: list[int], blank: int) -> tuple[np.ndarray, np.ndarray]:
    """First frame of every unit on the best path, and the unit's log-probability there."""
    states = np.full(2 * len(ids) + 1, blank)
    states[1::2] = ids
    skips = np.zeros(len(states), bool)
    skips[3::2] = states[3::2] != states[1:-2:2]
    score = np.full(len(states), -np.inf)
    score[:2] = logs[0, states[:2]]
    back = np.zeros((len(logs), len(states)), np.int8)
    for t in range(1, len(logs)):
        before = np.stack([score, np.r_[-np.inf, score[:-1]], np.where(skips, np.r_[-np.inf, -np.inf, score[:-2]], -np.inf)])
        back[t] = before.argmax(0)
        score = before.max(0) + logs[t, states]
    state = len(states) - 1 if score[-1] >= score[-2] else len(states) - 2
    frames = np.zeros(len(ids), int)
    for t in range(len(logs) - 1, -1, -1):
        if state % 2:
            frames[state // 2] = t
        state -= int(back[t, state])
    return frames, logs[frames, ids]
