"""Words are found where they were said, and digits are drawn the same on every machine."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from parley_training import isolated, store
from parley_training.isolated import DELAY_S, OUTPUT_S
from parley_training.network import Architecture, Network
from parley_training.units import Units


def written_at(units: Units, text: str, frames: list[int], length: int) -> np.ndarray:
    """Log-probabilities [length, units] of a network that writes each letter of `text` at its frame, and is nearly sure."""
    logs = np.full((length, len(units)), -8.0)
    logs[:, units.blank] = -0.01
    for letter, frame in zip(units.encode(text), frames, strict=True):
        logs[frame, units.blank], logs[frame, letter] = -8.0, -0.01
    return logs


def test_the_best_path_meets_every_letter_where_it_was_written(units: Units) -> None:
    frames = [3, 5, 7, 12, 20, 22]
    found, scores = isolated._best_path(written_at(units, "all on", frames, 40), units.encode("all on"), units.blank)
    assert found.tolist() == frames
    assert scores == pytest.approx(np.full(6, -0.01))


def test_a_word_reaches_half_way_to_its_neighbours_and_not_beyond_the_recording() -> None:
    letters = [("six", np.array([6, 8, 10]), np.zeros(3)), ("two", np.array([14, 16, 18]), np.zeros(3))]
    six, two = isolated._bounds(letters, 0.45)
    middle_s = (10 + 14) / 2 * OUTPUT_S - DELAY_S
    assert (six.start_s, six.end_s) == (0.0, pytest.approx(min(middle_s, 10 * OUTPUT_S - DELAY_S + isolated.AFTER_S)))
    assert two.start_s == pytest.approx(max(middle_s, 14 * OUTPUT_S - DELAY_S - isolated.BEFORE_S))
    assert two.end_s == 0.45


def test_words_the_network_is_unsure_of_are_not_cut_out(units: Units, small: Architecture, tmp_path: Path) -> None:
    writer = store.Writer(tmp_path / "sentences")
    writer.add((np.random.default_rng(1).standard_normal(16_000) * 900).astype(np.int16), "nobody", "noise", "one two three")
    writer.close()
    with pytest.raises(isolated.NothingSure, match="sentences"):
        isolated.cut(Network(small), units, [tmp_path / "sentences"], tmp_path / "isolated")
    assert not (tmp_path / "isolated.tsv").exists()


def test_spoken_digits_are_the_same_every_time_and_mostly_single() -> None:
    phrases = isolated.spoken_digits(400)
    assert phrases == isolated.spoken_digits(400)
    assert sum(" " not in phrase.said for _, phrase in phrases) == 300
    assert {word for _, phrase in phrases for word in phrase.said.split()} == set(isolated.DIGITS)
