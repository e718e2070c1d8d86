// Tests of the page of an office.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/status.h"

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "render/kit/text.h"
#include "support/plain_look.h"

namespace yankomas {

namespace {

OfficeStatus status_with_much() {
    OfficeStatus status;
    status.title = "Kantor Contoh";
    status.open = 17;
    status.late = 16;
    status.late_outside = 3;
    status.on_hold = 1;
    status.closed = 5;
    status.voided = 1;
    status.founder = "Rina";
    return status;
}

}  // namespace

TEST_CASE("status: only the line that is too long has its command below") {
    const std::string shown = render_status(status_with_much(), test::plain_screen(80));
    for (const std::string_view line : split(shown, '\n')) {
        if (line.find("never") != std::string_view::npos) CHECK(line.ends_with("  yankomas seal"));
    }
    CHECK(shown.find("\n         yankomas overdue\n") != std::string::npos);
}

TEST_CASE("status: every command is there at every width, and no line is too wide") {
    for (const int width : {60, 80, 100, 120}) {
        CAPTURE(width);
        const std::string shown = render_status(status_with_much(), test::plain_screen(width));
        for (const char* command : {"todo", "overdue", "lint", "seal"})
            CHECK(shown.find(std::string("yankomas ") + command) != std::string::npos);
        for (const std::string_view line : split(shown, '\n')) CHECK(display_width(line) <= width);
    }
}

TEST_CASE("status: a seal of today has no age") {
    OfficeStatus status = status_with_much();
    status.seal.emplace();
    status.sealed_by = "Dewi";
    status.seal_age = 0;
    CHECK(render_status(status, test::plain_screen(80)).find(" ago") == std::string::npos);
    status.seal_age = 1;
    CHECK(render_status(status, test::plain_screen(80)).find(", 1 working day ago") !=
          std::string::npos);
}

}  // namespace yankomas
