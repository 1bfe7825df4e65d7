import gzip
import json
import tempfile
import unittest
from pathlib import Path

from ..corpus import CorpusError, Entry, chapters, read_entries


def entry(n: int, kind: str = "p", book: str = "Tides", author: str = "Ann") -> Entry:
    return Entry(author, book, n, kind, f"{kind}{n}")


class Chapters(unittest.TestCase):
    def texts(self, *entries: Entry) -> list:
        got = chapters(iter(entries))
        return [(chapter.book, chapter.index, [one.text for one in chapter.entries]) for chapter in got]

    def test_part_at_headings_which_are_left_out(self):
        got = self.texts(entry(0, "h"), entry(1), entry(2, "letter"), entry(3, "h"), entry(4, "h"), entry(5))
        self.assertEqual(got, [("Tides", 0, ["p1", "letter2"]), ("Tides", 1, ["p5"])])

    def test_part_where_a_book_ends_without_a_heading(self):
        got = self.texts(entry(8), entry(0, book="Ebb"), entry(0, book="Ebb", author="Bo"))
        self.assertEqual(got, [("Tides", 0, ["p8"]), ("Ebb", 0, ["p0"]), ("Ebb", 0, ["p0"])])

    def test_of_nothing_are_none(self):
        self.assertEqual(self.texts(), [])
        self.assertEqual(self.texts(entry(0, "h")), [])


class Reading(unittest.TestCase):
    def read(self, *lines: str) -> list:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "corpus.jsonl.gz"
            with gzip.open(path, "wt", encoding="utf-8") as file:
                file.write("".join(line + "\n" for line in lines))
            return list(read_entries(path))

    def test_gives_entries_in_order(self):
        record = {"author": "Ann", "book": "Tides", "year": 1920, "n": 3, "kind": "p", "text": "“Well,” she said."}
        self.assertEqual(self.read(json.dumps(record)), [Entry("Ann", "Tides", 3, "p", "“Well,” she said.")])

    def test_names_the_line_that_is_damaged(self):
        good = json.dumps({"author": "A", "book": "B", "n": 0, "kind": "p", "text": ""})
        for bad in ("{", "[]", json.dumps({"author": "A"})):
            with self.subTest(bad=bad), self.assertRaisesRegex(CorpusError, "corpus.jsonl.gz, line 2"):
                self.read(good, bad)
