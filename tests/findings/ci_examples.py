#!/usr/bin/env python3
# Runs the shell lines of the examples for CI: green on a clean office, red on each bad folder, and red where a push took an
# entry away; and the hooks for pre-commit, as it runs them: ci_examples.py PROGRAM SOURCE
# SPDX-License-Identifier: Apache-2.0
import os, re, shlex, shutil, subprocess, sys, tempfile

program, source = sys.argv[1:]
bad_folders = os.path.join(source, "tests/cases/bad")

def script_of(name):
    text = open(os.path.join(source, "examples/ci", name), encoding="utf-8").read()
    if name == "github.yml":
        blocks = re.findall(r"run: \|\n((?: {10}.*\n)+)", text)
        lines = [line[10:] for block in blocks for line in block.splitlines()]
    else:
        script = re.search(r"  script:\n((?:    - .*\n)+)", text)[1]
        lines = [line[6:] for line in script.splitlines()]
    # The services install the program, and here it is the one that was built.
    lines = [line for line in lines if not re.match("curl|sudo|apt-get", line)]
    assert len(lines) >= 3 and any("audit" in line for line in lines), lines
    return "set -e\n" + "\n".join(lines)


# The hooks by their ids: the command, and whether it gets file names. A hook that gets none runs at
# each commit.
hooks = {}
for text in open(os.path.join(source, ".pre-commit-hooks.yaml"), encoding="utf-8").read().split("\n- ")[1:]:
    keys = dict(re.findall(r"^ *([a-z_]+): (.*)$", text, re.M))
    assert (keys.get("pass_filenames") == "false") == (keys.get("always_run") == "true"), keys
    hooks[keys["id"]] = shlex.split(keys["entry"])


def hook(name, folder, now, *files):
    environment = {**os.environ, "PATH": os.path.dirname(program) + ":" + os.environ["PATH"], "YANKOMAS_TRUST_ROOT": "any", "YANKOMAS_NOW": now}
    return subprocess.run([*hooks[name], *files], cwd=folder, env=environment, capture_output=True, text=True)


def git(folder, *words):
    return subprocess.run(["git", "-C", folder, "-c", "user.name=Sari", "-c", "user.email=sari@example.org", *words],
                          check=True, capture_output=True, text=True).stdout.strip()


def run(name, folder, before, now, root="any"):
    environment = {**os.environ, "PATH": os.path.dirname(program) + ":" + os.environ["PATH"], "YANKOMAS_TRUST_ROOT": root,
                   "YANKOMAS_NOW": now, "BEFORE": before, "CI_COMMIT_BEFORE_SHA": before, "LANG": "C.UTF-8"}
    return subprocess.run(["bash", "-c", script_of(name)], cwd=folder, env=environment, capture_output=True, text=True)


with tempfile.TemporaryDirectory() as work:
    for name in ("github.yml", "gitlab.yml"):
        clean = os.path.join(work, "clean-" + name)
        shutil.copytree(os.path.join(source, "examples/kanwil-contoh"), clean)
        now = "2026-05-08T10:00:00+07:00"
        git(clean, "init", "--quiet")
        git(clean, "add", "--all")
        git(clean, "commit", "--quiet", "--message", "first")
        first = git(clean, "rev-parse", "HEAD")
        for before in ("", "0" * 40, first):
            done = run(name, clean, before, now)
            assert done.returncode == 0, (name, before, done.stdout, done.stderr)
        done = hook("yankomas-lint", clean, now)
        assert done.returncode == 0, (done.stdout, done.stderr)
        message = os.path.join(work, "message")
        for text, code in (("YK-2026-0001: closed", 0), ("NIK 9901014101900001", 1)):
            open(message, "w", encoding="utf-8").write(text + "\n")
            done = hook("yankomas-message", clean, now, message)
            assert done.returncode == code, (text, done.stdout, done.stderr)
        # A push that takes the last entry of a case away leaves a sound case. It is found by what
        # was there before.
        case = sorted(os.listdir(os.path.join(clean, "cases/2026")))[0]
        path = os.path.join(clean, "cases/2026", case)
        text = open(path, encoding="utf-8").read()
        open(path, "w", encoding="utf-8").write(text[:text.rindex("\n- do: ") + 1])
        git(clean, "commit", "--quiet", "--all", "--message", "second")
        done = run(name, clean, first, now)
        assert done.returncode != 0, (name, done.stdout, done.stderr)
        red = 0
        for bad in sorted(os.listdir(bad_folders)):
            folder = os.path.join(bad_folders, bad)
            expected = open(os.path.join(folder, "expected"), encoding="utf-8").read()
            if "error[" not in expected and "warning[" not in expected:
                continue
            copy = os.path.join(work, name + bad)
            shutil.copytree(folder, copy, symlinks=True)
            git(copy, "init", "--quiet")
            git(copy, "add", "--all", "--force")
            git(copy, "commit", "--quiet", "--message", "first")
            # In the folder trust-root all is sound, and only the pinned root is another one.
            root = "SHA256:" + "A" * 43 if bad == "trust-root" else "any"
            done = run(name, copy, "", "2026-12-01T12:00:00+07:00", root)
            if done.returncode == 0:
                print(f"{name} is green on {bad}: {expected}")
                sys.exit(1)
            if "error[" in expected and bad != "trust-root":
                done = hook("yankomas-lint", copy, "2026-12-01T12:00:00+07:00")
                assert done.returncode != 0, (bad, done.stdout, done.stderr)
            red += 1
        assert red > 80, red
        print(name, "is red on", red, "bad folders")
