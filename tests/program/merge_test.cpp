// Tests of two officers who sign the same case in two clones: git reports a conflict, and reapply
// signs one's own entries again.
// SPDX-License-Identifier: Apache-2.0
#include "program/two_clones.h"

namespace yankomas::test {

namespace {

struct MergeWorld : TwoClones {
    MergeWorld() : TwoClones(small_case_at_step_2(small_office())) {}

    void check_clean() {
        const Ran lint = run("sari", "lint --strict --since origin/main");
        CAPTURE(lint.out);
        CAPTURE(lint.err);
        CHECK(lint.code == 0);
    }
};

struct MergeAtStep3 : TwoClones {
    MergeAtStep3() : TwoClones(small_case_at_step_3(small_office())) {}
};

}  // namespace

TEST_CASE("merge: a plain merge of two journals is a conflict, and leaves the file as ours") {
    MergeWorld world;
    world.sign("budi", "note 0001 satu");
    world.commit("mine");
    const std::string mine = world.journal();
    world.other_signs("tono", "note 0001 lain");
    CHECK(!world.merges());
    CHECK(world.journal() == mine);
    CHECK(world.git("ls-files -u").find(kCase) != std::string::npos);
}

TEST_CASE("merge: two clones advance, one pushes, the other reapplies and pushes") {
    MergeAtStep3 world;
    world.sign("sari", "advance 0001 --doc tanda-terima,number=T-1/2026");
    world.commit("mine");
    world.in("other");
    world.sign("tono", "note 0001 lain");
    world.commit_and_push("other");
    const std::string theirs = world.journal();
    world.in("work");
    CHECK(!world.merges());
    world.host.now = world.host.now + 600;
    const Ran ran = world.run("sari", "reapply 0001 --yes");
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(ran.out, "is signed again as entry 6"));
    CHECK(holds(ran.err, "git add cases/2026/YK-2026-0001.yaml, and end the merge"));
    CHECK(world.journal().starts_with(theirs));
    const std::string added = world.journal().substr(theirs.size());
    CHECK(holds(
        added, "at: 2026-12-01T09:12:00+07:00\n  occurred: 2026-12-01T09:01:00+07:00\n  by: sari"));
    CHECK(holds(added, "number: \"T-1/2026\""));
    world.commit("merged");
    CHECK(world.run("sari", "lint --strict --since origin/main").code == 0);
    world.git("push --quiet origin HEAD:main");
    const Ran audit = world.run("sari", "audit --notes");
    CHECK(audit.code == 0);
    CHECK(holds(audit.out, "note[YK609]"));
    CHECK(holds(audit.out, "was signed again as entry 6: step 3, sari, Tue 1 Dec 2026 09:01"));
}

TEST_CASE("merge: in a rebase the sides change places, and one's own is still found") {
    MergeWorld world;
    world.sign("budi", "note 0001 satu");
    world.commit("mine");
    world.other_signs("tono", "note 0001 lain");
    CHECK(!world.merges("rebase origin/main"));
    const Ran ran = world.run("budi", "reapply 0001 --yes");
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(ran.err, "git rebase --continue"));
    CHECK(holds(world.journal(), "note: \"lain\""));
    CHECK(holds(world.journal(), "note: \"satu\""));
    world.git("add -A");
    world.git("rebase --continue");
    world.check_clean();
    CHECK(world.run("sari", "audit --strict").code == 0);
}

TEST_CASE("merge: after git checkout --theirs and a commit one's own comes from before the merge") {
    MergeWorld world;
    world.sign("budi", "note 0001 satu");
    world.commit("mine");
    world.other_signs("tono", "note 0001 lain");
    CHECK(!world.merges());
    world.git("checkout --theirs -- " + std::string(kCase));
    world.commit("merged");
    const Ran lost = world.run("budi", "audit");
    CHECK(lost.code == 1);
    CHECK(holds(lost.out, "error[YK607]: entry 3 of "));
    const Ran ran = world.run("budi", "reapply 0001 --yes --from HEAD^1");
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(world.run("budi", "audit --strict").code == 0);
    const Ran again = world.run("budi", "reapply 0001 --yes --from HEAD^1");
    CHECK(again.code == 0);
    CHECK(holds(again.out, "nothing of "));
    CHECK(holds(again.out, "is to be signed again"));
}

TEST_CASE(
    "merge: of three entries the second no longer stands, so the first is signed and the third is not") {
    MergeWorld world;
    world.sign("budi", "note 0001 satu");
    world.sign("budi", "advance 0001 --outcome setuju --doc putusan,number=P-1/2026");
    world.sign("budi", "note 0001 tiga");
    world.commit("mine");
    world.other_signs("tono", "return 0001 --step 1 --reason salah");
    CHECK(!world.merges());
    const Ran ran = world.run("budi", "reapply 0001 --yes");
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "entry 3 of "));
    CHECK(holds(ran.err, "error[YK301]"));
    CHECK(holds(ran.err, "(step) no longer stands"));
    CHECK(holds(world.journal(), "note: \"satu\""));
    CHECK(!holds(world.journal(), "outcome: setuju"));
    CHECK(!holds(world.journal(), "tiga"));
    world.commit("merged");
    world.check_clean();
    CHECK(holds(world.run("budi", "audit").out, "error[YK607]: entry 4 of "));
}

