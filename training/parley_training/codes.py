"""English turns in which callers say a code, sign by sign: order numbers, telephones, postcodes, plates, IBANs, names spelled.

While a caller is asked for such a value these tell what is likely (`graphs.py`, the graph `codes`). No customer ever said them.
"""

from __future__ import annotations

import random
from string import ascii_lowercase

from .normalise import ENGLISH_ONES, english, number_in_english
from .words_en import ALPHABET, FIRST_NAMES


# A share of codes is read by pairs of digits ("forty two"), one has letters told by words ("b for bravo").
PAIR_SHARE, EXAMPLE_SHARE, OH_SHARE, DOUBLE_SHARE, BETWEEN_SHARE, BEFORE_SHARE, AFTER_SHARE = 0.12, 0.08, 0.4, 0.5, 0.15, 0.5, 0.1
# Not "a" and "i", which are words more often than signs.
SIGNS, FEWEST_SIGNS = {*"bcdefghjklmnopqrstuvwxyz", *ENGLISH_ONES[:10], "oh", "double", "triple"}, 3
BEFORE = (
    "it's|it is|yes it's|that's|that is|the number is|my number is|so it's|okay it's|uh|um|uh it's|sure it's|yeah it's|i think it's|no it's|sorry it's|right it's|the code is|"
    "the reference is|my order number is|my account number is|my postcode is|my policy number is|my phone number is|it starts with|it ends in|yes|okay|no|sorry|well it's"
).split("|")
AFTER = "thanks|thank you|that's it|please|i think|and that's it|okay".split("|")
BETWEEN = "dash|hyphen|slash|space|then|and then".split("|")
STANDS_FOR = "for|as in|like".split("|")
TOLD_BY = [*(word.replace("-", " ") for word in ALPHABET), *FIRST_NAMES, *"apple bob cat dog egg freddie harry ink orange sugar tom under yellow".split()]
# Shapes of codes: `9` is a digit, `A` a letter, `-` a place where a sign may be said between; each is as likely as it stands here often.
SHAPES = """
9 99 999 9999 9999 9999 99999 999999 999999 9999999 99999999 99999999 999999999 9999999999 9999999999 99999999999 999999999999 9999-9999-9999-9999 9-999 999-99
A A AA AAA AAAA AAAAA AAAAAA AAAAAAA A999 A99999 AA9999 AA99999 AA999999 AAA999 AAA9999 999AAA 99AAA9 A99AAA AA99AAA AA9-9AA A9-9AA AA99-9AA A99-9AA A9A-9AA
9999AA AA-999-A 9-AAA-999 AA-999-AA AA99999999 AA99AAAA9999999999 AA999999999999 AA9999999999999999 AA99999999999999999999999 999A99999 99A99
""".split()


def turns(count: int, seed: int) -> list[str]:
    """`count` turns as they are written; the same seed gives the same turns on every machine."""
    rng = random.Random(seed)
    return [english(_turn(rng.choice(SHAPES), rng)) for _ in range(count)]


def mostly(text: str) -> bool:
    """Whether a text is a code, perhaps with a few words before it."""
    words = text.split()
    signs = [word for word in words if word in SIGNS]
    return len(signs) >= FEWEST_SIGNS and 2 * len(signs) >= len(words)


def _turn(shape: str, rng: random.Random) -> str:
    code = [str(rng.randrange(10)) if sign == "9" else rng.choice(ascii_lowercase) if sign == "A" else sign for sign in shape]
    in_pairs, with_words = rng.random() < PAIR_SHARE, rng.random() < EXAMPLE_SHARE
    words = [rng.choice(BEFORE)] if rng.random() < BEFORE_SHARE else []
    while code:
        sign, after = code.pop(0), code[0] if code else ""
        if sign == "-":
            words += [rng.choice(BETWEEN)] if rng.random() < BETWEEN_SHARE else []
        elif sign.isalpha():
            words += [sign, *(_told(sign, rng) if with_words else [])]
        elif in_pairs and sign != "0" and after.isdigit():
            words.append(number_in_english(int(sign + code.pop(0))))
        elif after == sign and rng.random() < DOUBLE_SHARE:
            words += ["double", ENGLISH_ONES[int(code.pop(0))]]
        else:
            words.append("oh" if sign == "0" and rng.random() < OH_SHARE else ENGLISH_ONES[int(sign)])
    words += [rng.choice(AFTER)] if rng.random() < AFTER_SHARE else []
    return " ".join(words)


def _told(letter: str, rng: random.Random) -> list[str]:
    words = [word for word in TOLD_BY if word.startswith(letter)]
    return [rng.choice(STANDS_FOR), rng.choice(words)] if words else []
