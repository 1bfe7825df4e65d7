"""Several processes of one thread each that add up their gradients once a step.

Threads inside a matrix product wait for each other hundreds of times a step, and a busy machine makes each of these
waits last a time slice; processes meet twice a step. On a quiet machine they are no slower.
"""

import ctypes
import signal
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Callable

import torch
import torch.distributed as distributed
import torch.multiprocessing as multiprocessing
from torch import Tensor

_KEEP_MEMORY = ((-4, 0), (-1, 2**31 - 1))
"""glibc's M_MMAP_MAX and M_TRIM_THRESHOLD: memory once taken is used again, not given back and cleared each time."""


@dataclass(frozen=True)
class Worker:
    """One of `count` processes. `add_up` replaces a tensor by its sum over all of them."""

    number: int
    count: int

    @property
    def leads(self) -> bool:
        return self.number == 0

    def add_up(self, values: Tensor) -> None:
        if self.count > 1:
            distributed.all_reduce(values)


def _run(number: int, count: int, meeting: str, work: Callable[..., None], arguments: tuple) -> None:
    torch.set_num_threads(1)
    allocator = ctypes.CDLL(None)
    for option, value in _KEEP_MEMORY:
        getattr(allocator, "mallopt", lambda *_: 0)(option, value)
    if count > 1:
        distributed.init_process_group(
            "gloo", init_method=meeting, rank=number, world_size=count, timeout=timedelta(days=7)
        )
    work(Worker(number, count), *arguments)
    if count > 1:
        # left to the end of the process, its threads may be torn down while they run, which aborts it
        distributed.destroy_process_group()


def run_workers(count: int, folder: Path, work: Callable[..., None], *arguments: object) -> None:
    """Runs `work(worker, *arguments)` in each of `count` processes and waits for all; one alone runs in this one.
    SIGTERM and SIGINT are handed on to them, so that they end as they see fit."""
    if count == 1:
        return _run(0, 1, "", work, arguments)
    meeting = folder / "meeting"
    meeting.unlink(missing_ok=True)
    settings = (count, meeting.absolute().as_uri(), work, arguments)
    context = multiprocessing.spawn(_run, settings, nprocs=count, join=False)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: [process.terminate() for process in context.processes])
    while not context.join():
        pass
    meeting.unlink(missing_ok=True)
