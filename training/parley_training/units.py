"""The recogniser's units: letters, apostrophe, space, and last the blank."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .normalise import LETTERS

BLANK = "<blk>"


class CannotSpell(ValueError):
    """A text holds a character that is no unit of the pack."""


class Units:
    """The order is the order of `tokens.txt` and of the network's outputs."""

    def __init__(self, symbols: list[str]) -> None:
        if len(set(symbols)) != len(symbols) or symbols[-1:] != [BLANK] or " " not in symbols:
            raise ValueError(f"units must be different, hold a space and end in {BLANK}; got {len(symbols)} of them")
        self.symbols = symbols
        self.blank = len(symbols) - 1
        self._ids = {symbol: i for i, symbol in enumerate(symbols)}

    @classmethod
    def of(cls, language: str) -> Units:
        return cls([" ", *LETTERS[language], BLANK])

    @classmethod
    def read(cls, tokens: Path) -> Units:
        """Read the letters of a `tokens.txt`; what stands after the blank is none. Raises ValueError naming the first line that does not fit."""
        symbols = []
        for number, line in enumerate(tokens.read_text().splitlines()):
            symbol, _, index = line.rpartition(" ")
            if index != str(number):
                raise ValueError(f"{tokens.name} line {number + 1}: expected index {number}, found {index!r}")
            symbols.append(symbol or " ")
        return cls(symbols[: symbols.index(BLANK) + 1] if BLANK in symbols else symbols)

    def write(self, tokens: Path, more: Sequence[str] = ()) -> None:
        """Write `tokens.txt`, with tokens of the pack that are no letters after the blank."""
        tokens.write_text("".join(f"{symbol} {i}\n" for i, symbol in enumerate([*self.symbols, *more])))

    def encode(self, text: str) -> list[int]:
        try:
            return [self._ids[letter] for letter in text]
        except KeyError as error:
            raise CannotSpell(f"no unit for {error.args[0]!r}") from None

    def decode(self, ids: list[int]) -> str:
        """Greedy CTC: repeats folded, blanks dropped."""
        kept = [i for k, i in enumerate(ids) if (k == 0 or i != ids[k - 1]) and i != self.blank]
        return " ".join("".join(self.symbols[i] for i in kept).split())

    def __len__(self) -> int:
        return len(self.symbols)
