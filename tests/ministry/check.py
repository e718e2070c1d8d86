#!/usr/bin/env python3
# The national report of examples/ministry is the sum of three separate reports: check.py PROGRAM EXAMPLES
# SPDX-License-Identifier: Apache-2.0
import collections, csv, io, os, re, shutil, subprocess, sys, tempfile

program, examples = sys.argv[1:]
work = tempfile.TemporaryDirectory()
os.environ.update(HOME=work.name, XDG_CONFIG_HOME=work.name, XDG_CACHE_HOME=work.name, YANKOMAS=program, LC_ALL="C.UTF-8")
for name in ("YANKOMAS_TRUST_ROOT", "YANKOMAS_KEY", "LANG"):
    os.environ.pop(name, None)
NOW = "2026-04-30T10:00:00+07:00"


def run(*words, now=NOW, code=0, key=""):
    answer = subprocess.run(words, env={**os.environ, "YANKOMAS_NOW": now, "YANKOMAS_KEY": key}, stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert answer.returncode == code, (words, answer)
    return answer


# Two offices are founded here, in two zones, with cases of their own; the third is the shipped one.
def found(name, zone, titles):
    folder, key = f"{work.name}/{name}", f"{work.name}/{name}.key"
    run(program, "key", "new", "--no-passphrase", "--file", key)
    day = "2026-04-01T10:00:00+07:00"

    def sign(*words):
        return run(program, "-C", folder, *words, "--yes", now=day, key=key)

    os.mkdir(folder)
    root = re.search(r"^trust root: (\S+)", sign("init", "--office", name, "--title", f"Kanwil \"{name}\"", "--zone", zone,
                                                 "--person", "rina", "--name", "Rina Contoh").stdout, re.M).group(1)
    for role in ("kasubbid-ppi", "kasubbid-pemajuan-ham"):
        sign("roster", "appoint", "rina", role, "--from", "2026-01-01")
    for sop, title in titles:
        sign("new", sop, "--title", title)
    return folder, root


offices = [found("kanwil-timur", "WIT", [("yankomas", "Satu"), ("yankomas", "Dua"), ("diseminasi-ham", "Tiga")]),
           found("kanwil-tengah", "WITA", [("yankomas", "Empat")])]
shutil.copytree(f"{examples}/kanwil-contoh", f"{work.name}/kanwil-contoh")
readme = open(f"{examples}/README.md").read()
offices.append((f"{work.name}/kanwil-contoh", re.search(r"SHA256:[A-Za-z0-9+/]{43}", readme).group(0)))
with open(f"{work.name}/offices.txt", "w") as file:
    file.write("# folder and trust root\n\n" + "".join(f"{folder} {root}\n" for folder, root in offices))


def national(folder, code=0):
    answer = run("sh", f"{examples}/ministry/national.sh", f"{work.name}/offices.txt", f"{work.name}/{folder}",
                 "--year", "2026", code=code)
    return list(csv.DictReader(io.StringIO(answer.stdout))), answer.stderr


# The sums, added up here from three separate reports.
sums = collections.defaultdict(collections.Counter)
for folder, root in offices:
    table = run(program, "-C", folder, "--root", root, "report", "--year", "2026", "--format", "csv").stdout
    for row in csv.DictReader(io.StringIO(table)):
        for key in (row["key"], "total"):
            for column, figure in row.items():
                if column not in ("key", "title"):
                    sums[key][column] += int(figure)
assert sums["total"]["received"] >= 15 and sums["total"]["late"] >= 2, sums

rows, told = national("reports")
assert not told, told
assert {row["key"] for row in rows} == set(sums), rows
for row in rows:
    for column, figure in sums[row["key"]].items():
        assert int(row[column]) == figure, (row, column, figure)
assert [row["offices"] for row in rows if row["key"] in ("total", "yankomas", "aksi-ham-pemda")] == ["1", "3", "3"], rows

# The data base answers for single offices.
late = run("sqlite3", f"{work.name}/reports/national.db", "select office, sum(late) from flow group by office").stdout
assert "kanwil-contoh|2" in late.split(), late

# What a second run does, with an office fetched from elsewhere and one that can't be trusted.
assert national("reports")[0] == rows
shutil.copy(f"{work.name}/reports/{offices[0][0].replace('/', '_')}.jsonl", f"{work.name}/reports/ssh.jsonl")
assert int(national("reports")[0][-1]["offices"]) == 4
with open(f"{work.name}/offices.txt", "w") as file:
    file.write(f"{offices[0][0]} SHA256:{'A' * 43}\n{offices[1][0]} {offices[1][1]}\n")
partly, told = national("other", code=3)
assert f"not whole: {offices[0][0]}" in told and partly[-1]["offices"] == "1", told
