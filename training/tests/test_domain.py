"""An operator's sentences and catalogue become a graph, or are refused; nothing of them is left out in silence."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from parley_training import graphs, language_model, phone_graph
from parley_training.domain import NothingToHear, domain_sentences
from parley_training.export import write_tokens
from parley_training.network import Architecture, Network
from parley_training.phone_network import PhoneNetwork
from parley_training.units import CannotSpell, Units

SENTENCES = ["Is the {name} in stock?", "I'd like to return something.", ""]
NAMES = ["Café Crème 250 g", "Whirlpool"]


def test_names_stand_in_sentences_and_alone_and_are_the_same_every_time() -> None:
    found = domain_sentences(SENTENCES, NAMES, "en")
    assert set(found) == {
        "is the cafe creme two hundred fifty g in stock", "is the whirlpool in stock", "i'd like to return something",
        "cafe creme two hundred fifty g", "whirlpool",
    }  # fmt: skip
    assert found == domain_sentences(SENTENCES, NAMES, "en")


@pytest.mark.parametrize(
    ("language", "sentences", "names", "message"),
    [
        ("en", ["где {name}"], ["Łódź", "Квас"], r"3 words cannot be spelled: no unit for 'г' \(где, Łódź, Квас\)"),
        ("fr", ["mon forfait 5G, s'il vous plaît"], [], r"1 words cannot be spelled: no unit for '5' \(5G,\)"),
        ("fr", ["une Škoda bleue"], [], "no unit for 'Š'"),
        ("nl", ["een crème brûlée – twee"], [], "no unit for 'û'"),
    ],
)
def test_words_that_would_lose_a_letter_or_a_figure_are_refused(language: str, sentences: list[str], names: list[str], message: str) -> None:
    with pytest.raises(CannotSpell, match=message):
        domain_sentences(sentences, names, language)


def test_other_braces_no_names_and_no_words_are_refused() -> None:
    with pytest.raises(ValueError, match=r"only \{name\} stands for something else; found braces in: my \{order\}"):
        domain_sentences(["my {order}"], ["Whirlpool"], "en")
    with pytest.raises(ValueError, match="the catalogue is empty"):
        domain_sentences(["my {name}"], [" "], "en")
    with pytest.raises(NothingToHear):
        domain_sentences(["", "?!"], [], "en")


def _pack(folder: Path, language: str, network: Network) -> Path:
    """A pack's tokens and manifest, which are all that a graph is made by."""
    folder.mkdir()
    write_tokens(network, Units.of(language), folder)
    phones = {"phones": {"first": len(Units.of(language))}} if isinstance(network, PhoneNetwork) else {}
    (folder / "pack.json").write_text(json.dumps({"languages": [language], **phones}))
    return folder


@pytest.fixture
def packs(small: Architecture, tmp_path: Path) -> dict[str, Path]:
    french = Architecture(**{**small.as_dict(), "units": len(Units.of("fr"))})
    return {"en": _pack(tmp_path / "en", "en", PhoneNetwork(small)), "fr": _pack(tmp_path / "fr", "fr", Network(french))}


def _run(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    monkeypatch.setattr(sys, "argv", ["graphs", *map(str, arguments)])
    try:
        graphs.main()
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


@pytest.mark.skipif(
    not (language_model.IRSTLM / "bin" / "tlm").exists() or shutil.which("espeak-ng") is None, reason="IRSTLM or eSpeak NG is not installed"
)
def test_one_command_makes_an_operators_graph_and_names_it_in_the_pack(packs: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sentences.txt").write_text("is the {name} in stock\n")
    (tmp_path / "names.txt").write_text("Whirlpool\n")
    for language, pack in packs.items():
        assert _run(monkeypatch, "domain", pack, "--sentences", tmp_path / "sentences.txt", "--catalogue", tmp_path / "names.txt") == 0
        graph = json.loads((pack / "pack.json").read_text())["graphs"]["domain"]
        assert graph["file"] == "domain.fst" and (pack / "domain.fst").stat().st_size > 500
        assert ("words" in graph) == (language == "en")
    assert set(phone_graph.word_file(packs["en"] / "domain.fst").read_text().split()) == {"is", "the", "whirlpool", "in", "stock"}


def test_what_no_graph_can_be_made_of_is_told_in_a_line_and_leaves_the_pack_alone(
    packs: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sentences.txt").write_text("j'ai une škoda\n")
    for arguments, message in [
        (["--sentences", tmp_path / "sentences.txt"], "1 words cannot be spelled: no unit for 'š' (škoda)"),
        (["--sentences", tmp_path / "none.txt"], "none.txt"),
        ([], "there is nothing to hear"),
    ]:
        before = sorted(path.name for path in packs["fr"].iterdir())
        assert _run(monkeypatch, "domain", packs["fr"], *arguments) == 1
        assert message in capsys.readouterr().err
        assert sorted(path.name for path in packs["fr"].iterdir()) == before


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_tokens_file_of_another_pack_is_refused(
    language: str, packs: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sentences.txt").write_text("oui\n")
    other = packs["fr" if language == "en" else "en"]
    (packs[language] / "tokens.txt").write_text((other / "tokens.txt").read_text())
    assert _run(monkeypatch, "domain", packs[language], "--sentences", tmp_path / "sentences.txt") == 1
    assert "tokens.txt does not fit" in capsys.readouterr().err
    assert not (packs[language] / "domain.fst").exists()
