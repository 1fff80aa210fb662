"""Graphs over phones: words by how they are said."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from parley_training import graphs, language_model, phone_graph, phones, search
from parley_training.phone_graph import Listed, Ways
from parley_training.phone_network import BELOW
from parley_training.units import Units

CARD, CART, MY, I, LOST, FULL, IS, BLOCK = "k A r d", "k A r t", "m aI", "aI", "l O s t", "f U l", "I z", "b l A k"
ZEBRA, OTTER, QUOKKA = "z i b r @", "A t 3", "k w A k @"


def _way(line: str) -> tuple[int, ...]:
    return tuple(phones.PHONES.index(phone) for phone in line.split())


WAYS: Ways = {
    word: [_way(way)]
    for word, way in {"card": CARD, "cart": CART, "my": MY, "i": I, "eye": I, "lost": LOST, "full": FULL, "is": IS, "block": BLOCK}.items()
}
SENTENCES = ["block my card", "i lost my card", "my cart is full", "my eye is full", "i lost my zebra", "i lost my otter"] * 3


def _rows(said: str, units: Units, mistaken: dict[int, str] | None = None) -> np.ndarray:
    """Two frames a phone and a blank between, sure of themselves except where another phone is a little likelier; letters tell nothing."""
    rows = []
    for i, phone in enumerate(said.split()):
        for symbol in (phone, phone, None):
            row = np.full(len(phones.PHONES) + 1, 1e-4)
            place = -1 if symbol is None else phones.PHONES.index(symbol)
            row[place] = 0.9
            if symbol is not None and mistaken and i in mistaken:
                row[place], row[phones.PHONES.index(mistaken[i])] = 0.4, 0.5
            rows.append(np.concatenate([np.log(np.full(len(units), 1 / len(units))), np.log(row / row.sum()) - BELOW]))
    return np.array(rows, np.float32)


def _heard(path: Path, units: Units, said: str, mistaken: dict[int, str] | None = None) -> str:
    return " ".join(word.text for word in search.over(path, units).words(_rows(said, units, mistaken)))


def test_digits_are_heard_by_how_they_are_said(units: Units, tmp_path: Path) -> None:
    ways = {word: [_way(way)] for word, way in {"two": "t u", "three": "T r i", "oh": "oU"}.items()}
    spoken = graphs.SpokenDigits(["two", "three"], oh=["oh"])
    phone_graph.write(phone_graph.from_digits(spoken, ways, len(units)), tmp_path / "g.fst")
    assert _heard(tmp_path / "g.fst", units, "t u T r i oU t u", {3: "l"}) == "two three oh two"


def test_a_digit_whose_sound_lacks_something_when_it_is_alone_costs_so_much_less(units: Units, tmp_path: Path) -> None:
    ways = {word: [_way(way)] for word, way in {"two": "t u", "three": "T r i"}.items()}
    heard = []
    for number, lacks in enumerate((0.0, 60.0)):
        spoken = graphs.SpokenDigits(["two", "three"], alone={"three": lacks})
        phone_graph.write(phone_graph.from_digits(spoken, ways, len(units)), tmp_path / f"{number}.fst")
        heard.append(_heard(tmp_path / f"{number}.fst", units, "t u"))
    assert heard == ["two", "three"]


def test_a_packed_graph_is_heard_through_as_a_plain_one_is(units: Units, tmp_path: Path) -> None:
    ways = {word: [_way(way)] for word, way in {"two": "t u", "three": "T r i"}.items()}
    graph = phone_graph.from_digits(graphs.SpokenDigits(["two", "three"]), ways, len(units))
    phone_graph.write(graph, tmp_path / "g.fst.gz")
    phone_graph.write(graph, tmp_path / "g.fst")
    assert (tmp_path / "g.fst.gz").stat().st_size < (tmp_path / "g.fst").stat().st_size
    assert _heard(tmp_path / "g.fst.gz", units, "t u T r i t u") == "two three two"


@pytest.mark.skipif(not (language_model.IRSTLM / "bin" / "tlm").exists(), reason="IRSTLM (Debian package irstlm) is not installed")
class TestSentences:
    def _graph(self, units: Units, folder: Path, listed: Listed | None = None) -> Path:
        graph = phone_graph.from_sentences(SENTENCES, WAYS, len(units), folder, 2, 1, None, 1.0, listed)
        phone_graph.write(graph, folder / "g.fst")
        return folder / "g.fst"

    def test_the_language_model_decides_between_words_that_are_said_nearly_or_wholly_alike(self, units: Units, tmp_path: Path) -> None:
        path = self._graph(units, tmp_path)
        assert _heard(path, units, f"{I} {LOST} {MY} {CARD}", {10: "t"}) == "i lost my card"
        assert _heard(path, units, f"{MY} {I} {IS} {FULL}") == "my eye is full"

    def test_a_word_has_the_times_and_the_probability_of_its_phones(self, units: Units, tmp_path: Path) -> None:
        words = search.over(self._graph(units, tmp_path), units).words(_rows(f"{BLOCK} {MY} {CARD}", units))
        assert [word.text for word in words] == ["block", "my", "card"]
        assert (words[1].start_ms, words[1].end_ms) == (12 * 30, 17 * 30)
        assert words[1].raw == pytest.approx(0.9 / (0.9 + 40e-4), abs=0.01)

    def test_a_word_without_a_way_is_one_of_the_listed_words(self, units: Units, tmp_path: Path) -> None:
        listed = Listed({"zebra": 1.0, "otter": 1.0, "quokka": 2.0}, {"zebra": [_way(ZEBRA)], "otter": [_way(OTTER)], "quokka": [_way(QUOKKA)]})
        path = self._graph(units, tmp_path, listed)
        assert phone_graph.word_file(path).read_text().split()[-3:] == ["zebra", "otter", "quokka"]
        assert _heard(path, units, f"{I} {LOST} {MY} {QUOKKA}") == "i lost my quokka"
        assert _heard(path, units, f"{MY} {OTTER} {IS} {FULL}", {2: "O"}) == "my otter is full"
