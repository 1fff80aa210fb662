"""One n-gram model out of several."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley_training import language_model, mixture

CALLS = ["i lost my card", "block my card please", "my card is blocked", "i lost my phone"] * 3
BOOKS = ["the old man lost his hat", "the old house was dark", "she lost the old card of the house"] * 3
WORDS = sorted({word for sentence in CALLS + BOOKS for word in sentence.split()})


@pytest.mark.skipif(not (language_model.IRSTLM / "bin" / "tlm").exists(), reason="IRSTLM (Debian package irstlm) is not installed")
class TestMixture:
    @pytest.fixture
    def mixed(self, tmp_path: Path) -> mixture.Grams:
        self.calls, self.books = tmp_path / "calls.arpa", tmp_path / "books.arpa"
        language_model.estimate(CALLS, WORDS, 3, self.calls)
        language_model.estimate(BOOKS, WORDS, 3, self.books)
        mixture.mix([(self.calls, 0.5), (self.books, 0.5)], tmp_path / "mixed.arpa")
        return mixture.read(tmp_path / "mixed.arpa")

    @pytest.mark.parametrize("before", [(), ("<s>",), ("lost",), ("my", "card"), ("the", "old"), ("his", "hat"), ("card", "dark")])
    def test_what_may_come_next_adds_up_to_one_after_any_words(self, mixed: mixture.Grams, before: tuple[str, ...]) -> None:
        total = sum(10 ** mixed.log10(before, word) for word in [*WORDS, "</s>", language_model.UNKNOWN])
        assert total == pytest.approx(1, abs=0.01)

    def test_the_kind_of_text_in_which_the_words_before_are_likely_tells_what_comes_next(self, mixed: mixture.Grams) -> None:
        calls, books = mixture.read(self.calls), mixture.read(self.books)
        half = lambda before, word: 0.5 * 10 ** calls.log10(before, word) + 0.5 * 10 ** books.log10(before, word)
        assert 10 ** mixed.log10(("lost", "my"), "card") > 1.3 * half(("lost", "my"), "card")
        assert 10 ** mixed.log10(("the", "old"), "house") > 1.3 * half(("the", "old"), "house")

    def test_a_word_that_only_one_of_them_knows_is_as_likely_as_that_one_counts(self, mixed: mixture.Grams) -> None:
        assert 10 ** mixed.log10((), "hat") == pytest.approx(0.5 * 10 ** mixture.read(self.books).log10((), "hat"), rel=1e-3)

    def test_too_little_text_for_kneser_ney_is_smoothed_all_the_same(self, tmp_path: Path) -> None:
        language_model.estimate(CALLS, WORDS, 3, tmp_path / "few.arpa", smoothing=language_model.KNESER_NEY)
        assert mixture.read(tmp_path / "few.arpa").log10(("my",), "card") < 0
