"""A run that teaches phones beside letters.

With so few hours of people a network learns how their words are written rather than how they sound: phones at the end and
in the middle of the network teach the sounds.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor

from . import phones
from .batches import Batch, Batches
from .measure import Evaluation
from .network import Architecture, Memory
from .phone_network import PhoneNetwork
from .train import Average, Plan, Run, make_optimisers

# Beside the phones' loss at the end, which counts once.
IN_THE_MIDDLE = 0.3


class PhoneRun(Run):
    """A run whose checkpoints hold both heads; phones are what competes. `plan.letters` is what the letters' loss counts."""

    def __init__(self, folder: Path, plan: Plan, arch: Architecture, batches: Batches, evaluation: Evaluation | None) -> None:
        super().__init__(folder, plan, arch, batches, evaluation)
        torch.manual_seed(plan.seed)
        self.network = PhoneNetwork(arch)
        self.average = Average(self.network, plan.average)
        self.optimisers = make_optimisers(self.network, plan)
        texts = batches.texts()
        self._phones_of = dict(zip(texts, phones.of(texts), strict=True))

    def _loss(self, features: Tensor, batch: Batch) -> Tensor:
        self.network.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            letters, last, middle = self.network.encode_both(features, Memory())
        said = [[phone for text in texts for phone in self._phones_of[text]] for texts in batch.texts]
        lengths = torch.div(batch.frames + 2, 3, rounding_mode="floor").clamp(max=last.shape[1])
        targets, counts = torch.tensor([phone for each in said for phone in each]), torch.tensor([len(each) for each in said])
        loss = self.plan.letters * self._ctc(letters, lengths, batch.targets, batch.target_lengths)
        loss = loss + self._ctc(last, lengths, targets, counts) + self._others(last, lengths, counts)
        loss = loss + IN_THE_MIDDLE * self._ctc(middle, lengths, targets, counts)
        return loss / (1 + self.plan.letters + IN_THE_MIDDLE)

    def _sequences(self) -> list[list[int]]:
        return list(self._phones_of.values())
