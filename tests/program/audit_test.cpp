// Tests of what audit finds in a history made by real git: entries that were there once.
// SPDX-License-Identifier: Apache-2.0
#include "program/two_clones.h"

namespace yankomas::test {

namespace {

struct AuditWorld : TwoClones {
    AuditWorld() : TwoClones(small_case_at_step_2(small_office())) {}
    Ran audit(const std::string& more = "") {
        return run("sari", more.empty() ? "audit" : "audit " + more);
    }
    void merge_lost_ours() {
        sign("budi", "note 0001 satu");
        commit("mine");
        in("other");
        sign("tono", "note 0001 lain");
        sign("tono", "note 0001 lagi");
        commit_and_push("other");
        in("work");
    }
};

}  // namespace

TEST_CASE("audit: a history that only grew says nothing") {
    AuditWorld world;
    world.sign("budi", "note 0001 satu");
    world.commit("second");
    const Ran ran = world.audit("--strict --notes");
    CHECK(ran.code == 0);
    CHECK(ran.out == "");
    CHECK(ran.err == "");
    CHECK(holds(world.audit("--format json").out, "\"schema\": \"yankomas.audit/1\""));
}

TEST_CASE("audit: what a merge with -X ours threw away is named with its commit and signer") {
    AuditWorld world;
    world.merge_lost_ours();
    const std::string theirs = world.git("-C ../other rev-parse --short=12 HEAD");
    CHECK(world.merges("merge --no-edit -X ours origin/main"));
    CHECK(world.run("sari", "lint --strict").code == 0);  // the present file is valid by itself
    CHECK(holds(world.run("sari", "lint --since origin/main").out, "error[YK601]: from here on"));
    const Ran ran = world.audit();
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "cases/2026/YK-2026-0001.yaml: error[YK607]: entry 3 of " + theirs +
                             " is gone, and 1 after it: note, tono, Tue 1 Dec 2026 09:02"));
    CHECK(holds(ran.out, "hint: git show " + theirs + ":./cases/2026/YK-2026-0001.yaml"));
    world.git("show " + theirs + ":./cases/2026/YK-2026-0001.yaml");
    CHECK(world.run("tono", "reapply 0001 --yes --from " + theirs).code == 0);
    CHECK(world.audit("--strict").code == 0);
}

TEST_CASE("audit: a merge that wove two journals together is an error of lint, --since and audit") {
    AuditWorld world;
    world.host.write(".gitattributes", "* -text\ncases/** merge=union\n");
    world.commit_and_push("attributes");
    world.in("other");
    world.git("pull --quiet");
    world.in("work");
    world.merge_lost_ours();
    CHECK(world.merges());
    const Ran lint = world.run("sari", "lint");
    CHECK(lint.code == 1);
    CHECK(holds(lint.out, "cases/2026/YK-2026-0001.yaml"));
    CHECK(holds(lint.out, "error[YK0"));
    CHECK(holds(world.run("sari", "lint --since origin/main").out, "error[YK601]"));
    CHECK(world.run("budi", "reapply 0001 --yes --from HEAD^1").code == 1);
    world.git("checkout origin/main -- " + std::string(kCase));
    CHECK(world.run("budi", "reapply 0001 --yes --from HEAD^1").code == 0);
    world.commit("mended");
    const Ran mended = world.run("sari", "lint --since origin/main");
    CHECK(mended.code == 0);
    CHECK(holds(mended.out, ".gitattributes:2: warning[YK621]"));
    CHECK(world.audit("--strict").code == 0);
}

TEST_CASE("audit: what a reset took back is in the reflog") {
    AuditWorld world;
    world.sign("budi", "note 0001 satu");
    world.commit("second");
    const std::string dropped = world.git("rev-parse --short=12 HEAD");
    world.git("reset --quiet --hard HEAD~1");
    const Ran ran = world.audit();
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "error[YK607]: entry 3 of " + dropped + " is gone: note, budi"));
}

TEST_CASE("audit: what only another branch has is not lost, and told as not merged") {
    AuditWorld world;
    world.in("other");
    world.sign("tono", "note 0001 lain");
    world.sign("sari", "new contoh --title Lain");
    world.commit_and_push("other");
    world.in("work");
    world.git("fetch --quiet");
    const Ran ran = world.audit();
    CHECK(ran.code == 0);
    CHECK(holds(ran.out, "warning[YK607]: entry 3 of "));
    CHECK(holds(ran.out, "is not merged here"));
    CHECK(holds(ran.out, "YK-2026-0002.yaml: warning[YK608]"));
    CHECK(world.audit("--strict").code == 1);
    CHECK(world.merges());
    CHECK(world.audit("--strict").code == 0);
}

TEST_CASE(
    "audit: a case that a commit took away is told, and one that was never committed is not") {
    AuditWorld world;
    world.git("rm --quiet " + std::string(kCase));
    world.git("commit --quiet -m gone");
    const Ran ran = world.audit();
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "cases/2026/YK-2026-0001.yaml: error[YK608]: "));
    CHECK(holds(ran.out, "hint: git show "));
}

TEST_CASE("audit: a roster that lost its end is told") {
    AuditWorld world;
    world.sign("admin", "roster appoint tono petugas --capacity definitif");
    world.commit("second");
    world.git("checkout HEAD~1 -- roster.yaml");
    world.git("commit --quiet -m back");
    CHECK(holds(world.audit().out, "roster.yaml: error[YK607]: entry "));
}

