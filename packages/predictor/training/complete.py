"""Shows what a checkpoint would go on with, for a person to look at.

python3 -m training.complete --work FOLDER --checkpoint cpu-best.pt "She put her hand on his"

The likeliest continuation, word by word, each with the probability that all up to it is right; it ends where that falls
below `--sure`, at eight words, or where the paragraph does.
"""

import argparse
from pathlib import Path
from typing import Iterable, Iterator

import torch

from .evaluate import load_network
from .model import Network
from .text_form import fold
from .tokenizer import BEGIN, CONTINUES, load_tokenizer

MOST_WORDS = 8
MOST_TOKENS = 40


@torch.no_grad()
def likeliest(network: Network, tokens: list[int]) -> Iterator[tuple[int, float]]:
    """The likeliest tokens one after the other, each with the probability of all so far."""
    probability = 1.0
    for _ in range(MOST_TOKENS):
        logits = network.logits(torch.tensor([tokens[-network.shape.context :]]))[0, -1]
        best = int(logits.argmax())
        probability *= float(torch.softmax(logits, -1)[best])
        tokens = [*tokens, best]
        yield best, probability


def words_shown(foreseen: Iterable[tuple[int, float]], tokenizer, sure: float) -> list[tuple[str, float]]:
    """Words with what stands around them, as they would be shown, each with the probability of all so far."""
    words: list[tuple[str, float]] = []
    for token, probability in foreseen:
        piece = tokenizer.id_to_piece(token)
        begins = piece.startswith(CONTINUES) or not words
        if tokenizer.is_byte(token) or tokenizer.is_control(token) or (begins and len(words) == MOST_WORDS):
            break
        if begins:
            words.append(("", 1.0))
        words[-1] = (words[-1][0] + piece.replace(CONTINUES, " "), probability)
    return [word for word in words if word[1] >= sure]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--checkpoint", required=True, help="a file of the work folder")
    parser.add_argument("--sure", type=float, default=0.0)
    parser.add_argument("texts", nargs="+")
    given = parser.parse_args()
    torch.set_num_threads(1)
    network, _ = load_network(given.work / given.checkpoint)
    tokenizer = load_tokenizer(given.work)
    for text in given.texts:
        # a space begins the next piece, so one that ends the text is left to it
        read = [BEGIN, *tokenizer.encode(fold(text).rstrip(" "))]
        words = words_shown(likeliest(network, read), tokenizer, given.sure)
        print(f"{text} |{''.join(f'{word} ({probability:.2f})' for word, probability in words)}")


if __name__ == "__main__":
    main()
