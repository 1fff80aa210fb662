"""Mel power of clips in numpy, the same numbers as the network's own front end, kept as half-precision logarithms."""

from __future__ import annotations

import numpy as np

from .network import FFT, HOP, WINDOW, mel_filters

LOG_FLOOR = 1e-8


def log_mel(samples: np.ndarray, filters: np.ndarray, history: np.ndarray | None = None) -> np.ndarray:
    """Float samples in [-1, 1) to [n // HOP, mels] natural logarithms of mel power, float16."""
    past = np.zeros(WINDOW - HOP, np.float32) if history is None else history
    padded = np.concatenate([past, samples.astype(np.float32)])
    count = len(samples) // HOP
    if count == 0:
        return np.zeros((0, filters.shape[0]), np.float16)
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[: count * HOP : HOP]
    window = (0.5 - 0.5 * np.cos(2 * np.pi * (np.arange(WINDOW) + 0.5) / WINDOW)).astype(np.float32)
    spectrum = np.fft.rfft(frames * window, FFT)
    power = (spectrum.real**2 + spectrum.imag**2).astype(np.float32) @ filters.T
    return np.log(power + LOG_FLOOR).astype(np.float16)


def filters(mels: int) -> np.ndarray:
    return mel_filters(mels).numpy()
