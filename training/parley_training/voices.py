"""The synthesisers' voices: which are heard in training, which are kept out, and how each is called."""

from __future__ import annotations

import random
import subprocess
from pathlib import Path
from typing import NamedTuple

ESPEAK_VARIANTS = (
    "m1 m2 m3 m5 m6 m8 f1 f2 f3 f4 klatt klatt2 klatt4 klatt5 Andy adam Alicia Andrea Annie antonio aunty belinda "
    "benjamin boris caleb david Denis Diogo ed edward Gene Gustave Henrique Hugo iven iven3 Jacky john Lee linda marcelo "
    "Marco Mario max miguel Mike norbert pablo paul pedro quincy rob robert sandro shelby steph steph3 travis victor zac anika grandma grandpa croak"
).split()
ESPEAK_HELD_OUT_VARIANTS = ["m7", "f5", "m4", "klatt3", "Alex", "Michael", "anikaRobot"]
ESPEAK_ACCENTS = {
    "en": ["en-us", "en-us", "en-us", "en-gb", "en-gb", "en-gb-x-rp", "en-gb-scotland", "en-gb-x-gbclan", "en-us-nyc"],
    "fr": ["fr-fr", "fr-fr", "fr-be", "fr-ch"],
    "nl": ["nl"],
}
ESPEAK_HELD_OUT_ACCENTS = {"en": ["en-029", "en-gb-x-gbcwmd", "en-us"], "fr": ["fr-fr"], "nl": ["nl"]}
FLITE_VOICES = ["awb", "slt", "kal16", "kal"]
FLITE_HELD_OUT = ["rms"]
FESTIVAL_VOICES = ["cmu_us_slt_arctic_hts", "kal_diphone"]
FESTIVAL_HELD_OUT = ["ked_diphone"]


class Utterance(NamedTuple):
    """One job for a synthesiser. `resample` > 1 lowers voice and pace together, as a slower tape would."""

    engine: str
    voice: str
    rate: float
    pitch: float
    resample: float

    @property
    def speaker(self) -> str:
        return f"{self.engine}:{self.voice}"


class NoVoice(RuntimeError):
    """A voice that tells how strangers are heard is not installed."""


def absent(language: str) -> list[str]:
    """The recipe's heard eSpeak NG voices that are not installed. Raises NoVoice for those that are kept out.

    eSpeak NG speaks with its plain voice where it has not the one that is asked for: clips of voices never heard would be of one that is.
    """
    accents, variants = _installed("--voices", 1), _installed("--voices=variant", -1)
    lacks = lambda names, variations: [*(n for n in dict.fromkeys(names) if n not in accents), *(v for v in variations if f"!v/{v}" not in variants)]
    kept_out = lacks(ESPEAK_HELD_OUT_ACCENTS[language], ESPEAK_HELD_OUT_VARIANTS)
    if kept_out:
        raise NoVoice(f"eSpeak NG has no {', '.join(kept_out)}: the voices that are kept out must be there (apt-get install espeak-ng-data)")
    return lacks(ESPEAK_ACCENTS[language], ESPEAK_VARIANTS)


def _installed(option: str, column: int) -> set[str]:
    lines = subprocess.run(["espeak-ng", option], capture_output=True, text=True, check=True).stdout.splitlines()[1:]
    return {line.split()[column] for line in lines if line.strip()}


def heard_voice(language: str, rng: random.Random) -> Utterance:
    """A voice that training may hear, with a random rate, pitch and size."""
    engine = "espeak" if language != "en" else rng.choices(["flite", "festival", "espeak"], [50, 10, 40])[0]
    if engine == "flite":
        voice = rng.choices(FLITE_VOICES, [5, 5, 2, 1.5])[0]
    elif engine == "festival":
        voice = rng.choices(FESTIVAL_VOICES, [3, 1])[0]
    else:
        variant = rng.choice(["", "", "", "", *(f"+{name}" for name in ESPEAK_VARIANTS)])
        voice = rng.choice(ESPEAK_ACCENTS[language]) + variant
    return _vary(engine, voice, rng)


def unheard_voice(language: str, rng: random.Random) -> Utterance:
    """A voice that training never hears: another flite and festival speaker, other eSpeak variants."""
    engine = "espeak" if language != "en" else rng.choices(["flite", "festival", "espeak"], [45, 15, 40])[0]
    if engine == "flite":
        voice = rng.choice(FLITE_HELD_OUT)
    elif engine == "festival":
        voice = rng.choice(FESTIVAL_HELD_OUT)
    else:
        voice = f"{rng.choice(ESPEAK_HELD_OUT_ACCENTS[language])}+{rng.choice(ESPEAK_HELD_OUT_VARIANTS)}"
    return _vary(engine, voice, rng)._replace(resample=1.0)


def _vary(engine: str, voice: str, rng: random.Random) -> Utterance:
    resample = rng.uniform(0.86, 1.18) if rng.random() < 0.4 else 1.0
    return Utterance(engine, voice, rng.uniform(0.82, 1.22), rng.random(), resample)


def synthesise(job: Utterance, said: str, wav: Path) -> None:
    """Write `said` to a wave file. Raises CalledProcessError or TimeoutExpired when the engine fails."""
    command = COMMANDS[job.engine](job, said, wav)
    text = _festival_script(job, said, wav) if job.engine == "festival" else None
    subprocess.run(command, input=text, text=True, check=True, capture_output=True, timeout=60)


def _flite(job: Utterance, said: str, wav: Path) -> list[str]:
    command = ["flite", "-voice", job.voice, "--setf", f"duration_stretch={job.rate:.2f}"]
    if job.voice.startswith("kal"):
        command += ["--setf", f"int_f0_target_mean={85 + 120 * job.pitch:.0f}"]
    return [*command, "-t", said, "-o", str(wav)]


def _espeak(job: Utterance, said: str, wav: Path) -> list[str]:
    words_a_minute = 165 / job.rate
    return ["espeak-ng", "-v", job.voice, "-s", f"{words_a_minute:.0f}", "-p", f"{25 + 50 * job.pitch:.0f}", "-w", str(wav), said]


def _festival(_job: Utterance, _said: str, _wav: Path) -> list[str]:
    return ["festival", "--pipe"]


def _festival_script(job: Utterance, said: str, wav: Path) -> str:
    quoted = said.replace("\\", "").replace('"', "")
    return (
        f"(voice_{job.voice}) (Parameter.set 'Duration_Stretch {job.rate:.2f})\n"
        f'(set! u (utt.synth (Utterance Text "{quoted}")))\n(utt.save.wave u "{wav}" \'riff)\n'
    )


COMMANDS = {"flite": _flite, "espeak": _espeak, "festival": _festival}
