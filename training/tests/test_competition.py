"""The sum over every sequence equals the one that tries them all, and so does its gradient."""

from __future__ import annotations

import itertools

import torch
import torch.nn.functional as F
from torch import Tensor

from parley_training import competition

UNITS = 3
LENGTHS = torch.tensor([5, 4, 2])
MODEL = competition.trigram([[0, 1, 2, 2, 0], [1, 1, 2], [0, 2, 1, 0]], UNITS)


def _one_by_one(logs: Tensor) -> Tensor:
    return torch.stack([torch.logsumexp(torch.stack(list(_scores(logs[b : b + 1, :length], int(length)))), 0) for b, length in enumerate(LENGTHS)])


def _scores(logs: Tensor, length: int):  # noqa: ANN202
    for count in range(length + 1):
        for sequence in itertools.product(range(UNITS), repeat=count):
            target, sizes = torch.tensor([sequence], dtype=torch.long), torch.tensor([count])
            loss = F.ctc_loss(logs.transpose(0, 1), target, torch.tensor([length]), sizes, UNITS, reduction="none")[0]
            if torch.isfinite(loss):
                yield MODEL.score(list(sequence)) - loss


def test_the_sum_over_all_sequences_is_exact() -> None:
    torch.manual_seed(0)
    logits = torch.randn(3, 5, UNITS + 1, requires_grad=True)
    logs = F.log_softmax(logits, -1)
    found, expected = competition.total(logs, LENGTHS, MODEL), _one_by_one(logs)
    assert torch.allclose(found, expected, atol=1e-5)
    (gradient,), (other,) = torch.autograd.grad(found.sum(), logits, retain_graph=True), torch.autograd.grad(expected.sum(), logits)
    assert torch.allclose(gradient, other, atol=1e-5)
    assert gradient[2, 2:].abs().max() == 0


def test_the_next_unit_or_an_end_is_certain() -> None:
    assert torch.allclose(MODEL.following.exp().sum(-1) + MODEL.ending.exp(), torch.ones(UNITS + 1, UNITS + 1), atol=1e-5)


def test_no_sequence_is_impossible_and_the_usual_one_is_likelier() -> None:
    assert MODEL.score([0, 1, 2, 2, 0]) > MODEL.score([2, 0, 0, 2, 1]) > -30


def test_long_sums_neither_vanish_nor_overflow() -> None:
    logs = F.log_softmax(torch.randn(2, 900, UNITS + 1, generator=torch.Generator().manual_seed(1)) * 8, -1).requires_grad_()
    total = competition.total(logs, torch.tensor([900, 700]), MODEL)
    total.sum().backward()
    assert torch.isfinite(total).all()
    # In every frame one unit is there, for certain.
    assert torch.allclose(logs.grad.sum(-1)[0], torch.ones(900), atol=1e-3)
