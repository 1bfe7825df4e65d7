"""What a checkpoint knows of authors it never read: loss, bits per character, next-word accuracy.

python3 -m training.evaluate --work FOLDER --checkpoint cpu-best.pt [--part validation] [--tokens 100000]

Windows overlap by half and only their second half counts, so every token is predicted from at least half a context. A
word counts as foreseen where the likeliest piece is the right one at each of its pieces and none that goes on with the
word is likeliest after it; words counted are those after a space.
"""

import argparse
import json
from dataclasses import dataclass
from math import log
from pathlib import Path

import numpy
import torch
from torch import Tensor

from . import checkpoint
from .model import Network, Shape
from .tokenizer import BEGIN, CONTINUES, load_tokenizer

WINDOWS_AT_ONCE = 8


@dataclass(frozen=True)
class Pieces:
    """What the pieces of a vocabulary are, by token: characters each stands for, begins a word, goes on with one."""

    characters: Tensor
    begins: Tensor
    continues: Tensor

    @classmethod
    def of(cls, tokenizer) -> "Pieces":
        pieces = [tokenizer.id_to_piece(token) for token in range(tokenizer.get_piece_size())]
        bare = [
            not (tokenizer.is_control(token) or tokenizer.is_byte(token) or tokenizer.is_unknown(token))
            for token in range(len(pieces))
        ]
        begins = [ok and piece[:1] == CONTINUES and piece[1:2].isalpha() for ok, piece in zip(bare, pieces)]
        continues = [ok and (piece[:1].isalpha() or piece[:1] == "'") for ok, piece in zip(bare, pieces)]
        lengths = zip(range(len(pieces)), bare, pieces)
        characters = [1 if tokenizer.is_byte(token) else ok * len(piece) for token, ok, piece in lengths]
        return cls(torch.tensor(characters), torch.tensor(begins), torch.tensor(continues))


@dataclass(frozen=True)
class Reading:
    """Token by token: what stood there, its loss in nats, the likeliest token."""

    tokens: Tensor
    losses: Tensor
    likeliest: Tensor


@torch.no_grad()
def read(network: Network, tokens: Tensor) -> Reading:
    """Reads a text in overlapping windows; the first half window is context only."""
    context = network.shape.context
    half = context // 2
    starts = range(0, len(tokens) - context, half)
    losses, likeliest = [], []
    for at in range(0, len(starts), WINDOWS_AT_ONCE):
        rows = torch.stack([tokens[start : start + context + 1] for start in starts[at : at + WINDOWS_AT_ONCE]])
        logits = network.logits(rows[:, :-1])[:, half:]
        targets = rows[:, half + 1 :]
        losses.append(torch.nn.functional.cross_entropy(logits.transpose(1, 2), targets, reduction="none").flatten())
        likeliest.append(logits.argmax(-1).flatten())
    read_tokens = tokens[half + 1 : half + 1 + half * len(starts)]
    return Reading(read_tokens, torch.cat(losses), torch.cat(likeliest))


def figures(reading: Reading, pieces: Pieces) -> dict[str, float]:
    """Bits per character leave out the sign that begins a run, which no writer types."""
    counted = reading.tokens != BEGIN
    characters = int(pieces.characters[reading.tokens[counted]].sum())
    words, foreseen = count_words(reading, pieces)
    return {
        "tokens": int(counted.sum()),
        "loss": float(reading.losses[counted].mean()),
        "bits_per_character": float(reading.losses[counted].sum()) / log(2) / characters,
        "words": words,
        "next_word_accuracy": foreseen / max(1, words),
    }


def count_words(reading: Reading, pieces: Pieces) -> tuple[int, int]:
    """How many words there are, and how many of them were foreseen whole."""
    begins = pieces.begins[reading.tokens].numpy()
    goes_on = pieces.continues[reading.tokens].numpy()
    right = (reading.likeliest == reading.tokens).numpy()
    would_go_on = pieces.continues[reading.likeliest].numpy()
    words = foreseen = 0
    for at in numpy.flatnonzero(begins):
        end = at + 1
        while end < len(begins) and goes_on[end]:
            end += 1
        if end == len(begins):
            break
        words += 1
        foreseen += bool(right[at:end].all() and not would_go_on[end])
    return words, foreseen


def load_network(path: Path) -> tuple[Network, int]:
    """The network of a checkpoint, ready to be asked, and the step it was saved at."""
    kept = checkpoint.load(path)
    if kept is None:
        raise FileNotFoundError(path)
    network = Network(Shape(**kept["plan"]["shape"]))
    network.load_state_dict(kept["weights"])
    return network.eval(), kept["step"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--checkpoint", required=True, help="a file of the work folder")
    parser.add_argument("--part", choices=("validation", "test"), default="validation")
    parser.add_argument("--tokens", type=int, help="only so many, from the beginning")
    given = parser.parse_args()
    torch.set_num_threads(1)
    network, step = load_network(given.work / given.checkpoint)
    tokens = numpy.fromfile(given.work / f"{given.part}.bin", dtype=numpy.uint16, count=given.tokens or -1)
    reading = read(network, torch.from_numpy(tokens.astype(numpy.int64)))
    result = figures(reading, Pieces.of(load_tokenizer(given.work)))
    rounded = {name: round(value, 4) for name, value in result.items()}
    print(json.dumps({"checkpoint": given.checkpoint, "step": step, "part": given.part, **rounded}))


if __name__ == "__main__":
    main()
