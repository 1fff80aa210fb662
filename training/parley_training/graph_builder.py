"""Writes an ONNX graph node by node, with matrix products in 8-bit integers."""

from __future__ import annotations

from typing import NamedTuple, Sequence

import numpy as np
import onnx
import onnx.helper
import onnx.numpy_helper
from onnx import TensorProto

CONTRIB = "com.microsoft"
LARGEST = 127
# Processors without VNNI add two neighbouring products in 16 bits: 255 * 128 still fits.
LARGEST_PAIR = 128
# Steps of a column, as shares of what its largest number needs.
STEPS_TRIED = np.geomspace(0.5, 2, 25)


class Scale(NamedTuple):
    """The 8-bit number q from 0 to 255 stands for step * (q - zero)."""

    step: float
    zero: int

    @staticmethod
    def both_ways(most: float) -> Scale:
        """For numbers from -most to most."""
        return Scale(most / LARGEST, LARGEST + 1)

    @staticmethod
    def between(low: float, high: float) -> Scale:
        """For numbers from low (at most 0) to high (at least 0)."""
        step = (high - low) / (2 * LARGEST + 1)
        return Scale(step, round(-low / step))

    def rounded(self, values: np.ndarray) -> np.ndarray:
        """What is left of numbers after a pass through bytes."""
        return (np.clip(np.rint(values / self.step) + self.zero, 0, 2 * LARGEST + 1) - self.zero) * self.step


def in_columns(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A matrix [K, N] as 8-bit numbers and a step for each column: the step with the least squared error, where no pair of rows overflows."""
    rows = np.pad(matrix, ((0, len(matrix) % 2), (0, 0)))
    most = np.maximum(np.abs(rows).max(0), 1e-12)
    kept, steps, least = np.zeros(rows.shape), np.zeros(rows.shape[1]), np.full(rows.shape[1], np.inf)
    for share in STEPS_TRIED:
        step = share * most / LARGEST
        whole = _fitting(np.rint(rows / step))
        error = np.square(whole * step - rows).sum(0)
        better = error < least
        kept[:, better], steps[better], least[better] = whole[:, better], step[better], error[better]
    return kept[: len(matrix)].astype(np.int8), steps.astype(np.float32)


def _fitting(whole: np.ndarray) -> np.ndarray:
    """Whole numbers cut to bytes, and pairs of rows made smaller where they are too large together."""
    pairs = np.clip(whole, -LARGEST, LARGEST).reshape(-1, 2, whole.shape[1])
    together = np.abs(pairs).sum(1, keepdims=True)
    return np.where(together > LARGEST_PAIR, np.trunc(pairs * LARGEST_PAIR / np.maximum(together, 1)), pairs).reshape(whole.shape)


class GraphBuilder:
    """Nodes and constants in the order in which they are made. Values are named by their nodes."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, onnx.TensorProto] = {}

    def node(self, kind: str, *inputs: str, name: str | None = None, domain: str = "", **attributes: object) -> str:
        """Adds a node and returns its output."""
        output = name or f"{kind.lower()}_{len(self._nodes)}"
        self._nodes.append(onnx.helper.make_node(kind, inputs, [output], output, domain=domain, **attributes))
        return output

    def constant(self, name: str, values: np.ndarray | Sequence[int] | float) -> str:
        """A constant under a name of its own; whole numbers are 64-bit ones."""
        array = np.asarray(values)
        if array.dtype == np.float64:
            array = array.astype(np.float32)
        self._constants[name] = onnx.numpy_helper.from_array(array, name)
        return name

    def shaped(self, x: str, *sizes: int) -> str:
        """`x` in another shape; a size of 0 stays as it is."""
        return self.node("Reshape", x, self.constant("shape_" + "x".join(map(str, sizes)).replace("-", "m"), sizes))

    def rows(self, x: str, name: str, which: Sequence[int]) -> str:
        """Rows of `x` [N, R, ...] in a given order."""
        return self.node("Gather", x, self.constant(name, list(which)), axis=1)

    def split(self, x: str, name: str, sizes: Sequence[int]) -> list[str]:
        """Parts of `x` [N, sum of sizes]."""
        parts = [f"{name}_{i}" for i in range(len(sizes))]
        self._nodes.append(onnx.helper.make_node("Split", [x, self.constant(name, list(sizes))], parts, name, axis=1))
        return parts

    def joined(self, *parts: str, axis: int = 1) -> str:
        return parts[0] if len(parts) == 1 else self.node("Concat", *parts, axis=axis)

    def to_bytes(self, x: str, scale: Scale) -> str:
        return self.node("QuantizeLinear", x, *self._scale(scale))

    def from_bytes(self, x: str, scale: Scale) -> str:
        return self.node("DequantizeLinear", x, *self._scale(scale))

    def product(self, x: str, scale: Scale, name: str, matrix: np.ndarray, bias: np.ndarray | None) -> str:
        """Bytes `x` [..., K] times a matrix [K, N], kept as `<name>.weight` with `<name>.step`, plus `<name>.bias`, in 32-bit numbers."""
        whole, steps = in_columns(matrix)
        step, zero = self._scale(scale)
        weight, weight_steps = self.constant(f"{name}.weight", whole), self.constant(f"{name}.step", steps)
        inputs = [x, weight, step, weight_steps, zero, self.constant("weight_zero", np.array(0, np.int8))]
        if bias is not None:
            inputs.append(self.constant(f"{name}.bias", bias.astype(np.float32)))
        return self.node("MatMulIntegerToFloat", *inputs, domain=CONTRIB)

    def cast(self, x: str, kind: int, name: str | None = None) -> str:
        return self.node("Cast", x, name=name, to=kind)

    def silu(self, x: str) -> str:
        return self.node("QuickGelu", x, domain=CONTRIB, alpha=1.0)

    def norm(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray, epsilon: float) -> str:
        return self.node("LayerNormalization", x, self.constant(f"{name}.weight", weight), self.constant(f"{name}.bias", bias), epsilon=epsilon)

    def model(self, inputs: Sequence[onnx.ValueInfoProto], outputs: Sequence[onnx.ValueInfoProto], opset: int) -> onnx.ModelProto:
        graph = onnx.helper.make_graph(self._nodes, "parley", inputs, outputs, list(self._constants.values()))
        versions = [onnx.helper.make_opsetid("", opset), onnx.helper.make_opsetid(CONTRIB, 1)]
        return onnx.helper.make_model(graph, opset_imports=versions, ir_version=8, producer_name="parley")

    def _scale(self, scale: Scale) -> tuple[str, str]:
        step = self.constant(f"step_{np.float32(scale.step):.9g}", np.float32(scale.step))
        return step, self.constant(f"zero_{scale.zero}", np.array(scale.zero, np.uint8))
