// Tests that nothing which a procedure says changes without being told.
// SPDX-License-Identifier: Apache-2.0
#include "core/sop/sop_change.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace yankomas {

namespace {

Sop small_procedure() {
    Sop sop;
    sop.version = {SopId("contoh"), 1};
    sop.title = "Contoh";
    Role head;
    head.title = "Kepala";
    sop.roles = {{RoleId("kepala"), head}};
    DocumentType letter;
    letter.title = "Surat";
    sop.documents = {{DocumentKind("surat"), letter}};
    Step step;
    step.number = StepNumber{1};
    step.title = "Memutus";
    step.by = {RoleId("kepala")};
    sop.steps = {step};
    return sop;
}

// Returns the one difference that a change makes.
SopChange change_by(const std::function<void(Sop&)>& change) {
    const Sop before = small_procedure();
    Sop after = before;
    after.version.version = 2;
    change(after);
    const auto changes = changes_between(before, after, same_numbers(before, after));
    REQUIRE(changes.size() == 1);
    return changes.front();
}

}  // namespace

TEST_CASE("sop diff: each list of roles at the head is told under its key") {
    for (const HeadRoles& list : kHeadRoles) {
        CAPTURE(list.key);
        const SopChange change =
            change_by([&](Sop& sop) { (sop.*list.roles).emplace_back("kepala"); });
        CHECK(change.part == SopPart::head);
        CHECK(change.field == list.key);
        CHECK(change.was.empty());
        CHECK(change.is == "kepala");
    }
}

TEST_CASE("sop diff: what people read of a role, a document and a step is told too") {
    const auto field_of = [](const std::function<void(Sop&)>& change) {
        const SopChange told = change_by(change);
        return std::string(name_of(told.part)) + ' ' + told.field;
    };
    CHECK(field_of([](Sop& sop) {
              sop.takeover_until = date_of({2026, 12, 31});
          }) == "head takeover-until");
    CHECK(field_of([](Sop& sop) { sop.roles.front().second.single = true; }) == "role single");
    CHECK(field_of([](Sop& sop) { sop.roles.front().second.short_title = "Ka"; }) == "role short");
    CHECK(field_of([](Sop& sop) { sop.documents.front().second.short_title = "S"; }) ==
          "document short");
    CHECK(field_of([](Sop& sop) { sop.steps.front().short_title = "Putus"; }) == "step short");
}

}  // namespace yankomas
