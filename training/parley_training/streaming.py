"""A pack's model run chunk by chunk with onnxruntime, and read greedily word by word, as the product does it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime

from .network import CHUNK_SAMPLES
from .units import Units

FRAME_MS = 30


# A unit, its first and last frame, and its best log-probability among them.
Run = tuple[int, int, int, float]


class Word(NamedTuple):
    """A recognised word; `raw` is the geometric mean of its letters' best probabilities."""

    text: str
    start_ms: float
    end_ms: float
    raw: float


class Model:
    """`model.onnx` on one thread."""

    def __init__(self, path: Path, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.state_size = int(self._session.get_modelmeta().custom_metadata_map["state_dim"])

    def step(self, signal: np.ndarray, state: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """One chunk [N, 2400] int32 of N calls."""
        logprobs, following = self._session.run(None, {"signal": signal[:, :, None], "state": state})
        return logprobs, following

    def log_probabilities(self, waves: list[np.ndarray], tail_ms: float) -> list[np.ndarray]:
        """Log-probabilities [10 C, V] of int16 clips, each followed by `tail_ms` of digital silence."""
        tail = round(tail_ms * 8)
        chunks = [-(-(len(wave) + tail) // CHUNK_SAMPLES) for wave in waves]
        signal = np.zeros((len(waves), max(chunks) * CHUNK_SAMPLES), np.int32)
        for i, wave in enumerate(waves):
            signal[i, : len(wave)] = wave
        state, out = np.zeros((len(waves), self.state_size), np.float16), []
        for c in range(max(chunks)):
            logprobs, state = self.step(signal[:, c * CHUNK_SAMPLES : (c + 1) * CHUNK_SAMPLES], state)
            out.append(logprobs)
        joined = np.concatenate(out, axis=1)
        return [joined[i, : chunks[i] * out[0].shape[1]] for i in range(len(waves))]


def greedy_words(logs: np.ndarray, units: Units) -> list[Word]:
    """Best unit of each frame, repeats folded, blanks dropped, split at spaces."""
    runs: list[Run] = []
    for frame, unit in enumerate(logs.argmax(1)):
        log = float(logs[frame, unit])
        if unit == units.blank:
            continue
        if runs and runs[-1][0] == unit and runs[-1][2] == frame - 1:
            runs[-1] = (int(unit), runs[-1][1], frame, max(runs[-1][3], log))
        else:
            runs.append((int(unit), frame, frame, log))
    return join_words(runs, units)


def join_words(runs: list[Run], units: Units) -> list[Word]:
    """Letters to words, at the spaces."""
    words, letters, space = [], [], units.encode(" ")[0]
    for unit, first, last, log in [*runs, (space, 0, 0, 0.0)]:
        if unit != space:
            letters.append((units.symbols[unit], first, last, log))
        elif letters:
            raw = float(np.exp(np.mean([log for *_, log in letters])))
            words.append(Word("".join(x[0] for x in letters), letters[0][1] * FRAME_MS, (letters[-1][2] + 1) * FRAME_MS, raw))
            letters = []
    return words
