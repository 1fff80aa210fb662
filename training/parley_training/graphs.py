"""The graphs that ship with a pack, and the command that makes an operator's own.

    python -m parley_training.graphs general models/en-8k --data ../shared/data
    python -m parley_training.graphs codes models/en-8k --data ../shared/data
    python -m parley_training.graphs domain models/en-8k --sentences my.txt --catalogue names.txt --out my.fst
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from . import codes, language_model, mixture, novels, phone_graph, phones, store, word_graph, word_lists
from .domain import domain_sentences
from .phone_graph import Listed
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
        # As `alone.py` prints them.
        alone=dict(zero=0.7, one=-1.3, two=0.1, three=1.0, four=-1.2, five=-1.9, six=2.5, seven=3.8, eight=-1.9, nine=-0.1, oh=-1.8),
    ),
    "fr": SpokenDigits("zéro un deux trois quatre cinq six sept huit neuf".split()),
    "nl": SpokenDigits("nul een twee drie vier vijf zes zeven acht negen".split()),
}
# How people from elsewhere say English digits, beside what the synthesiser says.
ACCENTS = {"zero": ["z I r oU"], "three": ["t r i", "f r i", "s r i"], "four": ["f O", "f oU"]}
# A graph of some seventy states can be searched whole: a digit may look unlikely for longer than a word of a sentence.
DIGIT_SEARCH = {"beam": 24}
# Over phones three times as many paths stay within a beam, and a narrower one costs a tenth of a point of words. The letters of names weigh less beside
# phones: of 1, 0.7, 0.6, 0.5 and 0.4 the best for 60 names of tuning voices and for the words around them.
PHONE_SEARCH = {"beam": 10, "maxActive": 200, "nameScale": 0.6}
# How the British say two letters, beside what the synthesiser says.
LETTER_ACCENTS = {"h": ["h eI tS"], "z": ["z E d"]}
# In the general graph words cost more, so names do too: of eight pairs one that finds most of those names and writes few that nobody said.
GENERAL_SEARCH = {"beam": 12, "maxActive": 200, "nameCost": 9, "nameScale": 0.8}
# Over letters what is heard weighs more beside what is likely. Of 1, 1.2, 1.4, 1.7 and 2 the best on 280 turns of codes (tuning), French and Dutch; other talk
# is heard better, too. Not where names are expected: of 120 French ones (tuning voices) 82 % were first among 16,000 at best, and 88 with the weight of 1.
LETTER_SEARCH = {"beam": 20, "acousticScale": 1.7}
SEARCHES = {"digits": DIGIT_SEARCH, "general": LETTER_SEARCH}
PHONE_SEARCHES = {"digits": DIGIT_SEARCH | {"acousticScale": word_graph.SOUND_SCALE}, "general": GENERAL_SEARCH, "codes": GENERAL_SEARCH}
# The best of four values on 140 held-out clips, of all kinds; they differ by little.
SCALE = 0.9
# Of phones: likewise, of 1, 1.2, 1.4, 1.6 and 1.8 times the sound.
PHONE_SCALE = 0.6
# The general graph's model foresees other text better and may say more: of 0.5, 0.6, 0.7 and 0.85 times the sound.
MIXED_SCALE = 1.0
GENERATED = 30_000
# Trigrams where there is text enough for them.
ORDER, PRUNE = {"en": 3, "fr": 2, "nl": 2}, {"fr": "2e-6", "nl": "2e-6"}
# The kinds of English text and what each counts: what callers say, novels, read books, other read sentences.
MIXED = {"calls": 0.4, "novels": 0.2, "books": 0.2, "sentences": 0.2}
# Where a code is asked for: most answer with one, and who says something else is a caller.
CODES_MIXED = {"codes": 0.7, "calls": 0.3}
CODES, CODES_SEED = 60_000, 23
# Codes hold nothing that more words before would tell.
ESTIMATED = {"codes": (2, language_model.WITTEN_BELL)}
BOOKS = ["librispeech"]
# Who spells to a machine often says one letter and waits: so many turns of each among the sixty thousand of calls.
LETTERS_ALONE = 40
TALK_TIMES = 20
CALLS_COUNT, SEEN_AT_LEAST = 3, 4


def general_sentences(data: Path, clips: Path, language: str) -> list[str]:
    """Training sentences only: the public ones, our own phrases, and the transcripts of the training speech."""
    return _written(data, language) + _transcripts(clips, language, REAL[language])


def _written(data: Path, language: str) -> list[str]:
    public = public_sentences(data) if language == "en" else []
    own = generated_sentences(language, GENERATED, 17)
    kept = [s.phrase.written for s in public + own if not held_out(s.source, s.phrase.written)]
    if WIDER[language] > 0:
        wider = wider_sentences(language, GENERATED, 18, held_out=False)
        talk = talk_sentences(language, TALK_TIMES, 19, held_out=False)
        kept += [phrase.written for phrase in wider + talk if not held_out("phrases", phrase.written)]
    return kept


def _transcripts(clips: Path, language: str, names: Iterable[str]) -> list[str]:
    parts = [clips / f"{language}-{name}" for name in names if name != "speech_commands"]
    return [clip.text for part in parts for clip in store.read(part)[1]]


def build(sentences: list[str], units: Units, out: Path, order: int, seen_at_least: int, prune: str | None, over_phones: bool) -> int:
    """Write the graph of the sentences, in which words that are not theirs are spelled if it goes over letters; returns its size in bytes."""
    with tempfile.TemporaryDirectory() as scratch:
        if over_phones:
            ways = phones.lexicon(language_model.vocabulary(sentences, seen_at_least), sorted(set(sentences)))
            phone_graph.write(phone_graph.from_sentences(sentences, ways, len(units), Path(scratch), order, seen_at_least, prune, PHONE_SCALE), out)
        else:
            word_graph.write(word_graph.from_sentences(sentences, units, Path(scratch), order, seen_at_least, prune, SCALE), out)
    return out.stat().st_size


def build_digits(language: str, out: Path) -> None:
    """Write the language's digit graph, English over phones."""
    spoken, units = DIGITS[language], Units.of(language)
    if language == "en":
        phone_graph.write(phone_graph.from_digits(spoken, digit_ways(spoken), len(units)), out)
    else:
        word_graph.write(word_graph.from_digits(spoken, units), out)


