#!/usr/bin/env python3
# Holds every figure of a report's page against its JSON, in both languages and over several periods: page.py PROGRAM OFFICE
# SPDX-License-Identifier: Apache-2.0
import html.parser, json, re, subprocess, sys

program, office = sys.argv[1:]


def run(*words):
    return subprocess.run([program, "-C", office, "--root", "any", "report", *words], stdout=subprocess.PIPE, check=True,
                          text=True).stdout


# Collects the text of each element that names figures, and checks that the tags match.
class Page(html.parser.HTMLParser):
    VOID = {"meta", "br", "rect", "line"}

    def __init__(self):
        super().__init__()
        self.open, self.figures, self.ids, self.loose = [], [], set(), []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        assert tag not in ("script", "link", "img", "iframe"), tag
        assert not any(name.startswith("on") or name in ("src", "href") for name in attributes), attributes
        if "id" in attributes:
            assert attributes["id"] not in self.ids, attributes
            self.ids.add(attributes["id"])
        if tag not in self.VOID:
            self.open.append((tag, attributes, []))

    def handle_startendtag(self, tag, attributes):
        assert tag in self.VOID, tag

    def handle_data(self, data):
        for _, _, text in self.open:
            text.append(data)

    def handle_endtag(self, tag):
        opened, attributes, text = self.open.pop()
        assert opened == tag, (opened, tag)
        if any(name in attributes for name in ("data-json", "data-sum", "data-part")):
            self.figures.append((attributes, "".join(text)))
            for _, around, _ in self.open:
                around["data-within"] = ""
        # A number in a cell of numbers comes from the data, unless it is a limit, a place or a day.
        elif tag == "td" and "data-within" not in attributes and "n" in attributes.get("class", "").split() and "".join(text).isdigit():
            self.loose.append("".join(text))


def at(document, pointer):
    for part in pointer.strip("/").split("/"):
        document = document[int(part) if isinstance(document, list) else part]
    return document


def summed(document, pointers):
    return sum(at(document, pointer) for pointer in pointers.split())


# The number that a text begins with, in either language.
def number_in(text):
    return float(re.match(r"[0-9]+([.,][0-9]+)?", text).group().replace(",", "."))


def compare(language, *period):
    data = json.loads(run(*period, "--format", "json"))["items"][0]
    page = Page()
    page.feed(run(*period, "--format", "html", "--lang", language))
    assert not page.open, page.open
    assert not page.loose, page.loose
    for attributes, text in page.figures:
        if "data-json" in attributes:
            wanted = at(data, attributes["data-json"])
            # "late by 2 h 5 min" spells minutes in hours.
            if "min" not in text and " h " not in text:
                assert number_in(text) == round(wanted, 1), (period, attributes, text, wanted)
        elif "data-sum" in attributes:
            assert number_in(text) == summed(data, attributes["data-sum"]), (period, attributes, text)
        else:
            part, whole = (summed(data, attributes[name]) for name in ("data-part", "data-whole"))
            assert abs(number_in(text) - 100 * part / whole) <= (0.05001 if re.search("[.,]", text) else 0.5), (attributes, text)
    named = {attributes.get("data-json") for attributes, _ in page.figures}
    for name in ("carried", "received", "reopened", "ended", "open"):
        assert "/flow/" + name in named, name
    for i, step in enumerate(data["steps"]):
        assert f"/steps/{i}/late" in named, step
    for i, end in enumerate(data["ends"]):
        assert f"/ends/{i}/cases" in named, end
    for i, case in enumerate(data["late"]):
        assert f"/late/{i}/late/amount" in named, case
    for i, funnel in enumerate(data["funnels"]):
        reached = [stage["reached"] for stage in funnel["stages"]]
        assert reached == sorted(reached, reverse=True), funnel
        for stage, following in zip(funnel["stages"], funnel["stages"][1:]):
            assert stage["reached"] - following["reached"] == stage["open"] + stage["ended"], funnel
        for k in range(len(reached) if reached[0] else 0):
            assert f"/funnels/{i}/stages/{k}/reached" in named, funnel
    for rows in ("subjects", "areas", "procedures"):
        for name in ("carried", "received", "taken_over", "reopened", "ended", "open", "late"):
            total = data["standing"][name] if name == "late" else data["flow"][name]
            assert sum(row[name] for row in data[rows]) == total, (rows, name)
    assert sum(funnel["stages"][0]["reached"] for funnel in data["funnels"]) <= data["handled"]
    return len(page.figures)


figures = 0
for language in ("en", "id"):
    for period in (["--year", "2026"], ["--month", "2026-04"], ["--quarter", "2026-2"], ["--year", "2026", "--sop", "yankomas"],
                   ["--from", "2026-04-01", "--until", "2026-04-20"], ["--month", "2026-01"]):
        figures += compare(language, *period)
print(figures, "figures compared")
assert figures > 500
