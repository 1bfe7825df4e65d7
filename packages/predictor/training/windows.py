"""Which tokens a step reads: a function of the step and the seed alone, so that a run resumes where it was."""

from pathlib import Path
from typing import Optional

import numpy
import torch
from torch import Tensor


class Windows:
    """Cuts a token file into windows, in another order and from another beginning in each epoch."""

    def __init__(self, path: Path, context: int, seed: int):
        self._tokens = numpy.memmap(path, dtype=numpy.uint16, mode="r")
        self._context, self._seed = context, seed
        self.per_epoch = (len(self._tokens) - 1) // context - 1
        if self.per_epoch < 1:
            raise ValueError(f"{path.name} holds less than two windows of {context} tokens")
        self._epoch: Optional[int] = None

    def batch(self, first: int, count: int) -> tuple[Tensor, Tensor]:
        """Inputs and targets of the windows numbered `first` to `first + count`, counted over all epochs."""
        starts = [self._start(number) for number in range(first, first + count)]
        rows = torch.from_numpy(
            numpy.stack([self._tokens[start : start + self._context + 1] for start in starts]).astype(numpy.int64)
        )
        return rows[:, :-1].contiguous(), rows[:, 1:].contiguous()

    def _start(self, number: int) -> int:
        epoch, index = divmod(number, self.per_epoch)
        if epoch != self._epoch:
            chance = numpy.random.default_rng((self._seed, epoch))
            self._shift = int(chance.integers(self._context))
            self._order = chance.permutation(self.per_epoch)
            self._epoch = epoch
        return self._shift + int(self._order[index]) * self._context
