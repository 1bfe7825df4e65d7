"""Numbers to the bytes of a GGUF tensor, and back."""

import numpy
from numpy import ndarray

from .gguf import F16, F32, Q8_0, Encoding

_BLOCK = numpy.dtype([("scale", "<f2"), ("values", "i1", (Q8_0.block,))])


def encode_values(values: ndarray, encoding: Encoding) -> bytes:
    """`Q8_0` holds 32 whole numbers of 8 bits and their scale of 16: 8.5 bits a value, halves rounded away from 0."""
    if encoding is not Q8_0:
        return values.astype("<f4" if encoding is F32 else "<f2").tobytes()
    blocks = values.astype(numpy.float32).reshape(-1, Q8_0.block)
    scale = numpy.abs(blocks).max(axis=1, keepdims=True) / numpy.float32(127)
    scaled = numpy.divide(blocks, scale, out=numpy.zeros_like(blocks), where=scale > 0)
    stored = numpy.empty(len(blocks), dtype=_BLOCK)
    stored["scale"] = scale[:, 0]
    stored["values"] = numpy.sign(scaled) * numpy.floor(numpy.abs(scaled) + 0.5)
    return stored.tobytes()


def decode_values(data: bytes, shape: tuple[int, ...], encoding: Encoding) -> ndarray:
    if encoding is not Q8_0:
        return numpy.frombuffer(data, "<f4" if encoding is F32 else "<f2").astype(numpy.float32).reshape(shape)
    blocks = numpy.frombuffer(data, _BLOCK)
    return (blocks["values"].astype(numpy.float32) * blocks["scale"].astype(numpy.float32)[:, None]).reshape(shape)
