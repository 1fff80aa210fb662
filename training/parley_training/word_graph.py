"""Decoding graphs: H o (L o G), built with kaldifst (the finite-state library of Kaldi and k2, which wraps OpenFst).

Input labels are token indices plus one, as sherpa-onnx's `ctcFstDecoderConfig.graph` expects; labels 0 are
epsilon. There are no output labels: the tokens along the path spell the words. Every state is final, so that
an unfinished utterance has a best path too; ending inside a word costs `MIDWORD_COST`.
"""

from __future__ import annotations

import gzip
import math
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import kaldifst
import kaldilm

from .language_model import UNKNOWN, estimate, vocabulary
from .units import BLANK, CannotSpell, Units

MIDWORD_COST = 6.0
# Of 5, 8 and 11 the best on three of the six people of fsdd (george, jackson, lucas); the costs of a lone `oh` were chosen on the other three.
SOMETHING_SAID = 8.0
# In strings `oh` is said for a third of the zeros, alone for hardly any; every twentieth digit or so is doubled. The engine takes a cost of ending of up to 3 for that
# of a whole word, so the rest of what a lone `oh` costs is paid before it and given back when more is said.
OH_COST, LONE_OH_COST, PAID_BEFORE, MULTIPLIER_COST = 1.0, 3.0, 2.0, 2.0
# In the digit graph over phones what is heard counts half as much again (of 1 and 1.5 the better on three people of fsdd: nicolas, theo and yweweler), and so does what
# training heard alone.
SOUND_SCALE = 1.5
BACKOFF = "#0"
PACKED = ".gz"
SPELL = "#1"


def check_spelling(sentences: list[str], units: Units) -> None:
    """Raises CannotSpell naming how many words cannot be written in the pack's units, and the first character."""
    bad: Counter[str] = Counter()
    for sentence in sentences:
        for word in sentence.split():
            try:
                units.encode(word)
            except CannotSpell as error:
                bad[str(error)] += 1
    if bad:
        raise CannotSpell(f"{sum(bad.values())} words cannot be spelled: {bad.most_common(1)[0][0]}")


def from_sentences(
    sentences: list[str],
    units: Units,
    scratch: Path,
    order: int = 2,
    seen_at_least: int = 1,
    prune: str | None = None,
    scale: float = 1.0,
    open_words: bool = True,
) -> kaldifst.StdVectorFst:
    """A graph of an n-gram model of the sentences, whose costs count `scale` times beside the network's.

    With `open_words`, letters spell what is not in the vocabulary.
    """
    check_spelling(sentences, units)
    words = vocabulary(sentences, seen_at_least)
    scratch.mkdir(parents=True, exist_ok=True)
    arpa = scratch / "words.arpa"
    estimate(sentences, words, order, arpa, prune)
    model, symbols = grammar(arpa, open_words)
    rare = [word for word in vocabulary(sentences) if word not in set(words)] or words
    lexicon = _lexicon(symbols, units, rare if open_words else None)
    return scaled(_graph(lexicon, model, units), scale)


class SpokenDigits(NamedTuple):
    """How digits are said one by one. `oh` is hardly ever a whole answer; `multipliers` stand before the digit they repeat.

    `alone` is what the sound of each digit lacks when it is all that is said, in natural logarithms (`alone.py`): the first word costs that much less, or an `oh` that stays alone.
    """

    digits: list[str]
    oh: list[str] = []
    multipliers: list[str] = []
    alone: dict[str, float] = {}


def from_digits(spoken: SpokenDigits, units: Units) -> kaldifst.StdVectorFst:
    """Any digits, any number of them, with what people make of them.

    The first word is helped by `SOMETHING_SAID`: who is asked for digits and speaks has mostly said one, however unclearly.
    """
    check_spelling([*spoken.digits, *spoken.oh, *spoken.multipliers], units)
    model, symbols = digit_grammar(spoken)
    return _graph(_lexicon(symbols, units, None), model, units)


def digit_grammar(spoken: SpokenDigits) -> tuple[kaldifst.StdVectorFst, dict[str, int]]:
    """G of digits, and word labels by name."""
    words = [*spoken.digits, *spoken.oh, *spoken.multipliers]
    symbols = {word: i + 1 for i, word in enumerate(sorted(set(words)))}
    start, going, lone_oh, multiplied = range(4)
    lacks = lambda word: SOUND_SCALE * spoken.alone.get(word, 0.0)
    lone_oh_cost = LONE_OH_COST - max(map(lacks, spoken.oh), default=0.0)
    lines = [f"{start} 0", f"{going} 0", f"{lone_oh} {lone_oh_cost:.5f}"]
    for state in (start, going, lone_oh, multiplied):
        cost = math.log(len(symbols)) - {start: SOMETHING_SAID, lone_oh: PAID_BEFORE}.get(state, 0.0)
        arc = lambda word, to, extra: f"{state} {to} {symbols[word]} {symbols[word]} {cost + extra:.5f}"
        lines += [arc(word, going, -lacks(word) if state == start else 0.0) for word in spoken.digits]
        lines += [arc(word, lone_oh, OH_COST + PAID_BEFORE) if state == start else arc(word, going, OH_COST) for word in spoken.oh]
        if state != multiplied:
            lines += [arc(word, multiplied, MULTIPLIER_COST) for word in spoken.multipliers]
    return compiled(lines), symbols


