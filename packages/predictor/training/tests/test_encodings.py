import unittest

try:
    import numpy
except ImportError as error:
    raise unittest.SkipTest("needs python3-numpy") from error

from ..encodings import decode_values, encode_values
from ..gguf import F16, F32, Q8_0

CHANCE = numpy.random.default_rng(1)


class Encodings(unittest.TestCase):
    def test_32_bits_are_exact_and_16_nearly(self):
        values = CHANCE.normal(size=(4, 8)).astype(numpy.float32)
        self.assertTrue((decode_values(encode_values(values, F32), values.shape, F32) == values).all())
        self.assertTrue(numpy.allclose(decode_values(encode_values(values, F16), values.shape, F16), values, rtol=1e-3))

    def test_8_bits_take_8_and_a_half_and_err_by_half_a_step(self):
        values = CHANCE.normal(size=(16, 64)).astype(numpy.float32)
        data = encode_values(values, Q8_0)
        self.assertEqual(len(data), values.size * 34 // 32)
        steps = numpy.abs(values.reshape(-1, 32)).max(axis=1, keepdims=True) / 127
        error = numpy.abs(decode_values(data, values.shape, Q8_0) - values).reshape(-1, 32)
        self.assertTrue((error <= steps * 0.57).all())

    def test_8_bits_of_known_values(self):
        values = numpy.zeros(32, dtype=numpy.float32)
        values[:4] = (127, -127, 2.5, -2.5)
        data = encode_values(values, Q8_0)
        self.assertEqual(data[:6], bytes([0x00, 0x3C, 127, 129, 3, 253]))

    def test_8_bits_of_nothing_are_nothing(self):
        values = numpy.zeros((2, 32), dtype=numpy.float32)
        self.assertEqual(encode_values(values, Q8_0), bytes(68))
