"""Read the weights of a pack that ships back into a network, so that training can go on from it without its checkpoint.

The exporter renames and transposes some weights. Which initializer holds which weight is found by exporting a network
with random weights the same way and looking where each of them went.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnx.numpy_helper
import torch
from torch import Tensor

from .export import export
from .network import Architecture, Network
from .train import WrongArchitecture
from .units import Units

HALF = "_half"


def read(model: Path, language: str, arch: Architecture | None = None) -> dict[str, Tensor]:
    """The state of the network in a pack's `model.onnx`. Raises WrongArchitecture naming a weight that is not there."""
    units = Units.of(language)
    probe = Network(arch or Architecture(len(units))).eval()
    with torch.no_grad():
        for weight in probe.parameters():
            weight.normal_()
        probe.mean.normal_()
        probe.deviation.normal_()
    with tempfile.TemporaryDirectory() as folder:
        exported = _initializers(export(probe, units, language, Path(folder)))
    shipped = _initializers(model)
    return {name: _found(name, value.numpy(), exported, shipped) for name, value in probe.state_dict().items()}


def _initializers(model: Path) -> dict[str, np.ndarray]:
    weights = onnx.load(model).graph.initializer
    return {w.name.removesuffix(HALF): onnx.numpy_helper.to_array(w) for w in weights}


def _found(name: str, value: np.ndarray, exported: dict[str, np.ndarray], shipped: dict[str, np.ndarray]) -> Tensor:
    for place, there in exported.items():
        if there.size != value.size:
            continue
        turned = there.ndim == 2 and there.T.shape == value.shape and np.array_equal(there.T, value)
        if not turned and not np.array_equal(there.ravel(), value.ravel()):
            continue
        weights = shipped.get(place)
        if weights is None or weights.size != value.size:
            break
        weights = weights.T if turned else weights
        return torch.from_numpy(weights.astype(np.float32).reshape(value.shape).copy())
    raise WrongArchitecture(f"the pack is of another architecture: {name} is not in it")
