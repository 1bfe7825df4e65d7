import unittest
from math import log

try:
    import torch
    import sentencepiece
except ImportError as error:
    raise unittest.SkipTest("needs python3-torch and python3-sentencepiece") from error

from ..evaluate import Pieces, Reading, count_words, figures, read
from ..model import Network, Shape

PIECES = ["<unk>", "<s>", "▁the", "▁ti", "de", ".", "▁was", "\n"]
OF = Pieces(
    characters=torch.tensor([1, 0, 4, 3, 2, 1, 4, 1]),
    begins=torch.tensor([piece[0] == "▁" for piece in PIECES]),
    continues=torch.tensor([piece == "de" for piece in PIECES]),
)


def reading(tokens: str, likeliest: str) -> Reading:
    numbers = [torch.tensor([PIECES.index(piece) for piece in text.split(" ")]) for text in (tokens, likeliest)]
    return Reading(numbers[0], torch.full((len(numbers[0]),), log(2)), numbers[1])


class Words(unittest.TestCase):
    def test_rows(self):
        rows = (
            ("▁the ▁was .", "▁the ▁was .", (2, 2)),
            ("▁the ▁was .", "▁was ▁was .", (2, 1)),
            ("▁ti de .", "▁ti de .", (1, 1)),
            ("▁ti de .", "▁ti ▁was .", (1, 0)),
            ("▁the .", "▁the de", (1, 0)),
            ("▁the .", "▁the ▁was", (1, 1)),
            (". ▁the", ". ▁the", (0, 0)),
        )
        for tokens, likeliest, counts in rows:
            with self.subTest(tokens=tokens, likeliest=likeliest):
                self.assertEqual(count_words(reading(tokens, likeliest), OF), counts)

    def test_bits_are_of_characters_typed(self):
        got = figures(reading("<s> ▁the ▁ti de .", "<s> ▁the ▁ti de ."), OF)
        self.assertEqual(got["tokens"], 4)
        self.assertAlmostEqual(got["bits_per_character"], 4 / 10, places=5)


class Windows(unittest.TestCase):
    def test_read_each_token_once_as_if_alone(self):
        torch.manual_seed(1)
        network = Network(Shape(8, 16, 1, 2, 32, 8))
        tokens = torch.randint(8, (30,))
        got = read(network, tokens)
        self.assertEqual(got.tokens.tolist(), tokens[5 : 5 + len(got.tokens)].tolist())
        logs = torch.log_softmax(network.logits(tokens[None, 4:12])[0], -1)
        self.assertAlmostEqual(float(got.losses[4]), -float(logs[4, tokens[9]]), places=5)
