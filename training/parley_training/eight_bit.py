"""The network as the streaming graph that ships: every large product in 8-bit integers, with scales fixed beforehand.

The form is that of `export.py`: `signal` int32 [N, 2400, 1] and `state` float16 [N, S] to log-probabilities [N, 10, V]
and the next state. Fixed scales make a call's words independent of the calls decoded beside it, and sums of integers
do not depend on their order. What is remembered between chunks are the 8-bit numbers themselves, which half precision
holds exactly; only the slow averages are kept as two half-precision numbers, the value and what rounding lost.

Shapes: N calls, 30 feature frames of M bands and 5 body frames of width D a chunk, V units.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnx.helper
from onnx import TensorProto
from torch import nn

from .export import OPSET, add_metadata
from .graph_builder import GraphBuilder, Scale, in_columns
from .network import BODY_A_CHUNK, CHUNK_SAMPLES, HOP, MELS_A_CHUNK, OUTPUTS_A_BODY_FRAME, POWER_FLOOR, WINDOW, Block, Network, SlowContext
from .phone_network import BELOW, HEAD, PhoneNetwork
from .phone_network import UNITS as PHONE_UNITS
from .ranges import Scales

FULL_SCALE = 32768.0
# Samples are moved in pieces of this length, which divides both window and hop.
PIECE = 40
LEAD, CHUNK = (WINDOW - HOP) // PIECE, CHUNK_SAMPLES // PIECE
STEM_FRAMES = 2 * BODY_A_CHUNK
OUTPUTS = OUTPUTS_A_BODY_FRAME * BODY_A_CHUNK
# Bytes that are counted both ways.
MIDDLE = 128
WHOLE, HIGH = Scale(1.0, MIDDLE), Scale(256.0, MIDDLE)


def write(network: Network, scales: Scales, language: str, path: Path) -> Path:
    """Write the graph to `path`, with the scales that `ranges.measure` found."""
    graph = _Streaming(network.eval(), scales)
    model = graph.model()
    add_metadata(model, language, graph.state_size)
    onnx.checker.check_model(model)
    onnx.save(model, path)
    return path


def stem_slots(mels: int) -> int:
    """Bands of the first convolution's output, with a silent one on either side."""
    return mels // 2 + 2


def first_as_matrix(weight: np.ndarray, mels: int) -> np.ndarray:
    """The first convolution [C, 1, 5, 3] as a matrix [5 M, slots * C] over a window of five frames."""
    channels, slots = len(weight), stem_slots(mels)
    matrix = np.zeros((5, mels, slots, channels), np.float32)
    for slot in range(1, slots - 1):
        for offset in range(3):
            band = 2 * (slot - 1) + offset - 1
            if 0 <= band < mels:
                matrix[:, band, slot] = weight[:, 0, :, offset].T
    return matrix.reshape(5 * mels, slots * channels)


