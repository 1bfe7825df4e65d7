import json
import unittest

from ..refused_words import LIST, RefusedWords, digest


class RefusedWordsTest(unittest.TestCase):
    words = RefusedWords("salt", [digest("weasel", "salt")], [digest("stoat", "salt")])

    def test_digest_is_that_of_the_published_algorithm(self):
        self.assertEqual(digest("", ""), "cbf29ce484222325")
        self.assertEqual(digest("a", ""), "af63dc4c8601ec8c")
        self.assertEqual(digest("foobar", ""), "85944171f73967e8")

    def test_finds_whole_words_in_any_case_and_beside_any_sign(self):
        for text in ("weasel", "A Weasel.", "“WEASEL’s”", "weasel-like", "pop goes the weasel"):
            self.assertTrue(self.words.hinders_training(text), text)
        for text in ("", "weasels", "aweasel", "we asel", "stoat"):
            self.assertFalse(self.words.hinders_training(text), text)

    def test_shows_neither_sort(self):
        self.assertTrue(self.words.hinders_showing("The weasel"))
        self.assertTrue(self.words.hinders_showing("The stoat"))
        self.assertFalse(self.words.hinders_showing("The otter"))

    def test_the_list_of_the_project_is_sound(self):
        listed = RefusedWords.read()
        self.assertFalse(listed.hinders_showing("The tide went out, and nobody said a word about the boats."))
        data = json.loads(LIST.read_text(encoding="utf-8"))
        self.assertGreater(len(data["neverTrain"]), 100)
        for listed_digest in data["neverTrain"] + data["neverShow"]:
            self.assertRegex(listed_digest, r"^[0-9a-f]{16}$")
