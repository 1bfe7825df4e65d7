import unittest

from ..split import LARGEST_HELD_OUT, share_of, split_authors

WORDS = {f"author {number}": 1_000 * (1 + number % 60) for number in range(116)} | {"giant": 900_000}


class Split(unittest.TestCase):
    def test_gives_each_author_one_part_whatever_the_order(self):
        turned = dict(reversed(WORDS.items()))
        self.assertEqual(split_authors(WORDS), split_authors(turned))
        self.assertEqual(set(split_authors(WORDS)), set(WORDS))

    def test_holds_out_about_what_was_asked(self):
        parts = split_authors(WORDS, test_share=0.1, validation_share=0.05)
        total = sum(WORDS.values())
        for part, share in (("test", 0.1), ("validation", 0.05)):
            held = sum(WORDS[author] for author in parts if parts[author] == part) / total
            self.assertGreaterEqual(held, share)
            self.assertLess(held, share + 60_000 / total)

    def test_never_holds_out_a_large_author(self):
        self.assertGreater(WORDS["giant"], LARGEST_HELD_OUT)
        self.assertEqual(split_authors(WORDS, 0.5, 0.5)["giant"], "train")

    def test_shares_lie_between_zero_and_one(self):
        shares = [share_of(author) for author in WORDS]
        self.assertTrue(all(0 <= share < 1 for share in shares))
        self.assertAlmostEqual(sum(shares) / len(shares), 0.5, delta=0.1)
