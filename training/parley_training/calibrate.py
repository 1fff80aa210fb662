"""What a pack says of itself that must be measured: the delay of its words and how far to trust them."""

from __future__ import annotations

from typing import NamedTuple

import jiwer
import numpy as np
from scipy.optimize import minimize

from .streaming import Word


class Calibration(NamedTuple):
    """confidence = logistic(scale * logit(raw) + offset), and its expected calibration error before and after."""

    scale: float
    offset: float
    error_before: float
    error_after: float
    words: int


def judged(pairs: list[tuple[str, list[Word]]]) -> tuple[np.ndarray, np.ndarray]:
    """Raw confidence of every recognised word and whether the best alignment with the truth holds it right."""
    raw, right = [], []
    for said, words in pairs:
        good = _right([w.text for w in words], said.split())
        raw += [word.raw for word in words]
        right += good
    return np.array(raw), np.array(right, float)


def fit(raw: np.ndarray, right: np.ndarray, check_raw: np.ndarray, check_right: np.ndarray) -> Calibration:
    """Platt scaling fitted to one half of the words, its error measured on the other; nothing is changed where no word was found."""
    if len(raw) == 0 or len(check_raw) == 0:
        return Calibration(1.0, 0.0, 0.0, 0.0, 0)
    loss = lambda p: -np.mean(right * _log_logistic(p[0] * _logit(raw) + p[1]) + (1 - right) * _log_logistic(-p[0] * _logit(raw) - p[1]))
    scale, offset = minimize(loss, np.array([1.0, 0.0]), method="Nelder-Mead").x
    calibrated = 1 / (1 + np.exp(-(scale * _logit(check_raw) + offset)))
    before, after = expected_error(check_raw, check_right), expected_error(calibrated, check_right)
    return Calibration(float(scale), float(offset), before, after, len(check_raw))


def expected_error(confidence: np.ndarray, right: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error (Naeini et al. 2015): |accuracy - confidence| averaged over equal-width bins."""
    which = np.minimum((confidence * bins).astype(int), bins - 1)
    parts = [which == b for b in range(bins)]
    return float(sum(abs(right[p].mean() - confidence[p].mean()) * p.mean() for p in parts if p.any()))


def curve(confidence: np.ndarray, right: np.ndarray, bins: int = 10) -> list[tuple[float, float, int]]:
    """Mean confidence, accuracy and count of each bin that is not empty."""
    which = np.minimum((confidence * bins).astype(int), bins - 1)
    parts = [which == b for b in range(bins)]
    return [(float(confidence[p].mean()), float(right[p].mean()), int(p.sum())) for p in parts if p.any()]


def delays_ms(waves: list[np.ndarray], words: list[list[Word]]) -> tuple[float, float]:
    """Median time from where a clip's sound begins to its first word's begin, and from where it ends to its last word's end; 0 where no word was found."""
    starts, ends = [], []
    for wave, found in zip(waves, words, strict=True):
        loud = np.nonzero(_envelope(wave) > 0.03 * _envelope(wave).max())[0]
        if found and len(loud):
            starts.append(found[0].start_ms - 10 * loud[0])
            ends.append(found[-1].end_ms - 10 * (loud[-1] + 1))
    return (float(np.median(starts)), float(np.median(ends))) if starts else (0.0, 0.0)


def _envelope(wave: np.ndarray) -> np.ndarray:
    frames = wave[: len(wave) // 80 * 80].reshape(-1, 80).astype(float)
    return np.sqrt((frames**2).mean(1))


def _right(heard: list[str], said: list[str]) -> list[bool]:
    good = [False] * len(heard)
    if heard and said:
        aligned = jiwer.process_words(" ".join(said), " ".join(heard)).alignments[0]
        for chunk in aligned:
            if chunk.type == "equal":
                good[chunk.hyp_start_idx : chunk.hyp_end_idx] = [True] * (chunk.hyp_end_idx - chunk.hyp_start_idx)
    return good


def _logit(p: np.ndarray) -> np.ndarray:
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.log(p / (1 - p))


def _log_logistic(x: np.ndarray) -> np.ndarray:
    return -np.logaddexp(0, -x)
