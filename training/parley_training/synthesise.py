"""Speak sentences with many synthetic voices, at 8 kHz, in parallel processes. Deterministic for a seed."""

from __future__ import annotations

import os
import random
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

import numpy as np
import soundfile
from scipy.signal import resample_poly

from . import voices
from .grammar import Phrase
from .parallel import in_parallel
from .store import SAMPLE_RATE, Writer

SHORTEST_S, LONGEST_S = 0.25, 15.0


class Job(NamedTuple):
    phrase: Phrase
    voice: voices.Utterance
    kind: str


def plan(phrases: list[tuple[str, Phrase]], language: str, heard: bool, seed: int) -> list[Job]:
    """Give every phrase a voice."""
    rng = random.Random(seed)
    pick = voices.heard_voice if heard else voices.unheard_voice
    return [Job(phrase, pick(language, rng), kind) for kind, phrase in phrases]


def speak(jobs: list[Job], stem: Path, processes: int = 2) -> int:
    """Synthesise the jobs into `<stem>.pcm/.tsv`; returns how many failed and were skipped."""
    failed, writer = 0, Writer(stem)
    for job, samples in zip(jobs, in_parallel(_speak_one, jobs, processes, chunk=20)):
        if samples is None:
            failed += 1
        else:
            writer.add(samples, job.voice.speaker, job.kind, job.phrase.written)
    writer.close()
    return failed


def _speak_one(job: Job) -> np.ndarray | None:
    wav = Path(tempfile.gettempdir()) / f"parley-speak-{os.getpid()}.wav"
    try:
        voices.synthesise(job.voice, job.phrase.said, wav)
        samples, rate = soundfile.read(wav, dtype="float32")
    except (subprocess.SubprocessError, OSError, soundfile.LibsndfileError):
        return None
    finally:
        wav.unlink(missing_ok=True)
    return trim_and_resample(samples, rate, job.voice.resample)


def trim_and_resample(samples: np.ndarray, rate: int, slower: float = 1.0) -> np.ndarray | None:
    """To 8 kHz int16 at a common level, `slower` times as long; None when too short, too long or silent."""
    up = round(SAMPLE_RATE * slower / 50)
    samples = resample_poly(samples, up, rate // 50) if rate % 50 == 0 else resample_poly(samples, round(SAMPLE_RATE * slower), rate)
    peak = float(np.abs(samples).max(initial=0.0))
    if peak < 1e-3 or not SHORTEST_S <= len(samples) / SAMPLE_RATE <= LONGEST_S:
        return None
    return np.round(samples / peak * 12_000).astype(np.int16)
