"""Small things the tests share: a tiny architecture, and speech made of tones so that nothing outside is needed."""

from __future__ import annotations

import numpy as np
import pytest

from parley_training.network import Architecture
from parley_training.units import Units


@pytest.fixture
def units() -> Units:
    return Units.of("en")


@pytest.fixture
def small(units: Units) -> Architecture:
    return Architecture(len(units), mels=40, stem=8, width=64, inner=128, taps=((-1, 0, 1), (-2, 0, 2), (-4, -2, 0)), context_after=(1,), intermediate_after=1, dropout=0.02)


def tone_speech(text: str, seed: int = 0) -> np.ndarray:
    """Each letter as 90 ms of its own two tones, int16 at 8 kHz: a language with perfectly clear spelling."""
    rng, pieces = np.random.default_rng(seed), []
    time = np.arange(720) / 8000
    for letter in text:
        k = " abcdefghijklmnopqrstuvwxyz'".index(letter)
        wave = np.sin(2 * np.pi * (250 + 110 * k) * time) + 0.6 * np.sin(2 * np.pi * (3500 - 95 * k) * time)
        pieces.append(wave * np.hanning(720) * (0 if letter == " " else 1))
    return (np.concatenate(pieces) * 6000 * rng.uniform(0.8, 1.2)).astype(np.int16)
