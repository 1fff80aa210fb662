"""The network with a second head, for phones: what English sounds like, beside how it is written."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from . import phones
from .network import OUTPUTS_A_BODY_FRAME, Architecture, Memory, Network

UNITS = len(phones.PHONES) + 1
BLANK = UNITS - 1
HEAD = "phone_head"
# So far do phones stand below letters in a row of both: the likeliest of a row is a letter then, as decoders without a graph take it.
BELOW = 20.0


class PhoneNetwork(Network):
    """Gives rows of letters, then phones, each with a blank of its own at the end."""

    def __init__(self, arch: Architecture) -> None:
        super().__init__(arch)
        self.phone_head = nn.Linear(arch.width, OUTPUTS_A_BODY_FRAME * UNITS)

    def encode_both(self, features: Tensor, memory: Memory) -> tuple[Tensor, Tensor, Tensor]:
        """Logits of letters, of phones, and of phones in the middle."""
        x, middle = self.body(features, memory)
        return self._units(x), self._phones(x), self._phones(middle)

    def log_probabilities(self, features: Tensor, memory: Memory) -> Tensor:
        letters, said, _ = self.encode_both(features, memory)
        return torch.cat([F.log_softmax(letters.float(), -1), F.log_softmax(said.float(), -1) - BELOW], -1)

    def forward(self, power: Tensor) -> tuple[Tensor, Tensor | None]:
        return self.log_probabilities(self.features(power), Memory()), None

    def _phones(self, x: Tensor) -> Tensor:
        return self.phone_head(self.norm(x)).reshape(x.shape[0], -1, UNITS)


def network_of(arch: Architecture, state: dict[str, Tensor]) -> Network:
    """The network that has these weights, with phones or without."""
    network = (PhoneNetwork if f"{HEAD}.weight" in state else Network)(arch)
    network.load_state_dict(state)
    return network.eval()
