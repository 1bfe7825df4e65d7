"""What of the corpus is trained on. Every rule gives its reason, and prepare.py counts what each took away."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Iterable, Iterator

from .corpus import Chapter, Entry
from .refused_words import RefusedWords
from .split import share_of
from .text_form import fold

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_CAPITALS = re.compile(r"[A-Z]{2,}")

WORDS_PER_AUTHOR = 450_000
"""No author is more than about 3 % of what is read: a predictor should not write like O. Henry (5.1 %) to all."""

WORDS_OF = {"Ring Lardner": 120_000}
"""His is a first person who misspells throughout; the misspellings would be learnt as English."""

KNOWN_TO_AUTHORS = 10
"""A lower-cased word that fewer authors than this ever use counts as unusual."""

UNUSUAL_SHARE = 0.14
FEWEST_UNUSUAL = 3
"""A paragraph with a greater share of unusual words, and so many, is dialect, another language or nonsense."""

POINTS = frozenset(".,;:!?\"'—…()-")
"""What stands between words in any prose, so that a reply of one word is prose."""


def words_of(text: str) -> list[str]:
    return _WORD.findall(text)


class Vocabulary:
    """How many authors use a word. Words that stand with a capital do not count: a name is nothing unusual."""

    def __init__(self) -> None:
        self._authors: dict[str, set[int]] = defaultdict(set)
        self._numbers: dict[str, int] = {}

    def add(self, entry: Entry) -> None:
        number = self._numbers.setdefault(entry.author, len(self._numbers))
        for word in set(words_of(fold(entry.text))):
            if word.islower() and len(self._authors[word]) < KNOWN_TO_AUTHORS:
                self._authors[word].add(number)

    def is_unusual(self, text: str) -> bool:
        words = [word for word in words_of(text) if word.islower()]
        unusual = sum(len(self._authors.get(word, ())) < KNOWN_TO_AUTHORS for word in words)
        return unusual >= max(FEWEST_UNUSUAL, UNUSUAL_SHARE * len(words))


@dataclass(frozen=True)
class Cleaner:
    """Says of a paragraph why it goes, or None where it stays. Text is in the model's form already."""

    refused: RefusedWords
    vocabulary: Vocabulary

    def reason_against(self, kind: str, text: str) -> str | None:
        if kind == "verse" or "\n" in text:
            return "verse"
        if self.refused.hinders_training(text):
            return "slur"
        letters = sum(character.isalpha() for character in text)
        if letters <= 0.6 * sum(not (character.isspace() or character in POINTS) for character in text):
            return "no prose"
        if sum(not character.isascii() for character in text if character.isalpha()) > 0.06 * letters:
            return "another script"
        if sum(map(len, _CAPITALS.findall(text))) > 0.5 * letters and letters > 12:
            return "capitals"
        if self.vocabulary.is_unusual(text):
            return "unusual words"
        return None


def runs(chapter: Chapter, cleaner: Cleaner, taken: Counter) -> Iterator[list[str]]:
    """The paragraphs of a chapter that stay, in runs: where one was taken out, what follows starts anew."""
    run: list[str] = []
    for entry in chapter.entries:
        text = fold(entry.text).strip()
        reason = cleaner.reason_against(entry.kind, text)
        taken[reason or "kept"] += 1
        if reason is None:
            run.append(text)
        elif run:
            yield run
            run = []
    if run:
        yield run


def keeps_chapter(chapter: Chapter, words_by_author: dict[str, int]) -> bool:
    """Thins an author who has more than their share by whole chapters, the same ones every time."""
    limit = WORDS_OF.get(chapter.author, WORDS_PER_AUTHOR)
    return share_of(f"{chapter.book}#{chapter.index}") < limit / words_by_author[chapter.author]


def count_words(entries: Iterable[Entry], vocabulary: Vocabulary) -> dict[str, int]:
    """Words by author; fills the vocabulary on the way."""
    counts: Counter = Counter()
    for entry in entries:
        if entry.kind != "h":
            counts[entry.author] += len(entry.text.split())
            vocabulary.add(entry)
    return dict(counts)
