"""Train the network by CTC: warm-up, a long flat stretch, a final decay; augmentation grows from nothing.

Checkpoints hold everything a resumed run needs. The weights that are evaluated and exported are the
exponential average of the trained ones.
"""

from __future__ import annotations

import csv
import json
import queue
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Iterator

import torch
import torch.nn.functional as F
from torch import Tensor

from . import competition
from .augment import Augmenter
from .batches import Batch, Batches
from .measure import Evaluation
from .network import Architecture, Memory, Network


@dataclass
class Plan:
    """How a run goes. All of it is stored in the checkpoint."""

    language: str
    updates: int
    decay_updates: int
    seed: int = 1
    peak_rate: float = 1.2e-3
    warmup_updates: int = 300
    weight_decay: float = 0.03
    seconds_a_batch: float = 220.0
    clean_updates: int = 500
    full_augmentation_updates: int = 2000
    strongest_augmentation: float = 0.6
    longest_s: float = 24.0
    joined: float = 0.5
    average: float = 0.996
    intermediate_weight: float = 0.3
    # Towards 1, what was said must also be likelier than all else (`competition.py`).
    competition: float = 0.0
    # What the letters' loss counts beside phones'.
    letters: float = 1.0
    evaluate_every: int = 250
    save_every: int = 250

    def rate(self, update: int) -> float:
        """Warm-up, flat, then linear decay to a fiftieth over the last `decay_updates`."""
        left = (self.updates - update) / max(1, self.decay_updates)
        return self.peak_rate * min(1.0, (update + 1) / self.warmup_updates) * min(1.0, max(0.02, left))

    def strength(self, update: int) -> float:
        grown = (update - self.clean_updates) / max(1, self.full_augmentation_updates - self.clean_updates)
        return self.strongest_augmentation * min(1.0, max(0.0, grown))


class Average:
    """Exponential moving average of the weights, quick at first."""

    def __init__(self, network: Network, keep: float) -> None:
        self.keep, self.count = keep, 0
        self.network = type(network)(network.arch)
        self.network.load_state_dict(network.state_dict())
        self.network.eval()

    @torch.no_grad()
    def update(self, network: Network) -> None:
        self.count += 1
        keep = min(self.keep, (1 + self.count) / (20 + self.count))
        torch._foreach_lerp_(list(self.network.parameters()), list(network.parameters()), 1 - keep)


class WrongArchitecture(ValueError):
    """A checkpoint was made by a network of another shape."""


