"""Trains a network, in stretches that follow each other.

python3 -m training.train --work FOLDER [--plan cpu] [--minutes 9]     a stretch; goes on where the last one ended
python3 -m training.train --work FOLDER --decay 400 --run NAME          lets the rate of a copy fall to nothing

The rate is constant after its warm-up, so no run has to know when it will end; `--decay` makes, of the state it finds,
a finished model in `NAME-decayed.pt` and leaves the run itself as it is. SIGTERM ends a stretch as the clock does:
with a checkpoint. Everything is logged as JSON lines in `NAME.jsonl`.
"""

import argparse
import fcntl
import json
import signal
import sys
import time
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Iterator, Optional

import torch
from torch import Tensor

from . import checkpoint
from .model import HeadLoss, Network, Shape, parameters_of
from .optimizer import Optimizer
from .plans import PLANS, Plan, plan_from
from .windows import Windows
from .workers import Worker, run_workers

LOG_STEPS = 50
VALIDATION_STEPS = 250
VALIDATION_WINDOWS = 256


@dataclass(frozen=True)
class Stretch:
    """What one call does. `plan` begins a run; `changes` are of the plan, from now on. `steps` and `seconds` bound the
    stretch, whichever comes first; `decay` is a number of steps."""

    work: str
    run: str
    plan: Plan
    changes: dict
    device: str
    precision: str
    steps: Optional[int]
    seconds: Optional[float]
    decay: Optional[int]
    save_seconds: float

    def path(self, ending: str) -> Path:
        return Path(self.work) / f"{self.run}{ending}"


class Trainer:
    """The state of a run in one worker. `read` counts windows, over all workers."""

    def __init__(self, worker: Worker, stretch: Stretch):
        self.worker, self.stretch = worker, stretch
        kept = checkpoint.load(stretch.path(".pt"))
        self.plan = replace(plan_from(kept["plan"]) if kept else stretch.plan, **stretch.changes)
        torch.manual_seed(self.plan.seed)
        self.network = Network(self.plan.shape, getattr(torch, stretch.precision)).to(stretch.device)
        self.optimizer = Optimizer(self.network, worker.number, worker.count, worker.add_up)
        self.step, self.read, self.best, self.seconds = 0, 0, float("inf"), 0.0
        if kept:
            self.network.load_state_dict(kept["weights"])
            self.optimizer.restore(kept["optimizer"])
            self.step, self.read = kept["step"], kept["read"]
            self.best, self.seconds = kept["best"], kept["seconds"]
        context, folder = self.plan.shape.context, Path(stretch.work)
        self.windows = Windows(folder / "train.bin", context, self.plan.seed)
        self.unseen = Windows(folder / "validation.bin", context, 0)
        self.first_step = self.step

    def rate(self) -> float:
        """The share of the highest rate that this step learns with."""
        warm = min(1.0, (self.step + 1) / self.plan.warmup)
        if self.stretch.decay is None:
            return warm
        return warm * max(0.0, 1 - (self.step - self.first_step + 1) / (self.stretch.decay + 1))

    def learn(self, wants_to_end: bool) -> tuple[float, bool]:
        """One step. Gives its loss, and whether any worker wanted to end."""
        plan, worker = self.plan, self.worker
        share = plan.batch // worker.count
        first = self.read + worker.number * share
        torch.manual_seed(hash((plan.seed, self.step, worker.number)))
        self.network.train()
        self.network.zero_grad()
        loss = torch.zeros((), device=self.stretch.device)
        for offset in range(0, share, plan.micro):
            part = self._loss(self.windows, first + offset, min(plan.micro, share - offset)) * (plan.micro / plan.batch)
            part.backward()
            loss += part.detach()
        ending = self._add_up_gradients(loss, wants_to_end)
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), plan.clip)
        rate = self.rate()
        self.optimizer.step(plan.matrix_rate * rate, plan.vector_rate * rate, plan.matrix_decay)
        self.step, self.read = self.step + 1, self.read + share * worker.count
        return float(loss), ending

    def _loss(self, windows: Windows, first: int, count: int) -> Tensor:
        inputs, targets = windows.batch(first, count)
        return self.network(inputs.to(self.stretch.device), targets.to(self.stretch.device))

    def _add_up_gradients(self, loss: Tensor, wants_to_end: bool) -> bool:
        gradients = [weight.grad for weight in self.network.parameters()]
        ending = loss.new_tensor(float(wants_to_end))
        flat = torch.cat([*(gradient.reshape(-1) for gradient in gradients), loss[None], ending[None]])
        self.worker.add_up(flat)
        *parts, whole_loss, endings = flat.split([*(gradient.numel() for gradient in gradients), 1, 1])
        for gradient, part in zip(gradients, parts):
            gradient.copy_(part.view_as(gradient))
        loss.copy_(whole_loss[0])
        return bool(endings[0] > 0)

    @torch.no_grad()
    def validate(self) -> float:
        """Mean loss in nats over the first windows of a fixed order of the validation authors' text."""
        self.network.eval()
        micro, count = self.plan.micro, min(VALIDATION_WINDOWS, self.unseen.per_epoch) // self.plan.micro
        total = torch.zeros(2)
        for index in range(self.worker.number, count, self.worker.count):
            total += torch.tensor([float(self._loss(self.unseen, index * micro, micro)), 1.0])
        self.worker.add_up(total)
        return float(total[0] / total[1])

    def save(self, ending: str) -> None:
        if self.worker.leads:
            content = {
                "plan": asdict(self.plan),
                "weights": self.network.state_dict(),
                "optimizer": self.optimizer.state(),
                "step": self.step,
                "read": self.read,
                "best": self.best,
                "seconds": self.seconds,
            }
            checkpoint.save(self.stretch.path(ending), content)

    def log(self, **facts: object) -> None:
        if self.worker.leads:
            tokens = self.read * self.plan.shape.context
            line = json.dumps({"at": round(time.time()), "step": self.step, "tokens": tokens, **facts})
            with self.stretch.path(".jsonl").open("a", encoding="utf-8") as output:
                output.write(line + "\n")
            print(line, flush=True)


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
