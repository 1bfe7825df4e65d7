"""Trains the tokenizer and turns the prepared texts into token files.

python3 -m training.tokenizer --work FOLDER [--vocabulary 8192]

Byte-pair encoding as llama.cpp reads it (`tokenizer.ggml.model = llama`): no normalisation of its own (text_form.py is
the only one), no space put before a text, bytes where a character is unknown. A run of paragraphs becomes `<s>`, the
first paragraph, a newline, the next.
"""

import argparse
from pathlib import Path
from typing import Iterator

import numpy
import sentencepiece

from .prepare import PARTS

UNKNOWN, BEGIN, END = 0, 1, 2
CONTINUES = "\N{LOWER ONE EIGHTH BLOCK}"
"""sentencepiece's own sign for a space within a piece."""


def train_tokenizer(work: Path, vocabulary: int) -> None:
    sentencepiece.SentencePieceTrainer.Train(
        input=str(work / "train.txt"),
        model_prefix=str(work / "tokenizer"),
        model_type="bpe",
        vocab_size=vocabulary,
        byte_fallback=True,
        character_coverage=0.99999,
        normalization_rule_name="identity",
        add_dummy_prefix=False,
        remove_extra_whitespaces=False,
        split_digits=True,
        max_sentence_length=65536,
        unk_id=UNKNOWN,
        bos_id=BEGIN,
        eos_id=END,
        pad_id=-1,
        num_threads=2,
        minloglevel=1,
    )


def load_tokenizer(work: Path) -> sentencepiece.SentencePieceProcessor:
    return sentencepiece.SentencePieceProcessor(model_file=str(work / "tokenizer.model"))


def runs_of(path: Path) -> Iterator[str]:
    """The runs of a prepared text: paragraphs joined by newlines."""
    run: list[str] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line != "\n":
                run.append(line.rstrip("\n"))
            elif run:
                yield "\n".join(run)
                run = []
    if run:
        yield "\n".join(run)


def encode(work: Path, part: str) -> int:
    """Writes `PART.bin`, 16 bits a token, and gives the number of tokens."""
    tokenizer = load_tokenizer(work)
    total = 0
    with (work / f"{part}.bin").open("wb") as output:
        for run in runs_of(work / f"{part}.txt"):
            tokens = numpy.array([BEGIN, *tokenizer.encode(run)], dtype=numpy.uint16)
            output.write(tokens.tobytes())
            total += len(tokens)
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--vocabulary", type=int, default=8192)
    arguments = parser.parse_args()
    train_tokenizer(arguments.work, arguments.vocabulary)
    for part in PARTS:
        tokens = encode(arguments.work, part)
        characters = len((arguments.work / f"{part}.txt").read_text(encoding="utf-8"))
        print(f"{part}: {tokens} tokens, {characters / tokens:.3f} characters each")


if __name__ == "__main__":
    main()
