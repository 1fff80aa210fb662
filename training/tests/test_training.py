"""The loss, the units and the export together: twenty utterances learned by heart, and a run that resumes."""

from __future__ import annotations

from pathlib import Path

import jiwer
import numpy as np
import pytest
import torch

from parley_training import cache, store
from parley_training.batches import Batches, Source
from parley_training.export import export, load
from parley_training.network import Architecture
from parley_training.streaming import Model, greedy_words
from parley_training.train import Plan, Run, WrongArchitecture
from parley_training.units import Units
from tests.conftest import tone_speech

SENTENCES = [
    "hello", "good morning", "my bill is too high", "i lost my card", "seven eight nine", "thank you bye", "where is my parcel",
    "cancel my contract", "yes please", "no thanks", "call me back", "a new card", "on friday", "at noon", "i moved house",
    "the box is empty", "it is broken", "what a day", "jane doe", "zero one two",
]  # fmt: skip
MORE_TIMES, MORE_UPDATES = 8, 250


@pytest.fixture
def batches(units: Units, tmp_path: Path) -> Batches:
    writer = store.Writer(tmp_path / "twenty")
    for i, sentence in enumerate(SENTENCES):
        writer.add(tone_speech(sentence, i), "tones", "tones", sentence)
    writer.close()
    cache.build(tmp_path / "twenty", "plain", 40, seed=1, processes=1)
    return Batches([Source("twenty", cache.load(tmp_path / "twenty", ["plain"]), 1.0)], units, 1, 20.0)


def _plan(updates: int) -> Plan:
    return Plan("en", updates, updates // 3, warmup_updates=20, clean_updates=10_000, joined=0.0, average=0.98, evaluate_every=10_000, peak_rate=2e-3)


def test_twenty_utterances_are_learned_to_the_last_letter_and_survive_export(batches: Batches, units: Units, small: Architecture, tmp_path: Path) -> None:
    torch.set_num_threads(1)
    run = Run(tmp_path / "run", _plan(1500), small, batches, None)
    run.train()
    # When the last doubled letter goes differs from processor to processor.
    for _ in range(MORE_TIMES):
        if _wrong(run, units, tmp_path / "pack") == 0:
            break
        run.plan.updates += MORE_UPDATES
        run.train()
    assert _wrong(run, units, tmp_path / "pack") == 0


def _wrong(run: Run, units: Units, pack: Path) -> float:
    """The share of words that the exported graph hears wrongly."""
    model = Model(export(load(run.folder / "checkpoint.pt"), units, "en", pack))
    logs = model.log_probabilities([tone_speech(s, i) for i, s in enumerate(SENTENCES)], tail_ms=600)
    return jiwer.wer(SENTENCES, [" ".join(word.text for word in greedy_words(each, units)) for each in logs])


def test_a_resumed_run_equals_one_that_never_stopped(batches: Batches, small: Architecture, tmp_path: Path) -> None:
    torch.set_num_threads(1)
    straight = Run(tmp_path / "straight", _plan(12), small, batches, None)
    straight.train()
    first = Run(tmp_path / "first", _plan(12), small, batches, None)
    # Stopped after five of its twelve updates, with the rate that twelve have.
    first.plan.updates, first.plan.rate = 5, _plan(12).rate  # type: ignore[method-assign]
    first.train()
    second = Run(tmp_path / "second", _plan(12), small, batches, None)
    second.resume(tmp_path / "first" / "checkpoint.pt")
    second.train()
    for a, b in zip(straight.network.parameters(), second.network.parameters(), strict=True):
        assert torch.equal(a, b)
    assert (tmp_path / "straight" / "curve.csv").read_text().startswith("update,pass,seconds,loss")


def test_a_checkpoint_of_another_network_does_not_resume(batches: Batches, small: Architecture, tmp_path: Path) -> None:
    Run(tmp_path / "a", _plan(3), small, batches, None).save()
    other = Run(tmp_path / "b", _plan(3), Architecture(29, mels=40, width=96), batches, None)
    with pytest.raises(WrongArchitecture, match="width"):
        other.resume(tmp_path / "a" / "checkpoint.pt")


def test_augmentation_never_makes_numbers_that_are_none(batches: Batches) -> None:
    from parley_training.augment import Augmenter

    augmenter = Augmenter(40)
    for strength in (0.0, 0.5, 1.0):
        for batch in batches.one_pass(0, 0, 24.0, 0.0):
            augmenter.seed(1)
            power = augmenter.power(batch.logs, batch.speech, strength)
            assert bool(torch.isfinite(power).all()) and bool((power >= 0).all())
    assert np.isfinite(power.numpy()).all()
