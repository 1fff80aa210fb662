"""Prepare a language's clips: real speech cut and split, sentences spoken by synthesisers, features computed.

Everything is made from the data folder, the installed voices and fixed seeds, and what is there already is kept.
"""

from __future__ import annotations

import math
import random
from pathlib import Path

from . import cache, codes, isolated, real_speech, voices
from .grammar import Phrase
from .network import Network
from .sentences import generated_sentences, held_out, public_sentences
from .synthesise import plan, speak
from .units import Units
from .wider import check_turns, talk_sentences, wider_sentences

REAL = {"en": ["librispeech", "speechocean762", "kathleen", "speech_commands"], "fr": [], "nl": ["nl_voices"]}
# How many sentences are drawn, and into how many parts the spoken ones are cut.
PUBLIC, GENERATED, PARTS = {"en": 15_500, "fr": 0, "nl": 0}, {"en": 11_500, "fr": 4_500, "nl": 4_500}, {"en": 4, "fr": 1, "nl": 1}
WIDER, WIDER_SEED, WIDER_HELD_OUT = {"en": 0, "fr": 6_500, "nl": 5_500}, 2, 80
CHECK_TURNS = 100
# Everyday sentences, each by so many voices.
TALK_VOICES, TALK_SEED, TALK_HELD_OUT = 10, 130, 5
# Two of the four English parts were spoken for the weights that ship; `--all-parts` speaks them all.
SPOKEN_PARTS = {"en": 2, "fr": 1, "nl": 1}
MELS, FEATURE_SEED = 56, 5
DIGIT_PHRASES, DIGIT_SEED = 2400, 120
CODE_DRAWS, CODE_SEED = 60_000, 98

Spoken = list[tuple[str, Phrase]]


def prepare(data: Path, clips: Path, language: str, processes: int, all_parts: bool = False, one_in: int = 1) -> None:
    """Everything training needs, in `clips`; of clips and sentences one in `one_in`. Raises NoVoice."""
    absent = voices.absent(language)
    if absent:
        print("voices not installed, their sentences are spoken plainly:", ", ".join(absent), flush=True)
    for name in REAL[language]:
        if not (clips / f"{language}-{name}.tsv").exists():
            skipped = real_speech.prepare(data / name, language, clips / f"{language}-{name}", clips / f"{language}-eval-{name}", one_in)
            print(name, "skipped:", dict(skipped) or "none", flush=True)
    train, evaluation = sentences(data, language)
    train, evaluation = train[::one_in], {kind: phrases[::one_in] for kind, phrases in evaluation.items()}
    for kind, phrases in evaluation.items():
        heard = kind == "heard"
        _speak(phrases, language, heard, EVALUATION_SEEDS[kind], clips / f"{language}-eval-{kind}", processes)
    parts = PARTS[language] if all_parts else SPOKEN_PARTS[language]
    for part in range(parts):
        _speak(train[part :: PARTS[language]], language, True, 100 + part, clips / f"{language}-synth-{part}", processes)
    if WIDER[language] > 0:
        talk = [("talk", p) for p in talk_sentences(language, TALK_VOICES, TALK_SEED, held_out=False)]
        _speak(talk[::one_in], language, True, TALK_SEED, clips / f"{language}-talk", processes)
    for table in sorted(clips.glob(f"{language}-*.tsv")):
        name = table.stem.removeprefix(f"{language}-")
        if not name.startswith("eval-"):
            _features(clips / table.stem, name in REAL[language], processes)


def prepare_isolated(clips: Path, network: Network, processes: int, one_in: int = 1) -> None:
    """English words by themselves: cut out of the training speech by `network`, and digits spoken by synthesisers. A rehearsal takes any word."""
    parts = [clips / f"en-{name}" for name in REAL["en"] if name != "speech_commands"]
    count = isolated.cut(network, Units.of("en"), parts, clips / "en-isolated", isolated.SURE if one_in == 1 else -math.inf)
    print("isolated", count, "words cut out", flush=True)
    _speak(isolated.spoken_digits(DIGIT_PHRASES // one_in), "en", True, DIGIT_SEED, clips / "en-digits", processes)
    for name in ("isolated", "digits"):
        _features(clips / f"en-{name}", name == "isolated", processes)


def _features(stem: Path, people: bool, processes: int) -> None:
    """Of people there are few hours: each of their clips is made in more ways."""
    for variant in ("plain", "line", "room", "voice") if people else ("plain", "line"):
        cache.build(stem, variant, MELS, FEATURE_SEED, processes)


EVALUATION_SEEDS = {"heard": 11, "unheard": 12, "openings": 13, "wider": 14, "talk": 15, "calls": 16, "codes": 17}


def sentences(data: Path, language: str) -> tuple[Spoken, dict[str, Spoken]]:
    """Sentences to train on, in random order, and those to evaluate with by kind of evaluation."""
    rng = random.Random(7)
    public = public_sentences(data) if language == "en" else []
    rng.shuffle(public)
    kept_out = [(s.source, s.phrase) for s in public if held_out(s.source, s.phrase.written)]
    train = [(s.source, s.phrase) for s in public if not held_out(s.source, s.phrase.written)][: PUBLIC[language]]
    own = generated_sentences(language, GENERATED[language], 1)
    train += [(s.source, s.phrase) for s in own if not held_out(s.source, s.phrase.written)]
    if WIDER[language] > 0:
        train += [("wider", p) for p in wider_sentences(language, WIDER[language], WIDER_SEED, held_out=False) if not held_out("phrases", p.written)]
    rng.shuffle(train)
    fresh = {s.phrase.written: s for s in generated_sentences(language, 6000, 99) if held_out(s.source, s.phrase.written)}
    mixed = [pair for pair in kept_out if pair[0] != "dstc11_calls"][:200] + [(s.source, s.phrase) for s in list(fresh.values())[:80]]
    evaluation = {"heard": mixed, "unheard": mixed}
    if WIDER[language] > 0:
        evaluation["wider"] = [("wider", p) for p in wider_sentences(language, WIDER_HELD_OUT, WIDER_SEED + 1, held_out=True)]
        evaluation["talk"] = [("talk", p) for p in talk_sentences(language, TALK_HELD_OUT, TALK_SEED + 1, held_out=True)]
        evaluation["calls"] = [("calls", p) for p in check_turns(language, CHECK_TURNS, WIDER_SEED)]
    if language == "en":
        drawn = {s.phrase.written: s for s in generated_sentences("en", CODE_DRAWS, CODE_SEED) if held_out(s.source, s.phrase.written)}
        evaluation["codes"] = [(s.source, s.phrase) for s in drawn.values() if codes.mostly(s.phrase.written)]
        evaluation["openings"] = [pair for pair in kept_out if pair[0] == "dstc11_calls"]
    return train, evaluation


def _speak(phrases: Spoken, language: str, heard: bool, seed: int, stem: Path, processes: int) -> None:
    if stem.with_suffix(".tsv").exists():
        return
    failed = speak(plan(phrases, language, heard, seed), stem, processes)
    print(stem.name, len(phrases) - failed, "spoken,", failed, "failed", flush=True)
