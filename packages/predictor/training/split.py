"""Parts the corpus by author, so that what is measured is the manner of people the model never read."""

import hashlib
from typing import Mapping

SEED = "understudy predictor 1"

LARGEST_HELD_OUT = 200_000
"""Authors with more words than this are trained on: holding one of them out would cost too much text."""


def share_of(name: str) -> float:
    """A number in [0, 1) that depends on the name and nothing else."""
    return int.from_bytes(hashlib.sha256(f"{SEED} {name}".encode("utf-8")).digest()[:7], "big") / 2**56


def split_authors(
    words: Mapping[str, int], test_share: float = 0.035, validation_share: float = 0.02
) -> dict[str, str]:
    """Each author's part: `test`, `validation` or `train`, the first two in the order of a hash until they are full."""
    total = sum(words.values())
    parts: dict[str, str] = {}
    held = {"test": 0, "validation": 0}
    for author in sorted(words, key=share_of):
        part = "train"
        if words[author] <= LARGEST_HELD_OUT:
            if held["test"] < test_share * total:
                part = "test"
            elif held["validation"] < validation_share * total:
                part = "validation"
        if part in held:
            held[part] += words[author]
        parts[author] = part
    return parts