class Run:
    """One training run in one folder: `checkpoint.pt`, `curve.csv`, `heldout.csv`."""

    def __init__(self, folder: Path, plan: Plan, arch: Architecture, batches: Batches, evaluation: Evaluation | None) -> None:
        torch.manual_seed(plan.seed)
        self.folder, self.plan, self.batches, self.evaluation = folder, plan, batches, evaluation
        self.network = Network(arch)
        self.average = Average(self.network, plan.average)
        self.optimisers = make_optimisers(self.network, plan)
        self.update = self.passes = self.place = 0
        self.seconds = 0.0
        self.begun = False
        self._trigram: competition.Trigram | None = None
        folder.mkdir(parents=True, exist_ok=True)

    def resume(self, checkpoint: Path) -> None:
        """Go on from a checkpoint. Raises WrongArchitecture naming what differs."""
        saved = torch.load(checkpoint, weights_only=True)
        check_architecture(saved["architecture"], self.network.arch)
        self.network.load_state_dict(saved["network"])
        self.average.network.load_state_dict(saved["average"])
        self.average.count = saved["average_count"]
        for optimiser, state in zip(self.optimisers, saved["optimisers"], strict=True):
            optimiser.load_state_dict(state)
        torch.set_rng_state(saved["random"])
        self.update, self.passes, self.place, self.seconds = saved["at"]

    def begin_with(self, state: dict[str, Tensor]) -> None:
        """Take all weights of a network of the same architecture, with nothing known of how they were trained. A head that is only there or only here stays."""
        for network in (self.network, self.average.network):
            own = self.network.state_dict()
            network.load_state_dict({name: state.get(name, value) for name, value in own.items()})
        self.begun = True

    def begin_from(self, checkpoint: Path) -> None:
        """Take everything but the head from a network of other units. Raises WrongArchitecture naming what differs."""
        saved = torch.load(checkpoint, weights_only=True)
        check_architecture({**saved["architecture"], "units": self.network.arch.units}, self.network.arch)
        body = {name: value for name, value in saved["average"].items() if not name.startswith("head.")}
        for network in (self.network, self.average.network):
            network.load_state_dict(body, strict=False)
        self.begun = True

    def save(self, name: str = "checkpoint.pt") -> None:
        part = self.folder / f"{name}.part"
        state = {
            "architecture": json.loads(json.dumps(self.network.arch.as_dict())),
            "plan": asdict(self.plan),
            "network": self.network.state_dict(),
            "average": self.average.network.state_dict(),
            "average_count": self.average.count,
            "optimisers": [optimiser.state_dict() for optimiser in self.optimisers],
            "random": torch.get_rng_state(),
            "at": (self.update, self.passes, self.place, self.seconds),
        }
        torch.save(state, part)
        part.rename(self.folder / name)

    def fit_statistics(self, count: int = 40) -> None:
        """Mean and deviation of log-mel over the first batches, before any training."""
        taken = [batch for batch, _ in zip(self.batches.one_pass(0, 0, self.plan.longest_s, self.plan.joined), range(count))]
        logs = torch.cat([torch.log(batch.logs.exp() + 1e-6)[batch.speech] for batch in taken])
        for network in (self.network, self.average.network):
            network.mean.copy_(logs.mean(0))
            network.deviation.fill_(float(logs.std(0).mean()))

    def train(self) -> None:
        if self.update == 0 and not self.begun:
            self.fit_statistics()
        while self.update < self.plan.updates:
            for features, batch in self._prefetched():
                self._step(features, batch)
                if self.update >= self.plan.updates:
                    break
            else:
                self.passes, self.place = self.passes + 1, 0
        self.save()
        self._evaluate()

    def _step(self, features: Tensor, batch: Batch) -> None:
        started = time.monotonic()
        rate = self.plan.rate(self.update)
        for optimiser in self.optimisers:
            for group in optimiser.param_groups:
                group["lr"] = rate
        loss = self._loss(features, batch)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        if torch.isfinite(norm):
            for optimiser in self.optimisers:
                optimiser.step()
            self.average.update(self.network)
        self.network.zero_grad(set_to_none=False)
        self.update, self.place = self.update + 1, self.place + 1
        self.seconds += time.monotonic() - started
        self._report(loss, rate, float(batch.frames.sum()) / 100 / (time.monotonic() - started))

    def _loss(self, features: Tensor, batch: Batch) -> Tensor:
        """CTC for each unit of the target, at the end and, more lightly, in the middle of the network."""
        self.network.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            last, middle = self.network.encode(features, Memory())
        lengths = torch.div(batch.frames + 2, 3, rounding_mode="floor").clamp(max=last.shape[1])
        targets, counts = batch.targets, batch.target_lengths
        loss = self._ctc(last, lengths, targets, counts) + self._others(last, lengths, counts)
        if middle is not None and self.plan.intermediate_weight > 0:
            loss = loss + self.plan.intermediate_weight * self._ctc(middle, lengths, targets, counts)
        return loss / (1 + self.plan.intermediate_weight)

    def _ctc(self, logits: Tensor, lengths: Tensor, targets: Tensor, target_lengths: Tensor) -> Tensor:
        """For each unit of the targets; the blank is the last of `logits`."""
        logs = F.log_softmax(logits.float(), -1).transpose(0, 1)
        losses = F.ctc_loss(logs, targets, lengths, target_lengths, logits.shape[2] - 1, reduction="none", zero_infinity=True)
        return losses.sum() / target_lengths.sum()

    def _others(self, logits: Tensor, lengths: Tensor, target_lengths: Tensor) -> Tensor | float:
        """What everything that could have been said weighs, for each unit of the targets."""
        if self.plan.competition == 0:
            return 0.0
        if self._trigram is None:
            self._trigram = competition.trigram(self._sequences(), logits.shape[2] - 1)
        total = competition.total(F.log_softmax(logits.float(), -1), lengths, self._trigram)
        return self.plan.competition * total.sum() / target_lengths.sum()

    def _sequences(self) -> list[list[int]]:
        """Every text that may be shown, in the units that compete."""
        return self.batches.sequences()

    def _prefetched(self) -> Iterator[tuple[Tensor, Batch]]:
        """Batches made ready by another thread while this one trains."""
        ready: queue.Queue[tuple[Tensor, Batch] | BaseException | None] = queue.Queue(4)
        stop = threading.Event()
        worker = threading.Thread(target=self._prepare, args=(ready, stop, self.update), daemon=True)
        worker.start()
        try:
            while (item := ready.get()) is not None:
                if isinstance(item, BaseException):
                    raise item
                yield item
        finally:
            stop.set()
            while worker.is_alive():
                while not ready.empty():
                    ready.get()
                worker.join(0.05)

    def _prepare(self, ready: queue.Queue[tuple[Tensor, Batch] | BaseException | None], stop: threading.Event, update: int) -> None:
        augmenter = Augmenter(self.batches.mels)
        try:
            for batch in self.batches.one_pass(self.passes, self.place, self.plan.longest_s, self.plan.joined):
                augmenter.seed(self.plan.seed * 1_000_003 + update)
                ready.put((self._features(augmenter, batch, self.plan.strength(update)), batch))
                update += 1
                if stop.is_set():
                    return
            ready.put(None)
        except BaseException as error:  # noqa: BLE001 - handed to the training thread, which raises it
            ready.put(error)

    @torch.no_grad()
    def _features(self, augmenter: Augmenter, batch: Batch, strength: float) -> Tensor:
        power = augmenter.power(batch.logs, batch.speech, strength)
        return augmenter.mask(self.network.features(power), strength)

    def _report(self, loss: Tensor, rate: float, speed: float) -> None:
        if self.update % 10 == 0:
            row = [self.update, self.passes, round(self.seconds), round(loss.item(), 4), f"{rate:.2e}", round(speed)]
            _append(self.folder / "curve.csv", ["update", "pass", "seconds", "loss", "rate", "x_real_time"], row)
        if self.update % self.plan.save_every == 0:
            self.save()
        if self.update % self.plan.evaluate_every == 0:
            self._evaluate()

    def _evaluate(self) -> None:
        if self.evaluation is None:
            return
        for kind, errors in self.evaluation.greedy(self.average.network).items():
            row = [self.update, round(self.seconds), kind, f"{errors.words:.4f}", f"{errors.letters:.4f}"]
            _append(self.folder / "heldout.csv", ["update", "seconds", "kind", "wer", "cer"], row)
            print(*row, flush=True)


