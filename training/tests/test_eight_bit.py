"""The graph that ships: the same to the bit in any company, close to the network, and readable again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from parley_training import eight_bit, ranges, shipped
from parley_training.export import export
from parley_training.graph_builder import LARGEST_PAIR, Scale, in_columns
from parley_training.network import CHUNK_SAMPLES, Architecture, Network
from parley_training.phone_network import BELOW, PhoneNetwork, network_of
from parley_training.streaming import Model
from parley_training.train import WrongArchitecture
from parley_training.units import Units
from tests.conftest import tone_speech

SENTENCES = ["good morning", "i lost my card", "seven eight nine", "call me back", "yes please", "on friday", "what a day"]


@pytest.fixture(params=[Network, PhoneNetwork])
def network(small: Architecture, request: pytest.FixtureRequest) -> Network:
    torch.manual_seed(4)
    return request.param(small).eval()


@pytest.fixture
def waves() -> list[np.ndarray]:
    return [tone_speech(sentence, i) for i, sentence in enumerate(SENTENCES)]


@pytest.fixture
def model(network: Network, waves: list[np.ndarray], tmp_path: Path) -> Path:
    return eight_bit.write(network, ranges.measure(network, waves), "en", tmp_path / "model.onnx")


def test_a_call_is_heard_the_same_to_the_bit_alone_and_among_others_in_any_order(model: Path, waves: list[np.ndarray]) -> None:
    # Loud, faint and silent neighbours would move a scale that were taken over the batch.
    calls = [np.clip(wave * gain, -32768, 32767).astype(np.int16) for wave, gain in zip(waves, [1, 8, 0.01, 0, 1, 0.3, 3])]
    pack = Model(model)
    together = pack.log_probabilities(calls, 300)
    turned = pack.log_probabilities(calls[::-1], 300)[::-1]
    for call, among, other in zip(calls, together, turned):
        alone = pack.log_probabilities([call], 300)[0]
        assert np.array_equal(alone, among)
        assert np.array_equal(alone, other)


def test_the_graph_is_close_to_the_network_in_32_bits(model: Path, network: Network, units: Units, waves: list[np.ndarray], tmp_path: Path) -> None:
    exact = Model(export(network, units, "en", tmp_path / "exact"))
    found, right = (np.concatenate(m.log_probabilities(waves, 300)) for m in (Model(model), exact))
    # How far frames differ from each other is the measure: a graph that hears nothing would be off by that much.
    assert np.abs(found - right).mean() < 0.1 * np.abs(right - right.mean(0)).mean()


def test_the_likeliest_of_a_row_is_a_letter_though_phones_stand_beside(model: Path, units: Units, waves: list[np.ndarray]) -> None:
    rows = np.concatenate(Model(model).log_probabilities(waves, 300))
    assert (rows.argmax(1) < len(units)).all()
    parts = [rows[:, : len(units)], rows[:, len(units) :] + BELOW] if rows.shape[1] > len(units) else [rows]
    for part in parts:
        assert np.allclose(np.exp(part).sum(1), 1, atol=1e-4)


def test_silence_and_an_overdriven_line_are_heard(model: Path) -> None:
    square = np.tile(np.repeat([-32768, 32767], 10), CHUNK_SAMPLES // 10).astype(np.int16)
    for wave in (np.zeros(CHUNK_SAMPLES, np.int16), square):
        assert np.isfinite(Model(model).log_probabilities([wave], 300)[0]).all()


def test_the_weights_of_a_pack_can_be_trained_on(model: Path, network: Network, small: Architecture) -> None:
    state = shipped.read(model, "en", small)
    assert state.keys() == network.state_dict().keys()
    for name, weight in network.state_dict().items():
        assert state[name].shape == weight.shape
        assert (state[name] - weight).norm() <= 0.02 * weight.norm(), name


def test_a_pack_written_again_from_its_own_weights_hears_nearly_the_same(model: Path, small: Architecture, waves: list[np.ndarray], tmp_path: Path) -> None:
    again = network_of(small, shipped.read(model, "en", small))
    second = Model(eight_bit.write(again, ranges.measure(again, waves), "en", tmp_path / "again.onnx"))
    for first, found in zip(Model(model).log_probabilities(waves, 300), second.log_probabilities(waves, 300)):
        assert np.abs(first - found).max() < 0.1


def test_a_pack_of_another_architecture_is_refused(model: Path, small: Architecture, units: Units) -> None:
    wider = Architecture(len(units), mels=40, stem=8, width=96, inner=128, taps=small.taps, context_after=(1,), intermediate_after=1)
    with pytest.raises(WrongArchitecture, match="is not in it"):
        shipped.read(model, "en", wider)


def test_no_pair_of_rows_overflows_16_bits_and_rounding_stays_within_a_step() -> None:
    matrix = np.random.default_rng(2).standard_normal((33, 50)).astype(np.float32)
    whole, steps = in_columns(matrix)
    pairs = np.abs(np.pad(whole, ((0, 1), (0, 0))).astype(int)).reshape(-1, 2, 50).sum(1)
    assert pairs.max() <= LARGEST_PAIR
    assert np.sqrt(np.square(whole * steps - matrix).mean()) < steps.mean() / 3


def test_scales_hold_zero_exactly_and_cut_rare_large_numbers() -> None:
    values = np.append(np.random.default_rng(1).standard_normal(200_000), 20.0)
    for scale in (ranges.best(values), ranges.best(np.maximum(values, -0.28))):
        assert scale.rounded(np.zeros(1))[0] == 0
        assert scale.step < 0.12
    assert ranges.best(np.array([-1.0, 1.0])) == Scale(1 / 127, 128)


def test_ranges_without_clips_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no clips of fr"):
        ranges.some(tmp_path, "fr")
