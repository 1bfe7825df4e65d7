import tempfile
import unittest
from dataclasses import asdict
from pathlib import Path

try:
    import torch
    import sentencepiece
except ImportError as error:
    raise unittest.SkipTest("needs python3-torch and python3-sentencepiece") from error

from .. import checkpoint
from ..encodings import decode_values
from ..export import export
from ..gguf import F32, read_gguf
from ..model import Network, Shape
from ..plans import PLANS
from ..tokenizer import load_tokenizer, train_tokenizer

SHAPE = Shape(vocabulary=300, width=32, layers=2, heads=2, feed=64, context=16)


class TheFile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.work = Path(folder.name)
        line = "the tide was out and the boats lay on their sides\n"
        (cls.work / "train.txt").write_text(line * 40, encoding="utf-8")
        train_tokenizer(cls.work, SHAPE.vocabulary)
        cls.network = Network(SHAPE)
        plan = {**asdict(PLANS["cpu"]), "shape": asdict(SHAPE)}
        checkpoint.save(cls.work / "run.pt", {"plan": plan, "weights": cls.network.state_dict(), "read": 10})

    def file(self, form: str) -> tuple:
        path = self.work / f"{form}.gguf"
        self.assertEqual(export(self.work, "run.pt", form, path), path.stat().st_size)
        return read_gguf(path)

    def test_holds_every_weight_once_under_the_names_of_llama(self):
        _, tensors = self.file("f16")
        block = ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down", "attn_norm", "ffn_norm")
        names = {"token_embd.weight", "output_norm.weight"}
        names |= {f"blk.{layer}.{name}.weight" for layer in range(2) for name in block}
        self.assertEqual({tensor.name for tensor in tensors}, names)
        self.assertEqual(len(tensors), len(names))

    def test_holds_the_weights(self):
        for form, tolerance in (("f16", 1e-3), ("q8_0", 1e-2)):
            _, tensors = self.file(form)
            stored = {tensor.name: tensor for tensor in tensors}
            pairs = (
                ("token_embd.weight", self.network.embedding),
                ("blk.1.ffn_down.weight", self.network.blocks[1].down),
                ("blk.0.attn_q.weight", self.network.blocks[0].query),
            )
            for name, weight in pairs:
                values = decode_values(stored[name].data, stored[name].shape, stored[name].encoding)
                largest = float(weight.detach().abs().max())
                self.assertLess(abs(values - weight.detach().numpy()).max(), tolerance * largest)
            self.assertIs(stored["blk.0.attn_norm.weight"].encoding, F32)

    def test_says_what_llama_has_to_know(self):
        metadata, _ = self.file("q8_0")
        tokenizer = load_tokenizer(self.work)
        self.assertEqual(metadata["llama.attention.head_count"], 2)
        self.assertEqual(metadata["llama.context_length"], 16)
        self.assertEqual(metadata["general.file_type"], 7)
        self.assertIs(metadata["tokenizer.ggml.add_space_prefix"], False)
        self.assertEqual(metadata["tokenizer.ggml.tokens"], [tokenizer.id_to_piece(token) for token in range(300)])
        self.assertEqual(metadata["tokenizer.ggml.token_type"][:4], [2, 3, 3, 6])
        self.assertEqual(metadata["tokenizer.ggml.token_type"][-1], 1)
        self.assertEqual(metadata["understudy.trained_tokens"], 160)

    def test_of_no_checkpoint_is_none(self):
        with self.assertRaises(FileNotFoundError):
            export(self.work, "other.pt", "f16", self.work / "other.gguf")


class ThePlans(unittest.TestCase):
    def test_fit_what_llama_and_the_repository_can_take(self):
        for name, megabytes in (("cpu", 6.6), ("gpu", 30.1)):
            shape = PLANS[name].shape
            self.assertEqual(shape.width % 32 + shape.feed % 32, 0)
            values = sum(weight.numel() for weight in Network(shape).parameters())
            self.assertAlmostEqual(values * 8.5 / 8 / 1e6, megabytes, delta=0.15)
