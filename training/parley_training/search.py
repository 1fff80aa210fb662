"""Decoding over a graph in Python, with the decoder family that sherpa-onnx uses, for tuning and tests."""

from __future__ import annotations

from pathlib import Path

import kaldifst
import numpy as np
from kaldi_decoder import DecodableCtc, FasterDecoder, FasterDecoderOptions

from .streaming import Run, Word, join_words
from .units import Units

LONGEST_RUN = 4


class GraphSearch:
    """Best path of log-probabilities [T, V] through a graph file."""

    def __init__(self, path: Path, units: Units, beam: float = 14.0, most_active: int = 1500) -> None:
        self._graph = kaldifst.StdConstFst.read(str(path))  # decoders only borrow it
        self._units, self._options = units, FasterDecoderOptions(beam=beam, max_active=most_active)

    def words(self, logs: np.ndarray, scale: float = 1.0) -> list[Word]:
        """Words of the best path. `scale` does what the graph's own would do, without building it again."""
        decoder = FasterDecoder(self._graph, self._options)
        decoder.decode(DecodableCtc(np.ascontiguousarray(logs / scale, dtype=np.float32)))
        ok, best = decoder.get_best_path()
        if not ok:
            return []
        # One label a frame: the path's alignment.
        _, labels, _, _ = kaldifst.get_linear_symbol_sequence(best)
        return join_words(self._runs([label - 1 for label in labels], logs), self._units)

    def _runs(self, path: list[int], logs: np.ndarray) -> list[Run]:
        """Where each unit of the path begins and ends, and how likely it is at its best, as the product judges it."""
        blank = self._units.blank
        starts = [f for f, unit in enumerate(path) if unit != blank and (f == 0 or unit != path[f - 1])]
        runs: list[Run] = []
        for first, following in zip(starts, [*starts[1:], len(path)]):
            unit, last = path[first], first
            while last + 1 < min(following, first + LONGEST_RUN) and logs[last + 1, unit] >= logs[last + 1, blank]:
                last += 1
            runs.append((unit, first, last, float(logs[first : last + 1, unit].max())))
        return runs
