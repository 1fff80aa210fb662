"""The wider French and Dutch sentences: the same for a seed, spelled in the pack's letters, and kept out by template."""

from __future__ import annotations

import pytest

from parley_training.units import Units
from parley_training.wider import RECAP_FILES, repository_lines, talk_sentences, wider_sentences

LANGUAGES = ["fr", "nl"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_seed_gives_the_same_sentences_and_all_can_be_spelled(language: str) -> None:
    drawn = wider_sentences(language, 400, 5, held_out=False)
    assert drawn == wider_sentences(language, 400, 5, held_out=False)
    for phrase in drawn + talk_sentences(language, 1, 5, held_out=False):
        Units.of(language).encode(phrase.written)
        assert phrase.said and not set("{}<>|()") & set(phrase.said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everyday_sentences_that_are_kept_out_are_never_heard(language: str) -> None:
    heard = {phrase.written for phrase in talk_sentences(language, 3, 1, held_out=False)}
    kept_out = {phrase.written for phrase in talk_sentences(language, 3, 2, held_out=True)}
    assert len(kept_out) > 5 and not heard & kept_out


@pytest.mark.parametrize("language", LANGUAGES)
def test_recap_texts_that_the_detector_is_measured_on_are_not_read(language: str) -> None:
    assert RECAP_FILES == ("a", "b", "n", "bank")
    recap, said = repository_lines(language)
    assert len(recap) > 50 and len(said) > 200
    assert not [line for line in recap + said if ">" in line or line.startswith(("#", "["))]
