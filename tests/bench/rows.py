# What is compared with what: one function per row, which returns a Measured.
# SPDX-License-Identifier: Apache-2.0
import json
from dataclasses import dataclass

import peers
from bench import PYTHON, SOURCE
from measure import Command, Failed, in_pairs


@dataclass(frozen=True)
class Measured:
    ratio: float
    ours: str
    theirs: str
    our_command: str
    their_command: str


@dataclass(frozen=True)
class Row:
    name: str
    what: str
    target: float  # None: no target, for orientation
    measure: object
    at_least: bool = False  # the ratio must not be smaller

    def met(self, ratio):
        return ratio >= self.target if self.at_least else ratio <= self.target


ROWS = []


def row(name, what, target=None, at_least=False):
    def add(measure):
        ROWS.append(Row(name, what, target, measure, at_least))
        return measure
    return add


def text_of(seconds):
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1e3:.2f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.2f} us"


def timed(bench, ours, theirs, our_scale=1.0, their_scale=1.0):
    """Runs two commands in turn. A scale turns the seconds of the whole into those of one part."""
    pairs = in_pairs(lambda: bench.watch.seconds(ours) * our_scale, lambda: bench.watch.seconds(theirs) * their_scale,
                     bench.budget, 1 if bench.quick else 3)
    return Measured(pairs.ratio, text_of(pairs.ours), text_of(pairs.theirs), ours.shown, theirs.shown)


@row("verify", "cold `lint`: signatures a second, to bare libsodium on all cores", 0.95, at_least=True)
def verify(bench):
    office = bench.office()
    ours = bench.cold_lint(office)
    theirs = bench.floor("verify", office, bench.threads, 100_000)

    def floor_rate():
        told = json.loads(bench.watch.output(theirs))
        return told["signatures"] / told["seconds"]

    count = bench.signatures(office)
    pairs = in_pairs(lambda: count / bench.watch.seconds(ours), floor_rate, bench.budget, 1 if bench.quick else 3)
    return Measured(pairs.ratio, f"{pairs.ours:,.0f}/s", f"{pairs.theirs:,.0f}/s", ours.shown, theirs.shown)


def ripgrep(bench, office):
    bench.need("rg")
    return Command(["rg", "-c", "sig:", str(office / "cases")], "rg -c sig: OFFICE/cases")


@row("rg-overdue", "warm `overdue`, to ripgrep over the same files", 0.8)
def rg_overdue(bench):
    office = bench.office()
    return timed(bench, bench.warm(office, "overdue"), ripgrep(bench, office))


@row("rg-lint", "warm `lint`, to ripgrep over the same files", 0.8)
def rg_lint(bench):
    office = bench.office()
    return timed(bench, bench.warm(office, "lint"), ripgrep(bench, office))


def judging(name, *args):
    """Adds a row of a verb for which each case is judged, whatever was quiet before."""
    @row(name, f"warm `{' '.join(args)}`, where every case is judged, to ripgrep over the same files", 1.3)
    def measure(bench):
        office = bench.office()
        return timed(bench, bench.warm(office, *args), ripgrep(bench, office))


judging("rg-all", "overdue", "--all")
judging("rg-list", "list")
judging("rg-todo", "todo", "--person", "kasubbid-ppi-1")
judging("rg-report", "report", "--year", "2026")


@row("read", "warm `overdue`, to a plain read of every file on all cores", 1.2)
def read(bench):
    office = bench.office()
    return timed(bench, bench.warm(office, "overdue"), bench.floor("read", office, bench.threads))


@row("git-status", "warm `overdue`, to `git status`", 2.0)
def git_status(bench):
    bench.need("git")
    office = bench.office()
    bench.git(office)
    return timed(bench, bench.warm(office, "overdue"),
                 Command(["git", "-C", str(office), "status"], "git -C OFFICE status"))


