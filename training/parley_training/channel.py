"""What a telephone does to a voice, in the waveform: pace and size, room, level, companding, codecs.

The rest (noise, equalisation, band limits, gain, silence) is done in the mel domain while training;
see augment.py. Each variant of a part is made once and kept.
"""

from __future__ import annotations

import subprocess
from typing import NamedTuple

import numpy as np
from scipy.signal import fftconvolve, resample_poly

from .store import SAMPLE_RATE

CODECS = ("none", "mulaw", "alaw", "gsm", "g726")
CODEC_WEIGHTS = (0.2, 0.33, 0.25, 0.14, 0.08)
GAP = np.zeros(800, np.float32)


class Variant(NamedTuple):
    """How strongly a copy of the clips is changed. `none` keeps them as they are."""

    name: str
    speed: float
    room: float
    codecs: bool


VARIANTS = {
    "plain": Variant("plain", 0.0, 0.0, False),
    "line": Variant("line", 0.10, 0.2, True),
    "room": Variant("room", 0.14, 0.5, True),
    "voice": Variant("voice", 0.2, 0.15, True),
}


def apply(clips: list[np.ndarray], variant: Variant, rng: np.random.Generator) -> list[np.ndarray]:
    """Change int16 clips; returns float clips in [-1, 1). One codec serves the whole list, for speed."""
    changed = [_change(clip.astype(np.float32) / 32768, variant, rng) for clip in clips]
    if not variant.codecs:
        return changed
    return _through(changed, str(rng.choice(CODECS, p=CODEC_WEIGHTS)))


def _change(samples: np.ndarray, variant: Variant, rng: np.random.Generator) -> np.ndarray:
    if variant.speed > 0:
        up = int(round(100 * (1 + rng.uniform(-variant.speed, variant.speed))))
        samples = resample_poly(samples, up, 100).astype(np.float32)
    if rng.random() < variant.room:
        samples = _room(samples, rng)
    if variant.codecs:
        wanted = 10 ** (rng.uniform(-34, -16) / 20)
        samples = samples * (wanted / (np.sqrt(np.mean(samples**2)) + 1e-6))
        samples = np.clip(samples, -1, 32767 / 32768)
    return samples


def _room(samples: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """An exponentially decaying noise tail after the direct sound (Polack's model of a room)."""
    decay_s = rng.uniform(0.1, 0.5)
    count = int(decay_s * SAMPLE_RATE)
    tail = rng.standard_normal(count) * np.exp(-6.9 * np.arange(count) / count)
    tail[: int(0.003 * SAMPLE_RATE)] = 0
    tail *= 10 ** (-rng.uniform(0, 12) / 20) / np.sqrt(np.sum(tail**2))
    tail[0] = 1.0
    return fftconvolve(samples, tail)[: len(samples)].astype(np.float32)


def _through(clips: list[np.ndarray], codec: str) -> list[np.ndarray]:
    if codec == "none":
        return clips
    if codec == "mulaw":
        return [mulaw(clip) for clip in clips]
    if codec == "alaw":
        return [alaw(clip) for clip in clips]
    joined = np.concatenate([piece for clip in clips for piece in (clip, GAP)])
    decoded = _ffmpeg_codec(joined, codec)
    ends = np.cumsum([len(clip) + len(GAP) for clip in clips])
    return [decoded[end - len(clip) - len(GAP) : end - len(GAP)] for end, clip in zip(ends, clips)]


def mulaw(samples: np.ndarray) -> np.ndarray:
    """G.711 mu-law there and back, by its formula with 255 steps."""
    squeezed = np.sign(samples) * np.log1p(255 * np.abs(samples)) / np.log(256)
    squeezed = np.round(squeezed * 127) / 127
    return (np.sign(squeezed) * (256 ** np.abs(squeezed) - 1) / 255).astype(np.float32)


def alaw(samples: np.ndarray) -> np.ndarray:
    """G.711 A-law there and back, by its formula with A = 87.6."""
    a, scale = 87.6, 1 + np.log(87.6)
    size = np.abs(samples)
    squeezed = np.where(size < 1 / a, a * size, 1 + np.log(np.maximum(a * size, 1e-9))) / scale
    squeezed = (np.floor(squeezed * 128) + 0.5) / 128
    loud = np.exp(squeezed * scale - 1) / a
    return (np.sign(samples) * np.where(squeezed < 1 / scale, squeezed * scale / a, loud)).astype(np.float32)


def _ffmpeg_codec(samples: np.ndarray, codec: str) -> np.ndarray:
    pcm = np.clip(np.round(samples * 32768), -32768, 32767).astype("<i2").tobytes()
    raw = ["-f", "s16le", "-ar", str(SAMPLE_RATE), "-ac", "1"]
    encoder = {"gsm": ["-c:a", "libgsm", "-f", "gsm"], "g726": ["-c:a", "g726", "-b:a", "32k", "-f", "wav"]}[codec]
    base = ["ffmpeg", "-v", "error"]
    coded = subprocess.run([*base, *raw, "-i", "-", *encoder, "-"], input=pcm, check=True, capture_output=True).stdout
    form = {"gsm": ["-f", "gsm"], "g726": ["-f", "wav"]}[codec]
    back = subprocess.run([*base, *form, "-i", "-", *raw, "-"], input=coded, check=True, capture_output=True).stdout
    decoded = np.frombuffer(back, "<i2").astype(np.float32) / 32768
    return np.pad(decoded, (0, max(0, len(samples) - len(decoded))))[: len(samples)]
