"""Examples and batches: clips joined, stretched, padded with silence and bucketed by length. Seeded."""

from __future__ import annotations

from typing import Iterator, NamedTuple

import numpy as np
import torch
from torch import Tensor

from .augment import SILENCE
from .cache import Part
from .network import MELS_A_CHUNK
from .units import Units

FRAMES_A_SECOND = 100
SHORT_S, JOINED_LONGEST_S = 3.0, 11.0


class Source(NamedTuple):
    """A part of the training data and how many times a pass shows each of its clips."""

    name: str
    part: Part
    repeat: float


class Batch(NamedTuple):
    logs: Tensor
    speech: Tensor
    frames: Tensor
    targets: Tensor
    target_lengths: Tensor
    # The texts of each example's clips.
    texts: list[list[str]]


Piece = tuple[int, int]
Example = list[Piece]


class Batches:
    """Seeded walks over the sources. A batch depends on seed, pass and place alone, so a run can resume anywhere."""

    def __init__(self, sources: list[Source], units: Units, seed: int, seconds_a_batch: float) -> None:
        self._sources, self._units, self._seed = sources, units, seed
        self._rng = np.random.default_rng(seed)
        self._frames_a_batch = int(seconds_a_batch * FRAMES_A_SECOND)
        self.mels = next(iter(sources[0].part.frames.values())).shape[1]

    def texts(self) -> list[str]:
        """Every text that a pass may show, once."""
        return sorted({clip.text for source in self._sources for clip in source.part.clips})

    def sequences(self) -> list[list[int]]:
        """The same in units."""
        return [self._units.encode(text) for text in self.texts()]

    def one_pass(self, number: int, skip: int, longest_s: float, joined: float) -> Iterator[Batch]:
        """Every chosen example once, in batches of alike length, in random order; the first `skip` are left out."""
        self._rng = np.random.default_rng([self._seed, number])
        examples = self._examples(longest_s, joined)
        lengths = np.array([self._length(example) for example in examples])
        order = np.argsort(lengths * self._rng.uniform(0.9, 1.1, len(lengths)))
        groups = self._group(order, lengths)
        for place, g in enumerate(self._rng.permutation(len(groups))):
            if place >= skip:
                self._rng = np.random.default_rng([self._seed, number, place])
                yield self._assemble([examples[i] for i in groups[g]])

    def _examples(self, longest_s: float, joined: float) -> list[Example]:
        """Single clips, and short clips of one source joined into one example with a pause between."""
        examples: list[Example] = []
        for s, source in enumerate(self._sources):
            clips = source.part.clips
            copies = int(source.repeat) + (self._rng.random(len(clips)) < source.repeat % 1)
            chosen = self._rng.permutation(np.repeat(np.arange(len(clips)), copies))
            run: Example = []
            for c in chosen:
                if clips[c].seconds > longest_s:
                    continue
                if clips[c].seconds > SHORT_S or self._rng.random() > joined:
                    examples.append([(s, int(c))])
                    continue
                run.append((s, int(c)))
                if self._rng.random() < 0.4 or sum(clips[i].seconds for _, i in run) > JOINED_LONGEST_S - SHORT_S:
                    examples.append(run)
                    run = []
            if run:
                examples.append(run)
        return examples

    def _length(self, example: Example) -> float:
        return sum(self._sources[s].part.clips[c].seconds * FRAMES_A_SECOND + 35 for s, c in example)

    def _group(self, order: np.ndarray, lengths: np.ndarray) -> list[list[int]]:
        groups: list[list[int]] = [[]]
        for i in order:
            if groups[-1] and (len(groups[-1]) + 1) * lengths[i] > self._frames_a_batch:
                groups.append([])
            groups[-1].append(int(i))
        return groups

    def _assemble(self, examples: list[Example]) -> Batch:
        made = [self._make(example) for example in examples]
        longest = max(len(logs) for logs, _ in made)
        longest += -longest % MELS_A_CHUNK
        logs = torch.full((len(made), longest, self.mels), SILENCE)
        speech = torch.zeros(len(made), longest, dtype=torch.bool)
        for i, (values, spoken) in enumerate(made):
            logs[i, : len(values)] = torch.from_numpy(values)
            speech[i, : len(values)] = torch.from_numpy(spoken)
        texts = [[self._sources[s].part.clips[c].text for s, c in example] for example in examples]
        encoded = [self._units.encode(" ".join(each)) for each in texts]
        return Batch(
            logs,
            speech,
            torch.tensor([len(values) for values, _ in made]),
            torch.tensor([unit for units in encoded for unit in units]),
            torch.tensor([len(units) for units in encoded]),
            texts,
        )

    def _make(self, example: Example) -> tuple[np.ndarray, np.ndarray]:
        """Silence before, between and after the clips; a stretch of the whole by up to a fifth."""
        pieces = [self._silence(0, 40)]
        for k, (s, c) in enumerate(example):
            if k:
                pieces.append(self._silence(8, 50))
            pieces.append(self._frames(s, c))
        pieces.append(self._silence(25, 80))
        values = np.concatenate(pieces).astype(np.float32)
        if self._rng.random() < 0.5:
            values = _stretch(values, self._rng.uniform(0.83, 1.22))
        return values, values.mean(1) > SILENCE + 0.01

    def _frames(self, s: int, c: int) -> np.ndarray:
        part = self._sources[s].part
        names = list(part.frames)
        name = names[int(self._rng.integers(len(names)))]
        start, end = part.starts[name][c], part.starts[name][c + 1]
        return part.frames[name][start:end]

    def _silence(self, low: int, high: int) -> np.ndarray:
        return np.full((int(self._rng.integers(low, high)), self.mels), SILENCE, np.float16)


def _stretch(values: np.ndarray, longer: float) -> np.ndarray:
    """Frames interpolated along time: `longer` times the duration at the same pitch."""
    at = np.arange(int(len(values) * longer)) / longer
    before = np.minimum(at.astype(int), len(values) - 2)
    share = (at - before).astype(np.float32)[:, None]
    return values[before] * (1 - share) + values[before + 1] * share
