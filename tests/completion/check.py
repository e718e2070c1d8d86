#!/usr/bin/env python3
"""Presses Tab in real shells on a terminal of their own: check.py PROGRAM EXAMPLE_OFFICE [BUILD_TYPE]
SPDX-License-Identifier: Apache-2.0"""
import concurrent.futures, os, pty, re, resource, select, shutil, signal, subprocess, sys, tempfile, time

try:
    for end in pty.openpty():
        os.close(end)
except OSError:
    sys.exit("skipped: this machine lacks terminals (is /dev/pts mounted?)")
program, example = map(os.path.abspath, sys.argv[1:3])
work = tempfile.mkdtemp()
office, bin_, pwned = f"{work}/office", f"{work}/bin", f"{work}/pwned"
failures = []


def write(path, text, mode=0o644):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path, mode)


def expect(what, condition, shown=""):
    if not condition:
        failures.append(what)
        print(f"{what}: {shown!r}")


# An office in which a stranger wrote what a shell might run. No other program may be asked by a Tab.
shutil.copytree(example, office)
os.makedirs(bin_)
os.symlink(program, f"{bin_}/yankomas")
for other in ("ssh-keygen", "git"):
    write(f"{bin_}/{other}", f"#!/bin/sh\necho {other} $* >> {pwned}\n", 0o755)
evil = f"$(touch {pwned})`touch {pwned}`;touch {pwned}"
year = f"{office}/cases/2026"
with open(f"{year}/YK-2026-0008.yaml", encoding="utf-8") as file:
    journal = file.read()
write(f"{year}/YK-2026-0008.yaml", journal.replace('"Dugaan pelanggaran hak pekerja"', f'"Kasus {evil}"'))
write(f"{year}/YK-2026-0077$(touch pwned).yaml", journal)
write(f"{year}/YK-2026-0078;touch pwned.yaml", journal)
with open(f"{office}/roster.yaml", encoding="utf-8") as file:
    roster = file.read()
write(f"{office}/roster.yaml", roster.replace('"Sari Contoh"', f'"Sari {evil}"'))
env = {"PATH": f"{bin_}:{os.environ['PATH']}", "HOME": work, "TERM": "xterm", "LC_ALL": "C.UTF-8",
       "XDG_CONFIG_HOME": work, "XDG_CACHE_HOME": work, "XDG_DATA_HOME": work}

# The places where each shell looks by itself; the first Tab loads the script.
for shell, place in (("bash", "bash"), ("zsh", "zsh/_yankomas"), ("fish", "fish/completions/yankomas.fish")):
    made = subprocess.run([program, "completion", shell], env=env, capture_output=True, text=True, check=True)
    write(f"{work}/{place}", made.stdout)
write(f"{work}/bashrc", f". {work}/bash\nbind 'set bell-style none'\nbind 'set completion-query-items 0'\nPS1='ready '\n")
write(f"{work}/.zshrc", f"fpath=({work}/zsh $fpath)\nautoload -Uz compinit; compinit -u -D\nbindkey -e\nLISTMAX=0\nPS1='ready '\n")
write(f"{work}/fish/config.fish", "function fish_prompt; echo 'ready '; end\nset fish_greeting\n")  # fish's own asks git
shells = {"bash": ["bash", "--noprofile", "--rcfile", f"{work}/bashrc", "-i"], "zsh": ["zsh", "-i"],
          "fish": ["fish", "-i"]}


