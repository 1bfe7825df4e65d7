"""The network: Llama's (RMS norm, rotary positions, gated feed-forward, tied embeddings), plain and in one file.

Positions turn neighbouring pairs of a head (0 with 1, 2 with 3), as llama.cpp does for this architecture, so the
exporter writes the matrices as they are. Weights are kept in 32 bits; matrices are multiplied in `compute` precision.
"""

from dataclasses import dataclass
from typing import Optional

import torch
import torch.nn.functional as F
from torch import Tensor, nn

NORM_EPSILON = 1e-5
ROTARY_BASE = 10_000.0


@dataclass(frozen=True)
class Shape:
    """Sizes of a network. `feed` is the inner width of the feed-forward part; `context` is in tokens."""

    vocabulary: int
    width: int
    layers: int
    heads: int
    feed: int
    context: int
    dropout: float = 0.0


class Norm(nn.Module):
    def __init__(self, width: int):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + NORM_EPSILON) * self.weight


def linear(x: Tensor, weight: Tensor) -> Tensor:
    return F.linear(x, weight.to(x.dtype))


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Turns the pairs of the last dimension by the angles of their positions; `cos` and `sin` hold each angle twice."""
    even, odd = x[..., 0::2], x[..., 1::2]
    return x * cos + torch.stack((-odd, even), -1).flatten(-2) * sin


class Block(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        self.heads, self.dropout = shape.heads, shape.dropout
        self.attention_norm, self.feed_norm = Norm(shape.width), Norm(shape.width)
        matrix = lambda rows, columns: nn.Parameter(torch.empty(rows, columns))
        self.query, self.key, self.value, self.output = (matrix(shape.width, shape.width) for _ in range(4))
        self.gate, self.up = matrix(shape.feed, shape.width), matrix(shape.feed, shape.width)
        self.down = matrix(shape.width, shape.feed)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor, mask: Tensor, compute: torch.dtype) -> Tensor:
        x = x + self._drop(self._attend(self.attention_norm(x).to(compute), cos, sin, mask)).to(x.dtype)
        inner = self.feed_norm(x).to(compute)
        gated = F.silu(linear(inner, self.gate)) * linear(inner, self.up)
        return x + self._drop(linear(gated, self.down)).to(x.dtype)

    def _attend(self, x: Tensor, cos: Tensor, sin: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = x.shape
        split = lambda y: y.view(batch, length, self.heads, width // self.heads).transpose(1, 2)
        query = rotate(split(linear(x, self.query)), cos, sin)
        key = rotate(split(linear(x, self.key)), cos, sin)
        value = split(linear(x, self.value))
        scores = query @ key.transpose(-2, -1) * (width // self.heads) ** -0.5 + mask
        mixed = torch.softmax(scores, -1) @ value
        return linear(mixed.transpose(1, 2).reshape(batch, length, width), self.output)

    def _drop(self, x: Tensor) -> Tensor:
        return F.dropout(x, self.dropout, self.training) if self.dropout > 0 else x


class Network(nn.Module):
    """Call it with tokens and targets for the mean loss in nats, or use `logits` and `losses`."""

    def __init__(self, shape: Shape, compute: torch.dtype = torch.float32):
        super().__init__()
        self.shape, self.compute = shape, compute
        self.embedding = nn.Parameter(torch.empty(shape.vocabulary, shape.width))
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.norm = Norm(shape.width)
        size = shape.width // shape.heads
        angles = torch.outer(torch.arange(shape.context), ROTARY_BASE ** (-torch.arange(0, size, 2) / size))
        angles = angles.repeat_interleave(2, -1)
        mask = torch.full((shape.context, shape.context), float("-inf")).triu(1)
        for name, value in (("cos", angles.cos()), ("sin", angles.sin()), ("mask", mask)):
            self.register_buffer(name, value.to(compute), persistent=False)
        self._fill()

    def _fill(self) -> None:
        deep = (2 * self.shape.layers) ** -0.5
        nn.init.normal_(self.embedding, std=0.02)
        for block in self.blocks:
            for name, weight in block.named_parameters():
                if weight.dim() == 2:
                    nn.init.normal_(weight, std=weight.shape[1] ** -0.5 * (deep if name in ("output", "down") else 1))

    def hidden(self, tokens: Tensor) -> Tensor:
        length = tokens.shape[1]
        cos, sin, mask = self.cos[:length], self.sin[:length], self.mask[:length, :length]
        x = F.embedding(tokens, self.embedding)
        for block in self.blocks:
            x = block(x, cos, sin, mask, self.compute)
        return self.norm(x).to(self.compute)

    def logits(self, tokens: Tensor) -> Tensor:
        return linear(self.hidden(tokens), self.embedding).float()

    def forward(self, tokens: Tensor, targets: Tensor) -> Tensor:
        hidden = self.hidden(tokens)
        return HeadLoss.apply(hidden.flatten(0, 1), self.embedding.to(hidden.dtype), targets.flatten())


class HeadLoss(torch.autograd.Function):
    """Mean cross entropy of `hidden @ head.T`, a slice of rows at a time. The gradients are made in the same pass:
    so the logits of a batch, 30 times as large as all else, never leave the processor's cache."""

    ROWS = 256

    @staticmethod
    def forward(ctx, hidden: Tensor, head: Tensor, targets: Tensor) -> Tensor:
        total = torch.zeros((), device=hidden.device)
        by_hidden = torch.empty_like(hidden)
        by_head = torch.zeros(head.shape, device=head.device)
        scale = 1 / len(targets)
        for rows, wanted, into in zip(
            hidden.split(HeadLoss.ROWS), targets.split(HeadLoss.ROWS), by_hidden.split(HeadLoss.ROWS)
        ):
            logits = (rows @ head.t()).float()
            logits -= logits.amax(-1, keepdim=True)
            picked = logits.gather(1, wanted[:, None])
            sums = logits.exp_().sum(-1, keepdim=True)
            total += (sums.log() - picked).sum()
            logits.mul_(scale / sums).scatter_add_(1, wanted[:, None], torch.full_like(picked, -scale))
            slope = logits.to(hidden.dtype)
            torch.matmul(slope, head, out=into)
            by_head += slope.t() @ rows
        ctx.save_for_backward(by_hidden, by_head)
        return total * scale

    @staticmethod
    def backward(ctx, slope: Tensor) -> tuple[Tensor, Tensor, Optional[Tensor]]:
        by_hidden, by_head = ctx.saved_tensors
        return by_hidden * slope.to(by_hidden.dtype), (by_head * slope).to(by_hidden.dtype), None


def parameters_of(network: Network) -> int:
    return sum(weight.numel() for weight in network.parameters())
