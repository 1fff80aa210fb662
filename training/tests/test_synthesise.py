"""The same sentences, voices and samples for a seed; what cannot be said is counted and left out."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import numpy as np
import pytest

from parley_training import store, voices
from parley_training.grammar import Phrase
from parley_training.synthesise import plan, speak, trim_and_resample

PHRASES = [("test", Phrase(text, text)) for text in ("i lost my card", "good morning", "my bill is too high", "call me back", "two three oh")]
installed = pytest.mark.skipif(not all(shutil.which(engine) for engine in ("espeak-ng", "flite", "festival")), reason="a synthesiser is not installed")


@installed
def test_a_seed_gives_the_same_clips_to_the_bit_with_any_number_of_processes(tmp_path: Path) -> None:
    jobs = plan(PHRASES, "en", True, 3)
    assert jobs == plan(PHRASES, "en", True, 3)
    assert jobs != plan(PHRASES, "en", True, 4)
    assert speak(jobs, tmp_path / "one", 1) == speak(jobs, tmp_path / "two", 2) == 0
    for ending in (".tsv", ".pcm"):
        assert (tmp_path / f"one{ending}").read_bytes() == (tmp_path / f"two{ending}").read_bytes()
    assert [clip.text for clip in store.read(tmp_path / "one")[1]] == [phrase.said for _, phrase in PHRASES]


@installed
def test_sentences_too_long_or_without_a_sound_are_counted_and_left_out(tmp_path: Path) -> None:
    good, *others = plan(PHRASES, "en", True, 3)
    espeak = good.voice._replace(engine="espeak", voice="en-us")
    endless = good._replace(voice=espeak, phrase=Phrase("a long story " * 60, "a long story " * 60))
    silent = good._replace(voice=espeak, phrase=Phrase("", ""))
    assert speak([endless, good, silent], tmp_path / "some", 1) == 2
    assert [clip.text for clip in store.read(tmp_path / "some")[1]] == [good.phrase.written]


@installed
def test_a_voice_kept_out_that_is_not_installed_ends_preparation_because_another_would_speak(monkeypatch: pytest.MonkeyPatch) -> None:
    for language in ("en", "fr", "nl"):
        assert len(voices.absent(language)) < 3
    monkeypatch.setattr(voices, "ESPEAK_VARIANTS", [*voices.ESPEAK_VARIANTS, "nobody"])
    assert "nobody" in voices.absent("nl")
    monkeypatch.setattr(voices, "ESPEAK_HELD_OUT_VARIANTS", ["m7", "no-one"])
    with pytest.raises(voices.NoVoice, match="eSpeak NG has no no-one"):
        voices.absent("fr")


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_voices_that_are_kept_out_are_never_heard(language: str) -> None:
    rng = random.Random(1)
    heard = {voices.heard_voice(language, rng).speaker for _ in range(4000)}
    unheard = {voices.unheard_voice(language, rng).speaker for _ in range(400)}
    assert len(heard) > 20 and len(unheard) > 5
    assert not heard & unheard


def test_speech_is_brought_to_one_rate_and_level_and_silence_is_none() -> None:
    tone = np.sin(np.arange(16_000) / 16_000 * 2 * np.pi * 300).astype(np.float32)
    quiet = trim_and_resample(tone * 0.01, 16_000)
    assert quiet is not None and len(quiet) == 8000 and abs(int(np.abs(quiet).max()) - 12_000) <= 1
    slower = trim_and_resample(tone, 16_000, 1.1)
    assert slower is not None and len(slower) == 8800
    assert trim_and_resample(tone * 0, 16_000) is None
    assert trim_and_resample(np.tile(tone, 16), 16_000) is None
    assert trim_and_resample(tone[:3000], 16_000) is None