TEST_CASE("audit: seals grow, and their manifests never change") {
    AuditWorld world;
    world.sign("admin", "roster appoint tono penyegel");
    world.sign("tono", "seal");
    world.commit("sealed");
    world.sign("budi", "note 0001 satu");
    world.sign("tono", "seal");
    CHECK(world.audit("--strict").code == 0);
    const std::string seals = world.host.read("seals.yaml");
    world.host.write("seals.yaml", seals.substr(0, seals.find("- do: ")));
    const std::string manifest = world.host.read("seals/2026-12-01-1.txt");
    world.host.write("seals/2026-12-01-1.txt", manifest + manifest);
    const Ran ran = world.audit();
    CHECK(holds(ran.out, "seals.yaml: error[YK607]: entry 1 of "));
    CHECK(holds(ran.out, ": seal, tono, Tue 1 Dec 2026 "));
    CHECK(holds(ran.out, "seals/2026-12-01-1.txt: error[YK607]: "));
    const Ran since = world.run("sari", "lint --since HEAD");
    CHECK(holds(since.out, "seals.yaml:3:1: error[YK601]: the end is gone"));
    CHECK(holds(since.out, "seals/2026-12-01-1.txt:3:1: error[YK601]: this is not what HEAD had"));
}

TEST_CASE("audit: an entry that nobody signed is a warning, and its words are shown escaped") {
    AuditWorld world;
    const std::string good = world.journal();
    world.host.write(
        kCase, good + "- do: note\n  at: x\n  by: \x1b[31mbudi\n  note: \"x\"\n  sig: AA==\n");
    world.commit("broken");
    world.host.write(kCase, good);
    world.commit("mended");
    const Ran ran = world.audit();
    CHECK(ran.code == 0);
    CHECK(holds(ran.out, "warning[YK607]: entry 3 of "));
    CHECK(holds(ran.out, "(not verified)"));
    CHECK(ran.out.find('\x1b') == std::string::npos);
}

TEST_CASE("audit: what strangers wrote into the history carries no command, in every form") {
    AuditWorld world;
    const std::string good = world.journal();
    for (const char* text : {"\x1b[31mmerah", "::error file=a::b", "##vso[task.complete]b",
                             "\xe2\x80\xae", "\xc2\x9b"}) {
        const std::string line = std::string(text) + "\n";
        world.host.write(kCase, good + "- do: " + line + line + "  at: " + line + "  by: " + line +
                                    "  sig: " + line);
        world.commit("spoilt");
        world.host.write(kCase, good);
        world.commit("mended");
    }
    for (const char* format : {"text", "json", "jsonl"}) {
        CAPTURE(format);
        const Ran ran = run_as(world.host, "sari", {"audit", "--format", format});
        CAPTURE(ran.out);
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(holds(ran.out, "YK607"));
        for (const std::string& said : {ran.out, ran.err}) {
            CHECK(escape_controls(said, true) == said);
            CHECK_FALSE(holds(said, "##vso["));
            for (const std::string_view shown : split(said, '\n'))
                CHECK_FALSE(trim(shown).starts_with("::"));
        }
    }
}

TEST_CASE("audit: what one signed again earlier than before is not the same entry") {
    AuditWorld world;
    world.sign("budi", "note 0001 satu");
    world.commit("second");
    world.git("checkout HEAD~1 -- " + std::string(kCase));
    world.host.now = world.host.now + -120;
    world.sign("budi", "note 0001 satu");
    world.commit("third");
    CHECK(holds(world.audit().out, "error[YK607]: entry 3 of "));
}

TEST_CASE("audit: --since leaves out what was before, and needs a commit that is here") {
    AuditWorld world;
    world.sign("budi", "note 0001 satu");
    world.commit("second");
    world.git("checkout HEAD~1 -- " + std::string(kCase));
    world.commit("third");
    CHECK(world.audit("--since HEAD~1").code == 1);
    world.git("reflog expire --expire=now --all");
    CHECK(world.audit("--since HEAD").code == 0);
    const Ran unknown = world.audit("--since 0123456");
    CHECK(unknown.code == 3);
    CHECK(holds(unknown.err, "git fetch --unshallow"));
}

TEST_CASE("audit: a shallow clone lacks history, and is told to fetch it") {
    AuditWorld world;
    world.sign("budi", "note 0001 satu");
    world.commit_and_push("second");
    world.git("clone --quiet --depth 1 file://" + world.host.folder_path("origin.git") +
              " ../shallow");
    world.in("shallow");
    const Ran ran = world.audit();
    CHECK(ran.code == 3);
    CHECK(holds(ran.err, "git fetch --unshallow"));
    CHECK(world.run("sari", "lint --since HEAD~1").code == 3);
    CHECK(world.run("sari", "lint --since HEAD").code == 0);
}

TEST_CASE("audit: replaced objects, grafts and a shallow list do not change what history was") {
    AuditWorld world;
    world.sign("budi", "note 0001 satu");
    world.commit("second");
    world.git("checkout HEAD~1 -- " + std::string(kCase));
    world.commit("third");
    world.git("reflog expire --expire=now --all");
    world.git("replace --graft HEAD HEAD~2");
    const std::string head = world.git("rev-parse HEAD");
    world.host.write(".git/info/grafts", head + ' ' + world.git("rev-parse HEAD~1") + '\n');
    CHECK(holds(world.audit().out, "error[YK607]: entry 3 of "));
}

}  // namespace yankomas::test
