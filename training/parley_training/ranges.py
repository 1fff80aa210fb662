"""How large the numbers inside a network get, measured on speech at the levels that calls have."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from . import store
from .graph_builder import Scale
from .network import CHUNK_SAMPLES, Network, whole_utterance
from .phone_network import HEAD, PhoneNetwork

# The scale of the bytes that enter a matrix product, by the product's name.
Scales = dict[str, Scale]
CLIPS_A_PART = 20
# A far speaker, a near one, and an overdriven line.
GAINS = (0.1, 1.0, 4.0)
# Of the numbers seen, every how manieth is kept.
EVERY = 101
# Shares of the largest number seen at which to cut: rare large numbers cut off cost less than a coarse step for all.
CUTS = np.geomspace(1, 0.1, 24)


@torch.no_grad()
def measure(network: Network, waves: list[np.ndarray]) -> Scales:
    """Scales with the least squared error over int16 clips at several levels, and over digital silence."""
    seen: dict[str, list[Tensor]] = defaultdict(list)
    hooks = [module.register_forward_pre_hook(_noting(seen[name])) for name, module in _products(network.eval()).items()]
    for i, wave in enumerate([*waves, np.zeros(CHUNK_SAMPLES, np.int16)]):
        louder = np.clip(wave * GAINS[i % len(GAINS)], -32768, 32767) / 32768
        whole_utterance(network, torch.from_numpy(louder).float()[None])
    for hook in hooks:
        hook.remove()
    return {name: best(torch.cat(values).numpy()) for name, values in seen.items()}


def best(values: np.ndarray) -> Scale:
    """The scale that rounds and cuts these numbers with the least squared error."""
    low, high = min(float(values.min()), 0.0), max(float(values.max()), 1e-3)
    if low < -high / 2:
        tried = [Scale.both_ways(cut * max(-low, high)) for cut in CUTS]
    else:
        tried = [Scale.between(low, cut * high) for cut in CUTS]
    return min(tried, key=lambda scale: float(np.square(scale.rounded(values) - values).mean()))


def some(clips: Path, language: str) -> list[np.ndarray]:
    """Clips of every prepared part that may be trained on. Raises FileNotFoundError when there are none."""
    waves = []
    for table in sorted(clips.glob(f"{language}-*.tsv")):
        if table.stem.startswith(f"{language}-eval-"):
            continue
        samples, rows = store.read(table.with_suffix(""))
        chosen = np.random.default_rng(7).permutation(len(rows))[:CLIPS_A_PART]
        waves += [np.asarray(samples[rows[i].start : rows[i].start + rows[i].length]) for i in chosen]
    if not waves:
        raise FileNotFoundError(f"no clips of {language} in {clips}: prepare them first")
    return waves


def _products(network: Network) -> dict[str, nn.Module]:
    """The layers whose input is to be bytes. Taps of a block share theirs."""
    layers: dict[str, nn.Module] = {"features": network.stem.first, "stem.first": network.stem.second, "stem.project": network.stem.project, "head": network.head}
    if isinstance(network, PhoneNetwork):
        layers[HEAD] = network.phone_head
    for i, block in enumerate(network.blocks):
        layers |= {f"blocks.{i}.wide": block.wide[block.taps.index(0)], f"blocks.{i}.narrow": block.narrow}
    return layers | {f"contexts.{key}.project": context.project for key, context in network.contexts.items()}


def _noting(seen: list[Tensor]):  # noqa: ANN202
    return lambda _module, inputs: seen.append(inputs[0].flatten()[::EVERY].clone())
