"""Make a language's pack from nothing: `python -m parley_training --language en`, English first.

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
    parser.add_argument("--models", type=Path, default=Path("models"), help="where the pack is written; that of a rehearsal lies beside its clips")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--updates", type=int, help="by default those that made the pack that ships")
    parser.add_argument("--start", type=Path, help="French and Dutch: a checkpoint whose body they begin with; by default the English one in the folder of --work")
    parser.add_argument("--all-parts", action="store_true", help="speak all four parts of the English sentences")
    parser.add_argument("--one-in", type=int, default=1, metavar="N", help="rehearse: the whole way with one clip, one sentence and one update in N, in minutes; the pack is good for nothing")
    options = parser.parse_args()
    if options.start and options.language == "en":
        parser.error("--start: English begins from nothing")
    options.work, options.models = places(options.work, options.models, options.one_in)
    try:
        start = body(options.work, options.language, options.start)
    except FileNotFoundError as error:
        parser.exit(1, f"{error}\n")
    torch.set_num_threads(options.threads)
    clips, folder = options.work / "clips", options.models / f"{options.language}-8k"
    prepare(options.data, clips, options.language, options.threads, options.all_parts, options.one_in)
    checkpoint = _trained(options, clips, start)
    folder.mkdir(parents=True, exist_ok=True)
    graphs.build_digits(options.language, folder / graphs.FILES["digits"])
    graphs.build_general(options.data, clips, options.language, folder / graphs.FILES["general"])
    if options.language == "en":
        graphs.build_codes(options.data, folder / graphs.FILES["codes"])
    # The confidence is fitted to words as the general graph finds them, so the graph comes first.
    pack.make(checkpoint, options.language, clips, folder)
    for name, file in graphs.FILES.items():
        if (folder / file).exists():
            graphs.register(folder, name, folder / file)


def places(work: Path, models: Path, one_in: int) -> tuple[Path, Path]:
    """Where clips and checkpoints, and where packs go. What is there is gone on from, so a rehearsal keeps to a folder of its own: the few clips, the checkpoint and the useless pack of one must not be taken for the real ones."""
    if one_in == 1:
        return work, models
    rehearsal = work / f"one-in-{one_in}"
    return rehearsal, rehearsal / "models"


def body(work: Path, language: str, start: Path | None) -> Path | None:
    """The checkpoint whose body a language's first run begins with: English from nothing, the others as the English network. Raises FileNotFoundError before hours are spent."""
    if language == "en":
        return None
    found = start or work / f"en-{recipe.STAGES['en'][-1].name}" / "blended.pt"
    if not found.exists():
        raise FileNotFoundError(f"{language} begins with the body of the English network, and there is no {found}: make English first, or name a checkpoint by --start")
    return found


def _trained(options: argparse.Namespace, clips: Path, start: Path | None) -> Path:
    """The checkpoint of the last run, with what each goes on from."""
    fewer = lambda updates: max(1, updates // options.one_in)
    run = recipe.make_run(options.work, options.language, fewer(options.updates or recipe.UPDATES[options.language]), start=start)
    run.train()
    checkpoint = run.folder / "checkpoint.pt"
    if options.language == "en":
        prepare_isolated(clips, run.average.network, options.threads, options.one_in)
        second = recipe.make_run(options.work, "en", fewer(recipe.SECOND_UPDATES), recipe.SECOND, checkpoint)
        second.train()
        checkpoint = recipe.blend(checkpoint, second.folder / "checkpoint.pt", second.folder / "blended.pt")
    for stage in recipe.STAGES[options.language]:
        run = recipe.make_stage_run(options.work, options.language, stage._replace(updates=fewer(stage.updates)), checkpoint)
        run.train()
        checkpoint = recipe.blend(checkpoint, run.folder / "checkpoint.pt", run.folder / "blended.pt", stage.share)
    return checkpoint


if __name__ == "__main__":
    main()
