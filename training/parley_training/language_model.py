"""An n-gram model of sentences, estimated by IRSTLM (Debian package `irstlm`) and written as ARPA text."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

IRSTLM = Path("/usr/lib/irstlm")
UNKNOWN = "<unk>"
# Witten-Bell needs no counts of counts, which small sets and repeated sentences lack; modified Kneser-Ney does, and foresees other text better.
WITTEN_BELL, KNESER_NEY = "wb", "msb"


class NoEstimator(RuntimeError):
    """IRSTLM is not installed."""


def vocabulary(sentences: list[str], seen_at_least: int = 1) -> list[str]:
    counts = Counter(word for sentence in sentences for word in sentence.split())
    return sorted(word for word, count in counts.items() if count >= seen_at_least)


def estimate(sentences: list[str], words: list[str], order: int, arpa: Path, prune: str | None = None, smoothing: str = WITTEN_BELL) -> None:
    """N-grams over `words`; anything else counts as unknown.

    `prune` are IRSTLM's thresholds for the probability mass below which an n-gram of order 2, 3, ... is dropped.
    Where there is too little text for Kneser-Ney it is Witten-Bell after all.
    """
    if not (IRSTLM / "bin" / "tlm").exists():
        raise NoEstimator("the n-gram estimator is missing: apt-get install irstlm")
    known = set(words)
    with tempfile.TemporaryDirectory() as scratch:
        text, full = Path(scratch, "text"), Path(scratch, "full.arpa")
        lines = (" ".join(w if w in known else UNKNOWN for w in s.split()) for s in sentences)
        text.write_text("".join(f"<s> {line} </s>\n" for line in lines))
        how = [f"-tr={text}", f"-n={order}", "-bo=yes", f"-oarpa={full}"]
        try:
            _run("tlm", *how, f"-lm={smoothing}")
        except RuntimeError:
            if smoothing == WITTEN_BELL:
                raise
            _run("tlm", *how, f"-lm={WITTEN_BELL}")
        if prune is None:
            shutil.copy(full, arpa)
        else:
            _run("prune-lm", f"-t={prune}", str(full), str(arpa))


def _run(tool: str, *arguments: str) -> None:
    command = [str(IRSTLM / "bin" / tool), *arguments]
    environment = {**os.environ, "IRSTLM": str(IRSTLM), "LC_ALL": "C"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    if done.returncode != 0:
        raise RuntimeError(f"{tool} failed: {done.stderr[-400:]}")
