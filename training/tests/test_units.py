"""Units and tokens files."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley_training.normalise import dutch, english, french
from parley_training.units import CannotSpell, Units


def test_tokens_are_read_as_they_were_written(units: Units, tmp_path: Path) -> None:
    units.write(tmp_path / "tokens.txt")
    assert Units.read(tmp_path / "tokens.txt").symbols == units.symbols
    assert (tmp_path / "tokens.txt").read_text().startswith("  0\na 1\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [("a 0\nb 2\n<blk> 2\n", "line 2: expected index 1, found '2'"), ("  0\na 1\n", "end in <blk>"), ("  0\na 1\na 2\n<blk> 3\n", "different")],
)
def test_a_tokens_file_that_does_not_fit_is_refused(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "tokens.txt").write_text(text)
    with pytest.raises(ValueError, match=message):
        Units.read(tmp_path / "tokens.txt")


def test_a_character_without_a_unit_cannot_be_spelled(units: Units) -> None:
    with pytest.raises(CannotSpell, match="no unit for 'é'"):
        units.encode("café")


def test_greedy_reading_folds_repeats_and_keeps_doubles_apart(units: Units) -> None:
    a, b, blank = units.encode("a")[0], units.encode("b")[0], units.blank
    assert units.decode([blank, a, a, blank, a, b, b, blank]) == "aab"


def test_text_becomes_what_is_said() -> None:
    assert english("I’d pay £1,250 for 2 — at 07:30, 50% off!") == "i'd pay pounds one thousand two hundred fifty for two at zero seven thirty fifty percent off"
    assert french("L’œuvre coûte où ?") == "l'oeuvre coûte où"
    assert dutch("Coördinatie: één café") == "coördinatie één café"
