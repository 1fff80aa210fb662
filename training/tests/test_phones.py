"""Phones beside letters: what a text sounds like, how words may be said, and a run with a second head."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import torch

from parley_training import cache, phones, recipe, store
from parley_training.batches import Batches, Source
from parley_training.export import load
from parley_training.network import Architecture
from parley_training.phone_network import PhoneNetwork
from parley_training.phone_run import PhoneRun
from parley_training.train import Plan, Run
from parley_training.units import Units
from tests.conftest import tone_speech

needs_espeak = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="eSpeak NG is not installed")


def _names(ids: list[int]) -> str:
    return " ".join(phones.PHONES[i] for i in ids)


def test_lengths_stress_and_reductions_are_one_phone() -> None:
    assert _names(phones.ids("D_@2 k_'A@_d w_'0_z l_'0_s_t#")) == "D @ k A r d w A z l A s t"
    assert _names(phones.ids("(fr)k_a_f_'eI(en)")) == "k a f eI"
    with pytest.raises(phones.UnknownPhone, match="'Q'"):
        phones.ids("k_'Q_t")


@needs_espeak
def test_every_text_has_its_own_phones() -> None:
    assert [_names(each) for each in phones.of(["through", "threw", "thought"])] == ["T r u", "T r u", "T O t"]


@needs_espeak
def test_a_word_may_be_said_as_it_is_alone_and_as_it_often_is_in_sentences() -> None:
    ways = phones.lexicon(["a", "card"], ["i lost a card", "a card please", "send a card"])
    assert {word: [_names(way) for way in found] for word, found in ways.items()} == {"a": ["@", "eI"], "card": ["k A r d"]}


@pytest.fixture
def batches(units: Units, tmp_path: Path) -> Batches:
    writer = store.Writer(tmp_path / "few")
    for i, sentence in enumerate(["hello", "good morning", "i lost my card"]):
        writer.add(tone_speech(sentence, i), "tones", "tones", sentence)
    writer.close()
    cache.build(tmp_path / "few", "plain", 40, seed=1, processes=1)
    return Batches([Source("few", cache.load(tmp_path / "few", ["plain"]), 1.0)], units, 1, 20.0)


@needs_espeak
def test_a_run_with_phones_begins_with_the_letters_learnt_before_and_brings_a_head_for_phones(batches: Batches, small: Architecture, tmp_path: Path) -> None:
    torch.set_num_threads(1)
    plan = Plan("en", 4, 2, warmup_updates=1, clean_updates=10_000, joined=0.5, evaluate_every=10_000)
    before = Run(tmp_path / "before", plan, small, batches, None)
    before.train()
    run = PhoneRun(tmp_path / "run", plan, small, batches, None)
    run.begin_with(before.average.network.state_dict())
    assert torch.equal(run.network.head.weight, before.average.network.head.weight)
    assert isinstance(run.average.network, PhoneNetwork)
    head = run.network.phone_head.weight.detach().clone()
    run.train()
    assert not torch.equal(head, run.network.phone_head.weight)
    blended = recipe.blend(tmp_path / "before" / "checkpoint.pt", tmp_path / "run" / "checkpoint.pt", tmp_path / "blended.pt", 0.3)
    network = load(blended)
    expected = torch.lerp(before.average.network.head.weight, run.average.network.head.weight, 0.3)
    assert torch.equal(network.head.weight, expected)
    assert isinstance(network, PhoneNetwork)
    assert torch.equal(network.phone_head.weight, run.average.network.phone_head.weight)


@needs_espeak
def test_phones_that_compete_are_learnt_until_little_else_could_have_been_said(batches: Batches, small: Architecture, tmp_path: Path) -> None:
    torch.set_num_threads(1)
    plan = Plan("en", 60, 20, warmup_updates=5, clean_updates=10_000, joined=0.0, evaluate_every=10_000, peak_rate=2e-3, competition=0.9, letters=0.3)
    run = PhoneRun(tmp_path / "run", plan, small, batches, None)
    run.train()
    losses = [float(row.split(",")[3]) for row in (tmp_path / "run" / "curve.csv").read_text().splitlines()[1:]]
    assert losses[-1] < losses[0] - 0.5
