import unittest

from ..text_form import fold

ROWS = (
    ("“Well,” she said. ‘Don’t.’", "\"Well,\" she said. 'Don't.'"),
    ('"Well," she said.', '"Well," she said.'),
    ("so -- or --- so", "so — or — so"),
    ("well-known", "well-known"),
    ("wait... and wait…. then", "wait… and wait…. then"),
    ("a\u00a0b\tc  d", "a b c d"),
    ("co\u00adop\u2060er\u200b", "cooper"),
    ("cafe\u0301", "café"),
    ("Mr. B⸺ ―", "Mr. B— —"),
    ("one\ntwo", "one\ntwo"),
    ("", ""),
)


class Fold(unittest.TestCase):
    def test_rows(self):
        for text, folded in ROWS:
            with self.subTest(text=text):
                self.assertEqual(fold(text), folded)

    def test_changes_nothing_twice(self):
        for text, _ in ROWS:
            self.assertEqual(fold(fold(text)), fold(text))
