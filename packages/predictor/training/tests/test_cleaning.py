import unittest
from collections import Counter

from ..cleaning import KNOWN_TO_AUTHORS, WORDS_PER_AUTHOR, Cleaner, Vocabulary, keeps_chapter, runs
from ..corpus import Chapter, Entry
from ..refused_words import RefusedWords, digest

PLAIN = "the tide was out and the boats lay on their sides in the mud all morning"


def chapter(*texts: str, kind: str = "p", author: str = "Ann", index: int = 0) -> Chapter:
    return Chapter(author, "Tides", index, tuple(Entry(author, "Tides", n, kind, text) for n, text in enumerate(texts)))


def cleaner() -> Cleaner:
    vocabulary = Vocabulary()
    for number in range(KNOWN_TO_AUTHORS):
        vocabulary.add(Entry(f"author {number}", "Book", 0, "p", PLAIN + " don't"))
    return Cleaner(RefusedWords("", [digest("weasel", "")], []), vocabulary)


class Reasons(unittest.TestCase):
    def test_rows(self):
        rows = (
            ("p", PLAIN, None),
            ("letter", PLAIN, None),
            ("p", '"No."', None),
            ("p", '"I—!"', None),
            ("p", "one wuz out", None),
            ("p", "the boats lay out; Mr. Rosenkranz don't", None),
            ("verse", PLAIN, "verse"),
            ("p", "the tide\nwas out", "verse"),
            ("p", PLAIN + " Weasel", "slur"),
            ("p", "* * * * *", "no prose"),
            ("p", "…", "no prose"),
            ("p", "", "no prose"),
            ("p", "12, 14, 16—18, 20", "no prose"),
            ("p", "Ὁ βίος βραχύς", "another script"),
            ("p", "NOTICE: THE TIDE WAS OUT", "capitals"),
            ("p", "I wuz a-settin' theer wi' nowt", "unusual words"),
            ("p", "La mer était calme et les bateaux dormaient", "unusual words"),
        )
        ours = cleaner()
        for kind, text, reason in rows:
            with self.subTest(text=text):
                self.assertEqual(ours.reason_against(kind, text), reason)


class Runs(unittest.TestCase):
    def test_begin_anew_where_a_paragraph_was_taken_out(self):
        taken: Counter = Counter()
        got = list(runs(chapter("the tide", "the weasel", "the boats", "the mud"), cleaner(), taken))
        self.assertEqual(got, [["the tide"], ["the boats", "the mud"]])
        self.assertEqual(taken, {"kept": 3, "slur": 1})

    def test_are_in_the_form_of_the_model(self):
        self.assertEqual(list(runs(chapter("“the tide”"), cleaner(), Counter())), [['"the tide"']])


class Thinning(unittest.TestCase):
    def test_keeps_all_of_a_small_author_and_the_right_share_of_a_large_one(self):
        kept = lambda words: sum(keeps_chapter(chapter("x", index=n), {"Ann": words}) for n in range(1000)) / 1000
        self.assertEqual(kept(WORDS_PER_AUTHOR), 1)
        self.assertAlmostEqual(kept(2 * WORDS_PER_AUTHOR), 0.5, delta=0.05)
