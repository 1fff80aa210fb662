"""Decoding graphs over phones: T o min(det(L o G)), where words are what comes out.

What people say is nearer to phones than to letters, which English writes in many ways. Words said alike are told apart by
what is likely. Input labels are columns of the network's output plus one, phones only; 0 takes no input. Output labels are
`2 * word + ends`: `word` counts lines of the graph's word file from one and stands where it is first clear which word it is, 0
elsewhere; `ends` is 1 where a word ends, on arcs that take no input.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

import kaldifst

from . import language_model, word_graph
from .phones import PHONES
from .word_graph import BACKOFF, SpokenDigits, rewritten

Ways = dict[str, list[tuple[int, ...]]]

# Labels while a graph is being built: phones from 1, then the back-off, where unknown words begin and end, and homophones' marks.
BACKING_OFF = len(PHONES) + 1
UNKNOWN_BEGINS, UNKNOWN_ENDS = BACKING_OFF + 1, BACKING_OFF + 2
MARKS = BACKING_OFF + 3
COSTLY_PHONES = 5
# Ending inside a word costs more than the least likely last word.
MIDWORD_COST = 15.0


class Listed(NamedTuple):
    """Words that an unknown word may be, with what each costs among them, and how each is said."""

    costs: dict[str, float]
    ways: Ways


class PhoneGraph(NamedTuple):
    fst: kaldifst.StdVectorFst
    words: list[str]


def from_sentences(
    sentences: list[str], ways: Ways, first: int, scratch: Path, order: int, seen_at_least: int, prune: str | None, scale: float, listed: Listed | None = None
) -> PhoneGraph:
    """A graph of an n-gram model of the sentences, whose costs count `scale` times beside the network's.

    `ways` says how words are said; sentences' words that it has not are unknown ones. `first` is the network's first column of phones.
    """
    known = [word for word in language_model.vocabulary(sentences, seen_at_least) if word in ways]
    scratch.mkdir(parents=True, exist_ok=True)
    arpa = scratch / "words.arpa"
    language_model.estimate(sentences, known, order, arpa, prune)
    return from_model(arpa, ways, first, scale, listed)


def from_model(arpa: Path, ways: Ways, first: int, scale: float, listed: Listed | None = None) -> PhoneGraph:
    """The same of an n-gram model there is, in an ARPA file."""
    grammar, symbols = word_graph.grammar(arpa, listed is not None)
    words = [word for word in symbols if word in ways]
    lexicon = _lexicon([(symbols[word], ways[word]) for word in words], symbols)
    spoken = _spoken(lexicon, grammar, {symbols[word]: i + 1 for i, word in enumerate(words)})
    if listed is not None:
        spoken = _with_unknown(spoken, _tree(listed, len(words) + 1))
        words += listed.costs
    return PhoneGraph(_for_engine(spoken, first, scale), words)


def from_digits(spoken: SpokenDigits, ways: Ways, first: int) -> PhoneGraph:
    """Any digits, any number of them, as `word_graph.from_digits` has them."""
    grammar, symbols = word_graph.digit_grammar(spoken)
    words = list(symbols)
    lexicon = _lexicon([(symbols[word], ways[word]) for word in words], symbols)
    return PhoneGraph(_for_engine(_spoken(lexicon, grammar, {symbols[word]: i + 1 for i, word in enumerate(words)}), first, 1.0), words)


def write(graph: PhoneGraph, path: Path) -> None:
    """The graph as an OpenFst const FST, and its words beside it."""
    word_graph.write(graph.fst, path)
    word_file(path).write_text("".join(f"{word}\n" for word in graph.words))


def word_file(path: Path) -> Path:
    """Where the words of a graph are: beside it, whether it is packed or not."""
    return path.with_name(f"{path.name.split('.')[0]}.words.txt")


def _lexicon(entries: list[tuple[int, list[tuple[int, ...]]]], symbols: dict[str, int]) -> kaldifst.StdVectorFst:
    """L: phones to words."""
    paths = _Paths(1)
    for index, ways in entries:
        for way in ways:
            paths.add(way, 0, index, [math.log(len(ways))])
    lines = paths.lines
    if BACKOFF in symbols:
        lines.append(f"0 0 {BACKING_OFF} {symbols[BACKOFF]} 0")
    if language_model.UNKNOWN in symbols:
        lines += [f"0 {paths.free} {UNKNOWN_BEGINS} {symbols[language_model.UNKNOWN]} 0", f"{paths.free} 0 {UNKNOWN_ENDS} 0 0"]
    return word_graph.compiled([*lines, "0 0"])


class _Paths:
    """Lines of a graph in which every way of saying a word is a path from state 0."""

    def __init__(self, free: int) -> None:
        self.lines: list[str] = []
        self.free = free
        self._used: Counter[tuple[int, ...]] = Counter()

    def add(self, way: tuple[int, ...], to: int, word: int, costs: list[float]) -> None:
        """The word comes out where the path begins. Each path ends in a mark, another for each word that is said so."""
        labels = [*(phone + 1 for phone in way), MARKS + self._used[way]]
        self._used[way] += 1
        path = [0, *range(self.free, self.free + len(way)), to]
        self.free += len(way)
        for at, label in enumerate(labels):
            cost = costs[at] if at < len(costs) else 0.0
            self.lines.append(f"{path[at]} {path[at + 1]} {label} {word if at == 0 else 0} {cost:.5f}")


def _spoken(lexicon: kaldifst.StdVectorFst, grammar: kaldifst.StdVectorFst, words: dict[int, int]) -> kaldifst.StdVectorFst:
    """min(det(L o G)) with output labels as the engine reads them; back-off arcs take no input."""
    kaldifst.arcsort(lexicon, sort_type="olabel")
    kaldifst.arcsort(grammar, sort_type="ilabel")
    spoken = _smallest(kaldifst.compose(lexicon, grammar))
    return rewritten(spoken, lambda label, said: _coded(label, words.get(said, 0)))


def _coded(label: int, word: int) -> tuple[int, int]:
    if label >= MARKS:
        return 0, 2 * word + 1
    return 0 if label == BACKING_OFF else label, 2 * word


def _tree(listed: Listed, first_word: int) -> kaldifst.StdVectorFst:
    """The listed words from phones to words. Their first phones cost what they tell of the word, as soon as they are heard:
    a search with a beam would drop the whole list if entering it cost what a rare word costs. Later phones are free, which lets
    endings be shared.
    """
    said = [(tuple(way), cost + math.log(len(listed.ways[word])), i) for i, (word, cost) in enumerate(listed.costs.items()) for way in listed.ways[word]]
    likely: dict[tuple[int, ...], float] = defaultdict(float)
    for way, cost, _ in said:
        for k in range(COSTLY_PHONES + 1):
            likely[way[:k]] += math.exp(-cost)
    paths = _Paths(2)
    for way, cost, i in said:
        told = [math.log(likely[way[: k - 1]] / likely[way[:k]]) if k <= COSTLY_PHONES else 0.0 for k in range(1, len(way) + 1)]
        paths.add(way, 1, first_word + i, [told[0] - math.log(likely[()]), *told[1:], cost + math.log(likely[way[:COSTLY_PHONES]])])
    return rewritten(_smallest(word_graph.compiled([*paths.lines, "1 0"])), _coded)


def _smallest(fst: kaldifst.StdVectorFst) -> kaldifst.StdVectorFst:
    kaldifst.determinize_star(fst)
    # Minimisation takes no graph as determinisation leaves it.
    fst = rewritten(fst, lambda label, said: (label, said))
    kaldifst.minimize_encoded(fst)
    return fst


def _with_unknown(spoken: kaldifst.StdVectorFst, tree: kaldifst.StdVectorFst) -> kaldifst.StdVectorFst:
    """The graph with the tree in the one place where an unknown word is said."""
    places = {(s, arc.nextstate) for s in kaldifst.StateIterator(spoken) for arc in kaldifst.ArcIterator(spoken, s) if arc.ilabel == UNKNOWN_ENDS}
    if len(places) != 1:
        raise ValueError(f"unknown words must be said in one place, found {len(places)}")
    [(begin, after)] = places
    out = rewritten(spoken, lambda label, said: (0 if label == UNKNOWN_BEGINS else label, said), without=UNKNOWN_ENDS)
    offset = out.num_states
    place = {tree.start: begin} | {s: offset + s for s in range(tree.num_states) if s != tree.start}
    for _ in range(tree.num_states):
        out.add_state()
    for s in kaldifst.StateIterator(tree):
        final = tree.final(s).value
        if not math.isinf(final):
            out.add_arc(place[s], kaldifst.StdArc(0, 0, final, after))
        for arc in kaldifst.ArcIterator(tree, s):
            out.add_arc(place[s], kaldifst.StdArc(arc.ilabel, arc.olabel, arc.weight.value, place[arc.nextstate]))
    return out


def _for_engine(spoken: kaldifst.StdVectorFst, first: int, scale: float) -> kaldifst.StdVectorFst:
    """Blanks and repeats, an end in every state, and labels as the network's columns."""
    kaldifst.connect(spoken)
    count = len(PHONES)
    graph = word_graph.with_blanks(spoken, range(1, count + 1), count + 1, MIDWORD_COST)
    return rewritten(graph, lambda label, said: (label + first if label > 0 else 0, said), scale)