@row("disk-cold", "warm `overdue` with the files dropped from the page cache, to reading them one by one", 1 / 5)
def disk_cold(bench):
    office = bench.office()
    ours = bench.warm(office, "overdue")
    theirs = bench.floor("read", office, 1)

    def cold(command):
        bench.drop(office)
        return bench.watch.seconds(command)

    pairs = in_pairs(lambda: cold(ours), lambda: cold(theirs), bench.budget, 1 if bench.quick else 2)
    return Measured(pairs.ratio, text_of(pairs.ours), text_of(pairs.theirs), ours.shown, theirs.shown)


def hledger(bench):
    bench.need("hledger")
    path = bench.folder / "hledger.journal"
    if not path.exists():
        peers.ledger_journal(path, bench.cases)
    return Command(["hledger", "-f", str(path), "check"], "hledger -f JOURNAL check")


@row("hledger", "warm `overdue`, to `hledger check` of as many transactions", 1 / 6)
def hledger_time(bench):
    return timed(bench, bench.warm(bench.office(), "overdue"), hledger(bench))


@row("hledger-memory", "the same, in memory", 1 / 20)
def hledger_memory(bench):
    ours, theirs = bench.warm(bench.office(), "overdue"), hledger(bench)
    pairs = in_pairs(lambda: bench.watch.run(ours).mib, lambda: bench.watch.run(theirs).mib, 0, 1)
    return Measured(pairs.ratio, f"{pairs.ours:.1f} MiB", f"{pairs.theirs:.1f} MiB", ours.shown, theirs.shown)


@row("task", "warm `overdue`, to `task overdue` with as many pending tasks", 0.45)
def task(bench):
    bench.need("task")
    folder = bench.folder / "tasks"
    rc = folder / "taskrc"
    if not folder.exists():
        peers.tasks(folder, bench.cases)
    return timed(bench, bench.warm(bench.office(), "overdue"),
                 Command(["task", f"rc:{rc}", "overdue"], "task overdue", (0, 1)))


@row("ledger", "warm `overdue`, to `ledger balance` of as many transactions", 2 / 3)
def ledger(bench):
    bench.need("ledger")
    path = bench.folder / "ledger.journal"
    peers.ledger_journal(path, bench.cases)
    return timed(bench, bench.warm(bench.office(), "overdue"),
                 Command(["ledger", "--init-file", "/dev/null", "-f", str(path), "balance"], "ledger -f JOURNAL balance"))


def supply_chain(bench):
    bench.need("in-toto-verify")
    folder = bench.folder / "in-toto"
    if not folder.exists():
        peers.run([PYTHON, str(SOURCE / "tests/bench/in_toto_peer.py"), "make", str(folder)], bench.env)
    return folder


@row("in-toto", "cold `lint`, to in-toto inside one process: a signature on one core (10,000 cases)", 1 / 5.5)
def in_toto(bench):
    office = bench.office(10_000)
    script = str(SOURCE / "tests/bench/in_toto_peer.py")
    theirs = Command([PYTHON, script, "loop", str(supply_chain(bench)), "100"], "in_toto_peer.py loop FOLDER 100")
    ours = bench.cold_lint(office)
    signatures = 9  # eight steps and the layout
    pairs = in_pairs(lambda: bench.watch.seconds(ours) * bench.threads / bench.signatures(office),
                     lambda: float(bench.watch.output(theirs)) / signatures, bench.budget, 1 if bench.quick else 3)
    return Measured(pairs.ratio, text_of(pairs.ours), text_of(pairs.theirs), ours.shown, theirs.shown)


def a_case(bench, office):
    """A case of about as many signatures as others have."""
    for path in sorted((office / "cases").glob("*/*.yaml")):
        if path.read_bytes().count(b"\n  sig: ") == 5:
            return path
    raise Failed("no case of five signatures")


@row("in-toto-verify", "cold `lint`: a case of 10,000, to `in-toto-verify` once a case", 1 / 35)
def in_toto_verify(bench):
    office = bench.office(10_000)
    folder = supply_chain(bench)
    return timed(bench, bench.cold_lint(office),
                 Command(["in-toto-verify", "-l", "root.layout", "-k", "owner.pub", "-t", "ed25519"],
                         "in-toto-verify -l root.layout -k owner.pub -t ed25519", cwd=str(folder)),
                 our_scale=1 / bench.count(office))