def scaled(graph: kaldifst.StdVectorFst, scale: float) -> kaldifst.StdVectorFst:
    """The graph with every cost times `scale`: how much the language counts beside the sound."""
    return graph if scale == 1.0 else _rewrite(graph, lambda label: label, scale)


def write(graph: kaldifst.StdVectorFst, path: Path) -> None:
    """As an OpenFst const FST: smaller, and read without building. A path that ends in `.gz` is packed, to a quarter."""
    if path.suffix != PACKED:
        kaldifst.StdConstFst(graph).write(str(path))
        return
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch, "graph.fst")
        kaldifst.StdConstFst(graph).write(str(plain))
        path.write_bytes(gzip.compress(plain.read_bytes(), mtime=0))


def read(path: Path) -> kaldifst.StdConstFst:
    """A graph that `write` wrote."""
    if path.suffix != PACKED:
        return kaldifst.StdConstFst.read(str(path))
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch, "graph.fst")
        plain.write_bytes(gzip.decompress(path.read_bytes()))
        return kaldifst.StdConstFst.read(str(plain))


def grammar(arpa: Path, open_words: bool) -> tuple[kaldifst.StdVectorFst, dict[str, int]]:
    """G with its back-off label #0 on the input side, and word labels by name."""
    table = arpa.with_suffix(".words")
    text = kaldilm.arpa2fst(
        input_arpa=str(arpa), disambig_symbol=BACKOFF, read_symbol_table="", write_symbol_table=str(table), keep_symbols=False, max_order=9
    )
    symbols = {name: int(index) for name, index in (line.split() for line in table.read_text().splitlines())}
    lines, unknown = [], symbols.get(UNKNOWN)
    arcs = [line.split() for line in text.splitlines() if line.strip()]
    after_unknown = _after_unknown(arcs, unknown, symbols[BACKOFF]) if open_words else None
    for fields in arcs:
        if len(fields) <= 2:
            lines.append(" ".join([fields[0], f"{float(fields[1] if len(fields) > 1 else 0):.5f}"]))
            continue
        label = int(fields[2])
        if label == unknown and not open_words:
            continue
        cost = float(fields[4] if len(fields) > 4 else 0)
        is_word = label not in (0, symbols[BACKOFF])
        following = after_unknown if label == unknown and after_unknown is not None else fields[1]
        lines.append(f"{fields[0]} {following} {label} {0 if not is_word else label} {cost:.5f}")
    words = {name: i for name, i in symbols.items() if name not in ("<eps>", BACKOFF, "<s>", "</s>")}
    return compiled(lines), {**words, BACKOFF: symbols[BACKOFF]}


def _after_unknown(arcs: list[list[str]], unknown: int | None, backoff: int) -> str | None:
    """The one state to be in after an unknown word: every other would need its own copy of all that unknown words may be."""
    backing_off = {fields[0] for fields in arcs if len(fields) > 2 and int(fields[2]) == backoff}
    unigrams = [fields for fields in arcs if len(fields) > 2 and fields[0] not in backing_off and int(fields[2]) == unknown]
    return unigrams[0][1] if unigrams else None


def _lexicon(symbols: dict[str, int], units: Units, rare: list[str] | None) -> kaldifst.StdVectorFst:
    """L: letters to words, each word ending in the space unit. Loops on #0; #1 opens the spelling of an unknown word."""
    lines: list[str] = []
    state = 1
    space = units.encode(" ")[0] + 1
    for word, index in symbols.items():
        if word in (BACKOFF, UNKNOWN):
            continue
        labels = [unit + 1 for unit in units.encode(word)]
        path = [0, *range(state, state + len(labels)), 0]
        state += len(labels)
        for at, label in enumerate([*labels, space]):
            lines.append(f"{path[at]} {path[at + 1]} {label} {index if at == 0 else 0} 0")
    if BACKOFF in symbols:
        lines.append(f"0 0 {_extra(units, BACKOFF)} {symbols[BACKOFF]} 0")
    if rare is not None and UNKNOWN in symbols:
        lines += _spelling(symbols[UNKNOWN], rare, units, state)
    return compiled([*lines, "0 0"])


