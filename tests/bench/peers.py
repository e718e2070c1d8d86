# What other programs need before they can be timed: inputs of the same size, in their own formats.
# SPDX-License-Identifier: Apache-2.0
import datetime
import json
import os
import pathlib
import subprocess
import textwrap
import uuid

from measure import Failed

LONGEST = 1200        # seconds that preparing may take
PERCENT_OVERDUE = 3  # as in the offices of make_office


def run(argv, env, cwd=None):
    try:
        done = subprocess.run(argv, env=env, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, check=False,
                              timeout=LONGEST)
    except subprocess.TimeoutExpired as error:
        raise Failed(f"{argv[0]}: no end after {LONGEST} s") from error
    if done.returncode != 0:
        raise Failed(f"{argv[0]}: {done.stderr.decode(errors='replace').strip()[-400:]}")
    return done.stdout


def ledger_journal(path, count):
    """Writes one transaction per case, with a day, a party, a comment and two postings."""
    first = datetime.date(2024, 1, 2)
    with open(path, "w", encoding="ascii") as file:
        for number in range(count):
            day = first + datetime.timedelta(days=number * 1000 // max(count, 1))
            file.write(f"{day} * (YK-{number}) Perkara contoh nomor {number}\n    ; langkah: {number % 12 + 1}\n"
                       f"    beban:langkah-{number % 12 + 1}    {number % 90 + 10}.00\n    kas\n\n")
    return path


def tasks(folder, count):
    """Writes as many pending tasks as cases, and returns the rc file that names them."""
    os.makedirs(folder)
    with open(folder / "pending.data", "w", encoding="ascii") as file:
        for number in range(count):
            due = 1767225600 if number % 100 < PERCENT_OVERDUE else 4070908800
            file.write(f'[description:"Perkara contoh nomor {number}" due:"{due}" entry:"1764547200" '
                       f'modified:"1764547200" project:"langkah-{number % 12 + 1}" status:"pending" '
                       f'uuid:"{uuid.UUID(int=number + 1, version=4)}"]\n')
    for name in ("completed.data", "undo.data", "backlog.data"):
        (folder / name).touch()
    rc = folder / "taskrc"
    rc.write_text(f"data.location={folder}\nconfirmation=off\nverbose=nothing\n", encoding="ascii")
    return rc


def repository(office, env):
    """Commits the office to git, with one case alone in the last commit."""
    if (office / ".git").exists():
        return
    run(["git", "init", "-q"], env, office)
    run(["git", "config", "gc.auto", "0"], env, office)
    last = max((office / "cases").glob("*/*.yaml")).relative_to(office)
    for title, path in (("Semua perkara", f":!{last}"), ("Satu perkara", str(last))):
        run(["git", "add", "-A", "--", path], env, office)
        run(["git", "-c", "user.name=Contoh", "-c", "user.email=contoh@example.invalid", "commit", "-q", "-m", title],
            env, office)
    run(["git", "status"], env, office)  # refreshes what git remembers of the files


def signed_history(folder, key, commits, env):
    """Makes a repository of commits that one person signed with SSH."""
    os.makedirs(folder)
    public = pathlib.Path(f"{key}.pub").read_text(encoding="ascii").split()
    (folder / "signers").write_text(f"contoh@example.invalid {public[0]} {public[1]}\n", encoding="ascii")
    run(["git", "init", "-q"], env, folder)
    for name, value in {"user.name": "Contoh", "user.email": "contoh@example.invalid", "gpg.format": "ssh",
                        "user.signingkey": str(key), "gpg.ssh.allowedSignersFile": str(folder / "signers")}.items():
        run(["git", "config", name, value], env, folder)
    for number in range(commits):
        run(["git", "commit", "-q", "-S", "--allow-empty", "-m", f"Langkah {number}"], env, folder)


def case_schema(path):
    """A JSON schema of cases, for programs that take one."""
    word = {"type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}
    entry = {
        "type": "object",
        "required": ["do", "at", "by", "role", "roster", "sig"],
        "properties": {
            "do": {"enum": ["open", "step", "cosign", "attach", "note", "hold", "resume", "return", "exit"]},
            "by": word, "role": word, "outcome": word, "exit": word, "hold": word,
            "roster": {"type": "string", "pattern": "^[0-9]+@sha256:[0-9a-f]{64}$"},
            "sig": {"type": "string", "pattern": "^[A-Za-z0-9+/]+=*$"},
            "documents": {"type": "array", "items": {"type": "object", "required": ["kind"]}},
        },
    }
    schema = {
        "type": "object",
        "required": ["yankomas", "case", "office", "sop", "sop-digest", "title", "entries"],
        "properties": {
            "yankomas": {"const": "case/1"},
            "case": {"type": "string", "pattern": "^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$"},
            "sop-digest": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
            "entries": {"type": "array", "minItems": 1, "items": entry},
        },
    }
    path.write_text(json.dumps(schema), encoding="ascii")
    return path


def unpack_signatures(case, folder, allowed):
    """Cuts a case before each sig line, as its manual tells, and writes the script that verifies them one by one."""
    os.makedirs(folder)
    text = case.read_bytes()
    lines = ["set -e"]
    count = end = 0
    while (end := text.find(b"\n  sig: ", end + 1)) > 0:
        count += 1
        blob = text[end + 8:text.index(b"\n", end + 1)].decode("ascii")
        signer = text[:end].rsplit(b"\n  by: ", 1)[1].split(b"\n", 1)[0].decode("ascii")
        (folder / f"{count}").write_bytes(text[:end + 1])
        armour = "\n".join(["-----BEGIN SSH SIGNATURE-----", *textwrap.wrap(blob, 70), "-----END SSH SIGNATURE-----", ""])
        (folder / f"{count}.sig").write_text(armour, encoding="ascii")
        lines.append(f"ssh-keygen -Y verify -q -f {allowed} -I {signer} -n yankomas-case -s {folder}/{count}.sig "
                     f"< {folder}/{count}")
    script = folder / "verify.sh"
    script.write_text("\n".join(lines) + "\n", encoding="ascii")
    return script, count


def ajv(folder):
    """The program ajv-cli, which npm fetches by this user's settings, or None without it."""
    program = folder / "node_modules" / ".bin" / "ajv"
    try:
        os.makedirs(folder, exist_ok=True)
        run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), "ajv-cli@5.0.0"],
            {**os.environ, "npm_config_cache": str(folder / "npm")})
    except (OSError, Failed):
        return None
    return program if program.exists() else None
