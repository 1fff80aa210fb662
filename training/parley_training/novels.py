"""Book English for the general word graph: Jane Austen's novels, from the Debian package r-cran-janeaustenr.

The texts are in the public domain, the package is MIT. It is read without R: a lazy-load database is a row of
compressed serialisations, in which every string stands behind its type and length (R Internals, section 1.8).
"""

from __future__ import annotations

import re
import struct
import zlib
from pathlib import Path

from .normalise import english

DATABASE = Path("/usr/lib/R/site-library/janeaustenr/data/Rdata.rdb")
LONGEST_WORDS = 25
SPOKEN = {"mr": "mister", "mrs": "missus", "dr": "doctor", "st": "saint"}
# A CHARSXP in XDR: flags and type 9, its length, its bytes.
STRING = re.compile(rb"\x00[\x00\x04]\x00\x09(....)", re.DOTALL)
LENGTH_BYTES = 4


class NoNovels(RuntimeError):
    """The package is not installed."""


def sentences(database: Path = DATABASE) -> list[str]:
    """Every sentence of the novels, normalised, cut at stops; those too long for one breath are cut at commas."""
    if not database.exists():
        raise NoNovels("the novels are missing: apt-get install --no-install-recommends r-cran-janeaustenr")
    text = " ".join(_strings(database.read_bytes()))
    text = re.sub(r"\b(mr|mrs|dr|st)\b\.?", lambda m: SPOKEN[m.group(1).lower()], text, flags=re.IGNORECASE)
    pieces = [english(piece) for piece in re.split(r"[.!?;:]+|--|\"", text)]
    return [part for piece in pieces for part in _cut(piece.split()) if part]


def _strings(database: bytes) -> list[str]:
    """The strings of every object: each is its length in four bytes, then a zlib stream."""
    found, rest = [], database
    while rest:
        unzip = zlib.decompressobj()
        found += _strings_of(unzip.decompress(rest[LENGTH_BYTES:]))
        rest = unzip.unused_data
    return found


def _strings_of(data: bytes) -> list[str]:
    found, at = [], 0
    while match := STRING.search(data, at):
        length = struct.unpack(">i", match.group(1))[0]
        at = match.end() + max(0, length)
        found.append(data[match.end() : at].decode("utf-8", "ignore"))
    return found


def _cut(words: list[str]) -> list[str]:
    return [" ".join(words[k : k + LONGEST_WORDS]) for k in range(0, len(words), LONGEST_WORDS)]
