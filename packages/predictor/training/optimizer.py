"""Muon for the matrices of the blocks, Adam for the embedding and the norms.

Muon (K. Jordan and others, 2024): the momentum of a matrix is brought near the closest orthogonal one by five
Newton-Schulz steps, so that every direction learns alike. It needs fewer tokens than Adam for the same loss, and
tokens are what a slow machine lacks.
"""

from typing import Callable

import torch
from torch import Tensor

from .model import Network

MOMENTUM = 0.95
ADAM_BETAS = (0.9, 0.98)
ADAM_EPSILON = 1e-10


def orthogonal(matrix: Tensor) -> Tensor:
    """The matrix with its singular values brought near one."""
    x = matrix.to(torch.bfloat16)
    turned = x.shape[0] > x.shape[1]
    x = x.t() if turned else x
    x = x / (x.norm() + 1e-7)
    for _ in range(5):
        square = x @ x.t()
        x = 3.4445 * x + (-4.7750 * square + 2.0315 * square @ square) @ x
    return (x.t() if turned else x).float()


class Optimizer:
    """`share` adds up what the workers each made of their part of the matrices; alone it does nothing."""

    def __init__(self, network: Network, worker: int, workers: int, share: Callable[[Tensor], None]):
        self._matrices = [weight for weight in network.blocks.parameters() if weight.dim() == 2]
        chosen = {id(weight) for weight in self._matrices}
        self._vectors = [weight for weight in network.parameters() if id(weight) not in chosen]
        self._worker, self._workers, self._share = worker, workers, share
        self._momenta = [torch.zeros_like(weight) for weight in self._matrices]
        self._first = [torch.zeros_like(weight) for weight in self._vectors]
        self._second = [torch.zeros_like(weight) for weight in self._vectors]
        self._steps = 0

    @torch.no_grad()
    def step(self, matrix_rate: float, vector_rate: float, matrix_decay: float) -> None:
        """One step with the gradients that lie in the weights."""
        self._steps += 1
        for weight, update in zip(self._matrices, self._matrix_updates()):
            weight.mul_(1 - matrix_rate * matrix_decay)
            weight.sub_(update, alpha=matrix_rate * max(1, weight.shape[0] / weight.shape[1]) ** 0.5)
        self._adam(vector_rate)

    def _matrix_updates(self) -> list[Tensor]:
        updates = torch.zeros(sum(weight.numel() for weight in self._matrices), device=self._momenta[0].device)
        parts = updates.split([weight.numel() for weight in self._matrices])
        for index, (weight, momentum, part) in enumerate(zip(self._matrices, self._momenta, parts)):
            momentum.lerp_(weight.grad, 1 - MOMENTUM)
            if index % self._workers == self._worker:
                part.copy_(orthogonal(weight.grad.lerp(momentum, MOMENTUM)).reshape(-1))
        self._share(updates)
        return [part.view_as(weight) for part, weight in zip(parts, self._matrices)]

    def _adam(self, rate: float) -> None:
        first_bias, second_bias = (1 - beta**self._steps for beta in ADAM_BETAS)
        for weight, first, second in zip(self._vectors, self._first, self._second):
            first.lerp_(weight.grad, 1 - ADAM_BETAS[0])
            second.mul_(ADAM_BETAS[1]).addcmul_(weight.grad, weight.grad, value=1 - ADAM_BETAS[1])
            weight.addcdiv_(first, (second / second_bias).sqrt_().add_(ADAM_EPSILON), value=-rate / first_bias)

    def state(self) -> dict:
        return {"steps": self._steps, "momenta": self._momenta, "first": self._first, "second": self._second}

    def restore(self, state: dict) -> None:
        self._steps = state["steps"]
        mine = (self._momenta, self._first, self._second)
        for tensors, name in zip(mine, ("momenta", "first", "second")):
            for into, value in zip(tensors, state[name]):
                into.copy_(value)