def _spelling(unknown: int, words: list[str], units: Units, first: int) -> list[str]:
    """A letter bigram, with Laplace smoothing, over the words that are too rare for the vocabulary."""
    space = units.encode(" ")[0]
    letters = [i for i in range(len(units)) if i not in (space, units.blank)]
    counts: dict[int, Counter[int]] = defaultdict(Counter)
    for word in words:
        path = [space, *units.encode(word), space]
        for before, after in zip(path, path[1:]):
            counts[before][after] += 1
    state = {letter: first + k for k, letter in enumerate([space, *letters])}
    lines = [f"0 {state[space]} {_extra(units, SPELL)} {unknown} 0"]
    for before in state:
        total = sum(counts[before].values()) + 0.5 * len(state)
        for after in state:
            if before == after == space:
                continue
            cost = -math.log((counts[before][after] + 0.5) / total)
            lines.append(f"{state[before]} {0 if after == space else state[after]} {after + 1} 0 {cost:.5f}")
    return lines


def _extra(units: Units, symbol: str) -> int:
    """Labels beyond the units, for symbols that only live while the graph is being built."""
    return len(units) + 1 + (BACKOFF, SPELL).index(symbol)


def _graph(lexicon: kaldifst.StdVectorFst, grammar: kaldifst.StdVectorFst, units: Units) -> kaldifst.StdVectorFst:
    # Output labels are no longer needed; without them determinisation can merge all it may.
    kaldifst.arcsort(lexicon, sort_type="olabel")
    kaldifst.arcsort(grammar, sort_type="ilabel")
    spelled = kaldifst.compose(lexicon, grammar)
    spelled = _rewrite(spelled, lambda label: label)
    kaldifst.determinize_star(spelled)
    kaldifst.minimize_encoded(spelled)
    spelled = _rewrite(spelled, lambda label: 0 if label > len(units) else label)
    kaldifst.connect(spelled)
    blank = units.blank + 1
    graph = with_blanks(spelled, [label for label in range(1, len(units) + 1) if label != blank], blank, MIDWORD_COST)
    return _rewrite(graph, lambda label: label)


def with_blanks(spelled: kaldifst.StdVectorFst, tokens: Sequence[int], blank: int, midword_cost: float) -> kaldifst.StdVectorFst:
    """Composed with the CTC topology (repeats fold, blanks drop), every state final."""
    state = {label: k + 1 for k, label in enumerate(tokens)}
    lines = [f"0 0 {blank} 0 0"]
    for label in tokens:
        lines += [f"0 {state[label]} {label} {label} 0", f"{state[label]} {state[label]} {label} 0 0", f"{state[label]} 0 {blank} 0 0"]
        lines += [f"{state[label]} {state[other]} {other} {other} 0" for other in tokens if other != label]
    topology = compiled([*lines, "0 0", *(f"{s} 0" for s in state.values())])
    kaldifst.arcsort(topology, sort_type="olabel")
    kaldifst.arcsort(spelled, sort_type="ilabel")
    graph = kaldifst.compose(topology, spelled)
    kaldifst.connect(graph)
    for s in kaldifst.StateIterator(graph):
        if math.isinf(graph.final(s).value):
            graph.set_final(s, midword_cost)
    kaldifst.arcsort(graph, sort_type="ilabel")
    return graph


def _rewrite(fst: kaldifst.StdVectorFst, change: Callable[[int], int], scale: float = 1.0) -> kaldifst.StdVectorFst:
    """The same graph with input labels changed, output labels removed and costs scaled."""
    return rewritten(fst, lambda label, _: (change(label), change(label)), scale)


def rewritten(
    fst: kaldifst.StdVectorFst, change: Callable[[int, int], tuple[int, int]], scale: float = 1.0, without: int | None = None
) -> kaldifst.StdVectorFst:
    """The same graph with input and output labels changed and costs scaled, without the arcs of one input label."""
    out = kaldifst.StdVectorFst()
    for _ in range(fst.num_states):
        out.add_state()
    out.start = fst.start
    for s in kaldifst.StateIterator(fst):
        final = fst.final(s).value
        if not math.isinf(final):
            out.set_final(s, scale * final)
        for arc in kaldifst.ArcIterator(fst, s):
            if arc.ilabel != without:
                out.add_arc(s, kaldifst.StdArc(*change(arc.ilabel, arc.olabel), scale * arc.weight.value, arc.nextstate))
    return out


def compiled(lines: list[str]) -> kaldifst.StdVectorFst:
    """A graph of lines `from to input output cost` and `state cost of ending`."""
    return kaldifst.compile("\n".join(lines) + "\n", acceptor=False)
