#!/usr/bin/env python3
# Counts the cases of an office a second time, from what `show --format json` says, and compares that with
# `yankomas report`, over months, quarters, years and single weeks: check.py PROGRAM OFFICE [CHANGE]
# The office has a case that changed in this way, such as "reopened".
# SPDX-License-Identifier: Apache-2.0
import collections, datetime, json, subprocess, sys

program, office, *wanted = sys.argv[1:]


def run(*words):
    answer = subprocess.run([program, "-C", office, "--root", "any", *words, "--format", "json"],
                            stdout=subprocess.PIPE, check=True)
    return json.loads(answer.stdout)["items"]


def time_of(text):
    return datetime.datetime.fromisoformat(text)


# A case that was opened by mistake counts in no figure.
cases = [case for case in (run("show", item["case"])[0] for item in run("list", "--all")) if not case["void"]]
assert cases, "an office without cases proves nothing"
zone = time_of(cases[0]["opened"]).tzinfo


# A case is open from its first entry to the entry that ended it, and again from a return on. That
# entry is the last one with a verdict, or an exit. A return from a running step gets the verdict of
# that step; one without a verdict reopened a closed case.
def changes(case):
    found = [("taken_over" if case["taken_over"] else "received", time_of(case["timeline"][0]["at"]))]
    last = None
    for entry in case["timeline"]:
        if entry["act"] == "return" and not entry["verdict"]:
            found += [("ended", time_of(last["at"])), ("reopened", time_of(entry["at"]))]
            last = None
        elif entry["verdict"] or entry["act"] == "exit":
            last = entry
    if case["state"] == "closed":
        assert time_of(last["at"]) == time_of(case["closed"])
        found.append(("ended", time_of(last["at"])))
    return sorted(found, key=lambda change: change[1])


def count(begin, end, sop):
    figures = collections.Counter()
    for case in cases:
        if sop and case["sop"].split("/")[0] != sop:
            continue
        is_open = False
        for kind, at in changes(case):
            if at < begin:
                is_open = kind != "ended"
            elif at < end:
                figures[kind] += 1
        figures["carried"] += is_open
        before = [kind for kind, at in changes(case) if at < end]
        figures["open"] += bool(before) and before[-1] != "ended"
        for entry in case["timeline"]:
            if entry["verdict"] and begin <= time_of(entry["at"]) < end:
                side = "outside" if entry["outside"] else "office"
                figures[side, entry["verdict"].replace("-", "_")] += 1
    return figures


def compare(begin, end, sop, *period):
    told = run("report", *period, *(["--sop", sop] if sop else []))[0]
    figures = count(begin, end, sop)
    for name in ("carried", "received", "taken_over", "reopened", "ended", "open"):
        assert told["flow"][name] == figures[name], (period, sop, name, told["flow"], figures)
    for side in ("office", "outside"):
        for verdict in ("in_time", "recorded_late", "late"):
            assert told[side + "_steps"][verdict] == figures[side, verdict], (period, sop, side, verdict, told, figures)
    # The parts add up to the whole.
    for rows in ("procedures", "months"):
        for name in ("received", "ended", "reopened"):
            assert sum(row[name] for row in told[rows]) == told["flow"][name], (period, rows, name)
    if period[0] != "--from":
        for row in told["months"]:
            assert {name: row[name] for name in told["standing"]} == stood[row["key"], sop], (period, sop, row)
    for month, following in zip(told["months"], told["months"][1:]):
        assert month["open"] == following["carried"], (period, month, following)
    assert sum(end["cases"] for end in told["ends"]) == told["flow"]["ended"]
    steps = collections.Counter()
    for row in told["steps"]:
        for verdict in ("in_time", "recorded_late", "late"):
            steps["outside" if row["outside"] else "office", verdict] += row[verdict]
    for side in ("office", "outside"):
        for verdict in ("in_time", "recorded_late", "late"):
            assert steps[side, verdict] == figures[side, verdict], (period, side, verdict)
    for row in told["steps"]:
        if row["took"]:
            assert row["took"]["median"] <= row["took"]["nine_in_ten"] or row["took"]["count"] == 1
    return figures


def day(year, month, date=1):
    return datetime.datetime(year, month, date, tzinfo=zone)


# How the cases stood at the end of each whole month, by the report of that month.
stood = {}
first = min(time_of(case["opened"]) for case in cases)
now = datetime.datetime.now(zone)
sops = [None, *sorted({case["sop"].split("/")[0] for case in cases})]
compared = 0
seen = collections.Counter()
year = first.year
for sop in sops:
    for month in range(1, 13):
        if day(year, month) <= now:
            told = run("report", "--month", f"{year}-{month:02}", *(["--sop", sop] if sop else []))[0]
            stood[f"{year}-{month:02}", sop] = told["standing"]
    seen += compare(day(year, 1), day(year + 1, 1), sop, "--year", str(year))
    compared += 1
    for month in range(1, 13):
        begin, end = day(year, month), day(year + month // 12, month % 12 + 1)
        if begin > now:
            break
        compare(begin, end, sop, "--month", f"{year}-{month:02}")
        compared += 1
    for quarter in range(1, 5):
        begin, end = day(year, 3 * quarter - 2), day(year + quarter // 4, 3 * quarter % 12 + 1)
        if begin > now:
            break
        compare(begin, end, sop, "--quarter", f"{year}-{quarter}")
        compared += 1
    week = datetime.timedelta(days=7)
    begin = day(first.year, first.month, first.day)
    for _ in range(6):
        last = begin + week - datetime.timedelta(days=1)
        compare(begin, begin + week, sop, "--from", f"{begin:%Y-%m-%d}", "--until", f"{last:%Y-%m-%d}")
        begin += week
        compared += 1
assert seen["received"] >= 5 and seen["ended"] >= 2 and seen["office", "in_time"] >= 20, seen
assert all(seen[change] for change in wanted), seen
print(f"{compared} reports compared")
