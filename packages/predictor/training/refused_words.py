"""Words that are never trained on and words that are never shown. The list, refused-words.json, holds digests and
no words, so that nobody reads them by opening a file; the product checks predictions against the same file."""

import json
import re
import sys
from pathlib import Path
from typing import Iterable

LIST = Path(__file__).parent / "refused-words.json"
_WORD = re.compile(r"[^\W\d_]+")


def digest(word: str, salt: str) -> str:
    """64-bit FNV-1a over the UTF-8 of salt and lower-cased word, as 16 hexadecimal digits: quick in any language."""
    value = 0xCBF29CE484222325
    for byte in (salt + word.lower()).encode("utf-8"):
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


class RefusedWords:
    """`never_train`: a paragraph that holds one goes. `never_show` are further words that no prediction may hold."""

    def __init__(self, salt: str, never_train: Iterable[str], never_show: Iterable[str]):
        self._salt = salt
        self._never_train = frozenset(never_train)
        self._never_show = self._never_train | frozenset(never_show)
        self._known: dict[str, str] = {}

    @classmethod
    def read(cls, path: Path = LIST) -> "RefusedWords":
        data = json.loads(path.read_text(encoding="utf-8"))
        return cls(data["salt"], data["neverTrain"], data["neverShow"])

    def hinders_training(self, text: str) -> bool:
        return any(self._digest(word) in self._never_train for word in _WORD.findall(text))

    def hinders_showing(self, text: str) -> bool:
        return any(self._digest(word) in self._never_show for word in _WORD.findall(text))

    def _digest(self, word: str) -> str:
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = digest(word, self._salt)
        return found


def main() -> None:
    """Adds the words of two text files (one word a line or separated by spaces; they stay outside the repository)."""
    train_file, show_file = sys.argv[1:3]
    data = json.loads(LIST.read_text(encoding="utf-8"))
    for key, path in (("neverTrain", train_file), ("neverShow", show_file)):
        words = Path(path).read_text(encoding="utf-8").split()
        data[key] = sorted({*data[key], *(digest(word, data["salt"]) for word in words)})
    LIST.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
