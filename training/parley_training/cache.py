"""Log-mel of every clip of a part, in several channel variants, made once by worker processes."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np

from . import channel, features, store
from .parallel import in_parallel

GROUP = 100


class Part(NamedTuple):
    """A part's clips and, for each variant, frames [N, mels] with the clips' start frames [clips + 1]."""

    clips: list[store.Clip]
    frames: dict[str, np.ndarray]
    starts: dict[str, np.ndarray]


def build(stem: Path, variant_name: str, mels: int, seed: int, processes: int = 2) -> None:
    """Write `<stem>.<variant>.npy` (float16) and `.starts.npy`; does nothing when they are there."""
    target = stem.parent / f"{stem.name}.{variant_name}.npy"
    if target.exists():
        return
    _, clips = store.read(stem)
    groups = [(stem, variant_name, mels, seed, at) for at in range(0, len(clips), GROUP)]
    logs = [log for group in in_parallel(_group, groups, processes) for log in group]
    np.save(target.with_suffix(".starts.npy"), np.cumsum([0, *map(len, logs)]))
    np.save(target.with_suffix(".part.npy"), np.concatenate(logs))
    target.with_suffix(".part.npy").rename(target)


def load(stem: Path, variants: list[str]) -> Part:
    _, clips = store.read(stem)
    paths = {name: stem.parent / f"{stem.name}.{name}.npy" for name in variants}
    frames = {name: np.load(path, mmap_mode="r") for name, path in paths.items()}
    starts = {name: np.load(path.with_suffix(".starts.npy")) for name, path in paths.items()}
    return Part(clips, frames, starts)


def _group(job: tuple[Path, str, int, int, int]) -> list[np.ndarray]:
    stem, variant_name, mels, seed, at = job
    samples, clips = store.read(stem)
    rng = np.random.default_rng([seed, at, sorted(channel.VARIANTS).index(variant_name)])
    waves = [np.asarray(samples[clip.start : clip.start + clip.length]) for clip in clips[at : at + GROUP]]
    changed = channel.apply(waves, channel.VARIANTS[variant_name], rng)
    filters = features.filters(mels)
    # A random part of a frame is cut off, so that no clip always meets the frames in the same place.
    cuts = rng.integers(0, features.HOP, len(changed))
    return [features.log_mel(wave[cut:], filters) for wave, cut in zip(changed, cuts)]