class _Streaming:
    """Builds the graph of one network."""

    def __init__(self, network: Network, scales: Scales) -> None:
        self.b, self.network, self.arch = GraphBuilder(), network, network.arch
        self.scales = scales
        self.slots = stem_slots(self.arch.mels)
        # What is remembered: bytes counted both ways, bytes with zeros of their own, and averages.
        self.centred = {"samples": 2 * LEAD * PIECE} | {f"blocks.{i}": block.left * self.arch.width for i, block in enumerate(network.blocks)}
        self.others = {"features": 2 * self.arch.mels, "stem.first": 2 * self.slots * self.arch.stem}
        self.averages = len(network.contexts) * self.arch.width
        self.state_size = sum(self.centred.values()) + sum(self.others.values()) + 2 * self.averages
        self.next: dict[str, str] = {}
        self.next_averages: list[str] = []

    def model(self) -> onnx.ModelProto:
        b, arch = self.b, self.arch
        self.past = self._read_state()
        # What a frame after the end of the chunk counts as.
        calls = b.node("Slice", b.node("Shape", "signal"), b.constant("from", [0]), b.constant("until", [1]))
        self.nothing = b.node("Expand", b.constant("nothing", np.full((1, 1, arch.width), MIDDLE, np.uint8)), b.joined(calls, b.constant("frame", [1, arch.width]), axis=0))
        x = self._stem(self._features(self._power()))
        for i, block in enumerate(self.network.blocks):
            x = self._block(x, f"blocks.{i}", block)
            if str(i) in self.network.contexts:
                x = self._context(x, f"contexts.{i}", self.network.contexts[str(i)])
        columns = self._heads(x)
        self._write_state()
        info = onnx.helper.make_tensor_value_info
        state = [info(name, TensorProto.FLOAT16, ["N", self.state_size]) for name in ("state", "state_next")]
        signal, logprobs = info("signal", TensorProto.INT32, ["N", CHUNK_SAMPLES, 1]), info("logprobs", TensorProto.FLOAT, ["N", OUTPUTS, columns])
        return b.model([signal, state[0]], [logprobs, state[1]], OPSET)

    def _heads(self, x: str) -> int:
        """Rows of letters and, if the network has them, of phones; returns how many columns they have."""
        b, units = self.b, self.arch.units
        # In another shape, so that the runtime leaves sum and norm apart: its fused form is four times slower.
        x = self._norm(b.shaped(x, -1, self.arch.width), "norm", self.network.norm)
        letters = b.shaped(self._linear(x, "head", self.network.head), -1, OUTPUTS, units)
        if not isinstance(self.network, PhoneNetwork):
            b.node("LogSoftmax", letters, name="logprobs", axis=-1)
            return units
        said = b.shaped(self._linear(x, HEAD, self.network.phone_head), -1, OUTPUTS, PHONE_UNITS)
        lower = b.node("Sub", b.node("LogSoftmax", said, axis=-1), b.constant("below", BELOW))
        b.node("Concat", b.node("LogSoftmax", letters, axis=-1), lower, name="logprobs", axis=2)
        return units + PHONE_UNITS

    def _read_state(self) -> dict[str, str]:
        """The remembered parts by name: bytes [N, size], and averages [N, 1, D]."""
        b = self.b
        sizes = [sum(self.centred.values()), *self.others.values(), *([self.averages] * 2 if self.averages else [])]
        centred, *others = [b.cast(piece, TensorProto.FLOAT) for piece in b.split("state", "state_parts", sizes)]
        past = dict(zip(self.centred, b.split(b.to_bytes(centred, WHOLE), "centred_parts", list(self.centred.values()))))
        past |= {name: b.to_bytes(piece, Scale(1.0, self.scales[name].zero)) for name, piece in zip(self.others, others)}
        if self.averages:
            averages = b.shaped(b.node("Add", *others[-2:]), 0, -1, self.arch.width)
            past |= {f"contexts.{key}": b.rows(averages, f"average_{i}", [i]) for i, key in enumerate(self.network.contexts)}
        return past

    def _write_state(self) -> None:
        b = self.b
        pieces = [b.from_bytes(b.joined(*(self.next[name] for name in self.centred)), WHOLE)]
        pieces += [b.from_bytes(self.next[name], Scale(1.0, self.scales[name].zero)) for name in self.others]
        if self.averages:
            kept = b.shaped(b.joined(*self.next_averages), 0, self.averages)
            pieces += [kept, b.node("Sub", kept, b.cast(b.cast(kept, TensorProto.FLOAT16), TensorProto.FLOAT))]
        b.cast(b.joined(*pieces), TensorProto.FLOAT16, name="state_next")

    def _power(self) -> str:
        """Mel power [N, 30, M]. A sample is 256 high + low, so that faint ones have nothing in high; above 32,639 they are cut."""
        b, front = self.b, self.network.front_end
        samples = b.cast(b.shaped("signal", 0, CHUNK, PIECE), TensorProto.FLOAT)
        high = b.to_bytes(samples, HIGH)
        low = b.to_bytes(b.node("Sub", samples, b.from_bytes(high, HIGH)), WHOLE)
        pieces = b.joined(b.shaped(self.past["samples"], 0, 2 * LEAD, PIECE), high, low)
        # In this order: high pieces of the past, low ones, high pieces of the chunk, low ones.
        highs = [*range(LEAD), *range(2 * LEAD, 2 * LEAD + CHUNK)]
        lows = [*range(LEAD, 2 * LEAD), *range(2 * LEAD + CHUNK, 2 * LEAD + 2 * CHUNK)]
        self.next["samples"] = b.shaped(b.rows(pieces, "last_pieces", highs[CHUNK:] + lows[CHUNK:]), 0, 2 * LEAD * PIECE)
        frames = [range(first, first + WINDOW // PIECE) for first in range(0, CHUNK, HOP // PIECE)]
        high_frames = b.shaped(b.rows(pieces, "high_frames", [highs[p] for f in frames for p in f]), 0, MELS_A_CHUNK, WINDOW)
        both_frames = b.shaped(b.rows(pieces, "both_frames", [piece[p] for f in frames for piece in (highs, lows) for p in f]), 0, MELS_A_CHUNK, 2 * WINDOW)
        heard = front.filters.numpy().any(0)
        squares = []
        for name, basis in zip(("cosine", "sine"), np.split(front.basis.numpy()[:, 0].T, 2, axis=1)):
            basis = basis[:, heard]
            coarse, steps = in_columns(basis)
            fine = np.concatenate([(basis - coarse * steps) * HIGH.step, basis])
            first = b.product(high_frames, Scale(HIGH.step / FULL_SCALE, MIDDLE), f"{name}.coarse", basis, None)
            second = b.product(both_frames, Scale(1 / FULL_SCALE, MIDDLE), f"{name}.fine", fine, None)
            both = b.node("Add", first, second)
            squares.append(b.node("Mul", both, both))
        return b.node("MatMul", b.node("Add", *squares), b.constant("filters", front.filters.numpy()[:, heard].T.copy()))

    def _features(self, power: str) -> str:
        """Normalised features as bytes [N, 2 + 30, M]."""
        b = self.b
        logs = b.node("Log", b.node("Add", power, b.constant("power_floor", POWER_FLOOR)))
        centred = b.node("Sub", logs, b.constant("mean", self.network.mean.numpy()))
        features = b.to_bytes(b.node("Div", centred, b.constant("deviation", self.network.deviation.numpy())), self.scales["features"])
        joined = b.joined(b.shaped(self.past["features"], 0, 2, self.arch.mels), features)
        self.next["features"] = b.shaped(b.rows(joined, "last_features", [MELS_A_CHUNK, MELS_A_CHUNK + 1]), 0, 2 * self.arch.mels)
        return joined

    def _stem(self, features: str) -> str:
        """Bytes of features to body frames [N, 5, D]; channels come last, so that windows are rows side by side."""
        b, stem, (mels, channels) = self.b, self.network.stem, (self.arch.mels, self.arch.stem)
        windows = b.shaped(b.rows(features, "windows", [3 * t + f for t in range(STEM_FRAMES) for f in range(5)]), 0, STEM_FRAMES, 5 * mels)
        matrix = first_as_matrix(stem.first.weight.detach().numpy(), mels)
        bias = np.zeros((self.slots, channels), np.float32)
        bias[1:-1] = stem.first.bias.detach().numpy()
        first = b.to_bytes(b.silu(b.product(windows, self.scales["features"], "stem.first", matrix, bias.ravel())), self.scales["stem.first"])
        before = b.shaped(self.past["stem.first"], 0, 2 * self.slots, channels)
        joined = b.joined(before, b.shaped(first, 0, STEM_FRAMES * self.slots, channels))
        last = [STEM_FRAMES * self.slots + i for i in range(2 * self.slots)]
        self.next["stem.first"] = b.shaped(b.rows(joined, "last_stem", last), 0, 2 * self.slots * channels)
        bands = mels // 4
        patches = [(t + dt) * self.slots + 2 * f + df for t in range(STEM_FRAMES) for f in range(bands) for dt in range(3) for df in range(3)]
        patched = b.shaped(b.rows(joined, "patches", patches), 0, STEM_FRAMES * bands, 9 * channels)
        weight = stem.second.weight.detach().numpy()
        second = b.silu(b.product(patched, self.scales["stem.first"], "stem.second", weight.transpose(2, 3, 1, 0).reshape(-1, channels), stem.second.bias.detach().numpy()))
        frames = b.shaped(b.to_bytes(second, self.scales["stem.project"]), 0, BODY_A_CHUNK, 2 * bands * channels)
        project = stem.project.weight.detach().numpy().reshape(-1, 2, channels, bands).transpose(1, 3, 2, 0).reshape(-1, self.arch.width)
        return b.product(frames, self.scales["stem.project"], "stem.project", project, stem.project.bias.detach().numpy())

    def _block(self, x: str, name: str, block: Block) -> str:
        b, width = self.b, self.arch.width
        y = b.to_bytes(self._norm(x, f"{name}.norm", block.norm), self.scales[f"{name}.wide"])
        before = b.shaped(self.past[name], 0, block.left, width)
        after = [self.nothing] if max(block.taps) > 0 else []
        joined, end = b.joined(before, y, *after), block.left + BODY_A_CHUNK
        self.next[name] = b.shaped(b.rows(joined, f"{name}.last", list(range(BODY_A_CHUNK, end))), 0, block.left * width)
        tapped = [min(block.left + t + offset, end) for t in range(BODY_A_CHUNK) for offset in block.taps]
        rows = b.shaped(b.rows(joined, f"{name}.taps", tapped), 0, BODY_A_CHUNK, len(block.taps) * width)
        wide = np.concatenate([tap.weight.detach().numpy().T for tap in block.wide])
        bias = next(tap.bias for tap in block.wide if tap.bias is not None)
        hidden = b.silu(b.product(rows, self.scales[f"{name}.wide"], f"{name}.wide", wide, bias.detach().numpy()))
        return b.node("Add", x, self._linear(hidden, f"{name}.narrow", block.narrow))

    def _context(self, x: str, name: str, context: SlowContext) -> str:
        b = self.b
        mean = b.node("ReduceMean", self._norm(x, f"{name}.norm", context.norm), axes=[1])
        kept = b.node("Mul", self.past[name], b.constant("keep", context.keep))
        average = b.node("Add", kept, b.node("Mul", mean, b.constant("take", 1 - context.keep)))
        self.next_averages.append(average)
        return b.node("Add", x, self._linear(average, f"{name}.project", context.project))

    def _norm(self, x: str, name: str, norm: nn.LayerNorm) -> str:
        return self.b.norm(x, name, norm.weight.detach().numpy(), norm.bias.detach().numpy(), norm.eps)

    def _linear(self, x: str, name: str, linear: nn.Linear) -> str:
        """A linear layer of numbers that are not bytes yet."""
        scale = self.scales[name]
        return self.b.product(self.b.to_bytes(x, scale), scale, name, linear.weight.detach().numpy().T, linear.bias.detach().numpy())
