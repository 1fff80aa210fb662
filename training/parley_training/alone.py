"""How readily a network takes sounds for each digit said alone, whatever was said: what the digit graph's first word costs makes up for it.

Where little of a word is heard, CTC favours words of few sounds and words that training heard alone more often. Digits of the training parts, distorted until some
are heard wrongly, show by how much (Saerens et al. 2002, "Adjusting the outputs of a classifier to new a priori probabilities"):
`python -m parley_training.alone ../models/en-8k/model.onnx --work ../.training` prints the numbers that stand in `graphs.DIGITS`.
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import Iterator, NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from . import cache, graphs, shipped
from .augment import SILENCE, Augmenter
from .network import MELS_A_CHUNK, Architecture, Memory
from .phone_network import BLANK, PhoneNetwork, network_of
from .units import Units
from .word_graph import SOUND_SCALE

PARTS, CLIPS_A_PART = ("digits", "speech_commands"), 800
# Stronger than in any training run: one in fifteen is heard wrongly, about as many as of strangers.
STRENGTH = 1.3
BEFORE, AFTER, A_BATCH = 20, 40, 32
# Keeps the numbers small where the clips do not ask for more.
HOLD, STEPS, RATE = 0.002, 300, 0.1
# The sum over paths of so many times the logarithms is nearly the best path alone, which is what a search over a graph takes.
SHARPER = 8.0


class Heard(NamedTuple):
    """What clips of one digit each are worth as each digit (log-probabilities [clips, digits]), and which was said."""

    scores: Tensor
    said: Tensor


def hear(network: PhoneNetwork, clips: Path, ways: list[list[tuple[int, ...]]], digits: list[str], strength: float = STRENGTH) -> Heard:
    """The digits of the training parts through noise, bands and levels of the given strength."""
    scores, said, augmenter = [], [], Augmenter(network.arch.mels)
    for number, (frames, batch) in enumerate(_batches(clips, digits)):
        augmenter.seed(number)
        logs = torch.full((len(frames), _padded(frames), network.arch.mels), SILENCE)
        speech = torch.zeros(logs.shape[:2], dtype=torch.bool)
        for i, values in enumerate(frames):
            logs[i, BEFORE : BEFORE + len(values)] = torch.from_numpy(values)
            speech[i, BEFORE : BEFORE + len(values)] = True
        with torch.no_grad():
            features = network.features(augmenter.power(logs, speech, strength))
            phones = F.log_softmax(network.encode_both(features, Memory())[1].float(), -1)
        scores += [torch.stack([_score(row, way) for way in ways]) for row in phones]
        said += batch
    return Heard(torch.stack(scores), torch.tensor(said))


def fit(heard: Heard) -> Tensor:
    """What to add to each digit's log-probability so that the digit said is likeliest; every digit counts the same. Zero on average."""
    added, sharp = torch.zeros(heard.scores.shape[1], requires_grad=True), torch.zeros(1, requires_grad=True)
    weights = (1 / torch.bincount(heard.said, minlength=len(added)))[heard.said]
    optimiser = torch.optim.Adam([added, sharp], RATE)
    for _ in range(STEPS):
        losses = F.cross_entropy(sharp.exp() * (heard.scores + added), heard.said, reduction="none")
        loss = (losses * weights).sum() / weights.sum() + HOLD * (added**2).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return (added - added.mean()).detach()


def _batches(clips: Path, digits: list[str]) -> Iterator[tuple[list[np.ndarray], list[int]]]:
    """Frames of clips of alike length, plain or over a line, and the places of their digits."""
    rng, found = np.random.default_rng(1), []
    for name in PARTS:
        part = cache.load(clips / f"en-{name}", ["plain", "line"])
        alone = [i for i, clip in enumerate(part.clips) if clip.text in digits]
        for i in rng.permutation(alone)[:CLIPS_A_PART]:
            variant = "plain" if rng.random() < 0.5 else "line"
            start, end = part.starts[variant][i : i + 2]
            found.append((np.asarray(part.frames[variant][start:end], np.float32), digits.index(part.clips[i].text)))
    found.sort(key=lambda pair: len(pair[0]))
    for at in range(0, len(found), A_BATCH):
        frames, said = zip(*found[at : at + A_BATCH])
        yield list(frames), list(said)


def _padded(frames: list[np.ndarray]) -> int:
    longest = max(map(len, frames)) + BEFORE + AFTER
    return longest + -longest % MELS_A_CHUNK


def _score(logs: Tensor, ways: list[tuple[int, ...]]) -> Tensor:
    """Log-probability of the best path through frames [T, phones] that spells just this word, said in its likeliest way; of several each costs what it does in the graph."""
    length, sharper = torch.tensor([len(logs)]), SHARPER * logs[:, None]
    each = [-F.ctc_loss(sharper, torch.tensor([way]), length, torch.tensor([len(way)]), BLANK, reduction="sum") / SHARPER for way in ways]
    return torch.stack(each).max() - math.log(len(ways)) / SOUND_SCALE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="model.onnx of a pack")
    parser.add_argument("--work", type=Path, default=Path(".training"))
    options = parser.parse_args()
    network = network_of(Architecture(len(Units.of("en"))), shipped.read(options.model, "en"))
    spoken = graphs.DIGITS["en"]
    digits, ways = [*spoken.digits, *spoken.oh], graphs.digit_ways(spoken)
    heard = hear(network, options.work / "clips", [ways[digit] for digit in digits], digits)
    added = fit(heard)
    for name, scores in (("as heard", heard.scores), ("with what is added", heard.scores + added)):
        print(f"{name}: {float((scores.argmax(1) == heard.said).float().mean()):.4f} of {len(heard.said)} right")
    print(", ".join(f"{digit}={float(value):.1f}" for digit, value in zip(digits, added)))


if __name__ == "__main__":
    main()