def digit_ways(spoken: SpokenDigits) -> phone_graph.Ways:
    """How each word of the English digit graph may be said, in phones."""
    ways = phones.lexicon([*spoken.digits, *spoken.oh, *spoken.multipliers], [])
    for word, said in ACCENTS.items():
        ways[word] = sorted({*ways[word], *(tuple(map(phones.PHONES.index, way.split())) for way in said)})
    return ways


def build_general(data: Path, clips: Path, language: str, out: Path) -> int:
    """Write the language's general graph; returns its size in bytes."""
    if language == "en":
        return _build_mixed(data, clips, out)
    sentences = general_sentences(data, clips, language) * CALLS_COUNT
    return build(sentences, Units.of(language), out, ORDER[language], SEEN_AT_LEAST, PRUNE[language], over_phones=False)


def _build_mixed(data: Path, clips: Path, out: Path) -> int:
    kinds = {"calls": _calls(data), "novels": novels.sentences(), "books": _transcripts(clips, "en", BOOKS)}
    kinds["sentences"] = _transcripts(clips, "en", [name for name in REAL["en"] if name not in BOOKS])
    said = [text for name, texts in kinds.items() if name != "novels" for text in texts]
    # Calls count for more than books do in the vocabulary.
    sentences = said * CALLS_COUNT + kinds["novels"]
    # Books are many, and slow to say: how words are drawn together is heard in the others.
    ways = phones.lexicon(language_model.vocabulary(sentences, SEEN_AT_LEAST), sorted(set(said)))
    with tempfile.TemporaryDirectory() as scratch:
        arpa = _mixed(kinds, MIXED, sorted(ways), Path(scratch))
        graph = phone_graph.from_model(arpa, ways, len(Units.of("en")), MIXED_SCALE, _listed(sentences))
    phone_graph.write(graph, out)
    return out.stat().st_size


def build_codes(data: Path, out: Path) -> int:
    """Write the English graph of codes, in which callers may say anything else too; returns its size in bytes."""
    said, calls = codes.turns(CODES, CODES_SEED), _calls(data)
    ways = phones.lexicon(language_model.vocabulary(said + calls * CALLS_COUNT, SEEN_AT_LEAST), sorted(set(calls)))
    for letter, accents in LETTER_ACCENTS.items():
        ways[letter] = sorted({*ways[letter], *(tuple(map(phones.PHONES.index, way.split())) for way in accents)})
    with tempfile.TemporaryDirectory() as scratch:
        arpa = _mixed({"codes": said, "calls": calls}, CODES_MIXED, sorted(ways), Path(scratch))
        phone_graph.write(phone_graph.from_model(arpa, ways, len(Units.of("en")), MIXED_SCALE), out)
    return out.stat().st_size


def _calls(data: Path) -> list[str]:
    return _written(data, "en") + list(ascii_lowercase) * LETTERS_ALONE


