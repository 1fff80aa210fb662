"""Bad items of a training set are reported, skipped and counted; preparation is deterministic."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile

from parley_training import cache, real_speech, store
from parley_training.__main__ import body, places
from tests.conftest import tone_speech

ROWS = [
    ("a", "anna", "hello there", 1),
    ("b", "anna", "", 1),
    ("c", "bob", "good morning", 0),
    ("d", "bob", "far more letters than anyone can say in so short a time as this clip lasts, mislabelled", 1),
    ("e", "carl", "yes please", 1),
    ("f", "carl", "thank you", 40),
]


def _set(folder: Path) -> Path:
    """A set like the shared ones: one opus file, clips 300 ms apart, with one good clip for each kind of bad one."""
    folder.mkdir()
    pieces, lines, at = [], ["file\tstartMs\tendMs\tspeaker\ttext"], 0
    for _, speaker, text, copies in ROWS:
        wave = tone_speech((text or "silence")[:12])
        wave = np.tile(wave, copies)
        pieces += [wave, np.zeros(2400, np.int16)]
        lines.append(f"all.wav\t{at / 8:.3f}\t{(at + len(wave)) / 8:.3f}\t{speaker}\t{text}")
        at += len(wave) + 2400
    soundfile.write(folder / "all.wav", np.concatenate(pieces), 8000)
    (folder / "manifest.tsv").write_text("\n".join(lines) + "\n")
    return folder


def test_empty_endless_and_mislabelled_clips_are_counted_and_left_out(tmp_path: Path) -> None:
    skipped = real_speech.prepare(_set(tmp_path / "someset"), "en", tmp_path / "train", tmp_path / "out")
    assert dict(skipped) == {"empty text": 1, "empty or too short": 1, "more letters than can be said in its time": 1, "too long": 1}
    assert [clip.text for clip in store.read(tmp_path / "train")[1]] == ["hello there", "yes please"]


def test_a_rehearsal_takes_one_clip_in_so_many(tmp_path: Path) -> None:
    real_speech.prepare(_set(tmp_path / "someset"), "en", tmp_path / "train", tmp_path / "out", one_in=4)
    assert [clip.text for clip in store.read(tmp_path / "train")[1]] == ["hello there", "yes please"]
    real_speech.prepare(tmp_path / "someset", "en", tmp_path / "fewer", tmp_path / "out", one_in=6)
    assert [clip.text for clip in store.read(tmp_path / "fewer")[1]] == ["hello there"]


def test_preparation_is_deterministic_to_the_bit(tmp_path: Path) -> None:
    folder = _set(tmp_path / "someset")
    made = []
    for run in ("one", "two"):
        stem = tmp_path / run / "train"
        real_speech.prepare(folder, "en", stem, tmp_path / run / "out")
        for variant in ("plain", "line", "room"):
            cache.build(stem, variant, 40, seed=7, processes=1)
        made.append([path.read_bytes() for path in sorted((tmp_path / run).iterdir())])
    assert made[0] == made[1]
    assert cache.load(tmp_path / "one" / "train", ["line"]).frames["line"].shape[1] == 40


def test_the_held_out_tenth_does_not_depend_on_order() -> None:
    speakers = {f"speaker{i}" for i in range(250)}
    kept_out = real_speech.held_out_speakers("speechocean762", speakers)
    assert len(kept_out) == 25
    assert kept_out == real_speech.held_out_speakers("speechocean762", set(sorted(speakers, reverse=True)))
    assert kept_out != real_speech.held_out_speakers("librispeech", speakers)


def test_a_file_that_is_no_audio_ends_preparation_with_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "all.opus").write_bytes(b"not audio")
    (folder / "manifest.tsv").write_text("file\tstartMs\tendMs\tspeaker\ttext\nall.opus\t0\t900\ta\thello\n")
    try:
        real_speech.prepare(folder, "en", tmp_path / "train", tmp_path / "out")
    except subprocess.CalledProcessError as error:
        assert "all.opus" in " ".join(error.cmd)
    else:
        raise AssertionError("broken audio was taken for speech")


def test_a_part_that_was_not_closed_to_its_end_does_not_count_as_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for killed_at in ("part.pcm.part", "part.tsv.part"):
        writer = store.Writer(tmp_path / "part")
        writer.add(tone_speech("hello"), "anna", "test", "hello")
        rename = Path.rename

        def killed(path: Path, to: Path) -> Path:
            if path.name == killed_at:
                raise KeyboardInterrupt
            return rename(path, to)

        with monkeypatch.context() as patched:
            patched.setattr(Path, "rename", killed)
            with pytest.raises(KeyboardInterrupt):
                writer.close()
        assert not (tmp_path / "part.tsv").exists()
    writer = store.Writer(tmp_path / "part")
    writer.add(tone_speech("hello"), "anna", "test", "hello")
    writer.close()
    assert [clip.text for clip in store.read(tmp_path / "part")[1]] == ["hello"]


def test_a_rehearsal_keeps_to_a_folder_of_its_own() -> None:
    work = Path(".training")
    assert places(work, Path("models"), 1) == (work, Path("models"))
    assert places(work, Path("models"), 60) == (work / "one-in-60", work / "one-in-60" / "models")


def test_french_and_dutch_begin_with_the_body_of_the_english_network_and_say_so_where_it_is_not_there(tmp_path: Path) -> None:
    assert body(tmp_path, "en", None) is None
    with pytest.raises(FileNotFoundError, match="fr begins with the body of the English network, and there is no .*en-sixth/blended.pt"):
        body(tmp_path, "fr", None)
    english = tmp_path / "en-sixth" / "blended.pt"
    english.parent.mkdir()
    english.touch()
    assert body(tmp_path, "nl", None) == english
    other = tmp_path / "other.pt"
    other.touch()
    assert body(tmp_path, "nl", other) == other