@row("in-toto-one", "`lint` of one case as a whole process, to `in-toto-verify`")
def in_toto_one(bench):
    office = bench.office()
    case = a_case(bench, office)
    return timed(bench, bench.lint_of_one(office, case),
                 Command(["in-toto-verify", "-l", "root.layout", "-k", "owner.pub", "-t", "ed25519"],
                         "in-toto-verify -l root.layout -k owner.pub -t ed25519", cwd=str(supply_chain(bench))))


@row("python", "cold `lint`, to PyYAML's C loader, jsonschema and PyNaCl (10,000 cases)", 1 / 5)
def python(bench):
    office = bench.office(10_000)
    schema = peers.case_schema(bench.folder / "case.schema.json")
    theirs = Command([PYTHON, str(SOURCE / "tests/bench/check_cases.py"), str(office / "cases"), str(schema)],
                     "check_cases.py OFFICE/cases SCHEMA")
    if int(bench.watch.output(theirs)) != bench.signatures(office):
        raise Failed("the script did not verify every signature")
    return timed(bench, bench.cold_lint(office), theirs)


@row("yamllint", "cold `lint`, to yamllint (1,000 cases)", 1 / 35)
def yamllint(bench):
    bench.need("yamllint")
    office = bench.office(1000)
    return timed(bench, bench.cold_lint(office),
                 Command(["yamllint", str(office / "cases")], "yamllint OFFICE/cases", (0, 1)))


@row("ajv", "cold `lint`, to ajv-cli, which verifies nothing (10,000 cases)")
def ajv(bench):
    bench.need("npm")
    program = peers.ajv(bench.folder / "ajv")
    if program is None:
        raise Failed("ajv-cli could not be had from npm")
    office = bench.office(10_000)
    schema = peers.case_schema(bench.folder / "case.schema.json")
    return timed(bench, bench.cold_lint(office),
                 Command([str(program), "validate", "-s", str(schema), "-d", str(office / "cases/*/*.yaml")],
                         "ajv validate -s SCHEMA -d 'OFFICE/cases/*/*.yaml'"))


def one_by_one(bench, office):
    bench.need("ssh-keygen")
    case = a_case(bench, office)
    folder = bench.folder / "one-by-one"
    if not folder.exists():
        peers.unpack_signatures(case, folder, bench.allowed_signers(office))
    return case, Command(["sh", str(folder / "verify.sh")],
                         "ssh-keygen -Y verify -f SIGNERS -I PERSON -n yankomas-case -s SIG < PREFIX, in a loop")


@row("ssh-keygen", "`lint` of one case as a whole process, to `ssh-keygen -Y verify` of its signatures", 1 / 12)
def ssh_keygen(bench):
    office = bench.office()
    case, loop = one_by_one(bench, office)
    return timed(bench, bench.lint_of_one(office, case), loop)


@row("ssh-keygen-each", "cold `lint`, to `ssh-keygen -Y verify`: a signature on one core (10,000 cases)", 1 / 80)
def ssh_keygen_each(bench):
    office = bench.office(10_000)
    _, loop = one_by_one(bench, office)
    return timed(bench, bench.cold_lint(office), loop, bench.threads / bench.signatures(office), 1 / 5)


@row("git-log", "cold `lint`, to `git log --format=%G?` of commits signed with SSH: a signature on one core (10,000 cases)")
def git_log(bench):
    bench.need("git", "ssh-keygen")
    office = bench.office(10_000)
    commits = 20 if bench.quick else 300
    folder = bench.folder / "history"
    peers.signed_history(folder, bench.keys / "kakanwil-1", commits, bench.env)
    return timed(bench, bench.cold_lint(office),
                 Command(["git", "-C", str(folder), "log", "--format=%G?"], "git log --format=%G?"),
                 bench.threads / bench.signatures(office), 1 / commits)
