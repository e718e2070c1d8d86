// Tests of lint --since --new: it leaves out what the commit has already, and nothing that
// everybody relies on.
// SPDX-License-Identifier: Apache-2.0
#include "program/repository_on_disk.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kDraft = "sops/draf-1.yaml";

// An office of which the first commit has a case with a step by somebody who may not sign it, and a
// draft of a procedure with a mistyped key.
struct FaultyOffice {
    TestHost host;
    OfficeWorld office = small_office();
    DiskRepository git{host};

    FaultyOffice() {
        host.now = time_of("2026-12-01T12:00:00+07:00");
        put_office(host, office);
        put_case(host, case_of_a_stranger("YK-2026-0001"));
        host.write(std::string(kDraft), "sop: draf\nversi: 1\n");
        git.commit_all("first");
    }
    [[nodiscard]] CaseWorld case_of_a_stranger(std::string_view id) const {
        CaseWorld one = small_case_at_step_3(office, id);
        one.step(3, "budi", "kepala", "2026-12-01T09:00:00+07:00");
        return one;
    }
    Ran lint(const std::string& more = "") {
        return run_as(host, "sari", words("lint --since HEAD --new" + more));
    }
};

}  // namespace

TEST_CASE("known findings: what was there is left out and counted, what is new is told") {
    FaultyOffice world;
    const Ran all = run_as(world.host, "sari", words("lint --since HEAD"));
    CHECK(holds(all.out, "YK-2026-0001.yaml:52:3: error[YK303]"));
    CHECK(holds(all.out, "sops/draf-1.yaml:"));
    CHECK(all.code == 1);
    const Ran none = world.lint();
    CHECK(none.out == "");
    CHECK(holds(none.err, "findings that HEAD has already are left out"));
    CHECK(none.code == 0);
    put_case(world.host, world.case_of_a_stranger("YK-2026-0002"));
    const Ran one = world.lint();
    CHECK(holds(one.out, "YK-2026-0002.yaml:52:3: error[YK303]"));
    CHECK_FALSE(holds(one.out, "YK-2026-0001.yaml"));
    CHECK_FALSE(holds(one.out, "draf"));
    CHECK(one.code == 1);
    const Ran json = world.lint(" --format json");
    CHECK_FALSE(holds(json.out, "\"known\": 0"));
    CHECK(holds(json.out, "\"known\": "));
    CHECK(world.lint(" cases/2026/YK-2026-0001.yaml").code == 0);
    CHECK(world.lint(" cases/2026/YK-2026-0002.yaml").code == 1);
}

TEST_CASE("known findings: one that moved is known, and one like it in a later entry is new") {
    FaultyOffice world;
    world.host.write(std::string(kDraft), "# di atas\nsop: draf\nversi: 1\n");
    CHECK(world.lint().out == "");
    world.host.write(std::string(kDraft), "# di atas\nsop: draf\nversi: 1\nversinya: 1\n");
    const Ran draft = world.lint();
    CHECK(holds(draft.out, "sops/draf-1.yaml:4:"));
    CHECK_FALSE(holds(draft.out, "sops/draf-1.yaml:3:"));
    world.git("checkout -- .");
    CaseWorld again = world.case_of_a_stranger("YK-2026-0001");
    again.step(3, "budi", "kepala", "2026-12-01T09:05:00+07:00");
    put_case(world.host, again);
    const Ran ran = world.lint();
    CHECK_FALSE(holds(ran.out, "YK-2026-0001.yaml:52:"));
    CHECK(holds(ran.out, "YK-2026-0001.yaml:6"));
    CHECK(ran.code == 1);
}

TEST_CASE("known findings: integrity, roster, published files and growth are always told") {
    FaultyOffice world;
    CaseWorld forged = small_case_closed(world.office, "YK-2026-0003");
    forged.bytes[forged.bytes.find("1/X/2026")] = '7';
    put_case(world.host, forged);
    for (const auto& [path, bytes] : world.office.files())
        if (path == "roster.yaml") world.host.write(path, bytes);  // with one admin alone
    world.git.commit_all("broken");
    const Ran ran = world.lint();
    CHECK(holds(ran.out, "YK-2026-0003.yaml:25:3: error[YK101]"));
    CHECK(holds(ran.out, "roster.yaml:"));
    CHECK(holds(ran.out, "warning[YK421]"));
    CHECK_FALSE(holds(ran.out, "YK-2026-0001.yaml"));
    CHECK(ran.code == 1);
    world.host.write("calendars/indonesia-2026.yaml", "# diubah\n");
    world.git("add -A");
    put_case(world.host, small_case_at_step_2(world.office));
    world.git.commit_all("changed");
    const Ran changed = run_as(world.host, "sari", words("lint --since HEAD~1 --new"));
    CHECK(holds(changed.out, "error[YK601]"));
    CHECK_FALSE(world.lint().out.empty());
}

TEST_CASE("known findings: a hook of a server has them too, and they need a commit") {
    FaultyOffice world;
    world.git("clone --quiet --bare . ../origin.git");
    const std::string dir = world.host.folder_path("origin.git");
    std::filesystem::remove_all(world.host.full(".git"));
    CHECK(world.lint(" --git-dir " + dir).code == 0);
    CHECK(run_as(world.host, "sari", words("lint --since HEAD --git-dir " + dir)).code == 1);
    const Ran alone = run_as(world.host, "sari", words("lint --new"));
    CHECK(alone.code == 2);
    CHECK(holds(alone.err, "yankomas lint --since COMMIT --new"));
    const Ran unknown =
        run_as(world.host, "sari", words("lint --since 0123456 --new --git-dir " + dir));
    CHECK(unknown.code == 3);
    CHECK(holds(unknown.out, "error[YK303]"));
}

}  // namespace yankomas::test
