#!/usr/bin/env python3
# Holds every answer in JSON against its schema: those of the transcripts, and those about the office in examples/. Holds the
# files that people write against theirs, and damages them to see that the schemas notice: check.py PROGRAM SOURCE_FOLDER
# SPDX-License-Identifier: Apache-2.0
import glob, json, os, re, shlex, subprocess, sys

from reading import as_json, jsonschema, Loader, schema_at, yaml

program, source = sys.argv[1:]
schemas = os.path.join(source, "packaging", "schemas")
used, faults = set(), []


validators = {}


def hold(where, value, name, part=""):
    key = name + part
    if not os.path.exists(os.path.join(schemas, name + ".json")):
        return faults.append(f"{where}: there is no packaging/schemas/{name}.json")
    if key not in validators:
        validators[key] = schema_at(os.path.join(schemas, name + ".json"), part)
    used.add(name)
    error = jsonschema.exceptions.best_match(validators[key].iter_errors(value))
    if error:
        faults.append(f"{where}: {name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")


# The answers whose name is not that of the verb.
NAMES = {"sop show": "sop", "calendar show": "calendar", "roster show": "roster", "documents check": "documents",
         "export events": "events"}


def hold_answer(where, words, text):
    form = words[words.index("--format") + 1]
    if form == "json" and text.strip():
        answer = json.loads(text)
        if isinstance(answer, list):
            return  # the report for GitLab is an array, and has no schema of ours
        hold(where, answer, "answers/" + answer["schema"].removeprefix("yankomas.").removesuffix("/1"))
    elif form == "jsonl":
        verbs = [word for word in words if not word.startswith("-")]
        verb = " ".join(verbs[:2]) if " ".join(verbs[:2]) in TWO_WORDS else verbs[0]
        for line in text.splitlines():
            hold(where, json.loads(line), "answers/" + NAMES.get(verb, verb.replace(" ", "-")), "#/$defs/item")


overview = subprocess.run([program, "help"], stdout=subprocess.PIPE, check=True, text=True).stdout
VERBS = re.findall(r"^  ([a-z]+(?: [a-z-]+)?)  ", overview, re.M)
TWO_WORDS = {verb for verb in VERBS if " " in verb}
assert "export events" in TWO_WORDS and "list" in VERBS

# The answers of the transcripts.
for path in sorted(glob.glob(os.path.join(source, "tests", "transcripts", "*.txt"))):
    for command in re.split(r"^\$ ", open(path).read(), flags=re.M)[1:]:
        words = shlex.split(command.splitlines()[0])
        if words[0] == "yankomas" and "--format" in words:
            out = "".join(line[2:] + "\n" for line in command.splitlines() if line.startswith("| "))
            hold_answer(f"{os.path.basename(path)}: {' '.join(words)}", words[1:], out)

# The answers about the office in examples/, of every verb that answers in JSON.
office = os.path.join(source, "examples", "kanwil-contoh")
cases = sorted(os.path.basename(path)[:-5] for path in glob.glob(os.path.join(office, "cases", "*", "*.yaml")))
sops = sorted(glob.glob(os.path.join(office, "sops", "*.yaml")))
calendar = sorted(glob.glob(os.path.join(office, "calendars", "*.yaml")))[0]
commands = [[verb] for verb in ("list", "list --all", "todo --person sari", "overdue --within 30hk --all", "status", "lint --notes", "party list",
                                "roster show", "sop list", "calendar show", "report", "report --public", "explain", "export events",
                                "documents check --all", "due --from 2026-03-02 --time 3hk", "due --from 2026-03-02 --time 3hk --explain")]
commands += [[f"show {case}"] for case in cases] + [[f"due {case}"] for case in cases] + [[f"due {case} --explain"] for case in cases]
commands += [["sop show", path] for path in sops] + [["sop check", path] for path in sops] + [["calendar check", calendar]]
commands += [["sop diff", sops[-2], sops[-1]]]


def ask(folder, now, words, form):
    done = subprocess.run([program, "-C", folder, "--root", "any", "--now", now, *words, "--format", form],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode == 2:
        faults.append(f"{' '.join(words)}: {done.stderr}")
    hold_answer(" ".join([folder, *words]), [*words, "--format", form], done.stdout)


for words in ([*first.split(), *more] for first, *more in commands):
    for form in ("json", "jsonl"):
        if words != ["export", "events"] or form == "jsonl":
            ask(office, "2026-04-30T10:00:00+07:00", words, form)

# The answers about cases and offices that are at fault.
for folder in sorted(glob.glob(os.path.join(source, "tests", "cases", "bad", "*", ""))):
    for words in (["lint", "--notes"], ["list", "--all"]):
        ask(folder, "2026-12-01T12:00:00+07:00", words, "json")

# The files that people write.
written = {"sop": glob.glob(os.path.join(source, "sops", "*.yaml")) + sops + glob.glob(os.path.join(source, "examples", "profiles", "*", "*.yaml")),
           "calendar": glob.glob(os.path.join(source, "calendars", "*.yaml")) + [calendar],
           "office": [os.path.join(office, "office.yaml")]}
for kind, paths in written.items():
    assert paths, kind
    for path in paths:
        # The file names its schema where Debian's package puts it, so that an editor finds it.
        line = f"# yaml-language-server: $schema=/usr/share/yankomas/schemas/files/{kind}.json\n"
        assert line in open(path).readlines()[:3], path
        value = as_json(yaml.load(open(path), Loader))
        hold(path, value, "files/" + kind)
        # A schema refuses a mistyped key, a value of another type and a missing key.
        for damaged in ({**value, "titel": "x"}, {**value, "title": 1}, {key: part for key, part in value.items() if key != "title"}):
            assert not validators["files/" + kind].is_valid(damaged), path

names = {os.path.relpath(path, schemas)[:-5] for path in glob.glob(os.path.join(schemas, "*", "*.json"))}
names -= {"answers/common", "files/case", "files/roster", "files/seals"}  # journals.py holds those
faults += [f"{name}: no answer is held against it" for name in sorted(names - used)]
print("\n".join(faults) or f"{len(used)} schemas")
sys.exit(bool(faults))
