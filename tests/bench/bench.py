# The world of a measurement: programs, a vanishing folder, offices on demand, an environment.
# SPDX-License-Identifier: Apache-2.0
import functools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import peers
from measure import Command, Failed, Stopwatch

SOURCE = pathlib.Path(__file__).resolve().parents[2]
NOW = "2026-12-01T12:00:00+07:00"  # after the last entry of make_office
PYTHON = "/usr/bin/python3"        # the one that Debian's modules are for
TARGETS = ["yankomas", "make_office", "floor", "stopwatch"]


def say(text):
    print(text, file=sys.stderr, flush=True)


def build(folder, optional=()):
    """Configures anew, since packages may have come, and builds. An optional target may fail."""
    def done(*argv):
        return subprocess.run(argv, stdout=sys.stderr, cwd=SOURCE, check=False).returncode == 0

    is_new = not (pathlib.Path(folder) / "CMakeCache.txt").exists()
    where = ["--preset", "release"] if is_new else [str(folder)]
    configured = done("cmake", *where, "-DYANKOMAS_BENCH=ON")
    if not configured or not done("cmake", "--build", str(folder), "--target", *TARGETS):
        raise SystemExit("the build failed")
    for target in optional:
        if not done("cmake", "--build", str(folder), "--target", target):
            say(f"{target} could not be built: its rows are left out")


class Bench:
    def __init__(self, build_folder, cases, quick):
        self.build = pathlib.Path(build_folder).resolve()
        self.cases = cases
        self.quick = quick
        self.budget = 0 if quick else 12  # seconds for the pairs of a row
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="yankomas-bench-"))
        self.env = {
            "PATH": os.environ["PATH"] + ":/usr/sbin", "HOME": str(self.folder), "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "XDG_CACHE_HOME": str(self.folder / "cache"), "XDG_CONFIG_HOME": str(self.folder / "config"),
            "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
            **{name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ},
        }
        self.watch = Stopwatch(str(self.tool("stopwatch")), self.env)
        self.threads = os.cpu_count()

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def tool(self, name):
        return self.build / "tests" / "bench" / name

    @property
    def yankomas(self):
        return self.build / "src" / "yankomas"

    def optimised(self):
        cache = (self.build / "CMakeCache.txt").read_text(encoding="utf-8")
        build_type = re.search(r"^CMAKE_BUILD_TYPE:\w+=(.*)$", cache, re.MULTILINE)
        return bool(build_type) and build_type[1] in ("Release", "RelWithDebInfo", "MinSizeRel")

    def refuse_to_write(self):
        """Ends the program unless the build is optimised: nobody would install another one."""
        if not self.optimised():
            raise SystemExit(f"--write wants an optimised build, and {self.build} is none")

    @functools.lru_cache(maxsize=None)
    def office(self, cases=None, entries=0):
        """An office of so many cases at most (None: as asked for) and entries each (0: as in life)."""
        cases = min(cases or self.cases, self.cases)
        folder = self.folder / f"office-{cases}-{entries}"
        if not folder.exists():
            say(f"making {cases} cases" + (f" of {entries} entries" if entries else ""))
            peers.run([str(self.tool("make_office")), str(folder), str(cases), "--entries", str(entries), "--keys",
                       str(self.keys)], self.env)
        return folder

    @property
    def keys(self):
        return self.folder / "keys"

    def files(self, office):
        return (office / "cases").glob("*/*.yaml")

    def count(self, office):
        return sum(1 for _ in self.files(office))

    def size(self, office):
        return sum(path.stat().st_size for path in self.files(office))

    @functools.lru_cache(maxsize=None)
    def signatures(self, office):
        return sum(path.read_bytes().count(b"\n  sig: ") for path in self.files(office))

    @functools.lru_cache(maxsize=None)
    def git(self, office):
        say("committing the office to git")
        peers.repository(office, self.env)

    @functools.lru_cache(maxsize=None)
    def allowed_signers(self, office):
        path = self.folder / "allowed_signers"
        path.write_text(self.watch.output(self.ours(office, "roster", "export", now=False)), encoding="utf-8")
        return path

    def ours(self, office, *args, now=True, codes=(0,)):
        clock = ["--now", NOW] if now else []
        return Command([str(self.yankomas), "-C", str(office), *args, "--root", "any", *clock],
                       "yankomas -C OFFICE " + " ".join(str(arg) for arg in args), codes)

    def cold_lint(self, office):
        return self.ours(office, "lint", "--no-cache")

    def lint_of_one(self, office, case):
        """The command that verifies a case, after a run that remembered roster and procedures."""
        command = self.ours(office, "lint", str(case.relative_to(office)))
        self.watch.run(command)
        return command

    def warm(self, office, *args):
        """The command, after a run that has put all verified prefixes into the cache."""
        command = self.ours(office, *args)
        self.watch.run(self.ours(office, "lint"))
        return command

    def floor(self, what, office, *args):
        return Command([str(self.tool("floor")), what, str(office), *(str(arg) for arg in args)],
                       " ".join(["floor", what, "OFFICE", *(str(arg) for arg in args)]))

    def drop(self, office):
        self.watch.output(self.floor("drop", office))

    def need(self, *programs):
        for program in programs:
            if shutil.which(program, path=self.env["PATH"]) is None:
                raise Failed(f"{program} is not installed")
