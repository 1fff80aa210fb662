"""The acoustic network: log-mel front end, convolutional stem, residual body at 60 ms a frame, CTC head at 30 ms.

Everything is causal except that, inside one 300 ms chunk, a frame may look at later frames of the same
chunk. That costs no latency, because the engine only ever hands over whole chunks.

Shapes: B calls, C chunks of 300 ms, T = 5 C body frames of 60 ms, D width, V units.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, field

import torch
import torch.nn.functional as F
from torch import Tensor, nn

CHUNK_SAMPLES = 2400
HOP, WINDOW, FFT = 80, 200, 512
MELS_A_CHUNK = CHUNK_SAMPLES // HOP
BODY_A_CHUNK = 5
OUTPUTS_A_BODY_FRAME = 2
POWER_FLOOR = 1e-6


@dataclass(frozen=True)
class Architecture:
    """What a checkpoint must agree on. `taps` are the offsets, in body frames, that each block looks at."""

    units: int
    mels: int = 56
    stem: int = 32
    width: int = 320
    inner: int = 640
    taps: tuple[tuple[int, ...], ...] = (
        (-1, 0, 1), (-2, 0, 2), (-4, -2, 0), (-1, 0, 1), (-2, 0, 2), (-8, -4, 0), (-1, 0, 1), (-2, 0, 2), (-2, -1, 0),
    )  # fmt: skip
    context_after: tuple[int, ...] = field(default=(2, 5))
    context_keep: float = 0.9
    dropout: float = 0.1
    intermediate_after: int = 5

    def as_dict(self) -> dict[str, object]:
        return asdict(self)


def mel_filters(mels: int, low_hz: float = 60.0, high_hz: float = 3900.0, rate: int = 8000) -> Tensor:
    """Triangular filters [mels, FFT/2+1] on the mel scale m = 1127 ln(1 + f/700) (O'Shaughnessy)."""
    to_mel = lambda hz: 1127.0 * math.log(1 + hz / 700)
    edges_mel = torch.linspace(to_mel(low_hz), to_mel(high_hz), mels + 2, dtype=torch.float64)
    edges = 700 * (torch.exp(edges_mel / 1127) - 1)
    hz = torch.arange(FFT // 2 + 1, dtype=torch.float64) * rate / FFT
    rising = (hz - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - hz) / (edges[2:] - edges[1:-1])[:, None]
    return torch.minimum(rising, falling).clamp(min=0).float()


def fourier_basis() -> Tensor:
    """Hann-windowed cosine and sine rows [FFT+2, 1, WINDOW] for a convolution that is a short-time Fourier transform."""
    n = torch.arange(WINDOW, dtype=torch.float64)
    window = 0.5 - 0.5 * torch.cos(2 * math.pi * (n + 0.5) / WINDOW)
    angle = 2 * math.pi * torch.arange(FFT // 2 + 1, dtype=torch.float64)[:, None] * n / FFT
    return torch.cat([torch.cos(angle) * window, -torch.sin(angle) * window])[:, None].float()


class FrontEnd(nn.Module):
    """Samples in [-1, 1) to mel power. Holds no learned weights."""

    def __init__(self, mels: int) -> None:
        super().__init__()
        self.register_buffer("basis", fourier_basis(), persistent=False)
        self.register_buffer("filters", mel_filters(mels), persistent=False)

    def forward(self, samples: Tensor) -> Tensor:
        """[B, (WINDOW-HOP) + HOP*n] samples to [B, n, mels] power."""
        spectrum = F.conv1d(samples[:, None], self.basis, stride=HOP)
        real, imaginary = spectrum.chunk(2, dim=1)
        return torch.matmul(self.filters, real * real + imaginary * imaginary).transpose(1, 2)


class Memory:
    """What must be carried from one chunk to the next, in the order it is asked for.

    Over a whole utterance there is nothing to carry and the past before the first chunk is zero.
    """

    def __init__(self, slices: list[Tensor] | None = None) -> None:
        self._slices, self._at, self.next = slices, 0, []

    def extend(self, x: Tensor, left: int) -> Tensor:
        """x [B, T, ...] with the `left` frames before it in front; remembers the last `left` for the next chunk."""
        shape = (x.shape[0], left, *x.shape[2:])
        past = x.new_zeros(shape) if self._slices is None else self._slices[self._at].reshape(shape).to(x.dtype)
        self._at += 1
        joined = torch.cat([past, x], dim=1)
        if self._slices is not None:
            self.next.append(joined[:, joined.shape[1] - left :].flatten(1))
        return joined

    def decay(self, means: Tensor, keep: float) -> Tensor:
        """Exponential average [B, C, D] over chunk means: y[c] = keep * y[c-1] + (1 - keep) * means[c]."""
        if self._slices is not None:
            average = keep * self._slices[self._at][:, None] + (1 - keep) * means
            self._at += 1
            self.next.append(average[:, 0])
            return average
        age = torch.arange(means.shape[1], device=means.device)
        age = age[:, None] - age[None, :]
        weights = torch.where(age >= 0, (1 - keep) * keep ** age.clamp(min=0).to(means.dtype), 0.0)
        return torch.matmul(weights.to(means.dtype), means)


class Block(nn.Module):
    """Residual block: a few frames around this one, squeezed through a wide hidden layer."""

    def __init__(self, width: int, inner: int, taps: tuple[int, ...], dropout: float) -> None:
        super().__init__()
        self.taps, self.left = taps, -min(taps)
        self.norm = nn.LayerNorm(width)
        # One matrix a tap instead of one wide one: the same sum, but each is small enough for its optimiser.
        self.wide = nn.ModuleList(nn.Linear(width, inner, bias=offset == 0) for offset in taps)
        self.narrow = nn.Linear(inner, width)
        self.dropout = dropout

    def forward(self, x: Tensor, memory: Memory) -> Tensor:
        y, length = memory.extend(_cast_once(self.norm(x)), self.left), x.shape[1]
        hidden = F.silu(sum(wide(self._tap(y, offset, length)) for wide, offset in zip(self.wide, self.taps)))
        # A whole utterance loses the same hidden units: cheaper than a draw a frame, and as good here.
        kept = F.dropout(hidden.new_ones(hidden.shape[0], 1, hidden.shape[2]), self.dropout, self.training)
        return x + self.narrow(hidden * kept if self.training else hidden)

    def _tap(self, y: Tensor, offset: int, length: int) -> Tensor:
        if offset <= 0:
            return y[:, self.left + offset : self.left + offset + length]
        # The future stops at the end of the chunk.
        chunks = y[:, self.left :].reshape(y.shape[0], -1, BODY_A_CHUNK, y.shape[2])
        return F.pad(chunks[:, :, offset:], (0, 0, 0, offset)).reshape(y.shape[0], length, y.shape[2])


class SlowContext(nn.Module):
    """Adds what the call has sounded like over the last seconds: an average that decays from chunk to chunk."""

    def __init__(self, width: int, keep: float) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.project = nn.Linear(width, width)
        self.keep = keep

    def forward(self, x: Tensor, memory: Memory) -> Tensor:
        chunks = self.norm(x).reshape(x.shape[0], -1, BODY_A_CHUNK, x.shape[2])
        context = self.project(memory.decay(chunks.mean(2), self.keep))
        return x + context.repeat_interleave(BODY_A_CHUNK, dim=1)


class Stem(nn.Module):
    """Log-mel at 10 ms to body frames at 60 ms: two small pictures-of-sound convolutions, then one projection."""

    def __init__(self, arch: Architecture) -> None:
        super().__init__()
        self.first = nn.Conv2d(1, arch.stem, (5, 3), stride=(3, 2), padding=(0, 1))
        self.second = nn.Conv2d(arch.stem, arch.stem, (3, 3), stride=(1, 2), padding=(0, 1))
        self.project = nn.Linear(2 * arch.stem * (arch.mels // 4), arch.width)

    def forward(self, features: Tensor, memory: Memory) -> Tensor:
        """[B, 30 C, mels] to [B, 5 C, width]."""
        x = F.silu(self.first(memory.extend(features, 2)[:, None]))
        x = memory.extend(x.transpose(1, 2).flatten(2), 2)
        x = x.reshape(x.shape[0], x.shape[1], self.first.out_channels, -1).transpose(1, 2)
        x = F.silu(self.second(x)).transpose(1, 2).flatten(2)
        return self.project(x.reshape(x.shape[0], -1, 2 * x.shape[2]))


class Network(nn.Module):
    """Mel power to log-probabilities of units, two outputs of 30 ms for each body frame."""

    def __init__(self, arch: Architecture) -> None:
        super().__init__()
        self.arch = arch
        self.front_end = FrontEnd(arch.mels)
        self.register_buffer("mean", torch.full((arch.mels,), -6.0))
        self.register_buffer("deviation", torch.full((arch.mels,), 4.0))
        self.stem = Stem(arch)
        self.blocks = nn.ModuleList(Block(arch.width, arch.inner, taps, arch.dropout) for taps in arch.taps)
        self.contexts = nn.ModuleDict({str(i): SlowContext(arch.width, arch.context_keep) for i in arch.context_after})
        self.norm = nn.LayerNorm(arch.width)
        self.head = nn.Linear(arch.width, OUTPUTS_A_BODY_FRAME * arch.units)

    def features(self, power: Tensor) -> Tensor:
        return (torch.log(power + POWER_FLOOR) - self.mean) / self.deviation

    def body(self, features: Tensor, memory: Memory) -> tuple[Tensor, Tensor]:
        """Normalised features [B, 30 C, mels] to body frames [B, 5 C, width]: the last ones, and those of the middle."""
        x = middle = self.stem(features, memory)
        for i, block in enumerate(self.blocks):
            x = block(x, memory)
            if str(i) in self.contexts:
                x = self.contexts[str(i)](x, memory)
            if i == self.arch.intermediate_after:
                middle = x
        return x, middle

    def encode(self, features: Tensor, memory: Memory) -> tuple[Tensor, Tensor | None]:
        """Normalised features [B, 30 C, mels] to logits [B, 10 C, V], and those of the middle while training."""
        x, middle = self.body(features, memory)
        return self._units(x), self._units(middle) if self.training else None

    def log_probabilities(self, features: Tensor, memory: Memory) -> Tensor:
        """Normalised features [B, 30 C, mels] to log-probabilities [B, 10 C, V]."""
        return F.log_softmax(self.encode(features, memory)[0].float(), -1)

    def forward(self, power: Tensor) -> tuple[Tensor, Tensor | None]:
        """Mel power of whole utterances [B, 30 C, mels] to log-probabilities [B, 10 C, V], and those of the middle while training."""
        logits, middle = self.encode(self.features(power), Memory())
        return F.log_softmax(logits.float(), -1), None if middle is None else F.log_softmax(middle.float(), -1)

    def _units(self, x: Tensor) -> Tensor:
        return self.head(self.norm(x)).reshape(x.shape[0], -1, self.arch.units)


def _cast_once(x: Tensor) -> Tensor:
    """Under autocast every matrix product would cast its own copy of the same frames."""
    return x.to(torch.get_autocast_dtype("cpu")) if torch.is_autocast_enabled("cpu") else x


def whole_utterance(network: Network, samples: Tensor) -> Tensor:
    """Log-probabilities of whole utterances [B, n] in [-1, 1); n is padded to whole chunks with silence."""
    missing = -samples.shape[1] % CHUNK_SAMPLES
    padded = F.pad(samples, (WINDOW - HOP, missing))
    with torch.autocast("cpu", enabled=False):
        power = network.front_end(padded)
    return network(power)[0]
