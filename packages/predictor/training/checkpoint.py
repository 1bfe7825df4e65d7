"""A run on disk: weights, optimizer, step and plan in one file that is always whole."""

import os
from pathlib import Path
from typing import Optional

import torch


def save(path: Path, content: dict) -> None:
    """Written beside its place, then moved into it: a crash leaves the file before."""
    beside = path.with_name(path.name + ".part")
    torch.save(content, beside)
    os.replace(beside, path)


def load(path: Path) -> Optional[dict]:
    return torch.load(path, map_location="cpu") if path.exists() else None
