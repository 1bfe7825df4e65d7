"""GGUF files, version 3: metadata and tensors, written and read. Little-endian; tensors aligned to 32 bytes."""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Mapping, Sequence, Union

ALIGNMENT = 32
MAGIC = b"GGUF"
VERSION = 3

Value = Union[bool, int, float, str, Sequence[int], Sequence[float], Sequence[str]]


class GgufError(ValueError):
    """A file that is no GGUF of this version, or ends too early."""


@dataclass(frozen=True)
class Encoding:
    """How a tensor is stored: `block` values take `size` bytes."""

    name: str
    number: int
    block: int
    size: int

    def bytes_for(self, values: int) -> int:
        return values // self.block * self.size


F32 = Encoding("F32", 0, 1, 4)
F16 = Encoding("F16", 1, 1, 2)
Q8_0 = Encoding("Q8_0", 8, 32, 34)
ENCODINGS = {encoding.number: encoding for encoding in (F32, F16, Q8_0)}


@dataclass(frozen=True)
class StoredTensor:
    """`shape` as in the framework: rows before columns. `data` are the bytes as they lie in the file."""

    name: str
    shape: tuple[int, ...]
    encoding: Encoding
    data: bytes


_UINT32, _INT32, _FLOAT32, _BOOL, _STRING, _ARRAY = 4, 5, 6, 7, 8, 9
_NUMBERS = {_UINT32: "<I", _INT32: "<i", _FLOAT32: "<f", _BOOL: "<?"}


def write_gguf(path: Path, metadata: Mapping[str, Value], tensors: Sequence[StoredTensor]) -> None:
    with path.open("wb") as file:
        file.write(MAGIC + struct.pack("<IQQ", VERSION, len(tensors), len(metadata)))
        for key, value in metadata.items():
            _write_string(file, key)
            _write_value(file, value)
        offset = 0
        for tensor in tensors:
            _write_string(file, tensor.name)
            dimensions = tensor.shape[::-1]
            file.write(struct.pack(f"<I{len(dimensions)}Q", len(dimensions), *dimensions))
            file.write(struct.pack("<IQ", tensor.encoding.number, offset))
            offset += _padded(len(tensor.data))
        file.write(bytes(_padded(file.tell()) - file.tell()))
        for tensor in tensors:
            file.write(tensor.data + bytes(_padded(len(tensor.data)) - len(tensor.data)))


def read_gguf(path: Path) -> tuple[dict[str, Value], list[StoredTensor]]:
    with path.open("rb") as file:
        if file.read(4) != MAGIC:
            raise GgufError("no GGUF file")
        version, tensor_count, value_count = _read(file, "<IQQ")
        if version != VERSION:
            raise GgufError(f"version {version} is not {VERSION}")
        metadata = {}
        for _ in range(value_count):
            key = _read_string(file)
            metadata[key] = _read_value(file, _read(file, "<I")[0])
        heads = [_read_tensor_head(file) for _ in range(tensor_count)]
        start = _padded(file.tell())
        return metadata, [_read_tensor(file, start, head) for head in heads]


def _padded(length: int) -> int:
    return (length + ALIGNMENT - 1) // ALIGNMENT * ALIGNMENT


def _write_string(file: BinaryIO, text: str) -> None:
    data = text.encode("utf-8")
    file.write(struct.pack("<Q", len(data)) + data)


def _kind_of(value: Value) -> int:
    if isinstance(value, bool):
        return _BOOL
    if isinstance(value, int):
        return _UINT32
    if isinstance(value, float):
        return _FLOAT32
    return _STRING if isinstance(value, str) else _ARRAY


def _write_value(file: BinaryIO, value: Value) -> None:
    kind = _kind_of(value)
    file.write(struct.pack("<I", kind))
    if kind != _ARRAY:
        return _write_item(file, kind, value)
    # llama.cpp wants the kinds of tokens as signed numbers
    inner = _INT32 if isinstance(value[0], int) else _kind_of(value[0])
    file.write(struct.pack("<IQ", inner, len(value)))
    for item in value:
        _write_item(file, inner, item)


def _write_item(file: BinaryIO, kind: int, value: Union[bool, int, float, str]) -> None:
    if kind == _STRING:
        _write_string(file, value)
    else:
        file.write(struct.pack(_NUMBERS[kind], value))


def _read(file: BinaryIO, form: str) -> tuple:
    data = file.read(struct.calcsize(form))
    if len(data) < struct.calcsize(form):
        raise GgufError("cut off")
    return struct.unpack(form, data)


def _read_string(file: BinaryIO) -> str:
    (length,) = _read(file, "<Q")
    data = file.read(length)
    if len(data) < length:
        raise GgufError("cut off")
    return data.decode("utf-8")


def _read_value(file: BinaryIO, kind: int) -> Value:
    if kind == _STRING:
        return _read_string(file)
    if kind == _ARRAY:
        inner, count = _read(file, "<IQ")
        return [_read_value(file, inner) for _ in range(count)]
    if kind not in _NUMBERS:
        raise GgufError(f"a value of kind {kind}")
    return _read(file, _NUMBERS[kind])[0]


def _read_tensor_head(file: BinaryIO) -> tuple[str, tuple[int, ...], Encoding, int]:
    name = _read_string(file)
    (count,) = _read(file, "<I")
    dimensions = _read(file, f"<{count}Q")
    number, offset = _read(file, "<IQ")
    if number not in ENCODINGS:
        raise GgufError(f"{name} is stored in a way ({number}) that is not known here")
    return name, dimensions[::-1], ENCODINGS[number], offset


def _read_tensor(file: BinaryIO, start: int, head: tuple[str, tuple[int, ...], Encoding, int]) -> StoredTensor:
    name, shape, encoding, offset = head
    file.seek(start + offset)
    values = 1
    for size in shape:
        values *= size
    data = file.read(encoding.bytes_for(values))
    if len(data) < encoding.bytes_for(values):
        raise GgufError(f"{name} is cut off")
    return StoredTensor(name, shape, encoding, data)
