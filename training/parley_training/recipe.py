"""The training run of a language: which parts, how often a pass shows each, and the plan."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from . import cache
from .batches import Batches, Source
from .measure import Evaluation
from .network import Architecture
from .train import Plan, Run
from .units import Units

REPEATS = {
    "en": {"librispeech": 2.0, "speechocean762": 1.5, "kathleen": 1.5, "speech_commands": 1.5, "synth": 1.0},
    "fr": {"synth": 1.0},
    "nl": {"nl_voices": 2.0, "synth": 1.0},
}


def sources(clips: Path, language: str, variants: list[str]) -> list[Source]:
    """Every prepared training part of the language with the variants that are there."""
    found = []
    for table in sorted(clips.glob(f"{language}-*.tsv")):
        name = table.stem.removeprefix(f"{language}-")
        there = [v for v in variants if (clips / f"{table.stem}.{v}.npy").exists()]
        if name.startswith("eval-") or not there:
            continue
        repeat = REPEATS[language]["synth" if name.startswith("synth") else name]
        found.append(Source(name, cache.load(clips / table.stem, there), repeat))
    return found


def evaluation(clips: Path, language: str, clips_a_kind: int = 60) -> Evaluation:
    stems = {path.stem.removeprefix(f"{language}-eval-"): path.with_suffix("") for path in sorted(clips.glob(f"{language}-eval-*.tsv"))}
    return Evaluation(stems, Units.of(language), clips_a_kind)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path(".training"))
    parser.add_argument("--language", default="en", choices=list(REPEATS))
    parser.add_argument("--updates", type=int, required=True)
    parser.add_argument("--decay-updates", type=int, required=True)
    parser.add_argument("--width", type=int, default=320)
    parser.add_argument("--run", default="run")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--resume", type=Path, help="a checkpoint; by default the run's own, if there is one")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    clips, folder = options.work / "clips", options.work / f"{options.language}-{options.run}"
    units = Units.of(options.language)
    plan = Plan(options.language, options.updates, options.decay_updates)
    arch = Architecture(len(units), width=options.width, inner=2 * options.width)
    parts = sources(clips, options.language, ["plain", "line", "room"])
    for part in parts:
        print(part.name, len(part.part.clips), "clips", f"x{part.repeat}", list(part.part.frames), flush=True)
    batches = Batches(parts, units, plan.seed, plan.seconds_a_batch)
    run = Run(folder, plan, arch, batches, evaluation(clips, options.language))
    checkpoint = options.resume or folder / "checkpoint.pt"
    if checkpoint.exists():
        run.resume(checkpoint)
        print("resumed at update", run.update, flush=True)
    run.train()


if __name__ == "__main__":
    main()
