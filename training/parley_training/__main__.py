"""Make a language's pack from nothing: `python -m parley_training --language en`.

Prepares the clips, trains (or goes on training), and writes `models/<language>-8k` with its graphs.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from . import graphs, pack, recipe
from .prepare import prepare, prepare_isolated


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", default="en", choices=list(recipe.REPEATS))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--work", type=Path, default=Path(".training"), help="clips and checkpoints; ignored by git")
    parser.add_argument("--models", type=Path, default=Path("models"))
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--updates", type=int, help="by default those that made the pack that ships")
    parser.add_argument("--all-parts", action="store_true", help="speak all four parts of the English sentences")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    clips, folder = options.work / "clips", options.models / f"{options.language}-8k"
    prepare(options.data, clips, options.language, options.threads, options.all_parts)
    run = recipe.make_run(options.work, options.language, options.updates)
    run.train()
    checkpoint = run.folder / "checkpoint.pt"
    if options.language == "en":
        prepare_isolated(clips, run.average.network, options.threads)
        second = recipe.make_run(options.work, "en", recipe.SECOND_UPDATES, recipe.SECOND, checkpoint)
        second.train()
        checkpoint = recipe.blend(checkpoint, second.folder / "checkpoint.pt", second.folder / "blended.pt")
        for stage in recipe.PHONE_STAGES:
            run = recipe.make_phone_run(options.work, stage, checkpoint)
            run.train()
            checkpoint = recipe.blend(checkpoint, run.folder / "checkpoint.pt", run.folder / "blended.pt", stage.share)
    folder.mkdir(parents=True, exist_ok=True)
    graphs.build_digits(options.language, folder / "digits.fst")
    graphs.build_general(options.data, clips, options.language, folder / "general.fst")
    # The confidence is fitted to words as the general graph finds them, so the graph comes first.
    pack.make(checkpoint, options.language, clips, folder)
    for name in ("digits", "general"):
        graphs.register(folder, name, folder / f"{name}.fst")


if __name__ == "__main__":
    main()
