"""Read the weights of a pack that ships back into a network, so that training can go on from it without its checkpoint.

They come back as its 8-bit numbers say: each within half a step of what was trained, a little more where two neighbours
were too large together (`graph_builder.in_columns`). Training soon makes up for that, but exporting the same network again and
again would not be free of loss.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnx.numpy_helper
import torch
from torch import Tensor

from .eight_bit import stem_slots
from .network import Architecture, Network
from .phone_network import HEAD, PhoneNetwork
from .train import WrongArchitecture
from .units import Units

# A band of the first convolution whose window lies wholly within the bands there are.
INNER_SLOT = 2


def read(model: Path, language: str, arch: Architecture | None = None) -> dict[str, Tensor]:
    """The state of the network in a pack's `model.onnx`. Raises WrongArchitecture naming a weight that is not there."""
    pack = _Pack(model, arch or Architecture(len(Units.of(language))))
    return {name: pack.weights(name, value.shape) for name, value in pack.network().state_dict().items()}


class _Pack:
    """The constants of a graph as `eight_bit.py` names and shapes them."""

    def __init__(self, model: Path, arch: Architecture) -> None:
        self.arch = arch
        self._constants = {c.name: onnx.numpy_helper.to_array(c) for c in onnx.load(model).graph.initializer}

    def network(self) -> Network:
        """A network of the pack's form, with phones if it has them."""
        return (PhoneNetwork if f"{HEAD}.weight" in self._constants else Network)(self.arch)

    def weights(self, name: str, shape: torch.Size) -> Tensor:
        """The weight of a network's state that has this name."""
        try:
            values = self._values(name)
        except (KeyError, ValueError) as cause:
            raise WrongArchitecture(f"the pack is of another architecture: {name} is not in it") from cause
        if values.shape != shape:
            raise WrongArchitecture(f"the pack is of another architecture: {name} is not in it with the shape {list(shape)}")
        return torch.from_numpy(np.array(values, np.float32))

    def _values(self, name: str) -> np.ndarray:
        layer, _, kind = name.rpartition(".")
        channels, bands = self.arch.stem, self.arch.mels // 4
        if ".wide." in layer:
            return self._tap(layer, kind)
        if name == "stem.first.weight":
            windows = self._matrix(layer).reshape(5, self.arch.mels, stem_slots(self.arch.mels), channels)[:, :, INNER_SLOT]
            return windows[:, 2 * INNER_SLOT - 3 : 2 * INNER_SLOT].transpose(2, 0, 1)[:, None]
        if name == "stem.first.bias":
            return self._constants[name].reshape(-1, channels)[INNER_SLOT]
        if name == "stem.second.weight":
            return self._matrix(layer).reshape(3, 3, channels, channels).transpose(3, 2, 0, 1)
        if name == "stem.project.weight":
            return self._matrix(layer).reshape(2, bands, channels, -1).transpose(3, 0, 2, 1).reshape(-1, 2 * bands * channels)
        return self._matrix(layer).T if f"{layer}.step" in self._constants and kind == "weight" else self._constants[name]

    def _tap(self, layer: str, kind: str) -> np.ndarray:
        """One of a block's matrices, which the graph joins into one."""
        joined, _, tap = layer.rpartition(".")
        if kind == "bias":
            return self._constants[f"{joined}.bias"]
        taps = self.arch.taps[int(joined.split(".")[1])]
        return np.split(self._matrix(joined), len(taps))[int(tap)].T

    def _matrix(self, layer: str) -> np.ndarray:
        return self._constants[f"{layer}.weight"] * self._constants[f"{layer}.step"]