def check_architecture(saved: dict[str, object], wanted: Architecture) -> None:
    expected = json.loads(json.dumps(wanted.as_dict()))
    different = sorted(key for key in expected.keys() | saved.keys() if expected.get(key) != saved.get(key))
    different = [key for key in different if key != "dropout"]
    if different:
        raise WrongArchitecture(f"the checkpoint is of another architecture: {', '.join(different)} differ")


def make_optimisers(network: Network, plan: Plan) -> list[torch.optim.Optimizer]:
    """Muon (Jordan et al. 2024) for the blocks' matrices, AdamW for everything else."""
    matrices = [p for name, p in network.named_parameters() if p.ndim == 2 and name.startswith("blocks.")]
    held = {id(p) for p in matrices}
    others = [p for p in network.parameters() if id(p) not in held]
    return [
        torch.optim.Muon(matrices, plan.peak_rate, weight_decay=plan.weight_decay, adjust_lr_fn="match_rms_adamw", ns_steps=5),
        torch.optim.AdamW(others, plan.peak_rate, betas=(0.9, 0.98), weight_decay=plan.weight_decay, fused=True),
    ]


def _append(path: Path, header: list[str], row: list[object]) -> None:
    new = not path.exists()
    with path.open("a", newline="") as out:
        writer = csv.writer(out)
        if new:
            writer.writerow(header)
        writer.writerow(row)
