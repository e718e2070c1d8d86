# Time and memory of offices that grow, in cases and in entries a case: a table, and the exponent of time over bytes.
# SPDX-License-Identifier: Apache-2.0
import argparse
import math
import shutil
import sys
from dataclasses import dataclass

import pages
from bench import SOURCE, Bench, build, say
from rows import text_of

STEEPEST = 1.05
RESULTS = SOURCE / "tests/bench/GROWTH.md"
CASES_OF_ENTRIES = 1000  # cases of each office whose cases grow
LONG = 10                # seconds; what takes longer is measured once


@dataclass(frozen=True)
class Point:
    cases: int
    entries: int  # 0: as in life
    bytes: int
    signatures: int
    cold: float
    cold_mib: float
    first: float  # seconds of the first overdue, which remembers the cases that need no word
    first_mib: float
    warm: float
    warm_mib: float


def best(bench, command):
    """The fastest of three runs, since whatever disturbs a run makes it longer."""
    ran = [bench.watch.run(command)]
    while len(ran) < 3 and ran[0].seconds < LONG:
        ran.append(bench.watch.run(command))
    return min(one.seconds for one in ran), max(one.mib for one in ran)


def measure(bench, cases, entries):
    office = bench.office(cases, entries)
    cold, cold_mib = best(bench, bench.cold_lint(office))
    overdue = bench.warm(office, "overdue")
    first = bench.watch.run(overdue)
    warm, warm_mib = best(bench, overdue)
    point = Point(cases, entries, bench.size(office), bench.signatures(office), cold, cold_mib, first.seconds,
                  first.mib, warm, warm_mib)
    shutil.rmtree(office)
    shutil.rmtree(bench.folder / "cache", ignore_errors=True)
    say(" ".join(cells(point)))
    return point


def cells(point):
    return [f"{point.cases:,}", str(point.entries or f"{point.signatures / point.cases:.1f}"),
            f"{point.bytes / 1e6:,.1f} MB", text_of(point.cold), f"{point.cold_mib:.0f} MiB", text_of(point.warm),
            f"{point.warm_mib:.0f} MiB"]


HEAD = ["cases", "entries a case", "bytes", "lint, cold", "memory", "overdue, warm", "memory"]


def exponent(points, value):
    """The slope of a straight line through the logarithms of bytes and value."""
    xs = [math.log(point.bytes) for point in points]
    ys = [math.log(value(point)) for point in points]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys)) / sum((a - x) ** 2 for a in xs)


def exponents(name, points):
    """The exponents of all offices, and of the two largest, where the start hardly counts."""
    for verb, value in (("lint, cold", lambda one: one.cold), ("overdue, warm", lambda one: one.warm)):
        for which, some in (("all", points), ("the two largest", points[-2:])):
            if len(some) > 1:
                yield [name, verb, which, f"{exponent(some, value):.2f}", exponent(some, value) <= STEEPEST]


def memory_bounds(points):
    """16 MiB for 100,000 cases and 50 for a million: some 40 bytes for each case beyond."""
    for point in points:
        bound = 16 + 34 * max(0, point.cases - 100_000) / 900_000
        yield [f"overdue, warm, {point.cases:,} cases", f"{point.warm_mib:.0f} MiB", f"{bound:.0f} MiB",
               point.warm_mib <= bound]


def many_machines(largest, threads, machines=(1, 4, 16, 64)):
    """What ten million cases like the largest office's would take, dealt out with --shard."""
    scale = 10_000_000 / largest.cases
    for count in machines:
        yield [str(count), duration(largest.cold * scale / count), duration(largest.warm * scale / count),
               f"{largest.bytes * scale / count / 1e9:.1f} GB"]


def duration(seconds):
    if seconds >= 90:
        return f"{seconds / 60:.0f} min"
    return f"{seconds:.0f} s" if seconds >= 10 else f"{seconds:.1f} s"


MACHINES_HEAD = ["machines", "lint, cold", "overdue, warm", "bytes on each"]


def parse_args():
    parser = argparse.ArgumentParser(description="Measures how time and memory grow.")
    parser.add_argument("--cases", type=int, default=1_000_000, help="the largest office")
    parser.add_argument("--entries", type=int, default=1000, help="the longest cases")
    parser.add_argument("--write", action="store_true", help=f"write {RESULTS.relative_to(SOURCE)} and the manual")
    parser.add_argument("--build", default=str(SOURCE / "build/release"), help="the build folder")
    parser.add_argument("--as-is", action="store_true", help="build nothing")
    return parser.parse_args()


def decades(first, last):
    while first <= last:
        yield first
        first *= 10


def yes(flag):
    return "yes" if flag else "**no**"


def main():
    args = parse_args()
    if not args.as_is:
        build(args.build)
    bench = Bench(args.build, args.cases, False)
    try:
        if args.write:
            bench.refuse_to_write()
        by_cases = [measure(bench, cases, 0) for cases in decades(min(1000, args.cases), args.cases)]
        many = min(CASES_OF_ENTRIES, args.cases)
        by_entries = [measure(bench, many, entries) for entries in decades(1, args.entries)]
    finally:
        bench.close()
    slopes = [*exponents("cases", by_cases), *exponents("entries a case", by_entries)]
    bounds = list(memory_bounds(by_cases))
    table = [cells(point) for point in [*by_cases, *by_entries]]
    machines = list(many_machines(by_cases[-1], bench.threads))
    lines = ["# How it grows", "",
             f"{bench.threads} cores, written by `python3 tests/bench/growth.py --cases {args.cases} --entries "
             f"{args.entries} --write`. The fastest of three runs, or of one if it takes over {LONG} seconds.", ""]
    if not bench.optimised():
        lines += ["**Not an optimised build: these figures are worth nothing.**", ""]
    lines += pages.markdown(HEAD, table)
    largest = by_cases[-1]
    lines += ["", f"The first `overdue` of {largest.cases:,} cases, which remembers of which of them nothing is to be said, "
              f"took {text_of(largest.first)} and {largest.first_mib:.0f} MiB.",
              "", f"Time grows as bytes to the power of (at most {STEEPEST}):", ""]
    lines += pages.markdown(["growing in", "command", "offices", "exponent", "met"],
                            [[*row[:-1], yes(row[-1])] for row in slopes])
    lines += ["", "Peak memory:", ""]
    lines += pages.markdown(["command", "measured", "at most", "met"], [[*row[:-1], yes(row[-1])] for row in bounds])
    lines += ["", f"Ten million such cases with `--shard`, on machines of {bench.threads} cores, worked out from "
              f"{by_cases[-1].cases:,}:", ""]
    lines += pages.markdown(MACHINES_HEAD, machines)
    text = "\n".join(lines) + "\n"
    print(text, end="")
    if args.write:
        RESULTS.write_text(text, encoding="utf-8")
        pages.put_into_manual("growth", pages.mdoc(["1,000,000", "entries", "3,190.0 MB", "lint, cold", "999 MiB",
                                                    "overdue, warm", "memory"],
                                                   ["cases", "entries", *HEAD[2:]], table))
        pages.put_into_manual("machines", pages.mdoc(["machines", "lint, cold", "overdue, warm", "bytes on each"],
                                                     MACHINES_HEAD, machines))
    return 0 if all(row[-1] for row in [*slopes, *bounds]) else 1


sys.exit(main())
