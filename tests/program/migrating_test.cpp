// Tests of moving cases in an office on disk, with real keys and real clones.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "program/two_clones.h"
#include "support/migrated_case.h"

namespace yankomas::test {

namespace {

// The case 0001 stands at step 3 of version 1 in both clones, and version 2 is published.
struct MovingClones : TwoClones {
    MovingClones() {
        host.write("sops/alur-1.yaml", std::string(kRunVersion1));
        sign("admin", "roster publish sops/alur-1.yaml");
        sign("sari", "new alur --title Contoh --advance --for PK-0007 --doc permohonan,number=P-1");
        sign("sari", "advance 0001");
        host.write(std::string(kRunPath2), std::string(kRunVersion2));
        sign("admin", "roster publish sops/alur-2.yaml");
        commit_and_push("begun");
        in("other");
        git("pull --quiet");
        in("work");
    }
    void decide(const std::string& person) {
        sign(person, "advance 0001 --doc putusan,number=K-1");
    }
    void move(const std::string& person) { sign(person, "migrate 0001 --reason Baru"); }
    // Takes the other side's journal and signs the person's own entries again.
    Ran reapply(const std::string& person) {
        CHECK(!merges());
        host.now = host.now + 600;
        return run(person, "reapply 0001 --yes");
    }
    // Returns what was added to the journal since `before`.
    std::string added_to(const std::string& before) {
        CHECK(journal().starts_with(before));
        return journal().substr(before.size());
    }
    void check_clean() {
        commit("merged");
        const Ran lint = run("sari", "lint --strict");
        CAPTURE(lint.out);
        CHECK(lint.code == 0);
    }
};

}  // namespace

TEST_CASE("migrate: two clones that move and advance at once sign the same steps") {
    SUBCASE("a migration is computed anew on top of a step") {
        MovingClones world;
        world.move("tono");
        CHECK(holds(world.journal(), "do: migrate\n  step: 2\n  sop: alur/2"));
        world.commit("mine");
        world.in("other");
        world.decide("budi");
        world.commit_and_push("other");
        const std::string theirs = world.journal();
        world.in("work");
        const Ran ran = world.reapply("tono");
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(holds(world.added_to(theirs), "do: migrate\n  step: 4\n  sop: alur/2"));
        world.check_clean();
    }
    SUBCASE("a step is the same one under its new number") {
        MovingClones world;
        world.decide("budi");
        CHECK(holds(world.journal(), "do: step\n  step: 3\n"));
        world.commit("mine");
        world.in("other");
        world.move("tono");
        world.commit_and_push("other");
        const std::string theirs = world.journal();
        world.in("work");
        const Ran ran = world.reapply("budi");
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(holds(world.added_to(theirs), "do: step\n  step: 2\n"));
        world.check_clean();
    }
    SUBCASE("nobody signs another step than he meant") {
        MovingClones world;
        world.decide("budi");
        world.commit("mine");
        world.in("other");
        world.decide("tono");
        world.move("tono");
        world.commit_and_push("other");
        const std::string theirs = world.journal();
        world.in("work");
        const Ran ran = world.reapply("budi");
        CHECK(ran.code == 1);
        CHECK(holds(ran.err, "no longer stands"));
        CHECK(world.journal() == theirs);
        world.check_clean();
    }
}

TEST_CASE(
    "migrate: a missing file of the version leaves the case not verified, not under the old") {
    MovingClones world;
    world.move("tono");
    std::filesystem::remove(world.host.full(std::string(kRunPath2)));
    const Ran lint = world.run("sari", "lint");
    CHECK(lint.code != 0);
    CHECK(holds(lint.out, "sops/alur-2.yaml"));
    CHECK(world.run("sari", "show 0001").code != 0);
}

TEST_CASE("migrate: who published the version is refused, and who did not is told what is kept") {
    MovingClones world;
    world.sign("admin", "roster appoint admin kepala --from 2026-01-01");
    const Ran refused = world.run("admin", "migrate 0001 --reason Baru --yes");
    CHECK(refused.code == 1);
    CHECK(holds(refused.err, "error[YK364]"));
    CHECK(holds(refused.err, "published alur/2"));
    const std::string before = world.run("sari", "due 0001").out;
    world.move("tono");
    CHECK(world.run("sari", "due 0001").out == before);
    CHECK(holds(world.run("sari", "show 0001").out, "began under alur/1"));
}

TEST_CASE("migrate: a version to which running cases can't move is published with a warning") {
    MovingClones world;
    std::string unmapped(kRunVersion2);
    const std::string_view map = "migrates: {1: {1: 1, 2: gone, 3: 2, 4: 4}}\n";
    unmapped.erase(unmapped.find(map), map.size());
    unmapped.replace(unmapped.find("version: 2"), 10, "version: 3");
    world.host.write("sops/alur-3.yaml", unmapped);
    const Ran published = world.run("admin", "roster publish sops/alur-3.yaml --yes");
    CHECK(published.code == 0);
    CHECK(holds(published.err, "warning[YK361]: running cases of alur/2 can't move to alur/3"));
    CHECK(holds(world.run("tono", "migrate 0001 --reason Baru --yes").err, "its key migrates has"));
}

}  // namespace yankomas::test
