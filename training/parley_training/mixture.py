"""One n-gram model out of several, each estimated on text of its own kind.

How much each kind counts depends on what was said before: a model that finds the last words likely knows better what comes
next (Weintraub et al. 1996; Allauzen and Riley 2011, "Bayesian language model interpolation for mobile speech input").
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

Gram = tuple[str, ...]

BEGIN = "<s>"
# What ARPA files write for a probability of nothing.
NOTHING = -99.0
# This share of a model's weight is the same after any words.
FIXED_SHARE = 0.2
SECTION = re.compile(r"\\(\d+)-grams:")


class Grams(NamedTuple):
    """Log10 probability of each n-gram's last word after the others, and log10 back-off weight."""

    order: int
    costs: dict[Gram, tuple[float, float]]

    def log10(self, before: Gram, word: str) -> float:
        """The probability of a word after others; nothing for a word that this model never saw."""
        if (word,) not in self.costs:
            return NOTHING
        before = before[len(before) - self.order + 1 :] if len(before) >= self.order else before
        backed_off = 0.0
        while (*before, word) not in self.costs:
            backed_off += self.costs.get(before, (0.0, 0.0))[1]
            before = before[1:]
        return backed_off + self.costs[(*before, word)][0]

    def log10_of(self, words: Gram) -> float:
        """The probability of words in a row, wherever they stand."""
        return sum(self.log10(words[:i], word) for i, word in enumerate(words) if word != BEGIN)


def read(arpa: Path) -> Grams:
    """An ARPA file. IRSTLM counts the beginning of a sentence among the words that may come next: here nothing of their probability is left to it."""
    order, costs = 0, {}
    for line in arpa.read_text().splitlines():
        if section := SECTION.match(line):
            order = int(section[1])
        elif order and "\t" in line:
            fields = line.split("\t")
            costs[tuple(fields[1].split())] = (float(fields[0]), float(fields[2]) if len(fields) > 2 else 0.0)
    log10, backing_off = costs.get((BEGIN,), (NOTHING, 0.0))
    costs = {gram: cost for gram, cost in costs.items() if BEGIN not in gram[1:]} | {(BEGIN,): (NOTHING, backing_off)}
    more = math.log10(1 - 10**log10)
    return Grams(order, {gram: (cost - more, back) if len(gram) == 1 and gram != (BEGIN,) else (cost, back) for gram, (cost, back) in costs.items()})


def mix(parts: list[tuple[Path, float]], out: Path) -> None:
    """Write one model for several ARPA files and what each counts before anything is said. Its n-grams are those of all parts."""
    models, weights = [read(path) for path, _ in parts], [weight for _, weight in parts]

    @cache
    def shares(before: Gram) -> list[float]:
        found = [weight * 10 ** model.log10_of(before) for model, weight in zip(models, weights)]
        total = sum(found) or 1.0
        return [FIXED_SHARE * weight + (1 - FIXED_SHARE) * each / total for each, weight in zip(found, weights)]

    grams = sorted({gram for model in models for gram in model.costs}, key=lambda gram: (len(gram), gram))
    likely = {gram: sum(share * 10 ** model.log10(gram[:-1], gram[-1]) for share, model in zip(shares(gram[:-1]), models)) for gram in grams}
    likely[(BEGIN,)] = 0.0
    _write(max(model.order for model in models), likely, out)


def _write(order: int, likely: dict[Gram, float], out: Path) -> None:
    left = _left_over(likely)
    lines: dict[int, list[str]] = defaultdict(list)
    for gram, probability in likely.items():
        log10 = math.log10(probability) if probability > 0 else NOTHING
        backing_off = f"\t{math.log10(left[gram]):.6f}" if gram in left else ""
        lines[len(gram)].append(f"{log10:.6f}\t{' '.join(gram)}{backing_off}")
    counts = [f"ngram {n}={len(lines[n])}" for n in range(1, order + 1)]
    sections = ["\n".join([f"\\{n}-grams:", *lines[n], ""]) for n in range(1, order + 1)]
    out.write_text("\n".join(["", "\\data\\", *counts, "", *sections, "\\end\\", ""]))


def _left_over(likely: dict[Gram, float]) -> dict[Gram, float]:
    """The back-off weight of every history: what its n-grams leave, over what they leave in the model one word shorter."""
    here, shorter = defaultdict(float), defaultdict(float)
    for gram, probability in likely.items():
        if len(gram) > 1:
            here[gram[:-1]] += probability
            shorter[gram[:-1]] += likely[gram[1:]]
    return {before: max(1 - here[before], 1e-7) / max(1 - shorter[before], 1e-7) for before in here}
