#!/usr/bin/env python3
# The schemas of journals accept every journal there is here but those with a fault of form. Of entries in which a field is
# missing, too many or wrong they refuse those that yankomas refuses: journals.py PROGRAM SOURCE_FOLDER [SETUPS]
# SPDX-License-Identifier: Apache-2.0
import glob, json, os, re, shutil, subprocess, sys, tempfile

from reading import as_json, Loader, schema_at, yaml

program, source, *setups = sys.argv[1:]
# The fields of an entry, in their order (yankomas-case(5), yankomas-roster(5), yankomas-seal(5)).
FIELDS = {"case": "do step outcome exit hold entry kind digest sop sop-digest subject area title person register received at occurred by role "
                  "for roster due documents basis reason note sig".split(),
          "roster": "do person name key role capacity from until basis count entry at by files reason sig".split(),
          "seals": "do at by role roster cases manifest digest sig".split()}
TEXTS = {"title", "register", "name", "basis", "reason", "note"}
VALUES = {"received": "2026-03-02", "register": '"41/2026"', "outcome": "disetujui", "subject": "hak-pangan", "area": "kota", "occurred":
          "2026-03-02T09:15:00+07:00", "until": "2026-12-31", "basis": '"SK"'}
SCHEMAS = {kind: schema_at(os.path.join(source, "packaging", "schemas", "files", kind + ".json")) for kind in FIELDS}
# The rules of form that values tell, and the others: bytes, order, spelling, merge conflicts.
IN_VALUES, ELSEWHERE = {"YK004", "YK005"}, {"YK001", "YK002", "YK006", "YK007"}


def kind_of(path):
    name = os.path.basename(path)
    return name[:-5] if name in ("roster.yaml", "seals.yaml") else "case"


def fits(kind, text):
    return SCHEMAS[kind].is_valid(as_json(yaml.load(text, Loader)))


def lint(folder):
    done = subprocess.run([program, "-C", folder, "--root", "any", "--now", "2026-12-01T12:00:00+07:00", "lint", "--format", "jsonl"],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


# Checks every journal here, and keeps an example of each act and field for the second half.
acts, values, held, refused = {}, {}, 0, []
folders = sorted(glob.glob(os.path.join(source, "tests", "cases", "bad", "*"))) + [os.path.join(source, "examples", "kanwil-contoh")]
folders += sorted({os.path.dirname(path) for folder in setups for path in glob.glob(os.path.join(folder, "**", "roster.yaml"), recursive=True)})
for folder in folders:
    expected = os.path.join(folder, "expected")
    faults = re.findall(r"^(\S+?):.* error\[(\w+)\]", open(expected).read() if os.path.exists(expected) else "", re.M)
    for path in sorted(glob.glob(os.path.join(folder, "*.yaml")) + glob.glob(os.path.join(folder, "cases", "*", "*.yaml"))):
        if os.path.basename(path) == "office.yaml":
            continue
        name, kind = os.path.relpath(path, folder), kind_of(path)
        rules = {rule for file, rule in faults if file == name}
        text = open(path, encoding="utf-8", newline="").read()
        if rules & ELSEWHERE:
            continue
        if rules & (IN_VALUES | {"YK003"}):
            assert not fits(kind, text), f"{path} has {rules}, and its schema accepts it"
            refused.append(name)
            continue
        errors = list(SCHEMAS[kind].iter_errors(as_json(yaml.load(text, Loader))))
        assert not errors, f"{path}: {errors[0].message[:300]} at {list(errors[0].absolute_path)}"
        held += 1
        for entry in re.split(r"^- ", text, flags=re.M)[1:]:
            lines = dict(re.findall(r"^(?:  )?([a-z-]+):((?: [^\n]*)?\n(?:  (?:-|  )[^\n]*\n|\n)*)", entry, re.M))
            acts.setdefault((kind, lines["do"].strip()), lines)
            for key, value in lines.items():
                values.setdefault((kind, key), value)
assert len(refused) >= 3, refused
for kind, schema in SCHEMAS.items():
    known = {act["properties"]["do"]["const"] for name, act in json.load(open(os.path.join(source, "packaging", "schemas", "files", kind + ".json")))
             ["$defs"].items() if name.startswith("act-")}
    seen = {act for of, act in acts if of == kind}
    assert seen == known, f"{kind}: no journal here has {known - seen}, or the schema lacks {seen - known}"


# All entries that differ from one of these in a single field.
def changed(kind, lines):
    for field in FIELDS[kind][1:]:
        if field in lines:
            yield {key: value for key, value in lines.items() if key != field}
            if field not in ("documents", "files"):
                yield {**lines, field: ' "A b!"\n'}
                continue
            item = lines[field].split("\n")
            for at in range(1, len(item) - 1):
                if not item[at].startswith("  - "):
                    yield {**lines, field: "\n".join(item[:at] + item[at + 1:])}
            yield {**lines, field: lines[field].replace("kind: ", "kind: A", 1)}
        else:
            yield {**lines, field: values.get((kind, field)) or " " + VALUES[field] + "\n"}


def text_of(kind, header, lines):
    body = "".join(f"  {field}:{lines[field]}" for field in FIELDS[kind] if field in lines)
    return header + "entries:\n- " + body[2:]


count = 0
with tempfile.TemporaryDirectory() as work:
    office = shutil.copytree(os.path.join(source, "examples", "kanwil-contoh"), os.path.join(work, "office"))
    good = open(os.path.join(office, "roster.yaml"), encoding="utf-8").read()
    shutil.rmtree(os.path.join(office, "cases"))
    os.makedirs(os.path.join(office, "cases", "2026"))

    def compare(texts, where):
        global count
        faults = {}
        for finding in lint(office):
            faults.setdefault(finding["file"], []).append(finding["rule"])
        for name, (kind, text) in texts.items():
            is_form = bool({"YK003", *IN_VALUES} & set(faults.get(name, [])))
            # A field that does not fit the other fields is no fault of form.
            assert is_form != fits(kind, text), f"{name}: yankomas says {faults.get(name)}, the schema otherwise:\n{text}"
            count += 1

    # Each case is a file of its own; the roster and the seals are one, and are judged one by one.
    cases = {}
    for lines in (lines for (kind, _), lines in acts.items() if kind == "case"):
        for entry in (lines, *changed("case", lines)):
            id = f"YK-2026-{len(cases) + 1:04}"
            header = (f"yankomas: case/1\ncase: {id}\noffice: kanwil-contoh\nsop: yankomas/1\nsop-digest: sha256:{'0' * 64}\n"
                      'title: "Contoh"\n')
            cases[f"cases/2026/{id}.yaml"] = ("case", text_of("case", header, entry))
    for name, (_, text) in cases.items():
        open(os.path.join(office, name), "w", encoding="utf-8").write(text)
    compare(cases, office)
    shutil.rmtree(os.path.join(office, "cases"))
    for kind, header in (("roster", "yankomas: roster/1\noffice: kanwil-contoh\nquorum: 1\n"), ("seals", "yankomas: seals/1\noffice: kanwil-contoh\n")):
        for lines in (lines for (of, _), lines in acts.items() if of == kind):
            for entry in (lines, *changed(kind, lines)):
                text = text_of(kind, header, entry)
                open(os.path.join(office, kind + ".yaml"), "w", encoding="utf-8").write(text)
                compare({kind + ".yaml": (kind, text)}, office)
        open(os.path.join(office, "roster.yaml"), "w", encoding="utf-8").write(good)
print(f"{held} journals fit their schemas, {len(refused)} do not, and {count} entries are judged as yankomas judges them")
