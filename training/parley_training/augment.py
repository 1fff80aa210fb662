"""Augmentation of a padded batch in the mel domain: all clips at once, on tensors, seeded.

`strength` in [0, 1] scales everything, so that training can begin clean.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

SILENCE = math.log(1e-8)
DB = math.log(10) / 10


class Augmenter:
    """Draws from its own generator: seed it for each batch and a resumed run goes on as if never stopped."""

    def __init__(self, mels: int) -> None:
        self.generator = torch.Generator()
        self.mels = mels

    def seed(self, seed: int) -> None:
        self.generator.manual_seed(seed)

    def power(self, logs: Tensor, speech: Tensor, strength: float) -> Tensor:
        """Log-mel [B, T, mels] and speech mask [B, T] to the mel power that a noisy line would give."""
        count = logs.shape[0]
        logs = torch.where(speech[:, :, None], logs + self._equaliser(count, strength), logs)
        if strength > 0:
            logs = self._warp(logs, strength)
        power = torch.exp(logs)
        loudness = (power * speech[:, :, None]).sum((1, 2)) / speech.sum(1).clamp(min=1)
        power = power + self._babble(power, loudness, strength) + self._noise(power.shape, loudness, strength)
        gain_db = self._uniform(count, -24, 8) * strength
        power = power * torch.exp(DB * gain_db)[:, None, None]
        return power + self._line_floor(power.shape)

    def mask(self, normalised: Tensor, strength: float) -> Tensor:
        """SpecAugment (Park et al. 2019): bands and moments set to the mean."""
        count, length, mels = normalised.shape
        keep = torch.ones(count, length, mels)
        bands, moments = torch.arange(mels), torch.arange(length)
        for _ in range(2):
            keep *= ~self._spans(count, bands, mels, 26 * strength)[:, None, :]
        for _ in range(max(2, length // 150)):
            keep *= ~self._spans(count, moments, length, 42 * strength)[:, :, None]
        return normalised * keep

    def _spans(self, count: int, axis: Tensor, size: int, widest: float) -> Tensor:
        width = self._uniform(count, 0, max(widest, 0.0))[:, None]
        start = (torch.rand(count, generator=self.generator) * size)[:, None]
        return (axis >= start) & (axis < start + width.floor())

    def _uniform(self, count: int, low: float, high: float) -> Tensor:
        return low + (high - low) * torch.rand(count, generator=self.generator)

    def _chosen(self, count: int, share: float) -> Tensor:
        return torch.rand(count, generator=self.generator) < share

    def _equaliser(self, count: int, strength: float) -> Tensor:
        """A telephone's colour: tilt, two bumps, a low and a high cut. [B, 1, mels] in log power."""
        band = torch.arange(self.mels)[None].float() / self.mels
        tilt = self._uniform(count, -9, 9)[:, None] * (band - 0.5)
        curve_db = tilt
        for _ in range(2):
            centre, width = self._uniform(count, 0, 1)[:, None], self._uniform(count, 0.05, 0.3)[:, None]
            curve_db = curve_db + self._uniform(count, -5, 5)[:, None] * torch.exp(-(((band - centre) / width) ** 2))
        low_cut = self._chosen(count, 0.5).float() * self._uniform(count, 0.0, 0.17)
        high_cut = 1.0 - self._chosen(count, 0.4).float() * self._uniform(count, 0.0, 0.12)
        steep = self._uniform(count, 200, 500)[:, None]
        curve_db = curve_db - steep * F.relu(low_cut[:, None] - band) - steep * F.relu(band - high_cut[:, None])
        return (DB * strength * curve_db.clamp(min=-50))[:, None, :]

    def _warp(self, logs: Tensor, strength: float) -> Tensor:
        """Vocal tract length: the mel axis stretched about its low end, by interpolation between bands."""
        count = logs.shape[0]
        factor = 1 + strength * self._uniform(count, -0.17, 0.17)
        position = (torch.arange(self.mels)[None] * factor[:, None]).clamp(max=self.mels - 1.001)
        weights = F.relu(1 - (position[:, None, :] - torch.arange(self.mels)[None, :, None]).abs())
        return torch.bmm(logs, weights)

    def _noise(self, shape: torch.Size, loudness: Tensor, strength: float) -> Tensor:
        """Coloured noise that swells and fades, at 2 to 45 dB below the speech, on most clips."""
        count, length, mels = shape
        band = torch.arange(mels)[None].float() / mels
        colour_db = self._uniform(count, -22, 6)[:, None] * band
        centre = self._uniform(count, 0, 1)[:, None]
        colour_db = colour_db + self._uniform(count, -4, 10)[:, None] * torch.exp(-(((band - centre) / 0.2) ** 2))
        colour = torch.exp(DB * colour_db)
        colour = colour / colour.sum(1, keepdim=True)
        knots = torch.randn(count, 1, max(2, length // 40), generator=self.generator)
        swell_db = F.interpolate(knots, size=length, mode="linear")[:, 0] * self._uniform(count, 0, 4)[:, None]
        grain = torch.randn(count, length, mels, generator=self.generator).mul_(0.45).exp_()
        share = self._chosen(count, 0.75 * min(1.0, 3 * strength)).float()
        below_db = 45 - (45 - self._uniform(count, 2, 45)) * (0.3 + 0.7 * strength)
        level = share * loudness * torch.exp(-DB * below_db)
        return grain * torch.exp(DB * swell_db)[:, :, None] * (level[:, None] * colour)[:, None, :]

    def _babble(self, power: Tensor, loudness: Tensor, strength: float) -> Tensor:
        """The next clip of the batch, 9 to 25 dB down, behind some clips."""
        count = power.shape[0]
        share = self._chosen(count, 0.15 * strength).float()
        other = loudness.roll(1, 0).clamp(min=1e-6)
        level = share * loudness / other * torch.exp(-DB * self._uniform(count, 9, 25))
        return power.roll(1, 0) * level[:, None, None]

    def _line_floor(self, shape: torch.Size) -> Tensor:
        """The line's own faint hiss: from nothing at all (digital zero) upwards."""
        count = shape[0]
        some = self._chosen(count, 0.6).float()
        level = some * torch.exp(self._uniform(count, -17, -8))
        return level[:, None, None] * (0.5 + torch.rand(shape, generator=self.generator))
