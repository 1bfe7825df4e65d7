import unittest

try:
    import torch
    import sentencepiece
except ImportError as error:
    raise unittest.SkipTest("needs python3-torch and python3-sentencepiece") from error

from ..complete import MOST_TOKENS, MOST_WORDS, likeliest, words_shown
from ..model import Network, Shape

PIECES = ["<0x0A>", "<s>", "▁the", "▁ti", "de", ".", "ly"]


class Pieces:
    """A vocabulary of seven."""

    def id_to_piece(self, token: int) -> str:
        return PIECES[token]

    def is_byte(self, token: int) -> bool:
        return token == 0

    def is_control(self, token: int) -> bool:
        return token == 1


def shown(*foreseen: tuple, sure: float = 0.0) -> list:
    numbered = [(PIECES.index(piece), probability) for piece, probability in foreseen]
    return words_shown(numbered, Pieces(), sure)


class WordsShown(unittest.TestCase):
    def test_puts_pieces_together_to_words(self):
        got = shown(("▁the", 0.5), ("▁ti", 0.4), ("de", 0.3), (".", 0.2), ("<0x0A>", 0.1))
        self.assertEqual(got, [(" the", 0.5), (" tide.", 0.2)])

    def test_ends_the_word_that_was_begun(self):
        self.assertEqual(shown(("ly", 0.9), ("<s>", 0.8), ("▁the", 0.7)), [("ly", 0.9)])

    def test_ends_where_it_is_not_sure(self):
        self.assertEqual(shown(("▁the", 0.5), ("▁ti", 0.4), ("de", 0.3), sure=0.35), [(" the", 0.5)])

    def test_ends_after_eight_words(self):
        self.assertEqual(len(shown(*[("▁the", 0.9)] * 20)), MOST_WORDS)

    def test_asks_with_no_more_than_a_context(self):
        network = Network(Shape(7, 16, 1, 2, 32, 8))
        probabilities = [probability for _, probability in likeliest(network, [1] * 30)]
        self.assertEqual(len(probabilities), MOST_TOKENS)
        self.assertEqual(probabilities, sorted(probabilities, reverse=True))
