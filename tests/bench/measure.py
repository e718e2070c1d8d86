# Times commands in turn, so that what disturbs the machine disturbs both sides.
# SPDX-License-Identifier: Apache-2.0
import json
import statistics
import subprocess
import time
from dataclasses import dataclass

LONGEST = 15  # pairs


class Failed(Exception):
    """A command did not do what a measurement needs."""


@dataclass(frozen=True)
class Command:
    """What to run, and how a page names it, with OFFICE in place of the folder and so on."""

    argv: list
    shown: str
    codes: tuple = (0,)  # what it may exit with
    cwd: str = None
    env: dict = None


@dataclass(frozen=True)
class Ran:
    seconds: float
    mib: float


@dataclass(frozen=True)
class Pairs:
    """Medians of pairs. The ratio is the median of each pair's ratio, ours to theirs."""

    ours: float
    theirs: float
    ratio: float
    count: int


class Stopwatch:
    def __init__(self, program, env):
        self.program = program
        self.env = env

    def run(self, command):
        done = subprocess.run([self.program, *command.argv], env={**self.env, **(command.env or {})}, cwd=command.cwd,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Failed(f"{command.shown}: {done.stderr.strip()[-400:]}")
        told = json.loads(done.stdout)
        if told["code"] not in command.codes:
            raise Failed(f"{command.shown}: exit {told['code']}: {done.stderr.strip()[-400:]}")
        return Ran(told["seconds"], told["kib"] / 1024)

    def seconds(self, command):
        return self.run(command).seconds

    def output(self, command):
        """What a command prints; it is not timed."""
        done = subprocess.run(command.argv, env={**self.env, **(command.env or {})}, cwd=command.cwd,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        if done.returncode not in command.codes:
            raise Failed(f"{command.shown}: exit {done.returncode}: {done.stderr.strip()[-400:]}")
        return done.stdout


def in_pairs(ours, theirs, budget, least=3):
    """Calls both in turn for about `budget` seconds. Each returns what it measured."""
    started = time.monotonic()
    ours(), theirs()  # so that neither pays for what the first use of a file or program costs
    if time.monotonic() - started > budget:
        least = min(least, 2)
    started = time.monotonic()
    found = []
    while len(found) < least or (len(found) < LONGEST and time.monotonic() - started < budget):
        found.append((ours(), theirs()))
    return Pairs(statistics.median(a for a, _ in found), statistics.median(b for _, b in found),
                 statistics.median(a / b for a, b in found), len(found))
