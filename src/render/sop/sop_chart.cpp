// Draws the official chart with the letters of a typewriter.
// SPDX-License-Identifier: Apache-2.0
#include "render/sop/sop_chart.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/kit/grid.h"
#include "render/kit/page.h"

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

std::string letter_of(std::size_t column) { return {static_cast<char>('A' + column % 26)}; }

std::string title_of(const Sop& sop, const DocumentKind& kind) {
    const DocumentType* type = find(sop.documents, kind);
    return type == nullptr ? kind.value : type->title;
}

bool ends(const Step& step) {
    const bool by_outcome =
        std::ranges::any_of(step.outcomes, [](const auto& item) { return !item.second.next.step; });
    return step.outcomes.empty() ? !step.next.step : by_outcome;
}

std::string mark_of(const Sop& sop, const Step& step, const RoleId& role) {
    if (std::ranges::count(step.by, role) > 0) {
        if (step.outcomes.size() > 1) return "< >";
        return &step == &sop.first_step() || ends(step) ? "( )" : "[ ]";
    }
    return std::ranges::count(step.with, role) > 0 ? "+" : "";
}

std::string listed_documents(const Sop& sop, const std::vector<DocumentKind>& kinds) {
    std::vector<std::string> titles;
    for (const DocumentKind& kind : kinds) titles.push_back(title_of(sop, kind));
    return join(titles, "; ");
}

std::string listed_requirements(const Sop& sop, const Step& step) {
    std::vector<DocumentKind> kinds;
    for (const Requirement& requirement : step.requirements) kinds.push_back(requirement.kind);
    return listed_documents(sop, kinds);
}

std::string ways_of(const Step& step, const Words& words) {
    const auto place = [&](Next next) {
        return next.step ? to_string(*next.step) : words(message("end"));
    };
    if (step.outcomes.empty()) return place(step.next);
    std::vector<std::string> ways;
    for (const auto& [id, outcome] : step.outcomes)
        ways.push_back(fmt::format("{}: {}", id.value, place(outcome.next)));
    return join(ways, "\n");
}

Grid grid_of(const Sop& sop, const std::vector<RoleId>& roles, const Words& words, int width) {
    // What the fixed columns, their margins and lines leave is shared by the three that hold
    // sentences.
    const int roles_width = static_cast<int>(roles.size()) * (kRoleWidth + 3);
    const int rest = std::max(width, kLeastChartWidth) - 1 - (kNumberWidth + 3) - roles_width -
                     (kTimeWidth + 3) - (kNextWidth + 3) - 3 * 3;
    const int document_width = std::max(rest * 3 / 10, 12);
    Grid grid;
    grid.columns = {{words(message("nr")), kNumberWidth},
                    {words(message("activity")), std::max(rest - 2 * document_width, 16)}};
    for (std::size_t i = 0; i < roles.size(); ++i)
        grid.columns.push_back({letter_of(i), kRoleWidth});
    grid.columns.push_back({words(message("requirements")), document_width});
    grid.columns.push_back({words(message("time")), kTimeWidth});
    grid.columns.push_back({words(message("output")), document_width});
    grid.columns.push_back({words(message("goes to")), kNextWidth});
    for (const Step& step : sop.steps) {
        std::vector<std::string> row{to_string(step.number), step.title};
        for (const RoleId& role : roles) row.push_back(mark_of(sop, step, role));
        row.push_back(listed_requirements(sop, step));
        row.push_back(to_string(step.time));
        row.push_back(listed_documents(sop, step.produces));
        row.push_back(ways_of(step, words));
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

}  // namespace

std::string render_sop_chart(const Sop& sop, const Words& words, Paint paint, int width) {
    Page page(words, paint);
    page.heading(fmt::format("{}: {}", to_string(sop.version), sop.title));
    if (sop.partial)
        page.field(message("partial"), message("the source holds only a part of this procedure"));
    const std::vector<RoleId> roles = acting_roles(sop);
    for (std::size_t i = 0; i < roles.size(); ++i) {
        page.beside(fmt::format("  {}  ", letter_of(i)), find(sop.roles, roles[i])->title);
    }
    page.gap();
    return page.text() + render_grid(grid_of(sop, roles, words, width)) +
           words(message("( ) begins or ends   [ ] acts   < > decides   + takes part")) + "\n";
}

}  // namespace yankomas
