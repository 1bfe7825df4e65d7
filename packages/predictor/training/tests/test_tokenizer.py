import random
import tempfile
import unittest
from pathlib import Path

try:
    import numpy
    import sentencepiece
except ImportError as error:
    raise unittest.SkipTest("needs python3-sentencepiece and python3-numpy") from error

from ..tokenizer import BEGIN, CONTINUES, encode, load_tokenizer, runs_of, train_tokenizer

WORDS = "the tide was out and boats lay on their sides in mud all morning; nobody said a word, or 12".split()


class TheTokenizer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.work = Path(folder.name)
        chance = random.Random(1)
        lines = [" ".join(chance.choices(WORDS, k=12)) for _ in range(200)]
        runs = ("\n".join(lines[:3]), "\n".join(lines[3:]))
        (cls.work / "train.txt").write_text("".join(f"{run}\n\n" for run in runs), encoding="utf-8")
        train_tokenizer(cls.work, 320)
        cls.tokenizer = load_tokenizer(cls.work)

    def test_gives_every_text_back(self):
        for text in ("the tide", " the", "the ", "a  b", "one\ntwo\n", "“é”", "日本 😀", "<s>", "\t"):
            self.assertEqual(self.tokenizer.decode(self.tokenizer.encode(text)), text)

    def test_puts_no_space_first(self):
        first = self.tokenizer.id_to_piece(self.tokenizer.encode("tide")[0])
        self.assertNotEqual(first[0], CONTINUES)

    def test_a_newline_is_one_token_and_digits_stand_alone(self):
        self.assertEqual(self.tokenizer.encode("\n"), [self.tokenizer.piece_to_id("<0x0A>")])
        self.assertEqual([self.tokenizer.id_to_piece(token) for token in self.tokenizer.encode("12")], ["1", "2"])

    def test_a_run_begins_with_its_sign(self):
        runs = list(runs_of(self.work / "train.txt"))
        self.assertEqual([run.count("\n") for run in runs], [2, 196])
        total = encode(self.work, "train")
        tokens = numpy.fromfile(self.work / "train.bin", dtype=numpy.uint16)
        self.assertEqual(len(tokens), total)
        self.assertEqual((tokens == BEGIN).sum(), 2)
        self.assertEqual(self.tokenizer.decode(tokens.tolist()), "".join(runs))
