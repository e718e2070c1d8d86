#!/usr/bin/env python3
# The pages of an office say what its data say, and replace only pages: site.py PROGRAM OFFICE
# SPDX-License-Identifier: Apache-2.0
import html.parser, json, os, re, subprocess, sys, tempfile

program, office = sys.argv[1], os.path.abspath(sys.argv[2])
NOW = "2026-05-08T10:00:00+07:00"


def run(*words, code=0):
    done = subprocess.run([program, "-C", office, "--root", "any", "--now", NOW, *words], capture_output=True, text=True)
    assert done.returncode == code, (words, done.returncode, done.stderr)
    return done.stdout


def items(*words):
    return json.loads(run(*words, "--format", "json"))["items"]


# Holds the tags of a page against each other, and keeps what the tests look at.
class Page(html.parser.HTMLParser):
    VOID = {"meta", "br", "rect", "line", "path", "polygon", "polyline", "circle"}

    def __init__(self, text):
        super().__init__()
        self.open, self.links, self.texts, self.cells, self.level, self.titles = [], [], [], [], 0, 0
        self.captions = 0
        assert text.startswith("<!DOCTYPE html>\n<html lang=\"")
        assert "Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'" in text
        self.feed(text)
        assert not self.open and self.titles == 1, (self.open, self.titles)
        assert self.captions == text.count("<table"), "a table without a caption"

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        assert tag not in ("script", "link", "img", "iframe", "object", "form", "base"), tag
        assert not any(name.startswith("on") or name == "src" for name in attributes), attributes
        if "href" in attributes:
            self.links.append(attributes["href"])
        if re.fullmatch("h[1-6]", tag):
            assert int(tag[1]) <= self.level + 1, "a level of headings is skipped"
            self.level = int(tag[1])
            self.titles += tag == "h1"
        self.captions += tag == "caption"
        if tag not in self.VOID:
            self.open.append([tag, attributes, ""])

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_data(self, data):
        self.texts.append(data)
        for tag in self.open:
            tag[2] += data

    def handle_endtag(self, tag):
        opened, attributes, text = self.open.pop()
        assert opened == tag, (opened, tag)
        if tag == "span" and attributes.get("class") == "ct" and text.isdigit():
            self.cells.append(int(text))

    def text(self):
        return " ".join(self.texts)


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()


def check_site(folder, language):
    run("export", "html", folder, "--lang", language)
    names = set(os.listdir(folder))
    pages = {name: Page(read(folder, name)) for name in names if name.endswith(".html")}
    assert names - set(pages) == {"yankomas-pages.txt"}, names
    assert sorted(read(folder, "yankomas-pages.txt").split()) == sorted(pages)
    for name, page in pages.items():
        assert f'<html lang="{language}">' in read(folder, name)
        for link in page.links:
            assert re.fullmatch("[A-Za-z0-9._-]+[.]html", link) and link in pages, (name, link)
    cases = items("list", "--all")
    assert {f"case-{case['case']}.html" for case in cases} == {name for name in pages if name.startswith("case-")}
    shown = [link[5:-5] for link in pages["index.html"].links if link.startswith("case-")]
    late = [case["case"] for case in cases if case["verdict"] == "overdue" and case["state"] != "closed"]
    assert sorted(shown) == sorted(case["case"] for case in cases)
    assert late and sorted(shown[:len(late)]) == sorted(late), (shown, late)
    for case in cases:
        check_case(pages[f"case-{case['case']}.html"], case)
    return pages


# Everything that was signed stands on the page, with the name of who signed it.
def check_case(page, case):
    text = page.text()
    shown = items("show", case["case"])[0]
    assert case["title"] in text and case["case"] in text
    for entry in shown["timeline"]:
        assert entry["name"].split()[0] in text, entry
        for document in entry["documents"]:
            assert not document["number"] or document["number"] in text, document
            assert not document["file"] or document["file"] in text, document


# The calendar of a page counts the days that the data count.
def check_sums(language):
    drawn = 0
    for case in items("list", "--all"):
        passes = {(entry["step"], entry["pass"]) for entry in items("show", case["case"])[0]["timeline"] if entry["step"] and entry["pass"]}
        for step, number in sorted(passes):
            words = ("due", case["case"], "--step", f"{step}/{number}")
            sum = items(*words, "--explain")[0]
            page = Page(run(*words, "--format", "html", "--lang", language))
            if "menit" in sum["limit"] or "jam" in sum["limit"]:
                continue
            counted = [day["total"] for day in sum["days"] if day["verdict"] == "counted"]
            assert page.cells == counted, (words, page.cells, counted)
            assert sum["calendar"]["digest"] in page.text()
            for day in sum["days"]:
                assert not day["name"] or day["name"] in page.text(), day
            drawn += 1
    assert drawn > 10, drawn


with tempfile.TemporaryDirectory() as work:
    os.environ.update(HOME=work, XDG_CONFIG_HOME=work, LC_ALL="C.UTF-8", YANKOMAS_LANG="en")
    folder = os.path.join(work, "deep/pages")
    for language in ("en", "id"):
        check_site(folder, language)
    check_sums("id")
    assert os.listdir(os.path.dirname(folder)) == ["pages"]

    # For the public nobody and no case is named.
    before = set(os.listdir(folder))
    run("export", "html", folder, "--public", "--lang", "id")
    assert not any(name.startswith("case-") for name in os.listdir(folder)) and before - set(os.listdir(folder))
    public = " ".join(Page(read(folder, name)).text() for name in os.listdir(folder) if name.endswith(".html"))
    for case in items("list", "--all"):
        assert case["case"] not in public and case["title"] not in public
    for person in items("roster", "show"):
        assert person["name"] not in public, person
    table = items("report", "--year", "2026", "--public")[0]
    hidden = sum(value is None for row in table["procedures"] + table["ends"] for value in row.values())
    assert public.count("*") >= hidden > 0, hidden

    # What others put there is never touched, nor is anything in the office.
    with open(os.path.join(folder, "index.html.bak"), "w", encoding="utf-8") as file:
        file.write("mine")
    kept = {name: read(folder, name) for name in os.listdir(folder)}
    run("export", "html", folder, code=1)
    assert kept == {name: read(folder, name) for name in os.listdir(folder)}
    assert os.listdir(os.path.dirname(folder)) == ["pages"]
    run("export", "html", os.path.join(office, "pages"), code=1)
    assert not os.path.exists(os.path.join(office, "pages"))
    with open(os.path.join(work, "file"), "w", encoding="utf-8"):
        pass
    run("export", "html", os.path.join(work, "file"), code=1)
