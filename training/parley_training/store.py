"""Clips on disk: one int16 sample file and one table a part, readable by anything."""

from __future__ import annotations

from pathlib import Path
from typing import Iterable, NamedTuple

import numpy as np

SAMPLE_RATE = 8000


class Clip(NamedTuple):
    """One utterance: where its samples lie in the part's sample file, who speaks, what is said, and its kind."""

    start: int
    length: int
    speaker: str
    kind: str
    text: str

    @property
    def seconds(self) -> float:
        return self.length / SAMPLE_RATE


class Writer:
    """Appends clips to `<stem>.pcm` (int16, 8 kHz) and writes `<stem>.tsv` on close, last and whole: where it is there, so are the samples."""

    def __init__(self, stem: Path) -> None:
        stem.parent.mkdir(parents=True, exist_ok=True)
        self._stem, self._clips, self._at = stem, [], 0
        self._file = stem.with_suffix(".pcm.part").open("wb")

    def add(self, samples: np.ndarray, speaker: str, kind: str, text: str) -> None:
        self._file.write(samples.astype("<i2").tobytes())
        self._clips.append(Clip(self._at, len(samples), speaker, kind, text))
        self._at += len(samples)

    def close(self) -> None:
        self._file.close()
        rows = ["\t".join(map(str, clip)) for clip in self._clips]
        self._stem.with_suffix(".pcm.part").rename(self._stem.with_suffix(".pcm"))
        part = self._stem.with_suffix(".tsv.part")
        part.write_text("\n".join(["start\tlength\tspeaker\tkind\ttext", *rows]) + "\n")
        part.rename(self._stem.with_suffix(".tsv"))


def read(stem: Path) -> tuple[np.ndarray, list[Clip]]:
    """The samples (memory-mapped) and clips of one part."""
    samples = np.memmap(stem.with_suffix(".pcm"), dtype="<i2", mode="r")
    rows = stem.with_suffix(".tsv").read_text().splitlines()[1:]
    return samples, [_clip(row) for row in rows]


def hours(clips: Iterable[Clip]) -> float:
    return sum(clip.seconds for clip in clips) / 3600


def _clip(row: str) -> Clip:
    start, length, speaker, kind, text = row.split("\t")
    return Clip(int(start), int(length), speaker, kind, text)
