"""The graphs that ship with a pack, and the command that makes an operator's own.

    python -m parley_training.graphs general models/en-8k --data ../shared/data
    python -m parley_training.graphs domain models/en-8k --sentences my.txt --catalogue names.txt --out my.fst
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from pathlib import Path

from . import novels, store, word_graph, word_lists
from .normalise import NORMALISERS
from .prepare import REAL, WIDER
from .sentences import generated_sentences, held_out, public_sentences
from .units import Units
from .wider import talk_sentences, wider_sentences
from .word_graph import SpokenDigits

DIGITS = {
    "en": SpokenDigits("zero one two three four five six seven eight nine".split(), oh=["oh"], multipliers=["double", "triple"]),
    "fr": SpokenDigits("zéro un deux trois quatre cinq six sept huit neuf".split()),
    "nl": SpokenDigits("nul een twee drie vier vijf zes zeven acht negen".split()),
}
# A graph of some seventy states can be searched whole: a digit may look unlikely for longer than a word of a sentence.
WIDTHS = {"digits": {"beam": 24}}
# The best of four values on 140 held-out clips, of all kinds; they differ by little.
SCALE = 0.9
GENERATED = 30_000
# Trigrams where there is text enough for them. Pruned so that an English pack stays below 40 MB.
ORDER, PRUNE = {"en": 3, "fr": 2, "nl": 2}, {"en": "3.2e-6,3.2e-6", "fr": "2e-6", "nl": "2e-6"}
TALK_TIMES = 20
CALLS_COUNT, SEEN_AT_LEAST = 3, 4


def general_sentences(data: Path, clips: Path, language: str) -> list[str]:
    """Training sentences only: the public ones, our own phrases, and the transcripts of the training speech."""
    public = public_sentences(data) if language == "en" else []
    own = generated_sentences(language, GENERATED, 17)
    kept = [s.phrase.written for s in public + own if not held_out(s.source, s.phrase.written)]
    if WIDER[language] > 0:
        wider = wider_sentences(language, GENERATED, 18, held_out=False)
        talk = talk_sentences(language, TALK_TIMES, 19, held_out=False)
        kept += [phrase.written for phrase in wider + talk if not held_out("phrases", phrase.written)]
    parts = [clips / f"{language}-{name}" for name in REAL[language] if name != "speech_commands"]
    kept += [clip.text for part in parts for clip in store.read(part)[1]]
    # Calls count for more than books do, in the probabilities as in the vocabulary.
    return kept * CALLS_COUNT + (novels.sentences() if language == "en" else [])


def domain_sentences(sentences: list[str], catalogue: list[str], language: str, draws: int = 20, seed: int = 3) -> list[str]:
    """An operator's sentences, in which `{name}` stands for any name of the catalogue, and the names on their own."""
    rng, write = random.Random(seed), NORMALISERS[language]
    names = [name for name in map(write, catalogue) if name]
    filled = []
    for sentence in sentences:
        if "{name}" not in sentence:
            filled.append(write(sentence))
            continue
        if not names:
            raise ValueError("a sentence has {name}, but the catalogue is empty")
        filled += [write(sentence.replace("{name}", rng.choice(names))) for _ in range(draws)]
    return [text for text in filled + names if text]


def build(
    sentences: list[str], units: Units, out: Path, order: int, seen_at_least: int, prune: str | None, listed: list[list[str]] | None = None
) -> int:
    """Write the graph of the sentences; returns its size in bytes."""
    with tempfile.TemporaryDirectory() as scratch:
        graph = word_graph.from_sentences(sentences, units, Path(scratch), order, seen_at_least, prune, SCALE, listed=listed)
    word_graph.write(graph, out)
    return out.stat().st_size


def build_general(data: Path, clips: Path, language: str, out: Path) -> int:
    """Write the language's general graph; returns its size in bytes."""
    sentences = general_sentences(data, clips, language)
    listed = word_lists.by_rarity() if language == "en" else None
    return build(sentences, Units.of(language), out, ORDER[language], SEEN_AT_LEAST, PRUNE[language], listed)


PURPOSES = {
    "digits": "account, card and telephone numbers: digits only",
    "general": "everything a caller may say; unknown words are spelled",
}


def register(pack: Path, name: str, graph: Path) -> None:
    """Name a graph in `pack.json`; the general one becomes the pack's default."""
    path = pack / "pack.json"
    manifest = json.loads(path.read_text())
    manifest.setdefault("graphs", {})[name] = {"file": graph.name, "purpose": PURPOSES.get(name, "an operator's own"), **WIDTHS.get(name, {})}
    if name == "general":
        manifest["defaultGraph"] = name
    path.write_text(json.dumps(manifest, indent=2) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["digits", "general", "domain"])
    parser.add_argument("pack", type=Path)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--work", type=Path, default=Path(".training"))
    parser.add_argument("--sentences", type=Path, help="domain: one a line; {name} stands for any name of the catalogue")
    parser.add_argument("--catalogue", type=Path, help="domain: names, one a line")
    parser.add_argument("--out", type=Path, help="domain: the graph to write; by default beside the pack's model")
    parser.add_argument("--order", type=int, default=2, help="domain: the length of n-grams")
    options = parser.parse_args()
    language = json.loads((options.pack / "pack.json").read_text())["languages"][0]
    units = Units.read(options.pack / "tokens.txt")
    out = options.out or options.pack / f"{options.kind}.fst"
    if options.kind == "digits":
        word_graph.write(word_graph.from_digits(DIGITS[language], units), out)
    elif options.kind == "general":
        build_general(options.data, options.work / "clips", language, out)
    else:
        lines = lambda path: path.read_text().splitlines() if path else []
        build(domain_sentences(lines(options.sentences), lines(options.catalogue), language), units, out, options.order, 1, None)
    if out.parent == options.pack:
        register(options.pack, out.stem, out)
    print(f"{out}: {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