TEST_CASE("merge: another's entry is left to its signer, and what comes after it waits") {
    MergeWorld world;
    world.sign("budi", "note 0001 satu");
    world.sign("sari", "note 0001 dua");
    world.sign("budi", "note 0001 tiga");
    world.commit("mine");
    const std::string from = world.git("rev-parse --short=12 HEAD");
    world.other_signs("tono", "note 0001 lain");
    CHECK(!world.merges());
    const Ran first = world.run("budi", "reapply 0001 --yes");
    CHECK(first.code == 1);
    CHECK(holds(first.err, "was signed by sari, and only that person may sign it again"));
    CHECK(holds(first.err, "sari runs: yankomas reapply YK-2026-0001 --from " + from));
    CHECK(holds(world.journal(), "satu"));
    CHECK(!holds(world.journal(), "dua"));
    CHECK(world.run("sari", "reapply 0001 --yes --from " + from).code == 1);  // the third is budi's
    CHECK(world.run("budi", "reapply 0001 --yes --from " + from).code == 0);
    const std::string now = world.journal();
    CHECK(now.find("lain") < now.find("satu"));
    CHECK(now.find("satu") < now.find("dua"));
    CHECK(now.find("dua") < now.find("tiga"));
    world.commit("merged");
    world.check_clean();
    CHECK(world.run("sari", "audit --strict").code == 0);
}

TEST_CASE(
    "merge: whoever merges another's branch keeps it where only that loses nobody's entries") {
    MergeWorld world;
    world.sign("budi", "note 0001 satu");
    world.commit("mine");
    world.other_signs("tono", "note 0001 lain");
    CHECK(!world.merges());
    const Ran ran = world.run("tono", "reapply 0001 --yes");  // tono's is the side that comes in
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(world.journal().find("satu") < world.journal().find("lain"));
}

TEST_CASE("merge: nobody's word is taken for an entry that one never signed") {
    MergeWorld world;
    world.sign("budi", "note 0001 satu");
    world.sign("budi", "note 0001 dua");
    std::string forged = world.journal();
    forged.replace(forged.find("\"satu\""), 6, "\"palsu\"");
    world.host.write(kCase, forged);
    world.commit("forged");
    world.other_signs("tono", "note 0001 lain");
    CHECK(!world.merges());
    const Ran ran = world.run("budi", "reapply 0001 --yes");
    CHECK(ran.code == 1);
    CHECK(!holds(world.journal(), "palsu"));
    CHECK(!holds(world.journal(), "dua"));
}

TEST_CASE("merge: a dry run shows what would be signed and leaves the conflict as it is") {
    MergeWorld world;
    world.sign("budi", "note 0001 satu");
    world.commit("mine");
    world.other_signs("tono", "note 0001 lain");
    CHECK(!world.merges());
    const auto before = world.host.all_files();
    const Ran ran = world.run("budi", "reapply 0001 --dry-run");
    CHECK(ran.code == 0);
    CHECK(holds(ran.err, "note: \"satu\""));
    CHECK(world.host.all_files() == before);
}

TEST_CASE("merge: reapply --commit signs nothing, and what it hints at ends the merge") {
    MergeWorld world;
    world.sign("budi", "note 0001 satu");
    world.commit("mine");
    world.other_signs("tono", "note 0001 lain");
    CHECK(!world.merges());
    check_refused(world.host, "budi", words("reapply 0001 --commit --yes"),
                  {1, {"a merge is under way", "or sign without --commit, and commit later"}});
    CHECK(world.run("budi", "reapply 0001 --yes").code == 0);
    world.git("add cases/2026/YK-2026-0001.yaml");
    world.git("commit --quiet -m merged");
    world.check_clean();
}

TEST_CASE("merge: a file with git's marks in it is put right by reapply") {
    MergeWorld world;
    world.host.write(".gitattributes", "* -text\n");
    world.commit_and_push("attributes");
    world.in("other");
    world.git("pull --quiet");
    world.in("work");
    world.sign("budi", "note 0001 satu");
    world.commit("mine");
    world.other_signs("tono", "note 0001 lain");
    CHECK(!world.merges());
    CHECK(holds(world.journal(), "<<<<<<<"));
    CHECK(holds(world.run("budi", "lint").out,
                "hint: yankomas reapply YK-2026-0001 takes the other side's file"));
    CHECK(world.run("budi", "reapply 0001 --yes").code == 0);
    world.commit("merged");
    world.check_clean();
}

