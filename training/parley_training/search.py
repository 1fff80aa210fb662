"""Decoding over a graph in Python, with the decoder family that sherpa-onnx uses, for tuning and tests."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import numpy as np
from kaldi_decoder import DecodableCtc, FasterDecoder, FasterDecoderOptions

from . import word_graph
from .phone_graph import word_file
from .phone_network import BELOW
from .streaming import FRAME_MS, Run, Word, join_words
from .units import Units

LONGEST_RUN = 4


class Search(Protocol):
    def words(self, logs: np.ndarray, scale: float = 1.0) -> list[Word]:
        """Words of the best path of log-probabilities [T, V]. `scale` does what the graph's own would do, without building it again."""
        ...


def over(path: Path, units: Units, beam: float = 14.0, most_active: int = 1500) -> Search:
    """A search over a graph file: of phones if there is a file of its words, else of letters."""
    return (PhoneSearch if word_file(path).exists() else GraphSearch)(path, units, beam, most_active)


class GraphSearch:
    """Over a graph of letters."""

    def __init__(self, path: Path, units: Units, beam: float = 14.0, most_active: int = 1500) -> None:
        self._paths, self._units = _Paths(path, beam, most_active), units

    def words(self, logs: np.ndarray, scale: float = 1.0) -> list[Word]:
        # One label a frame: the path's alignment.
        path = [label - 1 for label, _ in self._paths.best(logs / scale) if label > 0]
        return join_words(_runs(path, logs, self._units.blank), self._units)


class PhoneSearch:
    """Over a graph of phones (`phone_graph.py`)."""

    def __init__(self, path: Path, units: Units, beam: float = 14.0, most_active: int = 1500) -> None:
        self._paths, self._first = _Paths(path, beam, most_active), len(units)
        self._words = word_file(path).read_text().splitlines()

    def words(self, logs: np.ndarray, scale: float = 1.0) -> list[Word]:
        found: list[tuple[int, int, int]] = []
        path: list[int] = []
        word, begin = 0, 0
        for label, said in self._paths.best(logs / scale):
            if label > 0:
                path.append(label - 1)
            word = said // 2 or word
            if said % 2 == 1:
                found.append((word, begin, len(path)))
                word, begin = 0, len(path)
        if word > 0:
            found.append((word, begin, len(path)))
        runs = _runs(path, logs, logs.shape[1] - 1)
        spans = [(word, [run for run in runs if begin <= run[1] < end]) for word, begin, end in found]
        return [self._word(word, said) for word, said in spans if said]

    def _word(self, word: int, runs: list[Run]) -> Word:
        raw = float(np.exp(np.mean([log for *_, log in runs]) + BELOW))
        return Word(self._words[word - 1], runs[0][1] * FRAME_MS, (runs[-1][2] + 1) * FRAME_MS, raw)


class _Paths:
    """Best paths through a graph file."""

    def __init__(self, path: Path, beam: float, most_active: int) -> None:
        self._graph = word_graph.read(path)  # decoders only borrow it
        self._options = FasterDecoderOptions(beam=beam, max_active=most_active)

    def best(self, logs: np.ndarray) -> list[tuple[int, int]]:
        """Input and output labels of the arcs of the best path; none if there is no path."""
        decoder = FasterDecoder(self._graph, self._options)
        decoder.decode(DecodableCtc(np.ascontiguousarray(logs, dtype=np.float32)))
        ok, best = decoder.get_best_path()
        # Paths can be read as text only: state, next state, input, output, cost.
        arcs = (line.split() for line in best.to_str().splitlines()) if ok else ()
        return [(int(arc[2]), int(arc[3])) for arc in arcs if len(arc) > 2]


def _runs(path: list[int], logs: np.ndarray, blank: int) -> list[Run]:
    """Where each token of the path begins and ends, and how likely it is at its best, as the product judges it."""
    starts = [f for f, unit in enumerate(path) if unit != blank and (f == 0 or unit != path[f - 1])]
    runs: list[Run] = []
    for first, following in zip(starts, [*starts[1:], len(path)]):
        unit, last = path[first], first
        while last + 1 < min(following, first + LONGEST_RUN) and logs[last + 1, unit] >= logs[last + 1, blank]:
            last += 1
        runs.append((unit, first, last, float(logs[first : last + 1, unit].max())))
    return runs
