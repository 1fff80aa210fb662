"""Word graphs: built with kaldifst, read by a decoder of the same family as the engine's."""

from __future__ import annotations

import math
from pathlib import Path

import kaldifst
import numpy as np
import pytest
from kaldi_decoder import DecodableCtc, FasterDecoder, FasterDecoderOptions

from parley_training import graphs, language_model, word_graph, word_lists
from parley_training.units import CannotSpell, Units


def _logs(spelled: str, units: Units, mistaken: dict[int, str] | None = None) -> np.ndarray:
    """Two frames a letter and a blank between, sure of themselves except where another letter is a little likelier."""
    rows = []
    for i, letter in enumerate(spelled):
        for symbol in (letter, letter, None):
            row = np.full(len(units), 1e-4)
            unit = units.blank if symbol is None else units.encode(symbol)[0]
            row[unit] = 0.9
            if symbol is not None and mistaken and i in mistaken:
                row[unit], row[units.encode(mistaken[i])[0]] = 0.4, 0.5
            rows.append(np.log(row / row.sum()))
    return np.array(rows, np.float32)


def _decode(path: Path, logs: np.ndarray, units: Units) -> str:
    graph = kaldifst.StdConstFst.read(str(path))  # the decoder only borrows it
    decoder = FasterDecoder(graph, FasterDecoderOptions(max_active=3000))
    decoder.decode(DecodableCtc(logs))
    assert decoder.reached_final()
    ok, best = decoder.get_best_path()
    assert ok
    _, labels, _, _ = kaldifst.get_linear_symbol_sequence(best)
    return units.decode([label - 1 for label in labels])


def test_a_digit_graph_hears_only_digits(units: Units, tmp_path: Path) -> None:
    spoken = word_graph.SpokenDigits("zero one two three four".split())
    word_graph.write(word_graph.from_digits(spoken, units), tmp_path / "g.fst")
    assert _decode(tmp_path / "g.fst", _logs("two three", units), units) == "two three"
    assert _decode(tmp_path / "g.fst", _logs("twu three ", units), units) == "two three"


def test_oh_is_a_digit_among_others_and_a_multiplier_stands_before_one(units: Units, tmp_path: Path) -> None:
    word_graph.write(word_graph.from_digits(graphs.DIGITS["en"], units), tmp_path / "g.fst")
    assert _decode(tmp_path / "g.fst", _logs("oh two oh ", units), units) == "oh two oh"
    assert _decode(tmp_path / "g.fst", _logs("double two ", units), units) == "double two"


@pytest.mark.skipif(not (language_model.IRSTLM / "bin" / "tlm").exists(), reason="IRSTLM (Debian package irstlm) is not installed")
class TestSentences:
    sentences = ["block my card please", "i lost my card", "my cart is full", "please block my card"] * 3

    def test_the_language_model_decides_between_words_that_sound_alike(self, units: Units, tmp_path: Path) -> None:
        graph = word_graph.from_sentences(self.sentences, units, tmp_path, order=2)
        word_graph.write(graph, tmp_path / "g.fst")
        assert _decode(tmp_path / "g.fst", _logs("i lost my card ", units, {13: "t"}), units) == "i lost my card"

    def test_a_word_outside_the_vocabulary_is_spelled(self, units: Units, tmp_path: Path) -> None:
        graph = word_graph.from_sentences([*self.sentences, "my zebra"], units, tmp_path, order=2, seen_at_least=2)
        word_graph.write(graph, tmp_path / "g.fst")
        assert _decode(tmp_path / "g.fst", _logs("my quokka ", units), units) == "my quokka"

    def test_words_of_a_list_cost_what_their_list_has_of_the_rare_words(self) -> None:
        costs = word_lists.costs([["bee"], ["cow", "dog", "emu", "fox"]], ["bee", "cow", "yak"])
        assert set(costs) == {"bee", "cow", "dog", "emu", "fox"}
        share = sum(math.exp(-cost) for cost in costs.values())
        assert costs["bee"] < costs["cow"] == costs["fox"]
        assert share < 1

    def test_words_that_cannot_be_spelled_are_counted_and_named(self, units: Units, tmp_path: Path) -> None:
        with pytest.raises(CannotSpell, match="2 words cannot be spelled: no unit for 'é'"):
            word_graph.from_sentences(["un café s'il vous plaît", "ok"], units, tmp_path)


def test_word_lists_are_read_from_common_to_rare_without_names(tmp_path: Path) -> None:
    for name, words in {"english-words.10": "the\na\nof", "english-words.35": "tapir\nthe", "british-upper.35": "Monday", "english-proper-names.10": "Bob"}.items():
        (tmp_path / name).write_text(words + "\n", "latin-1")
    assert word_lists.by_rarity(tmp_path) == [["of", "the"], ["monday", "tapir"]]
    with pytest.raises(word_lists.NoWordLists, match="apt-get install scowl"):
        word_lists.by_rarity(tmp_path / "none")
