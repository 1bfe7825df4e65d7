import tempfile
import unittest
from pathlib import Path

from ..gguf import F16, F32, Q8_0, GgufError, StoredTensor, read_gguf, write_gguf

METADATA = {
    "general.architecture": "llama",
    "llama.block_count": 2,
    "llama.rope.freq_base": 10000.0,
    "tokenizer.ggml.add_bos_token": True,
    "tokenizer.ggml.tokens": ["<unk>", "▁the", "é", ""],
    "tokenizer.ggml.scores": [0.0, -1.0, -2.5, 0.5],
    "tokenizer.ggml.token_type": [2, 1, 1, 6],
}
TENSORS = [
    StoredTensor("norm.weight", (3,), F32, bytes(range(12))),
    StoredTensor("a.weight", (2, 5), F16, bytes(range(20))),
    StoredTensor("b.weight", (2, 32), Q8_0, bytes(range(68))),
]


class RoundTrip(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "small.gguf"
        write_gguf(self.path, METADATA, TENSORS)

    def test_gives_back_what_was_written(self):
        metadata, tensors = read_gguf(self.path)
        self.assertEqual(metadata, METADATA)
        self.assertEqual(tensors, TENSORS)

    def test_begins_as_the_format_says(self):
        self.assertEqual(self.path.read_bytes()[:24], b"GGUF\x03\0\0\0" + bytes([3, *[0] * 7]) + bytes([7, *[0] * 7]))

    def test_names_columns_before_rows(self):
        data = self.path.read_bytes()
        at = data.index(b"a.weight") + len(b"a.weight")
        self.assertEqual(data[at : at + 20], bytes([2, 0, 0, 0, 5, *[0] * 7, 2, *[0] * 7]))

    def test_every_tensor_begins_at_a_multiple_of_32(self):
        data = self.path.read_bytes()
        for tensor in TENSORS:
            self.assertEqual(data.rindex(tensor.data) % 32, 0)

    def test_refuses_every_file_that_was_cut_off(self):
        data = self.path.read_bytes()
        end = data.rindex(TENSORS[-1].data) + len(TENSORS[-1].data)
        for length in range(end):
            self.path.write_bytes(data[:length])
            with self.assertRaises(GgufError):
                read_gguf(self.path)

    def test_refuses_another_version_and_other_files(self):
        data = self.path.read_bytes()
        for bad in (b"GGUF\x02" + data[5:], b"GGML" + data[4:]):
            self.path.write_bytes(bad)
            with self.assertRaises(GgufError):
                read_gguf(self.path)
