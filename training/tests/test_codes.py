"""Turns in which callers say a code."""

from __future__ import annotations

import json
import re
from pathlib import Path

from parley_training import codes, graphs
from parley_training.units import Units

TURNS = codes.turns(2000, seed=1)


def test_the_same_seed_gives_the_same_turns_and_another_gives_others() -> None:
    assert codes.turns(2000, seed=1) == TURNS
    assert codes.turns(2000, seed=2) != TURNS


def test_every_turn_can_be_spelled_and_nearly_every_one_holds_a_sign(units: Units) -> None:
    for turn in TURNS:
        units.encode(turn)
    assert all(re.search(r"\b([a-z]|zero|oh|one|two|three|four|five|six|seven|eight|nine|\w+ty|\w+teen|ten|eleven|twelve)\b", turn) for turn in TURNS)


def test_a_code_with_a_few_words_before_it_is_told_from_a_sentence_with_a_number_in_it() -> None:
    assert codes.mostly("it's b c four two nine")
    assert codes.mostly("my order number is j two eight eight three seven oh")
    assert not codes.mostly("i paid for two of them and one was broken")
    assert not codes.mostly("can i have a plan that i like")


def test_packs_over_letters_listen_for_codes_over_their_general_graph(tmp_path: Path) -> None:
    (tmp_path / "pack.json").write_text(json.dumps({"graphs": {}}))
    graphs.register(tmp_path, "general", tmp_path / "general.fst.gz")
    found = json.loads((tmp_path / "pack.json").read_text())["graphs"]
    assert found["codes"]["file"] == found["general"]["file"]
    assert found["codes"]["acousticScale"] > 1
