"""What is typed before a question is no answer to it: typed_ahead.py PROGRAM OFFICE

SPDX-License-Identifier: Apache-2.0
"""
import os
import pty
import sys
import tempfile

PROGRAM, OFFICE = sys.argv[1:]


def ask(typed_before, answer):
    """Runs a verb that asks whether to trust the office; returns what it said and its code."""
    with tempfile.TemporaryDirectory() as folder:
        to_child, release = os.pipe()
        child, terminal = pty.fork()
        if child == 0:
            os.read(to_child, 1)  # waits until the line is typed
            os.environ.update(XDG_CONFIG_HOME=folder, XDG_CACHE_HOME=folder, LC_ALL="C.UTF-8",
                              TERM="xterm")
            os.execv(PROGRAM, [PROGRAM, "--no-pager", "-C", OFFICE, "list", "--all"])
        os.write(terminal, typed_before)
        os.write(release, b"x")
        said = b""
        answered = False
        while True:
            try:
                more = os.read(terminal, 4096)
            except OSError:
                break
            if not more:
                break
            said += more
            if not answered and b"[y/N]" in said:
                os.write(terminal, answer)
                answered = True
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert answered, said
    return said.decode(), code


def main():
    try:
        os.close(os.openpty()[0])
    except OSError:
        print("skipped: this machine lacks terminals (is /dev/pts mounted?)")
        return
    lost = "what was typed before this question is not used"
    said, code = ask(b"y\n", b"n\n")
    assert code != 0 and lost in said, (code, said)
    said, code = ask(b"yankomas list\ny\n", b"y\n")
    assert code == 0 and lost in said, (code, said)
    said, code = ask(b"", b"y\n")
    assert code == 0 and lost not in said, (code, said)


if __name__ == "__main__":
    main()
