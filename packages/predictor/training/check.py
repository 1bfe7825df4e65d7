"""Compares a checkpoint in the training framework with its exported file in llama.cpp, token by token.

python3 -m training.check --work FOLDER --checkpoint cpu-best.pt --file FILE.gguf --as q8_0

Needs `node` and `node-llama-cpp` (see README). Ends with 1 where tokens differ or probabilities do by more than the
tolerance of the form.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy
import torch

from .evaluate import load_network
from .export import FORMS
from .tokenizer import load_tokenizer

ASKED = 10
PASSAGES = 24
LINES = 3000


@dataclass(frozen=True)
class Tolerance:
    """Bounds on the difference of log-probabilities (natural) of the framework's ten likeliest tokens: mean, largest;
    and the greatest lead of the framework's first choice, in the same measure, where llama.cpp may choose another."""

    mean: float
    largest: float
    tie: float


SCRIPTS = (
    *((0x20, 0x7E), (0xA0, 0x24F), (0x370, 0x3FF), (0x400, 0x4FF)),
    *((0x3040, 0x30FF), (0x4E00, 0x9FFF), (0x1F300, 0x1F64F)),
)
"""First and last character of those that random texts are made of."""

TOLERANCES = {"f16": Tolerance(0.002, 0.05, 0.02), "q8_0": Tolerance(0.03, 0.5, 0.2)}

HARD_TEXTS = (
    *("", " ", "  ", "\n", "\n\n", " \n ", "\t", "\r\n", "a", " a", "a ", "  two  spaces  ", "\u0000", "\u200b", "\ufeff"),
    *("“Curly,” she said. ‘Quotes’ — don’t.", '"Straight," she said. \'Quotes\' -- don\'t...', "—", "——", "…", "..."),
    *("1929", "3.14159", "12,345,678", "½ ¾ °", "café naïve œuvre", "e\u0301", "a\u00a0b", "#@$%^&*()_+{}|[]\\"),
    *("😀 😀😀", "👩‍👩‍👧‍👦", "🇸🇪", "Ωμέγα", "Привет, мир", "日本語の文章。", "مرحبا", "नमस्ते"),
    *("<s>", "</s>", "<unk>", "<0x0A>", "▁", "▁▁a", "ALL CAPITALS", "a" * 30),
)


def texts_for(work: Path) -> list[str]:
    """Unseen lines as they are, the same with curly quotes, runs of several, and texts made to be hard."""
    lines = [line for line in (work / "validation.txt").read_text(encoding="utf-8").split("\n") if line]
    chance = random.Random(1)
    chosen = chance.sample(lines, min(LINES, len(lines)))
    curly = [line.replace(' "', " “").replace('"', "”").replace("'", "’") for line in chosen[: LINES // 2]]
    joined = ["\n".join(chosen[at : at + 3]) for at in range(0, 300, 3)]
    mixed = [
        "".join(chr(chance.randint(*chance.choice(SCRIPTS))) for _ in range(chance.randint(1, 60))) for _ in range(500)
    ]
    return [*chosen, *curly, *joined, *mixed, *HARD_TEXTS]


@torch.no_grad()
def passages_for(work: Path, network) -> tuple[list[dict], list[list[list[float]]]]:
    """Unseen passages a context long, the tokens asked for after each of theirs, and the framework's answers."""
    tokens = numpy.fromfile(work / "validation.bin", dtype=numpy.uint16).astype(numpy.int64)
    length = network.shape.context - 1
    starts = numpy.linspace(0, len(tokens) - length, PASSAGES, dtype=int)
    passages, answers = [], []
    for start in starts:
        passage = torch.from_numpy(tokens[start : start + length])
        logs = torch.log_softmax(network.logits(passage[None])[0], -1)
        values, asked = logs.topk(ASKED)
        passages.append({"tokens": passage.tolist(), "asked": asked.tolist()})
        answers.append(values.tolist())
    return passages, answers


def ask_llama(file: Path, questions: dict) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        question_path, answer_path = Path(folder) / "questions.json", Path(folder) / "answers.json"
        question_path.write_text(json.dumps(questions), encoding="utf-8")
        program = Path(__file__).parent / "read-with-llama.mjs"
        subprocess.run(["node", program, file.absolute(), question_path, answer_path], check=True)
        return json.loads(answer_path.read_text(encoding="utf-8"))


def compare(passages: list[dict], ours: list, theirs: list, tie: float) -> dict:
    differences, places, same, wrong = [], 0, 0, 0
    for passage, our_rows, their_rows in zip(passages, ours, theirs):
        for asked, our_logs, row in zip(passage["asked"], our_rows, their_rows):
            differences += [abs(a - b) for a, b in zip(our_logs, row["logs"])]
            places += 1
            same += row["best"] == asked[0]
            lead = our_logs[0] - dict(zip(asked, our_logs)).get(row["best"], float("-inf"))
            wrong += lead > tie
    return {
        "places": places,
        "same_first_choice": same / places,
        "other_choice_beyond_tie": wrong,
        "mean_difference": sum(differences) / len(differences),
        "largest_difference": max(differences),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--checkpoint", required=True, help="a file of the work folder")
    parser.add_argument("--file", type=Path, required=True)
    parser.add_argument("--as", dest="form", choices=sorted(FORMS), required=True)
    given = parser.parse_args()
    torch.set_num_threads(1)
    network, _ = load_network(given.work / given.checkpoint)
    tokenizer, texts = load_tokenizer(given.work), texts_for(given.work)
    passages, ours = passages_for(given.work, network)
    theirs = ask_llama(given.file, {"texts": texts, "passages": passages})
    differing = [text for text, tokens in zip(texts, theirs["tokens"]) if tokenizer.encode(text) != tokens]
    tolerance = TOLERANCES[given.form]
    result = compare(passages, ours, theirs["passages"], tolerance.tie)
    print(json.dumps({"form": given.form, "texts": len(texts), "tokenised_otherwise": len(differing), **result}))
    for text in differing[:5]:
        print(f"tokenised otherwise: {text[:60]!r}")
    holds = result["mean_difference"] <= tolerance.mean and result["largest_difference"] <= tolerance.largest
    sys.exit(0 if holds and not differing and not result["other_choice_beyond_tie"] else 1)


if __name__ == "__main__":
    main()
