"""The two runs this program knows: what two processor cores can do, and what an accelerator can."""

from dataclasses import dataclass

from .model import Shape


@dataclass(frozen=True)
class Plan:
    """A run. `batch` and `micro` are in windows of the shape's context: those of a step, and those of one pass.
    Rates are the highest; they rise over `warmup` steps, stay, and fall only when a decay is asked for."""

    shape: Shape
    batch: int
    micro: int
    matrix_rate: float
    vector_rate: float
    warmup: int = 100
    matrix_decay: float = 0.05
    clip: float = 1.0
    seed: int = 1


PLANS = {
    "cpu": Plan(Shape(8192, 256, 5, 4, 704, 256), batch=16, micro=8, matrix_rate=0.025, vector_rate=0.006),
    "gpu": Plan(
        Shape(8192, 512, 8, 8, 1280, 512, dropout=0.1), batch=128, micro=64, matrix_rate=0.02, vector_rate=0.002
    ),
}


def plan_from(data: dict) -> Plan:
    """A plan as a checkpoint keeps it."""
    return Plan(**{**data, "shape": Shape(**data["shape"])})
