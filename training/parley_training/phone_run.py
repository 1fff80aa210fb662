"""A run that teaches phones beside letters.

With so few hours of people a network learns how their words are written rather than how they sound: phones at the end and
in the middle of the network teach the sounds. Only the letters are exported.
"""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from . import phones
from .batches import Batch, Batches
from .measure import Evaluation
from .network import OUTPUTS_A_BODY_FRAME, Architecture, Memory, Network
from .train import Average, Plan, Run, make_optimisers

UNITS = len(phones.PHONES) + 1
BLANK = UNITS - 1
# Beside the letters' loss, which counts once.
AT_THE_END, IN_THE_MIDDLE = 1.0, 0.3


class PhoneNetwork(Network):
    """The network with a second head."""

    def __init__(self, arch: Architecture) -> None:
        super().__init__(arch)
        self.phone_head = nn.Linear(arch.width, OUTPUTS_A_BODY_FRAME * UNITS)

    def encode_both(self, features: Tensor, memory: Memory) -> tuple[Tensor, Tensor, Tensor]:
        """Logits of letters, of phones, and of phones in the middle."""
        x = self.stem(features, memory)
        middle = x
        for i, block in enumerate(self.blocks):
            x = block(x, memory)
            if str(i) in self.contexts:
                x = self.contexts[str(i)](x, memory)
            if i == self.arch.intermediate_after:
                middle = x
        return self._units(x), self._phones(x), self._phones(middle)

    def _phones(self, x: Tensor) -> Tensor:
        return self.phone_head(self.norm(x)).reshape(x.shape[0], -1, UNITS)


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

    def begin_with(self, state: dict[str, Tensor]) -> None:
        """Take all weights but those of the phones from a network that has learnt letters."""
        for network in (self.network, self.average.network):
            network.load_state_dict({**self.network.state_dict(), **state})
        self.begun = True

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
