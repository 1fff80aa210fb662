"""The exported graph must give what the network gives, chunk by chunk."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from parley_training.export import Streaming, export
from parley_training.network import CHUNK_SAMPLES, Architecture, Network, whole_utterance
from parley_training.phone_network import PhoneNetwork
from parley_training.streaming import Model
from parley_training.train import WrongArchitecture, check_architecture
from parley_training.units import Units

CHUNKS = 9


def _signal(calls: int) -> np.ndarray:
    """Loud, faint and silent stretches, with a first chunk of digital silence."""
    rng = np.random.default_rng(3)
    signal = rng.standard_normal((calls, CHUNKS * CHUNK_SAMPLES)) * np.repeat([0, 3000, 20, 9000, 0, 1, 500, 30000, 100], CHUNK_SAMPLES)
    return np.clip(signal, -32768, 32767).astype(np.int32)


@pytest.mark.parametrize(("kind", "calls", "columns"), [(Network, 1, 29), (Network, 7, 29), (PhoneNetwork, 7, 70)])
def test_chunks_equal_the_whole_utterance(kind: type[Network], calls: int, columns: int, small: Architecture, units: Units, tmp_path: Path) -> None:
    torch.manual_seed(4)
    network = kind(small).eval()
    model = Model(export(network, units, "en", tmp_path))
    signal = _signal(calls)
    state, out = np.zeros((calls, model.state_size), np.float16), []
    for c in range(CHUNKS):
        logs, state = model.step(signal[:, c * CHUNK_SAMPLES : (c + 1) * CHUNK_SAMPLES], state)
        out.append(logs)
    with torch.no_grad():
        whole = whole_utterance(network, torch.tensor(signal) / 32768).numpy()
    streamed = np.concatenate(out, axis=1)
    assert streamed.shape == whole.shape == (calls, 10 * CHUNKS, columns)
    assert np.abs(streamed - whole).max() < 1e-3
    assert np.abs(streamed[:, :10] - whole[:, :10]).max() < 1e-3
    assert np.abs(streamed[:, -10:] - whole[:, -10:]).max() < 1e-3


def test_the_whole_utterance_looks_ahead_only_within_a_chunk(small: Architecture) -> None:
    network = Network(small).eval()
    signal = torch.tensor(_signal(1)) / 32768
    changed = signal.clone()
    changed[:, 4 * CHUNK_SAMPLES :] = 0.3
    with torch.no_grad():
        before, after = whole_utterance(network, signal), whole_utterance(network, changed)
    assert torch.equal(before[:, :40], after[:, :40])
    assert not torch.allclose(before[:, 40:], after[:, 40:], atol=1e-2)


def test_units_that_do_not_fit_the_network_are_refused(small: Architecture, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="tokens do not fit: 43 units, the network has 29"):
        export(Network(small), Units.of("fr"), "fr", tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_checkpoint_of_another_architecture_is_refused_by_name(small: Architecture) -> None:
    other = {**json.loads(json.dumps(small.as_dict())), "width": 96, "stem": 16}
    with pytest.raises(WrongArchitecture, match="stem, width differ"):
        check_architecture(other, small)


def test_the_state_is_all_the_streaming_graph_remembers(small: Architecture) -> None:
    streaming = Streaming(Network(small))
    signal = torch.zeros(3, CHUNK_SAMPLES, 1, dtype=torch.int32)
    logs, state = streaming(signal, torch.zeros(3, streaming.state_size, dtype=torch.float16))
    assert logs.shape == (3, 10, 29) and state.shape == (3, streaming.state_size) and state.dtype == torch.float16
