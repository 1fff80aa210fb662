"""The training run of a language: which parts, how often a pass shows each, and the plan."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor

from . import cache, shipped
from .batches import Batches, Source
from .measure import Evaluation
from .network import Architecture
from .phone_run import PhoneRun
from .train import Plan, Run, check_architecture
from .units import Units

REPEATS = {
    "en": {"librispeech": 3.0, "speechocean762": 1.5, "kathleen": 1.5, "speech_commands": 1.5, "isolated": 2.0, "digits": 1.5, "synth": 0.5},
    "fr": {"synth": 1.0, "talk": 1.0},
    "nl": {"nl_voices": 3.0, "synth": 1.0, "talk": 1.0},
}


VARIANTS = ["plain", "line", "room", "voice"]
UPDATES = {"en": 6250, "fr": 1400, "nl": 950}
# English is trained a second time, with words by themselves that the first network cut out of sentences (`isolated`).
SECOND, SECOND_UPDATES = "second", 2300
# What ships is half of each run: better on voices and sentences unknown to both than either (Wortsman et al. 2022, "Robust fine-tuning").
SECOND_SHARE = 0.5


class Stage(NamedTuple):
    """A further run, in English with phones beside the letters (`phone_run.py`), and the share of it that goes on, beside what it began with."""

    name: str
    updates: int
    repeats: dict[str, float]
    seed: int
    decay_share: float
    share: float
    plan: dict[str, float] = {}
    dropout: float = 0.15


# And four times more, with phones. The third forgets much of what it was not shown again; the fourth does not. In the last two, what was said
# competes with all that could have been said: worth more than anything before. So long a training learns its few people by heart: the sixth distorts more.
PHONE_REPEATS = {"librispeech": 4.0, "speechocean762": 1.5, "kathleen": 1.5, "speech_commands": 1.5, "isolated": 1.5, "digits": 1.0, "synth": 0.4}
GOING_ON: dict[str, float] = {"warmup_updates": 60, "full_augmentation_updates": 1}
COMPETING: dict[str, float] = GOING_ON | {"peak_rate": 6e-4, "competition": 0.9}
DISTORTED: dict[str, float] = {"letters": 0.3, "peak_rate": 7e-4, "strongest_augmentation": 0.8}
STAGES: dict[str, list[Stage]] = {
    "en": [
        Stage("third", 1800, PHONE_REPEATS, 11, 0.58, 0.6),
        Stage("fourth", 1400, PHONE_REPEATS | {"isolated": 2.0, "synth": 0.6}, 12, 0.65, 1.0, GOING_ON | {"peak_rate": 8e-4}),
        Stage("fifth", 1500, PHONE_REPEATS | {"isolated": 2.0}, 14, 0.6, 1.0, COMPETING | {"letters": 0.3}),
        Stage("sixth", 1450, PHONE_REPEATS | {"isolated": 2.0, "speechocean762": 3.0}, 16, 0.5, 1.0, COMPETING | DISTORTED, dropout=0.2),
    ],
    "fr": [Stage("second", 450, REPEATS["fr"], 15, 0.6, 1.0, COMPETING)],
    "nl": [Stage("second", 450, REPEATS["nl"], 15, 0.6, 1.0, COMPETING)],
}
# The flat stretch ends here: the rate falls over this last share of the updates.
DECAY_SHARE = 0.58
# French and Dutch begin with the body of the English network: the head is new, the augmentation soon whole.
PLANS: dict[str, dict[str, float]] = {
    "en": {},
    "fr": {"warmup_updates": 60, "clean_updates": 0, "full_augmentation_updates": 100, "average": 0.995, "seconds_a_batch": 120.0},
    "nl": {"warmup_updates": 60, "clean_updates": 0, "full_augmentation_updates": 100, "average": 0.995, "seconds_a_batch": 120.0},
}
# Going on from trained weights: they know the speech already, so augmentation is there from the start, and
# the loss in the middle of the network, a tenth of the time of an update, is left out.
CONTINUED: dict[str, float] = {"warmup_updates": 150, "clean_updates": 0, "full_augmentation_updates": 150, "intermediate_weight": 0.0}


def sources(clips: Path, language: str, variants: list[str], repeats: dict[str, float] | None = None) -> list[Source]:
    """Every prepared training part of the language with the variants that are there."""
    found, times = [], repeats or REPEATS[language]
    for table in sorted(clips.glob(f"{language}-*.tsv")):
        name = table.stem.removeprefix(f"{language}-")
        there = [v for v in variants if (clips / f"{table.stem}.{v}.npy").exists()]
        if name.startswith("eval-") or not there:
            continue
        repeat = times["synth" if name.startswith("synth") else name]
        found.append(Source(name, cache.load(clips / table.stem, there), repeat))
    return found


def evaluation(clips: Path, language: str, clips_a_kind: int = 60) -> Evaluation:
    stems = {path.stem.removeprefix(f"{language}-eval-"): path.with_suffix("") for path in sorted(clips.glob(f"{language}-eval-*.tsv"))}
    return Evaluation(stems, Units.of(language), clips_a_kind)


def make_run(work: Path, language: str, updates: int | None = None, name: str = "run", start: Path | None = None) -> Run:
    """The run in `<work>/<language>-<name>`, gone on from its checkpoint if there is one, or begun from `start`."""
    clips, folder, units = work / "clips", work / f"{language}-{name}", Units.of(language)
    total = updates or UPDATES[language]
    trained = None if start is None else _trained(start, language, units)
    plan = Plan(language, total, int(total * DECAY_SHARE), **(PLANS[language] | ({} if trained is None else CONTINUED)))
    batches = _batches(sources(clips, language, VARIANTS), units, plan)
    run = Run(folder, plan, Architecture(len(units)), batches, evaluation(clips, language))
    return _begun(run, trained, start)


def make_stage_run(work: Path, language: str, stage: Stage, start: Path) -> Run:
    """A further run, gone on from a checkpoint; of English with phones beside the letters."""
    clips, units = work / "clips", Units.of(language)
    plan = Plan(language, stage.updates, int(stage.updates * stage.decay_share), seed=stage.seed, **(PLANS[language] | CONTINUED | stage.plan))
    batches = _batches(sources(clips, language, VARIANTS, stage.repeats), units, plan)
    kind, arch = (PhoneRun, Architecture(len(units), dropout=stage.dropout)) if language == "en" else (Run, Architecture(len(units)))
    run = kind(work / f"{language}-{stage.name}", plan, arch, batches, evaluation(clips, language))
    return _begun(run, _trained(start, language, units), start)


def _batches(parts: list[Source], units: Units, plan: Plan) -> Batches:
    for part in parts:
        print(part.name, len(part.part.clips), "clips", f"x{part.repeat}", list(part.part.frames), flush=True)
    return Batches(parts, units, plan.seed, plan.seconds_a_batch)


def _begun(run: Run, trained: dict[str, Tensor] | None, start: Path | None) -> Run:
    """The run, gone on from its own checkpoint where it has one."""
    checkpoint = run.folder / "checkpoint.pt"
    if checkpoint.exists():
        run.resume(checkpoint)
        print("resumed at update", run.update, flush=True)
    elif trained is not None:
        run.begin_with(trained)
    elif start is not None:
        run.begin_from(start)
    return run


def blend(first: Path, second: Path, out: Path, share: float = SECOND_SHARE) -> Path:
    """Write a checkpoint whose averaged weights are `share` of the second run's and the rest of the first's. Raises WrongArchitecture."""
    saved, other = torch.load(first, weights_only=True), torch.load(second, weights_only=True)
    check_architecture(other["architecture"], Architecture(**saved["architecture"]))
    # A head that only the second has comes along.
    mixed = {name: _mix(saved["average"].get(name, value), value, share) for name, value in other["average"].items()}
    torch.save({"architecture": saved["architecture"], "average": mixed}, out)
    return out


def _mix(first: Tensor, second: Tensor, share: float) -> Tensor:
    return torch.lerp(first, second, share) if first.is_floating_point() else first


def _trained(start: Path, language: str, units: Units) -> dict[str, Tensor] | None:
    """All weights of a pack or of a checkpoint with the same units; None where the head has to be learnt anew."""
    if start.suffix == ".onnx":
        return shipped.read(start, language)
    saved = torch.load(start, weights_only=True)
    return saved["average"] if saved["architecture"]["units"] == len(units) else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path(".training"))
    parser.add_argument("--language", default="en", choices=list(REPEATS))
    parser.add_argument("--updates", type=int)
    parser.add_argument("--run", default="run")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", type=Path, help="a checkpoint, to take its body; or the model.onnx of a pack of this language, to go on from it")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    make_run(options.work, options.language, options.updates, options.run, options.start).train()


if __name__ == "__main__":
    main()
