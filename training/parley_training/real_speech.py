"""Real speech that may train what ships: readers, the rule that keeps speakers out, and bad-item checks."""

from __future__ import annotations

import csv
import hashlib
import math
import subprocess
from collections import Counter
from pathlib import Path
from typing import Iterator, NamedTuple

import numpy as np

from .normalise import NORMALISERS
from .sentences import fraction
from .store import SAMPLE_RATE, Writer

SHORTEST_S, LONGEST_S = 0.2, 24.0
LETTERS_A_SECOND_MOST = 26.0
HELD_OUT_SPEAKER_SHARE = {"librispeech": 0.1, "speechocean762": 0.1, "speech_commands": 0.1}
HELD_OUT_TEXT_SHARE = {"kathleen": 0.08, "nl_voices": 0.08}


class Row(NamedTuple):
    """One clip of a set's manifest."""

    file: str
    start_ms: float
    end_ms: float
    speaker: str
    text: str


def rows(folder: Path) -> list[Row]:
    with (folder / "manifest.tsv").open(newline="") as lines:
        reader = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(reader)
        return [Row(r[0], float(r[1]), float(r[2]), r[3], r[4] if len(r) > 4 else "") for r in reader if r]


def held_out_speakers(set_name: str, speakers: set[str]) -> set[str]:
    """The tenth of the speakers that comes first in the order of their hashes: the same on every machine."""
    ordered = sorted(speakers, key=lambda who: hashlib.sha1(f"{set_name}:{who}".encode()).hexdigest())
    return set(ordered[: math.ceil(len(ordered) * HELD_OUT_SPEAKER_SHARE.get(set_name, 0.0))])


def problem(seconds: float, text: str) -> str | None:
    """Why a clip cannot be trained on, or None. Mislabelled clips show as more letters than anyone can say."""
    if not text:
        return "empty text"
    if not seconds >= SHORTEST_S:
        return "empty or too short"
    if seconds > LONGEST_S:
        return "too long"
    if len(text) / seconds > LETTERS_A_SECOND_MOST:
        return "more letters than can be said in its time"
    return None


def prepare(folder: Path, language: str, train: Path, held_out: Path, one_in: int = 1) -> Counter[str]:
    """Write a set's clips, one in `one_in`, to two parts, `train` and `held_out`; returns why how many were skipped."""
    table, skipped = rows(folder), Counter()
    kept_out = held_out_speakers(folder.name, {row.speaker for row in table})
    writers = {True: Writer(held_out), False: Writer(train)}
    for row, samples in _clips(folder, table[::one_in]):
        text = NORMALISERS[language](row.text)
        why = problem(len(samples) / SAMPLE_RATE, text)
        if why:
            skipped[why] += 1
            continue
        out = row.speaker in kept_out or fraction(f"text:{text}") < HELD_OUT_TEXT_SHARE.get(folder.name, 0.0)
        writers[out].add(samples, f"{folder.name}:{row.speaker}", folder.name, text)
    for writer in writers.values():
        writer.close()
    return skipped


def decode(path: Path) -> np.ndarray:
    """Any audio file as 8 kHz mono int16. Raises CalledProcessError when ffmpeg cannot read it."""
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-ar", str(SAMPLE_RATE), "-ac", "1", "-f", "s16le", "-"]
    return np.frombuffer(subprocess.run(command, check=True, capture_output=True).stdout, dtype="<i2")


def _clips(folder: Path, table: list[Row]) -> Iterator[tuple[Row, np.ndarray]]:
    samples, current = np.zeros(0, np.int16), None
    for row in table:
        if row.file != current:
            samples, current = decode(folder / row.file), row.file
        per_ms = SAMPLE_RATE / 1000
        yield row, samples[round(row.start_ms * per_ms) : round(row.end_ms * per_ms)]
