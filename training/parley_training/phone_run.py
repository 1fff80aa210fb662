"""A run that teaches phones beside letters.

With so few hours of people a network learns how their words are written rather than how they sound: phones at the end and
in the middle of the network teach the sounds.
"""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from . import phones
from .batches import Batch, Batches
from .measure import Evaluation
from .network import Architecture, Memory
from .phone_network import BLANK, PhoneNetwork
from .train import Average, Plan, Run, make_optimisers

# Beside the letters' loss, which counts once.
AT_THE_END, IN_THE_MIDDLE = 1.0, 0.3


class PhoneRun(Run):
    """A run whose checkpoints hold both heads."""

    def __init__(self, folder: Path, plan: Plan, arch: Architecture, batches: Batches, evaluation: Evaluation | None) -> None:
        super().__init__(folder, plan, arch, batches, evaluation)
        torch.manual_seed(plan.seed)
        self.network = PhoneNetwork(arch)
        self.average = Average(self.network, plan.average)
        self.optimisers = make_optimisers(self.network, plan)
        texts = batches.texts()
        self._phones_of = dict(zip(texts, map(torch.tensor, phones.of(texts)), strict=True))

    def _loss(self, features: Tensor, batch: Batch) -> Tensor:
        self.network.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            letters, last, middle = self.network.encode_both(features, Memory())
        said = [torch.cat([self._phones_of[text] for text in texts]) for texts in batch.texts]
        targets, target_lengths = torch.cat(said), torch.tensor([len(each) for each in said])
        lengths = torch.div(batch.frames + 2, 3, rounding_mode="floor").clamp(max=last.shape[1])
        loss = self._ctc(letters, lengths, batch)
        for weight, logits in ((AT_THE_END, last), (IN_THE_MIDDLE, middle)):
            logs = F.log_softmax(logits.float(), -1).transpose(0, 1)
            losses = F.ctc_loss(logs, targets, lengths, target_lengths, BLANK, reduction="none", zero_infinity=True)
            loss = loss + weight * losses.sum() / target_lengths.sum()
        return loss / (1 + AT_THE_END + IN_THE_MIDDLE)
