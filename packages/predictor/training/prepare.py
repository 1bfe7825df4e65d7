"""Corpus to cleaned text: `train.txt`, `validation.txt` and `test.txt`, a paragraph a line, a blank line between runs.

python3 -m training.prepare --corpus FILE.jsonl.gz --work FOLDER
"""

import argparse
import json
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

from .cleaning import Cleaner, Vocabulary, count_words, keeps_chapter, runs, words_of
from .corpus import chapters, read_entries
from .refused_words import RefusedWords
from .split import split_authors

PARTS = ("train", "validation", "test")


def prepare(corpus: Path, work: Path) -> dict:
    """Writes the three texts and gives the figures of what went where; also left as `prepared.json`."""
    work.mkdir(parents=True, exist_ok=True)
    vocabulary = Vocabulary()
    words = count_words(read_entries(corpus), vocabulary)
    parts = split_authors(words)
    cleaner = Cleaner(RefusedWords.read(), vocabulary)
    taken: Counter = Counter()
    kept_words: Counter = Counter()
    with ExitStack() as files:
        outputs = {part: files.enter_context((work / f"{part}.txt").open("w", encoding="utf-8")) for part in PARTS}
        for chapter in chapters(read_entries(corpus)):
            part = parts[chapter.author]
            if part == "train" and not keeps_chapter(chapter, words):
                taken["thinned"] += len(chapter.entries)
                continue
            for run in runs(chapter, cleaner, taken):
                kept_words[part] += sum(len(words_of(text)) for text in run)
                outputs[part].write("\n".join(run) + "\n\n")
    report = {
        "paragraphs": dict(taken),
        "words": dict(kept_words),
        "authors": {part: sorted(author for author in parts if parts[author] == part) for part in PARTS},
    }
    (work / "prepared.json").write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return report


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    arguments = parser.parse_args()
    report = prepare(arguments.corpus, arguments.work)
    held = {part: names for part, names in report["authors"].items() if part != "train"}
    print(json.dumps({**report, "authors": held}, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
