// Tests of the frame of the command line: exit codes, suggestions, language, clock and colour.
// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"

#include <filesystem>

#include <doctest/doctest.h>

#include "cli/parse_args.h"
#include "core/base/text.h"
#include "store/disk/process.h"
#include "store/disk/real_files.h"
#include "support/test_world.h"

namespace yankomas {

namespace {

struct World {
    RealFiles files;
    RealProcesses processes;
    TestWorld world{files, processes};

    World() { world.host.program_path = std::filesystem::read_symlink("/proc/self/exe").string(); }
};

struct Ran {
    int code;
    std::string out;
    std::string err;
};

Ran run_with(const std::vector<std::string>& args,
             std::map<std::string, std::string, std::less<>> variables = {}) {
    World made;
    made.world.host.environment.values = std::move(variables);
    const int code = made.world.run(args);
    return {code, made.world.out.text(), made.world.err.text()};
}

}  // namespace

TEST_CASE("mistakes of usage exit with 2 and say what was meant") {
    struct Row {
        std::vector<std::string> args;
        std::string err;
    };
    const Row rows[] = {
        {{}, "a verb is missing\nhint: yankomas help\n"},
        {{"explian"},
         "there is no verb \"explian\"\nhint: did you mean \"explain\"?\nhint: yankomas help\n"},
        {{"zzzzzzz"}, "there is no verb \"zzzzzzz\"\nhint: yankomas help\n"},
        {{"explain", "--formt", "json"},
         "explain has no option --formt\nhint: did you mean \"--format\"?\nhint: yankomas help explain\n"},
        {{"explain", "--format=yaml"},
         "--format does not take \"yaml\"\nhint: one of text, json, jsonl, html is "
         "expected\nhint: yankomas help explain\n"},
        {{"explain", "--format"}, "--format needs a value\nhint: yankomas help explain\n"},
        {{"explain", "--format="}, "--format needs a value\nhint: yankomas help explain\n"},
        {{"explain", "--format", "--now"}, "--format needs a value\nhint: yankomas help explain\n"},
        {{"explain", "--format", "json", "--format", "json"},
         "--format is given more than once\nhint: yankomas help explain\n"},
        {{"advance", "0001", "--yes=no"}, "--yes takes no value\nhint: yankomas help advance\n"},
        {{"advance", "0001", "-y=no"}, "--yes takes no value\nhint: yankomas help advance\n"},
        {{"advance", "0001", "-yn=1"}, "--dry-run takes no value\nhint: yankomas help advance\n"},
        {{"advance", "-n=", "0001"}, "--dry-run takes no value\nhint: yankomas help advance\n"},
        {{"advance", "0001", "-x=1"}, "advance has no option -x\nhint: yankomas help advance\n"},
        {{"advance", "0001", "-=1"}, "advance has no option -=1\nhint: yankomas help advance\n"},
        {{"explain", "bytes", "size"},
         "explain does not take \"size\"\nhint: yankomas help explain\n"},
        {{"explain", "--", "--bytes"},
         "there is no rule \"--bytes\"\nhint: did you mean \"bytes\"?\nhint: yankomas explain\n"},
        {{"completion"},
         "completion needs SHELL\nhint: yankomas completion SHELL\nhint: yankomas help completion\n"},
        {{"--fromat", "explain"},
         "there is no option --fromat that can stand before the verb\nhint: yankomas help\n"},
        {{"--now", "lusa", "explain"},
         "--now does not take \"lusa\"\nhint: a time looks like \"2026-03-02 09:15\", \"2 Mar "
         "2026 09.15\", 2026-03-02, yesterday, \"today 14:00\" or 2026-03-02T09:15:00+07:00\nhint: yankomas help explain\n"},
        {{"--now", "2026-02-30", "explain"},
         "--now does not take \"2026-02-30\"\nhint: there is no day 2026-02-30\nhint: a time looks "
         "like \"2026-03-02 09:15\", \"2 Mar 2026 09.15\", 2026-03-02, yesterday, \"today 14:00\" or "
         "2026-03-02T09:15:00+07:00\nhint: yankomas help explain\n"},
        {{"help", "explian"},
         "there is no verb \"explian\"\nhint: did you mean \"explain\"?\nhint: yankomas help\n"},
        {{"explain", "x\x1b[2J"}, "there is no rule \"x\\x1b[2J\"\nhint: yankomas explain\n"},
    };
    for (const Row& row : rows) {
        const Ran ran = run_with(row.args);
        CAPTURE(row.err);
        CHECK(ran.err == "yankomas: error: " + row.err);
        CHECK(ran.out.empty());
        CHECK(ran.code == 2);
    }
}

TEST_CASE("help and version do no work") {
    const std::string version = run_with({"--version"}).out;
    CHECK(version.starts_with("yankomas "));
    CHECK(version.find("\ncommit ") != std::string::npos);
    CHECK(version.ends_with("\nformats case/1 roster/1 seals/1 sop/1 calendar/1 office/1\n"));
    CHECK(run_with({"--help"}).out == run_with({"help"}).out);
    // Also in the place of a value that is missing.
    const std::string lint = run_with({"help", "lint"}).out;
    CHECK(run_with({"lint", "--since", "--help"}).out == lint);
    CHECK(run_with({"lint", "-C", "-h"}).out == lint);
    CHECK(run_with({"-C", "--help", "lint"}).out == lint);
    CHECK(run_with({"explain", "--format", "nonsense", "-h"}).out ==
          run_with({"help", "explain"}).out);
    const Ran help = run_with({"help"});
    CHECK(help.code == 0);
    CHECK(help.err.empty());
    CHECK(help.out.find("\n  explain               what a finding means") != std::string::npos);
}

TEST_CASE("options of every verb stand before or after it") {
    const auto find_now = [](const std::vector<std::string>& args) {
        const auto parsed = parse_args(args);
        return parsed && parsed->globals.now->exact == parse_instant("2026-03-02T09:15:00+07:00") &&
               parsed->globals.folder == "/tmp";
    };
    CHECK(find_now({"--now", "2026-03-02T09:15:00+07:00", "-C", "/tmp", "explain"}));
    CHECK(find_now({"explain", "--now=2026-03-02T02:15:00Z", "-C", "/tmp"}));
    CHECK(find_now({"-C", "/tmp", "explain", "bytes", "--now", "2026-03-02T09:15:00+07:00"}));
}

TEST_CASE("the clock is the machine's, the environment's or the option's") {
    const std::vector<std::string> args{"explain", "bytes", "--format", "json"};
    CHECK(run_with(args).out.find("2026-03-02T09:15:00+07:00") != std::string::npos);
    CHECK(run_with(args, {{"YANKOMAS_NOW", "2026-04-01T00:00:00Z"}})
              .out.find("2026-04-01T07:00:00") != std::string::npos);
    CHECK(run_with(args, {{"YANKOMAS_NOW", "soon"}}).code == 2);
}

TEST_CASE("Indonesian needs no generated locale") {
    const std::vector<std::string> args{"explain", "no-such-rule"};
    const std::string kesalahan = "yankomas: kesalahan: tidak ada aturan \"no-such-rule\"\n";
    CHECK(run_with({"--lang", "id", "explain", "no-such-rule"}).err.starts_with(kesalahan));
    CHECK(run_with(args, {{"LANG", "id_ID.UTF-8"}}).err.starts_with(kesalahan));
    CHECK(run_with(args, {{"LANG", "id_ID.UTF-8"}, {"LC_ALL", "C"}})
              .err.starts_with("yankomas: error: "));
    CHECK(run_with({"--lang=en", "explain", "x"}, {{"LC_ALL", "id_ID"}})
              .err.starts_with("yankomas: error: "));
    CHECK(run_with({"explain", "bytes", "--format", "json", "--lang", "id"}).out ==
          run_with({"explain", "bytes", "--format", "json"}).out);
}

TEST_CASE("a message that is not translated stays English") {
    World made;
    const Words words = words_in(Language::indonesian, made.world.host.program_path).value();
    const std::string sentence =
        "a sentence that no catalogue has, long enough to be kept on the heap";
    CHECK(words(Message{sentence, {}}) == sentence);
    CHECK(words(message("error")) == "kesalahan");
}

TEST_CASE("pages have 80 columns") {
    for (const char* language : {"en", "id"}) {
        for (const char* verb : {"", "explain", "completion", "help"}) {
            std::vector<std::string> args{"help", "--lang", language};
            if (*verb != '\0') args.emplace_back(verb);
            const std::string shown = run_with(args).out;
            for (const auto line : split(shown, '\n')) {
                CAPTURE(line);
                CHECK(display_width(line) <= 80);
            }
        }
    }
}

TEST_CASE("without a catalogue the words are English") {
    World made;
    made.world.host.program_path = "/nowhere/bin/yankomas";
    CHECK(made.world.run({"--lang", "id", "explain", "nothing-like-it"}) == 2);
    CHECK(made.world.err.text().find("katalog bahasa Indonesia tidak terpasang") !=
          std::string::npos);
    CHECK(made.world.err.text().find("there is no rule") != std::string::npos);
    World english;
    english.world.host.program_path = "/nowhere/bin/yankomas";
    CHECK(english.world.run({"--lang", "en", "explain", "nothing-like-it"}) == 2);
    CHECK(english.world.err.text().find("katalog") == std::string::npos);
}

TEST_CASE("colour is for terminals, unless the option says otherwise") {
    struct Row {
        const char* name;
        std::string when;
        bool terminal;
        std::map<std::string, std::string, std::less<>> variables;
        bool colour;
    };
    const Row rows[] = {
        {"pipe", "auto", false, {}, false},
        {"terminal", "auto", true, {}, true},
        {"no colour", "auto", true, {{"NO_COLOR", "1"}}, false},
        {"dumb", "auto", true, {{"TERM", "dumb"}}, false},
        {"always", "always", false, {{"NO_COLOR", "1"}}, true},
        {"never", "never", true, {}, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        World made;
        made.world.host.out_is_terminal = row.terminal;
        made.world.host.environment.values = row.variables;
        CHECK(made.world.run({"explain", "bytes", "--color", row.when}) == 0);
        CHECK((made.world.out.text().find('\x1b') != std::string::npos) == row.colour);
    }
}

TEST_CASE("an answer that can't be written is a failure") {
    class Full final : public Output {
    public:
        void write(std::string_view) override {}
        [[nodiscard]] Written flush() override { return Written::not_everything; }
    };
    World made;
    Full full;
    Host& sane = made.world.host;
    Host host{.files = sane.files,
              .processes = sane.processes,
              .out = full,
              .err = sane.err,
              .environment = {},
              .working_folder = {},
              .program_path = {},
              .now = {},
              .ask = {},
              .words = {},
              .out_paint = Paint(),
              .err_paint = Paint()};
    CHECK(run(host, {"--version"}) == ExitCode::failed);
    CHECK(made.world.err.text() ==
          "yankomas: error: the answer could not be written\n"
          "hint: only the answer is missing: what was asked for was done\n");
}

}  // namespace yankomas
