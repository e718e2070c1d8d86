# Rows about one case or none: signing, starting, one due time; and the memory for an office.
# SPDX-License-Identifier: Apache-2.0
import json
import os
import time

from measure import Command, Failed, in_pairs
from rows import Measured, a_case, row, text_of, timed

SIGNED_AT = "2026-06-02T10:00:00+07:00"  # a working hour; a clock in the past signs and says so


def signing(bench, office, *args):
    key = str(bench.keys / "kasubbid-ppi-1")
    return Command([str(bench.yankomas), "-C", str(office), *args, "--key", key, "--yes", "--root", "any", "--now",
                    SIGNED_AT], "yankomas -C OFFICE " + " ".join(args) + " --key KEY --yes")


def fsync(path, flags):
    descriptor = os.open(path, flags)
    os.fsync(descriptor)
    os.close(descriptor)


class NewCase:
    """A case of its own in the office, put back after each advance."""

    def __init__(self, bench, office):
        folder = office / "cases" / "2026"
        before = set(os.listdir(folder))
        bench.watch.output(signing(bench, office, "new", "yankomas", "--title", "Perkara ukur"))
        (name,) = set(os.listdir(folder)) - before
        self.path = folder / name
        self.opened = self.path.read_bytes()

    def put_back(self):
        self.path.write_bytes(self.opened)


@row("advance", "`advance` in a folder of all cases, to `ssh-keygen -Y sign` of the same bytes and two fsyncs", 1.35)
def advance(bench):
    bench.need("ssh-keygen")
    office = bench.office()
    case = NewCase(bench, office)
    ours = signing(bench, office, "advance", case.path.stem, "--for", "PK-0001", "--doc", "surat-pengaduan,number=1")

    def advanced():
        case.put_back()
        return bench.watch.seconds(ours)

    try:
        advanced()
        signed = case.path.read_bytes()
        draft = case.path.with_name(".measured")
        sign = Command(["ssh-keygen", "-Y", "sign", "-q", "-f", str(bench.keys / "kasubbid-ppi-1"), "-n",
                        "yankomas-case", str(draft)], "ssh-keygen -Y sign -f KEY -n yankomas-case FILE; fsync twice")

        def bare():
            draft.write_bytes(signed[:signed.rindex(b"  sig: ")])
            seconds = bench.watch.seconds(sign)
            started = time.perf_counter()
            fsync(draft, os.O_RDWR)
            fsync(draft.parent, os.O_RDONLY)
            seconds += time.perf_counter() - started
            draft.unlink()
            draft.with_name(".measured.sig").unlink()
            return seconds

        pairs = in_pairs(advanced, bare, bench.budget / 4, 1 if bench.quick else 5)
    finally:
        case.path.unlink()
    return Measured(pairs.ratio, text_of(pairs.ours), text_of(pairs.theirs), ours.shown, sign.shown)


@row("show", "`show` of one case in a folder of all cases, to `git show --stat HEAD` there", 1.0)
def show(bench):
    bench.need("git")
    office = bench.office()
    case = a_case(bench, office)
    bench.git(office)
    return timed(bench, bench.ours(office, "show", case.stem),
                 Command(["git", "-C", str(office), "show", "--stat", "HEAD"], "git -C OFFICE show --stat HEAD"))


@row("version", "`--version`, to `git --version`", 0.8)
def version(bench):
    bench.need("git")
    return timed(bench, Command([str(bench.yankomas), "--version"], "yankomas --version"),
                 Command(["git", "--version"], "git --version"))


def due_times(bench):
    program = bench.tool("due_benchmark")
    if not program.exists():
        raise Failed("Google Benchmark is not installed")
    command = Command([str(program), "--benchmark_format=json", "--benchmark_min_time=0.1"], "due_benchmark")
    rows = json.loads(bench.watch.output(command))["benchmarks"]
    return {one["name"]: one["real_time"] / 1e9 for one in rows}


@row("due-days", "a due time of working days, to 0.3 us", 1.0)
def due_days(bench):
    slowest = max(seconds for name, seconds in due_times(bench).items() if "days" in name)
    return Measured(slowest / 0.3e-6, f"{slowest * 1e9:.0f} ns", "0.3 us", "due_benchmark", "-")


@row("due-any", "any due time, to 0.6 us", 1.0)
def due_any(bench):
    slowest = max(due_times(bench).values())
    return Measured(slowest / 0.6e-6, f"{slowest * 1e9:.0f} ns", "0.6 us", "due_benchmark", "-")


@row("memory", "warm `overdue`: peak memory, to 16 MiB", 1.0)
def memory(bench):
    ours = bench.warm(bench.office(), "overdue")
    mib = bench.watch.run(ours).mib
    return Measured(mib / 16, f"{mib:.1f} MiB", "16 MiB", ours.shown, "-")