def _mixed(kinds: dict[str, list[str]], shares: dict[str, float], words: list[str], scratch: Path) -> Path:
    """One model of all kinds of text that there are."""
    parts = [(scratch / f"{name}.arpa", shares[name], texts) for name, texts in kinds.items() if texts]
    for path, _, texts in parts:
        order, smoothing = ESTIMATED.get(path.stem, (ORDER["en"], language_model.KNESER_NEY))
        language_model.estimate(texts, words, order, path, smoothing=smoothing)
    mixture.mix([(path, weight) for path, weight, _ in parts], scratch / "mixed.arpa")
    return scratch / "mixed.arpa"


def _listed(sentences: list[str]) -> Listed:
    """What words outside the vocabulary may be: words of the lists, each list as likely as its share of the sentences' rare words."""
    lists, known = word_lists.by_rarity(), set(language_model.vocabulary(sentences, SEEN_AT_LEAST))
    rare = [word for word in language_model.vocabulary(sentences) if word not in known]
    ways = phones.lexicon([word for words in lists for word in words if word not in known], [])
    return Listed(word_lists.costs([[word for word in words if word in ways] for words in lists], rare), ways)


# The files of the graphs that ship; the large ones are packed.
FILES = {"digits": "digits.fst", "general": "general.fst.gz", "codes": "codes.fst.gz"}
PURPOSES = {
    "codes": "what a caller says who is asked for a number, a postcode or a spelling",
    "digits": "account, card and telephone numbers: digits only",
    "general": "everything a caller may say",
    "names": "the same while names are expected",
}


def register(pack: Path, name: str, graph: Path) -> None:
    """Name a graph in `pack.json`; the general one becomes the pack's default, and over letters the one for codes and names too."""
    path = pack / "pack.json"
    manifest = json.loads(path.read_text())
    words = phone_graph.word_file(graph)
    over_phones = words.exists()
    search = PHONE_SEARCHES.get(name, PHONE_SEARCH) if over_phones else SEARCHES.get(name, {})
    named = {"words": words.name} if over_phones else {}
    manifest.setdefault("graphs", {})[name] = {"file": graph.name, **named, "purpose": PURPOSES.get(name, "an operator's own"), **search}
    if name == "general":
        manifest["defaultGraph"] = name
        if not over_phones:
            for of, its in (("codes", LETTER_SEARCH), ("names", {})):
                manifest["graphs"][of] = {"file": graph.name, "purpose": PURPOSES[of], **its}
    path.write_text(json.dumps(manifest, indent=2) + "\n")


def read_units(pack: Path, manifest: dict[str, Any]) -> Units:
    """The letters of a pack. Raises ValueError where its tokens file is not the one of its language and network: a graph of other tokens hears nonsense."""
    language, first = manifest["languages"][0], manifest.get("phones", {}).get("first")
    if language not in REAL:
        raise ValueError(f"graphs are made for packs of {', '.join(REAL)}; {pack.name} hears {language}")
    units, expected = Units.read(pack / "tokens.txt"), Units.of(language)
    if units.symbols != expected.symbols or first not in (None, len(units)):
        raise ValueError(f"tokens.txt does not fit {pack.name}: {len(units)} letters, {first or len(expected)} expected, or others than {language} has")
    return units


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["digits", "general", "codes", "domain"])
    parser.add_argument("pack", type=Path)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--work", type=Path, default=Path(".training"))
    parser.add_argument("--sentences", type=Path, help="domain: one a line; {name} stands for any name of the catalogue")
    parser.add_argument("--catalogue", type=Path, help="domain: names, one a line")
    parser.add_argument("--out", type=Path, help="the graph to write; by default beside the pack's model")
    parser.add_argument("--order", type=int, default=2, help="domain: the length of n-grams")
    options = parser.parse_args()
    try:
        out = _made(options)
    except (ValueError, OSError, language_model.NoEstimator) as error:
        parser.exit(1, f"{error}\n")
    if out.parent == options.pack:
        register(options.pack, out.name.split(".")[0], out)
    print(f"{out}: {out.stat().st_size} bytes")


def _made(options: argparse.Namespace) -> Path:
    """The graph that was asked for, written."""
    manifest = json.loads((options.pack / "pack.json").read_text())
    language, units = manifest["languages"][0], read_units(options.pack, manifest)
    out = options.out or options.pack / FILES.get(options.kind, f"{options.kind}.fst")
    if options.kind == "digits":
        build_digits(language, out)
    elif options.kind == "general":
        build_general(options.data, options.work / "clips", language, out)
    elif options.kind == "codes":
        if language != "en":
            raise ValueError("codes: only English has this graph")
        build_codes(options.data, out)
    else:
        lines = lambda path: path.read_text().splitlines() if path else []
        sentences = domain_sentences(lines(options.sentences), lines(options.catalogue), language)
        build(sentences, units, out, options.order, 1, None, over_phones="phones" in manifest)
    return out


if __name__ == "__main__":
    main()
