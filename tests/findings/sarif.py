#!/usr/bin/env python3
# Microsoft's sarif-multitool finds nothing wrong in what lint and audit write as SARIF, and does in damaged copies of it:
# sarif.py PROGRAM FOLDER_OF_BAD_FOLDERS OFFICE MULTITOOL
# SPDX-License-Identifier: Apache-2.0
import collections, json, os, shutil, subprocess, sys, tempfile

program, bad_folders, office, multitool = sys.argv[1:]
# SARIF2017 wants a region in every place; a finding about a whole file, which may not even be there, has none.
ALLOWED = {"SARIF2017"}


def answer(folder, *verb, now="2026-12-01T12:00:00+07:00"):
    command = [program, "-C", folder, "--root", "any", "--lang", "en", "--now", now, *verb, "--format", "sarif"]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode()


# The ids of what the tool finds, by the file that it was given. The tool takes a third of a second
# per file.
def validated(documents):
    with tempfile.TemporaryDirectory() as work:
        for name, document in documents.items():
            with open(os.path.join(work, name + ".sarif"), "w", encoding="utf-8") as file:
                json.dump(document, file)
        done = subprocess.run([multitool, "validate", "*.sarif", "--output", "said.json"], cwd=work, capture_output=True, text=True)
        path = os.path.join(work, "said.json")
        assert os.path.exists(path), done
        said = json.load(open(path, encoding="utf-8-sig"))["runs"][0]
        seen = collections.defaultdict(set)
        for result in said.get("results", []):
            uri = result["locations"][0]["physicalLocation"]["artifactLocation"]
            uri = uri.get("uri") or said["artifacts"][uri["index"]]["location"]["uri"]
            seen[os.path.basename(uri).removesuffix(".sarif")].add(result["ruleId"].split("/")[0])
        return seen


# All folders name the same rules, so the findings of all can stand in one document.
whole = None
for name in sorted(os.listdir(bad_folders)):
    text = answer(os.path.join(bad_folders, name), "lint")
    if not text:
        continue
    document = json.loads(text)
    run = document["runs"][0]
    if whole is None:
        whole = document
        continue
    assert {**run, "results": []} == {**whole["runs"][0], "results": []}, name
    whole["runs"][0]["results"] += run["results"]
results = whole["runs"][0]["results"]
assert len(results) > 100, len(results)

with tempfile.TemporaryDirectory() as work:
    inner = shutil.copytree(os.path.join(bad_folders, "wrong-step"), os.path.join(work, "kantor wilayah, 1"))
    git = ["git", "-C", work, "-c", "user.name=Sari", "-c", "user.email=sari@example.org"]
    for words in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "first"]):
        subprocess.run([*git, *words], check=True)
    case = os.path.join(inner, "cases", "2026", os.listdir(os.path.join(inner, "cases", "2026"))[0])
    os.remove(case)
    subprocess.run([*git, "commit", "--quiet", "--all", "--message", "second"], check=True)
    audit = json.loads(answer(inner, "audit"))
assert audit["runs"][0]["results"], audit
documents = {"all": whole, "clean": json.loads(answer(office, "lint", now="2026-05-08T10:00:00+07:00")), "audit": audit}

# The tool says nothing about a document that it can't read. So two documents with faults are added,
# and each document with findings gets a place without a region, to see that all of them were read.
def damaged(change):
    copy = json.loads(json.dumps(whole))
    copy["runs"][0]["results"] = copy["runs"][0]["results"][:1]
    change(copy["runs"][0])
    return copy


documents["a-canary"] = damaged(lambda run: run["results"][0].pop("message"))
documents["z-canary"] = damaged(lambda run: run.pop("tool"))
seen = validated(documents)
assert seen == {"all": ALLOWED, "audit": ALLOWED, "a-canary": {"JSON1002"}, "z-canary": {"JSON1002"}}, seen
print(len(results), "results were accepted")
