#!/usr/bin/env python3
# The pages of an office say what its data say, and replace only pages: site.py PROGRAM OFFICE
# SPDX-License-Identifier: Apache-2.0
import html.parser, json, os, re, signal, subprocess, sys, tempfile, time

program, office = sys.argv[1], os.path.abspath(sys.argv[2])
NOW = "2026-05-08T10:00:00+07:00"


def run(*words, code=0):
    done = subprocess.run([program, "-C", office, "--root", "any", "--now", NOW, *words], capture_output=True, text=True)
    assert done.returncode == code, (words, done.returncode, done.stderr)
    return done.stdout


def items(*words):
    return json.loads(run(*words, "--format", "json"))["items"]


# Checks that the tags of a page match, and keeps what the tests look at.
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
    check_calendar(pages["calendar.html"])
    return pages


# The calendar has each day that differs, with its name and decree, and the hours of Ramadan.
def check_calendar(page):
    text = page.text()
    days = items("calendar", "show")
    assert len({day["date"][:4] for day in days}) > 1 and any(day["provisional"] for day in days)
    for day in days:
        assert day["name"] in text and (day["decree"] or "") in text, day
    marks = {"libur-nasional": "*", "cuti-bersama": "+"}
    for kind, mark in marks.items():
        count = sum(day["kind"] == kind and not day["provisional"] for day in days)
        assert page.texts.count(mark) >= count > 0, (kind, count, page.texts.count(mark))
    assert "Ramadan 1447 H" in text and page.captions > 12 * 2, page.captions


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


# Starts an export and stops it in the middle, as soon as it has begun to write pages.
def started(folder):
    parent, name = os.path.split(folder)
    process = subprocess.Popen([program, "-C", office, "--root", "any", "--now", NOW, "export", "html", folder],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        os.kill(process.pid, signal.SIGSTOP)
        left = os.path.join(parent, f".{name}.tmp-{process.pid}")
        if os.path.isdir(left) and "yankomas-pages.txt" in os.listdir(left):
            return process, left
        os.kill(process.pid, signal.SIGCONT)
        time.sleep(0.0005)
    return process, None


# The next run removes what a killed run left. It touches nothing of a run that lives, and nothing
# that is not ours.
def check_killed(work):
    parent = os.path.join(work, "killed")
    folder = os.path.join(parent, "pages")
    os.makedirs(parent)
    for _ in range(50):
        process, left = started(folder)
        if left:
            break
    assert left, "no run was caught while it wrote"
    run("export", "html", folder)
    assert sorted(os.listdir(parent)) == sorted([os.path.basename(left), "pages"]), "the folder of a living run is gone"
    process.kill()
    process.wait()
    strangers = {".pages.tmp-1": "notes.txt", ".pages.tmp-2": "sub", ".pages.tmp-x": "yankomas-pages.txt", ".other.tmp-3": "index.html"}
    for name, inside in strangers.items():
        os.makedirs(os.path.join(parent, name))
        with open(os.path.join(parent, name, "yankomas-pages.txt"), "w", encoding="utf-8") as file:
            file.write("index.html\nsub\n../mine\n")
        if inside == "sub":
            os.makedirs(os.path.join(parent, name, inside))
        elif inside != "yankomas-pages.txt":
            with open(os.path.join(parent, name, inside), "w", encoding="utf-8"):
                pass
    with open(os.path.join(parent, "mine"), "w", encoding="utf-8"):
        pass
    os.symlink(os.path.join(parent, "pages"), os.path.join(parent, ".pages.tmp-4"))
    # A run that was killed after the exchange left its old folder; another one left a folder with
    # nothing in it yet.
    os.makedirs(os.path.join(parent, ".pages.tmp-5"))
    for name in ("index.html", "yankomas-pages.txt"):
        with open(os.path.join(parent, ".pages.tmp-5", name), "w", encoding="utf-8") as file:
            file.write("index.html\n")
    os.makedirs(os.path.join(parent, ".pages.tmp-6"))
    run("export", "html", folder)
    assert sorted(os.listdir(parent)) == sorted([*strangers, "mine", "pages", ".pages.tmp-4"]), os.listdir(parent)
    assert os.path.exists(os.path.join(folder, "index.html"))
    for name, inside in strangers.items():
        assert inside in os.listdir(os.path.join(parent, name)), name


with tempfile.TemporaryDirectory() as work:
    os.environ.update(HOME=work, XDG_CONFIG_HOME=work, LC_ALL="C.UTF-8", YANKOMAS_LANG="en")
    folder = os.path.join(work, "deep/pages")
    for language in ("en", "id"):
        check_site(folder, language)
    check_sums("id")
    assert os.listdir(os.path.dirname(folder)) == ["pages"]

    check_killed(work)

    # The pages for the public name no person and no case.
    before = set(os.listdir(folder))
    run("export", "html", folder, "--public", "--lang", "id")
    assert not any(name.startswith("case-") for name in os.listdir(folder)) and before - set(os.listdir(folder))
    public = " ".join(Page(read(folder, name)).text() for name in os.listdir(folder) if name.endswith(".html"))
    for case in items("list", "--all"):
        assert case["case"] not in public and case["title"] not in public
    for person in items("roster", "show"):
        assert person["name"] not in public, person
    table = items("report", "--year", "2026", "--public")[0]
    rows = table["procedures"] + table["ends"] + table["areas"] + [row for part in table["subjects"] for row in part["rows"]]
    hidden = sum(value is None for row in rows for name, value in row.items() if name != "key")
    for row in table["areas"] + [row for part in table["subjects"] for row in part["rows"]]:
        assert row["key"] in (None, "total") or row["title"] in public, row
    assert table["subjects"] and table["areas"] and "calendar.html" in os.listdir(folder)
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
