// Tests of the official chart of a procedure.
// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "core/base/text.h"
#include "render/sop/sop.h"
#include "support/plain_look.h"

namespace yankomas {

namespace {

Sop small_sop() {
    Sop sop;
    sop.version = {SopId{"contoh"}, 1};
    sop.title = "Contoh";
    sop.roles = {{RoleId{"pemohon"}, Role{"Pemohon", true, {}, {}}},
                 {RoleId{"petugas"}, Role{"Petugas", false, {}, {}}}};
    sop.documents = {
        {DocumentKind{"surat"}, DocumentType{"Surat permohonan", DocumentClass::paper, {}}}};
    Step first;
    first.number = StepNumber{1};
    first.title = "Menyampaikan permohonan";
    first.by = {RoleId{"pemohon"}};
    first.with = {RoleId{"petugas"}};
    first.next = Next{StepNumber{2}};
    first.produces = {DocumentKind{"surat"}};
    Step second;
    second.number = StepNumber{2};
    second.title = "Memutus";
    second.by = {RoleId{"petugas"}};
    second.outcomes = {
        {OutcomeId{"ya-diterima"}, Outcome{"Diterima", Next{}, {}, false, {}}},
        {OutcomeId{"ditolak"}, Outcome{"Ditolak", Next{StepNumber{1}}, {}, false, {}}}};
    sop.steps = {first, second};
    return sop;
}

}  // namespace

TEST_CASE("the chart marks who begins, takes part and decides, and where each outcome goes") {
    const std::string chart = render_sop_chart(small_sop(), test::plain_screen());
    const auto lines = split(chart, '\n');
    const auto line_with = [&](std::string_view text) {
        for (const std::string_view line : lines) {
            if (line.find(text) != std::string_view::npos) return std::string(line);
        }
        return std::string();
    };
    CHECK(line_with("Menyampaikan").find("| ( ) | +   |") != std::string::npos);
    CHECK(line_with("Memutus").find("|     | < > |") != std::string::npos);
    CHECK(line_with("ya-diterima: end") != "");
    CHECK(line_with("ditolak: 1") != "");
    CHECK(line_with("A  Pemohon") != "");
}

}  // namespace yankomas
