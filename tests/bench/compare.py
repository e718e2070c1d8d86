# Whole commands beside what a user might pick instead, in turn, in one run: prints a table of ratios and targets.
# SPDX-License-Identifier: Apache-2.0
import argparse
import subprocess
import sys
import time

import pages
import small_rows  # noqa: F401  adds its rows
from bench import NOW, SOURCE, Bench, build, say
from measure import Failed
from rows import ROWS

RESULTS = SOURCE / "tests/bench/RESULTS.md"


def parse_args():
    parser = argparse.ArgumentParser(description="Measures yankomas beside other programs.")
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--only", metavar="NAME[,NAME...]", help="these rows: " + ", ".join(one.name for one in ROWS))
    parser.add_argument("--quick", action="store_true", help="one pair a row: to see that it works, not to measure")
    parser.add_argument("--write", action="store_true", help=f"write {RESULTS.relative_to(SOURCE)} and the manual")
    parser.add_argument("--build", default=str(SOURCE / "build/release"), help="the build folder")
    parser.add_argument("--as-is", action="store_true", help="install and build nothing")
    args = parser.parse_args()
    args.names = args.only.split(",") if args.only else [one.name for one in ROWS]
    unknown = set(args.names) - {one.name for one in ROWS}
    if args.write and (args.quick or args.only):
        parser.error("--write wants all rows, measured well")
    if unknown:
        parser.error("no row " + ", ".join(sorted(unknown)))
    return args


def ratio_text(ratio):
    if ratio is None:
        return "-"
    return f"1/{1 / ratio:.3g}" if ratio < 0.5 else f"{ratio:.3g}"


HEAD = ["row", "what", "ours", "theirs", "ratio", "target", "met"]


def cells(one, measured):
    bound = "-" if one.target is None else ("at least " if one.at_least else "at most ") + ratio_text(one.target)
    met = "-" if one.target is None else "yes" if one.met(measured.ratio) else "**no**"
    return [one.name, one.what, measured.ours, measured.theirs, ratio_text(measured.ratio), bound, met]


def commands_of(one, measured):
    theirs = measured.their_command
    return [one.name, f"`{measured.our_command}`", theirs if theirs == "-" else f"`{theirs}`"]


def page(args, bench, found, missing, seconds):
    lines = [
        "# What was measured",
        "",
        f"{bench.threads} cores, {args.cases:,} cases, written by `python3 tests/bench/compare.py --cases {args.cases} "
        f"--write` in {seconds / 60:.0f} minutes. Medians; a ratio is that of times taken in turn, ours to theirs.",
    ]
    if not bench.optimised():
        lines += ["", "**Not an optimised build: these figures are worth nothing.**"]
    if args.quick:
        lines += ["", "**One pair a row: these figures are worth little.**"]
    lines += ["", *pages.markdown(HEAD, [cells(one, measured) for one, measured in found])]
    lines += ["", f"Our commands also take `--root any --now {NOW}`; what signs, a clock of its own.", ""]
    lines += pages.markdown(["row", "our command", "theirs"], [commands_of(one, measured) for one, measured in found])
    if missing:
        lines += ["", "Left out:", ""] + [f"- {one.name}: {why}" for one, why in missing]
    return "\n".join(lines) + "\n"


def main():
    args = parse_args()
    started = time.monotonic()
    if not args.as_is:
        if subprocess.run(["sh", str(SOURCE / "packaging/install.sh"), "bench"], check=False).returncode:
            say("some packages could not be installed: their rows are left out")
        build(args.build, ["due_benchmark"])
    bench = Bench(args.build, args.cases, args.quick)
    found, missing = [], []
    try:
        if args.write:
            bench.refuse_to_write()
        for one in ROWS:
            if one.name not in args.names:
                continue
            try:
                found.append((one, one.measure(bench)))
                say(f"{time.monotonic() - started:5.0f} s  {' | '.join(cells(*found[-1]))}")
            except (Failed, OSError, ValueError) as why:
                missing.append((one, str(why).replace(str(bench.folder), "FOLDER")))
                say(f"{one.name}: left out: {why}")
    finally:
        bench.close()
    text = page(args, bench, found, missing, time.monotonic() - started)
    print(text, end="")
    if args.write:
        RESULTS.write_text(text, encoding="utf-8")
        rows = [[one.what, ratio_text(measured.ratio), cells(one, measured)[5]] for one, measured in found]
        pages.put_into_manual("ratios", pages.mdoc_ratios(rows))
    return 0 if all(one.target is None or one.met(measured.ratio) for one, measured in found) and not missing else 1


sys.exit(main())
