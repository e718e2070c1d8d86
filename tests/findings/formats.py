#!/usr/bin/env python3
# Reads each form of findings for build servers as such a server would, and holds it against the JSON Lines of the same
# office, over every bad folder and in a subfolder of a repository: formats.py PROGRAM FOLDER_OF_BAD_FOLDERS OFFICE
# SPDX-License-Identifier: Apache-2.0
import json, os, re, shutil, subprocess, sys, tempfile, urllib.parse, xml.etree.ElementTree as xml

program, bad_folders, office = sys.argv[1:]
TESTED = ("sarif", "github", "gitlab", "junit", "checkstyle")


def lint(folder, form, *more, environment={}):
    command = [program, "-C", folder, "--root", "any", "--lang", "en", "--now", "2026-12-01T12:00:00+07:00", "lint", "--format", form]
    done = subprocess.run([*command, *more], capture_output=True, env={**os.environ, "GITHUB_ACTIONS": "", **environment})
    return done.returncode, done.stdout.decode()


def of_sarif(text):
    document = json.loads(text)
    assert document["version"] == "2.1.0" and len(document["runs"]) == 1
    run = document["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules) > 50
    for rule in rules:
        assert rule["shortDescription"]["text"] and rule["fullDescription"]["text"] and rule["help"]["text"] and rule["helpUri"]
    prints = [result["partialFingerprints"]["yankomas/1"] for result in run["results"]]
    assert len(set(prints)) == len(prints), prints
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] and result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        region = place.get("region", {})
        uri = place["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri) and not uri.startswith("/"), uri
        yield result["ruleId"], result["level"], urllib.parse.unquote(uri), region.get("startLine", 0), region.get("startColumn", 0)


def of_github(text):
    unescape = lambda value: re.sub("%(25|0D|0A|3A|2C)", lambda found: chr(int(found[1], 16)), value)
    for line in text.splitlines():
        level, properties, message = re.fullmatch("::(error|warning|notice) ([^:]*)::(.+)", line).groups()
        named = dict(part.split("=", 1) for part in properties.split(","))
        yield (named["title"].split()[0], {"notice": "note"}.get(level, level), unescape(named["file"]), int(named.get("line", 0)),
               int(named.get("col", 0)))


def of_gitlab(text):
    items = json.loads(text)
    assert len({item["fingerprint"] for item in items}) == len(items)
    levels = {"critical": "error", "minor": "warning", "info": "note"}
    for item in items:
        assert item["description"]
        yield item["check_name"], levels[item["severity"]], item["location"]["path"], item["location"]["lines"]["begin"], None


def of_checkstyle(text):
    levels = {"info": "note"}
    for file in xml.fromstring(text):
        for error in file:
            level = error.get("severity")
            yield (error.get("source").split(".")[1], levels.get(level, level), file.get("name"), int(error.get("line")),
                   int(error.get("column", 0)))


# JUnit has no place for each finding, so this checks what it says of each case.
def check_junit(text, findings, cases):
    suite = xml.fromstring(text)[0]
    failed = {test.get("name") for test in suite if test.find("failure") is not None}
    assert int(suite.get("tests")) == len(suite) and int(suite.get("failures")) == len(failed)
    owner = lambda file: os.path.basename(file)[:-5] if file.startswith("cases/") and file.endswith(".yaml") else "office"
    wanted = {owner(finding["file"]) for finding in findings if finding["severity"] == "error"}
    assert {name if not name.startswith("office") else "office" for name in failed} == wanted, (failed, wanted)
    if cases is not None:
        assert {test.get("name") for test in suite} == cases | {"office"}
    said = xml.tostring(suite, encoding="unicode")
    for finding in findings:
        assert finding["rule"] in said


def check(folder, prefix="", cases=None):
    code, lines = lint(folder, "jsonl", "--notes")
    findings = [json.loads(line) for line in lines.splitlines()]
    whole = [(one["rule"], one["severity"], prefix + one["file"], one["line"] or 0, one["column"] or 0) for one in findings]
    for form, read in (("sarif", of_sarif), ("github", of_github), ("gitlab", of_gitlab), ("checkstyle", of_checkstyle)):
        again, text = lint(folder, form)
        assert again == code, (folder, form, again, code)
        if code == 2 or code > 3:
            continue
        # A form that can't say "the whole file" says line 1, and a form without columns says none.
        line = (lambda number: max(number, 1)) if form in ("gitlab", "checkstyle") else (lambda number: number)
        wanted = [(rule, level, file, line(at), None if form == "gitlab" else column) for rule, level, file, at, column in whole]
        got = sorted(read(text), key=str)
        assert got == sorted(wanted, key=str), (folder, form, got, wanted)
    again, text = lint(folder, "junit")
    assert again == code
    if not prefix:
        check_junit(text, findings, cases)
    return len(whole), code


# Outside of any repository paths begin at the office.
seen = 0
with tempfile.TemporaryDirectory() as work:
    for name in sorted(os.listdir(bad_folders)):
        folder = shutil.copytree(os.path.join(bad_folders, name), os.path.join(work, name), symlinks=True)
        seen += check(folder)[0]
    office = shutil.copytree(office, os.path.join(work, "office"))
    whole = subprocess.run([program, "-C", office, "--root", "any", "list", "--all", "--format", "json"], capture_output=True)
    found, code = check(office, cases={item["case"] for item in json.loads(whole.stdout)["items"]})
    assert code == 0
assert seen > 100, seen

with tempfile.TemporaryDirectory() as work:
    inner = os.path.join(work, "kantor wilayah, 1")
    shutil.copytree(os.path.join(bad_folders, "wrong-step"), inner)
    # Before there is a repository the office stands at the top.
    check(inner)
    subprocess.run(["git", "init", "--quiet", work], check=True)
    check(inner, "kantor wilayah, 1/")
    # --format auto knows GitHub by a variable, and is text elsewhere.
    for form in ("github", "text"):
        code, text = lint(inner, "auto", environment={"GITHUB_ACTIONS": "true" if form == "github" else ""})
        assert (code, text) == lint(inner, form), text
print(seen, "findings read in", len(TESTED), "forms")
