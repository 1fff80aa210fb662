"""Word and letter error rates by kind of speech, with the network in Python (the product's benchmark uses the engine)."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import jiwer
import numpy as np
import torch

from . import store
from .network import Network, whole_utterance
from .units import Units

TAIL = np.zeros(4800, np.float32)


class Errors(NamedTuple):
    words: float
    letters: float
    clips: int


class Evaluation:
    """Held-out clips by kind, decoded greedily after 600 ms of added silence."""

    def __init__(self, stems: dict[str, Path], units: Units, clips_a_kind: int = 60) -> None:
        self._units = units
        self._clips: dict[str, list[tuple[np.ndarray, str]]] = defaultdict(list)
        for kind, stem in stems.items():
            samples, clips = store.read(stem)
            rng = np.random.default_rng(5)
            for i in rng.permutation(len(clips))[:clips_a_kind]:
                wave = np.asarray(samples[clips[i].start : clips[i].start + clips[i].length], np.float32) / 32768
                self._clips[kind].append((np.concatenate([wave, TAIL]), clips[i].text))

    def greedy(self, network: Network) -> dict[str, Errors]:
        results = {}
        for kind, clips in self._clips.items():
            heard = [self._decode(network, wave) for wave, _ in clips]
            said = [text for _, text in clips]
            results[kind] = Errors(jiwer.wer(said, heard), jiwer.cer(said, heard), len(clips))
        return results

    @torch.no_grad()
    def _decode(self, network: Network, wave: np.ndarray) -> str:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logs = whole_utterance(network.eval(), torch.from_numpy(wave)[None])
        return self._units.decode(logs[0].argmax(-1).tolist())
