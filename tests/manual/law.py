#!/usr/bin/env python3
# yankomas-law(7) says what `yankomas explain --law` says: law.py PROGRAM MAN_FOLDER [CATALOGUE]
# SPDX-License-Identifier: Apache-2.0
#
# With a catalogue, as po/id.po, the page says it in the language of the catalogue. UPDATE_GOLDEN=1 writes the lists. The
# examples stand in the section EXAMPLES with what the program answers, and the tests of the manual execute them.
import difflib, json, os, re, subprocess, sys, tempfile

program, folder = sys.argv[1:3]
page = os.path.join(folder, "yankomas-law.7")
translated = {}
if len(sys.argv) > 3:
    entries = re.findall(r'^msgid "(.*)"\nmsgstr "(.*)"$', open(sys.argv[3], encoding="utf-8").read(), re.M)
    translated = {json.loads(f'"{source}"'): json.loads(f'"{text}"') for source, text in entries if text}


def said(text):
    return translated.get(text, text)


# One sentence per line, and no line that roff would take for a request.
def lines(text):
    text = text.replace("\\", "\\e").replace("`", '"').replace(". ", ".\n")
    return re.sub(r"(?m)^([.'])", r"\\&\1", text)


# The tag of an item as one argument, so that none of its words is taken for a macro.
def tag(text):
    return '.It "' + text.replace("\\", "\\e").replace('"', "\\(dq") + '"\n'


def rests_on(item):
    kind = said({"law": "regulation", "source": "source table", "choice": "our choice"}[item["basis"]])
    return f"{kind}: {said(item['source'])}" if item["source"] else kind


def example(item):
    command = re.sub(" (--zone|--hold)", r" \\e\n      \1", item["command"])
    return f"{lines(said(item['title']))}\n.Bd -literal -offset indent\n$ {command}\n{item['due']}\n.Ed\n"


def items_of(*words):
    with tempfile.TemporaryDirectory() as home:
        answer = subprocess.run([program, *words, "--format", "json"], cwd=home, env={**os.environ, "HOME": home},
                                stdout=subprocess.PIPE, check=True, text=True).stdout
    return json.loads(answer)["items"]


items = items_of("explain", "--law")
times = [item for item in items if item["kind"] == "time"]
grounds = [item for item in items if item["kind"] == "findings"]
assert all(item["reason"] and item["basis"] in ("law", "source", "choice") for item in items)
assert all(bool(item["source"]) == (item["basis"] != "choice") for item in items)

# Each step of a shipped procedure has its row of the source table, with what was chosen beyond it.
for sop in items_of("sop", "list"):
    for step in items_of("sop", "show", f"{sop['sop']}/{sop['version']}")[0]["steps"]:
        assert step["source"]["activity"] and step["note"], (sop, step)

made = {
    "time": "".join(f"{tag(said(item['title']))}{lines(rests_on(item))}.\n{lines(said(item['reason']))}\n" for item in times),
    "findings": "".join(
        f"{tag(rests_on(item))}{lines(said(item['reason']))}\n.Pp\n" +
        ".br\n".join(f"{rule['rule']} {rule['name']}: {lines(said(rule['title']))}.\n" for rule in item["rules"])
        for item in grounds),
    "examples": ".Pp\n".join(example(item) for item in times if item["command"]),
}
with open(page, encoding="utf-8") as file:
    was = file.read()
now = was
for name, text in made.items():
    now = re.sub(rf'(\.\\" made: {name}\n).*?(\.\\" end\n)', lambda match: match[1] + text + match[2], now, flags=re.S)
if os.environ.get("UPDATE_GOLDEN") == "1":
    with open(page, "w", encoding="utf-8") as file:
        file.write(now)
elif was != now:
    sys.stdout.writelines(difflib.unified_diff(was.splitlines(True), now.splitlines(True), page, "made"))
    sys.exit(1)
