#!/usr/bin/env python3
# Makes the events of an office a second time, from what `show --format json` says, and holds the log of XES and both tables
# against them; xmllint holds the log against our schema: check.py PROGRAM OFFICE SCHEMA
# SPDX-License-Identifier: Apache-2.0
import csv, io, json, shutil, subprocess, sys, xml.etree.ElementTree as xml

program, office, schema = sys.argv[1:]
if not shutil.which("xmllint"):
    sys.exit("skipped: this machine lacks xmllint")
SPACE = "{http://www.xes-standard.org/}"


def run(*words):
    answer = subprocess.run([program, "-C", office, "--root", "any", *words], stdout=subprocess.PIPE, check=True)
    return answer.stdout.decode()


def items(*words):
    return json.loads(run(*words, "--format", "json"))["items"]


# The events by the timeline of a case: each opening, end of a pass, hold and end of a hold.
def expected(case):
    held = None
    for entry in case["timeline"]:
        if held and entry["act"] in ("resume", "step", "return", "exit"):
            yield entry, "resume", held
            held = None
        if entry["act"] == "hold":
            held = entry
            yield entry, "suspend", held
        elif entry["verdict"] or entry["act"] == "open" and not case["taken_over"]:
            yield entry, "complete", None


shown = [items("show", item["case"])[0] for item in items("list", "--all")]
shown.sort(key=lambda case: case["path"])
signers, wanted = [], []
for case in shown:
    if case["void"]:
        continue
    for entry, lifecycle, hold in expected(case):
        signers.append(entry["by"])
        wanted.append({"case": case["case"], "entry": entry["entry"], "lifecycle": lifecycle, "role": entry["role"],
                       "verdict": entry["verdict"] if lifecycle == "complete" else None, "hold": hold and hold["hold"],
                       "exit": entry["exit"] if lifecycle == "complete" else None})
assert {row["lifecycle"] for row in wanted} >= {"complete", "suspend"}, "an office without holds proves little"
assert any(case["void"] for case in shown) and any(case["taken_over"] for case in shown), "nor without mistakes and paper"

told = [json.loads(line) for line in run("export", "events", "--format", "jsonl").splitlines()]
assert [{key: row[key] for key in wanted[0]} for row in told] == wanted
rows = list(csv.DictReader(io.StringIO(run("export", "events"))))
assert rows == [{key: "" if value is None else str(value) for key, value in row.items()} for row in told]

log = run("export", "xes")
subprocess.run(["xmllint", "--noout", "--nonet", "--schema", schema, "-"], input=log.encode(), check=True, stderr=subprocess.PIPE)
root = xml.fromstring(log)
extensions = {extension.get("prefix") for extension in root.findall(SPACE + "extension")}
globals_of = {part.get("scope"): {attribute.get("key") for attribute in part} for part in root.findall(SPACE + "global")}
for classifier in root.findall(SPACE + "classifier"):
    assert set(classifier.get("keys").split()) <= globals_of[classifier.get("scope")], classifier.attrib


def attributes(element):
    found = {child.get("key"): child.get("value") for child in element if child.tag != SPACE + "event"}
    assert all(":" not in key or key.split(":")[0] in extensions for key in found), found
    return found


events, resources = [], []
for trace in root.findall(SPACE + "trace"):
    of_trace = attributes(trace)
    assert globals_of["trace"] <= of_trace.keys(), of_trace
    for event in trace.findall(SPACE + "event"):
        found = attributes(event)
        assert globals_of["event"] <= found.keys(), found
        resources.append(found["org:resource"])
        events.append({"case": of_trace["concept:name"], "entry": int(found["entry"]), "activity": found["concept:name"],
                       "time": found["time:timestamp"].replace(".000", ""), "role": found["org:role"],
                       "verdict": found.get("verdict"), "lifecycle": found["lifecycle:transition"], "sop": found["sop"],
                       "step": found.get("step") and int(found["step"]), "pass": found.get("pass") and int(found["pass"]),
                       "outcome": found.get("outcome"), "exit": found.get("exit"), "hold": found.get("hold")})
assert events == told

# One person is one number, and the numbers follow the order of appearance alone.
numbers = {}
assert resources == [numbers.setdefault(person, f"R{len(numbers) + 1}") for person in signers]
assert len(numbers) > 3
for person in items("roster", "show"):
    assert f'"{person["person"]}"' not in log and person["name"] not in log, person
print(f"{len(events)} events of {len(numbers)} people")
