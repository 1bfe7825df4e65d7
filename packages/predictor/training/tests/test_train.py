import json
import os
import signal
import tempfile
import threading
import unittest
from contextlib import redirect_stdout
from dataclasses import replace
from io import StringIO
from pathlib import Path

try:
    import numpy
    import torch
except ImportError as error:
    raise unittest.SkipTest("needs python3-torch and python3-numpy") from error

from .. import checkpoint
from ..model import Shape
from ..optimizer import orthogonal
from ..plans import Plan
from ..train import alone, train
from ..trainer import Stretch
from ..windows import Windows
from ..workers import Worker, run_workers

PLAN = Plan(Shape(64, 32, 2, 2, 64, 16), batch=8, micro=2, matrix_rate=0.02, vector_rate=0.01, warmup=2)


class WithFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        chance = numpy.random.default_rng(1)
        for part, size in (("train", 4000), ("validation", 1000)):
            (numpy.cumsum(chance.integers(1, 4, size)) % 64).astype(numpy.uint16).tofile(self.folder / f"{part}.bin")

    def stretch(self, run: str, steps: int, **changes: object) -> Stretch:
        plain = Stretch(str(self.folder), run, PLAN, {}, "cpu", "float32", steps, None, None, 1e9)
        return replace(plain, **changes)

    def run_stretch(self, stretch: Stretch, workers: int = 1) -> dict:
        with redirect_stdout(StringIO()):
            run_workers(workers, self.folder, train, stretch)
        return checkpoint.load(stretch.path(".pt"))

    def assert_same(self, one: dict, other: dict, tolerance: float = 0.0) -> None:
        for name, weight in one["weights"].items():
            self.assertLessEqual(float((weight - other["weights"][name]).abs().max()), tolerance, name)


class Training(WithFolder):
    def test_learns(self):
        self.run_stretch(self.stretch("long", 120))
        lines = [json.loads(line) for line in (self.folder / "long.jsonl").read_text().splitlines()]
        losses = [line["loss"] for line in lines if "loss" in line]
        self.assertLess(losses[-1], losses[0] - 1)
        self.assertLess(checkpoint.load(self.folder / "long-best.pt")["best"], 2.5)

    def test_resumed_is_as_if_never_ended(self):
        whole = self.run_stretch(self.stretch("whole", 6))
        self.run_stretch(self.stretch("parts", 2))
        parts = self.run_stretch(self.stretch("parts", 4))
        self.assertEqual(parts["step"], 6)
        self.assert_same(whole, parts)

    def test_a_changed_batch_reads_on_where_the_run_was(self):
        self.run_stretch(self.stretch("changed", 3))
        changed = self.run_stretch(self.stretch("changed", 2, changes={"batch": 4}))
        self.assertEqual((changed["step"], changed["read"], changed["plan"]["batch"]), (5, 3 * 8 + 2 * 4, 4))

    def test_two_workers_do_what_one_does(self):
        alone = self.run_stretch(self.stretch("alone", 3))
        together = self.run_stretch(self.stretch("together", 3), workers=2)
        self.assert_same(alone, together, 1e-3)

    def test_ends_with_the_clock_and_keeps_the_state(self):
        self.assertEqual(self.run_stretch(self.stretch("clock", 1000, seconds=0.0))["step"], 1)

    def test_ends_with_a_signal_and_keeps_the_state(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            self.addCleanup(signal.signal, number, signal.getsignal(number))
        for workers in (1, 2):
            run = f"told {workers}"
            teller = threading.Thread(target=self.tell_once_begun, args=(self.folder / f"{run}.jsonl",))
            teller.start()
            kept = self.run_stretch(self.stretch(run, 1_000_000), workers)
            teller.join()
            self.assertGreater(kept["step"], 0)

    @staticmethod
    def tell_once_begun(log: Path) -> None:
        while not (log.exists() and "loss" in log.read_text()):
            threading.Event().wait(0.05)
        os.kill(os.getpid(), signal.SIGTERM)

    def test_goes_on_in_one_process_at_a_time(self):
        with alone(self.stretch("one", 1)), self.assertRaises(SystemExit), alone(self.stretch("one", 1)):
            pass

    def test_decay_makes_a_finished_copy_and_leaves_the_run(self):
        before = self.run_stretch(self.stretch("run", 4))
        after = self.run_stretch(self.stretch("run", 1000, decay=5))
        self.assertEqual(after["step"], 4)
        self.assert_same(before, after)
        self.assertEqual(checkpoint.load(self.folder / "run-decayed.pt")["step"], 9)


class TheWindows(WithFolder):
    def test_of_an_epoch_are_each_read_once(self):
        windows = Windows(self.folder / "train.bin", 16, 3)
        starts = sorted(windows._start(number) for number in range(windows.per_epoch))
        self.assertEqual({after - before for before, after in zip(starts, starts[1:])}, {16})

    def test_come_in_another_order_in_the_next_epoch(self):
        windows = Windows(self.folder / "train.bin", 16, 3)
        epochs = [[windows._start(epoch * windows.per_epoch + n) for n in range(20)] for epoch in range(2)]
        self.assertNotEqual(epochs[0], epochs[1])

    def test_do_not_depend_on_what_was_read_before(self):
        fresh, used = (Windows(self.folder / "train.bin", 16, 3) for _ in range(2))
        used.batch(0, 400)
        self.assertTrue((fresh.batch(300, 4)[0] == used.batch(300, 4)[0]).all())

    def test_targets_are_one_further(self):
        inputs, targets = Windows(self.folder / "train.bin", 16, 3).batch(0, 2)
        self.assertTrue((inputs[:, 1:] == targets[:, :-1]).all())

    def test_too_short_a_text_is_refused(self):
        numpy.zeros(20, dtype=numpy.uint16).tofile(self.folder / "short.bin")
        with self.assertRaises(ValueError):
            Windows(self.folder / "short.bin", 16, 3)


class Muon(unittest.TestCase):
    def test_brings_singular_values_near_one(self):
        torch.manual_seed(1)
        for rows, columns in ((32, 32), (32, 80), (80, 32)):
            values = torch.linalg.svdvals(orthogonal(torch.randn(rows, columns)))
            self.assertGreater(float(values.median()), 0.6)
            self.assertLess(float(values.max()), 1.4)
