"""Make a model pack from a checkpoint: export, measure its delay and confidence, write `pack.json`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import jiwer
import numpy as np

from . import calibrate, eight_bit, graphs, ranges, store
from .export import load, write_tokens
from .phone_network import BELOW, PhoneNetwork
from .search import Search, over
from .streaming import Model, Word, greedy_words
from .units import Units

LICENCES = {
    "en": "Apache-2.0; trained on LibriSpeech and Speech Commands (CC BY 4.0), speechocean762, kathleen (CC0); see README.md",
    "fr": "Apache-2.0; trained on synthetic speech only; see README.md",
    "nl": "Apache-2.0; trained on rhasspy voices (CC0) and synthetic speech; see README.md",
}
CLIPS_A_KIND = 100
Heldout = dict[str, tuple[np.ndarray, list[store.Clip]]]
# Texts to which nothing at all is fitted, confidence neither.
MEASURED_ONLY = {"calls"}
TAILS_MS = (150, 300, 600)


def make(checkpoint: Path, language: str, clips: Path, folder: Path) -> dict[str, object]:
    """Write the pack and return its manifest. What was measured along the way goes to `measured.json` beside the checkpoint."""
    units = Units.of(language)
    folder.mkdir(parents=True, exist_ok=True)
    network = load(checkpoint)
    eight_bit.write(network, ranges.measure(network, ranges.some(clips, language)), language, folder / "model.onnx")
    write_tokens(network, units, folder)
    model = Model(folder / "model.onnx")
    heldout = {path.stem.split("-eval-")[1]: store.read(path.with_suffix("")) for path in sorted(clips.glob(f"{language}-eval-*.tsv"))}
    graph = folder / graphs.FILES["general"]
    search = over(graph, units) if graph.exists() else None
    delays, tails = _times(model, units, heldout, search)
    trust = _confidence(model, units, heldout, search)
    if trust.words == 0:
        print("The network hears nothing of the held-out clips: neither its delay nor its confidence could be measured.", flush=True)
    flush_ms = next(tail for tail in TAILS_MS if tails[tail] <= min(tails.values()) + 0.003)
    manifest = {
        "name": folder.name,
        "kind": "toneCtc",
        "languages": [language],
        "sampleRateHz": 8000,
        "licence": LICENCES[language],
        "version": "1",
        "files": {"model": "model.onnx", "tokens": "tokens.txt"},
        **({"phones": {"first": len(units), "below": BELOW}} if isinstance(network, PhoneNetwork) else {}),
        "timeOffsetMs": -round(sum(delays) / 2),
        "flushMs": flush_ms,
        "confidence": {"scale": round(trust.scale, 4), "offset": round(trust.offset, 4)},
    }
    old = folder / "pack.json"
    if old.exists():
        kept = json.loads(old.read_text())
        manifest |= {key: kept[key] for key in ("graphs", "defaultGraph") if key in kept}
    old.write_text(json.dumps(manifest, indent=2) + "\n")
    measured = {"delays_ms": delays, "word_error_by_tail_ms": tails, "confidence": trust._asdict(), "bytes": (folder / "model.onnx").stat().st_size}
    (checkpoint.parent / "measured.json").write_text(json.dumps(measured, indent=2) + "\n")
    return manifest | measured


def _times(model: Model, units: Units, heldout: Heldout, search: Search | None) -> tuple[tuple[float, float], dict[int, float]]:
    """Delays and word error rate for each length of silence after the last sample, on synthetic clips, decoded as the product does by default."""
    waves, said = _some("heard", heldout, 60)
    decoded = {tail: _decode(model, units, waves, tail, search) for tail in TAILS_MS}
    errors = {tail: jiwer.wer(said, [_text(words) for words in found]) for tail, found in decoded.items()}
    return calibrate.delays_ms(waves, decoded[TAILS_MS[-1]]), errors


def _confidence(model: Model, units: Units, heldout: Heldout, graph: Search | None) -> calibrate.Calibration:
    """Fitted on every second clip of every kind, measured on the others, decoded as the product does by default."""
    halves: list[list[tuple[str, list[Word]]]] = [[], []]
    for kind in sorted(heldout.keys() - MEASURED_ONLY):
        waves, said = _some(kind, heldout, CLIPS_A_KIND)
        for i, pair in enumerate(zip(said, _decode(model, units, waves, 450, graph))):
            halves[i % 2].append(pair)
    return calibrate.fit(*calibrate.judged(halves[0]), *calibrate.judged(halves[1]))


def _some(kind: str, heldout: Heldout, count: int) -> tuple[list[np.ndarray], list[str]]:
    samples, clips = heldout[kind]
    chosen = [clips[i] for i in np.random.default_rng(9).permutation(len(clips))[:count]]
    return [np.asarray(samples[c.start : c.start + c.length]) for c in chosen], [c.text for c in chosen]


def _decode(model: Model, units: Units, waves: list[np.ndarray], tail_ms: float, graph: Search | None = None) -> list[list[Word]]:
    found: dict[int, list[Word]] = {}
    order = sorted(range(len(waves)), key=lambda i: len(waves[i]))
    for at in range(0, len(order), 16):
        group = order[at : at + 16]
        for i, logs in zip(group, model.log_probabilities([waves[i] for i in group], tail_ms)):
            found[i] = graph.words(logs) if graph else greedy_words(logs, units)
    return [found[i] for i in range(len(waves))]


def _text(words: list[Word]) -> str:
    return " ".join(word.text for word in words)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path, help="the pack's folder, for example models/en-8k")
    parser.add_argument("--language", default="en")
    parser.add_argument("--work", type=Path, default=Path(".training"))
    options = parser.parse_args()
    print(json.dumps(make(options.checkpoint, options.language, options.work / "clips", options.folder), indent=2))


if __name__ == "__main__":
    main()
