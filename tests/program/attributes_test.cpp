// Tests of .gitattributes: lines by which git would change or weave what is signed are a warning,
// and the line that the hint names ends it, for us and for git.
// SPDX-License-Identifier: Apache-2.0
#include "program/repository_on_disk.h"
#include "store/git/git_attributes.h"

namespace yankomas::test {

namespace {

struct AttributesOffice {
    TestHost host;
    DiskRepository git{host};
    std::string top = host.working_folder;

    explicit AttributesOffice(const std::string& folder = "") {
        if (!folder.empty()) host.working_folder = top + '/' + folder;
        const OfficeWorld office = small_office();
        put_office(host, office);
        put_case(host, small_case_at_step_2(office));
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
    Ran lint(const std::string& more = "") {
        return run_as(host, "sari", words("lint --strict" + more));
    }
    // The value that git itself sees.
    std::string value(const std::string& attribute, const std::string& path) {
        const std::string told = git("check-attr " + attribute + " -- " + path);
        return told.substr(told.rfind(' ') + 1);
    }
};

struct Bad {
    const char* file;
    const char* lines;
    const char* place;      // what lint names
    const char* attribute;  // as git check-attr takes it
    const char* path;       // a file for which it counts
};

const Bad kBad[] = {
    {".gitattributes", "*.yaml merge=union\n", ".gitattributes:1", "merge", "roster.yaml"},
    {".gitattributes", "# x\n\nseals.yaml merge=ours\n", ".gitattributes:3", "merge", "seals.yaml"},
    {".gitattributes", "* text=auto\n", ".gitattributes:1", "text", kCase},
    {".gitattributes", "* -text\ncases/** text\n", ".gitattributes:2", "text", kCase},
    {".gitattributes", "/cases/2026/*.yaml\teol=crlf\r\n", ".gitattributes:1", "eol", kCase},
    {".gitattributes", "office.yaml crlf=input\n", ".gitattributes:1", "crlf", "office.yaml"},
    {".gitattributes", "* -text\n**/2026/YK-* filter=lfs -text\n", ".gitattributes:2", "filter",
     kCase},
    {".gitattributes", "sops/* ident\n", ".gitattributes:1", "ident", "sops/contoh-1.yaml"},
    {".gitattributes", "calendars/** working-tree-encoding=UTF-16\n", ".gitattributes:1",
     "working-tree-encoding", "calendars/contoh-2026a.yaml"},
    {".gitattributes", "[attr]surat merge=union\n* surat\n", ".gitattributes:2", "merge", kCase},
    {".git/info/attributes", "roster.yaml merge=union\n", ".git/info/attributes:1", "merge",
     "roster.yaml"},
    {"cases/.gitattributes", "2026/* text\n", "cases/.gitattributes:1", "text", kCase},
    {"cases/2026/.gitattributes", "YK-2026-000[0-9].yaml merge=union\n",
     "cases/2026/.gitattributes:1", "merge", kCase},
};

// Does what the hint says: puts its line at the end of its file.
void mend(const TestHost& host, const std::string& told) {
    const std::string start = "hint: put this line at the end of ";
    const std::size_t at = told.find(start);
    REQUIRE(at != std::string::npos);
    const std::string hint =
        told.substr(at + start.size(), told.find('\n', at) - at - start.size());
    const std::size_t colon = hint.find(": ");
    const std::string file = hint.substr(0, colon);
    host.write(file, host.read(file) + "\n" + hint.substr(colon + 2) + "\n");
}

// Checks that lint warns of the line, and that the line of the hint ends that, for us and for git.
void check_told_and_mended(const Bad& bad) {
    CAPTURE(std::string(bad.lines));
    AttributesOffice world;
    if (std::string_view(bad.file) != ".gitattributes")
        world.host.write(".gitattributes", "* -text\n*.yaml -merge\n");
    world.host.write(bad.file, bad.lines);
    const std::string before = world.value(bad.attribute, bad.path);
    CHECK(before != "unspecified");
    CHECK(before != "unset");
    const Ran ran = world.lint();
    CAPTURE(ran.out);
    CHECK(ran.code == 1);
    REQUIRE(holds(ran.out, std::string(bad.place) + ": warning[YK621]: with "));
    CHECK(run_as(world.host, "sari", {"lint"}).code == 0);
    mend(world.host, ran.out);
    CHECK(!holds(world.lint().out, "YK621"));
    CHECK(world.value("text", bad.path) != "set");
    if (std::string_view(bad.attribute) != "eol" && std::string_view(bad.attribute) != "crlf")
        CHECK(world.value(bad.attribute, bad.path).substr(0, 2) == "un");
}

}  // namespace

TEST_CASE("attributes: what changes or weaves signed bytes is a warning, and its hint mends it") {
    for (const Bad& bad : kBad) check_told_and_mended(bad);
}

TEST_CASE("attributes: line ends are told, of whatever file and by whatever attribute") {
    Bad bad{".gitattributes", "", ".gitattributes:1", "text", "roster.yaml"};
    SUBCASE("text of the roster") { bad.lines = "roster.yaml text\n"; }
    SUBCASE("text by itself of the calendars") {
        bad.lines = "calendars/** text=auto\n";
        bad.path = "calendars/contoh-2026a.yaml";
    }
    SUBCASE("eol of the office's own file") {
        bad = {".gitattributes", "/office.yaml eol=lf\n", ".gitattributes:1", "eol", "office.yaml"};
    }
    SUBCASE("eol of the procedures") {
        bad = {".gitattributes", "# x\nsops/*.yaml eol=crlf\n", ".gitattributes:2", "eol",
               "sops/contoh-1.yaml"};
    }
    SUBCASE("crlf of the cases") {
        bad = {".gitattributes", "cases/** crlf\n", ".gitattributes:1", "crlf", kCase};
    }
    SUBCASE("crlf of the roster, below a line that does no harm") {
        bad = {".gitattributes", "roster.yaml -ident\nroster.yaml crlf=input\n", ".gitattributes:2",
               "crlf", "roster.yaml"};
    }
    SUBCASE("text of the roster, in the repository's own file") {
        bad = {".git/info/attributes", "roster.yaml text\n", ".git/info/attributes:1", "text",
               "roster.yaml"};
    }
    check_told_and_mended(bad);
}

TEST_CASE("attributes: a filter, an ident or an encoding is told, of whatever file") {
    Bad bad{".gitattributes", "", ".gitattributes:1", "filter", "roster.yaml"};
    SUBCASE("a filter of the roster") { bad.lines = "roster.yaml filter=bersih\n"; }
    SUBCASE("a filter of the procedures, in the repository's own file") {
        bad = {".git/info/attributes", "# x\nsops/** filter=bersih\n", ".git/info/attributes:2",
               "filter", "sops/contoh-1.yaml"};
    }
    SUBCASE("an ident of the roster") {
        bad.lines = "* ident\n";
        bad.attribute = "ident";
    }
    SUBCASE("an ident of a year of cases") {
        bad = {"cases/2026/.gitattributes", "* ident\n", "cases/2026/.gitattributes:1", "ident",
               kCase};
    }
    SUBCASE("an encoding of the roster") {
        bad.lines = "roster.yaml working-tree-encoding=UTF-16LE-BOM\n";
        bad.attribute = "working-tree-encoding";
    }
    SUBCASE("an encoding of the cases") {
        bad = {".gitattributes", "cases/** working-tree-encoding=LATIN-1\n", ".gitattributes:1",
               "working-tree-encoding", kCase};
    }
    check_told_and_mended(bad);
}

TEST_CASE("attributes: what does no harm is not told") {
    for (const char* lines :
         {"* -text\ncases/** -merge\nroster.yaml -merge\nseals.yaml -merge\n", "*.md text\n",
          "* text\n* -text\n", "* merge=union\n*.yaml -merge\n", "* text=auto\n* binary\n",
          "* merge=text diff=x\n", "documents/** filter=lfs\n", "* eol=crlf -text\n",
          "!cases/** text\n", "cases/ text\n", "*.yaml !text !merge\n", "cases/* text\n",
          "yaml text\n", "[attr]x text\n"}) {
        CAPTURE(std::string(lines));
        AttributesOffice world;
        world.host.write(".gitattributes", lines);
        CHECK(world.lint().out == "");
    }
}

TEST_CASE("attributes: a subfolder of a larger repository takes those of the folders above") {
    for (const char* folder : {"kantor", "arsip/kantor b"}) {
        CAPTURE(std::string(folder));
        AttributesOffice world(folder);
        world.host.write(world.top + "/.gitattributes", "* text=auto\nother/** -text\n");
        const Ran ran = world.lint();
        CHECK(holds(ran.out, world.top + "/.gitattributes:1: warning[YK621]"));
        mend(world.host, ran.out);
        CAPTURE(world.host.read(world.top + "/.gitattributes"));
        CHECK(world.lint().out == "");
        CHECK(world.value("text", kCase) == "unset");
        CHECK(world.value("text", "../README") == "auto");
        CHECK(run_as(world.host, "sari", words("lint --strict " + std::string(kCase))).out == "");
    }
    AttributesOffice alone;
    std::filesystem::remove_all(alone.host.full(".git"));
    alone.host.write(".gitattributes", "roster.yaml merge=union\n");
    CHECK(holds(alone.lint().out, ".gitattributes:1: warning[YK621]"));
}

TEST_CASE("attributes: a file over its limit is told, and a hostile pattern costs no time") {
    AttributesOffice world;
    world.host.write(".gitattributes", std::string(2U << 20U, '#') + "\n*.yaml merge=union\n");
    CHECK(holds(world.lint().out, ".gitattributes: warning[YK621]: this can't be read"));
    std::string lines = "* text\n* -text\n";
    for (int i = 0; i < 50; ++i) {
        lines += "a/";
        for (int k = 0; k < 40; ++k) lines += "**/";
        lines += "b merge=union\n";
        for (int k = 0; k < 30; ++k) lines += "*0*1";
        lines += "x merge=union\n";
    }
    world.host.write(".gitattributes", lines);
    CHECK(world.lint().out == "");
}

TEST_CASE("attributes: patterns fit the files that git finds that they fit") {
    TestHost host;
    DiskRepository git(host);
    const std::vector<std::string> patterns = {
        "*",         "a",           "*.y",
        "/a",        "a/b",         "/a/*",
        "a/**",      "**/b",        "a/**/c.y",
        "**",        "**/",         "b/",
        "?",         "[ab]",        "[!a]",
        "[^b]*",     "c.[a-y]",     "a/*/c.y",
        "**/c.?",    "*/c.y",       "/**/c.y",
        "\\a",       "a*b",         "\"a b\"",
        "a**",       "x/**/**/c.y", "a/**b",
        "**a/b",     "[[:lower:]]", "*/*",
        "*/**",      "b/c.y",       "/b/c.y",
        "c.y/",      "a/b/c.y",     "\"c.y\"",
        "**/a/**",   "c.y/**",      "[a-",
        "[]a]",      "*[ab]*",      "a*[!x]y",
        "?*?",       "**/*.y/**",   "*\\.y",
        "[\\c].?",   "a*/*b",       "**/x/**/?.?",
        "*c*.*y*",   "[!\\]]*",     "[[:alpha:][:digit:]]/c.y",
        "x/*/**/c.y"};
    const std::vector<std::string> paths = {
        "a",     "b",       "c.y",       "a/b", "a/c.y",   "a/b/c.y", "b/c.y",     "x/a/b",
        "x/c.y", "a/x/c.y", "a/b/x/c.y", "ab",  "a/b/a/b", "a b",     "x/y/z/c.y", "x/b/c.y"};
    for (const char* folder : {"", "a/", "a/b/", "x/"}) {
        std::string lines;
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            const std::string name = std::string(1, folder[0] == '\0' ? 't' : folder[0]) +
                                     std::to_string(std::string_view(folder).size()) + '-' +
                                     std::to_string(i);
            lines +=
                patterns[i] + ' ' + name + " last=" + name + (i % 3 == 0 ? " -some\n" : " some\n");
        }
        host.write(folder + std::string(".gitattributes"), lines);
    }
    host.write(".git/info/attributes", "x/** last=info\n[attr]m some=macro -last\na/b/c.y m\n");
    RealFiles files;
    GitAttributes attributes(files, host.working_folder, host.full(".git/info/attributes"));
    int told = 0;
    for (const std::string& path : paths) {
        CAPTURE(path);
        std::map<std::string, std::string> by_git;
        const ProcessResult result = [&] {
            auto ran = RealProcesses().run(
                {"git", "-C", host.working_folder, "check-attr", "-z", "-a", "--", path}, "", {});
            REQUIRE(ran);
            return *ran;
        }();
        const auto parts = split(result.out, '\0');
        for (std::size_t i = 0; i + 2 < parts.size(); i += 3)
            by_git[std::string(parts[i + 1])] = parts[i + 2];
        std::map<std::string, std::string> by_us;
        for (const auto& [name, attribute] : attributes.of(path)) by_us[name] = attribute.value;
        for (const auto& one : by_git) {
            CAPTURE(one.first);
            CHECK(by_us[one.first] == one.second);
            ++told;
        }
        for (const auto& one : by_us) {
            CAPTURE(one.first);
            CHECK((by_git.contains(one.first) || one.second == "unspecified"));
        }
    }
    CHECK(told > 300);
}

}  // namespace yankomas::test
