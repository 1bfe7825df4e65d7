"""A checkpoint to a GGUF file that llama.cpp runs.

python3 -m training.export --work FOLDER --checkpoint cpu-best.pt --as f16 --to FILE.gguf
"""

import argparse
import json
from pathlib import Path

import sentencepiece

from . import checkpoint
from .encodings import encode_values
from .gguf import F16, F32, Q8_0, Encoding, StoredTensor, Value, write_gguf
from .model import NORM_EPSILON, ROTARY_BASE, Shape
from .text_form import RULES
from .tokenizer import BEGIN, END, UNKNOWN, load_tokenizer

FORMS = {"f16": (F16, 1), "q8_0": (Q8_0, 7)}
"""Each form: how matrices are stored, and the number that `general.file_type` has for it."""

NAMES = {
    "query": "attn_q",
    "key": "attn_k",
    "value": "attn_v",
    "output": "attn_output",
    "gate": "ffn_gate",
    "up": "ffn_up",
    "down": "ffn_down",
    "attention_norm.weight": "attn_norm",
    "feed_norm.weight": "ffn_norm",
}
"""What llama.cpp calls the tensors of a block."""

_NORMAL, _UNKNOWN, _CONTROL, _BYTE = 1, 2, 3, 6


def tensor_name(name: str) -> str:
    """The name in the file of a weight of the network. The head is the embedding, so it is stored once."""
    if name == "embedding":
        return "token_embd.weight"
    if name == "norm.weight":
        return "output_norm.weight"
    _, index, rest = name.split(".", 2)
    return f"blk.{index}.{NAMES[rest]}.weight"


def network_metadata(shape: Shape) -> dict[str, Value]:
    return {
        "llama.vocab_size": shape.vocabulary,
        "llama.context_length": shape.context,
        "llama.embedding_length": shape.width,
        "llama.block_count": shape.layers,
        "llama.feed_forward_length": shape.feed,
        "llama.attention.head_count": shape.heads,
        "llama.attention.head_count_kv": shape.heads,
        "llama.attention.layer_norm_rms_epsilon": NORM_EPSILON,
        "llama.rope.dimension_count": shape.width // shape.heads,
        "llama.rope.freq_base": ROTARY_BASE,
    }


def tokenizer_metadata(tokenizer: sentencepiece.SentencePieceProcessor) -> dict[str, Value]:
    tokens = range(tokenizer.get_piece_size())
    return {
        "tokenizer.ggml.model": "llama",
        "tokenizer.ggml.pre": "default",
        "tokenizer.ggml.tokens": [tokenizer.id_to_piece(token) for token in tokens],
        "tokenizer.ggml.scores": [tokenizer.get_score(token) for token in tokens],
        "tokenizer.ggml.token_type": [_kind(tokenizer, token) for token in tokens],
        "tokenizer.ggml.unknown_token_id": UNKNOWN,
        "tokenizer.ggml.bos_token_id": BEGIN,
        "tokenizer.ggml.eos_token_id": END,
        "tokenizer.ggml.add_bos_token": True,
        "tokenizer.ggml.add_eos_token": False,
        "tokenizer.ggml.add_space_prefix": False,
        "tokenizer.ggml.remove_extra_whitespaces": False,
    }


def _kind(tokenizer: sentencepiece.SentencePieceProcessor, token: int) -> int:
    if tokenizer.is_unknown(token):
        return _UNKNOWN
    if tokenizer.is_control(token):
        return _CONTROL
    return _BYTE if tokenizer.is_byte(token) else _NORMAL


def general_metadata(kept: dict, file_type: int, name: str) -> dict[str, Value]:
    tokens = kept["read"] * kept["plan"]["shape"]["context"]
    size = sum(weight.numel() for weight in kept["weights"].values())
    return {
        "general.architecture": "llama",
        "general.type": "model",
        "general.name": name,
        "general.basename": "understudy-predictor",
        "general.size_label": f"{size / 1e6:.1f}M",
        "general.license": "mit",
        "general.languages": ["en"],
        "general.tags": ["text-generation", "fiction", "inline prediction"],
        "general.description": (
            "Predicts the next one to eight words of English fiction. Trained from nothing on "
            f"{tokens} tokens of novels and stories, mostly of 1905 to 1930. Knows no instruction and no fact."
        ),
        "general.dataset.count": 1,
        "general.dataset.0.name": "Standard Ebooks, English originals of mostly 1905 to 1930",
        "general.dataset.0.organization": "Standard Ebooks",
        "general.dataset.0.repo_url": "https://standardebooks.org",
        "general.dataset.0.description": (
            "Production CC0; the texts are believed to be in the public domain in the United States, "
            "some not yet in countries of life and 70 years."
        ),
        "general.file_type": file_type,
        "general.quantization_version": 2,
        "understudy.text_form": json.dumps(RULES, ensure_ascii=False),
        "understudy.trained_tokens": tokens,
    }


def stored_tensors(weights: dict, matrices_as: Encoding) -> list[StoredTensor]:
    """Norms stay in 32 bits, as llama.cpp wants them."""
    tensors = []
    for name, weight in weights.items():
        encoding = matrices_as if weight.dim() == 2 else F32
        values = weight.float().numpy()
        tensors.append(StoredTensor(tensor_name(name), tuple(weight.shape), encoding, encode_values(values, encoding)))
    return tensors


def export(work: Path, checkpoint_name: str, form: str, to: Path) -> int:
    """Writes the file and gives its size in bytes."""
    kept = checkpoint.load(work / checkpoint_name)
    if kept is None:
        raise FileNotFoundError(work / checkpoint_name)
    shape = Shape(**kept["plan"]["shape"])
    encoding, file_type = FORMS[form]
    metadata = {
        **general_metadata(kept, file_type, "Understudy predictor"),
        **network_metadata(shape),
        **tokenizer_metadata(load_tokenizer(work)),
    }
    to.parent.mkdir(parents=True, exist_ok=True)
    write_gguf(to, metadata, stored_tensors(kept["weights"], encoding))
    return to.stat().st_size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--checkpoint", required=True, help="a file of the work folder")
    parser.add_argument("--as", dest="form", choices=sorted(FORMS), required=True)
    parser.add_argument("--to", type=Path, required=True)
    given = parser.parse_args()
    print(f"{given.to}: {export(given.work, given.checkpoint, given.form, given.to)} bytes")


if __name__ == "__main__":
    main()
