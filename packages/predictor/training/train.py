"""Trains a network, in stretches that follow each other.

python3 -m training.train --work FOLDER [--plan cpu] [--minutes 9]     a stretch; goes on where the last one ended
python3 -m training.train --work FOLDER --decay 400 --run NAME          lets the rate of a copy fall to nothing

The rate is constant after its warm-up, so no run has to know when it will end; `--decay` makes, of the state it finds,
a finished model in `NAME-decayed.pt` and leaves the run itself as it is. SIGTERM ends a stretch as the clock does:
with a checkpoint. Everything is logged as JSON lines in `NAME.jsonl`.
"""

import argparse
import fcntl
import signal
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

import torch

from .model import HeadLoss, parameters_of
from .plans import PLANS
from .trainer import Stretch, Trainer
from .workers import Worker, run_workers

LOG_STEPS = 50
VALIDATION_STEPS = 250


def train(worker: Worker, stretch: Stretch) -> None:
    """A stretch, from the run's checkpoint to the next one."""
    if stretch.device != "cpu":
        HeadLoss.ROWS = 8192
    trainer = Trainer(worker, stretch)
    stops: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stops.append(1))
    trainer.log(event="start", parameters=parameters_of(trainer.network), per_epoch=trainer.windows.per_epoch)
    learn_until_told(trainer, stops)
    if stretch.decay is None:
        validate_and_keep(trainer)
        trainer.save(".pt")
    else:
        trainer.log(event="decayed", validation=round(trainer.validate(), 4))
        trainer.save("-decayed.pt")


def learn_until_told(trainer: Trainer, stops: list[int]) -> None:
    stretch = trainer.stretch
    last_step = stretch.decay if stretch.decay is not None else stretch.steps
    started = saved = logged = time.monotonic()
    losses: list[float] = []
    while last_step is None or trainer.step - trainer.first_step < last_step:
        late = stretch.seconds is not None and time.monotonic() - started > stretch.seconds
        begun = time.monotonic()
        loss, ending = trainer.learn(bool(stops) or late)
        losses.append(loss)
        now = time.monotonic()
        trainer.seconds += now - begun
        if trainer.step % LOG_STEPS == 0:
            speed = len(losses) * trainer.plan.batch * trainer.plan.shape.context / (now - logged)
            trainer.log(loss=round(sum(losses) / len(losses), 4), rate=round(trainer.rate(), 4), speed=round(speed))
            losses, logged = [], now
        if stretch.decay is None and trainer.step % VALIDATION_STEPS == 0:
            validate_and_keep(trainer)
            logged = time.monotonic()
        if stretch.decay is None and now - saved > stretch.save_seconds:
            trainer.save(".pt")
            saved = now
        if ending:
            return


def validate_and_keep(trainer: Trainer) -> None:
    loss = trainer.validate()
    trainer.log(validation=round(loss, 4))
    if loss < trainer.best:
        trainer.best = loss
        trainer.save("-best.pt")


@contextmanager
def alone(stretch: Stretch) -> Iterator[None]:
    """Lets one process at a time change a run; a decay changes none."""
    with stretch.path(".lock").open("w") as lock:
        try:
            if stretch.decay is None:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.exit(f"{stretch.run} is being trained by another process")
        yield


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True, help="folder of the token files; checkpoints go there")
    parser.add_argument("--run", default=None, help="name of the run's files; the plan's if left out")
    parser.add_argument("--plan", choices=sorted(PLANS), default="cpu")
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--steps", type=int)
    parser.add_argument("--decay", type=int, metavar="STEPS")
    parser.add_argument("--workers", type=int, default=2, help="processes; 1 where there is an accelerator")
    parser.add_argument("--precision", choices=("bfloat16", "float32"), default="bfloat16")
    parser.add_argument("--batch", type=int, help="windows a step, from now on; so do the next two change a run")
    parser.add_argument("--matrix-rate", type=float)
    parser.add_argument("--vector-rate", type=float)
    parser.add_argument("--save-minutes", type=float, default=4)
    given = parser.parse_args()
    changes = {"batch": given.batch, "matrix_rate": given.matrix_rate, "vector_rate": given.vector_rate}
    device = "cuda" if torch.cuda.is_available() else "cpu"
    stretch = Stretch(
        work=str(given.work),
        run=given.run or given.plan,
        plan=PLANS[given.plan],
        changes={name: value for name, value in changes.items() if value is not None},
        device=device,
        precision=given.precision,
        steps=given.steps,
        seconds=None if given.minutes is None else given.minutes * 60,
        decay=given.decay,
        save_seconds=given.save_minutes * 60,
    )
    with alone(stretch):
        run_workers(1 if device == "cuda" else given.workers, given.work, train, stretch)


if __name__ == "__main__":
    main()
