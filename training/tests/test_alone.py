"""What each digit's sound lacks when it is said alone."""

from __future__ import annotations

import torch

from parley_training import alone


def test_what_is_added_makes_up_for_a_digit_that_sounds_are_taken_for_too_readily() -> None:
    torch.manual_seed(2)
    said = torch.arange(3).repeat(60)
    scores = torch.nn.functional.one_hot(said, 3) * 3.0 + torch.randn(len(said), 3)
    scores[:, 1] += 4.0
    added = alone.fit(alone.Heard(scores, said))
    right = lambda values: float((values.argmax(1) == said).float().mean())
    assert right(scores) < 0.6 < 0.9 < right(scores + added)
    assert added.argmin() == 1
    assert abs(float(added.sum())) < 1e-4


def test_a_word_is_worth_its_likeliest_way_and_pays_for_having_several() -> None:
    logs = torch.full((4, 41), -9.0)
    logs[:, 40] = -0.1
    logs[1, 5] = logs[2, 6] = 0.0
    sure, unlikely = (5, 6), (7, 8, 9)
    one, several = alone._score(logs, [sure]), alone._score(logs, [unlikely, sure])
    assert several < one < 0
    assert torch.isclose(one - several, torch.tensor(2.0).log() / alone.SOUND_SCALE)
