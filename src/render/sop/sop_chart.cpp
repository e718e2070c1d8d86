// Draws the official chart of a procedure with the letters of a typewriter.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/kit/table.h"
#include "render/kit/text.h"
#include "render/sop/sop.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

constexpr int kLeastChartWidth = 100;
constexpr int kNumberWidth = 2;
constexpr int kRoleWidth = 3;
constexpr int kTimeWidth = 8;
constexpr int kNextWidth = 18;

// Roles that no step names, such as those of the source's heading, have no column.
std::vector<RoleId> acting_roles(const Sop& sop) {
    std::vector<RoleId> roles;
    for (const auto& item : sop.roles) {
        const RoleId& id = item.first;
        const bool acts = std::ranges::any_of(sop.steps, [&](const Step& step) {
            return std::ranges::count(step.by, id) + std::ranges::count(step.with, id) > 0;
        });
        if (acts) roles.push_back(id);
    }
    return roles;
}

// Titles of roles are longer than their columns, so a legend above the chart names the letters.
std::string letter_of(std::size_t column) { return {static_cast<char>('A' + column % 26)}; }

// True if the case can end with this step.
bool ends(const Step& step) {
    const bool by_outcome =
        std::ranges::any_of(step.outcomes, [](const auto& item) { return !item.second.next.step; });
    return step.outcomes.empty() ? !step.next.step : by_outcome;
}

// Returns the mark that a role has in the row of a step.
std::string mark_of(const Sop& sop, const Step& step, const RoleId& role) {
    if (std::ranges::count(step.by, role) > 0) {
        if (step.outcomes.size() > 1) return "< >";
        return &step == &sop.first_step() || ends(step) ? "( )" : "[ ]";
    }
    return std::ranges::count(step.with, role) > 0 ? "+" : "";
}

std::string requirements_of(const Sop& sop, const Step& step) {
    return joined(step.requirements, "; ", [&](const Requirement& requirement) {
        return title_of(sop.documents, requirement.kind);
    });
}

std::string ways_of(const Step& step, const Words& words) {
    const auto place = [&](Next next) {
        return next.step ? to_string(*next.step) : words(message("end"));
    };
    if (step.outcomes.empty()) return place(step.next);
    return joined(step.outcomes, "\n", [&](const auto& listed) {
        return fmt::format("{}: {}", listed.first.value, place(listed.second.next));
    });
}

std::string chart_of(const Sop& sop, const std::vector<RoleId>& roles, const Words& words,
                     int width) {
    // Three columns hold sentences. They share the width that the fixed columns, their margins and
    // lines leave.
    const int roles_width = static_cast<int>(roles.size()) * (kRoleWidth + 3);
    const int rest =
        width - 1 - (kNumberWidth + 3) - roles_width - (kTimeWidth + 3) - (kNextWidth + 3) - 3 * 3;
    const int document_width = std::max(rest * 3 / 10, 12);
    Table table;
    std::vector<int> widths;
    const auto add_column = [&](const std::string& title, int columns) {
        table.columns.push_back({title});
        widths.push_back(columns);
    };
    add_column(words(message("nr")), kNumberWidth);
    add_column(words(message("activity")), std::max(rest - 2 * document_width, 16));
    for (std::size_t i = 0; i < roles.size(); ++i) add_column(letter_of(i), kRoleWidth);
    add_column(words(message("requirements")), document_width);
    add_column(words(message("time")), kTimeWidth);
    add_column(words(message("output")), document_width);
    add_column(words(message("goes to")), kNextWidth);
    for (const Step& step : sop.steps) {
        auto& row = table.rows.emplace_back(std::vector<Cell>{to_string(step.number), step.title});
        for (const RoleId& role : roles) row.push_back(mark_of(sop, step, role));
        row.insert(row.end(), {requirements_of(sop, step), to_string(step.time),
                               titles_of(sop.documents, step.produces), ways_of(step, words)});
    }
    return render_grid(table, widths);
}

}  // namespace

std::string render_sop_chart(const Sop& sop, const Screen& screen) {
    if (screen.width < kLeastChartWidth) return render_sop(sop, false, screen);
    const Words& words = screen.words;
    Page page(screen);
    show_sop_name(page, sop);
    const std::vector<RoleId> roles = acting_roles(sop);
    for (std::size_t i = 0; i < roles.size(); ++i) {
        page.beside(fmt::format("  {}  ", letter_of(i)), find(sop.roles, roles[i])->title);
    }
    page.gap();
    const std::string chart = chart_of(sop, roles, words, screen.width);
    if (display_width(chart.substr(0, chart.find('\n'))) > screen.width)
        return render_sop(sop, false, screen);
    return page.text() + chart +
           words(message("( ) begins or ends   [ ] acts   < > decides   + takes part")) + "\n";
}

}  // namespace yankomas
