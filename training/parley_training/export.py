"""Export a network in 32-bit numbers as the one streaming ONNX graph that sherpa-onnx loads as `toneCtc`.

This is what the graph that ships (`eight_bit.py`) is held against.
`signal` int32 [N, 2400, 1] and `state` float16 [N, S] to log-probabilities [N, 10, V] and the next state.
Every remembered number is kept as two half-precision numbers, the value and what rounding lost, so that
a call decoded chunk by chunk gives what the network gives over the whole utterance.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from . import phones
from .network import CHUNK_SAMPLES, HOP, WINDOW, Architecture, Memory, Network
from .phone_network import PhoneNetwork, network_of
from .train import check_architecture
from .units import Units

OPSET = 17


class Streaming(nn.Module):
    """One chunk of every call in a batch, with what each call must remember in `state`."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network.eval()
        self.sizes = memory_sizes(network)
        self.state_size = 2 * sum(self.sizes)

    def forward(self, signal: Tensor, state: Tensor) -> tuple[Tensor, Tensor]:
        rounded, lost = state.float().chunk(2, dim=1)
        slices = list(torch.split(rounded + lost, self.sizes, dim=1))
        memory = Memory(slices)
        samples = memory.extend(signal[:, :, 0].float() / 32768.0, WINDOW - HOP)
        features = self.network.features(self.network.front_end(samples))
        logs = self.network.log_probabilities(features, memory)
        kept = torch.cat(memory.next, dim=1)
        rounded = kept.half()
        lost = (kept - rounded.float()).half()
        return logs, torch.cat([rounded, lost], dim=1)


def memory_sizes(network: Network) -> list[int]:
    """Sizes of the remembered slices in the order in which the network asks for them."""
    arch, stem = network.arch, network.stem.first
    sizes = [WINDOW - HOP, 2 * arch.mels, 2 * stem.out_channels * (arch.mels // 2)]
    for i, block in enumerate(network.blocks):
        sizes.append(block.left * arch.width)
        if str(i) in network.contexts:
            sizes.append(arch.width)
    return sizes


def load(checkpoint: Path, arch: Architecture | None = None) -> Network:
    """The averaged network of a checkpoint. Raises WrongArchitecture when it is not of `arch`."""
    saved = torch.load(checkpoint, weights_only=True)
    fields = {key: _tuples(value) for key, value in saved["architecture"].items()}
    if arch is not None:
        check_architecture(saved["architecture"], arch)
    return network_of(Architecture(**fields), saved["average"])


def export(network: Network, units: Units, language: str, folder: Path) -> Path:
    """Write `model.onnx` and `tokens.txt`. Raises ValueError when the units do not fit the network."""
    if len(units) != network.arch.units:
        raise ValueError(f"tokens do not fit: {len(units)} units, the network has {network.arch.units} outputs")
    folder.mkdir(parents=True, exist_ok=True)
    streaming, model = Streaming(network).eval(), folder / "model.onnx"
    example = (torch.zeros(2, CHUNK_SAMPLES, 1, dtype=torch.int32), torch.zeros(2, streaming.state_size, dtype=torch.float16))
    names = {"input_names": ["signal", "state"], "output_names": ["logprobs", "state_next"]}
    axes = {name: {0: "N"} for name in [*names["input_names"], *names["output_names"]]}
    torch.onnx.export(streaming, example, model, dynamic_axes=axes, opset_version=OPSET, dynamo=False, **names)
    exported = onnx.load(model)
    add_metadata(exported, language, streaming.state_size)
    onnx.save(exported, model)
    write_tokens(network, units, folder)
    return model


def write_tokens(network: Network, units: Units, folder: Path) -> None:
    """Write `tokens.txt`: the columns of the network's rows."""
    units.write(folder / "tokens.txt", phones.SYMBOLS if isinstance(network, PhoneNetwork) else [])


def add_metadata(model: onnx.ModelProto, language: str, state_size: int) -> None:
    """What engines read to know the form of the graph."""
    frame_ms = CHUNK_SAMPLES * 1000 // 8000
    facts = {"model_type": "t-one", "language": language, "version": 1, "sample_rate": 8000, "frame_length_ms": frame_ms, "state_dim": state_size}
    for key, value in facts.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, str(value)


def _tuples(value: object) -> object:
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", default="en")
    options = parser.parse_args()
    network = load(options.checkpoint)
    model = export(network, Units.of(options.language), options.language, options.folder)
    print(json.dumps({"model": str(model), "bytes": model.stat().st_size, "parameters": sum(p.numel() for p in network.parameters())}))


if __name__ == "__main__":
    main()
