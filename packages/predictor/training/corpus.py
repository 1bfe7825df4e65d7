"""Reads the corpus as a stream: gzipped JSON lines, one paragraph or heading a line, books in order."""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator


@dataclass(frozen=True)
class Entry:
    """`kind` is `p`, `verse`, `letter` or `h` (a heading); `n` counts within the book."""

    author: str
    book: str
    n: int
    kind: str
    text: str


@dataclass(frozen=True)
class Chapter:
    """The paragraphs between two headings, in order. `index` counts the chapters of a book."""

    author: str
    book: str
    index: int
    entries: tuple[Entry, ...]


class CorpusError(ValueError):
    """A line that is no entry. Says which."""


def read_entries(path: Path) -> Iterator[Entry]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                record = json.loads(line)
                yield Entry(record["author"], record["book"], record["n"], record["kind"], record["text"])
            except (ValueError, KeyError, TypeError) as error:
                raise CorpusError(f"{path.name}, line {number}: {error}") from error


def chapters(entries: Iterator[Entry]) -> Iterator[Chapter]:
    """Parts the stream at headings and where a book ends. Headings themselves are no part of a chapter."""
    place: tuple[str, str] | None = None
    index, held = 0, []
    for entry in entries:
        here = (entry.author, entry.book)
        if held and (entry.kind == "h" or here != place):
            yield Chapter(held[0].author, held[0].book, index, tuple(held))
            index, held = index + 1, []
        if here != place:
            place, index = here, 0
        if entry.kind != "h":
            held.append(entry)
    if held:
        yield Chapter(held[0].author, held[0].book, index, tuple(held))
