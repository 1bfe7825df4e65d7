"""The state of a run, and what a step does to it."""

import json
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Optional

import torch
from torch import Tensor

from . import checkpoint
from .model import Network
from .optimizer import Optimizer
from .plans import Plan, plan_from
from .windows import Windows
from .workers import Worker

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
            count = min(plan.micro, share - offset)
            part = self._loss(self.windows, first + offset, count) * (count / (share * worker.count))
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
