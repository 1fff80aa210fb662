"""Decoding over a graph in Python, with the decoder family that sherpa-onnx uses, for tuning and tests."""

from __future__ import annotations

from pathlib import Path

import kaldifst
import numpy as np
from kaldi_decoder import DecodableCtc, FasterDecoder, FasterDecoderOptions

from .units import Units


class GraphSearch:
    """Best path of log-probabilities [T, V] through a graph file."""

    def __init__(self, path: Path, units: Units, beam: float = 14.0, most_active: int = 1500) -> None:
        self._graph = kaldifst.StdConstFst.read(str(path))  # decoders only borrow it
        self._units, self._options = units, FasterDecoderOptions(beam=beam, max_active=most_active)

    def text(self, logs: np.ndarray, scale: float = 1.0, word_bonus: float = 0.0) -> str:
        """`scale` and `word_bonus` do what the graph's own would do, without building it again."""
        weighed = (logs / scale).astype(np.float32)
        if word_bonus:
            # Every word ends in a space; its repeats are few enough not to matter.
            weighed[:, self._units.encode(" ")[0]] += word_bonus
        decoder = FasterDecoder(self._graph, self._options)
        decoder.decode(DecodableCtc(np.ascontiguousarray(weighed)))
        ok, best = decoder.get_best_path()
        if not ok:
            return ""
        _, labels, _, _ = kaldifst.get_linear_symbol_sequence(best)
        return self._units.decode([label - 1 for label in labels])