def press(shell, keys, before="", patience=0.5):
    """Types the keys, then lets the shell print the words of its line: returns them and all it showed."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(office)
        os.execvpe(shells[shell][0], shells[shell], env)
    shown = ""

    def read(quiet, until=None):
        nonlocal shown
        end = time.monotonic() + 20
        while time.monotonic() < end and not (until and re.search(until, shown)):
            if not select.select([terminal], [], [], 20 if until else quiet)[0]:
                return
            try:
                shown += os.read(terminal, 65536).decode("utf-8", "replace")
            except OSError:
                return

    read(0, "ready ")
    if before:
        os.write(terminal, (before + "\r").encode())
        read(patience)
    for part in re.findall("[^\t]*\t", keys):
        os.write(terminal, part.encode())
        read(patience)
    seen = shown
    os.write(terminal, b"\x01printf '<%s>' \x05 ; echo E''ND\r")
    read(0, "END")
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(terminal)
    words = re.findall(r"<yankomas>((?:<[^<>]*>)*)", shown)
    return (words[-1][1:-1].split("><") if words and words[-1] else []), seen


def check(shell, keys, is_right, before=""):
    """A busy machine may need longer than a Tab waits here, so that there are three tries."""
    for patience in (0.5, 2, 6):
        words, seen = press(shell, f"yankomas {keys}", before, patience)
        if is_right(words, seen):
            return
    expect(f"{shell}: {keys!r}", False, (words, seen))


def line(*wanted):
    return lambda words, seen: words == list(wanted)


checks = [("bash", "show YK-2026-0008\t\t", line("show", "YK-2026-0008"), "bind 'TAB:menu-complete'"),
          ("bash", "show 'YK-2026-0005\t", line("show", "YK-2026-0005"))]
for shell in shells:
    expect(f"{shell} is installed", shutil.which(shell))
    checks += [(shell, *row) for row in (
        ("expl\t", line("explain")),
        (f"-C {office} --root any overd\t", line("-C", office, "--root", "any", "overdue")),
        ("list --format=jsonl --stat\t", line("list", "--format=jsonl", "--state")),
        ("list --state=cl\t", line("list", "--state=closed")),
        ("list --state cl\t", line("list", "--state", "closed")),
        ("show 0008\t", line("show", "YK-2026-0008")),
        ("advance 0008 --outcome perlu\t", line("advance", "0008", "--outcome", "perlu-audiensi")),
        ("advance 0008 --doc eksp\t", line("advance", "0008", "--doc", "ekspedisi=")),
        ("advance 0008 --doc ekspedisi=offi\t", line("advance", "0008", "--doc", "ekspedisi=office.yaml")),
        ("exit 0008 dica\t", line("exit", "0008", "dicabut")),
        ("hold 0008 menunggu-i\t", line("hold", "0008", "menunggu-instansi")),
        ("roster appoint sar\t", line("roster", "appoint", "sari")),
        ("roster appoint sari kakan\t", line("roster", "appoint", "sari", "kakanwil")),
        ("sop show dise\t", line("sop", "show", "diseminasi-ham/1")),
        ("explain bad-sig\t", line("explain", "bad-signature")),
        ("show YK-2026-000\t\t", lambda words, seen: "hak atas kesehatan" in seen and "Kasus $(touch" in seen),
        ("show YK-2026-007\t\t", lambda words, seen: not any("touch" in word for word in words)),
        ("roster appoint s\t\t", lambda words, seen: "error" not in seen),
    )]
with concurrent.futures.ThreadPoolExecutor(8) as pool:
    list(pool.map(lambda row: check(*row), checks))
for marker in (pwned, f"{office}/pwned"):
    shown = open(marker, encoding="utf-8").read() if os.path.exists(marker) else ""
    expect("nothing of an office was run, and no other program", not os.path.exists(marker), shown)

# Whatever is wrong, the hidden verb is silent and its exit code is 0.
for words in ([], [""], ["nonsense", ""], ["-C", "/nowhere", "show", ""], ["--bash", "yankomas 'a", "9", "80"], ["--bash", "", "", ""], ["--bash"],
              ["show", "--format=\x1b", ""], ["--now", "x", "show", ""]):
    ran = subprocess.run([program, "__complete", *words], cwd=office, env=env, capture_output=True, check=False)
    expect(f"__complete {words}", ran.returncode == 0 and ran.stderr == b"" and b"\x1b" not in ran.stdout, ran)
# A Tab with ten thousand candidates must not be felt. A busy machine is as slow for a bash that does nothing, so the processor
# time is compared with that: 50 ms are some 25 times as long, and a busy machine gets twice that. A program that was built without
# optimising is not measured.
large = f"{office}/cases/2027"
os.makedirs(large)
for number in range(10_000):
    write(f"{large}/YK-2027-{number:05}.yaml", "")
tab = (f". {work}/bash; compopt() {{ :; }}; COMP_LINE='yankomas show YK-2027-' COMP_POINT=22 COMP_TYPE=9; _yankomas; "
       "echo ${#COMPREPLY[@]}")


def seconds(script, times=7):
    """The processor time of a bash and its children that runs the script, the least of several runs."""
    least = None
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        ran = subprocess.run(["bash", "--norc", "-c", script], cwd=office, env=env, capture_output=True, text=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        least = used if least is None else min(least, used)
    return least, ran.stdout.strip()


answer = subprocess.run([program, "__complete", "--bash", "yankomas show YK-2027-", "9", "80"], cwd=office, env=env,
                        capture_output=True, text=True, check=True).stdout
write(f"{work}/answer", answer)
(nothing, _), (in_shell, count) = seconds(":"), seconds(f"command() {{ cat {work}/answer; }}; {tab}")
expect("all candidates are there", count == "10000", count)
expect("bash takes 10,000 candidates at once", in_shell <= 40 * nothing, f"{in_shell * 1000:.1f} ms, nothing {nothing * 1000:.1f} ms")
pressed, count = seconds(tab)
expect("all candidates are found", count == "10000", count)
if sys.argv[3:] != ["Debug"]:
    expect("a Tab with 10,000 candidates is fast", pressed <= 60 * nothing, f"{pressed * 1000:.1f} ms, nothing {nothing * 1000:.1f} ms")
shutil.rmtree(work, ignore_errors=True)
sys.exit(bool(failures))
