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

from . import language_model, novels, phone_graph, phones, store, word_graph, word_lists
from .phone_graph import Listed
from .normalise import NORMALISERS
from .prepare import REAL, WIDER
from .sentences import generated_sentences, held_out, public_sentences
from .units import Units
from .wider import talk_sentences, wider_sentences
from .word_graph import SpokenDigits

DIGITS = {
    "en": SpokenDigits(
        "zero one two three four five six seven eight nine".split(),
        oh=["oh"],
        multipliers=["double", "triple"],
        # Clips of `isolated`, `digits` and speech_commands (which has four of the ten) times how often a pass shows them.
        heard_alone=dict(zero=953, one=1581, two=398, three=381, four=340, five=1040, six=315, seven=246, eight=1026, nine=314),
    ),
    "fr": SpokenDigits("zéro un deux trois quatre cinq six sept huit neuf".split()),
    "nl": SpokenDigits("nul een twee drie vier vijf zes zeven acht negen".split()),
}
# How people from elsewhere say English digits, beside what the synthesiser says.
ACCENTS = {"zero": ["z I r oU"], "three": ["t r i", "f r i", "s r i"], "four": ["f O", "f oU"]}
# A graph of some seventy states can be searched whole: a digit may look unlikely for longer than a word of a sentence.
DIGIT_SEARCH = {"beam": 24}
DIGIT_PHONE_SEARCH = DIGIT_SEARCH | {"acousticScale": word_graph.SOUND_SCALE}
# Over phones three times as many paths stay within a beam, and a narrower one costs a tenth of a point of words. The letters of names weigh less beside
# phones: of 1, 0.7, 0.6, 0.5 and 0.4 the best for 60 names of tuning voices and for the words around them.
PHONE_SEARCH = {"beam": 10, "maxActive": 200, "nameScale": 0.6}
# The best of four values on 140 held-out clips, of all kinds; they differ by little.
SCALE = 0.9
# Of phones: likewise, of 1, 1.2, 1.4, 1.6 and 1.8 times the sound.
PHONE_SCALE = 0.6
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
    return kept + [clip.text for part in parts for clip in store.read(part)[1]]


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


def build(sentences: list[str], units: Units, out: Path, order: int, seen_at_least: int, prune: str | None, over_phones: bool) -> int:
    """Write the graph of the sentences, in which words that are not theirs are spelled if it goes over letters; returns its size in bytes."""
    if over_phones:
        return _build_over_phones(sentences, sentences, units, out, order, seen_at_least, prune)
    with tempfile.TemporaryDirectory() as scratch:
        word_graph.write(word_graph.from_sentences(sentences, units, Path(scratch), order, seen_at_least, prune, SCALE), out)
    return out.stat().st_size


def _build_over_phones(
    sentences: list[str], said: list[str], units: Units, out: Path, order: int, seen_at_least: int, prune: str | None, listed: Listed | None = None
) -> int:
    """The same over phones; `said` are the sentences in which it is heard how words are drawn together."""
    ways = phones.lexicon(language_model.vocabulary(sentences, seen_at_least), sorted(set(said)))
    with tempfile.TemporaryDirectory() as scratch:
        graph = phone_graph.from_sentences(sentences, ways, len(units), Path(scratch), order, seen_at_least, prune, PHONE_SCALE, listed)
    phone_graph.write(graph, out)
    return out.stat().st_size


def build_digits(language: str, out: Path) -> None:
    """Write the language's digit graph, English over phones."""
    spoken, units = DIGITS[language], Units.of(language)
    if language == "en":
        ways = phones.lexicon([*spoken.digits, *spoken.oh, *spoken.multipliers], [])
        for word, said in ACCENTS.items():
            ways[word] = sorted({*ways[word], *(tuple(map(phones.PHONES.index, way.split())) for way in said)})
        phone_graph.write(phone_graph.from_digits(spoken, ways, len(units)), out)
    else:
        word_graph.write(word_graph.from_digits(spoken, units), out)


def build_general(data: Path, clips: Path, language: str, out: Path) -> int:
    """Write the language's general graph; returns its size in bytes."""
    # Calls count for more than books do, in the probabilities as in the vocabulary.
    calls = general_sentences(data, clips, language)
    order, prune, units = ORDER[language], PRUNE[language], Units.of(language)
    if language != "en":
        return build(calls * CALLS_COUNT, units, out, order, SEEN_AT_LEAST, prune, over_phones=False)
    sentences = calls * CALLS_COUNT + novels.sentences()
    # Books are many, and slow to say.
    return _build_over_phones(sentences, calls, units, out, order, SEEN_AT_LEAST, prune, _listed(sentences))


def _listed(sentences: list[str]) -> Listed:
    """What words outside the vocabulary may be: words of the lists, each list as likely as its share of the sentences' rare words."""
    lists, known = word_lists.by_rarity(), set(language_model.vocabulary(sentences, SEEN_AT_LEAST))
    rare = [word for word in language_model.vocabulary(sentences) if word not in known]
    ways = phones.lexicon([word for words in lists for word in words if word not in known], [])
    return Listed(word_lists.costs([[word for word in words if word in ways] for words in lists], rare), ways)


PURPOSES = {
    "digits": "account, card and telephone numbers: digits only",
    "general": "everything a caller may say",
}


def register(pack: Path, name: str, graph: Path) -> None:
    """Name a graph in `pack.json`; the general one becomes the pack's default."""
    path = pack / "pack.json"
    manifest = json.loads(path.read_text())
    words = phone_graph.word_file(graph)
    over_phones = words.exists()
    digits = DIGIT_PHONE_SEARCH if over_phones else DIGIT_SEARCH
    search = digits if name == "digits" else PHONE_SEARCH if over_phones else {}
    named = {"words": words.name} if over_phones else {}
    manifest.setdefault("graphs", {})[name] = {"file": graph.name, **named, "purpose": PURPOSES.get(name, "an operator's own"), **search}
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
    manifest = json.loads((options.pack / "pack.json").read_text())
    language = manifest["languages"][0]
    units = Units.read(options.pack / "tokens.txt")
    out = options.out or options.pack / f"{options.kind}.fst"
    if options.kind == "digits":
        build_digits(language, out)
    elif options.kind == "general":
        build_general(options.data, options.work / "clips", language, out)
    else:
        lines = lambda path: path.read_text().splitlines() if path else []
        sentences = domain_sentences(lines(options.sentences), lines(options.catalogue), language)
        build(sentences, units, out, options.order, 1, None, over_phones="phones" in manifest)
    if out.parent == options.pack:
        register(options.pack, out.stem, out)
    print(f"{out}: {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
