"""The one form of text the model knows. The rules lie in text-form.json, which the product reads as well:
whatever a writer types is brought to this form before it is tokenised, and a prediction back to the writer's own."""

import json
import re
import unicodedata
from pathlib import Path

RULES = json.loads((Path(__file__).parent / "text-form.json").read_text(encoding="utf-8"))
_CHARACTERS = str.maketrans({old: new for new, olds in RULES["characters"].items() for old in olds})
_SEQUENCES = [(re.compile(pattern), new) for pattern, new in RULES["sequences"]]


def fold(text: str) -> str:
    """Text in the model's form: straight quotes, one sort of dash and ellipsis, single spaces, composed letters."""
    text = unicodedata.normalize("NFC", text).translate(_CHARACTERS)
    for pattern, new in _SEQUENCES:
        text = pattern.sub(new, text)
    return text