TEST_CASE("merge: what was signed into the file during a conflict is not thrown away") {
    MergeWorld world;
    world.sign("budi", "note 0001 satu");
    world.commit("mine");
    world.other_signs("tono", "note 0001 lain");
    CHECK(!world.merges());
    const Ran signs =
        world.run("budi", "note 0001 dua --yes");  // onto the file that git left as ours
    CHECK(signs.code == 0);
    CHECK(holds(signs.err, "cases/2026/YK-2026-0001.yaml: warning[YK620]: git has it in conflict"));
    CHECK(holds(signs.err, "hint: yankomas reapply YK-2026-0001 signs your own entries again"));
    check_refused(
        world.host, "budi", words("reapply 0001 --yes"),
        {1, {"holds entries that neither side of the merge has", "git checkout --merge"}});
}

TEST_CASE("merge: both clones opened the same id; the second gets a new one") {
    TwoClones world;
    world.sign("sari", "new contoh --title Satu");
    world.sign("sari", "note 0001 lanjut");
    world.commit("mine");
    const std::string from = world.git("rev-parse --short=12 HEAD");
    world.in("other");
    world.sign("sari", "new contoh --title Lain");
    world.commit_and_push("other");
    const std::string theirs = world.journal();
    world.in("work");
    CHECK(!world.merges());
    const Ran ran = world.run("sari", "reapply 0001 --yes");
    CHECK(ran.code == 1);
    const std::string command = "new --like " + from + ":cases/2026/YK-2026-0001.yaml";
    CHECK(holds(ran.err, "hint: yankomas " + command));
    CHECK(world.journal() == theirs);
    const Ran opened = world.sign("sari", command);
    CHECK(opened.out == "YK-2026-0002 cases/2026/YK-2026-0002.yaml\n");
    const std::string mine = world.host.read("cases/2026/YK-2026-0002.yaml");
    CHECK(holds(mine, "title: \"Satu\""));
    CHECK(holds(mine, "occurred: 2026-12-01T09:01:00+07:00"));
    CHECK(holds(mine, "note: \"lanjut\""));
    world.commit("merged");
    CHECK(world.run("sari", "lint --strict --since origin/main").code == 0);
    world.git("push --quiet origin HEAD:main");
    CHECK(world.run("sari", "audit --strict").code == 0);
    CHECK(
        holds(world.run("sari", "audit --notes").out, "cases/2026/YK-2026-0002.yaml: note[YK609]"));
}

TEST_CASE("merge: a case is not opened again by somebody else, nor under words of its own") {
    TwoClones world;
    world.sign("sari", "new contoh --title Satu");
    world.commit("mine");
    check_refused(world.host, "budi", words("new --like HEAD:cases/2026/YK-2026-0001.yaml --yes"),
                  {1, {"entry 1 was signed by sari"}});
    check_refused(world.host, "sari",
                  words("new contoh --like HEAD:cases/2026/YK-2026-0001.yaml --yes"),
                  {2, {"--like takes all but the id"}});
    check_refused(world.host, "sari", words("new --like roster.yaml --yes"),
                  {1, {"this is no case"}});
}

TEST_CASE("merge: a roster in conflict comes first, and is not signed again by itself") {
    MergeWorld world;
    world.sign("admin", "roster appoint tono petugas --capacity definitif");
    world.commit("mine");
    world.other_signs("admin", "roster appoint budi petugas --capacity definitif");
    CHECK(!world.merges());
    check_refused(world.host, "sari", words("reapply 0001 --yes"),
                  {1,
                   {"roster.yaml is in conflict", "git checkout --theirs -- roster.yaml",
                    "git show HEAD:./"}});
    check_refused(world.host, "admin", words("reapply roster.yaml --yes"),
                  {1, {"roster.yaml is in conflict"}});
    world.git("checkout --theirs -- roster.yaml");
    world.git("add roster.yaml");
    world.sign("admin", "roster appoint tono petugas --capacity definitif");
    world.commit("merged");
    CHECK(world.run("sari", "lint --strict --since origin/main").code == 0);
    CHECK(world.run("sari", "audit --strict").code == 0);
}

TEST_CASE("merge: without git, or without a commit to take entries from, reapply says so") {
    MergeWorld world;
    check_refused(world.host, "budi", words("reapply 0001 --yes"), {2, {"--from COMMIT"}});
    check_refused(world.host, "budi", words("reapply 0001 --yes --from 0123456"),
                  {3, {"git has no commit 0123456"}});
    std::filesystem::remove_all(world.host.full(".git"));
    check_refused(world.host, "budi", words("reapply 0001 --yes"), {3, {"git can not look into"}});
}

}  // namespace yankomas::test
