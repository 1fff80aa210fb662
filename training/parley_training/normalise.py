"""Text as the recogniser writes it: lower case letters, apostrophes and single spaces, numbers in words."""

from __future__ import annotations

import re
import unicodedata

ENGLISH_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
ENGLISH_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
ENGLISH_SYMBOLS = {"&": " and ", "%": " percent ", "$": " dollars ", "£": " pounds ", "€": " euros ", "@": " at "}


def number_in_english(value: int) -> str:
    """A whole number below 10,000 in words; longer ones digit by digit, as callers read them."""
    if value < 0:
        return "minus " + number_in_english(-value)
    if value < 20:
        return ENGLISH_ONES[value]
    if value < 100:
        rest = value % 10
        return ENGLISH_TENS[value // 10] + (f" {ENGLISH_ONES[rest]}" if rest else "")
    if value < 1000:
        rest = value % 100
        return f"{ENGLISH_ONES[value // 100]} hundred" + (f" {number_in_english(rest)}" if rest else "")
    if value < 10_000:
        rest = value % 1000
        return f"{number_in_english(value // 1000)} thousand" + (f" {number_in_english(rest)}" if rest else "")
    return " ".join(ENGLISH_ONES[int(digit)] for digit in str(value))


def english(text: str) -> str:
    """Normalise English text to a-z, apostrophe and space. Empty when nothing that can be spoken is left."""
    text = text.lower().replace("’", "'").replace("`", "'")
    for symbol, words in ENGLISH_SYMBOLS.items():
        text = text.replace(symbol, words)
    text = re.sub(r"(\d),(\d{3})", r"\1\2", text)
    text = re.sub(r"\d+", lambda m: f" {_digits_in_english(m.group())} ", text)
    text = unicodedata.normalize("NFKD", text)
    text = re.sub(r"[\u0300-\u036f]", "", text)
    return _only(text, "a-z")


def french(text: str) -> str:
    """Normalise French text: accents are kept, ligatures are opened, numbers must already be words."""
    text = text.lower().replace("’", "'").replace("œ", "oe").replace("æ", "ae")
    return _only(unicodedata.normalize("NFC", text), "a-zàâçéèêëîïôùûüÿ")


def dutch(text: str) -> str:
    """Normalise Dutch text: the diaeresis and acute accents that Dutch spelling uses are kept."""
    text = text.lower().replace("’", "'")
    return _only(unicodedata.normalize("NFC", text), "a-zéèëêïöüá")


NORMALISERS = {"en": english, "fr": french, "nl": dutch}
LETTERS = {
    "en": "abcdefghijklmnopqrstuvwxyz'",
    "fr": "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûüÿ'",
    "nl": "abcdefghijklmnopqrstuvwxyzéèëêïöüá'",
}


def _digits_in_english(digits: str) -> str:
    if len(digits) < 5 and not (len(digits) > 1 and digits[0] == "0"):
        return number_in_english(int(digits))
    return " ".join(ENGLISH_ONES[int(digit)] for digit in digits)


def _only(text: str, letters: str) -> str:
    text = re.sub(rf"[^{letters}' ]", " ", text)
    text = re.sub(rf"(?<![{letters}])'|'(?![{letters}])", " ", text)
    return re.sub(r" +", " ", text).strip()
