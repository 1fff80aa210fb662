"""What a sequence of phones or letters is worth against all others: the denominator of a conditional random field over CTC.

CTC alone asks that what was said be likely. Here it must be likelier than everything else that could have been said, as
a trigram of the units weighs it (Xiang and Ou 2019, "CRF-based single-stage acoustic modeling with CTC topology"). The sum over every sequence is
exact: a state is the last two units and whether the last output was a blank.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor


class Trigram(NamedTuple):
    """Log-probabilities of the next of U units after two: `following` [U+1, U+1, U], and of an end, `ending` [U+1, U+1]. Place U stands for the start."""

    following: Tensor
    ending: Tensor

    def score(self, sequence: list[int]) -> float:
        """The log-probability of one sequence with its end."""
        start = self.following.shape[2]
        before, last, total = start, start, 0.0
        for unit in sequence:
            total += float(self.following[before, last, unit])
            before, last = last, unit
        return total + float(self.ending[before, last])


def trigram(sequences: list[list[int]], units: int) -> Trigram:
    """Estimate from sequences of units, each counted once."""
    start, end = units, units
    counts = torch.zeros(units + 1, units + 1, units + 1)
    for sequence in sequences:
        padded = torch.tensor([start, start, *sequence])
        followers = torch.tensor([*sequence, end])
        counts.index_put_((padded[:-1], padded[1:], followers), torch.ones(len(followers)), accumulate=True)
    one = _mixed(counts.sum((0, 1)), torch.full((units + 1,), 1 / (units + 1)))
    two = _mixed(counts.sum(0), one)
    three = _mixed(counts, two)
    return Trigram(three[:, :, :units].log(), three[:, :, end].log())


def _mixed(counts: Tensor, shorter: Tensor) -> Tensor:
    """Counts mixed with a shorter history by how many kinds of followers were seen (Witten and Bell 1991)."""
    kinds = (counts > 0).sum(-1, keepdim=True).clamp(min=1)
    return (counts + kinds * shorter) / (counts.sum(-1, keepdim=True) + kinds)


class _Total(torch.autograd.Function):
    """The forward and backward sums in probabilities, scaled in every frame."""

    @staticmethod
    def forward(ctx, logs: Tensor, lengths: Tensor, following: Tensor, ending: Tensor) -> Tensor:
        space = _Space(logs, lengths, following)
        state, total = space.begin(), torch.zeros(logs.shape[0])
        # One piece of memory: as many as there are frames, of another size in every batch, would leave holes.
        kept = logs.new_empty(logs.shape[1], *state.shape)
        for t in range(logs.shape[1]):
            state, scale = space.step(state, t)
            total = total + scale.log()
            kept[t] = state
        final = (state.sum(0) * ending.exp()).sum((1, 2))
        ctx.occupancy = space.occupancy(kept, ending)
        return total + final.log()

    @staticmethod
    def backward(ctx, grad: Tensor) -> tuple[Tensor, None, None, None]:
        return ctx.occupancy * grad[:, None, None], None, None, None


class _Space:
    """The states [2, B, U+1, U+1]: within a unit, after a blank; by the unit before and the last unit."""

    def __init__(self, logs: Tensor, lengths: Tensor, following: Tensor) -> None:
        self.units = following.shape[2]
        padded = logs.new_full((logs.shape[1], logs.shape[0], self.units + 1), 0.0)
        padded[:, :, : self.units] = logs[:, :, : self.units].transpose(0, 1).exp()
        self.likely, self.blank = padded, logs[:, :, self.units].t().exp()[:, :, None, None]
        self.alive = (torch.arange(logs.shape[1])[:, None] < lengths)[:, :, None, None]
        chances = torch.zeros(self.units + 1, self.units + 1, self.units + 1)
        chances[:, :, : self.units] = following.exp()
        # Both by the last phone: [last, before, next], and [last, next, before] for the way back.
        self.onward = chances.transpose(0, 1).contiguous()
        self.back = chances.permute(1, 2, 0).contiguous()
        self.twice = torch.diagonal(chances, dim1=1, dim2=2)

    def begin(self) -> Tensor:
        state = self.likely.new_zeros(2, self.likely.shape[1], self.units + 1, self.units + 1)
        state[1, :, self.units, self.units] = 1.0
        return state

    def step(self, state: Tensor, t: int) -> tuple[Tensor, Tensor]:
        """One frame on, scaled to a sum of one, and the scale. Beyond an example's length nothing changes."""
        after, blank = state[0], state[1]
        both = after + blank
        new = torch.bmm(both.permute(2, 0, 1), self.onward).transpose(0, 1)
        # The same unit again needs a blank between.
        new.diagonal(dim1=1, dim2=2).sub_((after * self.twice).sum(1))
        moved = torch.stack([(after + new) * self.likely[t][:, None, :], both * self.blank[t]])
        scale = torch.where(self.alive[t, :, 0, 0], moved.sum((0, 2, 3)), 1.0)
        return torch.where(self.alive[t], moved / scale[:, None, None], state), scale

    def occupancy(self, kept: Tensor, ending: Tensor) -> Tensor:
        """How likely each unit is in each frame, over all sequences [B, T, U+1]; nothing beyond an example's length."""
        future = ending.exp().expand_as(kept[0]).contiguous()
        found = kept[0].new_zeros(kept[0].shape[1], len(kept), self.units + 1)
        for t in range(len(kept) - 1, -1, -1):
            share = kept[t] * future
            share = share / share.sum((0, 2, 3), keepdim=True)
            found[:, t, : self.units] = share[0, :, :, : self.units].sum(1) * self.alive[t, :, 0]
            found[:, t, self.units] = share[1].sum((1, 2)) * self.alive[t, :, 0, 0]
            if t:
                future = self._before(future, t)
        return found

    def _before(self, future: Tensor, t: int) -> Tensor:
        spoken = future[0] * self.likely[t][:, None, :]
        begun = torch.bmm(spoken.transpose(0, 1), self.back).permute(1, 2, 0)
        silent = future[1] * self.blank[t]
        twice = self.twice * spoken.diagonal(dim1=1, dim2=2)[:, None, :]
        moved = torch.stack([spoken + silent + begun - twice, silent + begun])
        moved = moved / moved.amax((0, 2, 3), keepdim=True)
        return torch.where(self.alive[t], moved, future)


def total(logs: Tensor, lengths: Tensor, model: Trigram) -> Tensor:
    """Log of the sum over every sequence of its CTC probability times the trigram's [B].

    `logs` [B, T, U+1] are log-probabilities with the blank last, `lengths` [B] counts frames.
    """
    return _Total.apply(logs, lengths, model.following, model.ending)
