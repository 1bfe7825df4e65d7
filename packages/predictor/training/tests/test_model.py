import unittest

try:
    import torch
except ImportError as error:
    raise unittest.SkipTest("needs python3-torch") from error

import torch.nn.functional as F

from ..model import HeadLoss, Network, Shape, rotate

SMALL = Shape(vocabulary=40, width=32, layers=2, heads=4, feed=64, context=16)


class TheNetwork(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.network = Network(SMALL)
        self.tokens = torch.randint(40, (3, 16))

    def test_sees_nothing_of_what_comes_later(self):
        changed = self.tokens.clone()
        changed[:, 9:] = (changed[:, 9:] + 1) % 40
        before, after = self.network.logits(self.tokens), self.network.logits(changed)
        self.assertTrue(torch.allclose(before[:, :9], after[:, :9], atol=1e-5))
        self.assertFalse(torch.allclose(before[:, 9:], after[:, 9:], atol=1e-3))

    def test_loss_and_slopes_are_those_of_cross_entropy(self):
        targets = torch.randint(40, (3, 16))
        self.network(self.tokens, targets).backward()
        slopes = [weight.grad.clone() for weight in self.network.parameters()]
        loss = self.network(self.tokens, targets)
        self.network.zero_grad()
        plain = F.cross_entropy(self.network.logits(self.tokens).flatten(0, 1), targets.flatten())
        plain.backward()
        self.assertAlmostEqual(float(loss), float(plain), places=5)
        for slope, weight in zip(slopes, self.network.parameters()):
            self.assertTrue(torch.allclose(slope, weight.grad, atol=1e-6))

    def test_loss_in_slices_is_the_loss(self):
        hidden, head, targets = torch.randn(700, 8), torch.randn(40, 8), torch.randint(40, (700,))
        self.assertGreater(700, HeadLoss.ROWS)
        plain = F.cross_entropy(hidden @ head.t(), targets)
        self.assertAlmostEqual(float(HeadLoss.apply(hidden, head, targets)), float(plain), places=4)

    def test_16_bits_are_close_to_32(self):
        half = Network(SMALL, torch.bfloat16)
        half.load_state_dict(self.network.state_dict())
        self.assertTrue(torch.allclose(half.logits(self.tokens), self.network.logits(self.tokens), atol=0.05))


class Positions(unittest.TestCase):
    def test_only_the_distance_counts(self):
        angles = torch.outer(torch.arange(12.0), torch.tensor([1.0, 0.1])).repeat_interleave(2, -1)
        query, key = torch.randn(4), torch.randn(4)
        at = lambda vector, place: rotate(vector, angles[place].cos(), angles[place].sin())
        products = [float(at(query, place) @ at(key, place + 3)) for place in range(8)]
        self.assertLess(max(products) - min(products), 1e-5)

    def test_neighbours_are_a_pair(self):
        turned = rotate(torch.tensor([1.0, 0, 0, 0]), torch.zeros(4), torch.ones(4))
        self.assertEqual(turned.tolist(), [0, 1, 0, 0])
